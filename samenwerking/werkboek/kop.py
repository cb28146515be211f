"""The header of a sheet: which column stands where, and which is missing, double or unknown."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samenwerking.werkboek.cel import Rauw, Samengevoegd, is_leeg, toon_cel
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.tabel import Blad

_MAX_TITELRIJEN = 50
"""A header is looked for in as many rows."""

_GENOEG_NAMEN = 2
"""A row with fewer known column names is no header."""


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


def zoek_kop(rijen: Sequence[Sequence[Rauw]], blad: Blad) -> int:
    """Position of the header: the first row with the most column names, below any title rows.

    Without such a row it is the first one that holds anything.
    """
    bekend = [_aantal_bekend(rij, blad) for rij in rijen[:_MAX_TITELRIJEN]]
    if max(bekend, default=0) >= _GENOEG_NAMEN:
        return _onderste(rijen, bekend.index(max(bekend)))
    return next((plek for plek, rij in enumerate(rijen) if not all(map(is_leeg, rij))), 0)


def _onderste(rijen: Sequence[Sequence[Rauw]], kop: int) -> int:
    """The last row of a header whose cells are merged over more rows."""
    while kop + 1 < len(rijen) and _is_vervolg(rijen[kop], rijen[kop + 1]):
        kop += 1
    return kop


def _is_vervolg(kop: Sequence[Rauw], rij: Sequence[Rauw]) -> bool:
    """Whether a row holds nothing but cells that are merged with the header above it."""
    gevuld = [(boven, cel) for boven, cel in zip(kop, rij, strict=False) if not is_leeg(cel)]
    return bool(gevuld) and all(
        isinstance(cel, Samengevoegd) and cel == boven for boven, cel in gevuld
    )


def _aantal_bekend(rij: Sequence[Rauw], blad: Blad) -> int:
    namen = {kopnaam(cel) for cel in rij}
    return sum(1 for naam in namen if naam and _kolom_bij(naam, blad))


def kopnaam(cel: Rauw) -> str:
    """A header as it is matched; ``""`` for an empty cell."""
    return "" if is_leeg(cel) else sleutelvorm(toon_cel(cel))


def lees_kop(cellen: Sequence[Rauw], blad: Blad) -> Kop:
    """Match the headers of a sheet with the columns of its definition."""
    namen = [kopnaam(cel) for cel in cellen]
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
            onbekend = (naam for naam in kolommen if kolommen[naam] is None)
            lijkt = next((naam for naam in onbekend if naam.startswith(kolom.naam)), "")
            kop.fouten.append(kolom_ontbreekt(blad.naam, kolom.naam, lijkt))
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


def kolom_ontbreekt(blad: str, naam: str, lijkt: str = "") -> Fout:
    """The fault of a column that must be there and is not; ``lijkt``: the one that may be meant."""
    herstel = (
        f"Geef kolom «{lijkt}» de naam «{naam}», met getallen in hele eenheden."
        if lijkt
        else "Voeg de kolom toe, met deze naam in de kop."
    )
    return Fout(
        blad,
        None,
        naam,
        "kolom ontbreekt",
        f"een kolom «{naam}»",
        herstel,
    )
