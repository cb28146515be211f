"""The tables of governance: bodies, assignments, decisions, disputes, agreements, documents."""

from governance.models import geschiedenis
from governance.models.document import Document, Documentbestand, Documentsoort
from governance.models.orgaan import Orgaan, Orgaansoort

__all__ = [
    "Document",
    "Documentbestand",
    "Documentsoort",
    "Orgaan",
    "Orgaansoort",
    "geschiedenis",
]
