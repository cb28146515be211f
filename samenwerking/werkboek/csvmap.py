"""A folder of csv files as raw tables: one file per sheet, ``;`` between cells, UTF-8.

Row numbers are those of a spreadsheet that opens the file: the header is row 1, every record is
one row, also a blank one, and a line break inside quotes does not start a new row. The apostrophe
before what looks like a formula is a guard that csv leaves with (samenwerking/csvuit.py); it goes.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from samenwerking.csvuit import oorspronkelijk
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.tabel import RuweBladen, RuweTabel

_EXTENSIE = ".csv"
_SCHEIDINGSTEKENS = {",": "komma", "\t": "tab", "|": "verticale streep"}


def lees_csvmap(pad: Path, bladen: Sequence[str]) -> RuweBladen:
    """Read the csv files of a folder that are named after a sheet, without regard to case."""
    try:
        namen = sorted(kind.name for kind in pad.iterdir())
    except OSError:
        return _niets(str(pad.name), "een map met csv-bestanden", "Geef het pad van een map op.")
    per_blad = {blad: [n for n in namen if _hoort_bij(n, blad)] for blad in bladen}
    bekend = {naam for groep in per_blad.values() for naam in groep}
    if not bekend:
        verwacht = f"bestanden als {bladen[0]}.csv"
        return _niets("geen herkend bestand", verwacht, "Zet elk blad als csv in deze map.")
    gelezen = {b: _lees_blad(pad, b, groep) for b, groep in per_blad.items() if groep}
    return RuweBladen(
        {blad: uitkomst for blad, uitkomst in gelezen.items() if isinstance(uitkomst, RuweTabel)},
        tuple(uitkomst for uitkomst in gelezen.values() if isinstance(uitkomst, Fout)),
        tuple(f"bestand {naam}" for naam in namen if naam not in bekend),
    )


def _niets(gevonden: str, verwacht: str, herstel: str) -> RuweBladen:
    return RuweBladen({}, (Fout(None, None, None, gevonden, verwacht, herstel),), ())


def _hoort_bij(naam: str, blad: str) -> bool:
    stam, extensie = Path(naam).stem, Path(naam).suffix
    return extensie.lower() == _EXTENSIE and sleutelvorm(stam) == sleutelvorm(blad)


def _lees_blad(pad: Path, blad: str, namen: list[str]) -> RuweTabel | Fout:
    if len(namen) > 1:
        gevonden = " en ".join(namen)
        return _fout(blad, gevonden, "één bestand per blad", "Laat er één staan.")
    try:
        inhoud = (pad / namen[0]).read_bytes()
    except OSError:
        return _fout(blad, namen[0], "een leesbaar bestand", "Controleer het bestand.")
    tekst = _ontcijfer(blad, inhoud)
    return tekst if isinstance(tekst, Fout) else _ontleed(blad, tekst)


def _ontcijfer(blad: str, inhoud: bytes) -> str | Fout:
    """The text of a file; a byte order mark in front is accepted."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = inhoud.count(b"\n", 0, fout.start) + 1
        gevonden = f"een teken dat geen UTF-8 is, in regel {regel}"
        return _fout(blad, gevonden, "een bestand in UTF-8", "Bewaar als «CSV UTF-8».")
    if not tekst.strip():
        return _fout(blad, "een leeg bestand", "een kop en regels", "Vul het bestand.")
    if "\0" in tekst:
        regel = tekst.count("\n", 0, tekst.index("\0")) + 1
        gevonden = f"een NUL-teken in regel {regel}"
        return _fout(blad, gevonden, "een tekstbestand", "Bewaar het blad opnieuw als «CSV UTF-8».")
    return tekst


def _ontleed(blad: str, tekst: str) -> RuweTabel | Fout:
    rijen: list[list[str]] = []
    try:
        cellen = csv.reader(io.StringIO(tekst, newline=""), delimiter=";", strict=True)
        rijen.extend([oorspronkelijk(cel) for cel in rij] for rij in cellen)
    except csv.Error:
        return _fout(
            blad,
            f"een aanhalingsteken dat niet klopt, na rij {len(rijen)}",
            "tekst tussen twee aanhalingstekens",
            "Sluit het aanhalingsteken of verdubbel het binnen de tekst.",
        )
    return _ander_scheidingsteken(blad, rijen) or RuweTabel(blad, rijen)


def _ander_scheidingsteken(blad: str, rijen: list[list[str]]) -> Fout | None:
    """The fault of a file that is divided by another sign, so that every row is one cell."""
    kop = next((rij for rij in rijen if any(map(str.strip, rij))), [""])
    if any(len(rij) > 1 for rij in rijen):
        return None
    for teken, naam in _SCHEIDINGSTEKENS.items():
        if teken in kop[0]:
            herstel = "Bewaar het bestand met een puntkomma als scheidingsteken."
            return _fout(blad, f"{naam} als scheidingsteken", "puntkomma tussen de cellen", herstel)
    return None


def _fout(blad: str, gevonden: str, verwacht: str, herstel: str) -> Fout:
    return Fout(blad, None, None, gevonden, verwacht, herstel)
