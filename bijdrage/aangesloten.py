"""What lies beside the cost of a calculation: an extract of the ledger, or what was published."""

from collections.abc import Sequence

from bijdrage.boeken.aansluiting import Post, lees_uittreksel
from bijdrage.gepubliceerd import grootboekposten
from bijdrage.models import Aansluitbestand
from bijdrage.models.aansluitbestand import DUIZEND, Bestandsoort
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rondom import Rondom
from samenwerking.iv3 import levering as iv3


def posten_naast(rapport: Jaarrapport, rondom: Rondom) -> Sequence[Post]:
    """The rows of the ledger: of the extract that was handed in last, else as published.

    An extract that names components this calculation does not have is not laid beside it.
    """
    bestand = rondom.bestand(Bestandsoort.GROOTBOEK)
    if bestand:
        inhoud = bytes(Aansluitbestand.objects.get(pk=bestand.id).inhoud)
        posten, fouten = lees_uittreksel(inhoud, componenten_van(rapport))
        if not fouten:
            return posten
    kenmerken = rapport.berekening.invoer.kenmerken
    return grootboekposten(kenmerken.samenwerking, rapport.jaar, rapport.stand)


def uittreksel_past_niet(rondom: Rondom, posten: Sequence[Post]) -> bool:
    """Whether an extract was handed in that is not what lies beside this calculation."""
    return rondom.bestand(Bestandsoort.GROOTBOEK) is not None and all(p.bron for p in posten)


def leveringen_naast(rondom: Rondom) -> tuple[iv3.Levering, ...]:
    """The Iv3 deliveries that were handed in, the last one of each municipality."""
    gevonden = Aansluitbestand.objects.filter(pk__in=rondom.leveringen).order_by("cbs")
    return tuple(iv3.lees_levering(bytes(b.inhoud), eenheid_van(b.eenheid)) for b in gevonden)


def componenten_van(rapport: Jaarrapport) -> list[str]:
    """The names of the components of a calculation."""
    return [component.naam for component in rapport.berekening.invoer.componenten]


def eenheid_van(naam: str) -> int:
    """The unit of a delivery in cents."""
    return iv3.DUIZEND if naam == DUIZEND else iv3.EURO
