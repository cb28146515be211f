"""The demo's calculations: folders of csv under fixtures/demo, one per year and stand."""

from functools import lru_cache
from pathlib import Path

from bijdrage.doorrekenen import FIXTURES, Doorgerekend, doorrekenen
from bijdrage.rekenmodel.invoer import STANDEN


@lru_cache
def voorbeelden() -> dict[str, Doorgerekend]:
    """All demo calculations by key (2023-begroting), newest year first, then by stand."""
    alle = [doorrekenen(map) for map in (FIXTURES / "demo").iterdir() if map.is_dir()]
    return {voorbeeld.sleutel: voorbeeld for voorbeeld in sorted(alle, key=_volgorde)}


def voorbeeldmap(sleutel: str) -> Path:
    """The folder that a demo calculation was read from."""
    return FIXTURES / "demo" / sleutel


def _volgorde(voorbeeld: Doorgerekend) -> tuple[int, int]:
    kenmerken = voorbeeld.berekening.invoer.kenmerken
    return -kenmerken.jaar, STANDEN.index(kenmerken.stand)
