"""Examples as text: small tables, in the document or in a test, read as the workbook would be.

Columns that an example does not show are empty, Onderdelen lists the units in use, and Kenmerken and
Gemeenten are those below unless the example shows its own.
"""

from textwrap import dedent

from bijdrage.invoer.bladen import BLADEN
from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.notatie import bedrag
from tests.invoer import Rijen, Tabellen, lees, tabel

VAST = """
    Kenmerken
    naam         | waarde
    samenwerking | Voorbeeld
    jaar         | 2021
    stand        | begroting

    Gemeenten
    gemeente   | cbs  | rol             | inwoners
    Aalsmeer   | 0358 | gastgemeente    | 30000
    Amstelveen | 0362 | centrumgemeente | 90000

    Uren
    onderdeel | taak | taakveld | aard | uren Aalsmeer | uren Amstelveen

    Componenten
    component | behandeling
    personeel | uren

    Lasten
    regel | onderdeel | component | categorie | lasten | aard
"""


def voorbeeld(tekst: str) -> Invoer:
    """Read an example: blocks with the name of a sheet and, below it, its table."""
    return invoer_uit({**_blokken(VAST), **_blokken(tekst)})


def _blokken(tekst: str) -> Tabellen:
    blokken = [blok.strip().partition("\n") for blok in dedent(tekst).strip().split("\n\n")]
    return {naam.strip(): tabel(rijen) for naam, _, rijen in blokken if naam}


def invoer_uit(tabellen: Tabellen) -> Invoer:
    """Read tables that may leave out empty columns and the sheet Onderdelen; faults fail the test."""
    eenheden = dict.fromkeys(rij[0] for rij in tabellen["Uren"][1:])
    eenheden_blad = [["onderdeel", "naam"], *([code, code] for code in eenheden)]
    alle = {"Onderdelen": eenheden_blad, **tabellen}
    gelezen = lees({naam: _met_lege_kolommen(naam, rijen) for naam, rijen in alle.items()})
    assert gelezen.invoer is not None, gelezen.fouten
    return gelezen.invoer


def _met_lege_kolommen(naam: str, rijen: Rijen) -> Rijen:
    """The table with the columns that it must have and the example does not show."""
    kolommen = next(blad.kolommen for blad in BLADEN if blad.naam == naam)
    weg = [k.naam for k in kolommen if k.verplicht and not k.reeks and k.naam not in rijen[0]]
    return [rijen[0] + weg, *([*rij, *("" for _ in weg)] for rij in rijen[1:])]


def euro(centen: int) -> str:
    """Cents as an example writes them: 1234,50 without points, with an ordinary minus."""
    return bedrag(centen).replace(".", "").replace("\N{MINUS SIGN}", "-")
