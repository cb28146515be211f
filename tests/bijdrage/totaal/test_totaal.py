"""What all of it costs a municipality: nothing twice, nothing unknown as zero, as published."""

from collections import defaultdict
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from bijdrage import selectors
from bijdrage.models import EigenLast
from bijdrage.rondom import rondom
from bijdrage.totaal.optelling import Bedrag, Last, per_jaar, zonder_bijdrage
from bijdrage.totaal.selectors import als_gast, bijdragen
from samenwerking.rechten.persoon import IEDEREEN
from tests.personen import AALSMEER, AMSTELVEEN

BLAD = f"/aa-organisatie/totaal/{AALSMEER}/"
GEPUBLICEERD = {2022: 416_122_900, 2023: 593_240_000, 2024: 415_460_000}
"""«Totaal exclusief doorbelasting dienstverleningsbijdrage», begroting 2024 van Aalsmeer."""


def _last(jaar: int, bedrag: int, **anders: Any) -> Last:
    velden: dict[str, Any] = {
        "soort": "kernorganisatie",
        "post": "Kern",
        "onderdeel": "",
        "is_bijdrage": False,
    }
    return Last(
        **{**velden, "jaar": jaar, "bedrag": bedrag, "bron": "B", "fictief": False, **anders}
    )


def _bijdrage(centen: int) -> Bedrag:
    return Bedrag(centen, "x/2023-rekening", "rekening 2023", False)


LASTEN = st.lists(
    st.builds(
        _last,
        st.integers(2020, 2026),
        st.integers(-(10**9), 10**9),
        soort=st.sampled_from(["kernorganisatie", "frictie", "bestuur en controle"]),
    ),
    max_size=12,
)


@given(LASTEN, st.dictionaries(st.integers(2020, 2026), st.integers(0, 10**9), max_size=5))
def test_elk_jaar_telt_op_en_geen_jaar_ontbreekt(
    lasten: list[Last], bedragen: dict[int, int]
) -> None:
    jaren = per_jaar({jaar: _bijdrage(b) for jaar, b in bedragen.items()}, lasten)
    geteld = [last for last in lasten if last.soort != "bestuur en controle"]
    alle = {*bedragen, *(last.jaar for last in geteld)}
    assert [jaar.jaar for jaar in jaren] == (list(range(min(alle), max(alle) + 1)) if alle else [])
    per_soort: dict[int, int] = defaultdict(int)
    for last in geteld:
        per_soort[last.jaar] += last.bedrag
    for jaar in jaren:
        assert jaar.samen == per_soort[jaar.jaar] + bedragen.get(jaar.jaar, 0)
        assert (jaar.delen[0] is None) is (jaar.jaar not in bedragen)


def test_de_bijdrage_op_een_regel_telt_niet_dubbel_en_een_deel_ook_niet() -> None:
    rijen = [
        _last(2023, 1_000),
        _last(2023, 700, onderdeel="doorbelasting", is_bijdrage=True),
        _last(2023, 200, onderdeel="loonkosten"),
    ]
    (jaar,) = per_jaar({2023: _bijdrage(5_000)}, rijen)
    assert (jaar.delen, jaar.samen, jaar.doorbelast) == ((5_000, 300, None), 5_300, 700)
    assert not jaar.is_volledig


@pytest.mark.django_db
def test_de_begroting_van_aalsmeer_sluit_op_wat_is_gepubliceerd() -> None:
    (rapport, *_) = selectors.berekeningen(IEDEREEN, "aa-organisatie")
    rijen = rondom(rapport).eigenlasten
    assert {
        jaar: zonder_bijdrage([last for last in rijen if last.jaar == jaar])
        for jaar in GEPUBLICEERD
    } == GEPUBLICEERD
    bekend = {last.bron for last in rijen}
    assert bekend == {"ALM-BG2024", "MEERBODE-2020", "PERS-FRICTIE"}


@pytest.mark.django_db
def test_de_bijdrage_is_die_van_de_rekening_en_zoals_afgesproken() -> None:
    reeks = selectors.berekeningen(IEDEREEN, "aa-organisatie")
    per = bijdragen(reeks)
    assert {jaar: b.centen for jaar, b in per.items()} == {2021: 1_738_800_000, 2023: 1_783_400_000}
    assert als_gast(reeks, AALSMEER) == reeks
    assert als_gast(reeks, AMSTELVEEN) == ()


@pytest.mark.django_db
def test_de_pagina_zegt_wat_ontbreekt(client: Client) -> None:
    blad = client.get(BLAD).content.decode()
    assert "In 2023 samen €\xa021.729.900 (zonder frictie)" in blad
    for woorden in ("zonder bijdrage en kernorganisatie", "waarvan ten minste 8.514.800"):
        assert woorden in blad
    council = client.get("/aa-organisatie/2023-rekening/").content.decode()
    assert 'id="totaal-2023"' in council
    EigenLast.objects.filter(post="Kernorganisatie", jaar=2023).delete()
    assert "21.729.900" not in client.get("/aa-organisatie/2023-rekening/").content.decode()
    assert client.get(f"/aa-organisatie/totaal/{AMSTELVEEN}/").status_code == 404
    assert client.get(f"/bestaat-niet/totaal/{AALSMEER}/").status_code == 404
