"""How a taakveld is split: always the whole of it, and with a source."""

import re

import pytest
from django.test import Client

from bijdrage.models import Taakveldsplitsing
from samenwerking.models import Samenwerking
from samenwerking.rechten.rollen import Rol
from tests.beheer import beheerder
from tests.bewaard import vergeet_alles
from tests.registratie import Geval, kopie, namen, splitsing, toets

pytestmark = pytest.mark.django_db
TABEL = "UPDATE bijdrage_taakveldsplitsing SET "
ADRES = "/beheer/bijdrage/taakveldsplitsing/add/"
BRUG = "/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/"
GEVALLEN = [
    Geval("splitsing_is_samen_honderd", TABEL + "procenten = '{}'", "{70,30}", "{70,29}"),
    Geval("splitsing_is_samen_honderd", TABEL + "procenten = '{}'", "{0,100}", "{-1,101}"),
    Geval("splitsing_per_opvolger_een_deel", TABEL + "procenten = '{}'", "{70,30}", "{100}"),
    Geval("splitsing_heeft_bron", TABEL + "bron = '{}'", "Telling", ""),
    Geval("splitsing_een_keer", kopie(Taakveldsplitsing, taakveld="{}"), "'6.82'", "'6.81'"),
]


def aa() -> Samenwerking:
    return Samenwerking.objects.get(code="aa-organisatie")


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_databank_weigert(geval: Geval) -> None:
    splitsing(aa())
    toets(geval)


def test_brug_splitst_zoals_is_afgesproken() -> None:
    """6.81 of 2021 stood under indeling gewijzigd; split it stands under its successors."""
    vergeet_alles()
    voor = Client().get(BRUG).content.decode()
    splitsing(aa())
    na = Client().get(BRUG).content.decode()
    assert voor != na
    rij = re.compile(r'<th scope="row">\s*6\.81 ')
    assert [len(rij.findall(tekst)) for tekst in (voor, na)] == [1, 0]
    assert na.count("Indeling gewijzigd") <= voor.count("Indeling gewijzigd")


@pytest.mark.parametrize(
    ("procenten", "zin"), [("60,40", ""), ("60,30", "samen precies 100"), ("100", "percentage")]
)
def test_in_het_beheer_weigert_wat_niet_klopt(procenten: str, zin: str) -> None:
    gegevens = {
        "samenwerking": aa().pk,
        "taakveld": "6.81",
        "opvolgers": "6.81a,6.81b",
        "procenten": procenten,
        "bron": "Telling",
    }
    antwoord = beheerder(Rol.CONTROLLER).post(ADRES, gegevens, follow=True)
    assert zin in antwoord.content.decode()
    assert Taakveldsplitsing.objects.exists() is not bool(zin)
