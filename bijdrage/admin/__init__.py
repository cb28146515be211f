"""The administration of the contribution: one list per table."""

from bijdrage.admin import (
    aanlevering,
    afgifte,
    afspraken,
    akkoord,
    berekening,
    correctie,
    feit,
    kostenraming,
    notitie,
    ontheffing,
    scenario,
    sleutel,
    splitsing,
)

__all__ = [
    "aanlevering",
    "afgifte",
    "afspraken",
    "akkoord",
    "berekening",
    "correctie",
    "feit",
    "kostenraming",
    "notitie",
    "ontheffing",
    "scenario",
    "sleutel",
    "splitsing",
]
