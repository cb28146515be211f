"""The own page says what waits for somebody, per role."""

from typing import Any

import pytest
from django.test import Client

from bijdrage.jaaroverzicht import blokken
from bijdrage.models import Berekening
from bijdrage.rapport.reeks import jaren_in_woorden
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from samenwerking.models import Gemeente, Urenverdeling
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.rollen import verleen
from samenwerking.services.uren.openen import Opening, open_jaar
from samenwerking.startblokken import Startblok, startblokken
from samenwerking.toegang.personen import persoon_van
from tests.invoer import CODELIJSTEN
from tests.personen import AALSMEER, UITHOORN, account, geef_rol, ingelogd, maker, persoon
from tests.registratie import (
    bezwaar_tegen,
    onderteken,
    sluit,
    stem_in,
    ter_controle,
    voorhang_voor,
    zonder_triggers,
)

pytestmark = pytest.mark.django_db


BOVEN = ("Onderzoek ", "Besparing ", "Claim ")


def taken(wie: Persoon) -> str:
    """What waits on the own page, but for what is of the floors above."""
    alle = [taak for blok in startblokken(wie) for taak in blok.taken]
    eigen = (taak.tekst for taak in alle if not taak.adres.startswith("/governance/"))
    return "; ".join(tekst for tekst in eigen if not tekst.startswith(BOVEN))


def open_uren(jaar: int = 2030) -> Urenverdeling:
    van = Berekening.objects.get(jaar=2023, stand="begroting").urenverdeling
    opening = Opening(jaar=jaar, stand="begroting", reden="Voor de toets.")
    return open_jaar(persoon=maker(), van=van, opening=opening)


def test_van_openen_tot_akkoord() -> None:
    controller, tweede = persoon(Rol.CONTROLLER), persoon(Rol.TWEEDE_CONTROLLER)
    assert taken(controller).startswith("Open een jaar van ")
    verdeling = open_uren()
    assert taken(controller).startswith("Vul de uren in en leg ze ter controle: ")
    assert taken(tweede) == ""
    ter_controle(verdeling)
    assert taken(tweede).startswith("Kijk na en geef akkoord: ")
    bezwaar = bezwaar_tegen(verdeling)
    assert taken(tweede) == ""
    assert taken(controller).startswith("Handel bezwaren af: ")
    sluit(bezwaar)
    verdeling.akkoorden.create(
        gemeente=Gemeente.objects.get(cbs=AALSMEER), gegeven_door=account("ander")
    )
    assert taken(tweede) == ""


def test_een_bestuurder_erkent_en_stelt_vast() -> None:
    bestuurder, verdeling = persoon(Rol.BESTUURDER), open_uren(2023)
    ter_controle(verdeling)
    voorhang = voorhang_voor(verdeling)
    assert taken(bestuurder).startswith("Erken de voorhang: ")
    voorhang.delete()
    assert taken(bestuurder) == ""
    oud = Berekening.objects.get(jaar=2023, stand="begroting")
    versies = Invoerversies(verdeling, oud.kostenraming)
    nieuw = bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Nieuwe uren.")
    controller = persoon(Rol.CONTROLLER)
    assert "Leg voor aan de gemeenten: " not in taken(controller)
    onderteken(verdeling)
    assert "Leg voor aan de gemeenten: " in taken(controller)
    assert taken(bestuurder) == ""
    stem_in(nieuw)
    assert taken(bestuurder).startswith("Stel vast: ")


def test_uren_waar_ieder_akkoord_mee_is_wachten_op_een_bestuurder() -> None:
    bestuurder, verdeling = persoon(Rol.BESTUURDER), open_uren()
    ter_controle(verdeling)
    assert taken(bestuurder) == ""
    onderteken(verdeling)
    assert taken(bestuurder).startswith("Stel de uren vast: ")
    voorhang = voorhang_voor(verdeling)
    assert "Stel de uren vast: " not in taken(bestuurder)
    voorhang.delete()
    bezwaar = bezwaar_tegen(verdeling)
    assert taken(bestuurder) == ""
    sluit(bezwaar)
    assert taken(bestuurder).startswith("Stel de uren vast: ")


