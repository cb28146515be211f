"""A file with hours checked and taken over, beside calamine that reads it and COPY that stores it.

The goal at 100.000 rows is within three times that.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from django.db import transaction
from python_calamine import CalamineWorkbook

from bijdrage.models import Aanlevering
from bijdrage.services.aanlevering import controleer, lever_aan, neem_over, stand_bij
from bijdrage.services.laden import laad
from samenwerking.kopie import kopieer
from samenwerking.models import Gemeente, Gemeenteuren, Onderdeel, Urenregel, Urenverdeling
from samenwerking.rechten.persoon import Persoon
from samenwerking.schaal import naar_decimaal
from samenwerking.services.uren.rijen import bewaarde_rijen
from tests.bench.invoer import maak_invoer
from tests.bench.lezen import tabellen_van
from tests.invoer import CODELIJSTEN
from tests.personen import maker
from tests.werkmappen.maken import Werkmap, blad_van

GROOTTES = (10_000, 100_000)
MAX_VERHOUDING = 3.0


class Meting(NamedTuple):
    """Seconds: to check and to take over, and of calamine with COPY."""

    controleren: float
    overnemen: float
    kaal: float

    @property
    def verhouding(self) -> float:
        return (self.controleren + self.overnemen) / self.kaal


def meet() -> bool:
    """Print a row per size; whether the goal is met. Nothing is kept."""
    print("aanlevering | controleren s | overnemen s | calamine en COPY s | verhouding")
    for grootte in GROOTTES:
        with transaction.atomic():
            m = _meting(grootte)
            transaction.set_rollback(True)
        print(
            f"{grootte:11d} | {m.controleren:13.2f} | {m.overnemen:11.2f} | {m.kaal:18.2f} | "
            f"{m.verhouding:10.2f}",
            flush=True,
        )
    return m.verhouding <= MAX_VERHOUDING


def _meting(grootte: int) -> Meting:
    invoer = maak_invoer(grootte)
    tabellen = tabellen_van(invoer)
    eerste = invoer._replace(uren=invoer.uren[: grootte // 25])
    verdeling = laad(persoon=maker(), invoer=eerste, reden="Meting.").urenverdeling
    verdeling.regels.all().delete()
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "uren.xlsx"
        Werkmap({naam: blad_van(naam, rijen) for naam, rijen in tabellen.items()}).schrijf(pad)
        kaal = _kaal(pad, verdeling)
        controleren, overnemen = _onze(pad, verdeling, maker())
    return Meting(controleren, overnemen, kaal)


def _onze(pad: Path, verdeling: Urenverdeling, wie: Persoon) -> tuple[float, float]:
    begin = perf_counter()
    aanlevering, _ = lever_aan(
        persoon=wie, verdeling=verdeling, naam=pad.name, inhoud=pad.read_bytes()
    )
    controleer(persoon=wie, aanlevering=aanlevering, codelijsten=CODELIJSTEN)
    midden = perf_counter()
    assert Aanlevering.objects.filter(pk=aanlevering.pk, fouten=[]).exists()
    gezien = stand_bij(Aanlevering.objects.get(pk=aanlevering.pk), bewaarde_rijen(verdeling))
    neem_over(persoon=wie, aanlevering=aanlevering, gezien=gezien)
    return midden - begin, perf_counter() - midden


def _kaal(pad: Path, verdeling: Urenverdeling) -> float:
    """Read the same file with calamine, and store the same rows; then take them away."""
    onderdelen = dict(Onderdeel.objects.values_list("code", "pk"))
    gemeenten = {f"uren {g.naam}": g.pk for g in Gemeente.objects.all()}
    begin = perf_counter()
    with CalamineWorkbook.from_path(str(pad)) as boek:
        kop, *rijen = boek.get_sheet_by_name("Uren").to_python()
    plek = {str(naam): nummer for nummer, naam in enumerate(kop)}
    velden = ("urenverdeling", "rij", "onderdeel", "taak", "taakveld", "aard", "gezamenlijk")
    rest = ("sleutel", "bron", "toelichting", "overgenomen", "wijziging")
    ids = kopieer(
        Urenregel,
        (*velden, *rest),
        (
            (
                *(verdeling.pk, nummer, onderdelen[str(r[plek["onderdeel"]])]),
                *(r[plek["taak"]], r[plek["taakveld"]], r[plek["aard"]]),
                *(naar_decimaal(_honderdsten(r[plek["uren gezamenlijk"]])), "", "", ""),
                *(False, 0),
            )
            for nummer, r in enumerate(rijen, 2)
        ),
    )
    namen = [naam for naam in gemeenten if naam in plek]
    kopieer(
        Gemeenteuren,
        ("regel", "gemeente", "uren"),
        (
            (id_, gemeenten[naam], naar_decimaal(_honderdsten(r[plek[naam]])))
            for id_, r in zip(ids, rijen, strict=True)
            for naam in namen
            if r[plek[naam]]
        ),
    )
    duur = perf_counter() - begin
    verdeling.regels.all().delete()
    return duur


def _honderdsten(cel: Any) -> int:
    return round(100 * float(cel or 0))


if __name__ == "__main__":
    meet()
