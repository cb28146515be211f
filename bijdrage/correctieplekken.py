"""Where agreed corrections stand in the contribution, for the pages of the floors above."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from django.urls import reverse

from bijdrage.models import Correctie, Correctieafspraak
from samenwerking.notatie import bedrag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

KOPPEN = (Kop("Kosten van"), Kop("Correctie"), Kop("Bedrag in euro", True), Kop("Status"))


def correcties(persoon: Persoon, afspraken: Iterable[Correctieafspraak]) -> Sequence[Correctie]:
    """Where agreements stand in the cost of a year: what was published, and one's own concepts."""
    rijen = Correctie.objects.filter(afspraak__in=afspraken)
    rijen = rijen.select_related("kostenraming__samenwerking", "gemeente").order_by(
        "kostenraming__jaar", "kostenraming__stand", "kostenraming__versie", "code"
    )
    leest = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    return [
        c for c in rijen if c.kostenraming.is_openbaar or c.kostenraming.samenwerking_id in leest
    ]


def correctietabel(bijschrift: str, correcties: Iterable[Correctie]) -> Tabel:
    """Where they stand, each with the way to where its amount comes from."""
    rijen = (
        tabelrij(
            KOPPEN,
            Cel(raming(correctie), herkomstadres(correctie)),
            Cel(correctie.code, uitleg=correctie.aard),
            Cel("" if correctie.bedrag is None else bedrag(int(correctie.bedrag * 100))),
            Cel(correctie.kostenraming.status),
        )
        for correctie in correcties
    )
    return Tabel(bijschrift, KOPPEN, tuple(rijen))


def raming(correctie: Correctie) -> str:
    """The cost version in which it stands, in words."""
    wat = correctie.kostenraming
    return f"{wat.get_stand_display()} {wat.jaar}, versie {wat.versie}"


def herkomstadres(correctie: Correctie) -> str:
    """Where the contribution of that year tells of it; "" while it was not published."""
    wat = correctie.kostenraming
    if not wat.is_openbaar:
        return ""
    adres = reverse("herkomst", args=[f"{wat.samenwerking.code}/{wat.jaar}-{wat.stand}"])
    keuze = {"gemeente": correctie.gemeente.cbs, "component": f"correctie {correctie.soort}"}
    return f"{adres}?{urlencode(keuze)}"
