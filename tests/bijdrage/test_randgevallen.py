"""Reports of other inputs than the demo: small, empty, with more municipalities, not fictitious."""

import io

import pypdf
import pytest
from django.template.loader import render_to_string

from bijdrage.rapport import grafieken
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rapport.zinnen import boodschap_opbouw
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import (
    Component,
    Gemeente,
    Invoer,
    Kenmerken,
    Lastenregel,
    Onderdeel,
    Urenregel,
)
from tests.invoer import CODELIJSTEN

GEMEENTEN = (
    Gemeente("Amstelveen", "0362", "centrumgemeente"),
    Gemeente("Aalsmeer", "0358", "gastgemeente"),
    Gemeente("Uithoorn", "0451", "gastgemeente", 30000),
)


def klein(taakveld: str, lasten: int, uren: tuple[int, ...], fictief: bool = False) -> Jaarrapport:
    """A report of one unit with one task; the number of hours is the number of municipalities."""
    invoer = Invoer(
        Kenmerken("Voorbeeld", 2023, "begroting", fictief=fictief),
        GEMEENTEN[: len(uren)],
        (Onderdeel("A", "Team A"),),
        (Urenregel("A", "taak", taakveld, "primair", uren),),
        (Lastenregel("L1", "personeel", "1.1", lasten, 0, "structureel", "A"),),
        (Component("personeel", "uren"),),
    )
    return jaarrapport("2023-begroting", bereken(invoer), (), CODELIJSTEN)


@pytest.mark.parametrize(
    ("rapport", "boodschap"),
    [
        (klein("6.1", 10000, (200, 100)), "De grootste taak is sociaal domein (100\xa0%)"),
        (klein("0.4", 10000, (200, 100)), "100\xa0% van de berekende bijdrage is overhead"),
        (klein("6.1", 10000, (200, 0)), "De berekende bijdrage is nul"),
        (klein("6.1", 10000, (200, 100, 300)), "De grootste taak is sociaal domein (100\xa0%)"),
        (klein("6.1", -10000, (200, 100)), "De grootste taak is sociaal domein (100\xa0%)"),
    ],
    ids=["taak", "overhead", "nul", "drie gemeenten", "negatief"],
)
def test_pdf_van_een_kleine_berekening(rapport: Jaarrapport, boodschap: str) -> None:
    jaar = jaarweergave(rapport)
    assert boodschap_opbouw(jaar) == boodschap
    tekst = "".join(
        blad.extract_text() for blad in pypdf.PdfReader(io.BytesIO(schrijf_pdf(rapport))).pages
    )
    assert "Bijdrage 2023" in tekst
    for deelnemer in jaar.deelnemers:
        assert deelnemer.gemeente in tekst


def test_wat_niet_fictief_is_heet_niet_fictief() -> None:
    for fictief in (True, False):
        jaar = jaarweergave(klein("6.1", 10000, (200, 100), fictief))
        beeld = grafieken.opbouw(jaar, boodschap_opbouw(jaar))
        html = render_to_string("bijdrage/rapport_pdf.html", {"jaar": jaar, "grafiek": beeld})
        assert ("ictie" in html) is fictief
        assert ("verzonnen" in html) is fictief
