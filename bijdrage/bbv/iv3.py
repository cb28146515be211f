"""Rules on the Iv3 classification."""

from collections.abc import Iterator

from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.iv3 import BATEN, LASTEN, Codelijsten


def geen_grijze_cel(berekening: Berekening, codelijsten: Codelijsten) -> Iterator[tuple[str, str]]:
    """IV3-03: no amount on a combination of taakveld and category that Iv3 forbids (CBS)."""
    jaar = berekening.invoer.kenmerken.jaar
    gevuld = {
        (zijde, cel.taakveld, cel.categorie)
        for cel in berekening.toedelingen
        for zijde, bedrag in ((LASTEN, cel.lasten), (BATEN, cel.baten))
        if bedrag
    }
    for zijde, taakveld, categorie in sorted(gevuld):
        if codelijsten.is_grijs(zijde, taakveld, categorie, jaar):
            yield (
                f"{taakveld} × {categorie}",
                f"Op taakveld {taakveld} staan {zijde} met categorie {categorie}. Die combinatie "
                f"is in {jaar} een grijze cel van Iv3: kies een andere categorie of een ander "
                "taakveld.",
            )
