"""What a page shows of the rules of the hours: the outcome of each, and what was found."""

from collections.abc import Sequence
from typing import NamedTuple

from bijdrage.bbv.oordeel import BEVINDING, ONBEKEND, Punt, Uitkomst, Uitleg
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

GETOOND = 50
"""The most findings of a rule on a page; its heading says how many there are."""
KOPPEN = (Kop("Regel"), Kop("Uitkomst"), Kop("Ernst"), Kop("Bron"))
PUNTKOPPEN = (Kop("Waar"), Kop("Wat is gevonden"), Kop("Herstel"))
UITLEGKOPPEN = (Kop("Waar"), Kop("Wat is gevonden"), Kop("Toelichting bij de rij"))


class Gevonden(NamedTuple):
    """The findings of a rule under their heading, or what notes of rows explain."""

    kop: str
    tabel: Tabel


class Controleweergave(NamedTuple):
    """All rules, and the findings of those that have any."""

    samenvatting: str
    regels: Tabel
    gevonden: tuple[Gevonden, ...]


def controleweergave(uitkomsten: Sequence[Uitkomst]) -> Controleweergave:
    """The outcome of every rule, in words."""
    rijen = (
        tabelrij(
            KOPPEN,
            Cel(uitkomst.regel.code, uitleg=uitkomst.regel.stelling),
            Cel(_uitkomst(uitkomst), uitleg=_ontbreekt(uitkomst)),
            Cel(uitkomst.regel.ernst),
            Cel(uitkomst.regel.bron),
        )
        for uitkomst in uitkomsten
    )
    return Controleweergave(
        _samenvatting(uitkomsten),
        Tabel("Regels voor de uren, met wat ze van deze uren zeggen", KOPPEN, tuple(rijen)),
        (
            *(_gevonden(uitkomst) for uitkomst in uitkomsten if uitkomst.oordeel.punten),
            *(_uitgelegd(uitkomst) for uitkomst in uitkomsten if uitkomst.oordeel.uitgelegd),
        ),
    )


def _samenvatting(uitkomsten: Sequence[Uitkomst]) -> str:
    soorten = [uitkomst.oordeel.uitkomst for uitkomst in uitkomsten]
    delen = [
        f"{soorten.count(BEVINDING)} met bevindingen",
        f"{soorten.count(ONBEKEND)} niet te beoordelen",
        f"{len(soorten) - soorten.count(BEVINDING) - soorten.count(ONBEKEND)} voldaan",
    ]
    houdt_tegen = [u.regel.code for u in uitkomsten if u.blokkeert]
    slot = f" Eerst te herstellen: {', '.join(houdt_tegen)}." if houdt_tegen else ""
    return f"Van {len(soorten)} regels: {', '.join(delen)}.{slot}"


def _uitkomst(uitkomst: Uitkomst) -> str:
    aantal = len(uitkomst.oordeel.punten)
    return f"bevinding ({aantal})" if aantal else uitkomst.oordeel.uitkomst


def _ontbreekt(uitkomst: Uitkomst) -> str:
    ontbreekt = uitkomst.oordeel.ontbreekt
    return f"Ontbreekt: {ontbreekt}." if ontbreekt else ""


def _gevonden(uitkomst: Uitkomst) -> Gevonden:
    aantal = len(uitkomst.oordeel.punten)
    hoeveel = "1 bevinding" if aantal == 1 else f"{aantal} bevindingen"
    return _onder_kop(uitkomst, hoeveel, PUNTKOPPEN, uitkomst.oordeel.punten)


def _uitgelegd(uitkomst: Uitkomst) -> Gevonden:
    aantal = len(uitkomst.oordeel.uitgelegd)
    hoeveel = f"{'1 rij' if aantal == 1 else f'{aantal} rijen'} met een toelichting"
    return _onder_kop(uitkomst, hoeveel, UITLEGKOPPEN, uitkomst.oordeel.uitgelegd)


def _onder_kop(
    uitkomst: Uitkomst, hoeveel: str, koppen: tuple[Kop, ...], wat: Sequence[Punt | Uitleg]
) -> Gevonden:
    rijen = tuple(tabelrij(koppen, *map(Cel, punt)) for punt in wat[:GETOOND])
    eerste = f", de eerste {GETOOND}" if len(wat) > GETOOND else ""
    kop = f"{uitkomst.regel.code}: {hoeveel}{eerste}"
    return Gevonden(kop, Tabel(uitkomst.regel.stelling, koppen, rijen))
