"""An amount as a tree: what it is part of, and what it adds up from, level by level.

Every branch is a choice with an address of its own, and the branches of one level add up to the
cent to the amount above them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from bijdrage.rapport.herkomst import Keuze
from bijdrage.rapport.samenstellen import GEEN_ONDERDEEL, Namen
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import correctie_als_component

Laag = Literal["component", "taakveld", "onderdeel"]
LAGEN: tuple[Laag, ...] = ("component", "taakveld", "onderdeel")
WOORDEN: Mapping[Laag, tuple[str, str]] = {
    "component": ("component", "componenten"),
    "taakveld": ("taakveld", "taakvelden"),
    "onderdeel": ("onderdeel", "onderdelen"),
}
DIEP = 2
"""How many levels a tree shows; each branch leads to the tree below it."""
Bladen = Mapping[tuple[str, str, str], int]
"""Net cents per component, taakveld and unit."""


class Tak(NamedTuple):
    """A part of an amount in cents; ``keuze``: the labels that choose it, level by level.

    ``laag``: the level of its own branches, "" where it has none.
    """

    naam: str
    bedrag: int
    keuze: tuple[tuple[Laag, str], ...]
    laag: Laag | Literal[""] = ""
    takken: tuple["Tak", ...] = ()

    @property
    def aantal(self) -> str:
        """How many branches it has, in words."""
        een, meer = WOORDEN[self.laag or "onderdeel"]
        return f"{len(self.takken)} {een if len(self.takken) == 1 else meer}"


class Boom(NamedTuple):
    """An amount between what it is part of (from the whole down) and what it adds up from."""

    pad: tuple[Tak, ...]
    top: Tak


def boom(berekening: Berekening, keuze: Keuze, namen: Namen) -> Boom:
    """The tree of a choice; several taakvelden or units at once are one branch."""
    alles = _bladen(berekening, Keuze(keuze.gemeente))
    gekozen = _gekozen(keuze)
    pad = [
        _tak(alles, {laag: gekozen[laag] for laag in list(gekozen)[:diep]}, namen, 0)
        for diep in range(len(gekozen))
    ]
    return Boom(tuple(pad), _tak(alles, gekozen, namen, DIEP))


def _gekozen(keuze: Keuze) -> dict[Laag, tuple[str, ...]]:
    """The labels that were chosen, per level."""
    alle: dict[Laag, tuple[str, ...]] = {
        "component": (keuze.component,) if keuze.component else (),
        "taakveld": keuze.taakvelden,
        "onderdeel": keuze.onderdelen,
    }
    return {laag: labels for laag, labels in alle.items() if labels}


def _bladen(berekening: Berekening, keuze: Keuze) -> Bladen:
    """The finest amounts of a municipality."""
    bladen: dict[tuple[str, str, str], int] = defaultdict(int)
    for cel in berekening.toedelingen:
        if cel.gemeente == keuze.gemeente:
            bladen[cel.component, cel.taakveld, cel.onderdeel or GEEN_ONDERDEEL] += cel.netto
    for boeking in berekening.correcties:
        if boeking.gemeente == keuze.gemeente:
            component = correctie_als_component(boeking.soort)
            bladen[component, boeking.taakveld, GEEN_ONDERDEEL] += boeking.bedrag
    return bladen


def _tak(alles: Bladen, gekozen: Mapping[Laag, tuple[str, ...]], namen: Namen, diep: int) -> Tak:
    """The branch of these labels, with the levels below it as far as is asked."""
    eigen = {labels: centen for labels, centen in alles.items() if _past(labels, gekozen)}
    keuze = tuple((laag, label) for laag, labels in gekozen.items() for label in labels)
    open_ = [laag for laag in LAGEN if laag not in gekozen]
    naam = _naam(gekozen, namen)
    if not (diep and open_):
        return Tak(naam, sum(eigen.values()), keuze)
    laag = open_[0]
    takken = [
        _tak(eigen, {**gekozen, laag: (label,)}, namen, diep - 1) for label in _labels(eigen, laag)
    ]
    grootste = tuple(sorted(takken, key=lambda tak: (-abs(tak.bedrag), tak.naam)))
    return Tak(naam, sum(eigen.values()), keuze, laag, grootste)


def _past(labels: tuple[str, str, str], gekozen: Mapping[Laag, tuple[str, ...]]) -> bool:
    return all(
        laag not in gekozen or label in gekozen[laag]
        for laag, label in zip(LAGEN, labels, strict=True)
    )


def _labels(bladen: Bladen, laag: Laag) -> Iterator[str]:
    """The labels of a level, each once."""
    plek = LAGEN.index(laag)
    yield from dict.fromkeys(labels[plek] for labels in bladen)


def _naam(gekozen: Mapping[Laag, Sequence[str]], namen: Namen) -> str:
    """The name of the last chosen level; the whole amount has its own."""
    if not gekozen:
        return "Het hele bedrag"
    laag, labels = list(gekozen.items())[-1]
    if len(labels) > 1:
        return f"{len(labels)} {'taakvelden' if laag == 'taakveld' else 'teams'}"
    (label,) = labels
    naam = namen.naam(laag, "" if label == GEEN_ONDERDEEL else label)
    return f"{label} {naam}" if laag == "taakveld" and naam != label else naam
