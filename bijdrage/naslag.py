"""Everything ever adopted, calculated once more from its input and held against what was kept."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import CONTROLES
from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel import resultaat
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.vingerafdruk import merken, vingerafdruk
from bijdrage.uitkomstrijen import Rij, rijen_van
from bijdrage.vastgelegd import CORRECTIES, NAMEN, afspraakmerken
from samenwerking.iv3 import Codelijsten
from samenwerking.models import OPEN
from samenwerking.notatie import euro
from samenwerking.schaal import naar_geheel

MEEST = 20
"""How many differences are named of one table; the rest is counted."""


class Uitslag(NamedTuple):
    """A calculation and, in Dutch, everything in which it is not as it was adopted."""

    berekening: Berekening
    verschillen: tuple[str, ...]


def controleer(codelijsten: Codelijsten) -> Iterator[Uitslag]:
    """Calculate everything ever adopted again. One calculation is in memory at a time."""
    for berekening in _vastgesteld():
        yield Uitslag(berekening, tuple(_verschillen(berekening, codelijsten)))


def _vastgesteld() -> QuerySet[Berekening]:
    return (
        Berekening.objects.exclude(status__in=OPEN)
        .select_related("samenwerking", "urenverdeling", "kostenraming__samenwerking")
        .select_related("overeenkomst", "methodeversie")
        .order_by("samenwerking__naam", "jaar", "stand", "versie")
    )


def _verschillen(berekening: Berekening, codelijsten: Codelijsten) -> Iterator[str]:
    if berekening.methode != resultaat.METHODE:
        yield f"De methode is {berekening.methode}; deze software rekent met {resultaat.METHODE}."
        return
    yield from _andere_afspraken(berekening)
    versies = Invoerversies(berekening.urenverdeling, berekening.kostenraming)
    gegevens = lees_registratie([versies], codelijsten)[0]
    fout = next((fout for controle in CONTROLES for fout in controle(gegevens)), None)
    if fout:
        yield f"De invoer is niet meer te berekenen: {fout.gevonden} op blad {fout.blad}."
        return
    uitkomst = bereken(bouw(gegevens))
    afdruk = vingerafdruk(uitkomst)
    if afdruk != berekening.vingerafdruk:
        yield f"De vingerafdruk is {afdruk}; vastgesteld is {berekening.vingerafdruk}."
        yield from _andere_bladen(berekening.merken, merken(uitkomst.invoer))
    yield from _andere_rijen(berekening, uitkomst)


def _andere_afspraken(berekening: Berekening) -> Iterator[str]:
    """What the calculation rests on beside its input, and is not as it was adopted."""
    nu = afspraakmerken(berekening)
    for naam in NAMEN:
        if berekening.afspraakmerken.get(naam) != nu.get(naam):
            anders = "zijn" if naam == CORRECTIES else "is"
            yield f"{naam.capitalize()} {anders} anders dan toen het werd vastgesteld."


def _andere_bladen(toen: dict[str, str], nu: dict[str, str]) -> Iterator[str]:
    for blad in sorted({*toen, *nu}):
        if toen.get(blad) != nu.get(blad):
            yield f"Het blad {blad} is anders dan toen het werd vastgesteld."


def _andere_rijen(berekening: Berekening, uitkomst: resultaat.Berekening) -> Iterator[str]:
    """What was kept of the outcome beside what comes out now."""
    namen = dict(berekening.urenverdeling.gemeenten.values_list("gemeente_id", "naam"))
    for tabel, velden, rijen in rijen_van(uitkomst):
        bewaard = getattr(berekening, tabel).values_list("gemeente_id", *velden)
        toen = _per_sleutel((namen.get(id_, "?"), tuple(rij)) for id_, *rij in bewaard)
        nu = _per_sleutel(rijen)
        yield from _eerste(
            f"{tabel}, {', '.join(sleutel)}: bewaard is {_woorden(toen.get(sleutel))}, "
            f"uitgerekend {_woorden(nu.get(sleutel))}."
            for sleutel in sorted({*toen, *nu})
            if toen.get(sleutel) != nu.get(sleutel)
        )


def _per_sleutel(rijen: Iterable[Rij]) -> dict[tuple[str, ...], tuple[Decimal, ...]]:
    """The amounts of every row by its text."""
    return {
        (gemeente, *(cel for cel in rij if cel and isinstance(cel, str))): tuple(
            cel for cel in rij if isinstance(cel, Decimal)
        )
        for gemeente, rij in rijen
    }


def _woorden(bedragen: tuple[Decimal, ...] | None) -> str:
    return " en ".join(euro(naar_geheel(bedrag)) for bedrag in bedragen or ()) or "niets"


def _eerste(zinnen: Iterator[str]) -> Iterator[str]:
    alle = list(zinnen)
    yield from alle[:MEEST]
    if len(alle) > MEEST:
        yield f"En nog {len(alle) - MEEST} verschillen in dezelfde tabel."
