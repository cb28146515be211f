"""The proposal: how the municipalities book a contribution, and whether their bookings mirror.

The gastgemeente spreads it over the taakvelden of the tasks, with the overhead part on 0.4 (BBV
art. 8; bought bedrijfsvoering stays overhead). The centrumgemeente takes all of it as baten on 0.4,
or mirrored per taakveld. Nothing is netted between taakvelden (BBV art. 2 lid 3). Whole cents.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from bijdrage.bbv.oordeel import Punt
from bijdrage.boeken.boeking import Boeking
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som, som_met_correcties
from samenwerking.iv3 import BATEN, LASTEN, Codelijsten, taakveld_volgorde

OVERDRACHT = "4.3.2"
"""Inkomensoverdrachten - gemeenten: a centrumregeling has no organisation of its own."""
GEEN_OVERDRACHT = "4.3.3"
MOTIEF_OVERDRACHT = (
    "Vergoeding aan de centrumgemeente: een centrumregeling heeft geen eigen organisatie, "
    "daarom 4.3.2 en niet 4.3.3."
)
TEGENKANT = {"4.3.2": "4.3.2", "3.8": "3.8", "3.5.1": "3.5.2"}
"""Which category of baten mirrors which category of lasten; the first is the default."""
KEUZES = {
    "4.3.2": "inkomensoverdracht aan een gemeente",
    "3.8": "gekochte dienst met een afgesproken prestatie",
    "3.5.1": "ingeleend personeel, per uur en onder eigen gezag",
}
BRUTO, NETTO = "bruto", "na aftrek van de bijdrage"


class OngeldigeKeuze(ValueError):
    """A choice that the proposal cannot follow; the text says why and how to mend it, in Dutch."""


class Keuze(NamedTuple):
    """What the municipalities choose. categorie: of the lasten of the overhead part; gespiegeld:
    whether the centrumgemeente books per taakveld.
    """

    categorie: str = OVERDRACHT
    motief: str = ""
    gespiegeld: bool = False


class Overheadcijfer(NamedTuple):
    """Overhead as part of the lasten (indicator bi.5): cents over cents; soort: bruto or netto.

    noemer_is: what the denominator is, since a calculation knows the cost of the cooperation only.
    """

    gemeente: str
    soort: str
    teller: int
    noemer: int
    noemer_is: str


class Spiegelrij(NamedTuple):
    """What one gastgemeente and the centrumgemeente book under one code; cents."""

    gast: str
    code: str
    lasten: int
    baten: int
    uitleg: str = ""

    @property
    def verschil(self) -> int:
        return self.lasten - self.baten


class Spiegel(NamedTuple):
    """The bookings of both sides beside each other: totals, per category and per taakveld.

    code of a total is empty; of a category that of the lasten.
    """

    totalen: tuple[Spiegelrij, ...]
    categorieen: tuple[Spiegelrij, ...]
    taakvelden: tuple[Spiegelrij, ...]

    @property
    def sluit(self) -> bool:
        """Whether totals and categories are the same on both sides."""
        return not any(rij.verschil for rij in (*self.totalen, *self.categorieen))


class Voorstel(NamedTuple):
    """The bookings of everybody, gastgemeenten first, and what there is to say about them."""

    keuze: Keuze
    boekingen: tuple[Boeking, ...]
    spiegel: Spiegel
    overhead: tuple[Overheadcijfer, ...]
    bevindingen: tuple[Punt, ...]


def boekingsvoorstel(
    berekening: Berekening,
    codelijsten: Codelijsten,
    keuze: Keuze | None = None,
    totale_lasten: Mapping[str, int] | None = None,
) -> Voorstel:
    """The bookings of a calculation for every municipality in it.

    Args: totale_lasten: all lasten of a municipality where known, the denominator of bi.5.
    Raises: OngeldigeKeuze.
    """
    gekozen = keuze or Keuze()
    _eis_geldig(gekozen, berekening.invoer.kenmerken.jaar, codelijsten)
    lasten = tuple(b for gast in berekening.gasten for b in _van_gast(berekening, gast, gekozen))
    baten = tuple(_van_centrum(berekening.centrum, lasten, gekozen))
    boekingen = (*lasten, *baten)
    return Voorstel(
        gekozen,
        boekingen,
        spiegel(boekingen),
        tuple(_overhead(berekening, lasten, gekozen, totale_lasten or {})),
        tuple(_bevindingen(boekingen, berekening.invoer.kenmerken.jaar, codelijsten)),
    )


def spiegel(boekingen: tuple[Boeking, ...]) -> Spiegel:
    """Lay the lasten of every gastgemeente beside the baten of the centrumgemeente."""
    return Spiegel(
        tuple(_spiegelrijen(boekingen, lambda _: "")),
        tuple(_spiegelrijen(boekingen, _categorie_van_lasten)),
        tuple(_met_uitleg(rij) for rij in _spiegelrijen(boekingen, lambda b: b.taakveld)),
    )


def _eis_geldig(keuze: Keuze, jaar: int, codelijsten: Codelijsten) -> None:
    if keuze.categorie not in TEGENKANT:
        raise OngeldigeKeuze(
            f"Categorie «{keuze.categorie}» kan niet voor het overheaddeel. "
            f"Kies {', '.join(TEGENKANT)}."
            + (f" {MOTIEF_OVERDRACHT}" if keuze.categorie == GEEN_OVERDRACHT else "")
        )
    if keuze.categorie != OVERDRACHT and not keuze.motief.strip():
        raise OngeldigeKeuze(
            f"Bij categorie {keuze.categorie} ontbreekt het motief. Schrijf op waarom het "
            f"overheaddeel een {KEUZES[keuze.categorie]} is, of kies {OVERDRACHT}."
        )
    for zijde, categorie in ((LASTEN, keuze.categorie), (BATEN, TEGENKANT[keuze.categorie])):
        if categorie not in codelijsten.categoriecodes(jaar, zijde):
            raise OngeldigeKeuze(
                f"Categorie {categorie} bestaat in {jaar} niet aan de kant van de {zijde}. "
                "Kies een andere categorie, of laad de lijsten van dat jaar."
            )


def _van_gast(berekening: Berekening, gast: str, keuze: Keuze) -> Iterator[Boeking]:
    """The lasten of a gastgemeente per taakveld, corrections included."""
    per_taakveld = {
        taakveld: bedrag
        for (gemeente, taakveld), bedrag in som_met_correcties(
            berekening, "gemeente", "taakveld"
        ).items()
        if gemeente == gast and bedrag
    }
    for taakveld in sorted(per_taakveld, key=taakveld_volgorde):
        overhead = taakveld == OVERHEAD_TAAKVELD
        categorie = keuze.categorie if overhead else OVERDRACHT
        yield Boeking(
            *(gast, LASTEN, taakveld, categorie, per_taakveld[taakveld], overhead),
            *(_motief(categorie, keuze), berekening.centrum),
        )


def _van_centrum(centrum: str, lasten: tuple[Boeking, ...], keuze: Keuze) -> Iterator[Boeking]:
    """The baten that mirror the lasten: per taakveld, or together on 0.4 per category."""
    if keuze.gespiegeld:
        for b in lasten:
            categorie = TEGENKANT[b.categorie]
            yield b._replace(
                gemeente=centrum, zijde=BATEN, categorie=categorie, tegenpartij=b.gemeente
            )
        return
    samen: dict[tuple[str, str], list[Boeking]] = {}
    for b in lasten:
        samen.setdefault((b.gemeente, b.categorie), []).append(b)
    for (gast, categorie), delen in samen.items():
        yield Boeking(
            *(centrum, BATEN, OVERHEAD_TAAKVELD, TEGENKANT[categorie]),
            *(sum(b.bedrag for b in delen), all(b.overhead for b in delen)),
            *(delen[0].motief, gast),
        )


def _motief(categorie: str, keuze: Keuze) -> str:
    eigen = keuze.motief.strip()
    return eigen if categorie == keuze.categorie and eigen else MOTIEF_OVERDRACHT


def _categorie_van_lasten(boeking: Boeking) -> str:
    """The category under which both sides are compared."""
    if boeking.zijde == LASTEN:
        return boeking.categorie
    return next(lasten for lasten, baten in TEGENKANT.items() if baten == boeking.categorie)


def _spiegelrijen(
    boekingen: tuple[Boeking, ...], code_van: Callable[[Boeking], str]
) -> Iterator[Spiegelrij]:
    sommen: dict[tuple[str, str], dict[str, int]] = {}
    for b in boekingen:
        gast = b.gemeente if b.zijde == LASTEN else b.tegenpartij
        kanten = sommen.setdefault((gast, code_van(b)), {LASTEN: 0, BATEN: 0})
        kanten[b.zijde] += b.bedrag
    for (gast, code), kanten in sommen.items():
        yield Spiegelrij(gast, code, kanten[LASTEN], kanten[BATEN])


def _met_uitleg(rij: Spiegelrij) -> Spiegelrij:
    """Why a taakveld differs; nothing where it does not."""
    if not rij.verschil:
        return rij
    if rij.code == OVERHEAD_TAAKVELD:
        uitleg = "De centrumgemeente boekt de hele bijdrage op 0.4, ook het deel voor taken."
    else:
        uitleg = "De centrumgemeente boekt dit deel op 0.4, niet op het taakveld van de taak."
    return rij._replace(uitleg=uitleg)


def _overhead(
    berekening: Berekening,
    lasten: tuple[Boeking, ...],
    keuze: Keuze,
    totale_lasten: Mapping[str, int],
) -> Iterator[Overheadcijfer]:
    """Overhead as a part of the lasten, per municipality.

    A centrumgemeente that books all baten on 0.4 has the tasks for others on 0.4 as well: gross
    those count too, and the contribution that pays them is deducted again.
    """
    centrum = berekening.centrum
    bruto = som(berekening.toedelingen, "gemeente", "taakveld", waarde=LASTEN)
    op_overhead = sum(
        bedrag
        for (gemeente, taakveld), bedrag in bruto.items()
        if taakveld == OVERHEAD_TAAKVELD or (gemeente != centrum and not keuze.gespiegeld)
    )
    alle = sum(bruto.values())
    af = sum(b.bedrag for b in lasten if b.overhead or not keuze.gespiegeld)
    noemer, naam = _noemer(centrum, alle, "alle verdeelde lasten van de organisatie", totale_lasten)
    yield Overheadcijfer(centrum, BRUTO, op_overhead, noemer, naam)
    yield Overheadcijfer(centrum, NETTO, op_overhead - af, noemer, naam)
    for gast in berekening.gasten:
        deel = sum(b.bedrag for b in lasten if b.gemeente == gast and b.overhead)
        eigen = berekening.bijdrage[gast]
        noemer, naam = _noemer(gast, eigen, "de hele bijdrage", totale_lasten)
        yield Overheadcijfer(gast, BRUTO, deel, noemer, naam)


def _noemer(
    gemeente: str, bekend: int, naam: str, totale_lasten: Mapping[str, int]
) -> tuple[int, str]:
    if gemeente in totale_lasten:
        return totale_lasten[gemeente], "totale lasten van de gemeente"
    return bekend, naam


def _bevindingen(
    boekingen: tuple[Boeking, ...], jaar: int, codelijsten: Codelijsten
) -> Iterator[Punt]:
    for b in boekingen:
        wat = f"{b.gemeente}, {b.taakveld} × {b.categorie}"
        if b.bedrag < 0:
            yield Punt(
                wat,
                f"Het bedrag op taakveld {b.taakveld} is negatief. Het staat er zoals het is en is "
                "niet weggestreept tegen een ander taakveld.",
                "Kijk welke correctie of opbrengst dit geeft, en kies er een ander taakveld "
                "voor of licht het toe.",
            )
        if codelijsten.is_grijs(b.zijde, b.taakveld, b.categorie, jaar):
            yield Punt(
                wat,
                f"Taakveld {b.taakveld} met categorie {b.categorie} is in {jaar} bij de {b.zijde} "
                "een grijze cel van Iv3.",
                "Kies een andere categorie, of zet het bedrag op een ander taakveld.",
            )
        if not codelijsten.is_boekbaar(b.taakveld, jaar):
            yield Punt(
                wat,
                f"Op taakveld {b.taakveld} kan in {jaar} niet worden geboekt.",
                "Kies een taakveld dat in dat jaar bestaat.",
            )
