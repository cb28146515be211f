"""Every list of the administration: it answers, finds, and asks no more for more rows."""

from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import now

from bijdrage import models as bijdrage
from governance import models as governance
from maatwerk import models as maatwerk
from samenwerking import models as samenwerking
from samenwerking.models import (
    Besluit,
    Bron,
    Categorie,
    Gebeurtenis,
    Gebruiker,
    GrijzeCel,
    Samenwerking,
    Status,
    Taakveld,
    Urenverdeling,
)
from samenwerking.models.geschiedenis import Rijgeschiedenis
from samenwerking.rechten.rollen import Rol
from samenwerking.selectors import codelijsten
from tests.beheer import APPS, adres, beheerder, beheerders, twee_keer
from tests.bijdrage.admin.handleiding import BESTAND, handleiding
from tests.governance.voorbeeld import vul_governance
from tests.maatwerk.besparing import besparing, taakstelling
from tests.maatwerk.voorbeeld import claim, maatwerkpunt, motiepunt, onderzoek
from tests.personen import account
from tests.registratie import (
    besluit_van,
    feiten,
    goede_berekening,
    met_alles,
    splitsing,
    stem_in,
    voer_uit,
    zet_vast,
    zonder_triggers,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

# Per table words that are found, and how often in the good input.
ZOEK: dict[Any, tuple[str, int]] = {
    samenwerking.Akkoord: ("aalsmeer", 1),
    samenwerking.Bericht: ("kijk nog eens", 1),
    samenwerking.Besluit: ("college", 1),
    samenwerking.Bezwaar: ("te veel uren", 1),
    samenwerking.Bron: ("B0", 1),
    samenwerking.Categorie: ("Goederen", 1),
    samenwerking.Deelnemer: ("0358", 1),
    samenwerking.Gebeurtenis: ("begin", 1),
    samenwerking.Gebruiker: ("beheer", 1),
    samenwerking.Gemeente: ("amstelveen", 1),
    samenwerking.Gemeentegegeven: ("0362", 1),
    samenwerking.Gemeenteuren: ("Balie", 2),
    samenwerking.GrijzeCel: ("3.8", 1),
    samenwerking.Onderdeel: ("Burgerzaken", 1),
    samenwerking.Onderdeelgegeven: ("Samenleving", 1),
    samenwerking.Samenwerking: ("voorbeeldregeling", 1),
    samenwerking.Standpunt: ("Balie", 1),
    samenwerking.Standpunturen: ("Balie", 1),
    samenwerking.Taakveld: ("0.10", 1),
    samenwerking.Urenregel: ("6.1", 2),
    samenwerking.Urenverdeling: ("toets", 1),
    samenwerking.Geboekt: ("Archief", 1),
    samenwerking.Tijdregistratie: ("boekingen-0", 1),
    samenwerking.Voorhang: ("begroting 2020", 1),
    samenwerking.Vraag: ("waarom", 1),
    samenwerking.Logboekregel: ("maakt de berekening", 1),
    samenwerking.Rolverlening: ("beheer", 7 * 2),
    samenwerking.Toegangsherstel: ("langs geweest", 1),
    bijdrage.Aandeel: ("Aalsmeer", 1),
    bijdrage.Aanlevering: ("uren-0", 1),
    bijdrage.Aansluitbestand: ("grootboek-0", 1),
    bijdrage.Afbouw: ("K1", 1),
    bijdrage.Berekeningsakkoord: ("aalsmeer", 1),
    bijdrage.Btwopgave: ("B0", 1),
    bijdrage.EigenLast: ("B0", 1),
    bijdrage.Componentafspraak: ("personeel", 1),
    bijdrage.Componentoordeel: ("huisvesting", 1),
    bijdrage.Indexcijfer: ("loonvoet", 1),
    bijdrage.Indexreeks: ("CPB", 1),
    bijdrage.Indexweging: ("loonvoet", 1),
    bijdrage.Overeenkomst: ("regeling 0", 1),
    bijdrage.Berekening: ("sha256", 1),
    bijdrage.Component: ("DVO", 3),
    bijdrage.Correctie: ("Loonindex", 1),
    bijdrage.Correctieboeking: ("C2", 2),
    bijdrage.Correctieafspraak: ("claim 0", 1),
    bijdrage.Correctiejaar: ("claim 0", 1),
    bijdrage.Besparingsafspraak: ("B-0", 1),
    bijdrage.Methode: ("M0", 1),
    bijdrage.Methodedeel: ("aalsmeer", 1),
    bijdrage.Jaarkeuze: ("B0", 1),
    bijdrage.Kostenraming: ("toets", 1),
    bijdrage.Kostenregel: ("Salarissen", 2),
    bijdrage.Omnummering: ("WMO", 1),
    bijdrage.Ontheffing: ("zo gepubliceerd", 1),
    bijdrage.Scenario: ("proef 0", 1),
    bijdrage.Notitie: ("bij 0", 1),
    bijdrage.Overheadcijfer: ("B0", 1),
    bijdrage.Sleutelwaarde: ("plekken aalsmeer", 1),
    bijdrage.Stuk: ("B0", 1),
    bijdrage.Taakveldsplitsing: ("telling", 1),
    bijdrage.Toedeling: ("sporthal 5.2", 1),
    bijdrage.Afgifte: ("0" * 64, 1),
    bijdrage.Toelichting: ("kost-01", 1),
    bijdrage.Verdeelsleutel: ("telling", 1),
    governance.Document: ("brief 0", 1),
    governance.Doel: ("doel 0", 1),
    governance.Regeling: ("plan 0", 1),
    governance.Evaluatie: ("evaluatie 0", 1),
    governance.Reservemutatie: ("storting 0", 1),
    governance.Aanwezigheid: ("aalsmeer", 1),
    governance.Formatieplaats: ("functie 0", 1),
    governance.Kernorganisatie: ("nabij", 1),
    governance.Loket: ("loket 0", 1),
    governance.Aanvaarding: ("salarissen 0", 1),
    governance.Adviespunt: ("salarissen 0", 1),
    governance.Commissielid: ("salarissen 0", 1),
    governance.Geschil: ("salarissen 0", 1),
    governance.Geschilpartij: ("salarissen 0", 1),
    governance.Geschilstap: ("salarissen 0", 1),
    governance.Indicator: ("indicator 0", 1),
    governance.Meting: ("indicator 0", 1),
    governance.Opdracht: ("opdracht 0", 1),
    governance.Opdrachtdeel: ("deel 0", 1),
    governance.Opdrachtgever: ("opdracht 0", 1),
    governance.Dienst: ("dienst 0", 1),
    governance.Dienstjaar: ("dienst 0", 1),
    governance.Orgaan: ("raad 0", 1),
    governance.Orgaanrol: ("overleg 0", 1),
    governance.Onderwerp: ("onderwerp 0", 1),
    governance.Zeggenschap: ("onderwerp 0", 1),
    governance.Sturing: ("overleg 0", 1),
    governance.Voorstel: ("voorstel 0", 1),
    governance.Gevraagd: ("voorstel 0", 1),
    governance.Orgaanstandpunt: ("voorstel 0", 1),
    governance.Vergadering: ("overleg 0", 1),
    governance.Agendapunt: ("punt 0", 1),
    governance.Behandeling: ("besluit 0", 1),
    governance.Actiepunt: ("actie 0", 1),
    governance.Pcdocument: ("begroting 0", 1),
    governance.Randvoorwaarde: ("grens 0", 1),
    maatwerk.Claim: ("claim 0", 1),
    maatwerk.Maatwerkcategorie: ("categorie 0", 1),
    maatwerk.Maatwerkpunt: ("dienst 0", 1),
    maatwerk.Motie: ("motie 0", 1),
    maatwerk.Motiepunt: ("motie 0", 1),
    maatwerk.Onderzoek: ("onderzoek 0", 1),
    maatwerk.Keuzescenario: ("scenario 0", 1),
    maatwerk.Besparing: ("besparing 0", 1),
    maatwerk.Taakstelling: ("taakstelling 0", 1),
}
BEHEERDERS = beheerders()
per_lijst = pytest.mark.parametrize(
    "lijst", BEHEERDERS, ids=[beheer.opts.label_lower for beheer in BEHEERDERS]
)


def _vul(nummer: int = 0) -> None:
    """Another of everything."""
    berekening = goede_berekening()
    met_alles(berekening.urenverdeling)
    Urenverdeling.objects.update(status=Status.CONCEPT)
    _levensloop(berekening, nummer)
    jaren = {"geldig_van": 2017 + nummer, "geldig_tot": 2017 + nummer}
    Taakveld.objects.create(code="0.10", naam="x", hoofdtaakveld="0", boekbaar=True, **jaren)
    Categorie.objects.create(code="3.8", naam="Goederen", lasten_baten="lasten", **jaren)
    GrijzeCel.objects.create(lasten_baten="lasten", taakveld="0.10", categorie="3.8", **jaren)
    van = {"samenwerking": berekening.samenwerking}
    bron = Bron.objects.create(code=f"B{nummer}", titel="x", gelezen="geheel", **van)
    dag = date(2021, 1, 1 + nummer)
    Gebeurtenis.objects.create(datum=dag, tekst="begin", bron=bron, **van)
    besluit = Besluit.objects.create(orgaan="college", datum=dag, tekst="Akkoord", **van)
    berekening.kostenraming.correcties.update(besluit=besluit)
    splitsing(berekening.samenwerking, f"6.8{nummer}")
    bijdrage.Aanlevering.objects.create(
        urenverdeling=berekening.urenverdeling,
        naam=f"uren-{nummer}.xlsx",
        sha256=f"{nummer:064}",
        aangeleverd_door=account("maker"),
    )
    bijdrage.Afgifte.objects.create(
        berekening=berekening, soort="rapport.pdf", sha256=str(nummer) * 64
    )
    bijdrage.Notitie.objects.create(
        berekening=berekening,
        as_naam="component",
        code=f"soort {nummer}",
        tekst=f"Bij {nummer}.",
        geschreven_door=account("maker"),
    )
    bijdrage.Scenario.objects.create(
        berekening=berekening,
        naam=f"proef {nummer}",
        gemeente="Aalsmeer",
        wijzigingen=[{"soort": "uittreding", "gemeente": "Aalsmeer"}],
        zichtbaar="binnen",
        maker=account("maker"),
    )
    waarover: dict[str, Any] = {"samenwerking": berekening.samenwerking, "jaar": 2021 + nummer}
    bijdrage.Ontheffing.objects.create(
        **waarover,
        regel="KOST-05",
        wat="L06",
        reden="Zo gepubliceerd." if not nummer else "Anders.",
        tot=dag,
        gevraagd_door=account("maker"),
        gevraagd_voor=samenwerking.Gemeente.objects.get(cbs="0358"),
    )
    bijdrage.Toelichting.objects.create(
        **waarover,
        regel="KOST-01" if not nummer else "KOST-02",
        wat="L06",
        tekst="Zo is het.",
        geschreven_door=account("maker"),
    )
    feiten(berekening.samenwerking, 2021 + nummer, f"B{nummer}")
    bijdrage.Aansluitbestand.objects.create(
        samenwerking=berekening.samenwerking,
        jaar=2021,
        stand="begroting",
        soort="grootboek",
        naam=f"grootboek-{nummer}.csv",
        sha256=f"{nummer:064}",
        aangeleverd_door=account("maker"),
    )
    Samenwerking.objects.create(naam=f"Andere {nummer}", code=f"andere-{nummer}")
    samenwerking.Vraag.objects.create(
        **waarover,
        gemeente=samenwerking.Gemeente.objects.get(cbs="0358"),
        rol=Rol.VERTEGENWOORDIGER,
        pad="/x/",
        onderwerp="Bijdrage",
        tekst="Waarom?" if not nummer else "Hoe?",
        gesteld_door=account("maker"),
        uiterlijk=dag,
    )
    _met_besparing(berekening, onderzoek(motiepunt(berekening.samenwerking, nummer), nummer))
    maatwerkpunt(berekening.samenwerking, nummer)
    claim(berekening.samenwerking, nummer)
    vul_governance(berekening.samenwerking, nummer)
    nieuw = Gebruiker.objects.create(username=f"gebruiker {nummer}")
    samenwerking.Toegangsherstel.objects.create(
        gebruiker=nieuw,
        soort="wachtwoord",
        reden="Langs geweest.",
        gevraagd_door=account("maker"),
        uitgevoerd_op=now(),
    )


def _met_besparing(berekening: bijdrage.Berekening, wat: maatwerk.Onderzoek) -> None:
    """A choice scenario of an investigation, its saving, and the target that it fills."""
    doel = taakstelling(berekening.samenwerking, naam=f"Taakstelling {wat.nummer}")
    afspraak = berekening.samenwerking.besparingsafspraken.create(
        code=f"B-{wat.nummer}",
        naam=f"Besparing {wat.nummer}",
        wijze="correctie",
        gemeente=doel.gemeente,
        eerste_jaar=2023,
    )
    with zonder_triggers():  # its calculation is still a concept
        scenario = maatwerk.Keuzescenario.objects.create(
            onderzoek=wat,
            naam=f"Scenario {wat.nummer}",
            berekening=berekening,
            gemeente="Aalsmeer",
            wijzigingen=[{"soort": "uittreding", "gemeente": "Aalsmeer"}],
            drager="gedeeld",
        )
    besparing(
        wat,
        naam=f"Besparing {wat.nummer}",
        keuzescenario=scenario,
        taakstelling=doel,
        besluit=besluit_van(berekening.samenwerking),
        toegezegd=1,
        afspraak=afspraak,
    )


def _levensloop(berekening: bijdrage.Berekening, nummer: int) -> None:
    """What was agreed and booked, and how the municipalities stand."""
    van, eerste = berekening.samenwerking, 2013 + 3 * nummer
    aalsmeer = samenwerking.Gemeente.objects.get(cbs="0358")
    stem_in(berekening)
    berekening.oordelen.create(
        component="huisvesting", stand="voorlopig", toelichting="x", gezet_door=account("maker")
    )
    for model in (bijdrage.Berekening, bijdrage.Kostenraming):
        model.objects.update(status=Status.CONCEPT)
    boekingen = berekening.urenverdeling.tijdregistraties.create(
        naam=f"boekingen-{nummer}.csv",
        sha256=f"{nummer:064}",
        regels=1,
        eerste_week=1,
        laatste_week=1,
        weken=1,
        aangeleverd_door=account("maker"),
    )
    boekingen.geboekt.create(
        onderdeel="BZ", taak="Archief" if not nummer else "x", gemeente=aalsmeer, uren=1, regels=1
    )
    reeks = van.indexreeksen.create(
        code=f"i{nummer}",
        naam="loonvoet" if not nummer else "prijs",
        publicatie="CPB" if not nummer else "CBS",
    )
    reeks.cijfers.create(jaar=2021, percentage=3, gepubliceerd_op=date(2020, 9, 1))
    overeenkomst = van.overeenkomsten.create(
        naam=f"regeling {nummer}", eerste_jaar=eerste, laatste_jaar=eerste + 2
    )
    afspraak = overeenkomst.componenten.create(
        component="personeel" if not nummer else "ICT", behandeling="uren"
    )
    afspraak.wegingen.create(reeks=reeks, gewicht=100)
    overeenkomst.afbouw.create(
        code=f"K{nummer + 1}",
        gemeente=aalsmeer,
        soort="korting",
        bedrag=1,
        stappen=1,
        eerste_jaar=eerste,
    )
    _met_jaren(van, overeenkomst, aalsmeer, nummer)


def _met_jaren(van: Samenwerking, overeenkomst: Any, aalsmeer: Any, nummer: int) -> None:
    """An agreed correction with a year, and a method with a municipality."""
    claim = {"soort": "aanvullend", "aard": "incidenteel", "gemeente": aalsmeer}
    afspraak = van.correctieafspraken.create(
        code=f"A{nummer}", omschrijving=f"claim {nummer}", **claim
    )
    afspraak.jaren.create(jaar=2021, bedrag=1)
    methode = van.methoden.create(
        code=f"M{nummer}", eerste_jaar=overeenkomst.eerste_jaar, overeenkomst=overeenkomst
    )
    methode.delen.create(gemeente=aalsmeer, percentage=25)


def _opvragen(client: Client, *adressen: str) -> list[int]:
    aantallen = []
    for adres_ in adressen:
        codelijsten()  # at hand for a minute, and the test may take longer
        with CaptureQueriesContext(connection) as opgevraagd, _aan_het_werk(adres_):
            assert client.get(adres_).status_code == 200, adres_
        aantallen.append(len(opgevraagd))
    return aantallen


def _aan_het_werk(adres_: str) -> AbstractContextManager[None]:
    """The page of an account gets that one, and the one who looks at it."""
    return twee_keer(Gebruiker) if "/gebruiker/" in adres_ else nullcontext()


def _paginas(lijst: admin.ModelAdmin) -> list[str]:
    """The list, the first record, and adding one where that may be."""
    model = lijst.model
    eerste = model._default_manager.order_by("pk").values_list("pk", flat=True)[0]
    paginas = [adres(model, "changelist"), adres(model, "change", eerste)]
    kan_erbij = getattr(lijst, "wanneer", "")[:4] != "niet"
    return paginas + ([adres(model, "add")] if kan_erbij else [])


def test_aantal_opvragen_hangt_niet_van_het_aantal_rijen_af() -> None:
    """Of every list at once, since filling the tables takes longer than looking at a page."""
    client = beheerder()
    _vul()
    paginas = {lijst.opts.label_lower: _paginas(lijst) for lijst in BEHEERDERS}
    ContentType.objects.get_for_models(*apps.get_models())  # which Django remembers
    client.get(reverse("admin:index"))  # the first page of a session notes that it began
    een = {lijst: _opvragen(client, *adressen) for lijst, adressen in paginas.items()}
    _vul(1)
    _vul(2)
    assert {lijst: _opvragen(client, *adressen) for lijst, adressen in paginas.items()} == een
    assert {lijst: aantal for lijst, aantal in een.items() if max(aantal) > 20} == {}


@per_lijst
def test_zoeken_en_filters(lijst: admin.ModelAdmin) -> None:
    """A word finds its record, and every filter that the page offers gives a page."""
    client = beheerder()
    _vul()
    woord, aantal = ZOEK[lijst.model]
    lijstpagina = adres(lijst.model, "changelist")
    for zoek, hoeveel in ((woord, aantal), ("bestaat-niet", 0)):
        antwoord = client.get(lijstpagina, {"q": zoek})
        assert antwoord.context["cl"].result_count == hoeveel, zoek
    cl = client.get(lijstpagina).context["cl"]
    for filter_ in cl.filter_specs:
        keuze = list(filter_.choices(cl))[-1]
        assert client.get(lijstpagina + keuze["query_string"]).status_code == 200


def _niet_aangeboden(lijst: admin.ModelAdmin) -> list[str]:
    """Fields that a list does not offer, and the password behind each account it refers to."""
    aangeboden = {*lijst.list_filter, *lijst.search_fields, lijst.date_hierarchy}
    velden = [v for v in lijst.opts.local_fields if not {v.name, f"={v.name}"} & aangeboden]
    relaties = [v.name for v in lijst.opts.local_fields if v.related_model]
    return [f"{v.name}__isnull" for v in velden] + [
        f"{v}__gemaakt_door__password" for v in relaties
    ]


@per_lijst
def test_alleen_naar_wat_de_lijst_aanbiedt_wordt_gevraagd(lijst: admin.ModelAdmin) -> None:
    """Any other field could be read letter by letter."""
    client = beheerder()
    lijstpagina = adres(lijst.model, "changelist")
    for naam in _niet_aangeboden(lijst):
        assert client.get(lijstpagina, {naam: "1"}).status_code == 400, naam
    for naam in filter(None, (*lijst.search_fields, *lijst.list_filter, lijst.date_hierarchy)):
        assert client.get(lijstpagina, {f"{naam.lstrip('=')}__isnull": "0"}).status_code == 200, (
            naam
        )


@pytest.mark.parametrize(("vraag", "status"), [("username", 200), ("password", 400)])
def test_het_wachtwoord_van_een_account_is_niet_te_raden(vraag: str, status: int) -> None:
    lijstpagina = adres(Gebruiker, "changelist")
    assert beheerder().get(lijstpagina, {f"{vraag}__startswith": "b"}).status_code == status


def _ingevuld(formulier: forms.ModelForm) -> dict[str, Any]:
    """A form with something in every field: the last choice, a day, or a one."""
    velden: dict[str, Any] = {}
    for naam, veld in formulier.fields.items():
        keuzes = [keuze for keuze, _ in getattr(veld, "choices", ())]
        dag = isinstance(veld, forms.DateField)
        velden[naam] = str(keuzes[-1]) if keuzes else "1-1-2022" if dag else "1"
    return velden


MET_KEUZE = (
    samenwerking.Deelnemer,
    samenwerking.Bron,
    samenwerking.Gebeurtenis,
    samenwerking.Besluit,
)
"""Tables with choices, and constraints about them, of which somebody adds a record."""


@pytest.mark.parametrize("model", MET_KEUZE, ids=lambda model: model._meta.model_name)
def test_een_keuze_die_er_niet_is(model: Any) -> None:
    client = beheerder()
    _vul()
    pagina = adres(model, "add")
    formulier = client.get(pagina).context["adminform"].form
    keuzes = [n for n, v in formulier.fields.items() if isinstance(v, forms.TypedChoiceField)]
    assert keuzes
    for keuze in keuzes:
        antwoord = client.post(pagina, _ingevuld(formulier) | {keuze: "gast"})
        assert keuze in antwoord.context["adminform"].form.errors


@pytest.mark.parametrize(("rol", "ziet"), [(Rol.CONTROLLER, True), (Rol.BEHEERDER, False)])
def test_invoer_laden_staat_er_voor_wie_dat_mag(rol: Rol, ziet: bool) -> None:
    lijstpagina = beheerder(rol).get(adres(bijdrage.Berekening, "changelist")).content.decode()
    assert ("Invoer laden" in lijstpagina) is ziet


@pytest.mark.parametrize(("rol", "ziet"), [(Rol.CONTROLLER, True), (Rol.BEHEERDER, False)])
def test_de_geschiedenis_staat_er_voor_wie_haar_leest(rol: Rol, ziet: bool) -> None:
    _vul()
    bron = Bron.objects.all()[0].pk
    client = beheerder(rol, naam="een-rol")
    assert client.get(adres(Bron, "history", bron)).status_code == (200 if ziet else 403)
    pagina = client.get(adres(Bron, "change", bron)).content.decode()
    assert (adres(Bron, "history", bron) in pagina) is ziet


ZONDER_LIJST = {
    *(samenwerking.Boekregel, samenwerking.Versoepeling, samenwerking.Instemming),
    *(maatwerk.Mijlpaal, maatwerk.Voortgangsbericht, maatwerk.Voortgangsregel),
}
ZONDER_LIJST |= {maatwerk.Maatwerkwens, maatwerk.Claimjaar, maatwerk.Maatwerkbestand}
ZONDER_LIJST |= {governance.Documentbestand}


def test_elke_tabel_heeft_een_lijst() -> None:
    """But the history, which is read on the page of each record, a table that stays empty, what
    waits on «Te bevestigen», and what belongs to a record of maatwerk or to who handed it in.
    """
    alle = (m for app in APPS for m in apps.get_app_config(app).get_models())
    modellen = {m for m in alle if not issubclass(m, Rijgeschiedenis)} - ZONDER_LIJST
    assert {beheer.model for beheer in BEHEERDERS} == modellen == set(ZOEK)


def test_handleiding_is_bij() -> None:
    assert BESTAND.read_text(encoding="utf-8") == handleiding()


def test_datums_zijn_nederlands() -> None:
    client = beheerder()
    _vul()
    deelnemers = client.get(adres(samenwerking.Deelnemer, "changelist")).content.decode()
    assert "1 januari 2021" in deelnemers


# Per table a field with a number, how that is stored, and how it is read.
GETALLEN = [
    (bijdrage.Kostenregel, "lasten", "1234567.89", "1.234.567,89"),
    (bijdrage.Kostenregel, "lasten", "-1234", "\N{MINUS SIGN}1.234,00"),
    (bijdrage.Component, "vermijdbaar", "12.5", "12,5"),
    (bijdrage.Sleutelwaarde, "waarde", "90000", "90.000"),
    (samenwerking.Gemeenteuren, "uren", "1350.5", "1.350,50"),
]


@pytest.mark.parametrize(("model", "veld", "waarde", "getoond"), GETALLEN)
def test_getallen(model: Any, veld: str, waarde: str, getoond: str) -> None:
    """In the list, and on the page of what cannot be changed."""
    client, berekening = beheerder(), goede_berekening()
    voer_uit(f"UPDATE {model._meta.db_table} SET {veld} = {waarde}")
    zet_vast(berekening.urenverdeling, berekening.kostenraming)
    eerste = model._default_manager.order_by("pk")[0].pk
    for pagina in (adres(model, "changelist"), adres(model, "change", eerste)):
        antwoord = client.get(pagina).content.decode()
        assert f'<span class="getal">{getoond}</span>' in antwoord
        assert ">None<" not in antwoord
        assert "samenwerking/beheer.css" in antwoord
