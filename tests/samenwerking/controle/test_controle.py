"""The logbook and the rights of people: who may see them, what they say, and how they leave."""

import csv
import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.controle.selectors import logboek, toegang
from samenwerking.csvuit import oorspronkelijk, veilig
from samenwerking.logboek import schrijf
from samenwerking.models import Gebruiker, Logboekregel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, ingelogd, persoon

pytestmark = pytest.mark.django_db
TOEZICHT = {Rol.AUDITOR, Rol.BEHEERDER}


@pytest.mark.parametrize("rol", Rol)
def test_wie_het_logboek_leest(client: Client, rol: Rol) -> None:
    verwacht = 200 if rol == Rol.AUDITOR else 403
    ingelogd(client, persoon(rol))
    assert client.get(reverse("logboek")).status_code == verwacht
    assert client.get(reverse("logboek-csv")).status_code == verwacht
    assert client.get(reverse("toegang")).status_code == (200 if rol in TOEZICHT else 403)
    assert client.get(reverse("toegang-csv")).status_code == (200 if rol in TOEZICHT else 403)


def test_het_zoeken_staat_ingeklapt_tot_iemand_zoekt(client: Client) -> None:
    ingelogd(client, persoon(Rol.AUDITOR))
    assert '<details class="zoeken">' in client.get(reverse("logboek")).content.decode()
    gezocht = client.get(reverse("logboek"), {"zoek": "maakt"}).content.decode()
    assert '<details class="zoeken" open>' in gezocht


def test_wie_niet_is_ingelogd_gaat_eerst_inloggen(client: Client) -> None:
    for naam in ("logboek", "logboek-csv", "toegang", "toegang-csv"):
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


def _zinnen(auditor: Persoon) -> set[str]:
    return set(logboek(auditor).values_list("zin", flat=True))


def test_wat_een_ander_met_een_account_van_hier_doet_staat_in_het_logboek_van_hier() -> None:
    hier, daar = persoon("auditor", AALSMEER), persoon("auditor", AMSTELVEEN)
    noor, ander = account("noor"), account("ander")
    geef_rol(noor, "controller", AALSMEER)
    geef_rol(ander, "controller", AMSTELVEEN)
    beheerder = persoon("beheerder", AMSTELVEEN)
    for wie in (noor, ander):
        schrijf(beheerder, "x", f"Iets met {wie}.", onderwerp=wie)
    assert "Iets met noor." in _zinnen(hier)
    assert "Iets met ander." not in _zinnen(hier)
    assert {"Iets met noor.", "Iets met ander."} <= _zinnen(daar)


def test_wat_niemand_of_de_server_deed_lezen_alle_auditors(client: Client) -> None:
    client.post("/account/inloggen/", {"login": "noor", "password": "mis"})
    schrijf(Persoon(naam="de server"), "x", "De server deed iets.")
    for cbs in (AALSMEER, AMSTELVEEN):
        zinnen = _zinnen(persoon("auditor", cbs))
        assert {"De server deed iets.", "Inloggen als «onbekende naam» is mislukt"} <= zinnen


def test_het_beheer_toont_van_het_logboek_precies_hetzelfde(client: Client) -> None:
    auditor, elders = persoon("auditor"), account("elders")
    geef_rol(elders, "controller", AMSTELVEEN)
    buiten = schrijf(persoon_van(elders), "x", "Van elders.")
    binnen = schrijf(auditor, "x", "Van hier.")
    ingelogd(client, auditor)
    lijst = client.get(reverse("admin:samenwerking_logboekregel_changelist")).context["cl"]
    assert set(lijst.queryset) == set(logboek(auditor))
    assert (binnen in lijst.queryset, buiten in lijst.queryset) == (True, False)
    for regel, status in ((binnen, 200), (buiten, 302)):
        adres = reverse("admin:samenwerking_logboekregel_change", args=[regel.pk])
        assert client.get(adres).status_code == status


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
    nieuw.rolverleningen.update(aanmeldpunt="dat-er-niet-meer-is")
    zonder = {t.gebruikersnaam: t for t in toegang(persoon("beheerder"))}["nieuw"]
    assert zonder.rol == ""
    Logboekregel.objects.create(gebruiker=stil, naam="S", weg="pagina", gebeurtenis="x", zin="X.")
    assert not {t.gebruikersnaam: t for t in toegang(persoon("beheerder"))}["stil"].ongebruikt


