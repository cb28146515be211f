"""What a page shows of a sheet of the input: the values as they are kept, numbers to the right."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from samenwerking.notatie import MIN
from samenwerking.werkboek.getallen import toon_getal
from samenwerking.werkboek.schrijven import Vulblad
from samenwerking.werkboek.soort import Getal, Soort, Waarde


class Invoerblad(Protocol):
    """A sheet as the selectors give it."""

    @property
    def inhoud(self) -> Vulblad: ...
    @property
    def rijen(self) -> tuple[int, ...]: ...


class Cel(NamedTuple):
    """A value: tekst as a file holds it."""

    tekst: str
    is_getal: bool

    @property
    def getoond(self) -> str:
        """As a page shows it: a number with the sign that is as wide as a digit."""
        return self.tekst.replace("-", MIN) if self.is_getal else self.tekst


class Invoerbladweergave(NamedTuple):
    """A sheet: the head of its columns, and its rows with their number in the file."""

    naam: str
    uitleg: str
    kolommen: tuple[Cel, ...]
    rijen: tuple[tuple[int, tuple[Cel, ...]], ...]


def invoerbladweergave(blad: Invoerblad) -> Invoerbladweergave:
    """A sheet, ready to show; columns in which nothing is filled in are left out."""
    gevuld = [k for k in blad.inhoud.kolommen if any(w not in (None, "") for w in k.waarden)]
    cellen = [_cellen(kolom.soorten, kolom.waarden) for kolom in gevuld]
    koppen = tuple(
        Cel(kolom.kop, any(cel.is_getal for cel in kolom_cellen))
        for kolom, kolom_cellen in zip(gevuld, cellen, strict=True)
    )
    rijen = zip(blad.rijen, zip(*cellen, strict=True), strict=True) if cellen else ()
    return Invoerbladweergave(blad.inhoud.naam, blad.inhoud.uitleg, koppen, tuple(rijen))


def _cellen(soorten: Iterable[Soort], waarden: Iterable[Waarde]) -> list[Cel]:
    return [_cel(soort, waarde) for soort, waarde in zip(soorten, waarden, strict=True)]


def _cel(soort: Soort, waarde: Waarde) -> Cel:
    if isinstance(waarde, bool):
        return Cel("ja" if waarde else "nee", False)
    if isinstance(soort, Getal):
        return Cel("" if waarde is None else toon_getal(int(waarde), soort.decimalen), True)
    return Cel(str(waarde or ""), False)
