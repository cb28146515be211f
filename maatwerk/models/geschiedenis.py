"""Which tables of maatwerk keep the history of their rows."""

from maatwerk.models.bestand import Maatwerkbestand
from maatwerk.models.claim import Claim, Claimjaar
from maatwerk.models.inventaris import Maatwerkcategorie, Maatwerkpunt, Maatwerkwens
from maatwerk.models.motie import Motie, Motiepunt
from maatwerk.models.onderzoek import Onderzoek
from samenwerking.models.geschiedenis import houd_bij, houd_niet_bij

houd_bij(Motie, Motiepunt, Onderzoek, ook_nieuw=True)
houd_bij(Maatwerkcategorie, Maatwerkpunt, Maatwerkwens, Claim, Claimjaar, ook_nieuw=True)
houd_niet_bij(
    Maatwerkbestand,
    reden="een bestand blijft zoals het is aangeleverd",
)