def test_wie_geen_rol_heeft_staat_er_ook_in() -> None:
    los, was, elders = account("los"), account("was"), account("elders")
    verlening = geef_rol(was, "controller", AALSMEER)
    verlening.einde = verlening.begin
    verlening.save()
    geef_rol(elders, "controller", AMSTELVEEN)
    los.tijdelijk_wachtwoord, los.last_login = True, timezone.now()
    los.save()
    gezien = {t.gebruikersnaam: t for t in toegang(persoon("auditor"))}
    assert [gezien[naam].rol for naam in ("los", "was")] == ["", ""]
    assert "elders" not in gezien
    assert gezien["was"].wachtwoord == "nog nooit zelf aangemeld"
    assert gezien["los"].wachtwoord == "nog geen eigen wachtwoord gekozen"
    los.tijdelijk_wachtwoord = False
    los.save()
    nu = {t.gebruikersnaam: t for t in toegang(persoon("auditor"))}
    assert nu["los"].wachtwoord == ""
    Gebruiker.objects.filter(pk=los.pk).update(is_active=False, buiten_gebruik_op=timezone.now())
    assert "los" not in {t.gebruikersnaam for t in toegang(persoon("auditor"))}


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ({"wie": "jan"}, {"Jan deed iets."}),
        ({"soort": "samenwerking.gebruiker", "zoek": "deed"}, {"Noor deed iets."}),
        ({"van": "01-01-2099"}, set()),
        ({"tot": "01-01-2020"}, set()),
        ({"zoek": "deed"}, {"Jan deed iets.", "Noor deed iets."}),
        ({"zoek": "deed", "van": "geen dag", "soort": "x"}, {"Jan deed iets.", "Noor deed iets."}),
    ],
)
def test_het_logboek_onder_een_filter_ook_als_csv(
    client: Client, vraag: dict[str, str], gevonden: set[str]
) -> None:
    noor, jan = account("noor", first_name="Noor"), account("jan")
    for wie in (noor, jan):
        geef_rol(wie, "controller", AALSMEER)
    schrijf(persoon_van(noor), "x", "Noor deed iets.", onderwerp=jan)
    schrijf(persoon_van(jan), "x", "Jan deed iets.")
    ingelogd(client, persoon("auditor"))
    blad = client.get(reverse("logboek"), vraag)
    ons = {"Jan deed iets.", "Noor deed iets."}
    assert {rij.naam.tekst for rij in blad.context["tabel"].rijen} & ons == gevonden
    tekst = client.get(reverse("logboek-csv"), vraag).content.decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert {rij["zin"] for rij in rijen} & ons == gevonden
    assert {rij["gebruikersnaam"] for rij in rijen if rij["zin"] == "Noor deed iets."} <= {"noor"}


def test_csv_zonder_formules(client: Client) -> None:
    geef_rol(account("boef", first_name="=1+1"), "bestuurder", AALSMEER)
    ingelogd(client, persoon("auditor"))
    tekst = client.get(reverse("toegang-csv")).content.decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert {"'=1+1", "auditor-0358"} <= {rij["naam"] for rij in rijen}


BREED = "\uff1d\uff0b\uff0d\uff20"
"""The signs of a formula as wide as an East Asian character."""


@pytest.mark.parametrize("teken", [*"=+-@\t\r\n", *BREED])
def test_een_formule_wordt_tekst(teken: str) -> None:
    assert veilig(f"{teken}A1") == f"'{teken}A1"


@pytest.mark.parametrize("tekst", ["", "a=1", "1", "Noor", "'s avonds", "'"])
def test_gewone_tekst_blijft(tekst: str) -> None:
    assert veilig(tekst) == oorspronkelijk(tekst) == tekst


@given(st.text(alphabet=f"'=+-@\t\r\n{BREED}a1", max_size=6))
def test_wat_veilig_is_gemaakt_is_terug_te_lezen(tekst: str) -> None:
    assert oorspronkelijk(veilig(tekst)) == tekst
    is_getal = tekst.strip("+-.,0123456789") == "" and tekst[-1:].isdigit()
    assert is_getal or not veilig(tekst).startswith(tuple(f"=+-@\t\r\n{BREED}"))


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
            zin=f"{nummer} in deze proef",
        )
    client.get(reverse("logboek"))  # the session is new
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        antwoord = client.get(reverse("logboek"), {"zoek": "5 in deze proef"})
    assert "Blad" not in antwoord.content.decode()
    assert "Blad 1 van " in client.get(reverse("logboek")).content.decode()


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
