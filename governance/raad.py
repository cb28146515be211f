"""The blocks of governance on the page for a council: disputes that run, and new documents."""

from collections.abc import Iterator

from django.urls import reverse

from governance.documenten.selectors import documenten
from governance.geschillen.selectors import geschillen
from governance.models.geschil import GESCHIL_LOOPT
from samenwerking.models import Samenwerking
from samenwerking.notatie import datum
from samenwerking.rechten.persoon import Persoon
from samenwerking.startblokken import Startblok, Taak

MEEST = 3


def blokken(persoon: Persoon, bij: Samenwerking) -> Iterator[Startblok]:
    """Those of a cooperation that somebody may know of."""
    lopend = tuple(
        Taak(
            f"Geschil over {wat.onderwerp}",
            reverse("geschil", args=[bij.code, wat.pk]),
            f"{wat.status}; {wat.eerste_jaar} tot en met {wat.laatste_jaar}",
        )
        for wat in geschillen(persoon, bij).filter(status__in=GESCHIL_LOOPT)
    )
    yield Startblok("Geschillen die lopen", lopend, "Er loopt geen geschil.")
    nieuwste = tuple(
        Taak(wat.titel, reverse("document", args=[bij.code, wat.pk]), datum(wat.datum), wacht=False)
        for wat in documenten(persoon, bij)[:MEEST]
    )
    yield Startblok("Nieuwste documenten", nieuwste, "Er zijn nog geen documenten.")
