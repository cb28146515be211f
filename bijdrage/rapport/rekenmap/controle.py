"""The sheet Controle: the amounts of the application beside those of the formulas."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bijdrage.rapport.rekenmap.indeling import Indeling
from bijdrage.rapport.rekenmap.stempel import Stempel
from bijdrage.rapport.rekenmap.uitkomst import PerTaakveld, Uitkomst
from bijdrage.rapport.rekenmap.vel import EURO, Cel, Vel
from bijdrage.rapport.rekenmap.verdeling import Verdeling
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som
from samenwerking.werkboek.schrijven import Werkmap

CONTROLE = "Controle"
GELIJK = "alles gelijk"
_KAN_NIET = "niet te berekenen: een som van uren of van een sleutel is nul, of er staat geen getal"
_NIET_TE_VERTROUWEN = "niet te vertrouwen: zie de tellingen hieronder"
_VERSCHILLEN = "verschillen met de applicatie"
_EERSTE = 12


class Telling(NamedTuple):
    """Something that is counted on another sheet; 0 is good, or anything up to ``grens``."""

    wat: str
    formule: str
    waarde: int
    grens: int = 0


def blad_vooraan(werkmap: Werkmap) -> Vel:
    """The sheet itself, made before the sheets that it names so that it stands in front."""
    koppen = ("wat", "gemeente", "volgens de applicatie", "volgens de formules", "verschil")
    return Vel(werkmap, CONTROLE, koppen, (44, 26, 24, 24, 20), 2)


class Controle:
    """Everything that can be compared, and one cell that says whether it is equal."""

    def __init__(self, vel: Vel, berekening: Berekening, inhoud: Indeling) -> None:
        self.vel, self._berekening, self._inhoud = vel, berekening, inhoud
        self._euro = vel.werkmap.opmaak(num_format=EURO)
        self._vet = vel.werkmap.opmaak(bold=True, font_size=14, text_wrap=True)

    def schrijf(
        self,
        stempel: Stempel,
        uitkomst: Uitkomst,
        verdeling: Verdeling,
        taakvelden: PerTaakveld,
        vertrouwen: Sequence[Telling],
        anders: Sequence[Telling],
    ) -> None:
        """The answer on top, then what it is of, the counts and every comparison.

        Args: vertrouwen: what says that the formulas do not hold for this input; anders: how much
        is not as the application has it.
        """
        vel = self.vel
        vel.rij = 3
        namen = ("berekening", "status", "versie", "invoer van", "vingerafdruk", "methode")
        for naam, waarde in zip(namen, (*stempel, self._berekening.methode), strict=True):
            vel.tekst(0, naam)
            vel.tekst(1, waarde)
            vel.rij += 1
        vel.rij = _EERSTE - 1
        self._tussenkop("Gelden de formules voor deze invoer? Elke telling rechts hoort 0 te zijn.")
        fout = "+".join([self._telling(telling) for telling in vertrouwen])
        self._tussenkop("Regels die anders zijn dan in de applicatie")
        verschil = "+".join([self._telling(telling) for telling in anders])
        self._tussenkop("Bedragen in euro")
        eerste = vel.rij
        for wat, gemeente, centen, cel in self._paren(uitkomst, verdeling, taakvelden):
            self._vergelijk(wat, gemeente, centen, cel)
        self._antwoord(fout, verschil, f"E{eerste + 1}:E{vel.rij}")

    def _antwoord(self, fout: str, verschil: str, verschillen: str) -> None:
        """One cell in words: whether all is equal, and whether the formulas may be trusted."""
        vel = self.vel
        vel.rij = 1
        vel.tekst(0, "Antwoord", bold=True, font_size=14)
        aantal = f'(COUNTIF({verschillen},"<>0")+{verschil})'
        formule = (
            f'IF(ISERROR({fout}+{verschil}+SUM({verschillen})),"{_KAN_NIET}",'
            f'IF({fout}>0,"{_NIET_TE_VERTROUWEN}",'
            f'IF({aantal}=0,"{GELIJK}",{aantal}&" {_VERSCHILLEN}")))'
        )
        vel.blad.merge_range(1, 1, 1, 4, "", self._vet)
        vel.blad.write_formula(1, 1, f"={formule}", self._vet, GELIJK)
        vel.werkmap.noem("Antwoord", f"={vel.naam}!$B$2")

    def _telling(self, telling: Telling) -> str:
        """A row with a count; gives the cell that is 0 when it is good."""
        vel, rij = self.vel, self.vel.rij + 1
        vel.tekst(0, telling.wat)
        vel.formule(3, telling.formule, telling.waarde)
        vel.formule(4, f"IF(D{rij}>{telling.grens},1,0)" if telling.grens else f"D{rij}", 0)
        vel.rij += 1
        return f"E{rij}"

    def _vergelijk(self, wat: str, gemeente: str, centen: int, cel: Cel) -> None:
        vel, rij = self.vel, self.vel.rij + 1
        vel.tekst(0, wat)
        vel.tekst(1, gemeente)
        vel.blad.write_number(vel.rij, 2, centen / 100, self._euro)
        vel.formule(3, f"ROUND({cel.adres},2)", cel.waarde / 100, self._euro)
        vel.formule(4, f"ROUND(D{rij}-C{rij},2)", (cel.waarde - centen) / 100, self._euro)
        vel.rij += 1

    def _tussenkop(self, tekst: str) -> None:
        self.vel.tekst(0, tekst, bold=True, font_size=12)
        self.vel.rij += 1

    def _paren(
        self, uitkomst: Uitkomst, verdeling: Verdeling, taakvelden: PerTaakveld
    ) -> Iterator[tuple[str, str, int, Cel]]:
        """What is compared, of whom, the application's cents, the cell in euro."""
        berekening = self._berekening
        samen = {**berekening.eigen_aandeel, **berekening.bijdrage}
        netto = som(berekening.toedelingen, "gemeente")
        for gemeente, bedragen in uitkomst.bedragen.items():
            basis = netto.get((gemeente,), 0)
            soort = "eigen aandeel" if gemeente == berekening.centrum else "bijdrage"
            yield "aandeel in de kosten", gemeente, basis, _euro(bedragen.basisbijdrage)
            posten = sum(b.bedrag for b in berekening.correcties if b.gemeente == gemeente)
            yield "correcties", gemeente, posten, _euro(bedragen.correcties)
            yield soort, gemeente, samen[gemeente], _euro(bedragen.samen)
        per_component = som(berekening.toedelingen, "component", "gemeente")
        for component, nummer in self._inhoud.componenten.items():
            for plek, gemeente in enumerate(self._inhoud.gemeenten, 1):
                formule, centen = verdeling.som(component=nummer, gemeente=plek)
                app = per_component.get((component, gemeente), 0)
                yield f"component {component}", gemeente, app, Cel(f"{formule}/100", centen)
        per_taakveld = som(berekening.toedelingen, "taakveld", "gemeente")
        for (taakveld, gemeente), cel in taakvelden.cellen.items():
            app = per_taakveld.get((taakveld, gemeente), 0)
            yield f"taakveld {taakveld}", gemeente, app, cel


def _euro(cel: Cel) -> Cel:
    return Cel(f"{cel.adres}/100", cel.waarde)
