"""The part of the example about governance; each subject in a file of its own."""

from governance.models import Orgaan
from governance.services.voorbeeldafspraken import laad_afspraken_op_papier
from governance.services.voorbeelddiensten import laad_diensten
from governance.services.voorbeelddocumenten import laad_documenten
from governance.services.voorbeeldgeschillen import laad_geschillen
from governance.services.voorbeeldkernorganisatie import laad_kernorganisatie
from governance.services.voorbeeldopdrachten import laad_opdrachten
from governance.services.voorbeeldorganen import laad_organen, laad_voorstellen
from governance.services.voorbeeldvergaderingen import laad_vergaderingen
from samenwerking.models import Samenwerking


def laad(samenwerking: Samenwerking) -> None:
    """Load the bodies and what they did, unless there are any."""
    if Orgaan.objects.filter(samenwerking=samenwerking).exists():
        return
    laad_organen(samenwerking)
    laad_opdrachten(samenwerking)
    laad_afspraken_op_papier(samenwerking)
    laad_diensten(samenwerking)
    laad_geschillen(samenwerking)
    laad_kernorganisatie(samenwerking)
    laad_documenten(samenwerking)
    laad_voorstellen(samenwerking)
    laad_vergaderingen(samenwerking)
