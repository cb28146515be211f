"""Choice scenarios: the engine says what they do, alone and together; who makes and sees them."""

import re
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from bijdrage.rekenmodel.scenario import Scenario, reken_scenario
from bijdrage.rekenmodel.scenariotekst import als_tekst
from bijdrage.rekenmodel.wijziging import Urenwijziging
from maatwerk.keuzescenarios.weergave import reken_samen, reken_uit
from maatwerk.models import Keuzescenario
from maatwerk.services.keuzescenarios import Inhoud, Verandering, voeg_toe, wijzig
from samenwerking.models import Besluit, Logboekregel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from tests.maatwerk.besparing import TELEFOON, besparing, keuzescenario, onderzoek_hier, rapport
from tests.personen import AMSTELVEEN, ingelogd, persoon

pytestmark = pytest.mark.django_db
BURGERZAKEN = Urenwijziging("Aalsmeer", -5_000, "K41")


def _tekst(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return re.sub(r"\s+", " ", antwoord.content.decode())


def test_het_effect_is_tot_op_de_cent_dat_van_dezelfde_wijziging() -> None:
    """The same change run on the same calculation: in total, per taakveld, and what stays."""
    wat, deze = keuzescenario(onderzoek_hier()), rapport()
    gevolg = reken_uit(wat, deze).gevolg
    zelf = reken_scenario(deze.motor.invoer, Scenario("", "Aalsmeer", (TELEFOON,)))
    assert gevolg is not None
    for een, ander in zip(gevolg.einden, zelf.einden, strict=True):
        assert een.cijfers() == ander.cijfers()
        assert een.per("taakveld") == ander.per("taakveld")
        assert een.frictie(4) == ander.frictie(4)
    assert gevolg.einden[0].cijfers().zelf < 0 < gevolg.einden[0].cijfers().achterblijvend


def test_samen_rekent_de_motor_ze_in_een_keer() -> None:
    een, deze = keuzescenario(onderzoek_hier()), rapport()
    twee = keuzescenario(onderzoek_hier(91), BURGERZAKEN, naam="Minder balie")
    gevolg = reken_samen([een, twee], deze).gevolg
    zelf = reken_scenario(deze.motor.invoer, Scenario("", "Aalsmeer", (TELEFOON, BURGERZAKEN)))
    assert gevolg is not None
    assert [e.cijfers() for e in gevolg.einden] == [e.cijfers() for e in zelf.einden]


def test_dezelfde_uren_gaan_er_niet_twee_keer_af(client: Client) -> None:
    """Refused with the row, what there is, and what both take; other hours are no reason."""
    wat = onderzoek_hier()
    een = keuzescenario(wat)
    twee = keuzescenario(wat, Urenwijziging("Aalsmeer", -81_000, "K40"), naam="Geen telefoon")
    drie = keuzescenario(wat, BURGERZAKEN, naam="Minder balie")
    anders = keuzescenario(wat, op="2021-begroting", naam="Toen")
    adres = reverse("keuzescenarios-samen")
    blad = _tekst(client, f"{adres}?scenario={een.pk}&scenario={twee.pk}")
    assert (
        "«Geen telefoon» en «Minder telefoon» gaan allebei over: uren van Aalsmeer in K40" in blad
    )
    assert re.search(r"er zijn 820 uren; [\d,]+ eraf en 100 eraf", blad)
    assert "alle gemeenten samen betalen" in _tekst(
        client, f"{adres}?scenario={een.pk}&scenario={drie.pk}"
    )
    blad = _tekst(client, f"{adres}?scenario={een.pk}&scenario={anders.pk}")
    assert "op verschillende berekeningen" in blad
    assert "geen scenario's gekozen" in _tekst(client, f"{adres}?scenario=x")


def test_bewaren_doet_wie_onderzoeken_bijhoudt() -> None:
    wat = onderzoek_hier()
    verandering = Verandering(rapport(), "Aalsmeer", (TELEFOON,))
    with pytest.raises(Geweigerd, match="hebt u hier de rol projectmedewerker"):
        voeg_toe(
            persoon=persoon(Rol.CONTROLLER),
            onderzoek=wat,
            inhoud=Inhoud("Minder"),
            verandering=verandering,
        )
    wie = persoon(Rol.PROJECTMEDEWERKER)
    bewaard = voeg_toe(
        persoon=wie, onderzoek=wat, inhoud=Inhoud(" Minder "), verandering=verandering
    )
    assert bewaard.naam == "Minder"
    (regel,) = Logboekregel.objects.filter(gebeurtenis="keuzescenario bewaard", sleutel=wat.pk)
    assert regel.nieuw["scenario"] == "Minder"
    for inhoud, gewijzigd, waarom in (
        (Inhoud("Minder"), verandering, "al een scenario «Minder»"),
        (Inhoud(" "), verandering, "heeft geen naam"),
        (Inhoud("Te veel"), verandering._replace(wijzigingen=(_alles(),)), "er staan er"),
    ):
        with pytest.raises(Geweigerd, match=waarom):
            voeg_toe(persoon=wie, onderzoek=wat, inhoud=inhoud, verandering=gewijzigd)


def _alles() -> Urenwijziging:
    return TELEFOON._replace(honderdsten=-10_000_000)


def test_wat_is_besloten_verandert_niet_meer() -> None:
    """Its words do; what it changes stays."""
    wat = keuzescenario(onderzoek_hier())
    besluit = Besluit.objects.filter(samenwerking__code="aa-organisatie").first()
    besparing(wat.onderzoek, keuzescenario=wat, besluit=besluit, toegezegd=1)
    wie, oud = persoon(Rol.PROJECTMEDEWERKER), Verandering(rapport(), "Aalsmeer", (TELEFOON,))
    wijzig(persoon=wie, scenario=wat, inhoud=Inhoud("Anders"), verandering=oud)
    assert Keuzescenario.objects.get(pk=wat.pk).naam == "Anders"
    with pytest.raises(Geweigerd, match="Over dit scenario is besloten"):
        wijzig(
            persoon=wie,
            scenario=wat,
            inhoud=Inhoud("Anders"),
            verandering=oud._replace(wijzigingen=(BURGERZAKEN,)),
        )


def test_een_scenario_maken_op_de_pagina(client: Client) -> None:
    """Choose the calculation, answer a question, name it; then change it."""
    wat = onderzoek_hier()
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    kies = client.get(reverse("keuzescenario-nieuw", args=[wat.pk]))
    assert "2023-begroting-v1" in kies.content.decode()
    adres = reverse("keuzescenario-maken", args=[wat.pk, "aa-organisatie/2023-begroting-v1"])
    vraag = {"vraag": "uren", "onderdeel": "K40", "gemeente": "Aalsmeer", "richting": "minder"}
    verder = client.get(f"{adres}?{urlencode({**vraag, 'aantal': '100', 'eenheid': 'uur'})}")
    assert verder.status_code == 302
    assert "Bewaar dit scenario" in _tekst(client, verder["Location"])
    tekst = als_tekst(Urenwijziging("Aalsmeer", -10_000, "K40"))
    velden = {"voor": "Aalsmeer", "w": tekst, "drager": "gedeeld", "frictiejaren": "3"}
    assert "Vul «Naam» in" in client.post(adres, velden).content.decode()
    zonder = {**velden, "w": [], "naam": "Niets"}
    assert "1 tot 50 wijzigingen, niet 0" in client.post(adres, zonder).content.decode()
    gemaakt = client.post(adres, {**velden, "naam": "Minder KCC", "risico": "Wachten."})
    scenario = Keuzescenario.objects.get(naam="Minder KCC")
    assert gemaakt["Location"] == reverse("keuzescenario", args=[scenario.pk])
    blad = _tekst(client, gemaakt["Location"])
    assert "100 uur minder voor Aalsmeer" in blad
    assert "Indicatie van het onderzoek" in blad and "Wachten." in blad
    wijzigen = reverse("keuzescenario-wijzigen", args=[scenario.pk])
    assert client.get(wijzigen)["Location"].startswith(f"{wijzigen}?voor=Aalsmeer&w=")
    client.post(wijzigen, {**velden, "naam": "Minder KCC", "vervallen": "Te duur."})
    assert Keuzescenario.objects.get(pk=scenario.pk).vervallen == "Te duur."
    assert "Te duur." in _tekst(client, reverse("keuzescenarios"))


@pytest.mark.parametrize("rol", [None, Rol.VERTEGENWOORDIGER, Rol.PROJECTMEDEWERKER])
def test_wat_van_een_besloten_onderzoek_is_blijft_dat(client: Client, rol: Rol | None) -> None:
    """The pages of scenario, saving and lists follow the confidentiality of the investigation."""
    dicht = onderzoek_hier(vertrouwelijkheid="vertrouwelijk", grond="x", titel="Geheim plan")
    scenario = keuzescenario(dicht, naam="Geheim scenario")
    wat = besparing(dicht, naam="Geheime besparing")
    if rol:
        ingelogd(client, persoon(rol, AMSTELVEEN))
    ziet = rol == Rol.PROJECTMEDEWERKER
    for naam, nummer in (("keuzescenario", scenario.pk), ("besparing", wat.pk)):
        adres = reverse(naam, args=[nummer])
        assert client.get(adres).status_code == (200 if ziet else 404)
    samen = f"{reverse('keuzescenarios-samen')}?scenario={scenario.pk}"
    for adres in ("/keuzescenarios/", "/besparingen/", "/besparingen.csv", samen):
        assert ("Gehei" in client.get(adres).content.decode()) is ziet, adres
