"""Errors that python-calamine does not know: it reads no sheet that holds one.

Newer spreadsheets have more of them (``#SPILL!``, ``#ERROR!``). What stands in such a cell is told
from the XML; here calamine gets a copy in which it is an error that it knows.
"""

import io
import re
import zipfile
from collections.abc import Collection

from samenwerking.werkboek.xlsx.pakket import Pakket

BEKENDE_FOUTWAARDEN = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}

_WAARDE = re.compile(rb"(<(?:\w+:)?v(?:\s[^<>]*)?>)#[^<>]*(?=</)")


def met_bekende_foutwaarden(pakket: Pakket, bladen: Collection[str]) -> io.BytesIO:
    """The workbook with every error in these parts written as ``#N/A``."""
    kopie = io.BytesIO()
    with zipfile.ZipFile(kopie, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam in pakket.delen:
            inhoud = pakket.lees(naam)
            zip_.writestr(naam, _WAARDE.sub(rb"\1#N/A", inhoud) if naam in bladen else inhoud)
    kopie.seek(0)
    return kopie
