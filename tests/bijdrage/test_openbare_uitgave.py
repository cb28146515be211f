"""Small teams cannot be read from what everybody reads, nor subtracted out of it."""

import io
import re
from collections.abc import Iterator
from fractions import Fraction
from html import unescape
from itertools import combinations, permutations
from typing import Any

import openpyxl
import pypdf
import pytest
from django.contrib.admin import site
from django.test import Client, RequestFactory

from bijdrage import selectors
from bijdrage.models import Berekening, Kostenregel, Scenario, Toedeling
from bijdrage.rapport.uitgave import ONMOGELIJK
from bijdrage.rekenmodel.groepen import Groep, Groepen, groepeer, lees
from bijdrage.rekenmodel.openbaar import openbaar
from bijdrage.rekenmodel.resultaat import Berekening as Uitkomst
from bijdrage.rekenmodel.resultaat import Toedelingen
from bijdrage.rekenmodel.scenario import Scenario as Proef
from bijdrage.rekenmodel.scenario import reken_scenario
from bijdrage.rekenmodel.scenariotekst import als_json, als_tekst
from bijdrage.rekenmodel.sommen import As, som
from bijdrage.rekenmodel.verschil import NIEUW_EN_VERVALLEN
from bijdrage.rekenmodel.wijziging import Urenwijziging
from bijdrage.uitkomsten import uitkomsten
from bijdrage.watals.gesprek import gevolg_van
from bijdrage.watals.samengevoegd import KLEIN_TEAM
from samenwerking.models import Urenregel
from samenwerking.notatie import bedrag
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from tests.bladen import BLADEN
from tests.invoer import CODELIJSTEN
from tests.personen import account, ingelogd, persoon

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
SLEUTEL = f"{AA}/2023-begroting"
GRENZEN = (5, 8)
"""In vte: as it is set, and one under which every kind of team of the example is joined."""
GROOT, ROND = 100_000, 100_000
"""In cents: smaller amounts, and whole thousands of euro, are found anywhere by chance."""
SOMMEN: tuple[tuple[As, ...], ...] = (
    *(("regel", "gemeente", "taakveld"), ("regel", "gemeente"), ("onderdeel", "gemeente")),
    *(("component", "gemeente"), ("taakveld", "gemeente"), ("component", "taakveld", "gemeente")),
)
OOK_ELDERS = "\n".join(f"{t.naam}\n{t.hoofdtaakveld}" for t in CODELIJSTEN.taakvelden).lower()
"""A team that is called as a taakveld is: that name says nothing."""


def _adressen() -> list[str]:
    """Every address of a calculation or its hours that everybody may read."""
    adressen = [blad.adres for blad in BLADEN if blad.status == 200 and "account" not in blad.adres]
    for jaar in ("2021-begroting", "2021-rekening", "2023-begroting", "2023-rekening"):
        adressen += [f"/{AA}/{jaar}/{rest}" for rest in (
            *("", "uren/", "herkomst/?gemeente=0358", "herkomst/?gemeente=0362"),
            *(f"invoer/{blad}/" for blad in ("Onderdelen", "Uren", "Lasten", "Omnummering")),
            *("regels/", "regels.csv", "werkmap.xlsx", "rapport.pdf", "wat-als/"),
            *("andere-sleutel/?keuze=percentages&deel-0=25", "boeken/", "boeken.csv"),
            *("boeken.xlsx", "aansluiting/", "vooruit/", "realisatie/", "wat-als/?vraag=uren"),
        )]  # fmt: skip
        adressen += [f"/urenverdeling/{AA}/{jaar}-v1/{rest}" for rest in (
            *("", "lezen/?hefboom=1", "lezen.csv", "lezen.xlsx", "lezen.ods"),
            *("lezen/?met=aa-organisatie/2021-begroting-v1", "lezen/?groep=afdeling"),
        )]  # fmt: skip
        api = f"/api/v1/samenwerkingen/{AA}/berekeningen/{jaar}-v1"
        adressen += [f"{api}{deel}" for deel in (
            *("", "/gemeenten", "/toedelingen?per_pagina=1000", "/correcties", "/niet-verdeeld"),
            "/datapakket",
        )]  # fmt: skip
    return [*adressen, f"/verschil/{AA}/2021-begroting/{SLEUTEL}/", f"/{AA}/uitspraak/"]


