"""A complete dossier of a small calculation: every rule that looks at it is fulfilled.

A test takes one fact away or changes one thing, and looks at what its rule then says.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.overeenkomst import (
    GEEN_ONDERNEMER,
    GEINDEXEERD,
    GEMENE_REKENING,
    Btw,
    Componentafspraak,
    Indexcijfer,
    Indexweging,
    Methode,
    Overeenkomst,
)
from bijdrage.bbv import CONTROLES
from bijdrage.bbv.dossier import (
    Aansluiting,
    Btwopgave,
    Dossier,
    Jaarcijfer,
    Overheadcijfer,
    Rente,
    Stuk,
    Uitvoer,
    Verklaring,
    Versiefeit,
    Vorige,
)
from bijdrage.bbv.oordeel import BEVINDING, ONBEKEND, Oordeel
from bijdrage.bbv.uren import Stand
from bijdrage.bbv.urendossier import ALLE_RIJEN
from bijdrage.boeken.boeking import Boeking
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.uren.lezen import Deelnemer, Leesrij, Leesversie
from samenwerking.iv3 import BATEN, LASTEN
from tests.invoer import CODELIJSTEN, Tabellen, goede_tabellen, lees, zet

JAAR = 2021
GAST, CENTRUM = "Aalsmeer", "Amstelveen"
AFDRUK = "sha256:" + "0" * 64
HEEL = 100_000_000


def dossiertabellen() -> Tabellen:
    """The good input, gross and with ICT in a structural and an incidental part."""
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 7, "lasten", "1000")
    for rij in (6, 7):
        zet(tabellen, "Lasten", rij, "component", "ICT")
    zet(tabellen, "Componenten", 4, "component", "ICT")
    zet(tabellen, "Componenten", 4, "behandeling", "sleutel")
    zet(tabellen, "Componenten", 4, "sleutel", "plekken")
    zet(tabellen, "Lasten", 7, "aard", "incidenteel")
    return tabellen


def reken(tabellen: Tabellen) -> Berekening:
    """The calculation of tables without faults."""
    gelezen = lees(tabellen)
    assert gelezen.invoer is not None, gelezen.fouten
    return bereken(gelezen.invoer)


@lru_cache
def berekening() -> Berekening:
    """The calculation of the good dossier."""
    return reken(dossiertabellen())


@lru_cache
def dossier() -> Dossier:
    """Everything that any rule looks at, as it should be."""
    deze = berekening()
    return Dossier(
        deze,
        CODELIJSTEN,
        uren=_uren(deze),
        versies=tuple(_versie(s) for s in ("urenverdeling", "kostenraming", "berekening")),
        overeenkomst=_overeenkomst(),
        indexcijfers=(Indexcijfer("cao", JAAR, 1_500_000, "CPB", date(2020, 9, 1), True),),
        methode=Methode("AA-2", "2022-2026", "Besluit 1", "", "AA-1", ((GAST, 100),), "Zo is het."),
        correctieafspraken=_correctieafspraken(deze),
        besparingen=(),
        vorige=Vorige(JAAR - 1, deze),
        begroting=deze,
        begroting_vastgesteld_op=date(2020, 11, 1),
        jaarcijfers=_jaarcijfers(),
        verklaring=Verklaring(-100, {"prijs": -60, "uren": -40}, 1_000, None, 900),
        aansluiting=(Aansluiting("personeel", 100, 100, "uittreksel"),),
        boekingen=_boekingen(),
        omgezette_taakvelden=frozenset(),
        stukken=_stukken(),
        btwopgaven=(Btwopgave(GAST, JAAR, date(2022, 3, 1), 100, 21, 121),),
        uitvoer=_uitvoer(),
        mutaties_zonder_logboek=(),
        rente=Rente(1_000_000, "begroting 2021"),
        overheadcijfers=tuple(
            Overheadcijfer(gemeente, 20, 100, 10, 20_000_000, 10_000_000)
            for gemeente in (CENTRUM, GAST)
        ),
        notitie_overhead=2016,
        btwopgave_uiterlijk=date(2022, 4, 1),
        drempels={"rapportagegrens": 100},
        toelichtingen={
            (code, ALLE_RIJEN): "Alle rijen zijn bekeken."
            for code in ("UREN-06", "UREN-07", "UREN-08", "UREN-10")
        },
    )


def _correctieafspraken(deze: Berekening) -> tuple[Correctieafspraak, ...]:
    """Every correction as it was agreed."""
    return tuple(
        Correctieafspraak(
            c.code,
            c.soort,
            c.gemeente,
            c.aard,
            besluit="Besluit 1",
            eerste_jaar=JAAR,
            laatste_jaar=JAAR,
            bedragen=((JAAR, _geboekt(deze, c.code)),),
        )
        for c in deze.invoer.correcties
    )


def _geboekt(deze: Berekening, code: str) -> int:
    """What a correction comes to for the gastgemeente."""
    return sum(b.bedrag for b in deze.correcties if (b.code, b.gemeente) == (code, GAST))


def _uren(deze: Berekening) -> Stand:
    rij = Leesrij("BZ", "Balie", "", "balie", "0.2", "primair", (400_000, 200_000), vte=450)
    deelnemers = (Deelnemer("0362", CENTRUM, False), Deelnemer("0358", GAST, True))
    versie = Leesversie(JAAR, deelnemers, (rij,))
    return Stand(versie, CODELIJSTEN, 135_000, "personeelsbegroting", versie, deze)


def _versie(soort: str) -> Versiefeit:
    dag = date(2020, 11, 1)
    return Versiefeit(soort, JAAR, "vastgesteld", dag, "Besluit 1", frozenset({1}), frozenset({2}))


def _overeenkomst() -> Overeenkomst:
    bewijs = {"werkelijke_kosten": "§1", "vaste_sleutel": "§2", "risico_volgens_sleutel": "§3"}
    gemene = Btw(GEMENE_REKENING, "Besluit 2024-13855", HEEL, **bewijs)
    gewoon = Btw(GEEN_ONDERNEMER, "Overheidstaak", HEEL)
    index = (Indexweging("cao", 70_000_000), Indexweging("prijs", 30_000_000))
    ict = "informatievoorziening en automatisering"
    huis = "facilitaire zaken en huisvesting"
    return Overeenkomst(
        "2013-2021",
        2013,
        2021,
        componenten=(
            Componentafspraak("personeel", "uren", raming=GEINDEXEERD, weging=index, btw=gemene),
            Componentafspraak(
                "ICT", "sleutel", "plekken", raming="werkelijk", overheadcategorie=ict, btw=gewoon
            ),
            Componentafspraak(
                "huisvesting",
                "sleutel",
                "plekken",
                raming="werkelijk",
                overheadcategorie=huis,
                btw=gewoon,
            ),
            Componentafspraak("sporthal", "direct", raming="werkelijk", btw=gewoon),
        ),
    )


def _jaarcijfers() -> tuple[Jaarcijfer, ...]:
    return (
        Jaarcijfer(JAAR - 2, "rekening", 90),
        Jaarcijfer(JAAR - 1, "begroting-na-wijziging", 95),
        Jaarcijfer(JAAR, "begroting", 100),
        *(Jaarcijfer(JAAR + n, "begroting", 100 + n, raming=True) for n in (1, 2, 3)),
    )


def _boekingen() -> tuple[Boeking, ...]:
    return (
        Boeking(GAST, LASTEN, "0.4", "4.3.2", 40, overhead=True),
        Boeking(GAST, LASTEN, "0.2", "4.3.2", 60),
        Boeking(CENTRUM, BATEN, "0.4", "4.3.2", 40, overhead=True),
        Boeking(CENTRUM, BATEN, "0.2", "4.3.2", 60),
    )


def _stukken() -> tuple[Stuk, ...]:
    return tuple(
        Stuk(soort, gemeente, JAAR, dag, dag, "Bedrijfsvoering", 1_000_000, "per team")
        for gemeente in (CENTRUM, GAST)
        for soort, dag in (("begroting", date(2020, 11, 10)), ("jaarstukken", date(2022, 7, 1)))
    )


def _uitvoer() -> Uitvoer:
    return Uitvoer(
        eenheid="x € 1",
        prijspeil="2021",
        tekenafspraak="+ is meer",
        methode="AA-1",
        versies=("uren 1", "kosten 1"),
        datum=date(2021, 1, 1),
        vingerafdruk=AFDRUK,
        herberekend=AFDRUK,
        afgerond_sluit=True,
    )


Anders = Callable[[Dossier], Dossier]


class Geval(NamedTuple):
    """What makes a rule find something, and what it misses when a fact is taken away.

    weg: None where everything that the rule needs is in every input.
    """

    fout: Anders
    weg: Anders | None = None
    ontbreekt: str = ""


def zonder(*velden: str) -> Anders:
    """The dossier in which these fields are not known."""
    leeg: dict[str, Any] = dict.fromkeys(velden)
    return lambda goed: goed._replace(**leeg)


def met(**velden: Any) -> Anders:
    """The dossier in which these fields are others."""
    return lambda goed: goed._replace(**velden)


def met_invoer(wijzig: Callable[[Tabellen], None]) -> Anders:
    """The dossier of a calculation of which one thing in the input is another."""

    def anders(goed: Dossier) -> Dossier:
        tabellen = dossiertabellen()
        wijzig(tabellen)
        return goed._replace(berekening=reken(tabellen))

    return anders


def cel(blad: str, rij: int, **waarden: str) -> Callable[[Tabellen], None]:
    """Other values in the cells of a row."""

    def wijzig(tabellen: Tabellen) -> None:
        for kolom, waarde in waarden.items():
            zet(tabellen, blad, rij, kolom, waarde)

    return wijzig


def toets(code: str, geval: Geval) -> None:
    """A rule is fulfilled, finds something after one change, and says what it misses."""
    regel, goed = CONTROLES[code], dossier()
    assert regel(goed) == Oordeel()
    gevonden = regel(geval.fout(goed))
    assert gevonden.uitkomst == BEVINDING
    assert all(all(punt) for punt in gevonden.punten)
    if geval.weg is not None:
        oordeel = regel(geval.weg(goed))
        assert oordeel.uitkomst == ONBEKEND
        assert geval.ontbreekt in oordeel.ontbreekt
