"""Rule PRES-04: the logbook tells of every change to what a calculation rests on."""

from typing import Any

import pytest
from django.db import transaction

from bijdrage.models import Berekening
from bijdrage.mutaties import zonder_logboek
from samenwerking.logboek import schrijf
from samenwerking.rechten.persoon import IEDEREEN
from tests.demostand import maak_leeg
from tests.registratie import goede_berekening, voer_uit

ZET = "UPDATE bijdrage_kostenregel SET omschrijving = 'anders' WHERE regel = 'L01'"


@pytest.mark.django_db
def test_van_het_voorbeeld_is_alles_verteld(django_assert_num_queries: Any) -> None:
    berekening = Berekening.objects.select_related("urenverdeling", "kostenraming").first()
    assert berekening is not None
    with django_assert_num_queries(1):
        assert zonder_logboek(berekening) == ()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("verteld", [True, False])
def test_een_wijziging_langs_het_logboek_om_wordt_gevonden(verteld: bool) -> None:
    """Transactions really end here, since each is known by when it began."""
    maak_leeg()
    with transaction.atomic():
        berekening = goede_berekening()
    assert zonder_logboek(berekening) == ()
    regel = berekening.kostenraming.regels.get(regel="L01").pk
    with transaction.atomic():
        voer_uit(ZET)
        if verteld:
            schrijf(IEDEREEN, "gewijzigd", "Iemand wijzigt een kostenregel.")
    assert zonder_logboek(berekening) == (() if verteld else (f"kostenregel {regel}",))
