"""Investigations as pages and csv show them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from django.urls import reverse

from maatwerk.models import Mijlpaal, Onderzoek, Onderzoekstatus
from maatwerk.models.onderzoek import KLAAR
from samenwerking.models import Besluit, Logboekregel
from samenwerking.notatie import datum, euro
from samenwerking.rechten.rollen import Rol
from samenwerking.weergave import Feit

ONBEKEND = "niet geraamd"
KOLOMMEN = (
    *("nummer", "titel", "status", "eigenaar", "uiterlijk", "te laat", "duur", "ten minste"),
    *("indicatie", "ten hoogste", "motie", "punt", "vraag", "denkrichting", "bevindingen"),
    *("vervolg", "reden vervallen", "vertrouwelijkheid", "fictief"),
)


class Kaart(NamedTuple):
    """An investigation in a list. aan_zet: who is to move; te_laat: past its day.

    bedrag: the indicated saving a year; bereik: its range, and whether it comes back.
    """

    onderzoek: Onderzoek
    bedrag: str
    bereik: str
    aan_zet: str
    termijn: str
    te_laat: bool


class Aantal(NamedTuple):
    """How many investigations are in a status."""

    status: Onderzoekstatus
    aantal: int


class Stapknop(NamedTuple):
    """A step that somebody can take, as a link."""

    adres: str
    tekst: str


class Moment(NamedTuple):
    """A line of what happened to an investigation."""

    wat: str
    wie: str
    wanneer: datetime
    toelichting: str


class Mijlpaalrij(NamedTuple):
    """A milestone and how it stands, in words."""

    mijlpaal: Mijlpaal
    hoe: str
    laat: bool


def kaart(onderzoek: Onderzoek, vandaag: date) -> Kaart:
    """An investigation as it stands today."""
    laat = is_te_laat(onderzoek, vandaag)
    dag = datum(onderzoek.uiterlijk) if onderzoek.uiterlijk else ""
    termijn = f"{'te laat: ' if laat else ''}uiterlijk {dag}" if dag else ""
    return Kaart(onderzoek, bedrag(onderzoek), bereik(onderzoek), aan_zet(onderzoek), termijn, laat)


def is_te_laat(onderzoek: Onderzoek, vandaag: date) -> bool:
    """Whether the day of its next step has passed."""
    loopt = onderzoek.status not in KLAAR
    return loopt and onderzoek.uiterlijk is not None and onderzoek.uiterlijk < vandaag


def aan_zet(onderzoek: Onderzoek) -> str:
    """Who is to move: what was discussed waits for who governs, the rest for the owner."""
    if onderzoek.status in KLAAR:
        return ""
    if onderzoek.status == Onderzoekstatus.BESPROKEN:
        return Rol.BESTUURDER.label
    return onderzoek.eigenaar


def bedrag(onderzoek: Onderzoek) -> str:
    """The indicated saving a year, in whole euros."""
    return ONBEKEND if onderzoek.bedrag is None else _euro(onderzoek.bedrag)


def bereik(onderzoek: Onderzoek) -> str:
    """From where to where the saving may lie, and whether it comes back every year."""
    laag, hoog = onderzoek.laag, onderzoek.hoog
    if laag is None or hoog is None or laag == hoog:
        return onderzoek.duur
    return f"{_euro(laag)} tot {_euro(hoog)}, {onderzoek.duur}"


def aantallen(onderzoeken: Iterable[Onderzoek]) -> list[Aantal]:
    """How many are in each status, in the order of the steps."""
    geteld = Counter(onderzoek.status for onderzoek in onderzoeken)
    return [Aantal(status, geteld[status]) for status in Onderzoekstatus]


def feiten(onderzoek: Onderzoek, vandaag: date, besluit: Besluit | None) -> Iterator[Feit]:
    """What must be known of an investigation, for beside it."""
    kort = kaart(onderzoek, vandaag)
    yield Feit("Eigenaar", onderzoek.eigenaar)
    if kort.aan_zet:
        yield Feit("Aan zet", kort.aan_zet, uitleg=(kort.termijn,) if kort.termijn else ())
    yield Feit("Besparing per jaar, indicatie", kort.bedrag, uitleg=(kort.bereik,))
    if onderzoek.motiepunt:
        punt = onderzoek.motiepunt
        yield Feit("Gevraagd in", f"punt {punt.nummer} van {punt.motie}")
    if besluit:
        yield Feit("Besluit", str(besluit))


def stapknoppen(onderzoek: Onderzoek, stappen: Iterable[Onderzoekstatus]) -> list[Stapknop]:
    """The steps as links; in an address a dash stands for a blank."""
    return [
        Stapknop(
            reverse("onderzoek-stap", args=[onderzoek.pk, naar.replace(" ", "-")]),
            f"Zet op «{naar}»",
        )
        for naar in stappen
    ]


def verloop(regels: Iterable[Logboekregel]) -> list[Moment]:
    """What happened, in order of time, by role."""
    return [
        Moment(_gebeurd(regel), ", ".join(regel.rollen), regel.moment, _erbij(regel))
        for regel in regels
    ]


def _gebeurd(regel: Logboekregel) -> str:
    if "status" in regel.oud:
        return f"Van {regel.oud['status']} naar {regel.nieuw['status']}"
    return regel.gebeurtenis[:1].upper() + regel.gebeurtenis[1:]


def _erbij(regel: Logboekregel) -> str:
    """Why, which milestone, or what became otherwise."""
    nieuw = regel.nieuw
    if "toelichting" in nieuw or not nieuw:
        return str(nieuw.get("toelichting", ""))
    if "mijlpaal wat" in nieuw:
        return str(nieuw["mijlpaal wat"])
    return "; ".join(f"{naam}: «{regel.oud[naam]}» werd «{nieuw[naam]}»" for naam in regel.oud)


def mijlpalen(onderzoek: Onderzoek, vandaag: date) -> list[Mijlpaalrij]:
    """The milestones in order of time, with how they stand."""
    return [
        Mijlpaalrij(mijlpaal, _hoe(mijlpaal, vandaag), _is_laat(mijlpaal, vandaag))
        for mijlpaal in onderzoek.mijlpalen.all()
    ]


def _is_laat(mijlpaal: Mijlpaal, vandaag: date) -> bool:
    return mijlpaal.bereikt_op is None and mijlpaal.gepland < vandaag


def _hoe(mijlpaal: Mijlpaal, vandaag: date) -> str:
    dag = datum(mijlpaal.gepland)
    if mijlpaal.bereikt_op is None:
        return f"te laat: gepland op {dag}" if _is_laat(mijlpaal, vandaag) else f"gepland op {dag}"
    bereikt = datum(mijlpaal.bereikt_op)
    return f"bereikt op {bereikt}" if bereikt == dag else f"bereikt op {bereikt}, gepland op {dag}"


def als_rij(onderzoek: Onderzoek, vandaag: date) -> tuple[str, ...]:
    """A row of the csv, under KOLOMMEN; amounts in euro."""
    punt = onderzoek.motiepunt
    return (
        *(str(onderzoek.nummer), onderzoek.titel, onderzoek.status, onderzoek.eigenaar),
        onderzoek.uiterlijk.isoformat() if onderzoek.uiterlijk else "",
        "ja" if is_te_laat(onderzoek, vandaag) else "nee",
        onderzoek.duur,
        *(_komma(waarde) for waarde in (onderzoek.laag, onderzoek.bedrag, onderzoek.hoog)),
        *((punt.motie.titel, str(punt.nummer)) if punt else ("", "")),
        *(onderzoek.vraag, onderzoek.denkrichting, onderzoek.bevindingen, onderzoek.vervolg),
        *(onderzoek.reden_vervallen, onderzoek.vertrouwelijkheid),
        "ja" if onderzoek.fictief else "nee",
    )


def _euro(bedrag: Decimal) -> str:
    return euro(int(bedrag * 100), 0)


def _komma(bedrag: Decimal | None) -> str:
    return "" if bedrag is None else str(bedrag).replace(".", ",")
