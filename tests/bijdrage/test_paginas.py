"""Pages and PDF: every address answers, and what they show is what the report says."""

import csv
import io
import re
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import pypdf
import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from bijdrage import selectors
from bijdrage.doorrekenen import FIXTURES
from bijdrage.invoer.bladen import BLADEN as BLADEN_INVOER
from bijdrage.rapport import grafieken, zinnen
from bijdrage.rapport.afronding import hele_euro
from bijdrage.rapport.brugweergave import brugweergave
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.reeks import te_vergelijken, vorige
from bijdrage.rapport.weergave import jaarweergave
from samenwerking.notatie import MIN, bedrag, euro
from samenwerking.rechten.persoon import IEDEREEN
from tests.bewaard import vergeet_alles
from tests.bladen import BLADEN, DOCUMENTEN, ONBEKEND, Blad
from tests.lezer import Blad as Gelezen
from tests.lezer import eigen_links
from tests.voorbeeld import rapport as voorbeeldrapport

AA = "aa-organisatie"
SLEUTELS = tuple(
    f"{AA}/{jaar}-{stand}" for jaar in (2023, 2021) for stand in ("begroting", "rekening")
)
pytestmark = pytest.mark.django_db
NIET_VAN_ONS = ("admin",)
ELDERS = ("account/", ".well-known/security.txt", "api/v1/")
"""Tested in tests/samenwerking/toegang and tests/config."""


def lees(adres: str) -> Gelezen:
    antwoord = Client().get(adres)
    assert antwoord.status_code == 200, adres
    return Gelezen(antwoord.content.decode())


def in_euros(tekst: str) -> int:
    """A whole amount as shown; no unit."""
    return int(re.sub(r"[.\s+]", "", tekst).replace("−", "-"))


def url_namen(resolver: URLResolver) -> set[str]:
    namen: set[str] = set()
    for patroon in resolver.url_patterns:
        if str(patroon.pattern) in ELDERS:
            continue
        if isinstance(patroon, URLPattern):
            namen.add(str(patroon.name))
        elif patroon.app_name not in NIET_VAN_ONS:
            namen |= url_namen(patroon)
    return namen


def test_elk_adres_staat_in_de_lijst() -> None:
    """Those of who works on hours, calculations and accounts have tests of their own."""
    elders = {"niet-gevonden", "wachtwoord_kwijt", "overzicht-per-mail"}
    getoetst = {blad.naam for blad in (*BLADEN, *DOCUMENTEN)} - elders
    binnen = (
        *("uren-", "levensloop-", "toegang-", "bevestiging", "grootboek-", "levering-"),
        *(
            "methode-effect",
            "voorstel-",
            "vraag-doen",
            "wat-als-bewaren",
            "wat-als-scenario",
            "wat-als-verwijderen",
        ),
    )
    werk = {naam for naam in url_namen(get_resolver()) if naam.startswith(binnen)}
    assert getoetst | werk == url_namen(get_resolver())


@pytest.mark.parametrize("blad", [*BLADEN, *DOCUMENTEN], ids=lambda blad: blad.adres)
def test_blad_antwoordt_met_een_vast_aantal_zoekvragen(
    blad: Blad, client: Client, django_assert_max_num_queries: object, db: None
) -> None:
    vergeet_alles()
    with django_assert_max_num_queries(blad.zoekvragen):  # type: ignore[operator]
        antwoord = client.get(blad.adres)
    assert antwoord.status_code == blad.status


