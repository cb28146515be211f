"""What the page of the rules says of outcomes."""

import csv
import io
from datetime import date

import pytest

from bijdrage.bbv import beoordeel_dossier
from bijdrage.bbv.lijst import lijst
from bijdrage.bbv.oordeel import (
    BEVINDING,
    NIET_VAN_TOEPASSING,
    ONBEKEND,
    ONTHEVEN,
    UITKOMSTEN,
    Ontheffing,
    Uitkomst,
    ontheef,
)
from bijdrage.rapport.regelweergave import Keuze, Regelweergave, bbvblok, regelweergave
from bijdrage.rapport.regelwoorden import TITELS, als_tabel
from samenwerking.weergave import Tabelrij
from tests.dossier import Anders, cel, dossier, met, met_invoer, zonder

DAG = date(2026, 6, 1)
NEGATIEF = met_invoer(cel("Lasten", 5, lasten="-10"))
ONTHEFFING = Ontheffing("KOST-01", "L04", "Aalsmeer", "Amstelveen", "Zo gepubliceerd.", DAG)


def uitkomsten(*wijzigingen: Anders, ontheven: bool = False) -> tuple[Uitkomst, ...]:
    goed = dossier()
    for wijzig in wijzigingen:
        goed = wijzig(goed)
    return beoordeel_dossier(goed, [ONTHEFFING] if ontheven else [], DAG)


@pytest.mark.parametrize(
    ("wijzigingen", "ontheven", "uitspraak"),
    [
        ((), False, "BBV-conform volgens de regels"),
        ((zonder("methode"),), False, "niet vast te stellen: 1 regel is niet te beoordelen"),
        (
            (zonder("methode", "vorige"),),
            False,
            "niet vast te stellen: 4 regels zijn niet te beoordelen",
        ),
        ((NEGATIEF,), False, "niet BBV-conform: 1 bevinding"),
        ((NEGATIEF,), True, "BBV-conform volgens de regels"),
    ],
)
def test_uitspraak(wijzigingen: tuple[Anders, ...], ontheven: bool, uitspraak: str) -> None:
    assert regelweergave(uitkomsten(*wijzigingen, ontheven=ontheven)).uitspraak == uitspraak


def rijen(weergave: Regelweergave) -> list[Tabelrij]:
    """The rows of every table of rules on the page."""
    boven = (weergave.open, weergave.ontheven, weergave.onbekend, weergave.niet_van_toepassing)
    tabellen = (*boven, *(groep.regels for groep in weergave.voldaan))
    return [rij for tabel in tabellen if tabel for rij in tabel.rijen]


def test_elke_regel_van_de_lijst_staat_er_met_haar_bron() -> None:
    alle = rijen(regelweergave(uitkomsten(NEGATIEF, zonder("methode"))))
    bron = {rij.naam.tekst: rij.cellen[-1][1].tekst for rij in alle}
    assert bron == {regel.code: regel.bron for regel in lijst()}
    assert {regel.groep for regel in lijst()} == set(TITELS)


@pytest.mark.parametrize("keuze", UITKOMSTEN)
def test_een_keuze_toont_alleen_die_uitkomst(keuze: str) -> None:
    alle = uitkomsten(NEGATIEF, zonder("methode"))
    weergave = regelweergave(alle, Keuze(keuze))
    codes = {rij.naam.tekst for rij in rijen(weergave)}
    assert codes == {u.regel.code for u in alle if u.uitkomst == keuze}
    assert weergave.leeg is not bool(codes)
    assert next(f.tekst for f in weergave.filters if f.gekozen).endswith(f"({len(codes)})")


@pytest.mark.parametrize("groep", TITELS)
def test_een_keuze_toont_alleen_die_groep(groep: str) -> None:
    alle = uitkomsten(NEGATIEF, zonder("methode"))
    codes = {rij.naam.tekst for rij in rijen(regelweergave(alle, Keuze(groep=groep)))}
    assert codes == {u.regel.code for u in alle if u.regel.groep == groep}


def test_een_onbekende_keuze_toont_alles() -> None:
    assert regelweergave(uitkomsten(), Keuze("x", "y")) == regelweergave(uitkomsten())


def test_de_telling_is_van_alle_regels() -> None:
    alle = uitkomsten(NEGATIEF, zonder("methode"))
    weergave = regelweergave(alle, Keuze(BEVINDING))
    assert sum(sum(telling.aantallen) for telling in weergave.tellingen) == len(alle)
    assert [int(cel.tekst) for _, cel in weergave.telling.rijen[0].cellen] == [
        sum(u.uitkomst == soort for u in alle) for soort in UITKOMSTEN
    ]


