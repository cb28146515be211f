"""Decisions: how they were taken, what they do, and what rests on them."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from bijdrage.models import Berekening
from bijdrage.sleutels import versiesleutel
from governance.models import Behandeling, Orgaan
from governance.services.besluiten import Hoe, Inhoud, leg_besluit_vast, merk_van, zeg_hoe
from samenwerking.models import Besluit, Samenwerking, Status
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from tests.personen import AALSMEER, ingelogd, persoon

pytestmark = pytest.mark.django_db
INHOUD = Inhoud("raad van Aalsmeer", date(2026, 2, 1), "Minder doen.")


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


def bewaar(hier: Samenwerking, **hoe: Any) -> Besluit:
    """A decision that was taken in this way."""
    wie = persoon(Rol.PROJECTMEDEWERKER)
    return leg_besluit_vast(persoon=wie, samenwerking=hier, inhoud=INHOUD, hoe=Hoe(**hoe))


def test_het_besluit_over_ict_is_te_volgen_tot_in_de_bijdrage(
    client: Client, hier: Samenwerking
) -> None:
    ict = Besluit.objects.get(samenwerking=hier, tekst__startswith="Advies van de geschillen")
    pagina = client.get(reverse("besluit", args=[hier.code, ict.pk])).content.decode()
    assert "Perspectiefnota 2021, Amstelveen" in pagina
    assert "G-ICT-2021 in de rekening 2021" in pagina
    assert "component=correctie+geschil" in pagina
    assert "geschil over ICT" in pagina


def test_wat_niet_gepubliceerd_is_staat_niet_bij_een_besluit(
    client: Client, hier: Samenwerking
) -> None:
    """A calculation rests on the decision by which it was adopted; known when it is published."""
    rust = Berekening.objects.filter(samenwerking=hier, besluit__isnull=False)[0]
    adres = reverse("besluit", args=[hier.code, rust.besluit_id])
    naam = f'href="{reverse("jaar", args=[versiesleutel(rust)])}"'
    assert naam in client.get(adres).content.decode()
    Berekening.objects.filter(pk=rust.pk).update(
        ingetrokken_op="2026-02-01T12:00Z", ingetrokken_door=1, ingetrokken_reden="Fout."
    )
    assert naam not in client.get(adres).content.decode()


def test_stemmen_en_effect_passen_bij_de_uitslag(hier: Samenwerking) -> None:
    with pytest.raises(Geweigerd, match="stemmen passen niet"):
        bewaar(hier, uitslag="aangenomen", voor=3, tegen=3)
    with pytest.raises(Geweigerd, match="stemmen passen niet"):
        bewaar(hier, uitslag="aangenomen", voor=3)
    with pytest.raises(Geweigerd, match="geen effect"):
        bewaar(hier, uitslag="verworpen", effect=Decimal(5), aard="incidenteel")
    with pytest.raises(Geweigerd, match="hoe groot"):
        bewaar(hier, uitslag="aangenomen", effect=Decimal(5))
    assert not Besluit.objects.filter(tekst=INHOUD.tekst).exists()
    goed = bewaar(
        hier, uitslag="aangenomen", voor=4, tegen=3, effect=Decimal(5), aard="incidenteel"
    )
    assert Behandeling.objects.get(besluit=goed).effect == 5


def test_een_besluit_is_eerst_gevraagd_en_dan_genomen(hier: Samenwerking) -> None:
    dag = INHOUD.datum
    with pytest.raises(Geweigerd, match="niet daarna gevraagd"):
        bewaar(hier, gevraagd_op=dag + timedelta(1))
    goed = bewaar(hier, gevraagd_op=dag)
    assert Behandeling.objects.get(besluit=goed).gevraagd_op == dag
    morgen = INHOUD._replace(datum=localdate() + timedelta(1))
    with pytest.raises(Geweigerd, match="moet nog komen"):
        leg_besluit_vast(
            persoon=persoon(Rol.PROJECTMEDEWERKER), samenwerking=hier, inhoud=morgen, hoe=Hoe()
        )


def test_een_effect_zit_in_een_gepubliceerde_berekening(hier: Samenwerking) -> None:
    wat = Berekening.objects.filter(samenwerking=hier, status=Status.VASTGESTELD)[0]
    effect: dict[str, Any] = {"effect": Decimal(5), "aard": "incidenteel"}
    Berekening.objects.filter(pk=wat.pk).update(
        ingetrokken_op="2026-02-01T12:00Z", ingetrokken_door=1, ingetrokken_reden="Fout."
    )
    wat.refresh_from_db()
    with pytest.raises(Geweigerd, match="gepubliceerde berekening"):
        bewaar(hier, berekening=wat, **effect)
    ander = Berekening.objects.filter(samenwerking=hier, ingetrokken_op=None)[0]
    assert (
        Behandeling.objects.get(besluit=bewaar(hier, berekening=ander, **effect)).berekening
        == ander
    )


def test_hoe_is_gestemd_gaat_op_de_pagina_en_gaat_niet_verloren(
    client: Client, hier: Samenwerking
) -> None:
    wat = bewaar(hier)
    adres = reverse("besluit-behandeling", args=[hier.code, wat.pk])
    assert client.get(adres).status_code == 302
    wie = persoon(Rol.PROJECTMEDEWERKER)
    ingelogd(client, wie)
    gezien = merk_van(wat)
    raad = Orgaan.objects.get(samenwerking=hier, soort="raad", gemeente__cbs=AALSMEER)
    velden = {
        "bij_orgaan": raad.pk,
        "uitslag": "aangenomen",
        "voor": 4,
        "tegen": 3,
        "gevraagd_op": "2026-01-02",
    }
    pagina = client.post(adres, {**velden, "gezien": gezien}, follow=True).content.decode()
    assert (
        str(raad) in pagina
        and "4 voor, 3 tegen" in pagina
        and "30 dagen voor het besluit" in pagina
    )
    with pytest.raises(Geweigerd, match="Intussen"):
        zeg_hoe(persoon=wie, besluit=wat, hoe=Hoe(uitslag="verworpen"), gezien=gezien)


def test_waar_iets_op_rust_is_niet_verworpen(hier: Samenwerking) -> None:
    vast = hier.besluiten.filter(vast=True)[0]
    wie, hoe = persoon(Rol.PROJECTMEDEWERKER), Hoe(uitslag="verworpen")
    with pytest.raises(Geweigerd, match="rust wat is vastgesteld"):
        zeg_hoe(persoon=wie, besluit=vast, hoe=hoe, gezien=merk_van(vast))
    ander = bewaar(hier)
    zeg_hoe(persoon=wie, besluit=ander, hoe=hoe, gezien=merk_van(ander))


def test_een_besloten_besluit_bestaat_niet_voor_wie_het_niet_mag_weten(
    client: Client, hier: Samenwerking
) -> None:
    wat = hier.besluiten.create(
        orgaan="raad", datum="2026-02-01", tekst="Stil", vertrouwelijkheid="intern", grond="x"
    )
    adres, lijst = (
        reverse("besluit", args=[hier.code, wat.pk]),
        reverse("besluiten", args=[hier.code]),
    )
    assert client.get(adres).status_code == 404 and "Stil" not in client.get(lijst).content.decode()
    ingelogd(client, persoon(Rol.BESTUURDER))
    assert client.get(adres).status_code == 200 and "Stil" in client.get(lijst).content.decode()
