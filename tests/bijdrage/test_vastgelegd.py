"""What a calculation rests on beside its input: one byte of it changed past the triggers is found."""

from io import StringIO

import pytest
from django.core.management import call_command

from bijdrage.models import Berekening, Correctieafspraak, Overeenkomst
from bijdrage.vastgelegd import CORRECTIES, METHODE, OVEREENKOMST, afspraakmerken
from tests.registratie import voer_uit, zonder_triggers

pytestmark = pytest.mark.django_db


def controleer(code: int) -> str:
    uit = StringIO()
    if not code:
        call_command("controleer", stdout=uit)
        return uit.getvalue()
    with pytest.raises(SystemExit) as einde:
        call_command("controleer", stdout=uit)
    assert einde.value.code == code
    return uit.getvalue()


def test_vaststellen_bewaart_waarop_het_rust() -> None:
    for berekening in Berekening.objects.all():
        gevonden = afspraakmerken(berekening)
        assert gevonden.keys() == {OVEREENKOMST, METHODE, CORRECTIES}
        assert gevonden == berekening.afspraakmerken


@pytest.mark.parametrize(
    ("opdracht", "genoemd"),
    [
        (
            "UPDATE bijdrage_componentafspraak SET grondslag = grondslag || '.'"
            " WHERE component = 'HRM'",
            "De overeenkomst is anders",
        ),
        (
            "UPDATE bijdrage_indexweging SET gewicht = gewicht - 0.000001",
            "De overeenkomst is anders",
        ),
        (
            "UPDATE bijdrage_methode SET toelichting = toelichting || '.' WHERE code = 'M2022'",
            "De methode is anders",
        ),
        (
            "UPDATE bijdrage_methodedeel SET effect = effect + 0.01 WHERE effect IS NOT NULL",
            "De methode is anders",
        ),
        (
            "UPDATE bijdrage_berekening SET methodeversie_id = NULL WHERE jaar = 2023",
            "De methode is anders",
        ),
        (
            "UPDATE bijdrage_correctiejaar SET bedrag = bedrag + 0.01 WHERE jaar = 2023",
            "De afspraken over correcties zijn anders",
        ),
    ],
)
def test_een_byte_anders(opdracht: str, genoemd: str) -> None:
    with zonder_triggers():
        voer_uit(opdracht)
    assert genoemd in controleer(2)


def test_wat_nog_mag_veranderen_verandert_niets() -> None:
    """An earlier end, and the agreed amount of a later year."""
    Overeenkomst.objects.filter(eerste_jaar=2022).update(laatste_jaar=2025)
    afspraak = Correctieafspraak.objects.get(code="1.7.3")
    afspraak.jaren.filter(jaar=2026).update(bedrag=1)
    assert "waarvan 0 anders." in controleer(0)
