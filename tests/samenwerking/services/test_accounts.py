"""Whose account it is, who counts as a second person, and who goes out of use by whom."""

from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate, now

from config.aanmeldpunten import Aanmeldpunt
from samenwerking.bevestigen.selectors import voor_de_auditor, voorstellen
from samenwerking.models import Gebruiker, Gemeente, Rolverlening
from samenwerking.models.toegangsherstel import Herstelsoort
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services import buitengebruik, herstel, rolvoorstellen
from samenwerking.services.accounts import eigen_accounts
from samenwerking.services.rollen import beeindig, maak_account, verleen
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, ingelogd, persoon

pytestmark = pytest.mark.django_db
HERSTELD = "herstelde de toegang"


def beheerder(naam: str = "een", cbs: str = AALSMEER) -> Persoon:
    """Another beheerder of a municipality."""
    if not account(naam).rolverleningen.exists():
        geef_rol(account(naam), "beheerder", cbs)
    return persoon_van(account(naam))


def geef(wie: Persoon, aan: Gebruiker, rol: Rol = Rol.VERTEGENWOORDIGER) -> Rolverlening:
    gemeente = Gemeente.objects.get(cbs=AALSMEER)
    return verleen(persoon=wie, gebruiker=aan, rol=rol, gemeente=gemeente, reden="Nieuw.")


def zet_uit(wie: Persoon, wiens: Gebruiker) -> Gebruiker:
    buitengebruik.stel_in_gebruik(persoon=wie, gebruiker=wiens, in_gebruik=False)
    return Gebruiker.objects.get(pk=wiens.pk)


def nieuw(wie: Persoon, naam: str) -> Gebruiker:
    return maak_account(persoon=wie, naam=naam)[0]


def test_een_account_is_van_de_gemeente_van_zijn_rollen_of_van_zijn_maker() -> None:
    hier, daar = beheerder(), beheerder("daar", AMSTELVEEN)
    geef_rol(account("rol"), "auditor", AALSMEER)
    voorbij = geef_rol(account("was"), "vertegenwoordiger", AALSMEER)
    beeindig(persoon=hier, verlening=voorbij, einde=voorbij.begin)
    geef_rol(account("beide"), "auditor", AALSMEER)
    geef_rol(account("beide"), "vertegenwoordiger", AMSTELVEEN)
    for wiens, van_hier in (
        (account("rol"), True),
        (account("was"), True),
        (nieuw(hier, "n"), True),
    ):
        assert eigen_accounts(hier).filter(pk=wiens.pk).exists() is van_hier
        assert not eigen_accounts(daar).filter(pk=wiens.pk).exists()
        with pytest.raises(Geweigerd, match="tweede account"):
            zet_uit(daar, wiens)
    for wie in (hier, daar):
        assert not eigen_accounts(wie).filter(username="beide").exists()
        assert eigen_accounts(wie).filter(pk=account("van-de-server").pk).exists()


def test_een_account_van_een_aanmeldpunt_is_van_die_gemeente(settings: Any) -> None:
    hier, daar, noor = beheerder(), beheerder("daar", AMSTELVEEN), account("noor")
    SocialAccount.objects.create(user=noor, provider="hier", uid="x")
    punt = Aanmeldpunt("hier", "Aalsmeer", AALSMEER, "https://x", "id", "geheim", "groups", {})
    settings.AANMELDPUNTEN = (punt,)
    gezien = [eigen_accounts(wie).filter(pk=noor.pk).exists() for wie in (hier, daar)]
    assert gezien == [True, False]
    settings.AANMELDPUNTEN = ()
    assert eigen_accounts(daar).filter(pk=noor.pk).exists()


def test_een_voorstel_geeft_nog_geen_toegang_tot_het_account() -> None:
    beheerder("twee")
    los, elders = account("los"), nieuw(beheerder("daar", AMSTELVEEN), "elders")
    geef(beheerder(), los, Rol.AUDITOR)
    with pytest.raises(Geweigerd, match="tweede account"):
        geef(beheerder(), elders, Rol.AUDITOR)
    geef_rol(elders, "vertegenwoordiger", AMSTELVEEN)
    Rolverlening.objects.create(
        gebruiker=elders,
        rol=Rol.AUDITOR,
        gemeente=Gemeente.objects.get(cbs=AALSMEER),
        begin=localdate(),
        verleend_door_id=beheerder().id,
        reden="Een voorstel van hier.",
    )
    with pytest.raises(Geweigerd, match="tweede account"):
        zet_uit(beheerder(), elders)
    with pytest.raises(Geweigerd, match="changepassword"):
        herstel.herstel(
            persoon=beheerder(), gebruiker=elders, soort=Herstelsoort.WACHTWOORD, reden="x"
        )


@pytest.mark.parametrize("eigen", [False, True])
def test_wie_de_toegang_herstelde_telt_als_maker_tot_het_account_zelf_inlogde(eigen: bool) -> None:
    een, twee, noor = beheerder(), beheerder("twee"), account("noor")
    geef_rol(noor, "vertegenwoordiger", AALSMEER)
    herstel.herstel(persoon=een, gebruiker=noor, soort=Herstelsoort.WACHTWOORD, reden="x")
    noor.refresh_from_db()
    if eigen:
        noor.tijdelijk_wachtwoord = False
    herstel.meld(gebruiker=noor)  # logs in
    if not eigen:
        with pytest.raises(Geweigerd, match="toegang hersteld"):
            geef(een, noor, Rol.CONTROLLER)
        return
    voorstel = geef(een, noor, Rol.CONTROLLER)
    assert "gegeven door een op" in voorstellen(twee)[0].hersteld
    rolvoorstellen.bevestig(persoon=twee, nummer=voorstel.pk)


