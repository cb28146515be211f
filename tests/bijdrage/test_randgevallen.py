"""Reports of other inputs than the demo: small, empty, with more municipalities, not fictitious."""

import io
import re
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pypdf
import pytest
from django.template.loader import render_to_string

from bijdrage.rapport import grafieken
from bijdrage.rapport.brug import brugrapport
from bijdrage.rapport.herkomst import herkomstrapport
from bijdrage.rapport.herkomstweergave import herkomstweergave
from bijdrage.rapport.keuze import Keuze
from bijdrage.rapport.model import Gemeentebedrag, Jaarrapport, Registratie
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rapport.zinnen import boodschap_opbouw
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import (
    Component,
    Gemeente,
    Invoer,
    Kenmerken,
    Lastenregel,
    Onderdeel,
    Urenregel,
)
from bijdrage.rekenmodel.verschil import verschil
from tests.invoer import CODELIJSTEN, goede_tabellen, lees
from tests.lezer import Blad

GEMEENTEN = (
    Gemeente("Amstelveen", "0362", "centrumgemeente"),
    Gemeente("Aalsmeer", "0358", "gastgemeente"),
    Gemeente("Uithoorn", "0451", "gastgemeente", 30000),
)


def klein(taakveld: str, lasten: int, uren: tuple[int, ...], fictief: bool = False) -> Jaarrapport:
    """A report of one unit with one task; the number of hours is the number of municipalities."""
    invoer = Invoer(
        Kenmerken("Voorbeeld", 2023, "begroting", fictief=fictief),
        GEMEENTEN[: len(uren)],
        (Onderdeel("A", "Team A"),),
        (Urenregel("A", "taak", taakveld, "primair", uren),),
        (Lastenregel("L1", "personeel", "1.1", lasten, 0, "structureel", "A"),),
        (Component("personeel", "uren"),),
    )
    return jaarrapport("proef/2023-begroting", bereken(invoer), (), CODELIJSTEN)


@pytest.mark.parametrize(
    ("rapport", "boodschap"),
    [
        (klein("6.1", 10000, (200, 100)), "De grootste taak is sociaal domein (100\xa0%)"),
        (klein("0.4", 10000, (200, 100)), "100\xa0% van de berekende bijdrage is overhead"),
        (klein("6.1", 10000, (200, 0)), "De berekende bijdrage is nul"),
        (klein("6.1", 10000, (200, 100, 300)), "De grootste taak is sociaal domein (100\xa0%)"),
        (klein("6.1", -10000, (200, 100)), "De grootste taak is sociaal domein (100\xa0%)"),
    ],
    ids=["taak", "overhead", "nul", "drie gemeenten", "negatief"],
)
def test_pdf_van_een_kleine_berekening(rapport: Jaarrapport, boodschap: str) -> None:
    jaar = jaarweergave(rapport)
    assert boodschap_opbouw(jaar) == boodschap
    tekst = "".join(
        blad.extract_text() for blad in pypdf.PdfReader(io.BytesIO(schrijf_pdf(rapport))).pages
    )
    assert "Bijdrage 2023" in tekst
    for deelnemer in jaar.deelnemers:
        assert deelnemer.gemeente in tekst


def test_wat_niet_fictief_is_heet_niet_fictief() -> None:
    for fictief in (True, False):
        jaar = jaarweergave(klein("6.1", 10000, (200, 100), fictief))
        beeld = grafieken.opbouw(jaar, boodschap_opbouw(jaar))
        html = render_to_string("bijdrage/rapport_pdf.html", {"jaar": jaar, "grafiek": beeld})
        assert ("ictie" in html) is fictief
        assert ("verzonnen" in html) is fictief


def niet_fictief() -> Invoer:
    """The good input with nothing made up, and only the correction that is an amount."""
    invoer = lees(goede_tabellen()).invoer
    assert invoer is not None
    correcties = tuple(c for c in invoer.correcties if c.code == "C2")
    return invoer._replace(
        kenmerken=invoer.kenmerken._replace(fictief=False), correcties=correcties
    )