@pytest.mark.parametrize("adres", ONBEKEND)
def test_wat_er_niet_is_antwoordt_in_het_nederlands(adres: str, client: Client) -> None:
    antwoord = client.get(adres)
    assert antwoord.status_code == 404
    assert "Deze pagina is er niet" in antwoord.content.decode()


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.adres)
def test_blad_heeft_geen_script_en_geen_stijl_in_de_tekst(blad: Blad, client: Client) -> None:
    antwoord = client.get(blad.adres)
    gelezen = Gelezen(antwoord.content.decode())
    assert not {"script", "style"} & gelezen.tags
    assert not {naam for naam in gelezen.attributen if naam == "style" or naam.startswith("on")}
    assert "default-src 'self'" in antwoord.headers["Content-Security-Policy"]


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_jaar_toont_de_bedragen_van_het_rapport(sleutel: str) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, sleutel)
    assert rapport is not None
    blad = lees(f"/{sleutel}/")
    for uitsplitsing, kop in zip(
        rapport.uitsplitsingen, ("soort kosten", "taakveld", "team"), strict=True
    ):
        rijen = blad.tabel(f"Bijdrage van Aalsmeer per {kop}").rijen[1:]
        getoond = {naam: in_euros(tekst) for naam, tekst, _ in rijen}
        totaal = getoond["Hele bijdrage"]
        assert totaal == hele_euro(rapport.bijdrage)
        code = "" if uitsplitsing.as_ == "component" else "{} "
        delen = [
            getoond[(code.format(r.code) if r.code != "-" else "") + r.naam]
            for r in uitsplitsing.rijen
        ]
        assert sum(delen) == totaal
        for deel, rij in zip(delen, uitsplitsing.rijen, strict=True):
            assert abs(100 * deel - rij.bedrag) < 100, rij.naam


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_afgesproken_bedrag_staat_voor_de_schaduwberekening(sleutel: str) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, sleutel)
    assert rapport is not None
    tekst = lees(f"/{sleutel}/").tekst.replace("\xa0", " ")
    berekend = euro(rapport.bijdrage, 0).replace("\xa0", " ")
    if rapport.afgesproken is None:
        assert "Schaduwberekening" not in tekst
        assert tekst.index(berekend) > 0
    else:
        afgesproken = euro(rapport.afgesproken, 0).replace("\xa0", " ")
        assert tekst.index(afgesproken) < tekst.index("Schaduwberekening") < tekst.index(berekend)
        verschil = hele_euro(rapport.afgesproken) - hele_euro(rapport.bijdrage)
        assert bedrag(100 * verschil, 0) in tekst


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_van_totaal_naar_cel_in_twee_klikken(sleutel: str) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, sleutel)
    assert rapport is not None
    jaar = lees(f"/{sleutel}/")
    totaal = next(
        link
        for link in jaar.links
        if link.tekst.endswith(bedrag(hele_euro(rapport.bijdrage) * 100, 0))
    )
    herkomst = lees(totaal.adres)
    assert euro(rapport.bijdrage) in herkomst.tekst.replace("€ ", "€\xa0")
    for plaats in (r"Lasten, rij \d+", r"Uren, rij \d+"):
        eerste = next(link for link in herkomst.links if re.fullmatch(plaats, link.tekst))
        bestand = lees(eerste.adres)
        anker = eerste.adres.partition("#")[2]
        assert anker in bestand.ids
        nummer = anker.removeprefix("rij-")
        assert any(rij[0] == nummer for tabel in bestand.tabellen for rij in tabel.rijen)


def test_plaats_wijst_naar_de_regel_zelf() -> None:
    vraag = urlencode({"gemeente": "0358", "onderdeel": "S51"})
    herkomst = lees(f"/aa-organisatie/2023-begroting/herkomst/?{vraag}")
    kosten = herkomst.tabel("Regels achter dit bedrag")
    bestand = lees("/aa-organisatie/2023-begroting/invoer/Lasten/").tabellen[0]
    regels = [rij for rij in kosten.rijen[2:] if len(rij) > 1]
    assert regels
    for eerste, *_, plaats in regels:
        regel = eerste.split(" ", 1)[0]
        nummer = plaats.rpartition(" ")[2]
        (rij,) = (rij for rij in bestand.rijen if rij[0] == nummer)
        assert rij[1] == regel


def test_elke_link_van_een_jaar_werkt(client: Client) -> None:
    for adres in eigen_links(lees("/aa-organisatie/2023-begroting/")):
        if not adres.endswith(".pdf"):
            assert client.get(adres, follow=True).status_code == 200, adres


