"""Which tables keep the history of their rows; here for this floor, and how it is kept for all.

The database keeps it, so that many rows at once and raw SQL are seen too. A changed or removed row
leaves what it was; what it became is the next thing that was kept of it, or the row itself. A
small table also keeps what was added. A table that is loaded with COPY does not: a load is told by
its version, and stays as fast as it was. Without history are:

* the logbook, which is history itself and never changes;
* what a calculation makes (see ``bijdrage/models/geschiedenis.py``);
* the tables of the libraries: sessions, second factors, counters.

Of an account the password and the last login are left out; its name and mail address go when its
term ends. Of a version it does not say anew each time when it last changed.
"""

from collections.abc import Sequence

import pghistory
import pgtrigger
from django.apps import apps
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from pghistory.models import Event

from samenwerking.models.akkoord import Akkoord
from samenwerking.models.besluit import Besluit
from samenwerking.models.bezwaar import Bericht, Bezwaar, Standpunt, Standpunturen
from samenwerking.models.bron import Bron, Gebeurtenis
from samenwerking.models.codelijst import Categorie, GrijzeCel, Taakveld
from samenwerking.models.deelnemer import Deelnemer, Gemeente
from samenwerking.models.gebruiker import GEWIST, Gebruiker
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.logboekregel import Logboekregel
from samenwerking.models.onderdeel import Onderdeel
from samenwerking.models.rolverlening import Rolverlening
from samenwerking.models.samenwerking import Samenwerking
from samenwerking.models.tijdregistratie import Boekregel, Geboekt, Tijdregistratie
from samenwerking.models.toegangsherstel import Toegangsherstel
from samenwerking.models.urenverdeling import (
    Gemeentegegeven,
    Gemeenteuren,
    Onderdeelgegeven,
    Urenregel,
    Urenverdeling,
)
from samenwerking.models.versoepeling import Instemming, Versoepeling
from samenwerking.models.voorhang import Voorhang
from samenwerking.models.vraag import Vraag

TOEGEVOEGD, GEWIJZIGD, VERWIJDERD = "toegevoegd", "gewijzigd", "verwijderd"
ZONDER: dict[type[models.Model], str] = {}
"""The tables of which no history is kept, and why, in Dutch."""

VERSIE_BEHALVE = ("gewijzigd_op",)
"""What is left out of the history of a version: the history itself says it."""

Model = type[models.Model]


class Rijgeschiedenis(Event):
    """What was kept of a row; its number may be as large as those of rows.

    pgh_transactie: when its transaction began, which a line of the logbook knows as well.
    """

    pgh_id = models.BigAutoField(primary_key=True)
    pgh_transactie = models.DateTimeField(db_default=TransactionNow())

    class Meta:
        abstract = True


def houd_bij(
    *modellen: Model,
    ook_nieuw: bool = False,
    behalve: Sequence[str] = (),
    bewaakt: pgtrigger.Trigger | None = None,
) -> None:
    """Keep the history of the rows of these tables.

    ook_nieuw: also of rows that are added. behalve: the fields that are left out. bewaakt: what
    guards the history, when something of it may go; otherwise nothing of it ever changes.
    """
    for model in modellen:
        _houd_bij(model, ook_nieuw, list(behalve), bewaakt)


def houd_niet_bij(*modellen: Model, reden: str) -> None:
    """Say, in Dutch, why no history is kept of these tables."""
    ZONDER.update(dict.fromkeys(modellen, reden))


def geschiedenis_van(model: Model) -> Model | None:
    """The table with the history of a table, None when there is none."""
    try:
        return apps.get_model(model._meta.app_label, _naam(model))
    except LookupError:
        return None


def _naam(model: Model) -> str:
    return f"{model.__name__}Geschiedenis"


def _houd_bij(
    model: Model, ook_nieuw: bool, behalve: list[str], bewaakt: pgtrigger.Trigger | None
) -> None:
    naam = str(model._meta.model_name)
    leegmaken = niet_leeg_te_maken(naam)  # it would leave nothing behind
    if leegmaken.name not in {trigger.name for trigger in getattr(model._meta, "triggers", ())}:
        pgtrigger.register(leegmaken)(model)
    pghistory.track(
        *_momenten(ook_nieuw),
        exclude=behalve,
        obj_field=pghistory.ObjForeignKey(related_name="+"),
        context_field=pghistory.ContextJSONField(),
        context_id_field=None,  # type: ignore[arg-type]  # each row says who by itself
        base_model=Rijgeschiedenis,
        model_name=_naam(model),
        level=pghistory.Statement,
        append_only=bewaakt is None,
        meta={
            "verbose_name": f"geschiedenis van {model._meta.verbose_name}",
            "triggers": [
                niet_leeg_te_maken(f"{naam}_geschiedenis"),
                *([bewaakt] if bewaakt else []),
            ],
        },
    )(model)


def _momenten(ook_nieuw: bool) -> list[pghistory.Tracker]:
    momenten: list[pghistory.Tracker] = [
        pghistory.UpdateEvent(GEWIJZIGD, row=pghistory.Old, trigger_name="geschiedenis_update"),
        pghistory.DeleteEvent(VERWIJDERD, trigger_name="geschiedenis_delete"),
    ]
    if ook_nieuw:
        momenten.append(pghistory.InsertEvent(TOEGEVOEGD, trigger_name="geschiedenis_insert"))
    return momenten


PERSOONLIJK = ("username", "first_name", "last_name", "email")
"""The fields that say who an account is."""
ALLEEN_WISSEN = pgtrigger.Trigger(
    name="append_only",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'UPDATE'
            AND (NEW.username, NEW.first_name, NEW.last_name, NEW.email)
                = ('{GEWIST}' || NEW.pgh_obj_id, '', '', '')
            AND to_jsonb(NEW) - ARRAY{list(PERSOONLIJK)} = to_jsonb(OLD) - ARRAY{list(PERSOONLIJK)}
            AND EXISTS (
                SELECT 1 FROM samenwerking_gebruiker
                WHERE id = OLD.pgh_obj_id AND username = '{GEWIST}' || id
            )
        THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'De geschiedenis van een account verandert niet, behalve om het te wissen.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
    """,
)
"""Of an account that is blanked, who it was goes from the history as well; nothing else does."""

houd_bij(
    *(Samenwerking, Gemeente, Deelnemer, Onderdeel, Besluit, Bron, Gebeurtenis),
    *(Rolverlening, Toegangsherstel, Versoepeling, Instemming),
    ook_nieuw=True,
)
houd_bij(Urenverdeling, ook_nieuw=True, behalve=VERSIE_BEHALVE)
houd_bij(Gebruiker, ook_nieuw=True, behalve=("password", "last_login"), bewaakt=ALLEEN_WISSEN)
houd_bij(Gemeentegegeven, Onderdeelgegeven, Urenregel, Gemeenteuren)
houd_bij(Akkoord, Bezwaar, Standpunt, Standpunturen, Bericht, Voorhang, Vraag, ook_nieuw=True)
houd_bij(Taakveld, Categorie, GrijzeCel)
houd_niet_bij(Logboekregel, reden="een regel van het logboek verandert niet")
houd_niet_bij(
    *(Tijdregistratie, Geboekt), reden="een tijdregistratie blijft zoals zij is aangeleverd"
)
houd_niet_bij(Boekregel, reden="een regel verdwijnt in de transactie die hem optelt")
