"""The decision under what was adopted stands; under a concept it can still be mended."""

from contextlib import nullcontext
from datetime import date

import pytest

from bijdrage.models import Berekening, Correctie
from samenwerking.models import Besluit
from tests.registratie import (
    geweigerd,
    goede_berekening,
    teruggedraaid,
    voer_uit,
    zet_vast,
    zonder_triggers,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

ANDERE = {"kostenraming_besluiten_staan_vast"}
WIJZIGINGEN = (
    "UPDATE samenwerking_besluit SET tekst = 'Anders.' WHERE id = {}",
    "UPDATE samenwerking_besluit SET fictief = NOT fictief WHERE id = {}",
    "DELETE FROM samenwerking_besluit WHERE id = {}",
)


def _met_correctie() -> tuple[Berekening, Besluit]:
    """A calculation with a correction that rests on a decision of its own."""
    berekening = goede_berekening()
    besluit = Besluit.objects.create(
        samenwerking=berekening.samenwerking,
        orgaan="geschillencommissie",
        datum=date(2021, 1, 1),
        tekst="Korting.",
    )
    Correctie.objects.filter(code="C1").update(besluit=besluit)
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    return berekening, besluit


@pytest.mark.parametrize("wijziging", WIJZIGINGEN)
def test_besluit_onder_een_versie(wijziging: str) -> None:
    berekening = goede_berekening()
    besluit = Besluit.objects.get()
    with teruggedraaid():
        voer_uit(wijziging.format(besluit.pk))
    zet_vast(berekening.urenverdeling)
    with geweigerd("besluit_staat"):
        voer_uit(wijziging.format(besluit.pk))


@pytest.mark.parametrize("wijziging", WIJZIGINGEN[:2])
def test_besluit_onder_een_correctie(wijziging: str) -> None:
    berekening, besluit = _met_correctie()
    zet_vast(berekening.urenverdeling)
    with teruggedraaid():
        voer_uit(wijziging.format(besluit.pk))
    zet_vast(berekening.kostenraming)
    with geweigerd("besluit_staat"):
        voer_uit(wijziging.format(besluit.pk))


def test_wat_is_vastgesteld_en_een_correctie_noemen_wat_openbaar_is() -> None:
    berekening, besluit = _met_correctie()
    for niveau, mag in (("intern", False), ("openbaar", True)):
        with zonder_triggers():  # what is of all becomes open with a bestuurder of each
            voer_uit(f"UPDATE samenwerking_besluit SET vertrouwelijkheid = '{niveau}', grond = 'x'")
        for naam, doe in (
            (
                "correctie_openlijk_besluit_update",
                lambda: Correctie.objects.update(besluit=besluit),
            ),
            ("kostenraming_eigen_besluit", lambda: zet_vast(berekening.kostenraming)),
        ):
            with nullcontext() if mag else geweigerd(naam):
                doe()
