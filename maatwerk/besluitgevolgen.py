"""What of this floor rests on a decision, as far as somebody may know of it."""

from collections.abc import Iterator

from django.urls import reverse

from maatwerk.besparingen.selectors import besparingen
from maatwerk.models import Claim, Maatwerkpunt, Onderzoek, Taakstelling
from samenwerking.besluitgevolgen import Gevolg
from samenwerking.models import Besluit
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import zichtbare

_SOORTEN = (
    (Onderzoek, "onderzoek"),
    (Maatwerkpunt, "maatwerkpunt"),
    (Claim, "claim"),
)


def gevolgen(persoon: Persoon, besluit: Besluit) -> Iterator[Gevolg]:
    """Investigations, parts of the inventory, claims, targets and savings."""
    for model, pagina in _SOORTEN:
        for wat in zichtbare(persoon, model).filter(besluit=besluit).order_by("pk"):
            yield Gevolg(pagina, str(wat), reverse(pagina, args=[wat.pk]))
    for taakstelling in Taakstelling.objects.filter(besluit=besluit).order_by("pk"):
        adres = reverse("taakstelling", args=[taakstelling.pk])
        yield Gevolg("taakstelling", str(taakstelling), adres)
    for besparing in besparingen(persoon).filter(besluit=besluit):
        yield Gevolg("besparing", str(besparing), reverse("besparing", args=[besparing.pk]))
