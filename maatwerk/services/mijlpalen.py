"""Milestones of an investigation: put down, change, take away."""

from datetime import date
from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from maatwerk import logboek
from maatwerk.models import Mijlpaal, Onderzoek
from maatwerk.models.onderzoek import KLAAR
from samenwerking.notatie import datum
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare


class Afspraak(NamedTuple):
    """What a milestone says. bereikt_op: None as long as it is not there."""

    wat: str
    gepland: date
    bereikt_op: date | None = None


@transaction.atomic
def leg_mijlpaal_vast(*, persoon: Persoon, onderzoek: Onderzoek, afspraak: Afspraak) -> Mijlpaal:
    """Add a milestone to a running investigation. Raises Geweigerd."""
    nu = _lopend(persoon, onderzoek)
    _kloppend(nu, afspraak, None)
    mijlpaal = Mijlpaal.objects.create(onderzoek=nu, **afspraak._asdict())
    logboek.mijlpaal_vastgelegd(persoon, mijlpaal)
    return mijlpaal


@transaction.atomic
def wijzig_mijlpaal(*, persoon: Persoon, mijlpaal: Mijlpaal, afspraak: Afspraak) -> None:
    """Say otherwise what will be there when, or when it was there. Raises Geweigerd."""
    nu = _lopend(persoon, mijlpaal.onderzoek)
    _kloppend(nu, afspraak, mijlpaal)
    mijlpaal = nu.mijlpalen.select_related("onderzoek__samenwerking").get(pk=mijlpaal.pk)
    was = Afspraak(mijlpaal.wat, mijlpaal.gepland, mijlpaal.bereikt_op)
    if was == afspraak:
        raise Geweigerd("Er is niets gewijzigd. Wijzig iets, of ga terug naar het onderzoek.")
    mijlpaal.wat, mijlpaal.gepland, mijlpaal.bereikt_op = afspraak
    mijlpaal.save()
    logboek.mijlpaal_gewijzigd(persoon, mijlpaal, was._asdict())


@transaction.atomic
def verwijder_mijlpaal(*, persoon: Persoon, mijlpaal: Mijlpaal) -> None:
    """Take a milestone away that is not reached. Raises Geweigerd."""
    nu = _lopend(persoon, mijlpaal.onderzoek)
    weg = nu.mijlpalen.select_related("onderzoek__samenwerking").get(pk=mijlpaal.pk)
    if weg.bereikt_op:
        raise Geweigerd(
            f"Deze mijlpaal is op {datum(weg.bereikt_op)} bereikt en gaat niet weg. "
            "Klopt die dag niet, wijzig hem dan."
        )
    logboek.mijlpaal_verwijderd(persoon, weg)
    weg.delete()


def _lopend(persoon: Persoon, onderzoek: Onderzoek) -> Onderzoek:
    rijen = zichtbare(persoon, Onderzoek).select_for_update(of=("self",))
    nu: Onderzoek = rijen.select_related("samenwerking").get(pk=onderzoek.pk)
    eis(persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=nu.samenwerking_id)
    if nu.status in KLAAR:
        raise Geweigerd(f"Het onderzoek is {nu.status}; zijn mijlpalen liggen vast.")
    return nu


def _kloppend(onderzoek: Onderzoek, afspraak: Afspraak, zelf: Mijlpaal | None) -> None:
    if afspraak.bereikt_op and afspraak.bereikt_op > localdate():
        raise Geweigerd(
            f"Bereikt op {datum(afspraak.bereikt_op)} ligt in de toekomst. Vul in wanneer de "
            "mijlpaal is bereikt, of laat het leeg."
        )
    zelfde = onderzoek.mijlpalen.filter(wat=afspraak.wat).first()
    if zelfde and zelfde != zelf:
        raise Geweigerd(f"«{afspraak.wat}» staat er al. Wijzig die, of geef deze andere woorden.")
