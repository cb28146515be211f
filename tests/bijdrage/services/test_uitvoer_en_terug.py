"""What the registry holds, written as a workbook, gives the same calculation in an empty one."""

from pathlib import Path

import pytest

from bijdrage.invoer.sjabloon import gevuld_sjabloon
from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.services.registreren import registreer
from samenwerking.models import Status
from tests.demostand import maak_leeg
from tests.invoer import CODELIJSTEN
from tests.personen import maker

VELDEN = ("regel", "onderdeel", "component", "categorie", "taakveld", "lasten", "baten")


def _toedelingen(berekening: Berekening) -> list[tuple[object, ...]]:
    rijen = berekening.toedelingen.order_by("regel", "taakveld", "gemeente__cbs")
    return list(rijen.values_list(*VELDEN, "gemeente__cbs"))


@pytest.mark.django_db
@pytest.mark.parametrize("stand", ["begroting", "rekening"])
@pytest.mark.parametrize("jaar", [2021, 2023])
def test_heen_en_terug(jaar: int, stand: str, tmp_path: Path) -> None:
    oud = Berekening.objects.select_related("urenverdeling", "kostenraming__samenwerking").get(
        jaar=jaar, stand=stand, status=Status.VASTGESTELD
    )
    toegedeeld = _toedelingen(oud)
    versies = Invoerversies(oud.urenverdeling, oud.kostenraming)
    werkmap = tmp_path / "uitvoer.xlsx"
    werkmap.write_bytes(gevuld_sjabloon(lees_registratie([versies], CODELIJSTEN)[0]))
    maak_leeg()
    nieuw = registreer(persoon=maker(), pad=werkmap).berekening
    assert nieuw.vingerafdruk == oud.vingerafdruk
    assert _toedelingen(nieuw) == toegedeeld != []
