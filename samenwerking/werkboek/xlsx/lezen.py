"""From a workbook to the raw cells of its sheets."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import cast

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from samenwerking.werkboek.cel import (
    Ingevuld,
    Onleesbaar,
    Procent,
    Rauw,
    Samengevoegd,
    foutwaarde,
)
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.plaats import celadres
from samenwerking.werkboek.tabel import RuweBladen, RuweTabel
from samenwerking.werkboek.xlsx.bijzonder import Aard, Bijzonder, Cel, zoek_bijzonder
from samenwerking.werkboek.xlsx.foutwaarden import BEKENDE_FOUTWAARDEN, met_bekende_foutwaarden
from samenwerking.werkboek.xlsx.opbouw import Deel, heeft_koppelingen, lees_bladen, lees_stijlen
from samenwerking.werkboek.xlsx.pakket import Pakket, open_pakket
from samenwerking.werkboek.xlsx.teksten import weiger_te_veel_tekst
from samenwerking.werkboek.xlsx.weigering import WerkmapFout, beschadigd, te_groot

MAX_CELLEN = 6_000_000
"""Cells of a sheet up to the last one with a value, empty ones between them included."""

_PLAK_WAARDE = "Plak de waarde in de cel (Plakken speciaal, Waarden)."
_VERBREEK = "Verbreek in Excel de koppelingen (Gegevens, Koppelingen bewerken) en bewaar opnieuw."

Raster = list[list[Rauw]]


def lees_werkmap(
    pad: Path, bladen: Sequence[str], zonder_melding: Collection[str] = ()
) -> RuweBladen:
    """Read the sheets of a workbook that have these names, without regard to case.

    Never raises on what is in the file: what cannot be read is a fault. zonder_melding: the names
    of sheets that are left out without a word.
    """
    try:
        with open_pakket(pad) as pakket:
            return _lees(pad, pakket, bladen, zonder_melding)
    except WerkmapFout as weigering:
        return RuweBladen({}, (weigering.fout,), ())


def _lees(
    pad: Path, pakket: Pakket, bladen: Sequence[str], zonder_melding: Collection[str]
) -> RuweBladen:
    delen = lees_bladen(pakket)
    per_blad = {b: [d for d in delen if sleutelvorm(d.naam) == sleutelvorm(b)] for b in bladen}
    herkend = {deel.naam for groep in per_blad.values() for deel in groep}
    if not herkend:
        verwacht = f"bladen als «{bladen[0]}»"
        raise WerkmapFout("geen herkend blad", verwacht, "Gebruik het sjabloon voor de invoer.")
    enkel = {blad: groep[0] for blad, groep in per_blad.items() if len(groep) == 1}
    bijzonder = _lees_bijzonder(pakket, enkel)
    rasters = _lees_rasters(pad, pakket, enkel, bijzonder)
    return RuweBladen(
        {b: RuweTabel(b, _zet(raster, bijzonder[b])) for b, raster in rasters.items()},
        tuple(_dubbel(blad, groep) for blad, groep in per_blad.items() if len(groep) > 1),
        tuple(
            f"blad «{deel.naam}»"
            for deel in delen
            if deel.naam not in herkend and deel.naam not in zonder_melding
        ),
    )


def _lees_bijzonder(pakket: Pakket, delen: Mapping[str, Deel]) -> dict[str, Bijzonder]:
    """The special cells per sheet; refuses sheets that are too large, and other files' values."""
    stijlen = lees_stijlen(pakket)
    bijzonder = {b: zoek_bijzonder(pakket.blokken(d.deel), stijlen) for b, d in delen.items()}
    for blad, gevonden in bijzonder.items():
        if gevonden.hoogte * gevonden.breedte > MAX_CELLEN:
            uiterste = celadres(gevonden.hoogte, gevonden.breedte - 1)
            wat = f"blad «{blad}» met waarden tot en met {uiterste}"
            raise te_groot(wat, f"een blad van ten hoogste {MAX_CELLEN:,} cellen".replace(",", "."))
    cellen = (cel for gevonden in bijzonder.values() for cel in gevonden.cellen.values())
    if heeft_koppelingen(pakket) and not any(cel.aard is Aard.KOPPELING for cel in cellen):
        wat = "een werkmap met koppelingen naar andere bestanden"
        raise WerkmapFout(wat, "een werkmap die op zichzelf staat", _VERBREEK)
    waarden = sum(gevonden.waarden for gevonden in bijzonder.values())
    weiger_te_veel_tekst(pakket, [deel.deel for deel in delen.values()], waarden)
    return bijzonder


