"""The demo straight from its files, for tests that need no registry."""

from functools import lru_cache

from bijdrage.doorrekenen import FIXTURES, Doorgerekend, doorrekenen
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.samenstellen import jaarrapport
from tests.invoer import CODELIJSTEN

SLEUTELS = ("2023-begroting", "2023-rekening", "2021-begroting", "2021-rekening")


@lru_cache
def voorbeelden() -> dict[str, Doorgerekend]:
    """All demo calculations by the name of their folder."""
    mappen = sorted(map for map in (FIXTURES / "demo").iterdir() if map.is_dir())
    return {map.name: doorrekenen(map) for map in mappen}


def rapport(sleutel: str) -> Jaarrapport:
    """The report of a demo calculation."""
    voorbeeld = voorbeelden()[sleutel]
    return jaarrapport(sleutel, voorbeeld.berekening, voorbeeld.bevindingen, CODELIJSTEN)
