"""From the raw cells of a sheet to columns of values, each cell with its place.

Works column by column: a cell's text is turned into a value once per distinct text, so that a
hundred thousand rows take well under a second. A cell that is refused gives one fault and a
neutral value (``""`` or None), and is remembered, so that no later check complains about it again.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple, cast

from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.getallen import Weigering, lees_getal, toon_getal
from samenwerking.werkboek.kolom import (
    Code,
    Getal,
    Keuze,
    Kolom,
    PerRij,
    Rauw,
    Soort,
    Tekst,
    Waarde,
    is_getal,
    lees_cel,
    schoon,
    sleutelvorm,
)

LEEG = "leeg"
_MAX_GEVONDEN = 200
_DECIMALEN_ONBEKEND = 6
_TOTAAL = re.compile(r"(eind)?tota(al|len)|som\b", re.IGNORECASE)
_VUL_IN = Weigering("een waarde", "Vul de cel in.")


class RuweTabel(NamedTuple):
    """The cells of a sheet as read; the first row is the header and is row 1 of the file."""

    blad: str
    rijen: Sequence[Sequence[Rauw]]


@dataclass(frozen=True, slots=True)
class Blad:
    """A sheet of the template: its name, its columns in order, and whether it must be there."""

    naam: str
    uitleg: str
    kolommen: tuple[Kolom, ...]
    verplicht: bool = True


@dataclass(frozen=True, slots=True)
class Tabel:
    """A sheet that was read. Every list has one item per row, in the order of the file.

    rijen: row numbers in the file. waarden and ruw: per column, by its name in lower case.
    geweigerd: per column the positions whose value is not known, because it was refused or the
        column is missing. ``volledig`` is False when the sheet itself is missing or unreadable.
    """

    blad: str
    rijen: Sequence[int]
    waarden: Mapping[str, Sequence[Waarde]] = field(default_factory=dict)
    ruw: Mapping[str, Sequence[Rauw]] = field(default_factory=dict)
    geweigerd: Mapping[str, Collection[int]] = field(default_factory=dict)
    volledig: bool = True

    def __len__(self) -> int:
        return len(self.rijen)

    def tekst(self, kolom: str) -> Sequence[str]:
        """Values of a column of text; ``""`` where empty, refused or absent."""
        return cast(Sequence[str], self.waarden.get(kolom) or [""] * len(self))

    def getal(self, kolom: str) -> Sequence[int | None]:
        """Values of a column of numbers; None where empty, refused or absent."""
        return cast(Sequence[int | None], self.waarden.get(kolom) or [None] * len(self))

    def janee(self, kolom: str) -> Sequence[bool | None]:
        """Values of a column of ja and nee; None where empty, refused or absent."""
        return cast(Sequence[bool | None], self.waarden.get(kolom) or [None] * len(self))

    def onbekend(self, kolom: str) -> Collection[int]:
        """Positions whose value in this column is not known."""
        return self.geweigerd.get(kolom, ())

    def is_gevuld(self, kolom: str, plek: int) -> bool:
        """Whether something is typed in the cell, refused or not."""
        return kolom in self.ruw and bool(schoon(self.ruw[kolom][plek]))

    def fout(self, plek: int, kolom: str, verwacht: str, herstel: str) -> Fout:
        """A fault in one cell, with what is typed there."""
        rauw = self.ruw[kolom][plek] if kolom in self.ruw else ""
        return Fout(self.blad, self.rijen[plek], kolom, toon_cel(rauw), verwacht, herstel)


class GelezenTabel(NamedTuple):
    """A table, the faults found in reading it, and what was left out, in Dutch."""

    tabel: Tabel
    fouten: tuple[Fout, ...]
    overgeslagen: tuple[str, ...]


def toon_cel(rauw: Rauw) -> str:
    """A cell as typed, for in a message."""
    if not schoon(rauw):
        return LEEG
    return rauw if len(rauw) <= _MAX_GEVONDEN else rauw[:_MAX_GEVONDEN] + "…"


def lees_tabel(ruw: RuweTabel, blad: Blad) -> GelezenTabel:
    """Read a sheet by the definition of its columns. Never raises on what is in a cell."""
    kop = _lees_kop(ruw.rijen[0] if ruw.rijen else (), blad)
    romp, romp_fouten = _lees_romp(ruw, blad)
    totaal = romp.neem_totaalrij(kop)
    tabel, cel_fouten = _lees_kolommen(blad, kop, romp)
    totaal_fouten, totaal_overgeslagen = _vergelijk(totaal, tabel, kop)
    return GelezenTabel(
        tabel,
        (*kop.fouten, *romp_fouten, *cel_fouten, *totaal_fouten),
        (*kop.overgeslagen, *totaal_overgeslagen),
    )


# --- header


@dataclass(slots=True)
class _Kop:
    """Which known column stands where; ``kwijt`` are names of columns that cannot be read."""

    plekken: dict[str, tuple[int, Kolom]] = field(default_factory=dict)
    kwijt: list[str] = field(default_factory=list)
    fouten: list[Fout] = field(default_factory=list)
    overgeslagen: list[str] = field(default_factory=list)


def _lees_kop(cellen: Sequence[Rauw], blad: Blad) -> _Kop:
    kop = _Kop()
    namen = [sleutelvorm(cel) for cel in cellen]
    dubbel = {naam for naam in namen if naam and namen.count(naam) > 1}
    for plek, naam in enumerate(namen):
        kolom = _kolom_bij(naam, blad)
        if kolom is None:
            kop.overgeslagen.extend(_onbekende_kolom(naam, blad))
        elif naam not in dubbel:
            kop.plekken[naam] = (plek, kolom)
    kop.fouten.extend(_dubbele_kolom(naam, blad) for naam in dict.fromkeys(namen) if naam in dubbel)
    ontbreekt = [
        kolom.naam
        for kolom in blad.kolommen
        if kolom.verplicht and not kolom.reeks and kolom.naam not in namen
    ]
    kop.fouten.extend(kolom_ontbreekt(blad.naam, naam) for naam in ontbreekt)
    kop.kwijt.extend([*dubbel, *ontbreekt])
    return kop


def _kolom_bij(naam: str, blad: Blad) -> Kolom | None:
    """The definition behind a header: by its name, else the family it belongs to."""
    vast = next((k for k in blad.kolommen if k.naam == naam and not k.reeks), None)
    reeks = (k for k in blad.kolommen if k.reeks and naam.startswith(k.naam + " "))
    return vast or next(reeks, None)


def _onbekende_kolom(naam: str, blad: Blad) -> list[str]:
    return [f"{blad.naam}: kolom «{naam}»"] if naam else []


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


# --- body


@dataclass(slots=True)
class _Romp:
    """The rows that hold data: their cells, numbers in the file, and positions beyond reading."""

    rijen: list[Sequence[Rauw]]
    nummers: list[int]
    kapot: set[int]

    def neem_totaalrij(self, kop: _Kop) -> tuple[int, Sequence[Rauw]] | None:
        """Take the total row off the end, if there is one: its number and cells."""
        plek = len(self.rijen) - 1
        if plek < 0 or plek in self.kapot or not _is_totaalrij(self.rijen[plek], kop):
            return None
        return self.nummers.pop(), self.rijen.pop()


def _lees_romp(ruw: RuweTabel, blad: Blad) -> tuple[_Romp, list[Fout]]:
    """The filled rows, each as wide as the header."""
    breedte = len(ruw.rijen[0]) if ruw.rijen else 0
    gevuld = [
        (nummer, rij) for nummer, rij in enumerate(ruw.rijen[1:], 2) if any(map(str.strip, rij))
    ]
    romp = _Romp([rij for _, rij in gevuld], [nummer for nummer, _ in gevuld], set())
    fouten: list[Fout] = []
    for plek, rij in enumerate(romp.rijen):
        if len(rij) > breedte and any(map(schoon, rij[breedte:])):
            fouten.append(_te_breed(blad, romp.nummers[plek], rij, breedte))
            romp.kapot.add(plek)
            romp.rijen[plek] = [""] * breedte
        elif len(rij) != breedte:
            romp.rijen[plek] = [*rij[:breedte], *[""] * (breedte - len(rij))]
    return romp, fouten


def _te_breed(blad: Blad, nummer: int, rij: Sequence[Rauw], breedte: int) -> Fout:
    return Fout(
        blad.naam,
        nummer,
        None,
        f"{len(rij)} cellen",
        f"ten hoogste {breedte} cellen, zoveel als de eerste rij",
        "Haal de extra cellen weg, of zet tekst met een puntkomma tussen aanhalingstekens.",
    )


def _lees_kolommen(blad: Blad, kop: _Kop, romp: _Romp) -> tuple[Tabel, list[Fout]]:
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
    return tabel, fouten


def _per_rij_laatst(kolom: tuple[str, tuple[int, Kolom]]) -> bool:
    return isinstance(kolom[1][1].soort, PerRij)


def _lees_kolom(
    kolom: Kolom, ruw: Sequence[Rauw], tabel: Tabel
) -> tuple[list[Waarde], dict[int, Weigering]]:
    """Values of a column, with a neutral value where a cell is refused, and those refusals."""
    if isinstance(kolom.soort, PerRij):
        return _neutraal(_lees_per_rij(kolom.soort, ruw, tabel), kolom)
    soort = kolom.soort
    per_tekst = {rauw: lees_cel(soort, rauw) for rauw in set(ruw)}
    if kolom.gevuld:
        per_tekst.update({rauw: _VUL_IN for rauw in per_tekst if not rauw.strip()})
    waarden = list(map(per_tekst.__getitem__, ruw))
    if Weigering in set(map(type, per_tekst.values())):
        return _neutraal(waarden, kolom)
    return cast(list[Waarde], waarden), {}


def _lees_per_rij(soort: PerRij, ruw: Sequence[Rauw], tabel: Tabel) -> list[Waarde | Weigering]:
    paren = zip(_soorten_per_rij(soort, tabel), ruw, strict=True)
    return [lees_cel(per_rij, rauw) for per_rij, rauw in paren]


def _soorten_per_rij(soort: Soort | PerRij, tabel: Tabel) -> list[Soort]:
    if isinstance(soort, PerRij):
        return [soort.bij(keuze) for keuze in tabel.tekst(soort.kolom)]
    return [soort] * len(tabel)


def _neutraal(
    gelezen: list[Waarde | Weigering], kolom: Kolom
) -> tuple[list[Waarde], dict[int, Weigering]]:
    niets = "" if isinstance(kolom.soort, (Tekst, Code, Keuze)) else None
    weigeringen = {plek: w for plek, w in enumerate(gelezen) if isinstance(w, Weigering)}
    return [niets if isinstance(w, Weigering) else w for w in gelezen], weigeringen


# --- total row


def _is_totaalrij(rij: Sequence[Rauw], kop: _Kop) -> bool:
    """Whether a row is a total: its first text says so and its other required text is absent."""
    getallen = {plek for plek, kolom in kop.plekken.values() if is_getal(kolom.soort)}
    teksten = [plek for plek, cel in enumerate(rij) if plek not in getallen and schoon(cel)]
    if not getallen or not teksten or not _TOTAAL.match(schoon(rij[teksten[0]])):
        return False
    verplicht = {plek for plek, kolom in kop.plekken.values() if kolom.gevuld} - getallen
    return not any(_zinnig(rij[plek]) for plek in verplicht - {teksten[0]})


def _zinnig(rauw: Rauw) -> bool:
    return any(map(str.isalnum, rauw))


def _vergelijk(
    totaal: tuple[int, Sequence[Rauw]] | None, tabel: Tabel, kop: _Kop
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
    decimalen = [_decimalen(s) for s in _soorten_per_rij(soort, tabel)]
    fijnste = max(decimalen, default=_DECIMALEN_ONBEKEND)
    paren = zip(tabel.getal(naam), decimalen, strict=True)
    return sum((getal or 0) * 10 ** (fijnste - d) for getal, d in paren), fijnste


def _decimalen(soort: Soort) -> int:
    return soort.decimalen if isinstance(soort, Getal) else 0
