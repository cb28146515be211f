"""What waits for somebody on his own page: one block per role, from every floor.

A floor above adds its blocks in its AppConfig, so that this one need not know it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from samenwerking.rechten.persoon import Persoon
from samenwerking.weergave import Tabel


class Taak(NamedTuple):
    """Something to do, or to read: the words of the link, where it leads, and more in small.

    wacht: it is somebody's turn, rather than there to be found. laat: its day has passed.
    """

    tekst: str
    adres: str
    uitleg: str = ""
    wacht: bool = True
    laat: bool = False


class Startblok(NamedTuple):
    """What a role finds on the own page; leeg: what it says when there is nothing.

    tabel: stands above what there is to do, if any.
    """

    kop: str
    taken: tuple[Taak, ...]
    leeg: str
    tabel: Tabel | None = None


def eerste(taken: Sequence[Taak], meest: int, allemaal: str) -> tuple[Taak, ...]:
    """The first of them, and how many more there are. allemaal: where all of them stand."""
    rest = len(taken) - meest
    return (*taken[:meest], Taak(f"en nog {rest}", allemaal)) if rest > 0 else tuple(taken)


Maker = Callable[[Persoon], Iterable[Startblok]]
_MAKERS: list[Maker] = []
_LATER: list[Maker] = []


def voeg_toe(maker: Maker, *, later: bool = False) -> None:
    """A floor makes blocks for a person; of a role that he has not, none.

    later: below those of every floor that come first.
    """
    makers = _LATER if later else _MAKERS
    if maker not in makers:
        makers.append(maker)


def startblokken(persoon: Persoon) -> list[Startblok]:
    """All blocks of somebody."""
    return [blok for maker in (*_MAKERS, *_LATER) for blok in maker(persoon)]
