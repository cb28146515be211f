"""Calculating from the registry, and keeping what came of it."""

from typing import Any

from django.db import transaction
from django.db.models import Q

from bijdrage import logboek
from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import CONTROLES
from bijdrage.models import Berekening, Kostenraming, Methode, Overeenkomst
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel import resultaat
from bijdrage.rekenmodel.berekening import bereken as reken
from bijdrage.rekenmodel.vingerafdruk import merken, vingerafdruk
from bijdrage.services.laden import reden_van, volgende_versie
from bijdrage.services.past import uitkomst_moet_passen
from bijdrage.uitkomstrijen import rijen_van
from samenwerking.iv3 import Codelijsten
from samenwerking.kopie import kopieer
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import noteer_bewerker
from samenwerking.services.weigering import RegistratieFout


@transaction.atomic
def bereken(
    *, persoon: Persoon, versies: Invoerversies, codelijsten: Codelijsten, reden: str = ""
) -> Berekening:
    """Calculate a version of the hours with one of the cost, and keep every amount.

    Raises RegistratieFout with all faults when the two together are no input to calculate with,
    Geweigerd when this person may not.
    """
    kosten = versies.kostenraming
    eis(persoon, Actie.BEREKENEN, samenwerking=kosten.samenwerking_id)
    uitkomst = _reken(versies, codelijsten)
    sleutel = {"samenwerking": kosten.samenwerking, "jaar": kosten.jaar, "stand": kosten.stand}
    Samenwerking.objects.select_for_update().get(pk=kosten.samenwerking_id)
    versie = volgende_versie(Berekening, **sleutel)
    berekening = Berekening.objects.create(
        **sleutel,
        versie=versie,
        reden=reden_van(versie, reden),
        urenverdeling=versies.urenverdeling,
        kostenraming=kosten,
        gemaakt_door_id=persoon.account,
        **_kenmerken(kosten, uitkomst),
    )
    _bewaar(berekening, uitkomst)
    logboek.berekend(persoon, berekening)
    return berekening


@transaction.atomic
def bereken_opnieuw(*, persoon: Persoon, berekening: Berekening, codelijsten: Codelijsten) -> bool:
    """Calculate a concept again from its own input, in its place; whether anything is different.

    Raises Geweigerd when it is no concept any more or this person may not, and RegistratieFout with
    all faults when its input is none to calculate with; then it stays as it was.
    """
    berekening = Berekening.objects.select_for_update().get(pk=berekening.pk)
    eis(
        persoon,
        Actie.BEREKENEN,
        samenwerking=berekening.samenwerking_id,
        status=berekening.status,
    )
    eerder = berekening.vingerafdruk
    versies = Invoerversies(berekening.urenverdeling, berekening.kostenraming)
    uitkomst = _reken(versies, codelijsten)
    for rijen in (berekening.aandelen, berekening.toedelingen, berekening.boekingen):
        rijen.all().delete()
    kenmerken = _kenmerken(berekening.kostenraming, uitkomst)
    for naam, waarde in kenmerken.items():
        setattr(berekening, naam, waarde)
    berekening.save(update_fields=list(kenmerken))
    noteer_bewerker(persoon=persoon, versie=berekening)
    _bewaar(berekening, uitkomst)
    logboek.opnieuw_berekend(persoon, berekening, eerder)
    return bool(kenmerken["vingerafdruk"] != eerder)


def _reken(versies: Invoerversies, codelijsten: Codelijsten) -> resultaat.Berekening:
    """The outcome. Raises RegistratieFout with all faults."""
    gegevens = lees_registratie([versies], codelijsten)[0]
    fouten = [fout for controle in CONTROLES for fout in controle(gegevens)]
    if fouten:
        raise RegistratieFout(*fouten)
    uitkomst = reken(bouw(gegevens))
    uitkomst_moet_passen(uitkomst)
    return uitkomst


def _kenmerken(kosten: Kostenraming, uitkomst: resultaat.Berekening) -> dict[str, Any]:
    """What a calculation takes over from the cost, and what its outcome says of itself."""
    return {
        "bron": kosten.bron,
        "fictief": kosten.fictief,
        **volgens_afspraak(kosten),
        "methode": uitkomst.methode,
        "vingerafdruk": vingerafdruk(uitkomst),
        "merken": merken(uitkomst.invoer),
    }


def overeenkomst_van(kosten: Kostenraming) -> Overeenkomst | None:
    """What was agreed for the year of the cost; None when nothing was."""
    open_ = Q(laatste_jaar=None) | Q(laatste_jaar__gte=kosten.jaar)
    alle = kosten.samenwerking.overeenkomsten.filter(open_, eerste_jaar__lte=kosten.jaar)
    return alle.first()


def volgens_afspraak(kosten: Kostenraming) -> dict[str, Any]:
    """The agreements of the year of the cost, and the version of the method that carries them out.

    Of the methods of these agreements that began it is the last one; each None when there is none.
    """
    overeenkomst = overeenkomst_van(kosten)
    begonnen = Methode.objects.filter(overeenkomst=overeenkomst, eerste_jaar__lte=kosten.jaar)
    methode = begonnen.order_by("-eerste_jaar").first() if overeenkomst else None
    return {"overeenkomst": overeenkomst, "methodeversie": methode}


def _bewaar(berekening: Berekening, uitkomst: resultaat.Berekening) -> None:
    """Keep what each municipality bears, every allocation and every posting of a correction."""
    gemeenten = dict(berekening.urenverdeling.gemeenten.values_list("naam", "gemeente_id"))
    for tabel, velden, rijen in rijen_van(uitkomst):
        kopieer(
            getattr(berekening, tabel).model,
            ("berekening", "gemeente", *velden),
            ((berekening.pk, gemeenten[naam], *waarden) for naam, waarden in rijen),
        )
