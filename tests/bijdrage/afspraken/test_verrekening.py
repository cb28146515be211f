"""What is settled after a year: by the rule of each component, and the final index."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijdrage.afspraken.overeenkomst import (
    GEEN,
    HET_GEHEEL,
    HET_MEERDERE,
    NACALCULATIE,
    VERREKENINGEN,
    WERKELIJK,
    Componentafspraak,
    Indexcijfer,
    Indexweging,
    Overeenkomst,
)
from bijdrage.afspraken.verrekening import VerrekenFout, reken_af, verreken_index
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import INCIDENTEEL, STRUCTUREEL, Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.bijdrage.rekenmodel.voorbeeld import voorbeeld

PROCENT = 1_000_000
JAAR = 2021
VOORBEELD = """
    Uren
    onderdeel | taak | taakveld | aard    | uren Aalsmeer | uren Amstelveen
    A         | zorg | 6.1      | primair | 100           | 300

    Componenten
    component | behandeling
    personeel | uren
    materieel | uren

    Lasten
    regel | onderdeel | component | categorie | lasten   | aard
    L1    | A         | personeel | 1.1       | {personeel} | structureel
    L2    | A         | materieel | 3.8       | 4000,00  | incidenteel
"""
LOON, PRIJS = Indexweging("loon", 70 * PROCENT), Indexweging("prijs", 30 * PROCENT)


def berekening(personeel: str = "40000,00") -> Berekening:
    """Aalsmeer bears a quarter: 10.000 of personeel and 1.000 of materieel."""
    return bereken(voorbeeld(VOORBEELD.replace("{personeel}", personeel)))


def overeenkomst(drempel: int | None = None, **anders: Any) -> Overeenkomst:
    personeel = Componentafspraak("personeel", "uren", weging=(LOON, PRIJS))._replace(**anders)
    materieel = Componentafspraak("materieel", "uren", raming=WERKELIJK)
    return Overeenkomst(
        "Afspraken", 2013, None, drempel_extra=drempel, componenten=(personeel, materieel)
    )


def cijfer(reeks: str, procent: float, definitief: bool, jaar: int = JAAR) -> Indexcijfer:
    millioensten = int(procent * PROCENT)
    return Indexcijfer(reeks, jaar, millioensten, "CPB", date(2020, 9, 1), definitief)


CIJFERS = (
    *(cijfer("loon", 3, False), cijfer("loon", 4, True)),
    *(cijfer("prijs", 1, False), cijfer("prijs", 0.5, True)),
)


@pytest.mark.parametrize(
    ("regel", "gerealiseerd", "drempel", "bedrag"),
    [
        (GEEN, "44000,00", None, 0),
        (NACALCULATIE, "44000,00", None, 100_000),
        (NACALCULATIE, "36000,00", None, -100_000),
        (HET_MEERDERE, "44000,00", 30_000, 70_000),
        (HET_MEERDERE, "36000,00", 30_000, -70_000),
        (HET_MEERDERE, "44000,00", 100_000, 0),
        (HET_GEHEEL, "44000,00", 30_000, 100_000),
        (HET_GEHEEL, "36000,00", 30_000, -100_000),
        (HET_GEHEEL, "44000,00", 100_000, 0),
    ],
)
def test_per_component_volgens_haar_regel(
    regel: str, gerealiseerd: str, drempel: int | None, bedrag: int
) -> None:
    afspraken = overeenkomst(drempel, verrekening=regel)
    gevonden = reken_af(berekening(), berekening(gerealiseerd), "Aalsmeer", afspraken)
    rij = gevonden.rijen[0]
    assert (rij.component, rij.begroot, rij.regel, rij.bedrag) == (
        *("personeel", 1_000_000, regel),
        bedrag,
    )
    voorstel = gevonden.voorstel
    assert (voorstel.code, voorstel.soort, voorstel.gemeente, voorstel.bedrag, voorstel.aard) == (
        *("afrekening-2021", "afrekening", "Aalsmeer"),
        *(bedrag, INCIDENTEEL),
    )


@pytest.mark.parametrize(("regel", "bedrag"), [(GEEN, True), (NACALCULATIE, False)])
def test_nacalculatie_en_index_verrekenen_nooit_hetzelfde(regel: str, bedrag: bool) -> None:
    """Realised cost holds the real index already: settling it apart would count it twice."""
    afspraken = overeenkomst(verrekening=regel)
    gevonden = verreken_index(berekening(), "Aalsmeer", afspraken, CIJFERS)
    assert bool(gevonden.voorstel.bedrag) is bedrag
    assert [rij.component for rij in gevonden.rijen] == (["personeel"] if bedrag else [])


@settings(max_examples=30)
@given(invoeren(), invoeren(), st.sampled_from(VERREKENINGEN), st.integers(0, 10**6))
def test_nacalculatie_verrekent_het_hele_verschil_en_nooit_meer(
    een: Invoer, ander: Invoer, regel: str, drempel: int
) -> None:
    """The rows together are the proposal; nacalculatie is the difference of what is divided."""
    begroting, rekening = bereken(een), bereken(ander)
    gast = next((g for g in begroting.gasten if g in rekening.gasten), None)
    if gast is None:
        return
    namen = {c.naam for i in (een, ander) for c in i.componenten}
    componenten = tuple(Componentafspraak(n, "uren", verrekening=regel) for n in sorted(namen))
    afspraken = Overeenkomst(
        "Afspraken", 2013, None, drempel_extra=drempel, componenten=componenten
    )
    gevonden = reken_af(begroting, rekening, gast, afspraken)
    verschil = rekening.basisbijdrage[gast] - begroting.basisbijdrage[gast]
    assert gevonden.voorstel.bedrag == sum(rij.bedrag for rij in gevonden.rijen)
    assert sum(rij.gerealiseerd - rij.begroot for rij in gevonden.rijen) == verschil
    assert all(abs(r.bedrag) <= abs(r.gerealiseerd - r.begroot) for r in gevonden.rijen)
    if regel == NACALCULATIE:
        assert gevonden.voorstel.bedrag == verschil


@pytest.mark.parametrize(
    ("afspraken", "zin"),
    [
        (None, "Voor 2021 is geen overeenkomst bekend. Leg haar vast."),
        (
            overeenkomst(component="ICT"),
            "Over «personeel» zegt Afspraken niets voor 2021. Leg de afspraak vast.",
        ),
        *(
            (
                overeenkomst(verrekening=regel),
                "Over «personeel» wordt boven een drempel verrekend, maar Afspraken noemt er voor "
                "2021 geen. Leg de drempel vast.",
            )
            for regel in (HET_MEERDERE, HET_GEHEEL)
        ),
    ],
)
def test_zonder_afspraak_wordt_er_niets_verrekend_maar_gezegd_wat_ontbreekt(
    afspraken: Overeenkomst | None, zin: str
) -> None:
    with pytest.raises(VerrekenFout) as fout:
        reken_af(berekening(), berekening(), "Aalsmeer", afspraken)
    assert fout.value.ontbreekt == (zin,)


def test_definitieve_index_min_voorlopige() -> None:
    """2,4 % became 2,95 %: 0,55 % of what it was before the index, 10.000 / 1,024."""
    gevonden = verreken_index(berekening(), "Aalsmeer", overeenkomst(), CIJFERS)
    (rij,) = gevonden.rijen
    assert (rij.component, rij.basis) == ("personeel", 976_563)
    assert (rij.voorlopig, rij.definitief) == (2_400_000, 2_950_000)
    assert rij.bedrag == gevonden.voorstel.bedrag == 5_371
    assert (gevonden.voorstel.code, gevonden.voorstel.soort) == ("index-2021", "index")


@given(st.integers(-5 * PROCENT, 20 * PROCENT))
def test_een_index_die_bleef_verrekent_niets(percentage: int) -> None:
    zelfde = [c._replace(percentage=percentage) for c in CIJFERS]
    gevonden = verreken_index(berekening(), "Aalsmeer", overeenkomst(), zelfde)
    assert gevonden.voorstel.bedrag == 0
    assert gevonden.rijen[0].voorlopig == gevonden.rijen[0].definitief == percentage


def test_wat_werkelijk_is_geraamd_of_eenmalig_is_heeft_geen_index() -> None:
    gevonden = verreken_index(
        berekening(), "Aalsmeer", overeenkomst(raming=WERKELIJK, weging=()), ()
    )
    assert (gevonden.rijen, gevonden.voorstel.bedrag) == ((), 0)
    assert som(berekening().toedelingen, "aard").keys() == {(STRUCTUREEL,), (INCIDENTEEL,)}


@pytest.mark.parametrize(
    ("weg", "zin"),
    [
        (0, "De voorlopige index «loon» van 2021 ontbreekt. Leg hem vast."),
        (3, "De definitieve index «prijs» van 2021 ontbreekt. Leg hem vast."),
    ],
)
def test_een_index_die_ontbreekt_is_een_fout_met_reeks_en_jaar(weg: int, zin: str) -> None:
    """One of another year does not stand in for it."""
    anders = [c._replace(jaar=2022) if nummer == weg else c for nummer, c in enumerate(CIJFERS)]
    with pytest.raises(VerrekenFout) as fout:
        verreken_index(berekening(), "Aalsmeer", overeenkomst(), anders)
    assert fout.value.ontbreekt == (zin,)


@pytest.mark.parametrize(
    ("afspraken", "zin"),
    [
        (None, "Voor 2021 is geen overeenkomst bekend"),
        (overeenkomst(component="ICT"), "Over «personeel» zegt Afspraken niets voor 2021"),
        (overeenkomst(weging=(LOON,)), "samen geen 100 %"),
    ],
)
def test_een_afspraak_die_ontbreekt_is_een_fout(afspraken: Overeenkomst | None, zin: str) -> None:
    with pytest.raises(VerrekenFout, match=zin):
        verreken_index(berekening(), "Aalsmeer", afspraken, CIJFERS)
