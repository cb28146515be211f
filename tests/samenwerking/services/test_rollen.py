"""Accounts and roles: given by somebody else, each with its line in the logbook."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate, now

from config.aanmeldpunten import Aanmeldpunt
from samenwerking.models import Gebruiker, Gemeente, Logboekregel, Rolverlening
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import DOOR_EEN_ANDER, Rol
from samenwerking.rechten.tabel import RECHTEN
from samenwerking.services.buitengebruik import stel_in_gebruik
from samenwerking.services.rollen import (
    beeindig,
    maak_account,
    maak_beheerder,
    neem_rollen_over,
    verleen,
)
from samenwerking.services.rolvoorstellen import bevestig, wijs_af
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, persoon

pytestmark = pytest.mark.django_db


def gemeente(cbs: str = AALSMEER) -> Gemeente:
    return Gemeente.objects.get(cbs=cbs)


def geef(
    wie: Persoon, aan: Gebruiker, cbs: str = AALSMEER, rol: Rol = Rol.VERTEGENWOORDIGER
) -> Rolverlening:
    return verleen(persoon=wie, gebruiker=aan, rol=rol, gemeente=gemeente(cbs), reden="Nieuw.")


def tweede(naam: str = "tweede", cbs: str = AALSMEER) -> Persoon:
    """Another beheerder of a municipality."""
    geef_rol(account(naam), "beheerder", cbs)
    return persoon_van(account(naam))


def laatste() -> Logboekregel:
    return Logboekregel.objects.latest("id")


def test_beheerder_geeft_een_rol() -> None:
    noor = account("noor", first_name="Noor", last_name="de Vries")
    geef(persoon("beheerder"), noor)
    assert persoon_van(noor).rollen() == {Rol.VERTEGENWOORDIGER}
    vandaag = localdate()
    assert laatste().zin.startswith(
        "beheerder-0358 (functioneel beheerder van Aalsmeer) geeft Noor de Vries (noor) de rol "
        f"raadslid of andere vertegenwoordiger van Aalsmeer vanaf {vandaag.day} "
    )
    assert laatste().nieuw["gemeente"] == "Aalsmeer"


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.BEHEERDER])
def test_een_ander_geeft_geen_rol(rol: Rol) -> None:
    noor = account("noor")
    with pytest.raises(Geweigerd, match="functioneel beheerder"):
        geef(persoon(rol), noor)
    assert not noor.rolverleningen.exists()
    assert not Logboekregel.objects.filter(onderwerp="noor").exists()


def test_beheerder_van_een_andere_gemeente_geeft_hier_geen_rol() -> None:
    with pytest.raises(Geweigerd, match="eigen gemeente"):
        geef(persoon("beheerder", AMSTELVEEN), account("noor"))


def test_niemand_geeft_zichzelf_een_rol() -> None:
    wie = persoon("beheerder")
    with pytest.raises(Geweigerd, match="zichzelf"):
        geef(wie, account("beheerder-0358"))


@pytest.mark.parametrize("rol", Rol)
def test_wie_een_account_maakte_geeft_het_geen_rol_die_anderen_controleert(rol: Rol) -> None:
    maker, een, twee = persoon("beheerder"), tweede(), tweede("derde")
    noor, _ = maak_account(persoon=maker, naam="noor")
    Gebruiker.objects.filter(pk=noor.pk).update(tijdelijk_wachtwoord=False)
    if rol in DOOR_EEN_ANDER:
        with pytest.raises(Geweigerd, match=r"manage\.py beheerder NAAM --gemeente 0358"):
            geef(maker, noor, rol=rol)
        voorstel = geef(een, noor, rol=rol)
        with pytest.raises(Geweigerd, match="account gemaakt"):
            bevestig(persoon=maker, nummer=voorstel.pk)
        bevestig(persoon=twee, nummer=voorstel.pk)
    else:
        geef(maker, noor, rol=rol)
    assert persoon_van(Gebruiker.objects.get(username="noor")).rollen() == {rol}


@pytest.mark.parametrize("rol", sorted(DOOR_EEN_ANDER))
def test_een_rol_die_invoert_controleert_of_leest_geven_twee_beheerders(rol: Rol) -> None:
    beheerder, ander, noor = persoon("beheerder"), tweede(), account("noor")
    voorstel = geef(beheerder, noor, rol=rol)
    assert persoon_van(noor).rollen() == frozenset()
    assert f"stelt voor om noor de rol {rol.label} van Aalsmeer te geven" in laatste().zin
    with pytest.raises(Geweigerd, match="zelf voorgesteld"):
        bevestig(persoon=beheerder, nummer=voorstel.pk)
    with pytest.raises(Geweigerd, match="eigen gemeente"):
        bevestig(persoon=tweede("elders", AMSTELVEEN), nummer=voorstel.pk)
    assert persoon_van(noor).rollen() == frozenset()
    bevestig(persoon=ander, nummer=voorstel.pk)
    assert persoon_van(noor).rollen() == {rol}
    assert laatste().zin.count("bevestigt het voorstel van beheerder-0358 om noor de rol")
    with pytest.raises(Geweigerd, match="niet meer"):
        wijs_af(persoon=ander, nummer=voorstel.pk)


def test_niemand_bevestigt_de_eigen_rol() -> None:
    beheerder, ander = persoon("beheerder"), tweede()
    tweede("derde")
    voorstel = geef(beheerder, Gebruiker.objects.get(pk=ander.account), rol=Rol.BESTUURDER)
    with pytest.raises(Geweigerd, match="eigen account"):
        bevestig(persoon=ander, nummer=voorstel.pk)


def test_een_enige_beheerder_hoort_hoe_er_een_tweede_komt() -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    tweede("elders", AMSTELVEEN)
    van_het_voorbeeld = Gebruiker.objects.filter(username="beheerder-aalsmeer")
    van_het_voorbeeld.update(is_active=False, buiten_gebruik_op=now())
    with pytest.raises(Geweigerd, match=r"twee .*manage\.py beheerder NAAM --gemeente 0358"):
        geef(beheerder, noor, rol=Rol.CONTROLLER)
    assert not noor.rolverleningen.exists()


@pytest.mark.parametrize(("eigen", "wat"), [(True, "ingetrokken"), (False, "afgewezen")])
def test_een_voorstel_gaat_niet_door(eigen: bool, wat: str) -> None:
    beheerder, ander, noor = persoon("beheerder"), tweede(), account("noor")
    voorstel = geef(beheerder, noor, rol=Rol.CONTROLLER)
    wijs_af(persoon=beheerder if eigen else ander, nummer=voorstel.pk)
    assert not noor.rolverleningen.exists()
    assert laatste().gebeurtenis == f"rolvoorstel {wat}"


def test_wat_later_wordt_bevestigd_geldt_niet_eerder() -> None:
    beheerder, ander, noor = persoon("beheerder"), tweede(), account("noor")
    voorstel = geef(beheerder, noor, rol=Rol.CONTROLLER)
    Rolverlening.objects.filter(pk=voorstel.pk).update(begin=date(2026, 1, 1))
    bevestig(persoon=ander, nummer=voorstel.pk)
    assert noor.rolverleningen.get().begin == localdate()
    laat = geef(beheerder, noor, rol=Rol.AUDITOR)
    gisteren = localdate() - timedelta(days=1)
    Rolverlening.objects.filter(pk=laat.pk).update(begin=gisteren, einde=gisteren)
    with pytest.raises(Geweigerd, match="laatste dag"):
        bevestig(persoon=ander, nummer=laat.pk)


def test_een_voorstel_maakt_plaats_voor_een_rol_van_de_server() -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    tweede()
    geef(beheerder, noor, rol=Rol.BEHEERDER)
    maak_beheerder(naam="noor", gemeente=gemeente())
    assert persoon_van(noor).rollen() == {Rol.BEHEERDER}
    assert noor.rolverleningen.get().verleend_door is None


def test_met_een_wachtwoord_dat_een_ander_kent_heeft_een_account_geen_rechten() -> None:
    noor = account("noor")
    geef_rol(noor, "controller", AALSMEER)
    assert persoon_van(noor).rollen() == {Rol.CONTROLLER}
    noor.tijdelijk_wachtwoord = True
    assert persoon_van(noor).rollen() == frozenset()


def test_elke_rol_die_een_ander_moet_zijn_komt_van_een_ander() -> None:
    controlerend = {rol for recht in RECHTEN.values() if not recht.maker for rol in recht.rollen}
    assert controlerend <= DOOR_EEN_ANDER


def test_een_rol_eindigt() -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    verlening = geef_rol(noor, "controller", AALSMEER)
    gisteren = localdate() - timedelta(days=1)
    beeindig(persoon=beheerder, verlening=verlening, einde=gisteren)
    assert persoon_van(noor).rollen() == frozenset()
    assert Rolverlening.objects.get(pk=verlening.pk).einde == gisteren
    assert laatste().oud["einde"] is None


def test_een_rol_die_voorbij_is_komt_niet_terug() -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    verlening = geef_rol(noor, "controller", AALSMEER)
    beeindig(persoon=beheerder, verlening=verlening, einde=date(2026, 2, 1))
    beeindig(persoon=beheerder, verlening=verlening, einde=date(2026, 1, 31))
    with pytest.raises(Geweigerd, match="alleen korter"):
        beeindig(persoon=beheerder, verlening=verlening, einde=date(2099, 1, 1))
    assert persoon_van(noor).rollen() == frozenset()


def test_een_rol_van_vandaag_die_vandaag_eindigt_gaat_weg_maar_blijft_in_het_logboek() -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    gisteren = localdate() - timedelta(days=1)
    beeindig(persoon=beheerder, verlening=geef(beheerder, noor), einde=gisteren)
    assert not noor.rolverleningen.exists()
    assert [
        r.gebeurtenis for r in Logboekregel.objects.filter(onderwerp="noor").order_by("id")
    ] == [
        "rol verleend",
        "rol beëindigd",
    ]


def test_een_rol_geldt_van_de_eerste_tot_en_met_de_laatste_dag() -> None:
    noor, vandaag = account("noor"), localdate()
    verlening = geef_rol(noor, "controller", AALSMEER)
    for begin, einde, geldt in (
        (vandaag, vandaag, True),
        (vandaag - timedelta(days=2), vandaag - timedelta(days=1), False),
        (vandaag + timedelta(days=1), None, False),
    ):
        Rolverlening.objects.filter(pk=verlening.pk).update(begin=begin, einde=einde)
        assert bool(persoon_van(noor).rollen()) is geldt


def test_een_account_gaat_buiten_gebruik() -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    geef_rol(noor, "controller", AALSMEER)
    stel_in_gebruik(persoon=beheerder, gebruiker=noor, in_gebruik=False)
    noor.refresh_from_db()
    assert persoon_van(noor).id is None
    assert laatste().zin.endswith("stelt het account van noor buiten gebruik")
    with pytest.raises(Geweigerd, match="eigen gemeente"):
        stel_in_gebruik(persoon=persoon("beheerder", AMSTELVEEN), gebruiker=noor, in_gebruik=True)
    with pytest.raises(Geweigerd, match="eigen account"):
        stel_in_gebruik(persoon=beheerder, gebruiker=account("beheerder-0358"), in_gebruik=False)


def test_rollen_van_een_aanmeldpunt(settings: Any) -> None:
    punt = Aanmeldpunt("aalsmeer", "Aalsmeer", AALSMEER, "https://x", "id", "geheim", "groups", {})
    settings.AANMELDPUNTEN = (punt,)
    noor = account("noor")
    vast = geef_rol(noor, "auditor", AALSMEER)

    def neem_over(*rollen: Rol) -> None:
        neem_rollen_over(
            persoon=persoon_van(noor),
            gebruiker=noor,
            gemeente=gemeente(),
            rollen=rollen,
            punt=punt,
        )

    neem_over(Rol.CONTROLLER, Rol.BESTUURDER)
    assert persoon_van(noor).rollen() == {Rol.CONTROLLER, Rol.BESTUURDER, Rol.AUDITOR}
    aantal = Logboekregel.objects.count()
    neem_over(Rol.CONTROLLER, Rol.BESTUURDER)
    assert Logboekregel.objects.count() == aantal
    Rolverlening.objects.exclude(pk=vast.pk).update(begin=date(2026, 1, 1))
    neem_over(Rol.CONTROLLER)
    assert persoon_van(noor).rollen() == {Rol.CONTROLLER, Rol.AUDITOR}
    Rolverlening.objects.filter(rol="controller").update(begin=date(2026, 1, 1))
    punt = replace(punt, naam="Gemeente Aalsmeer")  # another name is the same provider
    neem_over(Rol.BESTUURDER)
    assert persoon_van(noor).rollen() == {Rol.BESTUURDER, Rol.AUDITOR}
    punt = replace(punt, code="nieuw")  # in the place of the first one
    settings.AANMELDPUNTEN = (punt,)
    assert persoon_van(noor).rollen() == {Rol.AUDITOR}
    neem_over(Rol.BESTUURDER)
    assert persoon_van(noor).rollen() == {Rol.BESTUURDER, Rol.AUDITOR}
