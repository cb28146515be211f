"""Calculations of the registry, worked out again and kept at hand.

What was calculated does not change: under its fingerprint it is worked out once per process. If the
input in the registry gives another fingerprint than the calculation has, it is not shown. Other
code lists change no amount of what was adopted, but names and findings: so it is kept per lists.
"""

from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

from cachetools import LRUCache

from bijdrage.bbv import beoordeel
from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import CONTROLES
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel import resultaat
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from samenwerking.iv3 import Codelijsten
from samenwerking.models import OPEN
from samenwerking.selectors import codelijsten

_AANTAL = 64
_bewaard: LRUCache[tuple[int, str, int], "Uitkomst"] = LRUCache(_AANTAL)
_slot = Lock()


class Uitkomst(NamedTuple):
    """A calculation with its input, what the rules found and the code lists it was made with."""

    gegevens: Gegevens
    berekening: resultaat.Berekening
    bevindingen: tuple[resultaat.Bevinding, ...]
    codelijsten: Codelijsten


def uitkomsten(berekeningen: Sequence[Berekening]) -> dict[int, Uitkomst]:
    """The outcome of each calculation by its id, without those whose input has changed since.

    The number of queries does not depend on how many there are. What was adopted is kept at hand;
    the input of a concept may change, so that it is worked out every time.
    """
    lijsten = codelijsten()
    sleutels = {b.pk: _sleutel(b, lijsten) for b in berekeningen}
    with _slot:
        gevonden = {
            pk: _bewaard[sleutel] for pk, sleutel in sleutels.items() if sleutel in _bewaard
        }
    nieuw = [b for b in berekeningen if b.pk not in gevonden]
    return gevonden | (_reken_uit(nieuw, lijsten) if nieuw else {})


def _sleutel(berekening: Berekening, lijsten: Codelijsten) -> tuple[int, str, int]:
    return berekening.pk, berekening.vingerafdruk, lijsten.kenmerk


def _reken_uit(berekeningen: Sequence[Berekening], lijsten: Codelijsten) -> dict[int, Uitkomst]:
    versies = [Invoerversies(b.urenverdeling, b.kostenraming) for b in berekeningen]
    for berekening in berekeningen:
        berekening.kostenraming.samenwerking = berekening.samenwerking  # the same, and at hand
    gevonden = {}
    for berekening, gegevens in zip(berekeningen, lees_registratie(versies, lijsten), strict=True):
        concept = berekening.status in OPEN
        if concept and any(True for controle in CONTROLES for _ in controle(gegevens)):
            continue
        uitkomst = bereken(bouw(gegevens))
        if vingerafdruk(uitkomst) == berekening.vingerafdruk:
            met_regels = Uitkomst(gegevens, uitkomst, beoordeel(uitkomst, lijsten), lijsten)
            gevonden[berekening.pk] = met_regels
            if not concept:
                with _slot:
                    _bewaard[_sleutel(berekening, lijsten)] = met_regels
    return gevonden
