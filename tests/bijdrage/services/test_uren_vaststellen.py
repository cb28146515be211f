"""Adopting hours by themselves: on what everybody agrees, by somebody who did not make them."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from bijdrage.services.vaststellen import NietVastTeStellen, stel_uren_vast
from bijdrage.sleutels import versiesleutel
from samenwerking.models import Bezwaar, Samenwerking, Status, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.uren.openen import Opening, open_jaar
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, account, geef_rol, ingelogd, persoon
from tests.registratie import (
    besluit_van,
    erken,
    goede_registratie,
    onderteken,
    ondertekende_berekening,
    ter_controle,
    voorhang_voor,
    zet_vast,
)
from tests.samenwerking.services.uren.opzet import controller, laatste

pytestmark = pytest.mark.usefixtures("lege_registratie")


def ondertekend() -> Urenverdeling:
    verdeling = goede_registratie().urenverdeling
    onderteken(verdeling)
    return verdeling


def stel_vast(verdeling: Urenverdeling, wie: Persoon | None = None, **anders: object) -> None:
    keuze = {"besluit": besluit_van(verdeling.samenwerking), **anders}
    stel_uren_vast(
        persoon=wie or persoon("bestuurder"),
        verdeling=verdeling,
        **keuze,  # type: ignore[arg-type]
    )


def test_waar_iedereen_akkoord_op_is() -> None:
    verdeling = ondertekend()
    stel_vast(verdeling)
    verdeling.refresh_from_db()
    assert verdeling.status == Status.VASTGESTELD
    assert verdeling.vastgesteld_door == account("bestuurder-0358")
    assert (laatste().gebeurtenis, laatste().naam) == ("vastgesteld", "bestuurder-0358")
    assert laatste().oud == {"status": "ter controle"}
    with pytest.raises(Geweigerd, match="De status is vastgesteld"):
        stel_vast(verdeling)


def test_de_berekening_blijft_leesbaar_en_noemt_de_nieuwere_uren(client: Client) -> None:
    berekening = ondertekende_berekening()
    versies = (berekening.urenverdeling, berekening.kostenraming)
    zet_vast(*versies, berekening)
    ingelogd(client, persoon("controller"))
    eerder, adres = (
        berekening.vingerafdruk,
        reverse("jaar", args=["voorbeeldregeling/2021-begroting"]),
    )
    assert "nieuwere uren" not in client.get(adres).content.decode()
    opening = Opening(2021, "begroting", "Verbeterd.")
    nieuw = open_jaar(persoon=controller(), van=versies[0], opening=opening)
    nieuw.regels.filter(taak="Balie").delete()
    onderteken(nieuw)
    assert "nieuwere uren" not in client.get(adres).content.decode()
    stel_vast(nieuw, op=date(2026, 1, 2))
    tekst = " ".join(client.get(adres).content.decode().split())
    assert "rekent nog met versie 1 van de uren." in tekst
    assert (
        f'<a href="{reverse("urenverdeling", args=[versiesleutel(nieuw)])}">Versie 2</a>' in tekst
    )
    assert "is vastgesteld op 2 januari 2026." in tekst
    assert eerder in tekst
    nieuwer = reverse("urenverdeling", args=[versiesleutel(nieuw)])
    assert client.get(nieuwer).status_code == 200
    client.logout()
    assert "nieuwere uren" not in client.get(adres).content.decode(), "nog niet gepubliceerd"
    assert client.get(nieuwer).status_code == 404


def test_niet_zonder_akkoord_van_iedere_gemeente() -> None:
    verdeling = goede_registratie().urenverdeling
    with pytest.raises(NietVastTeStellen, match="nog concept"):
        stel_vast(verdeling)
    ter_controle(verdeling)
    with pytest.raises(NietVastTeStellen, match=r"Nog niet akkoord .*: Amstelveen, Aalsmeer"):
        stel_vast(verdeling)
    onderteken(verdeling)
    verdeling.akkoorden.filter(gemeente__cbs=AALSMEER).delete()
    with pytest.raises(NietVastTeStellen, match=r"Nog niet akkoord .*: Aalsmeer"):
        stel_vast(verdeling)


def test_niet_zonder_gemeenten() -> None:
    verdeling = goede_registratie().urenverdeling
    verdeling.gemeenten.all().delete()
    ter_controle(verdeling)
    with pytest.raises(NietVastTeStellen, match="geen enkele gemeente"):
        stel_vast(verdeling)


def test_niet_met_een_open_bezwaar() -> None:
    """Only who goes round the services gets there."""
    verdeling = ondertekend()
    Bezwaar.objects.create(
        urenverdeling=verdeling,
        gemeente=verdeling.gemeenten.all()[0].gemeente,
        onderdeel=verdeling.regels.all()[0].onderdeel,
        reden="Te veel.",
        gemaakt_door=account("noor"),
    )
    with pytest.raises(NietVastTeStellen, match="open bezwaar"):
        stel_vast(verdeling)


def test_niet_voor_de_voorhang_is_erkend() -> None:
    verdeling = goede_registratie().urenverdeling
    voorhang = voorhang_voor(verdeling)
    onderteken(verdeling)
    with pytest.raises(NietVastTeStellen, match="de voorhang voor Aalsmeer"):
        stel_vast(verdeling)
    erken(voorhang)
    stel_vast(verdeling)


def test_het_besluit_en_de_dag_passen() -> None:
    verdeling = ondertekend()
    elders = besluit_van(Samenwerking.objects.create(naam="Elders", code="elders"))
    with pytest.raises(NietVastTeStellen, match="van Elders"):
        stel_vast(verdeling, besluit=elders)
    with pytest.raises(NietVastTeStellen, match="vanaf het besluit"):
        stel_vast(verdeling, op=date(2020, 12, 31))
    stel_vast(verdeling, op=date(2021, 1, 1))


def test_niet_door_wie_de_uren_maakte() -> None:
    verdeling = ondertekend()
    geef_rol(account("maker"), "bestuurder", AALSMEER)
    with pytest.raises(Geweigerd, match="zelf gemaakt"):
        stel_vast(verdeling, persoon_van(account("maker")))
    stel_vast(verdeling)


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.BESTUURDER])
def test_een_ander_niet(rol: Rol) -> None:
    verdeling = ondertekend()
    with pytest.raises(Geweigerd, match="rol bestuurder nodig"):
        stel_vast(verdeling, persoon(rol))
    stel_vast(verdeling)


def test_de_volgende_versie_vervangt_de_vorige() -> None:
    eerste = ondertekend()
    stel_vast(eerste)
    eerste.refresh_from_db()
    opening = Opening(jaar=eerste.jaar, stand=eerste.stand, reden="Een verbetering.")
    tweede = open_jaar(persoon=controller(), van=eerste, opening=opening)
    onderteken(tweede)
    stel_vast(tweede)
    statussen = Urenverdeling.objects.order_by("versie").values_list("status", flat=True)
    assert list(statussen) == [Status.VERVANGEN, Status.VASTGESTELD]
