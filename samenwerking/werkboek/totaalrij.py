"""A total row below a table: recognised, left out, and compared with the sums above it."""

import re
from collections.abc import Sequence

from samenwerking.werkboek.cel import Rauw, decimaal, is_leeg, schoon
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.getallen import Weigering, toon_getal
from samenwerking.werkboek.kop import Kop
from samenwerking.werkboek.soort import Getal, PerRij, Soort, Waarde, is_getal, lees_cel
from samenwerking.werkboek.tabel import Tabel, soorten_per_rij

_DECIMALEN_ONBEKEND = 6
_TOTAAL = re.compile(r"(eind|algemeen )?tota(al|len)|tot\.|som\b", re.IGNORECASE)


def is_totaalrij(rij: Sequence[Rauw], kop: Kop) -> bool:
    """Whether a row is a total: its first text says so and its other required text is absent."""
    getallen = {plek for plek, kolom in kop.plekken.values() if is_getal(kolom.soort)}
    teksten = [plek for plek, cel in enumerate(rij) if plek not in getallen and not is_leeg(cel)]
    if not getallen or not teksten or not _is_totaal(rij[teksten[0]]):
        return False
    verplicht = {plek for plek, kolom in kop.plekken.values() if kolom.gevuld} - getallen
    return not any(_zinnig(rij[plek]) for plek in verplicht - {teksten[0]})


def _is_totaal(rauw: Rauw) -> bool:
    return isinstance(rauw, str) and _TOTAAL.match(schoon(rauw)) is not None


def _zinnig(rauw: Rauw) -> bool:
    """Whether a cell says something; the 0 of a sum over a column of codes does not."""
    return any(map(str.isalnum, rauw)) if isinstance(rauw, str) else rauw != 0


def vergelijk_totaal(
    totaal: tuple[int, Sequence[Rauw]] | None, tabel: Tabel, kop: Kop
) -> tuple[list[Fout], list[str]]:
    """Compare a total row with the sums of the columns that it fills."""
    if totaal is None:
        return [], []
    nummer, rij = totaal
    rij_tabel = Tabel(tabel.blad, [nummer], ruw={n: [rij[p]] for n, (p, _) in kop.plekken.items()})
    gevuld = [
        (naam, kolom.soort)
        for naam, (_, kolom) in kop.plekken.items()
        if is_getal(kolom.soort) and rij_tabel.is_gevuld(naam, 0)
    ]
    fouten = [
        fout
        for naam, soort in gevuld
        for fout in _vergelijk_kolom(rij_tabel, naam, _som(tabel, naam, soort))
    ]
    oordeel = ", gelijk aan de som" if gevuld and not fouten else ""
    return fouten, [f"{tabel.blad}: totaalrij {nummer}{oordeel}"]


def _vergelijk_kolom(rij: Tabel, naam: str, som: tuple[int, int] | None) -> list[Fout]:
    """Faults of one cell of a total row; ``som`` is the sum and its decimals, None if unknown."""
    som_of_nul, decimalen = som or (0, _DECIMALEN_ONBEKEND)
    gevonden = _lees_totaal(rij.ruw[naam][0], decimalen)
    if isinstance(gevonden, Weigering):
        return [rij.fout(0, naam, *gevonden)]
    if som is None or gevonden == som_of_nul:
        return []
    verwacht = f"{toon_getal(som_of_nul, decimalen)}, de som van de kolom"
    return [rij.fout(0, naam, verwacht, "Verbeter het totaal of de regels erboven.")]


def _lees_totaal(rauw: Rauw, decimalen: int) -> Waarde | Weigering:
    """A total; a number is rounded, since sums of a spreadsheet carry noise in the last digits."""
    if isinstance(rauw, float | int) and not isinstance(rauw, bool):
        return round(decimaal(rauw).scaleb(decimalen))
    return lees_cel(Getal(decimalen, procent=True), rauw)


def _som(tabel: Tabel, naam: str, soort: Soort | PerRij) -> tuple[int, int] | None:
    """Sum of a column and its decimals; None when a cell of it is not known."""
    if tabel.onbekend(naam):
        return None
    decimalen = [_decimalen(s) for s in soorten_per_rij(soort, tabel)]
    fijnste = max(decimalen, default=_DECIMALEN_ONBEKEND)
    paren = zip(tabel.getal(naam), decimalen, strict=True)
    return sum((getal or 0) * 10 ** (fijnste - d) for getal, d in paren), fijnste


def _decimalen(soort: Soort) -> int:
    return soort.decimalen if isinstance(soort, Getal) else 0
