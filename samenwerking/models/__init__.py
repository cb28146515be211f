"""The tables of the ground floor."""

from samenwerking.models.akkoord import Akkoord
from samenwerking.models.besluit import Besluit
from samenwerking.models.bezwaar import Bericht, Bezwaar, Standpunt, Standpunturen, Uitkomst
from samenwerking.models.bron import Bron, Gebeurtenis
from samenwerking.models.codelijst import Categorie, GrijzeCel, Taakveld
from samenwerking.models.deelnemer import Deelnemer, Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.geschiedenis import geschiedenis_van
from samenwerking.models.logboekregel import Logboekregel
from samenwerking.models.onderdeel import Onderdeel
from samenwerking.models.rolverlening import Rolverlening
from samenwerking.models.samenwerking import Samenwerking
from samenwerking.models.tijdregistratie import Boekregel, Geboekt, Tijdregistratie
from samenwerking.models.toegangsherstel import Toegangsherstel
from samenwerking.models.urenverdeling import (
    Gemeentegegeven,
    Gemeenteuren,
    Onderdeelgegeven,
    Urenregel,
    Urenverdeling,
)
from samenwerking.models.versie import OPEN, Stand, Status
from samenwerking.models.versoepeling import Instemming, Versoepeling
from samenwerking.models.voorhang import Voorhang
from samenwerking.models.vraag import Vraag, Vraagstatus

__all__ = [
    "OPEN",
    "Akkoord",
    "Bericht",
    "Besluit",
    "Bezwaar",
    "Boekregel",
    "Bron",
    "Categorie",
    "Deelnemer",
    "Gebeurtenis",
    "Geboekt",
    "Gebruiker",
    "Gemeente",
    "Gemeentegegeven",
    "Gemeenteuren",
    "GrijzeCel",
    "Instemming",
    "Logboekregel",
    "Onderdeel",
    "Onderdeelgegeven",
    "Rolverlening",
    "Samenwerking",
    "Stand",
    "Standpunt",
    "Standpunturen",
    "Status",
    "Taakveld",
    "Tijdregistratie",
    "Toegangsherstel",
    "Uitkomst",
    "Urenregel",
    "Urenverdeling",
    "Versoepeling",
    "Voorhang",
    "Vraag",
    "Vraagstatus",
    "geschiedenis_van",
]
