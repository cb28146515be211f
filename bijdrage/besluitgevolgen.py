"""What of this floor rests on a decision: adopted versions, agreements and corrections."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from bijdrage.correctieplekken import correcties, herkomstadres, raming
from bijdrage.models import (
    Berekening,
    Componentoordeel,
    Correctie,
    Correctieafspraak,
    Kostenraming,
    Overeenkomst,
)
from bijdrage.sleutels import versiesleutel
from samenwerking.besluitgevolgen import Gevolg
from samenwerking.models import Besluit, Urenverdeling
from samenwerking.models.versie import OPENBAAR, Versie
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie


def gevolgen(persoon: Persoon, besluit: Besluit) -> Iterator[Gevolg]:
    """What was published, and one's own concepts: nothing tells of what is not public yet."""
    leest = besluit.samenwerking_id in persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    bekend = Berekening.objects.filter(Q() if leest else OPENBAAR)
    yield from _berekeningen(bekend.filter(besluit=besluit))
    yield from _invoer(Q() if leest else OPENBAAR, besluit)
    yield from _overeenkomsten(bekend, besluit)
    yield from _correcties(persoon, besluit)
    yield from _oordelen(bekend, besluit)


def _berekeningen(rijen: QuerySet[Berekening]) -> Iterator[Gevolg]:
    rijen = rijen.select_related("samenwerking").order_by("jaar", "stand", "versie")
    for wat in rijen:
        tekst = f"{wat.jaar} {wat.stand}, versie {wat.versie}"
        yield Gevolg("berekening", tekst, reverse("jaar", args=[versiesleutel(wat)]))


def _invoer(bekend: Q, besluit: Besluit) -> Iterator[Gevolg]:
    """The hours, and the cost with its keys, that were adopted by it."""
    soorten: tuple[tuple[str, type[Versie]], ...] = (
        ("urenverdeling", Urenverdeling),
        ("kosten en sleutels", Kostenraming),
    )
    for soort, model in soorten:
        rijen: Any = model._default_manager.filter(bekend, besluit=besluit)
        for wat in rijen.order_by("jaar", "stand", "versie"):
            yield Gevolg(soort, f"{wat.jaar} {wat.stand}, versie {wat.versie}")


def _overeenkomsten(bekend: QuerySet[Berekening], besluit: Besluit) -> Iterator[Gevolg]:
    in_gebruik = Exists(bekend.filter(overeenkomst=OuterRef("pk")))
    for wat in Overeenkomst.objects.filter(in_gebruik, besluit=besluit).order_by("naam"):
        yield Gevolg("overeenkomst", wat.naam)


def _correcties(persoon: Persoon, besluit: Besluit) -> Iterator[Gevolg]:
    """Agreed corrections that stand in a contribution, each with where it is found last."""
    afspraken = Correctieafspraak.objects.filter(besluit=besluit)
    laatste: dict[str, Correctie] = {c.code: c for c in correcties(persoon, afspraken)}
    for code, correctie in sorted(laatste.items()):
        yield Gevolg("correctie", f"{code} in de {raming(correctie)}", herkomstadres(correctie))


def _oordelen(bekend: QuerySet[Berekening], besluit: Besluit) -> Iterator[Gevolg]:
    rijen: Any = Componentoordeel.objects.filter(besluit=besluit, berekening__in=bekend)
    for wat in rijen.select_related("berekening__samenwerking").order_by("pk"):
        tekst = f"«{wat.component}» {wat.stand}"
        adres = reverse("jaar", args=[versiesleutel(wat.berekening)])
        yield Gevolg("stand van een component", tekst, adres)
