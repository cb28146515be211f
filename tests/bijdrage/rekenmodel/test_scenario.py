"""Scenarios: what always holds for any input, and what is refused with names."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import BUITEN, NAAR_UREN, Correctie, Gemeente, Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.scenario import (
    Drager,
    Gevolg,
    Scenario,
    Uitkomst,
    combineer,
    reken_scenario,
)
from bijdrage.rekenmodel.sommen import As
from bijdrage.rekenmodel.wijziging import (
    GEZAMENLIJK,
    Componentsleutel,
    CorrectieAnders,
    CorrectieErbij,
    CorrectieWeg,
    Kostenwijziging,
    OngeldigScenario,
    Sleutelwaarde,
    Toetreding,
    Uittreding,
    Urenwijziging,
    Wijziging,
)
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.invoer import goede_invoer

T = TypeVar("T")
vaak = settings(max_examples=60)
GOED = goede_invoer()
HEEL = 100 * 10**6
ASSEN: tuple[As, ...] = ("component", "taakveld")
BALIE = Urenwijziging("Aalsmeer", -100_000, "BZ", "Balie", "0.2", "primair")
ZONDER_CENT = Correctie("N1", "overig", "Aalsmeer", "structureel", bedrag=-100)
UITHOORN = Gemeente("Uithoorn", "0451", "gastgemeente", 30_000)
WAARDEN = (("plekken", 10), ("verdeling", 0), ("afspraak", 500_000))


@st.composite
def gevallen(draw: st.DrawFn) -> tuple[Invoer, Scenario]:
    """An input with avoidable parts, and changes of its hours, cost and keys."""
    invoer = draw(invoeren())
    delen = st.sampled_from((None, 0, HEEL, 80 * 10**6, 33_333_333))
    invoer = invoer._replace(
        componenten=tuple(c._replace(vermijdbaar=draw(delen)) for c in invoer.componenten)
    )
    wijzigingen: list[Wijziging] = []
    for rij in draw(st.lists(st.sampled_from(invoer.uren), unique=True)) if invoer.uren else ():
        gemeente = draw(st.sampled_from(invoer.gemeenten))
        nu = rij.uren[invoer.gemeenten.index(gemeente)]
        erbij = draw(st.integers(-nu, nu + 500))
        wijzigingen.append(Urenwijziging(gemeente.naam, erbij, *rij[:4]))
    for regel in (
        draw(st.lists(st.sampled_from(invoer.lasten), unique=True)) if invoer.lasten else ()
    ):
        wijzigingen.append(Kostenwijziging(draw(st.integers(-500, 500)), regel=regel.regel))
    if draw(st.booleans()):
        wijzigingen.append(Sleutelwaarde("afspraak 1", invoer.gemeenten[1].naam, 12_345))
    wie = draw(st.sampled_from(invoer.gemeenten)).naam
    return invoer, Scenario("proef", wie, tuple(wijzigingen))


def _draagt(berekening: Berekening) -> dict[str, int]:
    return {**berekening.eigen_aandeel, **berekening.bijdrage}


def _op(*wijzigingen: Wijziging, gemeente: str = "Aalsmeer", invoer: Invoer = GOED) -> Gevolg:
    return reken_scenario(invoer, Scenario("proef", gemeente, wijzigingen))


@vaak
@given(invoeren())
def test_zonder_wijziging_is_alles_nul(invoer: Invoer) -> None:
    gevolg = _op(gemeente=invoer.gemeenten[0].naam, invoer=invoer)
    assert gevolg.onbekend == ()
    (uitkomst,) = gevolg.einden
    for drager in Drager:
        zelf, anderen, samen, blijft = uitkomst.cijfers(drager)
        assert (zelf, samen, blijft, any(anderen.values())) == (0, 0, 0, False)
        assert not any(uitkomst.per(as_, drager) for as_ in ASSEN)
    assert uitkomst.frictie(3) == (0, 0, 0)


@vaak
@given(gevallen())
def test_de_vier_cijfers_tellen_op(geval: tuple[Invoer, Scenario]) -> None:
    """Mine and the others are together, in total and per label; labels add up to the total."""
    for uitkomst in reken_scenario(*geval).einden:
        for drager in Drager:
            totaal = uitkomst.cijfers(drager)
            assert totaal.zelf + sum(totaal.anderen.values()) == totaal.samen
            assert totaal.samen == sum(_draagt(uitkomst.straks).values()) - sum(
                _draagt(uitkomst.nu).values()
            )
            for as_ in ASSEN:
                delen = uitkomst.per(as_, drager).values()
                assert sum(d.zelf for d in delen) == totaal.zelf
                assert sum(d.achterblijvend for d in delen) == totaal.achterblijvend
                assert all(d.zelf + sum(d.anderen.values()) == d.samen for d in delen)
                for naam, bedrag in totaal.anderen.items():
                    assert sum(d.anderen[naam] for d in delen) == bedrag


@vaak
@given(gevallen())
def test_gelijk_aan_dezelfde_invoer(geval: tuple[Invoer, Scenario]) -> None:
    """The changes typed into the input, and that calculated, give the same to the cent."""
    invoer, scenario = geval
    for onbekend, uitkomst in zip((0, HEEL), reken_scenario(*geval).einden, strict=False):
        getypt = bereken(_getypt(invoer, scenario, onbekend))
        assert list(getypt.toedelingen) == list(uitkomst.straks.toedelingen)
        verschil = {n: b - _draagt(uitkomst.nu)[n] for n, b in _draagt(getypt).items()}
        assert uitkomst.cijfers().zelf == verschil.pop(scenario.gemeente)
        assert uitkomst.cijfers().anderen == verschil


def _getypt(invoer: Invoer, scenario: Scenario, onbekend: int) -> Invoer:
    """The input as somebody would type the scenario into it, written from the contract."""
    namen = [g.naam for g in invoer.gemeenten]
    uren, lasten = list(invoer.uren), list(invoer.lasten)
    sleutels = {s.naam: s for s in invoer.sleutels}
    for w in scenario.wijzigingen:
        if isinstance(w, Urenwijziging):
            for i, rij in enumerate(uren):
                if rij[:4] == w[2:]:
                    per = [*rij.uren]
                    per[namen.index(w.gemeente)] += w.honderdsten
                    uren[i] = rij._replace(uren=tuple(per))
        if isinstance(w, Sleutelwaarde):
            waarden = [*sleutels[w.sleutel].waarden]
            waarden[namen.index(w.gemeente)] = w.waarde
            sleutels[w.sleutel] = sleutels[w.sleutel]._replace(waarden=tuple(waarden))
    for i, regel in enumerate(lasten):
        component = next(c for c in invoer.componenten if c.naam == regel.component)
        per_onderdeel = component.behandeling == NAAR_UREN
        oud, nieuw = (
            sum(
                sum(r.uren) + r.gezamenlijk
                for r in rijen
                if not per_onderdeel or r.onderdeel == regel.onderdeel
            )
            for rijen in (invoer.uren, uren)
        )
        vermijdbaar = onbekend if component.vermijdbaar is None else component.vermijdbaar
        deel = Fraction(1)
        if oud and component.behandeling != BUITEN:
            deel += Fraction(nieuw - oud, oud) * Fraction(vermijdbaar, HEEL)
        erbij = sum(
            w.lasten
            for w in scenario.wijzigingen
            if isinstance(w, Kostenwijziging) and w.regel == regel.regel
        )
        lasten[i] = regel._replace(
            lasten=afgerond(regel.lasten * deel.numerator, deel.denominator) + erbij,
            baten=afgerond(regel.baten * deel.numerator, deel.denominator),
        )
    return invoer._replace(
        uren=tuple(uren), lasten=tuple(lasten), sleutels=tuple(sleutels.values())
    )


@vaak
@given(gevallen(), st.integers(0, HEEL))
def test_de_einden_sluiten_in_wat_ertussen_ligt(geval: tuple[Invoer, Scenario], deel: int) -> None:
    """Nothing avoidable and all of it enclose anything between, of every cost line."""
    invoer, scenario = geval
    niets, iets, alles = (
        {r.regel: r for r in _met_vermijdbaar(invoer, scenario, v).straks.invoer.lasten}
        for v in (0, deel, HEEL)
    )
    for code, regel in iets.items():
        for kant in ("lasten", "baten"):
            grenzen = sorted(getattr(kanten[code], kant) for kanten in (niets, alles))
            assert grenzen[0] <= getattr(regel, kant) <= grenzen[1]


def _met_vermijdbaar(invoer: Invoer, scenario: Scenario, deel: int) -> Uitkomst:
    componenten = tuple(c._replace(vermijdbaar=deel) for c in invoer.componenten)
    (uitkomst,) = reken_scenario(invoer._replace(componenten=componenten), scenario).einden
    return uitkomst


@vaak
@given(gevallen(), st.randoms(use_true_random=False))
def test_de_volgorde_maakt_niet_uit(geval: tuple[Invoer, Scenario], toeval: Random) -> None:
    """Neither of the rows of the input nor of the changes."""
    invoer, scenario = geval
    anders = invoer._replace(
        uren=_geschud(invoer.uren, toeval),
        lasten=_geschud(invoer.lasten, toeval),
        componenten=_geschud(invoer.componenten, toeval),
    )
    geschud = scenario._replace(wijzigingen=_geschud(scenario.wijzigingen, toeval))
    een, ander = reken_scenario(*geval), reken_scenario(anders, geschud)
    assert sorted(een.onbekend) == sorted(ander.onbekend)
    assert [u.cijfers() for u in een.einden] == [u.cijfers() for u in ander.einden]


def _geschud(rijen: Sequence[T], toeval: Random) -> tuple[T, ...]:
    return tuple(toeval.sample(rijen, len(rijen)))


@pytest.mark.parametrize(
    ("wijziging", "fout"),
    [
        (BALIE._replace(taak="Bali"), "geen urenregel voor BZ, Bali, 0.2, primair"),
        (BALIE._replace(gemeente="Uithoorn"), "gemeente Uithoorn staat niet"),
        (BALIE._replace(honderdsten=-200_001), "2.000,01 uren af van de uren van Aalsmeer"),
        (Kostenwijziging(1, regel="L99"), "geen kostenregel voor L99"),
        (Kostenwijziging(1), "geen kostenregel voor deze wijziging"),
        (Kostenwijziging(1, regel="L01", component="personeel"), "geen kostenregel"),
        (Sleutelwaarde("stoelen", "Aalsmeer", 1), "sleutel stoelen staat niet"),
        (Sleutelwaarde("plekken", "Uithoorn", 1), "gemeente Uithoorn staat niet"),
        (Sleutelwaarde("plekken", "Aalsmeer", -1), "lager dan nul"),
        (Sleutelwaarde("afspraak", "Amstelveen", 1), "betaalt volgens afspraak de rest"),
        (Sleutelwaarde("verdeling", "Aalsmeer", 1), "zijn samen 75,500001"),
        (Componentsleutel("sporthal", "plekken"), "geen component die de gemeenten delen"),
        (Componentsleutel("huisvesting", "stoelen"), "sleutel stoelen staat niet"),
        (CorrectieErbij(ZONDER_CENT._replace(code="C1")), "correctie C1 staat al"),
        (CorrectieErbij(ZONDER_CENT._replace(gemeente="Amstelveen")), "geen gastgemeente"),
        (CorrectieErbij(ZONDER_CENT._replace(percentage=1)), "een bedrag of een percentage"),
        (
            CorrectieErbij(ZONDER_CENT._replace(bedrag=None, percentage=1, basis="X")),
            "De basis X van correctie N1",
        ),
        (CorrectieAnders(ZONDER_CENT), "correctie N1 staat niet"),
        (CorrectieWeg("N1"), "correctie N1 staat niet"),
        (Toetreding(UITHOORN, WAARDEN[1:]), "Voor Uithoorn ontbreekt: plekken"),
        (Toetreding(UITHOORN._replace(inwoners=None), WAARDEN), "ontbreekt: het aantal inwoners"),
        (Toetreding(UITHOORN._replace(cbs="0358"), WAARDEN), "0358 staat al"),
        (Uittreding("Amstelveen"), "Amstelveen is geen gastgemeente"),
        (Uittreding("Uithoorn"), "Uithoorn is geen gastgemeente"),
    ],
)
def test_wat_niet_kan_wordt_genoemd(wijziging: Wijziging, fout: str) -> None:
    """Beside a change that can be: that one alone is not refused."""
    _op(BALIE._replace(gemeente="Amstelveen"))
    with pytest.raises(OngeldigScenario, match=fout):
        _op(BALIE._replace(gemeente="Amstelveen"), wijziging)


def test_twee_wijzigingen_van_dezelfde_rij() -> None:
    per_groep = Urenwijziging("Aalsmeer", -100, taakveld="0.2")
    _op(BALIE, per_groep._replace(gemeente="Amstelveen"))
    with pytest.raises(OngeldigScenario, match=r"hetzelfde: uren van Aalsmeer in BZ, Balie, 0\.2"):
        _op(BALIE, per_groep)


def test_een_onbekende_gemeente_kan_niet_veranderen() -> None:
    with pytest.raises(OngeldigScenario, match="Uithoorn staat niet"):
        _op(gemeente="Uithoorn")


def test_samen_kan_alleen_over_andere_uren() -> None:
    een = Scenario("een", "Aalsmeer", (BALIE,))
    twee = Scenario("twee", "Aalsmeer", (Urenwijziging("Aalsmeer", 100, "WM"),))
    samen = combineer(GOED, "samen", "Aalsmeer", (een, twee))
    assert samen.wijzigingen == (*een.wijzigingen, *twee.wijzigingen)
    reken_scenario(GOED, samen)
    drie = Scenario("drie", "Aalsmeer", (Urenwijziging("Aalsmeer", -1, taakveld="0.2"),))
    with pytest.raises(
        OngeldigScenario, match=r"«een» en «drie» gaan allebei over: uren van Aals"
    ) as fout:
        combineer(GOED, "samen", "Aalsmeer", (een, twee, drie))
    assert "(er zijn " in str(fout.value)


def test_uren_over_meer_rijen_gaan_naar_rato() -> None:
    """2.000, 500,25 and 1.000 primary hours: a tenth of them goes of each."""
    (uitkomst, _) = _op(Urenwijziging("Aalsmeer", -35_003, aard="primair")).einden
    per_rij = [rij.uren[1] for rij in uitkomst.straks.invoer.uren]
    assert per_rij == [180_000, 45_022, 90_000, 0, 135_000]


def test_gezamenlijke_uren() -> None:
    (uitkomst, _) = _op(Urenwijziging(GEZAMENLIJK, -30_000, "BZ")).einden
    assert [r.gezamenlijk for r in uitkomst.straks.invoer.uren][:2] == [0, 0]


def test_kosten_over_een_component() -> None:
    (uitkomst,) = _op(Kostenwijziging(-82_000, component="personeel")).einden
    per_regel = {r.regel: r.lasten for r in uitkomst.straks.invoer.lasten}
    assert (per_regel["L01"], per_regel["L02"], per_regel["L03"]) == (49_948_750, 0, 29_969_250)
    assert uitkomst.cijfers().samen == -82_000


def test_het_afgesproken_bedrag() -> None:
    """€ 1.000 less, and the index of 1,5 % over it."""
    (uitkomst,) = _op(Sleutelwaarde("afspraak", "Aalsmeer", 2_400_000)).einden
    assert uitkomst.cijfers() == (-101_500, {"Amstelveen": 101_500}, 0, 0)


def test_een_andere_sleutel_voor_een_component() -> None:
    (uitkomst,) = _op(Componentsleutel("huisvesting", "verdeling")).einden
    assert uitkomst.per("component")["huisvesting"].zelf == 540_002
    assert uitkomst.cijfers().samen == 0


@pytest.mark.parametrize(
    ("wijziging", "effect"),
    [
        (CorrectieErbij(ZONDER_CENT), -100),
        (CorrectieAnders(ZONDER_CENT._replace(code="C2")), 499_900),
        (CorrectieWeg("C2"), 500_000),
    ],
)
def test_correcties(wijziging: Wijziging, effect: int) -> None:
    (uitkomst,) = _op(wijziging).einden
    assert uitkomst.cijfers() == (effect, {"Amstelveen": -effect}, 0, 0)


def test_wie_de_achterblijvende_kosten_draagt() -> None:
    """What stays behind of the line is paid by who changes, or by the new hours."""
    invoer = GOED._replace(
        componenten=tuple(c._replace(vermijdbaar=80 * 10**6) for c in GOED.componenten)
    )
    (uitkomst,) = _op(BALIE, invoer=invoer).einden
    gedeeld, eigen = (uitkomst.cijfers(drager) for drager in Drager)
    assert gedeeld.samen == eigen.samen
    assert gedeeld.achterblijvend == eigen.achterblijvend > 0
    assert eigen.zelf > gedeeld.zelf
    assert eigen.anderen["Amstelveen"] < gedeeld.anderen["Amstelveen"]
    jaren = uitkomst.frictie(3)
    assert jaren[0] == eigen.achterblijvend
    assert jaren[0] > jaren[1] > jaren[2] > 0
    assert uitkomst.frictie(1) == jaren[:1]


def test_toetreding_en_uittreding() -> None:
    """All that who joins pays is new; who leaves pays nothing, and the others share what stays."""
    erbij = _op(
        Toetreding(UITHOORN, WAARDEN),
        Urenwijziging("Uithoorn", 50_000, "BZ", "Balie"),
        gemeente="Uithoorn",
    ).einden[0]
    assert erbij.cijfers().zelf == _draagt(erbij.straks)["Uithoorn"] > 0
    weg = _op(Uittreding("Uithoorn"), gemeente="Uithoorn", invoer=erbij.straks.invoer).einden[1]
    draagt = _draagt(weg.straks)
    assert draagt["Uithoorn"] == 0
    assert weg.cijfers().zelf == -erbij.cijfers().zelf
    assert set(weg.cijfers().anderen) == {"Amstelveen", "Aalsmeer"}
