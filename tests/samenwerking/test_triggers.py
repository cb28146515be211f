"""Nobody disables the triggers with a command."""

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from samenwerking.models import Logboekregel
from samenwerking.triggers import zet_neer
from tests.registratie import teruggedraaid

pytestmark = pytest.mark.django_db
OPDRACHTEN = ("disable", "uninstall", "enable", "install", "prune")


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_een_opdracht_zet_geen_trigger_uit(opdracht: str) -> None:
    with teruggedraaid(), pytest.raises(CommandError, match=f"«pgtrigger {opdracht}» doet"):
        call_command("pgtrigger", opdracht)


def test_een_opdracht_toont_welke_triggers_er_staan(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("pgtrigger", "ls")
    regels = capsys.readouterr().out
    assert "samenwerking.Urenverdeling:urenverdeling_staat" in regels
    assert "DISABLED" not in regels
    assert "UNINSTALLED" not in regels


def _wis_logboek() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {Logboekregel._meta.db_table}")


def test_na_migrate_staat_er_weer_wat_iemand_weghaalde() -> None:
    with teruggedraaid(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname, tgrelid::regclass FROM pg_trigger"
            " WHERE tgrelid = %s::regclass AND NOT tgisinternal",
            [Logboekregel._meta.db_table],
        )
        for naam, tabel in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{naam}" ON {tabel}')
        with teruggedraaid():
            _wis_logboek()
        zet_neer(using="default")
        cursor.execute("SET LOCAL pgtrigger.ignore = '{*}'")
        with pytest.raises(DatabaseError):
            _wis_logboek()
