"""Rules for the sheet Correcties."""

from collections.abc import Iterator

from bijdrage.invoer.controles.hulp import (
    dubbelen,
    moet_gevuld,
    moet_leeg,
    taakveld_geldig,
    verwijzing,
)
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import BASISBIJDRAGE, BIJDRAGE
from samenwerking.werkboek.fout import Fout

BLAD = "Correcties"


def correctie_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every correction has a code of its own."""
    yield from dubbelen(gegevens[BLAD], "code")


def correctie_gemeente_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The municipality of a correction exists."""
    wat = "een gastgemeente uit Gemeenten"
    yield from verwijzing(gegevens[BLAD], "gemeente", gegevens.gemeentenamen, wat, "Gemeenten")


def correctie_voor_gastgemeente(gegevens: Gegevens) -> Iterator[Fout]:
    """A correction is for a gastgemeente: the centrumgemeente mirrors it."""
    tabel = gegevens[BLAD]
    for plek, naam in enumerate(tabel.tekst("gemeente")):
        if gegevens.centrum and naam == gegevens.centrum.naam:
            herstel = "Noem de gastgemeente; bij de centrumgemeente komt het tegenbedrag."
            yield tabel.fout(plek, "gemeente", "een gastgemeente", herstel)


def correctie_taakveld_geldig(gegevens: Gegevens) -> Iterator[Fout]:
    """The taakveld of a correction can be booked on in that year."""
    yield from taakveld_geldig(gegevens, BLAD)


def _gevuld(gegevens: Gegevens) -> list[tuple[bool, bool]]:
    """Per row whether bedrag and percentage are filled."""
    tabel = gegevens[BLAD]
    return [
        (tabel.is_gevuld("bedrag", plek), tabel.is_gevuld("percentage", plek))
        for plek in range(len(tabel))
        if "bedrag" in tabel.ruw and "percentage" in tabel.ruw
    ]


def bedrag_of_percentage(gegevens: Gegevens) -> Iterator[Fout]:
    """A correction has exactly one of bedrag and percentage."""
    for plek, (bedrag, percentage) in enumerate(_gevuld(gegevens)):
        if bedrag == percentage:
            herstel = "Maak een van beide leeg." if bedrag else "Vul een van beide in."
            kolom = "percentage" if bedrag else "bedrag"
            verwacht = "een bedrag of een percentage, niet beide"
            yield gegevens[BLAD].fout(plek, kolom, verwacht, herstel)


def percentage_met_basis(gegevens: Gegevens) -> Iterator[Fout]:
    """A percentage names what it is a percentage of."""
    plekken = [p for p, gevuld in enumerate(_gevuld(gegevens)) if gevuld == (False, True)]
    wat = "een basis: een component, basisbijdrage of bijdrage"
    yield from moet_gevuld(gegevens[BLAD], "basis", plekken, wat)


def bedrag_zonder_basis(gegevens: Gegevens) -> Iterator[Fout]:
    """An amount has no basis."""
    plekken = [p for p, gevuld in enumerate(_gevuld(gegevens)) if gevuld == (True, False)]
    yield from moet_leeg(gegevens[BLAD], "basis", plekken, "een bedrag heeft geen basis")


def basis_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The basis of a percentage is a component, basisbijdrage or bijdrage."""
    wat = "een component uit Componenten, basisbijdrage of bijdrage"
    ook = (BASISBIJDRAGE, BIJDRAGE)
    yield from verwijzing(gegevens[BLAD], "basis", gegevens.componentnamen, wat, "Componenten", ook)
