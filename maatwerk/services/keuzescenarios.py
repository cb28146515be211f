"""Keep a choice scenario of an investigation."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import transaction

from bijdrage.models import Berekening
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.scenario import Drager
from bijdrage.rekenmodel.scenariotekst import als_json
from bijdrage.rekenmodel.wijziging import Wijziging
from bijdrage.services.scenarios import eis_uitvoerbaar
from maatwerk import logboek
from maatwerk.models import Keuzescenario, Onderzoek
from maatwerk.models.onderzoek import KLAAR
from samenwerking.models import Status
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare

VAST = (Status.VASTGESTELD, Status.VERVANGEN)


class Inhoud(NamedTuple):
    """What is told of a scenario in words; see the fields of Keuzescenario."""

    naam: str
    voor_wie: str = ""
    dienstniveau: str = ""
    drager: str = Drager.GEDEELD.value
    frictiejaren: int = 5
    frictie: str = ""
    risico: str = ""
    vervallen: str = ""
    fictief: bool = False


class Verandering(NamedTuple):
    """What a scenario changes, and of whom; rapport: the calculation that it is computed on."""

    rapport: Jaarrapport
    gemeente: str
    wijzigingen: Sequence[Wijziging]


@transaction.atomic
def voeg_toe(
    *, persoon: Persoon, onderzoek: Onderzoek, inhoud: Inhoud, verandering: Verandering
) -> Keuzescenario:
    """Add a scenario to an investigation. Raises Geweigerd."""
    wat = Keuzescenario(onderzoek=onderzoek)
    _bewaar(persoon, wat, inhoud, verandering)
    logboek.keuzescenario_bewaard(persoon, wat, nieuw=True)
    return wat


@transaction.atomic
def wijzig(
    *, persoon: Persoon, scenario: Keuzescenario, inhoud: Inhoud, verandering: Verandering
) -> Keuzescenario:
    """Change a scenario; once decided on, not what it changes. Raises Geweigerd."""
    rijen = Keuzescenario.objects.select_for_update(of=("self",))
    wat = rijen.select_related("onderzoek__samenwerking").get(pk=scenario.pk)
    was = wat.berekening_id, wat.gemeente, wat.wijzigingen
    _bewaar(persoon, wat, inhoud, verandering, was)
    logboek.keuzescenario_bewaard(persoon, wat, nieuw=False)
    return wat


def _bewaar(
    persoon: Persoon,
    wat: Keuzescenario,
    inhoud: Inhoud,
    verandering: Verandering,
    was: object = None,
) -> None:
    eis_bij(persoon, wat.onderzoek)
    naam = inhoud.naam.strip()
    eis_uitvoerbaar(
        verandering.rapport.motor.invoer, naam, verandering.gemeente, verandering.wijzigingen
    )
    gelijk = wat.onderzoek.keuzescenarios.filter(naam=naam).exclude(pk=wat.pk)
    if gelijk.exists():
        raise Geweigerd(f"Dit onderzoek heeft al een scenario «{naam}». Kies een andere naam.")
    for veld, waarde in inhoud._replace(naam=naam)._asdict().items():
        setattr(wat, veld, waarde)
    wat.berekening = _berekening(verandering.rapport)
    wat.gemeente = verandering.gemeente
    wat.wijzigingen = [als_json(wijziging) for wijziging in verandering.wijzigingen]
    nu = wat.berekening_id, wat.gemeente, wat.wijzigingen
    if was not in (None, nu) and wat.besparingen.filter(besluit__isnull=False).exists():
        raise Geweigerd(
            "Over dit scenario is besloten; wat het verandert, ligt vast. Maak er een ander naast."
        )
    wat.save()


def _berekening(rapport: Jaarrapport) -> Berekening:
    """The calculation of a report. Raises Geweigerd when it can still change."""
    nummer = rapport.registratie.id if rapport.registratie else 0
    berekening = Berekening.objects.get(pk=nummer)
    if berekening.status not in VAST:
        raise Geweigerd(
            f"De berekening is {berekening.status} en kan nog veranderen. Kies er een die is "
            "vastgesteld."
        )
    return berekening


def eis_bij(persoon: Persoon, onderzoek: Onderzoek) -> None:
    """Raises Geweigerd when somebody does not keep up an investigation, or when it is done.

    DoesNotExist when he may not know of it. It is locked, so that who adds to it at the same time
    waits, and then sees what was added.
    """
    nu = zichtbare(persoon, Onderzoek).select_for_update(of=("self",)).get(pk=onderzoek.pk)
    eis(persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=nu.samenwerking_id)
    if nu.status in KLAAR:
        raise Geweigerd(f"Het onderzoek is {nu.status}; er komt niets meer bij.")
