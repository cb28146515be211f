"""A typed row is held to the rules of a workbook: the same row gives the same faults."""

from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from bijdrage.uren.doorrekening import gegevens_van
from bijdrage.uren.rijcontrole import Getypt, kolommen, lees_rijen
from samenwerking.models import Urenverdeling
from samenwerking.werkboek.fout import Fout
from tests.invoer import CODELIJSTEN, goede_tabellen, lees
from tests.uren import vaste_versies

KOLOMMEN = tuple(kop.lower() for kop in goede_tabellen()["Uren"][0])
WAARDEN = {
    "onderdeel": ["BZ", "WM", "ICT", "bz", "QQ", ""],
    "taak": ["Balie", "Beleid", "Nieuw", "", "x" * 600],
    "taakveld": ["0.2", "6.1", "0.4", "9.9", "6.", "0,2", ""],
    "aard": ["primair", "overhead", "Primair", "x", ""],
    "vte": ["", "1", "0,125", "-1", "1e3", "99999999999"],
    "uren aalsmeer": ["", "0", "10", "1.234", "1.234,50", "-1", "veel", "9" * 20],
    "uren amstelveen": ["", "0", "12,5", "12,555", " 7 "],
    "uren gezamenlijk": ["", "0", "100"],
    "sleutel": ["", "inwoners", "plekken", "afspraak", "uren", "onbekend"],
    "bron": ["", "formatie", "gok"],
    "toelichting": ["", "tekst"],
}
MEEST = {"taak": 500, "vte": 6, "uren aalsmeer": 14}
"""How long what is typed may be to be sure that it fits; a file says so only when it is kept."""

rij = st.fixed_dictionaries({kolom: st.sampled_from(WAARDEN[kolom]) for kolom in KOLOMMEN})


class TestZelfdeFouten(TestCase):
    """Over the good input of the database."""

    verdeling: ClassVar[Urenverdeling]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.verdeling = vaste_versies().urenverdeling

    @settings(max_examples=60)
    @given(getypt=rij, plek=st.sampled_from([None, 0, 3]))
    def test_zelfde_fouten(self, getypt: dict[str, str], plek: int | None) -> None:
        gegevens = gegevens_van(self.verdeling, CODELIJSTEN)
        assert gegevens is not None
        assert set(kolommen(gegevens)) == set(KOLOMMEN)
        gelezen = lees_rijen(gegevens, [Getypt(getypt, plek)])[0]
        tabellen = goede_tabellen()
        if plek is not None:  # the changed row is read last, so it is the one that is double
            del tabellen["Uren"][plek + 1]
        cellen = [getypt[kolom] for kolom in KOLOMMEN]
        tabellen["Uren"].append(cellen)
        nummer = len(tabellen["Uren"])
        past_niet = {kolom for kolom in MEEST if len(getypt[kolom]) > MEEST[kolom]}
        verwacht = [f for f in lees(tabellen).fouten if (f.blad, f.rij) == ("Uren", nummer)]
        assert {_kort(f) for f in gelezen.fouten if f.kolom not in past_niet} == {
            _kort(f) for f in verwacht if f.kolom not in past_niet
        }
        assert (gelezen.rij is None) == bool(gelezen.fouten)


def _kort(fout: Fout) -> tuple[object, ...]:
    return fout.kolom, fout.gevonden, fout.verwacht, fout.herstel


@pytest.mark.django_db
def test_een_rij_die_gaat_heeft_geen_fouten() -> None:
    gegevens = gegevens_van(vaste_versies().urenverdeling, CODELIJSTEN)
    assert gegevens is not None
    getypt = [Getypt(None, 0), Getypt({"onderdeel": "QQ"}, None)]
    weg, fout = lees_rijen(gegevens, getypt)
    assert weg == (None, ())
    assert fout.fouten
