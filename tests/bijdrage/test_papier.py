"""Paper: bookmarks, contents, page numbers, status and fingerprint; what a council gets."""

import io
import re
from collections import defaultdict
from functools import lru_cache
from typing import Any

import pypdf
import pytest
from django.test import Client

from bijdrage import selectors
from bijdrage.models import Berekening
from bijdrage.rapport.afronding import hele_euro
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.programmas import begrotingswijziging
from bijdrage.rapport.weergave import jaarweergave
from samenwerking.notatie import bedrag, verandering
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from samenwerking.selectors import codelijsten
from tests.personen import AALSMEER, AMSTELVEEN, ingelogd, persoon
from tests.registratie import nog_een_versie

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
NAMEN = ("2021-begroting", "2021-rekening", "2023-begroting", "2023-rekening")
A4 = (595, 842)


@lru_cache
def pdf(adres: str) -> pypdf.PdfReader:
    antwoord = Client().get(f"/{AA}/{adres}")
    assert antwoord.status_code == 200
    return pypdf.PdfReader(io.BytesIO(antwoord.content))


def bladen(adres: str) -> list[str]:
    return [" ".join(blad.extract_text().split()) for blad in pdf(adres).pages]


def rapport(naam: str) -> Jaarrapport:
    gevonden = selectors.jaarrapport(IEDEREEN, f"{AA}/{naam}")
    assert gevonden is not None
    return gevonden


PAPIEREN = (
    "2023-begroting/rapport.pdf",
    f"2023-begroting/raadspakket/{AALSMEER}.pdf",
    f"2023-rekening/raadspakket/{AMSTELVEEN}.pdf",
)


@pytest.mark.parametrize("adres", PAPIEREN)
def test_every_page_has_its_number_and_the_fingerprint(adres: str) -> None:
    kenmerk = rapport(adres.partition("/")[0]).vingerafdruk
    alle = bladen(adres)
    for nummer, tekst in enumerate(alle, 1):
        assert f"{nummer} van {len(alle)}" in tekst
        assert kenmerk in tekst
        assert "gepubliceerd" in tekst


@pytest.mark.parametrize("adres", PAPIEREN)
def test_every_head_is_a_bookmark_and_stands_in_the_contents(adres: str) -> None:
    """The page that the contents name is the one where the head stands."""
    document = pdf(adres)
    bladwijzers = {
        b.title: document.get_destination_page_number(b) for b in _plat(document.outline)
    }
    alle = bladen(adres)
    plek = next(i for i, tekst in enumerate(alle) if re.search(r"\bInhoud\b.*(\. ){5}", tekst))
    inhoud = dict(re.findall(r"([A-Z][^.?]+?\??)\s*(?:\. ?){3,}(\d+)", alle[plek]))
    assert len(inhoud) > 3
    for kop, blad in inhoud.items():
        (gevonden,) = (n for titel, n in bladwijzers.items() if kop.endswith(titel))
        assert gevonden is not None and gevonden + 1 == int(blad)


def _plat(omtrek: Any) -> Any:
    for deel in omtrek:
        yield from _plat(deel) if isinstance(deel, list) else [deel]


@pytest.mark.parametrize("adres", PAPIEREN)
def test_it_is_tagged_in_dutch_and_names_itself(adres: str) -> None:
    wortel: Any = pdf(adres).trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/Lang"] == "nl"
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "/StructTreeRoot" in wortel
    assert "pdfuaid:part" in wortel["/Metadata"].get_data().decode()
    metadata = pdf(adres).metadata
    assert metadata is not None and metadata.title and "ijdrage van" in metadata.title


def test_the_head_of_a_table_comes_back_on_the_next_page() -> None:
    alle = bladen("2023-begroting/rapport.pdf")
    precies = next(i for i, tekst in enumerate(alle) if "Per onderdeel, tot op de cent" in tekst)
    assert "Code Naam Bedrag in euro" in alle[precies + 1]
    assert "Per onderdeel, tot op de cent" not in alle[precies + 1]


def test_method_and_words_stand_behind() -> None:
    tekst = " ".join(bladen("2023-begroting/rapport.pdf"))
    assert "Uren voor de gemeenten samen verdelen we" in tekst
    assert "Taakveld Een taak van gemeenten, met een nummer" in tekst


@pytest.mark.parametrize("cbs", [AALSMEER, AMSTELVEEN])
@pytest.mark.parametrize("naam", NAMEN)
def test_the_summary_is_one_page(naam: str, cbs: str) -> None:
    adres = f"{naam}/samenvatting/{cbs}.pdf"
    (blad,) = pdf(adres).pages
    assert tuple(round(float(maat)) for maat in blad.mediabox[2:]) == A4
    (tekst,) = bladen(adres)
    gevonden = rapport(naam)
    assert bedrag(hele_euro(gevonden.bijdrage) * 100, 0) in tekst
    assert gevonden.vingerafdruk in tekst
    zin = "Amstelveen ontvangt van Aalsmeer (baten)"
    if cbs == AALSMEER:
        zin = "Aalsmeer betaalt aan Amstelveen (lasten)"
    assert zin in tekst


