"""What changing the method does, worked out on a calculation and kept with the method."""

from bijdrage import logboek
from bijdrage.afgesproken import methoden, overeenkomsten
from bijdrage.afspraken.methode import MethodeFout, effect
from bijdrage.models import Berekening, Methode
from bijdrage.rekenmodel import resultaat
from bijdrage.uitkomsten import uitkomsten
from samenwerking.models import Gemeente
from samenwerking.rechten.persoon import Persoon
from samenwerking.schaal import naar_decimaal


def bepaal_effect(*, persoon: Persoon, berekening: Berekening) -> None:
    """Keep what the method of a calculation does beside the one before it, on this input.

    Only until something adopted rests on the method, and inside what a service does already with
    its right and transaction. Where one of both cannot be run on this input the effect stays
    unknown, and rule BEST-04a says so.
    """
    if berekening.methodeversie_id is None:
        return
    methode = Methode.objects.select_for_update(of=("self",)).get(pk=berekening.methodeversie_id)
    if methode.vast or methode.vorige_id is None:
        return
    gevonden = uitkomsten([berekening]).get(berekening.pk)
    bedragen = _effect(methode, gevonden.berekening) if gevonden else {}
    _bewaar(methode, berekening, bedragen)
    if bedragen:
        logboek.effect_bepaald(persoon, methode, bedragen)


def _effect(methode: Methode, nu: resultaat.Berekening) -> dict[str, int]:
    """In cents per municipality; empty when it cannot be worked out."""
    bekend = {record.code: record for record in methoden(methode.samenwerking_id)}
    deze = bekend[methode.code]
    try:
        return effect(nu, deze, bekend[deze.vorige], overeenkomsten(methode.samenwerking_id))
    except MethodeFout:
        return {}


def _bewaar(methode: Methode, berekening: Berekening, bedragen: dict[str, int]) -> None:
    methode.delen.update(effect=None)
    for naam, centen in bedragen.items():
        methode.delen.update_or_create(
            gemeente=Gemeente.objects.get(naam=naam), defaults={"effect": naar_decimaal(centen)}
        )
    methode.berekening = str(berekening) if bedragen else ""
    methode.vingerafdruk = berekening.vingerafdruk if bedragen else ""
    methode.save(update_fields=["berekening", "vingerafdruk"])
