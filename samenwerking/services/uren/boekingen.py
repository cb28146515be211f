"""A csv of booked hours, summed by the database: what is wrong with it, or its sums.

The lines go as they are, by COPY, into a table in which they stay as long as it takes to sum them.
Of every column each value is judged once, by the rules of a workbook; a fault tells its first line.
"""

import csv
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from typing import Any, BinaryIO, NamedTuple

from django.db import connection, transaction
from psycopg import DataError, sql

from samenwerking.notatie import getal
from samenwerking.schaal import naar_decimaal
from samenwerking.services.weigering import RegistratieFout
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.getallen import Weigering, lees_getal
from samenwerking.werkboek.namen import sleutelvorm

KOLOMMEN = ("week", "onderdeel", "taak", "gemeente", "uren")
GEZAMENLIJK = "gezamenlijk"
MEEST = 100
"""As many faults are told; how many cells are wrong is told as well."""
LANGSTE = {"onderdeel": 100, "taak": 500}
LANGSTE_KOP = 10_000
GROOTSTE_UREN = 10**15
"""In hundredths: more than this on one line is a stuck key, and sums stay within their column."""

GEEN_UTF8 = "22021"
"""What the database calls a character that its encoding does not have."""

_BLOK = 1 << 20
_WEEK = re.compile(r"(?:(\d{4})-?[Ww])?(\d{1,2})")
_PERSOON = re.compile(
    r"naam|medewerker|werknemer|personee|persoon|collega|gebruiker|bsn|burgerservice|e-?mail|geboorte"
)
_PLAATS = re.compile(r", \D*(\d+)")
_LEEG = "DELETE FROM samenwerking_boekregel"
_ZONDER_LUSSEN = "SELECT set_config('enable_nestloop', 'off', true)"
"""The database has no statistics of lines that just came in; a loop would take minutes."""
_PER_WAARDE = "SELECT 'KOLOM', KOLOM, min(id), count(*) FROM samenwerking_boekregel GROUP BY KOLOM"
_WAARDEN = " UNION ALL ".join(_PER_WAARDE.replace("KOLOM", kolom) for kolom in KOLOMMEN)
_EERSTE_REGELS = """
    SELECT id, regel FROM (
        SELECT id, 1 + row_number() OVER (ORDER BY id) AS regel FROM samenwerking_boekregel
    ) genummerd WHERE id = ANY(%s)
"""
_SOMMEN = """
    SELECT o.naam, t.naam, g.id, sum(gelijk.uren), sum(gelijk.regels)::bigint
    FROM (
        SELECT onderdeel, taak, gemeente, sum(u.aantal) AS uren, count(*) AS regels
        FROM samenwerking_boekregel b
        JOIN unnest(%s::text[], %s::numeric[]) AS u(tekst, aantal) ON u.tekst = b.uren
        GROUP BY onderdeel, taak, gemeente
    ) gelijk
    JOIN unnest(%s::text[], %s::text[]) AS o(tekst, naam) ON o.tekst = gelijk.onderdeel
    JOIN unnest(%s::text[], %s::text[]) AS t(tekst, naam) ON t.tekst = gelijk.taak
    JOIN unnest(%s::text[], %s::bigint[]) AS g(tekst, id) ON g.tekst = gelijk.gemeente
    GROUP BY o.naam, t.naam, g.id ORDER BY o.naam, t.naam, g.id
"""
_ONDER_NUL = """
    SELECT min(b.id) FILTER (WHERE u.aantal < 0), o.naam, t.naam, sum(u.aantal)
    FROM samenwerking_boekregel b
    JOIN unnest(%s::text[], %s::numeric[]) AS u(tekst, aantal) ON u.tekst = b.uren
    JOIN unnest(%s::text[], %s::text[]) AS o(tekst, naam) ON o.tekst = b.onderdeel
    JOIN unnest(%s::text[], %s::text[]) AS t(tekst, naam) ON t.tekst = b.taak
    JOIN unnest(%s::text[], %s::bigint[]) AS g(tekst, id) ON g.tekst = b.gemeente
    GROUP BY o.naam, t.naam, g.id HAVING sum(u.aantal) < 0 ORDER BY 1
"""
"""A correction that takes away more than was booked, in its week or another: sums are kept."""

