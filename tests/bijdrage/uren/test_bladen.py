"""The pages about hours: no more queries for more rows, and a refusal in Dutch for what is stale."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from zeal import zeal_ignore

from bijdrage.services.vaststellen import stel_uren_vast
from bijdrage.sleutels import versiesleutel
from bijdrage.uren import handelingen
from bijdrage.uren.formulieren import veldnaam
from bijdrage.uren.weergave import voorhang
from samenwerking.models import Bezwaar, Gemeente, Rolverlening, Urenregel, Urenverdeling, Voorhang
from samenwerking.services.uren import bezwaren
from samenwerking.services.uren.controle import Effect, leg_voor, merk_van_rijen, neem_terug
from tests.personen import (
    AALSMEER,
    AMSTELVEEN,
    BEGIN,
    UITHOORN,
    account,
    geef_rol,
    ingelogd,
    persoon,
)
from tests.registratie import besluit_van, goede_registratie, nog_een_gast, onderteken, zet_vast
from tests.uren import (
    CODE,
    aangeleverd,
    adres,
    als,
    bezwaar,
    cellen,
    geopend,
    regel,
    ter_controle,
    vast,
    vaste_versies,
    werkmap,
)

pytestmark = pytest.mark.django_db


def _meer_rijen(verdeling: Urenverdeling, aantal: int) -> None:
    """So many rows more, each with hours of both municipalities."""
    begin = verdeling.regels.count()
    bron = regel(verdeling)
    for nummer in range(begin, begin + aantal):
        nieuw = verdeling.regels.create(
            onderdeel=bron.onderdeel, taak=f"T{nummer}", taakveld="0.2", aard="primair", rij=nummer
        )
        for uren in bron.uren.all():
            nieuw.uren.create(gemeente_id=uren.gemeente_id, uren=1)


def _vragen(client: Client, *adressen: str) -> list[int]:
    aantallen = []
    for adres_ in adressen:
        with CaptureQueriesContext(connection) as gevraagd:
            assert client.get(adres_).status_code == 200, adres_
        aantallen.append(len(gevraagd))
    return aantallen


def test_aantal_vragen_hangt_niet_van_de_rijen_af(client: Client) -> None:
    verdeling = geopend()
    als(client, "controller")
    aanlevering = aangeleverd(verdeling, werkmap())
    bladen = [
        adres("urenverdeling", verdeling),
        adres("uren-handeling", verdeling, "voorleggen"),
        adres("uren-invullen", verdeling),
        adres("uren-rij", verdeling, regel(verdeling).pk),
        adres("uren-sjabloon", verdeling),
        adres("uren-bestand", verdeling, aanlevering.pk),
    ]
    _meer_rijen(verdeling, 15)
    _vragen(client, *bladen)  # what Django remembers of content types
    twintig = _vragen(client, *bladen)
    _meer_rijen(verdeling, 130)
    assert _vragen(client, *bladen) == twintig
    assert max(twintig) < 50


def test_aantal_vragen_bij_een_bezwaar(client: Client) -> None:
    verdeling = geopend()
    _meer_rijen(verdeling, 15)
    Urenverdeling.objects.filter(pk=verdeling.pk).update(status="ter controle")
    verdeling.refresh_from_db()
    eerste = bezwaar(verdeling, aalsmeer=1000)
    als(client, "tweede-controller", AMSTELVEEN)
    bladen = [
        adres("urenverdeling", verdeling),
        adres("uren-bezwaar-maken", verdeling, "BZ"),
        adres("uren-bezwaar", verdeling, eerste.pk),
        adres("uren-standpunt", verdeling, eerste.pk),
    ]
    _vragen(client, *bladen)
    een = _vragen(client, *bladen)
    for nummer in range(6, 12):
        bezwaar(verdeling, f"T{nummer}", aalsmeer=3)
    assert _vragen(client, *bladen) == een


def _rij(van: Any, **anders: str) -> dict[str, object]:
    """What the form of a row sends."""
    waarden = cellen(van, **anders)
    return {veldnaam(k): v for k, v in waarden.items()} | {"gelezen": van.wijziging}


def test_formulier_van_een_rij(client: Client) -> None:
    """Kept, refused with the words of a workbook, told of what somebody else did, and removed."""
    verdeling = geopend()
    als(client, "controller")
    balie = regel(verdeling)
    blad = adres("uren-rij", verdeling, balie.pk)
    fout = client.post(blad, _rij(balie, uren_aalsmeer="veel"))
    assert "Gevonden: veel" in fout.content.decode()
    goed = client.post(blad, _rij(balie, uren_aalsmeer="7"), follow=True)
    assert "De rij is bewaard" in goed.content.decode()
    te_laat = client.post(blad, _rij(balie, uren_aalsmeer="8")).content.decode()
    assert "Een ander heeft deze rij intussen gewijzigd" in te_laat
    assert "Zo staat de rij er nu" in te_laat
    balie.refresh_from_db()
    weg = client.post(blad, {**_rij(balie), "verwijder": "ja"}, follow=True)
    assert "De rij is verwijderd" in weg.content.decode()
    assert not verdeling.regels.filter(taak="Balie").exists()


def test_rij_van_een_andere_versie_is_er_niet(client: Client) -> None:
    verdeling = geopend()
    als(client, "controller")
    assert verdeling.overgenomen_van
    vreemd = regel(verdeling.overgenomen_van)
    assert client.get(adres("uren-rij", verdeling, vreemd.pk)).status_code == 404
    eigen = adres("uren-rij", verdeling, regel(verdeling).pk)
    assert client.get(eigen).status_code == 200


@pytest.mark.parametrize(
    ("naam", "delen", "velden"),
    [
        ("uren-handeling", ["voorleggen"], {}),
        ("uren-handeling", ["terugnemen"], {"reden": "x"}),
        ("uren-handeling", ["uitstel"], {"reden": "x", "uiterlijk": "2099-12-31"}),
        ("uren-aanleveren", [], {}),
        ("uren-bezwaar-maken", ["BZ"], {"reden": "x"}),
    ],
)
def test_intussen_vastgesteld(
    naam: str, delen: list[str], velden: dict[str, str], client: Client
) -> None:
    verdeling = geopend()
    zet_vast(verdeling)
    for rol in ("controller", "tweede-controller"):
        antwoord = als(client, rol).post(adres(naam, verdeling, *delen), velden)
        assert antwoord.status_code == 403
        tekst = antwoord.content.decode()
        assert "De status is vastgesteld" in tekst or "hebt u hier de rol" in tekst


def test_akkoord_namens_een_andere_gemeente(client: Client) -> None:
    verdeling = ter_controle()
    als(client, "tweede-controller")
    nee = client.post(adres("uren-akkoord", verdeling, AMSTELVEEN), follow=True)
    assert "Om namens Amstelveen" in nee.content.decode()
    nog_een_gast()
    nee = client.post(adres("uren-akkoord", verdeling, UITHOORN), follow=True)
    assert "Om namens Uithoorn" in nee.content.decode()
    assert client.post(adres("uren-akkoord", verdeling, "9999")).status_code == 404
    assert client.post(adres("uren-voorhang", verdeling, AALSMEER)).status_code == 404
    assert not verdeling.akkoorden.exists()
    blad = adres("uren-akkoord", verdeling, AALSMEER)
    client.post(blad, {"gezien": merk_van_rijen(verdeling)})
    assert verdeling.akkoorden.get().gemeente.cbs == AALSMEER


def test_bezwaar_dat_al_gesloten_is(client: Client) -> None:
    verdeling = ter_controle()
    wat = bezwaar(verdeling, aalsmeer=1000)
    als(client, "tweede-controller", AMSTELVEEN)
    doen = adres("uren-bezwaar-doen", verdeling, wat.pk, "intrekken")
    assert "is ingetrokken" in client.post(doen, follow=True).content.decode()
    assert "al ingetrokken" in client.post(doen, follow=True).content.decode()
    anders = adres("uren-bezwaar-doen", verdeling, wat.pk, "verscheuren")
    assert client.post(anders).status_code == 404


def test_reactie(client: Client) -> None:
    verdeling = ter_controle()
    wat = bezwaar(verdeling, aalsmeer=1000)
    als(client, "controller")
    doen = adres("uren-bezwaar-doen", verdeling, wat.pk, "reageren")
    leeg = client.post(doen, {"tekst": " \0 "}, follow=True)
    assert "Er staat niets in de reactie" in leeg.content.decode()
    antwoord = client.post(doen, {"tekst": "<b>Nee\0</b>"}, follow=True)
    assert "&lt;b&gt;Nee&lt;/b&gt;" in antwoord.content.decode()


@pytest.mark.parametrize(
    "vraag", ["?zoek=%00", "?zoek=BZ", "?blad=x", "?blad=99999999999999999999"]
)
def test_vreemde_vraag(vraag: str, client: Client) -> None:
    verdeling = geopend()
    als(client, "controller")
    assert client.get(adres("uren-invullen", verdeling) + vraag).status_code == 200


def test_wie_het_maakte_is_niet_voor_iedereen(client: Client) -> None:
    """Not even once it was adopted."""
    verdeling = vast()
    blad = adres("urenverdeling", verdeling)
    for naam in ("controller-0358", "akkoord-"):
        assert naam not in client.get(blad).content.decode()
    assert "controller-0358" in als(client, "auditor").get(blad).content.decode()


def neem_over(client: Client, wat: Bezwaar) -> Any:
    """Take over all that the page of an objection shows."""
    gezien = [*wat.standpunten.values_list("pk", flat=True)]
    blad = adres("uren-bezwaar-doen", wat.urenverdeling, wat.pk, "overnemen")
    return client.post(blad, {"standpunt": gezien}, follow=True)


def test_een_bezwaar_rij_voor_rij_overnemen(client: Client) -> None:
    """Hours stand as they are read; a row that goes leaves the objection with the others."""
    verdeling = ter_controle()
    wat = bezwaar(verdeling, aalsmeer=1000)
    als(client, "controller")
    blad = adres("uren-bezwaar", verdeling, wat.pk)
    tekst = client.get(blad).content.decode()
    assert "2.000" in tekst
    assert "wil 1.000" in tekst
    assert "Neem alle rijen over" not in tekst
    tweede = wat.standpunten.create(regel=_nog_een_rij(verdeling), gezamenlijk=3)
    assert "Neem alle rijen over" in client.get(blad).content.decode()
    doen = adres("uren-bezwaar-doen", verdeling, wat.pk, "overnemen")
    client.post(doen, {"standpunt": [tweede.pk]})
    wat.refresh_from_db()
    assert wat.uitkomst == ""
    assert [s.regel.taak for s in wat.standpunten.all()] == ["Balie"]
    assert "gewijzigd sinds u dit zag" in client.post(doen, follow=True).content.decode()
    neem_over(client, wat)
    wat.refresh_from_db()
    assert wat.uitkomst == "overgenomen"


def _nog_een_rij(verdeling: Urenverdeling) -> Urenregel:
    """Another row of the same unit."""
    balie = regel(verdeling)
    return verdeling.regels.filter(onderdeel=balie.onderdeel).exclude(pk=balie.pk).get()


def test_wie_een_bezwaar_overneemt_geeft_niet_zelf_akkoord(client: Client) -> None:
    """Both pages say so, before and after; there is no button that would be refused."""
    verdeling = ter_controle()
    blad = adres("urenverdeling", verdeling)
    als(client, "tweede-controller")
    assert "Akkoord namens Aalsmeer" in client.get(blad).content.decode()
    wat = bezwaar(verdeling, aalsmeer=1000)
    assert "Wie overneemt" in client.get(adres("uren-bezwaar", verdeling, wat.pk)).content.decode()
    neem_over(client, wat)
    tekst = client.get(blad).content.decode()
    assert "Een andere tweede controller van uw gemeente geeft akkoord" in tekst
    assert "Akkoord namens Aalsmeer" not in tekst


def test_de_pagina_zegt_wie_nog_akkoord_kan_geven(client: Client) -> None:
    """Also that nobody can, and who is asked then: no dead end."""
    verdeling = ter_controle()
    van_het_voorbeeld = Rolverlening.objects.filter(rol="tweede-controller")
    van_het_voorbeeld.update(einde=BEGIN)
    andere = account("andere-0358", first_name="Andere", last_name="Controller")
    geef_rol(andere, "tweede-controller", AALSMEER)
    wat = bezwaar(verdeling, aalsmeer=1000)
    als(client, "tweede-controller")
    vooraf = client.get(adres("uren-bezwaar", verdeling, wat.pk)).content.decode()
    assert "Dat kan dan nog door Andere Controller." in vooraf
    andere.rolverleningen.update(einde=BEGIN)
    vooraf = client.get(adres("uren-bezwaar", verdeling, wat.pk)).content.decode()
    assert "kan dan niemand meer akkoord geven. Laat een controller" in vooraf
    neem_over(client, wat)
    blad = adres("urenverdeling", verdeling)
    assert "Vraag een beheerder van Aalsmeer om nog een" in client.get(blad).content.decode()
    andere.rolverleningen.update(einde=None)
    assert "kan door Andere Controller" in client.get(blad).content.decode()


def test_verbeteren_begint_op_de_pagina_van_de_versie(client: Client) -> None:
    """Of the same year and stand, without a reason until somebody says it; both lead to another."""
    van = vaste_versies().urenverdeling
    als(client, "controller")
    blad = f"/{CODE}/urenverdelingen/openen/?van={versiesleutel(van)}"
    assert blad in client.get(adres("urenverdeling", van)).content.decode()
    formulier = client.get(blad).context["formulier"]
    voorstel = {veld.html_name: veld.value() for veld in formulier} | {"productieve_uren": 1350}
    assert (voorstel["jaar"], voorstel["stand"]) == (van.jaar, van.stand)
    voorstel |= {"van": van.pk, "bron_productieve_uren": "de toets"}
    assert "Vul «Reden» in" in client.post(blad, voorstel).content.decode()
    client.post(blad, voorstel | {"reden": "Dubbel geteld."})
    nieuw = Urenverdeling.objects.get(versie=van.versie + 1)
    tekst = client.get(adres("urenverdeling", nieuw)).content.decode()
    assert f'?met={versiesleutel(van)}#verschil">Vergelijk met {van}' in tekst
    onderteken(nieuw)
    besluit = besluit_van(nieuw.samenwerking)
    stel_uren_vast(persoon=persoon("bestuurder"), verdeling=nieuw, besluit=besluit)
    tekst = client.get(adres("urenverdeling", van)).content.decode()
    assert f'Deze versie is vervangen door <a href="{adres("urenverdeling", nieuw)}"' in tekst
    assert "Maak een verbeterde versie" not in tekst


def test_openen_is_alvast_ingevuld(client: Client) -> None:
    """Whoever agrees with the proposal only opens; a value without a source says where it is of."""
    geladen = goede_registratie()
    van = geladen.urenverdeling
    Urenverdeling.objects.filter(pk=van.pk).update(productieve_uren=1350)
    zet_vast(van, geladen.kostenraming)
    als(client, "controller")
    blad = client.get(f"/{CODE}/urenverdelingen/openen/")
    assert f"Alles is alvast ingevuld zoals in {van}" in blad.content.decode()
    formulier = blad.context["formulier"]
    voorstel = {veld.html_name: veld.value() for veld in formulier}
    assert voorstel["bron_productieve_uren"] == voorstel["bron_drempels"] == f"zoals in {van}"
    assert voorstel["uiterlijk"] == localdate() + timedelta(weeks=6)
    voorstel["van"] = van.pk
    client.post(f"/{CODE}/urenverdelingen/openen/", voorstel)
    nieuw = Urenverdeling.objects.get(jaar=van.jaar + 1)
    assert nieuw.bron_productieve_uren == f"zoals in {van}"


@pytest.mark.parametrize(
    ("effect", "zin"),
    [
        ("155864", "De uren verhogen de bijdrage van Aalsmeer met €\N{NO-BREAK SPACE}155.864,"),
        ("-155864", "De uren verlagen de bijdrage van Aalsmeer met €\N{NO-BREAK SPACE}155.864,"),
    ],
)
def test_een_voorhang_zegt_meer_of_minder(effect: str, zin: str) -> None:
    wat = Voorhang(
        gemeente=Gemeente(naam="Aalsmeer"), effect=Decimal(effect), drempel=Decimal(25000)
    )
    assert voorhang(wat).startswith(zin)


def test_twee_keer_klikken_op_vaststellen(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second click, in between, leads to what the first one did, not to the old form."""
    verdeling = goede_registratie().urenverdeling
    onderteken(verdeling)
    besluit = besluit_van(verdeling.samenwerking)
    wie, echt = persoon("bestuurder"), handelingen.stel_uren_vast

    def twee_keer(**velden: Any) -> None:
        with zeal_ignore():
            echt(**velden)
            echt(**velden)

    monkeypatch.setattr(handelingen, "stel_uren_vast", twee_keer)
    ingelogd(client, wie)
    blad = adres("uren-handeling", verdeling, "vaststellen")
    gedaan = client.post(blad, {"besluit": besluit.pk, "op": localdate()}, follow=True)
    assert gedaan.redirect_chain[-1][0] == adres("urenverdeling", verdeling)
    assert "De status is vastgesteld" in gedaan.content.decode()