def verzin(invoer: Invoer, blad: str, nummer: int) -> Invoer:
    """Make one record fictitious."""
    rijen: list[Any] = list(getattr(invoer, blad))
    rijen[nummer] = rijen[nummer]._replace(fictief=True)
    anders: dict[str, Any] = {blad: tuple(rijen)}
    return invoer._replace(**anders)


def rapport_van(invoer: Invoer) -> Jaarrapport:
    return jaarrapport("proef/2021-begroting", bereken(invoer), (), CODELIJSTEN)


def fictieve_rijen(rapport: Jaarrapport) -> dict[str, set[str]]:
    return {u.as_: {rij.code for rij in u.rijen if rij.fictief} for u in rapport.uitsplitsingen}


@pytest.mark.parametrize(
    ("blad", "nummer", "componenten", "taakvelden", "onderdelen"),
    [
        ("onderdelen", 0, set(), set(), {"BZ"}),
        # Balie counts in the keys of Beleid and Leiding, which divide the lines of BZ and WM.
        ("uren", 0, {"personeel"}, {"0.2", "6.1", "0.4"}, {"BZ", "WM"}),
        ("uren", 3, {"personeel"}, {"6.1", "0.4"}, {"WM"}),
        ("uren", 4, set(), set(), set()),
        ("lasten", 1, {"personeel"}, {"0.2"}, {"BZ"}),
        ("lasten", 3, {"huisvesting"}, {"0.4"}, {"-"}),
        ("lasten", 5, {"licenties"}, {"0.4"}, {"ICT"}),
        ("lasten", 8, set(), set(), set()),
        ("componenten", 3, {"sporthal"}, {"5.2"}, {"-"}),
        ("sleutels", 0, {"huisvesting"}, {"0.4"}, {"-"}),
        ("sleutels", 1, set(), set(), set()),
        ("sleutels", 2, {"licenties"}, {"0.4"}, {"ICT"}),
        ("correcties", 0, {"correctie korting"}, {"0.4"}, {"-"}),
    ],
)
def test_een_verzonnen_gegeven_maakt_fictief_wat_erop_rust(
    blad: str, nummer: int, componenten: set[str], taakvelden: set[str], onderdelen: set[str]
) -> None:
    rapport = rapport_van(verzin(niet_fictief(), blad, nummer))
    gevonden = fictieve_rijen(rapport)
    verwacht = {"component": componenten, "taakveld": taakvelden, "onderdeel": onderdelen}
    assert gevonden == verwacht


@pytest.mark.parametrize(("taakveld", "fictief"), [("0.2", False), ("6.1", True), ("7.5", True)])
def test_een_regel_op_een_taakveld_rust_op_de_uren_daar_of_anders_op_alle(
    taakveld: str, fictief: bool
) -> None:
    """Only the hours of Beleid, on 6.1, are made up; on 7.5 the unit has no hours."""
    invoer = verzin(niet_fictief(), "uren", 1)
    regel = invoer.lasten[1]._replace(taakveld=taakveld)
    rapport = rapport_van(invoer._replace(lasten=(regel, *invoer.lasten[2:])))
    assert ("BZ" in fictieve_rijen(rapport)["onderdeel"]) is fictief


@pytest.mark.parametrize(
    ("sleutel", "fictief"),
    [("uren-onderdeel", {"ICT"}), ("uren-exclusief", {"ICT", "BZ"}), ("inwoners", set())],
)
def test_een_sleutel_uit_uren_rust_op_de_uren_die_hij_telt(sleutel: str, fictief: set[str]) -> None:
    """The only made-up hours are those of ICT, here primary."""
    invoer = niet_fictief()
    ict = invoer.uren[4]._replace(aard="primair", taakveld="6.1", fictief=True)
    huur, component = invoer.lasten[3], invoer.componenten[1]._replace(sleutel=sleutel)
    invoer = invoer._replace(
        uren=(invoer.uren[0], ict),
        lasten=(huur._replace(onderdeel="ICT"), huur._replace(regel="L10", onderdeel="BZ")),
        componenten=(component,),
        correcties=(),
    )
    assert fictieve_rijen(rapport_van(invoer))["onderdeel"] == fictief


