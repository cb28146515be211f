"""Hours with the joint ones divided by their key, as the calculation does; no Django.

Per row in whole hundredths by largest remainder, so that every row, group and total adds up.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rapport.afronding import hele_uren
from bijdrage.rekenmodel.invoer import Invoer, Urenregel
from bijdrage.rekenmodel.kolommen import kolommen
from bijdrage.rekenmodel.sleutels import Sleutelboek
from bijdrage.uren.lezen import Leesrij, Leesversie


class Verdeeld(NamedTuple):
    """A version without joint hours; sleutels: the keys that divided them, with how many rows."""

    versie: Leesversie
    sleutels: tuple[tuple[str, int], ...]


def verdeel(versie: Leesversie, rijen: Sequence[Leesrij], invoer: Invoer) -> Verdeeld:
    """These rows of a version, their joint hours divided. invoer: that of the same hours."""
    boek = Sleutelboek(invoer, kolommen(invoer))
    namen = {gemeente.cbs: gemeente.naam for gemeente in invoer.gemeenten}
    plekken = [boek.kolommen.gemeenten.index(namen[d.cbs]) for d in versie.deelnemers]
    regels = {(r.onderdeel, r.taak, r.taakveld, r.aard): r for r in invoer.uren}
    gebruikt: Counter[str] = Counter()
    gevonden = []
    for rij in rijen:
        if rij.gezamenlijk:
            regel = regels[rij.rijsleutel]
            gebruikt[boek.naam_voor(regel).naam] += 1
            rij = _verdeelde_rij(rij, regel, boek, plekken)
        gevonden.append(rij)
    return Verdeeld(versie._replace(rijen=tuple(gevonden)), tuple(sorted(gebruikt.items())))


def _verdeelde_rij(
    rij: Leesrij, regel: Urenregel, boek: Sleutelboek, plekken: Sequence[int]
) -> Leesrij:
    ronde, naam = boek.naam_voor(regel)
    sleutel = boek.verhouding(naam, ronde, regel.onderdeel)
    delen = [
        Fraction(eigen) + rij.gezamenlijk * sleutel.aandeel(plek)
        for eigen, plek in zip(rij.uren, plekken, strict=True)
    ]
    return rij._replace(uren=hele_uren(delen), gezamenlijk=0)
