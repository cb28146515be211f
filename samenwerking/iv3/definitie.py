"""The definition file that CBS publishes every year: code lists and grey cells of Iv3. No Django.

Expected keys, as in ``iv3_definities_Gemeente_<jaar>.json`` (other keys are skipped):

* ``metadata``: ``overheidslaag`` (Gemeente) and ``boekjaar`` (text or number);
* ``codelijsten``: by name ``taakveld``, ``categorie_lasten`` and ``categorie_baten``, each a list,
  or an object with that list under ``codelijst``;
* an item of such a list: ``code``, ``omschrijving`` (once ``description``) and, where it groups
  others, ``subcodes``. What has subcodes is a heading; what has none can be booked on;
* ``grijze_cellen``: by side ``lasten`` and ``baten``, of each a list of ``taakveld`` and
  ``categorie``.

This module is the one place that knows that shape. A code is text: ``0.10`` is not ``0.1``.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from samenwerking.iv3.codelijsten import (
    BATEN,
    LASTEN,
    Categorie,
    Codelijsten,
    GrijzeCel,
    Taakveld,
)

GEMEENTE = "Gemeente"
EERSTE_JAAR = 2017
LIJSTEN = ("taakveld", "categorie_lasten", "categorie_baten")
MEESTE_CODE, MEESTE_NAAM = 10, 100
"""Longer is no code or name that CBS ever gave; the registry has no room for it."""
_HOOFDTAAKVELD = re.compile(r"[0-9]+\.")
_BOEKBAAR = re.compile(r"[0-9]+(\.[0-9]+[a-z]?)+")


class Fout(NamedTuple):
    """What is wrong with a file, where in it, and how to mend it."""

    plaats: str
    gevonden: str
    verwacht: str
    herstel: str

    def __str__(self) -> str:
        return f"{self.plaats}: {self.gevonden}. Verwacht: {self.verwacht}. {self.herstel}"


class BestandFout(ValueError):
    """A file that cannot be read, with all its faults."""

    def __init__(self, *fouten: Fout) -> None:
        super().__init__("\n".join(map(str, fouten)))
        self.fouten = fouten


class Code(NamedTuple):
    """An item of a code list; boven: the headings over it, the highest first."""

    code: str
    naam: str
    boven: tuple["Code", ...]
    boekbaar: bool


def lees_json(inhoud: bytes) -> dict[str, Any]:
    """The object in a JSON file; numbers with decimals exact. Raises BestandFout."""
    herstel = "Haal het bestand opnieuw op en wijzig het niet."
    try:
        gelezen = json.loads(inhoud.decode("utf-8-sig"), parse_float=Decimal)
    except (UnicodeDecodeError, ValueError, RecursionError) as fout:
        raise BestandFout(
            Fout("bestand", f"geen leesbare JSON ({type(fout).__name__})", "JSON in UTF-8", herstel)
        ) from fout
    if not isinstance(gelezen, dict):
        raise BestandFout(Fout("bestand", "geen object", "een object met metadata", herstel))
    return gelezen


def lees_definitie(inhoud: bytes) -> Codelijsten:
    """The lists of one year, from the definition file of that year. Raises BestandFout."""
    bestand = lees_json(inhoud)
    jaar = _jaar(bestand)
    lijsten = {naam: tuple(_codes(_lijst(bestand, naam), naam)) for naam in LIJSTEN}
    gelezen = Codelijsten(
        taakvelden=tuple(_taakveld(code, jaar) for code in lijsten["taakveld"] if _is_veld(code)),
        categorieen=tuple(
            _categorie(code, zijde, jaar)
            for zijde in (LASTEN, BATEN)
            for code in lijsten[f"categorie_{zijde}"]
            if code.boekbaar
        ),
        grijze_cellen=frozenset(_grijze_cellen(bestand, jaar)),
        jaren=(jaar,),
    )
    fouten = tuple(_fouten(gelezen, jaar))
    if fouten:
        raise BestandFout(*fouten)
    return gelezen


def _jaar(bestand: dict[str, Any]) -> int:
    metadata = bestand.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    laag, jaar = metadata.get("overheidslaag"), str(metadata.get("boekjaar", ""))
    if laag != GEMEENTE:
        raise BestandFout(
            Fout(
                *("metadata.overheidslaag", f"«{laag}»", GEMEENTE),
                "Kies het definitiebestand voor gemeenten.",
            )
        )
    if not re.fullmatch(r"20[0-9]{2}", jaar) or int(jaar) < EERSTE_JAAR:
        raise BestandFout(
            Fout(
                *("metadata.boekjaar", f"«{jaar}»", f"een jaar vanaf {EERSTE_JAAR}"),
                "Kies het definitiebestand van een jaar met taakvelden.",
            )
        )
    return int(jaar)


def _lijst(bestand: dict[str, Any], naam: str) -> list[Any]:
    lijsten = bestand.get("codelijsten")
    lijst = lijsten.get(naam) if isinstance(lijsten, dict) else None
    if isinstance(lijst, dict):
        lijst = lijst.get("codelijst")
    if not isinstance(lijst, list) or not lijst:
        raise BestandFout(
            Fout(
                *(f"codelijsten.{naam}", "geen lijst met codes", "een lijst met code"),
                "Kies het definitiebestand (niet het schema) dat CBS publiceert.",
            )
        )
    return lijst


def _codes(lijst: list[Any], plaats: str, boven: tuple[Code, ...] = ()) -> Iterator[Code]:
    """The codes of a list and of the lists under it, headings first."""
    for item in lijst:
        code = item.get("code") if isinstance(item, dict) else None
        if not isinstance(code, str) or not code.strip():
            raise BestandFout(
                Fout(
                    *(f"codelijsten.{plaats}", f"«{code}» als code", "een code als tekst"),
                    "Een getal als code is fout: 0.10 is een ander taakveld dan 0.1.",
                )
            )
        naam = str(item.get("omschrijving") or item.get("description") or code).strip()
        if len(code) > MEESTE_CODE or len(naam) > MEESTE_NAAM or not (code + naam).isprintable():
            raise BestandFout(
                Fout(
                    *(f"codelijsten.{plaats}", f"«{code[:MEESTE_CODE]}», {len(naam)} tekens"),
                    f"een code van ten hoogste {MEESTE_CODE} en een naam van ten hoogste "
                    f"{MEESTE_NAAM} leesbare tekens",
                    "Haal het bestand opnieuw op en wijzig het niet.",
                )
            )
        onder = item.get("subcodes") or []
        if not isinstance(onder, list):
            raise BestandFout(
                Fout(
                    *(f"codelijsten.{plaats}", f"«{onder}» als subcodes van {code}"),
                    *("een lijst met codes", "Haal het bestand opnieuw op en wijzig het niet."),
                )
            )
        deze = Code(code.strip(), naam, boven, not onder)
        yield deze
        yield from _codes(onder, plaats, (*boven, deze))


def _is_veld(code: Code) -> bool:
    """Whether it is a taakveld or hoofdtaakveld, and not a total."""
    return bool(_BOEKBAAR.fullmatch(code.code) or _HOOFDTAAKVELD.fullmatch(code.code))


def _taakveld(code: Code, jaar: int) -> Taakveld:
    hoofd = next((b for b in (*code.boven, code) if _HOOFDTAAKVELD.fullmatch(b.code)), code)
    naam = hoofd.naam.capitalize() if hoofd.naam.isupper() else hoofd.naam
    eigen = naam if code is hoofd else code.naam
    boekbaar = code.boekbaar and code is not hoofd
    groep = f"{hoofd.code.rstrip('.')} {naam}"
    return Taakveld(code.code, eigen, groep, boekbaar, jaar, jaar, ())


def _categorie(code: Code, zijde: str, jaar: int) -> Categorie:
    groep = code.boven[-1].naam if code.boven else ""
    return Categorie(code.code, code.naam, zijde, groep, jaar, jaar)


def _grijze_cellen(bestand: dict[str, Any], jaar: int) -> Iterator[GrijzeCel]:
    grijs = bestand.get("grijze_cellen")
    for zijde in (LASTEN, BATEN):
        cellen = grijs.get(zijde) if isinstance(grijs, dict) else None
        goed = isinstance(cellen, list) and cellen and all(map(_is_cel, cellen))
        if not isinstance(cellen, list) or not goed:
            raise BestandFout(
                Fout(
                    *(f"grijze_cellen.{zijde}", "geen lijst met cellen"),
                    *("per cel een taakveld en een categorie als tekst", "Haal het opnieuw op."),
                )
            )
        for cel in cellen:
            yield GrijzeCel(zijde, cel["taakveld"].strip(), cel["categorie"].strip(), jaar, jaar)


def _is_cel(cel: Any) -> bool:
    return isinstance(cel, dict) and all(
        isinstance(cel.get(deel), str) for deel in ("taakveld", "categorie")
    )


def _fouten(lijsten: Codelijsten, jaar: int) -> Iterator[Fout]:
    """Codes that stand in it twice, and a list on which nothing can be booked."""
    herstel = "Haal het bestand opnieuw op; klopt het dan nog niet, meld het bij CBS."
    taakvelden = Counter(t.code for t in lijsten.taakvelden)
    categorieen = Counter(f"{c.code} ({c.lasten_baten})" for c in lijsten.categorieen)
    for naam, codes in (("taakveld", taakvelden), ("categorie", categorieen)):
        for code in sorted(code for code, keren in codes.items() if keren > 1):
            yield Fout(
                f"codelijsten.{naam}", f"{code} staat er twee keer", "elke code een keer", herstel
            )
    if not any(t.boekbaar for t in lijsten.taakvelden):
        yield Fout("codelijsten.taakveld", "geen taakveld om op te boeken", "taakvelden", herstel)
