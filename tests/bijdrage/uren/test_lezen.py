"""Hours read in groups: the groups add up, fit what was chosen, and travel as they are shown."""

import csv
from fractions import Fraction
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.herkomst import urenregels
from bijdrage.uren import leesselectors
from bijdrage.uren.leesuitvoer import als_opendocument, als_tabel, als_werkmap
from bijdrage.uren.leesweergave import brontabel, gegroepeerd, grafiek, urentabel
from bijdrage.uren.lezen import (
    BRONNEN,
    GEMEENTE,
    GROEPEN,
    SAMEN,
    ZONDER_BRON,
    Deelnemer,
    Keuze,
    Leesrij,
    Leesversie,
    groepeer,
    kies,
)
from bijdrage.uren.verdeeld import verdeel
from samenwerking.models import Urenverdeling
from samenwerking.notatie import uren
from samenwerking.werkboek.schrijven import PastNiet
from tests.invoer import CODELIJSTEN, goede_invoer
from tests.kantoor import herbewaar
from tests.lezer import Blad
from tests.personen import ingelogd, persoon
from tests.registratie import goede_registratie

ADRES = "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen"
DEELNEMERS = (Deelnemer("0362", "Amstelveen", False), Deelnemer("0358", "Aalsmeer", True))

rijen = st.builds(
    Leesrij,
    onderdeel=st.sampled_from(["A1", "A2", "B1"]),
    naam=st.just("Team"),
    afdeling=st.sampled_from(["", "Noord", "Zuid"]),
    taak=st.sampled_from(["balie", "beleid"]),
    taakveld=st.sampled_from(["0.1", "0.4", "0.10", "6.1", "9.9"]),
    aard=st.sampled_from(["primair", "overhead"]),
    uren=st.tuples(st.integers(0, 10**6), st.sampled_from([0, 1, 50, 10**7])),
    gezamenlijk=st.sampled_from([0, 33, 10**5]),
    bron=st.sampled_from(["", "formatie", "schatting"]),
    toelichting=st.just(""),
)
versies = st.lists(rijen, max_size=12).map(
    lambda gekozen: Leesversie(2023, DEELNEMERS, tuple(gekozen))
)
keuzes = st.builds(
    Keuze,
    groep=st.sampled_from([*GROEPEN]),
    gemeente=st.sampled_from(["", "0358"]),
    aard=st.sampled_from(["", "primair"]),
    onderdeel=st.sampled_from(["", "A1"]),
    bron=st.sampled_from(["", "formatie", ZONDER_BRON]),
    zoek=st.sampled_from(["", "BAL"]),
)


@given(versies, keuzes)
def test_groepen_tellen_op_tot_wat_gekozen_is(versie: Leesversie, keuze: Keuze) -> None:
    groepen, gekozen = groepeer(versie, keuze, CODELIJSTEN), kies(versie, keuze)
    for plek in range(2):
        assert sum(g.uren[plek] for g in groepen) == sum(rij.uren[plek] for rij in gekozen)
    assert sum(g.gezamenlijk for g in groepen) == sum(rij.gezamenlijk for rij in gekozen)
    for groep in groepen:
        assert sum(groep.per_bron.values()) == groep.totaal
        if groep.eigen:
            assert sum(groep.aandeel(plek) or 0 for plek in range(2)) == 1
        if groep.totaal:
            assert sum(groep.bronaandeel(bron) for bron in BRONNEN) == 1
    if keuze.groep != GEMEENTE:
        assert sum(groep.rijen for groep in groepen) == len(gekozen)


@given(versies, keuzes)
def test_getoonde_delen_zijn_samen_honderd(versie: Leesversie, keuze: Keuze) -> None:
    uit = gegroepeerd(versie, keuze, groepeer(versie, keuze, CODELIJSTEN))
    bronnen = [[cel.tekst for _, cel in rij.cellen] for rij in brontabel(uit).rijen]
    delen = [
        [cel.uitleg.partition(" van ")[0] for _, cel in rij.cellen if "%" in cel.uitleg]
        for rij in urentabel(uit).rijen
        if keuze.groep != GEMEENTE
    ]
    for teksten in (*bronnen, *delen):
        assert sum(int(tekst[:-2].replace(",", "")) for tekst in teksten) in (0, 1000)


