"""Proposals: carried when every body that was asked supports it, and by nothing else."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st

from governance.models import Behandeling, Houding, Orgaan, Orgaanstandpunt, Voorstel
from governance.services.voorstellen import (
    Inhoud,
    Uitspraak,
    breng_in,
    neem_standpunt_in,
    trek_in,
    voer_in,
)
from governance.voorstellen.draagvlak import weeg
from samenwerking.models import Gemeente, Logboekregel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from tests.governance.voorbeeld import voorstel
from tests.personen import AALSMEER, AMSTELVEEN, ingelogd, persoon

db = pytest.mark.django_db
BEGIN = date(2026, 1, 2)
GEMEENTEN = [Gemeente(pk=1, naam="Een"), Gemeente(pk=2, naam="Twee")]
ORGANEN = [
    Orgaan(pk=nummer, naam=f"orgaan {nummer}", gemeente_id=gemeente)
    for nummer, gemeente in ((1, 1), (2, 1), (3, 2), (4, None))
]


@given(
    st.sets(st.sampled_from([1, 2, 3, 4]), min_size=1),
    st.lists(st.tuples(st.sampled_from([1, 2, 3, 4]), st.sampled_from(Houding)), max_size=8),
)
def test_gedragen_is_wat_elk_gevraagd_orgaan_steunt(
    gevraagd: set[int], uitspraken: list[tuple[int, Houding]]
) -> None:
    standpunten = [
        Orgaanstandpunt(orgaan_id=orgaan, houding=houding, datum=BEGIN + timedelta(dag))
        for dag, (orgaan, houding) in enumerate(uitspraken)
    ]
    uitkomst = weeg([o for o in ORGANEN if o.pk in gevraagd], standpunten, GEMEENTEN)
    steunt = _alle_steunen(gevraagd, uitspraken)
    van_elke = 3 in gevraagd and bool({1, 2} & gevraagd)
    assert uitkomst.gedragen == (steunt and van_elke)
    assert bool(uitkomst.ontbreekt) != uitkomst.gedragen
    if uitkomst.gedragen:
        voor_het_laatst_anders = max(
            dag for dag in range(len(uitspraken)) if not _alle_steunen(gevraagd, uitspraken[:dag])
        )
        assert uitkomst.sinds == BEGIN + timedelta(voor_het_laatst_anders)


def _alle_steunen(gevraagd: set[int], uitspraken: list[tuple[int, Houding]]) -> bool:
    laatste = dict(uitspraken)
    return all(laatste.get(orgaan) == Houding.STEUNT for orgaan in gevraagd)


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


@pytest.fixture
def colleges(hier: Samenwerking) -> tuple[Orgaan, Orgaan]:
    """Those of Aalsmeer and Amstelveen."""
    rijen = Orgaan.objects.filter(samenwerking=hier, soort="college")
    college = {o.gemeente.cbs: o for o in rijen if o.gemeente}
    return college[AALSMEER], college[AMSTELVEEN]


@pytest.fixture
def ingebracht(hier: Samenwerking, colleges: tuple[Orgaan, Orgaan]) -> Voorstel:
    """A proposal that asks both."""
    return breng_in(
        persoon=persoon(Rol.PROJECTMEDEWERKER),
        samenwerking=hier,
        inhoud=Inhoud("Anders sturen", "Omdat het beter kan.", BEGIN, colleges[0], colleges),
    )


def steunt(orgaan: Orgaan, dag: int = 1) -> Uitspraak:
    """That a body supports it."""
    return Uitspraak(orgaan, Houding.STEUNT, BEGIN + timedelta(dag))


@db
def test_alleen_wie_van_de_gemeente_is_zegt_waar_haar_orgaan_staat(
    ingebracht: Voorstel, colleges: tuple[Orgaan, Orgaan]
) -> None:
    wie = persoon(Rol.BESTUURDER, AALSMEER)
    with pytest.raises(Geweigerd, match="uw eigen gemeente"):
        neem_standpunt_in(persoon=wie, voorstel=ingebracht, uitspraak=steunt(colleges[1]))
    with pytest.raises(Geweigerd, match="rol bestuurder"):
        neem_standpunt_in(
            persoon=persoon(Rol.PROJECTMEDEWERKER),
            voorstel=ingebracht,
            uitspraak=steunt(colleges[0]),
        )
    with pytest.raises(Geweigerd, match="later ingebracht"):
        neem_standpunt_in(persoon=wie, voorstel=ingebracht, uitspraak=steunt(colleges[0], -1))
    straks = steunt(colleges[0])._replace(datum=localdate() + timedelta(1))
    with pytest.raises(Geweigerd, match="moet nog komen"):
        neem_standpunt_in(persoon=wie, voorstel=ingebracht, uitspraak=straks)
    met_zonder_reden = steunt(colleges[0])._replace(houding=Houding.STEUNT_NIET)
    with pytest.raises(Geweigerd, match="zegt waarom"):
        neem_standpunt_in(persoon=wie, voorstel=ingebracht, uitspraak=met_zonder_reden)
    assert not ingebracht.standpunten.exists()
    neem_standpunt_in(persoon=wie, voorstel=ingebracht, uitspraak=steunt(colleges[0]))
    regel = Logboekregel.objects.latest("pk")
    assert regel.gebeurtenis == "standpunt ingenomen"
    assert regel.nieuw["orgaan"] == "college van Aalsmeer"


@db
def test_ingevoerd_wordt_alleen_wat_gedragen_is(
    hier: Samenwerking, ingebracht: Voorstel, colleges: tuple[Orgaan, Orgaan]
) -> None:
    besluit, verworpen, eerder = (
        hier.besluiten.create(orgaan="raad", datum=BEGIN + timedelta(dag), tekst=f"Besluit {dag}")
        for dag in (5, 6, -1)
    )
    Behandeling.objects.create(besluit=verworpen, uitslag="verworpen")
    aalsmeer, amstelveen = (persoon(Rol.BESTUURDER, cbs) for cbs in (AALSMEER, AMSTELVEEN))
    neem_standpunt_in(persoon=aalsmeer, voorstel=ingebracht, uitspraak=steunt(colleges[0]))
    with pytest.raises(Geweigerd, match="college van Amstelveen sprak zich nog niet uit"):
        voer_in(persoon=aalsmeer, voorstel=ingebracht, besluit=besluit)
    neem_standpunt_in(persoon=amstelveen, voorstel=ingebracht, uitspraak=steunt(colleges[1], 2))
    for ander, waarom in ((verworpen, "iets verworpen"), (eerder, "van voor het voorstel")):
        with pytest.raises(Geweigerd, match=waarom):
            voer_in(persoon=aalsmeer, voorstel=ingebracht, besluit=ander)
    assert voer_in(persoon=aalsmeer, voorstel=ingebracht, besluit=besluit).besluit == besluit
    with pytest.raises(Geweigerd, match="al ingevoerd"):
        neem_standpunt_in(persoon=aalsmeer, voorstel=ingebracht, uitspraak=steunt(colleges[0], 3))
    with pytest.raises(Geweigerd, match="al ingevoerd"):
        trek_in(persoon=aalsmeer, voorstel=ingebracht, op=BEGIN)


@db
def test_na_een_standpunt_verandert_een_voorstel_niet(
    client: Client, ingebracht: Voorstel, colleges: tuple[Orgaan, Orgaan]
) -> None:
    gevraagd = ingebracht.gevraagd.get(orgaan=colleges[1])
    bladen = {
        reverse("admin:governance_voorstel_change", args=[ingebracht.pk]): 'name="inhoud"',
        reverse("admin:governance_gevraagd_change", args=[gevraagd.pk]): 'name="orgaan"',
    }
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    assert all(veld in client.get(blad).content.decode() for blad, veld in bladen.items())
    neem_standpunt_in(
        persoon=persoon(Rol.BESTUURDER), voorstel=ingebracht, uitspraak=steunt(colleges[0])
    )
    for blad, veld in bladen.items():
        inhoud = client.get(blad).content.decode()
        assert veld not in inhoud and "is al een standpunt ingenomen" in inhoud
        assert client.post(blad.replace("change", "delete"), {"post": "yes"}).status_code == 403
    assert ingebracht.gevraagd.count() == 2


@db
def test_alleen_wie_het_inbracht_trekt_het_in(client: Client, ingebracht: Voorstel) -> None:
    met_knop = {}
    for cbs in (AMSTELVEEN, AALSMEER):
        ingelogd(client, persoon(Rol.BESTUURDER, cbs))
        pagina = client.get(reverse("voorstel", args=["aa-organisatie", ingebracht.pk]))
        assert "Leg een standpunt vast" in pagina.content.decode()
        met_knop[cbs] = "Trek het voorstel in" in pagina.content.decode()
    assert met_knop == {AMSTELVEEN: False, AALSMEER: True}
    amstelveen, aalsmeer = (persoon(Rol.BESTUURDER, cbs) for cbs in met_knop)
    with pytest.raises(Geweigerd, match="ingebracht door college van Aalsmeer"):
        trek_in(persoon=amstelveen, voorstel=ingebracht, op=BEGIN)
    assert trek_in(persoon=aalsmeer, voorstel=ingebracht, op=BEGIN).ingetrokken_op == BEGIN


@db
def test_inbrengen_en_een_standpunt_gaan_op_de_pagina(
    client: Client, hier: Samenwerking, colleges: tuple[Orgaan, Orgaan]
) -> None:
    velden: dict[str, Any] = {
        "titel": "Anders sturen",
        "inhoud": "Beter.",
        "ingebracht_op": "2026-01-02",
        "ingebracht_door": colleges[0].pk,
        "gevraagd": [college.pk for college in colleges],
        "vertrouwelijkheid": "openbaar",
    }
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    adres = reverse("voorstel-nieuw", args=[hier.code])
    zonder = client.post(adres, {**velden, "gevraagd": []})
    assert "Wie moet het steunen?" in zonder.content.decode()
    pagina = client.post(adres, velden, follow=True)
    assert "0 van 2 organen steunt het" in pagina.content.decode()
    wat = Voorstel.objects.get(titel="Anders sturen")
    ingelogd(client, persoon(Rol.BESTUURDER))
    velden = {"orgaan": colleges[0].pk, "houding": "steunt", "datum": "2026-01-03"}
    standpunt = reverse("voorstel-standpunt", args=[hier.code, wat.pk])
    pagina = client.post(standpunt, velden, follow=True)
    assert "1 van 2 organen steunt het" in pagina.content.decode()
    geweigerd = client.post(standpunt, {**velden, "orgaan": colleges[1].pk})
    assert geweigerd.status_code == 200 and wat.standpunten.count() == 1


@db
def test_een_besloten_voorstel_bestaat_niet_voor_wie_het_niet_mag_weten(
    client: Client, hier: Samenwerking, colleges: tuple[Orgaan, Orgaan]
) -> None:
    wat = voorstel(colleges[0], 9, vertrouwelijkheid="vertrouwelijk", grond="x", gemeente=None)
    adres = reverse("voorstel", args=[hier.code, wat.pk])
    lijsten = [reverse(naam, args=[hier.code]) for naam in ("voorstellen", "governance")]
    assert client.get(adres).status_code == 404
    assert not any("Voorstel 9" in client.get(lijst).content.decode() for lijst in lijsten)
    ingelogd(client, persoon(Rol.VERTEGENWOORDIGER))
    assert client.get(adres).status_code == 404
    ingelogd(client, persoon(Rol.BESTUURDER))
    assert client.get(adres).status_code == 200
    assert all("Voorstel 9" in client.get(lijst).content.decode() for lijst in lijsten)
