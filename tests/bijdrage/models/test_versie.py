"""Every table of versions: numbers, words, one adopted, and what was adopted stands."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.utils import timezone

from bijdrage.models import Berekening, Kostenraming
from samenwerking.models import Besluit, Samenwerking, Urenverdeling
from samenwerking.models.versie import Versie
from tests.registratie import (
    ONDERTEKEN,
    STEM_IN,
    VAST,
    Geval,
    geweigerd,
    goede_berekening,
    kopie,
    namen,
    teruggedraaid,
    toets,
    vervang,
    voer_uit,
    zet_vast,
    zonder_triggers,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

MODELLEN: tuple[type[Versie], ...] = (Urenverdeling, Kostenraming, Berekening)
ZONDER_TRIGGERS = "SET LOCAL session_replication_role = replica; "
"""For a constraint that a trigger of the same table would be ahead of."""
DAG = date(2021, 1, 1)
INVOER_VAST = (
    f"{ZONDER_TRIGGERS}UPDATE samenwerking_urenverdeling SET {VAST};"
    f"UPDATE bijdrage_kostenraming SET {VAST}; SET LOCAL session_replication_role = origin;"
)
ROL = "SET LOCAL session_replication_role = {}; "
IEMAND = "(SELECT id FROM samenwerking_gebruiker WHERE username = '{}')"
BESLUIT = "(SELECT id FROM samenwerking_besluit WHERE orgaan = {})"


def _gevallen(model: type[Versie]) -> Iterator[Geval]:
    tabel, naam = model._meta.db_table, str(model._meta.model_name)
    zet = f"{ZONDER_TRIGGERS}UPDATE {tabel} SET "
    moment, tweede = "'2021-01-01'", kopie(model, versie="2")
    yield Geval(f"{naam}_versie_een_keer", kopie(model, versie="{}"), "2", "1")
    yield Geval(
        f"{naam}_een_vastgesteld",
        f"{ZONDER_TRIGGERS}{tweede}; UPDATE {tabel} SET {VAST} WHERE versie IN ({{}})",
        "1",
        "1, 2",
    )
    yield Geval(f"{naam}_jaar_klopt", zet + "jaar = {}", "2013", "2012")
    yield Geval(f"{naam}_versie_vanaf_een", zet + "versie = {}", "7", "0")
    yield Geval(f"{naam}_heeft_reden", zet + "reden = {}", "'Omdat.'", "''")
    yield Geval(f"{naam}_stand_bekend", zet + "stand = {}", "'burap1'", "'raming'")
    yield Geval(
        f"{naam}_status_bekend",
        zet + VAST.replace("'vastgesteld'", "{}"),
        "'vervangen'",
        "'klaar'",
    )
    met_moment = f"{naam}_vastgesteld_met_moment"
    yield Geval(met_moment, zet + "vastgesteld_op = {}", "NULL", moment)
    yield Geval(met_moment, zet + VAST.replace(moment, "{}"), moment, "NULL")
    met_besluit = f"{naam}_vastgesteld_met_besluit"
    vervangen = {
        "versie": "2",
        "status": "'vervangen'",
        "vastgesteld_op": moment,
        "vastgesteld_door_id": IEMAND.format("vaststeller"),
    }
    yield Geval(
        met_besluit,
        ZONDER_TRIGGERS + kopie(model, **vervangen, besluit_id="{}"),
        BESLUIT.format("'raad'"),
        "NULL",
    )
    yield Geval(met_besluit, zet + "besluit_id = {}", "NULL", BESLUIT.format("'raad'"))
    yield Geval(
        f"{naam}_eigen_besluit",
        {Berekening: INVOER_VAST + STEM_IN, Urenverdeling: ONDERTEKEN}.get(model, "")
        + f"UPDATE {tabel} SET "
        + VAST.replace("'raad'", "{}"),
        "'raad'",
        "'raad elders'",
    )
    yield Geval(
        f"{naam}_begint_als_concept",
        ROL + kopie(model, **vervangen, besluit_id=BESLUIT.format("'raad'")),
        "replica",
        "origin",
    )
    yield Geval(
        f"{naam}_heeft_opvolger",
        f"{zet}{VAST}; {ROL}UPDATE {tabel} SET status = 'vervangen'",
        "replica",
        "origin",
    )
    door_iemand = f"{naam}_vastgesteld_door_iemand"
    vaststeller = IEMAND.format("vaststeller")
    yield Geval(door_iemand, zet + "vastgesteld_door_id = {}", "NULL", vaststeller)
    yield Geval(door_iemand, zet + VAST.replace(vaststeller, "{}"), vaststeller, "NULL")
    yield Geval(
        f"{naam}_maker_stelt_niet_vast",
        zet + VAST.replace(vaststeller, "{}"),
        vaststeller,
        IEMAND.format("maker"),
    )
    yield Geval(
        f"{naam}_bewerker_stelt_niet_vast",
        f"{zet}bewerkers = ARRAY[{{}}]; {zet}{VAST}",
        IEMAND.format("maker"),
        vaststeller,
    )
    openbaar = f"{naam}_gepubliceerd_na_vaststellen"
    yield Geval(openbaar, zet + "gepubliceerd_op = {}", "NULL", moment)
    met = f"{zet}{VAST}, gepubliceerd_op = {moment}, gepubliceerd_door_id = {{}}"
    yield Geval(openbaar, met, vaststeller, "NULL")
    weg = f"{met.format(vaststeller)}, ingetrokken_op = {moment}, ingetrokken_reden = 'Fout.'"
    ingetrokken = f"{naam}_ingetrokken_na_publiceren"
    yield Geval(ingetrokken, f"{weg}, ingetrokken_door_id = {{}}", vaststeller, "NULL")
    yield Geval(ingetrokken, zet + "ingetrokken_reden = {}", "''", "'Zomaar.'")
    bewerkt = f"UPDATE {tabel} SET bewerkers = ARRAY[1, 2]; UPDATE {tabel} SET "
    yield Geval(
        f"{naam}_makers_blijven", bewerkt + "bewerkers = {}", "ARRAY[3, 2, 1]", "ARRAY[3, 2]"
    )
    yield Geval(
        f"{naam}_makers_blijven", bewerkt + "gemaakt_door_id = {}", "gemaakt_door_id", vaststeller
    )
    elders = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'elders')"
    for veld, ander in {"samenwerking_id": elders, "jaar": "2022", "stand": "'burap1'"}.items():
        staat_vast = f"{naam}_sleutel_staat_vast"
        yield Geval(staat_vast, f"UPDATE {tabel} SET {veld} = {{}}", veld, ander)
    yield Geval(
        f"{naam}_niet_leeg",
        f"SET LOCAL session_replication_role = {{}}; TRUNCATE {tabel} CASCADE",
        "replica",
        "origin",
    )


GEVALLEN = [geval for model in MODELLEN for geval in _gevallen(model)]
ANDERE = {
    f"{model._meta.model_name}_{regel}" for model in MODELLEN for regel in ("staat", "gewijzigd_op")
}


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    goede_berekening()
    elders = Samenwerking.objects.create(naam="Elders", code="elders")
    Besluit.objects.create(samenwerking=elders, orgaan="raad elders", datum=DAG, tekst="Akkoord.")
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    toets(geval)


def _vastgesteld(model: type[Versie]) -> Versie:
    berekening = goede_berekening()
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    return model._default_manager.get()


WIJZIGINGEN = (
    "reden = reden || '!'",
    "versie = 2",
    "fictief = NOT fictief",
    "vastgesteld_op = now()",
    "status = 'concept', vastgesteld_op = NULL",
    "status = 'vervangen', reden = reden || '!'",
    "reden = reden",
)


@pytest.mark.parametrize("wijziging", WIJZIGINGEN)
@pytest.mark.parametrize("model", MODELLEN)
def test_vastgesteld_wordt_alleen_vervangen(model: type[Versie], wijziging: str) -> None:
    _vastgesteld(model)
    zet = f"UPDATE {model._meta.db_table} SET "
    with teruggedraaid():
        voer_uit(zet + "status = 'vervangen'")
    with geweigerd(f"{model._meta.model_name}_staat"):
        voer_uit(zet + wijziging)


@pytest.mark.parametrize("model", MODELLEN)
def test_vervangen_blijft_vervangen(model: type[Versie]) -> None:
    _vastgesteld(model)
    zet = f"UPDATE {model._meta.db_table} SET status = "
    vervang(model)
    for status in ("vastgesteld", "vervangen", "concept"):
        with geweigerd(f"{model._meta.model_name}_staat"):
            voer_uit(f"{zet} '{status}'")


@pytest.mark.parametrize("status", ["vastgesteld", "vervangen"])
@pytest.mark.parametrize("model", MODELLEN)
def test_alleen_een_concept_gaat_weg(model: type[Versie], status: str) -> None:
    goede_berekening()
    versie = model._default_manager.get()
    weg = f"DELETE FROM {model._meta.db_table}"
    with teruggedraaid():
        voer_uit(weg)
    zet_vast(*[m._default_manager.get() for m in MODELLEN])
    if status == "vervangen":
        vervang(model)
    with geweigerd(f"{model._meta.model_name}_staat"):
        voer_uit(f"{weg} WHERE id = {versie.pk}")


@pytest.mark.parametrize("model", MODELLEN)
def test_alleen_wat_open_is_krijgt_een_nieuw_moment(model: type[Versie]) -> None:
    """Whatever moment a statement itself gives."""
    berekening = goede_berekening()
    zet = f"UPDATE {model._meta.db_table} SET "
    lang_geleden = "gewijzigd_op = '2021-01-01'"
    voer_uit(zet + lang_geleden)
    versie = model._default_manager.get()
    assert timezone.now() - versie.gewijzigd_op < timedelta(minutes=1)
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    with zonder_triggers():
        voer_uit(zet + lang_geleden)
    with teruggedraaid():
        voer_uit(zet + "status = 'vervangen'")
        versie.refresh_from_db()
    assert versie.gewijzigd_op.year == DAG.year
