"""The pages of questions: who sees what, by which words, and never by name."""

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from django.utils.timezone import localdate, now

from bijdrage import selectors
from bijdrage.rapport.pdf import _inhoud
from samenwerking.bewaartermijnen import JAREN_ACCOUNT
from samenwerking.models import Gebruiker, Vraag
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from samenwerking.services import opschonen, vragen
from samenwerking.startblokken import startblokken
from samenwerking.toegang.personen import persoon_van
from samenwerking.vragen.termijn import termijn
from tests.beheer import twee_keer
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, ingelogd, persoon
from tests.registratie import zonder_triggers
from tests.samenwerking.vragen.opzet import JAAR, beantwoorde, gepubliceerde, gesteld

pytestmark = pytest.mark.django_db
NAAM = "Noor Verzonnen"
VERSCHIL = "/verschil/aa-organisatie/2021-begroting-v1/aa-organisatie/2023-begroting-v1/"


def blad(adres: str, wie: Any = None) -> Any:
    client = Client()
    if wie:
        ingelogd(client, wie)
    return client.get(adres)


def met_naam() -> None:
    """Whoever asks in these tests has a name that stands nowhere else."""
    persoon(Rol.VERTEGENWOORDIGER)
    Gebruiker.objects.filter(username="vertegenwoordiger-0358").update(
        first_name="Noor", last_name="Verzonnen"
    )


LEZERS = [Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.AUDITOR]


@pytest.mark.parametrize("rol", [None, *Rol])
def test_voor_het_publiceren_ziet_bijna_niemand_de_vraag(rol: Rol | None) -> None:
    met_naam()
    vraag = beantwoorde()
    wie = persoon(rol, AMSTELVEEN) if rol else None
    antwoord = blad(reverse("vraag", args=[vraag.pk]), wie)
    assert antwoord.status_code == (200 if rol in LEZERS else 404)
    lijst = blad(reverse("vragen"), wie).content.decode()
    assert (f"Vraag {vraag.pk}<" in lijst) is (rol in LEZERS)
    assert NAAM not in lijst + antwoord.content.decode()
    assert vraag.tekst not in blad(reverse("vragen-csv"), wie).content.decode()


def test_wie_vroeg_volgt_de_vraag_maar_leest_het_antwoord_pas_later() -> None:
    vraag, vrager = beantwoorde(), persoon(Rol.VERTEGENWOORDIGER)
    pagina = blad(reverse("vraag", args=[vraag.pk]), vrager).content.decode()
    assert "Iemand anders leest het nu na" in pagina
    assert "Om de uren." not in pagina
    vragen.stuur_terug(persoon=persoon(Rol.BESTUURDER), vraag=vraag, reden="Noem de sleutel.")
    adressen = [
        reverse("vraag", args=[vraag.pk]),
        reverse("vraag-doen", args=[vraag.pk, "intrekken"]),
    ]
    for adres in adressen:
        antwoord = blad(adres, vrager)
        assert antwoord.status_code == 200
        assert "Noem de sleutel." not in antwoord.content.decode()
    ander = persoon(Rol.VERTEGENWOORDIGER, AMSTELVEEN)
    assert blad(adressen[0], ander).status_code == 404
    schrijver = blad(reverse("vraag-doen", args=[vraag.pk, "beantwoorden"]), persoon("controller"))
    assert "Noem de sleutel." in schrijver.content.decode()
    assert "Om de uren." in schrijver.content.decode()


@pytest.mark.parametrize("pad", [JAAR, f"{JAAR}uren/", JAAR.replace("-v1", "")])
def test_op_de_pagina_zelf(pad: str) -> None:
    met_naam()
    eigen = pad.replace("begroting/", "begroting-v1/")
    vraag = beantwoorde(eigen)
    assert f"Vraag {vraag.pk}<" not in blad(pad).content.decode()
    vragen.publiceer(persoon=persoon(Rol.TWEEDE_CONTROLLER), vraag=vraag)
    pagina = blad(pad).content.decode()
    assert f"Vraag {vraag.pk}<" in pagina
    assert "een raadslid of andere vertegenwoordiger van Aalsmeer" in pagina
    assert NAAM not in pagina
    assert f"Vraag {vraag.pk}<" not in blad(JAAR.replace("begroting", "rekening")).content.decode()


