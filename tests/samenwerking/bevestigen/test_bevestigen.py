"""The page with what waits for a second beheerder."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samenwerking.models import (
    Bron,
    Gebruiker,
    Gemeente,
    Rolverlening,
    Samenwerking,
    Versoepeling,
)
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.rollen import Rol
from samenwerking.services.geheimhouding import Geheimhouding, houd_geheim
from samenwerking.services.rollen import verleen
from samenwerking.toegang.personen import persoon_van
from tests.beheer import meldingen, twee_keer
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, ingelogd, persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def voorstel() -> Rolverlening:
    """Noor would become controller of Aalsmeer; «tweede» can confirm it."""
    geef_rol(account("tweede"), "beheerder", AALSMEER)
    return verleen(
        persoon=persoon("beheerder"),
        gebruiker=account("noor"),
        rol=Rol.CONTROLLER,
        gemeente=Gemeente.objects.get(cbs=AALSMEER),
        reden="Op verzoek van Jan.",
    )


def bladen(voorstel: Rolverlening) -> tuple[str, str]:
    return reverse("bevestigen"), reverse("bevestiging", args=["rol", voorstel.pk])


def test_een_klik_bevestigt(client: Client, voorstel: Rolverlening) -> None:
    lijst, blad = bladen(voorstel)
    ingelogd(client, persoon_van(account("tweede")))
    assert f'href="{blad}"' in client.get(lijst).content.decode()
    assert 'value="bevestig"' in client.get(blad).content.decode()
    with twee_keer(Gebruiker):
        antwoord = client.post(blad, {"doe": "bevestig"}, follow=True)
    assert meldingen(antwoord)[-1].startswith("Bevestigd: Rol controller van Aalsmeer")
    assert persoon_van(account("noor")).rollen() == {Rol.CONTROLLER}
    assert client.get(blad).status_code == 404
    assert "Er wacht niets" in client.get(lijst).content.decode()


def test_wie_het_voorstelde_trekt_het_alleen_in(client: Client, voorstel: Rolverlening) -> None:
    _, blad = bladen(voorstel)
    ingelogd(client, persoon("beheerder"))
    tekst = client.get(blad).content.decode()
    assert "U hebt dit zelf voorgesteld." in tekst
    assert 'value="bevestig"' not in tekst
    with twee_keer(Gebruiker):
        onbekend = client.post(blad, {"doe": "onzin"}, follow=True)
        assert meldingen(onbekend)[-1].startswith("Er is niets gedaan")
        assert account("noor").rolverleningen.exists()
        geweigerd = client.post(blad, {"doe": "bevestig"}, follow=True)
        assert "U hebt dit zelf voorgesteld." in meldingen(geweigerd)[-1]
        ingetrokken = client.post(blad, {"doe": "wijs-af"}, follow=True)
    assert meldingen(ingetrokken)[-1].startswith("Ingetrokken: ")
    assert not account("noor").rolverleningen.exists()


def test_een_andere_gemeente_weet_er_niet_van(client: Client, voorstel: Rolverlening) -> None:
    lijst, blad = bladen(voorstel)
    ingelogd(client, persoon("beheerder", AMSTELVEEN))
    assert "noor" not in client.get(lijst).content.decode()
    assert client.get(blad).status_code == 404
    assert client.post(blad, {"doe": "bevestig"}).status_code == 404
    assert not persoon_van(account("noor")).rollen()


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.BEHEERDER])
def test_wie_geen_beheerder_is_bevestigt_niets(
    client: Client, voorstel: Rolverlening, rol: Rol
) -> None:
    """A bestuurder comes here for secrecy, and finds no roles."""
    verwacht = [200, 404] if rol == Rol.BESTUURDER else [403, 403]
    ingelogd(client, persoon(rol))
    assert [client.get(blad).status_code for blad in bladen(voorstel)] == verwacht
    assert client.post(bladen(voorstel)[1], {"doe": "bevestig"}).status_code == verwacht[1]


def test_het_aantal_zoekvragen_blijft_gelijk(
    client: Client, voorstel: Rolverlening, django_assert_max_num_queries: Any
) -> None:
    for rol in (Rol.AUDITOR, Rol.BESTUURDER, Rol.TWEEDE_CONTROLLER):
        verleen(
            persoon=persoon("beheerder"),
            gebruiker=account(f"x-{rol}"),
            rol=rol,
            gemeente=voorstel.gemeente,
            reden="x",
        )
    ingelogd(client, persoon_van(account("tweede")))
    client.get(reverse("bevestigen"))
    with django_assert_max_num_queries(14):
        client.get(reverse("bevestigen"))


@pytest.fixture
def geheim() -> Bron:
    """A source of all municipalities, secret; the bestuurder of Aalsmeer wants it open."""
    hier = Samenwerking.objects.get(code="aa-organisatie")
    velden = {"grond": "Woo", "opgelegd_door": "raad", "vertrouwelijkheid": "geheim"}
    bron = Bron.objects.create(
        code="X1", titel="Het rapport", gelezen="geheel", samenwerking=hier, **velden
    )
    besluit = Geheimhouding(Vertrouwelijkheid.OPENBAAR, "raad", "Het geschil is voorbij.")
    houd_geheim(persoon=persoon("bestuurder"), record=bron, besluit=besluit)
    return bron


def test_een_bestuurder_van_de_andere_gemeente_stemt_in(client: Client, geheim: Bron) -> None:
    blad = reverse("bevestiging", args=["geheimhouding", Versoepeling.objects.get().pk])
    ingelogd(client, persoon("bestuurder"))
    assert 'value="bevestig"' not in client.get(blad).content.decode()
    ingelogd(client, persoon("bestuurder", AMSTELVEEN))
    assert "wordt openbaar" in client.get(reverse("mijn")).content.decode()
    assert "Het rapport" in client.get(reverse("bevestigen")).content.decode()
    assert 'value="bevestig"' in client.get(blad).content.decode()
    antwoord = client.post(blad, {"doe": "bevestig"}, follow=True)
    assert meldingen(antwoord)[-1].startswith("Bevestigd: Bron «X1: Het rapport»")
    geheim.refresh_from_db()
    assert geheim.vertrouwelijkheid == "openbaar"


@pytest.mark.parametrize("rol", sorted({*Rol} - {Rol.BESTUURDER}))
def test_wie_het_niet_mag_weten_ziet_het_ook_hier_niet(
    client: Client, geheim: Bron, rol: Rol
) -> None:
    blad = reverse("bevestiging", args=["geheimhouding", Versoepeling.objects.get().pk])
    ingelogd(client, persoon(rol))
    assert "Het rapport" not in client.get(reverse("bevestigen")).content.decode()
    assert client.post(blad, {"doe": "bevestig"}).status_code in (403, 404)
    geheim.refresh_from_db()
    assert geheim.vertrouwelijkheid == "geheim"
