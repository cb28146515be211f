"""Forgetting what a process keeps at hand, so that a test sees the first time."""

from django.core.cache import caches

from bijdrage import selectors, uitkomsten
from samenwerking.selectors import codelijsten


def vergeet_alles() -> None:
    """Empty every place where calculations, reports, pages or lists are kept."""
    caches["bladen"].clear()
    uitkomsten._bewaard.clear()
    for bewaard in (selectors._rapport, selectors._brug, codelijsten):
        bewaard.cache_clear()
