"""Sources, events and decisions in the administration: whose they are, and what nobody learns."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from samenwerking.models import Besluit, Bron, Gebeurtenis, Gemeente, Logboekregel, Samenwerking
from samenwerking.rechten.rollen import Rol
from tests.beheer import adres, beheerder
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, ingelogd, persoon

pytestmark = pytest.mark.django_db
GEHEIM = {"vertrouwelijkheid": "geheim", "grond": "Woo", "opgelegd_door": "raad"}


def hier() -> Samenwerking:
    return Samenwerking.objects.get(code="aa-organisatie")


def bron(**anders: Any) -> Bron:
    velden = {"code": "X1", "titel": "Verborgen", "gelezen": "geheel", "samenwerking": hier()}
    return Bron.objects.create(**{**velden, **anders})


def van(rol: Rol, cbs: str = AALSMEER) -> Client:
    client = Client()
    ingelogd(client, persoon(rol, cbs))
    return client


def invoer(**anders: Any) -> dict[str, Any]:
    velden = {"code": "X1", "titel": "Nieuw", "gelezen": "geheel", "samenwerking": hier().pk}
    return {**velden, "url": "", "vertrouwelijkheid": "openbaar", **anders}


def voeg_toe(client: Client, **anders: Any) -> Any:
    return client.post(adres(Bron, "add"), invoer(**anders))


def test_een_bezette_code_zegt_niets_over_wat_geheim_is() -> None:
    """But it does over what is open."""
    bron(**GEHEIM)
    client = van(Rol.BEHEERDER)
    assert voeg_toe(client).status_code == 302
    assert Bron.objects.filter(code="X1", samenwerking=hier()).count() == 2
    assert "Er is al een" in voeg_toe(client).content.decode()


def test_een_code_die_met_de_software_meekomt_is_bezet() -> None:
    gedeeld = Bron.objects.filter(samenwerking=None)[0]
    antwoord = voeg_toe(van(Rol.CONTROLLER), code=gedeeld.code)
    assert "van deze samenwerking of van alle" in antwoord.content.decode()


@pytest.mark.parametrize(
    ("niveau", "mag"), [("intern", True), ("vertrouwelijk", False), ("geheim", False)]
)
def test_wie_toevoegt_leest_het_zelf(niveau: str, mag: bool) -> None:
    """Else a refusal would say what is there."""
    bron(**{**GEHEIM, "vertrouwelijkheid": niveau})
    velden = {"vertrouwelijkheid": niveau, "grond": "Woo", "opgelegd_door": "raad"}
    antwoord = voeg_toe(van(Rol.BEHEERDER), code="X2", **velden)
    assert (antwoord.status_code == 302) is mag
    bezet = voeg_toe(van(Rol.BEHEERDER), code="X1", **velden).content.decode()
    assert ("leest u hier zelf niet" in bezet) is not mag
    assert ("Er is al een" in bezet) is mag


def test_een_bron_van_een_ander_of_van_alle_wijzigt_niemand() -> None:
    Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    eigen, gedeeld = bron(), Bron.objects.filter(samenwerking=None, vast=False)[0]
    ligt_vast = bron(code="X2", vast=True)
    for client, record, status in (
        (van(Rol.CONTROLLER), eigen, 302),
        (van(Rol.CONTROLLER), gedeeld, 403),
        (van(Rol.CONTROLLER), ligt_vast, 403),
        (van(Rol.BEHEERDER), gedeeld, 403),
        (van(Rol.CONTROLLER, UITHOORN), eigen, 302),  # to the list: he does not find it
    ):
        antwoord = client.post(
            adres(Bron, "change", record.pk), {"titel": "Anders", "gelezen": "deels"}
        )
        assert antwoord.status_code == status, record
    titels = Bron.objects.filter(titel="Anders").values_list("code", flat=True)
    assert list(titels) == ["X1"]


def test_hoe_geheim_iets_is_wijzigt_niet_met_de_rest() -> None:
    record = bron(**GEHEIM)
    client = van(Rol.BESTUURDER)
    assert client.get(adres(Bron, "change", record.pk)).status_code == 200
    client.post(adres(Bron, "change", record.pk), invoer(titel="Anders", samenwerking="", code="Y"))
    record.refresh_from_db()
    assert (record.titel, record.code, record.vertrouwelijkheid) == ("Anders", "X1", "geheim")


def test_een_dubbele_gebeurtenis_wordt_met_woorden_geweigerd() -> None:
    feiten = [
        Gebeurtenis.objects.create(samenwerking=hier(), datum=localdate(), tekst=tekst)
        for tekst in ("Een", "Twee")
    ]
    velden = {"datum": "22-11-2026", "tekst": "Een", "precisie": "dag"}
    Gebeurtenis.objects.update(datum="2026-11-22")
    antwoord = van(Rol.CONTROLLER).post(adres(Gebeurtenis, "change", feiten[1].pk), velden)
    assert "Deze gebeurtenis staat er al." in antwoord.content.decode()


def geheimhouding(record: Any) -> str:
    naam = f"admin:samenwerking_{record._meta.model_name}_geheimhouding"
    return reverse(naam, args=[record.pk])


@pytest.mark.parametrize("model", ["bron", "besluit"])
def test_de_pagina_van_de_geheimhouding(model: str) -> None:
    besluit = Besluit(samenwerking=hier(), orgaan="raad", datum=localdate(), tekst="Nee")
    besluit.save()
    record: Any = bron() if model == "bron" else besluit
    velden = {"niveau": "geheim", "grond": "Woo", "orgaan": "raad", "reden": "Geschil"}
    assert van(Rol.CONTROLLER).post(geheimhouding(record), velden).status_code == 403
    client = van(Rol.BESTUURDER)
    assert (
        geheimhouding(record)
        in client.get(adres(type(record), "change", record.pk)).content.decode()
    )
    uitleg = " ".join(client.get(geheimhouding(record)).content.decode().split())
    assert "Nu: openbaar." in uitleg
    assert "<dt>Geheim</dt> <dd> Alleen: bestuurder, auditor of rekenkamer. </dd>" in uitleg
    assert "Orgaan dat dit besloot" in uitleg
    onbekend = client.get(geheimhouding(record).replace(f"/{record.pk}/", "/0/"))
    assert onbekend.status_code == 404
    assert "Deze pagina is er niet" in onbekend.content.decode()
    assert "matches the given query" not in onbekend.content.decode()
    assert (
        "verplicht" in client.post(geheimhouding(record), {**velden, "reden": ""}).content.decode()
    )
    assert client.post(geheimhouding(record), velden).status_code == 302
    record.refresh_from_db()
    assert record.vertrouwelijkheid == "geheim"
    eigen = {"soort": record._meta.label_lower, "sleutel": str(record.pk)}
    assert Logboekregel.objects.filter(gebeurtenis="geheimhouding", **eigen).count() == 1
    assert van(Rol.CONTROLLER).get(geheimhouding(record)).status_code == 404


def test_het_begin_van_het_beheer_noemt_geen_records() -> None:
    """Nor does Django's own list keep any."""
    client = van(Rol.CONTROLLER)
    voeg_toe(client, titel="Een titel")
    record = Bron.objects.get(titel="Een titel")
    client.post(adres(Bron, "change", record.pk), invoer(titel="Een andere titel"))
    client.post(adres(Bron, "delete", record.pk), {"post": "yes"})
    assert not Bron.objects.filter(pk=record.pk).exists()
    client.get(adres(Bron, "changelist"))  # shows what went well, once
    begin = client.get(reverse("admin:index")).content.decode()
    assert "titel" not in begin and "Recente" not in begin
    assert not LogEntry.objects.exists()
    assert (
        Logboekregel.objects.filter(onderwerp__contains="titel", samenwerking=hier()).count() == 3
    )