@pytest.mark.parametrize("blad", [blad.naam for blad in BLADEN_INVOER])
def test_invoer_wordt_getoond_zoals_zij_is_ingeleverd(blad: str, settings: Any) -> None:
    """Every cell of the file is on the page under its row number, read as the same value."""
    settings.KLEIN_TEAM_VTE = 0
    pad = FIXTURES / "demo" / "2023-begroting" / f"{blad}.csv"
    if not pad.is_file():
        assert Client().get(f"/{AA}/2023-begroting/invoer/{blad}/").status_code == 200
        return
    with pad.open(encoding="utf-8", newline="") as bestand:
        ingeleverd = list(csv.DictReader(bestand, delimiter=";"))
    (kop, *rijen) = lees(f"/{AA}/2023-begroting/invoer/{blad}/").tabellen[0].rijen
    koppen = [naam.lower() for naam in kop]
    getoond = {int(rij[0]): dict(zip(koppen, rij, strict=True)) for rij in rijen}
    if blad != "Kenmerken":
        assert set(getoond) == set(range(2, len(ingeleverd) + 2))
        for nummer, rij in enumerate(ingeleverd, 2):
            for kolom, waarde in rij.items():
                assert kale(getoond[nummer].get(kolom.lower(), "")) == kale(waarde)


def kale(tekst: str) -> str:
    """A cell without what only its notation adds: points between thousands, decimals of zero."""
    tekst = " ".join(tekst.split()).replace(MIN, "-")
    if re.fullmatch(r"-?[\d.]+(,\d+)?", tekst) and ("," in tekst or re.search(r"\.\d{3}", tekst)):
        tekst = tekst.replace(".", "")
    tekst = tekst.rstrip("0").rstrip(",") if "," in tekst else tekst
    return "" if tekst == "0" else tekst


@pytest.mark.parametrize("uren_eerst", [False, True])
@pytest.mark.parametrize("naar", SLEUTELS)
def test_stappen_tellen_op_tot_het_verschil(naar: str, uren_eerst: bool) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, naar)
    assert rapport is not None
    for van in te_vergelijken(rapport, selectors.berekeningen(IEDEREEN, AA)):
        brug = selectors.brugrapport(IEDEREEN, van.sleutel, naar, uren_eerst)
        assert brug is not None
        staart = "?volgorde=uren-eerst" if uren_eerst else ""
        blad = lees(f"/verschil/{van.sleutel}/{naar}/{staart}")
        _, begin, *stappen, einde = blad.tabel("Stappen van").rijen
        verschil = in_euros(einde[1])
        assert in_euros(begin[2]) + verschil == in_euros(einde[2])
        assert sum(in_euros(stap[1]) for stap in stappen) == verschil
        assert len(stappen) == len(brug.stappen)
        for tabel in blad.tabellen:
            if tabel.bijschrift.startswith("Stap «"):
                _, samen, *rijen = tabel.rijen
                assert sum(in_euros(rij[1]) for rij in rijen) == in_euros(samen[1])


def test_volgorde_verandert_de_stappen_en_niet_het_totaal() -> None:
    gewoon = (
        lees("/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/")
        .tabel("Stappen van")
        .rijen
    )
    anders = lees(
        "/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/?volgorde=uren-eerst"
    )
    rijen = anders.tabel("Stappen van").rijen
    assert rijen[-1] == gewoon[-1]
    assert rijen != gewoon


@lru_cache
def pdf(sleutel: str) -> pypdf.PdfReader:
    rapport = selectors.jaarrapport(IEDEREEN, sleutel)
    assert rapport is not None
    return pypdf.PdfReader(io.BytesIO(schrijf_pdf(rapport)))


def pdf_tekst(sleutel: str) -> str:
    return " ".join(" ".join(blad.extract_text() for blad in pdf(sleutel).pages).split())


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_pdf_zegt_hetzelfde_als_de_pagina(sleutel: str) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, sleutel)
    assert rapport is not None
    tekst = pdf_tekst(sleutel)
    jaar = jaarweergave(rapport)
    bedragen = [jaar.bijdrage, jaar.kosten, *(v.gepubliceerd for v in jaar.vergelijkingen)]
    bedragen += [rij.bedrag for tabel in jaar.tabellen for rij in tabel.rijen]
    bedragen += [groep.bedrag for tabel in jaar.tabellen for groep in tabel.groepen]
    for getal in bedragen:
        assert bedrag(getal * 100, 0) in tekst, getal
    for woorden in (*jaar.statuswoorden, rapport.vingerafdruk[:20], "Wat is verzonnen?"):
        assert woorden in tekst


