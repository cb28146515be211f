"""The tables of governance: bodies, assignments, decisions, disputes, agreements, documents."""

from governance.models import geschiedenis
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
from governance.models.regeling import (
    Evaluatie,
    Evaluatiestatus,
    Regeling,
    Regelingsoort,
    Reservemutatie,
)

__all__ = [
    "Aanvaarding",
    "Aanwezigheid",
    "Adviespunt",
    "Commissielid",
    "Deelsoort",
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
    "Indicator",
    "Kernorganisatie",
    "Loket",
    "Meting",
    "Opdracht",
    "Opdrachtdeel",
    "Opdrachtgever",
    "Opdrachtstatus",
    "Orgaan",
    "Orgaansoort",
    "Randvoorwaarde",
    "Regeling",
    "Regelingsoort",
    "Reservemutatie",
    "Richting",
    "geschiedenis",
]
