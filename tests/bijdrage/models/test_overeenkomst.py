"""Agreements and indexes in the database: one per year, and fixed once something rests on them."""

from collections.abc import Iterator
from datetime import date

import pytest

from bijdrage.models import (
    Afbouw,
    Componentafspraak,
    Indexcijfer,
    Indexreeks,
    Indexweging,
    Overeenkomst,
)
from samenwerking.models import Besluit, Gemeente, Samenwerking
from tests.personen import AALSMEER
from tests.registratie import (
    STEM_IN,
    VAST,
    Geval,
    goede_berekening,
    kopie,
    namen,
    nog_een_gast,
    onderteken,
    toets,
    voer_uit,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

HIER = "UPDATE bijdrage_overeenkomst SET "
ADOPTEER = (
    "UPDATE bijdrage_berekening SET overeenkomst_id = (SELECT min(id) FROM bijdrage_overeenkomst);"
    f"UPDATE samenwerking_urenverdeling SET {VAST};"
    "UPDATE bijdrage_kostenraming SET status = 'voorgelegd';"
    f"UPDATE bijdrage_kostenraming SET {VAST};"
    f"{STEM_IN}UPDATE bijdrage_berekening SET {VAST};"
)
ROL = "SET LOCAL session_replication_role = {}; "
ELDERS = "(SELECT id FROM {} WHERE {})"
TABELLEN = {
    "componentafspraak": "component",
    "indexweging": "gewicht",
    "afbouw": "code",
}
WEG = {"componentafspraak": "component = 'los'"}
"""Which rows go: no other one refers to them."""


def _leeg(naam: str) -> Geval:
    return Geval(f"{naam}_niet_leeg", f"{ROL}TRUNCATE bijdrage_{naam} CASCADE", "replica", "origin")


def _overeenkomsten() -> Iterator[Geval]:
    jaren = {"naam": "'b'", "eerste_jaar": "{}", "laatste_jaar": "2030"}
    yield Geval("overeenkomst_een_per_jaar", kopie(Overeenkomst, **jaren), "2027", "2026")
    kloppen = "overeenkomst_jaren_kloppen"
    yield Geval(kloppen, HIER + "laatste_jaar = {}", "2021", "2019")
    yield Geval(kloppen, HIER + "eerste_jaar = {}", "2013", "2012")
    yield Geval("overeenkomst_drempel_niet_negatief", HIER + "drempel_extra = {}", "0", "-1")
    eigen = "overeenkomst_samenwerking_staat_vast"
    elders = ELDERS.format("samenwerking_samenwerking", "code = 'elders'")
    yield Geval(eigen, HIER + "samenwerking_id = {}", "samenwerking_id", elders)
    besluit = ELDERS.format("samenwerking_besluit", "orgaan = {}")
    eigen = "overeenkomst_eigen_besluit"
    yield Geval(eigen, HIER + f"besluit_id = {besluit}", "'raad'", "'raad elders'")
    staat = "overeenkomst_staat"
    for wat in ("naam = 'Anders'", "laatste_jaar = 2020", "vast = FALSE"):
        yield Geval(staat, ADOPTEER + HIER + "{}", "laatste_jaar = 2024", wat)
    weg = f"{ADOPTEER}{{}};DELETE FROM bijdrage_overeenkomst WHERE eerste_jaar = 2027"
    erbij = kopie(Overeenkomst, naam="'b'", eerste_jaar="2027", laatste_jaar="NULL", vast="{}")
    yield Geval(staat, weg.format(erbij), "FALSE", "TRUE")
    yield _leeg("overeenkomst")
    van_jaar = "berekening_eigen_overeenkomst"
    zet = "UPDATE bijdrage_berekening SET overeenkomst_id = (SELECT min(id) FROM {});"
    yield Geval(
        van_jaar,
        f"{HIER}eerste_jaar = {{}};" + zet.format("bijdrage_overeenkomst"),
        "2021",
        "2022",
    )


def _delen() -> Iterator[Geval]:
    zet = "UPDATE bijdrage_componentafspraak SET "
    een = "componentafspraak_een_keer"
    yield Geval(een, kopie(Componentafspraak, component="{}"), "'huisvesting'", "component")
    bekend = "componentafspraak_behandeling_bekend"
    yield Geval(bekend, zet + "behandeling = {}", "'sleutel'", "'gok'")
    bekend = "componentafspraak_verrekening_bekend"
    yield Geval(bekend, zet + "verrekening = {}", "'nacalculatie'", "'soms'")
    yield Geval("componentafspraak_raming_bekend", zet + "raming = {}", "''", "'gok'")
    bekend = "componentafspraak_btw_regime_bekend"
    yield Geval(bekend, zet + "btw_regime = {}", "'vrijgesteld'", "'geen idee'")
    honderd = "componentafspraak_compensabel_tot_honderd"
    yield Geval(honderd, zet + "compensabel = {}", "100", "100.000001")
    yield Geval(
        "indexweging_een_keer",
        kopie(Indexweging, reeks_id=ELDERS.format("bijdrage_indexreeks", "code = {}")),
        "'prijs'",
        "'loon'",
    )
    zet = "UPDATE bijdrage_indexweging SET gewicht = {}"
    yield Geval("indexweging_tot_honderd", zet, "100", "100.000001")
    yield Geval("indexweging_tot_honderd", zet, "0.000001", "0")
    ander = ELDERS.format("bijdrage_indexreeks", "code = {}")
    for soort, opdracht in (
        ("insert", kopie(Indexweging, reeks_id=ander)),
        ("update", f"UPDATE bijdrage_indexweging SET reeks_id = {ander}"),
    ):
        yield Geval(f"indexweging_eigen_reeks_{soort}", opdracht, "'prijs'", "'elders'")
    yield Geval("afbouw_een_keer", kopie(Afbouw, code="{}"), "'K2'", "'K1'")
    zet = "UPDATE bijdrage_afbouw SET "
    yield Geval("afbouw_soort_bekend", zet + "soort = {}", "'ingroei'", "'boete'")
    yield Geval("afbouw_minstens_een_stap", zet + "stappen = {}", "1", "0")
    gemeente = ELDERS.format("samenwerking_gemeente", "cbs = {}")
    for soort, opdracht in (
        ("insert", kopie(Afbouw, code="'K3'", gemeente_id=gemeente)),
        ("update", f"UPDATE bijdrage_afbouw SET gemeente_id = {gemeente}"),
    ):
        yield Geval(f"afbouw_eigen_gemeente_{soort}", opdracht, "'0358'", "'9999'")
    los, vast = "UPDATE bijdrage_berekening SET overeenkomst_id = NULL;", ADOPTEER
    nieuw = {
        "componentafspraak": kopie(Componentafspraak, component="'nieuw'"),
        "indexweging": kopie(
            Indexweging, reeks_id=ELDERS.format("bijdrage_indexreeks", "code = 'prijs'")
        ),
        "afbouw": kopie(Afbouw, code="'nieuw'"),
    }
    for naam, kolom in TABELLEN.items():
        for soort, opdracht in (
            ("insert", nieuw[naam]),
            ("update", f"UPDATE bijdrage_{naam} SET {kolom} = {kolom}"),
            ("delete", f"DELETE FROM bijdrage_{naam} WHERE {WEG.get(naam, 'TRUE')}"),
        ):
            yield Geval(f"{naam}_staat_{soort}", "{}" + opdracht, los, vast)
        yield _leeg(naam)


def _indexen() -> Iterator[Geval]:
    yield Geval("indexreeks_een_keer", kopie(Indexreeks, code="{}"), "'anders'", "code")
    zet = "UPDATE bijdrage_indexreeks SET "
    yield Geval("indexreeks_met_publicatie", zet + "publicatie = {}", "'CEP'", "''")
    elders = ELDERS.format("samenwerking_samenwerking", "code = 'elders'")
    vast = "indexreeks_samenwerking_staat_vast"
    yield Geval(vast, zet + "samenwerking_id = {}", "samenwerking_id", elders)
    yield Geval("indexcijfer_een_keer", kopie(Indexcijfer, definitief="{}"), "TRUE", "FALSE")
    cijfer = kopie(Indexcijfer, jaar="{}")
    yield Geval("indexcijfer_jaar_klopt", cijfer, "2013", "2012")
    cijfer = kopie(Indexcijfer, jaar="2022", percentage="{}")
    yield Geval("indexcijfer_boven_min_honderd", cijfer, "-99.9", "-100")
    zet = "UPDATE bijdrage_indexcijfer SET "
    yield Geval("indexcijfer_staat_vast", zet + "{}", "bron = 'X'", "percentage = 9")
    yield _leeg("indexreeks")
    yield _leeg("indexcijfer")


GEVALLEN = [*_overeenkomsten(), *_delen(), *_indexen()]


def _afspraken(samenwerking: Samenwerking, gemeente: Gemeente) -> None:
    overeenkomst = Overeenkomst.objects.create(
        samenwerking=samenwerking, naam="a", eerste_jaar=2020, laatste_jaar=2026
    )
    loon, _ = (
        samenwerking.indexreeksen.create(code=code, naam=code, publicatie="CPB")
        for code in ("loon", "prijs")
    )
    loon.cijfers.create(jaar=2021, percentage=3, gepubliceerd_op=date(2020, 9, 15))
    afspraak = overeenkomst.componenten.create(component="personeel", behandeling="uren")
    afspraak.wegingen.create(reeks=loon, gewicht=70)
    overeenkomst.componenten.create(component="los", behandeling="uren")
    overeenkomst.afbouw.create(
        code="K1", soort="korting", gemeente=gemeente, bedrag=-3, stappen=3, eerste_jaar=2021
    )


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    berekening = goede_berekening()
    onderteken(berekening.urenverdeling)
    nog_een_gast()
    Gemeente.objects.create(naam="Nergens", cbs="9999")
    _afspraken(berekening.samenwerking, Gemeente.objects.get(cbs=AALSMEER))
    elders = Samenwerking.objects.create(naam="Elders", code="elders")
    elders.indexreeksen.create(code="elders", naam="elders", publicatie="CPB")
    Besluit.objects.create(
        samenwerking=elders, orgaan="raad elders", datum=date(2021, 1, 1), tekst="Ja."
    )
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED")
    toets(geval)


def test_vaststellen_zet_de_afspraken_vast() -> None:
    berekening = goede_berekening()
    onderteken(berekening.urenverdeling)
    _afspraken(berekening.samenwerking, Gemeente.objects.get(cbs=AALSMEER))
    voer_uit(ADOPTEER)
    assert Overeenkomst.objects.get().vast