def test_bij_de_uren_lezen() -> None:
    pad = "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen/"
    vraag = gepubliceerde(pad)
    assert f"Vraag {vraag.pk}<" in blad(pad).content.decode()


def test_bij_een_bedrag_staat_de_vraag_die_over_dat_bedrag_gaat() -> None:
    vraag = gesteld(plek="component-hrm")
    vragen.beantwoord(persoon=persoon(Rol.CONTROLLER, AMSTELVEEN), vraag=vraag, antwoord="Zo.")
    vragen.publiceer(persoon=persoon(Rol.TWEEDE_CONTROLLER, AALSMEER), vraag=vraag)
    bedrag, ander = (f"{JAAR}herkomst/?gemeente=0358&component={c}" for c in ("HRM", "facilitair"))
    wie = persoon(Rol.VERTEGENWOORDIGER)
    pagina = blad(bedrag, wie).content.decode()
    assert f"Vraag {vraag.pk}<" in pagina
    assert f"?over={JAAR}&amp;plek=component-hrm" in pagina
    assert f"Vraag {vraag.pk}<" not in blad(ander).content.decode()
    assert "?over=" not in blad(bedrag).content.decode()


def test_bij_een_verschil_kan_een_vraag() -> None:
    vraag = gepubliceerde(VERSCHIL)
    assert vraag.jaar == 2023
    kort = VERSCHIL.replace("-v1", "")
    for pad in (VERSCHIL, kort):
        assert f"Vraag {vraag.pk}<" in blad(pad).content.decode()
    assert f"?over={VERSCHIL}" in blad(kort, persoon(Rol.VERTEGENWOORDIGER)).content.decode()
    met_plek = f"{reverse('vraag-stellen')}?over={VERSCHIL}&plek=stap-2"
    formulier = blad(met_plek, persoon(Rol.VERTEGENWOORDIGER)).content.decode()
    assert 'value="stap-2" selected' in formulier


def test_in_de_bijlage_van_het_rapport() -> None:
    vraag, ander = gepubliceerde(f"{JAAR}uren/"), gepubliceerde("/aa-organisatie/2021-begroting/")
    rapport = selectors.jaarrapport(IEDEREEN, "aa-organisatie/2023-begroting")
    assert rapport is not None
    assert rapport.registratie is not None
    nummers = {v.nummer for v in rapport.registratie.vragen}
    assert vraag.pk in nummers
    assert ander.pk not in nummers
    assert _inhoud(rapport, None, None)["jaar"]


@pytest.mark.parametrize(("rol", "ziet"), [(Rol.VERTEGENWOORDIGER, True), (Rol.CONTROLLER, False)])
def test_de_weg_naar_vragen(rol: Rol, ziet: bool) -> None:
    weg = f"{reverse('vraag-stellen')}?over="
    for pad in (JAAR, f"{JAAR}uren/"):
        assert weg not in _zonder_verborgen(blad(pad))
        assert (f"{weg}{pad}" in _zonder_verborgen(blad(pad, persoon(rol)))) is ziet


def _zonder_verborgen(antwoord: Any) -> str:
    """Without the links at tables, which show beside that way only (tests/browser/test_vraag)."""
    html: str = antwoord.content.decode()
    assert 'class="vraag-hier"' in html
    return re.sub(r'<p class="vraag-hier">.*?</p>', "", html, flags=re.DOTALL)


