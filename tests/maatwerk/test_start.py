"""What waits on the own page of who keeps investigations going, and of who decides."""

import pytest

from samenwerking.rechten.rollen import Rol
from samenwerking.startblokken import startblokken
from tests.personen import AALSMEER, AMSTELVEEN, persoon

pytestmark = pytest.mark.django_db


def _onderzoeken(rol: Rol, cbs: str) -> list[str]:
    alle = [taak.tekst for blok in startblokken(persoon(rol, cbs)) for taak in blok.taken]
    return [tekst for tekst in alle if tekst.startswith("Onderzoek ")]


def test_een_projectmedewerker_ziet_wat_hij_gaande_houdt() -> None:
    assert [tekst.split(":")[0] for tekst in _onderzoeken(Rol.PROJECTMEDEWERKER, AALSMEER)] == [
        *("Onderzoek 10", "Onderzoek 2", "Onderzoek 5", "Onderzoek 3", "Onderzoek 1"),
    ]
    assert len(_onderzoeken(Rol.PROJECTMEDEWERKER, AMSTELVEEN)) == 3


def test_een_bestuurder_ziet_waar_een_besluit_op_wacht() -> None:
    for cbs in (AALSMEER, AMSTELVEEN):
        assert _onderzoeken(Rol.BESTUURDER, cbs) == ["Onderzoek 4: Contractmanagement jeugd"]


@pytest.mark.parametrize("rol", [Rol.CONTROLLER, Rol.AUDITOR, Rol.VERTEGENWOORDIGER])
def test_een_ander_wacht_nergens_op(rol: Rol) -> None:
    assert _onderzoeken(rol, AALSMEER) == []
