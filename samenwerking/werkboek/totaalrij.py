"""A total row below a table: recognised, left out, and compared with the sums above it."""

import re
from collections.abc import Sequence

from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.getallen import Weigering, lees_getal, toon_getal
from samenwerking.werkboek.kolom import Getal, PerRij, Rauw, Soort, is_getal, schoon
from samenwerking.werkboek.kop import Kop
from samenwerking.werkboek.tabel import Tabel, soorten_per_rij

_DECIMALEN_ONBEKEND = 6
_TOTAAL = re.compile(r"(eind)?tota(al|len)|som\b", re.IGNORECASE)


def is_totaalrij(rij: Sequence[Rauw], kop: Kop) -> bool:
    """Whether a row is a total: its first text says so and its other required text is absent."""
    getallen = {plek for plek, kolom in kop.plekken.values() if is_getal(kolom.soort)}
    teksten = [plek for plek, cel in enumerate(rij) if plek not in getallen and schoon(cel)]
    if not getallen or not teksten or not _TOTAAL.match(schoon(rij[teksten[0]])):
        return False
    verplicht = {plek for plek, kolom in kop.plekken.values() if kolom.gevuld} - getallen
    return not any(_zinnig(rij[plek]) for plek in verplicht - {teksten[0]})


def _zinnig(rauw: Rauw) -> bool:
    return any(map(str.isalnum, rauw))


def vergelijk_totaal(
    totaal: tuple[int, Sequence[Rauw]] | None, tabel: Tabel, kop: Kop
) -> tuple[list[Fout], list[str]]:
    """Compare a total row with the sums of the columns that it fills."""
    if totaal is None:
        return [], []
    nummer, rij = totaal
    rij_tabel = Tabel(tabel.blad, [nummer], ruw={n: [rij[p]] for n, (p, _) in kop.plekken.items()})
    fouten: list[Fout] = []
    for naam, (_, kolom) in kop.plekken.items():
        if is_getal(kolom.soort) and rij_tabel.is_gevuld(naam, 0):
            fouten.extend(_vergelijk_kolom(rij_tabel, naam, _som(tabel, naam, kolom.soort)))
    return fouten, [f"{tabel.blad}: totaalrij {nummer}"]


def _vergelijk_kolom(rij: Tabel, naam: str, som: tuple[int, int] | None) -> list[Fout]:
    """Faults of one cell of a total row; ``som`` is the sum and its decimals, None if unknown."""
    som_of_nul, decimalen = som or (0, _DECIMALEN_ONBEKEND)
    gevonden = lees_getal(schoon(rij.ruw[naam][0]), decimalen)
    if isinstance(gevonden, Weigering):
        return [rij.fout(0, naam, *gevonden)]
    if som is None or gevonden == som_of_nul:
        return []
    verwacht = f"{toon_getal(som_of_nul, decimalen)}, de som van de kolom"
    return [rij.fout(0, naam, verwacht, "Verbeter het totaal of de regels erboven.")]


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
