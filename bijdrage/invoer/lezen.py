"""From a folder to records: read the sheets, check everything, and build only what is sound."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bijdrage.invoer.bladen import BLADEN
from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import CONTROLES
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.iv3 import Codelijsten
from samenwerking.werkboek.csvmap import lees_csvmap
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.geheugen import zonder_opruimen
from samenwerking.werkboek.kolom import sleutelvorm
from samenwerking.werkboek.lezen import GelezenTabel, lees_tabel
from samenwerking.werkboek.tabel import RuweTabel, Tabel


class Gelezen(NamedTuple):
    """What came of reading an input: records without faults, or faults without records.

    overgeslagen: files, columns and total rows that were left out, in Dutch.
    """

    invoer: Invoer | None
    fouten: tuple[Fout, ...]
    overgeslagen: tuple[str, ...]


def lees_map(pad: Path, codelijsten: Codelijsten) -> Gelezen:
    """Read a folder of csv files, one per sheet. Faults are returned, never raised."""
    with zonder_opruimen():
        return _lees_map(pad, codelijsten)


def _lees_map(pad: Path, codelijsten: Codelijsten) -> Gelezen:
    ruw = lees_csvmap(pad, [blad.naam for blad in BLADEN])
    if not ruw.bestanden:
        return Gelezen(None, ruw.fouten, ruw.overgeslagen)
    gelezen = lees_tabellen(ruw.tabellen, codelijsten, ruw.fouten)
    return gelezen._replace(overgeslagen=(*ruw.overgeslagen, *gelezen.overgeslagen))


def lees_tabellen(
    ruw: Mapping[str, RuweTabel], codelijsten: Codelijsten, eerder: Sequence[Fout] = ()
) -> Gelezen:
    """Read raw tables, from whatever kind of file they came.

    ruw: the tables by the name of their sheet in the template. eerder: the faults of sheets that
    are there but cannot be read, so that they are not called missing as well.
    """
    gelezen = {blad.naam: lees_tabel(ruw[blad.naam], blad) for blad in BLADEN if blad.naam in ruw}
    onleesbaar = {fout.blad for fout in eerder if fout.blad}
    weg = [b.naam for b in BLADEN if b.verplicht and b.naam not in {*gelezen, *onleesbaar}]
    gegevens = Gegevens(_alle_tabellen(gelezen, {*weg, *onleesbaar}), codelijsten)
    fouten = [*eerder, *map(_blad_ontbreekt, weg)]
    fouten += [fout for tabel in gelezen.values() for fout in tabel.fouten]
    fouten += [fout for controle in CONTROLES for fout in controle(gegevens)]
    op_volgorde = _op_volgorde(_een_per_cel(fouten), ruw)
    overgeslagen = tuple(regel for tabel in gelezen.values() for regel in tabel.overgeslagen)
    return Gelezen(None if op_volgorde else bouw(gegevens), op_volgorde, overgeslagen)


def _alle_tabellen(gelezen: Mapping[str, GelezenTabel], kwijt: set[str]) -> dict[str, Tabel]:
    """A table for every sheet of the template; empty for one that is not there."""
    leeg = {b.naam: Tabel(b.naam, (), volledig=b.naam not in kwijt) for b in BLADEN}
    return {**leeg, **{naam: tabel.tabel for naam, tabel in gelezen.items()}}


def _blad_ontbreekt(naam: str) -> Fout:
    herstel = "Voeg het blad toe, zoals in het sjabloon."
    return Fout(naam, None, None, "blad ontbreekt", f"een blad «{naam}»", herstel)


def _een_per_cel(fouten: list[Fout]) -> list[Fout]:
    """The first fault of every cell: what is refused once needs no second reason."""
    per_cel: dict[tuple[object, ...], Fout] = {}
    for nummer, fout in enumerate(fouten):
        cel = (fout.blad, fout.rij, fout.kolom)
        per_cel.setdefault((nummer,) if None in cel else cel, fout)
    return list(per_cel.values())


def _op_volgorde(fouten: list[Fout], ruw: Mapping[str, RuweTabel]) -> tuple[Fout, ...]:
    """Sheets as in the template, then by row, then by column as in the file."""
    bladen = {blad.naam: plek for plek, blad in enumerate(BLADEN)}
    koppen = {naam: [sleutelvorm(cel) for cel in _kop(tabel)] for naam, tabel in ruw.items()}

    def plaats(fout: Fout) -> tuple[int, int, int, str]:
        kop = koppen.get(fout.blad or "", [])
        kolom = kop.index(fout.kolom) if fout.kolom in kop else len(kop)
        return bladen.get(fout.blad or "", -1), fout.rij or 0, kolom, fout.kolom or ""

    return tuple(sorted(fouten, key=plaats))


def _kop(tabel: RuweTabel) -> Sequence[str]:
    return tabel.rijen[0] if tabel.rijen else ()
