"""Two at once: nobody adopts a version unseen while somebody else changes a row of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from bijdrage.models import Berekening, Kostenregel
from bijdrage.services import vaststellen
from samenwerking.models import Status
from tests.invoer import CODELIJSTEN
from tests.personen import vaststeller
from tests.registratie import (
    VAST,
    besluit_van,
    geweigerd,
    goede_berekening,
    ondertekende_berekening,
    voer_uit,
)

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("lege_registratie"),
]

WACHT = "SET lock_timeout = '200ms'"
STEL_VAST = f"UPDATE bijdrage_kostenraming SET {VAST}"
ERBIJ = "UPDATE bijdrage_kostenregel SET lasten = lasten + 1 WHERE regel = 'L01'"


@pytest.fixture
def ander() -> Iterator[BaseDatabaseWrapper]:
    """A second connection, that gives up when it has to wait."""
    tweede = connection.copy()
    with tweede.cursor() as cursor:
        cursor.execute(WACHT)
    yield tweede
    tweede.close()


def _doet(ander: BaseDatabaseWrapper, opdracht: str) -> None:
    with ander.cursor() as cursor:
        cursor.execute(opdracht)


def test_vaststellen_wacht_op_wie_een_rij_wijzigt(ander: BaseDatabaseWrapper) -> None:
    goede_berekening()
    with transaction.atomic():
        voer_uit(ERBIJ)
        with pytest.raises(OperationalError, match="lock timeout"):
            _doet(ander, STEL_VAST)
    _doet(ander, STEL_VAST)


def test_wie_een_rij_wijzigt_wacht_op_vaststellen(ander: BaseDatabaseWrapper) -> None:
    goede_berekening()
    with transaction.atomic():
        voer_uit(STEL_VAST)
        with pytest.raises(OperationalError, match="lock timeout"):
            _doet(ander, ERBIJ)
    with geweigerd("kostenregel_staat_update"):
        voer_uit(ERBIJ)


def test_wat_beoordeeld_is_wordt_vastgesteld(ander: BaseDatabaseWrapper) -> None:
    """From the moment that the service reads the input, nobody else changes it."""
    berekening = ondertekende_berekening()
    lees = vaststellen.lees_registratie

    def lees_en_word_gestoord(*wat: Any) -> Any:
        gelezen = lees(*wat)
        with pytest.raises(OperationalError, match="lock timeout"):
            _doet(ander, ERBIJ)
        return gelezen

    with pytest.MonkeyPatch.context() as lap:
        lap.setattr(vaststellen, "lees_registratie", lees_en_word_gestoord)
        vaststellen.stel_vast(
            persoon=vaststeller(),
            berekening=berekening,
            codelijsten=CODELIJSTEN,
            besluit=besluit_van(berekening.samenwerking),
        )
    assert Berekening.objects.get().status == Status.VASTGESTELD
    assert str(Kostenregel.objects.get(regel="L01").lasten) == "500000.00"
