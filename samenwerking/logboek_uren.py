"""What the logbook tells of the split of hours: one function per event."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from samenwerking.logboek import schrijf, wie
from samenwerking.models import Bezwaar, Gemeente, Tijdregistratie, Urenverdeling, Voorhang
from samenwerking.notatie import datum
from samenwerking.rechten.persoon import Persoon


def geopend(persoon: Persoon, verdeling: Urenverdeling) -> None:
    """Somebody began a split of hours from an earlier one."""
    van = f", begonnen uit {verdeling.overgenomen_van}" if verdeling.overgenomen_van else ""
    _schrijf(persoon, "uren geopend", verdeling, f"opent {_wat(verdeling)}{van}")


def rijen_bewaard(
    persoon: Persoon,
    verdeling: Urenverdeling,
    verschillen: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]],
) -> None:
    """Somebody added, changed or removed rows; per row, by its name, what differs.

    The values of one row stand by their own names; those of more rows under the name of each.
    """
    if len(verschillen) == 1:
        ((naam, (oud, nieuw)),) = verschillen.items()
        doet = "verwijdert" if not nieuw else "wijzigt" if oud else "voegt toe:"
        zin = f"{doet} de rij {naam} in {_wat(verdeling)}"
        _schrijf(persoon, "urenregels bewaard", verdeling, zin, oud=oud, nieuw=nieuw)
    elif verschillen:
        zin = f"bewaart {len(verschillen)} rijen in {_wat(verdeling)}"
        eerder = {naam: dict(oud) for naam, (oud, _) in verschillen.items()}
        nu = {naam: dict(nieuw) for naam, (_, nieuw) in verschillen.items()}
        _schrijf(persoon, "urenregels bewaard", verdeling, zin, oud=eerder, nieuw=nu)


def bestand_overgenomen(
    persoon: Persoon,
    verdeling: Urenverdeling,
    aantallen: Mapping[str, int],
    bestand: str,
    sha256: str,
) -> None:
    """Somebody took the rows of a file over; the file, which is kept, has the new values.

    What rows were before that stands in their history.
    """
    hoeveel = ", ".join(f"{aantal} {wat}" for wat, aantal in aantallen.items())
    zin = f"neemt het bestand «{bestand}» over in {_wat(verdeling)}: {hoeveel}"
    nieuw = {**aantallen, "bestand": bestand, "sha256": sha256}
    _schrijf(persoon, "bestand overgenomen", verdeling, zin, nieuw=nieuw)


def onderdelen_gewijzigd(
    persoon: Persoon,
    verdeling: Urenverdeling,
    wissels: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]],
) -> None:
    """Somebody added units or described them otherwise; per code what was said and is said."""
    if not wissels:
        return
    oud = {code: dict(was) for code, (was, _) in wissels.items()}
    nieuw = {code: dict(wordt) for code, (_, wordt) in wissels.items()}
    zin = f"zet {', '.join(wissels)} bij de onderdelen van {_wat(verdeling)}"
    _schrijf(persoon, "onderdelen gewijzigd", verdeling, zin, oud=oud, nieuw=nieuw)


def tijdregistratie_aangeleverd(persoon: Persoon, tijdregistratie: Tijdregistratie) -> None:
    """Somebody handed in hours that were booked."""
    verdeling = tijdregistratie.urenverdeling
    zin = f"levert geboekte uren aan bij {_wat(verdeling)}: {tijdregistratie.regels} regels"
    nieuw = {"bestand": tijdregistratie.naam, "sha256": tijdregistratie.sha256}
    _schrijf(persoon, "tijdregistratie aangeleverd", verdeling, zin, nieuw=nieuw)


def tijdregistratie_verwijderd(
    persoon: Persoon, tijdregistratie: Tijdregistratie, reden: str
) -> None:
    """Somebody took away booked hours that were handed in; which file it was stays told."""
    verdeling = tijdregistratie.urenverdeling
    zin = f"verwijdert geboekte uren bij {_wat(verdeling)}: {reden}"
    oud = {
        "bestand": tijdregistratie.naam,
        "sha256": tijdregistratie.sha256,
        "regels": tijdregistratie.regels,
        "eerste week": tijdregistratie.eerste_week,
        "laatste week": tijdregistratie.laatste_week,
    }
    _schrijf(persoon, "tijdregistratie verwijderd", verdeling, zin, oud=oud)


def geboekt_overgenomen(persoon: Persoon, tijdregistratie: Tijdregistratie, rijen: int) -> None:
    """Somebody took booked hours over in rows of the estimate."""
    verdeling = tijdregistratie.urenverdeling
    zin = f"neemt in {rijen} rijen van {_wat(verdeling)} de geboekte uren over"
    nieuw = {"bestand": tijdregistratie.naam, "sha256": tijdregistratie.sha256}
    _schrijf(persoon, "geboekte uren overgenomen", verdeling, zin, nieuw=nieuw)


def ingediend(persoon: Persoon, verdeling: Urenverdeling) -> None:
    """Somebody handed a split of hours to the second controllers."""
    status = {"oud": {"status": "concept"}, "nieuw": {"status": verdeling.status}}
    _schrijf(persoon, "ter controle gelegd", verdeling, f"legt {_wat(verdeling)} voor", **status)


def teruggenomen(persoon: Persoon, verdeling: Urenverdeling, reden: str) -> None:
    """Somebody took a split of hours back to work on it."""
    status = {"oud": {"status": "ter controle"}, "nieuw": {"status": verdeling.status}}
    zin = f"neemt {_wat(verdeling)} terug: {reden}"
    _schrijf(persoon, "teruggenomen", verdeling, zin, **status)


def akkoord(persoon: Persoon, verdeling: Urenverdeling, gemeente: Gemeente) -> None:
    """A municipality agrees."""
    zin = f"vindt {_wat(verdeling)} namens {gemeente} akkoord"
    _schrijf(persoon, "akkoord", verdeling, zin, nieuw={"akkoord": gemeente.naam})


def akkoord_vervallen(
    persoon: Persoon, verdeling: Urenverdeling, gemeente: Gemeente, waardoor: str
) -> None:
    """The agreement of a municipality is over, because rows change."""
    zin = f"laat het akkoord van {gemeente} op {_wat(verdeling)} vervallen: {waardoor}"
    _schrijf(persoon, "akkoord vervallen", verdeling, zin, oud={"akkoord": gemeente.naam})


def uitstel(persoon: Persoon, verdeling: Urenverdeling, was: date | None, reden: str) -> None:
    """There is more time to fill in the hours."""
    dag = datum(verdeling.uiterlijk) if verdeling.uiterlijk else "onbepaalde tijd"
    zin = f"geeft voor {_wat(verdeling)} uitstel tot en met {dag}: {reden}"
    dagen = {
        "oud": {"uiterste dag": was and was.isoformat()},
        "nieuw": {"uiterste dag": verdeling.uiterlijk and verdeling.uiterlijk.isoformat()},
    }
    _schrijf(persoon, "uitstel gegeven", verdeling, zin, **dagen)


def bezwaar_gemaakt(persoon: Persoon, bezwaar: Bezwaar, nieuw: Mapping[str, Any]) -> None:
    """A municipality objects to hours of a unit. nieuw: the hours that it wants, per row."""
    zin = f"maakt namens {bezwaar.gemeente} bezwaar tegen uren van {bezwaar.onderdeel}"
    zin = f"{zin}: {bezwaar.reden}"
    _schrijf(persoon, "bezwaar gemaakt", bezwaar.urenverdeling, zin, nieuw=nieuw)


def standpunt_gewijzigd(
    persoon: Persoon, bezwaar: Bezwaar, oud: Mapping[str, Any], nieuw: Mapping[str, Any]
) -> None:
    """A municipality moves in an objection: its own hours are others now."""
    zin = f"wijzigt het standpunt van {bezwaar.gemeente} over uren van {bezwaar.onderdeel}"
    _schrijf(persoon, "standpunt gewijzigd", bezwaar.urenverdeling, zin, oud=oud, nieuw=nieuw)


def rij_overgenomen(
    persoon: Persoon, bezwaar: Bezwaar, oud: Mapping[str, Any], nieuw: Mapping[str, Any]
) -> None:
    """Another municipality took over rows of an objection; of the others it is still open."""
    weg = ", ".join(naam for naam in oud if naam not in nieuw)
    zin = f"neemt over uit het {bezwaar}: {weg}"
    _schrijf(
        persoon, "rij uit bezwaar overgenomen", bezwaar.urenverdeling, zin, oud=oud, nieuw=nieuw
    )


def bericht(persoon: Persoon, bezwaar: Bezwaar) -> None:
    """Something was said about an objection."""
    zin = f"reageert op het {bezwaar}"
    _schrijf(persoon, "bericht bij bezwaar", bezwaar.urenverdeling, zin)


def bezwaar_gesloten(persoon: Persoon, bezwaar: Bezwaar) -> None:
    """An objection is over: taken over, withdrawn, or lapsed with the hours that it was about."""
    doet = {
        "overgenomen": "neemt over:",
        "ingetrokken": "trekt in:",
        "vervallen": "laat vervallen, met het terugnemen van de uren:",
    }[bezwaar.uitkomst]
    nieuw = {"uitkomst": bezwaar.uitkomst}
    _schrijf(
        persoon, "bezwaar gesloten", bezwaar.urenverdeling, f"{doet} het {bezwaar}", nieuw=nieuw
    )


def voorhang_verzonden(persoon: Persoon, voorhang: Voorhang) -> None:
    """A municipality is told what the hours do to its contribution."""
    zin = f"legt de voorhang voor {voorhang.gemeente} bij {_wat(voorhang.urenverdeling)} neer"
    nieuw = {"effect in euro": str(voorhang.effect), "drempel": str(voorhang.drempel)}
    _schrijf(persoon, "voorhang verzonden", voorhang.urenverdeling, zin, nieuw=nieuw)


def voorhang_erkend(persoon: Persoon, voorhang: Voorhang) -> None:
    """A municipality has seen the effect."""
    zin = f"erkent namens {voorhang.gemeente} de voorhang bij {_wat(voorhang.urenverdeling)}"
    nieuw = {"effect in euro": str(voorhang.effect)}
    _schrijf(persoon, "voorhang erkend", voorhang.urenverdeling, zin, nieuw=nieuw)


def _schrijf(
    persoon: Persoon, gebeurtenis: str, verdeling: Urenverdeling, zin: str, **waarden: Any
) -> None:
    schrijf(
        persoon,
        gebeurtenis,
        f"{wie(persoon)} {zin}",
        onderwerp=verdeling,
        samenwerking=verdeling.samenwerking,
        **waarden,
    )


def _wat(verdeling: Urenverdeling) -> str:
    return f"de urenverdeling van {verdeling.samenwerking}, {verdeling}"
