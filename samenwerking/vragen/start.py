"""The blocks about questions on somebody's own page: who asks, answers and publishes."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.timezone import localdate

from samenwerking.models import Vraag, Vraagstatus
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.services.vragen import makers
from samenwerking.startblokken import Startblok, Taak
from samenwerking.vragen.selectors import Vraagkeuze, gekozen
from samenwerking.vragen.termijn import termijn

LAATSTE = 5


def blokken(persoon: Persoon) -> Iterator[Startblok]:
    """Those of the roles that somebody has; of answering and publishing only what waits."""
    rollen = persoon.rollen()
    if Rol.VERTEGENWOORDIGER in rollen:
        eigen = gekozen(persoon, Vraagkeuze(mijn=True))[:LAATSTE]
        taken = tuple(_taken(eigen, "{0.status}: vraag {0.pk}, {0.onderwerp}"))
        yield Startblok("Uw vragen", taken, "U hebt nog geen vraag gesteld.")
    if Rol.CONTROLLER in rollen:
        yield from _wachtend(
            "Te beantwoorden", "Beantwoord", _te_doen(persoon, Actie.VRAAG_BEANTWOORDEN)
        )
    if rollen & RECHTEN[Actie.VRAAG_PUBLICEREN].rollen:
        klaar = _te_doen(persoon, Actie.VRAAG_PUBLICEREN)
        yield from _wachtend("Te publiceren", "Lees na en publiceer", klaar)


def _te_doen(persoon: Persoon, actie: Actie) -> list[Vraag]:
    """The questions to which somebody can do this now, what must be ready first on top."""
    (status,) = RECHTEN[actie].statussen
    eigen = persoon.samenwerkingen(RECHTEN[actie].rollen)
    rijen: QuerySet[Vraag] = gekozen(persoon, Vraagkeuze(status=Vraagstatus(status)))
    return [
        vraag
        for vraag in rijen.filter(samenwerking__in=eigen)
        if mag(persoon, actie, samenwerking=vraag.samenwerking_id, makers=makers(vraag))
    ]


def _wachtend(kop: str, doe: str, vragen: Iterable[Vraag]) -> Iterator[Startblok]:
    taken = tuple(_taken(vragen, doe + " vraag {0.pk}: {0.onderwerp}"))
    if taken:
        yield Startblok(kop, taken, "")


def _taken(vragen: Iterable[Vraag], tekst: str) -> Iterator[Taak]:
    vandaag = localdate()
    for vraag in vragen:
        woorden = tekst.format(vraag)
        adres = reverse("vraag", args=[vraag.pk])
        yield Taak(woorden[0].upper() + woorden[1:], adres, termijn(vraag, vandaag).tekst)
