"""Rules for the sheet Gemeenten, and for the columns per municipality in other sheets."""

from collections.abc import Iterator

from bijdrage.invoer.controles.hulp import dubbelen, nabij
from bijdrage.invoer.gegevens import Gegevens, hoort_bij_gemeente
from bijdrage.rekenmodel.invoer import CENTRUM
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.kop import kolom_ontbreekt
from samenwerking.werkboek.namen import sleutelvorm

BLAD = "Gemeenten"


def gemeente_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every municipality stands there once, also without regard to case and spaces."""
    tabel = gegevens[BLAD]
    vormen = [sleutelvorm(naam) for naam in tabel.tekst("gemeente")]
    for plek, vorm in enumerate(vormen):
        if vorm and vorm in vormen[:plek]:
            verwacht = f"elke gemeente één keer; zie rij {tabel.rijen[vormen.index(vorm)]}"
            yield tabel.fout(plek, "gemeente", verwacht, "Verwijder de dubbele regel.")


def cbs_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every CBS code stands there once."""
    yield from dubbelen(gegevens[BLAD], "cbs")


def een_centrumgemeente(gegevens: Gegevens) -> Iterator[Fout]:
    """There is exactly one centrumgemeente."""
    tabel = gegevens[BLAD]
    plekken = [plek for plek, rol in enumerate(tabel.tekst("rol")) if rol == CENTRUM]
    for plek in plekken[1:]:
        verwacht = f"één centrumgemeente; zie rij {tabel.rijen[plekken[0]]}"
        yield tabel.fout(plek, "rol", verwacht, "Maak hier gastgemeente van.")
    if not plekken and tabel.volledig and "rol" in tabel.waarden and not tabel.onbekend("rol"):
        herstel = "Geef één gemeente de rol centrumgemeente."
        yield Fout(BLAD, None, "rol", "geen centrumgemeente", "één centrumgemeente", herstel)


def urenkolom_per_gemeente(gegevens: Gegevens) -> Iterator[Fout]:
    """Uren has one column ``uren <gemeente>`` for every municipality, and no other."""
    yield from _kolommen(gegevens, "Uren", "uren")


def waardekolom_per_gemeente(gegevens: Gegevens) -> Iterator[Fout]:
    """Sleutels has one column ``waarde <gemeente>`` for every municipality, and no other."""
    yield from _kolommen(gegevens, "Sleutels", "waarde")


def _kolommen(gegevens: Gegevens, blad: str, reeks: str) -> Iterator[Fout]:
    """A column too many first; one that is missing is left out if that may be its misspelling."""
    tabel = gegevens[blad]
    nodig = {f"{reeks} {gemeente.staart}" for gemeente in gegevens.gemeenten}
    vreemd = [naam for naam in tabel.ruw if hoort_bij_gemeente(naam, reeks) and naam not in nodig]
    if not gegevens[BLAD].volledig or "gemeente" not in gegevens[BLAD].waarden:
        return
    for naam in vreemd[len(gegevens[BLAD].onbekend("gemeente")) :]:
        yield _vreemd(blad, naam, nodig)
    weg = [naam for naam in nodig if naam not in tabel.ruw and naam not in tabel.geweigerd]
    bedoeld = {nabij(naam, weg) for naam in vreemd}
    if tabel.ruw:
        yield from (kolom_ontbreekt(blad, naam) for naam in weg if naam not in bedoeld)


def _vreemd(blad: str, naam: str, nodig: set[str]) -> Fout:
    dichtbij = nabij(naam, nodig)
    bedoeld = f"Bedoelde u «{dichtbij}»? " if dichtbij else ""
    herstel = f"{bedoeld}Verbeter de kolomnaam of voeg de gemeente toe aan Gemeenten."
    return Fout(blad, None, naam, f"kolom «{naam}»", "een gemeente uit Gemeenten", herstel)
