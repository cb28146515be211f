"""Which tables of maatwerk keep the history of their rows."""

from maatwerk.models.besparing import Besparing, Taakstelling
from maatwerk.models.bestand import Maatwerkbestand
from maatwerk.models.claim import Claim, Claimjaar
from maatwerk.models.inventaris import Maatwerkcategorie, Maatwerkpunt, Maatwerkwens
from maatwerk.models.keuzescenario import Keuzescenario
from maatwerk.models.mijlpaal import Mijlpaal
from maatwerk.models.motie import Motie, Motiepunt
from maatwerk.models.onderzoek import Onderzoek
from maatwerk.models.voortgangsbericht import Voortgangsbericht, Voortgangsregel
from samenwerking.models.geschiedenis import houd_bij, houd_niet_bij

houd_bij(Motie, Motiepunt, Onderzoek, Mijlpaal, ook_nieuw=True)
houd_bij(Keuzescenario, Besparing, Taakstelling, ook_nieuw=True)
houd_bij(Maatwerkcategorie, Maatwerkpunt, Maatwerkwens, Claim, Claimjaar, ook_nieuw=True)
houd_niet_bij(Voortgangsbericht, Voortgangsregel, reden="een voortgangsbericht verandert niet")
houd_niet_bij(Maatwerkbestand, reden="een bestand blijft zoals het is aangeleverd")
