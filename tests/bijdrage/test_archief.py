"""A calculation as a folder for the archive: complete, and the input gives the same again."""

import csv
import hashlib
import io
import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from bijdrage.doorrekenen import inlezen, reken
from bijdrage.models import Berekening
from bijdrage.rekenmodel.uitvoer import als_json
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from samenwerking.models import Status
from samenwerking.services.codelijsten import laad_codelijsten
from tests.demostand import maak_leeg
from tests.invoer import CODELIJSTEN, goede_tabellen, zet
from tests.personen import AALSMEER, account, geef_rol
from tests.registratie import goede_berekening, nog_een_versie

pytestmark = pytest.mark.django_db


def voer_uit(sleutel: str, map_: Path, als: str) -> str:
    uit = StringIO()
    call_command("uitvoeren_jaar", sleutel, str(map_), als=als, stdout=uit)
    return uit.getvalue()


@pytest.mark.parametrize("stand", ["begroting", "rekening"])
def test_de_invoer_geeft_dezelfde_uitkomst(tmp_path: Path, stand: str) -> None:
    geef_rol(account("archivaris"), "auditor", AALSMEER)
    voer_uit(f"aa-organisatie/2023-{stand}", tmp_path / "jaar", "archivaris")
    opnieuw = reken(inlezen(tmp_path / "jaar" / "invoer"))
    uitkomst = json.loads((tmp_path / "jaar" / "uitkomst.json").read_text("utf-8"))
    assert uitkomst == json.loads(json.dumps(als_json(opnieuw.berekening, opnieuw.bevindingen)))
    berekening = Berekening.objects.get(jaar=2023, stand=stand, status=Status.VASTGESTELD)
    metagegevens = json.loads((tmp_path / "jaar" / "metagegevens.json").read_text("utf-8"))
    assert metagegevens["vingerafdruk"] == berekening.vingerafdruk
    assert opnieuw.overgeslagen == ()


def test_wat_erin_staat(tmp_path: Path) -> None:
    geef_rol(account("archivaris"), "auditor", AALSMEER)
    gemeld = voer_uit("aa-organisatie/2023-begroting", tmp_path / "jaar", "archivaris")
    bestanden = {
        str(pad.relative_to(tmp_path / "jaar")): pad.read_bytes()
        for pad in (tmp_path / "jaar").rglob("*.*")
    }
    metagegevens = json.loads(bestanden.pop("metagegevens.json"))
    sommen = {naam: hashlib.sha256(inhoud).hexdigest() for naam, inhoud in bestanden.items()}
    assert metagegevens["sha256"] == sommen
    bladen = PdfReader(io.BytesIO(bestanden["rapport-0358.pdf"])).pages
    tekst = " ".join(" ".join(blad.extract_text() for blad in bladen).split())
    assert "BBV: niet BBV-conform: 7 bevindingen." in tekst.replace("Niet", "niet")
    assert "Regels die meetellen: 34." in tekst
    assert all(naam in gemeld for naam in bestanden)
    assert metagegevens["samenwerking"] == "AA-organisatie"
    assert (metagegevens["jaar"], metagegevens["stand"]) == (2023, "begroting")
    assert (metagegevens["versie"], metagegevens["status"]) == (1, "gepubliceerd")
    assert metagegevens["besluit"] and metagegevens["uitgevoerd_op"] and metagegevens["software"]


def test_een_formule_gaat_als_tekst_weg_en_komt_zo_terug(tmp_path: Path) -> None:
    boef = {2: "=HYPERLINK(1)", 3: "'-1", 4: "'s avonds", 5: "@x"}
    tabellen = goede_tabellen()
    for rij, tekst in boef.items():
        zet(tabellen, "Lasten", rij, "omschrijving", tekst)
    maak_leeg()
    laad_codelijsten(lijsten=CODELIJSTEN)
    lasten = "\n".join(" | ".join(rij) for rij in tabellen["Lasten"])
    berekening = goede_berekening(lasten=lasten)
    geef_rol(account("lezer"), "auditor", AALSMEER)
    voer_uit(f"{berekening.samenwerking.code}/2021-begroting-v1", tmp_path / "jaar", "lezer")
    blad = (tmp_path / "jaar" / "invoer" / "Lasten.csv").read_text("utf-8-sig")
    kop, *rijen = csv.reader(io.StringIO(blad), delimiter=";")
    gezet = [rij[kop.index("omschrijving")] for rij in rijen][:4]
    assert gezet == ["'=HYPERLINK(1)", "'-1", "'s avonds", "'@x"]
    assert vingerafdruk(reken(inlezen(tmp_path / "jaar" / "invoer")).berekening) == (
        berekening.vingerafdruk
    )


def test_een_concept_alleen_voor_wie_het_mag_lezen(tmp_path: Path) -> None:
    vastgesteld = Berekening.objects.get(jaar=2023, stand="begroting", status=Status.VASTGESTELD)
    concept = f"aa-organisatie/2023-begroting-v{nog_een_versie(vastgesteld).versie}"
    account("buitenstaander")
    with pytest.raises(CommandError, match="geen berekening"):
        voer_uit(concept, tmp_path / "jaar", "buitenstaander")
    assert not (tmp_path / "jaar").exists()
    geef_rol(account("lezer"), "auditor", AALSMEER)
    voer_uit(concept, tmp_path / "jaar", "lezer")
    assert "concept" in (tmp_path / "jaar" / "metagegevens.json").read_text("utf-8")


def test_zonder_de_volledige_uitgave_is_er_geen_archief(tmp_path: Path) -> None:
    geef_rol(account("medewerker"), "projectmedewerker", AALSMEER)
    with pytest.raises(CommandError, match="auditor of rekenkamer"):
        voer_uit("aa-organisatie/2023-begroting", tmp_path / "jaar", "medewerker")
    assert not (tmp_path / "jaar").exists()


def test_een_map_die_er_al_is_blijft(tmp_path: Path) -> None:
    geef_rol(account("archivaris"), "auditor", AALSMEER)
    (tmp_path / "er-al").mkdir()
    with pytest.raises(CommandError, match="bestaat al"):
        voer_uit("aa-organisatie/2023-begroting", tmp_path / "er-al", "archivaris")
    assert list((tmp_path / "er-al").iterdir()) == []
    with pytest.raises(CommandError, match="kan niet worden gemaakt"):
        voer_uit("aa-organisatie/2023-begroting", tmp_path / "geen" / "map", "archivaris")
