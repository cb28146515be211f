"""Calculating from the registry, and keeping what came of it."""

from collections.abc import Iterator

from django.db import transaction

from bijdrage.bbv import beoordeel
from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import CONTROLES
from bijdrage.models import Aandeel, Berekening, Correctieboeking, Toedeling
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel import resultaat
from bijdrage.rekenmodel.berekening import bereken as reken
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from bijdrage.services.laden import EERSTE_REDEN, volgende_versie
from samenwerking.iv3 import Codelijsten
from samenwerking.kopie import kopieer
from samenwerking.schaal import naar_decimaal
from samenwerking.services.weigering import RegistratieFout


@transaction.atomic
def bereken(*, versies: Invoerversies, codelijsten: Codelijsten, reden: str = "") -> Berekening:
    """Calculate a version of the hours with one of the cost, and keep every amount.

    Raises RegistratieFout with all faults when the two together are no input to calculate with.
    """
    gegevens = lees_registratie([versies], codelijsten)[0]
    fouten = [fout for controle in CONTROLES for fout in controle(gegevens)]
    if fouten:
        raise RegistratieFout(*fouten)
    uitkomst = reken(bouw(gegevens))
    kosten = versies.kostenraming
    sleutel = {"samenwerking": kosten.samenwerking, "jaar": kosten.jaar, "stand": kosten.stand}
    versie = volgende_versie(Berekening, **sleutel)
    berekening = Berekening.objects.create(
        **sleutel,
        versie=versie,
        reden=reden or (EERSTE_REDEN if versie == 1 else ""),
        bron=kosten.bron,
        fictief=kosten.fictief,
        urenverdeling=versies.urenverdeling,
        kostenraming=kosten,
        methode=uitkomst.methode,
        vingerafdruk=vingerafdruk(uitkomst),
    )
    _bewaar(berekening, uitkomst)
    return berekening
