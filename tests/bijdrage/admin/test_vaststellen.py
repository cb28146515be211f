"""The action «Vaststellen»: it calls the service, and shows what the service refuses."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from bijdrage.models import Berekening, Kostenregel
from samenwerking.models import Gebruiker, Status
from tests.beheer import adres, beheerder, meldingen
from tests.registratie import goede_berekening

pytestmark = pytest.mark.usefixtures("lege_registratie")

LIJST = "changelist"


def _stel_vast(client: Client, *berekeningen: Berekening) -> Any:
    keuze = {"action": "vaststellen", "_selected_action": [b.pk for b in berekeningen]}
    return client.post(adres(Berekening, LIJST), keuze, follow=True)


def test_vaststellen_en_nog_eens() -> None:
    client, berekening = beheerder(), goede_berekening()
    assert meldingen(_stel_vast(client, berekening)) == [
        "begroting 2021, versie 1 is vastgesteld, met zijn uren en kosten."
    ]
    assert Berekening.objects.get().status == Status.VASTGESTELD
    assert meldingen(_stel_vast(client, berekening)) == [
        "begroting 2021, versie 1: Deze berekening is al vastgesteld."
    ]


def test_weigering_van_de_dienst() -> None:
    client, berekening = beheerder(), goede_berekening()
    Kostenregel.objects.filter(regel="L01").update(lasten=1)
    (melding,) = meldingen(_stel_vast(client, berekening))
    assert melding.endswith("De invoer is veranderd sinds deze berekening. Bereken opnieuw.")
    assert Berekening.objects.get().status == Status.CONCEPT


def test_wie_alleen_mag_kijken_stelt_niet_vast() -> None:
    berekening = goede_berekening()
    lezer = Gebruiker.objects.create_user("lezer", is_staff=True)
    lezer.user_permissions.add(Permission.objects.get(codename="view_berekening"))
    client = Client()
    client.force_login(lezer)
    assert "vaststellen" not in client.get(adres(Berekening, LIJST)).content.decode()
    _stel_vast(client, berekening)
    assert Berekening.objects.get().status == Status.CONCEPT
