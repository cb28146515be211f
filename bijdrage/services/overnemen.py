"""A proposed correction of settling a year, taken over in the cost of the year after."""

from collections.abc import Sequence

from django.db import transaction

from bijdrage import logboek
from bijdrage.models import Berekening, Correctie, Kostenraming
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import naam_van
from bijdrage.registratie import Invoerversies
from bijdrage.rekenmodel import invoer
from bijdrage.rondom import registratie_van
from bijdrage.services.berekenen import bereken
from bijdrage.services.correctieafspraken import koppel_correctie
from bijdrage.services.kostenversie import begin_uit
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.schaal import naar_decimaal


@transaction.atomic
def neem_voorstel_over(
    *,
    persoon: Persoon,
    voorstel: invoer.Correctie,
    op: Sequence[Jaarrapport],
    van: Berekening,
    codelijsten: Codelijsten,
) -> Berekening:
    """Begin a concept of the cost with a proposed correction, and calculate it on the same hours.

    op: the calculations that the proposal was worked out on; van: the one of the year after whose
    cost and hours it begins with, and that stays as it is. Raises Geweigerd, and RegistratieFout
    when the two together are no input to calculate with.
    """
    aa = van.samenwerking_id
    eis(persoon, Actie.LADEN, samenwerking=aa)
    Samenwerking.objects.select_for_update().get(pk=aa)
    waarom = _waarom_niet(voorstel, op, van)
    if waarom:
        raise Geweigerd(waarom)
    reden = f"Correctie {voorstel.code} erbij; verder als versie {van.kostenraming.versie}."
    kosten = begin_uit(persoon, van.kostenraming, reden)
    logboek.voorstel_overgenomen(persoon, _maak(voorstel, op, kosten))
    versies = Invoerversies(van.urenverdeling, kosten)
    return bereken(persoon=persoon, versies=versies, codelijsten=codelijsten, reden=reden)


def waarom_niet_over_te_nemen(voorstel: invoer.Correctie, op: Sequence[Jaarrapport]) -> str:
    """Why a proposal cannot be taken over anywhere, in Dutch; "" when it can."""
    if not voorstel.bedrag:
        return f"Het voorstel {voorstel.code} is nul. Er is niets over te nemen."
    los = [rapport for rapport in op if registratie_van(rapport).vastgesteld_op is None]
    if los:
        return f"De {naam_van(los[0])} is niet vastgesteld. Verreken op wat is vastgesteld."
    return ""


def _waarom_niet(voorstel: invoer.Correctie, op: Sequence[Jaarrapport], van: Berekening) -> str:
    waarom = waarom_niet_over_te_nemen(voorstel, op)
    if waarom:
        return waarom
    volgend = op[0].jaar + 1
    if (van.samenwerking_id, van.jaar) != (registratie_van(op[0]).samenwerking_id, volgend):
        return f"{van} is niet van {volgend}. Kies een berekening van {volgend} van hier."
    if van.kostenraming.correcties.filter(code=voorstel.code).exists():
        return f"In de kosten van {van} staat al een correctie {voorstel.code}. Wijzig die."
    return ""


def _maak(voorstel: invoer.Correctie, op: Sequence[Jaarrapport], kosten: Kostenraming) -> Correctie:
    """The row, that tells on what it was worked out."""
    correctie = Correctie(
        kostenraming=kosten,
        code=voorstel.code,
        soort=voorstel.soort,
        omschrijving=f"{voorstel.omschrijving}, berekend op {' en '.join(map(_herkomst, op))}",
        gemeente=Gemeente.objects.get(naam=voorstel.gemeente),
        bedrag=naar_decimaal(voorstel.bedrag or 0),
        aard=voorstel.aard,
        fictief=any(rapport.fictief for rapport in op),
    )
    koppel_correctie(correctie)
    correctie.save()
    return correctie


def _herkomst(rapport: Jaarrapport) -> str:
    versie, kenmerk = registratie_van(rapport).versie, rapport.vingerafdruk[7:19]
    return f"{naam_van(rapport)}, versie {versie} (kenmerk {kenmerk})"
