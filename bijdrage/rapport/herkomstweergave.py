"""What a page shows of the origin of an amount: its lines, hours and keys, ready to read."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rapport.boom import Tak
from bijdrage.rapport.herkomstmodel import Herkomstrapport, Herkomstregel, Herkomsturen, Plaats
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD, UREN_ONDERDEEL
from samenwerking.notatie import euro, getal

AFSPRAAK = "afspraak "


class Breuk(NamedTuple):
    """A share with its numerator and denominator as text, and where its key was filled in.

    ``is_afspraak``: the share is that of a cost line in an agreed amount, not of a municipality.
    """

    naam: str
    teller: str
    noemer: str
    aandeel: Fraction
    is_afspraak: bool
    plaats: Plaats | None


class Kostendeel(NamedTuple):
    """A cost line or correction behind the amount; ``breuk`` is None for a correction.

    It is None for a line of teams joined too: its ``aandeel`` follows from the amounts.
    """

    regel: Herkomstregel
    kosten: int
    breuk: Breuk | None

    @property
    def aandeel(self) -> Fraction:
        """The part of the cost that the amount is."""
        return Fraction(self.regel.bedrag, self.kosten) if self.kosten else Fraction(1)


class Urendeel(NamedTuple):
    """An hours row behind the amount; ``breuk`` divides its joint hours, None without any."""

    regel: Herkomsturen
    aandeel: Fraction
    breuk: Breuk | None


class Herkomstweergave(NamedTuple):
    """Everything behind one amount; amounts in cents, since this is where exactness is asked."""

    rapport: Herkomstrapport
    kosten: tuple[Kostendeel, ...]
    uren: tuple[Urendeel, ...]
    sleutels: tuple[Breuk, ...]
    grondslagen: tuple[tuple[str, str], ...]
    eigen_uren: Fraction
    alle_uren: Fraction

    @property
    def alles(self) -> bool:
        """Whether this is the whole amount of the municipality."""
        return not self.rapport.keuze.vraag

    @property
    def titel(self) -> str:
        """What the amount is, as the title of a page."""
        if self.alles:
            return f"Het hele bedrag van {self.rapport.gemeente}"
        return self.rapport.titel[:1].upper() + self.rapport.titel[1:]

    @property
    def wie(self) -> str:
        """Whose amount it is, before it."""
        return f"Deel van {self.rapport.gemeente}"

    @property
    def hele_bedrag(self) -> Tak:
        """What it is a part of."""
        return self.rapport.boom.pad[0]

    @property
    def deel_van_alles(self) -> Fraction:
        """Which part of the whole amount it is."""
        heel = self.hele_bedrag.bedrag
        return Fraction(self.rapport.bedrag, heel) if heel else Fraction()

    @property
    def overhead(self) -> bool:
        """Whether part of the amount is on the taakveld of overhead."""
        return any(OVERHEAD_TAAKVELD in regel.taakvelden for regel in self.rapport.regels)

    @property
    def bruto(self) -> bool:
        """Whether cost lines were divided, lasten and baten apart."""
        return any(deel.breuk for deel in self.kosten)

    @property
    def urenaandeel(self) -> Fraction:
        return self.eigen_uren / self.alle_uren if self.alle_uren else Fraction()


def herkomstweergave(rapport: Herkomstrapport) -> Herkomstweergave:
    """The origin of an amount, ready to read."""
    kosten = tuple(map(_kostendeel, rapport.regels))
    uren = tuple(map(_urendeel, rapport.uren))
    return Herkomstweergave(
        rapport,
        kosten,
        uren,
        _sleutels((*kosten, *uren)),
        tuple(dict.fromkeys((r.component, r.grondslag) for r in rapport.regels if r.grondslag)),
        sum((rij.eigen for rij in rapport.uren), Fraction()),
        sum((rij.alle for rij in rapport.uren), Fraction()),
    )


def _kostendeel(regel: Herkomstregel) -> Kostendeel:
    return Kostendeel(regel, regel.lasten - regel.baten, _breuk(regel))


def _urendeel(rij: Herkomsturen) -> Urendeel:
    return Urendeel(rij, rij.eigen / rij.alle if rij.alle else Fraction(), _breuk(rij))


def _breuk(deel: Herkomstregel | Herkomsturen) -> Breuk | None:
    """A share, None where nothing is divided; the weights of an agreed amount are cents."""
    if not deel.noemer:
        return None
    is_afspraak = deel.sleutel.startswith(AFSPRAAK)
    schrijf = euro if is_afspraak else getal
    return Breuk(
        _sleutelnaam(deel),
        schrijf(deel.teller),
        schrijf(deel.noemer),
        Fraction(deel.teller, deel.noemer),
        is_afspraak,
        deel.sleutelplaats,
    )


def _sleutelnaam(deel: Herkomstregel | Herkomsturen) -> str:
    """The key; of one that every unit has a ratio of its own for, with the unit."""
    return f"{deel.sleutel} {deel.onderdeel}" if deel.sleutel == UREN_ONDERDEEL else deel.sleutel


def _sleutels(delen: Iterable[Kostendeel | Urendeel]) -> tuple[Breuk, ...]:
    """Every key that was used, once, the largest share first."""
    breuken = dict.fromkeys(deel.breuk for deel in delen if deel.breuk)
    return tuple(sorted(breuken, key=lambda breuk: (-breuk.aandeel, breuk.naam)))