Oordeel = Callable[[str], Any]


class Som(NamedTuple):
    """The booked hours of a unit and task; gemeente: its id, None for joint hours."""

    onderdeel: str
    taak: str
    gemeente: int | None
    uren: Decimal
    regels: int


class Boekingen(NamedTuple):
    """What a file comes to. weken: those in which hours were booked."""

    sha256: str
    regels: int
    weken: tuple[int, ...]
    sommen: tuple[Som, ...]


class BoekingFout(RegistratieFout):
    """What is wrong with a file. cellen: how many cells are, also those that are not told."""

    def __init__(self, *fouten: Fout, cellen: int = 1) -> None:
        super().__init__(*fouten)
        self.cellen = cellen


def tel_op(bestand: BinaryIO, jaar: int, gemeenten: Mapping[str, int]) -> Boekingen:
    """The sums of a file. gemeenten: ids by name or CBS code. Raises BoekingFout.

    No line of it outlives this call, whatever comes of it.
    """
    kop, merk = bestand.readline(LANGSTE_KOP), sha256()
    kolommen = _kolommen(kop)
    merk.update(kop)
    with transaction.atomic(), connection.cursor() as cursor:
        _kopieer(cursor, kolommen, _blokken(bestand, merk.update))
        oordelen = _oordelen(jaar, gemeenten)
        gelezen, aantal = _beoordeel(cursor, oordelen)
        _eis_niet_onder_nul(cursor, gelezen)
        sommen = tuple(_sommen(cursor, gelezen))
        transaction.set_rollback(True)
    return Boekingen(merk.hexdigest(), aantal, tuple(sorted({*gelezen["week"].values()})), sommen)


def weken_in(jaar: int) -> int:
    """How many ISO weeks a year has: 52, or 53."""
    return date(jaar, 12, 28).isocalendar().week


def _kolommen(regel: bytes) -> list[str]:
    """The columns in the order of the file. Raises BoekingFout."""
    try:
        tekst = regel.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _geen_utf8(1) from None
    namen = [sleutelvorm(naam) for naam in next(csv.reader([tekst], delimiter=";"), [])]
    fouten = [*_kopfouten(namen)]
    if fouten:
        raise BoekingFout(*fouten, cellen=len(fouten))
    return namen


def _kopfouten(namen: list[str]) -> Iterator[Fout]:
    verwacht = f"alleen de kolommen {', '.join(KOLOMMEN)}"
    for naam in dict.fromkeys(namen):
        if naam not in KOLOMMEN and _PERSOON.search(naam):
            herstel = "Laat deze kolom weg: wie de uren maakte, is hier niet nodig (AVG art. 5)."
            yield Fout(None, 1, naam, "een kolom over personen", verwacht, herstel)
        elif naam not in KOLOMMEN:
            herstel = "Laat deze kolom weg. Staat er een puntkomma tussen de kolommen?"
            yield Fout(None, 1, naam, f"de kolom «{naam[:100]}»", verwacht, herstel)
        elif namen.count(naam) > 1:
            yield Fout(
                None, 1, naam, "deze kolom meer dan eens", "elke kolom één keer", "Kies er een."
            )
    for naam in KOLOMMEN:
        if naam not in namen:
            herstel = "Voeg de kolom toe, met deze naam in de eerste regel."
            yield Fout(None, 1, naam, f"geen kolom «{naam}»", verwacht, herstel)


def _blokken(bestand: BinaryIO, tel_mee: Callable[[bytes], None]) -> Iterator[bytes]:
    """The rest of a file in pieces, each counted in its sha256."""
    staart = b""
    while blok := bestand.read(_BLOK):
        tel_mee(blok)
        if b"\\." in staart + blok:  # older servers take it for the end of the data
            herstel = "Haal deze tekens weg."
            raise BoekingFout(Fout(None, None, None, r"de tekens «\.»", "gewone tekst", herstel))
        staart = blok[-1:]
        yield blok


