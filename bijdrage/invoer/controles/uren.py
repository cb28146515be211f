"""Rules for the sheet Uren."""

from collections.abc import Iterator

from bijdrage.invoer.controles.hulp import (
    EEN_SLEUTEL,
    dubbelen,
    moet_leeg,
    taakveld_geldig,
    verwijzing,
)
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import BEDRAG, PRIMAIR, UREN
from samenwerking.werkboek.fout import Fout

BLAD = "Uren"


def urenregel_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """A row is known by unit, task, taakveld and aard, once."""
    yield from dubbelen(gegevens[BLAD], "onderdeel", "taak", "taakveld", "aard")


def uren_onderdeel_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The unit of an hours row exists."""
    wat = "een code uit Onderdelen"
    yield from verwijzing(gegevens[BLAD], "onderdeel", gegevens.onderdelen, wat, "Onderdelen")


def uren_taakveld_geldig(gegevens: Gegevens) -> Iterator[Fout]:
    """The taakveld of an hours row can be booked on in that year."""
    yield from taakveld_geldig(gegevens, BLAD)


def uren_sleutel_alleen_gezamenlijk(gegevens: Gegevens) -> Iterator[Fout]:
    """A row without joint hours names no key."""
    if "sleutel" in gegevens[BLAD].ruw:
        plekken = (plek for plek, uren in enumerate(gegevens.gezamenlijk) if uren == 0)
        waarom = "deze regel heeft geen gezamenlijke uren"
        yield from moet_leeg(gegevens[BLAD], "sleutel", plekken, waarom)


def uren_sleutel_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The key of an hours row exists."""
    yield from verwijzing(gegevens[BLAD], "sleutel", gegevens.sleutelnamen, EEN_SLEUTEL, "Sleutels")


def uren_sleutel_geen_bedrag(gegevens: Gegevens) -> Iterator[Fout]:
    """A key of soort bedrag divides no hours."""
    tabel, bedragen = gegevens[BLAD], gegevens.sleutels_van(BEDRAG)
    for plek, sleutel in enumerate(tabel.tekst("sleutel") if bedragen else ()):
        if sleutel in bedragen:
            verwacht = "een sleutel met een andere soort dan bedrag"
            yield tabel.fout(plek, "sleutel", verwacht, "Kies een andere sleutel.")


def primair_niet_uren(gegevens: Gegevens) -> Iterator[Fout]:
    """Joint primary hours are not divided by ``uren``: that would refer to itself."""
    tabel = gegevens[BLAD]
    paren = zip(tabel.tekst("sleutel"), tabel.tekst("aard"), strict=True)
    for plek, (sleutel, aard) in enumerate(paren):
        if sleutel == UREN and aard == PRIMAIR:
            verwacht = "een andere sleutel dan uren, want die verwijst naar zichzelf"
            yield tabel.fout(plek, "sleutel", verwacht, "Kies bijvoorbeeld uren-exclusief.")
