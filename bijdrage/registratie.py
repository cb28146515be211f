"""The registry read back as the tables of an input: the same ones that a workbook gives.

So checks, records, template and workbook are made from the registry as they are from a file. The
number of queries is the same for one calculation as for many.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Model

from bijdrage.invoer.gegevens import Gegevens
from bijdrage.models import (
    Component,
    Correctie,
    Kostenraming,
    Kostenregel,
    Omnummering,
    Verdeelsleutel,
)
from bijdrage.rekenmodel.invoer import PERCENTAGE, SCHAAL
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Gemeentegegeven, Onderdeelgegeven, Urenregel, Urenverdeling
from samenwerking.schaal import naar_geheel
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.soort import Waarde
from samenwerking.werkboek.tabel import Tabel

UREN = "urenverdeling"
KOSTEN = "kostenraming"
_DECIMALEN = {
    **dict.fromkeys(("vte", "uren gezamenlijk", "lasten", "baten", "bedrag"), 2),
    **dict.fromkeys(("percentage", "vermijdbaar"), SCHAAL[PERCENTAGE]),
}
_REEKSEN = {"Uren": ("uren", 0), "Sleutels": ("waarde", None)}
"""Per sheet with a column per municipality: its first word, and what a missing number means."""


class Invoerversies(NamedTuple):
    """The versions that together are the input of a calculation."""

    urenverdeling: Urenverdeling
    kostenraming: Kostenraming


class Bladbron(NamedTuple):
    """Where the rows of a sheet stand.

    versie: the field that refers to the version. kolommen: per column the field that holds it.
    waarden: the related table with a number per municipality, and the field that holds it.
    """

    model: type[Model]
    versie: str
    kolommen: Mapping[str, str]
    waarden: tuple[str, str] | None = None


def _zelfde(*namen: str) -> dict[str, str]:
    return {naam: naam for naam in namen}


BRONNEN: Mapping[str, Bladbron] = {
    "Gemeenten": Bladbron(
        Gemeentegegeven,
        UREN,
        {"gemeente": "naam", "cbs": "gemeente__cbs", **_zelfde("rol", "inwoners")},
    ),
    "Onderdelen": Bladbron(
        Onderdeelgegeven,
        UREN,
        {
            "onderdeel": "onderdeel__code",
            **_zelfde("naam", "afdeling", "standplaats", "fictief"),
        },
    ),
    "Uren": Bladbron(
        Urenregel,
        UREN,
        {
            "onderdeel": "onderdeel__code",
            "uren gezamenlijk": "gezamenlijk",
            **_zelfde("taak", "taakveld", "aard", "vte", "sleutel", "bron", "toelichting"),
            **_zelfde("fictief"),
        },
        waarden=("uren", "uren"),
    ),
    "Lasten": Bladbron(
        Kostenregel,
        KOSTEN,
        {
            "onderdeel": "onderdeel__code",
            "component": "component__naam",
            "gemeente": "gemeente__cbs",
            **_zelfde("regel", "categorie", "omschrijving", "lasten", "baten", "aard"),
            **_zelfde("taakveld", "bron", "fictief"),
        },
    ),
    "Componenten": Bladbron(
        Component,
        KOSTEN,
        {
            "component": "naam",
            **_zelfde("behandeling", "sleutel", "grondslag", "vermijdbaar", "fictief"),
        },
    ),
    "Sleutels": Bladbron(
        Verdeelsleutel,
        KOSTEN,
        {"sleutel": "naam", **_zelfde("soort", "bron", "fictief")},
        waarden=("waarden", "waarde"),
    ),
    "Correcties": Bladbron(
        Correctie,
        KOSTEN,
        {
            "gemeente": "gemeente__cbs",
            "besluit": "besluittekst",
            **_zelfde("code", "soort", "omschrijving", "taakveld", "bedrag", "percentage"),
            **_zelfde("basis", "aard", "bron", "fictief"),
        },
    ),
    "Omnummering": Bladbron(Omnummering, KOSTEN, _zelfde("oud", "nieuw")),
}


def lees_registratie(
    versies: Collection[Invoerversies], codelijsten: Codelijsten
) -> list[Gegevens]:
    """The tables of each of these inputs, in their order. Their cooperation must be at hand."""
    ids = {
        UREN: [v.urenverdeling.pk for v in versies],
        KOSTEN: [v.kostenraming.pk for v in versies],
    }
    rijen = {blad: _rijen(bron, ids[bron.versie]) for blad, bron in BRONNEN.items()}
    return [_gegevens(versie, rijen, codelijsten) for versie in versies]


Rijen = Mapping[int, list[tuple[Any, ...]]]
"""Per version its rows: the number of the row, a value per column, and the numbers per CBS code."""


def _rijen(bron: Bladbron, ids: Sequence[int]) -> Rijen:
    rijen = bron.model._default_manager.filter(**{f"{bron.versie}__in": ids})
    velden = [bron.versie, "rij", *bron.kolommen.values()]
    if bron.waarden:
        tabel, veld = bron.waarden
        cbs = ArrayAgg(f"{tabel}__gemeente__cbs", order_by=f"{tabel}__pk")
        rijen = rijen.annotate(
            _cbs=cbs, _getallen=ArrayAgg(f"{tabel}__{veld}", order_by=f"{tabel}__pk")
        )
        velden += ["_cbs", "_getallen"]
    per_versie = defaultdict(list)
    for versie, *rij in rijen.order_by("rij", "pk").values_list(*velden):
        per_versie[versie].append(tuple(rij))
    return per_versie


def _gegevens(
    versie: Invoerversies, rijen: Mapping[str, Rijen], codelijsten: Codelijsten
) -> Gegevens:
    per_id = {UREN: versie.urenverdeling.pk, KOSTEN: versie.kostenraming.pk}
    eigen = {b: rijen[b].get(per_id[bron.versie], []) for b, bron in BRONNEN.items()}
    gemeenten = _kolommen("Gemeenten", eigen["Gemeenten"])
    namen = dict(zip(gemeenten["cbs"], gemeenten["gemeente"], strict=True))
    tabellen = {blad: _tabel(blad, rijen_, namen, versie) for blad, rijen_ in eigen.items()}
    return Gegevens({"Kenmerken": _kenmerken(versie), **tabellen}, codelijsten)


def _kolommen(blad: str, rijen: Sequence[tuple[Any, ...]]) -> dict[str, list[Any]]:
    """The columns of a sheet as stored, with the row numbers as ``rij``."""
    namen = ("rij", *BRONNEN[blad].kolommen)
    kolommen = zip(*rijen, strict=True) if rijen else [()] * len(namen)
    return {naam: list(kolom) for naam, kolom in zip(namen, kolommen, strict=False)}


def _tabel(
    blad: str, rijen: Sequence[tuple[Any, ...]], namen: Mapping[str, str], versie: Invoerversies
) -> Tabel:
    kolommen = _kolommen(blad, rijen)
    nummers = kolommen.pop("rij")
    waarden = {naam: _waarden(naam, kolom) for naam, kolom in kolommen.items()}
    if "gemeente" in waarden and blad != "Gemeenten":
        waarden["gemeente"] = [namen.get(cbs, "") for cbs in kolommen["gemeente"]]
    if BRONNEN[blad].versie == UREN and "fictief" in waarden:
        waarden["fictief"] = _fictief(waarden["fictief"], versie)
    if blad in _REEKSEN:
        waarden |= _per_gemeente(blad, rijen, namen, waarden.get("soort"))
    return _als_gelezen(blad, nummers, waarden)


def _als_gelezen(blad: str, nummers: Sequence[int], waarden: Mapping[str, list[Waarde]]) -> Tabel:
    """A table whose cells look filled to the checks where the registry holds a value."""
    ruw = {naam: ["" if w is None else w for w in kolom] for naam, kolom in waarden.items()}
    return Tabel(blad, nummers, waarden, ruw)


def _waarden(naam: str, kolom: Sequence[Any]) -> list[Waarde]:
    if naam in _DECIMALEN:
        return [_geheel(getal, _DECIMALEN[naam]) for getal in kolom]
    leeg = None if naam in ("fictief", "inwoners") else ""
    return [leeg if waarde is None else waarde for waarde in kolom]


def _fictief(kolom: Sequence[Waarde], versie: Invoerversies) -> list[Waarde]:
    """What rows of the hours say of themselves, where their version differs from the cost's."""
    verdeling, raming = versie.urenverdeling.fictief, versie.kostenraming.fictief
    if verdeling == raming:
        return list(kolom)
    return [bool(verdeling) if waarde is None else waarde for waarde in kolom]


