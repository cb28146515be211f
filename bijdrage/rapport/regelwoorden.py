"""The rules in words, the same on page, PDF, csv and workbook."""

from collections.abc import Iterable, Iterator, Mapping

from bijdrage.bbv.lijst import BBV
from bijdrage.bbv.oordeel import (
    BEVINDING,
    NIET_VAN_TOEPASSING,
    ONBEKEND,
    ONTHEVEN,
    VOLDAAN,
    Ontheffing,
    Punt,
    Uitkomst,
)
from bijdrage.bbv.regels import CONFORM, NIET_CONFORM, Eindoordeel
from bijdrage.rapport.model import UITGAVE_NAAM
from samenwerking.csvuit import als_csv
from samenwerking.notatie import datum

Toelichtingen = Mapping[tuple[str, str], str]
GEEN: Toelichtingen = {}
KOPPEN = (
    *("regel", "groep", "onderdeel", "stelling", "uitkomst", "ernst", "telt voor BBV", "bron"),
    *("waar", "gevonden", "herstel", "ontbreekt", "ontheffing", "toelichting"),
)
WOORDEN = {
    BEVINDING: "bevinding",
    ONTHEVEN: "ontheven",
    ONBEKEND: "niet te beoordelen",
    VOLDAAN: "voldaan",
    NIET_VAN_TOEPASSING: "niet van toepassing",
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


def uitspraak(oordeel: Eindoordeel) -> str:
    """The verdict in a few words, with how many findings or rules it is about."""
    if oordeel.uitspraak == CONFORM:
        return CONFORM
    if oordeel.uitspraak == NIET_CONFORM:
        return f"{NIET_CONFORM}: {aantal(oordeel.bevindingen, 'bevinding', 'bevindingen')}"
    regels = aantal(oordeel.onbekend, "regel is", "regels zijn")
    return f"{oordeel.uitspraak}: {regels} niet te beoordelen"


def uitleg(oordeel: Eindoordeel) -> tuple[str, ...]:
    """What the verdict rests on, in plain words."""
    tellen = aantal(oordeel.regels, "regel telt", "regels tellen")
    zinnen = [f"{tellen} mee voor het oordeel over het BBV."]
    if oordeel.bevindingen and oordeel.onbekend:
        regels = aantal(oordeel.onbekend, "regel", "regels")
        zinnen.append(f"Daarnaast kunnen we {regels} niet beoordelen: er ontbreken gegevens.")
    if oordeel.ontheven:
        regels = aantal(oordeel.ontheven, "regel heeft", "regels hebben")
        zinnen.append(f"{regels} een bevinding waarvoor ontheffing is gegeven.")
    zinnen.append("De accountant geeft het oordeel volgens de wet.")
    return tuple(zinnen)


def ontheffing_bij(uitkomst: Uitkomst, punt: Punt) -> str:
    """The waiver of a finding: who, why and until when; "" without one."""
    for ontheffing in uitkomst.ontheffingen:
        if ontheffing.wat == punt.wat:
            return in_woorden(ontheffing)
    return ""


def in_woorden(ontheffing: Ontheffing) -> str:
    """A waiver in a sentence."""
    return (
        f"Ontheven tot en met {datum(ontheffing.tot)}; gevraagd door {ontheffing.aanvrager}, "
        f"goedgekeurd door {ontheffing.goedkeurder}: {ontheffing.reden}"
    )


def toegelicht(uitkomst: Uitkomst, toelichtingen: Toelichtingen) -> Iterator[str]:
    """What somebody wrote at this rule."""
    for (regel, wat), tekst in toelichtingen.items():
        if regel == uitkomst.regel.code:
            yield f"Toelichting bij {wat}: {tekst}"


def rijen(
    uitkomsten: Iterable[Uitkomst], toelichtingen: Toelichtingen = GEEN
) -> Iterator[tuple[str, ...]]:
    """Every rule under KOPPEN: a row per finding, one where there is none."""
    for uitkomst in uitkomsten:
        regel = uitkomst.regel
        kop = (
            *(regel.code, TITELS[regel.groep], regel.onderdeel, regel.stelling),
            *(WOORDEN[uitkomst.uitkomst], regel.ernst, "ja" if regel.telt else "nee", regel.bron),
        )
        gezegd = " ".join(toegelicht(uitkomst, toelichtingen))
        weg = regel.aanvullen if uitkomst.oordeel.ontbreekt else ""
        for punt in uitkomst.oordeel.punten or (Punt("", "", weg),):
            bij = (uitkomst.oordeel.ontbreekt, ontheffing_bij(uitkomst, punt), gezegd)
            yield (*kop, *punt, *bij)


def als_tabel(
    uitkomsten: Iterable[Uitkomst],
    toelichtingen: Toelichtingen = GEEN,
    uitgave: str = UITGAVE_NAAM[False],
) -> bytes:
    """Every rule as csv, in each row the edition it is of."""
    regels = ([*rij, uitgave] for rij in rijen(uitkomsten, toelichtingen))
    return als_csv([*KOPPEN, "uitgave"], regels)


def aantal(hoeveel: int, een: str, meer: str) -> str:
    """A number with its word."""
    return f"{hoeveel} {een if hoeveel == 1 else meer}"
