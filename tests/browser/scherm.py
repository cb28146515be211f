"""What a page is on a screen of some width: does it fit, and does axe find anything?

A page is opened once and then made narrower or wider; no script of ours follows the width.
"""

from functools import cache

from playwright.sync_api import Page

from config.postgres_programma import PROJECT

SMAL, MIDDEL, BREED = 320, 768, 1440
_AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
_FOUTEN = """() => axe.run({resultTypes: ['violations']}).then(({violations}) => violations.flatMap(
    fout => fout.nodes.map(punt => `${fout.id}: ${punt.html.slice(0, 160)}`)))"""


def maak_breed(venster: Page, breedte: int) -> None:
    """Give the screen this width."""
    venster.set_viewport_size({"width": breedte, "height": 900})


def schuift_niet(venster: Page, breedte: int) -> bool:
    """Whether the page is not wider than the screen."""
    return bool(venster.evaluate("document.documentElement.scrollWidth") <= breedte)


def axe(venster: Page) -> list[str]:
    """What axe finds wrong, with the piece of HTML."""
    if not venster.evaluate("'axe' in window"):
        venster.evaluate(_script())
    fouten: list[str] = venster.evaluate(_FOUTEN)
    return fouten


@cache
def _script() -> str:
    return _AXE.read_text(encoding="utf-8")
