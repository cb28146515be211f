"""What components show, as records: facts, tables, and the events of a timeline. No Django."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple, Protocol

from samenwerking.notatie import datum

GELEZEN = {
    "geheel": "helemaal",
    "afgekapt": "het begin; de rest viel weg",
    "deels": "een deel",
}


class Feit(NamedTuple):
    """A fact with its name; ``kenmerk``: a long code, to be set small."""

    naam: str
    tekst: str
    adres: str = ""
    uitleg: tuple[str, ...] = ()
    kenmerk: bool = False


class Kop(NamedTuple):
    """The head of a column; numbers stand to the right."""

    tekst: str
    getal: bool = False


class Cel(NamedTuple):
    """A cell; ``uitleg`` stands under it in small."""

    tekst: str
    adres: str = ""
    uitleg: str = ""


class Tabelrij(NamedTuple):
    """A row: its name, and a cell for every other column; ``anker`` is its id."""

    naam: Cel
    cellen: tuple[tuple[Kop, Cel], ...]
    totaal: bool = False
    anker: str = ""


class Tabel(NamedTuple):
    """A table with its caption."""

    bijschrift: str
    koppen: tuple[Kop, ...]
    rijen: tuple[Tabelrij, ...]


def tabelrij(
    koppen: tuple[Kop, ...], *cellen: Cel, totaal: bool = False, anker: str = ""
) -> Tabelrij:
    """A row under these heads, its name first."""
    naam, *rest = cellen
    return Tabelrij(naam, tuple(zip(koppen[1:], rest, strict=True)), totaal, anker)


class Bron(Protocol):
    """A document as the registry keeps it; samenwerking_id: None when it is of all."""

    @property
    def pk(self) -> int: ...
    @property
    def samenwerking_id(self) -> int | None: ...
    @property
    def code(self) -> str: ...
    @property
    def titel(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def gelezen(self) -> str: ...
    @property
    def vertrouwelijkheid(self) -> str: ...


def _anker(bron: Bron) -> str:
    """Of a document of all its code; two of a cooperation may have the same one."""
    return f"bron-{bron.code}" + (f"-{bron.pk}" if bron.samenwerking_id else "")


def _bij_bron(bron: Bron) -> str:
    """What stands under a document: that it has no address, and that it is kept back."""
    delen = ("" if bron.url else "geen webadres bekend", _dicht(bron.vertrouwelijkheid))
    return "; ".join(filter(None, delen))


def _dicht(vertrouwelijkheid: str) -> str:
    """What stands by what is kept back, for who may read it; "" by what is open."""
    return "" if vertrouwelijkheid == "openbaar" else f"niet openbaar: {vertrouwelijkheid}"


BRONKOPPEN = (Kop("Document"), Kop("Wat is gelezen"), Kop("Code"))


def bronnentabel(bronnen: Iterable[Bron]) -> Tabel:
    """The documents with their address and how much of each was read."""
    rijen = (
        tabelrij(
            BRONKOPPEN,
            Cel(bron.titel, bron.url, _bij_bron(bron)),
            Cel(GELEZEN[bron.gelezen]),
            Cel(bron.code),
            anker=_anker(bron),
        )
        for bron in bronnen
    )
    return Tabel("Documenten waar cijfers en feiten uit komen", BRONKOPPEN, tuple(rijen))


class Gebeurtenis(Protocol):
    """An event as the registry keeps it."""

    @property
    def datum(self) -> date: ...
    @property
    def precisie(self) -> str: ...
    @property
    def tekst(self) -> str: ...
    @property
    def bron(self) -> Bron | None: ...
    @property
    def vertrouwelijkheid(self) -> str: ...


class Moment(NamedTuple):
    """An event with its date, as precise as it is known: ``wanneer`` in words, ``code`` in ISO.

    dicht and bij_bron: that it, and its document, are kept back.
    """

    wanneer: str
    code: str
    tekst: str
    bron: Bron | None
    dicht: str
    bij_bron: str


class Jaargang(NamedTuple):
    """The events of a year."""

    jaar: int
    momenten: tuple[Moment, ...]


def tijdlijn(gebeurtenissen: Iterable[Gebeurtenis]) -> tuple[Jaargang, ...]:
    """The events per year, in order of time."""
    return tuple(
        Jaargang(jaar, tuple(map(_moment, groep)))
        for jaar, groep in groupby(gebeurtenissen, key=lambda g: g.datum.year)
    )


def _moment(gebeurtenis: Gebeurtenis) -> Moment:
    dag, precisie = gebeurtenis.datum, gebeurtenis.precisie
    lengte = {"jaar": 4, "maand": 7, "dag": 10}[precisie]
    code = dag.isoformat()[:lengte]
    bron = gebeurtenis.bron
    return Moment(
        datum(dag, precisie),
        code,
        gebeurtenis.tekst,
        bron,
        _dicht(gebeurtenis.vertrouwelijkheid),
        _dicht(bron.vertrouwelijkheid) if bron else "",
    )