def test_van_begin_tot_eind_op_de_paginas() -> None:
    vrager, schrijver, uitgever = Client(), Client(), Client()
    ingelogd(vrager, persoon(Rol.VERTEGENWOORDIGER))
    ingelogd(schrijver, persoon(Rol.CONTROLLER))
    ingelogd(uitgever, persoon(Rol.TWEEDE_CONTROLLER))
    stellen = f"{reverse('vraag-stellen')}?over={JAAR}&plek=component-hrm"
    assert 'value="component-hrm" selected' in vrager.get(stellen).content.decode()
    assert "Vul «Uw vraag» in." in vrager.post(stellen, {"tekst": ""}).content.decode()
    vrager.post(stellen, {"tekst": "Waarom?\nEn hoe?", "plek": "component-hrm"})
    vraag = Vraag.objects.latest("pk")
    doen = {
        naam: reverse("vraag-doen", args=[vraag.pk, naam])
        for naam in ("beantwoorden", "publiceren")
    }
    herkomst = f"{JAAR}herkomst/?gemeente=0358&component=HRM"
    assert f'value="{escape(herkomst)}"' in schrijver.get(doen["beantwoorden"]).content.decode()
    velden = {"antwoord": "Daarom.", "herkomst": "//elders.nl/"}
    assert (
        "wijst geen herkomst aan" in schrijver.post(doen["beantwoorden"], velden).content.decode()
    )
    heel_adres = {"antwoord": "Daarom.", "herkomst": f"https://bijdrage.example{herkomst} "}
    assert schrijver.post(doen["beantwoorden"], heel_adres).status_code == 302
    assert Vraag.objects.get(pk=vraag.pk).herkomst == herkomst
    assert schrijver.post(doen["publiceren"]).status_code == 403
    assert uitgever.get(doen["publiceren"]).status_code == 200
    assert uitgever.post(doen["publiceren"]).status_code == 302
    assert uitgever.post(doen["publiceren"]).status_code == 403
    pagina = blad(reverse("vraag", args=[vraag.pk])).content.decode()
    assert "Waarom?<br>En hoe?" in pagina
    assert "Verloop" not in pagina


def test_elders_vragen_wordt_geweigerd_in_woorden() -> None:
    vrager = persoon(Rol.VERTEGENWOORDIGER)
    adres = reverse("vraag-stellen")
    assert blad(f"{adres}?over={JAAR}", vrager).status_code == 200
    for over in ("", "//elders.nl/", "https://elders.nl" + JAAR):
        antwoord = blad(f"{adres}?over={over}", vrager)
        assert antwoord.status_code == 403
        assert "Bij dit adres kan geen vraag" in antwoord.content.decode()
        assert "elders.nl" not in antwoord.content.decode()


def test_opmaak_in_een_vraag_is_tekst() -> None:
    vrager = persoon(Rol.VERTEGENWOORDIGER)
    vraag = vragen.stel_vraag(
        persoon=vrager, als=vrager.houdingen[0], pad=JAAR, tekst="<script>alert(1)</script>"
    )
    vragen.beantwoord(persoon=persoon("controller"), vraag=vraag, antwoord="=1+1")
    vragen.publiceer(persoon=persoon(Rol.BESTUURDER), vraag=vraag)
    for adres in (JAAR, reverse("vragen"), reverse("vraag", args=[vraag.pk])):
        assert "<script>alert" not in blad(adres).content.decode()
    rijen = list(
        csv.DictReader(
            io.StringIO(blad(reverse("vragen-csv")).content.decode("utf-8-sig")), delimiter=";"
        )
    )
    assert rijen[-1]["antwoord"] == "'=1+1"
    assert rijen[-1]["gesteld door"] == "een raadslid of andere vertegenwoordiger van Aalsmeer"


def _verzet(vraag: Vraag, dagen: int) -> None:
    with zonder_triggers():
        dag = localdate() + timedelta(days=dagen)
        Vraag.objects.filter(pk=vraag.pk).update(uiterlijk=dag)


def test_de_lijst_zet_te_laat_bovenaan_en_zegt_het_in_woorden() -> None:
    rustig, laat = gesteld(), gesteld()
    _verzet(laat, -1)
    wie = persoon(Rol.CONTROLLER)
    pagina = blad(reverse("vragen"), wie).content.decode()
    assert pagina.index(f"Vraag {laat.pk}<") < pagina.index(f"Vraag {rustig.pk}<")
    assert "te laat: uiterlijk " in pagina
    gefilterd = blad(f"{reverse('vragen')}?status=te-laat&jaar=2023", wie).content.decode()
    assert f"Vraag {laat.pk}<" in gefilterd
    assert f"Vraag {rustig.pk}<" not in gefilterd
    ander = blad(f"{reverse('vragen')}?jaar=2021&status=verzonnen", wie).content.decode()
    assert f"Vraag {laat.pk}<" in ander  # what is wrong does not count
    mijn = blad(f"{reverse('vragen')}?mijn=ja", wie).content.decode()
    assert f"Vraag {laat.pk}<" not in mijn


