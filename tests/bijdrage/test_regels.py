"""The page of the rules, on the demo: every rule, three outcomes, one waived and one open."""

import pytest
from django.test import Client

from bijdrage import dossiers, selectors
from bijdrage.bbv.lijst import lijst
from bijdrage.bbv.oordeel import BEVINDING, NIET_VAN_TOEPASSING, ONBEKEND, ONTHEVEN, VOLDAAN
from bijdrage.models import Ontheffing, Toelichting
from bijdrage.rapport.regelweergave import WOORDEN
from samenwerking.rechten.persoon import IEDEREEN
from tests.personen import account

pytestmark = pytest.mark.django_db


def _uitkomsten(naam: str) -> dict[str, str]:
    rapport, reeks = selectors.rapport_in_reeks(IEDEREEN, f"aa-organisatie/{naam}")
    assert rapport is not None
    toetsing = dossiers.toets(rapport, reeks)
    return {uitkomst.regel.code: uitkomst.uitkomst for uitkomst in toetsing.uitkomsten}


@pytest.mark.parametrize(
    ("naam", "uitkomst"),
    [("2021-begroting", ONTHEVEN), ("2021-rekening", ONTHEVEN), ("2023-begroting", BEVINDING)],
)
def test_een_negatieve_rij_is_ontheven_en_een_staat_open(naam: str, uitkomst: str) -> None:
    gevonden = _uitkomsten(naam)
    assert gevonden["KOST-01"] == uitkomst
    assert {VOLDAAN, ONBEKEND} <= set(gevonden.values())
    assert gevonden.keys() == {regel.code for regel in lijst()}


def test_in_de_uitgave_voor_iedereen_is_een_regel_over_een_andere_stand_ook_niet_voldaan() -> None:
    gevonden = _uitkomsten("2023-begroting")
    assert gevonden["BEST-01"] == NIET_VAN_TOEPASSING
    assert _uitkomsten("2023-rekening")["TIJD-05"] == NIET_VAN_TOEPASSING


def test_een_ingetrokken_of_niet_goedgekeurde_ontheffing_telt_niet() -> None:
    ontheffing = Ontheffing.objects.get()
    velden = ("goedgekeurd_door", "goedgekeurd_voor", "goedgekeurd_op")
    nieuw = {v.name: getattr(ontheffing, v.name) for v in ontheffing._meta.fields if v.name != "id"}
    Ontheffing.objects.update(ingetrokken_op="2026-01-01T00:00Z")
    assert _uitkomsten("2021-begroting")["KOST-01"] == BEVINDING
    zonder_akkoord = nieuw | dict.fromkeys(velden)
    Ontheffing.objects.create(**zonder_akkoord)
    assert _uitkomsten("2021-begroting")["KOST-01"] == BEVINDING


def test_een_toelichting_verandert_de_pagina(client: Client) -> None:
    adres = "/aa-organisatie/2023-rekening/regels/"
    eerst = client.get(adres).content.decode()
    Toelichting.objects.create(
        samenwerking=Ontheffing.objects.get().samenwerking,
        jaar=2023,
        regel="OH-09",
        wat="opslag",
        tekst="Een nieuwe cao.",
        geschreven_door=account("noor"),
    )
    assert _uitkomsten("2023-rekening")["OH-09"] == VOLDAAN
    assert client.get(adres).content.decode() != eerst


def test_de_pagina_noemt_elke_regel_met_haar_bron(client: Client) -> None:
    pagina = client.get("/aa-organisatie/2023-begroting/regels/").content.decode()
    assert f"Alle regels ({len(lijst())})" in pagina
    for regel in lijst():
        assert regel.code in pagina
    assert "Niet BBV-conform: " in pagina
    assert (
        "Klopt het met het BBV?" in client.get("/aa-organisatie/2023-begroting/").content.decode()
    )


def test_csv_van_de_demo(client: Client) -> None:
    antwoord = client.get("/aa-organisatie/2021-rekening/regels.csv")
    assert antwoord["Content-Disposition"].endswith('"regels-aa-organisatie-2021-rekening.csv"')
    tekst = antwoord.content.decode("utf-8-sig")
    assert f";{WOORDEN[ONTHEVEN]};" in tekst
    assert "goedgekeurd door Amstelveen" in tekst
    assert "(fictief)" not in tekst
