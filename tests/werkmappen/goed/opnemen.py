"""How an odd workbook is told: its recipe, and what is said about it."""

from collections.abc import Callable
from typing import NamedTuple

from tests.werkmappen.maken import Werkmap, goede_werkmap


class Goed(NamedTuple):
    """A recipe with what must be said about what it leaves out: a fragment per line.

    zwaar: read it where memory and time are bounded. kantoor: LibreOffice keeps the oddity when it
    saves the file again.
    """

    recept: Callable[[Werkmap], None]
    overgeslagen: tuple[str, ...]
    verschoven: bool
    zwaar: bool
    kantoor: bool

    def werkmap(self) -> Werkmap:
        werkmap = goede_werkmap()
        self.recept(werkmap)
        return werkmap


GOED: dict[str, Goed] = {}


def goed(
    *overgeslagen: str, verschoven: bool = False, zwaar: bool = False, kantoor: bool = True
) -> Callable[[Callable[[Werkmap], None]], Callable[[Werkmap], None]]:
    def neem_op(recept: Callable[[Werkmap], None]) -> Callable[[Werkmap], None]:
        assert recept.__name__ not in GOED, recept.__name__
        GOED[recept.__name__] = Goed(recept, overgeslagen, verschoven, zwaar, kantoor)
        return recept

    return neem_op
