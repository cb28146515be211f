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

from bijdrage.models import (
    Berekening,
    Btwopgave,
    EigenLast,
    Jaarkeuze,
    Kostenraming,
    Overheadcijfer,
    Stuk,
    Taakveldsplitsing,
)
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from bijdrage.services.laden import Geladen, laad
from samenwerking.models import (
    Besluit,
    Bezwaar,
    Gemeente,
    Samenwerking,
    Status,
    Uitkomst,
    Urenverdeling,
    Voorhang,
)
from samenwerking.models.versie import Versie
from tests import demostand
from tests.invoer import CODELIJSTEN, goede_invoer
from tests.personen import AALSMEER, account, maker

VAST = (
    "status = 'vastgesteld', vastgesteld_op = '2021-01-01',"
    " besluit_id = (SELECT id FROM samenwerking_besluit WHERE orgaan = 'raad'),"
    " vastgesteld_door_id = (SELECT id FROM samenwerking_gebruiker WHERE username = 'vaststeller')"
)
"""SQL that adopts a version of the good input, whatever the rules of the service."""
ONDERTEKEN = (
    "UPDATE samenwerking_urenverdeling SET status = 'ter controle' WHERE reden = 'Voor de toets.';"
    " INSERT INTO samenwerking_akkoord (urenverdeling_id, gemeente_id, gegeven_door_id, gegeven_op)"
    " SELECT urenverdeling_id, gemeente_id, w.id, now() FROM samenwerking_gemeentegegeven"
    " JOIN samenwerking_gebruiker w ON w.username = 'akkoord-' || gemeente_id;"
)
"""SQL by which every municipality agrees with the hours of the good input."""
STEM_IN = (
    "UPDATE bijdrage_berekening SET status = 'voorgelegd' WHERE reden = 'Voor de toets.';"
    " INSERT INTO bijdrage_berekeningsakkoord"
    " (berekening_id, gemeente_id, gegeven_door_id, gegeven_op)"
    " SELECT b.id, g.gemeente_id, w.id, now() FROM samenwerking_gemeentegegeven g"
    " JOIN bijdrage_berekening b ON b.urenverdeling_id = g.urenverdeling_id"
    " JOIN samenwerking_gebruiker w ON w.username = 'akkoord-' || gemeente_id"
    " WHERE b.reden = 'Voor de toets.';"
)
"""SQL by which every municipality agrees with the calculation of the good input."""
_TRIGGER = re.compile(r"pgtrigger_(\w+)_[0-9a-f]+\(\)")


def goede_registratie(**bladen: str) -> Geladen:
    """The good input as concept versions, and a decision; ``uren="…"`` draws a sheet anew."""
    if bladen or not demostand.vul(demostand.INVOER):
        return _laad(**bladen)
    versies = {"samenwerking__naam": "Voorbeeldregeling"}
    return Geladen(
        Urenverdeling.objects.select_related("samenwerking").get(**versies),
        Kostenraming.objects.select_related("samenwerking").get(**versies),
    )


def _laad(**bladen: str) -> Geladen:
    geladen = laad(persoon=maker(), invoer=goede_invoer(**bladen), reden="Voor de toets.")
    besluit_van(geladen.kostenraming.samenwerking)
    account("vaststeller")
    for gegeven in geladen.urenverdeling.gemeenten.all():
        account(f"akkoord-{gegeven.gemeente_id}")
    return geladen


def bewaar_standen() -> None:
    """Keep the demo, and what hundreds of tests begin with: the good input, and calculated."""
    demostand.bewaar()
    demostand.maak_leeg()
    geladen = _laad()
    demostand.bewaar(demostand.INVOER)
    _bereken(geladen)
    demostand.bewaar(demostand.BEREKENING)
    demostand.zet_terug()


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
    if bladen or not demostand.vul(demostand.BEREKENING):
        return _bereken(goede_registratie(**bladen))
    van = ("samenwerking", "urenverdeling__samenwerking", "kostenraming__samenwerking")
    return Berekening.objects.select_related(*van).get()


