"""The part of the example about maatwerk: motions, and ten fictitious investigations.

The inventory and the claims are in a file of their own.
"""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from maatwerk.models import Motie, Motiepunt, Onderzoek, Onderzoekstatus
from maatwerk.models.onderzoek import BEDRAGEN
from maatwerk.services.onderzoeken import Stap, recht_voor, zet_stap
from maatwerk.services.voorbeeldinventaris import laad_inventaris
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import Actie
from samenwerking.services.voorbeeld import GAST, voorbeeldpersoon

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "maatwerk"
_WEG = {
    status: tuple(list(Onderzoekstatus)[1 : nummer + 1])
    for nummer, status in enumerate(Onderzoekstatus)
} | {Onderzoekstatus.VERVALLEN: (Onderzoekstatus.PLAN, Onderzoekstatus.VERVALLEN)}
"""The steps that lead to a status."""
_BESLUIT = "voorbeeld, geen echt besluit: het onderzoek wordt uitgevoerd"


def laad(samenwerking: Samenwerking) -> None:
    """Load the motions and investigations, unless there are any."""
    if Motie.objects.filter(samenwerking=samenwerking).exists():
        return
    _moties(samenwerking)
    for rij in _rijen("onderzoeken.csv"):
        _onderzoek(samenwerking, rij)
    laad_inventaris(samenwerking)


def _moties(samenwerking: Samenwerking) -> None:
    codes = dict(Bron.objects.filter(samenwerking=None).values_list("code", "pk"))
    moties = {
        rij["titel"]: Motie.objects.create(
            samenwerking=samenwerking,
            gemeente=Gemeente.objects.get(naam=rij["raad"]),
            datum=date.fromisoformat(rij["datum"]),
            precisie=rij["precisie"],
            titel=rij["titel"],
            partijen=rij["partijen"],
            samenvatting=rij["samenvatting"],
            status=rij["status"],
            bron_id=codes[rij["bron"]],
        )
        for rij in _rijen("moties.csv")
    }
    Motiepunt.objects.bulk_create(
        Motiepunt(motie=moties[rij["motie"]], nummer=int(rij["nummer"]), tekst=rij["tekst"])
        for rij in _rijen("motiepunten.csv")
    )


def _onderzoek(samenwerking: Samenwerking, rij: dict[str, str]) -> None:
    """One investigation, brought to its status by the people of the example."""
    laag, bedrag, hoog = (Decimal(rij[naam]) if rij[naam] else None for naam in BEDRAGEN)
    punt = Motiepunt.objects.filter(motie__titel=rij["motie"], nummer=int(rij["punt"] or 0))
    onderzoek = Onderzoek.objects.create(
        samenwerking=samenwerking,
        nummer=int(rij["nummer"]),
        titel=rij["titel"],
        vraag=rij["vraag"],
        denkrichting=rij["denkrichting"],
        motiepunt=punt.first(),
        eigenaar_rol=Rol.PROJECTMEDEWERKER,
        eigenaar_gemeente=Gemeente.objects.get(naam=rij["eigenaar"]),
        laag=laag,
        bedrag=bedrag,
        hoog=hoog,
        duur=rij["duur"],
        fictief=True,
    )
    status, dag = Onderzoekstatus(rij["status"]), rij["uiterlijk"]
    for naar in _WEG[status]:
        uiterlijk = date.fromisoformat(dag) if dag and naar == status else None
        besluit = _besluit(samenwerking) if naar == Onderzoekstatus.BESLOTEN else None
        zet_stap(
            persoon=_wie(naar),
            onderzoek=onderzoek,
            van=Onderzoek.objects.get(pk=onderzoek.pk).status,
            stap=Stap(naar, _toelichting(naar, rij), besluit, uiterlijk),
        )


def _toelichting(naar: Onderzoekstatus, rij: dict[str, str]) -> str:
    if naar == Onderzoekstatus.OPGELEVERD:
        return rij["bevindingen"]
    return rij["reden"] if naar == Onderzoekstatus.VERVALLEN else ""


def _wie(naar: Onderzoekstatus) -> Persoon:
    besluit = recht_voor(naar) == Actie.ONDERZOEK_BESLUITEN
    return voorbeeldpersoon(Rol.BESTUURDER if besluit else Rol.PROJECTMEDEWERKER, GAST)


def _besluit(samenwerking: Samenwerking) -> Besluit:
    besluit, _ = Besluit.objects.get_or_create(
        samenwerking=samenwerking,
        orgaan="college Aalsmeer",
        datum=date(2026, 2, 1),
        tekst=_BESLUIT,
        fictief=True,
    )
    return besluit


def _rijen(bestand: str) -> Iterator[dict[str, str]]:
    with (FIXTURES / bestand).open(encoding="utf-8", newline="") as open_:
        yield from csv.DictReader(open_, delimiter=";")
