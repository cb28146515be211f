"""What another method does on one and the same input, by running the engine with each."""

from collections.abc import Iterable

from bijdrage.afspraken.overeenkomst import Methode, Overeenkomst
from bijdrage.rekenmodel.anders import met_percentages
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import BEDRAG, NAAR_SLEUTEL, VOLGENS_AFSPRAAK, Component, Invoer
from bijdrage.rekenmodel.resultaat import Berekening


class MethodeFout(ValueError):
    """Why a method cannot be run on an input, in Dutch."""


def effect(
    nu: Berekening, methode: Methode, vorige: Methode, overeenkomsten: Iterable[Overeenkomst]
) -> dict[str, int]:
    """What every municipality bears more with a method than with the one before it, in cents.

    The same cost is divided twice, so together it is zero. Raises MethodeFout.
    """
    bekend = {overeenkomst.naam: overeenkomst for overeenkomst in overeenkomsten}
    wordt, was = (_draagt(bereken(_volgens(nu, m, bekend))) for m in (methode, vorige))
    return {gemeente: bedrag - was[gemeente] for gemeente, bedrag in wordt.items()}


def _draagt(berekening: Berekening) -> dict[str, int]:
    return {**berekening.eigen_aandeel, **berekening.bijdrage}


def _volgens(nu: Berekening, methode: Methode, bekend: dict[str, Overeenkomst]) -> Invoer:
    """An input divided by a method; what its agreements say nothing about stays as it is."""
    invoer = nu.invoer
    if methode.percentages:
        delen = dict(methode.percentages)
        ontbreekt = [g.naam for g in invoer.gemeenten if g.naam not in delen]
        if ontbreekt:
            raise MethodeFout(f"Methode {methode.code} noemt geen deel voor {ontbreekt[0]}.")
        return met_percentages(invoer, [delen[g.naam] for g in invoer.gemeenten])
    overeenkomst = bekend.get(methode.overeenkomst)
    if overeenkomst is None:
        raise MethodeFout(f"De overeenkomst van methode {methode.code} ontbreekt. Leg haar vast.")
    sleutels = _sleutels(nu)
    componenten = tuple(_component(c, overeenkomst, sleutels) for c in invoer.componenten)
    return invoer._replace(componenten=componenten)


def _sleutels(nu: Berekening) -> dict[str, set[str]]:
    """Per treatment the keys that an input can be divided with."""
    bedragen = {s.naam for s in nu.invoer.sleutels if s.soort == BEDRAG}
    return {VOLGENS_AFSPRAAK: bedragen, NAAR_SLEUTEL: set(nu.sleutels.namen)}


def _component(
    component: Component, overeenkomst: Overeenkomst, sleutels: dict[str, set[str]]
) -> Component:
    afspraak = overeenkomst.over(component.naam)
    if afspraak is None:
        return component
    mogelijk = sleutels.get(afspraak.behandeling)
    if mogelijk is not None and afspraak.sleutel not in mogelijk:
        raise MethodeFout(
            f"Over «{component.naam}» noemt {overeenkomst.naam} sleutel «{afspraak.sleutel}», "
            "en die staat niet in de berekening."
        )
    return component._replace(behandeling=afspraak.behandeling, sleutel=afspraak.sleutel)
