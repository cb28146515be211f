"""Bodies in the database: once, of a known kind, of a municipality that takes part."""

import pytest

from governance.models import Orgaan
from samenwerking.models import Gemeente, Samenwerking
from tests.governance.voorbeeld import orgaan
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET = "UPDATE governance_orgaan SET "
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
BUITEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0999')"
GEVALLEN = [
    Geval("orgaan_een_keer", kopie(Orgaan, naam="{}"), "'Anders'", "naam"),
    Geval("orgaan_soort_bekend", f"{ZET}soort = {{}}", "'college'", "'zoek'"),
    Geval("orgaan_heeft_naam", f"{ZET}naam = {{}}", "'x'", "''"),
    Geval(
        "orgaan_samenwerking_staat_vast", f"{ZET}samenwerking_id = {{}}", "samenwerking_id", ELDERS
    ),
    Geval("orgaan_van_een_deelnemer", f"{ZET}gemeente_id = {{}}", "NULL", BUITEN),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    orgaan(samenwerking)
    toets(geval)
