"""Agreed corrections and methods of the demo, in the registry and on the pages."""

from html import unescape

import pytest
from django.test import Client

from bijdrage import dossiers, selectors
from bijdrage.afgesproken import methoden, overeenkomsten
from bijdrage.afspraken.methode import effect
from bijdrage.afspraken.overeenkomst import Methode as Methoderecord
from bijdrage.bbv.oordeel import VOLDAAN
from bijdrage.methodegeschiedenis import methodegeschiedenis
from bijdrage.models import Berekening, Correctie, Correctieafspraak, Methode
from bijdrage.services.correctieafspraken import koppel_correctie
from bijdrage.verantwoording.methodeweergave import zin
from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import CENTRUM, voorbeeldpersoon
from tests.personen import ingelogd

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"


def lees(adres: str) -> str:
    antwoord = Client().get(f"/{AA}/{adres}")
    assert antwoord.status_code == 200, adres
    return unescape(antwoord.content.decode()).replace("\N{NO-BREAK SPACE}", " ")


def _hier() -> Samenwerking:
    return Samenwerking.objects.get(code=AA)


def test_elke_correctie_verwijst_naar_haar_afspraak_en_die_ligt_vast() -> None:
    for correctie in Correctie.objects.select_related("afspraak"):
        assert correctie.afspraak, correctie
        assert correctie.afspraak.code == correctie.code
        assert correctie.afspraak.vast
    los = Correctieafspraak.objects.filter(vast=False, soort="aanvullend")
    assert {afspraak.code[-2:] for afspraak in los} == {"-S"}  # they begin in 2024


def test_een_andere_code_is_een_andere_afspraak() -> None:
    correctie = Correctie.objects.filter(code="1.7.3")[0]
    koppel_correctie(correctie)
    assert correctie.afspraak and correctie.afspraak.code == "1.7.3"
    correctie.code = "onbekend"
    koppel_correctie(correctie)
    assert correctie.afspraak is None


def test_het_effect_van_een_methode_is_berekend_op_de_berekening_die_erbij_staat() -> None:
    hier = _hier().pk
    alle = {methode.code: methode for methode in methoden(hier)}
    rapport = selectors.jaarrapport(IEDEREEN, f"{AA}/2021-begroting")
    assert rapport
    m2017 = alle["M2017"]
    assert m2017.berekend_op == rapport.vingerafdruk
    gevonden = effect(rapport.motor, m2017, alle["M2013"], overeenkomsten(hier))
    assert dict(m2017.effect) == gevonden
    assert gevonden["Aalsmeer"] != 0
    assert dict(alle["M2022"].effect) == {"Aalsmeer": 0, "Amstelveen": 0}
    assert set(Berekening.objects.values_list("jaar", "methodeversie__code")) == {
        (2021, "M2017"),
        (2023, "M2022"),
    }


@pytest.mark.parametrize("stand", ["2021-begroting", "2023-begroting", "2023-rekening"])
def test_elke_regel_over_afspraken_is_voldaan(stand: str) -> None:
    rapport, reeks = selectors.rapport_in_reeks(IEDEREEN, f"{AA}/{stand}")
    assert rapport
    uitkomsten = {u.regel.code: u for u in dossiers.toets(rapport, reeks).uitkomsten}
    afs = [u for code, u in uitkomsten.items() if code.startswith("AFS-")]
    zonder_afspraak = stand == "2023-rekening"
    assert {u.regel.code for u in afs if u.uitkomst != VOLDAAN} == (
        {"AFS-06"} if zonder_afspraak else set()
    )
    assert [p.wat for u in afs for p in u.open] == (
        ["belasting werkkostenregeling", "voorziening verlofsparen"] if zonder_afspraak else []
    )
    assert uitkomsten["BEST-04a"].uitkomst == VOLDAAN


def test_herkomst_van_een_correctie_toont_besluit_bron_en_jaren() -> None:
    tekst = lees("2023-begroting/herkomst/?gemeente=0358&component=correctie+aanvullend")
    assert "Aanvullende dienstverlening vanaf 2023 toegekend" in tekst
    assert "Aalsmeer 2e bestuursrapportage 2022, bijlage 4.4" in tekst
    assert "2023 tot en met 2026" in tekst
    assert "553.000,00" in tekst  # 1.7.3 in 2024
    assert "los van de ICT-afspraak" in tekst
    geschil = lees("2021-begroting/herkomst/?gemeente=0358&component=correctie+geschil")
    assert "Advies van de geschillencommissie over ICT overgenomen" in geschil
    assert "de verdeling over de jaren is fictief" in geschil
    assert "geheel of voor een deel fictief" in geschil


