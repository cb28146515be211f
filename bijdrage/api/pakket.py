"""The description of the tables of a calculation, as a Data Package (specs.frictionlessdata.io)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ninja import Schema

from bijdrage.api.antwoorden import HERKOMST, kolommen_van
from bijdrage.api.schemas import (
    Correctie,
    Gemeentebedrag,
    NietVerdeeld,
    Notitie,
    Onderdeel,
    Toedeling,
)
from bijdrage.rapport.frames import BEDRAGEN
from bijdrage.rapport.vergelijken import Versiekeuze

TABELLEN: dict[str, type[Schema]] = {
    "gemeenten": Gemeentebedrag,
    "toedelingen": Toedeling,
    "onderdelen": Onderdeel,
    "correcties": Correctie,
    "niet_verdeeld": NietVerdeeld,
    "notities": Notitie,
}
"""The tables of a calculation and what a row of each is."""
LICENTIE = {"name": "CC0-1.0", "title": "CC0 1.0 Universeel"}


def in_adres(deel: str) -> str:
    """The name of a table in addresses."""
    return deel.replace("_", "-")


def datapakket(
    keuze: Versiekeuze, fictief: Sequence[str], wegen: Mapping[str, str]
) -> dict[str, Any]:
    """What there is of a calculation.

    fictief: what is made up; wegen: the whole address of each table.
    """
    return {
        "profile": "tabular-data-package",
        "name": keuze.sleutel.replace("/", "-"),
        "title": f"Dienstverleningsbijdrage, {keuze.naam}",
        "description": f"Fictief: {', '.join(fictief)}." if fictief else "",
        "version": str(keuze.versie),
        "licenses": [LICENTIE],
        "sources": [{"title": f"Berekening met vingerafdruk {keuze.vingerafdruk}"}],
        "resources": [_tabel(deel, soort, wegen[deel]) for deel, soort in TABELLEN.items()],
    }


def _tabel(deel: str, soort: type[Schema], weg: str) -> dict[str, Any]:
    return {
        "name": in_adres(deel),
        "description": soort.__doc__,
        "path": f"{weg}?formaat=csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";"},
        "schema": {"fields": [*_velden(soort)]},
    }


def _velden(soort: type[Schema]) -> Iterator[dict[str, str]]:
    yield from (_veld(soort, naam) for naam in kolommen_van(soort))
    for naam, uitleg in HERKOMST.items():
        yield {"name": naam, "type": "string", "description": uitleg}


def _veld(soort: type[Schema], naam: str) -> dict[str, str]:
    veld = soort.model_fields[naam]
    is_geheel = veld.annotation in (int, int | None)
    soort_van = "number" if naam in BEDRAGEN else "integer" if is_geheel else "string"
    return {"name": naam, "type": soort_van, "description": veld.description or ""}
