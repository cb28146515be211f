"""Proposals in the database: a position stays, is of who was asked, and says why not."""

import pytest

from governance.models import Gevraagd, Orgaanstandpunt, Voorstel
from samenwerking.models import Gemeente, Samenwerking
from tests.governance.geheimregels import geheimregels
from tests.governance.voorbeeld import orgaan, voorstel
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET = "UPDATE governance_voorstel SET "
ORGAAN = "(SELECT id FROM governance_orgaan WHERE naam = '{}')"
ANDER, VREEMD, ONGEVRAAGD = (
    ORGAAN.format(naam) for naam in ("Raad 2", "Raad elders", "Ongevraagd")
)
BESLUIT = "(SELECT max(id) FROM samenwerking_besluit)"
MET_STANDPUNT = [
    Geval("orgaanstandpunt_een_keer", kopie(Orgaanstandpunt, datum="{}"),
          "'2026-02-02'", "'2026-02-01'"),
    Geval("orgaanstandpunt_houding_bekend",
          kopie(Orgaanstandpunt, datum="'2026-02-02'", toelichting="'x'", houding="{}"),
          "'steunt niet'", "'weet niet'"),
    Geval("orgaanstandpunt_zegt_waarom",
          kopie(Orgaanstandpunt, datum="'2026-02-02'", houding="'steunt niet'", toelichting="{}"),
          "'Daarom.'", "''"),
    Geval("orgaanstandpunt_gevraagd",
          kopie(Orgaanstandpunt, datum="'2026-02-02'", orgaan_id="{}"), "orgaan_id", ONGEVRAAGD),
    Geval("orgaanstandpunt_gevraagd",
          kopie(Orgaanstandpunt, datum="{}"), "'2026-01-02'", "'2026-01-01'"),
    Geval("orgaanstandpunt_blijft",
          "UPDATE governance_orgaanstandpunt SET houding = 'steunt' WHERE {}", "false", "true"),
    Geval("orgaanstandpunt_blijft", "DELETE FROM governance_orgaanstandpunt WHERE {}",
          "false", "true"),
]  # fmt: skip
STANDPUNT = (
    "INSERT INTO governance_orgaanstandpunt"
    " (voorstel_id, orgaan_id, houding, datum, toelichting, fictief)"
    " SELECT voorstel_id, orgaan_id, 'steunt', '2026-02-01', '', false FROM governance_gevraagd; "
)
VAST = (
    f"{ZET}ingetrokken_op = '2026-03-01'; ",
    f"{ZET}besluit_id = {BESLUIT}; ",
    STANDPUNT,
)
ZONDER_STANDPUNT = [
    *geheimregels("voorstel"),
    Geval("voorstel_een_keer", kopie(Voorstel, titel="{}"), "'Anders'", "titel"),
    Geval("voorstel_heeft_inhoud", f"{ZET}titel = {{}}", "'x'", "''"),
    Geval("voorstel_heeft_inhoud", f"{ZET}inhoud = {{}}", "'x'", "''"),
    Geval("voorstel_ingevoerd_of_ingetrokken", f"{ZET}ingetrokken_op = {{}}",
          "'2026-01-02'", "'2026-01-01'"),
    Geval("voorstel_ingevoerd_of_ingetrokken",
          f"{ZET}ingetrokken_op = '2026-03-01', besluit_id = {{}}", "NULL", BESLUIT),
    Geval("voorstel_van_hier", f"{ZET}ingebracht_door_id = {{}}", ANDER, VREEMD),
    Geval("voorstel_met_een_besluit", f"{ZET}ingebracht_op = {{}}, besluit_id = {BESLUIT}",
          "'2026-02-01'", "'2026-02-02'"),
    *(
        Geval("voorstel_staat_vast", f"{{}}{ZET}{veld}", "", eerst)
        for veld in (
            "titel = 'Anders'",
            "inhoud = 'Anders'",
            "ingebracht_op = '2026-01-01'",
            f"ingebracht_door_id = {ANDER}",
        )
        for eerst in VAST
    ),
    *(
        Geval("gevraagd_staat_vast", f"{{}}{opdracht}", "", eerst)
        for opdracht in (
            kopie(Gevraagd, orgaan_id=ANDER),
            f"UPDATE governance_gevraagd SET orgaan_id = {ANDER}",
            "DELETE FROM governance_gevraagd",
        )
        for eerst in VAST
    ),
    Geval("gevraagd_een_keer", kopie(Gevraagd, orgaan_id="{}"), ONGEVRAAGD, "orgaan_id"),
    Geval("gevraagd_van_hier", kopie(Gevraagd, orgaan_id="{}"), ONGEVRAAGD, VREEMD),
]  # fmt: skip
GEVALLEN = [*ZONDER_STANDPUNT, *MET_STANDPUNT]


@pytest.fixture
def ingebracht(lege_registratie: None) -> Voorstel:
    """A proposal that asks one body."""
    bij = goede_registratie().urenverdeling.samenwerking
    elders = Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    bij.besluiten.create(orgaan="raad", datum="2026-02-01", tekst="x")
    een = orgaan(bij)
    orgaan(bij, 2)
    orgaan(bij, naam="Ongevraagd")
    orgaan(elders, naam="Raad elders", gemeente=None)
    return voorstel(een)


@pytest.mark.usefixtures("ingebracht")
@pytest.mark.parametrize("geval", ZONDER_STANDPUNT, ids=namen(ZONDER_STANDPUNT))
def test_regel(geval: Geval) -> None:
    toets(geval)


@pytest.mark.parametrize("geval", MET_STANDPUNT, ids=namen(MET_STANDPUNT))
def test_regel_over_een_standpunt(ingebracht: Voorstel, geval: Geval) -> None:
    orgaan_ = ingebracht.ingebracht_door
    ingebracht.standpunten.create(orgaan=orgaan_, houding="steunt", datum="2026-02-01")
    toets(geval)
