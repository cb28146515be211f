"""Which tables of maatwerk keep the history of their rows."""

from maatwerk.models.besparing import Besparing, Taakstelling
from maatwerk.models.keuzescenario import Keuzescenario
from maatwerk.models.motie import Motie, Motiepunt
from maatwerk.models.onderzoek import Onderzoek
from samenwerking.models.geschiedenis import houd_bij

houd_bij(Motie, Motiepunt, Onderzoek, ook_nieuw=True)
houd_bij(Keuzescenario, Besparing, Taakstelling, ook_nieuw=True)
