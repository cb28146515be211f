"""Every page there is, in one list: what is not in it fails a test.

Tests of views and of the browser take their addresses from here; a new page is one line more.
"""

from typing import NamedTuple


class Blad(NamedTuple):
    """An address with the name of its url; ``zoekvragen``: how many queries it may take."""

    naam: str
    adres: str
    status: int = 200
    zoekvragen: int = 0


BLADEN = (
    Blad("start", "/"),
    Blad("jaar", "/jaren/2023-begroting/"),
    Blad("jaar", "/jaren/2023-rekening/"),
    Blad("herkomst", "/jaren/2023-begroting/herkomst/?gemeente=0358"),
    Blad("herkomst", "/jaren/2023-begroting/herkomst/?gemeente=0358&component=ICT+structureel"),
    Blad("herkomst", "/jaren/2023-begroting/herkomst/?gemeente=0358&taakveld=6.72a"),
    Blad("herkomst", "/jaren/2023-begroting/herkomst/?gemeente=0362&onderdeel=S51"),
    Blad("herkomst", "/jaren/2023-begroting/herkomst/?gemeente=0358&onderdeel=-"),
    Blad("herkomst", "/jaren/2023-begroting/herkomst/?gemeente=0358&taakveld=6.1&taakveld=6.2"),
    Blad("bestand", "/jaren/2023-begroting/bestanden/Lasten/"),
    Blad("bestand", "/jaren/2023-begroting/bestanden/Kenmerken/"),
    Blad("verschil", "/verschil/2021-begroting/2023-begroting/"),
    Blad("verschil", "/verschil/2021-begroting/2023-begroting/?volgorde=uren-eerst"),
    Blad("verschil", "/verschil/2023-begroting/2023-rekening/"),
    Blad("niet-gevonden", "/bestaat-niet/", status=404),
)

DOCUMENTEN = (
    Blad("rapport", "/jaren/2023-begroting/rapport.pdf"),
    Blad("rapport", "/jaren/2021-rekening/rapport.pdf"),
)

ONBEKEND = (
    "/jaren/1999-begroting/",
    "/jaren/1999-begroting/rapport.pdf",
    "/jaren/1999-begroting/bestanden/Lasten/",
    "/jaren/2023-begroting/bestanden/Geheim/",
    "/jaren/2023-begroting/herkomst/",
    "/jaren/2023-begroting/herkomst/?gemeente=9999",
    "/jaren/2023-begroting/herkomst/?gemeente=0358&taakveld=99.9",
    "/jaren/2023-begroting/herkomst/?gemeente=0358&onderdeel=ZZ",
    "/verschil/1999-begroting/2023-begroting/",
    "/verschil/2023-begroting/1999-begroting/",
)
