"""A new version of the cost that begins with all rows of another one."""

from typing import Any

from django.db.models import Model

from bijdrage.models import (
    Component,
    Correctie,
    Kostenraming,
    Kostenregel,
    Omnummering,
    Sleutelwaarde,
    Verdeelsleutel,
)
from bijdrage.services.laden import volgende_versie
from samenwerking.kopie import kopieer
from samenwerking.rechten.persoon import Persoon

_NIET = ("id", "kostenraming")


def begin_uit(persoon: Persoon, van: Kostenraming, reden: str) -> Kostenraming:
    """A concept with the rows of a version, within a service that asked for the right."""
    sleutel = {"samenwerking": van.samenwerking, "jaar": van.jaar, "stand": van.stand}
    naar = Kostenraming.objects.create(
        **sleutel,
        versie=volgende_versie(Kostenraming, **sleutel),
        reden=reden,
        gemaakt_door_id=persoon.account,
        bron=van.bron,
        fictief=van.fictief,
        prijspeil=van.prijspeil,
        peildatum_inwoners=van.peildatum_inwoners,
    )
    componenten = _neem_over(Component, van, naar)
    _neem_over(Kostenregel, van, naar, component=componenten)
    _neem_waarden_over(van, _neem_over(Verdeelsleutel, van, naar))
    _neem_over(Correctie, van, naar)
    _neem_over(Omnummering, van, naar)
    return naar


def _neem_over(
    model: type[Model], van: Kostenraming, naar: Kostenraming, **vertaald: dict[int, int]
) -> dict[int, int]:
    """Copy the rows of a table; the new id of each. vertaald: per field the new id of its id."""
    velden = [veld.name for veld in model._meta.concrete_fields if veld.name not in _NIET]
    rijen = model._default_manager.filter(kostenraming=van).order_by("pk")
    oud = list(rijen.values("pk", *velden))
    nieuw = kopieer(
        model,
        ("kostenraming", *velden),
        ((naar.pk, *(_waarde(rij, veld, vertaald) for veld in velden)) for rij in oud),
    )
    return {rij["pk"]: id_ for rij, id_ in zip(oud, nieuw, strict=True)}


def _waarde(rij: dict[str, Any], veld: str, vertaald: dict[str, dict[int, int]]) -> Any:
    return vertaald[veld][rij[veld]] if veld in vertaald else rij[veld]


def _neem_waarden_over(van: Kostenraming, sleutels: dict[int, int]) -> None:
    waarden = Sleutelwaarde.objects.filter(sleutel__kostenraming=van)
    kopieer(
        Sleutelwaarde,
        ("sleutel", "gemeente", "waarde"),
        (
            (sleutels[sleutel], *rij)
            for sleutel, *rij in waarden.values_list("sleutel", "gemeente", "waarde")
        ),
    )
