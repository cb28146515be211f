"""Sources, events, decisions and accounts: known words, and everything once."""

from datetime import date

import pytest

from samenwerking.models import Besluit, Bron, Gebeurtenis, Gebruiker, Urenverdeling
from tests.registratie import Geval, kopie, namen, toets, versie

GEVALLEN = [
    Geval("bron_gelezen_bekend", "UPDATE samenwerking_bron SET gelezen = {}", "'deels'", "'half'"),
    Geval("samenwerking_bron_code_key", kopie(Bron, code="{}"), "'B2'", "'B1'"),
    Geval(
        "gebeurtenis_precisie_bekend",
        "UPDATE samenwerking_gebeurtenis SET precisie = {}",
        "'maand'",
        "'eeuw'",
    ),
    Geval("gebeurtenis_een_keer", kopie(Gebeurtenis, tekst="{}"), "'einde'", "'begin'"),
    Geval("besluit_een_keer", kopie(Besluit, orgaan="{}"), "'raad'", "'college'"),
    Geval("samenwerking_gebruiker_username_key", kopie(Gebruiker, username="{}"), "'b'", "'a'"),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    dag = date(2021, 1, 1)
    Bron.objects.create(code="B1", titel="Begroting", gelezen="geheel")
    Gebeurtenis.objects.create(datum=dag, tekst="begin")
    samenwerking = versie(Urenverdeling).samenwerking
    Besluit.objects.create(samenwerking=samenwerking, orgaan="college", datum=dag, tekst="Akkoord")
    Gebruiker.objects.create_user("a")
    toets(geval)
