"""Sessions end: after half an hour of silence, after eight hours, and by hand on other devices."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.timezone import now

from samenwerking.models import Gebruiker
from tests.beheer import twee_keer
from tests.personen import account
from tests.samenwerking.toegang.hulp import is_binnen, lezer, meld_aan, regels

pytestmark = pytest.mark.django_db


def verzet(**momenten: timedelta) -> None:
    """Make the sessions so much older."""
    UserSession.objects.update(**{naam: now() - geleden for naam, geleden in momenten.items()})


@pytest.mark.parametrize(
    ("begin", "laatst", "binnen"),
    [
        (timedelta(minutes=29), timedelta(minutes=29), True),
        (timedelta(minutes=31), timedelta(minutes=31), False),
        (timedelta(hours=7, minutes=59), timedelta(minutes=1), True),
        (timedelta(hours=8, minutes=1), timedelta(minutes=1), False),
    ],
)
def test_een_sessie_eindigt_vanzelf(
    client: Client, begin: timedelta, laatst: timedelta, binnen: bool
) -> None:
    lezer()
    meld_aan(client, "noor")
    verzet(created_at=begin, last_seen_at=laatst)
    assert is_binnen(client) is binnen
    assert [gebeurtenis for gebeurtenis, _ in regels()] == (
        ["ingelogd"] if binnen else ["ingelogd", "uitgelogd"]
    )


def test_wie_doorwerkt_blijft_binnen(client: Client) -> None:
    lezer()
    meld_aan(client, "noor")
    for minuten in (20, 40, 60):
        verzet(created_at=timedelta(minutes=minuten), last_seen_at=timedelta(minutes=20))
        assert is_binnen(client)


def test_wie_te_lang_weg_was_leest_waarom(client: Client) -> None:
    lezer()
    meld_aan(client, "noor")
    verzet(last_seen_at=timedelta(hours=1))
    blad = client.get("/account/", follow=True).content.decode()
    assert "U bent uitgelogd, omdat uw sessie" in blad


def test_een_verlopen_sessie_komt_niet_terug(client: Client) -> None:
    lezer()
    meld_aan(client, "noor")
    sleutel = client.cookies["sessionid"].value
    verzet(last_seen_at=timedelta(hours=1))
    client.get("/bronnen/")
    verzet(last_seen_at=timedelta())
    client.cookies["sessionid"] = sleutel
    assert not is_binnen(client)


def test_ander_apparaat_is_te_zien_en_uit_te_loggen() -> None:
    lezer()
    hier, daar = Client(), Client(headers={"user-agent": "Ander programma"})
    with twee_keer(Session), twee_keer(Gebruiker):
        for browser in (hier, daar):
            meld_aan(browser, "noor")
        assert "Ander programma" in hier.get("/account/sessies/").content.decode()
        blad = hier.post("/account/sessies/", follow=True).content.decode()
    assert "Op alle andere apparaten bent u uitgelogd" in blad
    assert "Ander programma" not in blad
    assert is_binnen(hier)
    assert not is_binnen(daar)


def test_de_sessies_van_een_ander_blijven_verborgen_en_bestaan(client: Client) -> None:
    lezer()
    account("ander")
    ander = Client(headers={"user-agent": "Van een ander"})
    meld_aan(ander, "ander")
    meld_aan(client, "noor")
    assert "Van een ander" not in client.get("/account/sessies/").content.decode()
    client.post("/account/sessies/")
    assert is_binnen(ander)