def _tekst(inhoud: bytes, soort: str) -> str:
    """All words and numbers of an answer."""
    if "pdf" in soort:
        return "\n".join(blad.extract_text() for blad in pypdf.PdfReader(io.BytesIO(inhoud)).pages)
    if "spreadsheetml" in soort:
        map_ = openpyxl.load_workbook(io.BytesIO(inhoud), data_only=True)
        cellen = (str(c) for blad in map_ for rij in blad.values for c in rij if c is not None)
        return "\n".join(cellen)
    return re.sub(r"<[^>]*>", " ", inhoud.decode(errors="replace"))


def _antwoorden(client: Client, grens: int) -> Iterator[tuple[str, str]]:
    """What every address gives; paper takes long, and is looked at as it is set only."""
    for adres in _adressen():
        if adres.endswith(".pdf") and grens != GRENZEN[0]:
            continue
        antwoord = client.get(adres)
        assert antwoord.status_code in (200, 302, 404), adres
        if antwoord.status_code == 200:
            inhoud = b"".join(antwoord) if antwoord.streaming else antwoord.content
            yield adres, _tekst(inhoud, antwoord["Content-Type"])


def _berekeningen() -> list[Uitkomst]:
    """The published ones of the example, in the order of publication."""
    rijen = list(
        Berekening.objects.filter(gepubliceerd_op__isnull=False)
        .select_related("samenwerking", "urenverdeling", "kostenraming")
        .order_by("gepubliceerd_op", "pk")
    )
    gevonden = uitkomsten(rijen)
    return [gevonden[rij.pk].berekening for rij in rijen]


def _verboden(grens: int) -> tuple[Groepen, set[str]]:
    """Names, cost lines and distinguishing numbers of the teams that are joined."""
    berekeningen = _berekeningen()
    groepen = groepeer([b.invoer for b in berekeningen], Fraction(grens))
    woorden = set()
    for berekening in berekeningen:
        invoer = berekening.invoer
        woorden |= {o.naam for o in invoer.onderdelen if o.code in groepen.per_code}
        woorden |= {r.regel for r in invoer.lasten if r.onderdeel in groepen.per_code}
        woorden -= {o.naam for o in invoer.onderdelen if o.naam.lower() in OOK_ELDERS}
    return groepen, woorden | _getallen(berekeningen, groepen)


def _getallen(berekeningen: list[Uitkomst], groepen: Groepen) -> set[str]:
    """What only a joined team has: its amounts in cents, as text and as in a workbook."""
    eigen, ook_van_anderen = set[int](), set[int]()
    for berekening in berekeningen:
        getoond = openbaar(berekening, groepen)
        for assen in SOMMEN:
            ook_van_anderen |= set(som(getoond.toedelingen, *assen).values())
        for (code, *_), centen in som(berekening.toedelingen, "onderdeel", "gemeente").items():
            eigen |= {centen} if code in groepen.per_code else set()
    alleen = {c for c in eigen - ook_van_anderen if abs(c) > GROOT and c % ROND}
    return {vorm for c in alleen for vorm in (bedrag(c), f"{c / 100:.2f}", str(c / 100))}


@pytest.mark.parametrize(("wie", "grens"), [(None, 5), (Rol.VERTEGENWOORDIGER, 8)])
def test_no_public_address_names_a_joined_team(
    client: Client, settings: Any, grens: int, wie: Rol | None
) -> None:
    settings.KLEIN_TEAM_VTE = grens
    if wie:
        ingelogd(client, persoon(wie))
    groepen, woorden = _verboden(grens)
    assert groepen.leden
    codes = sorted(groepen.per_code)
    patroon = re.compile(
        "|".join(rf"(?<![\w-]){re.escape(w)}(?![\w-])" for w in sorted({*codes, *woorden}))
    )
    gelekt = {
        adres: sorted(set(gevonden))[:8]
        for adres, tekst in _antwoorden(client, grens)
        if (gevonden := patroon.findall(tekst))
    }
    assert not gelekt, "\n".join(f"{adres}: {wat}" for adres, wat in gelekt.items())


