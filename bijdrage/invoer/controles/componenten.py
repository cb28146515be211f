"""Rules for the sheet Componenten."""

from collections.abc import Iterator

from bijdrage.invoer.controles.hulp import (
    EEN_SLEUTEL,
    dubbelen,
    moet_gevuld,
    moet_leeg,
    onverklaard,
    verwijzing,
)
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import (
    BEDRAG,
    BUITEN,
    DIRECT,
    NAAR_SLEUTEL,
    NAAR_UREN,
    VOLGENS_AFSPRAAK,
)
from samenwerking.werkboek.fout import Fout

BLAD = "Componenten"


def component_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every component stands once in Componenten."""
    yield from dubbelen(gegevens[BLAD], "component")


def _met_behandeling(gegevens: Gegevens, *behandelingen: str) -> list[int]:
    kolom = gegevens[BLAD].tekst("behandeling")
    return [plek for plek, behandeling in enumerate(kolom) if behandeling in behandelingen]


def behandeling_zonder_sleutel(gegevens: Gegevens) -> Iterator[Fout]:
    """A treatment that uses no key names none."""
    plekken = _met_behandeling(gegevens, NAAR_UREN, DIRECT, BUITEN)
    waarom = "deze behandeling gebruikt geen sleutel"
    yield from moet_leeg(gegevens[BLAD], "sleutel", plekken, waarom)


def behandeling_met_sleutel(gegevens: Gegevens) -> Iterator[Fout]:
    """The treatments sleutel and afspraak name their key."""
    plekken = _met_behandeling(gegevens, NAAR_SLEUTEL, VOLGENS_AFSPRAAK)
    wat = "een sleutel: deze behandeling verdeelt ermee"
    yield from moet_gevuld(gegevens[BLAD], "sleutel", plekken, wat)


def component_sleutel_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The key of a component exists."""
    yield from verwijzing(gegevens[BLAD], "sleutel", gegevens.sleutelnamen, EEN_SLEUTEL, "Sleutels")


def sleutel_geen_bedrag(gegevens: Gegevens) -> Iterator[Fout]:
    """The treatment sleutel divides by weights, not by a key of soort bedrag."""
    tabel, bedragen = gegevens[BLAD], gegevens.sleutels_van(BEDRAG)
    for plek in _met_behandeling(gegevens, NAAR_SLEUTEL):
        if tabel.tekst("sleutel")[plek] in bedragen:
            verwacht = "een sleutel met een andere soort dan bedrag"
            yield tabel.fout(plek, "sleutel", verwacht, "Kies een andere sleutel of behandeling.")


def afspraak_met_bedrag(gegevens: Gegevens) -> Iterator[Fout]:
    """The treatment afspraak has a key of soort bedrag."""
    tabel, soorten = gegevens[BLAD], gegevens.sleutelsoort
    anders = gegevens.sleutelnamen.codes - gegevens.sleutels_van(BEDRAG, "")
    for plek in _met_behandeling(gegevens, VOLGENS_AFSPRAAK):
        sleutel = tabel.tekst("sleutel")[plek]
        if sleutel in anders:
            soort = soorten.get(sleutel, "berekend")
            verwacht = f"een sleutel van soort bedrag («{sleutel}» is {soort})"
            yield tabel.fout(plek, "sleutel", verwacht, "Kies een andere sleutel of behandeling.")


def afspraak_heeft_lasten(gegevens: Gegevens) -> Iterator[Fout]:
    """An agreed amount that is not 0 has a cost line of positive net cost to stand on."""
    tabel, lasten = gegevens[BLAD], gegevens["Lasten"]
    namen, sleutels = tabel.tekst("component"), tabel.tekst("sleutel")
    if not lasten.volledig or "component" not in lasten.waarden:
        return
    zonder = {
        namen[plek]: plek
        for plek in _met_behandeling(gegevens, VOLGENS_AFSPRAAK)
        if sleutels[plek] in gegevens.afgesproken and namen[plek] not in gegevens.met_lasten
    }
    fout = gegevens.componentnamen.onbekend | {""}
    onbekend = (naam for naam in lasten.tekst("component") if naam in fout)
    for naam in onverklaard(filter(None, zonder), onbekend, gegevens.componentnamen.codes):
        verwacht = f"een regel in Lasten van «{naam}» met meer lasten dan baten"
        herstel = "Voeg zo'n regel toe of maak het afgesproken bedrag 0."
        yield tabel.fout(zonder[naam], "sleutel", verwacht, herstel)
