"""Accounts and roles on the pages of the administration: through the services, told in the logbook."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from samenwerking.models import Gebruiker, Gemeente, Logboekregel, Rolverlening
from samenwerking.rechten.rollen import Rol
from samenwerking.toegang.personen import persoon_van
from tests.beheer import adres, beheerder, ingevuld, meldingen, twee_keer
from tests.personen import AALSMEER, account, geef_rol

pytestmark = pytest.mark.usefixtures("lege_registratie")


def laatste() -> str:
    return Logboekregel.objects.latest("id").zin


def test_account_maken() -> None:
    client = beheerder()
    with twee_keer(Gebruiker):
        velden = {
            "username": "noor",
            "first_name": "Noor",
            "last_name": "de Vries",
            "is_active": "on",
        }
        antwoord = client.post(adres(Gebruiker, "add"), velden)
    gevonden = re.search(
        r"wachtwoord van noor is: <strong>(\S+)</strong>", antwoord.content.decode()
    )
    assert gevonden
    noor = Gebruiker.objects.get(username="noor")
    assert noor.check_password(gevonden[1])
    assert noor.gemaakt_door == Gebruiker.objects.get(username="beheer")
    assert noor.tijdelijk_wachtwoord
    assert "messages" not in client.cookies
    assert gevonden[1] not in client.get(adres(Gebruiker, "changelist")).content.decode()
    assert laatste().endswith("maakt een account voor Noor de Vries (noor)")


def test_account_buiten_gebruik() -> None:
    client, noor = beheerder(), account("noor")
    pagina = adres(Gebruiker, "change", noor.pk)
    with twee_keer(Gebruiker):
        client.post(pagina, {"username": "noor", "first_name": "", "last_name": "", "email": ""})
    noor.refresh_from_db()
    assert not noor.is_active
    assert laatste().endswith("stelt het account van noor buiten gebruik")


def test_rol_geven_en_beeindigen() -> None:
    client, noor = beheerder(), account("noor")
    vandaag = localdate()
    velden = {
        "gebruiker": noor.pk,
        "rol": "vertegenwoordiger",
        "gemeente": Gemeente.objects.get(cbs=AALSMEER).pk,
        "begin": f"{vandaag - timedelta(days=2):%d-%m-%Y}",
        "reden": "Nieuw.",
    }
    with twee_keer(Gebruiker):
        client.post(adres(Rolverlening, "add"), velden)  # nobody had it in the past
        assert not noor.rolverleningen.exists()
        velden["begin"] = f"{vandaag:%d-%m-%Y}"
        assert client.post(adres(Rolverlening, "add"), velden).status_code == 302
    assert persoon_van(noor).rollen() == {Rol.VERTEGENWOORDIGER}
    noor.rolverleningen.update(begin=vandaag - timedelta(days=2))
    verlening = noor.rolverleningen.get()
    assert verlening.verleend_door == Gebruiker.objects.get(username="beheer")
    pagina = adres(Rolverlening, "change", verlening.pk)
    einde = f"{vandaag - timedelta(days=1):%d-%m-%Y}"
    with twee_keer(Gebruiker):
        client.post(pagina, ingevuld(client.get(pagina)))  # saved as shown: nothing ends
        assert persoon_van(noor).rollen() == {Rol.VERTEGENWOORDIGER}
        antwoord = client.post(pagina, ingevuld(client.get(pagina), einde=einde), follow=True)
        assert any(m.startswith("Deze rol geldt tot en met") for m in meldingen(antwoord))
        leeg = client.post(pagina, ingevuld(client.get(pagina), einde=""))
        assert "alleen korter" in leeg.content.decode()
    assert persoon_van(noor).rollen() == frozenset()
    assert "laat de rol raadslid of andere vertegenwoordiger van Aalsmeer voor noor na" in laatste()


def test_een_rol_die_controleert_wacht_op_een_ander() -> None:
    client, noor = beheerder(), account("noor")
    velden = {
        "gebruiker": noor.pk,
        "rol": "controller",
        "gemeente": Gemeente.objects.get(cbs=AALSMEER).pk,
        "begin": f"{localdate():%d-%m-%Y}",
        "reden": "Nieuw.",
    }
    with twee_keer(Gebruiker):
        alleen = client.post(adres(Rolverlening, "add"), velden, follow=True)
        assert "geven twee functioneel beheerders" in meldingen(alleen)[-1]
        geef_rol(account("tweede"), "beheerder", AALSMEER)
        met_ander = client.post(adres(Rolverlening, "add"), velden, follow=True)
    assert "Deze rol geldt nog niet." in " ".join(meldingen(met_ander))
    assert persoon_van(noor).rollen() == frozenset()
    lijst = client.get(adres(Rolverlening, "changelist")).content.decode()
    assert 'href="/toegang/bevestigen/"' in lijst
    noor.first_name = "Noor"
    noor.save()
    vraag = {"app_label": "samenwerking", "model_name": "rolverlening", "field_name": "gebruiker"}
    keuze = client.get(reverse("admin:autocomplete"), vraag | {"term": "noor"}).json()
    assert [k["text"] for k in keuze["results"]] == ["Noor (noor)"]
    assert "Noor (noor)" in client.get(adres(Rolverlening, "changelist")).content.decode()


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.BEHEERDER])
def test_een_ander_beheert_geen_accounts(rol: Rol) -> None:
    client, noor = beheerder(rol), account("noor")
    for model in (Gebruiker, Rolverlening):
        assert client.get(adres(model, "changelist")).status_code in (302, 403)
        assert client.get(adres(model, "add")).status_code in (302, 403)
    client.post(adres(Gebruiker, "change", noor.pk), {"username": "noor"})
    noor.refresh_from_db()
    assert noor.is_active


def test_zelf_een_rol_nemen_kan_niet() -> None:
    client = beheerder(Rol.BEHEERDER)
    eigen = Gebruiker.objects.get(username="beheer")
    velden = {
        "gebruiker": eigen.pk,
        "rol": "bestuurder",
        "gemeente": Gemeente.objects.get(cbs=AALSMEER).pk,
        "begin": f"{localdate():%d-%m-%Y}",
        "reden": "Voor mij.",
    }
    with twee_keer(Gebruiker):
        client.post(adres(Rolverlening, "add"), velden)
    assert persoon_van(eigen).rollen() == {Rol.BEHEERDER}


def test_accounts_van_een_andere_gemeente_zijn_niet_te_zien_en_blijven() -> None:
    client, uithoorn = (
        beheerder(Rol.BEHEERDER),
        Gemeente.objects.create(naam="Uithoorn", cbs="0451"),
    )
    elders, los = account("elders"), account("los")
    geef_rol(elders, "controller", uithoorn.cbs)
    lijst = client.get(adres(Gebruiker, "changelist")).content.decode()
    assert "los" in lijst
    assert "elders" not in lijst
    wens = {
        "gebruiker": elders.pk,
        "rol": "vertegenwoordiger",
        "gemeente": Gemeente.objects.get(cbs=AALSMEER).pk,
        "begin": f"{localdate():%d-%m-%Y}",
        "reden": "Nieuw.",
    }
    with twee_keer(Gebruiker):
        geweigerd = client.post(adres(Rolverlening, "add"), wens)
        assert "rol bij een andere gemeente" in geweigerd.content.decode()
        gegeven = client.post(adres(Rolverlening, "add"), wens | {"gebruiker": account("pas").pk})
        assert gegeven.status_code == 302
    assert elders.rolverleningen.count() == 1
    for wie in (elders, los):
        with twee_keer(Gebruiker):
            client.post(adres(Gebruiker, "change", wie.pk), {"username": wie.username})
        wie.refresh_from_db()
    assert elders.is_active
    assert not los.is_active


def test_rollen_van_een_andere_gemeente_zijn_niet_te_zien() -> None:
    client, uithoorn = (
        beheerder(Rol.BEHEERDER),
        Gemeente.objects.create(naam="Uithoorn", cbs="0451"),
    )
    verlening = geef_rol(account("noor"), "controller", uithoorn.cbs)
    assert client.get(adres(Rolverlening, "change", verlening.pk)).status_code == 302
    assert "noor" not in client.get(adres(Rolverlening, "changelist")).content.decode()
