"""Progress reports in the database: numbered, of one cooperation, and never changed."""

import pytest
from django.utils.timezone import now

from maatwerk.models import Voortgangsbericht, Voortgangsregel
from maatwerk.voortgang.stand import regel
from samenwerking.models import Gemeente, Samenwerking
from tests.maatwerk.voorbeeld import motiepunt, onderzoek
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ELDERS = "(SELECT id FROM maatwerk_onderzoek WHERE nummer = 9)"
HIER = "(SELECT id FROM maatwerk_onderzoek WHERE nummer = 2)"
NOG_EEN = {"onderzoek_id": HIER}
EERST_NAGEKEKEN = "SET CONSTRAINTS ALL IMMEDIATE; {}"
GEVALLEN = [
    Geval("voortgangsbericht_een_keer", kopie(Voortgangsbericht, nummer="{}"), "2", "1"),
    Geval(
        "voortgangsbericht_blijft",
        "{}",
        "SELECT 1",
        "UPDATE maatwerk_voortgangsbericht SET inleiding = 'x'",
    ),
    Geval(
        "voortgangsbericht_niet_leeg",
        EERST_NAGEKEKEN,
        "SELECT 1",
        "TRUNCATE maatwerk_voortgangsbericht CASCADE",
    ),
    Geval(
        "voortgangsregel_een_keer", kopie(Voortgangsregel, onderzoek_id="{}"), HIER, "onderzoek_id"
    ),
    Geval("voortgangsregel_van_hier", kopie(Voortgangsregel, onderzoek_id="{}"), HIER, ELDERS),
    Geval(
        "voortgangsregel_status_bekend",
        kopie(Voortgangsregel, status="{}", **NOG_EEN),
        "'plan'",
        "'zoek'",
    ),
    Geval(
        "voortgangsregel_mijlpaal_met_dag",
        kopie(Voortgangsregel, mijlpaal="'x'", mijlpaal_gepland="{}", **NOG_EEN),
        "'2026-01-01'",
        "NULL",
    ),
    Geval("voortgangsregel_blijft", "{}", "SELECT 1", "DELETE FROM maatwerk_voortgangsregel"),
    Geval(
        "voortgangsregel_niet_leeg",
        EERST_NAGEKEKEN,
        "SELECT 1",
        "TRUNCATE maatwerk_voortgangsregel",
    ),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    andere.deelnemers.create(
        gemeente=Gemeente.objects.get(cbs="0358"), rol="centrumgemeente", begin="2021-01-01"
    )
    onderzoek(motiepunt(andere), 9)
    punt = motiepunt(samenwerking)
    bericht = samenwerking.voortgangsberichten.create(nummer=1, dag="2026-01-01", moment=now())
    regel(onderzoek(punt), bericht).save()
    onderzoek(punt, 2)
    toets(geval)
