"""Breakdowns of the contribution in whole euros: rows under headings, and the make-up in short.

The rows of a breakdown add up to the total that is shown; shares stay exact.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple, Protocol

from django.utils.text import slugify

from bijdrage.rapport.afronding import hele_euros
from bijdrage.rapport.model import Jaarrapport, Rij, Uitsplitsing
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD

ZONDER_OVERHEAD = " (zonder overhead)"
KOPPEN = {"component": "Soort kosten", "taakveld": "Taakveld", "onderdeel": "Team"}
VRAGEN = {
    "component": "Welke kosten zijn het?",
    "taakveld": "Voor welke taken is het?",
    "onderdeel": "Welke teams werken eraan?",
}


def anker(code: str) -> str:
    """What a code is in the id of its row."""
    return slugify(code.replace(".", "-")) or "overig"


class Tabelrij(NamedTuple):
    """A row of a breakdown; ``sinds`` is the change since the year compared with, if any.

    ``codes`` are what it adds up: its own code, or those of a whole hoofdtaakveld.
    """

    code: str
    naam: str
    bedrag: int
    aandeel: Fraction
    fictief: bool
    codes: tuple[str, ...]
    sinds: int | None = None

    @property
    def anker(self) -> str:
        """What its code is in the id of its row."""
        return anker(self.code)


class Groep(NamedTuple):
    """Rows under one heading with their subtotal; without heading ``naam`` is empty."""

    naam: str
    bedrag: int
    aandeel: Fraction
    rijen: tuple[Tabelrij, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rows that the subtotal adds up."""
        return tuple(code for rij in self.rijen for code in rij.codes)


class Tabel(NamedTuple):
    """A breakdown along one axis; ``kop`` is the head of its first column."""

    as_: str
    vraag: str
    kop: str
    groepen: tuple[Groep, ...]
    totaal: int

    @property
    def rijen(self) -> tuple[Tabelrij, ...]:
        return tuple(rij for groep in self.groepen for rij in groep.rijen)

    @property
    def fictief(self) -> str:
        """Which rows rest on made-up figures, in as few names as it takes; empty when none do."""
        return fictief_in_namen(
            self.rijen,
            "Elk bedrag in deze tabel is met fictieve gegevens berekend.",
            "Met fictieve gegevens berekend",
        )


class _Gelabeld(Protocol):
    """A row that tells whether it is made up."""

    @property
    def naam(self) -> str: ...
    @property
    def fictief(self) -> bool: ...


def fictief_in_namen(rijen: Sequence[_Gelabeld], alle: str, begin: str) -> str:
    """Which rows are made up, in as few names as it takes; empty when none are.

    Args: alle: the sentence when all of them are; begin: how it starts when only some are.
    """
    wel = [rij.naam for rij in rijen if rij.fictief]
    niet = [rij.naam for rij in rijen if not rij.fictief]
    if not wel:
        return ""
    if not niet:
        return alle
    if len(wel) <= len(niet):
        return f"{begin}: {', '.join(wel)}."
    return f"{begin}, behalve: {', '.join(niet)}."


class Opbouw(NamedTuple):
    """The contribution as overhead and tasks per hoofdtaakveld, largest first."""

    rijen: tuple[Tabelrij, ...]
    totaal: int
    sinds: int | None


def maak_tabel(uitsplitsing: Uitsplitsing) -> Tabel:
    """The rows under their headings; groups of teams with the largest first.

    Subtotals are rounded to add up to the total first, then the rows of each to its subtotal.
    """
    per_groep: dict[str, list[Rij]] = defaultdict(list)
    for rij in uitsplitsing.rijen:
        per_groep[rij.groep].append(rij)
    sommen = hele_euros([sum(rij.bedrag for rij in rijen) for rijen in per_groep.values()])
    groepen = [
        _groep(naam, rijen, som)
        for (naam, rijen), som in zip(per_groep.items(), sommen, strict=True)
    ]
    if uitsplitsing.as_ == "onderdeel":
        groepen.sort(key=lambda groep: -groep.bedrag)
    return Tabel(
        uitsplitsing.as_,
        VRAGEN[uitsplitsing.as_],
        KOPPEN[uitsplitsing.as_],
        tuple(groepen),
        sum(sommen),
    )


def _groep(naam: str, rijen: Sequence[Rij], som: int) -> Groep:
    euros = hele_euros([rij.bedrag for rij in rijen], som)
    return Groep(
        naam,
        som,
        sum((rij.aandeel for rij in rijen), Fraction()),
        tuple(
            Tabelrij(rij.code, rij.naam, bedrag, rij.aandeel, rij.fictief, (rij.code,))
            for rij, bedrag in zip(rijen, euros, strict=True)
        ),
    )


def maak_opbouw(rapport: Jaarrapport, vorige: Jaarrapport | None) -> Opbouw:
    """The make-up of a contribution, with the change since an earlier calculation if given."""
    return _opbouw(_taakvelden(rapport), _taakvelden(vorige) if vorige else None)


def _taakvelden(rapport: Jaarrapport) -> Tabel:
    return maak_tabel(next(u for u in rapport.uitsplitsingen if u.as_ == "taakveld"))


def _opbouw(tabel: Tabel, vorige: Tabel | None) -> Opbouw:
    """Overhead apart from the hoofdtaakvelden, since it belongs to all of them."""
    toen = {rij.code: rij for rij in _hoofdrijen(vorige)} if vorige else {}
    nu = {rij.code: rij for rij in _hoofdrijen(tabel)}
    vervallen = {code: rij._replace(bedrag=0, aandeel=Fraction()) for code, rij in toen.items()}
    rijen = [
        rij._replace(sinds=rij.bedrag - (toen[code].bedrag if code in toen else 0))
        if vorige
        else rij
        for code, rij in (vervallen | nu).items()
    ]
    return Opbouw(
        tuple(sorted(rijen, key=lambda rij: (-rij.bedrag, rij.naam))),
        tabel.totaal,
        tabel.totaal - vorige.totaal if vorige else None,
    )


def _hoofdrijen(tabel: Tabel) -> Iterator[Tabelrij]:
    """A row per hoofdtaakveld, known by its number, without overhead; and one for overhead."""
    for groep in tabel.groepen:
        taken = [rij for rij in groep.rijen if rij.code != OVERHEAD_TAAKVELD]
        nummer, _, naam = groep.naam.partition(" ")
        if taken:
            zonder = "" if len(taken) == len(groep.rijen) else ZONDER_OVERHEAD
            yield _som(nummer, f"{naam or nummer}{zonder}", taken)
        yield from (rij for rij in groep.rijen if rij.code == OVERHEAD_TAAKVELD)


def _som(code: str, naam: str, rijen: Sequence[Tabelrij]) -> Tabelrij:
    return Tabelrij(
        code,
        naam,
        sum(rij.bedrag for rij in rijen),
        sum((rij.aandeel for rij in rijen), Fraction()),
        any(rij.fictief for rij in rijen),
        tuple(rij.code for rij in rijen),
    )
