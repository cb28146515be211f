"""A workbook with formulas in LibreOffice: other numbers in its input, and what it makes of them."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from python_calamine import CalamineWorkbook

from bijdrage.rapport.rekenmap import Stempel, schrijf_rekenmap
from bijdrage.rekenmodel.invoer import SCHAAL, Invoer
from bijdrage.rekenmodel.resultaat import Berekening
from tests.kantoor import herbewaar

STEMPEL = Stempel("Rekenmap", "vastgesteld", "1", "22 november 2026", "sha256:abc")

Cellen = dict[tuple[str, str], float]
"""Numbers by the name of a sheet and the address of a cell."""


class Uitgerekend(NamedTuple):
    """What stands in a workbook: the sheet Controle in a word and its counts, amounts in cents."""

    antwoord: str
    tellingen: dict[str, float]
    delen: dict[tuple[str, str, str], tuple[int, int]]
    posten: dict[tuple[str, str, str], int]
    samen: dict[str, int]

    @property
    def bedragen(self) -> tuple[Any, ...]:
        """All amounts."""
        return self.delen, self.posten, self.samen


def rekenmap(berekening: Berekening) -> bytes:
    """The workbook of a calculation."""
    return schrijf_rekenmap(berekening, STEMPEL)


def van_de_engine(berekening: Berekening) -> tuple[Any, ...]:
    """What the engine made of an input, as Uitgerekend has its amounts."""
    delen = {(d.regel, d.taakveld, d.gemeente): (d.lasten, d.baten) for d in berekening.toedelingen}
    posten = {
        (b.code, b.gemeente, b.taakveld): b.bedrag
        for b in berekening.correcties
        if b.gemeente != berekening.centrum
    }
    return delen, posten, {**berekening.eigen_aandeel, **berekening.bijdrage}


def reken_uit(mappen: dict[str, bytes], plek: Path) -> dict[str, Uitgerekend]:
    """Let LibreOffice work out workbooks without stored values, all in one call."""
    (plek / "opnieuw").mkdir()
    paden = [plek / f"{naam}.xlsx" for naam in mappen]
    for pad, inhoud in zip(paden, mappen.values(), strict=True):
        pad.write_bytes(inhoud)
    nieuw = herbewaar(paden, plek / "opnieuw")
    return {naam: lees(pad.read_bytes()) for naam, pad in zip(mappen, nieuw, strict=True)}


def zonder_waarden(inhoud: bytes, cellen: Cellen | None = None) -> bytes:
    """A workbook without the values of its formulas, and with other numbers in these cells."""
    uit, per_deel = BytesIO(), _per_deel(inhoud, cellen or {})
    with zipfile.ZipFile(BytesIO(inhoud)) as bron, zipfile.ZipFile(uit, "w") as doel:
        for naam in bron.namelist():
            deel = bron.read(naam).decode()
            if naam.startswith("xl/worksheets/sheet"):
                deel = re.sub(r"</f><v>[^<]*</v>", "</f>", deel)
                for adres, getal in per_deel.get(naam, {}).items():
                    patroon = rf'(<c r="{adres}"[^>]*><v>)[^<]*(</v>)'
                    deel, aantal = re.subn(patroon, rf"\g<1>{getal!r}\g<2>", deel)
                    assert aantal == 1, (naam, adres)
            doel.writestr(naam, deel)
    return uit.getvalue()


def cellen_van(oud: Invoer, nieuw: Invoer) -> Cellen:
    """The cells of the input in which two inputs of the same layout differ."""
    cellen: Cellen = {}
    for rij, (a, b) in enumerate(zip(oud.uren, nieuw.uren, strict=True), 2):
        voor, na = (*a.uren, a.gezamenlijk), (*b.uren, b.gezamenlijk)
        _zet(cellen, "Uren", rij, 5, voor, na, 100)
    for rij, (c, d) in enumerate(zip(oud.lasten, nieuw.lasten, strict=True), 2):
        _zet(cellen, "Lasten", rij, 5, (c.lasten, c.baten), (d.lasten, d.baten), 100)
    for rij, (e, f) in enumerate(zip(oud.sleutels, nieuw.sleutels, strict=True), 2):
        _zet(cellen, "Sleutels", rij, 2, e.waarden, f.waarden, 10 ** SCHAAL[e.soort])
    for rij, (g, h) in enumerate(zip(oud.correcties, nieuw.correcties, strict=True), 2):
        _zet(cellen, "Correcties", rij, 5, (g.bedrag,), (h.bedrag,), 100)
        _zet(cellen, "Correcties", rij, 6, (g.percentage,), (h.percentage,), 10**6)
    for rij, (i, j) in enumerate(zip(oud.gemeenten, nieuw.gemeenten, strict=True), 2):
        _zet(cellen, "Gemeenten", rij, 3, (i.inwoners,), (j.inwoners,), 1)
    return cellen


def _zet(
    cellen: Cellen, blad: str, rij: int, kolom: int, oud: Any, nieuw: Any, schaal: int
) -> None:
    for plek, (a, b) in enumerate(zip(oud, nieuw, strict=True), kolom):
        if a != b:
            cellen[blad, f"{chr(ord('A') + plek)}{rij}"] = b / schaal


def _per_deel(inhoud: bytes, cellen: Cellen) -> dict[str, dict[str, float]]:
    """The cells per part of the file; XlsxWriter numbers its sheets in their order."""
    namen = zipfile.ZipFile(BytesIO(inhoud)).read("xl/workbook.xml").decode()
    bladen = re.findall(r'<sheet name="([^"]+)"', namen)
    per_deel: dict[str, dict[str, float]] = {}
    for (blad, adres), getal in cellen.items():
        deel = f"xl/worksheets/sheet{bladen.index(blad) + 1}.xml"
        per_deel.setdefault(deel, {})[adres] = getal
    return per_deel


def lees(inhoud: bytes) -> Uitgerekend:
    """The values that stand in a workbook."""
    boek = CalamineWorkbook.from_filelike(BytesIO(inhoud))
    verdeling = boek.get_sheet_by_name("Verdeling").to_python()[1:]
    correcties = boek.get_sheet_by_name("Correctieposten").to_python()[1:]
    uitkomst = boek.get_sheet_by_name("Uitkomst").to_python()[1:]
    controle = boek.get_sheet_by_name("Controle").to_python()
    return Uitgerekend(
        str(controle[1][1]),
        {
            str(rij[0]): float(str(rij[4]))
            for rij in controle
            if rij[4] not in ("", "verschil") and rij[1] == ""
        },
        {
            (str(rij[0]), str(rij[3]), str(rij[4])): (_geheel(rij[13]), _geheel(rij[18]))
            for rij in verdeling
            if rij[13] or rij[18]
        },
        {
            (str(rij[0]), str(rij[2]), str(rij[3])): _geheel(rij[13])
            for rij in correcties
            if rij[13]
        },
        {
            str(rij[1]): _geheel(rij[2])
            for rij in uitkomst
            if rij[0] in ("bijdrage", "eigen aandeel")
        },
    )


def _geheel(waarde: Any) -> int:
    assert waarde == int(waarde), waarde
    return int(waarde)
