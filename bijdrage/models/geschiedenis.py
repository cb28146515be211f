"""Which tables of this floor keep the history of their rows.

Not what a calculation makes: it is worked out again from the same input, its fingerprint says
whether anything is different, and what was adopted cannot change.
"""

from bijdrage.models.aanlevering import Aanlevering
from bijdrage.models.aansluitbestand import Aansluitbestand
from bijdrage.models.afgifte import Afgifte
from bijdrage.models.akkoord import Berekeningsakkoord, Componentoordeel
from bijdrage.models.berekening import Aandeel, Berekening, Correctieboeking, Toedeling
from bijdrage.models.besparingsafspraak import Besparingsafspraak
from bijdrage.models.correctie import Correctie, Omnummering
from bijdrage.models.correctieafspraak import Correctieafspraak, Correctiejaar
from bijdrage.models.eigen_last import EigenLast
from bijdrage.models.feit import Btwopgave, Jaarkeuze, Overheadcijfer, Stuk
from bijdrage.models.index import Indexcijfer, Indexreeks
from bijdrage.models.kostenraming import Component, Kostenraming, Kostenregel
from bijdrage.models.methode import Methode, Methodedeel
from bijdrage.models.notitie import Notitie
from bijdrage.models.ontheffing import Ontheffing, Toelichting
from bijdrage.models.overeenkomst import Afbouw, Componentafspraak, Indexweging, Overeenkomst
from bijdrage.models.scenario import Scenario
from bijdrage.models.sleutel import Sleutelwaarde, Verdeelsleutel
from bijdrage.models.splitsing import Taakveldsplitsing
from samenwerking.models.geschiedenis import VERSIE_BEHALVE, houd_bij, houd_niet_bij

houd_bij(Kostenraming, Berekening, ook_nieuw=True, behalve=VERSIE_BEHALVE)
houd_bij(Berekeningsakkoord, Componentoordeel, Notitie, Taakveldsplitsing, ook_nieuw=True)
houd_bij(Overeenkomst, Componentafspraak, Indexweging, Afbouw, ook_nieuw=True)
houd_bij(Correctieafspraak, Correctiejaar, Methode, Methodedeel, ook_nieuw=True)
houd_bij(Besparingsafspraak, ook_nieuw=True)
houd_bij(Indexreeks, Indexcijfer, Ontheffing, Toelichting, ook_nieuw=True)
houd_bij(Stuk, Btwopgave, Overheadcijfer, Jaarkeuze, EigenLast, ook_nieuw=True)
houd_bij(Component, Kostenregel, Verdeelsleutel, Sleutelwaarde, Correctie, Omnummering)
houd_niet_bij(Aanlevering, Aansluitbestand, reden="een bestand blijft zoals het is aangeleverd")
houd_niet_bij(
    *(Aandeel, Toedeling, Correctieboeking),
    reden="een berekening maakt deze rijen telkens opnieuw uit haar invoer",
)
houd_niet_bij(Scenario, reden="een scenario verandert niet, en een eigen is van wie het maakte")
houd_niet_bij(Afgifte, reden="een afgifte verandert niet")
