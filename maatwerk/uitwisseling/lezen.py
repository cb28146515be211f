"""From a workbook to the tables of maatwerk, with every fault in it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bijdrage.invoer.lezen import een_per_cel
from maatwerk.uitwisseling.bladen import BLADEN, CLAIMS
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.geheugen import zonder_opruimen
from samenwerking.werkboek.lezen import GelezenTabel, lees_tabel
from samenwerking.werkboek.namen import EIGEN_BLADEN, sleutelvorm
from samenwerking.werkboek.plaats import celadres
from samenwerking.werkboek.tabel import Blad, Tabel
from samenwerking.werkboek.xlsx import lees_werkmap

NAMEN = tuple(blad.naam for blad in BLADEN)


class Gelezen(NamedTuple):
    """The sheets that were there, what is wrong in them, and what was left out."""

    tabellen: Mapping[str, GelezenTabel]
    fouten: tuple[Fout, ...]
    overgeslagen: tuple[str, ...]


def lees(inhoud: bytes, gemeenten: Mapping[str, str]) -> Gelezen:
    """Read a workbook. gemeenten: the names of the municipalities, by how they are matched."""
    with TemporaryDirectory() as map_, zonder_opruimen():
        pad = Path(map_) / "maatwerk.xlsx"
        pad.write_bytes(inhoud)
        ruw = lees_werkmap(pad, NAMEN, zonder_melding=EIGEN_BLADEN)
    if ruw.is_onleesbaar:
        return Gelezen({}, ruw.fouten, ruw.overgeslagen)
    gelezen = {
        b.naam: lees_tabel(ruw.tabellen[b.naam], b) for b in BLADEN if b.naam in ruw.tabellen
    }
    fouten = list(ruw.fouten)
    for blad in BLADEN:
        if blad.naam in gelezen:
            tabel = gelezen[blad.naam]
            fouten += tabel.fouten
            fouten += _dubbel(tabel.tabel, blad)
            fouten += _vreemde_koppen(tabel, blad, gemeenten)
    met_cel = (met_cel_(fout, gelezen) for fout in een_per_cel(fouten))
    weg = [regel for tabel in gelezen.values() for regel in tabel.overgeslagen]
    return Gelezen(gelezen, tuple(met_cel), (*ruw.overgeslagen, *weg))


def op_volgorde(fouten: list[Fout]) -> list[Fout]:
    """Sheets as in the template, then by row."""
    volgorde = {naam: plek for plek, naam in enumerate(NAMEN)}
    return sorted(fouten, key=lambda f: (volgorde.get(f.blad or "", -1), f.rij or 0))


def met_cel_(fout: Fout, gelezen: Mapping[str, GelezenTabel]) -> Fout:
    """The fault with the address of its cell; a whole column is known by its header."""
    tabel = gelezen.get(fout.blad or "")
    plek = tabel.plaatsen.get(fout.kolom or "") if tabel else None
    if tabel is None or plek is None:
        return fout
    return fout._replace(cel=celadres(fout.rij or tabel.koprij, plek))


def _dubbel(tabel: Tabel, blad: Blad) -> Iterator[Fout]:
    """A record stands in a sheet once."""
    sleutel = sleutelvorm(blad.kolommen[0].naam)
    waarden = list(tabel.waarden.get(sleutel, ()))
    aantallen = Counter(waarden)
    for plek, waarde in enumerate(waarden):
        if waarde and aantallen[waarde] > 1:
            yield tabel.fout(plek, sleutel, "elk één keer", "Haal de dubbele rij weg.")


def _vreemde_koppen(
    tabel: GelezenTabel, blad: Blad, gemeenten: Mapping[str, str]
) -> Iterator[Fout]:
    """Behind the name of a family of columns stands a municipality, or a year."""
    for kolom in blad.kolommen:
        voor = f"{kolom.naam} "
        for kop in tabel.plaatsen if kolom.reeks else ():
            staart = kop.removeprefix(voor)
            if not kop.startswith(voor) or _past(staart, blad, gemeenten):
                continue
            wat = "een jaar" if blad is CLAIMS else f"een gemeente: {', '.join(gemeenten.values())}"
            yield Fout(
                blad.naam, tabel.koprij, kop, kop, f"«{kolom.naam}» en {wat}", "Verbeter de kop."
            )


def _past(staart: str, blad: Blad, gemeenten: Mapping[str, str]) -> bool:
    if blad is not CLAIMS:
        return staart in gemeenten
    return staart.isdecimal() and EERSTE_JAAR <= int(staart) <= LAATSTE_JAAR
