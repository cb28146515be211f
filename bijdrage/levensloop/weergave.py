"""What the pages show of the life of a calculation."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.timezone import localdate

from bijdrage.models import Berekening, Componentoordeel
from bijdrage.services.levensloop import standen
from bijdrage.uren.weergave import Stap
from samenwerking.models import Status
from samenwerking.notatie import datum
from samenwerking.services.uren.controle import waarom_niet_vast


class Component(NamedTuple):
    """How a component stands; oordelen: what was said of it, the last first."""

    nummer: int
    naam: str
    stand: str
    oordelen: tuple[Componentoordeel, ...]


def stappen(berekening: Berekening, binnen: bool) -> tuple[Stap, ...]:
    """Every step with its day; binnen: also who did it."""
    gevonden = list(_stappen(berekening, binnen))
    eerste = next((plek for plek, (_, klaar, _) in enumerate(gevonden) if not klaar), len(gevonden))
    return tuple(
        Stap(naam, "gedaan" if klaar else "nu" if plek == eerste else "later", uitleg)
        for plek, (naam, klaar, uitleg) in enumerate(gevonden)
    )


def _stappen(berekening: Berekening, binnen: bool) -> Iterator[tuple[str, bool, str]]:
    def wie(dag: object, door: object) -> str:
        return f"{datum(localdate(dag))}{f', door {door}' if binnen else ''}" if dag else ""  # type: ignore[arg-type]

    yield "Berekend", True, wie(berekening.gemaakt_op, berekening.gemaakt_door)
    yield "Voorgelegd aan de gemeenten", berekening.status != Status.CONCEPT, ""
    gegeven = {akkoord.gemeente_id: akkoord for akkoord in berekening.akkoorden.all()}
    for gemeente in berekening.urenverdeling.gemeenten.all():
        akkoord = gegeven.get(gemeente.gemeente_id)
        uitleg = wie(akkoord.gegeven_op, akkoord.gegeven_door) if akkoord else ""
        yield f"Akkoord van {gemeente.naam}", akkoord is not None, uitleg
    vast = berekening.vastgesteld_op
    besluit = f", besluit van {berekening.besluit.orgaan}" if berekening.besluit else ""
    door = wie(vast, berekening.vastgesteld_door)
    yield "Vastgesteld door een bestuurder", vast is not None, f"{door}{besluit}"
    openbaar = berekening.gepubliceerd_op
    yield "Gepubliceerd", openbaar is not None, wie(openbaar, berekening.gepubliceerd_door)
    if berekening.ingetrokken_op:
        ingetrokken = wie(berekening.ingetrokken_op, berekening.ingetrokken_door)
        yield "Ingetrokken", True, f"{ingetrokken}: {berekening.ingetrokken_reden}"
    if berekening.status == Status.VERVANGEN:
        yield "Vervangen door een nieuwe versie", True, ""


def aan_zet(berekening: Berekening) -> str:
    """Who is to act, in a sentence; "" when nobody is."""
    if berekening.status == Status.CONCEPT:
        waarom = waarom_niet_vast(berekening.urenverdeling)
        return waarom or "Een controller legt de berekening voor aan de gemeenten."
    if berekening.status == Status.VOORGELEGD:
        gegeven = {akkoord.gemeente_id for akkoord in berekening.akkoorden.all()}
        gemeenten = berekening.urenverdeling.gemeenten.all()
        nog = [g.naam for g in gemeenten if g.gemeente_id not in gegeven]
        if nog:
            return f"De tweede controller van {' en die van '.join(nog)} kijkt de berekening na."
        return "Elke gemeente is akkoord. Een bestuurder stelt de berekening vast."
    if berekening.status == Status.VASTGESTELD and berekening.gepubliceerd_op is None:
        return "De berekening is vastgesteld. Een bestuurder publiceert haar."
    return ""


def componenten(berekening: Berekening) -> tuple[Component, ...]:
    """How every component stands, those in dispute first."""
    oordelen = list(berekening.oordelen.all())[::-1]
    nummers = {c.naam: c.pk for c in berekening.kostenraming.componenten.all()}
    alle = [
        Component(nummers[naam], naam, stand, tuple(o for o in oordelen if o.component == naam))
        for naam, stand in standen(berekening).items()
    ]
    return tuple(
        sorted(alle, key=lambda c: (c.stand != "in geschil", not c.oordelen, c.naam.casefold()))
    )
