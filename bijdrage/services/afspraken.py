"""The agreements, methods, agreed corrections and indexes of the demo, in the registry."""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from bijdrage.models import (
    Afbouw,
    Componentafspraak,
    Correctieafspraak,
    Correctiejaar,
    Indexcijfer,
    Indexweging,
    Methode,
    Methodedeel,
    Overeenkomst,
)
from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.schaal import naar_decimaal
from samenwerking.werkboek.getallen import Weigering, lees_getal

_METHODE = ("code", "bron", "evaluatie", "evaluatie_bron", "toelichting")
_CORRECTIE = ("code", "soort", "omschrijving", "taakveld", "aard", "bron", "apart_van")
_AFSPRAAK = ("behandeling", "sleutel", "grondslag", "verrekening", "raming", "overheadcategorie")
_BTW = (
    *("btw_regime", "btw_motivering"),
    *("werkelijke_kosten", "vaste_sleutel", "risico_volgens_sleutel"),
)


@transaction.atomic
def laad_afspraken(*, samenwerking: Samenwerking, map: Path) -> None:
    """Load what is in a folder and not there yet; changes nothing."""
    _laad_indexen(samenwerking, map)
    bekend = set(samenwerking.overeenkomsten.values_list("naam", flat=True))
    for rij in _rijen(map / "overeenkomsten.csv"):
        if rij["naam"] not in bekend:
            _laad(samenwerking, rij, map)
    laad_methoden(samenwerking, map)
    _laad_correcties(samenwerking, map)


def _laad(samenwerking: Samenwerking, rij: dict[str, str], map: Path) -> None:
    overeenkomst = Overeenkomst.objects.create(
        samenwerking=samenwerking,
        naam=rij["naam"],
        eerste_jaar=int(rij["eerste_jaar"]),
        laatste_jaar=int(rij["laatste_jaar"]) if rij["laatste_jaar"] else None,
        omschrijving=rij["omschrijving"],
        besluit=_besluit(samenwerking, rij),
        bron=rij["bron"],
        drempel_extra=_getal(rij["drempel_extra"], 2) if rij["drempel_extra"] else None,
        fictief=rij["fictief"] == "ja",
    )
    reeksen = {reeks.code: reeks for reeks in samenwerking.indexreeksen.all()}
    btw = {deel["component"]: deel for deel in _van(overeenkomst, map / "btw.csv")}
    for deel in _van(overeenkomst, map / "componenten.csv"):
        afspraak = Componentafspraak.objects.create(
            overeenkomst=overeenkomst,
            component=deel["component"],
            **{naam: deel[naam] for naam in _AFSPRAAK},
            **_btw(btw.get(deel["component"])),
        )
        for reeks, gewicht in _paren(deel["index"]):
            Indexweging.objects.create(afspraak=afspraak, reeks=reeksen[reeks], gewicht=gewicht)
    for deel in _van(overeenkomst, map / "afbouw.csv"):
        Afbouw.objects.create(
            overeenkomst=overeenkomst,
            gemeente=Gemeente.objects.get(naam=deel["gemeente"]),
            bedrag=_getal(deel["bedrag"], 2),
            stappen=int(deel["stappen"]),
            eerste_jaar=int(deel["eerste_jaar"]),
            **{naam: deel[naam] for naam in ("code", "omschrijving", "soort", "taakveld")},
        )


def _btw(rij: dict[str, str] | None) -> dict[str, Any]:
    """The tax of a component; nothing where nothing was agreed."""
    if rij is None:
        return {}
    return {**{naam: rij[naam] for naam in _BTW}, "compensabel": _getal(rij["compensabel"], 6)}


