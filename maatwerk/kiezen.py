"""In which cooperation somebody adds to maatwerk, and what he can choose there."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import Http404

from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.models.deelnemer import Rol as Deelnemersrol
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import zichtbare


def samenwerking_voor(persoon: Persoon, code: str = "") -> Samenwerking:
    """The cooperation to add to: the one with this code, else the first where somebody may.

    Raises Geweigerd when he may nowhere, and Http404 when he may not there.
    """
    eis(persoon, Actie.MAATWERK_BIJHOUDEN)
    eigen = persoon.samenwerkingen(RECHTEN[Actie.MAATWERK_BIJHOUDEN].rollen)
    rijen = Samenwerking.objects.filter(pk__in=eigen).order_by("naam")
    gevonden = rijen.filter(code=code).first() if code else rijen.first()
    if gevonden is None:
        raise Http404("We kennen deze samenwerking niet.")
    return gevonden


def gemeenten(samenwerking: int) -> Sequence[Gemeente]:
    """The municipalities of a cooperation (by its id), now or ever, the centrumgemeente first."""
    deelnames = Gemeente.objects.filter(deelnames__samenwerking=samenwerking)
    return list(deelnames.order_by("deelnames__rol", "naam").distinct())


def gasten(samenwerking: int) -> QuerySet[Gemeente]:
    """The municipalities that pay a contribution."""
    gast = {"deelnames__samenwerking": samenwerking, "deelnames__rol": Deelnemersrol.GAST}
    return Gemeente.objects.filter(**gast).order_by("naam").distinct()


def besluiten(persoon: Persoon, samenwerking: int) -> QuerySet[Besluit]:
    """The decisions of a cooperation (by its id) that somebody may know of, newest first."""
    rijen: QuerySet[Besluit] = zichtbare(persoon, Besluit).filter(samenwerking=samenwerking)
    return rijen
