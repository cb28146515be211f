"""Nobody disables the triggers with a command."""

import pytest
from django.core.management import CommandError, call_command

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