def _bereken(geladen: Geladen) -> Berekening:
    versies = Invoerversies(*geladen)
    return bereken(
        persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Voor de toets."
    )


def ondertekende_berekening(**bladen: str) -> Berekening:
    """As goede_berekening, and every municipality agrees with its hours and with itself."""
    berekening = goede_berekening(**bladen)
    onderteken(berekening.urenverdeling)
    stem_in(berekening)
    return berekening


def stem_in(berekening: Berekening) -> None:
    """Every municipality agrees with a calculation, each by somebody else."""
    kosten = berekening.kostenraming
    for wat in (kosten, berekening) if kosten.status == Status.CONCEPT else (berekening,):
        wat.status = Status.VOORGELEGD
        wat.save(update_fields=["status"])
    for gegeven in berekening.urenverdeling.gemeenten.all():
        wie = account(f"akkoord-{gegeven.gemeente_id}")
        berekening.akkoorden.create(gemeente_id=gegeven.gemeente_id, gegeven_door=wie)


def terug(berekening: Berekening) -> None:
    """A calculation and its cost are concepts again, and nobody agrees any more."""
    berekening.akkoorden.all().delete()
    for wat in (berekening, berekening.kostenraming):
        wat.status = Status.CONCEPT
        wat.save(update_fields=["status"])


def nog_een_versie(oude: Berekening) -> Berekening:
    """A concept beside a calculation, of the same input and so with the same fingerprint."""
    versies = Invoerversies(oude.urenverdeling, oude.kostenraming)
    nieuwe = bereken(
        persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Een tweede keer."
    )
    assert nieuwe.vingerafdruk == oude.vingerafdruk
    return nieuwe


def feiten(samenwerking: Samenwerking, jaar: int = 2021, bron: str = "B") -> None:
    """One of each fact around the calculations of a year."""
    van = {"samenwerking": samenwerking, "jaar": jaar, "bron": bron}
    aalsmeer = Gemeente.objects.get(cbs="0358")
    Stuk.objects.create(
        **van,
        gemeente=aalsmeer,
        soort="begroting",
        vastgesteld_op=date(jaar - 1, 11, 1),
        verzonden_op=date(jaar - 1, 11, 2),
    )
    Btwopgave.objects.create(
        **van,
        gemeente=aalsmeer,
        verstrekt_op=date(jaar, 2, 1),
        exclusief=100,
        btw=21,
        inclusief=121,
    )
    Overheadcijfer.objects.create(
        **van, gemeente=aalsmeer, stand="begroting", overhead=10, lasten=100, aftrek=0
    )
    Jaarkeuze.objects.create(**van, notitie_overhead=2016)
    EigenLast.objects.create(
        **van, gemeente=aalsmeer, soort="kernorganisatie", post="Kern", onderdeel="Loon", bedrag=10
    )


def splitsing(samenwerking: Samenwerking, taakveld: str = "6.81") -> Taakveldsplitsing:
    """A split of a taakveld of before 2023, which became two."""
    return Taakveldsplitsing.objects.create(
        samenwerking=samenwerking,
        taakveld=taakveld,
        opvolgers=[f"{taakveld}a", f"{taakveld}b"],
        procenten=[60, 40],
        bron="Telling van de toets.",
    )


def versie(model: type[Versie], **anders: Any) -> Any:
    """A concept version without rows."""
    samenwerking, _ = Samenwerking.objects.get_or_create(naam="Leeg", defaults={"code": "leeg"})
    velden = {"samenwerking": samenwerking, "jaar": 2021, "stand": "begroting", "reden": "toets"}
    velden["gemaakt_door"] = account("maker")
    return model._default_manager.create(**{**velden, **anders})


def ter_controle(verdeling: Urenverdeling) -> None:
    """Hand the hours in, whatever the rules of the service."""
    verdeling.status = Status.TER_CONTROLE
    verdeling.save(update_fields=["status"])


