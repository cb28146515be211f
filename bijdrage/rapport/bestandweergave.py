"""What a page shows of an input file: its cells as they were handed in, numbers to the right."""

from typing import NamedTuple, Protocol

GETALKOLOMMEN = ("lasten", "baten", "vte", "bedrag", "percentage", "inwoners", "vermijdbaar")
GETALVOORVOEGSELS = ("uren ", "waarde ")


class Bestand(Protocol):
    """A file as the selectors give it."""

    @property
    def naam(self) -> str: ...
    @property
    def kolommen(self) -> tuple[str, ...]: ...
    @property
    def rijen(self) -> tuple[tuple[int, tuple[str, ...]], ...]: ...


class Cel(NamedTuple):
    tekst: str
    is_getal: bool


class Bestandweergave(NamedTuple):
    """A file: the head of its columns, and its rows with their number in the file."""

    naam: str
    kolommen: tuple[Cel, ...]
    rijen: tuple[tuple[int, tuple[Cel, ...]], ...]


def bestandweergave(bestand: Bestand) -> Bestandweergave:
    """A file, ready to show."""
    getallen = [_is_getal(kolom) for kolom in bestand.kolommen]
    return Bestandweergave(
        bestand.naam,
        tuple(map(Cel, bestand.kolommen, getallen)),
        tuple((nummer, tuple(map(Cel, cellen, getallen))) for nummer, cellen in bestand.rijen),
    )


def _is_getal(kolom: str) -> bool:
    naam = kolom.casefold().strip()
    return naam in GETALKOLOMMEN or naam.startswith(GETALVOORVOEGSELS)
