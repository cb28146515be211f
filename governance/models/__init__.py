"""The tables of governance: bodies, assignments, decisions, disputes, agreements, documents."""

from governance.models import geschiedenis
from governance.models.dienst import Dienst, Dienstjaar, Dienstsoort
from governance.models.document import Document, Documentbestand, Documentsoort
from governance.models.doel import Doel, Indicator, Meting, Richting
from governance.models.geschil import (
    Aanvaarding,
    Adviespunt,
    Commissielid,
    Geschil,
    Geschilpartij,
    Geschilstap,
    Geschilstatus,
)
from governance.models.kernorganisatie import (
    Aanwezigheid,
    Formatieplaats,
    Kernorganisatie,
    Loket,
)
from governance.models.opdracht import (
    Deelsoort,
    Opdracht,
    Opdrachtdeel,
    Opdrachtgever,
    Opdrachtstatus,
    Randvoorwaarde,
)
from governance.models.orgaan import Orgaan, Orgaansoort
from governance.models.pcdocument import Pcdocument, Pcsoort
from governance.models.regeling import (
    Evaluatie,
    Evaluatiestatus,
    Regeling,
    Regelingsoort,
    Reservemutatie,
)
from governance.models.rol import Inbreng, Onderwerp, Orgaanrol, Rolsoort, Sturing, Zeggenschap
from governance.models.vergadering import (
    Actiepunt,
    Agendapunt,
    Behandeling,
    Uitslag,
    Vergadering,
    Vergaderstatus,
)
from governance.models.voorstel import Gevraagd, Houding, Orgaanstandpunt, Voorstel

__all__ = [
    "Aanvaarding",
    "Aanwezigheid",
    "Actiepunt",
    "Adviespunt",
    "Agendapunt",
    "Behandeling",
    "Commissielid",
    "Deelsoort",
    "Dienst",
    "Dienstjaar",
    "Dienstsoort",
    "Document",
    "Documentbestand",
    "Documentsoort",
    "Doel",
    "Evaluatie",
    "Evaluatiestatus",
    "Formatieplaats",
    "Geschil",
    "Geschilpartij",
    "Geschilstap",
    "Geschilstatus",
    "Gevraagd",
    "Houding",
    "Inbreng",
    "Indicator",
    "Kernorganisatie",
    "Loket",
    "Meting",
    "Onderwerp",
    "Opdracht",
    "Opdrachtdeel",
    "Opdrachtgever",
    "Opdrachtstatus",
    "Orgaan",
    "Orgaanrol",
    "Orgaansoort",
    "Orgaanstandpunt",
    "Pcdocument",
    "Pcsoort",
    "Randvoorwaarde",
    "Regeling",
    "Regelingsoort",
    "Reservemutatie",
    "Richting",
    "Rolsoort",
    "Sturing",
    "Uitslag",
    "Vergadering",
    "Vergaderstatus",
    "Voorstel",
    "Zeggenschap",
    "geschiedenis",
]
