"""Reading the history of rows: what it says, who may read it, and in how many queries."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from bijdrage.models import Kostenregel
from samenwerking.geschiedenis.lezen import Wijziging
from samenwerking.geschiedenis.selectors import geschiedenis, versie
from samenwerking.geschiedenis.weergave import geschiedenistabel
from samenwerking.geschiedenis.wie import aan_het_werk
from samenwerking.models import (
    Besluit,
    Bron,
    Gebeurtenis,
    Gemeente,
    Gemeenteuren,
    Onderdeel,
    Samenwerking,
    Urenregel,
    Urenverdeling,
)
from samenwerking.notatie import decimaal
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon, Weg
from samenwerking.rechten.rollen import Rol
from samenwerking.services.codelijsten import laad_codelijsten
from tests.beheer import adres, beheerder
from tests.invoer import CODELIJSTEN
from tests.personen import AALSMEER, UITHOORN, account, geef_rol, ingelogd, persoon
from tests.registratie import goede_berekening, goede_registratie, nog_een_gast, zet_vast

pytestmark = pytest.mark.usefixtures("lege_registratie")
LEZERS = {Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.AUDITOR}


@pytest.fixture
def verdeling(lege_registratie: None) -> Urenverdeling:
    """A concept with hours, as it was loaded."""
    return goede_registratie().urenverdeling


def alle(wie: Persoon, record: Any) -> list[Wijziging]:
    return geschiedenis(wie, record)[0:1000]


def in_woorden(wijzigingen: list[Wijziging]) -> list[tuple[str, str, str]]:
    """What, of which, and what became different, as it is shown."""
    rijen = geschiedenistabel(wijzigingen).rijen
    return [(r.naam.tekst, r.naam.uitleg, r.cellen[0][1].tekst) for r in rijen]


def test_een_versie_met_haar_rijen_ook_die_weg_zijn(verdeling: Urenverdeling) -> None:
    eerst = alle(persoon("auditor"), verdeling)
    assert [(w.soort, w.wat) for w in eerst] == [("urenverdeling", "toegevoegd")]
    regel = Urenregel.objects.filter(taak="Balie").order_by("pk").first()
    assert regel is not None
    uren = regel.uren.get(gemeente__cbs=AALSMEER)
    was = uren.uren
    uren.uren = Decimal("1234.5")
    uren.save()
    Urenregel.objects.filter(pk=regel.pk).update(aard="overhead", fictief=True)
    aantal = regel.uren.count()
    regel.delete()
    gelezen = in_woorden(alle(persoon("auditor"), verdeling))
    assert len(gelezen) == 1 + 1 + 1 + aantal + 1
    naar = f"uren: {decimaal(was, 2)} → 1.234,50"
    assert ("uren van een gemeente gewijzigd", "Aalsmeer: 1234.50", naar) in gelezen
    anders = next(rij for rij in gelezen if rij[0] == "urenregel gewijzigd")
    assert anders[2] == "aard: Primair → Overhead; fictief: leeg → ja"
    weg = next(rij for rij in gelezen if rij[0] == "urenregel verwijderd")
    assert "taak: Balie" in weg[2]
    assert "onderdeel: " in weg[2]


def test_twee_keer_gewijzigd_is_twee_stappen() -> None:
    uithoorn = Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    for naam in ("Kudelstaart", "De Kwakel"):
        Gemeente.objects.filter(pk=uithoorn.pk).update(naam=naam)
    goede_registratie()
    assert in_woorden(alle(persoon("auditor"), uithoorn)) == [
        ("gemeente gewijzigd", "De Kwakel", "naam: Kudelstaart → De Kwakel"),
        ("gemeente gewijzigd", "Kudelstaart", "naam: Uithoorn → Kudelstaart"),
        ("gemeente toegevoegd", "Uithoorn", "naam: Uithoorn; CBS-code: 0451"),
    ]


def test_een_verwijzing_is_haar_tekst_ook_naar_wat_weg_is() -> None:
    berekening = goede_berekening()
    raming = berekening.kostenraming
    regel = Kostenregel.objects.exclude(onderdeel=None).order_by("pk").first()
    assert regel is not None
    component, onderdeel = str(regel.component), str(regel.onderdeel)
    Kostenregel.objects.filter(pk=regel.pk).update(onderdeel=None, lasten=Decimal("1234567.8"))
    berekening.delete()
    Kostenregel.objects.all().delete()
    raming.componenten.all().delete()
    gelezen = in_woorden(alle(persoon("controller"), raming))
    anders = next(rij for rij in gelezen if rij[0] == "kostenregel gewijzigd")
    assert f"onderdeel: {onderdeel} → leeg" in anders[2]
    assert "→ 1.234.567,80" in anders[2]
    weg = [rij for rij in gelezen if rij[0] == "kostenregel verwijderd"]
    assert any(f"component: {component}" in rij[2] for rij in weg)


def test_wie_het_deed_en_waarlangs(verdeling: Urenverdeling) -> None:
    wie = account("jan")
    with aan_het_werk(Weg.BEHEER, wie.pk):
        verdeling.reden = "Beter."
        verdeling.save()
    laatste = alle(persoon("auditor"), verdeling)[0]
    assert (laatste.wie, laatste.weg) == ("jan", "beheer")
    assert ("reden", "Voor de toets.", "Beter.") in laatste.verschillen


def test_van_een_pagina_en_van_het_beheer(client: Client) -> None:
    """The middleware says who; a change in the administration stands by its account."""
    beheer = beheerder()
    pagina = adres(Gemeente, "change", Gemeente.objects.get(cbs=AALSMEER).pk)
    antwoord = beheer.post(pagina, {"naam": "Aalsmeer aan zee"})
    assert antwoord.status_code == 302
    goede_registratie()
    laatste = alle(persoon("auditor"), Gemeente.objects.get(cbs=AALSMEER))[0]
    assert (laatste.wie, laatste.weg, laatste.wat) == ("beheer", "beheer", "gewijzigd")


def test_een_paar_vragen_hoe_lang_de_geschiedenis_ook_is(verdeling: Urenverdeling) -> None:
    lezer = persoon("auditor")

    def vragen() -> int:
        with CaptureQueriesContext(connection) as geteld:
            geschiedenis(lezer, verdeling)[0:500]
        return len(geteld)

    eerste = Urenregel.objects.order_by("pk")[:1].values("pk")
    _wijzig_twee_keer(Urenregel.objects.filter(pk__in=eerste))
    weinig = vragen()
    _wijzig_twee_keer(Urenregel.objects.all())
    assert vragen() == weinig <= 20


def _wijzig_twee_keer(regels: Any) -> None:
    """Each row and its hours, so that there is one that was kept and one that is now."""
    for uren in (55, 77):
        regels.update(vte=uren)
        Gemeenteuren.objects.filter(regel__in=regels.values("pk")).update(uren=uren)


@pytest.mark.parametrize("rol", Rol)
def test_wie_de_geschiedenis_van_een_versie_leest(verdeling: Urenverdeling, rol: Rol) -> None:
    wie = persoon(rol)
    if rol in LEZERS:
        assert alle(wie, verdeling)
        assert alle(wie, Urenregel.objects.first()) == []
    else:
        for record in (verdeling, verdeling.regels.all()[0]):
            with pytest.raises(Geweigerd, match="de geschiedenis te lezen"):
                geschiedenis(wie, record)


def test_van_een_andere_samenwerking_niet(verdeling: Urenverdeling) -> None:
    Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    with pytest.raises(Geweigerd):
        geschiedenis(persoon("auditor", UITHOORN), verdeling)
    assert versie(persoon("auditor", UITHOORN), "urenverdeling", verdeling.pk) is None
    assert versie(persoon("auditor"), "urenverdeling", verdeling.pk) == verdeling
    assert versie(persoon("auditor"), "onderdeel", 1) is None


def test_een_beheerder_leest_die_van_zijn_lijsten_en_accounts(verdeling: Urenverdeling) -> None:
    wie = persoon("beheerder")
    assert alle(wie, Onderdeel.objects.first())
    hier, elders = account("hier"), account("elders")
    rol = geef_rol(hier, "controller", AALSMEER)
    nog_een_gast()
    ander = geef_rol(elders, "controller", UITHOORN)
    assert alle(wie, hier)
    assert alle(wie, rol)
    for record in (elders, ander):
        with pytest.raises(ObjectDoesNotExist):
            geschiedenis(wie, record)
    for record in (hier, rol):
        with pytest.raises(Geweigerd):
            geschiedenis(persoon("auditor"), record)


# What is kept back.


def _besluit(**velden: Any) -> Besluit:
    goede_registratie()
    dag = date(2021, 2, 1)
    van = Samenwerking.objects.get(naam="Voorbeeldregeling")
    return Besluit.objects.create(
        samenwerking=van, orgaan="college", datum=dag, tekst="Iets.", **velden
    )


GEHEIM = {"vertrouwelijkheid": "geheim", "grond": "artikel 87", "opgelegd_door": "college"}


def test_van_wat_geheim_is_leest_alleen_wie_ervan_mag_weten() -> None:
    besluit = _besluit(**GEHEIM)
    assert alle(persoon("auditor"), besluit)
    with pytest.raises(ObjectDoesNotExist):
        geschiedenis(persoon("controller"), besluit)


def test_wat_er_stond_toen_het_geheim_was_blijft_geheim() -> None:
    besluit = _besluit()
    geheim = {**GEHEIM, "gemeente": Gemeente.objects.get(cbs=AALSMEER)}
    for velden in ({"tekst": "A."}, {**geheim, "tekst": "Geheim."}, {"tekst": "Nog geheim."}):
        Besluit.objects.filter(pk=besluit.pk).update(**velden)
    open_ = {"vertrouwelijkheid": "openbaar", "tekst": "Openbaar."}
    Besluit.objects.filter(pk=besluit.pk).update(**open_)
    Besluit.objects.filter(pk=besluit.pk).update(tekst="Weer anders.")
    besluit.refresh_from_db()
    assert len(alle(persoon("auditor"), besluit)) == 6
    gezien = alle(persoon("controller"), besluit)
    assert [w.verschillen for w in gezien if w.wat == "gewijzigd"] == [
        (("tekst", "Openbaar.", "Weer anders."),),
        (("tekst", "Iets.", "A."),),
    ]
    assert "eheim" not in str(gezien)
    assert geschiedenis(persoon("controller"), besluit).count() == len(gezien) == 3


def test_geheim_tot_en_met_een_dag() -> None:
    besluit = _besluit(**GEHEIM, geheim_tot=localdate() - timedelta(days=1))
    assert alle(persoon("controller"), besluit)


def test_een_gebeurtenis_verraadt_geen_geheim_document() -> None:
    goede_registratie()
    van = {"samenwerking": Samenwerking.objects.get()}
    open_ = Bron.objects.create(code="OPEN", titel="Openbaar stuk", gelezen="geheel", **van)
    dicht = Bron.objects.create(
        code="DICHT", titel="Geheim stuk", gelezen="geheel", **GEHEIM, **van
    )
    feit = Gebeurtenis.objects.create(datum=date(2021, 1, 1), tekst="Iets.", bron=dicht, **van)
    with pytest.raises(ObjectDoesNotExist):
        geschiedenis(persoon("controller"), feit)
    Gebeurtenis.objects.filter(pk=feit.pk).update(bron=open_)
    assert "bron: niet openbaar → OPEN: Openbaar stuk" in str(
        in_woorden(alle(persoon("controller"), feit))
    )
    assert "DICHT: Geheim stuk" in str(in_woorden(alle(persoon("auditor"), feit)))


# The pages.


def test_een_blad_lezen_kost_geen_zoekvraag_meer(client: Client) -> None:
    """Who somebody is goes along with what writes, not with what reads."""
    goede_berekening()
    ingelogd(client, persoon("controller"))
    for _ in range(2):  # the first time notes that the session began
        with CaptureQueriesContext(connection) as gevraagd:
            assert client.get("/bronnen/").status_code == 200
    assert not [vraag for vraag in gevraagd.captured_queries if "pghistory" in vraag["sql"]]
    with CaptureQueriesContext(connection) as gevraagd:
        beheerder().post(
            adres(Gemeente, "change", Gemeente.objects.get(cbs=AALSMEER).pk), {"naam": "A"}
        )
    assert [vraag for vraag in gevraagd.captured_queries if "pghistory" in vraag["sql"]]


def test_de_pagina_van_een_versie(client: Client, verdeling: Urenverdeling) -> None:
    Urenregel.objects.update(toelichting="Anders.")
    ingelogd(client, persoon("controller"))
    adres_ = reverse("geschiedenis", args=["urenverdeling", verdeling.pk])
    tekst = client.get(adres_).content.decode()
    assert "toelichting: leeg → Anders." in tekst
    assert "urenverdeling toegevoegd" in tekst
    assert client.get(reverse("geschiedenis", args=["gemeente", 1])).status_code == 404
    assert client.get(reverse("geschiedenis", args=["urenverdeling", 0])).status_code == 404


def test_het_beheer_toont_dezelfde_geschiedenis() -> None:
    berekening = goede_berekening()
    client = beheerder(Rol.CONTROLLER)
    Urenregel.objects.update(toelichting="Anders.")
    uren = client.get(adres(Urenverdeling, "history", berekening.urenverdeling_id))
    assert "toelichting: leeg → Anders." in uren.content.decode()
    toedeling = berekening.toedelingen.first()
    assert toedeling is not None
    zonder = client.get(adres(type(toedeling), "history", toedeling.pk)).content.decode()
    assert "een berekening maakt deze rijen telkens opnieuw" in zonder


def test_het_jaar_en_de_uren_leiden_wie_mag_naar_de_geschiedenis(client: Client) -> None:
    """From the same kept page: who may not, finds no link on it."""
    laad_codelijsten(lijsten=CODELIJSTEN)
    berekening = goede_berekening()
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    bladen = [f"/voorbeeldregeling/{berekening.jaar}-{berekening.stand}/{w}" for w in ("", "uren/")]
    weg = reverse("geschiedenis", args=["berekening", berekening.pk])
    ingelogd(client, persoon("controller"))
    for wie, ziet in ((client, True), (Client(), False), (client, True)):
        for blad in bladen:
            antwoord = wie.get(blad)
            assert antwoord.status_code == 200
            assert (weg in antwoord.content.decode()) is ziet
