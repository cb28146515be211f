"""The pages that account for a calculation, from the demo without a registry."""

import csv
import io

import pytest
from openpyxl import load_workbook

from bijdrage.boeken.voorstel import Keuze, Voorstel, boekingsvoorstel
from bijdrage.verantwoording import uitvoer, weergave, zinnen
from bijdrage.verantwoording.formulier import Boekformulier
from samenwerking.werkboek.getallen import lees_getal
from tests.invoer import CODELIJSTEN
from tests.voorbeeld import SLEUTELS, rapport

GEVAARLIJK = "=HYPERLINK(1)"


def voorstel(sleutel: str, keuze: Keuze | None = None) -> Voorstel:
    return boekingsvoorstel(rapport(sleutel).berekening, CODELIJSTEN, keuze)


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_csv_is_samen_de_bijdrage(sleutel: str) -> None:
    tekst = uitvoer.journaal_csv(voorstel(sleutel), rapport(sleutel)).decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    for gemeente in ("Aalsmeer", "Amstelveen"):
        bedragen = [lees_getal(r["bedrag"], 2) for r in rijen if r["gemeente"] == gemeente]
        assert sum(b for b in bedragen if isinstance(b, int)) == rapport(sleutel).bijdrage
    assert {rij["fictief"] for rij in rijen} == {"ja"}
    assert {rij["uitgave"] for rij in rijen} == {"volledige uitgave: elk team staat apart"}


def test_motief_is_nergens_een_formule() -> None:
    eigen = voorstel("2023-begroting", Keuze("3.8", GEVAARLIJK))
    assert f"'{GEVAARLIJK}" in uitvoer.journaal_csv(eigen, rapport("2023-begroting")).decode()
    werkmap = load_workbook(io.BytesIO(uitvoer.journaal_xlsx(eigen, rapport("2023-begroting"))))
    cellen = [cel for blad in werkmap for rij in blad.iter_rows() for cel in rij]
    assert any(cel.value == GEVAARLIJK for cel in cellen)
    assert not any(cel.data_type == "f" for cel in cellen)


@pytest.mark.parametrize(
    ("vraag", "keuze", "fout"),
    [
        ({}, Keuze(), ""),
        ({"baten": "gespiegeld"}, Keuze(gespiegeld=True), ""),
        ({"categorie": "3.8", "motief": "m"}, Keuze("3.8", "m"), ""),
        ({"categorie": "4.3.3"}, Keuze(), "Deze keuze bestaat niet"),
        ({"motief": "m" * 301}, Keuze(), "300"),
    ],
)
def test_keuze_uit_het_adres(vraag: dict[str, str], keuze: Keuze, fout: str) -> None:
    formulier = Boekformulier(vraag)
    assert formulier.keuze == keuze
    assert fout in str(formulier.errors)
    assert bool(formulier.errors) is bool(fout)


def test_tabel_heeft_het_totaal_bovenaan() -> None:
    tabel = weergave.boekingen(voorstel("2023-begroting"), "Aalsmeer", CODELIJSTEN, 2023)
    assert tabel.rijen[0].totaal
    assert tabel.rijen[0].cellen[1][1].tekst == "17.871.349,99"


def test_balken_zijn_samen_de_bijdrage_in_hele_euros() -> None:
    balken = zinnen.balken(voorstel("2023-begroting"), "Aalsmeer", CODELIJSTEN, 2023)
    assert sum(balk.heel for balk in balken) == 17_871_350
