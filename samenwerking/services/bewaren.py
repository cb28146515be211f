"""What keeping a record of a floor above has in common: judged whole, told with what differs."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils.timezone import localdate
from psycopg.errors import UniqueViolation

from samenwerking import logboek
from samenwerking.models.vertrouwelijk import Vertrouwelijk, Vertrouwelijkheid
from samenwerking.notatie import datum
from samenwerking.rechten.oordeel import Geweigerd, weiger_om
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import zichtbare
from samenwerking.services.geheimhouding import waarom_niet_toe_te_voegen

NIVEAUS = (
    Vertrouwelijkheid.OPENBAAR,
    Vertrouwelijkheid.INTERN,
    Vertrouwelijkheid.VERTROUWELIJK,
)
"""What a new record may be; a body imposes secrecy afterwards, on the page for that."""


class Besloten(NamedTuple):
    """How a new record is kept back, and on which ground."""

    niveau: str = Vertrouwelijkheid.OPENBAAR
    grond: str = ""


OPEN = Besloten()


def bewaar(persoon: Persoon, record: Any, velden: dict[str, Any], besloten: Besloten) -> bool:
    """Give a record these values and keep it; False when it had them. Raises Geweigerd.

    besloten counts for a new record only.
    """
    nieuw = record.pk is None
    if nieuw:
        waarom = waarom_niet_toe_te_voegen(persoon, record.samenwerking_id, None, besloten.niveau)
        weiger_om(waarom)
        record.vertrouwelijkheid, record.grond = besloten.niveau, besloten.grond
    oud = {} if nieuw else {naam: getattr(record, naam) for naam in velden}
    anders = {naam: waarde for naam, waarde in velden.items() if nieuw or oud[naam] != waarde}
    if not anders:
        return False
    for naam, waarde in anders.items():
        setattr(record, naam, waarde)
    keur(record)
    _schrijf(record)
    vertel(persoon, record, nieuw, oud, anders)
    return True


def _schrijf(record: Any) -> None:
    """Keep a record. Raises Geweigerd when somebody added the same at the same moment."""
    try:
        with transaction.atomic():
            record.save()
    except IntegrityError as fout:
        if not isinstance(fout.__cause__, UniqueViolation):
            raise
        raise Geweigerd("Iemand anders legde dit net ook vast. Bekijk de lijst opnieuw.") from fout


def vergrendeld(persoon: Persoon, record: Any, *erbij: str) -> Any:
    """A record as it is now, until the transaction ends; with what it refers to.

    Raises DoesNotExist when somebody may not know of it.
    """
    rijen = zichtbare(persoon, type(record)).select_for_update(of=("self",))
    gevonden = rijen.select_related("samenwerking", *erbij).filter(pk=record.pk).first()
    if gevonden is None:
        raise type(record).DoesNotExist
    return gevonden


def merk(record: Model, namen: Iterable[str], *delen: object) -> str:
    """A mark of these fields of a record and of its parts, other as soon as anything of it is."""
    waarden = [als_tekst(getattr(record, naam)) for naam in namen]
    return sha256(repr((waarden, delen)).encode()).hexdigest()


def eis_gezien(nu: str, gezien: str) -> None:
    """Raise Geweigerd when somebody changes another than he saw, so that no change is lost.

    nu: the mark of what is there. gezien: that of what a page showed; "": no page was seen.
    """
    if gezien and gezien != nu:
        raise Geweigerd(
            "Intussen heeft iemand dit gewijzigd. Uw wijziging is niet bewaard; open het formulier "
            "opnieuw en wijzig wat er nu staat."
        )


def eis_geweest(dag: date) -> None:
    """Raise Geweigerd when a day on which something was done has yet to come."""
    if dag > localdate():
        raise Geweigerd(f"{datum(dag)} moet nog komen. Kies een dag tot en met vandaag.")


def keur(record: Model) -> None:
    """Raise Geweigerd with everything that is wrong with a record, in Dutch."""
    try:
        record.full_clean()
    except ValidationError as fout:
        raise Geweigerd(" ".join(_zinnen(record, fout))) from fout


def vertel(
    persoon: Persoon, record: Any, nieuw: bool, oud: dict[str, Any], anders: dict[str, Any]
) -> None:
    """Tell the logbook which fields differ, by their names."""
    namen = {naam: str(record._meta.get_field(naam).verbose_name) for naam in anders}
    wordt = {namen[naam]: als_tekst(waarde) for naam, waarde in anders.items()}
    if nieuw:
        logboek.gemaakt(persoon, record, wordt, record.samenwerking)
        return
    was = {namen[naam]: als_tekst(oud[naam]) for naam in anders}
    logboek.gewijzigd(persoon, record, was, wordt, record.samenwerking)


def als_tekst(waarde: Any) -> str:
    """A value for the logbook; of what may be kept back, now or later, its number."""
    if isinstance(waarde, Vertrouwelijk):
        return str(waarde.pk)
    return "" if waarde is None else str(waarde)


def _zinnen(record: Model, fout: ValidationError) -> Iterable[str]:
    for naam, zinnen in fout.message_dict.items():
        if naam == "__all__":
            yield from zinnen
        else:
            label: Any = getattr(record._meta.get_field(naam), "verbose_name", naam)
            yield from (f"{str(label).capitalize()}: {zin}" for zin in zinnen)