@pytest.mark.parametrize("fictief", [True, False])
def test_kenmerken_zegt_of_alles_fictief_is(fictief: bool) -> None:
    invoer = niet_fictief()
    invoer = invoer._replace(kenmerken=invoer.kenmerken._replace(fictief=fictief))
    rapport = rapport_van(invoer)
    rijen = [rij for u in rapport.uitsplitsingen for rij in u.rijen]
    assert {rij.fictief for rij in rijen} == {fictief}


@pytest.mark.parametrize(
    ("basis", "blad", "nummer", "fictief"),
    [
        ("basisbijdrage", "lasten", 3, True),
        ("huisvesting", "lasten", 3, True),
        ("personeel", "lasten", 3, False),
        ("bijdrage", "correcties", 0, True),
        ("basisbijdrage", "correcties", 0, False),
    ],
)
def test_een_percentage_is_fictief_als_zijn_grondslag_dat_is(
    basis: str, blad: str, nummer: int, fictief: bool
) -> None:
    invoer = niet_fictief()
    bedrag = invoer.correcties[0]
    index = bedrag._replace(
        code="C1", soort="index", bedrag=None, percentage=1500000, basis=basis, taakveld=""
    )
    invoer = verzin(invoer._replace(correcties=(bedrag, index)), blad, nummer)
    gevonden = fictieve_rijen(rapport_van(invoer))
    assert ("correctie index" in gevonden["component"]) is fictief


def test_een_tabel_noemt_zo_weinig_mogelijk_namen() -> None:
    gevallen = [
        (verzin(niet_fictief(), "componenten", 3), "Met fictieve gegevens berekend: Sporthal."),
        (niet_fictief(), ""),
    ]
    vol = niet_fictief()._replace(correcties=())
    for blad, nummer in (("lasten", 0), ("lasten", 3), ("lasten", 4)):
        vol = verzin(vol, blad, nummer)
    gevallen.append((vol, "Met fictieve gegevens berekend, behalve: Sporthal."))
    alles = verzin(vol, "lasten", 6)
    gevallen.append((alles, "Elk bedrag in deze tabel is met fictieve gegevens berekend."))
    for invoer, zin in gevallen:
        assert jaarweergave(rapport_van(invoer)).tabellen[0].fictief == zin


def test_de_brug_weet_wat_aan_een_van_beide_kanten_fictief_is() -> None:
    van, naar = verzin(niet_fictief(), "lasten", 6), niet_fictief()
    regels = tuple(regel._replace(lasten=2 * regel.lasten) for regel in naar.lasten)
    naar = naar._replace(lasten=regels)
    brug = brugrapport(rapport_van(van), rapport_van(naar), verschil(van, naar), CODELIJSTEN)
    rijen = [rij for stap in brug.stappen for rij in (*stap.per_component, *stap.per_taakveld)]
    assert {rij.code for rij in rijen if rij.fictief} == {"sporthal", "5.2"}
    assert len({rij.code for rij in rijen}) > 2


def bladen(rapport: Jaarrapport) -> dict[str, str]:
    """Everything that a calculation is shown with, as html."""
    staat = Registratie(
        "Proef", "proef", 1, "Eerste invoer", "concept", date(2026, 1, 6), None, "", False
    )
    jaar = jaarweergave(rapport._replace(registratie=staat))
    herkomst = herkomstrapport(
        rapport.sleutel, rapport.berekening, Keuze(rapport.gemeente), CODELIJSTEN
    )
    assert herkomst is not None
    beeld = grafieken.opbouw(jaar, boodschap_opbouw(jaar))
    context = {
        "jaar": jaar,
        "jaren": [jaar],
        "grafiek": beeld,
        "bruggen": [],
        "herkomst": herkomstweergave(herkomst),
        "cbs": jaar.gast.cbs,
    }
    namen = ("start", "jaar", "herkomst", "rapport_pdf")
    return {naam: render_to_string(f"bijdrage/{naam}.html", context) for naam in namen}


