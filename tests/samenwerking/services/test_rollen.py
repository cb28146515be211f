"""Accounts and roles: given by somebody else, each with its line in the logbook."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate

from config.aanmeldpunten import Aanmeldpunt
from samenwerking.models import Gebruiker, Gemeente, Logboekregel, Rolverlening
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import DOOR_EEN_ANDER, Rol
from samenwerking.rechten.tabel import RECHTEN
from samenwerking.services.rollen import (
    beeindig,
    maak_account,
    neem_rollen_over,
    stel_in_gebruik,
    verleen,
)
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, persoon

pytestmark = pytest.mark.django_db


def gemeente(cbs: str = AALSMEER) -> Gemeente:
    return Gemeente.objects.get(cbs=cbs)


def geef(wie: Persoon, aan: Gebruiker, cbs: str = AALSMEER) -> Rolverlening:
    return verleen(
        persoon=wie, gebruiker=aan, rol=Rol.CONTROLLER, gemeente=gemeente(cbs), reden="Nieuw."
    )


def laatste() -> Logboekregel:
    return Logboekregel.objects.latest("id")


def test_beheerder_geeft_een_rol() -> None:
    noor = account("noor", first_name="Noor", last_name="de Vries")
    geef(persoon("beheerder"), noor)
    assert persoon_van(noor).rollen() == {Rol.CONTROLLER}
    vandaag = localdate()
    assert laatste().zin.startswith(
        "beheerder-0358 (functioneel beheerder van Aalsmeer) geeft Noor de Vries de rol controller "
        f"van Aalsmeer vanaf {vandaag.day} "
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
    maker, ander = persoon("beheerder"), account("tweede")
    geef_rol(ander, "beheerder", AALSMEER)
    noor, _ = maak_account(persoon=maker, naam="noor")

    def geef_die_rol(wie: Persoon) -> None:
        verleen(persoon=wie, gebruiker=noor, rol=rol, gemeente=gemeente(), reden="Nieuw.")

    if rol in DOOR_EEN_ANDER:
        with pytest.raises(Geweigerd, match=r"manage\.py beheerder NAAM --gemeente 0358"):
            geef_die_rol(maker)
        geef_die_rol(persoon_van(ander))
    else:
        geef_die_rol(maker)
    assert persoon_van(noor).rollen() == {rol}


def test_elke_rol_die_een_ander_moet_zijn_komt_van_een_ander() -> None:
    controlerend = {rol for recht in RECHTEN.values() if not recht.maker for rol in recht.rollen}
    assert controlerend <= DOOR_EEN_ANDER


def test_een_rol_eindigt() -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    verlening = geef_rol(noor, "controller", AALSMEER)
    beeindig(persoon=beheerder, verlening=verlening)
    assert persoon_van(noor).rollen() == frozenset()
    assert Rolverlening.objects.get(pk=verlening.pk).einde == localdate() - timedelta(days=1)
    assert laatste().oud["einde"] is None


@pytest.mark.parametrize("later", [None, date(2099, 1, 1)])
def test_een_rol_die_voorbij_is_komt_niet_terug(later: date | None) -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    verlening = geef_rol(noor, "controller", AALSMEER)
    beeindig(persoon=beheerder, verlening=verlening, einde=date(2026, 2, 1))
    beeindig(persoon=beheerder, verlening=verlening, einde=date(2026, 1, 31))
    with pytest.raises(Geweigerd, match="alleen korter"):
        beeindig(persoon=beheerder, verlening=verlening, einde=later)
    assert persoon_van(noor).rollen() == frozenset()


def test_een_rol_van_vandaag_die_vandaag_eindigt_gaat_weg_maar_blijft_in_het_logboek() -> None:
    beheerder, noor = persoon("beheerder"), account("noor")
    beeindig(persoon=beheerder, verlening=geef(beheerder, noor))
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
