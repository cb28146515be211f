"""The tables of maatwerk: motions, investigations, the inventory and extra service."""

from maatwerk.models import geschiedenis
from maatwerk.models.besparing import Besparing, Taakstelling
from maatwerk.models.bestand import Maatwerkbestand
from maatwerk.models.claim import Claim, Claimjaar, Claimstatus, Grondslag
from maatwerk.models.inventaris import (
    Basis,
    Haalbaarheid,
    Maatwerkcategorie,
    Maatwerkpunt,
    Maatwerkwens,
)
from maatwerk.models.keuzescenario import Keuzescenario
from maatwerk.models.mijlpaal import Mijlpaal
from maatwerk.models.motie import Motie, Motiepunt, Motiestatus
from maatwerk.models.onderzoek import Duur, Onderzoek, Onderzoekstatus
from maatwerk.models.voortgangsbericht import Voortgangsbericht, Voortgangsregel

__all__ = [
    "Basis",
    "Besparing",
    "Claim",
    "Claimjaar",
    "Claimstatus",
    "Duur",
    "Grondslag",
    "Haalbaarheid",
    "Keuzescenario",
    "Maatwerkbestand",
    "Maatwerkcategorie",
    "Maatwerkpunt",
    "Maatwerkwens",
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
