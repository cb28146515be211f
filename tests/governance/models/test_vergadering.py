"""Meetings, decisions, actions and P&C documents in the database."""

import pytest

from governance.models import Actiepunt, Agendapunt, Pcdocument, Vergadering
from samenwerking.models import Bron, Gemeente, Samenwerking
from tests.governance.geheimregels import AALSMEER, BUITEN, ELDERS, geheimregels
from tests.governance.voorbeeld import (
    actiepunt,
    behandeling,
    document,
    orgaan,
    pcdocument,
    vergadering,
    voorstel,
)
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

VERGADERING, BEHANDELING, ACTIE, STUK = (
    f"UPDATE governance_{naam} SET "
    for naam in ("vergadering", "behandeling", "actiepunt", "pcdocument")
)
ORGAAN = "(SELECT id FROM governance_orgaan WHERE naam = '{}')"
ANDER, VREEMD = ORGAAN.format("Raad 2"), ORGAAN.format("Raad elders")
VREEMD_BESLUIT = f"(SELECT id FROM samenwerking_besluit WHERE samenwerking_id = {ELDERS})"
VREEMD_STUK = f"(SELECT id FROM governance_pcdocument WHERE samenwerking_id = {ELDERS})"
BRON = "(SELECT id FROM samenwerking_bron WHERE code = '{}')"
VERWORPEN = f"{BEHANDELING}uitslag = 'verworpen', voor = NULL, tegen = NULL"
GEVALLEN = [
    *geheimregels("vergadering"),
    *geheimregels("actiepunt"),
    Geval("vergadering_een_keer", kopie(Vergadering, aanvang="{}"), "'11:00'", "aanvang"),
    Geval("vergadering_status_bekend", f"{VERGADERING}status = {{}}", "'afgelast'", "'uit'"),
    Geval("vergadering_van_hier", f"{VERGADERING}orgaan_id = {{}}", ANDER, VREEMD),
    Geval("agendapunt_een_keer", kopie(Agendapunt, nummer="{}"), "2", "1"),
    Geval("agendapunt_heeft_onderwerp",
          kopie(Agendapunt, nummer="2", onderwerp="{}"), "'x'", "''"),
    Geval("agendapunt_van_hier",
          "UPDATE governance_agendapunt SET besluit_id = {}", "NULL", VREEMD_BESLUIT),
    Geval("behandeling_uitslag_bekend",
          f"{BEHANDELING}voor = NULL, tegen = NULL, uitslag = {{}}", "''", "'gelijk'"),
    Geval("behandeling_aard_bekend", f"{BEHANDELING}effect = 1, aard = {{}}",
          "'structureel'", "'soms'"),
    Geval("behandeling_stemmen_bij_uitslag", f"{BEHANDELING}tegen = {{}}", "2", "3"),
    Geval("behandeling_stemmen_bij_uitslag",
          f"{BEHANDELING}uitslag = 'unaniem aangenomen', tegen = {{}}", "0", "1"),
    Geval("behandeling_stemmen_bij_uitslag",
          f"{BEHANDELING}uitslag = 'verworpen', tegen = {{}}", "3", "2"),
    Geval("behandeling_stemmen_bij_uitslag", f"{BEHANDELING}tegen = {{}}", "2", "NULL"),
    Geval("behandeling_effect_met_aard", f"{BEHANDELING}effect = 1, aard = {{}}",
          "'incidenteel'", "''"),
    Geval("behandeling_effect_met_aard", f"{BEHANDELING}effect = {{}}, aard = 'incidenteel'",
          "0", "NULL"),
    Geval("behandeling_verworpen_zonder_effect",
          f"{BEHANDELING}uitslag = {{}}, voor = NULL, tegen = NULL, effect = 1,"
          " aard = 'incidenteel'", "'aangenomen'", "'verworpen'"),
    Geval("behandeling_eerst_gevraagd", f"{BEHANDELING}gevraagd_op = {{}}",
          "'2026-02-01'", "'2026-02-02'"),
    Geval("behandeling_waar_iets_op_rust",
          f"UPDATE samenwerking_besluit SET vast = {{}}; {VERWORPEN}", "false", "true"),
    Geval("behandeling_van_hier", f"{BEHANDELING}orgaan_id = {{}}", ANDER, VREEMD),
    Geval("behandeling_van_hier", f"{BEHANDELING}pcdocument_id = {{}}", "NULL", VREEMD_STUK),
    Geval("actiepunt_een_keer", kopie(Actiepunt, wat="{}"), "'Anders'", "wat"),
    Geval("actiepunt_heeft_inhoud", f"{ACTIE}wat = {{}}", "'x'", "''"),
    Geval("actiepunt_heeft_inhoud", f"{ACTIE}eigenaar = {{}}", "'x'", "''"),
    Geval("actiepunt_gedaan_met_resultaat",
          f"{ACTIE}gedaan_op = '2026-03-01', resultaat = {{}}", "'Af.'", "''"),
    Geval("actiepunt_gedaan_met_resultaat",
          f"{ACTIE}resultaat = 'Af.', gedaan_op = {{}}", "'2026-03-01'", "NULL"),
    Geval("actiepunt_van_hier", f"{ACTIE}besluit_id = {{}}", "NULL", VREEMD_BESLUIT),
    Geval("pcdocument_een_keer", kopie(Pcdocument, titel="{}"), "'Anders'", "titel"),
    Geval("pcdocument_soort_bekend", f"{STUK}soort = {{}}", "'jaarstukken'", "'krant'"),
    Geval("pcdocument_heeft_titel", f"{STUK}titel = {{}}", "'x'", "''"),
    Geval("pcdocument_jaar_kan", f"{STUK}jaar = {{}}", "2030", "30"),
    Geval("pcdocument_op_volgorde",
          f"{STUK}college_op = '2026-05-01', gegevens_op = {{}}", "'2026-05-01'", "'2026-05-02'"),
    Geval("pcdocument_op_volgorde",
          f"{STUK}raad_op = '2026-05-01', college_op = {{}}", "'2026-05-01'", "'2026-05-02'"),
    Geval("pcdocument_op_volgorde",
          f"{STUK}raad_op = '2026-05-01', gegevens_op = {{}}", "NULL", "'2026-05-02'"),
    Geval("pcdocument_openbare_bron", f"{STUK}bron_id = {{}}",
          BRON.format("OPEN"), BRON.format("DICHT")),
    Geval("pcdocument_van_wie_staat_vast", f"{STUK}samenwerking_id = {{}}",
          "samenwerking_id", ELDERS),
    Geval("pcdocument_van_een_deelnemer",
          kopie(Pcdocument, titel="'Ander'", gemeente_id="{}"), AALSMEER, BUITEN),
]  # fmt: skip
ANDERE = ("governance_behandeling_besluit_id_key",)
"""The database makes it of a field: a decision is taken once."""


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    bij = goede_registratie().urenverdeling.samenwerking
    elders = Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    een = orgaan(bij)
    orgaan(bij, 2)
    orgaan(elders, naam="Raad elders", gemeente=None)
    Bron.objects.create(samenwerking=bij, code="OPEN", titel="Brief", gelezen="geheel")
    Bron.objects.create(
        samenwerking=bij,
        code="DICHT",
        titel="Brief",
        gelezen="geheel",
        vertrouwelijkheid="intern",
        grond="x",
    )
    elders.deelnemers.create(
        gemeente=Gemeente.objects.get(cbs="0358"), rol="centrumgemeente", begin="2020-01-01"
    )
    elders.besluiten.create(orgaan="raad", datum="2026-02-01", tekst="x")
    pcdocument(bij)
    pcdocument(elders)
    met = vergadering(een)
    met.agendapunten.create(
        nummer=1, onderwerp="Begin", document=document(bij), voorstel=voorstel(een)
    )
    behandeling(bij, uitslag="aangenomen", voor=3, tegen=1)
    actiepunt(bij)
    toets(geval)
