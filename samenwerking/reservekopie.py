"""The whole database in one zip and back: a csv per table, and a manifest that says what is in it.

For who has no pg_dump at hand, such as with the embedded PostgreSQL. Sessions are left out: after
restoring, everybody logs in again.
"""

import hashlib
import json
import tomllib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

import psycopg
from django.apps import apps
from django.core.management.color import no_style
from django.db import DatabaseError, connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from psycopg import sql

from samenwerking import logboek
from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import Persoon, Weg

MANIFEST = "manifest.json"
_SESSIES = ("sessions", "usersessions")
_PYPROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
_BLOK = 1 << 20

Model = type[models.Model]
Manifest = dict[str, Any]


class ReservekopieFout(Exception):
    """Why there is no backup, or why it was not restored; nothing changed."""


def maak_reservekopie(pad: Path) -> Manifest:
    """Write everything as it is at one moment; gives what the manifest says of it."""
    with _nieuwe_zip(pad) as archief, _een_moment():
        tabellen = {m._meta.db_table: _schrijf_tabel(archief, m) for m in _bewaarde_modellen()}
        manifest = {
            "software": softwareversie(),
            "gemaakt_op": timezone.now().isoformat(),
            "migraties": _migraties(),
            "tabellen": tabellen,
        }
        archief.writestr(MANIFEST, json.dumps(manifest, indent=2))
    return manifest


def zet_terug(pad: Path) -> Manifest:
    """Put everything back into a database without cooperations, or change nothing.

    What it did hold, such as a first account, makes place for what the backup holds. The logbook
    that comes back gets a line that says so.
    """
    with _bestaande_zip(pad) as (archief, manifest), transaction.atomic(), _zonder_triggers():
        _controleer_migraties(manifest)
        _controleer_leeg()
        for model in _modellen():
            _voer_uit(sql.SQL("DELETE FROM {}").format(_tabel(model)))
        for model in _bewaarde_modellen():
            _lees_tabel(archief, model, manifest["tabellen"][model._meta.db_table]["rijen"])
        _zet_nummering(_bewaarde_modellen())
        server = Persoon(naam="de server", weg=Weg.OPDRACHT)
        logboek.teruggezet(server, pad.name, manifest["gemaakt_op"])
    return manifest


def softwareversie() -> str:
    """The version of this software."""
    return str(tomllib.loads(_PYPROJECT.read_text("utf-8"))["project"]["version"])


def _modellen() -> list[Model]:
    """The models with a table of their own."""
    modellen = apps.get_models(include_auto_created=True)
    return [model for model in modellen if model._meta.managed and not model._meta.proxy]


def _bewaarde_modellen() -> list[Model]:
    return [model for model in _modellen() if model._meta.app_label not in _SESSIES]


def _migraties() -> list[str]:
    toegepast = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{naam}" for app, naam in toegepast)


# Writing.


@contextmanager
def _nieuwe_zip(pad: Path) -> Iterator[ZipFile]:
    """A zip that only its owner can read; gone again when it could not be finished."""
    try:
        pad.touch(mode=0o600, exist_ok=False)
    except FileExistsError as fout:
        raise ReservekopieFout(f"{pad} bestaat al. Kies een naam die er nog niet is.") from fout
    except OSError as fout:
        raise ReservekopieFout(f"{pad} is niet te schrijven: {fout.strerror}.") from fout
    try:
        with ZipFile(pad, "w", ZIP_DEFLATED) as archief:
            yield archief
    except BaseException:
        pad.unlink()
        raise


