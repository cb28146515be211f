"""The first sheet: what was calculated, what each municipality bears, and that it adds up."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from bijdrage.bbv import oordeel_bbv
from bijdrage.bbv.oordeel import Uitkomst as Uitkomstregel
from bijdrage.doorrekenen import Doorgerekend
from bijdrage.rapport.fictief import fictief_in_woorden
from bijdrage.rapport.model import UITGAVE, UITGAVE_NAAM
from bijdrage.rapport.regelwoorden import uitspraak
from bijdrage.rapport.werkmap.resultaten import BUITEN, CORRECTIEPOSTEN, KLEUR, TOEDELINGEN
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.werkboek.cel import MAX_EXACT
from samenwerking.werkboek.plaats import celadres
from samenwerking.werkboek.schrijven import (
    INKT_ZACHT,
    LIJN,
    VLAK,
    Vulblad,
    Werkmap,
    als_getal,
    getalopmaak,
    schrijf_tekst,
    schrijf_waarde,
)
from samenwerking.werkboek.soort import Getal

UITKOMST = "Uitkomst"
LASTEN = "Lasten"
_BEDRAG = Getal(2)
_BREEDTES = (32, 18, 20, 18, 32, 12, 18)
_KOP_GEMEENTEN = (
    *("Gemeente", "Draagt", "Basisbijdrage (€)", "Correcties (€)"),
    *("Bijdrage of eigen aandeel (€)", "Aandeel", "Per inwoner (€)"),
)


def titel(berekening: Berekening) -> str:
    """What is calculated: the year and the stand."""
    kenmerken = berekening.invoer.kenmerken
    return f"Dienstverleningsbijdrage {kenmerken.jaar}, {kenmerken.stand}"


class _Bedrag(NamedTuple):
    """An amount in cents, with the formula that gives it."""

    centen: int
    formule: str


class Uitkomst:
    """The first sheet: what was calculated, what each municipality bears, and that it adds up."""

    def __init__(
        self,
        werkmap: Werkmap,
        doorgerekend: Doorgerekend,
        bladen: Mapping[str, Vulblad],
        regels: Iterable[Uitkomstregel],
    ) -> None:
        self._werkmap = werkmap
        self._berekening = doorgerekend.berekening
        self._vingerafdruk = doorgerekend.vingerafdruk
        self._bevindingen = len(doorgerekend.bevindingen)
        self._bladen = bladen
        self._bbv = uitspraak(oordeel_bbv(regels))
        # Fewer cents than this a spreadsheet adds up exactly.
        self._optelbaar = _bruto(self._berekening) < MAX_EXACT
        self._blad = werkmap.blad(UITKOMST)

    def schrijf(self) -> None:
        """Write it from top to bottom."""
        self._blad.hide_gridlines(2)
        self._blad.set_tab_color(KLEUR)
        for plek, breedte in enumerate(_BREEDTES):
            self._blad.set_column(plek, plek, breedte)
        rij = self._schrijf_kenmerken()
        totaal = self._schrijf_gemeenten(rij + 1)
        self._schrijf_aansluiting(totaal + 2, celadres(totaal + 1, 4))

    def _schrijf_kenmerken(self) -> int:
        """Title and facts; gives the first free row."""
        invoer = self._berekening.invoer
        fictief = fictief_in_woorden(invoer)
        self._blad.set_row(0, 28)
        self._tekst(0, 0, titel(self._berekening), bold=True, font_size=16)
        if fictief:
            self._blad.merge_range(1, 0, 1, len(_BREEDTES) - 1, "")
            waarschuwing = f"Let op: dit zijn deels fictieve gegevens: {', '.join(fictief)}."
            self._blad.set_row(1, 34)
            self._tekst(1, 0, waarschuwing, bold=True, text_wrap=True, bg_color=VLAK)
        gevonden = f"{self._bevindingen}, zie het blad" if self._bevindingen else "geen"
        feiten = {
            "Samenwerking": invoer.kenmerken.samenwerking,
            "Jaar": str(invoer.kenmerken.jaar),
            "Stand": invoer.kenmerken.stand,
            "Prijspeil": invoer.kenmerken.prijspeil,
            "Peildatum inwoners": invoer.kenmerken.peildatum_inwoners,
            "Fictieve gegevens": "ja, zie boven" if fictief else "geen",
            "Bevindingen": f"{gevonden}; {self._bbv} (zie het blad Regels)",
            "Uitgave": UITGAVE if self._berekening.groepen else UITGAVE_NAAM[False],
            "Methode": self._berekening.methode,
            "Vingerafdruk": self._vingerafdruk,
        }
        for rij, (naam, waarde) in enumerate(feiten.items(), 3):
            self._tekst(rij, 0, naam, font_color=INKT_ZACHT)
            self._tekst(rij, 1, waarde)
        return 3 + len(feiten)

    def _schrijf_gemeenten(self, rij: int) -> int:
        """A row per municipality and their total; gives the row of the total."""
        for plek, kop in enumerate(_KOP_GEMEENTEN):
            self._blad.write_string(rij, plek, kop, self._werkmap.tussenkop(rechts=plek > 1))
        eerste = rij + 1
        totaal = eerste + len(self._berekening.invoer.gemeenten)
        alles = sum(self._bedragen().values())
        for rij, (gemeente, bedrag) in enumerate(self._bedragen().items(), eerste):
            self._tekst(rij, 0, gemeente)
            self._tekst(rij, 1, "eigen aandeel" if rij == eerste else "bijdrage")
            self._schrijf_gemeente(rij, gemeente, bedrag)
            self._schrijf_aandeel(rij, totaal, bedrag, alles)
            self._schrijf_per_inwoner(rij, gemeente, bedrag)
        self._tekst(totaal, 0, "Samen: de verdeelde kosten", bold=True, top=1, top_color=LIJN)
        self._tekst(totaal, 1, "", bold=True, top=1, top_color=LIJN)
        correcties = sum(post.bedrag for post in self._berekening.correcties)
        for plek, centen in ((2, alles - correcties), (3, correcties), (4, alles)):
            formule = f"SUM({celadres(eerste + 1, plek)}:{celadres(totaal, plek)})"
            self._bedrag(totaal, plek, _Bedrag(centen, formule), bold=True, top=1, top_color=LIJN)
        self._schrijf_aandeel(totaal, totaal, alles, alles, bold=True, top=1, top_color=LIJN)
        return totaal

    def _bedragen(self) -> dict[str, int]:
        """What every municipality bears in cents, the centrumgemeente first."""
        bedragen = {**self._berekening.eigen_aandeel, **self._berekening.bijdrage}
        return {g.naam: bedragen[g.naam] for g in self._berekening.invoer.gemeenten}

    def _schrijf_gemeente(self, rij: int, gemeente: str, bedrag: int) -> None:
        posten = [p.bedrag for p in self._berekening.correcties if p.gemeente == gemeente]
        naam = celadres(rij + 1, 0)
        basis = (
            f"{self._som_van(TOEDELINGEN, 'lasten', naam)}"
            f"-{self._som_van(TOEDELINGEN, 'baten', naam)}"
        )
        correcties = self._som_van(CORRECTIEPOSTEN, "bedrag", naam)
        samen = f"{celadres(rij + 1, 2)}+{celadres(rij + 1, 3)}"
        self._bedrag(rij, 2, _Bedrag(bedrag - sum(posten), basis))
        self._bedrag(rij, 3, _Bedrag(sum(posten), correcties))
        self._bedrag(rij, 4, _Bedrag(bedrag, samen))

    def _schrijf_per_inwoner(self, rij: int, gemeente: str, bedrag: int) -> None:
        """The amount per inhabitant; nothing where these are not known."""
        inwoners = {g.naam: g.inwoners for g in self._berekening.invoer.gemeenten}[gemeente]
        if inwoners:
            per = _Bedrag(afgerond(bedrag, inwoners), f"{celadres(rij + 1, 4)}/{inwoners}")
            self._bedrag(rij, 6, per)

    def _schrijf_aandeel(self, rij: int, totaal: int, deel: int, alles: int, **wat: Any) -> None:
        """The share of a municipality in all cost; 0 when there is no cost."""
        opmaak = self._werkmap.opmaak(num_format="0.00%", **wat)
        waarde = deel / alles if alles else 0
        teller, noemer = celadres(rij + 1, 4), celadres(totaal + 1, 4)
        if self._optelbaar:
            formule = f"=IF({noemer}=0,0,{teller}/{noemer})"
            self._blad.write_formula(rij, 5, formule, opmaak, waarde)
        else:
            self._blad.write_number(rij, 5, waarde, opmaak)

    def _schrijf_aansluiting(self, rij: int, verdeeld: str) -> None:
        """That the cost of the ledger is what is divided and what stays outside, to the cent."""
        lasten = sum(regel.lasten for regel in self._berekening.invoer.lasten)
        baten = sum(regel.baten for regel in self._berekening.invoer.lasten)
        buiten = sum(regel.lasten - regel.baten for regel in self._berekening.buiten)
        alles = sum(self._bedragen().values())
        cel = [celadres(rij + 2 + nummer, 2) for nummer in range(5)]
        buiten_de_verdeling = f"{self._som(BUITEN, 'lasten')}-{self._som(BUITEN, 'baten')}"
        regels = {
            "Lasten in de invoer": _Bedrag(lasten, self._som(LASTEN, "lasten")),
            "Baten in de invoer": _Bedrag(baten, self._som(LASTEN, "baten")),
            "Buiten de verdeling": _Bedrag(buiten, buiten_de_verdeling),
            "Verdeeld over de gemeenten": _Bedrag(alles, verdeeld),
            "Verschil": _Bedrag(
                lasten - baten - buiten - alles, f"{cel[0]}-{cel[1]}-{cel[2]}-{cel[3]}"
            ),
        }
        for plek, kop in enumerate(("Aansluiting op de invoer", "", "Euro")):
            self._blad.write_string(rij, plek, kop, self._werkmap.tussenkop(rechts=plek > 1))
        for nummer, (naam, bedrag) in enumerate(regels.items(), rij + 1):
            self._tekst(nummer, 0, naam)
            self._bedrag(nummer, 2, bedrag)

    def _som(self, blad: str, kop: str) -> str:
        return f"SUM({self._cellen(blad, kop)})"

    def _som_van(self, blad: str, kop: str, gemeente: str) -> str:
        """The sum of a column over the rows of the municipality in this cell."""
        criterium = f"{self._cellen(blad, 'gemeente')},{gemeente}"
        return f"SUMIFS({self._cellen(blad, kop)},{criterium})"

    def _cellen(self, naam: str, kop: str) -> str:
        blad = self._bladen[naam]
        plek = blad.plek(kop)
        return f"{quote_sheetname(naam)}!{xl_range_abs(1, plek, max(blad.aantal, 1), plek)}"

    def _bedrag(self, rij: int, plek: int, bedrag: _Bedrag, **wat: Any) -> None:
        """An amount with its formula; without it where a spreadsheet would not add up exactly."""
        opmaak = self._werkmap.opmaak(num_format=getalopmaak(_BEDRAG), **wat)
        getal = als_getal(bedrag.centen, _BEDRAG.decimalen)
        if getal is None or not self._optelbaar:
            schrijf_waarde(self._blad, (rij, plek), _BEDRAG, bedrag.centen, opmaak)
        else:
            self._blad.write_formula(rij, plek, f"=ROUND({bedrag.formule},2)", opmaak, getal)

    def _tekst(self, rij: int, plek: int, tekst: str, **wat: Any) -> None:
        opmaak = self._werkmap.opmaak(num_format="@", valign="vcenter", **wat)
        schrijf_tekst(self._blad, (rij, plek), tekst, opmaak)


def _bruto(berekening: Berekening) -> int:
    """All amounts behind the sums, without their sign, in cents."""
    lasten = sum(abs(regel.lasten) + abs(regel.baten) for regel in berekening.invoer.lasten)
    delen = sum(abs(deel.lasten) + abs(deel.baten) for deel in berekening.toedelingen)
    return lasten + delen + sum(abs(post.bedrag) for post in berekening.correcties)