def _per_gemeente(
    blad: str,
    rijen: Sequence[tuple[Any, ...]],
    namen: Mapping[str, str],
    soorten: Sequence[Waarde] | None,
) -> dict[str, list[Waarde]]:
    """The columns ``uren <gemeente>`` and ``waarde <gemeente>``."""
    reeks, leeg = _REEKSEN[blad]
    schalen = [SCHAAL[str(soort)] for soort in soorten] if soorten else [2] * len(rijen)
    per_rij = [dict(zip(cbs, getallen, strict=True)) for *_, cbs, getallen in rijen]
    return {
        f"{reeks} {sleutelvorm(naam)}": [
            leeg if cbs not in getallen else _geheel(getallen[cbs], schaal)
            for getallen, schaal in zip(per_rij, schalen, strict=True)
        ]
        for cbs, naam in namen.items()
    }


def _kenmerken(versie: Invoerversies) -> Tabel:
    uren, kosten = versie
    waarden: dict[str, Waarde] = {
        "samenwerking": kosten.samenwerking.naam,
        "jaar": uren.jaar,
        "stand": uren.stand,
        "sleutel gezamenlijk": uren.sleutel_gezamenlijk,
        "sleutel overhead": uren.sleutel_overhead,
        "productieve uren per vte": _geheel(uren.productieve_uren, 2),
        "prijspeil": kosten.prijspeil,
        "peildatum inwoners": kosten.peildatum_inwoners,
        "fictief": kosten.fictief,
        "bron": kosten.bron,
    }
    gevuld = {naam: waarde for naam, waarde in waarden.items() if waarde not in (None, "")}
    kolommen: dict[str, list[Waarde]] = {"naam": [*gevuld], "waarde": [*gevuld.values()]}
    return _als_gelezen("Kenmerken", range(2, len(gevuld) + 2), kolommen)


def _geheel(getal: Decimal | None, decimalen: int) -> int | None:
    return None if getal is None else naar_geheel(getal, decimalen)
