"""An amount as a tree: from the whole down to it, and from it to what it is the sum of.

Every level has its own sum in cents; those below an amount add up to it.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rapport.keuze import ASSEN, Keuze
from bijdrage.rapport.samenstellen import GEEN_ONDERDEEL, Namen
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import As, correctie_als_component
from samenwerking.iv3 import taakveld_volgorde

NAMEN: Mapping[As, str] = {
    "component": "soort kosten",
    "taakveld": "taakveld",
    "onderdeel": "team",
    "regel": "regel",
}
Labels = Mapping[As, str]


class Tak(NamedTuple):
    """An amount in the tree: its name, what it is chosen by, and its part of the one above."""

    naam: str
    code: str
    keuze: Keuze
    diepte: int
    bedrag: int
    aandeel: Fraction


class Boom(NamedTuple):
    """``pad``: from the whole to the amount itself; ``takken``: what that is the sum of, in
    ``per``; none at a single line."""

    pad: tuple[Tak, ...]
    per: str
    takken: tuple[Tak, ...]


def boom(berekening: Berekening, keuze: Keuze, namen: Namen) -> Boom:
    """The tree around the amount of a choice."""
    bedragen = list(_bedragen(berekening, keuze.gemeente))
    pad = tuple(_pad(bedragen, keuze, namen))
    hier = _gekozen(bedragen, keuze)
    for as_ in ASSEN:
        gevonden = _som_per(hier, as_)
        if len(gevonden) > 1:
            som = pad[-1].bedrag
            takken = _takken(berekening, keuze, namen, as_, gevonden, len(pad), som)
            return Boom(pad, NAMEN[as_], tuple(takken))
    return Boom(pad, "", ())


def _bedragen(berekening: Berekening, gemeente: str) -> Iterator[tuple[Labels, int]]:
    """Every cell and correction of a municipality with its labels."""
    for cel in berekening.toedelingen:
        if cel.gemeente == gemeente:
            yield (
                {
                    "component": cel.component,
                    "taakveld": cel.taakveld,
                    "onderdeel": cel.onderdeel or GEEN_ONDERDEEL,
                    "regel": cel.regel,
                },
                cel.netto,
            )
    for boeking in berekening.correcties:
        if boeking.gemeente == gemeente:
            yield (
                {
                    "component": correctie_als_component(boeking.soort),
                    "taakveld": boeking.taakveld,
                    "onderdeel": GEEN_ONDERDEEL,
                    "regel": boeking.code,
                },
                boeking.bedrag,
            )


def _gekozen(bedragen: Iterable[tuple[Labels, int]], keuze: Keuze) -> list[tuple[Labels, int]]:
    return [
        (labels, bedrag)
        for labels, bedrag in bedragen
        if keuze.past(keuze.gemeente, *(labels[as_] for as_ in ASSEN))
    ]


def _pad(bedragen: list[tuple[Labels, int]], keuze: Keuze, namen: Namen) -> Iterator[Tak]:
    """From the whole down, each chosen axis a level."""
    hier, boven = Keuze(keuze.gemeente), 0
    lagen = [(hier, f"Hele bedrag van {keuze.gemeente}")]
    for as_, naam in keuze.delen(namen).items():
        hier = hier.met(as_, *keuze.codes(as_))
        lagen.append((hier, naam))
    for diepte, (laag, naam) in enumerate(lagen):
        som = sum(bedrag for _, bedrag in _gekozen(bedragen, laag))
        deel = Fraction(som, boven) if boven else Fraction(1)
        yield Tak(naam[:1].upper() + naam[1:], "", laag, diepte, som, deel)
        boven = som


def _som_per(bedragen: Iterable[tuple[Labels, int]], as_: As) -> dict[str, int]:
    sommen: dict[str, int] = {}
    for labels, bedrag in bedragen:
        sommen[labels[as_]] = sommen.get(labels[as_], 0) + bedrag
    return sommen


def _takken(
    berekening: Berekening,
    keuze: Keuze,
    namen: Namen,
    as_: As,
    sommen: Mapping[str, int],
    diepte: int,
    som: int,
) -> Iterator[Tak]:
    regels = _regelnamen(berekening) if as_ == "regel" else {}
    for code in _op_volgorde(as_, sommen):
        naam = regels.get(code) or namen.naam(as_, code.removeprefix(GEEN_ONDERDEEL))
        getoond = code if as_ in ("taakveld", "regel") else ""
        deel = Fraction(sommen[code], som) if som else Fraction()
        yield Tak(naam, getoond, keuze.met(as_, code), diepte, sommen[code], deel)


def _op_volgorde(as_: As, sommen: Mapping[str, int]) -> list[str]:
    """Taakvelden in their order, else the largest first."""
    if as_ == "taakveld":
        return sorted(sommen, key=taakveld_volgorde)
    return sorted(sommen, key=lambda code: (-abs(sommen[code]), code))


def _regelnamen(berekening: Berekening) -> dict[str, str]:
    """What cost lines and corrections are about, by code."""
    regels = {r.regel: r.omschrijving or r.component for r in berekening.toedelingen.regels}
    correcties = {c.code: c.omschrijving or c.soort for c in berekening.invoer.correcties}
    return {code: naam[:1].upper() + naam[1:] for code, naam in (correcties | regels).items()}
