"""Disputes: their steps, what the components read meanwhile, and the way to the contribution."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.models import Berekening, Componentstand
from bijdrage.services.levensloop import beoordeel_component, standen
from governance.models import Geschil, Geschilstatus, Orgaan
from governance.models.geschil import GESCHIL_LOOPT, GESCHILSTAPPEN
from governance.services.geschillen import Inhoud, dien_in, open_stappen, zet_stap
from samenwerking.models import Bron, Gemeente, Logboekregel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from samenwerking.services.bewaren import Besloten
from tests.governance.voorbeeld import correctieafspraak
from tests.personen import AALSMEER, AMSTELVEEN, ingelogd, persoon
from tests.registratie import nog_een_versie

S = Geschilstatus
db = pytest.mark.django_db
NOG_NIET = "geen kostengegevens beschikbaar"


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


@given(st.lists(st.sampled_from(S), max_size=12))
def test_wie_de_stappen_volgt_eindigt_met_een_uitkomst(keuzes: list[S]) -> None:
    """Whatever somebody chooses: what is over stays over, and accepted comes after an advice."""
    nu, weg = S.INGEDIEND, [S.INGEDIEND]
    for naar in keuzes:
        if naar in GESCHILSTAPPEN[nu]:
            nu = naar
            weg.append(nu)
    assert nu in GESCHIL_LOOPT or GESCHILSTAPPEN[nu] == ()
    if S.AANVAARD in weg:
        assert weg[weg.index(S.AANVAARD) - 1] == S.ADVIES
    if S.VERWERKT in weg:
        assert weg[-2:] == [S.AANVAARD, S.VERWERKT]


def inhoud(**anders: Any) -> Inhoud:
    """A dispute about ICT in 2023."""
    return Inhoud("Werkplekken", "Het is te veel.", ["ICT structureel"], 2023, 2023)._replace(
        **anders
    )


def begonnen(hier: Samenwerking, besloten: Besloten | None = None, **anders: Any) -> Geschil:
    """A dispute that a bestuurder of Aalsmeer began."""
    return dien_in(
        persoon=persoon(Rol.BESTUURDER),
        samenwerking=hier,
        inhoud=inhoud(**anders),
        besloten=besloten or Besloten(),
    )


def stand_van(jaar: int = 2023) -> str:
    """How the component stands in the adopted begroting."""
    berekening = Berekening.objects.get(jaar=jaar, stand="begroting", status="vastgesteld")
    return standen(berekening)["ICT structureel"]


@db
def test_zolang_een_geschil_loopt_heet_de_component_in_geschil(
    hier: Samenwerking, client: Client
) -> None:
    was = stand_van(2021)
    wat, ander = begonnen(hier), begonnen(hier, onderwerp="Nog iets", eerste_jaar=2022)
    assert (stand_van(), stand_van(2021)) == ("in geschil", was)
    blad = "/aa-organisatie/2023-begroting/"
    assert "in geschil: ICT structureel" in client.get(blad).content.decode()
    wie = persoon(Rol.BESTUURDER)
    zet_stap(persoon=wie, geschil=ander, van="ingediend", naar=S.INGETROKKEN)
    assert stand_van() == "in geschil"
    zet_stap(persoon=wie, geschil=wat, van="ingediend", naar=S.INGETROKKEN)
    assert stand_van() == "overeengekomen"
    assert "in geschil" not in client.get(blad).content.decode()
    zin = Logboekregel.objects.filter(soort="governance.geschil").order_by("pk").last()
    assert zin is not None and "van ingediend op ingetrokken" in zin.zin


@db
def test_ook_een_berekening_van_later_zegt_dat_er_een_geschil_is(hier: Samenwerking) -> None:
    begonnen(hier)
    oud = Berekening.objects.get(samenwerking=hier, jaar=2023, stand="begroting", versie=1)
    assert standen(nog_een_versie(oud))["ICT structureel"] == "in geschil"


@db
def test_wie_een_component_beoordeelt_beeindigt_er_geen_geschil_mee(hier: Samenwerking) -> None:
    berekening = Berekening.objects.get(jaar=2023, stand="begroting", status="vastgesteld")
    wat = begonnen(hier)
    oordeel: dict[str, Any] = {
        "persoon": persoon(Rol.BESTUURDER),
        "berekening": berekening,
        "component": "ICT structureel",
        "stand": Componentstand.OVEREENGEKOMEN,
        "toelichting": "Dat vinden wij.",
    }
    with pytest.raises(Geweigerd, match="loopt een geschil"):
        beoordeel_component(**oordeel)
    zet_stap(persoon=oordeel["persoon"], geschil=wat, van="ingediend", naar=S.INGETROKKEN)
    assert beoordeel_component(**oordeel).stand == "overeengekomen"


@db
def test_een_geschil_gaat_over_wat_wordt_verdeeld(hier: Samenwerking) -> None:
    with pytest.raises(Geweigerd, match="Geen berekening verdeelt «Onzin»"):
        begonnen(hier, componenten=["ICT structureel", "Onzin"])
    assert begonnen(hier).componenten == ["ICT structureel"]


@db
def test_een_besloten_geschil_verraadt_zich_niet_in_de_bijdrage(hier: Samenwerking) -> None:
    was = stand_van()
    wat = begonnen(hier, Besloten("vertrouwelijk", "Een grond."))
    assert stand_van() == was
    client = Client()
    adres = reverse("geschil", args=[hier.code, wat.pk])
    blad = client.get("/aa-organisatie/2023-begroting/").content.decode()
    assert "in geschil" not in blad
    lijst = reverse("geschillen", args=[hier.code])
    assert client.get(adres).status_code == 404
    assert "Werkplekken" not in client.get(lijst).content.decode()
    ingelogd(client, persoon(Rol.BESTUURDER, AMSTELVEEN))
    assert client.get(adres).status_code == 200
    ingelogd(client, persoon(Rol.VERTEGENWOORDIGER))
    assert client.get(adres).status_code == 404


@db
def test_een_stap_vraagt_wat_erbij_hoort(hier: Samenwerking) -> None:
    wat, wie = begonnen(hier), persoon(Rol.BESTUURDER)

    def stap(van: S, naar: S) -> None:
        zet_stap(persoon=wie, geschil=wat, van=van, naar=naar)

    with pytest.raises(Geweigerd, match="Wel: «bij de commissie»"):
        stap(S.INGEDIEND, S.AANVAARD)
    wat.commissie.create(functie="lid", gemeente=Gemeente.objects.get(cbs=AALSMEER))
    with pytest.raises(Geweigerd, match="geen lid van Amstelveen en geen voorzitter"):
        stap(S.INGEDIEND, S.BIJ_COMMISSIE)
    wat.commissie.create(functie="lid", gemeente=Gemeente.objects.get(cbs=AMSTELVEEN))
    wat.commissie.create(functie="voorzitter")
    stap(S.INGEDIEND, S.BIJ_COMMISSIE)
    with pytest.raises(Geweigerd, match="intussen is het «bij de commissie»"):
        stap(S.INGEDIEND, S.BIJ_COMMISSIE)
    with pytest.raises(Geweigerd, match="nog geen punten"):
        stap(S.BIJ_COMMISSIE, S.ADVIES)
    wat.advies.create(nummer=1, tekst="Betaal de helft.")
    stap(S.BIJ_COMMISSIE, S.ADVIES)
    colleges = Orgaan.objects.filter(samenwerking=hier, soort="college").order_by("naam")
    wat.aanvaardingen.create(orgaan=colleges[0], aanvaard=True, datum="2026-01-02")
    with pytest.raises(Geweigerd, match="college van Amstelveen"):
        stap(S.ADVIES, S.AANVAARD)
    wat.aanvaardingen.create(orgaan=colleges[1], aanvaard=True, datum="2026-01-03")
    stap(S.ADVIES, S.AANVAARD)
    assert stand_van() == "in geschil"
    with pytest.raises(Geweigerd, match="nog geen correctie"):
        stap(S.AANVAARD, S.VERWERKT)
    afspraak = correctieafspraak(hier, "G9")
    Geschil.objects.filter(pk=wat.pk).update(afspraak=afspraak, verwerkt_in="Kadernota")
    stap(S.AANVAARD, S.VERWERKT)
    assert stand_van() == "overeengekomen"
    assert open_stappen(wie, Geschil.objects.get(pk=wat.pk)) == []


@db
def test_een_nieuw_advies_vraagt_een_nieuwe_aanvaarding(hier: Samenwerking) -> None:
    wat, wie = begonnen(hier), persoon(Rol.BESTUURDER)
    met_commissie(wat)
    wat.advies.create(nummer=1, tekst="Betaal de helft.")
    colleges = Orgaan.objects.filter(samenwerking=hier, soort="college").order_by("naam")

    def zet(van: S, *stappen: S) -> None:
        for naar in stappen:
            zet_stap(persoon=wie, geschil=wat, van=van, naar=naar)
            van = naar

    def zeg(orgaan: Orgaan, aanvaard: bool, dag: int) -> None:
        wat.aanvaardingen.create(orgaan=orgaan, aanvaard=aanvaard, datum=date(2026, 1, dag))

    zet(S.INGEDIEND, S.BIJ_COMMISSIE, S.ADVIES)
    zeg(colleges[0], True, 2)
    zeg(colleges[1], False, 2)
    zet(S.ADVIES, S.AFGEWEZEN, S.BIJ_COMMISSIE, S.ADVIES)
    zeg(colleges[1], True, 4)
    with pytest.raises(Geweigerd, match="college van Aalsmeer"):
        zet(S.ADVIES, S.AANVAARD)
    zeg(colleges[0], True, 5)
    zeg(colleges[1], False, 6)
    with pytest.raises(Geweigerd, match="college van Amstelveen"):
        zet(S.ADVIES, S.AANVAARD)
    zeg(colleges[1], True, 7)
    zet(S.ADVIES, S.AANVAARD)


def met_commissie(wat: Geschil) -> None:
    """With a member of each municipality and a chair."""
    wat.commissie.create(functie="voorzitter")
    for cbs in (AALSMEER, AMSTELVEEN):
        wat.commissie.create(functie="lid", gemeente=Gemeente.objects.get(cbs=cbs))


@db
def test_een_bron_die_niet_openbaar_is_staat_er_niet_bij(
    hier: Samenwerking, client: Client
) -> None:
    bron = Bron.objects.create(
        code="NOTA", titel="Een geheime nota", gelezen="geheel", samenwerking=hier
    )
    wat = begonnen(hier)
    Geschil.objects.filter(pk=wat.pk).update(bron=bron)
    adres = reverse("geschil", args=[hier.code, wat.pk])
    assert "Een geheime nota" in client.get(adres).content.decode()
    Bron.objects.filter(pk=bron.pk).update(vertrouwelijkheid="intern", grond="Een grond.")
    assert "Een geheime nota" not in client.get(adres).content.decode()


@db
def test_indienen_gaat_op_de_pagina(hier: Samenwerking, client: Client) -> None:
    lijst, adres = (reverse(naam, args=[hier.code]) for naam in ("geschillen", "geschil-nieuw"))
    ingelogd(client, persoon(Rol.CONTROLLER))
    assert "Dien een geschil in" not in client.get(lijst).content.decode()
    assert client.get(adres).status_code == 403
    ingelogd(client, persoon(Rol.BESTUURDER))
    assert "Dien een geschil in" in client.get(lijst).content.decode()
    velden: dict[str, Any] = {
        **{"onderwerp": "Werkplekken", "toelichting": "Te veel.", "vertrouwelijkheid": "openbaar"},
        **{"eerste_jaar": 2023, "laatste_jaar": 2023, "componenten": ["ICT structureel"]},
    }
    fout = client.post(adres, {**velden, "laatste_jaar": 2022})
    assert "Het laatste jaar ligt voor het eerste" in fout.content.decode()
    blad = client.post(adres, velden, follow=True).content.decode()
    assert "Werkplekken" in blad and stand_van() == "in geschil"


@db
@pytest.mark.parametrize("rol", sorted({*Rol} - {Rol.BESTUURDER}))
def test_alleen_een_bestuurder_zet_een_stap(hier: Samenwerking, rol: Rol) -> None:
    wat = begonnen(hier)
    met_commissie(wat)
    for wie in (persoon(rol), IEDEREEN):
        with pytest.raises(Geweigerd):
            zet_stap(persoon=wie, geschil=wat, van="ingediend", naar=S.BIJ_COMMISSIE)
        assert open_stappen(wie, wat) == []


@db
def test_de_uitkomst_van_het_ict_geschil_staat_in_de_bijdrage_van_2021(
    hier: Samenwerking, client: Client
) -> None:
    """From the dispute to the contribution and back, and in the bridge to 2023."""
    wat = Geschil.objects.get(samenwerking=hier)
    adres = reverse("geschil", args=[hier.code, wat.pk])
    blad = client.get(adres).content.decode()
    assert "€\xa04.100.000" in blad and "45 %" in blad and "Perspectiefnota 2021" in blad
    assert blad.count(NOG_NIET) == 3 and "de verdeling over de jaren is fictief" in blad
    assert blad.count("−€\xa0125.000") == 4
    naar = reverse("herkomst", args=["aa-organisatie/2021-rekening"])
    assert f'href="{naar}?gemeente=0358&amp;component=correctie+geschil"' in blad
    herkomst = client.get(naar, {"gemeente": "0358", "component": "correctie geschil"})
    terug = reverse("geschil-bij-correctie", args=[hier.code, "G-ICT-2021"])
    assert f'href="{terug}"' in herkomst.content.decode()
    assert client.get(terug)["Location"] == adres
    assert client.get(terug.replace("G-ICT", "X")).status_code == 404
    brug = "/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/"
    stap = "/aa-organisatie/2021-begroting/herkomst/?gemeente=0358&amp;component=correctie+geschil"
    assert f'href="{stap}"' in client.get(brug).content.decode()


@db
def test_het_formulier_van_een_stap(hier: Samenwerking, client: Client) -> None:
    wat = begonnen(hier)
    met_commissie(wat)
    adres = reverse("geschil-stap", args=[hier.code, wat.pk])
    assert client.get(adres).status_code == 302
    ingelogd(client, persoon(Rol.BESTUURDER))
    assert "bij de commissie" in client.get(adres).content.decode()
    velden = {"van": "ingediend", "naar": "bij de commissie"}
    assert client.post(adres, velden)["Location"] == reverse("geschil", args=[hier.code, wat.pk])
    opnieuw = client.post(adres, velden)
    assert opnieuw.status_code == 200
    assert Geschil.objects.get(pk=wat.pk).status == "bij de commissie"