def _laad_indexen(samenwerking: Samenwerking, map: Path) -> None:
    for rij in _rijen(map / "indexen.csv"):
        code = rij.pop("code")
        samenwerking.indexreeksen.get_or_create(code=code, defaults=rij)
    reeksen = {reeks.code: reeks for reeks in samenwerking.indexreeksen.all()}
    for rij in _rijen(map / "indexcijfers.csv"):
        Indexcijfer.objects.get_or_create(
            reeks=reeksen[rij["reeks"]],
            jaar=int(rij["jaar"]),
            definitief=rij["definitief"] == "ja",
            defaults={
                "percentage": _getal(rij["percentage"], 6),
                "gepubliceerd_op": date.fromisoformat(rij["gepubliceerd_op"]),
                "fictief": rij["fictief"] == "ja",
            },
        )


def laad_methoden(samenwerking: Samenwerking, map: Path) -> None:
    """The versions of the method that are not there yet, from methoden.csv in a folder."""
    bekend = {methode.code: methode for methode in samenwerking.methoden.all()}
    overeenkomsten = {o.naam: o for o in samenwerking.overeenkomsten.all()}
    for rij in _rijen(map / "methoden.csv"):
        if rij["code"] in bekend:
            continue
        bekend[rij["code"]] = methode = Methode.objects.create(
            samenwerking=samenwerking,
            eerste_jaar=int(rij["eerste_jaar"]),
            overeenkomst=overeenkomsten[rij["overeenkomst"]],
            vorige=bekend[rij["vorige"]] if rij["vorige"] else None,
            besluit=_besluit(samenwerking, rij),
            fictief=rij["fictief"] == "ja",
            **{naam: rij[naam] for naam in _METHODE},
        )
        for gemeente, percentage in _paren(rij["percentages"]):
            Methodedeel.objects.create(
                methode=methode,
                gemeente=Gemeente.objects.get(naam=gemeente),
                percentage=percentage,
            )


def _laad_correcties(samenwerking: Samenwerking, map: Path) -> None:
    bekend = set(samenwerking.correctieafspraken.values_list("code", flat=True))
    for rij in _rijen(map / "correcties.csv"):
        if rij["code"] in bekend:
            continue
        afspraak = Correctieafspraak.objects.create(
            samenwerking=samenwerking,
            gemeente=Gemeente.objects.get(naam=rij["gemeente"]),
            eerste_jaar=int(rij["eerste_jaar"]),
            laatste_jaar=int(rij["laatste_jaar"]),
            besluit=_besluit(samenwerking, rij),
            fictief=rij["fictief"] == "ja",
            **{naam: rij[naam] for naam in _CORRECTIE},
        )
        for jaar in _rijen(map / "correctiejaren.csv"):
            if jaar["code"] == afspraak.code:
                Correctiejaar.objects.create(
                    afspraak=afspraak, jaar=int(jaar["jaar"]), bedrag=_getal(jaar["bedrag"], 2)
                )


def _besluit(samenwerking: Samenwerking, rij: dict[str, str]) -> Besluit | None:
    if not rij["besluit"]:
        return None
    besluit, _ = Besluit.objects.get_or_create(
        samenwerking=samenwerking,
        orgaan=rij["orgaan"],
        datum=date.fromisoformat(rij["datum"]),
        tekst=rij["besluit"],
    )
    return besluit


def _van(overeenkomst: Overeenkomst, pad: Path) -> Iterator[dict[str, str]]:
    """The rows of a file that are of these agreements."""
    for rij in _rijen(pad):
        if rij.pop("overeenkomst") == overeenkomst.naam:
            yield rij


def _paren(tekst: str) -> Iterator[tuple[str, Decimal]]:
    """``loon:70,prijs:30`` as two names with a percentage."""
    for deel in filter(None, tekst.split(",")):
        naam, _, percentage = deel.partition(":")
        yield naam, Decimal(percentage)


def _getal(tekst: str, decimalen: int) -> Decimal:
    waarde = lees_getal(tekst, decimalen)
    if isinstance(waarde, Weigering):
        raise ValueError(f"{tekst}: verwacht {waarde.verwacht}")
    return naar_decimaal(waarde, decimalen)


def _rijen(pad: Path) -> Iterator[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand, delimiter=";")
