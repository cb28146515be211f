"""Entering hours and handing them in, held to the rules of a workbook."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.db import transaction

from bijdrage.uren.controles import blokkerend, controles
from bijdrage.uren.doorrekening import Doorrekening, doorreken, gegevens_van
from bijdrage.uren.rijcontrole import Getypt, lees_rijen
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Bezwaar, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.schaal import naar_decimaal
from samenwerking.services.uren.bezwaren import neem_over
from samenwerking.services.uren.controle import Effect, leg_voor, zet_voorhangen
from samenwerking.services.uren.rijen import Wijziging, om_te_wijzigen, zet_rijen
from samenwerking.services.weigering import RegistratieFout
from samenwerking.werkboek.fout import Fout

ZONDER_KOSTEN = (
    "Er is nog geen kostenraming, ook niet van een eerder jaar. Laad eerst kosten; zonder kosten "
    "zijn er geen sleutels om uren mee te verdelen."
)


class Ingevuld(NamedTuple):
    """A row as somebody filled it in: text per column, None to take the row away.

    regel: its id, None for a new one; gelezen: how often it was saved when it was read.
    """

    cellen: Mapping[str, str] | None
    regel: int | None = None
    gelezen: int = 0


class Uitslag(NamedTuple):
    """What came of a row: its id when it was kept, else its faults, or that another was first."""

    regel: int | None
    fouten: tuple[Fout, ...] = ()
    botst: bool = False


@transaction.atomic
def bewaar(
    *,
    persoon: Persoon,
    verdeling: Urenverdeling,
    ingevuld: Sequence[Ingevuld],
    codelijsten: Codelijsten,
) -> list[Uitslag]:
    """Keep the rows that are right; of each what came of it. Raises Geweigerd."""
    verdeling = om_te_wijzigen(persoon, verdeling)
    gegevens = gegevens_van(verdeling, codelijsten)
    if gegevens is None:
        raise Geweigerd(ZONDER_KOSTEN)
    regels = verdeling.regels.order_by("rij", "pk").values_list("pk", flat=True)
    plek = {id_: nummer for nummer, id_ in enumerate(regels)}
    verdwenen = [bool(rij.regel) and rij.regel not in plek for rij in ingevuld]
    getypt = [
        Getypt(None if weg else rij.cellen, plek.get(rij.regel or 0))
        for rij, weg in zip(ingevuld, verdwenen, strict=True)
    ]
    gelezen = lees_rijen(gegevens, getypt)
    goed = [
        (nummer, Wijziging(g.rij, rij.regel, rij.gelezen))
        for nummer, (rij, g) in enumerate(zip(ingevuld, gelezen, strict=True))
        if not g.fouten and not verdwenen[nummer]
    ]
    ids = zet_rijen(persoon, verdeling, [wijziging for _, wijziging in goed])
    bewaard = dict(zip((nummer for nummer, _ in goed), ids, strict=True))
    return [
        Uitslag(None, g.fouten)
        if g.fouten
        else Uitslag(bewaard.get(nummer), botst=bewaard.get(nummer) is None)
        for nummer, g in enumerate(gelezen)
    ]


@transaction.atomic
def dien_in(*, persoon: Persoon, verdeling: Urenverdeling, codelijsten: Codelijsten) -> None:
    """Hand hours to the second controllers; who pays much more or less gets a voorhang.

    Raises Geweigerd; RegistratieFout with what is wrong when they cannot be calculated with,
    or when a rule forbids it.
    """
    verdeling = om_te_wijzigen(persoon, verdeling)
    uitkomst = doorreken(verdeling, codelijsten)
    fouten = uitkomst.fouten or blokkerend(controles(verdeling, codelijsten))
    if fouten:
        raise RegistratieFout(*fouten)
    leg_voor(persoon=persoon, verdeling=verdeling, effecten=_effecten(verdeling, uitkomst))


@transaction.atomic
def neem_bezwaar_over(*, persoon: Persoon, bezwaar: Bezwaar, codelijsten: Codelijsten) -> None:
    """Take over the hours of an objection; who is told of the effect follows. Raises Geweigerd."""
    neem_over(persoon=persoon, bezwaar=bezwaar)
    verdeling = bezwaar.urenverdeling
    effecten = _effecten(verdeling, doorreken(verdeling, codelijsten))
    zet_voorhangen(persoon, verdeling, effecten)


def _effecten(verdeling: Urenverdeling, uitkomst: Doorrekening) -> list[Effect]:
    """What each municipality is told of, in euro."""
    gegevens = verdeling.gemeenten.select_related("gemeente")
    gemeenten = {gegeven.gemeente.cbs: gegeven.gemeente for gegeven in gegevens}
    ten_opzichte_van = f"{uitkomst.was}. {uitkomst.grondslag}"
    return [
        Effect(gemeenten[effect.cbs], naar_decimaal(effect.verschil), ten_opzichte_van)
        for effect in uitkomst.effecten
    ]
