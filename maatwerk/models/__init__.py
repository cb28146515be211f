"""The tables of maatwerk: motions, investigations, the inventory and extra service."""

from maatwerk.models import geschiedenis
from maatwerk.models.bestand import Maatwerkbestand
from maatwerk.models.claim import Claim, Claimjaar, Claimstatus, Grondslag
from maatwerk.models.inventaris import (
    Basis,
    Haalbaarheid,
    Maatwerkcategorie,
    Maatwerkpunt,
    Maatwerkwens,
)
from maatwerk.models.motie import Motie, Motiepunt, Motiestatus
from maatwerk.models.onderzoek import Duur, Onderzoek, Onderzoekstatus

__all__ = [
    "Basis",
    "Claim",
    "Claimjaar",
    "Claimstatus",
    "Duur",
    "Grondslag",
    "Haalbaarheid",
    "Maatwerkbestand",
    "Maatwerkcategorie",
    "Maatwerkpunt",
    "Maatwerkwens",
    "Motie",
    "Motiepunt",
    "Motiestatus",
    "Onderzoek",
    "Onderzoekstatus",
    "geschiedenis",
]
