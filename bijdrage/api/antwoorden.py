"""Answers that are not JSON of the API: a problem (RFC 9457), and a list as csv."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Schema

from samenwerking.csvuit import als_csv

JSON, CSV, PROBLEEM = "application/json", "text/csv", "application/problem+json"
HERKOMST = {
    "uitgave": "Welke uitgave het is: of kleine teams samen staan.",
    "bron": "De berekening waaruit de rij komt, met haar vingerafdruk.",
}
"""The columns behind those of every table of a calculation, with what they say."""
_PROBLEMEN = {
    400: ("De vraag klopt niet", "De vraag is niet te lezen."),
    404: ("Niet gevonden", "Dit adres is er niet. Zie /api/v1/openapi.json, en laat een schuine "
                           "streep aan het eind weg."),
    405: ("Niet toegestaan", "Hier is alleen te lezen: vraag met GET."),
}  # fmt: skip
_ANDERS = ("Er ging iets mis", "De vraag is niet beantwoord. Probeer het later opnieuw.")


def probleem(status: int, titel: str, uitleg: str) -> HttpResponse:
    """Why a question was not answered."""
    inhoud = {"type": "about:blank", "title": titel, "status": status, "detail": uitleg}
    return HttpResponse(
        json.dumps(inhoud, ensure_ascii=False),
        status=status,
        content_type=PROBLEEM,
    )


def probleem_bij(status: int) -> HttpResponse:
    """The same for what Django refused itself."""
    return probleem(status, *_PROBLEMEN.get(status, _ANDERS))


def voorkeur(request: HttpRequest) -> str | None:
    """What somebody would rather have of JSON and csv; None for neither."""
    return request.get_preferred_type([JSON, CSV])


def als_csv_antwoord(
    soort: type[Schema], rijen: Sequence[dict[str, Any]], overal: Mapping[str, str] | None = None
) -> HttpResponse:
    """All rows as csv, with the fields of their schema as columns; links stay behind.

    overal: columns that say the same in every row, behind the others.
    """
    eigen, erbij = kolommen_van(soort), overal or {}
    cellen = ([*(_cel(rij[naam]) for naam in eigen), *erbij.values()] for rij in rijen)
    return HttpResponse(als_csv([*eigen, *erbij], cellen), content_type=f"{CSV}; charset=utf-8")


def kolommen_van(soort: type[Schema]) -> list[str]:
    """The columns of the csv of something."""
    return [naam for naam in soort.model_fields if naam != "links"]


def _cel(waarde: Any) -> str:
    if isinstance(waarde, list):
        return ", ".join(map(str, waarde))
    return "" if waarde is None else str(waarde)
