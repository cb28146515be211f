"""What adopted versions cite stands: nobody changes it, nor enters it afterwards."""

from pathlib import Path
from typing import Any

import pytest

from bijdrage import selectors
from bijdrage.models import Berekening, Kostenregel
from samenwerking.models import Bron, Samenwerking
from samenwerking.models.versie import Versie
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.services.bronnen import laad_bronnen
from tests.bijdrage.models.test_versie import MODELLEN
from tests.registratie import geweigerd, goede_berekening, voer_uit, zet_vast, zonder_triggers

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
GEHEIM = {"vertrouwelijkheid": "geheim", "grond": "Woo", "opgelegd_door": "raad"}
ANDERE = {f"{model._meta.model_name}_bronnen_staan_vast" for model in MODELLEN}


def bron(code: str, samenwerking: Samenwerking | None, **anders: Any) -> Bron:
    return Bron.objects.create(
        code=code, titel="x", gelezen="geheel", samenwerking=samenwerking, **anders
    )


@pytest.mark.usefixtures("lege_registratie")
def test_wat_is_vastgesteld_legt_vast_wat_het_noemt() -> None:
    """The version itself and its rows; of the cooperation or of all, but nothing kept back."""
    berekening = goede_berekening()
    raming, hier = berekening.kostenraming, berekening.samenwerking
    ander = Samenwerking.objects.create(naam="Andere", code="andere")
    type(raming)._default_manager.filter(pk=raming.pk).update(bron="VERSIE")
    Kostenregel.objects.filter(kostenraming=raming).update(bron="RIJ")
    raming.refresh_from_db()
    genoemd = [bron("VERSIE", hier), bron("RIJ", None)]
    anders = [bron("NIET", hier), bron("VERSIE", ander), bron("VERSIE", hier, **GEHEIM)]
    assert not Bron.objects.filter(vast=True).exists()
    zet_vast(berekening.urenverdeling, raming)
    assert set(Bron.objects.filter(vast=True)) == set(genoemd)
    for record in genoemd:
        for wijziging in ("code = 'y'", "titel = 'y'", "url = 'y'", "vertrouwelijkheid = 'intern'"):
            with geweigerd("bron_staat"):
                voer_uit(f"UPDATE samenwerking_bron SET {wijziging} WHERE id = {record.pk}")
        voer_uit(f"UPDATE samenwerking_bron SET gelezen = 'deels' WHERE id = {record.pk}")
        with geweigerd("bron_staat"):
            voer_uit(f"DELETE FROM samenwerking_bron WHERE id = {record.pk}")
    for record in anders:
        voer_uit(f"DELETE FROM samenwerking_bron WHERE id = {record.pk}")


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("model", MODELLEN)
def test_elke_versie_legt_haar_eigen_bron_vast(model: type[Versie]) -> None:
    """And not before she is adopted herself."""
    berekening = goede_berekening()
    genoemd = bron("VERSIE", berekening.samenwerking)
    model._default_manager.update(bron=genoemd.code)
    for wat in (berekening.urenverdeling, berekening.kostenraming, berekening):
        genoemd.refresh_from_db()
        assert not genoemd.vast
        zet_vast(wat)
        if isinstance(wat, model):
            break
    genoemd.refresh_from_db()
    assert genoemd.vast


@pytest.mark.django_db
def test_het_voorbeeld_legt_zijn_bronnen_vast_en_laadt_zich_toch_opnieuw() -> None:
    """What is cited stays as it is; the rest is brought up to date."""
    vast = Bron.objects.filter(vast=True)
    assert vast.count() >= 4
    voer_uit("UPDATE samenwerking_bron SET titel = 'Anders' WHERE NOT vast")
    voor = set(vast.values_list("pk", "titel"))
    laad_bronnen(bronnen=FIXTURES / "bronnen.csv", tijdlijn=FIXTURES / "tijdlijn.csv")
    assert set(vast.values_list("pk", "titel")) == voor
    assert not Bron.objects.filter(titel="Anders").exists()


@pytest.mark.django_db
def test_een_bron_die_later_komt_staat_niet_bij_wat_al_is_vastgesteld() -> None:
    """Nobody saw it when it was adopted. Before that it stands there."""
    berekening = Berekening.objects.filter(status="vastgesteld", jaar=2023, stand="begroting").get()
    with zonder_triggers():
        Bron.objects.filter(code=berekening.kostenraming.bron).update(code="weg")
    nieuw = bron(berekening.kostenraming.bron, berekening.samenwerking)
    for vast in (False, True):
        with zonder_triggers():
            Bron.objects.filter(pk=nieuw.pk).update(vast=vast)
        rapport = selectors.jaarrapport(IEDEREEN, "aa-organisatie/2023-begroting")
        assert rapport is not None
        assert (rapport.document(rapport.bron).titel == "x") is vast
