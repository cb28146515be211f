"""From the raw cells of a sheet to columns of values, each cell with its place.

Works column by column: each distinct cell is turned into a value once, so that a
hundred thousand rows take well under a second. A cell that is refused gives one fault and a
neutral value (``""`` or None), and is remembered, so that no later check complains about it again.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, zip_longest
from typing import NamedTuple, cast

from samenwerking.werkboek.bijrijen import (
    VUL_IN,
    Bijrij,
    aantal_onderaan,
    geen_regels,
    lees_titels,
)
from samenwerking.werkboek.cel import Rauw, is_leeg
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.getallen import Weigering
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.kop import Kop, kopnaam, lees_kop, zoek_kop
from samenwerking.werkboek.soort import Getal, JaNee, PerRij, Waarde, lees_cel, lees_cellen
from samenwerking.werkboek.tabel import Blad, RuweTabel, Tabel, soorten_per_rij
from samenwerking.werkboek.totaalrij import is_totaalrij, vergelijk_totaal


class GelezenTabel(NamedTuple):
    """A table, the faults found in reading it, and what was left out, in Dutch.

    koprij: the row of the header. plaatsen: the position of each header by its name.
    """

    tabel: Tabel
    fouten: tuple[Fout, ...]
    overgeslagen: tuple[str, ...]
    koprij: int
    plaatsen: Mapping[str, int]


def lees_tabel(ruw: RuweTabel, blad: Blad) -> GelezenTabel:
    """Read a sheet by the definition of its columns. Never raises on what is in a cell."""
    koprij = zoek_kop(ruw.rijen, blad) + 1
    titel_fouten, titels = lees_titels(ruw.rijen[: koprij - 1], blad)
    cellen = ruw.rijen[koprij - 1] if ruw.rijen else ()
    kop = lees_kop(cellen, blad)
    romp, romp_fouten = _lees_romp(ruw.rijen[koprij:], koprij + 1, cellen, blad)
    onderaan = romp.neem_onderaan(kop)
    totaal = next((rij for rij in onderaan if is_totaalrij(rij.cellen, kop)), None)
    tabel, cel_fouten = _lees_kolommen(blad, kop, romp)
    totaal_fouten, totaal_overgeslagen = vergelijk_totaal(totaal, tabel, kop)
    return GelezenTabel(
        tabel,
        (*titel_fouten, *kop.fouten, *romp_fouten, *cel_fouten, *totaal_fouten),
        (
            *titels,
            *kop.overgeslagen,
            *_naamloos(kop, romp, blad),
            *totaal_overgeslagen,
            *(rij.in_woorden(blad.naam) for rij in onderaan if rij is not totaal),
        ),
        koprij,
        {kopnaam(cel): plek for plek, cel in reversed([*enumerate(cellen)])},
    )


def lees_regels(
    kop: Sequence[str], rijen: Sequence[Sequence[Rauw]], nummers: Sequence[int], blad: Blad
) -> tuple[Tabel, list[Fout]]:
    """Read rows that are data for certain: no titles, totals or remarks are looked for.

    kop: the names of the columns; every row is as wide. nummers: the number of each row.
    """
    romp = _Romp(list(rijen), list(nummers), set())
    return _lees_kolommen(blad, lees_kop(kop, blad), romp)


@dataclass(slots=True)
class _Romp:
    """The rows that hold data: their cells, numbers in the file, and positions beyond reading."""

    rijen: list[Sequence[Rauw]]
    nummers: list[int]
    kapot: set[int]

    def neem_onderaan(self, kop: Kop) -> list[Bijrij]:
        """Take off the end what is no data: a total row, and remarks below it or apart."""
        aantal = aantal_onderaan(self.nummers, self.rijen, self.kapot, kop)
        begin = len(self.rijen) - aantal
        rijen = list(map(Bijrij, self.nummers[begin:], self.rijen[begin:]))
        del self.nummers[begin:], self.rijen[begin:]
        return rijen


def _lees_romp(
    rijen: Sequence[Sequence[Rauw]], eerste: int, kop: Sequence[Rauw], blad: Blad
) -> tuple[_Romp, list[Fout]]:
    """The filled rows below the header, each as wide as it; ``eerste`` is the first number."""
    breedte, kop = len(kop), list(kop)
    gevuld = [not is_blanco(rij) for rij in rijen]
    romp = _Romp([*compress(rijen, gevuld)], [*compress(count(eerste), gevuld)], set())
    fouten: list[Fout] = []
    for plek, rij in enumerate(romp.rijen):
        if len(rij) > breedte and not is_blanco(rij[breedte:]):
            fouten.append(_te_breed(blad, romp.nummers[plek], rij, breedte))
            romp.kapot.add(plek)
            romp.rijen[plek] = [""] * breedte
        elif len(rij) != breedte:
            romp.rijen[plek] = [*rij[:breedte], *[""] * (breedte - len(rij))]
        if romp.rijen[plek] == kop:
            fouten.append(_herhaalde_kop(blad, romp.nummers[plek]))
            romp.kapot.add(plek)
            romp.rijen[plek] = [""] * breedte
    return romp, fouten


def is_blanco(rij: Sequence[Rauw]) -> bool:
    """Whether nothing is typed in a row."""
    return all(map(is_leeg, rij))


def _herhaalde_kop(blad: Blad, nummer: int) -> Fout:
    verwacht = "de kolomnamen één keer, boven de tabel"
    return Fout(blad.naam, nummer, None, "nog een kop", verwacht, "Haal deze rij weg.")


def _te_breed(blad: Blad, nummer: int, rij: Sequence[Rauw], breedte: int) -> Fout:
    return Fout(
        blad.naam,
        nummer,
        None,
        f"{len(rij)} cellen",
        f"ten hoogste {breedte} cellen, zoveel als de kop",
        "Haal de extra cellen weg; zet in csv tekst met een puntkomma tussen aanhalingstekens.",
    )


def _lees_kolommen(blad: Blad, kop: Kop, romp: _Romp) -> tuple[Tabel, list[Fout]]:
    cellen = list(zip_longest(*romp.rijen, fillvalue=""))
    waarden: dict[str, Sequence[Waarde]] = {}
    geweigerd: dict[str, Collection[int]] = {naam: range(len(romp.rijen)) for naam in kop.kwijt}
    ruw = {naam: cellen[plek] if cellen else () for naam, (plek, _) in kop.plekken.items()}
    tabel = Tabel(blad.naam, romp.nummers, waarden, ruw, geweigerd)
    fouten: list[Fout] = []
    for naam, (_, kolom) in sorted(kop.plekken.items(), key=_per_rij_laatst):
        waarden[naam], weigeringen = _lees_kolom(kolom, ruw[naam], tabel)
        fouten.extend(
            tabel.fout(plek, naam, *weigering)
            for plek, weigering in weigeringen.items()
            if plek not in romp.kapot
        )
        if weigeringen or romp.kapot:
            geweigerd[naam] = weigeringen.keys() | romp.kapot
    return tabel, geen_regels(fouten, tabel, kop)


def _per_rij_laatst(kolom: tuple[str, tuple[int, Kolom]]) -> bool:
    return isinstance(kolom[1][1].soort, PerRij)


def _lees_kolom(
    kolom: Kolom, ruw: Sequence[Rauw], tabel: Tabel
) -> tuple[list[Waarde], dict[int, Weigering]]:
    """Values of a column, with a neutral value where a cell is refused, and those refusals."""
    if isinstance(kolom.soort, PerRij):
        return _neutraal(_lees_per_rij(kolom.soort, ruw, tabel), kolom)
    soort = kolom.soort
    sleutels = _onderscheiden(ruw)
    verschillend = dict(zip(sleutels, ruw, strict=True))
    per_cel = lees_cellen(soort, verschillend)
    if kolom.gevuld:
        per_cel |= {s: VUL_IN for s, rauw in verschillend.items() if is_leeg(rauw)}
    waarden = list(map(per_cel.__getitem__, sleutels))
    if Weigering in set(map(type, per_cel.values())):
        return _neutraal(waarden, kolom)
    return cast(list[Waarde], waarden), {}


def _onderscheiden(ruw: Sequence[Rauw]) -> Sequence[Hashable]:
    """The cells as keys of a dict, in which WAAR and 1 are not the same."""
    return [(type(rauw), rauw) for rauw in ruw] if bool in set(map(type, ruw)) else ruw


def _lees_per_rij(soort: PerRij, ruw: Sequence[Rauw], tabel: Tabel) -> list[Waarde | Weigering]:
    paren = zip(soorten_per_rij(soort, tabel), ruw, strict=True)
    return [lees_cel(per_rij, rauw) for per_rij, rauw in paren]


def _neutraal(
    gelezen: list[Waarde | Weigering], kolom: Kolom
) -> tuple[list[Waarde], dict[int, Weigering]]:
    niets = None if isinstance(kolom.soort, Getal | JaNee | PerRij) else ""
    weigeringen = {plek: w for plek, w in enumerate(gelezen) if isinstance(w, Weigering)}
    return [niets if isinstance(w, Weigering) else w for w in gelezen], weigeringen


def _naamloos(kop: Kop, romp: _Romp, blad: Blad) -> list[str]:
    """Columns without a header that hold something."""
    gevuld = [plek for plek in kop.naamloos if not all(is_leeg(rij[plek]) for rij in romp.rijen)]
    return [f"{blad.naam}: kolom {plek + 1}, zonder naam" for plek in gevuld]
