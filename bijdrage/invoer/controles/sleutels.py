"""Rules for the sheet Sleutels."""

from collections.abc import Iterator

from bijdrage.invoer.controles.hulp import dubbelen, moet_gevuld, moet_leeg
from bijdrage.invoer.gegevens import Gegevens, hoort_bij_gemeente
from bijdrage.rekenmodel.invoer import BEDRAG, GAST, PERCENTAGE, SCHAAL
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.getallen import toon_kort

BLAD = "Sleutels"
_HONDERD = 100 * 10 ** SCHAAL[PERCENTAGE]


def sleutel_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every key stands once in Sleutels."""
    yield from dubbelen(gegevens[BLAD], "sleutel")


def _van_soort(gegevens: Gegevens, bedrag: bool) -> list[int]:
    soorten = gegevens[BLAD].tekst("soort")
    return [plek for plek, soort in enumerate(soorten) if soort and (soort == BEDRAG) == bedrag]


def gewicht_gevuld(gegevens: Gegevens) -> Iterator[Fout]:
    """A weight is filled for every municipality; none is written as 0."""
    plekken = _van_soort(gegevens, bedrag=False)
    for gemeente in gegevens.gemeenten:
        kolom = f"waarde {gemeente.staart}"
        yield from moet_gevuld(gegevens[BLAD], kolom, plekken, "een getal; schrijf 0 voor niets")


def afgesproken_bedrag_gevuld(gegevens: Gegevens) -> Iterator[Fout]:
    """An agreed amount is filled for every gastgemeente; none is written as 0."""
    plekken = _van_soort(gegevens, bedrag=True)
    for gemeente in gegevens.gemeenten:
        if gemeente.rol == GAST and gegevens.centrum:
            kolom = f"waarde {gemeente.staart}"
            wat = "een bedrag; schrijf 0 voor niets"
            yield from moet_gevuld(gegevens[BLAD], kolom, plekken, wat)


def afgesproken_bedrag_centrum_leeg(gegevens: Gegevens) -> Iterator[Fout]:
    """The centrumgemeente bears the rest, so it has no agreed amount of its own."""
    plekken = _van_soort(gegevens, bedrag=True)
    if gegevens.centrum:
        kolom = f"waarde {gegevens.centrum.staart}"
        yield from moet_leeg(gegevens[BLAD], kolom, plekken, "de centrumgemeente draagt de rest")


def _sommen(gegevens: Gegevens) -> Iterator[tuple[int, str, int]]:
    """Position, kind and sum of the keys of which every weight is known."""
    tabel = gegevens[BLAD]
    namen = {f"waarde {gemeente.staart}" for gemeente in gegevens.gemeenten}
    aanwezig = {naam for naam in tabel.waarden if hoort_bij_gemeente(naam, "waarde")}
    kolommen = [tabel.getal(naam) for naam in namen]
    for plek, soort in enumerate(tabel.tekst("soort") if namen == aanwezig else ()):
        gewichten = [gewicht for kolom in kolommen if (gewicht := kolom[plek]) is not None]
        if soort and kolommen and len(gewichten) == len(kolommen):
            yield plek, soort, sum(gewichten)


def gewichten_niet_nul(gegevens: Gegevens) -> Iterator[Fout]:
    """Weights do not add up to zero; soort bedrag excepted, and percentage is another rule."""
    for plek, soort, som in _sommen(gegevens):
        if som == 0 and soort not in (BEDRAG, PERCENTAGE):
            herstel = "Geef ten minste één gemeente een gewicht boven nul."
            yield _regelfout(
                gegevens, plek, "de waarden tellen op tot 0", "een som boven 0", herstel
            )


def percentages_samen_honderd(gegevens: Gegevens) -> Iterator[Fout]:
    """Weights of soort percentage are together exactly 100."""
    for plek, soort, som in _sommen(gegevens):
        if soort == PERCENTAGE and som != _HONDERD:
            gevonden = f"de waarden tellen op tot {toon_kort(som, SCHAAL[PERCENTAGE])}"
            herstel = "Verbeter de percentages; er wordt niets afgerond."
            yield _regelfout(gegevens, plek, gevonden, "samen precies 100", herstel)


def _regelfout(gegevens: Gegevens, plek: int, gevonden: str, verwacht: str, herstel: str) -> Fout:
    return Fout(BLAD, gegevens[BLAD].rijen[plek], None, gevonden, verwacht, herstel)
