"""Nobody passes by the triggers with a setting."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bijdrage.models import Berekening
from samenwerking.models import geschiedenis_van
from tests.registratie import (
    Geval,
    goede_registratie,
    namen,
    nog_een_versie,
    toets,
    voer_uit,
)

pytestmark = pytest.mark.django_db
GEBRUIKER = "toets_website"
GEVALLEN = [
    Geval(
        "urenverdeling_staat",
        "UPDATE samenwerking_urenverdeling SET reden = 'anders' WHERE status {}",
        "= 'concept'",
        "= 'vastgesteld'",
    ),
    Geval(
        "urenregel_staat_update",
        "UPDATE samenwerking_urenregel r SET taak = r.taak || '!' FROM samenwerking_urenverdeling v"
        " WHERE v.id = r.urenverdeling_id AND v.status {}",
        "= 'concept'",
        "= 'vastgesteld'",
    ),
    Geval(
        "logboekregel_staat",
        "{}",
        "SELECT 1 FROM samenwerking_logboekregel",
        "DELETE FROM samenwerking_logboekregel",
    ),
    Geval(
        "append_only",
        "{}",
        "SELECT 1 FROM samenwerking_urenverdelinggeschiedenis",
        "DELETE FROM samenwerking_urenverdelinggeschiedenis",
    ),
]


@contextmanager
def als_website() -> Iterator[None]:
    """As the role of the website, which says to pass by every trigger there is."""
    voer_uit(
        f"CREATE ROLE {GEBRUIKER}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {GEBRUIKER}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {GEBRUIKER}",
        f"SET LOCAL ROLE {GEBRUIKER}",
        "SELECT set_config('pgtrigger.ignore', array_agg(tgname::text)::text, true) FROM pg_trigger"
        " WHERE tgname LIKE 'pgtrigger%'",
    )
    yield
    voer_uit("RESET ROLE")


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_een_instelling_zet_geen_trigger_uit(geval: Geval) -> None:
    goede_registratie()  # a concept beside the adopted versions of the demo
    with als_website():
        toets(geval)


def test_met_die_instelling_blijft_de_geschiedenis_bijgehouden() -> None:
    nieuwe = nog_een_versie(Berekening.objects.filter(status="vastgesteld")[0])
    tabel: Any = geschiedenis_van(Berekening)
    historie = tabel.objects.filter(pgh_obj_id=nieuwe.pk)
    aantal = historie.count()
    with als_website():
        Berekening.objects.filter(pk=nieuwe.pk).update(reden="Anders.")
    assert historie.count() == aantal + 1
