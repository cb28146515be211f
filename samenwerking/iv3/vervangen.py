"""Replacing the lists of one year by others, and taking one year out of lists. No Django."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from samenwerking.iv3.codelijsten import Categorie, Codelijsten, GrijzeCel, Taakveld

C = TypeVar("C", Taakveld, Categorie)


def met_jaar(lijsten: Codelijsten, nieuw: Codelijsten) -> Codelijsten:
    """The lists with those of one year replaced; other years stay as they are.

    nieuw: lists of that year alone. A taakveld keeps the successors that were known.
    """
    (jaar,) = nieuw.jaren
    verder = jaar < max(lijsten.jaren, default=jaar)
    taakvelden = (t._replace(opvolger=lijsten.opvolgers(t.code)) for t in nieuw.taakvelden)
    return Codelijsten(
        taakvelden=(*_zonder(lijsten.taakvelden, jaar, verder), *taakvelden),
        categorieen=(*_zonder(lijsten.categorieen, jaar, verder), *nieuw.categorieen),
        grijze_cellen=frozenset(_zonder_cellen(lijsten.grijze_cellen, jaar)) | nieuw.grijze_cellen,
        jaren=tuple(sorted({*lijsten.jaren, jaar})),
    )


def alleen_jaar(lijsten: Codelijsten, jaar: int) -> Codelijsten:
    """What holds in one year, as lists of that year alone."""
    return Codelijsten(
        taakvelden=tuple(_in(t, jaar) for t in lijsten.taakvelden if _geldt(t, jaar)),
        categorieen=tuple(_in(c, jaar) for c in lijsten.categorieen if _geldt(c, jaar)),
        grijze_cellen=frozenset(
            cel._replace(jaar_van=jaar, jaar_tot=jaar)
            for cel in lijsten.grijze_cellen
            if cel.jaar_van <= jaar <= cel.jaar_tot
        ),
        jaren=(jaar,),
    )


def _geldt(code: Taakveld | Categorie, jaar: int) -> bool:
    return code.geldig_van <= jaar and (code.geldig_tot is None or jaar <= code.geldig_tot)


def _in(code: C, jaar: int) -> C:
    return code._replace(geldig_van=jaar, geldig_tot=jaar)


def _zonder(codes: Iterable[C], jaar: int, verder: bool) -> Iterator[C]:
    """The codes with a year cut out. verder: whether the lists know later years."""
    for code in codes:
        if not _geldt(code, jaar):
            yield code
            continue
        if code.geldig_van < jaar:
            yield code._replace(geldig_tot=jaar - 1)
        if verder and (code.geldig_tot is None or code.geldig_tot > jaar):
            yield code._replace(geldig_van=jaar + 1)


def _zonder_cellen(cellen: Iterable[GrijzeCel], jaar: int) -> Iterator[GrijzeCel]:
    for cel in cellen:
        if not cel.jaar_van <= jaar <= cel.jaar_tot:
            yield cel
            continue
        if cel.jaar_van < jaar:
            yield cel._replace(jaar_tot=jaar - 1)
        if cel.jaar_tot > jaar:
            yield cel._replace(jaar_van=jaar + 1)
