"""One column of a sheet, as template, reader and manual know it."""

from dataclasses import dataclass

from samenwerking.werkboek.soort import PerRij, Soort


@dataclass(frozen=True, slots=True)
class Kolom:
    """The name of a column, the kind of its values, and whether it must be there.

    naam: the header. With ``reeks`` it is the first word of a family of headers: ``uren`` stands
        for ``uren Aalsmeer``, ``uren Amstelveen`` and so on.
    uitleg: one short Dutch sentence for who fills it in.
    verplicht: the column must be there. gevuld: so must its value in every row.
    """

    naam: str
    soort: Soort | PerRij
    uitleg: str
    verplicht: bool = False
    gevuld: bool = False
    reeks: bool = False