def test_who_reads_the_full_edition_sees_every_team() -> None:
    groepen, _ = _verboden(5)
    namen = {o.naam for o in _berekeningen()[0].invoer.onderdelen if o.code in groepen.per_code}
    for rol in (Rol.CONTROLLER, Rol.AUDITOR):
        rapport = selectors.jaarrapport(persoon(rol), f"{AA}/2021-begroting")
        assert rapport and namen <= {o.naam for o in rapport.berekening.invoer.onderdelen}
        assert rapport.uitgave == ""


@pytest.mark.parametrize("volledig_eerst", [True, False])
@pytest.mark.parametrize("blad", ["", "werkmap.xlsx", "rapport.pdf", "invoer/Onderdelen/"])
def test_an_edition_that_is_kept_goes_to_nobody_else(blad: str, volledig_eerst: bool) -> None:
    adres = f"/{AA}/2021-begroting/{blad}"
    lezers = {True: Client(), False: Client()}
    ingelogd(lezers[True], persoon(Rol.CONTROLLER))
    teksten = {}
    for volledig in (volledig_eerst, not volledig_eerst, volledig_eerst):
        antwoord = lezers[volledig].get(adres)
        teksten[volledig] = _tekst(antwoord.content, antwoord["Content-Type"])
    groepen, _ = _verboden(5)
    code = groepen.leden[0][0]
    apart = re.compile(rf"(?<![\w-]){code}(?![\w-])")
    assert apart.search(teksten[True])
    assert not apart.search(teksten[False])
    assert "Openbare uitgave" in teksten[False]
    assert "Openbare uitgave" not in teksten[True]


@pytest.mark.parametrize("grens", GRENZEN)
def test_every_published_sum_holds_a_whole_group_or_none_of_it(settings: Any, grens: int) -> None:
    settings.KLEIN_TEAM_VTE = grens
    groepen, _ = _verboden(grens)
    for rapport in selectors.berekeningen(IEDEREEN, AA):
        getoond = {regel.onderdeel for regel in rapport.berekening.invoer.lasten}
        assert not getoond & groepen.per_code.keys()
        for uitsplitsing in rapport.uitsplitsingen:
            assert uitsplitsing.totaal == rapport.bijdrage
        versie = lees(rapport.motor.invoer)
        for wie in versie.met:
            aantallen = [groepen.code(code) for code in wie if code in groepen.per_code]
            assert all(aantallen.count(code) > 1 for code in aantallen)


def _per_cel(cellen: Toedelingen, code: str) -> list[tuple[int, ...]]:
    """Of a line: its cost per category, for each taakveld and municipality."""
    sommen = som(cellen, "onderdeel", "taakveld", "gemeente", "categorie")
    categorieen = sorted({c for o, *_, c in sommen if o == code})
    plekken = sorted({(t, g) for o, t, g, _ in sommen if o == code})
    return [tuple(sommen.get((code, *plek, c), 0) for c in categorieen) for plek in plekken]


def _schattingen(cellen: list[tuple[int, ...]]) -> Iterator[Fraction]:
    """What one unit would cost, were some cell its own, and were another of somebody else only.

    A third cell is then k times the one and m times the other: of two categories, two unknowns.
    """
    for eigen, ander, samen in permutations(cellen, 3):
        for i, j in combinations(range(len(eigen)), 2):
            if noemer := eigen[i] * ander[j] - eigen[j] * ander[i]:
                teller = samen[i] * ander[j] - samen[j] * ander[i]
                yield sum(eigen) * (1 + Fraction(teller, noemer))


@pytest.mark.parametrize("jaar", ["2021-begroting", "2021-rekening"])
def test_no_small_team_can_be_solved_for_out_of_the_cells_of_its_line(jaar: str) -> None:
    """The one small team of the example works on two taakvelden, at the same cost per hour."""
    groepen, _ = _verboden(5)
    rapport = selectors.jaarrapport(IEDEREEN, f"{AA}/{jaar}")
    assert rapport is not None
    kosten = som(rapport.motor.toedelingen, "onderdeel")
    (klein,) = (c for c, vte in lees(rapport.motor.invoer).omvang.items() if vte < 5)
    alleen_deze_afdeling = Groepen(
        tuple((code, Groep("D-overig", "", "")) for code in ("D11", "D12", klein))
    )
    zonder_gezelschap = openbaar(rapport.motor, alleen_deze_afdeling)
    for getoond, code, is_te_vinden in (
        (zonder_gezelschap, "D-overig", True),
        (rapport.berekening, groepen.code(klein), False),
    ):
        afstand = min(
            abs(schatting - kosten[(klein,)])
            for schatting in _schattingen(_per_cel(getoond.toedelingen, code))
        )
        assert (afstand < 100_00) is is_te_vinden, afstand


