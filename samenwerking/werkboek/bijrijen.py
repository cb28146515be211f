"""Rows around a table that are no data: titles above it, a total and remarks below it."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from samenwerking.werkboek.cel import Rauw, is_leeg, toon_cel
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.getallen import Weigering
from samenwerking.werkboek.kop import Kop, kopnaam
from samenwerking.werkboek.soort import is_getal
from samenwerking.werkboek.tabel import Blad, Tabel
from samenwerking.werkboek.totaalrij import is_totaalrij

VUL_IN = Weigering("een waarde", "Vul de cel in.")

_MAX_TEKST = 60
_GENOEG_VERPLICHT = 2
"""On a sheet with fewer columns that must be filled, any row may be data."""

_EENHEID = re.compile(
    r"\bx\s*(€|eur|euro)?\s*1\.?000\b|\bduizend(en|tallen)?\b|\b(mln|miljoen(en)?)\b", re.IGNORECASE
)
_TUSSENTOTAAL = re.compile(r"(sub|tussen)?-?tota(al|len)\b|saldo\b|som\b", re.IGNORECASE)


class Bijrij(NamedTuple):
    """A row that is no data: its number in the file and its cells."""

    nummer: int
    cellen: Sequence[Rauw]

    def in_woorden(self, blad: str, waar: str = "onder de tabel") -> str:
        """What was left out, in Dutch."""
        return f"{blad}: rij {self.nummer} {waar}: «{_tekst(self.cellen)}»"


def lees_titels(rijen: Sequence[Sequence[Rauw]], blad: Blad) -> tuple[list[Fout], list[str]]:
    """The rows above the header, in Dutch, and a fault for each that changes what amounts mean."""
    gevuld = [Bijrij(n, rij) for n, rij in enumerate(rijen, 1) if not all(map(is_leeg, rij))]
    titels = [rij for rij in gevuld if not _is_deel_van_kop(rij.cellen, blad)]
    fouten = [
        Fout(
            blad.naam,
            rij.nummer,
            None,
            _tekst(rij.cellen),
            "bedragen in euro en uren in uren",
            "Reken de getallen om naar hele eenheden en haal deze aanduiding weg.",
        )
        for rij in titels
        if _EENHEID.search(_tekst(rij.cellen))
    ]
    return fouten, [rij.in_woorden(blad.naam, "boven de kop") for rij in titels]


def _is_deel_van_kop(cellen: Sequence[Rauw], blad: Blad) -> bool:
    """Whether a row holds column names: the upper half of a header of merged cells."""
    namen = {kolom.naam for kolom in blad.kolommen}
    return any(kopnaam(cel) in namen for cel in cellen)


def aantal_onderaan(
    nummers: Sequence[int], rijen: Sequence[Sequence[Rauw]], kapot: Collection[int], kop: Kop
) -> int:
    """How many rows at the end are no data.

    Those are a total row with the remarks below it, or remarks with a blank row above them. A
    remark is a row with one cell, of text.
    """
    plek = len(rijen) - 1
    while plek >= 0 and plek not in kapot and _is_opmerking(rijen[plek], kop):
        plek -= 1
    if plek >= 0 and plek not in kapot and is_totaalrij(rijen[plek], kop):
        return len(rijen) - plek
    is_los = 0 <= plek < len(rijen) - 1 and nummers[plek + 1] - nummers[plek] > 1
    return len(rijen) - 1 - plek if is_los else 0


def _is_opmerking(rij: Sequence[Rauw], kop: Kop) -> bool:
    gevuld = [cel for cel in rij if not is_leeg(cel)]
    if len(gevuld) != 1 or not isinstance(gevuld[0], str) or is_totaalrij(rij, kop):
        return False
    heeft_getallen = any(is_getal(kolom.soort) for _, kolom in kop.plekken.values())
    return heeft_getallen and _aantal_verplicht(kop) >= _GENOEG_VERPLICHT


def _aantal_verplicht(kop: Kop) -> int:
    return sum(1 for _, kolom in kop.plekken.values() if kolom.gevuld)


def geen_regels(fouten: Sequence[Fout], tabel: Tabel, kop: Kop) -> list[Fout]:
    """The faults, with one instead of many for each row that is a total or remark in between."""
    leeg = Counter(fout.rij for fout in fouten if fout[4:6] == VUL_IN)
    verplicht = _aantal_verplicht(kop)
    genoeg = verplicht - 1 if verplicht >= _GENOEG_VERPLICHT else len(kop.plekken) + 1
    verdacht = {rij for rij, aantal in leeg.items() if aantal >= genoeg}
    per_rij = {tabel.rijen[plek]: reden for plek, reden in _redenen(tabel, kop, verdacht)}
    if not per_rij:
        return list(fouten)
    eigen = [fout for fout in fouten if fout.rij not in per_rij]
    return [*eigen, *(Fout(tabel.blad, rij, None, *reden) for rij, reden in per_rij.items())]


def _redenen(
    tabel: Tabel, kop: Kop, verdacht: Collection[int | None]
) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Why a row is no data, by its position in the table."""
    herstel = "Haal deze rij weg, of zet haar boven de kop."
    getallen = {naam for naam, (_, kolom) in kop.plekken.items() if is_getal(kolom.soort)}
    for plek, nummer in enumerate(tabel.rijen if verdacht else ()):
        if nummer not in verdacht:
            continue
        gevuld = [naam for naam in tabel.ruw if tabel.is_gevuld(naam, plek)]
        teksten = [toon_cel(tabel.ruw[naam][plek]) for naam in gevuld if naam not in getallen]
        if getallen and not teksten:
            yield plek, ("alleen getallen", "regels met hun code en taak", herstel)
        elif teksten and _TUSSENTOTAAL.match(teksten[0]):
            yield plek, (teksten[0], "geen totalen tussen de regels", herstel)
        elif getallen and len(gevuld) == 1:
            yield plek, (teksten[0], "een regel met al haar gegevens, geen opmerking", herstel)


def _tekst(cellen: Sequence[Rauw]) -> str:
    tekst = " ".join(toon_cel(cel) for cel in cellen if not is_leeg(cel))
    return tekst if len(tekst) <= _MAX_TEKST else tekst[:_MAX_TEKST] + "…"
