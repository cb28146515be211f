"""Sentences, colours and formulas that pages and PDF share."""

import re
from dataclasses import replace
from fractions import Fraction

import pytest

from bijdrage.rapport.brugweergave import Brugweergave, Staprij
from bijdrage.rapport.herkomst import herkomstrapport
from bijdrage.rapport.herkomstmodel import Herkomstrapport
from bijdrage.rapport.herkomstweergave import herkomstweergave
from bijdrage.rapport.keuze import Keuze
from bijdrage.rapport.kleuren import kleur
from bijdrage.rapport.model import Brugrapport
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rapport.woorden import CORRECTIENAMEN, CORRECTIES, STAPPEN, VASTE_STAPPEN
from bijdrage.rapport.zinnen import blikken, boodschap_brug, reden, stappen_in_woorden
from bijdrage.rekenmodel import verschil
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD, SOORTEN_CORRECTIE
from bijdrage.rekenmodel.sommen import correctie_als_component
from samenwerking.notatie import euro
from samenwerking.templatetags.notatie import balkbreedte, procent_teken, teken
from tests.invoer import CODELIJSTEN
from tests.voorbeeld import SLEUTELS, rapport, voorbeelden


def brug(**stappen: int) -> Brugweergave:
    rijen = tuple(Staprij(naam, "", bedrag, 0, 0, ()) for naam, bedrag in stappen.items())
    naar = 1000 + sum(stappen.values())
    jaar = rapport("2023-begroting")
    som = Brugrapport(jaar, jaar, "Aalsmeer", (), 1000, naar)
    return Brugweergave(som, "A", "B", 1000, naar, rijen, False)


@pytest.mark.parametrize(
    ("stappen", "zin"),
    [
        (
            {"prijs": 50, "uren": -20},
            "stijgt, vooral door hogere kosten bij gelijke uren, ondanks minder of anders verdeelde uren",
        ),
        ({"prijs": 50, "uren": 60}, "stijgt, vooral door meer of anders verdeelde uren"),
        (
            {"prijs": 50, "uren": -60},
            "daalt, vooral door minder of anders verdeelde uren, ondanks hogere kosten bij gelijke uren",
        ),
        ({"prijs": 50, "uren": -50}, "blijft gelijk"),
        ({}, "blijft gelijk"),
    ],
)
def test_boodschap_noemt_de_grootste_oorzaken(stappen: dict[str, int], zin: str) -> None:
    assert boodschap_brug(brug(**stappen)) == f"De berekende bijdrage {zin}"


def test_woorden_noemen_hoogstens_twee_stappen_per_richting() -> None:
    zinnen = stappen_in_woorden(brug(prijs=10, uren=20, geschil=30, frictie=-5))
    assert [zin.count("€") for zin in zinnen] == [2, 1]
    assert zinnen[0].startswith("Omhoog: de uitkomst van een geschil")
    assert stappen_in_woorden(brug(prijs=0)) == ()


def test_elke_stap_en_elke_correctie_heeft_alle_woorden() -> None:
    vast = {
        verschil.NIEUW_EN_PRIJS,
        verschil.NIEUW_EN_VERVALLEN,
        verschil.EENMALIG,
        verschil.PRIJS,
        verschil.UREN,
        verschil.SLEUTELS,
    }
    assert set(VASTE_STAPPEN) == vast
    assert tuple(CORRECTIES) == SOORTEN_CORRECTIE
    assert set(STAPPEN) == vast | set(SOORTEN_CORRECTIE)
    assert all(woord for woorden in STAPPEN.values() for woord in woorden)
    assert set(CORRECTIENAMEN) == set(map(correctie_als_component, SOORTEN_CORRECTIE))


