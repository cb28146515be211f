"""What waits on the own page of who keeps investigations going, and of who decides."""

import pytest

from maatwerk.models import Besparing, Onderzoek
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


def _blokken(rol: Rol) -> dict[str, list[str]]:
    return {b.kop: [taak.tekst for taak in b.taken] for b in startblokken(persoon(rol, AALSMEER))}


def test_besparingen_en_claims_wachten_bij_wie_aan_zet_is() -> None:
    """A target waits once its investigation was discussed; what was decided for a controller."""
    bestuur, controller = _blokken(Rol.BESTUURDER), _blokken(Rol.CONTROLLER)
    claims = bestuur["Claims om over te besluiten"]
    assert [tekst.split()[1] for tekst in claims] == ["2.1.1", "2.1.2"]
    besluiten = "Besparingen om over te besluiten"
    assert besluiten not in bestuur
    assert controller["Besparingen om te verwerken"] == ["Besparing Minder dossiers schoolverzuim"]
    wat = Besparing.objects.get(naam="Digitale aanvragen")
    Besparing.objects.create(
        onderzoek=Onderzoek.objects.get(nummer=4),
        naam="Minder contracten",
        gemeente=wat.gemeente,
        doel=1000,
        eerste_jaar=2027,
    )
    assert _blokken(Rol.BESTUURDER)[besluiten] == ["Besparing Minder contracten"]
    assert not {besluiten, "Claims om over te besluiten"} & set(_blokken(Rol.PROJECTMEDEWERKER))


@pytest.mark.parametrize("rol", [Rol.CONTROLLER, Rol.AUDITOR, Rol.VERTEGENWOORDIGER])
def test_een_ander_wacht_nergens_op(rol: Rol) -> None:
    assert _onderzoeken(rol, AALSMEER) == []