def test_elke_keuze_laat_weg_wat_niet_past() -> None:
    rij = Leesrij("A1", "Team A", "Noord", "balie", "0.2", "primair", (100, 0), bron="schatting")
    ander = Leesrij("B1", "Team B", "Zuid", "beleid", "6.1", "overhead", (0, 100))
    versie = Leesversie(2023, DEELNEMERS, (rij, ander))
    goed = Keuze(gemeente="0362", aard="primair", onderdeel="A1", bron="schatting", zoek="balie")
    assert kies(versie, goed) == (rij,)
    for veld, waarde in goed._asdict().items():
        if veld != "groep":
            assert kies(versie, Keuze(**{veld: waarde})) == (rij,)
    assert kies(versie, Keuze(bron=ZONDER_BRON)) == (ander,)
    assert kies(versie, Keuze(gemeente="9999")) == ()


def test_groepen_staan_in_hun_eigen_volgorde() -> None:
    taakvelden = ["6.1", "0.10", "0.4"]
    rijen = [Leesrij("A", "T", "", t, t, "primair", (100, 100), 50) for t in taakvelden]
    versie = Leesversie(2023, DEELNEMERS, tuple(rijen))

    def codes(groep: str) -> list[str]:
        return [g.code or g.naam for g in groepeer(versie, Keuze(groep), CODELIJSTEN)]

    assert codes("taakveld") == ["0.4", "0.10", "6.1"]
    assert codes("programma") == ["0", "6"]
    namen = [g.naam for g in groepeer(versie, Keuze("programma"), CODELIJSTEN)]
    assert namen == ["0 Bestuur en ondersteuning", "6 Sociaal domein"]
    assert codes("gemeente") == ["0362", "0358", SAMEN]


def test_grafiek_voegt_kleine_groepen_samen() -> None:
    rijen = [
        Leesrij(f"A{n:02d}", f"Team {n}", "", "t", "0.2", "primair", (100, 100 + n))
        for n in range(14)
    ]
    versie = Leesversie(2023, DEELNEMERS, tuple(rijen))
    uit = gegroepeerd(versie, Keuze(), groepeer(versie, Keuze(), CODELIJSTEN))
    beeld = grafiek(uit, "begroting")
    assert beeld is not None
    assert "De andere 4" in beeld.breed
    leeg = gegroepeerd(versie, Keuze(zoek="niets"), ())
    assert grafiek(leeg, "begroting") is None


def test_uitvoer_draagt_toelichtingen_en_geen_formules() -> None:
    formule = Leesrij("A1", "=1+1", "", "@taak", "0.2", "primair", (100, 250), 0, None, "", "")
    formule = formule._replace(toelichting="=HYPERLINK(1)", fictief=True)
    versie = Leesversie(2023, DEELNEMERS, (formule,))
    uit = gegroepeerd(versie, Keuze(), groepeer(versie, Keuze(), CODELIJSTEN))
    tekst = als_tabel(uit).decode("utf-8-sig")
    kop, groep, samen, rij = tekst.strip().split("\r\n")
    assert kop.startswith("soort;onderdeel;")
    assert groep.startswith("groep;A1 =1+1;1,00;2,50;")
    assert "'=HYPERLINK(1);ja" in rij
    assert kop.endswith(";uitgave")
    assert all(r.endswith("volledige uitgave: elk team staat apart") for r in (groep, samen, rij))
    assert samen.startswith("groep;Alles bij elkaar;")
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(uit, [("urenverdeling", "x")])))
    assert boek.sheetnames == ["Over", "Groepen", "Rijen"]
    cellen = {cel.value: cel.data_type for rij in boek["Rijen"].iter_rows() for cel in rij}
    assert cellen["=HYPERLINK(1)"] == "s"
    assert cellen[2.5] == "n"
    assert "fictieve" in str(boek["Groepen"].oddFooter.center.text)


