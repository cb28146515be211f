"""The last hand on the SVG of a chart: a Dutch title and description, and marks that lead on."""

import re
from collections.abc import Sequence
from html import escape

HIER = "http://hier"
"""Stands before an address in the description of a chart; what draws leaves such a one alone."""
_OVERBODIG = re.compile(
    r' (?:role|aria-roledescription|aria-hidden|class|xmlns:xlink|version)="[^"]*"'
)
_MERKTEKENS = re.compile(r'(<g class="mark-rect[^"]*"[^>]*?) aria-hidden="true"')
_KOPPELING = re.compile(rf'<a xlink:href="{re.escape(HIER)}')
_ELKE_KOPPELING = re.compile(r"</?a\b[^>]*>")


def met_titel(
    svg: str, titel: str, merktekens: Sequence[str] = (), koppelingen: Sequence[str] = ()
) -> str:
    """The picture with a Dutch title, without what is only there for scripts.

    Args: merktekens: what every mark says, for the description; koppelingen: the same of the marks
    that lead on, in the order in which they are drawn. Their other words are then not said twice.
    """
    rol, kaal = "img", _OVERBODIG.sub("", svg)
    if koppelingen:
        rol, kaal = "group", _met_koppelingen(svg, koppelingen)
    kop, _, rest = kaal.partition(">")
    titel = f"<title>{escape(titel)}. De cijfers staan in de tabel.</title>"
    uitleg = f"<desc>{escape('; '.join(merktekens))}.</desc>" if merktekens else ""
    return f'{kop} role="{rol}">{titel}{uitleg}{rest}'


def zonder_koppelingen(svg: str) -> str:
    """The same picture for paper, where nothing can be clicked."""
    return _ELKE_KOPPELING.sub("", svg)


def _met_koppelingen(svg: str, koppelingen: Sequence[str]) -> str:
    """Each mark that leads on with its name; text that repeats it stays hidden for who listens."""
    zichtbaar = _MERKTEKENS.sub(r"\1", svg)
    kaal = re.sub(_OVERBODIG.pattern.replace("|aria-hidden", ""), "", zichtbaar)
    stukken = _KOPPELING.split(kaal)
    paren = zip(stukken[1:], koppelingen, strict=True)
    return stukken[0] + "".join(
        f'<a aria-label="{escape(naam)}" href="{stuk}' for stuk, naam in paren
    )
