"""Services in the database: once, with content, and a year of one stays that year."""

import pytest

from governance.models import Dienst, Dienstjaar
from samenwerking.models import Samenwerking
from tests.governance.geheimregels import ELDERS
from tests.governance.voorbeeld import dienst
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET = "UPDATE governance_dienst SET "
GEVALLEN = [
    Geval("dienst_een_keer", kopie(Dienst, naam="{}"), "'Anders'", "naam"),
    Geval("dienst_soort_bekend", f"{ZET}soort = {{}}", "'extra dienstverlening'", "'veel'"),
    *(
        Geval("dienst_heeft_inhoud", f"{ZET}{kolom} = {{}}", "'x'", "''")
        for kolom in ("naam", "taakveld", "norm", "eenheid")
    ),
    Geval("dienst_geen_overhead", f"{ZET}taakveld = {{}}", "'0.5'", "'0.4'"),
    Geval("dienst_telt_mee", f"{ZET}gewicht = {{}}", "1", "0"),
    Geval("dienst_samenwerking_staat_vast", f"{ZET}samenwerking_id = {{}}", "samenwerking_id", ELDERS),
    Geval("dienstjaar_een_keer", kopie(Dienstjaar, jaar="{}"), "2024", "2023"),
    Geval("dienstjaar_jaar_kan", kopie(Dienstjaar, jaar="{}"), "2024", "24"),
    Geval("dienstjaar_staat_vast", "UPDATE governance_dienstjaar SET jaar = {}", "2023", "2024"),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    bij = goede_registratie().urenverdeling.samenwerking
    Samenwerking.objects.create(naam="Andere", code="andere")
    dienst(bij)
    toets(geval)
