"""What is kept back for all municipalities becomes less secret: a bestuurder of each agrees.

Agreeing itself is in ``geheimhouding``, which carries it out when nobody is missing any more.
"""

from datetime import date
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from samenwerking import logboek
from samenwerking.models import Gemeente, Instemming, Rolverlening, Versoepeling
from samenwerking.models.vertrouwelijk import Vertrouwelijk, Vertrouwelijkheid
from samenwerking.rechten.namens import gemeenten
from samenwerking.rechten.oordeel import Geweigerd, eis, weiger_om
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import zichtbare
from samenwerking.toegang.personen import geldt_nu

ACTIE = Actie.GEHEIMHOUDING_BEHEREN
NIVEAUS = tuple(Vertrouwelijkheid)
AL_KLAAR = "Dit voorstel is er niet meer: het is uitgevoerd, afgewezen of ingetrokken."
AL_INGESTEMD = "U stemde hier al mee in. Nog nodig: een bestuurder van {}."
NIET_NODIG = "Uw gemeente stemde al in. Nog nodig: een bestuurder van {}."
NIET_MEER = (
    "{} stemde in, maar is daar nu geen bestuurder meer. Wijs het voorstel af; een ander kan het "
    "opnieuw voorstellen."
)

GEWIJZIGD = (
    "«{}» is gewijzigd sinds dit is voorgesteld. Wijs het voorstel af; daarna kan een bestuurder "
    "het opnieuw voorstellen."
)


def minder_geheim(oud: Any, nieuw: Any) -> bool:
    """Whether what is kept back for all becomes less secret; the database asks the same."""
    if oud.gemeente is not None or oud.vertrouwelijkheid == Vertrouwelijkheid.OPENBAAR:
        return False
    was = _niveau(oud)
    eerder = (nieuw.geheim_tot or date.max) < (oud.geheim_tot or date.max)
    if NIVEAUS.index(nieuw.vertrouwelijkheid) < NIVEAUS.index(was):
        return True
    return was != Vertrouwelijkheid.INTERN and eerder


def stel_voor(persoon: Persoon, record: Any, besluit: Any) -> Versoepeling:
    """Propose it, and agree for one's own municipality. A proposal that waited is replaced."""
    voorstel_over(record).delete()
    voorstel = Versoepeling.objects.create(
        soort=record._meta.label_lower,
        nummer=record.pk,
        samenwerking=record.samenwerking,
        vertrouwelijkheid=besluit.niveau,
        orgaan=besluit.orgaan,
        reden=besluit.reden,
        grond=besluit.grond,
        bekrachtigd_op=besluit.bekrachtigd_op,
        geheim_tot=besluit.geheim_tot,
        inhoud=_inhoud(record),
    )
    logboek.versoepeling_voorgesteld(persoon, record, voorstel)
    stem_in(persoon, voorstel, record)
    return voorstel


def stem_in(persoon: Persoon, voorstel: Versoepeling, record: Any) -> None:
    """Agree for a municipality of one's own that did not yet. Raises Geweigerd."""
    weiger_om(niet_in_te_stemmen(persoon, voorstel, record))
    gemeente = _namens(persoon, voorstel)[0]
    voorstel.instemmingen.create(gemeente=gemeente, door_id=persoon.account)
    logboek.versoepeling_ingestemd(persoon, record, str(gemeente))


@transaction.atomic
def wijs_af(*, persoon: Persoon, nummer: int) -> str:
    """Refuse a proposal (by its id), or withdraw one's own. Raises Geweigerd."""
    voorstel, record = te_versoepelen(persoon, nummer)
    logboek.versoepeling_gaat_niet_door(persoon, record, voorstel)
    voorstel.delete()
    return ""


def voorstel_over(record: Any) -> QuerySet[Versoepeling]:
    """What waits about a record, if anything does."""
    return Versoepeling.objects.filter(soort=record._meta.label_lower, nummer=record.pk)


