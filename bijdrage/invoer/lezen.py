"""From a workbook or folder to records: read the sheets, check everything, build what is sound."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bijdrage.invoer.bladen import BLADEN
from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import BESTANDCONTROLES, CONTROLES
from bijdrage.invoer.controles.kenmerken import weigert_versie
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.iv3 import BATEN, LASTEN, Codelijsten
from samenwerking.werkboek.csvmap import lees_csvmap
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.geheugen import zonder_opruimen
from samenwerking.werkboek.lezen import GelezenTabel, lees_tabel
from samenwerking.werkboek.namen import EIGEN_BLADEN, sleutelvorm
from samenwerking.werkboek.plaats import celadres
from samenwerking.werkboek.soort import Iv3Code
from samenwerking.werkboek.tabel import Blad, RuweBladen, RuweTabel, Tabel
from samenwerking.werkboek.xlsx import lees_werkmap

_KENMERKEN = BLADEN[0]
_NAMEN = tuple(blad.naam for blad in BLADEN)
_UREN = next(blad for blad in BLADEN if blad.naam == "Uren")
_UREN_EN_ONDERDELEN = ("Onderdelen", "Uren")


class Gelezen(NamedTuple):
    """What came of reading an input: records without faults, or faults without records.

    overgeslagen: files, sheets, columns and total rows that were left out, in Dutch.
    """

    invoer: Invoer | None
    fouten: tuple[Fout, ...]
    overgeslagen: tuple[str, ...]


def lees_invoer(pad: Path, codelijsten: Codelijsten) -> Gelezen:
    """Read a workbook, or a folder of csv files. Faults are returned, never raised."""
    with zonder_opruimen():
        return lees_bladen(ruwe_bladen(pad), codelijsten)


def ruwe_bladen(pad: Path) -> RuweBladen:
    """The sheets of the template as they stand in a workbook or folder."""
    if pad.is_dir():
        return lees_csvmap(pad, _NAMEN)
    return lees_werkmap(pad, _NAMEN, zonder_melding=EIGEN_BLADEN)


def lees_bladen(ruw: RuweBladen, codelijsten: Codelijsten) -> Gelezen:
    """Read raw tables, from whatever kind of file they came."""
    gegevens, fouten, overgeslagen = lees_gegevens(ruw, codelijsten)
    return Gelezen(None if fouten else bouw(gegevens), fouten, overgeslagen)


def lees_gegevens(
    ruw: RuweBladen, codelijsten: Codelijsten
) -> tuple[Gegevens, tuple[Fout, ...], tuple[str, ...]]:
    """The tables of an input with every fault in them, and what was left out, in Dutch."""
    if ruw.is_onleesbaar:
        return Gegevens(_alle_tabellen({}, {*_NAMEN}), codelijsten), ruw.fouten, ruw.overgeslagen
    gelezen = _lees_tabellen(ruw.tabellen, codelijsten)
    onleesbaar = {fout.blad for fout in ruw.fouten if fout.blad}
    weg = [b.naam for b in BLADEN if b.verplicht and b.naam not in {*gelezen, *onleesbaar}]
    gegevens = Gegevens(_alle_tabellen(gelezen, {*weg, *onleesbaar}), codelijsten)
    fouten = [*ruw.fouten, *(_blad_ontbreekt(naam, ruw.overgeslagen) for naam in weg)]
    fouten += [fout for tabel in gelezen.values() for fout in tabel.fouten]
    fouten += [fout for controle in CONTROLES for fout in controle(gegevens)]
    versie = weigert_versie(gegevens)
    if versie:  # what else is wrong may be due to it
        fouten = [versie]
    namen = _namen_van_kenmerken(gegevens[_KENMERKEN.naam])
    met_naam = [_met_kenmerk(fout, namen) for fout in een_per_cel(fouten)]
    op_volgorde = _op_volgorde(met_naam, gelezen)
    overgeslagen = [regel for tabel in gelezen.values() for regel in tabel.overgeslagen]
    return gegevens, op_volgorde, (*ruw.overgeslagen, *overgeslagen)


def lees_uren(pad: Path, bestaand: Gegevens) -> tuple[Gegevens, tuple[Fout, ...], tuple[str, ...]]:
    """The hours, and the units, of a workbook among what the registry has of the rest.

    Other sheets of the template are left out. A workbook of another year, stand or cooperation is
    refused.
    """
    ruw = ruwe_bladen(pad)
    if ruw.is_onleesbaar:
        return bestaand, ruw.fouten, ruw.overgeslagen
    gelezen = _lees_tabellen(ruw.tabellen, bestaand.codelijsten)
    if _UREN.naam not in gelezen:
        return bestaand, (_blad_ontbreekt(_UREN.naam, ruw.overgeslagen),), ruw.overgeslagen
    eigen = {naam: tabel for naam, tabel in gelezen.items() if naam in _UREN_EN_ONDERDELEN}
    tabellen = {naam: tabel.tabel for naam, tabel in eigen.items()}
    gegevens = Gegevens({**bestaand.tabellen, **tabellen}, bestaand.codelijsten)
    fouten = [*_ander_kenmerk(gelezen, bestaand)]
    fouten += [fout for fout in ruw.fouten if fout.blad in _UREN_EN_ONDERDELEN]
    fouten += [fout for tabel in eigen.values() for fout in tabel.fouten]
    fouten += [fout for controle in BESTANDCONTROLES for fout in controle(gegevens)]
    anders = (f"{naam}: hier tellen alleen de uren" for naam in gelezen if naam not in eigen)
    weg = [regel for tabel in eigen.values() for regel in tabel.overgeslagen]
    return gegevens, _op_volgorde(een_per_cel(fouten), eigen), (*ruw.overgeslagen, *weg, *anders)


def _ander_kenmerk(gelezen: Mapping[str, GelezenTabel], bestaand: Gegevens) -> Iterator[Fout]:
    """A fault for each kenmerk that says that a workbook is about something else."""
    if _KENMERKEN.naam not in gelezen:
        return
    tabel = gelezen[_KENMERKEN.naam].tabel
    waarden = zip(tabel.rijen, tabel.tekst("naam"), tabel.waarden.get("waarde", ()), strict=False)
    for rij, naam, waarde in waarden:
        hier = bestaand.kenmerken.get(sleutelvorm(naam), (0, None))[1]
        if sleutelvorm(naam) in ("samenwerking", "jaar", "stand") and str(waarde) != str(hier):
            yield Fout(
                _KENMERKEN.naam,
                rij,
                "waarde",
                str(waarde),
                f"bij «{naam}»: {hier}",
                "Kies het bestand van deze versie, of verbeter het kenmerk.",
            )


def _lees_tabellen(
    ruw: Mapping[str, RuweTabel], codelijsten: Codelijsten
) -> dict[str, GelezenTabel]:
    """Every sheet that is there; Kenmerken first, since its year tells which codes hold."""
    aanwezig = [blad for blad in BLADEN if blad.naam in ruw]
    kenmerken = {b.naam: lees_tabel(ruw[b.naam], b) for b in aanwezig if b is _KENMERKEN}
    gegevens = Gegevens(_alle_tabellen(kenmerken, set()), codelijsten)
    codes = {
        "taakveld": gegevens.taakvelden,
        "categorie": gegevens.categorieen(LASTEN) | gegevens.categorieen(BATEN),
    }
    overige = (_met_codes(blad, codes) for blad in aanwezig if blad is not _KENMERKEN)
    return {**kenmerken, **{blad.naam: lees_tabel(ruw[blad.naam], blad) for blad in overige}}


def _met_codes(blad: Blad, codes: Mapping[str, frozenset[str]]) -> Blad:
    """A sheet whose Iv3 columns know which codes hold."""
    return replace(
        blad,
        kolommen=tuple(
            replace(kolom, soort=replace(kolom.soort, codes=codes[kolom.soort.lijst]))
            if isinstance(kolom.soort, Iv3Code)
            else kolom
            for kolom in blad.kolommen
        ),
    )


def _alle_tabellen(gelezen: Mapping[str, GelezenTabel], kwijt: set[str]) -> dict[str, Tabel]:
    """A table for every sheet of the template; empty for one that is not there."""
    leeg = {naam: Tabel(naam, (), volledig=naam not in kwijt) for naam in _NAMEN}
    return {**leeg, **{naam: tabel.tabel for naam, tabel in gelezen.items()}}


def _blad_ontbreekt(naam: str, overgeslagen: Sequence[str]) -> Fout:
    """The fault of a sheet that is not there; with the one that seems to be meant, if any."""
    lijkt = next((wat for wat in overgeslagen if naam.lower() in wat.lower()), "")
    herstel = (
        f"Geef het {lijkt} de naam «{naam}»."
        if lijkt
        else "Voeg het blad toe, zoals in het sjabloon."
    )
    return Fout(naam, None, None, "blad ontbreekt", f"een blad «{naam}»", herstel)


def een_per_cel(fouten: Sequence[Fout]) -> list[Fout]:
    """The first fault of every cell: what is refused once needs no second reason."""
    per_cel: dict[tuple[object, ...], Fout] = {}
    for nummer, fout in enumerate(fouten):
        cel = (fout.blad, fout.rij, fout.kolom)
        per_cel.setdefault((nummer,) if None in cel else cel, fout)
    return list(per_cel.values())


def _namen_van_kenmerken(tabel: Tabel) -> dict[int, str]:
    """The name on every row of the sheet Kenmerken."""
    return dict(zip(tabel.rijen, tabel.tekst("naam"), strict=True))


def _met_kenmerk(fout: Fout, namen: Mapping[int, str]) -> Fout:
    """A fault in a value of Kenmerken with the name of its row: a number alone says little."""
    naam = namen.get(fout.rij or 0, "")
    if not naam or (fout.blad, fout.kolom) != (_KENMERKEN.naam, "waarde"):
        return fout
    return fout._replace(verwacht=f"bij «{naam}»: {fout.verwacht}")


def _op_volgorde(fouten: Sequence[Fout], gelezen: Mapping[str, GelezenTabel]) -> tuple[Fout, ...]:
    """Sheets as in the template, then by row, then by column as in the file; with the cell."""
    volgorde = {naam: plek for plek, naam in enumerate(_NAMEN)}

    def plaats(fout: Fout) -> tuple[int, int, int, str]:
        tabel = gelezen.get(fout.blad or "")
        plaatsen = tabel.plaatsen if tabel else {}
        kolom = plaatsen.get(fout.kolom or "", len(plaatsen))
        return volgorde.get(fout.blad or "", -1), fout.rij or 0, kolom, fout.kolom or ""

    return tuple(
        _met_cel(fout, gelezen.get(fout.blad or "")) for fout in sorted(fouten, key=plaats)
    )


def _met_cel(fout: Fout, tabel: GelezenTabel | None) -> Fout:
    """The fault with the address of its cell; a whole column is known by its header."""
    plek = tabel.plaatsen.get(fout.kolom or "") if tabel else None
    if tabel is None or plek is None:
        return fout
    return fout._replace(cel=celadres(fout.rij or tabel.koprij, plek))
