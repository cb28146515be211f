"""What the documents say is true: the figures of docs/demo.md, and every link in every document."""

import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path

import pytest

from bijdrage import gepubliceerd
from bijdrage.rapport.model import Vergelijking
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from config.postgres_programma import PROJECT
from samenwerking.iv3 import taakveld_volgorde
from samenwerking.notatie import bedrag, getal, procent, uren
from tests.bijdrage.rekenmodel.test_document import tabellen
from tests.invoer import Rijen
from tests.voorbeeld import rapport, voorbeelden

DEMO = (PROJECT / "docs" / "demo.md").read_text("utf-8")
TABELLEN = tabellen(DEMO)
JAREN = ("2021", "2023")
GAST, CENTRUM = "Aalsmeer", "Amstelveen"
PERSONEEL = "personeel en inhuur"
OVERHEAD = "0.4"
TEKENS = str.maketrans("\N{NO-BREAK SPACE}", " ")


def begroting(jaar: str) -> Berekening:
    return voorbeelden()[f"{jaar}-begroting"].berekening


def invoer(jaar: str) -> Invoer:
    return begroting(jaar).invoer


# A row with a cell for each year: its label, and what belongs in the cell.


def kosten_per_vte(jaar: str) -> str:
    kosten = sum(r.lasten for r in invoer(jaar).lasten if r.component == PERSONEEL)
    return getal(Fraction(kosten, aantal_vte(jaar)), 0)


def aantal_vte(jaar: str) -> int:
    """In hundredths."""
    return sum(rij.vte or 0 for rij in invoer(jaar).uren)


def inwoners(jaar: str, naam: str) -> str:
    return next(getal(g.inwoners or 0) for g in invoer(jaar).gemeenten if g.naam == naam)


def afspraak(jaar: str, sleutel: str) -> str:
    plek = [g.naam for g in invoer(jaar).gemeenten].index(GAST)
    return next(bedrag(s.waarden[plek] or 0, 0) for s in invoer(jaar).sleutels if s.naam == sleutel)


def correcties(jaar: str) -> str:
    return bedrag(sum(b.bedrag for b in begroting(jaar).correcties if b.gemeente == GAST), 0)


def uren_van(jaar: str, aard: str) -> tuple[Fraction, int]:
    """The hours of this aard for the gastgemeente and those for all, in hundredths."""
    berekening = begroting(jaar)
    plek = [g.naam for g in berekening.invoer.gemeenten].index(GAST)
    # Proportions stand in the order of the CBS codes, hours in that of the sheet Gemeenten.
    op_cbs = sorted(g.cbs for g in berekening.invoer.gemeenten)
    plek_cbs = op_cbs.index(berekening.invoer.gemeenten[plek].cbs)
    standaard, ronde = {
        "primair": (berekening.invoer.kenmerken.sleutel_gezamenlijk, 1),
        "overhead": (berekening.invoer.kenmerken.sleutel_overhead, 2),
    }[aard]
    gast, alle = Fraction(0), 0
    for rij in (rij for rij in berekening.invoer.uren if rij.aard == aard):
        verhouding = berekening.sleutels.verhouding(rij.sleutel or standaard, ronde, rij.onderdeel)
        gast += rij.uren[plek] + rij.gezamenlijk * verhouding.aandeel(plek_cbs)
        alle += sum(rij.uren) + rij.gezamenlijk
    return gast, alle


def uren_gast(jaar: str) -> str:
    return getal(uren_van(jaar, "primair")[0] / 100, 0)


def aandeel(jaar: str, aard: str) -> str:
    gast, alle = uren_van(jaar, aard)
    return procent(gast / alle, 2)


def alleen_voor(jaar: str, naam: str) -> str:
    plek = [g.naam for g in invoer(jaar).gemeenten].index(naam)
    return uren(sum(rij.uren[plek] for rij in invoer(jaar).uren if rij.aard == "overhead"))


def personeel_op_overhead(jaar: str) -> str:
    netto = [(t.taakveld, t.netto) for t in begroting(jaar).toedelingen if t.component == PERSONEEL]
    op_overhead = sum(cent for taakveld, cent in netto if taakveld == OVERHEAD)
    return procent(Fraction(op_overhead, sum(cent for _, cent in netto)))


PER_JAAR: dict[str, dict[str, Callable[[str], str]]] = {
    "Size": {
        "units": lambda jaar: getal(len(invoer(jaar).onderdelen)),
        "hours rows": lambda jaar: getal(len(invoer(jaar).uren)),
        "taakvelden in the hours": lambda jaar: getal(len(taakvelden(jaar))),
        "vte": lambda jaar: getal(Fraction(aantal_vte(jaar), 100), 1),
        "personnel cost per vte, inhuur included, in euro (begroting)": kosten_per_vte,
    },
    "Chosen values": {
        "productive hours per vte": lambda jaar: uren(invoer(jaar).kenmerken.productieve_uren or 0),
        "inhabitants of Amstelveen": lambda jaar: inwoners(jaar, CENTRUM),
        "inhabitants of Aalsmeer": lambda jaar: inwoners(jaar, GAST),
        "agreed for ICT structureel, in euro": lambda j: afspraak(j, "ICT-afspraak structureel"),
        "agreed for ICT incidenteel, in euro": lambda j: afspraak(j, "ICT-afspraak incidenteel"),
        "corrections together, in euro": correcties,
    },
    "Shares in the begroting": {
        "direct hours for Aalsmeer": uren_gast,
        "of all direct hours": lambda jaar: aandeel(jaar, "primair"),
        "of all overhead hours for Aalsmeer": lambda jaar: aandeel(jaar, "overhead"),
        "overhead hours that only Amstelveen uses": lambda jaar: alleen_voor(jaar, CENTRUM),
        "overhead hours that only Aalsmeer uses": lambda jaar: alleen_voor(jaar, GAST),
        "of personnel, net, on 0.4": personeel_op_overhead,
    },
}