def _lees_rasters(
    pad: Path, pakket: Pakket, delen: Mapping[str, Deel], bijzonder: Mapping[str, Bijzonder]
) -> dict[str, Raster]:
    """The values per sheet from row 1 and column A on, merged cells filled."""
    onbekend = {d.deel for blad, d in delen.items() if _heeft_onbekende_foutwaarde(bijzonder[blad])}
    bron = met_bekende_foutwaarden(pakket, onbekend) if onbekend else str(pad)
    try:
        with CalamineWorkbook.from_object(bron) as werkmap:
            return {blad: _raster(werkmap.get_sheet_by_name(d.naam)) for blad, d in delen.items()}
    except CalamineError as fout:
        raise beschadigd("een blad kan niet worden gelezen") from fout


def _heeft_onbekende_foutwaarde(bijzonder: Bijzonder) -> bool:
    return any(
        cel.aard is Aard.FOUTWAARDE and cel.tekst not in BEKENDE_FOUTWAARDEN
        for cel in bijzonder.cellen.values()
    )


def _raster(blad: CalamineSheet) -> Raster:
    raster = cast(Raster, blad.to_python(skip_empty_area=False))
    te_vullen = MAX_CELLEN
    for (boven, links), (onder, _) in blad.merged_cell_ranges or ():
        rijen = range(boven, min(onder + 1, len(raster)))
        te_vullen -= len(rijen)
        if te_vullen < 0:
            raise beschadigd("samengevoegde cellen die elkaar overlappen")
        if rijen and links < len(raster[boven]):
            _vul_samengevoegd(raster, rijen, links)
    return raster


def _vul_samengevoegd(raster: Raster, rijen: range, links: int) -> None:
    """Mark merged cells with what is typed in them; a text in one row stands where it stands."""
    waarde = raster[rijen.start][links]
    if waarde == "" or (isinstance(waarde, str) and len(rijen) == 1):
        return
    samengevoegd = Samengevoegd(cast(Ingevuld, waarde))
    for rij in rijen:
        raster[rij][links] = samengevoegd


def _zet(raster: Raster, bijzonder: Bijzonder) -> Raster:
    """The values with the special cells in their place."""
    for (rij, kolom), cel in bijzonder.cellen.items():
        raster.extend([] for _ in range(rij + 1 - len(raster)))
        raster[rij].extend("" for _ in range(kolom + 1 - len(raster[rij])))
        raster[rij][kolom] = _bijzondere_cel(cel, raster[rij][kolom])
    return raster


def _bijzondere_cel(cel: Cel, waarde: Rauw) -> Rauw:
    match cel.aard:
        case Aard.PROCENT:
            return Procent(waarde) if isinstance(waarde, float) else waarde
        case Aard.FOUTWAARDE:
            return foutwaarde(cel.tekst)
        case Aard.NIET_BEREKEND:
            wat = "een formule zonder berekende waarde"
            return Onleesbaar(wat, "een waarde", "Open het bestand in Excel en bewaar het opnieuw.")
        case Aard.GEEN_GETAL:
            return Onleesbaar(cel.tekst, "een getal", "Typ het getal opnieuw.")
        case Aard.DATUM:
            herstel = "Typ de datum opnieuw."
            is_tekst = isinstance(waarde, str)
            return Onleesbaar(cel.tekst, "een datum", herstel) if is_tekst else waarde
        case Aard.KOPPELING:
            wat = f"een koppeling naar een ander bestand: ={cel.tekst}"
            return Onleesbaar(wat, "een waarde of formule uit deze werkmap", _PLAK_WAARDE)


def _dubbel(blad: str, groep: Sequence[Deel]) -> Fout:
    namen = " en ".join(f"«{deel.naam}»" for deel in groep)
    return Fout(blad, None, None, f"bladen {namen}", "elk blad één keer", "Laat er één staan.")
