"""What the database holds a waiver and an explanation to."""

from datetime import date

import pytest

from bijdrage.models import Ontheffing, Toelichting
from samenwerking.models import Gemeente, Samenwerking
from tests.personen import account
from tests.registratie import (
    Geval,
    geweigerd,
    goede_registratie,
    kopie,
    namen,
    toets,
    voer_uit,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")
ZET = "UPDATE bijdrage_ontheffing SET"
IEMAND = "(SELECT id FROM samenwerking_gebruiker WHERE username = {})"
GEMEENTE = "(SELECT id FROM samenwerking_gemeente WHERE cbs = {})"
NOOR, BAS = IEMAND.format("'noor'"), IEMAND.format("'bas'")
AALSMEER, AMSTELVEEN = GEMEENTE.format("'0358'"), GEMEENTE.format("'0362'")
KEUR = f"{ZET} goedgekeurd_door_id = {BAS}, goedgekeurd_voor_id = {AMSTELVEEN}, goedgekeurd_op = now();"
TOELICHTING = "UPDATE bijdrage_toelichting SET"
GEVALLEN = [
    Geval("ontheffing_een_keer", kopie(Ontheffing, wat="{}"), "'ander'", "wat"),
    Geval("ontheffing_volledig", kopie(Ontheffing, wat="'ander'", reden="{}"), "'zo'", "''"),
    Geval(
        "ontheffing_goedgekeurd_met_naam_en_moment",
        f"{ZET} goedgekeurd_door_id = {BAS}, goedgekeurd_voor_id = {AMSTELVEEN},"
        " goedgekeurd_op = {}",
        "now()",
        "NULL",
    ),
    Geval(
        "ontheffing_door_een_ander",
        f"{ZET} goedgekeurd_voor_id = {AMSTELVEEN}, goedgekeurd_op = now(), goedgekeurd_door_id = {{}}",
        BAS,
        NOOR,
    ),
    Geval(
        "ontheffing_van_een_andere_gemeente",
        f"{ZET} goedgekeurd_door_id = {BAS}, goedgekeurd_op = now(), goedgekeurd_voor_id = {{}}",
        AMSTELVEEN,
        AALSMEER,
    ),
    Geval("ontheffing_staat_vast", f"{ZET} tot = {{}}", "tot", "'2099-01-01'"),
    Geval(
        "ontheffing_blijft_zoals_goedgekeurd",
        f"{KEUR} {ZET} goedgekeurd_op = {{}}",
        "goedgekeurd_op",
        "'2000-01-01'",
    ),
    Geval(
        "ontheffing_blijft_ingetrokken",
        f"{ZET} ingetrokken_op = now() WHERE {{}}; {ZET} ingetrokken_op = NULL",
        "FALSE",
        "TRUE",
    ),
    Geval("ontheffing_blijft", "DELETE FROM bijdrage_ontheffing WHERE {}", "FALSE", "TRUE"),
    Geval("toelichting_een_keer", kopie(Toelichting, wat="{}"), "'ander'", "wat"),
    Geval("toelichting_volledig", f"{TOELICHTING} tekst = {{}}", "'zo'", "''"),
    Geval("toelichting_waarover", f"{TOELICHTING} jaar = {{}}", "jaar", "2099"),
]


def _vul() -> None:
    goede_registratie()
    waarover = {
        "samenwerking": Samenwerking.objects.get(),
        "jaar": 2021,
        "regel": "KOST-01",
        "wat": "L06",
    }
    noor = account("noor")
    account("bas")
    Ontheffing.objects.create(
        **waarover,
        reden="Zo gepubliceerd.",
        tot=date(2027, 1, 1),
        gevraagd_door=noor,
        gevraagd_voor=Gemeente.objects.get(cbs="0358"),
    )
    Toelichting.objects.create(**waarover, tekst="Zo gepubliceerd.", geschreven_door=noor)


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    _vul()
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    toets(geval)


def test_na_intrekken_kan_een_nieuwe_en_de_oude_blijft() -> None:
    _vul()
    voer_uit(f"{ZET} ingetrokken_op = now()", kopie(Ontheffing, ingetrokken_op="NULL"))
    assert Ontheffing.objects.count() == 2
    with geweigerd("ontheffing_een_keer"):
        voer_uit(kopie(Ontheffing, ingetrokken_op="NULL"))
