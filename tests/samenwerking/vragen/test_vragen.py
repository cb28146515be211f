"""Asking, answering and publishing: who may, what is refused, and what the logbook tells."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate

from samenwerking.models import Logboekregel, Vraag, Vraagstatus
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.services import vragen
from samenwerking.vragen.selectors import teruggestuurd
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, persoon
from tests.samenwerking.vragen.opzet import (
    HERKOMST,
    JAAR,
    beantwoorde,
    gepubliceerde,
    gesteld,
    nieuwere_versie,
)

pytestmark = pytest.mark.django_db
VRAGERS = [Rol.VERTEGENWOORDIGER, Rol.BESTUURDER, Rol.AUDITOR, Rol.PROJECTMEDEWERKER]


def laatste() -> str:
    return Logboekregel.objects.latest("id").zin


@pytest.mark.parametrize("rol", VRAGERS)
def test_stellen(rol: Rol, settings: Any) -> None:
    settings.VRAAG_TERMIJN_DAGEN = 14
    vraag = gesteld("/aa-organisatie/2023-begroting/", "component-hrm", rol)
    assert (vraag.pad, vraag.plek, vraag.jaar) == (JAAR, "component-hrm", 2023)
    assert vraag.onderwerp.startswith("Bijdrage van Aalsmeer, begroting 2023, versie 1: HRM, €")
    assert vraag.vrager == f"een {rol.label} van Aalsmeer"
    assert vraag.uiterlijk == localdate() + timedelta(days=14)
    assert f"stelt vraag {vraag.pk} over Bijdrage van Aalsmeer" in laatste()


@pytest.mark.parametrize("rol", sorted({*Rol} - {*VRAGERS}))
def test_wie_geen_vraag_stelt(rol: Rol) -> None:
    with pytest.raises(Geweigerd, match="Om een vraag te stellen"):
        gesteld(rol=rol)


@pytest.mark.parametrize("naam", ["jaar", "uren", "uren-lezen"])
def test_bij_welke_paginas(naam: str) -> None:
    paden = {
        "jaar": JAAR,
        "uren": f"{JAAR}uren/",
        "uren-lezen": "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen/",
    }
    assert gesteld(paden[naam]).pad == paden[naam]


@pytest.mark.parametrize(
    "pad",
    [
        *("", "/", "/bronnen/", "/bestaat/niet/", "/aa-organisatie/1999-begroting/", "x"),
        *("//elders.nl" + JAAR, "https://elders.nl" + JAAR, "javascript:alert(1)"),
        f"{JAAR}regels/",
    ],
)
def test_elders_kan_geen_vraag(pad: str) -> None:
    assert gesteld(JAAR)
    with pytest.raises(Geweigerd, match="Bij dit adres kan geen vraag"):
        gesteld(pad)


def test_niet_bij_een_concept_en_niet_bij_wat_is_vervangen() -> None:
    assert gesteld(JAAR)
    nieuwere_versie()
    with pytest.raises(Geweigerd, match=r"nieuwere versie gepubliceerd: /.*2023-begroting-v2/"):
        gesteld(JAAR)
    assert gesteld("/aa-organisatie/2023-begroting/").pad == JAAR.replace("v1", "v2")


def test_alleen_een_plek_die_er_is_en_een_rol_die_u_hebt() -> None:
    wie = persoon(Rol.VERTEGENWOORDIGER)
    with pytest.raises(Geweigerd, match="Die plek staat niet"):
        gesteld(plek="component-verzonnen")
    ander = persoon(Rol.BESTUURDER).houdingen[0]
    with pytest.raises(Geweigerd, match="Als bestuurder van Aalsmeer kunt u hier"):
        vragen.stel_vraag(persoon=wie, als=ander, pad=JAAR, tekst="x")
    with pytest.raises(Geweigerd, match="De vraag is leeg"):
        vragen.stel_vraag(persoon=wie, als=wie.houdingen[0], pad=JAAR, tekst=" \n")
    with pytest.raises(Geweigerd, match="ten hoogste 5000"):
        vragen.stel_vraag(persoon=wie, als=wie.houdingen[0], pad=JAAR, tekst="x" * 5001)


def test_van_vraag_tot_gepubliceerd() -> None:
    vraag = gepubliceerde()
    assert (vraag.status, vraag.antwoord, vraag.herkomst) == (
        Vraagstatus.GEPUBLICEERD,
        "Om de uren.",
        HERKOMST,
    )
    zinnen = Logboekregel.objects.filter(sleutel=str(vraag.pk), soort="samenwerking.vraag")
    assert list(zinnen.order_by("pk").values_list("gebeurtenis", flat=True)) == [
        *("vraag gesteld", "vraag beantwoord", "antwoord gepubliceerd"),
    ]


@pytest.mark.parametrize("rol", sorted({*Rol} - {Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER}))
def test_wie_niet_antwoordt(rol: Rol) -> None:
    vraag = gesteld()
    with pytest.raises(Geweigerd, match="Om een vraag te beantwoorden"):
        vragen.beantwoord(persoon=persoon(rol, AMSTELVEEN), vraag=vraag, antwoord="Ja.")
    vragen.beantwoord(persoon=persoon(Rol.CONTROLLER, AMSTELVEEN), vraag=vraag, antwoord="Ja.")


@pytest.mark.parametrize(
    "herkomst",
    [
        *("https://elders.nl/", "//elders.nl/", JAAR, "/bronnen/", f"{JAAR}herkomst/"),
        f"{JAAR}herkomst/?gemeente=9999",
        f"{JAAR}herkomst/?gemeente=0358&onderdeel=ZZ",
    ],
)
def test_herkomst_is_een_bladzijde_van_hier(herkomst: str) -> None:
    vraag, wie = gesteld(), persoon(Rol.CONTROLLER)
    with pytest.raises(Geweigerd, match="wijst geen herkomst aan"):
        vragen.beantwoord(persoon=wie, vraag=vraag, antwoord="Ja.", herkomst=herkomst)
    vragen.beantwoord(persoon=wie, vraag=vraag, antwoord="Ja.", herkomst=HERKOMST)


@pytest.mark.parametrize("woord", ["D14", "concerncontrol", "D11-1"])
def test_een_antwoord_noemt_geen_team_dat_openbaar_niet_apart_staat(woord: str) -> None:
    vraag, wie = gesteld(), persoon(Rol.CONTROLLER)
    antwoord = f"Dat is {woord}, en kost 617.000 euro."
    with pytest.raises(Geweigerd, match=f"«{woord}».*openbare uitgave niet apart"):
        vragen.beantwoord(persoon=wie, vraag=vraag, antwoord=antwoord)
    vragen.beantwoord(persoon=wie, vraag=vraag, antwoord=antwoord.replace(woord, "S51"))


def test_een_antwoord_over_een_team_dat_later_klein_werd_wordt_niet_gepubliceerd(
    settings: Any,
) -> None:
    vraag, ander = gesteld(), persoon(Rol.TWEEDE_CONTROLLER)
    settings.KLEIN_TEAM_VTE = 0
    vragen.beantwoord(persoon=persoon(Rol.CONTROLLER), vraag=vraag, antwoord="Om D14.")
    settings.KLEIN_TEAM_VTE = 5
    with pytest.raises(Geweigerd, match="Stuur het terug"):
        vragen.publiceer(persoon=ander, vraag=vraag)
    settings.KLEIN_TEAM_VTE = 0
    vragen.publiceer(persoon=ander, vraag=vraag)


@pytest.mark.parametrize(("rol", "kan"), [(Rol.AUDITOR, False), (Rol.VERTEGENWOORDIGER, True)])
def test_wie_alles_leest_vraagt_niet_naar_een_klein_team(rol: Rol, kan: bool) -> None:
    """Who reads what everybody does can tell nothing by asking."""
    wie = persoon(rol)
    vraag: Any = {"persoon": wie, "als": wie.houdingen[0], "pad": JAAR, "tekst": "Wat doet D14?"}
    if not kan:
        with pytest.raises(Geweigerd, match="De vraag noemt «D14»"):
            vragen.stel_vraag(**vraag)
        vraag["tekst"] = "Wat doen de overige teams?"
    assert vragen.stel_vraag(**vraag).tekst == vraag["tekst"]


def test_wie_het_antwoord_schreef_publiceert_het_niet() -> None:
    geef_rol(account("controller-0362"), Rol.TWEEDE_CONTROLLER, AMSTELVEEN)
    vraag = beantwoorde()
    with pytest.raises(Geweigerd, match="zelf gemaakt"):
        vragen.publiceer(persoon=persoon(Rol.CONTROLLER, AMSTELVEEN), vraag=vraag)
    with pytest.raises(Geweigerd, match="Om een antwoord te publiceren"):
        vragen.publiceer(persoon=persoon(Rol.CONTROLLER), vraag=vraag)
    vragen.publiceer(persoon=persoon(Rol.BESTUURDER), vraag=vraag)
    with pytest.raises(Geweigerd, match="De status is gepubliceerd"):
        vragen.publiceer(persoon=persoon(Rol.BESTUURDER), vraag=vraag)


def test_terugsturen_houdt_het_antwoord_in_logboek_en_geschiedenis() -> None:
    vraag, wie = beantwoorde(), persoon(Rol.TWEEDE_CONTROLLER)
    with pytest.raises(Geweigerd, match="De reden is leeg"):
        vragen.stuur_terug(persoon=wie, vraag=vraag, reden="")
    vragen.stuur_terug(persoon=wie, vraag=vraag, reden="Noem de sleutel.")
    vraag = Vraag.objects.get(pk=vraag.pk)
    assert (vraag.status, vraag.antwoord, vraag.herkomst) == (Vraagstatus.GESTELD, "", "")
    assert teruggestuurd(vraag) == ("Noem de sleutel.", "Om de uren.")
    assert "terug: Noem de sleutel." in laatste()
    vragen.beantwoord(persoon=persoon(Rol.CONTROLLER), vraag=vraag, antwoord="Om de sleutel.")
    vragen.publiceer(persoon=wie, vraag=vraag)


def test_intrekken_doet_wie_vroeg_zolang_er_geen_antwoord_is() -> None:
    vraag = gesteld()
    with pytest.raises(Geweigerd, match="wie haar stelde"):
        vragen.trek_in(persoon=persoon(Rol.BESTUURDER), vraag=vraag)
    with pytest.raises(Geweigerd, match="De status is beantwoord"):
        vragen.trek_in(persoon=persoon(Rol.VERTEGENWOORDIGER), vraag=beantwoorde())
    vragen.trek_in(persoon=persoon(Rol.VERTEGENWOORDIGER), vraag=vraag)
    with pytest.raises(Geweigerd, match="De status is ingetrokken"):
        vragen.beantwoord(persoon=persoon(Rol.CONTROLLER), vraag=vraag, antwoord="Ja.")


def test_een_andere_gemeente_van_de_samenwerking_publiceert_ook() -> None:
    vragen.publiceer(persoon=persoon(Rol.TWEEDE_CONTROLLER, AMSTELVEEN), vraag=beantwoorde())
    assert Vraag.objects.filter(gemeente__cbs=AALSMEER, status="gepubliceerd").count() == 2