def wachtend(persoon: Persoon) -> list[tuple[Versoepeling, Any]]:
    """What waits in the cooperations of which somebody is bestuurder, each with its record."""
    rijen = Versoepeling.objects.filter(samenwerking__in=persoon.samenwerkingen(_rollen()))
    voorstellen = rijen.prefetch_related("instemmingen__door", "instemmingen__gemeente")
    paren = ((voorstel, _records(persoon, voorstel).first()) for voorstel in voorstellen)
    return [(voorstel, record) for voorstel, record in paren if record]


def te_versoepelen(persoon: Persoon, nummer: int) -> tuple[Versoepeling, Any]:
    """A proposal and the record it is about, locked: the record first. Raises Geweigerd."""
    for voorstel in Versoepeling.objects.filter(pk=nummer):
        record = _records(persoon, voorstel).select_for_update(of=("self",)).first()
        er_nog = Versoepeling.objects.select_for_update().filter(pk=nummer)
        if record and er_nog:
            eis(persoon, ACTIE, samenwerking=voorstel.samenwerking_id)
            return voorstel, record
    raise Geweigerd(AL_KLAAR)


def niet_in_te_stemmen(persoon: Persoon, voorstel: Versoepeling, record: Any) -> str:
    """Why a bestuurder does not agree with this one, in Dutch; "" when he may."""
    if voorstel.inhoud != _inhoud(record):
        return GEWIJZIGD.format(record)
    instemmingen = list(voorstel.instemmingen.all())
    gestopt = [str(i) for i in instemmingen if not _nog_bestuurder(i)]
    if gestopt:
        return NIET_MEER.format(" en ".join(gestopt))
    nog = " en ".join(map(str, ontbrekend(voorstel)))
    if persoon.id in {instemming.door_id for instemming in instemmingen}:
        return AL_INGESTEMD.format(nog)
    return "" if _namens(persoon, voorstel) else NIET_NODIG.format(nog)


def ontbrekend(voorstel: Versoepeling) -> list[Gemeente]:
    """The municipalities that take part today and did not agree, by name."""
    vandaag = localdate()
    doet_mee = Gemeente.objects.filter(
        Q(deelnames__einde=None) | Q(deelnames__einde__gte=vandaag),
        deelnames__samenwerking=voorstel.samenwerking_id,
        deelnames__begin__lte=vandaag,
    )
    al = voorstel.instemmingen.values("gemeente")
    return list(doet_mee.exclude(pk__in=al).distinct().order_by("naam"))


def _namens(persoon: Persoon, voorstel: Versoepeling) -> list[Gemeente]:
    eigen = gemeenten(persoon, ACTIE, voorstel.samenwerking_id)
    return [gemeente for gemeente in ontbrekend(voorstel) if gemeente.cbs in eigen]


def _nog_bestuurder(instemming: Instemming) -> bool:
    rollen = Rolverlening.objects.filter(
        geldt_nu(), gebruiker=instemming.door_id, gemeente=instemming.gemeente_id
    )
    return rollen.filter(rol__in=_rollen(), gebruiker__is_active=True).exists()


def _records(persoon: Persoon, voorstel: Versoepeling) -> QuerySet[Any]:
    """The record that it is about; nothing when it is gone or not to be known."""
    model: type[Vertrouwelijk] = apps.get_model(voorstel.soort)
    return zichtbare(persoon, model).filter(pk=voorstel.nummer)


def _inhoud(record: Any) -> str:
    """A mark of all that a record says."""
    velden = [(v.attname, str(getattr(record, v.attname))) for v in record._meta.concrete_fields]
    return sha256(repr(velden).encode()).hexdigest()


def _niveau(record: Any) -> Vertrouwelijkheid:
    """How secret it is today: after its last day it is intern."""
    voorbij = record.geheim_tot is not None and record.geheim_tot < localdate()
    return Vertrouwelijkheid.INTERN if voorbij else Vertrouwelijkheid(record.vertrouwelijkheid)


def _rollen() -> frozenset[Any]:
    return RECHTEN[ACTIE].rollen
