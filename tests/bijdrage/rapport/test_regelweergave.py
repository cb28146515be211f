"""What the page of the rules says of outcomes."""

import csv
import io
from datetime import date

import pytest

from bijdrage.bbv import beoordeel_dossier
from bijdrage.bbv.lijst import lijst
from bijdrage.bbv.oordeel import BEVINDING, ONBEKEND, UITKOMSTEN, Ontheffing, Uitkomst
from bijdrage.rapport.regelweergave import TITELS, als_tabel, regelweergave
from tests.dossier import Anders, cel, dossier, met_invoer, zonder

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


def test_elke_rij_van_de_lijst_staat_er_een_keer() -> None:
    weergave = regelweergave(uitkomsten(NEGATIEF))
    codes = [rij.naam.tekst for groep in weergave.groepen for rij in groep.regels.rijen]
    assert sorted(codes) == sorted(regel.code for regel in lijst())
    assert {regel.groep for regel in lijst()} == set(TITELS)


@pytest.mark.parametrize("keuze", UITKOMSTEN)
def test_een_keuze_toont_alleen_die_uitkomst(keuze: str) -> None:
    alle = uitkomsten(NEGATIEF, zonder("methode"))
    weergave = regelweergave(alle, keuze)
    codes = {rij.naam.tekst for groep in weergave.groepen for rij in groep.regels.rijen}
    assert codes == {u.regel.code for u in alle if u.uitkomst == keuze}
    assert [f.sleutel for f in weergave.filters if f.gekozen] == [keuze]


def test_een_onbekende_keuze_toont_alles() -> None:
    assert regelweergave(uitkomsten(), "bestaat niet") == regelweergave(uitkomsten())


def test_een_ontheffing_staat_bij_haar_bevinding() -> None:
    (groep, *_) = regelweergave(uitkomsten(NEGATIEF, ontheven=True)).groepen
    assert groep.bevindingen is not None
    ((_, _), (_, melding), _) = groep.bevindingen.rijen[0].cellen
    assert melding.uitleg == (
        "Ontheven tot en met 1 juni 2026; gevraagd door Aalsmeer, goedgekeurd door Amstelveen: "
        "Zo gepubliceerd."
    )


def test_een_toelichting_staat_bij_haar_regel() -> None:
    toelichtingen = {("OH-09", "opslag"): "Een nieuwe cao."}
    weergave = regelweergave(uitkomsten(), toelichtingen=toelichtingen)
    rijen = {rij.naam.tekst: rij for groep in weergave.groepen for rij in groep.regels.rijen}
    uitleg = {code: rij.cellen[0][1].uitleg for code, rij in rijen.items()}
    assert {code for code, tekst in uitleg.items() if tekst} == {"OH-09"}
    assert uitleg["OH-09"] == "Toelichting bij opslag: Een nieuwe cao."
    assert "Een nieuwe cao." in als_tabel(uitkomsten(), toelichtingen).decode()


def test_bij_bevindingen_staat_ook_wat_niet_te_beoordelen_is() -> None:
    uitleg = regelweergave(uitkomsten(NEGATIEF, zonder("methode"))).uitleg
    assert "Daarnaast kunnen we 1 regel niet beoordelen: er ontbreken gegevens." in uitleg


def test_csv_heeft_elke_regel_en_elke_bevinding() -> None:
    alle = uitkomsten(NEGATIEF, zonder("methode"))
    tekst = als_tabel(alle).decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert {rij["regel"] for rij in rijen} == {regel.code for regel in lijst()}
    per_uitkomst = {BEVINDING: "gevonden", ONBEKEND: "ontbreekt"}
    for rij in rijen:
        if rij["uitkomst"] in per_uitkomst:
            assert rij[per_uitkomst[rij["uitkomst"]]]
