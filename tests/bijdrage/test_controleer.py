"""manage.py controleer: everything adopted comes out the same, or it is named what does not."""

from io import StringIO

import pytest
from django.core.management import call_command

from bijdrage.models import Berekening
from samenwerking.services.codelijsten import laad_codelijsten
from tests.invoer import CODELIJSTEN
from tests.registratie import goede_berekening, vervang, voer_uit, zet_vast, zonder_triggers

pytestmark = pytest.mark.usefixtures("lege_registratie")


@pytest.fixture(autouse=True)
def berekening(lege_registratie: None) -> Berekening:
    laad_codelijsten(lijsten=CODELIJSTEN)
    nieuw = goede_berekening()
    zet_vast(nieuw.urenverdeling, nieuw.kostenraming, nieuw)
    return nieuw


def controleer(code: int = 0) -> str:
    uit = StringIO()
    if code:
        with pytest.raises(SystemExit) as einde:
            call_command("controleer", stdout=uit)
        assert einde.value.code == code
    else:
        call_command("controleer", stdout=uit)
    return uit.getvalue().replace("\xa0", " ")


def verknoei(opdracht: str) -> None:
    with zonder_triggers():
        voer_uit(opdracht)


def test_alles_gelijk(berekening: Berekening) -> None:
    uit = controleer()
    assert f"gelijk, {berekening.vingerafdruk}" in uit
    assert "1 vastgestelde berekeningen, waarvan 0 anders." in uit


def test_ook_wat_vervangen_is() -> None:
    vervang(Berekening)
    assert "1 vastgestelde" in controleer()


@pytest.mark.parametrize(
    ("opdracht", "genoemd"),
    [
        (
            "UPDATE bijdrage_toedeling SET lasten = lasten + 0.01 WHERE regel = 'L07'",
            "toedelingen, Aalsmeer, L07, sporthal, 3.8, 5.2: bewaard is € 15.000,01 en € 0,00, "
            "uitgerekend € 15.000,00 en € 0,00.",
        ),
        (
            "UPDATE bijdrage_kostenregel SET lasten = lasten + 1 WHERE regel = 'L07'",
            "Het blad Lasten is anders",
        ),
        (
            "UPDATE samenwerking_urenregel SET toelichting = toelichting || '.'",
            "Het blad Uren is anders",
        ),
        (
            "DELETE FROM bijdrage_correctieboeking WHERE code = 'C2'",
            "bewaard is niets, uitgerekend",
        ),
        ("UPDATE bijdrage_aandeel SET bedrag = 0", "aandelen, Amstelveen: bewaard is"),
        ("UPDATE bijdrage_berekening SET methode = 'AA-0'", "De methode is AA-0"),
        (
            "UPDATE bijdrage_berekening SET vingerafdruk = 'sha256:' || repeat('a', 64)",
            "De vingerafdruk is sha256:",
        ),
        (
            "UPDATE samenwerking_urenregel SET taakveld = '9.9' WHERE taak = 'Loket'",
            "De invoer is niet meer te berekenen",
        ),
    ],
)
def test_een_byte_anders(opdracht: str, genoemd: str) -> None:
    verknoei(opdracht)
    uit = controleer(2)
    assert "verschilt" in uit
    assert genoemd in uit
