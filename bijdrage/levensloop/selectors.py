"""What may be read of the life of a calculation."""

from django.db.models import Q

from bijdrage.models import Berekening
from bijdrage.sleutels import delen_van, zoals_bekend
from samenwerking.models.versie import OPENBAAR
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie


def berekening(persoon: Persoon, sleutel: str) -> Berekening | None:
    """A calculation by the name of its version, None when this person may not know of it."""
    code, jaar, stand, versie = delen_van(sleutel)
    eigen = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    zichtbaar = OPENBAAR | Q(samenwerking__in=eigen)
    van_dit_jaar = Berekening.objects.filter(
        zichtbaar, samenwerking__code=code, jaar=jaar, stand=stand
    )
    gevonden = (
        van_dit_jaar.filter(versie=versie)
        .select_related(
            *("samenwerking", "besluit", "urenverdeling", "kostenraming"),
            *("gemaakt_door", "vastgesteld_door", "gepubliceerd_door", "ingetrokken_door"),
        )
        .prefetch_related(
            "akkoorden__gemeente",
            "akkoorden__gegeven_door",
            "urenverdeling__gemeenten__gemeente",
            "kostenraming__componenten",
            "oordelen__besluit",
            "oordelen__gezet_door",
        )
        .first()
    )
    if gevonden and not van_dit_jaar.filter(versie__gt=versie).exists():
        zoals_bekend([gevonden])
    return gevonden


def gelijke_versie(berekening: Berekening) -> Berekening | None:
    """The newest other version of its year and stand with the same input and outcome."""
    zelfde = Berekening.objects.filter(
        samenwerking=berekening.samenwerking_id,
        jaar=berekening.jaar,
        stand=berekening.stand,
        vingerafdruk=berekening.vingerafdruk,
    )
    return zelfde.exclude(pk=berekening.pk).order_by("-versie").first()
