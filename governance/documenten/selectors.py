"""What may be read of documents: lists, counts and files all begin at ``documenten``."""

from typing import NamedTuple

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q, QuerySet

from governance.models import Document, Documentbestand
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import zichtbare

_TAAL = "dutch"


class Documentkeuze(NamedTuple):
    """Which documents are asked for; "" and None: all."""

    zoek: str = ""
    soort: str = ""
    orgaan: int | None = None


def documenten(persoon: Persoon, bij: Samenwerking) -> QuerySet[Document]:
    """The documents of a cooperation that somebody may know of, newest first."""
    rijen = zichtbare(persoon, Document).filter(samenwerking=bij)
    return (
        rijen.select_related("orgaan", "bestand")
        .defer("bestand__inhoud")
        .order_by("-datum", "titel", "pk")
    )


def gekozen(persoon: Persoon, bij: Samenwerking, keuze: Documentkeuze) -> QuerySet[Document]:
    """Those of them that are asked for; words are looked for in titles and summaries."""
    rijen = documenten(persoon, bij)
    if keuze.soort:
        rijen = rijen.filter(soort=keuze.soort)
    if keuze.orgaan:
        rijen = rijen.filter(orgaan=keuze.orgaan)
    if not keuze.zoek:
        return rijen
    woorden = SearchVector("titel", "samenvatting", config=_TAAL)
    vraag = SearchQuery(keuze.zoek, config=_TAAL, search_type="websearch")
    letterlijk = Q(titel__icontains=keuze.zoek) | Q(samenvatting__icontains=keuze.zoek)
    return rijen.annotate(woorden=woorden).filter(Q(woorden=vraag) | letterlijk)


def document(persoon: Persoon, bij: Samenwerking, nummer: int) -> Document | None:
    """A document that somebody may know of, by its id."""
    return documenten(persoon, bij).filter(pk=nummer).first()


def bestand(persoon: Persoon, bij: Samenwerking, nummer: int) -> Documentbestand | None:
    """The file of a document that somebody may know of."""
    bekend = documenten(persoon, bij).filter(pk=nummer).values("pk")
    return Documentbestand.objects.filter(document__in=bekend).first()


def besluit(persoon: Persoon, document: Document) -> Besluit | None:
    """The decision that it belongs to, if somebody may know of that."""
    gevonden: Besluit | None = zichtbare(persoon, Besluit).filter(pk=document.besluit_id).first()
    return gevonden
