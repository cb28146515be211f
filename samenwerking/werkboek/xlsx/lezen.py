"""From a workbook to the raw cells of its sheets."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
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
    toon_cel,
)
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.plaats import celadres
from samenwerking.werkboek.tabel import RuweBladen, RuweTabel
from samenwerking.werkboek.xlsx.bijzonder import (
    Aard,
    Bijzonder,
    Cel,
    Werkmapgegevens,
    zoek_bijzonder,
)
from samenwerking.werkboek.xlsx.foutwaarden import BEKENDE_FOUTWAARDEN, met_bekende_foutwaarden
from samenwerking.werkboek.xlsx.gewoon import KOLOMPLEK
from samenwerking.werkboek.xlsx.opbouw import (
    Deel,
    lees_bladen,
    lees_koppelingen,
    lees_namen_van_elders,
    lees_stijlen,
    wordt_nog_berekend,
)
from samenwerking.werkboek.xlsx.pakket import Pakket, open_pakket
from samenwerking.werkboek.xlsx.teksten import weiger_te_veel_tekst
from samenwerking.werkboek.xlsx.weigering import WerkmapFout, beschadigd, te_groot

MAX_CELLEN = 6_000_000
"""Cells of a sheet up to the last one with a value, empty ones between them included."""

_PLAK_WAARDE = "Plak de waarde in de cel (Plakken speciaal, Waarden)."
_LAATSTE_DAG = 2_958_465
"""The number of 31 December 9999, the last day that a spreadsheet has."""

_ONMOGELIJK = 1e8
"""Days; more of them, or of days before the first, are more than calamine can bear."""

_MAX_BESTANDEN = 5

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
    koppelingen = lees_koppelingen(pakket)
    gegevens = Werkmapgegevens(
        lees_stijlen(pakket), lees_namen_van_elders(pakket), koppelingen is not None
    )
    bijzonder = _lees_bijzonder(pakket, enkel, gegevens)
    rasters = _lees_rasters(pad, pakket, enkel, bijzonder)
    over = (d.naam for d in delen if d.naam not in herkend and d.naam not in zonder_melding)
    return RuweBladen(
        {blad: RuweTabel(blad, raster) for blad, raster in rasters.items()},
        tuple(_dubbel(blad, groep) for blad, groep in per_blad.items() if len(groep) > 1),
        (
            *(f"blad «{naam}»" for naam in over),
            *_ongebruikt(koppelingen, bijzonder.values()),
            *(_onzeker(bijzonder) if wordt_nog_berekend(pakket) else ()),
        ),
    )


def _ongebruikt(koppelingen: Sequence[str] | None, bladen: Iterable[Bijzonder]) -> list[str]:
    """What to say of links to other files, when no cell that is read uses one."""
    cellen = (cel for blad in bladen for cel in blad.cellen.values())
    if koppelingen is None or any(cel.aard is Aard.KOPPELING for cel in cellen):
        return []
    namen = [naam or "zonder naam" for naam in koppelingen] or ["zonder naam"]
    meer = [f"en nog {len(namen) - _MAX_BESTANDEN}"] if len(namen) > _MAX_BESTANDEN else []
    lijst = ", ".join(namen[:_MAX_BESTANDEN] + meer)
    return [f"koppelingen naar andere bestanden, die de gelezen bladen niet gebruiken: {lijst}"]


def _onzeker(bijzonder: Mapping[str, Bijzonder]) -> list[str]:
    """What to say of formulas that a spreadsheet did not calculate itself."""
    return [
        f"blad «{blad}»: formules waarvan de waarde door een ander programma dan een rekenblad is "
        "bewaard; open en bewaar het bestand in Excel om zeker te zijn"
        for blad, gevonden in bijzonder.items()
        if gevonden.formules
    ]


def _lees_bijzonder(
    pakket: Pakket, delen: Mapping[str, Deel], gegevens: Werkmapgegevens
) -> dict[str, Bijzonder]:
    """The special cells per sheet; refuses what is too large, or too much for calamine."""
    bijzonder = {b: zoek_bijzonder(pakket.blokken(d.deel), gegevens) for b, d in delen.items()}
    for blad, gevonden in bijzonder.items():
        if gevonden.hoogte * gevonden.breedte > MAX_CELLEN:
            verwacht = f"een blad van ten hoogste {_duizend(MAX_CELLEN)} cellen"
            raise te_groot(f"blad «{blad}» met waarden tot en met {_uiterste(gevonden)}", verwacht)
        _weiger_onmogelijke_datum(blad, gevonden)
    waarden = sum(gevonden.waarden for gevonden in bijzonder.values())
    weiger_te_veel_tekst(pakket, [deel.deel for deel in delen.values()], waarden)
    return bijzonder


def _uiterste(gevonden: Bijzonder) -> str:
    """How far the values go, as far as it is certain; the column only when it is far away."""
    rij = f"rij {_duizend(gevonden.hoogte)}"
    if gevonden.breedte <= len(KOLOMPLEK):
        return rij
    return f"{rij} en kolom {celadres(1, gevonden.breedte - 1).removesuffix('1')}"


def _duizend(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")


def _weiger_onmogelijke_datum(blad: str, gevonden: Bijzonder) -> None:
    for (rij, kolom), cel in gevonden.cellen.items():
        if cel.aard is Aard.VERRE_DATUM and abs(float(cel.tekst)) > _ONMOGELIJK:
            wat = f"een datum die er niet is op blad «{blad}», cel {celadres(rij + 1, kolom)}"
            herstel = "Zet de opmaak van die cel op Getal, of typ de datum opnieuw."
            raise WerkmapFout(f"{wat}: {cel.tekst}", "een datum tot en met 31-12-9999", herstel)


def _lees_rasters(
    pad: Path, pakket: Pakket, delen: Mapping[str, Deel], bijzonder: Mapping[str, Bijzonder]
) -> dict[str, Raster]:
    """The values per sheet from row 1 and column A on, merged cells filled."""
    onbekend = {d.deel for blad, d in delen.items() if _heeft_onbekende_foutwaarde(bijzonder[blad])}
    bron = met_bekende_foutwaarden(pakket, onbekend) if onbekend else str(pad)
    with _zonder_paniek(), CalamineWorkbook.from_object(bron) as werkmap:
        return {
            blad: _raster(werkmap.get_sheet_by_name(deel.naam), bijzonder[blad])
            for blad, deel in delen.items()
        }


@contextmanager
def _zonder_paniek() -> Iterator[None]:
    """Turn whatever calamine raises into a refusal; a Rust panic is no Exception."""
    try:
        yield
    except (CalamineError, OverflowError) as fout:
        raise beschadigd("een blad kan niet worden gelezen") from fout
    except BaseException as fout:
        if type(fout).__name__ != "PanicException":
            raise
        raise beschadigd("een blad kan niet worden gelezen") from fout


def _heeft_onbekende_foutwaarde(bijzonder: Bijzonder) -> bool:
    return any(
        cel.aard is Aard.FOUTWAARDE and cel.tekst not in BEKENDE_FOUTWAARDEN
        for cel in bijzonder.cellen.values()
    )


def _raster(blad: CalamineSheet, bijzonder: Bijzonder) -> Raster:
    """The cells of a sheet: values, then what is special, then merged cells all over."""
    raster = cast(Raster, blad.to_python(skip_empty_area=False))
    _zet(raster, bijzonder)
    te_vullen = MAX_CELLEN
    for (boven, links), (onder, rechts) in blad.merged_cell_ranges or ():
        rijen = range(boven, min(onder + 1, len(raster)))
        te_vullen -= sum(max(min(rechts + 1, len(raster[rij])) - links, 1) for rij in rijen)
        if te_vullen < 0:
            raise beschadigd("samengevoegde cellen die elkaar overlappen")
        if rijen and links < len(raster[boven]):
            _verberg(raster, rijen, range(links + 1, rechts + 1))
            _vul_samengevoegd(raster, rijen, links)
    return raster


def _zet(raster: Raster, bijzonder: Bijzonder) -> None:
    """Put the special cells in their place."""
    for (rij, kolom), cel in bijzonder.cellen.items():
        raster.extend([] for _ in range(rij + 1 - len(raster)))
        raster[rij].extend("" for _ in range(kolom + 1 - len(raster[rij])))
        raster[rij][kolom] = _bijzondere_cel(cel, raster[rij][kolom])


def _verberg(raster: Raster, rijen: range, kolommen: range) -> None:
    """Empty merged cells that nobody sees; a program may have left something in them."""
    for rij in rijen:
        cellen = raster[rij]
        for kolom in kolommen[: max(len(cellen) - kolommen.start, 0)]:
            cellen[kolom] = ""


def _vul_samengevoegd(raster: Raster, rijen: range, links: int) -> None:
    """Mark merged cells with what is typed in them; a text in one row stands where it stands."""
    waarde = raster[rijen.start][links]
    if waarde == "" or (isinstance(waarde, str) and len(rijen) == 1):
        return
    onleesbaar = isinstance(waarde, Onleesbaar)
    samengevoegd = waarde if onleesbaar else Samengevoegd(cast(Ingevuld, waarde))
    for rij in rijen:
        raster[rij].extend("" for _ in range(links + 1 - len(raster[rij])))
        raster[rij][links] = samengevoegd


def _bijzondere_cel(cel: Cel, waarde: Rauw) -> Rauw:
    match cel.aard:
        case Aard.PROCENT:
            return Procent(waarde) if isinstance(waarde, float) else waarde
        case Aard.SOMS_PROCENT:
            wat = f"{toon_cel(waarde)} met een opmaak die soms een percentage is"
            herstel = "Zet de opmaak op Getal of Percentage."
            return Onleesbaar(wat, "een getal of een percentage", herstel)
        case Aard.VERRE_DATUM:
            return _datum(cel.tekst, waarde)
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


def _datum(tekst: str, waarde: Rauw) -> Rauw:
    """A number with the format of a date; beyond the calendar calamine gives it as a number."""
    if isinstance(waarde, date | timedelta) and 0 <= float(tekst) < _LAATSTE_DAG + 1:
        return waarde
    herstel = "Zet de opmaak op Getal, of typ de datum opnieuw."
    return Onleesbaar(f"{tekst} met de opmaak van een datum", "een datum die er is", herstel)


def _dubbel(blad: str, groep: Sequence[Deel]) -> Fout:
    namen = " en ".join(f"«{deel.naam}»" for deel in groep)
    return Fout(blad, None, None, f"bladen {namen}", "elk blad één keer", "Laat er één staan.")