@pytest.mark.parametrize("uren_eerst", [False, True])
@pytest.mark.parametrize("grens", GRENZEN)
def test_a_bridge_does_not_tell_what_came_or_went_with_one_joined_team(
    settings: Any, grens: int, uren_eerst: bool
) -> None:
    """The example has one small team in 2021 that is not there in 2023."""
    settings.KLEIN_TEAM_VTE = grens
    groepen, _ = _verboden(grens)
    gevonden = 0
    for van, naar in permutations([r.sleutel for r in selectors.berekeningen(IEDEREEN, AA)], 2):
        vol, openbare = (
            selectors.brugrapport(wie, van, naar, uren_eerst)
            for wie in (persoon(Rol.CONTROLLER), IEDEREEN)
        )
        assert vol is not None
        assert openbare is not None
        kanten = [lees(r.motor.invoer).omvang.keys() for r in (vol.van, vol.naar)]
        gewisseld = kanten[0] ^ kanten[1]
        apart = {
            rij.bedrag
            for stap in vol.stappen
            for rij in stap.per_onderdeel
            if stap.naam == NIEUW_EN_VERVALLEN and rij.code in groepen.per_code.keys() & gewisseld
        }
        getoond = {rij.bedrag for stap in openbare.stappen for rij in stap.per_onderdeel} | {
            stap.bedrag for stap in openbare.stappen
        }
        gevonden += len(apart)
        assert not apart & getoond, (van, naar)
    assert gevonden


def test_the_place_of_a_line_is_its_row_in_the_workbook_of_the_edition(client: Client) -> None:
    rapport = selectors.jaarrapport(IEDEREEN, SLEUTEL)
    assert rapport is not None
    inhoud = client.get(f"/{SLEUTEL}/werkmap.xlsx").content
    werkmap = openpyxl.load_workbook(io.BytesIO(inhoud), data_only=True)
    gevonden = selectors.herkomst(rapport, "0358")
    assert gevonden is not None
    lasten = [regel for regel in gevonden.regels if regel.blad == "Lasten"]
    assert len(lasten) > 100
    for regel in lasten:
        assert werkmap["Lasten"].cell(regel.rij, 1).value == regel.regel
    for uren in gevonden.uren:
        assert werkmap["Uren"].cell(uren.rij, 1).value == uren.onderdeel
    blad = client.get(f"/{SLEUTEL}/herkomst/?gemeente=0358").content.decode()
    assert "in de werkmap van deze uitgave" in blad


def test_a_scenario_about_a_joined_team_is_refused(client: Client) -> None:
    code = "D14"
    wat = {"vraag": "uren", "onderdeel": code, "gemeente": "Aalsmeer", "richting": "minder",
           "aantal": "10", "eenheid": "uur"}  # fmt: skip
    adres = f"/{AA}/2021-begroting/wat-als/"
    volledig = Client()
    ingelogd(volledig, persoon(Rol.CONTROLLER))
    antwoord = volledig.get(adres, wat)
    assert antwoord.status_code == 302
    assert client.get(adres, wat).status_code == 200
    geweigerd = _kaal(client.get(antwoord["Location"]))
    assert KLEIN_TEAM in geweigerd
    assert code not in geweigerd
    assert KLEIN_TEAM not in _kaal(volledig.get(antwoord["Location"]))