def test_ook_wie_na_het_voorstel_herstelt_bevestigt_niet() -> None:
    een, twee, noor = beheerder(), beheerder("twee"), account("noor")
    geef_rol(noor, "vertegenwoordiger", AALSMEER)
    voorstel = geef(een, noor, Rol.CONTROLLER)
    herstel.herstel(persoon=een, gebruiker=noor, soort=Herstelsoort.WACHTWOORD, reden="x")
    with pytest.raises(Geweigerd, match=HERSTELD):
        rolvoorstellen.bevestig(persoon=twee, nummer=voorstel.pk)


def test_een_mens_met_twee_soorten_accounts_is_geen_twee() -> None:
    een, twee, drie = beheerder(), beheerder("twee"), beheerder("drie")
    voorstel = geef(een, account("noor"), Rol.CONTROLLER)
    SocialAccount.objects.create(user_id=twee.id, provider="aalsmeer", uid="x")
    with pytest.raises(Geweigerd, match="logt anders in"):
        rolvoorstellen.bevestig(persoon=twee, nummer=voorstel.pk)
    rolvoorstellen.bevestig(persoon=drie, nummer=voorstel.pk)
    with pytest.raises(Geweigerd, match="net zo inlogt"):
        geef(twee, account("jan"), Rol.CONTROLLER)


@pytest.mark.parametrize("hoe", ["uit", "geen rol"])
def test_een_voorstel_van_wie_weg_is_wordt_niet_bevestigd(hoe: str) -> None:
    een, twee = beheerder(), beheerder("twee")
    voorstel = geef(een, account("noor"), Rol.CONTROLLER)
    if hoe == "uit":
        Gebruiker.objects.filter(pk=een.account).update(is_active=False, buiten_gebruik_op=now())
    else:
        Rolverlening.objects.filter(gebruiker=een.id).update(einde="2026-01-02")
    with pytest.raises(Geweigerd, match="buiten gebruik of is hier geen"):
        rolvoorstellen.bevestig(persoon=twee, nummer=voorstel.pk)
    rolvoorstellen.wijs_af(persoon=twee, nummer=voorstel.pk)


@pytest.mark.parametrize("rol", ["auditor", "beheerder"])
def test_wie_toezicht_houdt_gaat_pas_buiten_gebruik_als_een_ander_het_bevestigt(rol: str) -> None:
    een, noor = beheerder(), account("noor")
    geef_rol(noor, rol, AALSMEER)
    van_het_voorbeeld = Gebruiker.objects.filter(username="beheerder-aalsmeer")
    van_het_voorbeeld.update(is_active=False, buiten_gebruik_op=now())
    with pytest.raises(Geweigerd, match=r"beheerder NAAM --gemeente 0358"):
        zet_uit(een, noor)
    twee = beheerder("twee")
    assert zet_uit(een, noor).is_active
    for wie in (een, persoon_van(noor) if rol == "beheerder" else een):
        with pytest.raises(Geweigerd, match="andere"):
            buitengebruik.bevestig(persoon=wie, nummer=noor.pk)
    buitengebruik.bevestig(persoon=twee, nummer=noor.pk)
    assert not Gebruiker.objects.get(pk=noor.pk).is_active


def test_een_ander_ziet_wie_er_buiten_gebruik_ging() -> None:
    een, twee, auditor, noor = beheerder(), beheerder("twee"), persoon("auditor"), account("noor")
    geef_rol(noor, "controller", AALSMEER)
    assert not zet_uit(een, noor).is_active
    assert [wat for wat, _ in voor_de_auditor(auditor)] == ["Account is buiten gebruik: noor"]
    assert voorstellen(twee)[0].wie == "noor"
    buitengebruik.bevestig(persoon=twee, nummer=noor.pk)
    assert not voor_de_auditor(auditor)
    assert not voorstellen(twee)
    buitengebruik.stel_in_gebruik(persoon=een, gebruiker=noor, in_gebruik=True)
    zet_uit(een, noor)
    buitengebruik.wijs_af(persoon=twee, nummer=noor.pk)
    assert Gebruiker.objects.get(pk=noor.pk).is_active
    with pytest.raises(Geweigerd, match="wacht niet meer"):
        buitengebruik.bevestig(persoon=twee, nummer=noor.pk)


def test_een_rol_eindigt_niet_ongezien(client: Client) -> None:
    een, twee, auditor, noor = beheerder(), beheerder("twee"), persoon("auditor"), account("noor")
    controle = geef_rol(noor, "controller", AALSMEER)
    beeindig(persoon=een, verlening=controle, einde=controle.begin)
    assert len(voor_de_auditor(auditor)) == 1
    ingelogd(client, twee)
    blad = reverse("bevestiging", args=["einde", controle.pk])
    assert 'value="wijs-af"' not in client.get(blad).content.decode()
    with pytest.raises(Geweigerd, match="wie het deed"):
        rolvoorstellen.zag_einde(persoon=een, nummer=controle.pk)
    rolvoorstellen.zag_einde(persoon=twee, nummer=controle.pk)
    assert not voor_de_auditor(auditor)
    toezicht: Any = geef_rol(noor, "auditor", AALSMEER)
    with pytest.raises(Geweigerd, match="niemand alleen"):
        beeindig(persoon=een, verlening=toezicht, einde=localdate())
