"""The tables of maatwerk: motions and the investigations that they ask for."""

from maatwerk.models import geschiedenis
from maatwerk.models.besparing import Besparing, Taakstelling
from maatwerk.models.keuzescenario import Keuzescenario
from maatwerk.models.mijlpaal import Mijlpaal
from maatwerk.models.motie import Motie, Motiepunt, Motiestatus
from maatwerk.models.onderzoek import Duur, Onderzoek, Onderzoekstatus
from maatwerk.models.voortgangsbericht import Voortgangsbericht, Voortgangsregel

__all__ = [
    "Besparing",
    "Duur",
    "Keuzescenario",
    "Mijlpaal",
    "Motie",
    "Motiepunt",
    "Motiestatus",
    "Onderzoek",
    "Onderzoekstatus",
    "Taakstelling",
    "Voortgangsbericht",
    "Voortgangsregel",
    "geschiedenis",
]
