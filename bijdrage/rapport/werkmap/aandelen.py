"""By what share each part of a cost line was found, in the unit of its key: hours, inhabitants."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rekenmodel.herkomst import herkomst
from bijdrage.rekenmodel.invoer import (
    NAAR_SLEUTEL,
    NAAR_UREN,
    PRIMAIR,
    SCHAAL,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
    VOLGENS_AFSPRAAK,
    Lastenregel,
    Urenregel,
)
from bijdrage.rekenmodel.resultaat import Berekening, Toedeling

_UREN = (UREN, UREN_EXCLUSIEF, UREN_ONDERDEEL)


class Breuk(NamedTuple):
    """A share as numerator and denominator in their own unit, with the decimals of that unit."""

    teller: Fraction
    noemer: Fraction
    decimalen: int


class Aandeel(NamedTuple):
    """How a part of a cost line was found: the cents to divide, what they follow, the share.

    breuk: None where it is what the others leave.
    """

    behandeling: str
    naar: str
    lasten: int
    baten: int
    breuk: Breuk | None


class Aandelen:
    """The shares behind the cells of a calculation; equal ones are worked out once."""

    def __init__(self, berekening: Berekening) -> None:
        self._berekening = berekening
        self._regels = {regel.regel: regel for regel in berekening.invoer.lasten}
        self._bekend: dict[tuple[str, ...], tuple[str, Breuk]] = {}

    def van(self, deel: Toedeling) -> Aandeel:
        """What stands behind a cell."""
        regel = self._regels[deel.regel]
        component = self._berekening.componenten[deel.component]
        if deel.onderdeel in self._berekening.groepen:
            samen = "teams samen, elk apart verdeeld"
            return Aandeel(component.behandeling, samen, regel.lasten, regel.baten, None)
        if component.behandeling == VOLGENS_AFSPRAAK:
            return self._afspraak(regel, deel)
        waarnaar = (component.behandeling, component.sleutel, deel.onderdeel)
        plek = (*waarnaar, regel.taakveld, deel.taakveld, deel.gemeente)
        if plek not in self._bekend:
            self._bekend[plek] = self._breuk(component.behandeling, regel, deel)
        naar, breuk = self._bekend[plek]
        return Aandeel(component.behandeling, naar, regel.lasten, regel.baten, breuk)

    def _breuk(self, behandeling: str, regel: Lastenregel, deel: Toedeling) -> tuple[str, Breuk]:
        gevonden = herkomst(self._berekening, regel, deel.gemeente, deel.taakveld)
        deler, decimalen = Fraction(gevonden.noemer), 0
        if behandeling == NAAR_UREN:
            uren = sum((rij.eigen for rij in gevonden.urenregels), Fraction())
            deler, decimalen = uren * gevonden.noemer / gevonden.teller, 2
        elif behandeling == NAAR_SLEUTEL:
            naam = gevonden.component.sleutel
            deler, decimalen = som_van_sleutel(self._berekening, naam, regel.onderdeel)
        teller = deler * gevonden.teller / gevonden.noemer
        return gevonden.sleutel, Breuk(teller, deler, decimalen)

    def _afspraak(self, regel: Lastenregel, deel: Toedeling) -> Aandeel:
        """The part of the agreed amount on this line; the centrumgemeente has the rest."""
        gevonden = herkomst(self._berekening, regel, deel.gemeente)
        if deel.gemeente == self._berekening.centrum:
            wat = f"de rest na {gevonden.sleutel}"
            return Aandeel(VOLGENS_AFSPRAAK, wat, regel.lasten, regel.baten, None)
        afgesproken = gevonden.lasten * gevonden.noemer / gevonden.teller
        breuk = Breuk(Fraction(gevonden.teller, 100), Fraction(gevonden.noemer, 100), 2)
        return Aandeel(VOLGENS_AFSPRAAK, gevonden.sleutel, int(afgesproken), 0, breuk)


def som_van_sleutel(berekening: Berekening, naam: str, onderdeel: str = "") -> tuple[Fraction, int]:
    """What the weights of a key add up to in their own unit, and the decimals of that unit.

    Args: onderdeel: the unit's code, which only ``uren-onderdeel`` needs.
    """
    if naam in _UREN:
        return Fraction(_primaire_uren(berekening, naam, onderdeel), 100), 2
    for sleutel in berekening.invoer.sleutels:
        if sleutel.naam == naam:
            decimalen = SCHAAL[sleutel.soort]
            return Fraction(sum(w or 0 for w in sleutel.waarden), 10**decimalen), decimalen
    return Fraction(berekening.sleutels.verhouding(naam).noemer), 0


def _primaire_uren(berekening: Berekening, naam: str, onderdeel: str) -> int:
    """The primary hours that a key of hours counts, in hundredths."""
    rijen: Iterable[Urenregel] = berekening.invoer.uren
    if naam == UREN_ONDERDEEL:
        rijen = berekening.sleutels.rijen_van[onderdeel]
    primair = [rij for rij in rijen if rij.aard == PRIMAIR]
    gezamenlijk = 0 if naam == UREN_EXCLUSIEF else sum(rij.gezamenlijk for rij in primair)
    return gezamenlijk + sum(sum(rij.uren) for rij in primair)
