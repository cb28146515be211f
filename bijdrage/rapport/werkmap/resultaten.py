"""The sheets with every step of a calculation, a row per step."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bijdrage.bbv.oordeel import Uitkomst
from bijdrage.doorrekenen import Doorgerekend
from bijdrage.rapport.model import Notitie
from bijdrage.rapport.regelwoorden import KOPPEN as REGELKOPPEN
from bijdrage.rapport.regelwoorden import rijen as regelrijen
from bijdrage.rapport.werkmap.aandelen import Aandelen, Breuk, som_van_sleutel
from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.plaats import celadres
from samenwerking.werkboek.schrijven import (
    Vulblad,
    Vulkolom,
    Werkmap,
    getalopmaak,
    schrijf_tabel,
)
from samenwerking.werkboek.soort import Getal, Tekst, Waarde

KLEUR = "#3F4B5B"
TOEDELINGEN = "Toedelingen"
CORRECTIEPOSTEN = "Correctieposten"
BUITEN = "Buiten de verdeling"
VERDEELSLEUTELS = "Verdeelsleutels"
BEVINDINGEN = "Bevindingen"
OVERGESLAGEN = "Overgeslagen"
REGELS = "Regels"
NOTITIES = "Notities"
ALLEEN_GEVULD = (BEVINDINGEN, OVERGESLAGEN, NOTITIES)
"""The sheets that are left out where they would be empty."""

_BREUK = ("teller", "noemer", "aandeel")
_KOPPEN = {
    TOEDELINGEN: (
        *("regel", "onderdeel", "component", "categorie", "taakveld", "gemeente"),
        *("lasten", "baten", "behandeling", "verdeeld naar"),
        *("te verdelen lasten", "te verdelen baten", *_BREUK),
    ),
    CORRECTIEPOSTEN: ("code", "soort", "gemeente", "taakveld", "bedrag"),
    BUITEN: ("regel", "component", "lasten", "baten", "grondslag"),
    VERDEELSLEUTELS: ("sleutel", "gemeente", *_BREUK),
    BEVINDINGEN: ("regel", "ernst", "object", "melding"),
    REGELS: REGELKOPPEN,
    NOTITIES: ("bij", "code", "notitie"),
    OVERGESLAGEN: ("overgeslagen bij het lezen",),
}
_BEDRAGEN = ("lasten", "baten", "bedrag", "te verdelen lasten", "te verdelen baten")
_SOORTEN = {**dict.fromkeys(_BEDRAGEN, Getal(2)), **dict.fromkeys(_BREUK, Getal(0))}
"""The columns with numbers; all others hold text."""

_NAREKENEN = (
    "Te verdelen bedrag × teller / noemer is het deel van deze gemeente, op minder dan een cent"
    " na. Zonder teller: wat de andere gemeenten van de regel overlaten."
)
_BREUKBREEDTE = 17


class Resultaatblad(NamedTuple):
    """A sheet with results; breuken: the share in each row, where its last columns show one."""

    inhoud: Vulblad
    breuken: Sequence[Breuk | None] = ()

    def schrijf(self, werkmap: Werkmap) -> None:
        """Add the sheet to a workbook."""
        blad = schrijf_tabel(werkmap, self.inhoud)
        blad.set_tab_color(KLEUR)
        if self.inhoud.naam in (TOEDELINGEN, VERDEELSLEUTELS):
            self._schrijf_breuken(werkmap, blad)
        if self.inhoud.naam == TOEDELINGEN:
            plek = self.inhoud.plek("teller")
            blad.write_comment(0, plek, _NAREKENEN, {"author": "", "width": 260, "height": 90})

    def _schrijf_breuken(self, werkmap: Werkmap, blad: Any) -> None:
        """Numerator and denominator as numbers, and the share as a formula of them."""
        plek = self.inhoud.plek("teller")
        blad.set_column(plek, plek + 1, _BREUKBREEDTE)
        procent = werkmap.opmaak(num_format="0.0000%", valign="top")
        for rij, breuk in enumerate(self.breuken, 1):
            if breuk:
                formaat = getalopmaak(Getal(breuk.decimalen))
                opmaak = werkmap.opmaak(num_format=formaat, valign="top")
                blad.write_number(rij, plek, float(breuk.teller), opmaak)
                blad.write_number(rij, plek + 1, float(breuk.noemer), opmaak)
                formule = f"={celadres(rij + 1, plek)}/{celadres(rij + 1, plek + 1)}"
                aandeel = float(breuk.teller / breuk.noemer)
                blad.write_formula(rij, plek + 2, formule, procent, aandeel)


def resultaten(
    doorgerekend: Doorgerekend, regels: Sequence[Uitkomst], notities: Sequence[Notitie]
) -> tuple[Resultaatblad, ...]:
    """The sheets with results, in their order.

    regels: what every rule says; notities: the notes on its numbers.
    """
    berekening = doorgerekend.berekening
    bevindingen = [(b.regel, b.ernst, b.object, b.melding) for b in doorgerekend.bevindingen]
    return (
        _toedelingen(berekening),
        Resultaatblad(_vulblad(CORRECTIEPOSTEN, berekening.correcties)),
        Resultaatblad(_vulblad(BUITEN, berekening.buiten)),
        _sleutels(berekening),
        Resultaatblad(_vulblad(BEVINDINGEN, bevindingen)),
        Resultaatblad(_vulblad(REGELS, list(regelrijen(regels)))),
        Resultaatblad(_vulblad(NOTITIES, notities)),
        Resultaatblad(_vulblad(OVERGESLAGEN, [(wat,) for wat in doorgerekend.overgeslagen])),
    )


def _toedelingen(berekening: Berekening) -> Resultaatblad:
    """Every part of a cost line with the share behind it."""
    aandelen = Aandelen(berekening)
    delen = [(deel, aandelen.van(deel)) for deel in berekening.toedelingen]
    rijen = [(*deel, *aandeel[:4], None, None, None) for deel, aandeel in delen]
    return Resultaatblad(_vulblad(TOEDELINGEN, rijen), [aandeel.breuk for _, aandeel in delen])


def _sleutels(berekening: Berekening) -> Resultaatblad:
    """Every key per municipality."""
    delen = list(_delen_van_sleutels(berekening))
    rijen = [(naam, gemeente, None, None, None) for naam, gemeente, _ in delen]
    return Resultaatblad(_vulblad(VERDEELSLEUTELS, rijen), [breuk for _, _, breuk in delen])


def _delen_van_sleutels(berekening: Berekening) -> Iterator[tuple[str, str, Breuk]]:
    boek = berekening.sleutels
    for naam in boek.namen:
        tellers, noemer = boek.verhouding(naam)
        som, decimalen = som_van_sleutel(berekening, naam)
        per_gemeente = dict(zip(boek.kolommen.gemeenten, tellers, strict=True))
        for gemeente in berekening.invoer.gemeenten:
            teller = som * per_gemeente[gemeente.naam] / noemer
            yield naam, gemeente.naam, Breuk(teller, som, decimalen)


def _vulblad(naam: str, rijen: Sequence[Sequence[Waarde]]) -> Vulblad:
    koppen = _KOPPEN[naam]
    per_kolom = zip(*rijen, strict=True) if rijen else ((),) * len(koppen)
    kolommen = tuple(
        Vulkolom(kop, Kolom(kop, soort, ""), [soort] * len(waarden), waarden)
        for kop, waarden in zip(koppen, per_kolom, strict=True)
        for soort in [_SOORTEN.get(kop, Tekst())]
    )
    return Vulblad(naam, "", kolommen, afbreken=True)
