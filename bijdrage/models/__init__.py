"""The tables of the contribution."""

from bijdrage.models import geschiedenis
from bijdrage.models.aanlevering import Aanlevering
from bijdrage.models.aansluitbestand import Aansluitbestand
from bijdrage.models.afgifte import Afgifte
from bijdrage.models.akkoord import Berekeningsakkoord, Componentoordeel, Componentstand
from bijdrage.models.berekening import Aandeel, Berekening, Correctieboeking, Toedeling
from bijdrage.models.besparingsafspraak import Besparingsafspraak, Wijze
from bijdrage.models.correctie import Correctie, Omnummering
from bijdrage.models.correctieafspraak import Correctieafspraak, Correctiejaar
from bijdrage.models.eigen_last import EigenLast, Lastsoort
from bijdrage.models.feit import Btwopgave, Jaarkeuze, Overheadcijfer, Stuk
from bijdrage.models.index import Indexcijfer, Indexreeks
from bijdrage.models.kostenraming import Component, Kostenraming, Kostenregel
from bijdrage.models.methode import Methode, Methodedeel
from bijdrage.models.notitie import Notitie, Notitieas
from bijdrage.models.ontheffing import Ontheffing, Toelichting
from bijdrage.models.overeenkomst import Afbouw, Componentafspraak, Indexweging, Overeenkomst
from bijdrage.models.scenario import Scenario, Zichtbaar
from bijdrage.models.sleutel import Sleutelwaarde, Verdeelsleutel
from bijdrage.models.splitsing import Taakveldsplitsing

__all__ = [
    "Aandeel",
    "Aanlevering",
    "Aansluitbestand",
    "Afbouw",
    "Afgifte",
    "Berekening",
    "Berekeningsakkoord",
    "Besparingsafspraak",
    "Btwopgave",
    "Component",
    "Componentafspraak",
    "Componentoordeel",
    "Componentstand",
    "Correctie",
    "Correctieafspraak",
    "Correctieboeking",
    "Correctiejaar",
    "EigenLast",
    "Indexcijfer",
    "Indexreeks",
    "Indexweging",
    "Jaarkeuze",
    "Kostenraming",
    "Kostenregel",
    "Lastsoort",
    "Methode",
    "Methodedeel",
    "Notitie",
    "Notitieas",
    "Omnummering",
    "Ontheffing",
    "Overeenkomst",
    "Overheadcijfer",
    "Scenario",
    "Sleutelwaarde",
    "Stuk",
    "Taakveldsplitsing",
    "Toedeling",
    "Toelichting",
    "Verdeelsleutel",
    "Wijze",
    "Zichtbaar",
    "geschiedenis",
]
