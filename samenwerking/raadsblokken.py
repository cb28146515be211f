"""What a council sees of a cooperation on one page: blocks from every floor.

A floor adds its blocks in its AppConfig, so that the page need not know it.
"""

from collections.abc import Callable, Iterable

from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.startblokken import Startblok

Maker = Callable[[Persoon, Samenwerking], Iterable[Startblok]]
_MAKERS: list[Maker] = []


def voeg_toe(maker: Maker) -> None:
    """A floor makes blocks about a cooperation, of what a person may know."""
    if maker not in _MAKERS:
        _MAKERS.append(maker)


def raadsblokken(persoon: Persoon, samenwerking: Samenwerking) -> list[Startblok]:
    """All blocks about a cooperation."""
    return [blok for maker in _MAKERS for blok in maker(persoon, samenwerking)]
