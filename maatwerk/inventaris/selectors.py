"""What may be read of the inventory of maatwerk."""

from typing import NamedTuple

from django.db.models import Prefetch, QuerySet

from maatwerk.models import Claim, Maatwerkcategorie, Maatwerkpunt, Maatwerkwens, Onderzoek
from samenwerking.models import Besluit
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import samenwerkingen, zichtbare


class Puntkeuze(NamedTuple):
    """Which parts of the service are asked for; "" and None: all."""

    categorie: int | None = None
    haalbaarheid: str = ""
    basis: str = ""


def punten(persoon: Persoon) -> QuerySet[Maatwerkpunt]:
    """The inventory as far as somebody may know of it, by category and number, with the wishes."""
    rijen = zichtbare(persoon, Maatwerkpunt).filter(samenwerking__in=samenwerkingen(persoon))
    wensen = Maatwerkwens.objects.select_related("gemeente").order_by("gemeente__naam")
    return (
        rijen.select_related("samenwerking", "categorie", "onderdeel")
        .prefetch_related(
            Prefetch("wensen", queryset=wensen),
            Prefetch("claims", queryset=zichtbare(persoon, Claim), to_attr="bekende_claims"),
        )
        .order_by("samenwerking__naam", "categorie__volgorde", "categorie__naam", "nummer", "pk")
    )


def gekozen(persoon: Persoon, keuze: Puntkeuze) -> QuerySet[Maatwerkpunt]:
    """Those of them that are asked for."""
    velden = {naam: waarde for naam, waarde in keuze._asdict().items() if waarde}
    return punten(persoon).filter(**velden)


def punt(persoon: Persoon, nummer: int) -> Maatwerkpunt | None:
    """A part of the service that somebody may know of, by its id."""
    return punten(persoon).filter(pk=nummer).first()


def categorieen(persoon: Persoon) -> QuerySet[Maatwerkcategorie]:
    """The categories of the cooperations that somebody may know of."""
    return Maatwerkcategorie.objects.filter(samenwerking__in=samenwerkingen(persoon))


def besluit(persoon: Persoon, punt: Maatwerkpunt) -> Besluit | None:
    """What was decided about it, if somebody may know of that."""
    gevonden: Besluit | None = zichtbare(persoon, Besluit).filter(pk=punt.besluit_id).first()
    return gevonden


def onderzoek(persoon: Persoon, punt: Maatwerkpunt) -> Onderzoek | None:
    """The investigation into it, if somebody may know of that."""
    gevonden: Onderzoek | None = zichtbare(persoon, Onderzoek).filter(pk=punt.onderzoek_id).first()
    return gevonden


def met_bekende(
    persoon: Persoon, punten: list[Maatwerkpunt]
) -> tuple[dict[int, str], dict[int, str]]:
    """Decisions and investigations of these as words by their id, as far as somebody may know."""
    besluiten = zichtbare(persoon, Besluit).filter(pk__in=[p.besluit_id for p in punten])
    lijst = zichtbare(persoon, Onderzoek).filter(pk__in=[p.onderzoek_id for p in punten])
    return {b.pk: str(b) for b in besluiten}, {o.pk: str(o.nummer) for o in lijst}
