"""Joining small units: every amount the same to the cent, no unit left alone, never less joined."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.groepen import Groepen, groepeer, lees
from bijdrage.rekenmodel.invoer import (
    Component,
    Gemeente,
    Invoer,
    Kenmerken,
    Lastenregel,
    Omnummering,
    Onderdeel,
    Urenregel,
)
from bijdrage.rekenmodel.openbaar import openbaar
from bijdrage.rekenmodel.sommen import som
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk

DREMPEL = Fraction(5)
CODES = ("A1", "A2", "A3", "B1", "B2", "C1", "D1")
SLEUTELS = ("", "uren-onderdeel", "inwoners")
GEMEENTEN = (
    Gemeente("Amstelveen", "0362", "centrumgemeente", 90_000),
    Gemeente("Aalsmeer", "0358", "gastgemeente", 30_000),
)


@st.composite
def invoeren(draw: st.DrawFn) -> Invoer:
    """An input with up to seven units in four afdelingen, of any size."""
    codes = draw(st.lists(st.sampled_from(CODES), min_size=2, unique=True))
    uren, lasten = [], []
    for code in codes:
        for taak in range(draw(st.integers(1, 2))):
            aard = draw(st.sampled_from(("primair", "overhead"))) if taak else "primair"
            uren.append(
                Urenregel(
                    code,
                    f"taak {taak}",
                    "0.4" if aard == "overhead" else draw(st.sampled_from(("6.1", "0.2"))),
                    aard,
                    (draw(st.integers(1, 10**6)), draw(st.integers(1, 10**6))),
                    draw(st.integers(0, 10**6)),
                    draw(st.sampled_from(SLEUTELS)),
                    draw(st.none() | st.integers(0, 1200)),
                )
            )
        for nummer in range(draw(st.integers(1, 2))):
            bedragen = draw(st.integers(0, 10**9)), draw(st.integers(0, 10**8))
            component = draw(st.sampled_from(("personeel", "ict")))
            regel = f"{code}-{nummer}"
            lasten.append(Lastenregel(regel, component, "1.1", *bedragen, "structureel", code))
    return Invoer(
        Kenmerken("AA", 2023, "begroting", productieve_uren=135_000),
        GEMEENTEN,
        tuple(Onderdeel(code, f"Team {code}", code[0]) for code in codes),
        tuple(uren),
        tuple(lasten),
        (Component("personeel", "uren"), Component("ict", "sleutel", "uren-onderdeel")),
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(invoeren(), min_size=1, max_size=4))
def test_every_amount_stays_the_same_to_the_cent(alle: list[Invoer]) -> None:
    groepen = groepeer(alle, DREMPEL)
    for invoer in alle:
        volledig = bereken(invoer)
        getoond = openbaar(volledig, groepen)
        for assen in (("gemeente", "component", "taakveld", "categorie"), ("gemeente",)):
            voor = {a: b for a, b in som(volledig.toedelingen, *assen).items() if b}
            na = {a: b for a, b in som(getoond.toedelingen, *assen).items() if b}
            assert voor == na
        assert vingerafdruk(getoond) == vingerafdruk(volledig)
        if getoond is not volledig:
            for rijen in (getoond.invoer.onderdelen, getoond.invoer.uren, getoond.invoer.lasten):
                assert [rij.rij for rij in rijen] == [*range(2, len(rijen) + 2)]
        for naam in ("uren", "uren-exclusief"):
            boeken = (volledig.sleutels, getoond.sleutels)
            assert len({boek.verhouding(naam).vereenvoudigd() for boek in boeken}) == 1


@settings(max_examples=100, deadline=None)
@given(st.lists(invoeren(), min_size=1, max_size=4))
def test_small_units_are_joined_and_never_alone(alle: list[Invoer]) -> None:
    groepen = groepeer(alle, DREMPEL)
    for versie in map(lees, alle):
        klein = {code for code, vte in versie.omvang.items() if vte < DREMPEL}
        assert klein <= groepen.per_code.keys()
        for wie in versie.met:
            namen = [groepen.code(code) for code in wie if code in groepen.per_code]
            assert len(wie) == 1 or all(namen.count(naam) > 1 for naam in namen)


@settings(max_examples=100, deadline=None)
@given(st.lists(invoeren(), min_size=1, max_size=4))
def test_a_small_unit_has_company_wherever_it_has_hours_or_cost(alle: list[Invoer]) -> None:
    groepen = groepeer(alle, DREMPEL)
    versies = [lees(invoer) for invoer in alle]
    klein = {code for versie in versies for code, vte in versie.omvang.items() if vte < DREMPEL}
    for versie in versies:
        for code in klein & versie.omvang.keys():
            cellen = [wie for wie in versie.cellen if code in wie]
            leden = next(groep for groep in _leden(groepen) if code in groep) - {code}
            altijd_een = any(all(lid in wie for wie in cellen) for lid in leden)
            assert altijd_een or all(len(leden & wie) >= min(2, len(wie) - 1) for wie in cellen)


@settings(max_examples=100, deadline=None)
@given(st.lists(invoeren(), min_size=2, max_size=4))
def test_a_newer_version_only_makes_groups_grow(alle: list[Invoer]) -> None:
    eerder, later = groepeer(alle[:-1], DREMPEL), groepeer(alle, DREMPEL)
    assert eerder.per_code.keys() <= later.per_code.keys()
    for groep in _leden(eerder):
        assert len({later.code(code) for code in groep}) == 1


def _leden(groepen: Groepen) -> list[set[str]]:
    codes = {groep.code for _, groep in groepen.leden}
    return [{c for c, groep in groepen.leden if groep.code == code} for code in codes]


def _invoer(
    *teams: tuple[str, int],
    om: tuple[Omnummering, ...] = (),
    taakvelden: dict[str, str] | None = None,
) -> Invoer:
    """Teams with their vte in hundredths; the first letter is their afdeling.

    taakvelden: of the teams that work elsewhere than on 6.1, with a space between.
    """
    werk = [(c, v, t) for c, v in teams for t in (taakvelden or {}).get(c, "6.1").split()]
    return Invoer(
        Kenmerken("AA", 2023, "begroting"),
        GEMEENTEN,
        tuple(Onderdeel(code, f"Team {code}", code[0]) for code, _ in teams),
        tuple(Urenregel(c, "taak", t, "primair", (100, 100), 0, "", v) for c, v, t in werk),
        tuple(Lastenregel(c, "p", "1.1", 1000, 0, "structureel", c) for c, _ in teams),
        (Component("p", "uren"),),
        omnummeringen=om,
    )


def test_one_small_unit_takes_the_next_smallest_of_its_afdeling() -> None:
    groepen = groepeer([_invoer(("A1", 300), ("A2", 900), ("A3", 700), ("B1", 600))], DREMPEL)
    assert {code: groep.code for code, groep in groepen.leden} == {
        "A1": "a-overig",
        "A3": "a-overig",
    }


def test_afdelingen_of_one_team_go_together() -> None:
    groepen = groepeer([_invoer(("A1", 300), ("B1", 200), ("C1", 900), ("C2", 800))], DREMPEL)
    assert {code for code, _ in groepen.leden} == {"A1", "B1"}
    assert {groep.naam for _, groep in groepen.leden} == {
        "Overige teams van verschillende afdelingen"
    }


def test_one_team_of_a_small_afdeling_takes_the_smallest_of_all() -> None:
    groepen = groepeer([_invoer(("A1", 300), ("B1", 700), ("B2", 600))], DREMPEL)
    assert {code for code, _ in groepen.leden} == {"A1", "B2"}


def test_a_small_unit_takes_two_that_work_on_each_of_its_taakvelden() -> None:
    teams = (("A1", 100), ("A2", 900), ("B1", 800), ("B2", 700), ("C1", 900), ("C2", 800))
    werk = {"A1": "6.1 5.2", "A2": "6.2", "B1": "5.2", "B2": "5.2", "C1": "6.1", "C2": "6.1"}
    groepen = groepeer([_invoer(*teams, taakvelden=werk)], DREMPEL)
    assert set(groepen.per_code) == {code for code, _ in teams}


def test_company_is_there_where_a_kind_of_cost_and_a_taakveld_cross() -> None:
    """A2 works wherever A1 does, but at other cost: of the cost of A1 it has nothing there."""
    teams = (("A1", 100), ("A2", 500), ("B1", 700), ("B2", 800), ("C1", 700), ("C2", 800))
    werk = {"A1": "6.1 5.2", "A2": "6.1 5.2", "C1": "5.2", "C2": "5.2"}
    invoer = _invoer(*teams, taakvelden=werk)
    assert set(groepeer([invoer], DREMPEL).per_code) == {"A1", "A2"}
    lasten = [r._replace(categorie="3.8" if r.regel == "A2" else "1.1") for r in invoer.lasten]
    groepen = groepeer([invoer._replace(lasten=tuple(lasten))], DREMPEL)
    assert set(groepen.per_code) == {code for code, _ in teams}


def test_one_that_works_wherever_the_small_unit_does_is_company_enough() -> None:
    teams = (("A1", 100), ("A2", 900), ("A3", 800), ("B1", 800), ("C1", 900))
    werk = {"A1": "6.1 5.2", "A2": "6.1 5.2", "A3": "6.1 5.2", "B1": "5.2"}
    groepen = groepeer([_invoer(*teams, taakvelden=werk)], DREMPEL)
    assert set(groepen.per_code) == {"A1", "A3"}


def test_a_unit_that_is_small_once_is_joined_in_every_version() -> None:
    groot = _invoer(("A1", 600), ("A2", 900), ("A3", 800))
    klein = _invoer(("A1", 300), ("A2", 900), ("A3", 800))
    assert {c for c, _ in groepeer([groot, klein], DREMPEL).leden} == {"A1", "A3"}


def test_a_unit_with_another_code_is_joined_under_both() -> None:
    oud = _invoer(("A1", 300), ("A2", 400), ("A3", 800))
    nieuw = _invoer(("A9", 700), ("A2", 400), ("A3", 800), om=(Omnummering("A1", "A9"),))
    assert {c for c, _ in groepeer([oud, nieuw], DREMPEL).leden} == {"A1", "A2", "A9"}


def test_vte_follows_from_hours_where_the_version_says_how_many_one_is() -> None:
    zonder = _invoer(("A1", 300), ("A2", 900))
    rijen = tuple(rij._replace(vte=None, uren=(600_000, 400_000)) for rij in zonder.uren)
    kenmerken = zonder.kenmerken._replace(productieve_uren=135_000)
    assert not groepeer([zonder._replace(uren=rijen, kenmerken=kenmerken)], DREMPEL).leden
    assert len(groepeer([zonder._replace(uren=rijen)], DREMPEL).leden) == 2
