"""Largest remainder as formulas, exact to the cent (contract, step 3).

An amount a over weights w with sum n. First the whole number of cents q that is nearest to
a × w / n, found in doubles: within 500 million euro they are far less than half a cent off. Then
the sign of a × w − q × n tells whether q is the share rounded down or one more; that is worked out
over the digits of the long numbers, from the highest on (``groot.horner``). The rank of a cell
among the remainders comes from the same sum over the differences between two cells, so equal
remainders are found to be equal.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bijdrage.rapport.rekenmap.groot import BLAD, Getal, Getallen, horner
from bijdrage.rapport.rekenmap.vel import LETTERS, Cel, Vel


class Blok(NamedTuple):
    """Weights in consecutive rows of the long numbers, their sum, and how many cells they take."""

    gewichten: Sequence[Getal]
    som: Getal
    groepen: int


class Plek(NamedTuple):
    """Where a division stands: its first column, and the column with the order of the cells.

    In the columns from the first one: the amount without its sign, q, the share rounded down,
    the rank of the remainder, the cents that the cell gets.
    """

    eerste: int
    volgorde: int

    @property
    def uitkomst(self) -> int:
        return self.eerste + 4


class Deling:
    """The formulas of one division, from the current row of a sheet downwards."""

    def __init__(self, vel: Vel, getallen: Getallen, plek: Plek, blok: Blok, bedrag: Cel) -> None:
        self._vel, self._plek, self._blok, self._bedrag = vel, plek, blok, bedrag
        self._rijen = vel.rij + 1, vel.rij + len(blok.gewichten)
        self.delen = _verdeeld(bedrag.waarde, blok)
        kolommen = getallen.kolommen(blok.groepen)
        self._kolommen = [LETTERS[plek.eerste + stap] for stap in range(5)]
        self._rest, self._rang = self._patronen(kolommen)

    def schrijf(self, nummer: int) -> Cel:
        """The formulas of a cell in the current row of the sheet; gives what it gets."""
        rij, gewicht = self._vel.rij + 1, str(self._blok.gewichten[nummer].rij)
        a, q, heel, rang, _ = (f"{letter}{rij}" for letter in self._kolommen)
        deel = self.delen[nummer]
        eerste, bedrag = self._plek.eerste, self._bedrag
        som = f"{BLAD}!$C${self._blok.som.rij}"
        self._vel.formule(eerste, f"ABS({bedrag.adres})", abs(bedrag.waarde))
        schatting = f"IF({a}=0,0,ROUND({a}*{BLAD}!$C{gewicht}/{som},0))"
        self._vel.formule(eerste + 1, schatting, deel.schatting)
        rest = _vul(self._rest, rij, gewicht)
        self._vel.formule(eerste + 2, f"{q}-({rest}<0)", deel.heel)
        self._vel.formule(eerste + 3, f"IF({a}=0,0,{_vul(self._rang, rij, gewicht)})", deel.rang)
        boven, onder = self._rijen
        letter = self._kolommen[2]
        over = f"{a}-SUM({letter}${boven}:{letter}${onder})"
        uitkomst = f"SIGN({bedrag.adres})*({heel}+({rang}<={over}))"
        return self._vel.cel(self._plek.uitkomst, uitkomst, deel.centen)

    def _patronen(self, kolommen: Sequence[str]) -> tuple[str, str]:
        """The two long formulas; ~ stands for the row of the cell, ^ for that of its weight."""
        a, q, heel, _, _ = self._kolommen
        boven, onder = self._rijen
        noemer, eerste = self._blok.som.rij, self._blok.gewichten[0].rij
        laatste = self._blok.gewichten[-1].rij
        rest = [f"({a}~*{BLAD}!{k}^-{q}~*{BLAD}!{k}${noemer})" for k in kolommen]
        gehelen = f"({heel}${boven}:{heel}${onder}-{heel}~)"
        verschil = [
            f"({a}~*({BLAD}!{k}${eerste}:{k}${laatste}-{BLAD}!{k}^)-{gehelen}*{BLAD}!{k}${noemer})"
            for k in kolommen
        ]
        orde = LETTERS[self._plek.volgorde]
        eerder = f"({orde}${boven}:{orde}${onder}<{orde}~)"
        rang = f"1+SUMPRODUCT(--(2*({horner(verschil)})+{eerder}>0))"
        return f"({horner(rest)})", rang


def _vul(patroon: str, rij: int, gewicht: str) -> str:
    return patroon.replace("~", str(rij)).replace("^", gewicht)


class _Deel(NamedTuple):
    """What one cell of a division holds."""

    schatting: int
    heel: int
    rang: int
    centen: int


def _verdeeld(bedrag: int, blok: Blok) -> list[_Deel]:
    """The values behind the formulas, worked out in whole numbers."""
    a, noemer = abs(bedrag), blok.som.waarde
    if not a:
        return [_Deel(0, 0, 0, 0) for _ in blok.gewichten]
    producten = [a * gewicht.waarde for gewicht in blok.gewichten]
    gehelen = [product // noemer for product in producten]
    resten = [product % noemer for product in producten]
    over = a - sum(gehelen)
    teken = 1 if bedrag > 0 else -1
    delen = [_Deel(0, 0, 0, 0)] * len(producten)
    for rang, plek in enumerate(sorted(range(len(resten)), key=lambda i: -resten[i]), 1):
        heel = gehelen[plek]
        schatting = heel + (2 * resten[plek] >= noemer)
        delen[plek] = _Deel(schatting, heel, rang, teken * (heel + (rang <= over)))
    return delen
