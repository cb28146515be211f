"""Which tables of governance keep the history of their rows."""

from governance.models.orgaan import Orgaan
from samenwerking.models.geschiedenis import houd_bij

houd_bij(Orgaan, ook_nieuw=True)
