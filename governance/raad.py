"""The blocks of governance on the page for a council: what runs, what is late, and what is new."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from governance.documenten.selectors import documenten
from governance.geschillen.selectors import geschillen
from governance.models.geschil import GESCHIL_LOOPT
from governance.onder import onder
from governance.organen.selectors import deelnemers
from governance.vergaderingen.selectors import open_actiepunten, te_laat
from governance.vergaderingen.weergave import stand
from governance.voorstellen.draagvlak import draagvlak
from governance.voorstellen.selectors import voorstellen
from governance.voorstellen.weergave import stand as stand_van
from samenwerking.models import Samenwerking
from samenwerking.notatie import datum
from samenwerking.rechten.persoon import Persoon
from samenwerking.startblokken import Startblok, Taak, eerste

MEEST = 3


def blokken(persoon: Persoon, bij: Samenwerking) -> Iterator[Startblok]:
    """Those of a cooperation that somebody may know of."""
    yield _geschillen(persoon, bij)
    yield _acties(persoon, bij)
    yield _voorstellen(persoon, bij)
    nieuwste = tuple(
        Taak(
            wat.titel,
            reverse("document", args=[bij.code, wat.pk]),
            onder(wat, datum(wat.datum)),
            wacht=False,
        )
        for wat in documenten(persoon, bij)[:MEEST]
    )
    yield Startblok("Nieuwste documenten", nieuwste, "Er zijn nog geen documenten.")


def _geschillen(persoon: Persoon, bij: Samenwerking) -> Startblok:
    """The disputes that run."""
    lopend = [
        Taak(
            f"Geschil over {wat.onderwerp}",
            reverse("geschil", args=[bij.code, wat.pk]),
            onder(wat, f"{wat.status}; {wat.eerste_jaar} tot en met {wat.laatste_jaar}"),
        )
        for wat in geschillen(persoon, bij).filter(status__in=GESCHIL_LOOPT)
    ]
    taken = eerste(lopend, MEEST, reverse("geschillen", args=[bij.code]))
    return Startblok("Geschillen die lopen", taken, "Er loopt geen geschil.")


def _acties(persoon: Persoon, bij: Samenwerking) -> Startblok:
    """The actions that are late."""
    vandaag, alle = localdate(), reverse("acties", args=[bij.code])
    laat = [
        Taak(wat.wat, alle, onder(wat, f"{wat.eigenaar}; {stand(wat, vandaag)}"), laat=True)
        for wat in open_actiepunten(persoon, bij).filter(te_laat(vandaag))
    ]
    taken = eerste(laat, MEEST, alle)
    return Startblok("Acties die te laat zijn", taken, "Er is geen actie te laat.")


def _voorstellen(persoon: Persoon, bij: Samenwerking) -> Startblok:
    """The proposals that wait for support or for a decision."""
    open_ = voorstellen(persoon, bij).filter(besluit=None, ingetrokken_op=None)
    gemeenten = deelnemers(bij, localdate())
    wachtend = [
        Taak(
            wat.titel,
            reverse("voorstel", args=[bij.code, wat.pk]),
            onder(wat, stand_van(wat, draagvlak(wat, gemeenten))),
        )
        for wat in open_
    ]
    taken = eerste(wachtend, MEEST, reverse("voorstellen", args=[bij.code]))
    return Startblok("Voorstellen over de sturing", taken, "Er ligt geen voorstel.")
