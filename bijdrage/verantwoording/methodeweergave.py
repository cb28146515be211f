"""What the page of the method shows: every version, and what changing to it did."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bijdrage.afspraken.overeenkomst import Methode
from bijdrage.rapport.afspraakweergave import Document, methodefeiten
from samenwerking.notatie import bedrag, euro
from samenwerking.weergave import Cel, Feit, Kop, Tabel, tabelrij

_EFFECTKOPPEN = (Kop("Gemeente"), Kop("Verschil in euro", True))


class Methodeweergave(NamedTuple):
    """A version of the method; ``tabel`` is None where no effect was worked out.

    voorbeeld: the effect rests on a fictitious method, so that nobody quotes it as a fact.
    """

    methode: Methode
    feiten: tuple[Feit, ...]
    zin: str
    tabel: Tabel | None
    voorbeeld: bool


def methodeweergave(
    methoden: Sequence[Methode], gast: str, document: Document
) -> tuple[Methodeweergave, ...]:
    """Every version, the newest first. gast: for which municipality the sentence is."""
    fictief = {methode.code for methode in methoden if methode.fictief}
    return tuple(
        Methodeweergave(
            m,
            methodefeiten(m, document),
            zin(m, gast, fictief),
            _tabel(m, _is_voorbeeld(m, fictief)),
            _is_voorbeeld(m, fictief),
        )
        for m in reversed(methoden)
    )


def zin(methode: Methode, gast: str, fictief: AbstractSet[str] = frozenset()) -> str:
    """What changing to a method did for a municipality, in a sentence.

    fictief: the codes of the methods that are fictitious.
    """
    if not methode.vorige:
        return "Dit is de eerste methode die we kennen."
    effect = dict(methode.effect)
    if gast not in effect:
        return (
            f"Wat de wijziging van {methode.vorige} naar {methode.code} doet, is nog niet berekend."
        )
    if _is_voorbeeld(methode, fictief):
        return f"Een voorbeeld en geen feit: op {_vergeleken(methode, gast, 'zou', ' betalen')}"
    return f"Op {_vergeleken(methode, gast, 'betaalt')}"


def _vergeleken(methode: Methode, gast: str, doet: str, achteraan: str = "") -> str:
    """What a municipality pays with a method beside the one before it. doet: the verb."""
    wie = f"dezelfde invoer ({methode.berekening}) {doet} {gast} met {methode.code}"
    bedrag_ = dict(methode.effect)[gast]
    if not bedrag_:
        return f"{wie} evenveel{achteraan} als met {methode.vorige}."
    meer = "meer" if bedrag_ > 0 else "minder"
    return f"{wie} {euro(abs(bedrag_), 0)} {meer}{achteraan} dan met {methode.vorige}."


def _is_voorbeeld(methode: Methode, fictief: AbstractSet[str]) -> bool:
    """Whether the effect of a method rests on one that is fictitious."""
    return bool(methode.effect) and not fictief.isdisjoint((methode.code, methode.vorige))


def _tabel(methode: Methode, voorbeeld: bool) -> Tabel | None:
    if not methode.effect:
        return None
    rijen = (
        tabelrij(_EFFECTKOPPEN, Cel(gemeente), Cel(_met_teken(centen)))
        for gemeente, centen in methode.effect
    )
    titel = f"Wat elke gemeente meer of minder draagt dan met {methode.vorige}"
    titel += " (een voorbeeld, geen feit)" if voorbeeld else ""
    return Tabel(titel, _EFFECTKOPPEN, tuple(rijen))


def _met_teken(centen: int) -> str:
    return f"+{bedrag(centen)}" if centen > 0 else bedrag(centen)
