"""The same cost divided by another key, to see what that would do. Nothing of it is kept.

Of what a municipality alone bears (``direct``) and of what is ``buiten`` nothing changes.
"""

from collections.abc import Collection, Sequence

from bijdrage.rekenmodel.invoer import (
    BEDRAG,
    NAAR_SLEUTEL,
    NAAR_UREN,
    PERCENTAGE,
    STRUCTUREEL,
    VOLGENS_AFSPRAAK,
    Component,
    Invoer,
    Lastenregel,
    Sleutel,
)

GEDEELD = (NAAR_UREN, NAAR_SLEUTEL, VOLGENS_AFSPRAAK)
"""The treatments of cost that the municipalities share."""
ANDERS = "andere sleutel"
"""The name of the key and the component that are made for it."""


def met_sleutel(invoer: Invoer, naam: str, behandelingen: Collection[str] = GEDEELD) -> Invoer:
    """All cost with these treatments divided by one key that the input knows, such as uren."""
    return invoer._replace(
        componenten=tuple(
            c._replace(behandeling=NAAR_SLEUTEL, sleutel=naam)
            if c.behandeling in behandelingen
            else c
            for c in invoer.componenten
        )
    )


def met_percentages(invoer: Invoer, percentages: Sequence[int]) -> Invoer:
    """All shared cost divided by percentages, in millionths, one per municipality.

    Raises ValueError when they are not together 100 %.
    """
    if sum(percentages) != 100 * 10**6 or min(percentages) < 0:
        raise ValueError("de percentages zijn samen geen 100")
    sleutel = Sleutel(ANDERS, PERCENTAGE, tuple(percentages))
    return met_sleutel(invoer._replace(sleutels=(*invoer.sleutels, sleutel)), ANDERS)


def met_bedragen(invoer: Invoer, bedragen: Sequence[int]) -> Invoer:
    """Of all shared cost each gastgemeente bears a fixed amount in cents; the centrum the rest."""
    gedeeld = {c.naam for c in invoer.componenten if c.behandeling in GEDEELD}
    sleutel = Sleutel(ANDERS, BEDRAG, (None, *bedragen))
    return invoer._replace(
        sleutels=(*invoer.sleutels, sleutel),
        componenten=(
            *(c for c in invoer.componenten if c.naam not in gedeeld),
            Component(ANDERS, VOLGENS_AFSPRAAK, ANDERS),
        ),
        lasten=tuple(_in_een(r) if r.component in gedeeld else r for r in invoer.lasten),
    )


def _in_een(regel: Lastenregel) -> Lastenregel:
    """A line of the one component, of which all lines have the same aard."""
    return regel._replace(component=ANDERS, aard=STRUCTUREEL)
