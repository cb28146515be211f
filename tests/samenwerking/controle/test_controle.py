"""The logbook and the rights of people: who may see them, what they say, and how they leave."""

import csv
import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenwerking.controle.selectors import logboek, toegang
from samenwerking.csvuit import veilig
from samenwerking.models import Gebruiker, Logboekregel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, ingelogd, persoon

pytestmark = pytest.mark.django_db
TOEZICHT = {Rol.AUDITOR, Rol.BEHEERDER}


@pytest.mark.parametrize("rol", Rol)
def test_wie_het_logboek_leest(client: Client, rol: Rol) -> None:
    verwacht = 200 if rol == Rol.AUDITOR else 403
    ingelogd(client, persoon(rol))
    assert client.get(reverse("logboek")).status_code == verwacht
    assert client.get(reverse("toegang")).status_code == (200 if rol in TOEZICHT else 403)
    assert client.get(reverse("toegang-csv")).status_code == (200 if rol in TOEZICHT else 403)


def test_wie_niet_is_ingelogd_gaat_eerst_inloggen(client: Client) -> None:
    for naam in ("logboek", "toegang", "toegang-csv"):
        antwoord = client.get(reverse(naam))
        assert antwoord.headers["Location"] == f"/account/inloggen/?next={reverse(naam)}"


def test_het_logboek_van_een_andere_gemeente_blijft_dicht() -> None:
    auditor, elders = persoon("auditor"), account("elders")
    geef_rol(elders, "controller", AMSTELVEEN)
    Logboekregel.objects.create(
        gebruiker=elders, naam="Elders", weg="pagina", gebeurtenis="x", zin="Van elders."
    )
    hier = account("hier")
    geef_rol(hier, "controller", AALSMEER)
    regel = Logboekregel.objects.create(
        gebruiker=hier, naam="Hier", weg="pagina", gebeurtenis="x", zin="Van hier."
    )
    assert [r for r in logboek(auditor) if r.gebruiker_id in {elders.pk, hier.pk}] == [regel]
    with pytest.raises(Geweigerd):
        logboek(persoon("controller"))


def test_een_ongebruikt_account_valt_op() -> None:
    lang = timezone.now() - timedelta(days=91)
    stil, nieuw = account("stil"), account("nieuw")
    Gebruiker.objects.filter(pk=stil.pk).update(date_joined=lang)
    for wie in (stil, nieuw):
        geef_rol(wie, "bestuurder", AALSMEER)
    geef_rol(account("elders"), "bestuurder", AMSTELVEEN)
    gezien = {t.gebruikersnaam: t for t in toegang(persoon("beheerder"))}
    assert gezien["stil"].ongebruikt
    assert not gezien["nieuw"].ongebruikt
    assert "elders" not in gezien
    Logboekregel.objects.create(gebruiker=stil, naam="S", weg="pagina", gebeurtenis="x", zin="X.")
    assert not {t.gebruikersnaam: t for t in toegang(persoon("beheerder"))}["stil"].ongebruikt


def test_csv_zonder_formules(client: Client) -> None:
    geef_rol(account("boef", first_name="=1+1"), "bestuurder", AALSMEER)
    ingelogd(client, persoon("auditor"))
    tekst = client.get(reverse("toegang-csv")).content.decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert {"'=1+1", "auditor-0358"} <= {rij["naam"] for rij in rijen}


@pytest.mark.parametrize("tekst", ["=A1", "+1", "-1", "@SUM(A1)", "\t=A1", "\r=A1"])
def test_een_formule_wordt_tekst(tekst: str) -> None:
    assert veilig(tekst) == f"'{tekst}"


@pytest.mark.parametrize("tekst", ["", "a=1", "1", "Noor"])
def test_gewone_tekst_blijft(tekst: str) -> None:
    assert veilig(tekst) == tekst


def test_het_aantal_zoekvragen_hangt_niet_van_de_lengte_af(
    client: Client, django_assert_max_num_queries: object
) -> None:
    ingelogd(client, persoon("auditor"))
    for nummer in range(60):
        Logboekregel.objects.create(
            gebruiker=account("auditor-0358"),
            naam="A",
            weg="pagina",
            gebeurtenis="x",
            zin=f"{nummer}",
        )
    client.get(reverse("logboek"))  # the session is new
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        antwoord = client.get(reverse("logboek"), {"zoek": "5"})
    assert "Blad" not in antwoord.content.decode()
    assert "Blad 1 van 2" in client.get(reverse("logboek")).content.decode()


def test_de_eerste_beheerder(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("beheerder", "eerste", gemeente=AALSMEER)
    uit = capsys.readouterr().out
    eerste = Gebruiker.objects.get(username="eerste")
    assert eerste.check_password(uit.split("Wachtwoord: ")[1].split()[0])
    assert [v.rol for v in eerste.rolverleningen.all()] == ["beheerder"]
    call_command("beheerder", "eerste", gemeente=AALSMEER)
    assert "Wachtwoord" not in capsys.readouterr().out
    assert eerste.rolverleningen.count() == 1
    with pytest.raises(CommandError, match="0358"):
        call_command("beheerder", "eerste", gemeente="9999")
    with pytest.raises(CommandError, match="vier cijfers"):
        call_command("beheerder", "eerste", gemeente="99", gemeentenaam="Nergens")
    call_command("beheerder", "eerste", gemeente="9999", gemeentenaam="Nergens")
    assert eerste.rolverleningen.filter(gemeente__naam="Nergens").count() == 1
