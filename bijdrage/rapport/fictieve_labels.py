"""Which rows of a breakdown rest on made-up records.

A row does when one record behind it does: a cost line, its component, its key or the hours it is
divided by; or a correction, or what the percentage of one is taken of. A unit that is made up
makes its own row so.
"""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from bijdrage.rapport.fictief import is_fictief
from bijdrage.rekenmodel.invoer import (
    BASISBIJDRAGE,
    BIJDRAGE,
    DIRECT,
    NAAR_UREN,
    PRIMAIR,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
    VOLGENS_AFSPRAAK,
    Correctie,
    Invoer,
    Lastenregel,
    Urenregel,
)
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sleutels import RONDE_OVERHEAD, RONDE_PRIMAIR, Soort
from bijdrage.rekenmodel.sommen import As, correctie_als_component

Labels = dict[As, set[str]]


def fictieve_labels(berekening: Berekening, gemeente: str) -> Labels:
    """Per axis the labels of what a municipality bears that rest on made-up records."""
    kosten = _Kosten(berekening)
    labels = _van_kosten(berekening, gemeente, kosten)
    verzonnen = _verzonnen_correcties(berekening, kosten)
    for boeking in berekening.correcties:
        if boeking.gemeente == gemeente and boeking.code in verzonnen:
            labels["component"].add(correctie_als_component(boeking.soort))
            labels["taakveld"].add(boeking.taakveld)
            labels["onderdeel"].add("")
    return labels


def _van_kosten(berekening: Berekening, gemeente: str, kosten: "_Kosten") -> Labels:
    """The labels of the cost lines that rest on made-up records, where they have cells."""
    cellen = berekening.toedelingen
    gekozen = cellen.gemeente == cellen.gemeenten.index(gemeente)
    gekozen &= kosten.verzonnen[cellen.regel]
    regels = [cellen.regels[i] for i in np.unique(cellen.regel[gekozen])]
    eenheden = {o.code for o in berekening.invoer.onderdelen if is_fictief(o, berekening.invoer)}
    return {
        "component": {regel.component for regel in regels},
        "taakveld": {cellen.taakvelden[i] for i in np.unique(cellen.taakveld[gekozen])},
        "onderdeel": {regel.onderdeel for regel in regels} | eenheden,
    }


def _verzonnen_correcties(berekening: Berekening, kosten: "_Kosten") -> set[str]:
    """The codes of corrections that rest on made-up records; amounts before percentages."""
    invoer = berekening.invoer
    verzonnen = [c for c in invoer.correcties if is_fictief(c, invoer)]
    bedragen = {c.gemeente for c in verzonnen if c.percentage is None}
    percentages = [c for c in invoer.correcties if c.percentage is not None]
    componenten = {
        naam: _van_kosten(berekening, naam, kosten)["component"]
        for naam in {c.gemeente for c in percentages}
    }
    afgeleid = [c for c in percentages if _basis_verzonnen(c, componenten[c.gemeente], bedragen)]
    return {correctie.code for correctie in (*verzonnen, *afgeleid)}


def _basis_verzonnen(correctie: Correctie, componenten: set[str], bedragen: set[str]) -> bool:
    """Whether the amount that a percentage is taken of rests on made-up records."""
    if correctie.basis == BASISBIJDRAGE:
        return bool(componenten)
    if correctie.basis == BIJDRAGE:
        return bool(componenten) or correctie.gemeente in bedragen
    return correctie.basis in componenten


class _Kosten:
    """Tells of every divided cost line whether it, or what divides it, is made up."""

    def __init__(self, berekening: Berekening) -> None:
        invoer = berekening.invoer
        self._invoer = invoer
        self._componenten = berekening.componenten
        self._met_verzonnen_regel = {r.component for r in invoer.lasten if is_fictief(r, invoer)}
        self._uren = _Uren(berekening)
        regels = berekening.toedelingen.regels
        self.verzonnen = np.array([self._is_verzonnen(regel) for regel in regels], dtype=np.bool_)

    def _is_verzonnen(self, regel: Lastenregel) -> bool:
        component = self._componenten[regel.component]
        if is_fictief(regel, self._invoer) or is_fictief(component, self._invoer):
            return True
        if component.behandeling == NAAR_UREN:
            return self._uren.van_regel(regel)
        if component.behandeling == DIRECT:
            return False
        soort = Soort(RONDE_OVERHEAD, component.sleutel)
        # An agreed amount is spread over the lines of its component.
        afspraak = component.behandeling == VOLGENS_AFSPRAAK
        verdeeld = afspraak and component.naam in self._met_verzonnen_regel
        return verdeeld or self._uren.sleutel(soort, regel.onderdeel)


class _Plek(NamedTuple):
    """Hours of a unit on a taakveld; empty for all of them, an empty unit for the organisation."""

    onderdeel: str = ""
    taakveld: str = ""


class _Uren:
    """Tells of keys, and of the hours of a unit, whether they rest on made-up records."""

    def __init__(self, berekening: Berekening) -> None:
        invoer = berekening.invoer
        self._boek = berekening.sleutels
        self._sleutels = {s.naam: is_fictief(s, invoer) for s in invoer.sleutels}
        gevuld = [rij for rij in invoer.uren if sum(rij.uren) + rij.gezamenlijk]
        primair = [rij for rij in gevuld if rij.aard == PRIMAIR]
        self._ronde_1 = _plekken(rij for rij in primair if is_fictief(rij, invoer))
        self._ronde_2 = _plekken(rij for rij in primair if self._rij(rij, invoer))
        self._bekend = _plekken(gevuld)
        self._verzonnen = _plekken(rij for rij in gevuld if self._rij(rij, invoer))

    def van_regel(self, regel: Lastenregel) -> bool:
        """The hours that divide a cost line: on its taakveld, if there are, else of its unit."""
        plek = _Plek(regel.onderdeel, regel.taakveld)
        return (plek if plek in self._bekend else _Plek(regel.onderdeel)) in self._verzonnen

    def sleutel(self, soort: Soort, onderdeel: str) -> bool:
        """A key: given, or computed from primary hours."""
        if soort.naam not in (UREN, UREN_EXCLUSIEF, UREN_ONDERDEEL):
            return self._sleutels.get(soort.naam, False)
        vroeg = soort.ronde == RONDE_PRIMAIR or soort.naam == UREN_EXCLUSIEF
        plek = _Plek(onderdeel) if soort.naam == UREN_ONDERDEEL else _Plek()
        return plek in (self._ronde_1 if vroeg else self._ronde_2)

    def _rij(self, rij: Urenregel, invoer: Invoer) -> bool:
        """A row of hours, or the key that divides its joint hours."""
        if is_fictief(rij, invoer):
            return True
        return bool(rij.gezamenlijk) and self.sleutel(self._boek.naam_voor(rij), rij.onderdeel)


def _plekken(rijen: Iterable[Urenregel]) -> set[_Plek]:
    """Every place that rows of hours count for."""
    return {
        plek
        for rij in rijen
        for plek in (_Plek(), _Plek(rij.onderdeel), _Plek(rij.onderdeel, rij.taakveld))
    }