def test_jaar_en_herkomst_tonen_de_methode_en_wat_ict_naar_uren_was() -> None:
    for adres in (
        "2023-begroting/",
        "2023-begroting/herkomst/?gemeente=0358&component=ICT+structureel",
    ):
        tekst = lees(adres)
        assert "Verdeeld naar uren zou dat" in tekst
        assert "Samenwerkingsovereenkomst 2022-2026 vastgesteld" in tekst
        assert "Quick scan van Berenschot" in tekst
        assert f'href="/{AA}/methode/#m2022"' in tekst


def test_methodepagina_zegt_wat_elke_wijziging_deed() -> None:
    tekst = lees("methode/")
    assert "Financiële evaluatie van 2017" in tekst
    assert "en geen feit: op dezelfde invoer (begroting 2021, versie 1) zou Aalsmeer met" in tekst
    assert "M2017 € 10.238.942 minder betalen dan met M2013." in tekst
    assert "met M2022 evenveel betalen als met M2017." in tekst


def test_een_methode_die_niet_fictief_is_is_geen_voorbeeld() -> None:
    methode = Methoderecord("M2", vorige="M1", effect=(("Aalsmeer", -100),), berekening="x")
    feit = zin(methode, "Aalsmeer").replace("\N{NO-BREAK SPACE}", " ")
    assert feit == "Op dezelfde invoer (x) betaalt Aalsmeer met M2 € 1 minder dan met M1."
    for fictief in ({"M1"}, {"M2"}):
        assert "een voorbeeld en geen feit" in zin(methode, "Aalsmeer", fictief).lower()


def test_wat_nog_niet_is_gepubliceerd_ziet_alleen_wie_eraan_werkt() -> None:
    """A method that nothing rests on, and an effect on a calculation that was not published."""
    hier = _hier()
    m2013 = Methode.objects.get(code="M2013")
    Methode.objects.create(
        samenwerking=hier,
        code="M2027",
        eerste_jaar=2027,
        overeenkomst=hier.overeenkomsten.get(eerste_jaar=2027),
    )
    m2013.delen.update(effect=1)
    Methode.objects.filter(pk=m2013.pk).update(berekening="x", vingerafdruk=f"sha256:{'0' * 64}")
    ieder = methodegeschiedenis(IEDEREEN, hier).methoden
    assert [(m.code, bool(m.effect)) for m in ieder] == [
        *(("M2013", False), ("M2017", True)),
        ("M2022", True),
    ]
    controller = voorbeeldpersoon(Rol.CONTROLLER, CENTRUM)
    eigen = methodegeschiedenis(controller, hier).methoden
    assert (eigen[0].code, bool(eigen[0].effect)) == ("M2013", True)
    assert eigen[-1].code == "M2027"


def test_realisatie_toont_de_afrekening_en_de_index() -> None:
    tekst = lees("2021-begroting/realisatie/")
    assert "Voor 2022 komt er geen correctie «afrekening» uit." in tekst
    assert "De voorlopige index «loonvoet-overheid» van 2021 ontbreekt." in tekst
    tekst = lees("2023-begroting/realisatie/")
    assert "Over «voorziening verlofsparen» zegt Samenwerkingsovereenkomst 2022-2026" in tekst
    assert "Voorstel voor 2024: correctie index-2023, soort index. Aalsmeer betaalt" in tekst


def test_vooruit_gaat_een_claim_zoals_hij_is_afgesproken() -> None:
    tekst = lees("2023-begroting/vooruit/")
    assert "Correctie 1.7.3-S" in tekst
    assert "zoals voor dit jaar afgesproken" in tekst
    Correctieafspraak.objects.get(code="1.7.3-S").jaren.filter(jaar=2025).delete()
    tekst = lees("2023-begroting/vooruit/")
    assert "Het afgesproken bedrag van correctie 1.7.3-S in 2025 ontbreekt." in tekst


def test_het_effect_van_een_nieuwe_methode_wordt_op_verzoek_berekend(client: Client) -> None:
    """By a controller, before anything is laid before anybody; others see no way to it."""
    adres = f"/{AA}/methode/effect/"
    assert adres not in lees("methode/")
    assert client.get(adres).status_code == 403
    ingelogd(client, voorbeeldpersoon(Rol.CONTROLLER, CENTRUM))
    for blad in (f"/{AA}/methode/", adres):
        assert "geen methode waarvan het effect" in client.get(blad).content.decode()
    nieuw = Methode.objects.create(
        samenwerking=_hier(),
        code="M2027",
        eerste_jaar=2027,
        overeenkomst=_hier().overeenkomsten.get(eerste_jaar=2022),
        vorige=Methode.objects.get(code="M2013"),
    )
    assert adres in client.get(f"/{AA}/methode/").content.decode()
    op = Berekening.objects.get(jaar=2023, stand="begroting")
    antwoord = client.post(adres, {"methode": nieuw.pk, "berekening": op.pk}, follow=True)
    tekst = unescape(antwoord.content.decode())
    assert "Het effect is berekend en staat bij de methode." in tekst
    assert "zou Aalsmeer met M2027" in tekst
    assert f"kenmerk {op.vingerafdruk[7:19]}" in tekst