def test_scenarios_together_lead_to_no_address_that_names_a_joined_team(client: Client) -> None:
    berekening = Berekening.objects.get(jaar=2021, stand="begroting")
    maker = account("maker")
    nummers = {
        code: Scenario.objects.create(
            berekening=berekening,
            naam=f"Minder {code}",
            gemeente="Aalsmeer",
            wijzigingen=[als_json(Urenwijziging("Aalsmeer", -1000, code))],
            zichtbaar="openbaar",
            maker=maker,
        ).pk
        for code in ("D14", "S51", "K40")
    }
    adres = f"/{AA}/2021-begroting/wat-als/vergelijken/"
    for een, status in (("D14", 200), ("K40", 302)):
        keuze = {"een": nummers[een], "twee": nummers["S51"], "samen": 1}
        antwoord = client.get(adres, keuze)
        assert antwoord.status_code == status
        assert "D14" not in antwoord.get("Location", "")
        assert (KLEIN_TEAM in _kaal(antwoord)) is (status == 200)


def test_what_a_change_does_follows_from_what_is_shown() -> None:
    """Worked out on every team apart, the hours of a small one follow from what a group pays."""
    wat = (Urenwijziging("Aalsmeer", 1_000_000, taakveld="6.1"),)
    meer = set()
    for wie in (persoon(Rol.CONTROLLER), IEDEREEN):
        rapport = selectors.jaarrapport(wie, f"{AA}/2021-begroting")
        assert rapport is not None
        gevolg, _ = gevolg_van(rapport, "Aalsmeer", wat)
        zelf = reken_scenario(rapport.berekening.invoer, Proef("", "Aalsmeer", wat))
        assert gevolg is not None
        assert gevolg.einden[0].cijfers() == zelf.einden[0].cijfers()
        meer.add(gevolg.einden[0].cijfers().zelf)
    assert len(meer) > 1


def test_why_a_scenario_cannot_be_names_no_joined_team(client: Client) -> None:
    """Less hours than there are, over all teams: a fault for each of them, joined ones too."""
    groepen, _ = _verboden(5)
    minder = als_tekst(Urenwijziging("Aalsmeer", -(10**9)))
    adres = f"/{AA}/2021-begroting/wat-als/"
    volledig = Client()
    ingelogd(volledig, persoon(Rol.CONTROLLER))
    teksten = [
        _kaal(lezer.get(adres, {"voor": "Aalsmeer", "w": minder})) for lezer in (volledig, client)
    ]
    codes = [
        set(re.findall(rf"(?<![\w-])(?:{'|'.join(groepen.per_code)})(?=, )", t)) for t in teksten
    ]
    assert codes[0]
    assert not codes[1]
    assert ONMOGELIJK in teksten[1]
    assert ONMOGELIJK not in teksten[0]


def test_keeping_a_scenario_that_cannot_be_names_no_joined_team(client: Client) -> None:
    groepen, _ = _verboden(5)
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    wat = {"voor": "Aalsmeer", "w": als_tekst(Urenwijziging("Aalsmeer", -(10**9))),
           "naam": "Proef", "zichtbaar": "eigen"}  # fmt: skip
    tekst = _kaal(client.post(f"/{AA}/2021-begroting/wat-als/bewaren/", wat))
    assert ONMOGELIJK in tekst
    assert not re.search(rf"(?<![\w-])(?:{'|'.join(groepen.per_code)})(?=, )", tekst)


def _kaal(antwoord: Any) -> str:
    """The words of a page."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", antwoord.content.decode())).split())


@pytest.mark.parametrize("model", [Urenregel, Kostenregel, Toedeling])
def test_rows_in_the_administration_are_for_who_reads_the_full_edition(
    rf: RequestFactory, model: Any
) -> None:
    vraag: Any = rf.get("/")
    for rol, ziet in ((Rol.CONTROLLER, True), (Rol.PROJECTMEDEWERKER, False)):
        vraag.persoon = persoon(rol)
        assert site._registry[model].get_queryset(vraag).exists() is ziet


def test_the_origin_of_joined_teams_gives_their_share_and_no_formula(client: Client) -> None:
    adres = (
        f"/{AA}/2021-begroting/herkomst/?gemeente=0358&onderdeel=verschillende-afdelingen-overig"
    )
    blad = client.get(adres).content.decode()
    assert "elk apart verdeeld zoals de andere teams" in blad
    assert "23,47" in blad
    assert "geheel<" not in blad
    assert blad.count("van hun baten") == 1
