"""The tables of maatwerk: motions and the investigations that they ask for."""

from maatwerk.models import geschiedenis
from maatwerk.models.motie import Motie, Motiepunt, Motiestatus
from maatwerk.models.onderzoek import Duur, Onderzoek, Onderzoekstatus

__all__ = [
    "Duur",
    "Motie",
    "Motiepunt",
    "Motiestatus",
    "Onderzoek",
    "Onderzoekstatus",
    "geschiedenis",
]
