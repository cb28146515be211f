"""The own team of a municipality as facts and tables: when it began, who, when there, counters."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from django.utils.timezone import localdate

from governance.models import Aanwezigheid, Formatieplaats, Kernorganisatie, Loket
from samenwerking.notatie import datum, decimaal
from samenwerking.weergave import Cel, Feit, Kop, Tabel, tabelrij

FORMATIE = (Kop("Functie"), Kop("Standplaats"), Kop("Periode"), Kop("Vte", getal=True))
AANWEZIG = (Kop("Periode"), Kop("Gepland", getal=True), Kop("Werkelijk", getal=True))
LOKETTEN = (Kop("Loket"), Kop("Diensten"), Kop("Open"), Kop("Periode"))


class Teamweergave(NamedTuple):
    """What is known of the own team of a municipality; a table is None when nothing is."""

    team: Kernorganisatie
    feiten: tuple[Feit, ...]
    formatie: Tabel | None
    aanwezigheid: Tabel | None
    loketten: Tabel | None


def team(wat: Kernorganisatie) -> Teamweergave:
    """A team as its page shows it."""
    return Teamweergave(
        wat,
        tuple(_feiten(wat)),
        _formatie(wat.formatie.all()),
        _aanwezigheid(wat.aanwezigheid.all()),
        _loketten(wat.loketten.all()),
    )


def _feiten(wat: Kernorganisatie) -> Iterable[Feit]:
    yield Feit("Gepland begin", datum(wat.gepland, wat.gepland_precisie))
    begonnen = datum(wat.begonnen) if wat.begonnen else "nog niet begonnen"
    yield Feit("Begonnen", begonnen, uitleg=(wat.reden,) if wat.reden else ())
    yield Feit("Evaluatie", wat.evaluatie or "nog geen")


def _formatie(plaatsen: Iterable[Formatieplaats]) -> Tabel | None:
    rijen = [
        tabelrij(
            FORMATIE,
            Cel(p.functie, uitleg="fictief" * p.fictief),
            Cel(p.standplaats),
            Cel(_periode(p)),
            Cel(decimaal(p.vte, 2)),
        )
        for p in plaatsen
    ]
    if not rijen:
        return None
    vandaag = localdate()
    nu = (p.vte for p in plaatsen if p.begin <= vandaag <= (p.einde or vandaag))
    samen = sum(nu, Decimal(0))
    totaal = tabelrij(
        FORMATIE, Cel("Samen, nu"), Cel(""), Cel(""), Cel(decimaal(samen, 2)), totaal=True
    )
    return Tabel("Formatie per functie, zonder namen", FORMATIE, (*rijen, totaal))


def _aanwezigheid(rijen: Iterable[Aanwezigheid]) -> Tabel | None:
    cellen = tuple(
        tabelrij(
            AANWEZIG,
            Cel(_periode(rij), uitleg="fictief" * rij.fictief),
            Cel(decimaal(rij.gepland, 2)),
            Cel("niet geteld" if rij.werkelijk is None else decimaal(rij.werkelijk, 2)),
        )
        for rij in rijen
    )
    return Tabel("Aanwezigheid in dagdelen per week", AANWEZIG, cellen) if cellen else None


def _loketten(loketten: Iterable[Loket]) -> Tabel | None:
    rijen = tuple(
        tabelrij(
            LOKETTEN,
            Cel(loket.naam, uitleg="fictief" * loket.fictief),
            Cel(loket.diensten, uitleg=loket.bron.titel if loket.bron else ""),
            Cel(loket.openingstijden or "niet bekend"),
            Cel(_periode(loket)),
        )
        for loket in loketten
    )
    return Tabel("Loketten met hun diensten", LOKETTEN, rijen) if rijen else None


def _periode(wat: Formatieplaats | Aanwezigheid | Loket) -> str:
    return f"{datum(wat.begin)} tot {datum(wat.einde) if wat.einde else 'nu'}"
