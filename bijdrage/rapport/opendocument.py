"""The tables of a calculation as an OpenDocument spreadsheet, a sheet per table."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from bijdrage.rapport.frames import BEDRAGEN, Frames
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import naam_van
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.ods import als_ods
from samenwerking.werkboek.schrijven import Vulblad, Vulkolom
from samenwerking.werkboek.soort import Getal, Soort, Tekst, Waarde

OVER = "Over"
_BEDRAG, _HEEL, _TEKST = Getal(2), Getal(0), Tekst()
_SOORTEN: dict[str, Soort] = {
    **dict.fromkeys(BEDRAGEN, _BEDRAG),
    **dict.fromkeys(("teller", "noemer", "inwoners"), _HEEL),
}
"""The columns with numbers; all others hold text."""


def schrijf_ods(rapport: Jaarrapport, tabellen: Frames) -> bytes:
    """What it is, and every table of a report. Raises PastNiet when a table is too long."""
    namen = (naam.replace("_", " ").capitalize() for naam in Frames._fields)
    bladen = (_blad(naam, frame) for naam, frame in zip(namen, tabellen, strict=True))
    return als_ods([_over(rapport), *bladen])


def _over(rapport: Jaarrapport) -> Vulblad:
    feiten = dict(_feiten(rapport))
    kolommen = (_kolom("wat", _TEKST, [*feiten]), _kolom("tekst", _TEKST, [*feiten.values()]))
    return Vulblad(OVER, "", kolommen)


def _feiten(rapport: Jaarrapport) -> Iterator[tuple[str, str]]:
    wat = rapport.registratie
    yield "Berekening", naam_van(rapport)
    yield "Versie", f"{wat.versie}, {wat.status}" if wat else "niet in de registratie"
    yield "Uitgave", rapport.uitgavenaam
    yield "Vingerafdruk", rapport.vingerafdruk
    yield "Bron lasten", rapport.document(rapport.bron).titel
    yield "Fictief", ", ".join(rapport.fictief) or "niets"


def _blad(naam: str, frame: pd.DataFrame) -> Vulblad:
    kolommen = (
        _kolom(kop, _SOORTEN.get(kop, _TEKST), [_waarde(w) for w in frame[kop]])
        for kop in map(str, frame.columns)
    )
    return Vulblad(naam, "", tuple(kolommen))


def _kolom(kop: str, soort: Soort, waarden: list[Waarde]) -> Vulkolom:
    return Vulkolom(kop, Kolom(kop, soort, ""), [soort] * len(waarden), waarden)


def _waarde(waarde: Any) -> Waarde:
    """As a workbook takes it: numbers of numpy become whole ones of Python."""
    return waarde if waarde is None or isinstance(waarde, str) else int(waarde)
