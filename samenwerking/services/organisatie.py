"""The cooperation, its municipalities and its units, as far as an input speaks of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain, count
from typing import NamedTuple

from django.db.models import Model, Q
from django.utils.text import slugify
from django.utils.timezone import localdate

from samenwerking import logboek
from samenwerking.models import Deelnemer, Gemeente, Onderdeel, Samenwerking
from samenwerking.models.samenwerking import GERESERVEERD
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.weigering import RegistratieFout
from samenwerking.werkboek.fout import Fout


class GemeenteInvoer(NamedTuple):
    """A municipality as an input names it, with its row there."""

    naam: str
    cbs: str
    rol: str
    rij: int


class OnderdeelInvoer(NamedTuple):
    """A unit as an input names it."""

    code: str
    naam: str
    afdeling: str
    standplaats: str


class Organisatie(NamedTuple):
    """The cooperation of an input; its municipalities by name and its units by code."""

    samenwerking: Samenwerking
    gemeenten: Mapping[str, Gemeente]
    onderdelen: Mapping[str, Onderdeel]


def zorg_voor_organisatie(
    *,
    persoon: Persoon,
    naam: str,
    jaar: int,
    gemeenten: Iterable[GemeenteInvoer],
    onderdelen: Iterable[OnderdeelInvoer],
) -> Organisatie:
    """Find or make what an input of a year speaks of; call it within a transaction.

    The logbook hears which cooperation, municipalities and deelnemers were made or begin earlier.
    Raises RegistratieFout when a municipality is known otherwise than the input says.
    """
    samenwerking, is_nieuw = _samenwerking(naam)
    dag = date(jaar, 1, 1)
    invoeren = sorted(gemeenten, key=lambda gemeente: gemeente.rol)
    per_naam, erbij = _gemeenten(invoeren)
    deelnemers, eerder = _deelnemers(samenwerking, per_naam, invoeren, dag)
    for record in (*([samenwerking] if is_nieuw else []), *erbij, *deelnemers):
        logboek.gemaakt(persoon, record, _waarden(record), samenwerking)
    for deelnemer, was in eerder:
        oud, nieuw = {"begin": was.isoformat()}, {"begin": dag.isoformat()}
        logboek.gewijzigd(persoon, deelnemer, oud, nieuw, samenwerking)
    return Organisatie(
        samenwerking, per_naam, zorg_voor_onderdelen(samenwerking, list(onderdelen), dag)
    )


def _waarden(record: Model) -> dict[str, str]:
    """What the logbook keeps of a new record."""
    velden = [veld for veld in record._meta.concrete_fields if not veld.primary_key]
    waarden = {str(veld.verbose_name): getattr(record, veld.name) for veld in velden}
    return {naam: str(waarde) for naam, waarde in waarden.items() if waarde}


def _samenwerking(naam: str) -> tuple[Samenwerking, bool]:
    """The cooperation with this name, and whether it is new."""
    bestaand = Samenwerking.objects.select_for_update().filter(naam=naam).first()
    if bestaand:
        return bestaand, False
    return Samenwerking.objects.create(naam=naam, code=_vrije_code(naam)), True


def _vrije_code(naam: str) -> str:
    """A code made of a name; with a number behind it where there is one like it."""
    code = slugify(naam)[:40] or "samenwerking"
    gelijkend = Samenwerking.objects.filter(code__startswith=code)
    bezet = {*GERESERVEERD, *gelijkend.values_list("code", flat=True)}
    kandidaten = (f"{code}-{nummer}" for nummer in count(2))
    return next(kandidaat for kandidaat in chain([code], kandidaten) if kandidaat not in bezet)


def _gemeenten(
    invoeren: Sequence[GemeenteInvoer],
) -> tuple[dict[str, Gemeente], list[Gemeente]]:
    """The municipalities by the name that the input gives them, and which of them are new.

    They are known by CBS code.
    """
    codes, namen = {i.cbs for i in invoeren}, {i.naam for i in invoeren}
    bekend = Gemeente.objects.filter(Q(cbs__in=codes) | Q(naam__in=namen))
    per_cbs, per_naam = {g.cbs: g for g in bekend}, {g.naam: g for g in bekend}
    nieuw = [Gemeente(cbs=i.cbs, naam=i.naam) for i in invoeren if i.cbs not in per_cbs]
    fouten = [_andere_code(i, per_naam[i.naam]) for i in invoeren if _botst(i, per_cbs, per_naam)]
    if fouten:
        raise RegistratieFout(*fouten)
    erbij = Gemeente.objects.bulk_create(nieuw)
    per_cbs |= {gemeente.cbs: gemeente for gemeente in erbij}
    return {i.naam: per_cbs[i.cbs] for i in invoeren}, erbij


def _botst(
    invoer: GemeenteInvoer, per_cbs: Mapping[str, Gemeente], per_naam: Mapping[str, Gemeente]
) -> bool:
    """Whether a new municipality has the name of a known one."""
    return invoer.cbs not in per_cbs and invoer.naam in per_naam


def _andere_code(invoer: GemeenteInvoer, bekend: Gemeente) -> Fout:
    verwacht = f"{bekend.cbs}, de code van {bekend.naam} in de registratie"
    return Fout("Gemeenten", invoer.rij, "cbs", invoer.cbs, verwacht, "Verbeter de code.")


def _deelnemers(
    samenwerking: Samenwerking,
    gemeenten: Mapping[str, Gemeente],
    invoeren: Sequence[GemeenteInvoer],
    dag: date,
) -> tuple[list[Deelnemer], list[tuple[Deelnemer, date]]]:
    """Make sure that municipalities take part on a day, in the role that the input gives them.

    The new ones, and those that begin earlier, each with its first day till now.

    Taking part gives rights: an input begins a new cooperation (from today, when it is of a later
    year), or tells of a past that was not known; what is of now or later a beheerder decides.
    """
    vandaag = localdate()
    per_gemeente = defaultdict(list)
    for deelnemer in samenwerking.deelnemers.order_by("begin"):
        per_gemeente[deelnemer.gemeente_id].append(deelnemer)
    bestaat = bool(per_gemeente)
    nieuw, eerder = [], []
    for invoer in invoeren:
        gemeente = gemeenten[invoer.naam]
        deelnames = per_gemeente[gemeente.pk]
        nu = next((d for d in deelnames if d.begin <= dag <= (d.einde or dag)), None)
        later = next((d for d in deelnames if d.begin > dag), None)
        if nu and nu.rol != invoer.rol:
            raise RegistratieFout(_andere_rol(invoer, nu))
        if bestaat and not nu and (later is None or later.begin > vandaag):
            raise RegistratieFout(_geen_deelnemer(invoer, samenwerking, dag))
        if not nu and later and later.rol == invoer.rol:
            eerder.append((later, later.begin))
            later.begin = dag
        elif not nu:
            einde = later.begin - timedelta(days=1) if later else None
            nieuw.append(
                Deelnemer(
                    samenwerking=samenwerking,
                    gemeente=gemeente,
                    rol=invoer.rol,
                    begin=min(dag, vandaag),
                    einde=einde,
                )
            )
    Deelnemer.objects.bulk_update([deelnemer for deelnemer, _ in eerder], ["begin"])
    return Deelnemer.objects.bulk_create(nieuw), eerder


def _geen_deelnemer(invoer: GemeenteInvoer, samenwerking: Samenwerking, dag: date) -> Fout:
    gevonden = f"{invoer.naam}, op {dag:%d-%m-%Y} geen deelnemer van {samenwerking}"
    herstel = (
        "Laat een functioneel beheerder de gemeente eerst toevoegen bij de deelnemers, of op de "
        "server als er al iets is vastgesteld: python manage.py deelnemer."
    )
    return Fout("Gemeenten", invoer.rij, "gemeente", gevonden, "een deelnemer", herstel)


def _andere_rol(invoer: GemeenteInvoer, nu: Deelnemer) -> Fout:
    verwacht = f"{nu.rol}, zoals in de registratie vanaf {nu.begin:%d-%m-%Y}"
    herstel = "Verbeter de rol, of beëindig de deelname in het beheer op de dag van de wijziging."
    return Fout("Gemeenten", invoer.rij, "rol", invoer.rol, verwacht, herstel)


def zorg_voor_onderdelen(
    samenwerking: Samenwerking, invoer: list[OnderdeelInvoer], dag: date
) -> dict[str, Onderdeel]:
    """The units by code; departments are made of the names that units give."""
    namen = dict.fromkeys(o.afdeling for o in invoer if o.afdeling)
    codes = {o.code for o in invoer}
    bekend = _bekende_onderdelen(samenwerking, {*codes, *namen}, dag)
    afdelingen = [OnderdeelInvoer(n, n, "", "") for n in namen if n not in codes]
    nieuw = [o for o in (*afdelingen, *invoer) if o.code not in bekend]
    bekend |= {o.code: _nieuw(samenwerking, o, dag) for o in nieuw}
    Onderdeel.objects.bulk_create([bekend[o.code] for o in nieuw])
    onder = [bekend[o.code] for o in nieuw if _krijgt_ouder(o, codes)]
    for o in nieuw:
        if _krijgt_ouder(o, codes):
            bekend[o.code].ouder = bekend[o.afdeling]
    Onderdeel.objects.bulk_update(onder, ["ouder"])
    return bekend


def _krijgt_ouder(invoer: OnderdeelInvoer, codes: set[str]) -> bool:
    """A unit stands under a department that is not itself one of the units of the input."""
    return bool(invoer.afdeling) and invoer.afdeling not in codes


def _nieuw(samenwerking: Samenwerking, invoer: OnderdeelInvoer, dag: date) -> Onderdeel:
    return Onderdeel(
        samenwerking=samenwerking,
        code=invoer.code,
        naam=invoer.naam or invoer.code,
        standplaats=invoer.standplaats,
        begin=dag,
    )


def _bekende_onderdelen(
    samenwerking: Samenwerking, codes: set[str], dag: date
) -> dict[str, Onderdeel]:
    """The units with these codes; one that begins later, begins on this day from now on."""
    bekend: dict[str, Onderdeel] = {}
    for onderdeel in samenwerking.onderdelen.filter(code__in=codes).order_by("-begin"):
        if onderdeel.einde is None or onderdeel.einde >= dag:
            bekend[onderdeel.code] = onderdeel
    later = [onderdeel for onderdeel in bekend.values() if onderdeel.begin > dag]
    for onderdeel in later:
        onderdeel.begin = dag
    Onderdeel.objects.bulk_update(later, ["begin"])
    return bekend