@pytest.mark.parametrize("tabel", PER_JAAR)
def test_per_jaar(tabel: str) -> None:
    gerekend = [
        [naam, *(wat(jaar).translate(TEKENS) for jaar in JAREN)]
        for naam, wat in PER_JAAR[tabel].items()
    ]
    assert gerekend == TABELLEN[tabel][1:]


# Calculated beside published.

VERGELEKEN: dict[str, dict[str, tuple[str, str]]] = {
    "Begroting, steered to what was published": {
        f"{jaar} {naam}": (f"{jaar}-begroting", grootheid)
        for jaar in JAREN
        for naam, grootheid in (
            ("contribution", gepubliceerd.BIJDRAGE),
            ("own primary cost of Amstelveen", gepubliceerd.PRIMAIR),
            ("saldo, Amstelveen on 0.4", gepubliceerd.SALDO),
        )
    },
    "Not steered to": {
        "2023 begroting, 0.4 part of the contribution": (
            "2023-begroting",
            gepubliceerd.OVERHEADDEEL,
        ),
        **{
            f"{jaar} rekening, own primary cost of Amstelveen": (
                f"{jaar}-rekening",
                gepubliceerd.PRIMAIR,
            )
            for jaar in JAREN
        },
    },
}


def vergelijking(sleutel: str, grootheid: str) -> Vergelijking:
    return next(v for v in rapport(sleutel).vergelijkingen if v.naam == grootheid)


def cellen(v: Vergelijking) -> list[str]:
    teken = "+" if v.verschil > 0 else ""
    afwijking = teken + procent(v.afwijking, 2).translate(TEKENS)
    return [bedrag(v.berekend), bedrag(v.gepubliceerd, 0), afwijking]


@pytest.mark.parametrize("tabel", VERGELEKEN)
def test_naast_het_gepubliceerde(tabel: str) -> None:
    gerekend = [[naam, *cellen(vergelijking(*wat))] for naam, wat in VERGELEKEN[tabel].items()]
    assert gerekend == TABELLEN[tabel][1:]


def test_niet_verrekend() -> None:
    gerekend: Rijen = []
    for jaar in JAREN:
        r = rapport(f"{jaar}-rekening")
        assert r.afgesproken is not None
        verschil = r.afgesproken - r.bijdrage
        gerekend.append([jaar, bedrag(r.afgesproken, 0), bedrag(r.bijdrage), bedrag(verschil)])
    assert gerekend == TABELLEN["Rekening beside the fixed contribution"][1:]


# What the two years differ in.


def taakvelden(jaar: str) -> set[str]:
    return {rij.taakveld for rij in invoer(jaar).uren}


def onderdelen(jaar: str) -> dict[str, str]:
    return {o.code: f"{o.code} {o.naam}" for o in invoer(jaar).onderdelen}


def op_rij(namen: Iterable[str]) -> str:
    return ", ".join(sorted(namen, key=taakveld_volgorde))


def test_brug() -> None:
    oud, nieuw = onderdelen("2021"), onderdelen("2023")
    (omnummering,) = invoer("2023").omnummeringen
    componenten = [{c.naam for c in invoer(jaar).componenten} for jaar in JAREN]
    soorten = [{c.soort for c in invoer(jaar).correcties} for jaar in JAREN]
    erbij = nieuw.keys() - oud.keys() - {omnummering.nieuw}
    eruit = oud.keys() - nieuw.keys() - {omnummering.oud}
    assert TABELLEN["Bridge"][1:] == [
        ["new units", op_rij(nieuw[code] for code in erbij)],
        ["ended unit", op_rij(oud[code] for code in eruit)],
        ["new code", f"{omnummering.oud} became {omnummering.nieuw}"],
        ["new component", op_rij(componenten[1] - componenten[0])],
        ["taakvelden of 2023 that 2021 lacks", op_rij(taakvelden("2023") - taakvelden("2021"))],
        ["taakvelden of 2021 that 2023 lacks", op_rij(taakvelden("2021") - taakvelden("2023"))],
        ["corrections of 2021 only", op_rij(soorten[0] - soorten[1])],
        ["corrections of 2023 only", op_rij(soorten[1] - soorten[0])],
    ]


def test_elke_tabel_met_een_naam_wordt_nagerekend() -> None:
    los = {"Rekening beside the fixed contribution", "Bridge"}
    assert set(re.findall(r"^\*\*(.+)\*\*$", DEMO, re.M)) == {*PER_JAAR, *VERGELEKEN, *los}
    assert set(TABELLEN) == {*PER_JAAR, *VERGELEKEN, *los}


DOCUMENTEN = sorted((*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")))


@pytest.mark.parametrize("pad", DOCUMENTEN, ids=lambda pad: str(pad.relative_to(PROJECT)))
def test_elke_verwijzing_wijst_naar_iets(pad: Path) -> None:
    """Links to files, and paths of this project between backticks."""
    tekst = pad.read_text("utf-8")
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", tekst)
    mappen = "bijdrage|config|docs|fixtures|samenwerking|templates|tests"
    paden = re.findall(rf"`((?:{mappen})/[\w./-]+)`", tekst)
    assert [link for link in links if not (pad.parent / link).exists()] == []
    assert [genoemd for genoemd in paden if not (PROJECT / genoemd).exists()] == []