@pytest.mark.parametrize("naam", NAMEN)
def test_both_councils_get_the_same_figures(naam: str) -> None:
    """The changes per programma add up to the bridge, and the new amounts to the contribution."""
    gast, centrum = (
        " ".join(bladen(f"{naam}/raadspakket/{cbs}.pdf")) for cbs in (AALSMEER, AMSTELVEEN)
    )
    nieuw = hele_euro(rapport(naam).bijdrage)
    for tekst, zijde in ((gast, "Lasten van Aalsmeer"), (centrum, "Baten van Amstelveen")):
        tabel = tekst[tekst.rindex(zijde) :]
        was, anders, samen = map(_getal, _samen(tabel))
        assert was + anders == samen == nieuw
    assert _samen(gast[gast.rindex("Lasten van") :]) == _samen(
        centrum[centrum.rindex("Baten van") :]
    )
    brug = re.search(r"([+−] € [\d.]+) ten opzichte van", gast.replace("\xa0", " "))
    if brug:
        was, anders, _ = map(_getal, _samen(gast[gast.rindex("Lasten van") :]))
        assert verandering(anders * 100).replace("\xa0", " ") == brug[1]


@pytest.mark.parametrize("naam", ["2023-begroting", "2023-rekening"])
def test_the_change_per_programma_is_that_of_the_make_up(naam: str) -> None:
    """Taakvelden that were split within a programma do not leave it."""
    toen, nu = rapport(naam.replace("2023", "2021")), rapport(naam)
    wijziging = begrotingswijziging(nu, toen, "Aalsmeer", codelijsten())
    sinds: dict[str, int] = defaultdict(int)
    for rij in jaarweergave(nu, toen).opbouw.rijen:
        nummer = rij.code.partition(".")[0]
        sinds[nummer] += rij.sinds or 0
    assert len(wijziging.programmas) == len(sinds)
    for programma in wijziging.programmas:
        assert abs(programma.wijziging - sinds[programma.naam[:1]]) <= 2, programma.naam


def test_an_address_with_the_version_gives_the_same_change() -> None:
    """A begroting is not compared with itself."""
    adres = f"raadspakket/{AALSMEER}.pdf"
    zonder, met = (bladen(f"2023-begroting{v}/{adres}") for v in ("", "-v1"))
    assert _samen(" ".join(met).partition("Lasten van")[2]) == _samen(
        " ".join(zonder).partition("Lasten van")[2]
    )
    assert "ten opzichte van begroting 2021" in met[0]


def test_a_next_version_of_a_begroting_changes_the_one_before(client: Client) -> None:
    oud = Berekening.objects.get(jaar=2023, stand="begroting")
    nieuw = nog_een_versie(oud)
    ingelogd(client, persoon(Rol.CONTROLLER))
    antwoord = client.get(f"/{AA}/2023-begroting-v{nieuw.versie}/raadspakket/{AALSMEER}.pdf")
    lezer = pypdf.PdfReader(io.BytesIO(antwoord.content))
    tekst = " ".join(" ".join(blad.extract_text() for blad in lezer.pages).split())
    assert f"ten opzichte van begroting 2023, versie {oud.versie}" in tekst
    assert f"Lasten van Aalsmeer, begroting 2023, versie {nieuw.versie}" in tekst
    was, anders, samen = map(_getal, _samen(tekst[tekst.rindex("Lasten van") :]))
    assert (anders, was) == (0, samen)
    assert was > 0


def test_without_a_bridge_the_paper_says_why() -> None:
    """The first year of the example has nothing before it."""
    tekst = " ".join(bladen(f"2021-begroting/raadspakket/{AALSMEER}.pdf"))
    assert "Er is geen begroting van een eerder jaar om mee te vergelijken." in tekst
    assert "Sinds" not in tekst


def _samen(tabel: str) -> tuple[str, ...]:
    gevonden = re.search(r"Samen (0|[\d.]+) ([+−]?\s?[\d.]+) ([\d.]+)", tabel)
    assert gevonden, tabel[:2000]
    return gevonden.groups()


def _getal(tekst: str) -> int:
    return int(re.sub(r"[.\s+]", "", tekst).replace("−", "-"))


def test_the_bridge_per_part_is_on_paper() -> None:
    for naam in ("rapport.pdf", f"raadspakket/{AALSMEER}.pdf"):
        tekst = " ".join(bladen(f"2023-begroting/{naam}"))
        for kop in ("soort kosten", "taakveld"):
            assert f"Verschil per {kop}, van begroting 2021 naar begroting 2023" in tekst
