"""A small good input as readable tables, for every test that needs one.

Each sheet is drawn below with ``|`` between the columns; row 1 is the header, as in a csv. A test
starts from ``goede_tabellen()``, changes what it is about, and reads or writes the result::

    tabellen = goede_tabellen()
    zet(tabellen, "Uren", 2, "taakveld", "9.9")
    lees(tabellen).fouten  # one fault: Uren, row 2, taakveld
"""

import csv
from pathlib import Path

from bijdrage.invoer.lezen import Gelezen, lees_bladen
from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.iv3 import lees_codelijsten
from samenwerking.werkboek.tabel import RuweBladen, RuweTabel

CODELIJSTEN = lees_codelijsten(Path(__file__).resolve().parents[1] / "fixtures" / "iv3")

Rijen = list[list[str]]
Tabellen = dict[str, Rijen]

GOED = {
    "Kenmerken": """
        naam                     | waarde
        samenwerking             | Voorbeeldregeling
        jaar                     | 2021
        stand                    | begroting
        sleutel gezamenlijk      | uren-exclusief
        sleutel overhead         | uren
        productieve uren per vte | 1350
        prijspeil                | 2021
        fictief                  | ja
    """,
    "Gemeenten": """
        gemeente   | cbs  | rol             | inwoners
        Aalsmeer   | 0358 | gastgemeente    | 30000
        Amstelveen | 0362 | centrumgemeente | 90000
    """,
    "Onderdelen": """
        onderdeel | naam          | afdeling        | standplaats
        BZ        | Burgerzaken   | Dienstverlening | Aalsmeer
        WM        | Wmo           | Samenleving     | Amstelveen
        ICT       | Automatiseren | Bedrijfsvoering | Amstelveen
    """,
    "Uren": """
        onderdeel | taak    | taakveld | aard     | vte | uren Aalsmeer | uren Amstelveen | uren gezamenlijk | sleutel  | bron      | toelichting
        BZ        | Balie   | 0.2      | primair  | 4,5 | 2000          | 4000            |                  |          | formatie  |
        BZ        | Beleid  | 6.1      | primair  | 1   | 500,25        | 999,75          | 300              |          | schatting |
        WM        | Loket   | 6.1      | primair  |     | 1000          | 2000            | 150              | inwoners |           |
        WM        | Leiding | 0.4      | overhead |     |               |                 | 100              |          |           |
        ICT       | Beheer  | 0.4      | overhead | 4   | 1350          | 2700            | 1350             | plekken  |           |
    """,
    "Lasten": """
        regel | onderdeel | component    | categorie | omschrijving | lasten     | baten     | aard         | taakveld | gemeente
        L01   | BZ        | personeel    | 1.1       | Salarissen   | 500.000,00 |           | structureel  |          |
        L02   | BZ        | personeel    | 3.7       | Leges        |            | 20000     | structureel  | 0.2      |
        L03   | WM        | personeel    | 1.1       | Salarissen   | 300000     |           | incidenteel  |          |
        L04   |           | huisvesting  | 3.8       | Huur         | 120000,55  |           | structureel  |          |
        L05   | ICT       | licenties    | 3.8       | Licenties    | 90000      | 0         | structureel  | 0.4      |
        L06   |           | licenties    | 3.8       | Korting      | -1000      |           | structureel  |          |
        L07   |           | sporthal     | 3.8       | Beheer       | 15000      |           | structureel  | 5.2      | Aalsmeer
        L08   |           | verrekeningen| 4.3.2     | Bijdrage     |            | 400000    | structureel  | 0.4      |
        L09   |           | verrekeningen| 7.5       | Intern       | 5000       |           | structureel  |          |
    """,
    "Componenten": """
        component     | behandeling | sleutel  | grondslag    | vermijdbaar
        personeel     | uren        |          | DVO art. 5   | 80
        huisvesting   | sleutel     | plekken  | DVO art. 6   | 0
        licenties     | afspraak    | afspraak | Besluit 2020 |
        sporthal      | direct      |          | DVO art. 7   |
        verrekeningen | buiten      |          | geen kosten  |
    """,
    "Sleutels": """
        sleutel  | soort       | waarde Aalsmeer | waarde Amstelveen | bron
        plekken  | werkplekken | 60              | 240               | telling
        verdeling| percentage  | 24,5            | 75,5              |
        afspraak | bedrag      | 25.000,00       |                   | B1
    """,
    "Correcties": """
        code | soort   | omschrijving | gemeente | taakveld | bedrag | percentage | basis         | aard        | besluit
        C1   | index   | Loonindex    | Aalsmeer |          |        | 1,5        | basisbijdrage | structureel | B2
        C2   | korting | Afspraak     | Aalsmeer | 0.4      | -5000  |            |               | incidenteel |
    """,
    "Omnummering": """
        oud | nieuw
        WMO | WM
    """,
}  # fmt: skip


def tabel(tekst: str) -> Rijen:
    """Rows of cells from a table drawn with ``|``; the first row is the header."""
    return [[cel.strip() for cel in regel.split("|")] for regel in tekst.strip().splitlines()]


def goede_tabellen(**bladen: str) -> Tabellen:
    """The good input as a fresh copy; ``uren="…"`` draws a whole sheet anew."""
    anders = {naam.capitalize(): tekst for naam, tekst in bladen.items()}
    return {blad: tabel(tekst) for blad, tekst in {**GOED, **anders}.items()}


def zet(tabellen: Tabellen, blad: str, rij: int, kolom: str, waarde: str) -> None:
    """Put a value in one cell; rij as in the file (the header is row 1)."""
    tabellen[blad][rij - 1][tabellen[blad][0].index(kolom)] = waarde


def rij_erbij(tabellen: Tabellen, blad: str, **cellen: str) -> None:
    """Add a row below a sheet; ``uren_Aalsmeer`` stands for the column ``uren Aalsmeer``."""
    op_naam = {naam.replace("_", " "): waarde for naam, waarde in cellen.items()}
    tabellen[blad].append([op_naam.pop(kolom, "") for kolom in tabellen[blad][0]])
    assert not op_naam, f"geen kolom {sorted(op_naam)} in {blad}"


def kolom_weg(tabellen: Tabellen, blad: str, kolom: str) -> None:
    """Take a whole column out of a sheet."""
    plek = tabellen[blad][0].index(kolom)
    tabellen[blad] = [rij[:plek] + rij[plek + 1 :] for rij in tabellen[blad]]


def schrijf(tabellen: Tabellen, pad: Path) -> Path:
    """Write the tables as a folder of csv files and give the folder back."""
    for blad, rijen in tabellen.items():
        with (pad / f"{blad}.csv").open("w", encoding="utf-8", newline="") as bestand:
            csv.writer(bestand, delimiter=";").writerows(rijen)
    return pad


def goede_map(pad: Path, **bladen: str) -> Path:
    """A folder with the good input; ``uren="…"`` draws a whole sheet anew."""
    return schrijf(goede_tabellen(**bladen), pad)


def lees(tabellen: Tabellen) -> Gelezen:
    """Read tables as lees_invoer reads a folder, without touching the disk."""
    ruw = {blad: RuweTabel(blad, rijen) for blad, rijen in tabellen.items()}
    return lees_bladen(RuweBladen(ruw, (), ()), CODELIJSTEN)


def goede_invoer(**bladen: str) -> Invoer:
    """The good input as records; ``uren="…"`` draws a whole sheet anew. Faults fail the test."""
    gelezen = lees(goede_tabellen(**bladen))
    assert gelezen.invoer is not None, gelezen.fouten
    return gelezen.invoer
