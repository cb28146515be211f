"""Assignments, goals and measurements in the database: once, known words, and what is measured stays."""

import pytest

from governance.models import Doel, Indicator, Meting, Opdracht, Opdrachtdeel, Opdrachtgever
from samenwerking.models import Bron, Samenwerking
from tests.governance.voorbeeld import doel, indicator, meting, orgaan
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

OPDRACHT, DEEL, GRENS, INDICATOR = (
    f"UPDATE governance_{tabel} SET "
    for tabel in ("opdracht", "opdrachtdeel", "randvoorwaarde", "indicator")
)
BRON = "(SELECT id FROM samenwerking_bron WHERE code = '{}')"
OPEN, DICHT = BRON.format("OPEN"), BRON.format("DICHT")
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
ANDER = "(SELECT id FROM governance_orgaan WHERE naam = 'Raad 2')"
VREEMD = "(SELECT id FROM governance_orgaan WHERE naam = 'Raad elders')"
GEVALLEN = [
    Geval("opdracht_een_keer", kopie(Opdracht, titel="{}"), "'Anders'", "titel"),
    Geval("opdracht_heeft_inhoud", f"{OPDRACHT}titel = {{}}", "'x'", "''"),
    Geval("opdracht_heeft_inhoud", f"{OPDRACHT}omschrijving = {{}}", "'x'", "''"),
    Geval("opdracht_status_bekend", f"{OPDRACHT}status = {{}}", "'gestopt'", "'klaar'"),
    Geval("opdracht_precisie_bekend", f"{OPDRACHT}precisie = {{}}", "'jaar'", "'eeuw'"),
    Geval("opdracht_periode_klopt", f"{OPDRACHT}einde = {{}}", "'2020-06-01'", "'2020-05-31'"),
    Geval("opdracht_samenwerking_staat_vast", f"{OPDRACHT}samenwerking_id = {{}}",
          "samenwerking_id", ELDERS),
    Geval("opdracht_openbare_bron", f"{OPDRACHT}bron_id = {{}}", OPEN, DICHT),
    Geval("opdrachtgever_een_keer", kopie(Opdrachtgever, orgaan_id="{}"), ANDER, "orgaan_id"),
    Geval("opdrachtgever_van_hier", kopie(Opdrachtgever, orgaan_id="{}"), ANDER, VREEMD),
    Geval("opdrachtdeel_een_keer", kopie(Opdrachtdeel, code="{}"), "'b'", "'a'"),
    Geval("opdrachtdeel_soort_bekend", f"{DEEL}soort = {{}}", "'fase'", "'deel'"),
    Geval("opdrachtdeel_status_bekend", f"{DEEL}status = {{}}", "'gestopt'", "'klaar'"),
    Geval("opdrachtdeel_heeft_inhoud", f"{DEEL}tekst = {{}}", "'x'", "''"),
    Geval("opdrachtdeel_heeft_inhoud", f"{DEEL}code = {{}}", "'x'", "''"),
    Geval("opdrachtdeel_periode_klopt", f"{DEEL}begin = '2021-01-01', einde = {{}}",
          "'2021-01-01'", "'2020-12-31'"),
    Geval("randvoorwaarde_heeft_inhoud", f"{GRENS}tekst = {{}}", "'x'", "''"),
    Geval("randvoorwaarde_openbare_bron", f"{GRENS}bron_id = {{}}", OPEN, DICHT),
    Geval("randvoorwaarde_van_hier", f"{GRENS}orgaan_id = {{}}", ANDER, VREEMD),
    Geval("doel_een_keer", kopie(Doel, nummer="{}"), "2", "1"),
    Geval("doel_heeft_inhoud", kopie(Doel, nummer="9", tekst="{}"), "'x'", "''"),
    Geval("indicator_een_keer", kopie(Indicator, nummer="{}"), "2", "1"),
    Geval("indicator_heeft_inhoud", f"{INDICATOR}naam = {{}}", "'x'", "''"),
    Geval("indicator_heeft_inhoud", f"{INDICATOR}eenheid = {{}}", "'x'", "''"),
    Geval("indicator_heeft_inhoud", f"{INDICATOR}hoe = {{}}", "'x'", "''"),
    Geval("indicator_richting_bekend", f"{INDICATOR}richting = {{}}", "'ten hoogste'", "'meer'"),
    Geval("indicator_begin_met_dag", f"{INDICATOR}begin = 1, begin_dag = {{}}",
          "'2020-01-01'", "NULL"),
    Geval("indicator_openbare_bron", f"{INDICATOR}bron_id = {{}}", OPEN, DICHT),
    Geval("meting_een_per_dag", kopie(Meting, dag="{}"), "'2022-01-02'", "dag"),
    Geval("meting_met_herkomst", kopie(Meting, dag="'2022-01-02'", toelichting="{}"), "'x'", "''"),
    Geval("meting_openbare_bron", kopie(Meting, dag="'2022-01-02'", bron_id="{}"), OPEN, DICHT),
    Geval("meting_blijft", "UPDATE governance_meting SET waarde = 3 WHERE {}", "false", "true"),
    Geval("meting_door_iemand",
          f"{INDICATOR}berekend = {{}}; " + kopie(Meting, dag="'2022-01-02'"), "''", "'tot-publicatie'"),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    elders = Samenwerking.objects.create(naam="Andere", code="andere")
    intern = {"vertrouwelijkheid": "intern", "grond": "x"}
    for code, hoe in (("OPEN", {}), ("DICHT", intern)):
        Bron.objects.create(
            code=code, titel="x", gelezen="geheel", samenwerking=samenwerking, **hoe
        )
    een = doel(samenwerking)
    raad = orgaan(samenwerking)
    orgaan(samenwerking, 2)
    orgaan(elders, naam="Raad elders", gemeente=None)
    een.opdracht.opdrachtgevers.create(orgaan=raad)
    een.opdracht.delen.create(soort="onderdeel", code="a", tekst="x", status="loopt")
    een.opdracht.randvoorwaarden.create(orgaan=raad, tekst="x")
    meting(indicator(een))
    toets(geval)
