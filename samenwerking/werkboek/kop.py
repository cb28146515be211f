"""The header of a sheet: which column stands where, and which is missing, double or unknown."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.kolom import Kolom, Rauw, sleutelvorm
from samenwerking.werkboek.tabel import Blad


@dataclass(slots=True)
class Kop:
    """Which known column stands where.

    kwijt: names of known columns that cannot be read. naamloos: positions without a header.
    """

    plekken: dict[str, tuple[int, Kolom]] = field(default_factory=dict)
    kwijt: list[str] = field(default_factory=list)
    naamloos: list[int] = field(default_factory=list)
    fouten: list[Fout] = field(default_factory=list)
    overgeslagen: list[str] = field(default_factory=list)


def lees_kop(cellen: Sequence[Rauw], blad: Blad) -> Kop:
    """Match the headers of a sheet with the columns of its definition."""
    namen = [sleutelvorm(cel) for cel in cellen]
    kolommen = {naam: _kolom_bij(naam, blad) for naam in namen if naam}
    kop = Kop(naamloos=[plek for plek, naam in enumerate(namen) if not naam])
    for naam, kolom in kolommen.items():
        if kolom is None:
            kop.overgeslagen.append(f"{blad.naam}: kolom «{naam}»")
        elif namen.count(naam) > 1:
            kop.fouten.append(_dubbele_kolom(naam, blad))
            kop.kwijt.append(naam)
        else:
            kop.plekken[naam] = (namen.index(naam), kolom)
    for kolom in blad.kolommen:
        if kolom.verplicht and not kolom.reeks and kolom.naam not in namen:
            kop.fouten.append(kolom_ontbreekt(blad.naam, kolom.naam))
            kop.kwijt.append(kolom.naam)
    return kop


def _kolom_bij(naam: str, blad: Blad) -> Kolom | None:
    """The definition behind a header: by its name, else the family it belongs to."""
    vast = next((k for k in blad.kolommen if k.naam == naam and not k.reeks), None)
    reeks = (k for k in blad.kolommen if k.reeks and naam.startswith(k.naam + " "))
    return vast or next(reeks, None)


def _dubbele_kolom(naam: str, blad: Blad) -> Fout:
    return Fout(
        blad.naam,
        None,
        naam,
        f"kolom «{naam}» meer dan eens",
        "elke kolom één keer",
        "Verwijder de dubbele kolom of geef haar een andere naam.",
    )


def kolom_ontbreekt(blad: str, naam: str) -> Fout:
    """The fault of a column that must be there and is not."""
    return Fout(
        blad,
        None,
        naam,
        "kolom ontbreekt",
        f"een kolom «{naam}»",
        "Voeg de kolom toe, met deze naam in de eerste rij.",
    )
