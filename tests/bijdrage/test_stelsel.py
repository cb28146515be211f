"""No small team can be solved from the published sums: they are a linear system, worked out here.

An unknown is what a team costs a municipality in a calculation. Where a team costs the same in two
calculations that is one unknown, so that a sum of one may be subtracted from a sum of the other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import pytest
from django.test import Client

from bijdrage import selectors
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.sommen import som
from samenwerking.rechten.persoon import IEDEREEN

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
Onbekende = tuple[str, str, int]
"""A team, a municipality, and what the team costs it, in cents."""
Rij = dict[Onbekende, Fraction]


def _rapporten() -> tuple[Jaarrapport, ...]:
    return selectors.berekeningen(IEDEREEN, AA)


def _kosten(rapport: Jaarrapport) -> dict[tuple[str, str], int]:
    """What every team really costs each municipality; cost of no team is known."""
    sommen = som(rapport.motor.toedelingen, "onderdeel", "gemeente")
    return {(code, gemeente): centen for (code, gemeente), centen in sommen.items() if code}


def _gepubliceerd(client: Client, rapport: Jaarrapport) -> Iterator[tuple[Rij, int]]:
    """Every published sum of teams: which of them it adds up, and the amount that is shown."""
    kosten, groepen = _kosten(rapport), rapport.groepen
    assert groepen is not None
    leden = defaultdict(set)
    for code, _ in kosten:
        leden[groepen.code(code)].add(code)
    naam = rapport.versiesleutel.partition("/")[2]
    adres = f"/api/v1/samenwerkingen/{AA}/berekeningen/{naam}/onderdelen?per_pagina=1000"
    per_afdeling: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for gevonden in client.get(adres).json()["resultaten"]:
        if gevonden["onderdeel"]:
            gemeente, centen = gevonden["gemeente"], int(gevonden["netto"].replace(".", ""))
            rij = _rij(kosten, leden[gevonden["onderdeel"]], gemeente)
            per_afdeling[gevonden["afdeling"], gemeente].append((rij, centen))
            yield rij, centen
    for delen in per_afdeling.values():
        yield _opgeteld(rij for rij, _ in delen), sum(centen for _, centen in delen)


def _rij(kosten: dict[tuple[str, str], int], codes: set[str], gemeente: str) -> Rij:
    """Also of teams that cost a municipality nothing: that they do not is told nowhere."""
    return {(code, gemeente, kosten.get((code, gemeente), 0)): Fraction(1) for code in codes}


def _opgeteld(rijen: Iterable[Rij]) -> Rij:
    uit: Rij = defaultdict(Fraction)
    for rij in rijen:
        for wat, keer in rij.items():
            uit[wat] += keer
    return dict(uit)


class Stelsel:
    """Rows of a linear system in echelon form, exact."""

    def __init__(self, rijen: Iterable[Rij]) -> None:
        self._per_kop: dict[Onbekende, Rij] = {}
        for rij in rijen:
            self.voeg_toe(rij)

    def voeg_toe(self, rij: Rij) -> None:
        rest = self._rest(rij)
        if rest:
            kop = min(rest)
            self._per_kop[kop] = {wat: keer / rest[kop] for wat, keer in rest.items()}

    def kan(self, rij: Rij) -> bool:
        """Whether a sum follows from these by adding and subtracting."""
        return not self._rest(rij)

    def _rest(self, rij: Rij) -> Rij:
        """What is left of a row; each head of the system occurs in later rows only."""
        over = dict(rij)
        while koppen := over.keys() & self._per_kop.keys():
            kop = min(koppen)
            keer = over[kop]
            for wat, deel in self._per_kop[kop].items():
                over[wat] = over.get(wat, Fraction()) - keer * deel
                if not over[wat]:
                    del over[wat]
        return over


def _kleine(rapporten: Iterable[Jaarrapport]) -> set[Onbekende]:
    """What the joined teams cost: what nobody may find."""
    return {
        (code, gemeente, centen)
        for rapport in rapporten
        for (code, gemeente), centen in _kosten(rapport).items()
        if rapport.verbergt(code) and centen
    }


@pytest.mark.parametrize("grens", [5, 15])
def test_no_small_team_can_be_solved(client: Client, settings: Any, grens: int) -> None:
    settings.KLEIN_TEAM_VTE = grens
    rapporten = _rapporten()
    rijen = [paar for rapport in rapporten for paar in _gepubliceerd(client, rapport)]
    for rij, centen in rijen:
        assert sum(wat[2] for wat in rij) == centen
    stelsel, kleine = Stelsel(rij for rij, _ in rijen), _kleine(rapporten)
    assert len(kleine) > 10
    assert not [wat for wat in sorted(kleine) if stelsel.kan({wat: Fraction(1)})]


def test_one_sum_more_would_be_found(client: Client) -> None:
    """A group without one of its teams, published elsewhere, gives that team away."""
    rapporten = _rapporten()
    rijen = [rij for rapport in rapporten for rij, _ in _gepubliceerd(client, rapport)]
    kleine = _kleine(rapporten)
    groep = next(rij for rij in rijen if len(rij) > 1 and rij.keys() <= kleine)
    stelsel, (weg, *over) = Stelsel(rijen), sorted(groep)
    assert not stelsel.kan({weg: Fraction(1)})
    stelsel.voeg_toe(dict.fromkeys(over, Fraction(1)))
    assert stelsel.kan({weg: Fraction(1)})