@contextmanager
def _een_moment() -> Iterator[None]:
    """A transaction in which every table is read as it was at the same moment."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _schrijf_tabel(archief: ZipFile, model: Model) -> dict[str, Any]:
    """Write a table; gives its number of rows and its checksum."""
    pk: Any = model._meta.pk
    opdracht = sql.SQL(
        "COPY (SELECT {} FROM {} ORDER BY {}) TO STDOUT WITH (FORMAT csv, HEADER)"
    ).format(_kolommen(model), _tabel(model), sql.Identifier(pk.column))
    som = hashlib.sha256()
    with (
        connection.cursor() as cursor,
        archief.open(_bestand(model._meta.db_table), "w", force_zip64=True) as bestand,
    ):
        with cursor.copy(opdracht) as kopie:
            for blok in kopie:
                som.update(blok)
                bestand.write(blok)
        return {"rijen": cursor.rowcount, "sha256": som.hexdigest()}


# Reading.


@contextmanager
def _bestaande_zip(pad: Path) -> Iterator[tuple[ZipFile, Manifest]]:
    """A backup whose tables are all those of this software, each as it was written."""
    try:
        with ZipFile(pad) as archief:
            yield archief, _gecontroleerd(archief)
    except OSError as fout:
        raise ReservekopieFout(f"{pad} is niet te lezen: {fout.strerror}.") from fout
    except (BadZipFile, zlib.error, EOFError) as fout:
        raise _beschadigd(f"het is geen volledig zipbestand ({fout})") from fout


def _gecontroleerd(archief: ZipFile) -> Manifest:
    """The manifest, when every table has the checksum that it names."""
    try:
        manifest: Manifest = json.loads(archief.read(MANIFEST))
        sommen = {naam: tabel["sha256"] for naam, tabel in manifest["tabellen"].items()}
        anders = [naam for naam, som in sommen.items() if _som(archief, naam) != som]
    except (KeyError, TypeError, AttributeError, ValueError) as fout:
        raise _beschadigd(f"het manifest of een tabel ontbreekt of klopt niet ({fout})") from fout
    if anders:
        raise _beschadigd(f"de controlesom klopt niet van {', '.join(anders)}")
    return manifest


def _som(archief: ZipFile, tabel: str) -> str:
    som = hashlib.sha256()
    with archief.open(_bestand(tabel)) as bestand:
        while blok := bestand.read(_BLOK):
            som.update(blok)
    return som.hexdigest()


def _beschadigd(gevonden: str) -> ReservekopieFout:
    return ReservekopieFout(
        f"Deze reservekopie is beschadigd: {gevonden}. Verwacht is een zipbestand zoals "
        "«manage.py reservekopie» het schreef. Neem een andere reservekopie. Er is niets gewijzigd."
    )


def _controleer_migraties(manifest: Manifest) -> None:
    kopie, hier = set(manifest["migraties"]), set(_migraties())
    if kopie != hier:
        raise ReservekopieFout(
            "Deze reservekopie hoort bij een andere versie van de databank "
            f"(software {manifest['software']}). Alleen in de reservekopie: {_rij(kopie - hier)}. "
            f"Alleen in deze databank: {_rij(hier - kopie)}. Installeer de versie van de software "
            "die bij de reservekopie hoort, zet haar daar terug, en voer daarna «manage.py migrate»"
            " van de nieuwe versie uit. Er is niets gewijzigd."
        )


def _rij(namen: Iterable[str]) -> str:
    return ", ".join(sorted(namen)) or "geen"


def _controleer_leeg() -> None:
    namen = [str(samenwerking) for samenwerking in Samenwerking.objects.all()]
    if namen:
        raise ReservekopieFout(
            f"De registratie is niet leeg: er is al {_rij(namen)}. Terugzetten gaat alleen in een "
            "databank zonder samenwerkingen. Maak een lege databank, voer «manage.py migrate» uit "
            "en zet de reservekopie daar terug. Er is niets gewijzigd."
        )


@contextmanager
def _zonder_triggers() -> Iterator[None]:
    """Rows are kept as they were: no trigger looks at them, nor a foreign key."""
    try:
        _voer_uit("SET LOCAL session_replication_role = replica")
    except DatabaseError as fout:
        raise ReservekopieFout(
            f"De databank staat terugzetten niet toe: {fout}. Geef de gebruiker van de databank dit"
            " recht (als beheerder van PostgreSQL): GRANT SET ON PARAMETER session_replication_role"
            " TO gebruiker. Trek het daarna weer in. Er is niets gewijzigd."
        ) from fout
    yield
    _voer_uit("SET LOCAL session_replication_role = origin")


def _lees_tabel(archief: ZipFile, model: Model, rijen: int) -> None:
    opdracht = sql.SQL("COPY {} ({}) FROM STDIN WITH (FORMAT csv, HEADER MATCH)").format(
        _tabel(model), _kolommen(model)
    )
    naam = model._meta.db_table
    with connection.cursor() as cursor, archief.open(_bestand(naam)) as bestand:
        try:
            with cursor.copy(opdracht) as kopie:
                while blok := bestand.read(_BLOK):
                    kopie.write(blok)
        except psycopg.Error as fout:
            raise _beschadigd(f"tabel {naam} past niet in de databank ({fout})") from fout
        if cursor.rowcount != rijen:
            raise _beschadigd(f"tabel {naam} heeft {cursor.rowcount} rijen in plaats van {rijen}")


def _zet_nummering(modellen: Sequence[Model]) -> None:
    """New rows get an id that is free."""
    for opdracht in connection.ops.sequence_reset_sql(no_style(), modellen):
        _voer_uit(opdracht)


def _voer_uit(opdracht: str | sql.Composed) -> None:
    """As text: who does it goes along in that (see geschiedenis/wie.py)."""
    tekst = opdracht if isinstance(opdracht, str) else opdracht.as_string(None)
    with connection.cursor() as cursor:
        cursor.execute(tekst)


def _bestand(tabel: str) -> str:
    return f"{tabel}.csv"


def _tabel(model: Model) -> sql.Identifier:
    return sql.Identifier(model._meta.db_table)


def _kolommen(model: Model) -> sql.Composed:
    namen = [str(veld.column) for veld in model._meta.local_concrete_fields]
    return sql.SQL(", ").join(sql.Identifier(naam) for naam in namen)
