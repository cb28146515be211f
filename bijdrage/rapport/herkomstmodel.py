"""What is behind an amount, as records. Amounts are whole cents."""

from fractions import Fraction
from typing import NamedTuple

from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.rapport.boom import Boom
from bijdrage.rapport.keuze import Keuze


class Plaats(NamedTuple):
    """A row of the input."""

    blad: str
    rij: int


class Herkomstregel(NamedTuple):
    """A cost line or correction behind an amount: the part of the line that the municipality bears.

    ``blad`` and ``rij`` are its place in the input, ``sleutelplaats`` that of a key that was filled
    in; ``teller`` / ``noemer`` its share (0 / 0 for a correction); ``formule`` says it in Dutch
    with the numbers filled in. ``afspraak``: what was agreed about a correction.
    """

    regel: str
    omschrijving: str
    onderdeel: str
    component: str
    taakvelden: tuple[str, ...]
    lasten: int
    baten: int
    teller: int
    noemer: int
    sleutel: str
    bedrag: int
    formule: str
    grondslag: str
    sleutelplaats: Plaats | None
    blad: str
    rij: int
    fictief: bool
    afspraak: Correctieafspraak | None = None


class Herkomsturen(NamedTuple):
    """An hours row behind an amount: the municipality's own hours in it, out of all its hours.

    ``sleutel`` with ``teller`` / ``noemer`` divides the joint hours; empty without joint hours.
    """

    onderdeel: str
    onderdeelnaam: str
    taak: str
    taakveld: str
    aard: str
    eigen: Fraction
    alle: Fraction
    sleutel: str
    sleutelplaats: Plaats | None
    teller: int
    noemer: int
    blad: str
    rij: int
    fictief: bool


class Herkomstrapport(NamedTuple):
    """Everything behind one amount: the choice made, and the lines and hours it adds up from."""

    sleutel: str
    gemeente: str
    keuze: Keuze
    titel: str
    boom: Boom
    bedrag: int
    regels: tuple[Herkomstregel, ...]
    uren: tuple[Herkomsturen, ...]
    methode: str
    fictief: tuple[str, ...]
