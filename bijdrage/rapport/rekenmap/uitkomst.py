"""What each municipality bears, per taakveld and in all, and that it is the cost of the ledger."""

import re
from typing import NamedTuple

from bijdrage.rapport.rekenmap.correctieposten import Correctieposten
from bijdrage.rapport.rekenmap.indeling import Indeling
from bijdrage.rapport.rekenmap.vel import EURO, LETTERS, Cel, Vel
from bijdrage.rapport.rekenmap.verdeling import Lastenregels, Verdeling
from samenwerking.werkboek.schrijven import Werkmap

UITKOMST = "Uitkomst"
PER_TAAKVELD = "Per taakveld"


class Bedragen(NamedTuple):
    """The amounts of a municipality in cents."""

    basisbijdrage: Cel
    correcties: Cel
    samen: Cel


class Uitkomst:
    """The amounts in cents with their names, and beside each the same in euro."""

    def __init__(self, werkmap: Werkmap, inhoud: Indeling) -> None:
        koppen = ("wat", "gemeente", "cent", "euro")
        self.vel = Vel(werkmap, UITKOMST, koppen, (40, 22, 20, 20), 2)
        self._euro = werkmap.opmaak(num_format=EURO, bold=True)
        self._inhoud = inhoud
        self.bedragen: dict[str, Bedragen] = {}

    def schrijf(self, verdeling: Verdeling, posten: Correctieposten, lasten: Lastenregels) -> Cel:
        """Fill the sheet; gives the cell that is 0 when all cost is accounted for."""
        for gemeente in self._inhoud.in_volgorde:
            naam = self._inhoud.gemeenten[gemeente]
            self.bedragen[naam] = self._gemeente(gemeente, verdeling, posten)
        return self._aansluiting(lasten)

    def _gemeente(self, gemeente: int, verdeling: Verdeling, posten: Correctieposten) -> Bedragen:
        naam = self._inhoud.gemeenten[gemeente]
        centrum = gemeente == self._inhoud.centrum
        basis = self._schrijf(
            "aandeel in de kosten" if centrum else "basisbijdrage",
            naam, *verdeling.som(gemeente=gemeente + 1), "Basis",
        )  # fmt: skip
        correcties = self._schrijf("correcties", naam, *posten.som(gemeente + 1), "Correcties")
        samen = self._schrijf(
            "eigen aandeel" if centrum else "bijdrage",
            naam, f"{basis.adres}+{correcties.adres}", basis.waarde + correcties.waarde,
            "Eigen_aandeel" if centrum else "Bijdrage",
        )  # fmt: skip
        self.vel.rij += 1
        return Bedragen(basis, correcties, samen)

    def _aansluiting(self, lasten: Lastenregels) -> Cel:
        """Cost of the ledger = divided + outside, to the cent; gives the difference."""
        vel = lasten.vel
        netto = sum(regel.netto.waarde for regel in lasten.regels)
        alles = sum(bedragen.samen.waarde for bedragen in self.bedragen.values())
        som = "+".join(bedragen.samen.adres for bedragen in self.bedragen.values())
        boek = f"SUM({vel.bereik(4, 1, lasten.laatste)})"
        buiten = f"SUM({vel.bereik(6, 1, lasten.laatste)})"
        in_boek = self._schrijf("kosten in de boekhouding", "", boek, netto, "Kosten")
        erbuiten = self._schrijf("buiten de verdeling", "", buiten, lasten.netto_buiten, "Buiten")
        verdeeld = self._schrijf("verdeeld", "alle gemeenten", som, alles, "Verdeeld")
        verschil = f"{in_boek.adres}-{erbuiten.adres}-{verdeeld.adres}"
        return self._schrijf("verschil (hoort 0 te zijn)", "", verschil, 0, "Aansluiting")

    def _schrijf(self, wat: str, gemeente: str, formule: str, centen: int, naam: str) -> Cel:
        vel, rij = self.vel, self.vel.rij + 1
        vel.tekst(0, wat)
        vel.tekst(1, gemeente)
        cel = vel.cel(2, formule, centen)
        vel.formule(3, f"C{rij}/100", centen / 100, self._euro)
        begrip = re.sub(r"\W", "_", f"{naam}_{gemeente}" if gemeente else naam)
        vel.werkmap.noem(begrip, f"={vel.naam}!$D${rij}")
        vel.rij += 1
        return cel


class PerTaakveld:
    """The basisbijdrage of each municipality per taakveld, in euro."""

    def __init__(self, werkmap: Werkmap, inhoud: Indeling) -> None:
        koppen = ("taakveld", *(f"{gemeente} (euro)" for gemeente in inhoud.gemeenten))
        self.vel = Vel(werkmap, PER_TAAKVELD, koppen, (14, *(20 for _ in inhoud.gemeenten)), 1)
        self._euro = werkmap.opmaak(num_format=EURO)
        self._inhoud = inhoud
        self.cellen: dict[tuple[str, str], Cel] = {}

    def schrijf(self, verdeling: Verdeling) -> None:
        """A row per taakveld."""
        for nummer, taakveld in enumerate(self._inhoud.taakvelden, 1):
            self.vel.tekst(0, taakveld)
            for plek, gemeente in enumerate(self._inhoud.gemeenten, 1):
                formule, centen = verdeling.som(taakveld=nummer, gemeente=plek)
                self.vel.formule(plek, f"{formule}/100", centen / 100, self._euro)
                adres = f"{self.vel.naam}!{LETTERS[plek]}{self.vel.rij + 1}"
                self.cellen[taakveld, gemeente] = Cel(adres, centen)
            self.vel.rij += 1