def test_opendocument_door_libreoffice(tmp_path: Path) -> None:
    """Codes and formulas are text, numbers are numbers, and spaces and lines stay."""
    rij = Leesrij("007", "=1+1", "", "@taak  <x> ", "0.10", "primair", (100, 250), 0, 125, "", "")
    rij = rij._replace(toelichting="een\n twee  drie")
    versie = Leesversie(2023, DEELNEMERS, (rij,))
    uit = gegroepeerd(versie, Keuze(), groepeer(versie, Keuze(), CODELIJSTEN))
    pad = tmp_path / "uren.ods"
    pad.write_bytes(als_opendocument(uit, [("urenverdeling", "x")]))
    (tmp_path / "uit").mkdir()
    (werkmap,) = herbewaar([pad], tmp_path / "uit")
    boek = openpyxl.load_workbook(werkmap)
    assert boek.sheetnames == ["Over", "Groepen", "Rijen"]
    kop, cellen = [[cel.value for cel in regel] for regel in boek["Rijen"].iter_rows(max_row=2)]
    gelezen = dict(zip(kop, cellen, strict=True))
    for kolom in ("onderdeel", "naam", "taak", "taakveld", "toelichting"):
        assert gelezen[kolom] == getattr(rij, kolom)
    assert (gelezen["vte"], gelezen["uren Aalsmeer"]) == (1.25, 2.5)
    assert {cel.data_type for regel in boek["Rijen"].iter_rows() for cel in regel} == {"s", "n"}
    with pytest.raises(PastNiet, match=r"een\?"):
        fout = versie._replace(rijen=(rij._replace(toelichting="een\x01"),))
        als_opendocument(gegroepeerd(fout, Keuze(), ()), [("urenverdeling", "x")])


@pytest.mark.django_db
@pytest.mark.parametrize("groep", GROEPEN)
def test_pagina_toont_de_groepen_en_wat_fictief_is(client: Client, groep: str) -> None:
    antwoord = client.get(f"{ADRES}/?groep={groep}&aard=primair&gemeente=0358")
    assert antwoord.status_code == 200
    blad = Blad(antwoord.content.decode())
    assert "Alle uren zijn fictief." in blad.tekst
    regels = client.get(f"{ADRES}.csv?groep={groep}&aard=primair&gemeente=0358")
    kop, *rijen = csv.reader(StringIO(regels.content.decode("utf-8-sig")), delimiter=";")
    *groepen, samen = [rij for rij in rijen if rij[0] == "groep"]
    assert len(blad.tabel("Uren per").rijen) == 2 + len(groepen)
    for kolom in [plek for plek, naam in enumerate(kop) if naam.startswith("uren ")]:
        assert sum(getal(rij[kolom]) for rij in groepen) == getal(samen[kolom])


def getal(tekst: str) -> int:
    """Hundredths of hours from a text with a decimal comma."""
    return int(tekst.replace(".", "").replace(",", ""))


@pytest.mark.django_db
def test_onbekende_keuze_wordt_gezegd_en_niet_gevolgd(client: Client) -> None:
    goed = client.get(f"{ADRES}/?groep=taakveld&aard=primair").content.decode()
    assert "bestaat niet" not in goed
    fout = client.get(f"{ADRES}/?groep=maan&aard=primair").content.decode()
    assert "Deze keuze bestaat niet. Kies bij «Groepeer per» uit de lijst." in fout
    leeg = client.get(f"{ADRES}/?zoek=xyzzy").content.decode()
    assert "Geen rij past bij deze keuze." in leeg


