"""The own team in the database: once per municipality, later only with a reason, periods that end."""

import pytest

from governance.models import Aanwezigheid, Formatieplaats, Kernorganisatie, Loket
from samenwerking.models import Bron, Gemeente, Samenwerking
from tests.governance.voorbeeld import kernorganisatie
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET = "UPDATE governance_kernorganisatie SET "
BUITEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0999')"
AMSTELVEEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0362')"
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
BRON = "(SELECT id FROM samenwerking_bron WHERE code = '{}')"
OPEN, DICHT = BRON.format("OPEN"), BRON.format("DICHT")
GEVALLEN = [
    Geval("kernorganisatie_een_keer", kopie(Kernorganisatie, gemeente_id="{}"), AMSTELVEEN, "gemeente_id"),
    Geval("kernorganisatie_van_een_deelnemer", kopie(Kernorganisatie, gemeente_id="{}"), AMSTELVEEN, BUITEN),
    Geval("kernorganisatie_blijft_van", f"{ZET}samenwerking_id = {{}}", "samenwerking_id", ELDERS),
    Geval("kernorganisatie_heeft_doel", f"{ZET}doel = {{}}", "'x'", "''"),
    Geval("kernorganisatie_precisie_bekend", f"{ZET}gepland_precisie = {{}}", "'maand'", "'eeuw'"),
    Geval("kernorganisatie_later_met_reden", f"{ZET}begonnen = '2023-01-01', reden = {{}}",
          "'corona'", "''"),
    Geval("kernorganisatie_openbare_bron", f"{ZET}bron_id = {{}}", OPEN, DICHT),
    Geval("loket_openbare_bron", "UPDATE governance_loket SET bron_id = {}", OPEN, DICHT),
    Geval("formatieplaats_een_keer", kopie(Formatieplaats, functie="{}"), "'Anders'", "functie"),
    Geval("formatieplaats_heeft_inhoud", kopie(Formatieplaats, functie="{}"), "'x'", "''"),
    Geval("formatieplaats_heeft_inhoud", kopie(Formatieplaats, functie="'x'", vte="{}"), "1", "0"),
    Geval("formatieplaats_periode_klopt", kopie(Formatieplaats, functie="'x'", einde="{}"),
          "'2022-01-01'", "'2021-12-31'"),
    Geval("aanwezigheid_een_keer", kopie(Aanwezigheid, begin="{}"), "'2023-01-01'", "begin"),
    Geval("aanwezigheid_niet_negatief", kopie(Aanwezigheid, begin="'2023-01-01'", gepland="{}"), "0", "-1"),
    Geval("aanwezigheid_niet_negatief", kopie(Aanwezigheid, begin="'2023-01-01'", werkelijk="{}"),
          "NULL", "-1"),
    Geval("aanwezigheid_periode_klopt", kopie(Aanwezigheid, begin="'2023-01-01'", einde="{}"),
          "'2023-01-01'", "'2022-12-31'"),
    Geval("loket_een_keer", kopie(Loket, naam="{}"), "'Anders'", "naam"),
    Geval("loket_heeft_inhoud", kopie(Loket, naam="{}"), "'x'", "''"),
    Geval("loket_heeft_inhoud", kopie(Loket, naam="'x'", diensten="{}"), "'x'", "''"),
    Geval("loket_periode_klopt", kopie(Loket, naam="'x'", einde="{}"), "'2022-01-01'", "'2021-12-31'"),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    intern = {"vertrouwelijkheid": "intern", "grond": "x"}
    for code, hoe in (("OPEN", {}), ("DICHT", intern)):
        Bron.objects.create(
            code=code, titel="x", gelezen="geheel", samenwerking=samenwerking, **hoe
        )
    team = kernorganisatie(samenwerking)
    begin = {"begin": "2022-01-01"}
    team.formatie.create(functie="Functie", vte=1, standplaats="raadhuis", **begin)
    team.aanwezigheid.create(gepland=8, **begin)
    team.loketten.create(naam="Loket", diensten="Paspoorten", **begin)
    toets(geval)
