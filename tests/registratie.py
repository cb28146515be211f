"""The good input in the registry, and what the database says when it refuses something."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, NamedTuple

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Model
from django.utils import timezone

from bijdrage.models import Berekening
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from bijdrage.services.laden import Geladen, laad
from samenwerking.models import Besluit, Gemeente, Samenwerking, Status, Urenverdeling
from samenwerking.models.versie import Versie
from tests.invoer import CODELIJSTEN, goede_invoer
from tests.personen import account, maker

VAST = (
    "status = 'vastgesteld', vastgesteld_op = '2021-01-01',"
    " besluit_id = (SELECT id FROM samenwerking_besluit WHERE orgaan = 'raad'),"
    " vastgesteld_door_id = (SELECT id FROM samenwerking_gebruiker WHERE username = 'vaststeller')"
)
"""SQL that adopts a version of the good input, whatever the rules of the service."""
_TRIGGER = re.compile(r"pgtrigger_(\w+)_[0-9a-f]+\(\)")


@transaction.atomic
def maak_leeg() -> None:
    """Take everything out of our tables, also what was adopted."""
    tabellen = connection.introspection.django_table_names()
    eigen = ("samenwerking_", "bijdrage_", "maatwerk_", "governance_", "django_admin_log")
    leeg = [f"DELETE FROM {tabel}" for tabel in tabellen if tabel.startswith(eigen)]
    voer_uit(
        "SET LOCAL session_replication_role = replica",
        *leeg,
        "SET LOCAL session_replication_role = origin",
    )


def goede_registratie(**bladen: str) -> Geladen:
    """The good input as concept versions, and a decision; ``uren="…"`` draws a sheet anew."""
    geladen = laad(persoon=maker(), invoer=goede_invoer(**bladen), reden="Voor de toets.")
    besluit_van(geladen.kostenraming.samenwerking)
    account("vaststeller")
    return geladen


def besluit_van(samenwerking: Samenwerking) -> Besluit:
    """The decision of a cooperation by which a test adopts."""
    besluit, _ = Besluit.objects.get_or_create(
        samenwerking=samenwerking, orgaan="raad", datum=date(2021, 1, 1), tekst="Vastgesteld."
    )
    return besluit


def nog_een_gast() -> Gemeente:
    """A third municipality in the cooperation of the good input; no version speaks of it."""
    uithoorn = Gemeente.objects.create(naam="Uithoorn", cbs="0451")
    samenwerking = Samenwerking.objects.get(naam="Voorbeeldregeling")
    dag = date(2021, 1, 1)
    samenwerking.deelnemers.create(gemeente=uithoorn, rol="gastgemeente", begin=dag)
    return uithoorn


def goede_berekening(**bladen: str) -> Berekening:
    """A calculation of the good input; it and its versions are concepts."""
    versies = Invoerversies(*goede_registratie(**bladen))
    return bereken(
        persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Voor de toets."
    )


def nog_een_versie(oude: Berekening) -> Berekening:
    """A concept beside a calculation, of the same input and so with the same fingerprint."""
    versies = Invoerversies(oude.urenverdeling, oude.kostenraming)
    nieuwe = bereken(
        persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Een tweede keer."
    )
    assert nieuwe.vingerafdruk == oude.vingerafdruk
    return nieuwe


def versie(model: type[Versie], **anders: Any) -> Any:
    """A concept version without rows."""
    samenwerking, _ = Samenwerking.objects.get_or_create(naam="Leeg", defaults={"code": "leeg"})
    velden = {"samenwerking": samenwerking, "jaar": 2021, "stand": "begroting", "reden": "toets"}
    velden["gemaakt_door"] = account("maker")
    return model._default_manager.create(**{**velden, **anders})


def onderteken(verdeling: Urenverdeling) -> None:
    """Every municipality agrees with the hours, each by somebody else."""
    verdeling.status = Status.TER_CONTROLE
    verdeling.save(update_fields=["status"])
    for gegeven in verdeling.gemeenten.all():
        wie = account(f"akkoord-{gegeven.gemeente_id}")
        verdeling.akkoorden.create(gemeente_id=gegeven.gemeente_id, gegeven_door=wie)


def zet_vast(*versies: Versie) -> None:
    """Adopt versions in the database, whatever the rules of the service."""
    for wat in versies:
        if isinstance(wat, Urenverdeling) and wat.status == Status.CONCEPT:
            onderteken(wat)
        wat.status, wat.vastgesteld_op = Status.VASTGESTELD, timezone.now()
        wat.besluit = besluit_van(wat.samenwerking)
        wat.vastgesteld_door = account("vaststeller")
        wat.save(update_fields=["status", "vastgesteld_op", "besluit", "vastgesteld_door"])


def vervang(model: type[Versie]) -> None:
    """Make what is adopted replaced, without anything in its place."""
    voer_uit(
        "SET LOCAL session_replication_role = replica",
        f"UPDATE {model._meta.db_table} SET status = 'vervangen'",
        "SET LOCAL session_replication_role = origin",
    )


class Geval(NamedTuple):
    """A rule of the database: SQL that is carried out with ``goed`` in the place of ``{}``, and
    refused with ``fout``.
    """

    naam: str
    opdracht: str
    goed: str
    fout: str


def namen(gevallen: Iterable[Geval]) -> list[str]:
    """The names of the rules, for pytest."""
    return [geval.naam for geval in gevallen]


def kopie(model: type[Model], waar: str = "TRUE", **anders: str) -> str:
    """SQL that adds a copy of the first row, with other values (as SQL) in some columns."""
    tabel = model._meta.db_table
    kolommen = [str(veld.column) for veld in model._meta.local_fields if veld.column != "id"]
    kolommen += [kolom for kolom in anders if kolom == "id"]
    waarden = ", ".join(anders.get(kolom, kolom) for kolom in kolommen)
    eerste = f"SELECT {waarden} FROM {tabel} WHERE {waar} ORDER BY {tabel}.id LIMIT 1"
    return f"INSERT INTO {tabel} ({', '.join(kolommen)}) {eerste}"


def toets(geval: Geval) -> None:
    """The SQL is carried out or refused, by the rule with this name; nothing stays."""
    meteen = "SET CONSTRAINTS ALL IMMEDIATE"  # also what waits for the end of a transaction
    with teruggedraaid():
        voer_uit(geval.opdracht.format(geval.goed), meteen)
    with geweigerd(geval.naam):
        voer_uit(geval.opdracht.format(geval.fout), meteen)


def voer_uit(*opdrachten: str) -> None:
    """Carry out SQL."""
    with connection.cursor() as cursor:
        for opdracht in opdrachten:
            cursor.execute(opdracht)


@contextmanager
def teruggedraaid() -> Iterator[None]:
    """A piece of a transaction that is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def geweigerd(naam: str) -> Iterator[None]:
    """The database refuses something in this block, by the rule with this name."""
    with pytest.raises(DatabaseError) as weigering, transaction.atomic():
        yield
    assert regel(weigering.value) == naam, weigering.value


def regel(weigering: DatabaseError) -> str:
    """The name of the constraint or trigger that refused."""
    diagnose: Any = getattr(weigering.__cause__, "diag", None)
    trigger = _TRIGGER.search(diagnose.context or "")
    return trigger[1] if trigger else diagnose.constraint_name