def test_een_blad_zegt_van_andere_invoer_niets_dat_alleen_voor_het_voorbeeld_geldt() -> None:
    drie = klein("6.1", 10000, (200, 100, 300)).berekening.invoer
    invoer = verzin(drie, "lasten", 0)
    for naam, html in bladen(rapport_van(invoer)).items():
        assert "met fictieve gegevens" in html, naam
        assert "1 van de 1 kostenregels" in html, naam
        for woorden in (
            "fictieve uren",
            "openbaar",
            "verdeling zijn",
            "beide",
            "gekozen",
        ):
            assert woorden not in html, (naam, woorden)


def test_wat_niet_fictief_is_heet_op_geen_blad_fictief() -> None:
    for naam, html in bladen(rapport_van(niet_fictief())).items():
        assert "ictie" not in html, naam
        assert "verzonnen" not in html, naam


@pytest.mark.parametrize(("blad", "nummer"), [("lasten", 2), ("uren", 1), ("correcties", 0)])
def test_herkomst_zegt_bij_elke_rij_of_zij_fictief_is(blad: str, nummer: int) -> None:
    html = bladen(rapport_van(verzin(niet_fictief(), blad, nummer)))["herkomst"]
    koppen = [rij[0] for tabel in Blad(html).tabellen[1:3] for rij in tabel.rijen]
    fictief = [kop for kop in koppen if "fictief" in kop]
    naam = {"lasten": "L03", "uren": "Beleid", "correcties": "C2"}[blad]
    assert [naam in kop for kop in fictief] == [True]


@pytest.mark.parametrize("taakveld", ["0.4", "6.1"])
def test_grondslag_in_de_wet_staat_er_ook_zonder_afspraak(taakveld: str) -> None:
    html = bladen(klein(taakveld, 10000, (200, 100)))["herkomst"]
    assert "BBV artikel 2 lid 3" in html
    assert ("BBV artikel 1 lid 1 onder l" in html) is (taakveld == "0.4")


def test_bedrag_per_inwoner_wordt_een_keer_afgerond() -> None:
    gemeente = Gemeentebedrag("Aalsmeer", "0358", 74748, Fraction(1), 5)
    rapport = klein("6.1", 10000, (200, 100))
    eerste = rapport.gemeenten[0]
    jaar = jaarweergave(
        rapport._replace(gemeenten=(eerste, gemeente), bijdrage=74748, kosten=74748 + eerste.bedrag)
    )
    # € 149,496: rounded to cents first it would become € 150.
    assert jaar.gast.per_inwoner == 149


def test_de_gemeentetabel_toont_de_bijdrage_zelf() -> None:
    jaar = jaarweergave(klein("6.1", 100, (100, 100)))
    assert [(d.gemeente, d.bedrag) for d in jaar.deelnemers] == [("Amstelveen", 0), ("Aalsmeer", 1)]
    assert jaar.bijdrage == 1
    assert jaar.kosten == 1


def test_elke_klasse_heeft_een_regel() -> None:
    wortel = Path(__file__).parents[2]
    stijl = "".join(p.read_text() for p in wortel.glob("*/static/*/*.css"))
    bekend = set(re.findall(r"\.([a-z][a-z-]*)", stijl)) | {"utrecht-html", "voorbeeld-theme"}
    for pad in {*wortel.glob("templates/**/*.html")} - {*wortel.glob("templates/admin/**/*.html")}:
        zonder_tags = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", " ", pad.read_text())
        for klassen in re.findall(r'class="([^"]*)"', zonder_tags):
            assert set(klassen.split()) <= bekend, pad.name