@pytest.mark.django_db
def test_uitvoer_volgt_de_keuze_van_de_pagina(client: Client) -> None:
    vraag = "?groep=afdeling&onderdeel=B21"
    antwoord = client.get(f"{ADRES}.csv{vraag}")
    assert antwoord["Content-Disposition"].endswith('-2023-begroting-v1-lezen.csv"')
    regels = antwoord.content.decode("utf-8-sig").strip().split("\r\n")
    assert {regel.split(";")[0] for regel in regels[1:]} == {"groep", "rij"}
    boek = openpyxl.load_workbook(BytesIO(client.get(f"{ADRES}.xlsx{vraag}").content))
    rijen = [rij for rij in boek["Rijen"].iter_rows(min_row=2, values_only=True) if rij[0]]
    assert {rij[0] for rij in rijen} == {"B21"}
    assert len(rijen) == sum(regel.startswith("rij;") for regel in regels)
    over = dict(boek["Over"].iter_rows(min_row=2, max_col=2, values_only=True))
    assert over["onderdeel"] == "B21"
    assert over["fictief"] == "Alle uren zijn fictief."


@pytest.mark.django_db
def test_een_concept_leest_alleen_wie_eraan_werkt(client: Client) -> None:
    verdeling = goede_registratie().urenverdeling
    adres = f"/urenverdeling/{verdeling.samenwerking.code}/2021-begroting-v1/lezen"
    assert client.get(f"{adres}/").status_code == 404
    assert client.get(f"{adres}.csv").status_code == 404
    ingelogd(client, persoon("controller"))
    assert client.get(f"{adres}/").status_code == 200
    assert client.get(f"{adres}.xlsx").status_code == 200
    verdeling.regels.filter(taak="Balie").update(toelichting="x" * 40_000)
    antwoord = client.get(f"{adres}.xlsx?groep=aard", follow=True)
    assert "Als csv kan het wel." in antwoord.content.decode()
    assert client.get(f"{adres}.csv").status_code == 200


@pytest.mark.django_db
def test_zoveel_zoekvragen_voor_een_versie_als_voor_veel(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    alle = list(Urenverdeling.objects.select_related("samenwerking"))
    for verdelingen in (alle[:1], alle):
        with django_assert_num_queries(4):
            versies = leesselectors.leesversies(verdelingen)
        assert all(versies[v.pk].rijen for v in verdelingen)


@pytest.mark.django_db
def test_gezamenlijke_uren_verdeeld_zoals_de_berekening() -> None:
    """Per row what the calculation gives each municipality, to a hundredth, and nothing is lost."""
    invoer = goede_invoer()
    verdeling = goede_registratie().urenverdeling
    versie = leesselectors.leesversies([verdeling])[verdeling.pk]
    verdeeld = verdeel(versie, versie.rijen, invoer)
    berekening = bereken(invoer)
    for eerst, rij in zip(versie.rijen, verdeeld.versie.rijen, strict=True):
        assert (rij.totaal, rij.gezamenlijk) == (eerst.totaal, 0)
        for plek, deelnemer in enumerate(versie.deelnemers):
            (deel,) = [
                d
                for d in urenregels(berekening, rij.onderdeel, deelnemer.naam)
                if d.rij.taak == rij.taak
            ]
            assert abs(Fraction(rij.uren[plek]) - 100 * deel.eigen) < 1
    assert verdeeld.sleutels == (
        ("inwoners", 1),
        ("plekken", 1),
        ("uren", 1),
        ("uren-exclusief", 1),
    )


@pytest.mark.parametrize("groep", GROEPEN)
@pytest.mark.django_db
def test_bladzijde_noemt_de_sleutels(client: Client, settings: Any, groep: str) -> None:
    settings.KLEIN_TEAM_VTE = 0  # where teams are joined, joint hours are not divided here
    antwoord = client.get(f"{ADRES}/", {"groep": groep})
    tabel, samen = antwoord.context["verdeeld"], antwoord.context["uit"].samen
    assert tabel.rijen[0].cellen[-1][1].tekst == uren(samen.totaal)
    assert "Met de sleutels: " in antwoord.content.decode()