@pytest.mark.parametrize("sleutel", SLEUTELS[:1])
def test_pdf_is_toegankelijk(sleutel: str) -> None:
    wortel: Any = pdf(sleutel).trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/Lang"] == "nl"
    assert "/StructTreeRoot" in wortel
    metadata = pdf(sleutel).metadata
    assert metadata is not None
    assert metadata.title == "Bijdrage van Aalsmeer, begroting 2023"
    assert "Alt" in str(_figuren(wortel["/StructTreeRoot"]))


def _figuren(knoop: object) -> list[str]:
    """The names of the keys of every figure in the tree of tags."""
    gevonden: list[str] = []
    open_ = [knoop]
    while open_:
        deel = open_.pop()
        if hasattr(deel, "get_object"):
            deel = deel.get_object()
        if isinstance(deel, list):
            open_.extend(deel)
        elif isinstance(deel, dict):
            if deel.get("/S") == "/Figure":
                gevonden.append(str(list(deel)))
            open_.append(deel.get("/K"))
    return gevonden


def test_pdf_heeft_geen_databank_en_geen_verzoek_nodig(
    django_assert_num_queries: object,
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert schrijf_pdf(voorbeeldrapport("2021-begroting")).startswith(b"%PDF")


@pytest.mark.parametrize("maat", ["breed", "smal"])
def test_grafiek_heeft_een_nederlandse_titel_en_geen_adres(maat: str) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, f"{AA}/2023-begroting")
    brug = selectors.brugrapport(IEDEREEN, f"{AA}/2021-begroting", f"{AA}/2023-begroting")
    assert rapport is not None
    assert brug is not None
    jaar, weergave = jaarweergave(rapport), brugweergave(brug)
    for beeld in (
        grafieken.opbouw(jaar, zinnen.boodschap_opbouw(jaar)),
        grafieken.waterval(weergave, zinnen.boodschap_brug(weergave)),
    ):
        svg = getattr(beeld, maat)
        assert re.match(r"<svg [^>]*><title>[^<]+</title><desc>[^<]+</desc>", svg)
        assert set(re.findall(r"https?://[^\"' ]+", svg)) == {"http://www.w3.org/2000/svg"}
        assert "style=" not in svg
        assert "aria-" not in svg
        assert "<a " not in svg


def test_reeks_kiest_het_vorige_jaar_en_de_begroting() -> None:
    alle = selectors.berekeningen(IEDEREEN, AA)
    rekening = next(r for r in alle if r.sleutel == f"{AA}/2023-rekening")
    eerder = vorige(rekening, alle)
    assert eerder is not None
    assert eerder.sleutel == f"{AA}/2021-rekening"
    assert [r.sleutel for r in te_vergelijken(rekening, alle)] == [
        f"{AA}/2021-rekening",
        f"{AA}/2023-begroting",
    ]


@pytest.mark.parametrize("naam", ["403.html", "404.html", "500.html"])
def test_foutblad_heeft_genoeg_aan_zichzelf(naam: str) -> None:
    # Django renders 500.html without a request and without context processors.
    blad = Gelezen(render_to_string(naam))
    assert "h1" in blad.tags
    assert "Naar het overzicht" in {link.tekst for link in blad.links}


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_elk_bedrag_op_de_jaarpagina_leidt_naar_zijn_eigen_herkomst(sleutel: str) -> None:
    """The sum behind a link is the amount that was clicked, to the euro that rounding moves."""
    bedragen = {
        (link.adres, link.tekst)
        for link in lees(f"/{sleutel}/").links
        if "/herkomst/" in link.adres and re.fullmatch(r"[−\d.]+", link.tekst)
    }
    assert len(bedragen) > 100
    for doel, tekst in bedragen:
        _, samen, *_ = lees(doel).tabel("Regels achter dit bedrag").rijen
        centen = in_euros(samen[3].replace(",", ""))
        assert abs(hele_euro(centen) - in_euros(tekst)) <= 1, (doel, tekst)
