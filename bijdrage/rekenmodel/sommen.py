"""Sums of allocated amounts along any axes. Amounts in cents."""

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np

from bijdrage.rekenmodel.deling import Gehelen
from bijdrage.rekenmodel.kolommen import Indices, som_per
from bijdrage.rekenmodel.resultaat import Berekening, Toedelingen

As = Literal["gemeente", "taakveld", "component", "onderdeel", "categorie", "regel", "aard"]
Som = dict[tuple[str, ...], int]


def correctie_als_component(soort: str) -> str:
    """The name under which a sum per component shows the corrections of a soort."""
    return f"correctie {soort}"


def som(toedelingen: Toedelingen, *assen: As, waarde: str = "netto") -> Som:
    """Sum the cells per combination of labels.

    Args: assen: what to group by; waarde: lasten, baten or netto (lasten - baten).
    Returns: cents per tuple of labels, in the order of ``assen``; combinations without a cell
    are absent.
    """
    bedragen: Gehelen = getattr(toedelingen, waarde)
    labels, indices = zip(*(_as(toedelingen, naam) for naam in assen), strict=True)
    vorm = tuple(len(naam) for naam in labels)
    plekken = np.ravel_multi_index(indices, vorm) if len(toedelingen) else np.array([], dtype=int)
    uniek, groep = np.unique(plekken, return_inverse=True)
    sommen = som_per(groep, len(uniek), bedragen).tolist()
    combinaties = zip(*(deel.tolist() for deel in np.unravel_index(uniek, vorm)), strict=True)
    return {
        tuple(naam[i] for naam, i in zip(labels, combinatie, strict=True)): bedrag
        for combinatie, bedrag in zip(combinaties, sommen, strict=True)
    }


def som_met_correcties(berekening: Berekening, *assen: As) -> Som:
    """Sum the net amounts of cells and corrections together.

    A correction has a municipality, a taakveld and, as component, its soort; its other labels
    are empty.
    """
    sommen = som(berekening.toedelingen, *assen)
    for boeking in berekening.correcties:
        waarden: Mapping[str, str] = {
            "gemeente": boeking.gemeente,
            "taakveld": boeking.taakveld,
            "component": correctie_als_component(boeking.soort),
        }
        label = tuple(waarden.get(naam, "") for naam in assen)
        sommen[label] = sommen.get(label, 0) + boeking.bedrag
    return sommen


def _as(toedelingen: Toedelingen, naam: As) -> tuple[Sequence[str], Indices]:
    """The labels of an axis and, per cell, an index into them."""
    if naam == "gemeente":
        return toedelingen.gemeenten, toedelingen.gemeente
    if naam == "taakveld":
        return toedelingen.taakvelden, toedelingen.taakveld
    van_regel = [getattr(regel, naam) for regel in toedelingen.regels]
    labels = list(dict.fromkeys(van_regel)) or [""]
    plek = {label: i for i, label in enumerate(labels)}
    return labels, np.array([plek[label] for label in van_regel], dtype=np.int64)[toedelingen.regel]
