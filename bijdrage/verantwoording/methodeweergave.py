"""What the page of the method shows: every version, and what changing to it did."""

from collections.abc import Sequence
from typing import NamedTuple

from bijdrage.afspraken.overeenkomst import Methode
from bijdrage.rapport.afspraakweergave import Document, methodefeiten
from samenwerking.notatie import bedrag, euro
from samenwerking.weergave import Cel, Feit, Kop, Tabel, tabelrij

_EFFECTKOPPEN = (Kop("Gemeente"), Kop("Verschil in euro", True))


class Methodeweergave(NamedTuple):
    """A version of the method; ``tabel`` is None where no effect was worked out."""

    methode: Methode
    feiten: tuple[Feit, ...]
    zin: str
    tabel: Tabel | None


def methodeweergave(
    methoden: Sequence[Methode], gast: str, document: Document
) -> tuple[Methodeweergave, ...]:
    """Every version, the newest first. gast: for which municipality the sentence is."""
    return tuple(
        Methodeweergave(m, methodefeiten(m, document), zin(m, gast), _tabel(m))
        for m in reversed(methoden)
    )


def zin(methode: Methode, gast: str) -> str:
    """What changing to a method did for a municipality, in a sentence."""
    if not methode.vorige:
        return "Dit is de eerste methode die we kennen."
    effect = dict(methode.effect)
    if gast not in effect:
        return (
            f"Wat de wijziging van {methode.vorige} naar {methode.code} doet, is nog niet berekend."
        )
    wanneer = f"Op dezelfde invoer ({methode.berekening}) betaalt {gast} met {methode.code}"
    if not effect[gast]:
        return f"{wanneer} evenveel als met {methode.vorige}."
    meer = "meer" if effect[gast] > 0 else "minder"
    return f"{wanneer} {euro(abs(effect[gast]), 0)} {meer} dan met {methode.vorige}."


def _tabel(methode: Methode) -> Tabel | None:
    if not methode.effect:
        return None
    rijen = (
        tabelrij(_EFFECTKOPPEN, Cel(gemeente), Cel(_met_teken(centen)))
        for gemeente, centen in methode.effect
    )
    titel = f"Wat elke gemeente meer of minder draagt dan met {methode.vorige}"
    return Tabel(titel, _EFFECTKOPPEN, tuple(rijen))


def _met_teken(centen: int) -> str:
    return f"+{bedrag(centen)}" if centen > 0 else bedrag(centen)
