"""The cooperation, its municipalities and its units, as far as an input speaks of them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from django.utils.text import slugify

from samenwerking.models import Deelnemer, Gemeente, Onderdeel, Samenwerking
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
    naam: str,
    jaar: int,
    gemeenten: Iterable[GemeenteInvoer],
    onderdelen: Iterable[OnderdeelInvoer],
) -> Organisatie:
    """Find or make what an input of a year speaks of; call it within a transaction.

    Raises RegistratieFout when a municipality is known otherwise than the input says.
    """
    samenwerking = _samenwerking(naam)
    dag = date(jaar, 1, 1)
    per_naam = {g.naam: _gemeente(g) for g in gemeenten}
    for invoer in sorted(gemeenten, key=lambda g: g.rol):
        _deelnemer(samenwerking, per_naam[invoer.naam], invoer, dag)
    return Organisatie(samenwerking, per_naam, _onderdelen(samenwerking, list(onderdelen), dag))


def _samenwerking(naam: str) -> Samenwerking:
    bestaand = Samenwerking.objects.select_for_update().filter(naam=naam).first()
    if bestaand:
        return bestaand
    code = slugify(naam)[:40] or "samenwerking"
    bezet = set(Samenwerking.objects.filter(code__startswith=code).values_list("code", flat=True))
    vrij = (f"{code}-{nummer}" for nummer in range(2, len(bezet) + 3))
    code = (
        code
        if code not in bezet
        else next(kandidaat for kandidaat in vrij if kandidaat not in bezet)
    )
    return Samenwerking.objects.create(naam=naam, code=code)


def _gemeente(invoer: GemeenteInvoer) -> Gemeente:
    gemeente, _ = Gemeente.objects.get_or_create(cbs=invoer.cbs, defaults={"naam": invoer.naam})
    return gemeente


def _deelnemer(
    samenwerking: Samenwerking, gemeente: Gemeente, invoer: GemeenteInvoer, dag: date
) -> None:
    """Make sure that a municipality takes part on a day, in the role that the input gives it."""
    deelnames = list(samenwerking.deelnemers.filter(gemeente=gemeente).order_by("begin"))
    nu = next((d for d in deelnames if d.begin <= dag <= (d.einde or dag)), None)
    if nu:
        if nu.rol != invoer.rol:
            raise RegistratieFout(_andere_rol(invoer, nu))
        return
    later = next((d for d in deelnames if d.begin > dag), None)
    if later and later.rol == invoer.rol:
        later.begin = dag
        later.save(update_fields=["begin"])
        return
    einde = later.begin - timedelta(days=1) if later else None
    Deelnemer.objects.create(
        samenwerking=samenwerking, gemeente=gemeente, rol=invoer.rol, begin=dag, einde=einde
    )


def _andere_rol(invoer: GemeenteInvoer, nu: Deelnemer) -> Fout:
    verwacht = f"{nu.rol}, zoals in de registratie vanaf {nu.begin:%d-%m-%Y}"
    herstel = "Verbeter de rol, of beëindig de deelname in het beheer op de dag van de wijziging."
    return Fout("Gemeenten", invoer.rij, "rol", invoer.rol, verwacht, herstel)


def _onderdelen(
    samenwerking: Samenwerking, invoer: list[OnderdeelInvoer], dag: date
) -> dict[str, Onderdeel]:
    """The units by code; departments are made of the names that units give."""
    bekend = _bekende_onderdelen(samenwerking, dag)
    namen = dict.fromkeys(o.afdeling for o in invoer if o.afdeling)
    codes = {o.code for o in invoer}
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


def _bekende_onderdelen(samenwerking: Samenwerking, dag: date) -> dict[str, Onderdeel]:
    """The units by code; one that begins later, begins on this day from now on."""
    bekend: dict[str, Onderdeel] = {}
    for onderdeel in samenwerking.onderdelen.order_by("-begin"):
        if onderdeel.einde is None or onderdeel.einde >= dag:
            bekend[onderdeel.code] = onderdeel
    later = [onderdeel for onderdeel in bekend.values() if onderdeel.begin > dag]
    for onderdeel in later:
        onderdeel.begin = dag
    Onderdeel.objects.bulk_update(later, ["begin"])
    return bekend