def test_wat_niet_is_gepubliceerd_wacht_op_een_bestuurder_en_ziet_een_raadslid_niet() -> None:
    bestuurder, raadslid = persoon(Rol.BESTUURDER), persoon(Rol.VERTEGENWOORDIGER)
    assert "begroting 2023" in taken(raadslid)
    with zonder_triggers():
        Berekening.objects.filter(jaar=2023).update(gepubliceerd_op=None, gepubliceerd_door=None)
    assert "2023" not in taken(raadslid)
    assert taken(bestuurder).startswith("Publiceer: ")


def test_een_raadslid_leest_wat_laatst_is_vastgesteld() -> None:
    gelezen = taken(persoon(Rol.VERTEGENWOORDIGER))
    assert gelezen.count("Lees de bijdrage: ") == 3
    assert "Kijk wat er veranderde in " in gelezen


def test_een_beheerder_ziet_wat_wacht() -> None:
    geef_rol(account("tweede"), "beheerder", AALSMEER)
    verleen(
        persoon=persoon(Rol.BEHEERDER),
        gebruiker=account("noor"),
        rol=Rol.AUDITOR,
        gemeente=Gemeente.objects.get(cbs=AALSMEER),
        reden="Nieuw.",
    )
    assert "Wacht op een ander: Rol auditor" in taken(persoon(Rol.BEHEERDER))
    geef_rol(account("derde"), "beheerder", AALSMEER)
    assert "Bevestig of wijs af: Rol auditor" in taken(persoon_van(account("derde")))


def test_een_andere_gemeente_ziet_er_niets_van() -> None:
    Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    ter_controle(open_uren())
    for rol in (Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.VERTEGENWOORDIGER):
        assert taken(persoon(rol, UITHOORN)) == "", rol


@pytest.mark.parametrize("rol", Rol)
def test_elke_rol_heeft_haar_blok_in_een_vast_aantal_zoekvragen(
    client: Client, rol: Rol, django_assert_max_num_queries: Any
) -> None:
    for jaar in (2030, 2031, 2032):
        ter_controle(open_uren(jaar))
    wie = persoon(rol)
    assert len({blok.kop for blok in startblokken(wie)}) == len(startblokken(wie)) > 0
    ingelogd(client, wie)
    client.get("/account/")
    with django_assert_max_num_queries(20):
        blad = client.get("/account/").content.decode()
    assert startblokken(wie)[0].kop in blad


def test_het_jaar_in_een_oogopslag(django_assert_max_num_queries: Any) -> None:
    """Every stand of the newest year, also what is not there; a concept for who works on it."""

    def blok(rol: Rol) -> Startblok:
        (gevonden,) = (b for b in startblokken(persoon(rol)) if "oogopslag" in b.kop)
        return gevonden

    def cellen(gezien: Startblok) -> list[list[str]]:
        assert gezien.tabel is not None
        return [[cel.tekst for _, cel in rij.cellen] for rij in gezien.tabel.rijen]

    lezer = blok(Rol.VERTEGENWOORDIGER)
    assert lezer.kop == "2023 in één oogopslag"
    assert lezer.leeg == "Er zijn cijfers van 2021 en 2023. 2022 ontbreekt."
    assert cellen(lezer)[0] == ["vastgesteld", "gepubliceerd", "17.871.350"]
    open_uren()
    assert blok(Rol.VERTEGENWOORDIGER).kop == "2023 in één oogopslag"
    werker = blok(Rol.CONTROLLER)
    assert werker.kop == "2030 in één oogopslag"
    assert cellen(werker)[0] == ["concept", "nog niet", "–"]
    wie = persoon(Rol.CONTROLLER)
    with django_assert_max_num_queries(2):
        list(blokken(wie))


@pytest.mark.parametrize(
    ("jaren", "zin"),
    [
        ([], "Er zijn nog geen cijfers."),
        ([2023], "Er zijn cijfers van 2023."),
        ([2024, 2023, 2023], "Er zijn cijfers van 2023 en 2024."),
        ([2020, 2021, 2024], "Er zijn cijfers van 2020, 2021 en 2024. 2022 en 2023 ontbreken."),
    ],
)
def test_welke_jaren_er_zijn_en_welke_ontbreken(jaren: list[int], zin: str) -> None:
    assert jaren_in_woorden(jaren) == zin