def test_een_teruggenomen_versie_toont_geen_oude_voorhang(client: Client) -> None:
    """Rows may become others, so what was told is not so any more until it is handed in again."""
    verdeling = geopend()
    effect = Effect(Gemeente.objects.get(cbs=AMSTELVEEN), Decimal(-90_000), "begroting 2021.")
    leg_voor(persoon=persoon("controller"), verdeling=verdeling, effecten=[effect])
    als(client, "tweede-controller", AMSTELVEEN)
    blad = adres("urenverdeling", verdeling)
    assert "Erken namens Amstelveen" in client.get(blad).content.decode()
    neem_terug(persoon=persoon("controller"), verdeling=verdeling, reden="Nog een rij.")
    assert "De uren verlagen de bijdrage" not in client.get(blad).content.decode()


def test_niemand_geeft_akkoord_op_wat_hij_niet_zag(client: Client) -> None:
    """An objection was taken over between looking and clicking."""
    verdeling = ter_controle()
    als(client, "tweede-controller", AMSTELVEEN)
    blad = adres("uren-akkoord", verdeling, AMSTELVEEN)
    gezien = {"gezien": merk_van_rijen(verdeling)}
    assert gezien["gezien"] in client.get(adres("urenverdeling", verdeling)).content.decode()
    wat = bezwaar(verdeling, aalsmeer=1000)
    bezwaren.neem_over(persoon=persoon("controller"), bezwaar=wat)
    for velden in (gezien, {}):
        tekst = client.post(blad, velden, follow=True).content.decode()
        assert "De uren zijn gewijzigd sinds u dit zag" in tekst
    assert not verdeling.akkoorden.exists()
    client.post(blad, {"gezien": merk_van_rijen(verdeling)})
    assert verdeling.akkoorden.exists()


def test_niemand_erkent_een_voorhang_die_hij_niet_zag(client: Client) -> None:
    verdeling = geopend()
    amstelveen = Gemeente.objects.get(cbs=AMSTELVEEN)
    leg_voor(
        persoon=persoon("controller"),
        verdeling=verdeling,
        effecten=[Effect(amstelveen, Decimal(-90_000), "begroting 2021.")],
    )
    als(client, "tweede-controller", AMSTELVEEN)
    blad, wat = adres("uren-voorhang", verdeling, AMSTELVEEN), verdeling.voorhangen.get()
    tekst = client.post(blad, {"gezien": wat.pk - 1}, follow=True).content.decode()
    assert "De voorhang is gewijzigd sinds u dit zag" in tekst
    client.post(blad, {"gezien": wat.pk})
    wat.refresh_from_db()
    assert wat.erkend_op is not None
