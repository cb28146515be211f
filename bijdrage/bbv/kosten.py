"""Rules on the cost side."""

from collections.abc import Iterator

from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.iv3 import BATEN, LASTEN, Codelijsten
from samenwerking.notatie import euro

INTERNE_VERREKENING = "7.5"


def geen_saldering(berekening: Berekening, codelijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    """KOST-01: lasten and baten are gross, so neither is negative (BBV art. 2 lid 3)."""
    for regel in berekening.invoer.lasten:
        for zijde, bedrag in ((LASTEN, regel.lasten), (BATEN, regel.baten)):
            if bedrag < 0 and regel.categorie != INTERNE_VERREKENING:
                yield (
                    regel.regel,
                    f"Regel {regel.regel} ({regel.component}) heeft negatieve {zijde}: "
                    f"{euro(bedrag)}. Neem lasten en baten bruto op, elk aan zijn eigen zijde.",
                )
