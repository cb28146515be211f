"""Which tables of governance keep the history of their rows."""

from governance.models.dienst import Dienst, Dienstjaar
from governance.models.document import Document, Documentbestand
from governance.models.doel import Doel, Indicator, Meting
from governance.models.geschil import (
    Aanvaarding,
    Adviespunt,
    Commissielid,
    Geschil,
    Geschilpartij,
    Geschilstap,
)
from governance.models.kernorganisatie import (
    Aanwezigheid,
    Formatieplaats,
    Kernorganisatie,
    Loket,
)
from governance.models.opdracht import Opdracht, Opdrachtdeel, Opdrachtgever, Randvoorwaarde
from governance.models.orgaan import Orgaan
from governance.models.pcdocument import Pcdocument
from governance.models.regeling import Evaluatie, Regeling, Reservemutatie
from governance.models.rol import Onderwerp, Orgaanrol, Sturing, Zeggenschap
from governance.models.vergadering import Actiepunt, Agendapunt, Behandeling, Vergadering
from governance.models.voorstel import Gevraagd, Orgaanstandpunt, Voorstel
from samenwerking.models.geschiedenis import houd_bij, houd_niet_bij

houd_bij(Orgaan, Orgaanrol, Onderwerp, Zeggenschap, Sturing, ook_nieuw=True)
houd_bij(Voorstel, Gevraagd, Orgaanstandpunt, ook_nieuw=True)
houd_bij(Vergadering, Agendapunt, Behandeling, Actiepunt, Pcdocument, ook_nieuw=True)
houd_bij(Opdracht, Opdrachtdeel, Opdrachtgever, Randvoorwaarde, Doel, Indicator, ook_nieuw=True)
houd_bij(Document, ook_nieuw=True)
houd_bij(Geschil, Geschilpartij, Commissielid, Geschilstap, Adviespunt, Aanvaarding, ook_nieuw=True)
houd_bij(Kernorganisatie, Formatieplaats, Aanwezigheid, Loket, ook_nieuw=True)
houd_bij(Dienst, Dienstjaar, ook_nieuw=True)
houd_bij(Regeling, Evaluatie, ook_nieuw=True)
houd_niet_bij(Reservemutatie, reden="een mutatie verandert niet")
houd_niet_bij(Meting, reden="een meting verandert niet")
houd_niet_bij(Documentbestand, reden="een bestand blijft zoals het is aangeleverd")