def _kopieer(cursor: Any, kolommen: list[str], blokken: Iterator[bytes]) -> None:
    """Put the lines in the table, as text. Raises BoekingFout about the first that is no line."""
    namen = sql.SQL(", ").join(map(sql.Identifier, kolommen))
    opdracht = sql.SQL(
        "COPY samenwerking_boekregel ({}) FROM STDIN"
        " (FORMAT csv, DELIMITER ';', FORCE_NOT_NULL ({}), ENCODING 'UTF8')"
    ).format(namen, namen)
    cursor.execute(_LEEG)
    cursor.execute(_ZONDER_LUSSEN)
    try:
        with cursor.copy(opdracht) as kopie:
            for blok in blokken:
                kopie.write(blok)
    except DataError as fout:
        raise _geen_regel(fout) from fout


def _geen_regel(fout: DataError) -> BoekingFout:
    """What the database says of a line, in Dutch; its place is in the context that it gives."""
    gevonden = _PLAATS.search(fout.diag.context or "")
    regel = int(gevonden[1]) + 1 if gevonden else None
    if fout.diag.sqlstate == GEEN_UTF8:
        return _geen_utf8(regel)
    return BoekingFout(
        Fout(
            None,
            regel,
            None,
            "een regel met te weinig of te veel cellen, of een los aanhalingsteken",
            f"{len(KOLOMMEN)} cellen met puntkomma's ertussen",
            "Verbeter deze regel; laat ook geen lege regel staan.",
        )
    )


def _geen_utf8(regel: int | None) -> BoekingFout:
    herstel = "Bewaar het bestand als «CSV UTF-8»."
    gevonden = "een teken dat geen UTF-8 is"
    return BoekingFout(Fout(None, regel, None, gevonden, "een bestand in UTF-8", herstel))


def _oordelen(jaar: int, gemeenten: Mapping[str, int]) -> dict[str, Oordeel]:
    """Per column what a value means, or why it is refused."""
    bekend: dict[str, int | None] = {sleutelvorm(n): id_ for n, id_ in gemeenten.items()}
    bekend[GEZAMENLIJK] = None
    return {
        "week": lambda tekst: _week(tekst, jaar),
        "onderdeel": lambda tekst: _naam(tekst, "onderdeel"),
        "taak": lambda tekst: _naam(tekst, "taak"),
        "gemeente": lambda tekst: _gemeente(tekst, bekend),
        "uren": _uren,
    }


def _week(tekst: str, jaar: int) -> int | Weigering:
    gevonden, laatste = _WEEK.fullmatch(tekst.strip()), weken_in(jaar)
    if gevonden and int(gevonden[1] or jaar) == jaar and 1 <= int(gevonden[2]) <= laatste:
        return int(gevonden[2])
    return Weigering(
        f"een ISO-week van {jaar}: {jaar}-W01 tot en met {jaar}-W{laatste}",
        "Verbeter de week, of haal regels van een ander jaar uit het bestand.",
    )


def _naam(tekst: str, kolom: str) -> str | Weigering:
    kaal = unicodedata.normalize("NFC", tekst).strip()
    if not kaal:
        return Weigering(f"een {kolom}", "Vul de cel in.")
    if len(kaal) > LANGSTE[kolom]:
        return Weigering(f"ten hoogste {LANGSTE[kolom]} tekens", "Kort de naam in.")
    return kaal


def _gemeente(tekst: str, bekend: Mapping[str, int | None]) -> int | Weigering | None:
    sleutel = sleutelvorm(tekst)
    if sleutel in bekend:
        return bekend[sleutel]
    namen = ", ".join(naam for naam in bekend if not naam.isdigit())
    return Weigering(namen, "Kies een gemeente van deze urenverdeling, of gezamenlijk.")


