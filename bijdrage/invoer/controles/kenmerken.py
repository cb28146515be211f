"""Rules for the sheet Kenmerken."""

from collections.abc import Iterator

from bijdrage.invoer.bladen import KENMERKEN
from bijdrage.invoer.controles.hulp import (
    EEN_SLEUTEL,
    herstel_per_code,
    moet_gevuld,
    nabij,
    onbekend,
    suggestie,
    van_blad,
)
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.invoer.sjabloonversie import beoordeel_versie
from bijdrage.rekenmodel.invoer import BEDRAG, UREN
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.namen import sleutelvorm

BLAD = "Kenmerken"
_NAMEN = {kenmerk.naam: kenmerk for kenmerk in KENMERKEN}
_SLEUTELS = ("sleutel gezamenlijk", "sleutel overhead")


def _namen(gegevens: Gegevens) -> list[str]:
    return [sleutelvorm(naam) for naam in gegevens[BLAD].tekst("naam")]


def kenmerk_bekend(gegevens: Gegevens) -> Iterator[Fout]:
    """Every name in Kenmerken is one of the template's."""
    tabel = gegevens[BLAD]
    fout = [naam for naam in tabel.tekst("naam") if naam and sleutelvorm(naam) not in _NAMEN]
    anders = "Neem een naam over uit het sjabloon, of haal deze regel weg."
    herstel = herstel_per_code(fout, _NAMEN, anders)
    yield from onbekend(tabel, "naam", herstel, "een kenmerk van het sjabloon")


def kenmerk_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every name in Kenmerken stands there once."""
    tabel, namen = gegevens[BLAD], _namen(gegevens)
    for plek, naam in enumerate(namen):
        if naam in _NAMEN and naam in namen[:plek]:
            verwacht = f"elk kenmerk één keer; zie rij {tabel.rijen[namen.index(naam)]}"
            yield tabel.fout(plek, "naam", verwacht, "Verwijder de dubbele regel.")


def kenmerk_aanwezig(gegevens: Gegevens) -> Iterator[Fout]:
    """The required names are there; a misspelt one is already named by kenmerk_bekend."""
    tabel, namen = gegevens[BLAD], _namen(gegevens)
    if not tabel.volledig or tabel.onbekend("naam"):
        return
    bedoeld = {nabij(naam, _NAMEN) for naam in namen if naam not in _NAMEN}
    for naam, kenmerk in _NAMEN.items():
        if kenmerk.verplicht and naam not in namen and naam not in bedoeld:
            gevonden = f"geen regel «{naam}»"
            yield Fout(BLAD, None, "naam", gevonden, f"een regel «{naam}»", "Voeg de regel toe.")


def kenmerk_gevuld(gegevens: Gegevens) -> Iterator[Fout]:
    """The required names have a value."""
    namen = _namen(gegevens)
    plekken = [plek for plek, naam in enumerate(namen) if naam in _NAMEN and _NAMEN[naam].gevuld]
    yield from moet_gevuld(gegevens[BLAD], "waarde", plekken, "een waarde")


def jaar_bekend(gegevens: Gegevens) -> Iterator[Fout]:
    """The year is one of the code lists."""
    if "jaar" in gegevens.kenmerken and gegevens.jaar is None:
        plek, jaren = gegevens.kenmerken["jaar"][0], gegevens.codelijsten.jaren
        verwacht = f"een jaar van {jaren[0]} tot en met {jaren[-1]}"
        yield gegevens[BLAD].fout(plek, "waarde", verwacht, "Verbeter het jaar.")


def standaardsleutel_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The default keys exist."""
    register, tabel = gegevens.sleutelnamen, gegevens[BLAD]
    for naam in _SLEUTELS:
        if gegevens.kenmerk(naam) in register.onbekend:
            herstel = suggestie(gegevens.kenmerk(naam), register.codes, van_blad("Sleutels"))
            plek = gegevens.kenmerken[naam][0]
            yield tabel.fout(plek, "waarde", EEN_SLEUTEL, herstel)


def standaardsleutel_geen_bedrag(gegevens: Gegevens) -> Iterator[Fout]:
    """A key of soort bedrag divides no hours."""
    for naam in _SLEUTELS:
        if gegevens.sleutelsoort.get(gegevens.kenmerk(naam)) == BEDRAG:
            plek = gegevens.kenmerken[naam][0]
            yield gegevens[BLAD].fout(
                plek, "waarde", "een sleutel met een andere soort dan bedrag", "Kies een andere."
            )


def gezamenlijk_niet_uren(gegevens: Gegevens) -> Iterator[Fout]:
    """Joint primary hours are not divided by ``uren``: that would refer to itself."""
    if gegevens.kenmerk("sleutel gezamenlijk") == UREN:
        yield gegevens[BLAD].fout(
            gegevens.kenmerken["sleutel gezamenlijk"][0],
            "waarde",
            "een andere sleutel dan uren, want die verwijst naar zichzelf",
            "Kies bijvoorbeeld uren-exclusief.",
        )


def sjabloonversie_leesbaar(gegevens: Gegevens) -> Iterator[Fout]:
    """The version of the template is one that is read."""
    fout = weigert_versie(gegevens)
    if fout:
        yield fout


def weigert_versie(gegevens: Gegevens) -> Fout | None:
    """Why the template of this input is not read, None when it is.

    It needs the sheet Kenmerken alone, and comes first: what else is wrong may be due to it.
    """
    weigering = beoordeel_versie(gegevens.kenmerk("sjabloonversie"))
    if not weigering:
        return None
    return gegevens[BLAD].fout(gegevens.kenmerken["sjabloonversie"][0], "waarde", *weigering)
