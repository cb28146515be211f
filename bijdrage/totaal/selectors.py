"""The contributions of a municipality of all years."""

from collections.abc import Iterable, Sequence

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.samenstellen import van_gast
from bijdrage.rapport.weergave import naam_van
from bijdrage.totaal.optelling import Bedrag
from samenwerking.selectors import codelijsten

VOORRANG = ("rekening", "begroting-na-wijziging", "begroting")
"""Of which stand the contribution of a year is taken, the first that there is."""


def bijdragen(reeks: Iterable[Jaarrapport]) -> dict[int, Bedrag]:
    """Per year what the gastgemeente of these reports pays: what was agreed, or else calculated."""
    alle = list(reeks)
    return {jaar: _bedrag(_voorste(alle, jaar)) for jaar in sorted({r.jaar for r in alle})}


def als_gast(reeks: Iterable[Jaarrapport], cbs: str) -> tuple[Jaarrapport, ...]:
    """The same reports as another gastgemeente reads them, as far as it took part."""
    return tuple(
        rapport if rapport.gemeente == gast else van_gast(rapport, gast, codelijsten())
        for rapport in reeks
        for gast in rapport.berekening.gasten
        if any((g.gemeente, g.cbs) == (gast, cbs) for g in rapport.gemeenten)
    )


def _voorste(reeks: Sequence[Jaarrapport], jaar: int) -> Jaarrapport:
    """The calculation that counts of a year."""
    van_jaar = [rapport for rapport in reeks if rapport.jaar == jaar]
    return min(
        van_jaar,
        key=lambda r: VOORRANG.index(r.stand) if r.stand in VOORRANG else len(VOORRANG),
    )


def _bedrag(rapport: Jaarrapport) -> Bedrag:
    afgesproken = rapport.afgesproken
    centen = rapport.bijdrage if afgesproken is None else afgesproken
    return Bedrag(
        centen,
        rapport.sleutel,
        naam_van(rapport) + ("" if afgesproken is None else ", afgesproken"),
        bool(rapport.fictief) and afgesproken is None,
    )
