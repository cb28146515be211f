"""How much there is to load: openpyxl keeps every cell of a workbook in memory."""

from xml.parsers import expat

from openpyxl.utils import range_boundaries

from samenwerking.werkboek.xlsx.pakket import Pakket

MAX_OMVANG = 2_000_000
"""Cells, or what costs as much, that are loaded: more would take over a minute or 1 GB."""

_GEWICHT = {"c": 1, "v": 0, "t": 0, "f": 0, "is": 0, "si": 1, "row": 2, "mergeCell": 40}
_ANDER_GEWICHT = 10
_BYTES_PER_CEL = 200
"""What elements and bytes cost to load, in cells."""

_TEKENS_PER_CEL = 20
"""Characters of a shared formula that cost as much as a cell, each time that it is repeated."""


def is_te_groot(pakket: Pakket) -> bool:
    """Whether loading would take too much time or memory. Every part is measured, of any name."""
    totaal = 0
    for naam in pakket.delen:
        teller = _Teller(totaal)
        try:
            for blok in pakket.blokken(naam):
                teller.tel(blok)
                if teller.omvang > MAX_OMVANG:
                    return True
        except expat.ExpatError:
            continue  # a picture, or what openpyxl will refuse too
        totaal = teller.omvang
    return False


class _Teller:
    """Counts what a part costs to load, in cells."""

    def __init__(self, omvang: int) -> None:
        self.omvang = omvang
        self._ontleder = expat.ParserCreate()
        self._ontleder.StartElementHandler = self._begin
        self._formules: dict[str, int] = {}

    def tel(self, blok: bytes) -> None:
        """Count the next block. Raises ExpatError when it is no XML."""
        self.omvang += len(blok) // _BYTES_PER_CEL
        self._ontleder.Parse(blok)

    def _begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        soort = naam.rpartition(":")[2]
        self.omvang += _GEWICHT.get(soort, _ANDER_GEWICHT)
        self._ontleder.CharacterDataHandler = None
        if soort == "mergeCell":
            self.omvang += _aantal_cellen(kenmerken.get("ref", ""))
        elif soort == "f" and kenmerken.get("t") == "shared":
            self._herhaal(kenmerken.get("si", ""))

    def _herhaal(self, nummer: str) -> None:
        """Count a shared formula: openpyxl writes it out again in every cell."""
        self.omvang += self._formules.setdefault(nummer, 0) // _TEKENS_PER_CEL

        def meet(tekst: str) -> None:
            self._formules[nummer] += len(tekst)

        self._ontleder.CharacterDataHandler = meet


def _aantal_cellen(bereik: str) -> int:
    links, boven, rechts, onder = range_boundaries(bereik)
    return int((rechts - links + 1) * (onder - boven + 1))
