"""A file from outside beside a calculation: checked whole, and then kept as it is."""

from collections.abc import Sequence
from hashlib import sha256

from django.db import transaction

from bijdrage import logboek
from bijdrage.aangesloten import componenten_van, eenheid_van
from bijdrage.boeken.aansluiting import Fout, lees_uittreksel
from bijdrage.boeken.levering import cbs_van, toets_boekingen
from bijdrage.boeken.voorstel import boekingsvoorstel
from bijdrage.models import Aansluitbestand
from bijdrage.models.aansluitbestand import EURO, Bestandsoort
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rondom import registratie_van
from samenwerking.iv3 import Codelijsten
from samenwerking.iv3.levering import lees_levering
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie


class UittrekselFout(ValueError):
    """An extract of the ledger that was not kept, with all its faults."""

    def __init__(self, fouten: Sequence[Fout]) -> None:
        super().__init__(f"{len(fouten)} fouten in het uittreksel")
        self.fouten = fouten


@transaction.atomic
def leg_grootboek_ernaast(
    *, persoon: Persoon, rapport: Jaarrapport, naam: str, inhoud: bytes
) -> Aansluitbestand:
    """Keep an extract of the ledger. Raises Geweigerd, and UittrekselFout when it has faults."""
    _eis(persoon, rapport)
    _, fouten = lees_uittreksel(inhoud, componenten_van(rapport))
    if fouten:
        raise UittrekselFout(fouten)
    return _bewaar(persoon, rapport, Bestandsoort.GROOTBOEK, naam, inhoud, EURO)


@transaction.atomic
def leg_levering_ernaast(
    *,
    persoon: Persoon,
    rapport: Jaarrapport,
    codelijsten: Codelijsten,
    naam: str,
    inhoud: bytes,
    eenheid: str,
) -> Aansluitbestand:
    """Keep an Iv3 delivery. Raises Geweigerd, and BestandFout when it has faults.

    One of another year or period, or of a municipality that is no part of it, is such a fault.
    """
    _eis(persoon, rapport)
    levering = lees_levering(inhoud, eenheid_van(eenheid))
    boekingen = boekingsvoorstel(rapport.berekening, codelijsten).boekingen
    toets_boekingen(levering, boekingen, rapport.berekening.invoer)
    cbs = cbs_van(levering)
    return _bewaar(persoon, rapport, Bestandsoort.LEVERING, naam, inhoud, eenheid, cbs)


def _eis(persoon: Persoon, rapport: Jaarrapport) -> None:
    aa = registratie_van(rapport).samenwerking_id
    eis(persoon, Actie.FEITEN_BIJHOUDEN, samenwerking=aa)


def _bewaar(
    persoon: Persoon,
    rapport: Jaarrapport,
    soort: Bestandsoort,
    naam: str,
    inhoud: bytes,
    eenheid: str,
    cbs: str = "",
) -> Aansluitbestand:
    """Keep a file and tell; the one that already counts is not kept twice."""
    waarbij = {
        "samenwerking_id": registratie_van(rapport).samenwerking_id,
        **{"jaar": rapport.jaar, "stand": rapport.stand, "soort": soort, "cbs": cbs},
    }
    zelfde = {"sha256": sha256(inhoud).hexdigest(), "eenheid": eenheid}
    laatste = Aansluitbestand.objects.filter(**waarbij).first()
    if laatste and (laatste.sha256, laatste.eenheid) == tuple(zelfde.values()):
        return laatste
    bestand = Aansluitbestand.objects.create(
        **waarbij,
        **zelfde,
        naam=naam[:200],
        inhoud=inhoud,
        aangeleverd_door_id=persoon.account,
    )
    logboek.aangesloten(persoon, bestand)
    return bestand
