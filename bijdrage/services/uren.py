"""Entering hours and handing them in, held to the rules of a workbook."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from django.db import transaction

from bijdrage.invoer.gegevens import Gegevens
from bijdrage.uren.controles import blokkerend, controles
from bijdrage.uren.doorrekening import Doorrekening, doorreken, gegevens_van
from bijdrage.uren.rijcontrole import Gelezen, Getypt, lees_rijen
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Bezwaar, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.schaal import naar_decimaal
from samenwerking.services.uren.bezwaren import neem_over
from samenwerking.services.uren.controle import Effect, leg_voor, meet_voorhangen_opnieuw
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
    regels = dict(verdeling.regels.order_by("rij", "pk").values_list("pk", "wijziging"))
    kan = _zonder_botsing(ingevuld, regels)
    gelezen = _lees(gegevens, {nummer: ingevuld[nummer] for nummer in kan}, [*regels])
    goed = {
        nummer: Wijziging(g.rij, ingevuld[nummer].regel, ingevuld[nummer].gelezen)
        for nummer, g in gelezen.items()
        if not g.fouten
    }
    ids = dict(zip(goed, zet_rijen(persoon, verdeling, [*goed.values()]), strict=True))
    return [
        Uitslag(ids.get(nummer), gelezen[nummer].fouten)
        if nummer in gelezen
        else Uitslag(None, botst=True)
        for nummer in range(len(ingevuld))
    ]


@transaction.atomic
def dien_in(*, persoon: Persoon, verdeling: Urenverdeling, codelijsten: Codelijsten) -> None:
    """Hand hours to the second controllers; who pays much more or less gets a voorhang.

    Raises Geweigerd; RegistratieFout with what is wrong when they cannot be calculated with,
    or when a rule forbids it.
    """
    verdeling = _vergrendeld(verdeling)
    eis(
        persoon,
        Actie.UREN_INDIENEN,
        samenwerking=verdeling.samenwerking_id,
        status=verdeling.status,
    )
    uitkomst = doorreken(verdeling, codelijsten)
    fouten = uitkomst.fouten or blokkerend(controles(verdeling, codelijsten))
    if fouten:
        raise RegistratieFout(*fouten)
    leg_voor(persoon=persoon, verdeling=verdeling, effecten=_effecten(verdeling, uitkomst))


@transaction.atomic
def neem_bezwaar_over(
    *,
    persoon: Persoon,
    bezwaar: Bezwaar,
    codelijsten: Codelijsten,
    gezien: Collection[int] | None = None,
) -> None:
    """Take over the hours of an objection, as they were seen; who is told of the effect follows.

    Raises Geweigerd; RegistratieFout when the hours cannot be calculated with after that.
    """
    neem_over(persoon=persoon, bezwaar=bezwaar, gezien=gezien)
    verdeling = _vergrendeld(bezwaar.urenverdeling)
    uitkomst = doorreken(verdeling, codelijsten)
    if uitkomst.fouten:
        raise RegistratieFout(*uitkomst.fouten)
    meet_voorhangen_opnieuw(persoon, verdeling, _effecten(verdeling, uitkomst))


def _vergrendeld(verdeling: Urenverdeling) -> Urenverdeling:
    """The version as it is now, locked for this transaction."""
    nu = Urenverdeling.objects.select_for_update(of=("self",)).select_related("samenwerking")
    return nu.get(pk=verdeling.pk)


def _zonder_botsing(ingevuld: Sequence[Ingevuld], regels: Mapping[int, int]) -> list[int]:
    """Which rows are still as they were read, the first time that they are named.

    regels: how often each row of the version was saved.
    """
    kan, genoemd = [], set[int]()
    for nummer, rij in enumerate(ingevuld):
        if rij.regel is None or (rij.regel not in genoemd and regels.get(rij.regel) == rij.gelezen):
            kan.append(nummer)
        genoemd.add(rij.regel or 0)
    return kan


def _lees(
    gegevens: Gegevens, ingevuld: Mapping[int, Ingevuld], regels: Sequence[int]
) -> dict[int, Gelezen]:
    """What comes of each row. What is wrong is not kept, so the others are read without it again.

    regels: the ids of the rows of the version, in order.
    """
    plek = {id_: nummer for nummer, id_ in enumerate(regels)}
    gelezen: dict[int, Gelezen] = {}
    while ingevuld:
        getypt = [Getypt(rij.cellen, plek.get(rij.regel or 0)) for rij in ingevuld.values()]
        gelezen |= zip(ingevuld, lees_rijen(gegevens, getypt), strict=True)
        goed = {nummer: rij for nummer, rij in ingevuld.items() if not gelezen[nummer].fouten}
        if len(goed) == len(ingevuld):
            break
        ingevuld = goed
    return gelezen


def _effecten(verdeling: Urenverdeling, uitkomst: Doorrekening) -> list[Effect]:
    """What each municipality is told of, in euro."""
    gegevens = verdeling.gemeenten.select_related("gemeente")
    gemeenten = {gegeven.gemeente.cbs: gegeven.gemeente for gegeven in gegevens}
    ten_opzichte_van = f"{uitkomst.was}. {uitkomst.grondslag}"
    return [
        Effect(gemeenten[effect.cbs], naar_decimaal(effect.verschil), ten_opzichte_van)
        for effect in uitkomst.effecten
    ]
