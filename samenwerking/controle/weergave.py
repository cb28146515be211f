"""The logbook and the rights as tables."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.timezone import localtime

from samenwerking.controle.selectors import Toegang
from samenwerking.models import Logboekregel
from samenwerking.notatie import datum
from samenwerking.tijd import moment_in_woorden
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

MEEST = 6
"""The most values that the page tells of one event; the csv has all."""

LOGBOEKKOPPEN = (Kop("Wat"), Kop("Wanneer"), Kop("Wie"), Kop("Waarlangs"))
TOEGANGKOPPEN = (Kop("Wie"), Kop("Rol"), Kop("Sinds"), Kop("Laatst actief"))
KOLOMMEN = (
    *("naam", "gebruikersnaam", "rol", "gemeente", "sinds", "tot en met", "gegeven door"),
    *("reden", "laatst actief", "in gebruik", "90 dagen ongebruikt", "aanmelden"),
)
LOGBOEKKOLOMMEN = (
    *("moment", "zin", "naam", "gebruikersnaam", "rollen", "waarlangs", "gelukt", "gebeurtenis"),
    *("soort", "nummer", "onderwerp", "oud", "nieuw"),
)


def logboektabel(regels: Iterable[Logboekregel]) -> Tabel:
    """Events, each with the values that changed."""
    rijen = (
        tabelrij(
            LOGBOEKKOPPEN,
            Cel(regel.zin, uitleg="; ".join(_verschil(regel))),
            Cel(moment_in_woorden(regel.moment)),
            Cel(regel.naam, uitleg=", ".join(filter(None, [regel.gebruikersnaam, *regel.rollen]))),
            Cel(regel.weg, uitleg="" if regel.gelukt else "niet gelukt"),
            anker=f"regel-{regel.pk}",
        )
        for regel in regels
    )
    return Tabel("Gebeurtenissen, de nieuwste eerst", LOGBOEKKOPPEN, tuple(rijen))


def logboekrijen(regels: Iterable[Logboekregel]) -> Iterator[tuple[str, ...]]:
    """The same as rows of text, under LOGBOEKKOLOMMEN, with all that was kept."""
    for regel in regels:
        yield (
            *(localtime(regel.moment).isoformat(), regel.zin, regel.naam, regel.gebruikersnaam),
            *("; ".join(regel.rollen), regel.weg, "ja" if regel.gelukt else "nee"),
            *(regel.gebeurtenis, regel.soort, regel.sleutel, regel.onderwerp),
            *(json.dumps(waarden, ensure_ascii=False) for waarden in (regel.oud, regel.nieuw)),
        )


def _verschil(regel: Logboekregel) -> Iterator[str]:
    """The values that changed: «einde: 2026-01-01 (was leeg)»; of many rows the first ones."""
    oud, nieuw = _plat(regel.oud), _plat(regel.nieuw)
    anders = [naam for naam in {**oud, **nieuw} if oud.get(naam) != nieuw.get(naam)]
    for naam in anders[:MEEST]:
        was = f" (was {_waarde(oud.get(naam))})" if oud else ""
        yield f"{naam}: {_waarde(nieuw.get(naam))}{was}"
    if len(anders) > MEEST:
        yield f"en nog {len(anders) - MEEST} waarden, zie de csv"


def _plat(waarden: Mapping[str, Any]) -> dict[str, Any]:
    """Values by name; those of a row with the name of the row before it."""
    return {
        f"{naam}, {veld}" if veld else naam: inhoud
        for naam, waarde in waarden.items()
        for veld, inhoud in (waarde.items() if isinstance(waarde, dict) else [("", waarde)])
    }


def _waarde(waarde: object) -> str:
    if waarde is None or waarde == "":
        return "leeg"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde)


def toegangtabel(toegangen: Iterable[Toegang]) -> Tabel:
    """Who has which role."""
    rijen = (
        tabelrij(
            TOEGANGKOPPEN,
            Cel(t.gebruiker, uitleg=_over_account(t)),
            Cel(f"{t.rol} van {t.gemeente}" if t.rol else "geen rol", uitleg=t.reden),
            Cel(datum(t.sinds), uitleg=_door(t)),
            Cel(moment_in_woorden(t.laatst) if t.laatst else "nooit", uitleg=_signaal(t)),
        )
        for t in toegangen
    )
    return Tabel(
        "Wie nu of straks een rol heeft, en accounts zonder rol", TOEGANGKOPPEN, tuple(rijen)
    )


def toegangrijen(toegangen: Iterable[Toegang]) -> Iterator[tuple[str, ...]]:
    """The same as rows of text, under KOLOMMEN."""
    for t in toegangen:
        yield (
            *(t.gebruiker, t.gebruikersnaam, t.rol, t.gemeente, t.sinds.isoformat()),
            t.tot.isoformat() if t.tot else "",
            *(t.door, t.reden, localtime(t.laatst).isoformat() if t.laatst else ""),
            *("ja" if t.in_gebruik else "nee", "ja" if t.ongebruikt else "nee"),
            t.wachtwoord,
        )


def _over_account(t: Toegang) -> str:
    return t.gebruikersnaam if t.in_gebruik else f"{t.gebruikersnaam}, buiten gebruik"


def _door(t: Toegang) -> str:
    tot = f"tot en met {datum(t.tot)}" if t.tot else ""
    return ", ".join(filter(None, [f"door {t.door}" if t.door else "", tot]))


def _signaal(t: Toegang) -> str:
    stil = "meer dan 90 dagen niet gebruikt" if t.ongebruikt else ""
    return ", ".join(filter(None, [stil, t.wachtwoord]))
