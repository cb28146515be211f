"""Writing in the logbook: one function per event, each a Dutch sentence.

Called inside the transaction of what it tells of, so that neither is kept without the other. What
a floor above does it tells with ``schrijf`` in a module of its own.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Model
from django.utils.timezone import localdate

from samenwerking.iv3 import Codelijsten
from samenwerking.models import (
    Gebruiker,
    Logboekregel,
    Rolverlening,
    Samenwerking,
    Toegangsherstel,
    Versoepeling,
)
from samenwerking.models.vertrouwelijk import Vertrouwelijk, Vertrouwelijkheid
from samenwerking.notatie import datum
from samenwerking.rechten.persoon import Persoon

Waarden = Mapping[str, Any]


def schrijf(
    persoon: Persoon,
    gebeurtenis: str,
    zin: str,
    *,
    onderwerp: Model | None = None,
    samenwerking: Samenwerking | None = None,
    gelukt: bool = True,
    oud: Waarden | None = None,
    nieuw: Waarden | None = None,
    zoals: Model | None = None,
) -> Logboekregel:
    """Write one event. gebeurtenis: its code; onderwerp: the record that it is about.

    The line is kept back as that record is, or as the record zoals says.
    """
    return Logboekregel.objects.create(
        gebruiker_id=persoon.id,
        naam=persoon.naam or "niet ingelogd",
        gebruikersnaam=persoon.gebruikersnaam,
        rollen=[str(houding) for houding in persoon.houdingen],
        weg=persoon.weg.value,
        gebeurtenis=gebeurtenis,
        zin=zin,
        gelukt=gelukt,
        samenwerking=samenwerking,
        soort=onderwerp._meta.label_lower if onderwerp else "",
        sleutel=str(onderwerp.pk) if onderwerp else "",
        onderwerp=str(onderwerp) if onderwerp else "",
        oud=dict(oud or {}),
        nieuw=dict(nieuw or {}),
        **_kenmerken(zoals or onderwerp),
    )


def ingelogd(persoon: Persoon, hoe: str) -> None:
    """Somebody came in. hoe: such as «wachtwoord en code»."""
    schrijf(persoon, "ingelogd", f"{persoon.naam} is ingelogd met {hoe}")


def uitgelogd(persoon: Persoon) -> None:
    """Somebody left."""
    schrijf(persoon, "uitgelogd", f"{persoon.naam} is uitgelogd")


def niet_ingelogd(persoon: Persoon, naam: str) -> None:
    """A name and password, or a code, that were not right."""
    schrijf(
        persoon,
        "niet ingelogd",
        f"Inloggen als «{naam[:150]}» is mislukt",
        gelukt=False,
    )


def beveiliging_gewijzigd(persoon: Persoon, wat: str) -> None:
    """Somebody changed a password or second factor. wat: such as «een wachtwoord ingesteld»."""
    schrijf(persoon, "beveiliging gewijzigd", f"{persoon.naam} heeft {wat}")


def account_gemaakt(persoon: Persoon, account: Gebruiker) -> None:
    """There is an account for somebody."""
    schrijf(
        persoon,
        "account gemaakt",
        f"{wie(persoon)} maakt een account voor {account.voluit}",
        onderwerp=account,
        nieuw={"gebruikersnaam": account.username},
    )


def account_in_gebruik(persoon: Persoon, account: Gebruiker) -> None:
    """An account was put out of use, or into use again."""
    wat = "weer in gebruik" if account.is_active else "buiten gebruik"
    schrijf(
        persoon,
        f"account {wat}",
        f"{wie(persoon)} stelt het account van {account.voluit} {wat}",
        onderwerp=account,
        oud={"in gebruik": not account.is_active},
        nieuw={"in gebruik": account.is_active},
    )


def buiten_gebruik_voorgesteld(persoon: Persoon, account: Gebruiker) -> None:
    """Somebody wants to put an account out of use; another one has to confirm it."""
    zin = f"{wie(persoon)} stelt voor het account van {account.voluit} buiten gebruik te stellen"
    schrijf(persoon, "buiten gebruik voorgesteld", zin, onderwerp=account)


def buiten_gebruik_bevestigd(persoon: Persoon, account: Gebruiker) -> None:
    """A second person confirmed, or saw, that an account is out of use."""
    zin = f"{wie(persoon)} bevestigt dat het account van {account.voluit} buiten gebruik is"
    schrijf(persoon, "buiten gebruik bevestigd", zin, onderwerp=account)


def buiten_gebruik_niet_bevestigd(persoon: Persoon, account: Gebruiker) -> None:
    """An account that somebody wanted out of use stays in use."""
    zin = f"{wie(persoon)} houdt het account van {account.voluit} in gebruik"
    schrijf(persoon, "buiten gebruik niet bevestigd", zin, onderwerp=account)


def einde_gezien(persoon: Persoon, verlening: Rolverlening) -> None:
    """A second person saw that a role ended."""
    zin = f"{wie(persoon)} zag dat {_wie_welke_rol(verlening)} niet meer heeft"
    schrijf(persoon, "einde van rol gezien", zin, onderwerp=verlening.gebruiker)


def rol_verleend(persoon: Persoon, verlening: Rolverlening) -> None:
    """Somebody got a role."""
    schrijf(
        persoon,
        "rol verleend",
        f"{wie(persoon)} geeft {_wie_welke_rol(verlening)} vanaf {datum(verlening.begin)}: "
        f"{verlening.reden}",
        onderwerp=verlening.gebruiker,
        nieuw=_rol(verlening),
    )


def rol_voorgesteld(persoon: Persoon, verlening: Rolverlening) -> None:
    """Somebody wants to give a role; another one has to confirm it."""
    schrijf(
        persoon,
        "rol voorgesteld",
        f"{wie(persoon)} stelt voor om {_wie_welke_rol(verlening)} te geven vanaf "
        f"{datum(verlening.begin)}: {verlening.reden}",
        onderwerp=verlening.gebruiker,
        nieuw=_rol(verlening),
    )


def rol_bevestigd(persoon: Persoon, verlening: Rolverlening) -> None:
    """A second person confirmed a role; it holds."""
    door = verlening.verleend_door.voluit if verlening.verleend_door else ""
    schrijf(
        persoon,
        "rol bevestigd",
        f"{wie(persoon)} bevestigt het voorstel van {door} om {_wie_welke_rol(verlening)} te "
        f"geven vanaf {datum(verlening.begin)}",
        onderwerp=verlening.gebruiker,
        nieuw=_rol(verlening),
    )


def rol_niet_bevestigd(persoon: Persoon, verlening: Rolverlening) -> None:
    """A proposed role does not come, because of who proposed it or of another."""
    eigen = persoon.id == verlening.verleend_door_id
    schrijf(
        persoon,
        "rolvoorstel ingetrokken" if eigen else "rolvoorstel afgewezen",
        f"{wie(persoon)} {'trekt' if eigen else 'wijst'} het voorstel {'in' if eigen else 'af'} om "
        f"{_wie_welke_rol(verlening)} te geven",
        onderwerp=verlening.gebruiker,
        oud=_rol(verlening),
    )


def rol_beeindigd(persoon: Persoon, verlening: Rolverlening, was: date | None) -> None:
    """A role ends. was: the last day that it had."""
    einde = f"na {datum(verlening.einde)}" if verlening.einde else "niet meer"
    schrijf(
        persoon,
        "rol beëindigd",
        f"{wie(persoon)} laat de rol {verlening.get_rol_display()} van {verlening.gemeente} voor "
        f"{verlening.gebruiker.voluit} {einde} eindigen",
        onderwerp=verlening.gebruiker,
        oud={**_rol(verlening), "einde": was and was.isoformat()},
        nieuw=_rol(verlening),
    )


def herstel_voorgesteld(persoon: Persoon, verzoek: Toegangsherstel) -> None:
    """Somebody wants to help an account come in again; another one has to confirm it."""
    zin = f"{wie(persoon)} stelt voor om {_wie_wat(verzoek)}: {verzoek.reden}"
    schrijf(persoon, "herstel voorgesteld", zin, onderwerp=verzoek.gebruiker)


def herstel_niet_bevestigd(persoon: Persoon, verzoek: Toegangsherstel) -> None:
    """It does not happen, because of who proposed it or of another."""
    wat = "trekt in" if persoon.id == verzoek.gevraagd_door_id else "wijst af"
    zin = f"{wie(persoon)} {wat}: {_wie_wat(verzoek)}"
    schrijf(persoon, "herstel niet bevestigd", zin, onderwerp=verzoek.gebruiker)


def herstel_uitgevoerd(persoon: Persoon, verzoek: Toegangsherstel) -> None:
    """An account has another password, or no second factor any more."""
    zin = f"{_wie_wat(verzoek)}. {herstelzin(verzoek)}"
    schrijf(
        persoon,
        "herstel uitgevoerd",
        zin[0].upper() + zin[1:],
        onderwerp=verzoek.gebruiker,
        nieuw={"soort": verzoek.soort, "reden": verzoek.reden},
    )


def herstelzin(verzoek: Toegangsherstel) -> str:
    """What was done, by whom and when, as the account is told."""
    wat = {
        "wachtwoord": "Er is een nieuw tijdelijk wachtwoord gegeven",
        "tweede-factor": "De tweede factor is verwijderd",
    }[verzoek.soort]
    en = f" en {verzoek.bevestigd_door.voluit}" if verzoek.bevestigd_door else ""
    dag = datum(localdate(verzoek.uitgevoerd_op))
    return f"{wat} door {verzoek.gevraagd_door.voluit}{en} op {dag}, en alle sessies zijn beëindigd"


def teruggezet(persoon: Persoon, bestand: str, gemaakt_op: str) -> None:
    """A backup was put back. gemaakt_op: the moment of it, as its manifest says."""
    zin = f"{wie(persoon)} zet de reservekopie {bestand} van {gemaakt_op} terug"
    schrijf(persoon, "teruggezet", zin, nieuw={"bestand": bestand, "gemaakt op": gemaakt_op})


def gemaakt(
    persoon: Persoon, record: Model, nieuw: Waarden, samenwerking: Samenwerking | None
) -> None:
    """Somebody added a record, by hand or with an input."""
    zin = f"{wie(persoon)} voegt {_wat(record)} toe"
    schrijf(persoon, "toegevoegd", zin, onderwerp=record, nieuw=nieuw, samenwerking=samenwerking)


def gewijzigd(
    persoon: Persoon,
    record: Model,
    oud: Waarden,
    nieuw: Waarden,
    samenwerking: Samenwerking | None,
) -> None:
    """Somebody changed a record, by hand or with an input; the values that differ."""
    zin = f"{wie(persoon)} wijzigt {_wat(record)}: {', '.join(nieuw)}"
    schrijf(
        persoon,
        "gewijzigd",
        zin,
        onderwerp=record,
        oud=oud,
        nieuw=nieuw,
        samenwerking=samenwerking,
    )


def verwijderd(
    persoon: Persoon, record: Model, oud: Waarden, samenwerking: Samenwerking | None
) -> None:
    """Somebody removed a record by hand; called before it is gone."""
    zin = f"{wie(persoon)} verwijdert {_wat(record)}"
    schrijf(persoon, "verwijderd", zin, onderwerp=record, oud=oud, samenwerking=samenwerking)


def geheimhouding(
    persoon: Persoon, oud: Vertrouwelijk, nieuw: Vertrouwelijk, orgaan: str, reden: str
) -> None:
    """Secrecy was imposed, changed or ended. What it says stays as secret as the record was."""
    zin = (
        f"{wie(persoon)} maakt {_wat(nieuw)} {nieuw.vertrouwelijkheid} (was "
        f"{oud.vertrouwelijkheid}), volgens {orgaan}: {reden}"
    )
    was_open = oud.vertrouwelijkheid == Vertrouwelijkheid.OPENBAAR
    schrijf(
        persoon,
        "geheimhouding",
        zin,
        onderwerp=nieuw,
        samenwerking=nieuw.samenwerking,
        oud=_geheimhouding(oud),
        nieuw={**_geheimhouding(nieuw), "orgaan": orgaan, "reden": reden},
        zoals=nieuw if was_open else oud,
    )


def versoepeling_voorgesteld(
    persoon: Persoon, record: Vertrouwelijk, voorstel: Versoepeling
) -> None:
    """Somebody wants what is of all municipalities less secret; the others have to agree."""
    zin = (
        f"{wie(persoon)} stelt voor {_wat(record)} {voorstel.vertrouwelijkheid} te maken (nu "
        f"{record.vertrouwelijkheid}), volgens {voorstel.orgaan}: {voorstel.reden}"
    )
    nieuw = {"vertrouwelijkheid": voorstel.vertrouwelijkheid, "reden": voorstel.reden}
    _over_geheim(persoon, "versoepeling voorgesteld", zin, record, nieuw)


def versoepeling_ingestemd(persoon: Persoon, record: Vertrouwelijk, gemeente: str) -> None:
    """A bestuurder agreed, for a municipality, that it becomes less secret."""
    zin = f"{wie(persoon)} stemt namens {gemeente} in met minder geheimhouding van {_wat(record)}"
    _over_geheim(persoon, "versoepeling ingestemd", zin, record, {"gemeente": gemeente})


def versoepeling_gaat_niet_door(
    persoon: Persoon, record: Vertrouwelijk, voorstel: Versoepeling
) -> None:
    """Somebody refused that it becomes less secret, or withdrew his own proposal."""
    eigen = voorstel.instemmingen.values_list("door", flat=True)[0] == persoon.id
    zin = (
        f"{wie(persoon)} {'trekt' if eigen else 'wijst'} het voorstel {'in' if eigen else 'af'} om "
        f"{_wat(record)} {voorstel.vertrouwelijkheid} te maken"
    )
    gebeurtenis = "versoepeling ingetrokken" if eigen else "versoepeling afgewezen"
    _over_geheim(persoon, gebeurtenis, zin, record, {})


def _over_geheim(
    persoon: Persoon, gebeurtenis: str, zin: str, record: Vertrouwelijk, nieuw: Waarden
) -> None:
    van = record.samenwerking
    schrijf(persoon, gebeurtenis, zin, onderwerp=record, samenwerking=van, nieuw=nieuw)


def opgeschoond(persoon: Persoon, soort: str, wat: str, aantal: int) -> None:
    """Records of a kind were past their term, and went. wat: what became of them."""
    zin = f"{wie(persoon)} schoont op, na de bewaartermijn: {soort}; {aantal} {wat}"
    schrijf(persoon, "opgeschoond", zin, oud={"soort": soort, "aantal": aantal})


def lijsten_geladen(persoon: Persoon, jaar: int, bestand: str, lijsten: Codelijsten) -> None:
    """The lists of Iv3 of a year were replaced. bestand: the name of the file."""
    schrijf(
        persoon,
        "lijsten geladen",
        f"{wie(persoon)} laadt de lijsten van Iv3 voor {jaar} uit «{bestand[:150]}»",
        nieuw={
            "jaar": jaar,
            "bestand": bestand,
            "taakvelden": len(lijsten.taakvelden),
            "categorieën": len(lijsten.categorieen),
            "grijze cellen": len(lijsten.grijze_cellen),
        },
    )


def wie(persoon: Persoon) -> str:
    """Who does it, with the roles: «Noor de Vries (controller van Aalsmeer)»."""
    rollen = ", ".join(map(str, persoon.houdingen))
    return f"{persoon.naam} ({rollen})" if rollen else persoon.naam


def _wat(record: Model) -> str:
    return f"{record._meta.verbose_name} «{record}»"


def _kenmerken(record: Model | None) -> dict[str, Any]:
    """How a record is kept back, for a line about it."""
    if not isinstance(record, Vertrouwelijk):
        return {}
    return {
        "vertrouwelijkheid": record.vertrouwelijkheid,
        "gemeente": record.gemeente,
        "geheim_tot": record.geheim_tot,
    }


def _geheimhouding(record: Vertrouwelijk) -> dict[str, Any]:
    return {
        "vertrouwelijkheid": record.vertrouwelijkheid,
        "van": str(record.gemeente or ""),
        "grond": record.grond,
        "opgelegd door": record.opgelegd_door,
        "bekrachtigd op": record.bekrachtigd_op and record.bekrachtigd_op.isoformat(),
        "geheim tot": record.geheim_tot and record.geheim_tot.isoformat(),
    }


def _wie_welke_rol(verlening: Rolverlening) -> str:
    rol = f"{verlening.get_rol_display()} van {verlening.gemeente}"
    return f"{verlening.gebruiker.voluit} de rol {rol}"


def _wie_wat(verzoek: Toegangsherstel) -> str:
    return f"voor {verzoek.gebruiker.voluit} {verzoek.get_soort_display()}"


def _rol(verlening: Rolverlening) -> dict[str, Any]:
    return {
        "rol": verlening.rol,
        "gemeente": verlening.gemeente.naam,
        "begin": verlening.begin.isoformat(),
        "einde": verlening.einde and verlening.einde.isoformat(),
    }


def overzicht_gezet(persoon: Persoon, aan: bool) -> None:
    """Somebody switched the mail with what waits on or off."""
    woord = "aan" if aan else "uit"
    schrijf(
        persoon,
        "overzicht per mail gezet",
        f"{persoon.naam} zet de mail met wat er wacht {woord}",
        nieuw={"overzicht per mail": woord},
    )
