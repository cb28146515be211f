"""The blocks of maatwerk on somebody's own page: what waits for who keeps or decides."""

from collections.abc import Callable, Collection, Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.timezone import localdate

from maatwerk.besparingen.selectors import besparingen
from maatwerk.claims.selectors import volgorde
from maatwerk.models import Besparing, Claim, Claimstatus, Onderzoek, Onderzoekstatus
from maatwerk.models.onderzoek import MET_BESLUIT
from maatwerk.onderzoeken.selectors import LOOPT, onderzoeken
from maatwerk.onderzoeken.weergave import kaart
from samenwerking.notatie import euro
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.schaal import naar_geheel
from samenwerking.selectors import zichtbare
from samenwerking.startblokken import Startblok, Taak

BESPROKEN = (Onderzoekstatus.BESPROKEN, *MET_BESLUIT)
"""Only what was discussed waits for a decision on its savings."""


def blokken(persoon: Persoon) -> Iterator[Startblok]:
    """Those of the roles that somebody has."""
    if Rol.PROJECTMEDEWERKER in persoon.rollen():
        leeg = "Er loopt geen onderzoek waarvan uw rol eigenaar is."
        yield Startblok("Lopende onderzoeken", tuple(map(_taak, _eigen(persoon))), leeg)
    if wachtend := tuple(map(_taak, _te_besluiten(persoon))):
        yield Startblok("Onderzoeken om over te besluiten", wachtend, "")
    for kop, actie, wat in _WACHTEND:
        eigen = persoon.samenwerkingen(RECHTEN[actie].rollen)
        if eigen and (taken := tuple(wat(persoon, eigen))):
            yield Startblok(kop, taken, "")


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


def _te_besluiten_besparingen(persoon: Persoon, eigen: Collection[int]) -> Iterator[Taak]:
    """Those that are a target still, of investigations that were discussed."""
    rijen = besparingen(persoon).filter(besluit=None, vervallen="")
    return _besparingtaken(rijen.filter(onderzoek__status__in=BESPROKEN), eigen, "doel")


def _te_verwerken(persoon: Persoon, eigen: Collection[int]) -> Iterator[Taak]:
    rijen = besparingen(persoon).filter(besluit__isnull=False, afspraak=None, vervallen="")
    return _besparingtaken(rijen, eigen, "toegezegd")


def _besparingtaken(
    rijen: QuerySet[Besparing], eigen: Collection[int], veld: str
) -> Iterator[Taak]:
    for wat in rijen.filter(onderzoek__samenwerking__in=eigen):
        hoeveel = euro(naar_geheel(getattr(wat, veld)), 0)
        uitleg = f"onderzoek {wat.onderzoek.nummer}, {veld} {hoeveel} per jaar"
        yield Taak(f"Besparing {wat.naam}", reverse("besparing", args=[wat.pk]), uitleg)


def _te_besluiten_claims(persoon: Persoon, eigen: Collection[int]) -> Iterator[Taak]:
    rijen = zichtbare(persoon, Claim).filter(samenwerking__in=eigen)
    aangevraagd = rijen.filter(status=Claimstatus.AANGEVRAAGD).select_related("voor")
    for wat in sorted(aangevraagd, key=lambda claim: volgorde(claim.code)):
        adres = reverse("claim", args=[wat.pk])
        yield Taak(f"Claim {wat.code} {wat.omschrijving}", adres, f"voor {wat.voor}")


_WACHTEND: tuple[tuple[str, Actie, Callable[[Persoon, Collection[int]], Iterator[Taak]]], ...] = (
    ("Besparingen om over te besluiten", Actie.ONDERZOEK_BESLUITEN, _te_besluiten_besparingen),
    ("Claims om over te besluiten", Actie.MAATWERK_BESLUITEN, _te_besluiten_claims),
    ("Besparingen om te verwerken", Actie.AFSPRAKEN_BIJHOUDEN, _te_verwerken),
)
"""A block per thing that waits, for who has the right to it."""


def _taak(onderzoek: Onderzoek) -> Taak:
    kort = kaart(onderzoek, localdate())
    uitleg = ", ".join(filter(None, (onderzoek.status, kort.termijn)))
    adres = reverse("onderzoek", args=[onderzoek.pk])
    tekst = f"Onderzoek {onderzoek.nummer}: {onderzoek.titel}"
    return Taak(tekst, adres, uitleg, laat=kort.te_laat)
