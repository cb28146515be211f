"""The tables of maatwerk: motions and the investigations that they ask for."""

from maatwerk.models import geschiedenis
from maatwerk.models.mijlpaal import Mijlpaal
from maatwerk.models.motie import Motie, Motiepunt, Motiestatus
from maatwerk.models.onderzoek import Duur, Onderzoek, Onderzoekstatus
from maatwerk.models.voortgangsbericht import Voortgangsbericht, Voortgangsregel

__all__ = [
    "Duur",
    "Mijlpaal",
    "Motie",
    "Motiepunt",
    "Motiestatus",
    "Onderzoek",
    "Onderzoekstatus",
    "Voortgangsbericht",
    "Voortgangsregel",
    "geschiedenis",
]
