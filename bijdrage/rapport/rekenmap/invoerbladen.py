"""The input as in the template; a number that may be changed has a colour of its own.

What the formulas are laid out by (codes, keys, treatments) may not change. Sheet protection
without a password keeps it, and the sheet Codes counts where it was changed all the same.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from xlsxwriter.utility import quote_sheetname

from bijdrage.invoer.bladen import BLADEN, KENMERKEN
from bijdrage.rapport.rekenmap.vel import INVOER_LIJN, INVOER_VLAK, LETTERS, TOEGESTAAN, Vel
from bijdrage.rekenmodel.invoer import SCHAAL, Invoer
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.schrijven import (
    Werkmap,
    als_tekst,
    getalopmaak,
    schrijf_tekst,
)
from samenwerking.werkboek.soort import Getal, PerRij, is_getal
from samenwerking.werkboek.tabel import Blad

CODES = "Codes"
KENMERKBLAD = "Kenmerken"

_BRON = {
    "Gemeenten": "gemeenten",
    "Onderdelen": "onderdelen",
    "Uren": "uren",
    "Lasten": "lasten",
    "Componenten": "componenten",
    "Sleutels": "sleutels",
    "Correcties": "correcties",
    "Omnummering": "omnummeringen",
}
_ANDERS = {
    ("Gemeenten", "gemeente"): "naam",
    ("Onderdelen", "onderdeel"): "code",
    ("Uren", "uren gezamenlijk"): "gezamenlijk",
    ("Componenten", "component"): "naam",
    ("Sleutels", "sleutel"): "naam",
}
"""The columns that a record calls otherwise."""

_VRIJ = {
    "Gemeenten": ("inwoners",),
    "Uren": ("uren", "uren gezamenlijk"),
    "Lasten": ("lasten", "baten"),
    "Sleutels": ("waarde",),
    "Correcties": ("bedrag", "percentage"),
}
_VAST = {
    KENMERKBLAD: ("naam", "waarde"),
    "Gemeenten": ("gemeente", "cbs", "rol"),
    "Uren": ("onderdeel", "taakveld", "aard", "sleutel"),
    "Lasten": ("regel", "onderdeel", "component", "taakveld", "gemeente"),
    "Componenten": ("component", "behandeling", "sleutel"),
    "Sleutels": ("sleutel", "soort"),
    "Correcties": ("code", "gemeente", "taakveld", "basis"),
}
"""The columns that the formulas are laid out by."""
_REKENKENMERKEN = ("sleutel gezamenlijk", "sleutel overhead")
_BREEDTES = {
    "sleutel": 26,
    "omschrijving": 36,
    "grondslag": 50,
    "taak": 34,
    "naam": 30,
    "component": 36,
}


class _Kop(NamedTuple):
    """A column as it is written; nummer: which municipality, where there is one for each."""

    tekst: str
    kolom: Kolom
    nummer: int | None


class Invoerbladen:
    """The sheets of the template, and where each of their cells stands."""

    def __init__(self, werkmap: Werkmap, invoer: Invoer) -> None:
        self._werkmap = werkmap
        self._tekst = werkmap.opmaak(num_format="@", indent=1)
        self._invoer = invoer
        self._koppen: dict[str, list[_Kop]] = {}
        self._rijen: dict[str, list[list[Any]]] = {}

    def schrijf(self) -> None:
        """All sheets; one without rows only when the template asks for it."""
        for blad in BLADEN:
            koppen = self._koppen[blad.naam] = list(self._koppen_van(blad))
            rijen = self._rijen[blad.naam] = list(self._rijen_van(blad, koppen))
            if rijen or blad.verplicht:
                self._schrijf_blad(blad.naam, koppen, rijen)

    def adres(self, blad: str, rij: int, kop: str, gemeente: int | None = None) -> str:
        """The cell of a record (from 0) in this column, for a municipality in the input's order."""
        plek = self._plek(blad, kop, gemeente)
        return f"{quote_sheetname(blad)}!{LETTERS[plek]}{rij + 2}"

    def schrijf_codes(self) -> Vel:
        """The sheet that says per row whether its codes are still those of the calculation."""
        koppen = ("blad", "rij", "codes waarmee is gerekend", "gewijzigd (1 is ja)")
        vel = Vel(self._werkmap, CODES, koppen, (16, 8, 90, 12), 4)
        for blad, vaste in _VAST.items():
            for rij, waarden in enumerate(self._rijen[blad]):
                if blad != KENMERKBLAD or waarden[0] in _REKENKENMERKEN:
                    self._schrijf_code(vel, blad, rij, [self._plek(blad, k, None) for k in vaste])
            if self._rijen[blad]:
                self._schrijf_aantal(vel, blad)
        vel.rij -= 1
        return vel

    def _schrijf_code(self, vel: Vel, blad: str, rij: int, plekken: Sequence[int]) -> None:
        cellen = (f"{quote_sheetname(blad)}!{LETTERS[plek]}{rij + 2}" for plek in plekken)
        samen = '&"|"&'.join(cellen)
        vel.tekst(0, blad)
        vel.getal(1, rij + 2)
        vel.tekst(
            2, "|".join(str(self._rijen[blad][rij][plek] or "") for plek in plekken), indent=1
        )
        vel.formule(3, f"IF(EXACT({samen},C{vel.rij + 1}),0,1)", 0)
        vel.rij += 1

    def _schrijf_aantal(self, vel: Vel, blad: str) -> None:
        """Whether rows were added or taken away."""
        aantal = len(self._rijen[blad]) + 1
        vel.tekst(0, blad)
        vel.tekst(2, f"{aantal - 1} regels", indent=1)
        vel.formule(3, f"IF(COUNTA({quote_sheetname(blad)}!A:A)={aantal},0,1)", 0)
        vel.rij += 1

    def _plek(self, blad: str, kop: str, gemeente: int | None) -> int:
        koppen = self._koppen[blad]
        return next(
            plek for plek, k in enumerate(koppen) if k.kolom.naam == kop and k.nummer == gemeente
        )

    def _koppen_van(self, blad: Blad) -> Iterator[_Kop]:
        for kolom in blad.kolommen:
            if not kolom.reeks:
                yield _Kop(kolom.naam, kolom, None)
                continue
            for nummer, gemeente in enumerate(self._invoer.gemeenten):
                yield _Kop(f"{kolom.naam} {gemeente.naam}", kolom, nummer)

    def _rijen_van(self, blad: Blad, koppen: Sequence[_Kop]) -> Iterator[list[Any]]:
        if blad.naam == KENMERKBLAD:
            yield from self._kenmerken()
            return
        for record in getattr(self._invoer, _BRON[blad.naam]):
            yield [_waarde(blad.naam, record, kop) for kop in koppen]

    def _kenmerken(self) -> Iterator[list[Any]]:
        kenmerken = self._invoer.kenmerken
        velden = {"productieve uren per vte": "productieve_uren"}
        for kenmerk in KENMERKEN:
            veld = velden.get(kenmerk.naam, kenmerk.naam.replace(" ", "_"))
            yield [kenmerk.naam, getattr(kenmerken, veld)]

    def _schrijf_blad(self, naam: str, koppen: Sequence[_Kop], rijen: list[list[Any]]) -> None:
        blad = self._werkmap.blad(naam)
        blad.freeze_panes(1, 0)
        blad.repeat_rows(0)
        blad.set_tab_color(INVOER_LIJN)
        blad.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        blad.protect("", TOEGESTAAN)
        for plek, kop in enumerate(koppen):
            getal = is_getal(kop.kolom.soort)
            opmaak = self._werkmap.kopopmaak(gevuld=kop.kolom.gevuld, rechts=getal)
            schrijf_tekst(blad, (0, plek), kop.tekst, opmaak)
            breedte = _BREEDTES.get(kop.kolom.naam, 14)
            blad.set_column(plek, plek, max(breedte, len(kop.tekst) + 2))
            for rij, waarden in enumerate(rijen, 1):
                soort = _soort(naam, koppen, kop, waarden)
                self._schrijf_cel(blad, (rij, plek), soort, waarden[plek], naam, kop)

    def _schrijf_cel(
        self, blad: Any, plaats: tuple[int, int], soort: Any, waarde: Any, naam: str, kop: _Kop
    ) -> None:
        if waarde is None or waarde == "":
            return
        if isinstance(soort, Getal) and not isinstance(waarde, bool | str):
            vrij = kop.kolom.naam in _VRIJ.get(naam, ())
            opmaak = self._vrij(soort) if vrij else self._vast(soort, naam == KENMERKBLAD)
            blad.write_number(*plaats, waarde / 10**soort.decimalen, opmaak)
            return
        schrijf_tekst(blad, plaats, als_tekst(soort, waarde), self._tekst)

    def _vrij(self, soort: Getal) -> Any:
        lijn = {"border": 1, "border_color": INVOER_LIJN, "bg_color": INVOER_VLAK}
        return self._werkmap.opmaak(num_format=getalopmaak(soort), locked=False, **lijn)

    def _vast(self, soort: Getal, kaal: bool) -> Any:
        return self._werkmap.opmaak(num_format=getalopmaak(soort, duizendtallen=not kaal))


def _waarde(blad: str, record: Any, kop: _Kop) -> Any:
    if kop.nummer is not None:
        reeks = record.uren if blad == "Uren" else record.waarden
        return reeks[kop.nummer]
    return getattr(record, _ANDERS.get((blad, kop.kolom.naam), kop.kolom.naam))


def _soort(blad: str, koppen: Sequence[_Kop], kop: _Kop, waarden: Sequence[Any]) -> Any:
    """The kind of a cell; in a sheet of keys it follows from the kind of the key."""
    soort = kop.kolom.soort
    if not isinstance(soort, PerRij):
        return soort
    bij = waarden[[k.kolom.naam for k in koppen].index(soort.kolom)]
    return Getal(SCHAAL[bij]) if blad == "Sleutels" else soort.bij(bij)