def herkomst(sleutel: str, onderdelen: tuple[str, ...] = ()) -> Herkomstrapport:
    """What is behind an amount of Aalsmeer in the demo."""
    berekening = voorbeelden()[sleutel].berekening
    gevonden = herkomstrapport(
        sleutel, berekening, Keuze("Aalsmeer", onderdelen=onderdelen), CODELIJSTEN
    )
    assert gevonden is not None
    return gevonden


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_een_pagina_toont_voor_een_ding_een_bedrag(sleutel: str) -> None:
    """What stands beside the published amounts is what the other tables of the page show."""
    jaar = jaarweergave(rapport(sleutel))
    tabellen = {tabel.as_: tabel for tabel in jaar.tabellen}
    overhead = {rij.code: rij.bedrag for rij in tabellen["taakveld"].rijen}[OVERHEAD_TAAKVELD]
    berekend = {(v.gemeente, v.naam.lower()): v.berekend for v in jaar.vergelijkingen}
    deelnemers = {deelnemer.gemeente: deelnemer.bedrag for deelnemer in jaar.deelnemers}
    totalen = {tabel.totaal for tabel in jaar.tabellen}
    assert totalen == {jaar.bijdrage, deelnemers["Aalsmeer"], jaar.opbouw.totaal}
    assert berekend["Aalsmeer", "dienstverleningsbijdrage"] == jaar.bijdrage
    assert berekend.get(("Aalsmeer", "overheaddeel van de bijdrage"), overhead) == overhead
    eigen = berekend["Amstelveen", "eigen primaire kosten"]
    saldo = berekend.get(("Amstelveen", "saldo overhead"), deelnemers["Amstelveen"] - eigen)
    assert eigen + saldo == deelnemers["Amstelveen"]


def test_elke_gemeente_heeft_haar_kleur_en_een_onbekende_de_gewone() -> None:
    accenten = {kleur("accent", cbs) for cbs in ("0358", "0362", "")}
    assert len(accenten) == 3
    assert kleur("accent", "9999") == kleur("accent")
    assert kleur("inkt", "0358") == kleur("inkt")


def test_een_formule_blijft_te_lezen() -> None:
    """No fraction of more than ten digits stands in a formula; the share itself stays exact."""
    for deel in herkomstweergave(herkomst("2023-begroting")).kosten:
        assert not re.search(r"(\.\d{3}){4}", deel.regel.formule), deel.regel.formule
        if deel.breuk:
            assert deel.breuk.aandeel == Fraction(deel.regel.teller, deel.regel.noemer)


def test_herkomst_telt_op_tot_het_bedrag() -> None:
    bedrag = herkomst("2023-begroting", onderdelen=("S51",))
    weergave = herkomstweergave(bedrag)
    assert sum(deel.regel.bedrag for deel in weergave.kosten) == bedrag.bedrag
    assert weergave.alle_uren == sum(deel.regel.alle for deel in weergave.uren)
    assert 0 < weergave.urenaandeel < 1


def test_tekens_en_balken() -> None:
    assert teken(1234) == "+\xa01.234"
    assert teken(-1234) == "−\xa01.234"
    assert teken(0) == "0"
    assert procent_teken(Fraction(-1, 40)) == "−\xa02,5\xa0%"
    assert procent_teken(Fraction(0)) == "0,0\xa0%"
    assert balkbreedte(Fraction(-1, 8)) == "12.50"
    assert balkbreedte(Fraction(9)) == "100.00"


def test_zonder_brug_staat_er_waarom() -> None:
    nu, eerder = rapport("2023-begroting"), rapport("2021-begroting")
    assert reden(jaarweergave(nu), None) == (
        "Er is geen begroting van een eerder jaar om mee te vergelijken."
    )
    assert reden(jaarweergave(nu, eerder), None) == (
        "Met de begroting 2021 is niet te vergelijken: de codes van teams of soorten kosten passen "
        "niet op elkaar."
    )
    invoer = eerder.berekening.invoer
    andersom = replace(
        eerder.berekening,
        invoer=invoer._replace(gemeenten=tuple(reversed(invoer.gemeenten))),
    )
    assert "toen was Aalsmeer de centrumgemeente, nu Amstelveen" in reden(
        jaarweergave(nu, eerder._replace(berekening=andersom)), None
    )


def test_elke_gemeente_ziet_hetzelfde_bedrag() -> None:
    """Who pays has it as lasten, who receives it as baten; what is left adds up to all cost."""
    jaar = jaarweergave(rapport("2023-begroting"))
    gast, centrum = blikken(jaar).items()
    assert (gast[0], centrum[0]) == ("Aalsmeer", "Amstelveen")
    bedrag, overhead = euro(jaar.bijdrage * 100, 0), euro(7_893_491_00, 0)
    assert f"betaalt volgens de berekening {bedrag} aan Amstelveen" in gast[1]
    assert f"{overhead} ervan is overhead" in gast[1]
    assert f"{euro(jaar.kosten * 100, 0)}. De {bedrag} van Aalsmeer staat" in centrum[1]
    rest = euro((jaar.kosten - jaar.bijdrage) * 100, 0)
    assert centrum[1].endswith(f"Zelf draagt Amstelveen {rest}.")
