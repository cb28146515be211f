"""The command that lays an input beside the ledger and a delivery; no database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from bijdrage.doorrekenen import FIXTURES

MAP = FIXTURES / "demo" / "2023-begroting"
KOP = "rekening;omschrijving;lasten;baten;component\n"


def sluit_aan(*opties: object) -> str:
    uit = StringIO()
    call_command("sluit_aan", MAP, *map(str, opties), stdout=uit)
    return uit.getvalue()


def test_uittreksel(tmp_path: Path) -> None:
    pad = tmp_path / "grootboek.csv"
    pad.write_text(KOP + "1;Overig;806.000,00;;overig\n2;HRM;851000,01;;HRM\n", encoding="utf-8")
    tekst = sluit_aan("--grootboek", pad)
    assert "1 Overig (overig): sluit" in tekst
    assert "2 HRM (HRM): verschil 0,01" in tekst
    assert "verdeeld 123.021.000,00 + niet verdeeld −77.563.000,00 = 45.458.000,00" in tekst


def test_fout_in_het_uittreksel(tmp_path: Path) -> None:
    pad = tmp_path / "grootboek.csv"
    pad.write_text(KOP + "1;Overig;veel;;overig\n", encoding="utf-8")
    with pytest.raises(CommandError, match="rij 2, lasten: gevonden veel"):
        sluit_aan("--grootboek", pad)
    with pytest.raises(CommandError, match="is niet te lezen"):
        sluit_aan("--grootboek", tmp_path / "weg.csv")


@pytest.mark.parametrize(
    ("eenheid", "uitkomst"), [("duizend", "kan erin staan"), ("euro", "ander")]
)
def test_levering(tmp_path: Path, eenheid: str, uitkomst: str) -> None:
    pad = tmp_path / "iv3.json"
    metadata = {"overheidsnummer": "0358", "overheidsnaam": "Aalsmeer", "boekjaar": 2023}
    lasten = [{"taakveld": "0.4", "categorie": "4.3.2", "bedrag": 8000}]
    inhoud = {"metadata": metadata, "contact": {}, "data": {"lasten": lasten, "baten": []}}
    pad.write_text(json.dumps(inhoud), encoding="utf-8")
    regels = sluit_aan("--levering", pad, "--eenheid", eenheid).splitlines()
    assert uitkomst in next(regel for regel in regels if regel.startswith("lasten 0.4"))
    assert sum("ontbreekt" in regel for regel in regels) > 10
