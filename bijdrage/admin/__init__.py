"""The administration of the contribution: one list per table."""

from bijdrage.admin import (
    aanlevering,
    afspraken,
    akkoord,
    berekening,
    correctie,
    feit,
    kostenraming,
    ontheffing,
    scenario,
    sleutel,
    splitsing,
    uitgave,
)

__all__ = [
    "aanlevering",
    "afspraken",
    "akkoord",
    "berekening",
    "correctie",
    "feit",
    "kostenraming",
    "ontheffing",
    "scenario",
    "sleutel",
    "splitsing",
    "uitgave",
]
