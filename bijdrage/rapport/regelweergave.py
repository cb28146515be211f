"""What a page shows of the rules: the verdict, and every rule with what it says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bijdrage.bbv import oordeel_bbv
from bijdrage.bbv.lijst import BBV
from bijdrage.bbv.oordeel import (
    BEVINDING,
    ONBEKEND,
    ONTHEVEN,
    UITKOMSTEN,
    VOLDAAN,
    Ontheffing,
    Punt,
    Uitkomst,
)
from bijdrage.bbv.regels import CONFORM, NIET_CONFORM, Eindoordeel
from samenwerking.csvuit import als_csv
from samenwerking.notatie import datum
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

Toelichtingen = Mapping[tuple[str, str], str]
_GEEN: Toelichtingen = {}
GETOOND = 20
"""The most findings of a rule on the page; the csv has all."""
REGELKOPPEN = (Kop("Regel"), Kop("Uitkomst"), Kop("Ernst"), Kop("Bron"))
PUNTKOPPEN = (Kop("Regel"), Kop("Waar"), Kop("Wat is gevonden"), Kop("Herstel"))
CSVKOPPEN = (
    *("regel", "groep", "onderdeel", "stelling", "uitkomst", "ernst", "telt voor BBV", "bron"),
    *("waar", "gevonden", "herstel", "ontbreekt", "ontheffing", "toelichting"),
)
WOORDEN = {
    BEVINDING: "bevinding",
    ONTHEVEN: "ontheven",
    ONBEKEND: "niet te beoordelen",
    VOLDAAN: "voldaan",
}
IN_ZIN = {**WOORDEN, BEVINDING: "met een bevinding"}
TITELS = {
    BBV: "Regels voor het BBV",
    "privacy": "Privacy",
    "belasting": "Belasting",
    "termijnen": "Termijnen",
    "afspraken": "Afspraken",
    "rekenmethode": "Rekenmethode",
    "overige": "Overige regels",
}
"""Every group of the list with its heading; the group of the verdict comes first."""


class Filter(NamedTuple):
    """A choice of outcomes, with how many rules have it; sleutel "" is all."""

    sleutel: str
    tekst: str
    gekozen: bool


class Regelgroep(NamedTuple):
    """Rules that belong together, under their heading."""

    anker: str
    titel: str
    samenvatting: str
    regels: Tabel
    bevindingen: Tabel | None


class Regelweergave(NamedTuple):
    """The page: the verdict, what it rests on, the choices and the rules."""

    uitspraak: str
    uitleg: tuple[str, ...]
    filters: tuple[Filter, ...]
    groepen: tuple[Regelgroep, ...]


def regelweergave(
    uitkomsten: Sequence[Uitkomst], keuze: str = "", toelichtingen: Toelichtingen = _GEEN
) -> Regelweergave:
    """All rules, or those with the chosen outcome; another choice than there is shows all.

    toelichtingen: what somebody wrote, per rule and object.
    """
    gekozen = keuze if keuze in UITKOMSTEN else ""
    oordeel = oordeel_bbv(uitkomsten)
    return Regelweergave(
        uitspraak(oordeel),
        _uitleg(oordeel),
        tuple(_filters(uitkomsten, gekozen)),
        tuple(_groepen(uitkomsten, gekozen, toelichtingen)),
    )


def uitspraak(oordeel: Eindoordeel) -> str:
    """The verdict in a few words, with how many findings or rules it is about."""
    if oordeel.uitspraak == CONFORM:
        return CONFORM
    if oordeel.uitspraak == NIET_CONFORM:
        return f"{NIET_CONFORM}: {_aantal(oordeel.bevindingen, 'bevinding', 'bevindingen')}"
    regels = _aantal(oordeel.onbekend, "regel is", "regels zijn")
    return f"{oordeel.uitspraak}: {regels} niet te beoordelen"


def als_tabel(uitkomsten: Iterable[Uitkomst], toelichtingen: Toelichtingen = _GEEN) -> bytes:
    """Every rule as csv: a row per finding, one where there is none."""
    return als_csv(
        CSVKOPPEN, [rij for uitkomst in uitkomsten for rij in _csvrijen(uitkomst, toelichtingen)]
    )


def _uitleg(oordeel: Eindoordeel) -> tuple[str, ...]:
    """What the verdict rests on, in plain words."""
    tellen = _aantal(oordeel.regels, "regel telt", "regels tellen")
    zinnen = [f"{tellen} mee voor het oordeel over het BBV."]
    if oordeel.bevindingen and oordeel.onbekend:
        regels = _aantal(oordeel.onbekend, "regel", "regels")
        zinnen.append(f"Daarnaast kunnen we {regels} niet beoordelen: er ontbreken gegevens.")
    if oordeel.ontheven:
        regels = _aantal(oordeel.ontheven, "regel heeft", "regels hebben")
        zinnen.append(f"{regels} een bevinding waarvoor ontheffing is gegeven.")
    zinnen.append("De accountant geeft het oordeel volgens de wet.")
    return tuple(zinnen)


def _filters(uitkomsten: Sequence[Uitkomst], gekozen: str) -> Iterable[Filter]:
    geteld = Counter(uitkomst.uitkomst for uitkomst in uitkomsten)
    yield Filter("", f"Alle regels ({len(uitkomsten)})", not gekozen)
    for soort in UITKOMSTEN:
        yield Filter(soort, f"{WOORDEN[soort].capitalize()} ({geteld[soort]})", soort == gekozen)


def _groepen(
    uitkomsten: Sequence[Uitkomst], gekozen: str, toelichtingen: Toelichtingen
) -> Iterable[Regelgroep]:
    for groep, titel in TITELS.items():
        alle = [uitkomst for uitkomst in uitkomsten if uitkomst.regel.groep == groep]
        getoond = [u for u in alle if gekozen in ("", u.uitkomst)]
        if getoond:
            anker = groep.lower()
            yield Regelgroep(
                anker,
                titel,
                _samenvatting(alle),
                _regeltabel(titel, anker, getoond, toelichtingen),
                _puntentabel(titel, anker, getoond),
            )


def _samenvatting(uitkomsten: Sequence[Uitkomst]) -> str:
    geteld = Counter(uitkomst.uitkomst for uitkomst in uitkomsten)
    delen = [f"{geteld[soort]} {IN_ZIN[soort]}" for soort in UITKOMSTEN if geteld[soort]]
    return f"{_aantal(len(uitkomsten), 'regel', 'regels')}: {', '.join(delen)}."


def _regeltabel(
    titel: str, anker: str, uitkomsten: Sequence[Uitkomst], toelichtingen: Toelichtingen
) -> Tabel:
    rijen = (
        tabelrij(
            REGELKOPPEN,
            Cel(uitkomst.regel.code, uitleg=uitkomst.regel.stelling),
            Cel(
                _uitkomst(uitkomst),
                f"#{anker}-{uitkomst.regel.code}" if uitkomst.oordeel.punten else "",
                " ".join([*_ontbreekt(uitkomst), *_toegelicht(uitkomst, toelichtingen)]),
            ),
            Cel(uitkomst.regel.ernst),
            Cel(uitkomst.regel.bron, uitleg=uitkomst.regel.grondslag),
        )
        for uitkomst in uitkomsten
    )
    return Tabel(f"{titel}, met wat ze zeggen", REGELKOPPEN, tuple(rijen))


def _puntentabel(titel: str, anker: str, uitkomsten: Sequence[Uitkomst]) -> Tabel | None:
    """The findings of rules; the first of each rule has an anchor."""
    rijen = tuple(
        tabelrij(
            PUNTKOPPEN,
            Cel(uitkomst.regel.code),
            Cel(punt.wat),
            Cel(punt.melding, uitleg=_ontheffing(uitkomst, punt)),
            Cel(punt.herstel),
            anker="" if plek else f"{anker}-{uitkomst.regel.code}",
        )
        for uitkomst in uitkomsten
        for plek, punt in enumerate(uitkomst.oordeel.punten[:GETOOND])
    )
    return Tabel(f"{titel}: wat er gevonden is", PUNTKOPPEN, rijen) if rijen else None


def _uitkomst(uitkomst: Uitkomst) -> str:
    """The outcome in words, with how many findings there are, and how many are shown."""
    aantal, woord = len(uitkomst.oordeel.punten), WOORDEN[uitkomst.uitkomst]
    if not aantal:
        return woord
    eerste = f", de eerste {GETOOND}" if aantal > GETOOND else ""
    return f"{woord} ({aantal}{eerste})"


def _ontbreekt(uitkomst: Uitkomst) -> Iterator[str]:
    if uitkomst.oordeel.ontbreekt:
        yield f"Ontbreekt: {uitkomst.oordeel.ontbreekt}."


def _toegelicht(uitkomst: Uitkomst, toelichtingen: Toelichtingen) -> Iterator[str]:
    """What somebody wrote at this rule."""
    for (regel, wat), tekst in toelichtingen.items():
        if regel == uitkomst.regel.code:
            yield f"Toelichting bij {wat}: {tekst}"


def _ontheffing(uitkomst: Uitkomst, punt: Punt) -> str:
    """The waiver of a finding: who, why and until when."""
    for ontheffing in uitkomst.ontheffingen:
        if ontheffing.wat == punt.wat:
            return _in_woorden(ontheffing)
    return ""


def _in_woorden(ontheffing: Ontheffing) -> str:
    return (
        f"Ontheven tot en met {datum(ontheffing.tot)}; gevraagd door {ontheffing.aanvrager}, "
        f"goedgekeurd door {ontheffing.goedkeurder}: {ontheffing.reden}"
    )


def _csvrijen(uitkomst: Uitkomst, toelichtingen: Toelichtingen) -> Iterable[list[str]]:
    regel = uitkomst.regel
    kop = [
        *(regel.code, TITELS[regel.groep], regel.onderdeel, regel.stelling),
        *(WOORDEN[uitkomst.uitkomst], regel.ernst, "ja" if regel.telt else "nee", regel.bron),
    ]
    for punt in uitkomst.oordeel.punten or (Punt("", "", ""),):
        gezegd = (_ontheffing(uitkomst, punt), " ".join(_toegelicht(uitkomst, toelichtingen)))
        yield [*kop, *punt, uitkomst.oordeel.ontbreekt, *gezegd]


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