@pytest.mark.parametrize(
    ("dagen", "tekst", "let_op"),
    [
        (-1, "te laat: uiterlijk ", True),
        (0, "vandaag: uiterlijk ", True),
        (1, "nog 1 dag: uiterlijk ", True),
        (7, "nog 7 dagen: uiterlijk ", True),
        (8, "uiterlijk ", False),
    ],
)
def test_de_termijn_in_woorden(dagen: int, tekst: str, let_op: bool) -> None:
    vandaag = localdate()
    vraag = Vraag(uiterlijk=vandaag + timedelta(days=dagen))
    stand = termijn(vraag, vandaag)
    assert stand.tekst.startswith(tekst)
    assert stand.let_op is let_op
    vraag.status = "gepubliceerd"
    assert termijn(vraag, vandaag).tekst == ""


def koppen(wie: Any) -> dict[str, list[str]]:
    return {blok.kop: [taak.tekst for taak in blok.taken] for blok in startblokken(wie)}


def test_de_eigen_pagina() -> None:
    Vraag.objects.filter(pk=0)
    vraag = gesteld()
    (mijn,) = koppen(persoon(Rol.VERTEGENWOORDIGER))["Uw vragen"]
    assert mijn.startswith(f"Gesteld: vraag {vraag.pk}, Bijdrage van Aalsmeer")
    te_doen = koppen(persoon(Rol.CONTROLLER))["Te beantwoorden"]
    assert any(f"Beantwoord vraag {vraag.pk}:" in taak for taak in te_doen)
    assert "Te publiceren" not in koppen(persoon(Rol.TWEEDE_CONTROLLER))
    geef_rol(account("controller-0362"), Rol.TWEEDE_CONTROLLER, AMSTELVEEN)
    klaar = beantwoorde()
    assert len(koppen(persoon(Rol.TWEEDE_CONTROLLER, AALSMEER))["Te publiceren"]) == 1
    assert "Te publiceren" not in koppen(persoon_van(account("controller-0362")))
    assert klaar.status == "beantwoord"


def test_zoveel_zoekvragen_voor_veel_vragen_als_voor_een(django_assert_num_queries: Any) -> None:
    gepubliceerde()
    aantallen = []
    for _ in range(2):
        client = Client()
        client.get(JAAR)
        with django_assert_num_queries(2):
            client.get(JAAR)
        with django_assert_num_queries(3):
            client.get(reverse("vragen"))
        aantallen.append(client.get(JAAR).content.decode().count("<article"))
        gepubliceerde()
        gepubliceerde()
    assert aantallen == [2, 4]


@pytest.mark.parametrize("rol", [None, Rol.CONTROLLER, Rol.AUDITOR])
def test_een_gewist_account_staat_nergens_bij_zijn_vraag(rol: Rol | None) -> None:
    """Neither as it was called nor as it is called now; the question keeps its number."""
    met_naam()
    vraag = gepubliceerde()
    vrager = vraag.gesteld_door
    lang_geleden = now() - timedelta(days=366 * (JAREN_ACCOUNT + 1))
    Gebruiker.objects.filter(pk=vrager.pk).update(is_active=False, buiten_gebruik_op=lang_geleden)
    opschonen.schoon_op(nu=now())
    vraag = Vraag.objects.get(pk=vraag.pk)
    assert vraag.gesteld_door.username == f"gewist-{vrager.pk}"
    wie = persoon(rol, AALSMEER) if rol else None
    adressen = [reverse("vraag", args=[vraag.pk]), *map(reverse, ("vragen", "vragen-csv")), JAAR]
    with twee_keer(Gebruiker):
        bladen = [blad(adres, wie).content.decode() for adres in adressen]
    assert ("Verloop" in bladen[0]) is (rol is not None)
    assert all(vraag.tekst in pagina for pagina in bladen)
    for naam in (NAAM, "Verzonnen", vrager.username, f"gewist-{vrager.pk}"):
        assert naam not in "".join(bladen)
