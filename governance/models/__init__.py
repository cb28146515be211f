"""The tables of governance: bodies, assignments, decisions, disputes, agreements, documents."""

from governance.models import geschiedenis
from governance.models.orgaan import Orgaan, Orgaansoort

__all__ = ["Orgaan", "Orgaansoort", "geschiedenis"]
