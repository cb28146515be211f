"""What changing the method does, worked out on a calculation and kept with the method."""

from django.db import transaction

from bijdrage import logboek
from bijdrage.afgesproken import methoden, overeenkomsten
from bijdrage.afspraken.methode import MethodeFout, effect
from bijdrage.models import Berekening, Methode, Methodedeel
from bijdrage.rekenmodel import resultaat
from bijdrage.uitkomsten import uitkomsten
from samenwerking.models import Gemeente
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.schaal import naar_decimaal


@transaction.atomic
def bereken_effect(*, persoon: Persoon, methode: Methode, berekening: Berekening) -> None:
    """Work out what a method does beside the one before it, on any calculation, and keep that.

    Raises Geweigerd, also when something adopted rests on the method or it cannot be worked out.
    """
    eis(persoon, Actie.AFSPRAKEN_BIJHOUDEN, samenwerking=methode.samenwerking_id)
    methode = Methode.objects.select_for_update(of=("self",)).get(pk=methode.pk)
    waarom = waarom_geen_effect(methode)
    if waarom:
        raise Geweigerd(waarom)
    if berekening.samenwerking_id != methode.samenwerking_id:
        raise Geweigerd(
            f"{berekening} is van een andere samenwerking. Kies een berekening van hier."
        )
    try:
        bedragen = _effect(methode, _uitkomst(berekening))
    except MethodeFout as fout:
        raise Geweigerd(str(fout)) from fout
    _bewaar(methode, berekening, bedragen)
    logboek.effect_bepaald(persoon, methode, bedragen)


def waarom_geen_effect(methode: Methode) -> str:
    """Why the effect of a method cannot be worked out now, in Dutch; "" when it can."""
    if methode.vast:
        return f"Op methode {methode.code} rust wat is vastgesteld. Haar effect staat vast."
    if methode.vorige_id is None:
        return f"Bij methode {methode.code} staat geen methode ervoor. Vul die eerst in."
    return ""


def bepaal_effect(*, persoon: Persoon, berekening: Berekening) -> None:
    """Keep what the method of a calculation does beside the one before it, on this input.

    Only until something adopted rests on the method, and inside what a service does already with
    its right and transaction. Where one of both cannot be run on this input the effect stays
    unknown, and rule BEST-04a says so.
    """
    if berekening.methodeversie_id is None:
        return
    methode = Methode.objects.select_for_update(of=("self",)).get(pk=berekening.methodeversie_id)
    if waarom_geen_effect(methode):
        return
    try:
        bedragen = _effect(methode, _uitkomst(berekening))
    except MethodeFout:
        bedragen = {}
    _bewaar(methode, berekening, bedragen)
    if bedragen:
        logboek.effect_bepaald(persoon, methode, bedragen)


def _uitkomst(berekening: Berekening) -> resultaat.Berekening:
    """Raises MethodeFout when its input has changed since."""
    gevonden = uitkomsten([berekening]).get(berekening.pk)
    if gevonden is None:
        raise MethodeFout(f"De invoer van {berekening} is veranderd. Bereken haar eerst opnieuw.")
    return gevonden.berekening


def _effect(methode: Methode, nu: resultaat.Berekening) -> dict[str, int]:
    """In cents per municipality. Raises MethodeFout when it cannot be worked out."""
    bekend = {record.code: record for record in methoden(methode.samenwerking_id)}
    deze = bekend[methode.code]
    return effect(nu, deze, bekend[deze.vorige], overeenkomsten(methode.samenwerking_id))


def _bewaar(methode: Methode, berekening: Berekening, bedragen: dict[str, int]) -> None:
    methode.delen.update(effect=None)
    gemeenten = Gemeente.objects.filter(naam__in=bedragen)
    Methodedeel.objects.bulk_create(
        [
            Methodedeel(methode=methode, gemeente=g, effect=naar_decimaal(bedragen[g.naam]))
            for g in gemeenten
        ],
        update_conflicts=True,
        unique_fields=["methode", "gemeente"],
        update_fields=["effect"],
    )
    methode.berekening = str(berekening) if bedragen else ""
    methode.vingerafdruk = berekening.vingerafdruk if bedragen else ""
    methode.save(update_fields=["berekening", "vingerafdruk"])
