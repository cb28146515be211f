"""The scenarios of the example, all made up: kept on its begroting, and open to everybody."""

from collections.abc import Mapping

from bijdrage.models import Berekening, Scenario, Zichtbaar
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import GAST, PERCENTAGE, Gemeente, Invoer
from bijdrage.rekenmodel.wijziging import Wijziging
from bijdrage.services.scenarios import bewaar_scenario
from bijdrage.watals.vragen import afspraken, ander_bedrag, toetreding, uittreding
from samenwerking.models import Samenwerking
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import CENTRUM, voorbeeldpersoon

_JAAR, _STAND = 2023, "begroting"
_UITHOORN = Gemeente("Uithoorn", "0451", GAST, 30000)
_UREN = 90_000_00
_DEEL_VAN_GAST = 90
"""In the keys a joining municipality counts for so many percent of what the guest has now."""
_ICT_MINDER = 10


def laad_scenarios(samenwerking: Samenwerking, invoer: Invoer) -> None:
    """Keep them, unless there are any. invoer: of that begroting."""
    berekening = Berekening.objects.filter(
        samenwerking=samenwerking, jaar=_JAAR, stand=_STAND
    ).first()
    if berekening is None or Scenario.objects.filter(berekening=berekening).exists():
        return
    gast = invoer.gemeenten[1].naam
    for naam, (wie, wijzigingen) in _scenarios(invoer, gast).items():
        bewaar_scenario(
            persoon=voorbeeldpersoon(Rol.CONTROLLER, CENTRUM),
            berekening=berekening,
            invoer=invoer,
            naam=f"{naam} (fictief)",
            gemeente=wie,
            wijzigingen=wijzigingen,
            zichtbaar=Zichtbaar.OPENBAAR,
        )


def _scenarios(invoer: Invoer, gast: str) -> Mapping[str, tuple[str, tuple[Wijziging, ...]]]:
    ict = afspraken(invoer)[0]
    minder = -afgerond((ict.waarden[1] or 0) * _ICT_MINDER, 100)
    return {
        f"{_UITHOORN.naam} erbij": (_UITHOORN.naam, toetreding(_UITHOORN, _waarden(invoer), _UREN)),
        f"{gast} vertrekt": (gast, uittreding(gast)),
        f"Tien procent minder ICT voor {gast}": (
            gast,
            ander_bedrag(invoer, gast, ict.naam, minder),
        ),
    }


def _waarden(invoer: Invoer) -> dict[str, int]:
    """A value in every key; in one of percentages it has none."""
    return {
        sleutel.naam: 0
        if sleutel.soort == PERCENTAGE
        else afgerond((sleutel.waarden[1] or 0) * _DEEL_VAN_GAST, 100)
        for sleutel in invoer.sleutels
    }