def _uren(tekst: str) -> Decimal | Weigering:
    if not tekst.strip():
        return Weigering("een aantal uren", "Vul de cel in, of haal de regel weg.")
    gelezen = lees_getal(tekst, 2)
    if isinstance(gelezen, Weigering):
        return gelezen
    if abs(gelezen) > GROOTSTE_UREN:
        meest = getal(Fraction(GROOTSTE_UREN, 100))
        return Weigering(f"ten hoogste {meest} uren op een regel", "Verbeter het getal.")
    return naar_decimaal(gelezen)


def _beoordeel(
    cursor: Any, oordelen: Mapping[str, Oordeel]
) -> tuple[dict[str, dict[str, Any]], int]:
    """What each value of each column means, and how many lines there are. Raises BoekingFout."""
    gelezen: dict[str, dict[str, Any]] = {kolom: {} for kolom in KOLOMMEN}
    fouten: list[tuple[int, str, str, Weigering]] = []
    cellen = regels = 0
    cursor.execute(_WAARDEN)
    for kolom, tekst, eerste, aantal in cursor.fetchall():
        uitkomst = oordelen[kolom](tekst)
        if isinstance(uitkomst, Weigering):
            cellen += aantal
            fouten.append((eerste, kolom, _met_meer(tekst, aantal), uitkomst))
        gelezen[kolom][tekst] = uitkomst
        regels += aantal if kolom == "week" else 0
    if fouten:
        raise BoekingFout(*_met_regel(cursor, sorted(fouten)[:MEEST]), cellen=cellen)
    if not regels:
        herstel = "Controleer of dit het goede bestand is."
        raise BoekingFout(Fout(None, None, None, "geen enkele regel", "geboekte uren", herstel))
    return gelezen, regels


def _met_meer(tekst: str, aantal: int) -> str:
    """A value as it was found: «9u», ook in 12 andere regels."""
    kort = f"«{tekst[:100]}»" if tekst.strip() else "een lege cel"
    if aantal <= 2:
        return kort if aantal == 1 else f"{kort}, ook in 1 andere regel"
    return f"{kort}, ook in {getal(aantal - 1)} andere regels"


def _met_regel(cursor: Any, fouten: list[tuple[int, str, str, Weigering]]) -> Iterator[Fout]:
    """Faults with the line on which each is found first; the header is line 1."""
    cursor.execute(_EERSTE_REGELS, [[eerste for eerste, *_ in fouten]])
    regels = dict(cursor.fetchall())
    for eerste, kolom, gevonden, weigering in fouten:
        yield Fout(None, regels[eerste], kolom, gevonden, *weigering)


def _eis_niet_onder_nul(cursor: Any, gelezen: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise BoekingFout about a correction of more than there is of that unit and task."""
    if all(uren >= 0 for uren in gelezen["uren"].values()):
        return
    cursor.execute(_ONDER_NUL, _lijsten(gelezen, "uren", "onderdeel", "taak", "gemeente"))
    onder_nul = cursor.fetchall()
    if not onder_nul:
        return
    weigering = Weigering(
        "samen nul of meer per onderdeel, taak en gemeente",
        "Zet de correctie op de taak en gemeente van de uren die zij verbetert.",
    )
    fouten = [
        (
            eerste,
            "uren",
            f"samen {getal(Fraction(aantal))} uur voor {plek} {taak}",
            weigering,
        )
        for eerste, plek, taak, aantal in onder_nul[:MEEST]
    ]
    raise BoekingFout(*_met_regel(cursor, fouten), cellen=len(onder_nul))


def _sommen(cursor: Any, gelezen: Mapping[str, Mapping[str, Any]]) -> Iterator[Som]:
    """The sum of each unit, task and municipality; names that are written alike are one."""
    cursor.execute(_SOMMEN, _lijsten(gelezen, "uren", "onderdeel", "taak", "gemeente"))
    for rij in cursor.fetchall():
        yield Som(*rij)


def _lijsten(gelezen: Mapping[str, Mapping[str, Any]], *kolommen: str) -> list[list[Any]]:
    """Of each column the values as they were written, and what they mean."""
    return [
        lijst for kolom in kolommen for lijst in ([*gelezen[kolom]], [*gelezen[kolom].values()])
    ]