def bezwaar_tegen(verdeling: Urenverdeling, cbs: str = AALSMEER) -> Bezwaar:
    """An open objection of a municipality to the hours, with what it wants and a message."""
    gemeente, wie = Gemeente.objects.get(cbs=cbs), account("bezwaarmaker")
    regel_ = verdeling.regels.order_by("rij")[0]
    bezwaar = verdeling.bezwaren.create(
        gemeente=gemeente, onderdeel=regel_.onderdeel, reden="Te veel uren.", gemaakt_door=wie
    )
    standpunt = bezwaar.standpunten.create(regel=regel_)
    standpunt.uren.create(gemeente=gemeente, uren=1500)
    bezwaar.berichten.create(gemeente=gemeente, gebruiker=wie, tekst="Kijk nog eens.")
    return bezwaar


def sluit(bezwaar: Bezwaar) -> None:
    """The municipality withdraws its objection."""
    bezwaar.uitkomst, bezwaar.gesloten_op = Uitkomst.INGETROKKEN, timezone.now()
    bezwaar.save(update_fields=["uitkomst", "gesloten_op"])


def voorhang_voor(verdeling: Urenverdeling, cbs: str = AALSMEER) -> Voorhang:
    """A voorhang that the municipality has not acknowledged yet."""
    return verdeling.voorhangen.create(
        gemeente=Gemeente.objects.get(cbs=cbs),
        effect=30_000,
        drempel=25_000,
        ten_opzichte_van="begroting 2020, versie 1",
    )


def erken(voorhang: Voorhang) -> None:
    """The municipality has seen the effect."""
    voorhang.erkend_door, voorhang.erkend_op = account("bezwaarmaker"), timezone.now()
    voorhang.save(update_fields=["erkend_door", "erkend_op"])


def met_alles(verdeling: Urenverdeling) -> None:
    """Hours ter controle with every kind of row around them, and every municipality agrees."""
    ter_controle(verdeling)
    erken(voorhang_voor(verdeling))
    sluit(bezwaar_tegen(verdeling))
    onderteken(verdeling)


def onderteken(verdeling: Urenverdeling) -> None:
    """Every municipality agrees with the hours, each by somebody else."""
    ter_controle(verdeling)
    for gegeven in verdeling.gemeenten.all():
        wie = account(f"akkoord-{gegeven.gemeente_id}")
        verdeling.akkoorden.create(gemeente_id=gegeven.gemeente_id, gegeven_door=wie)


def zet_vast(*versies: Versie) -> None:
    """Adopt and publish versions in the database, whatever the rules of the service."""
    for wat in versies:
        if isinstance(wat, Urenverdeling) and not wat.akkoorden.exists():
            onderteken(wat)
        if isinstance(wat, Berekening) and not wat.akkoorden.exists():
            stem_in(wat)
        wat.status, wat.vastgesteld_op = Status.VASTGESTELD, timezone.now()
        wat.besluit = besluit_van(wat.samenwerking)
        wat.vastgesteld_door = account("vaststeller")
        wat.save(update_fields=["status", "vastgesteld_op", "besluit", "vastgesteld_door"])
        publiceer(wat)


def publiceer(versie: Versie) -> None:
    """Let everybody read it, whatever the rules of the service."""
    versie.gepubliceerd_op = timezone.now()
    versie.gepubliceerd_door = account("vaststeller")
    versie.save(update_fields=["gepubliceerd_op", "gepubliceerd_door"])


def vervang(model: type[Versie]) -> None:
    """Make what is adopted replaced, without anything in its place."""
    with zonder_triggers():
        voer_uit(f"UPDATE {model._meta.db_table} SET status = 'vervangen'")


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
def zonder_triggers() -> Iterator[None]:
    """As a superuser of the database can work: past every rule that is a trigger."""
    voer_uit("SET LOCAL session_replication_role = replica")
    yield
    voer_uit("SET LOCAL session_replication_role = origin")


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
