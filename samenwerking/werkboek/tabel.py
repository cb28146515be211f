"""A sheet before and after reading: raw cells, the definition of its columns, and its values."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, cast

from samenwerking.werkboek.cel import Rauw, is_leeg, toon_cel
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.soort import PerRij, Soort, Waarde


class RuweTabel(NamedTuple):
    """The cells of a sheet as read; the first row is row 1 of the file."""

    blad: str
    rijen: Sequence[Sequence[Rauw]]


class RuweBladen(NamedTuple):
    """The sheets of a file or folder by their name in the template.

    fouten: one for each sheet that is there but cannot be read, or one without a sheet when
    nothing can be read. overgeslagen: the files or sheets that do not belong to it, in Dutch.
    """

    tabellen: dict[str, RuweTabel]
    fouten: tuple[Fout, ...]
    overgeslagen: tuple[str, ...]

    @property
    def is_onleesbaar(self) -> bool:
        """Whether the file or folder as a whole is refused."""
        return any(fout.blad is None for fout in self.fouten)


@dataclass(frozen=True, slots=True)
class Blad:
    """A sheet of the template: its name, its columns in order, and whether it must be there."""

    naam: str
    uitleg: str
    kolommen: tuple[Kolom, ...]
    verplicht: bool = True


@dataclass(frozen=True, slots=True)
class Tabel:
    """A sheet that was read. Every list has one item per row, in the order of the file.

    rijen: row numbers in the file. waarden and ruw: per column, by its name in lower case.
    geweigerd: per column the positions whose value is not known, because it was refused or the
        column is missing. ``volledig`` is False when the sheet itself is missing or unreadable.
    """

    blad: str
    rijen: Sequence[int]
    waarden: Mapping[str, Sequence[Waarde]] = field(default_factory=dict)
    ruw: Mapping[str, Sequence[Rauw]] = field(default_factory=dict)
    geweigerd: Mapping[str, Collection[int]] = field(default_factory=dict)
    volledig: bool = True

    def __len__(self) -> int:
        return len(self.rijen)

    def tekst(self, kolom: str) -> Sequence[str]:
        """Values of a column of text; ``""`` where empty, refused or absent."""
        return cast(Sequence[str], self.waarden.get(kolom) or [""] * len(self))

    def getal(self, kolom: str) -> Sequence[int | None]:
        """Values of a column of numbers; None where empty, refused or absent."""
        return cast(Sequence[int | None], self.waarden.get(kolom) or [None] * len(self))

    def janee(self, kolom: str) -> Sequence[bool | None]:
        """Values of a column of ja and nee; None where empty, refused or absent."""
        return cast(Sequence[bool | None], self.waarden.get(kolom) or [None] * len(self))

    def onbekend(self, kolom: str) -> Collection[int]:
        """Positions whose value in this column is not known."""
        return self.geweigerd.get(kolom, ())

    def is_gevuld(self, kolom: str, plek: int) -> bool:
        """Whether something is typed in the cell, refused or not."""
        return kolom in self.ruw and not is_leeg(self.ruw[kolom][plek])

    def fout(self, plek: int, kolom: str, verwacht: str, herstel: str) -> Fout:
        """A fault in one cell, with what is typed there."""
        rauw: Rauw = self.ruw[kolom][plek] if kolom in self.ruw else ""
        return Fout(self.blad, self.rijen[plek], kolom, toon_cel(rauw), verwacht, herstel)


def soorten_per_rij(soort: Soort | PerRij, tabel: Tabel) -> list[Soort]:
    """The kind of a column in every row."""
    if isinstance(soort, PerRij):
        return [soort.bij(keuze) for keuze in tabel.tekst(soort.kolom)]
    return [soort] * len(tabel)
