"""The blocks of governance on somebody's own page: positions that are asked, and open actions."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.timezone import localdate

from governance.models import Actiepunt, Gevraagd, Orgaanstandpunt, Voorstel
from governance.vergaderingen.weergave import stand
from samenwerking.notatie import datum
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import zichtbare
from samenwerking.startblokken import Startblok, Taak


def blokken(persoon: Persoon) -> Iterator[Startblok]:
    """Those of the roles that somebody has, when anything waits."""
    if taken := tuple(_standpunten(persoon)):
        yield Startblok("Voorstellen die uw standpunt vragen", taken, "")
    if taken := tuple(_acties(persoon)):
        yield Startblok("Acties die nog open staan", taken, "")


def _standpunten(persoon: Persoon) -> Iterator[Taak]:
    """The proposals of which one's own body, or one of all, did not say where it stands."""
    eigen = {h.cbs for h in persoon.houdingen if h.rol == Rol.BESTUURDER}
    bij = persoon.samenwerkingen(RECHTEN[Actie.STANDPUNT_INNEMEN].rollen)
    if not eigen or not bij:
        return
    open_ = zichtbare(persoon, Voorstel).filter(besluit=None, ingetrokken_op=None)
    zei_iets = Orgaanstandpunt.objects.filter(
        voorstel=OuterRef("voorstel"), orgaan=OuterRef("orgaan")
    )
    rijen = Gevraagd.objects.filter(
        ~Exists(zei_iets),
        voorstel__in=open_.filter(samenwerking__in=bij).values("pk"),
    ).filter(Q(orgaan__gemeente=None) | Q(orgaan__gemeente__cbs__in=eigen))
    for wat in rijen.select_related("orgaan", "voorstel__samenwerking").order_by("voorstel", "pk"):
        voorstel = wat.voorstel
        yield Taak(
            voorstel.titel,
            reverse("voorstel", args=[voorstel.samenwerking.code, voorstel.pk]),
            f"{wat.orgaan}; ingebracht op {datum(voorstel.ingebracht_op)}",
        )


def _acties(persoon: Persoon) -> Iterator[Taak]:
    """The open actions of the cooperations of which somebody keeps them, first due on top."""
    bij = persoon.samenwerkingen(RECHTEN[Actie.GOVERNANCE_BIJHOUDEN].rollen)
    if not bij:
        return
    vandaag = localdate()
    rijen = zichtbare(persoon, Actiepunt).filter(samenwerking__in=bij, gedaan_op=None)
    for wat in rijen.select_related("samenwerking").order_by("uiterlijk", "pk"):
        yield Taak(
            wat.wat,
            reverse("acties", args=[wat.samenwerking.code]),
            f"{wat.eigenaar}; uiterlijk {datum(wat.uiterlijk)}; {stand(wat, vandaag)}",
            laat=wat.uiterlijk < vandaag,
        )
