"""The blocks of maatwerk on somebody's own page: what waits for who keeps or decides."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from maatwerk.models import Onderzoek, Onderzoekstatus
from maatwerk.onderzoeken.selectors import LOOPT, onderzoeken
from maatwerk.onderzoeken.weergave import kaart
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.startblokken import Startblok, Taak


def blokken(persoon: Persoon) -> Iterator[Startblok]:
    """Those of the roles that somebody has."""
    if Rol.PROJECTMEDEWERKER in persoon.rollen():
        leeg = "Er loopt geen onderzoek waarvan uw rol eigenaar is."
        yield Startblok("Lopende onderzoeken", tuple(map(_taak, _eigen(persoon))), leeg)
    if wachtend := tuple(map(_taak, _te_besluiten(persoon))):
        yield Startblok("Onderzoeken om over te besluiten", wachtend, "")


def _eigen(persoon: Persoon) -> list[Onderzoek]:
    """The running ones of a role that somebody has, what is due first on top."""
    houdingen = {(houding.rol, houding.cbs) for houding in persoon.houdingen}
    rijen = onderzoeken(persoon).filter(LOOPT).order_by("uiterlijk", "nummer")
    return [o for o in rijen if (Rol(o.eigenaar_rol), o.eigenaar_gemeente.cbs) in houdingen]


def _te_besluiten(persoon: Persoon) -> list[Onderzoek]:
    eigen = persoon.samenwerkingen(RECHTEN[Actie.ONDERZOEK_BESLUITEN].rollen)
    if not eigen:
        return []
    besproken = onderzoeken(persoon).filter(status=Onderzoekstatus.BESPROKEN)
    return list(besproken.filter(samenwerking__in=eigen).order_by("uiterlijk", "nummer"))


def _taak(onderzoek: Onderzoek) -> Taak:
    kort = kaart(onderzoek, localdate())
    uitleg = ", ".join(filter(None, (onderzoek.status, kort.termijn)))
    adres = reverse("onderzoek", args=[onderzoek.pk])
    tekst = f"Onderzoek {onderzoek.nummer}: {onderzoek.titel}"
    return Taak(tekst, adres, uitleg, laat=kort.te_laat)