def test_een_ontheffing_staat_bij_haar_bevinding() -> None:
    weergave = regelweergave(uitkomsten(NEGATIEF, ontheven=True))
    assert "KOST-01" not in str(weergave.open)
    assert weergave.ontheven is not None
    (_, (_, melding), *_) = weergave.ontheven.rijen[0].cellen
    assert melding.uitleg == (
        "Herstel: Neem lasten en baten bruto op, elk aan zijn eigen zijde. "
        "Ontheven tot en met 1 juni 2026; gevraagd door Aalsmeer, goedgekeurd door Amstelveen: "
        "Zo gepubliceerd."
    )


@pytest.mark.parametrize("ontheven", [True, False])
def test_het_blok_noemt_dezelfde_getallen(ontheven: bool) -> None:
    alle = uitkomsten(NEGATIEF, zonder("methode"), ontheven=ontheven)
    blok, weergave = bbvblok(alle), regelweergave(alle)
    assert blok.uitspraak == weergave.uitspraak
    assert (blok.bevindingen is None, blok.ontheffingen is None) == (ontheven, not ontheven)
    tellend = [u for u in alle if u.regel.telt and u.uitkomst != NIET_VAN_TOEPASSING]
    assert [int(feit.tekst) for feit in blok.feiten] == [
        sum(len(u.open) for u in tellend),
        sum(u.uitkomst == ONTHEVEN for u in tellend),
        sum(u.uitkomst == ONBEKEND for u in tellend),
        len(tellend),
    ]


def test_een_toelichting_staat_bij_haar_regel() -> None:
    toelichtingen = {("IV3-10", "6.1"): "Een nieuwe lijst."}
    weergave = regelweergave(uitkomsten(), toelichtingen=toelichtingen)
    uitleg = {rij.naam.tekst: rij.cellen[0][1].uitleg for rij in rijen(weergave)}
    assert {code for code, tekst in uitleg.items() if tekst} == {"IV3-10"}
    assert uitleg["IV3-10"] == "Toelichting bij 6.1: Een nieuwe lijst."
    assert "Een nieuwe lijst." in als_tabel(uitkomsten(), toelichtingen).decode()


def test_wat_ontbreekt_staat_er_met_waar_het_in_te_vullen_is() -> None:
    alle = uitkomsten(zonder("btwopgaven"))
    weergave = regelweergave(alle)
    assert weergave.onbekend is not None
    (_, ontbreekt), *_ = weergave.onbekend.rijen[0].cellen
    weg = next(regel.aanvullen for regel in lijst() if regel.code == "BTW-02")
    assert ontbreekt.uitleg == f"Aan te vullen: {weg}"
    assert weg in als_tabel(alle).decode()


def test_elke_ontheffing_gaat_mee_ook_van_wat_niet_voor_het_bbv_telt() -> None:
    """A waiver is published with the report, whatever its rule counts for."""
    laat = uitkomsten(met(btwopgave_uiterlijk=date(2022, 2, 1)))
    ontheffing = ONTHEFFING._replace(regel="BTW-05", wat="Aalsmeer")
    ontheven = tuple(ontheef(u, [ontheffing], DAG) for u in laat)
    blok = bbvblok(ontheven)
    assert bbvblok(laat).ontheffingen is None
    assert blok.ontheffingen is not None
    assert blok.ontheffingen.rijen[0].naam.tekst == "BTW-05"


def test_bij_bevindingen_staat_ook_wat_niet_te_beoordelen_is() -> None:
    uitleg = regelweergave(uitkomsten(NEGATIEF, zonder("methode"))).uitleg
    assert "Daarnaast kunnen we 1 regel niet beoordelen: er ontbreken gegevens." in uitleg


def test_csv_heeft_elke_regel_en_elke_bevinding() -> None:
    alle = uitkomsten(NEGATIEF, zonder("methode"))
    tekst = als_tabel(alle, uitgave="openbare uitgave").decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert {rij["uitgave"] for rij in rijen} == {"openbare uitgave"}
    assert {rij["regel"] for rij in rijen} == {regel.code for regel in lijst()}
    per_uitkomst = {BEVINDING: "gevonden", ONBEKEND: "ontbreekt"}
    for rij in rijen:
        if rij["uitkomst"] in per_uitkomst:
            assert rij[per_uitkomst[rij["uitkomst"]]]
