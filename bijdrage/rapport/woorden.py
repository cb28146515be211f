"""What soorten correctie and the fixed steps of the bridge are called: one table of words."""

from typing import NamedTuple

from bijdrage.rekenmodel.sommen import correctie_als_component
from bijdrage.rekenmodel.verschil import (
    EENMALIG,
    NIEUW_EN_PRIJS,
    NIEUW_EN_VERVALLEN,
    PRIJS,
    SLEUTELS,
    UREN,
)


class Woorden(NamedTuple):
    """A name, an explanation, and what it is called as a cause of a rise and of a fall."""

    naam: str
    uitleg: str
    omhoog: str
    omlaag: str


VASTE_STAPPEN = {
    NIEUW_EN_VERVALLEN: Woorden(
        "Nieuw en vervallen",
        "Onderdelen en soorten kosten die er bijkwamen of verdwenen, met hun uren.",
        "nieuwe teams en taken",
        "teams en taken die verdwenen",
    ),
    EENMALIG: Woorden(
        "Eenmalig",
        "Kosten die maar één keer voorkomen.",
        "hogere eenmalige kosten",
        "lagere eenmalige kosten",
    ),
    PRIJS: Woorden(
        "Prijs",
        "De structurele kosten per uur, bij gelijke uren.",
        "hogere kosten bij gelijke uren",
        "lagere kosten bij gelijke uren",
    ),
    NIEUW_EN_PRIJS: Woorden(
        "Nieuw, vervallen en prijs",
        "Teams en soorten kosten die er bijkwamen of verdwenen, en de structurele kosten per uur. "
        "Deze twee staan hier samen: anders is te zien wat één klein team kost.",
        "andere teams en kosten per uur",
        "andere teams en kosten per uur",
    ),
    UREN: Woorden(
        "Uren",
        "De uren: wie neemt hoeveel af, bij de kosten van het nieuwe jaar.",
        "meer of anders verdeelde uren",
        "minder of anders verdeelde uren",
    ),
    SLEUTELS: Woorden(
        "Sleutels en behandeling",
        "De sleutels en afspraken waarmee kosten worden verdeeld.",
        "andere sleutels en afspraken",
        "andere sleutels en afspraken",
    ),
}
CORRECTIES = {
    "index": Woorden("Indexering", "De afgesproken index.", "de index", "de index"),
    "taakstelling": Woorden(
        "Taakstelling", "De afgesproken taakstelling.", "de taakstelling", "de taakstelling"
    ),
    "korting": Woorden(
        "Korting", "De afgesproken korting.", "een lagere korting", "een hogere korting"
    ),
    "geschil": Woorden(
        "Uitkomst van een geschil",
        "De uitkomst van een geschil.",
        "de uitkomst van een geschil",
        "de uitkomst van een geschil",
    ),
    "aanvullend": Woorden(
        "Aanvullende dienstverlening",
        "Aanvullende dienstverlening die is toegekend.",
        "meer aanvullende dienstverlening",
        "minder aanvullende dienstverlening",
    ),
    "vermindering": Woorden(
        "Verminderde dienstverlening",
        "Dienstverlening die is verminderd.",
        "minder verminderingen",
        "vermindering van dienstverlening",
    ),
    "frictie": Woorden(
        "Frictiekosten",
        "Frictiekosten: kosten van de overgang.",
        "frictiekosten",
        "lagere frictiekosten",
    ),
    "afrekening": Woorden(
        "Afrekening", "De afrekening over een eerder jaar.", "een afrekening", "een afrekening"
    ),
    "ingroei": Woorden(
        "Ingroei", "Een bedrag dat in stappen wordt ingevoerd.", "ingroei", "ingroei"
    ),
    "overig": Woorden(
        "Overige correcties", "Overige correcties.", "overige correcties", "overige correcties"
    ),
}
STAPPEN = VASTE_STAPPEN | CORRECTIES
"""Every step that the bridge may have."""
CORRECTIENAMEN = {correctie_als_component(soort): w.naam for soort, w in CORRECTIES.items()}
"""The names of corrections, by the label that a sum per component gives them."""
