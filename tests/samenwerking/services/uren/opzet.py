"""The set-up that the tests of the hours share: a concept, the people, and what the logbook says."""

from decimal import Decimal
from typing import Any

from django.db import transaction

from samenwerking.models import Bezwaar, Gemeente, Logboekregel, Urenregel, Urenverdeling
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.uren.bezwaren import Voorstel, maak_bezwaar
from samenwerking.services.uren.controle import leg_voor
from samenwerking.services.uren.rijen import Rij, Wijziging, om_te_wijzigen, zet_rijen
from tests.personen import AALSMEER, AMSTELVEEN, persoon
from tests.registratie import goede_registratie


def concept() -> Urenverdeling:
    """The hours of the good input, as a concept."""
    return goede_registratie().urenverdeling


def ter_controle() -> Urenverdeling:
    """The same hours, handed in."""
    verdeling = concept()
    leg_voor(persoon=controller(), verdeling=verdeling, effecten=[])
    verdeling.refresh_from_db()
    return verdeling


def controller(cbs: str = AMSTELVEEN) -> Persoon:
    """A controller of a municipality."""
    return persoon("controller", cbs)


def tweede(cbs: str = AALSMEER) -> Persoon:
    """A second controller of a municipality."""
    return persoon("tweede-controller", cbs)


def gemeente(cbs: str = AALSMEER) -> Gemeente:
    """A municipality."""
    return Gemeente.objects.get(cbs=cbs)


def balie(verdeling: Urenverdeling) -> Urenregel:
    """The row that the tests change: 2000 hours for Aalsmeer, 4000 for Amstelveen."""
    return verdeling.regels.get(taak="Balie")


def uren(regel: Urenregel) -> dict[str, Decimal]:
    """The hours of a row per municipality."""
    return dict(regel.uren.values_list("gemeente__cbs", "uren"))


def rij(regel: Urenregel, **anders: Any) -> Rij:
    """The values of a row, with some others."""
    velden = ("taak", "taakveld", "aard", "gezamenlijk", "vte", "sleutel", "bron", "toelichting")
    nu = {veld: getattr(regel, veld) for veld in velden}
    nu |= {"onderdeel": regel.onderdeel.code, "uren": uren(regel)}
    return Rij(**{**nu, **anders})


class Botsing(Exception):
    """Somebody else was first."""


def bewaar_rij(
    *,
    persoon: Persoon,
    verdeling: Urenverdeling,
    rij: Rij | None,
    regel: int | None = None,
    gelezen: int = 0,
) -> int:
    """Keep one row, or take it away; its id. Raises Botsing when it was left as it was."""
    with transaction.atomic():
        nu = om_te_wijzigen(persoon, verdeling)
        (id_,) = zet_rijen(persoon, nu, [Wijziging(rij, regel, gelezen)])
    if id_ is None:
        raise Botsing
    return id_


def bezwaar(verdeling: Urenverdeling, **anders: Any) -> Bezwaar:
    """Aalsmeer objects to the row of the tests: 1500 hours instead of 2000."""
    regel = balie(verdeling)
    voorstel = Voorstel(regel.pk, {AALSMEER: Decimal(1500), AMSTELVEEN: Decimal(4000)})
    keuze: dict[str, Any] = {
        "persoon": controller(AALSMEER),
        "gemeente": gemeente(AALSMEER),
        "onderdeel": regel.onderdeel,
        "reden": "De balie is korter open.",
        "voorstellen": [voorstel],
    }
    return maak_bezwaar(verdeling=verdeling, **{**keuze, **anders})


def status(verdeling: Urenverdeling) -> str:
    """As it is in the database."""
    return str(Urenverdeling.objects.get(pk=verdeling.pk).status)


def logboek(na: str = "geladen") -> list[tuple[str, str]]:
    """What happened and by whom, after the last event with this code."""
    regels = list(Logboekregel.objects.order_by("id").values_list("gebeurtenis", "naam"))
    laatste = max((n for n, (wat, _) in enumerate(regels, 1) if wat == na), default=0)
    return regels[laatste:]


def laatste() -> Logboekregel:
    """The last event."""
    return Logboekregel.objects.latest("id")
