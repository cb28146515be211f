"""What may be read of the splits of hours: what was adopted by everybody, what is open by few."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Count, Prefetch, Q, QuerySet, Sum

from bijdrage.sleutels import delen_van, zoals_bekend
from samenwerking.models import (
    Akkoord,
    Bezwaar,
    Gebruiker,
    Gemeenteuren,
    Rolverlening,
    Samenwerking,
    Standpunt,
    Status,
    Urenregel,
    Urenverdeling,
    Voorhang,
)
from samenwerking.models.versie import OPENBAAR
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.services.makers import makers
from samenwerking.toegang.personen import geldt_nu

PER_BLAD = 250


class Telling(NamedTuple):
    """Rows and hours of a version. uren: per municipality, by name; overgenomen: not touched."""

    rijen: int
    overgenomen: int
    uren: tuple[tuple[str, int], ...]
    gezamenlijk: int


class Capaciteit(NamedTuple):
    """What a unit can work and what is asked of it, in hundredths; verschil: what is left."""

    naam: str
    vte: int
    kan: int
    uren: int

    @property
    def verschil(self) -> int:
        """Hours left; negative when more is asked than the unit can do."""
        return self.kan - self.uren


def verdelingen(persoon: Persoon, code: str) -> QuerySet[Urenverdeling]:
    """The splits of hours of a cooperation, newest first, with who agrees and what is open."""
    return (
        _zichtbaar(persoon)
        .filter(samenwerking__code=code)
        .order_by("-jaar", "stand", "-versie")
        .prefetch_related("gemeenten__gemeente", *_ondertekening())
    )


def verdeling(persoon: Persoon, sleutel: str) -> Urenverdeling | None:
    """A split of hours by its name in addresses, None when there is none for this person."""
    code, jaar, stand, versie = delen_van(sleutel)
    van_dit_jaar = _zichtbaar(persoon).filter(samenwerking__code=code, jaar=jaar, stand=stand)
    gezocht = van_dit_jaar.filter(versie=versie)
    gevonden = gezocht.prefetch_related("gemeenten__gemeente", *_ondertekening()).first()
    if gevonden and not van_dit_jaar.filter(versie__gt=versie).exists():
        zoals_bekend([gevonden])
    return gevonden


def te_openen(persoon: Persoon, code: str) -> QuerySet[Urenverdeling]:
    """What a year can be opened from: what was adopted, newest first."""
    vast = _zichtbaar(persoon).filter(samenwerking__code=code, status=Status.VASTGESTELD)
    return vast.order_by("-jaar", "stand", "-versie")


def opvolger(persoon: Persoon, verdeling: Urenverdeling) -> Urenverdeling | None:
    """The version that took the place of this one, if this person may read it."""
    if verdeling.status != Status.VERVANGEN:
        return None
    zelfde = _zichtbaar(persoon).filter(
        samenwerking=verdeling.samenwerking_id, jaar=verdeling.jaar, stand=verdeling.stand
    )
    return zelfde.filter(status=Status.VASTGESTELD).first()


def samenwerking(persoon: Persoon, code: str) -> Samenwerking | None:
    """The cooperation whose hours somebody works on, None when he has no right to."""
    eigen = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    return Samenwerking.objects.filter(code=code, pk__in=eigen).first()


def rijen(verdeling: Urenverdeling, zoek: str = "", blad: int | str = 1) -> Page[Urenregel]:
    """The rows of a version as they stand, with their hours; zoek: in unit, task and taakveld."""
    regels = verdeling.regels.select_related("onderdeel").order_by("rij", "pk")
    zoek = zoek.replace("\0", "")
    if zoek:
        regels = regels.filter(
            Q(onderdeel__code__iexact=zoek) | Q(taak__icontains=zoek) | Q(taakveld=zoek)
        )
    uren = Gemeenteuren.objects.select_related("gemeente")
    return Paginator(regels.prefetch_related(Prefetch("uren", uren)), PER_BLAD).get_page(blad)


def regels_met(verdeling: Urenverdeling, ids: Iterable[int]) -> dict[int, Urenregel]:
    """Rows of a version by their id, with their hours; an id of another version is left out."""
    uren = Gemeenteuren.objects.select_related("gemeente")
    regels = verdeling.regels.filter(pk__in=list(ids)).select_related("onderdeel")
    return {regel.pk: regel for regel in regels.prefetch_related(Prefetch("uren", uren))}


def regel(verdeling: Urenverdeling, id_: int) -> Urenregel | None:
    """A row with its hours, None when it is not of this version."""
    uren = Gemeenteuren.objects.select_related("gemeente")
    regels = verdeling.regels.select_related("onderdeel").prefetch_related(Prefetch("uren", uren))
    return regels.filter(pk=id_).first()


def regels_van(verdeling: Urenverdeling, onderdeel: int) -> QuerySet[Urenregel]:
    """The rows of a unit in a version, with their hours."""
    uren = Gemeenteuren.objects.select_related("gemeente")
    regels = verdeling.regels.filter(onderdeel=onderdeel).select_related("onderdeel")
    return regels.prefetch_related(Prefetch("uren", uren)).order_by("rij", "pk")


def telling(verdeling: Urenverdeling) -> Telling:
    """How many rows and hours there are; hours in hundredths. Two queries."""
    som = verdeling.regels.aggregate(
        rijen=Count("pk"),
        overgenomen=Count("pk", filter=Q(overgenomen=True)),
        gezamenlijk=Sum("gezamenlijk"),
    )
    uren = Gemeenteuren.objects.filter(regel__urenverdeling=verdeling)
    per_gemeente = dict(uren.order_by().values_list("gemeente").annotate(Sum("uren")))
    return Telling(
        som["rijen"],
        som["overgenomen"],
        tuple(
            (g.naam, int(100 * per_gemeente.get(g.gemeente_id, 0)))
            for g in verdeling.gemeenten.all()
        ),
        int(100 * (som["gezamenlijk"] or 0)),
    )


def capaciteit(verdeling: Urenverdeling) -> tuple[Capaciteit, ...]:
    """Per unit what its vte can do beside its hours; empty without productive hours.."""
    productief = verdeling.productieve_uren
    if productief is None:
        return ()
    regels = verdeling.regels.order_by().values("onderdeel")
    samen = {
        r["onderdeel"]: (r["som_vte"] or 0, r["som"] or 0)
        for r in regels.annotate(som_vte=Sum("vte"), som=Sum("gezamenlijk"))
    }
    uren = Gemeenteuren.objects.filter(regel__urenverdeling=verdeling).order_by()
    eigen = dict(uren.values_list("regel__onderdeel").annotate(Sum("uren")))
    return tuple(
        Capaciteit(
            str(gegeven),
            int(100 * vte),
            int(100 * vte * productief),
            int(100 * (gezamenlijk + eigen.get(gegeven.onderdeel_id, 0))),
        )
        for gegeven in verdeling.onderdelen.select_related("onderdeel")
        if gegeven.onderdeel_id in samen
        for vte, gezamenlijk in [samen[gegeven.onderdeel_id]]
    )


def akkoordgevers(verdeling: Urenverdeling) -> dict[str, list[Gebruiker]]:
    """Who can still agree, per CBS code: who did not work on these hours, nor agreed already.

    Every municipality of the version is there, also when nobody can.
    """
    eigen = RECHTEN[Actie.UREN_AKKOORD].rollen
    verleend = (
        Rolverlening.objects.filter(
            geldt_nu(),
            rol__in=eigen,
            gemeente__in=verdeling.gemeenten.values("gemeente"),
            gebruiker__is_active=True,
            gebruiker__tijdelijk_wachtwoord=False,
        )
        .exclude(gebruiker__in=makers(verdeling))
        .exclude(gebruiker__in=verdeling.akkoorden.values("gegeven_door"))
    )
    per_gemeente: dict[str, list[Gebruiker]] = {
        g.gemeente.cbs: [] for g in verdeling.gemeenten.all()
    }
    rollen = verleend.select_related("gebruiker", "gemeente").order_by("gebruiker__username")
    for verlening in rollen:
        per_gemeente[verlening.gemeente.cbs].append(verlening.gebruiker)
    return per_gemeente


def bezwaar(verdeling: Urenverdeling, id_: int) -> Bezwaar | None:
    """An objection with its standpoints and messages, None when it is not of this version."""
    standpunten = Standpunt.objects.select_related("regel__onderdeel").prefetch_related(
        "uren__gemeente", "regel__uren__gemeente"
    )
    bezwaren = verdeling.bezwaren.select_related("gemeente", "onderdeel", "gemaakt_door")
    return (
        bezwaren.prefetch_related(
            Prefetch("standpunten", standpunten), "berichten__gemeente", "berichten__gebruiker"
        )
        .filter(pk=id_)
        .first()
    )


def _zichtbaar(persoon: Persoon) -> QuerySet[Urenverdeling]:
    """What was published everybody sees; the rest is for who works on it."""
    eigen = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    zichtbaar = OPENBAAR | Q(samenwerking__in=eigen)
    return Urenverdeling.objects.filter(zichtbaar).select_related(
        "samenwerking", "besluit", "overgenomen_van__samenwerking", "gemaakt_door"
    )


def _ondertekening() -> tuple[Any, ...]:
    akkoorden = Akkoord.objects.select_related("gemeente", "gegeven_door")
    bezwaren = Bezwaar.objects.select_related("gemeente", "onderdeel")
    voorhangen = Voorhang.objects.select_related("gemeente", "erkend_door")
    return (
        Prefetch("akkoorden", akkoorden),
        Prefetch("bezwaren", bezwaren),
        Prefetch("voorhangen", voorhangen),
    )
