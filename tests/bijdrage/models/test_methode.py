"""Versions of the method in the database: of whom they are, and that an adopted one stands."""

from collections.abc import Iterator
from datetime import date

import pytest

from bijdrage.models import Methode, Methodedeel
from samenwerking.models import Besluit, Gemeente, Samenwerking
from tests.personen import AALSMEER
from tests.registratie import (
    STEM_IN,
    VAST,
    Geval,
    goede_berekening,
    kopie,
    namen,
    onderteken,
    toets,
    voer_uit,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

HIER = "UPDATE bijdrage_methode SET "
DEEL = "UPDATE bijdrage_methodedeel SET "
ROL = "SET LOCAL session_replication_role = {}; "
VAN = "(SELECT id FROM {} WHERE {})"
M2 = VAN.format("bijdrage_methode", "code = 'M2'")
NOEM = (
    "UPDATE bijdrage_berekening SET overeenkomst_id = "
    f"{VAN.format('bijdrage_overeenkomst', 'laatste_jaar = 2026')}, methodeversie_id = {{}};"
)
ADOPTEER = (
    f"{NOEM.format(M2)}UPDATE samenwerking_urenverdeling SET {VAST};"
    "UPDATE bijdrage_kostenraming SET status = 'voorgelegd';"
    f"UPDATE bijdrage_kostenraming SET {VAST};"
    f"{STEM_IN}UPDATE bijdrage_berekening SET {VAST};"
)
AFDRUK = f"sha256:{'0' * 64}"
NIEUW = {"code": "'M3'", "eerste_jaar": "2022"}


def _methoden() -> Iterator[Geval]:
    yield Geval("methode_een_keer", kopie(Methode, **NIEUW | {"code": "{}"}), "'M3'", "code")
    een = kopie(Methode, **NIEUW | {"eerste_jaar": "{}"})
    yield Geval("methode_een_per_jaar", een, "2022", "2021")
    yield Geval("methode_jaar_klopt", een, "2013", "2012")
    zelf = HIER + "vorige_id = {} WHERE code = 'M2'"
    yield Geval("methode_volgt_niet_op_zichzelf", zelf, "NULL", "id")
    afdruk = HIER + "berekening = 'x', vingerafdruk = {}"
    yield Geval("methode_effect_met_vingerafdruk", afdruk, f"'{AFDRUK}'", "''")
    elders = VAN.format("samenwerking_samenwerking", "code = 'elders'")
    vast = "methode_samenwerking_staat_vast"
    yield Geval(vast, HIER + "samenwerking_id = {}", "samenwerking_id", elders)
    staat = HIER + "toelichting = 'x' WHERE code = {}"
    yield Geval("methode_staat", ADOPTEER + staat, "'M1'", "'M2'")
    weg = "DELETE FROM bijdrage_methodedeel; {}DELETE FROM bijdrage_methode WHERE code = 'M2'"
    yield Geval("methode_staat", weg, "", f"{HIER}vast = TRUE;")
    besluit = VAN.format("samenwerking_besluit", "orgaan = {}")
    overeenkomst = VAN.format("bijdrage_overeenkomst", "naam = {}")
    vorige = VAN.format("bijdrage_methode", "code = {}")
    for naam, kolom, waarde, goed, fout in (
        ("eigen_besluit", "besluit_id", besluit, "'raad hier'", "'raad elders'"),
        ("openlijk_besluit", "besluit_id", besluit, "'raad hier'", "'geheim'"),
        ("eigen_overeenkomst", "overeenkomst_id", overeenkomst, "'a'", "'elders'"),
        ("eigen_vorige", "vorige_id", vorige, "'M1'", "'ME'"),
    ):
        erbij = kopie(Methode, **NIEUW | {kolom: waarde})
        yield Geval(f"methode_{naam}_insert", erbij, goed, fout)
        anders = f"{HIER}{kolom} = {waarde} WHERE code = 'M2'"
        yield Geval(f"methode_{naam}_update", anders, goed, fout)
    leeg = f"{ROL}TRUNCATE bijdrage_methode CASCADE"
    yield Geval("methode_niet_leeg", leeg, "replica", "origin")


def _delen() -> Iterator[Geval]:
    gemeente = VAN.format("samenwerking_gemeente", "cbs = {}")
    een = kopie(Methodedeel, gemeente_id=gemeente)
    yield Geval("methodedeel_een_keer", een, "'0362'", "'0358'")
    honderd = DEEL + "percentage = {}"
    yield Geval("methodedeel_percentage_tot_honderd", honderd, "100", "100.000001")
    yield Geval("methodedeel_eigen_gemeente_insert", een, "'0362'", "'9999'")
    anders = f"{DEEL}gemeente_id = {gemeente}"
    yield Geval("methodedeel_eigen_gemeente_update", anders, "'0362'", "'9999'")
    los = NOEM.format("NULL")
    for soort, opdracht in (
        ("insert", een.format("'0362'")),
        ("update", DEEL + "effect = 1"),
        ("delete", "DELETE FROM bijdrage_methodedeel"),
    ):
        yield Geval(f"methodedeel_staat_{soort}", "{}" + opdracht, los, ADOPTEER)
    leeg = f"{ROL}TRUNCATE bijdrage_methodedeel CASCADE"
    yield Geval("methodedeel_niet_leeg", leeg, "replica", "origin")


def _berekeningen() -> Iterator[Geval]:
    eigen = "berekening_eigen_methodeversie"
    yield Geval(eigen, NOEM.format(VAN.format("bijdrage_methode", "code = {}")), "'M2'", "'ME'")
    jaar = f"{HIER}eerste_jaar = {{}} WHERE code = 'M2';{NOEM.format(M2)}"
    yield Geval(eigen, jaar, "2021", "2022")


GEVALLEN = [*_methoden(), *_delen(), *_berekeningen()]


@pytest.fixture(autouse=True)
def methoden(lege_registratie: None) -> None:
    """M1 and M2 of the cooperation, the last with a municipality, and one of another."""
    berekening = goede_berekening()
    onderteken(berekening.urenverdeling)
    van = berekening.samenwerking
    Gemeente.objects.create(naam="Nergens", cbs="9999")
    elders = Samenwerking.objects.create(naam="Elders", code="elders")
    besluit = {"datum": date(2021, 1, 1), "tekst": "Ja."}
    Besluit.objects.create(samenwerking=van, orgaan="raad hier", **besluit)
    Besluit.objects.create(samenwerking=elders, orgaan="raad elders", **besluit)
    Besluit.objects.create(
        samenwerking=van, orgaan="geheim", vertrouwelijkheid="intern", grond="x", **besluit
    )
    hier = van.overeenkomsten.create(naam="a", eerste_jaar=2020, laatste_jaar=2026)
    daar = elders.overeenkomsten.create(naam="elders", eerste_jaar=2020)
    m2 = van.methoden.create(
        code="M2",
        eerste_jaar=2021,
        overeenkomst=hier,
        besluit=Besluit.objects.get(samenwerking=van, orgaan="raad hier", datum=date(2021, 1, 1)),
    )
    m2.delen.create(gemeente=Gemeente.objects.get(cbs=AALSMEER), percentage=25)
    van.methoden.create(code="M1", eerste_jaar=2020, overeenkomst=hier)
    elders.methoden.create(code="ME", eerste_jaar=2020, overeenkomst=daar)
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED")


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    toets(geval)


def test_vaststellen_zet_de_methode_en_haar_besluit_vast() -> None:
    voer_uit(ADOPTEER)
    assert dict(Methode.objects.values_list("code", "vast")) == {
        **{"M1": False, "ME": False},
        "M2": True,
    }
    besluit = Methode.objects.get(code="M2").besluit
    assert besluit and besluit.vast
