"""The inventory: the matrix, the consequence that the engine gives, who keeps it and who decides."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from bijdrage import selectors as bijdrage
from bijdrage.rekenmodel.scenario import Scenario, reken_scenario
from bijdrage.rekenmodel.wijziging import Urenwijziging
from bijdrage.watals.zinnen import uitkomst
from maatwerk.inventaris.gevolg import GEEN_TEAM, GEEN_UREN, gevolgen
from maatwerk.inventaris.selectors import punt
from maatwerk.models import Maatwerkpunt
from maatwerk.services.inventaris import leg_besluit_vast
from samenwerking.models import Besluit, Logboekregel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from tests.maatwerk.voorbeeld import maatwerkpunt
from tests.personen import AALSMEER, AMSTELVEEN, ingelogd, persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


def test_het_gevolg_is_dat_van_hetzelfde_scenario_op_dezelfde_berekening() -> None:
    wat = punt(IEDEREEN, Maatwerkpunt.objects.get(nummer=4).pk)
    assert wat is not None
    per_gemeente = {g.gemeente: g for g in gevolgen(IEDEREEN, wat)}
    for naam, uren in (("Aalsmeer", -15000), ("Amstelveen", -30000)):
        gevonden = per_gemeente[naam]
        rapport = bijdrage.jaarrapport(IEDEREEN, gevonden.sleutel)
        assert rapport is not None and gevonden.sleutel == "aa-organisatie/2023-begroting-v1"
        wijziging = Urenwijziging(naam, uren, onderdeel="K40")
        zelf = reken_scenario(rapport.proefinvoer, Scenario("", naam, (wijziging,)))
        assert gevonden.zin == uitkomst(zelf)


def test_zonder_uren_of_team_is_het_gevolg_niet_bekend(hier: Samenwerking) -> None:
    zonder_team = punt(IEDEREEN, maatwerkpunt(hier, 50).pk)
    zonder_uren = punt(IEDEREEN, Maatwerkpunt.objects.get(nummer=3).pk)
    assert zonder_team and zonder_uren
    assert [g.zin for g in gevolgen(IEDEREEN, zonder_team)] == [GEEN_TEAM]
    assert {g.zin for g in gevolgen(IEDEREEN, zonder_uren)} == {GEEN_UREN}


def test_de_matrix_heeft_een_tabel_per_categorie_en_een_kolom_per_gemeente(client: Client) -> None:
    blad = client.get(reverse("maatwerk")).content.decode()
    for punt_ in Maatwerkpunt.objects.all():
        assert punt_.dienst in blad and punt_.fictief
    assert blad.count("<table") == 2
    assert blad.count('<th scope="col">Aalsmeer</th>') == 2
    een = client.get(reverse("maatwerk"), {"haalbaarheid": "haalbaar"}).content.decode()
    assert "Openingstijden KCC" in een and "ICT-budget" not in een
    assert client.get(reverse("maatwerk-pdf")).content.startswith(b"%PDF")


def _velden(hier: Samenwerking, **anders: Any) -> dict[str, Any]:
    categorie = hier.maatwerkcategorieen.first()
    assert categorie is not None
    return {
        **{"nummer": "60", "dienst": "Trouwzaal", "categorie": str(categorie.pk)},
        **{
            "basis": "nog niet bepaald",
            "haalbaarheid": "haalbaar",
            "vertrouwelijkheid": "openbaar",
        },
        **{f"nu_{AALSMEER}": "Dicht.", f"wens_{AALSMEER}": "Open.", f"uren_{AALSMEER}": "-1,5"},
        **anders,
    }


def test_een_punt_toevoegen_en_wijzigen_op_de_pagina(client: Client, hier: Samenwerking) -> None:
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    fout = client.post(reverse("maatwerkpunt-nieuw"), _velden(hier, nummer="4"))
    assert "al een punt met dit nummer" in fout.content.decode()
    assert client.post(reverse("maatwerkpunt-nieuw"), _velden(hier)).status_code == 302
    nieuw = Maatwerkpunt.objects.get(nummer=60)
    wens = nieuw.wensen.get(gemeente__cbs=AALSMEER)
    assert (wens.nu, wens.wens, wens.uren) == ("Dicht.", "Open.", Decimal("-1.5"))
    adres = reverse("maatwerkpunt-wijzigen", args=[nieuw.pk])
    gezien = {"gezien": client.get(adres).context["formulier"].initial["gezien"]}
    wijzigd = client.post(adres, _velden(hier, dienst="Trouwzalen", **gezien))
    assert wijzigd.status_code == 302
    te_laat = client.post(adres, _velden(hier, dienst="Anders", **gezien)).content.decode()
    assert "Intussen heeft iemand dit gewijzigd" in te_laat
    assert Maatwerkpunt.objects.get(nummer=60).dienst == "Trouwzalen"
    regels = Logboekregel.objects.filter(soort="maatwerk.maatwerkpunt", sleutel=str(nieuw.pk))
    assert [r.gebeurtenis for r in regels.order_by("pk")][:1] == ["toegevoegd"]
    assert regels.filter(gebeurtenis="gewijzigd", oud__dienst="Trouwzaal").exists()


@pytest.mark.parametrize("rol", [None, *Rol])
def test_wie_bijhoudt_en_wie_beslist(client: Client, hier: Samenwerking, rol: Rol | None) -> None:
    if rol:
        ingelogd(client, persoon(rol, AMSTELVEEN))
    wat = Maatwerkpunt.objects.get(nummer=1)
    blad = client.get(reverse("maatwerkpunt", args=[wat.pk])).content.decode()
    for naam, wie in (
        ("maatwerkpunt-wijzigen", Rol.PROJECTMEDEWERKER),
        ("maatwerkpunt-besluit", Rol.BESTUURDER),
    ):
        adres = reverse(naam, args=[wat.pk])
        verwacht = 302 if rol is None else 200 if rol == wie else 403
        assert client.get(adres).status_code == verwacht
        assert (adres in blad) is (verwacht == 200)


def test_een_besluit_vastleggen(hier: Samenwerking) -> None:
    wat = maatwerkpunt(hier, 50)
    besluit, wie = Besluit.objects.filter(samenwerking=hier).first(), persoon(Rol.BESTUURDER)
    with pytest.raises(Geweigerd, match="ander besluit"):
        leg_besluit_vast(persoon=wie, punt=wat, gezien=1, besluit=besluit)
    with pytest.raises(Geweigerd, match="geen besluit gekozen"):
        leg_besluit_vast(persoon=wie, punt=wat, gezien=None, besluit=None)
    assert leg_besluit_vast(persoon=wie, punt=wat, gezien=None, besluit=besluit).besluit == besluit


@pytest.mark.parametrize(
    "rol", [None, Rol.VERTEGENWOORDIGER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER]
)
def test_wat_geheim_is_bestaat_voor_een_ander_niet(
    client: Client, hier: Samenwerking, rol: Rol | None
) -> None:
    dicht = maatwerkpunt(
        hier,
        77,
        dienst="Stil punt",
        **{"vertrouwelijkheid": "geheim", "grond": "x", "opgelegd_door": "raad"},
    )
    if rol:
        ingelogd(client, persoon(rol))
    ziet = rol == Rol.BESTUURDER
    for adres in (reverse("maatwerk"), reverse("maatwerk-uitvoer", args=["inventaris", "csv"])):
        assert ("Stil punt" in client.get(adres).content.decode()) is ziet
    assert client.get(reverse("maatwerkpunt", args=[dicht.pk])).status_code == (
        200 if ziet else 404
    )
