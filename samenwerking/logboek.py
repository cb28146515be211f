"""Writing in the logbook: one function per event, each a Dutch sentence.

Called inside the transaction of what it tells of, so that neither is kept without the other. What
a floor above does it tells with ``schrijf`` in a module of its own.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Model

from samenwerking.iv3 import Codelijsten
from samenwerking.models import Gebruiker, Logboekregel, Rolverlening, Samenwerking
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
) -> Logboekregel:
    """Write one event. gebeurtenis: its code; onderwerp: the record that it is about."""
    return Logboekregel.objects.create(
        gebruiker_id=persoon.id,
        naam=persoon.naam or "niet ingelogd",
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
        f"{wie(persoon)} maakt een account voor {account}",
        onderwerp=account,
        nieuw={"gebruikersnaam": account.username},
    )


def account_in_gebruik(persoon: Persoon, account: Gebruiker) -> None:
    """An account was put out of use, or into use again."""
    wat = "weer in gebruik" if account.is_active else "buiten gebruik"
    schrijf(
        persoon,
        f"account {wat}",
        f"{wie(persoon)} stelt het account van {account} {wat}",
        onderwerp=account,
        oud={"in gebruik": not account.is_active},
        nieuw={"in gebruik": account.is_active},
    )


def rol_verleend(persoon: Persoon, verlening: Rolverlening) -> None:
    """Somebody got a role."""
    schrijf(
        persoon,
        "rol verleend",
        f"{wie(persoon)} geeft {verlening.gebruiker} de rol {verlening.get_rol_display()} van "
        f"{verlening.gemeente} vanaf {datum(verlening.begin)}: {verlening.reden}",
        onderwerp=verlening.gebruiker,
        nieuw=_rol(verlening),
    )


def rol_beeindigd(persoon: Persoon, verlening: Rolverlening, was: date | None) -> None:
    """A role ends. was: the last day that it had."""
    einde = f"na {datum(verlening.einde)}" if verlening.einde else "niet meer"
    schrijf(
        persoon,
        "rol beëindigd",
        f"{wie(persoon)} laat de rol {verlening.get_rol_display()} van {verlening.gemeente} voor "
        f"{verlening.gebruiker} {einde} eindigen",
        onderwerp=verlening.gebruiker,
        oud={**_rol(verlening), "einde": was and was.isoformat()},
        nieuw=_rol(verlening),
    )


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


def _rol(verlening: Rolverlening) -> dict[str, Any]:
    return {
        "rol": verlening.rol,
        "gemeente": verlening.gemeente.naam,
        "begin": verlening.begin.isoformat(),
        "einde": verlening.einde and verlening.einde.isoformat(),
    }
