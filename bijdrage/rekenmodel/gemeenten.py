"""An input with other municipalities in it."""

from collections.abc import Sequence

from bijdrage.rekenmodel.invoer import Gemeente, Invoer


def met_gemeenten(invoer: Invoer, gemeenten: Sequence[Gemeente]) -> Invoer:
    """The input with these municipalities in this order; a new one has zero in everything."""
    eigen = {gemeente.naam: plek for plek, gemeente in enumerate(invoer.gemeenten)}
    plekken = [eigen.get(gemeente.naam) for gemeente in gemeenten]
    return invoer._replace(
        gemeenten=tuple(gemeenten),
        uren=tuple(
            rij._replace(uren=tuple(0 if p is None else rij.uren[p] for p in plekken))
            for rij in invoer.uren
        ),
        sleutels=tuple(
            sleutel._replace(waarden=tuple(0 if p is None else sleutel.waarden[p] for p in plekken))
            for sleutel in invoer.sleutels
        ),
    )
