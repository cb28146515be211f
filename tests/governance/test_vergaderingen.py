"""Meetings and actions: from plan to done, and nothing of one that is kept back."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from governance.models import Actiepunt, Agendapunt, Document, Orgaan, Vergadering
from governance.services.vergaderingen import (
    Inhoud,
    Punt,
    meld_gedaan,
    merk_van,
    wijzig_vergadering,
    zet_op_agenda,
)
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.services.geheimhouding import Geheimhouding, houd_geheim
from tests.governance.voorbeeld import actiepunt, document, vergadering
from tests.personen import AALSMEER, ingelogd, persoon

pytestmark = pytest.mark.django_db
DICHT: dict[str, Any] = {"vertrouwelijkheid": "vertrouwelijk", "grond": "x"}


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


@pytest.fixture
def overleg(hier: Samenwerking) -> Orgaan:
    """A body of the cooperation as a whole."""
    return Orgaan.objects.get(samenwerking=hier, soort="bestuurlijk overleg")


def test_van_plannen_tot_gedaan_op_de_pagina(
    client: Client, hier: Samenwerking, overleg: Orgaan
) -> None:
    velden = {
        "orgaan": overleg.pk,
        "datum": "2031-02-01",
        "aanvang": "09:30",
        "status": "gepland",
        "vertrouwelijkheid": "openbaar",
    }
    nieuw = reverse("vergadering-nieuw", args=[hier.code])
    ingelogd(client, persoon(Rol.VERTEGENWOORDIGER))
    assert client.post(nieuw, velden).status_code == 403
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    pagina = client.post(nieuw, velden, follow=True).content.decode()
    assert "1 februari 2031, 09.30 uur" in pagina
    wat = Vergadering.objects.get(datum="2031-02-01")
    agenda = reverse("vergadering-agenda", args=[hier.code, wat.pk])
    client.post(agenda, {"onderwerp": "De uren"})
    pagina = client.post(agenda, {"onderwerp": "De kosten"}, follow=True).content.decode()
    assert "1. De uren" in pagina and "2. De kosten" in pagina
    actie = {
        "wat": "Reken het na",
        "eigenaar": "controller",
        "uiterlijk": "2026-03-01",
        "vergadering": wat.pk,
        "vertrouwelijkheid": "openbaar",
    }
    client.post(reverse("actie-nieuw", args=[hier.code]), actie)
    punt = Actiepunt.objects.get(wat="Reken het na")
    gedaan = reverse("actie-gedaan", args=[hier.code, punt.pk])
    assert "Vul «Resultaat» in." in client.post(gedaan, {"op": "2031-03-02"}).content.decode()
    straks = str(localdate() + timedelta(1))
    te_vroeg = client.post(gedaan, {"op": straks, "resultaat": "Het klopt."})
    assert "moet nog komen" in te_vroeg.content.decode()
    klaar = client.post(gedaan, {"op": "2026-03-02", "resultaat": "Het klopt."}, follow=True)
    assert "gedaan op 2 maart 2026 (te laat)" in klaar.content.decode()
    with pytest.raises(Geweigerd, match="al gedaan"):
        meld_gedaan(
            persoon=persoon(Rol.PROJECTMEDEWERKER),
            actiepunt=punt,
            op=wat.datum,
            resultaat="Nog eens.",
        )


def test_de_wijziging_van_een_ander_gaat_niet_verloren(overleg: Orgaan) -> None:
    wat, wie = vergadering(overleg), persoon(Rol.PROJECTMEDEWERKER)
    gezien = merk_van(wat)
    inhoud = Inhoud(overleg, wat.datum, wat.aanvang)
    wijzig_vergadering(
        persoon=wie, vergadering=wat, inhoud=inhoud._replace(plaats="Hier"), gezien=gezien
    )
    with pytest.raises(Geweigerd, match="Intussen"):
        wijzig_vergadering(
            persoon=wie, vergadering=wat, inhoud=inhoud._replace(plaats="Daar"), gezien=gezien
        )
    wat.refresh_from_db()
    assert wat.plaats == "Hier"


def test_een_besloten_vergadering_bestaat_niet_voor_wie_haar_niet_mag_weten(
    client: Client, hier: Samenwerking, overleg: Orgaan
) -> None:
    dag = localdate() + timedelta(1)
    wat = vergadering(overleg, datum=dag, plaats="Geheime Zaal", **DICHT)
    punt = actiepunt(hier, 77, uiterlijk=localdate() - timedelta(1), vergadering=wat, **DICHT)
    adres = reverse("vergadering", args=[hier.code, wat.pk])
    jaar = f"?jaar={dag.year}"
    waar = (
        (reverse("vergaderingen", args=[hier.code]), f'href="{adres}"'),
        (reverse("kalender", args=[hier.code]) + jaar, f'href="{adres}"'),
        (reverse("acties", args=[hier.code]), punt.wat),
        (reverse("governance", args=[hier.code]), punt.wat),
    )
    assert client.get(adres).status_code == 404
    assert not any(woord in client.get(pad).content.decode() for pad, woord in waar)
    ingelogd(client, persoon(Rol.BESTUURDER))
    assert client.get(adres).status_code == 200
    assert all(woord in client.get(pad).content.decode() for pad, woord in waar)
    feed = client.get(reverse("kalender-ics", args=[hier.code])).content.decode()
    assert "Geheime Zaal" not in feed and "Actie 77" not in feed


def test_een_agenda_noemt_geen_besloten_stuk(
    client: Client, hier: Samenwerking, overleg: Orgaan
) -> None:
    wat, wie = vergadering(overleg), persoon(Rol.BESTUURDER)
    stuk = document(hier, 55, **DICHT)
    with pytest.raises(Geweigerd, match="rol projectmedewerker"):
        zet_op_agenda(persoon=wie, vergadering=wat, punt=Punt("Brief", document=stuk))
    zet_op_agenda(
        persoon=persoon(Rol.PROJECTMEDEWERKER),
        vergadering=wat,
        punt=Punt("Over een brief", document=stuk),
    )
    adres = reverse("vergadering", args=[hier.code, wat.pk])
    open_ = client.get(adres).content.decode()
    assert "Over een brief" in open_ and "Brief 55" not in open_
    ingelogd(client, wie)
    assert "Brief 55" in client.get(adres).content.decode()


def test_wat_een_formulier_niet_aanbiedt_blijft_staan(
    client: Client, hier: Samenwerking, overleg: Orgaan
) -> None:
    """In the administration: a point with a document that not everybody reads."""
    punt = zet_op_agenda(
        persoon=persoon(Rol.PROJECTMEDEWERKER),
        vergadering=vergadering(overleg),
        punt=Punt("Over een brief", document=document(hier, 55, **DICHT)),
    )
    adres = reverse("admin:governance_agendapunt_change", args=[punt.pk])
    for rol in (Rol.PROJECTMEDEWERKER, Rol.AUDITOR):
        ingelogd(client, persoon(rol))
        blad = client.get(adres).content.decode()
        assert "Over een brief" in blad and "Brief 55" not in blad
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    velden = {"nummer": 1, "onderwerp": "Over een brief", "uitkomst": "Besproken."}
    assert client.post(adres, velden).status_code == 302
    nu = Agendapunt.objects.get(pk=punt.pk)
    assert (nu.uitkomst, nu.document_id) == ("Besproken.", punt.document_id)


def test_wat_op_een_agenda_staat_kan_openbaar_worden(hier: Samenwerking, overleg: Orgaan) -> None:
    stuk = document(hier, 55, **DICHT, gemeente=Gemeente.objects.get(cbs=AALSMEER))
    wie = persoon(Rol.BESTUURDER)
    zet_op_agenda(
        persoon=persoon(Rol.PROJECTMEDEWERKER),
        vergadering=vergadering(overleg),
        punt=Punt("Over een brief", document=stuk),
    )
    besluit = Geheimhouding(Vertrouwelijkheid.OPENBAAR, "college", "Het is voorbij.")
    assert houd_geheim(persoon=wie, record=stuk, besluit=besluit)
    assert Document.objects.get(pk=stuk.pk).vertrouwelijkheid == "openbaar"