def test_wat_verwijderen_tegenhoudt_wordt_niet_genoemd() -> None:
    record = bron(titel="Open")
    Gebeurtenis.objects.create(
        samenwerking=hier(), datum=localdate(), tekst="Stiekem", bron=record, **GEHEIM
    )
    for rol, ziet in ((Rol.CONTROLLER, False), (Rol.BESTUURDER, True)):
        pagina = van(rol).get(adres(Bron, "delete", record.pk)).content.decode()
        assert ("Stiekem" in pagina) is ziet


def verdwenen(model: Any) -> str:
    return adres(model, "verdwenen")


def test_wat_er_niet_meer_is_leest_wie_ervan_mag_weten() -> None:
    bron(titel="Open").delete()
    bron(code="X2", titel="Stiekem", **GEHEIM).delete()
    bron(
        code="X3", titel="Van hier", gemeente=Gemeente.objects.get(cbs=AALSMEER), **GEHEIM
    ).delete()
    for rol, cbs, ziet in (
        (Rol.CONTROLLER, AALSMEER, {"Open"}),
        (Rol.AUDITOR, AMSTELVEEN, {"Open", "Stiekem"}),
        (Rol.AUDITOR, AALSMEER, {"Open", "Stiekem", "Van hier"}),
    ):
        client = van(rol, cbs)
        pagina = client.get(verdwenen(Bron)).content.decode()
        assert {titel for titel in ("Open", "Stiekem", "Van hier") if titel in pagina} == ziet
        assert verdwenen(Bron) in client.get(adres(Bron, "changelist")).content.decode()
    client = van(Rol.PROJECTMEDEWERKER)
    assert client.get(verdwenen(Bron)).status_code == 403
    assert verdwenen(Bron) not in client.get(adres(Bron, "changelist")).content.decode()


def test_elke_lijst_heeft_een_pagina_van_wat_er_niet_meer_is() -> None:
    from tests.beheer import beheerders

    client = beheerder()
    for lijst in beheerders():
        assert client.get(verdwenen(lijst.model)).status_code == 200, lijst


def test_wat_alleen_een_schermlezer_leest_is_ook_nederlands() -> None:
    client = van(Rol.BEHEERDER)
    bladen = (reverse("admin:index"), adres(Bron, "changelist"))
    tekst = "".join(client.get(blad).content.decode() for blad in bladen)
    assert '<th scope="col">Wijzigen of bekijken</th>' in tekst
    for engels in ("Model name", "Add link", "view list link", 'alt="Search"'):
        assert engels not in tekst
