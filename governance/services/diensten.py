"""Keep how much of a service was agreed and done in a year."""

from typing import NamedTuple

from django.db import transaction

from governance.models import Dienst, Dienstjaar
from samenwerking import logboek
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.bewaren import als_tekst, eis_gezien, keur, merk


class Volume(NamedTuple):
    """How much; None: not known yet."""

    gepland: int | None
    gedaan: int | None
    fictief: bool = False


@transaction.atomic
def leg_volume_vast(
    *, persoon: Persoon, dienst: Dienst, jaar: int, volume: Volume, gezien: str
) -> Dienstjaar:
    """Keep the volume of a service in a year. gezien: the mark of what somebody saw (merk_van).

    Raises Geweigerd.
    """
    bij = dienst.samenwerking
    eis(persoon, Actie.GOVERNANCE_BIJHOUDEN, samenwerking=bij.pk)
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise Geweigerd(f"Kies een jaar tussen {EERSTE_JAAR} en {LAATSTE_JAAR}.")
    Dienst.objects.select_for_update().get(pk=dienst.pk)
    nu = jaar_van(dienst, jaar)
    eis_gezien(merk(nu, Volume._fields), gezien)
    oud = {naam: als_tekst(getattr(nu, naam)) for naam in Volume._fields}
    for naam, waarde in volume._asdict().items():
        setattr(nu, naam, waarde)
    keur(nu)
    nu.save()
    nieuw = {naam: als_tekst(waarde) for naam, waarde in volume._asdict().items()}
    logboek.gewijzigd(persoon, nu, oud, nieuw, bij)
    return nu


def merk_van(dienst: Dienst, jaar: int) -> str:
    """The mark of the volume of a service in a year."""
    return merk(jaar_van(dienst, jaar), Volume._fields)


def jaar_van(dienst: Dienst, jaar: int) -> Dienstjaar:
    """The year of a service; an empty one when there is none."""
    gevonden = Dienstjaar.objects.filter(dienst=dienst, jaar=jaar).first()
    return gevonden or Dienstjaar(dienst=dienst, jaar=jaar)
