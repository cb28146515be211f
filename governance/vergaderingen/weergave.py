"""How meetings, their agenda and actions show."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse

from governance.models import Actiepunt, Agendapunt, Vergadering
from governance.onder import onder
from samenwerking.models import Besluit
from samenwerking.notatie import datum
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

LIJST = (Kop("Vergadering"), Kop("Datum"), Kop("Status"))
ACTIES = (Kop("Actie"), Kop("Wie"), Kop("Uiterlijk"), Kop("Stand"))


class Verwijzing(NamedTuple):
    """What a point refers to: what kind of thing, which one, and its page."""

    soort: str
    tekst: str
    adres: str


class Punt(NamedTuple):
    """A point of an agenda as it shows."""

    punt: Agendapunt
    verwijzingen: tuple[Verwijzing, ...]


def lijst(code: str, bijschrift: str, vergaderingen: Iterable[Vergadering]) -> Tabel:
    """Meetings, each with a link to its page."""
    rijen = (
        tabelrij(
            LIJST,
            Cel(str(wat.orgaan), reverse("vergadering", args=[code, wat.pk]), onder(wat)),
            Cel(datum(wat.datum), uitleg=f"{wat.aanvang:%H.%M} uur" if wat.aanvang else ""),
            Cel(wat.status),
        )
        for wat in vergaderingen
    )
    return Tabel(bijschrift, LIJST, tuple(rijen))


def agenda(code: str, wat: Vergadering, erbij: Mapping[tuple[str, int], Any]) -> list[Punt]:
    """The points of an agenda with what they refer to."""
    return [Punt(punt, tuple(_verwijzingen(code, punt, erbij))) for punt in wat.agendapunten.all()]


def _verwijzingen(
    code: str, punt: Agendapunt, erbij: Mapping[tuple[str, int], Any]
) -> Iterable[Verwijzing]:
    for veld in ("document", "voorstel", "besluit"):
        gevonden = erbij.get((veld, getattr(punt, f"{veld}_id")))
        if gevonden:
            tekst = gevonden.tekst if isinstance(gevonden, Besluit) else str(gevonden)
            yield Verwijzing(veld, tekst, reverse(veld, args=[code, gevonden.pk]))


def actietabel(
    code: str, bijschrift: str, actiepunten: Iterable[Actiepunt], vandaag: date, mag: bool = False
) -> Tabel:
    """Actions, what is overdue says so; who may, finds the form to say that it is done."""
    rijen = (
        tabelrij(
            ACTIES,
            Cel(
                wat.wat,
                reverse("actie-gedaan", args=[code, wat.pk]) if mag and not wat.gedaan_op else "",
                onder(wat),
            ),
            Cel(wat.eigenaar),
            Cel(datum(wat.uiterlijk)),
            Cel(stand(wat, vandaag), uitleg=wat.resultaat),
        )
        for wat in actiepunten
    )
    return Tabel(bijschrift, ACTIES, tuple(rijen))


def stand(wat: Actiepunt, vandaag: date) -> str:
    """How an action stands, in words."""
    if wat.gedaan_op:
        laat = " (te laat)" if wat.gedaan_op > wat.uiterlijk else ""
        return f"gedaan op {datum(wat.gedaan_op)}{laat}"
    dagen = (vandaag - wat.uiterlijk).days
    return f"{dagen} {'dag' if dagen == 1 else 'dagen'} te laat" if dagen > 0 else "open"
