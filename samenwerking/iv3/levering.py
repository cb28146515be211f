"""An Iv3 delivery of a municipality, and whether given amounts can be in it. No Django.

Expected keys, as in the data schema that CBS publishes (others are skipped): ``metadata`` with
``overheidsnummer``, ``overheidsnaam``, ``boekjaar``, ``periode`` and ``status``; ``data`` with
``lasten`` and ``baten``, each a list of ``taakveld``, ``categorie`` and ``bedrag``. The schema has
no key for the unit, so whoever reads a file says it: euro, or x € 1.000.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from samenwerking.iv3.codelijsten import BATEN, LASTEN
from samenwerking.iv3.definitie import BestandFout, Fout, lees_json

EURO, DUIZEND = 100, 100_000
"""Cents in the unit of a delivery."""

ZO, ANDERS, ONTBREEKT = "kan erin staan", "ander bedrag", "ontbreekt"

Cel = tuple[str, str, str]
"""Side, taakveld and category."""


class Levering(NamedTuple):
    """The totals of a delivery in cents per cell, and of whom and when it is."""

    gemeente: str
    cbs: str
    jaar: int
    status: str
    periode: str
    eenheid: int
    totalen: Mapping[Cel, int]


class Toets(NamedTuple):
    """An amount beside the total of its cell; totaal is None where the delivery has none."""

    cel: Cel
    bedrag: int
    totaal: int | None
    uitkomst: str


def lees_levering(inhoud: bytes, eenheid: int) -> Levering:
    """The lasten and baten of a delivery. eenheid: EURO or DUIZEND. Raises BestandFout."""
    bestand = lees_json(inhoud)
    metadata, data = (_object(bestand, naam) for naam in ("metadata", "data"))
    jaar = str(metadata.get("boekjaar", ""))
    if not jaar.isdecimal():
        herstel = "Neem de levering zoals zij naar CBS ging."
        raise BestandFout(Fout("metadata.boekjaar", f"«{jaar}»", "een jaar", herstel))
    totalen: Counter[Cel] = Counter()
    for zijde in (LASTEN, BATEN):
        for plek, regel in enumerate(_regels(data, zijde), start=1):
            taakveld, categorie, bedrag = _regel(regel, f"data.{zijde}[{plek}]", eenheid)
            totalen[zijde, taakveld, categorie] += bedrag
    return Levering(
        gemeente=str(metadata.get("overheidsnaam", "")),
        cbs=str(metadata.get("overheidsnummer", "")),
        jaar=int(jaar),
        status=str(metadata.get("status", "")),
        periode=str(metadata.get("periode", "")),
        eenheid=eenheid,
        totalen=dict(totalen),
    )


def toets(levering: Levering, bedragen: Iterable[tuple[Cel, int]]) -> tuple[Toets, ...]:
    """Whether each amount can be in the total of its cell.

    A delivery holds totals, so this shows only that an amount can be in one: the total is at least
    the amount, within the rounding of the unit. That it is in it, it cannot show.
    """
    return tuple(
        Toets(cel, bedrag, levering.totalen.get(cel), _uitkomst(levering, cel, bedrag))
        for cel, bedrag in bedragen
    )


def _uitkomst(levering: Levering, cel: Cel, bedrag: int) -> str:
    if cel not in levering.totalen:
        return ONTBREEKT
    marge = levering.eenheid // 2
    totaal = levering.totalen[cel] if bedrag >= 0 else -levering.totalen[cel]
    return ZO if totaal + marge >= abs(bedrag) else ANDERS


def _object(bestand: dict[str, Any], naam: str) -> dict[str, Any]:
    waarde = bestand.get(naam)
    if not isinstance(waarde, dict):
        herstel = "Kies de levering van een gemeente, niet het schema of het definitiebestand."
        raise BestandFout(Fout(naam, "ontbreekt", "een object", herstel))
    return waarde


def _regels(data: dict[str, Any], zijde: str) -> list[Any]:
    regels = data.get(zijde)
    if not isinstance(regels, list):
        herstel = "Kies een levering met lasten en baten."
        raise BestandFout(Fout(f"data.{zijde}", "ontbreekt", "een lijst", herstel))
    return regels


def _regel(regel: Any, plaats: str, eenheid: int) -> tuple[str, str, int]:
    """Taakveld, category and cents of a row."""
    regel = regel if isinstance(regel, dict) else {}
    taakveld, categorie = regel.get("taakveld"), regel.get("categorie")
    if not isinstance(taakveld, str) or not isinstance(categorie, str):
        raise BestandFout(
            Fout(
                *(plaats, f"«{taakveld}» × «{categorie}»", "een taakveld en een categorie"),
                "Schrijf beide als tekst: 0.10 is een ander taakveld dan 0.1.",
            )
        )
    centen = _centen(regel.get("bedrag"), eenheid)
    if centen is None:
        raise BestandFout(
            Fout(
                *(plaats, f"«{regel.get('bedrag')}» als bedrag", "een bedrag in hele centen"),
                "Schrijf het bedrag als getal, met een punt voor de decimalen.",
            )
        )
    return taakveld.strip(), categorie.strip(), centen


def _centen(bedrag: Any, eenheid: int) -> int | None:
    """A number of the file in cents; None when it is none, or not whole cents."""
    if isinstance(bedrag, bool) or not isinstance(bedrag, int | Decimal):
        return None
    centen = Decimal(bedrag) * eenheid
    heel = centen.is_finite() and centen.adjusted() < 30 and centen == int(centen)
    return int(centen) if heel else None
