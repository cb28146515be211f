"""Whole numbers of any length in a spreadsheet: four digits per cell, the highest first.

A row holds one number. The right half of its cells has the sums before anything is carried over,
the left half the digits after it. So 12.345 × 3 is, from the right, 2345 × 3 = 7035 and 1 × 3 = 3.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bijdrage.rapport.rekenmap.vel import LETTERS, Cel, Vel
from samenwerking.werkboek.schrijven import Werkmap

BASIS = 10_000
KLEIN = 4
"""Groups of digits for what fits in one cell: weights and their sum."""
BLAD = "Getallen"
_EERSTE = 3
"""The column of the highest digits; before it a name, what it is about and about how much."""


class Getal(NamedTuple):
    """A number in a row: its row in the sheet (from 1), its value, the digits per cell."""

    rij: int
    waarde: int
    cijfers: Sequence[int]


class Term(NamedTuple):
    """A number in one cell, times a long one; alone when there is none."""

    factor: Cel
    getal: Getal | None = None


class Getallen:
    """The sheet with long numbers. breedte: how many cells of four digits each has."""

    def __init__(self, werkmap: Werkmap, breedte: int) -> None:
        self.breedte = breedte
        koppen = [f"cijfers {4 * (breedte - i)}-{4 * (breedte - i) - 3}" for i in range(breedte)]
        overdracht = [f"som {breedte - i}" for i in range(breedte)]
        self.vel = Vel(
            werkmap, BLAD, ("getal", "van", "ongeveer", *koppen, *overdracht),
            (34, 22, 12, *(9 for _ in koppen), *(13 for _ in overdracht)), 2,
        )  # fmt: skip
        self.vel.blad.freeze_panes(1, 3)
        self._ongeveer = werkmap.opmaak(num_format="0.000000E+00")
        self._cijfer = werkmap.opmaak(num_format="0")
        self._leeg = tuple(0 for _ in range(breedte))
        self.laatste = self.hoogste = 0
        self.cijfers = LETTERS[_EERSTE : _EERSTE + breedte]
        self.sommen = LETTERS[_EERSTE + breedte : _EERSTE + 2 * breedte]

    def kolommen(self, groepen: int) -> Sequence[str]:
        """The letters of the columns with the lowest digits."""
        return self.cijfers[self.breedte - groepen :]

    def som(self, naam: str, van: str, termen: Sequence[Term], groepen: int = 0) -> Getal:
        """A row with the sum of products. groepen: how many cells it needs, all when 0."""
        groepen = groepen or self.breedte
        rij = self._begin(naam, van, groepen)
        eerste, cijfers, overdracht = self.breedte - groepen, list(self._leeg), 0
        for plek in range(self.breedte - 1, eerste - 1, -1):
            overdracht += self._op(plek, termen)
            formule = self._formule_op(plek, termen, rij)
            self._schrijf(self.breedte + plek, formule, overdracht)
            letter = self.sommen[plek]
            if plek == eerste:
                cijfers[plek] = overdracht
                self._schrijf(plek, f"{letter}{rij}", overdracht)
            else:
                overdracht, cijfers[plek] = divmod(overdracht, BASIS)
                formule = f"{letter}{rij}-{BASIS}*INT({letter}{rij}/{BASIS})"
                self._schrijf(plek, formule, cijfers[plek])
        waarde = sum(f.waarde * (g.waarde if g else 1) for f, g in termen)
        return self._einde(rij, waarde, cijfers)

    def _op(self, plek: int, termen: Sequence[Term]) -> int:
        """What the terms are in the cell at this place; a number in one cell is in the last."""
        laatste = plek == self.breedte - 1
        return sum(f.waarde * (g.cijfers[plek] if g else laatste) for f, g in termen)

    def _formule_op(self, plek: int, termen: Sequence[Term], rij: int) -> str:
        """The same as a formula, with what the cell at the right of it carries over."""
        laatste = plek == self.breedte - 1
        delen = [
            f"{factor.adres}*{self.cijfers[plek]}{getal.rij}" if getal else factor.adres
            for factor, getal in termen
            if getal or laatste
        ]
        if not laatste:
            delen.append(f"INT({self.sommen[plek + 1]}{rij}/{BASIS})")
        return "+".join(delen)

    def gedeeld(self, naam: str, van: str, getal: Getal, deler: Cel) -> Getal:
        """A row with the quotient of a division that leaves nothing over."""
        rij = self._begin(naam, van, self.breedte)
        rest, cijfers = 0, list(self._leeg)
        for plek in range(self.breedte):
            boven = f"{self.cijfers[plek]}{getal.rij}"
            if plek:
                boven = f"({self.sommen[plek - 1]}{rij}*{BASIS}+{boven})"
            staat = rest * BASIS + getal.cijfers[plek]
            cijfers[plek], rest = divmod(staat, deler.waarde)
            self._schrijf(plek, f"INT({boven}/{deler.adres})", cijfers[plek])
            formule = f"{boven}-{self.cijfers[plek]}{rij}*{deler.adres}"
            self._schrijf(self.breedte + plek, formule, rest)
        return self._einde(rij, getal.waarde // deler.waarde, cijfers)

    def _begin(self, naam: str, van: str, groepen: int) -> int:
        rij = self.vel.rij + 1
        self.vel.tekst(0, naam)
        self.vel.tekst(1, van)
        termen = [f"{letter}{rij}" for letter in self.kolommen(groepen)]
        self._benadering = horner(termen)
        return rij

    def _schrijf(self, plek: int, formule: str, waarde: int) -> None:
        self.vel.formule(_EERSTE + plek, formule, waarde, self._cijfer)

    def _einde(self, rij: int, waarde: int, cijfers: Sequence[int]) -> Getal:
        self.vel.formule(2, self._benadering, float(waarde), self._ongeveer)
        self.vel.rij += 1
        self.laatste, self.hoogste = rij, max(self.hoogste, cijfers[0])
        return Getal(rij, waarde, cijfers)


def horner(termen: Sequence[str]) -> str:
    """The value of terms that are each worth 10.000 times the next.

    From the highest on: a double holds it exactly as long as it is small, and once it is large
    nothing that follows can change its sign. So the sign of a long number is certain.
    """
    staart = "".join(f")*{BASIS}+{term}" for term in termen[1:])
    return "(" * (len(termen) - 1) + termen[0] + staart
