"""The worked tables of docs/rekenmodel.md are true: each is read, calculated and compared."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bijdrage.invoer.bladen import BLADEN
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.scenario import Drager, Scenario, Uitkomst, reken_scenario
from bijdrage.rekenmodel.tarieven import Tarief, ingroei
from bijdrage.rekenmodel.uitvoer import als_json
from bijdrage.rekenmodel.verschil import verschil
from bijdrage.rekenmodel.wijziging import Urenwijziging
from tests.bijdrage.rekenmodel.voorbeeld import euro, invoer_uit
from tests.invoer import Rijen, Tabellen

TEKST = (Path(__file__).resolve().parents[3] / "docs" / "rekenmodel.md").read_text("utf-8")
TABEL = re.compile(r"^\*\*(?P<naam>[^*\n]+)\*\*\n\n(?P<rijen>(?:\|.*\n)+)", re.MULTILINE)


def tabellen(tekst: str) -> Tabellen:
    """The tables with a bold name above them, as rows of cells; the first row is the header."""
    return {gevonden["naam"]: _rijen(gevonden["rijen"]) for gevonden in TABEL.finditer(tekst)}


def _rijen(tekst: str) -> Rijen:
    regels = [regel.strip("|").split("|") for regel in tekst.splitlines()]
    return [[cel.strip() for cel in regel] for regel in regels if set("".join(regel)) - set(" -")]


INLEIDING, *REST = re.split(r"^### Example: ", TEKST, flags=re.MULTILINE)
GEDEELD = tabellen(INLEIDING)
VOORBEELDEN = {deel.splitlines()[0]: tabellen(deel) for deel in REST}
SCENARIO = VOORBEELDEN["ten hours less"]
MET_INVOER = {n: v for n, v in VOORBEELDEN.items() if "Lasten" in v and v is not SCENARIO}
MET_BRUG = {naam: v for naam, v in VOORBEELDEN.items() if "Lasten (A)" in v}


def invoer(voorbeeld: Tabellen, kant: str = "") -> Invoer:
    """Read the sheets of an example; kant ``(A)`` or ``(B)`` for one end of a bridge."""
    namen = [blad.naam for blad in BLADEN]
    alle = {**GEDEELD, **voorbeeld}
    bladen = {naam: alle[naam] for naam in namen if naam in alle}
    bladen |= {naam: alle[f"{naam} {kant}"] for naam in namen if f"{naam} {kant}" in alle}
    return invoer_uit(bladen)


def toedelingen(berekening: Berekening) -> Rijen:
    return [
        [t.regel, t.taakveld, t.gemeente, euro(t.lasten), euro(t.baten)]
        for t in berekening.toedelingen
    ]


def correcties(berekening: Berekening) -> Rijen:
    return [[b.code, b.taakveld, b.gemeente, euro(b.bedrag)] for b in berekening.correcties]


def buiten(berekening: Berekening) -> Rijen:
    return [[b.regel, euro(b.lasten), euro(b.baten), b.grondslag] for b in berekening.buiten]


def bijdragen(berekening: Berekening) -> Rijen:
    basis, totaal = berekening.basisbijdrage, berekening.bijdrage
    return [[g, euro(basis[g]), euro(totaal[g])] for g in berekening.gasten]


def sleutels(berekening: Berekening) -> Rijen:
    per_sleutel = als_json(berekening)["sleutels"].items()
    return [[naam, *(delen[g] for g in sorted(delen))] for naam, delen in per_sleutel]


UITKOMSTEN: dict[str, Callable[[Berekening], Rijen]] = {
    "Result: toedelingen": toedelingen,
    "Result: correcties": correcties,
    "Result: buiten": buiten,
    "Result: bijdrage": bijdragen,
    "Result: sleutels": sleutels,
}


@pytest.mark.parametrize("naam", MET_INVOER)
def test_voorbeeld(naam: str) -> None:
    """Every figure under Result is what the engine gives, and no row is left out."""
    voorbeeld = MET_INVOER[naam]
    berekening = bereken(invoer(voorbeeld))
    vergeleken = [kop for kop in UITKOMSTEN if kop in voorbeeld]
    assert vergeleken
    for kop in vergeleken:
        assert UITKOMSTEN[kop](berekening) == voorbeeld[kop][1:], kop


@pytest.mark.parametrize("naam", MET_BRUG)
def test_brug(naam: str) -> None:
    """The steps, and the two ends, are what the engine gives for both municipalities."""
    voorbeeld = MET_BRUG[naam]
    brug = verschil(invoer(voorbeeld, "(A)"), invoer(voorbeeld, "(B)"))
    kop, *hoort = voorbeeld["Result: bridge"]
    rijen = [_bedragen("van", brug.van, kop)]
    for stap in brug.stappen:
        effect = stap.effect("gemeente")
        rijen.append([stap.naam, *(euro(effect.get((g,), 0)) for g in kop[1:])])
    assert [*rijen, _bedragen("naar", brug.naar, kop)] == hoort


def _bedragen(naam: str, berekening: Berekening, kop: list[str]) -> list[str]:
    bedragen = {**berekening.bijdrage, **berekening.eigen_aandeel}
    return [naam, *(euro(bedragen[g]) for g in kop[1:])]


def _tien_uur_minder() -> dict[str, Uitkomst]:
    minder = Urenwijziging("Aalsmeer", -1000, "T")
    gevolg = reken_scenario(invoer(SCENARIO), Scenario("", "Aalsmeer", (minder,)))
    return dict(zip(("niets", "alles"), gevolg.einden, strict=True))


def test_scenario() -> None:
    """The four figures of each end, with each who may bear what stays behind."""
    rijen = []
    for einde, uitkomst in _tien_uur_minder().items():
        for drager in Drager:
            zelf, anderen, samen, blijft = uitkomst.cijfers(drager)
            bedragen = (zelf, anderen["Amstelveen"], samen, blijft)
            rijen.append([einde, drager.value, *map(euro, bedragen)])
    assert rijen == SCENARIO["Result: scenario"][1:]


def test_frictie() -> None:
    """What who changes pays, year by year."""
    einden = _tien_uur_minder().items()
    rijen = [[einde, *map(euro, uitkomst.frictie(3))] for einde, uitkomst in einden]
    assert rijen == SCENARIO["Result: frictie"][1:]


def centen(tekst: str) -> int:
    return int(tekst.replace(",", ""))


def test_tarief() -> None:
    """Numerator over denominator, both exact, rounded only to be shown."""
    for per, teller, noemer, tarief in VOORBEELDEN["Zwolle 2017 as a tariff"]["Result: tariff"][1:]:
        assert euro(Tarief(per, centen(teller), centen(noemer)).bedrag) == tarief


def test_ingroei() -> None:
    """Each step of each amount."""
    rijen = VOORBEELDEN["a discount taken back in five steps"]["Result: ingroei"][1:]
    for totaal, *stappen in rijen:
        aantal = len(stappen)
        gerekend = [ingroei(centen(totaal), aantal, i) for i in range(1, aantal + 1)]
        assert [euro(stap) for stap in gerekend] == stappen


def test_elke_tabel_met_een_uitkomst_wordt_nagerekend() -> None:
    """No Result table slips through because its name or place is not known here."""
    bekend = {*UITKOMSTEN, "Result: bridge", "Result: tariff", "Result: ingroei"}
    bekend |= {"Result: scenario", "Result: frictie"}
    koppen = re.findall(r"^\*\*(Result.*)\*\*$", TEKST, flags=re.MULTILINE)
    assert set(koppen) == bekend
    assert len(koppen) == sum(kop in bekend for v in VOORBEELDEN.values() for kop in v)
