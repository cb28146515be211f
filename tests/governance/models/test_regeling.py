"""Agreements, evaluations and the reserve in the database: known words, and never below zero."""

import pytest

from governance.models import Evaluatie, Regeling, Reservemutatie
from samenwerking.models import Bron, Samenwerking
from tests.governance.voorbeeld import evaluatie, orgaan, regeling, reservemutatie
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

REGELING, EVALUATIE = (f"UPDATE governance_{naam} SET " for naam in ("regeling", "evaluatie"))
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
BRON = "(SELECT id FROM samenwerking_bron WHERE code = '{}')"
RAAD = "(SELECT id FROM governance_orgaan WHERE naam = '{}')"
AFSPRAKEN = "(SELECT id FROM bijdrage_overeenkomst WHERE naam = '{}')"
OPEN, DICHT = BRON.format("OPEN"), BRON.format("DICHT")
GEVALLEN = [
    Geval("regeling_een_keer", kopie(Regeling, titel="{}"), "'Anders'", "titel"),
    Geval("regeling_soort_bekend", f"{REGELING}soort = {{}}", "'centrumregeling'", "'brief'"),
    Geval("regeling_heeft_inhoud", f"{REGELING}titel = {{}}", "'x'", "''"),
    Geval("regeling_heeft_inhoud", f"{REGELING}omschrijving = {{}}", "'x'", "''"),
    Geval("regeling_periode_klopt", f"{REGELING}einde = {{}}", "'2021-01-01'", "'2020-12-31'"),
    Geval("regeling_samenwerking_staat_vast", f"{REGELING}samenwerking_id = {{}}",
          "samenwerking_id", ELDERS),
    Geval("regeling_openbare_bron", f"{REGELING}bron_id = {{}}", OPEN, DICHT),
    Geval("evaluatie_een_keer", kopie(Evaluatie, titel="{}"), "'Anders'", "titel"),
    Geval("evaluatie_heeft_titel", f"{EVALUATIE}titel = {{}}", "'x'", "''"),
    Geval("evaluatie_status_bekend", f"{EVALUATIE}status = {{}}", "'loopt'", "'klaar'"),
    Geval("evaluatie_precisie_bekend", f"{EVALUATIE}precisie = {{}}", "'jaar'", "'eeuw'"),
    Geval("evaluatie_afgerond_met_bevindingen", f"{EVALUATIE}status = 'afgerond', bevindingen = {{}}",
          "'x'", "''"),
    Geval("evaluatie_samenwerking_staat_vast", f"{EVALUATIE}samenwerking_id = {{}}",
          "samenwerking_id", ELDERS),
    Geval("evaluatie_openbare_bron", f"{EVALUATIE}bron_id = {{}}", OPEN, DICHT),
    Geval("evaluatie_van_hier", f"{EVALUATIE}gevraagd_door_id = {{}}",
          *map(RAAD.format, ("Raad 1", "Raad elders"))),
    Geval("regeling_van_hier", f"{REGELING}overeenkomst_id = {{}}",
          *map(AFSPRAKEN.format, ("hier", "elders"))),
    Geval("reservemutatie_een_keer", kopie(Reservemutatie, wat="{}"), "'Anders'", "wat"),
    Geval("reservemutatie_heeft_inhoud", kopie(Reservemutatie, wat="{}"), "'x'", "''"),
    Geval("reservemutatie_heeft_inhoud", kopie(Reservemutatie, wat="'x'", besluit="{}"), "'x'", "''"),
    Geval("reservemutatie_heeft_inhoud", kopie(Reservemutatie, wat="'x'", bedrag="{}"), "1", "0"),
    Geval("reservemutatie_niet_onder_nul", kopie(Reservemutatie, wat="'x'", bedrag="{}"), "-100", "-100.01"),
    Geval("reservemutatie_niet_onder_nul", kopie(Reservemutatie, wat="'x'", bedrag="-1", datum="{}"),
          "'2021-01-01'", "'2020-12-31'"),
    Geval("reservemutatie_blijft", "UPDATE governance_reservemutatie SET bedrag = 5 WHERE {}",
          "false", "true"),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    elders = Samenwerking.objects.create(naam="Andere", code="andere")
    orgaan(samenwerking)
    orgaan(elders, naam="Raad elders", gemeente=None)
    samenwerking.overeenkomsten.create(naam="hier", eerste_jaar=2020)
    elders.overeenkomsten.create(naam="elders", eerste_jaar=2020)
    intern = {"vertrouwelijkheid": "intern", "grond": "x"}
    for code, hoe in (("OPEN", {}), ("DICHT", intern)):
        Bron.objects.create(
            code=code, titel="x", gelezen="geheel", samenwerking=samenwerking, **hoe
        )
    regeling(samenwerking)
    evaluatie(samenwerking)
    reservemutatie(samenwerking)
    toets(geval)
