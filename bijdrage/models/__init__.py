"""The tables of the contribution."""

from bijdrage.models import geschiedenis
from bijdrage.models.aanlevering import Aanlevering
from bijdrage.models.berekening import Aandeel, Berekening, Correctieboeking, Toedeling
from bijdrage.models.correctie import Correctie, Omnummering
from bijdrage.models.kostenraming import Component, Kostenraming, Kostenregel
from bijdrage.models.sleutel import Sleutelwaarde, Verdeelsleutel
from bijdrage.models.splitsing import Taakveldsplitsing

__all__ = [
    "Aandeel",
    "Aanlevering",
    "Berekening",
    "Component",
    "Correctie",
    "Correctieboeking",
    "Kostenraming",
    "Kostenregel",
    "Omnummering",
    "Sleutelwaarde",
    "Taakveldsplitsing",
    "Toedeling",
    "Verdeelsleutel",
    "geschiedenis",
]
