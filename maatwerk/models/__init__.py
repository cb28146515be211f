"""The tables of maatwerk: motions and the investigations that they ask for."""

from maatwerk.models import geschiedenis
from maatwerk.models.besparing import Besparing, Taakstelling
from maatwerk.models.keuzescenario import Keuzescenario
from maatwerk.models.motie import Motie, Motiepunt, Motiestatus
from maatwerk.models.onderzoek import Duur, Onderzoek, Onderzoekstatus

__all__ = [
    "Besparing",
    "Duur",
    "Keuzescenario",
    "Motie",
    "Motiepunt",
    "Motiestatus",
    "Onderzoek",
    "Onderzoekstatus",
    "Taakstelling",
    "geschiedenis",
]
