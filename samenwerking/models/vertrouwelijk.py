"""Who may know of a record: open, or kept back on a ground, by a body, until a day.

One mechanism for all records that may be kept back. Who sees which is in
``samenwerking.rechten.vertrouwelijk``; lists, pages and exports ask there.
"""

import pgtrigger
from django.db import models

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.samenwerking import Samenwerking

EIGENAAR = ("samenwerking", "gemeente", "vertrouwelijkheid")
"""Within what a record is there once. Who adds one hears that it is there already; so that says
nothing of what is kept back from who adds it, these three are always part of it."""


GAAT_MEE = "gaat_mee_met"
"""What a model says of which rows are part of a record that may be kept back, and are shown only
with it: the name of the field that refers to that record."""


class Vertrouwelijkheid(models.TextChoices):
    """From open to everybody to secret."""

    OPENBAAR = "openbaar"
    INTERN = "intern"
    VERTROUWELIJK = "vertrouwelijk"
    GEHEIM = "geheim"


class Vertrouwelijk(models.Model):
    """What every record has that may be kept back.

    Secrecy (geheimhouding) needs a ground and the body that imposes it, and may have to be ratified
    by a council. Source: Gemeentewet, articles 87 to 89.

    samenwerking: None for what comes with the software for all. gemeente: whose it is while it is
    kept back, None when it is of all municipalities of the cooperation.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, null=True, related_name="+"
    )
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
    )
    vertrouwelijkheid = models.CharField(
        max_length=20, choices=Vertrouwelijkheid, default=Vertrouwelijkheid.OPENBAAR
    )
    grond = models.CharField(
        max_length=200, blank=True, help_text="Waarom het niet openbaar is, met het artikel."
    )
    opgelegd_door = models.CharField(
        max_length=200, blank=True, help_text="Welk orgaan de geheimhouding oplegde."
    )
    bekrachtigd_op = models.DateField(
        null=True, blank=True, help_text="Wanneer de raad de geheimhouding bekrachtigde."
    )
    geheim_tot = models.DateField(
        null=True, blank=True, help_text="Laatste dag; daarna geldt het als intern."
    )

    class Meta:
        abstract = True


def vertrouwelijkheidsregels(naam: str) -> list[models.BaseConstraint]:
    """The constraints of a table of records that may be kept back, named after it."""
    geheim = models.Q(vertrouwelijkheid=Vertrouwelijkheid.GEHEIM)
    openbaar = models.Q(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
    return [
        models.CheckConstraint(
            condition=models.Q(vertrouwelijkheid__in=Vertrouwelijkheid.values),
            name=f"{naam}_vertrouwelijkheid_bekend",
        ),
        models.CheckConstraint(
            condition=openbaar | ~models.Q(grond=""),
            name=f"{naam}_niet_openbaar_met_grond",
            violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
        ),
        models.CheckConstraint(
            condition=~geheim | ~models.Q(opgelegd_door=""),
            name=f"{naam}_geheim_door_een_orgaan",
            violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
        ),
    ]


def van_alle_is_openbaar(naam: str) -> models.CheckConstraint:
    """The constraint of such a table in which a record may be of no cooperation."""
    openbaar = models.Q(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
    return models.CheckConstraint(
        condition=models.Q(samenwerking__isnull=False) | models.Q(openbaar, gemeente=None),
        name=f"{naam}_van_alle_is_openbaar",
        violation_error_message="Wat niet openbaar is, is van een samenwerking. Kies haar.",
    )


def blijft_van(naam: str, verdieping: str = "samenwerking") -> list[pgtrigger.Trigger]:
    """The triggers of such a table: a record stays with its cooperation, and its gemeente is in it.

    verdieping: the app that the table is of. In it now or ever: a municipality that left still
    keeps its own secrets. What is kept back for all of them becomes less secret with all of them.
    """
    return [
        pgtrigger.ReadOnly(name=f"{naam}_samenwerking_staat_vast", fields=["samenwerking"]),
        pgtrigger.Trigger(
            name=f"{naam}_eigen_gemeente",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.Update,
            condition=pgtrigger.Q(new__gemeente__isnull=False),
            func=f"""
                IF NOT EXISTS (
                    SELECT 1 FROM samenwerking_deelnemer
                    WHERE samenwerking_id = NEW.samenwerking_id AND gemeente_id = NEW.gemeente_id
                ) THEN
                    RAISE EXCEPTION 'De gemeente is geen deelnemer van de samenwerking.'
                        USING ERRCODE = 'check_violation', CONSTRAINT = '{naam}_eigen_gemeente';
                END IF;
                RETURN NEW;
            """,
        ),
        _met_allen(naam, verdieping),
    ]


def _met_allen(naam: str, verdieping: str) -> pgtrigger.Trigger:
    """What is kept back for all becomes less secret when each municipality of today agreed.

    Less secret is a lower level, an earlier last day of what is more than intern, or being of one
    municipality, which could open it alone. A secret past its last day is intern.
    """
    return pgtrigger.Trigger(
        name=f"{naam}_versoepelen_allen",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.Condition(
            "OLD.gemeente_id IS NULL AND OLD.vertrouwelijkheid <> 'openbaar' AND"
            " (OLD.vertrouwelijkheid, OLD.geheim_tot, OLD.gemeente_id) IS DISTINCT FROM"
            " (NEW.vertrouwelijkheid, NEW.geheim_tot, NEW.gemeente_id)"
        ),
        declare=[
            ("rang", f"TEXT[] := ARRAY{Vertrouwelijkheid.values}"),
            ("was", "INTEGER := array_position(rang, OLD.vertrouwelijkheid::TEXT)"),
            ("wordt", "INTEGER := array_position(rang, NEW.vertrouwelijkheid::TEXT)"),
        ],
        func=f"""
            IF OLD.geheim_tot < CURRENT_DATE THEN
                was := array_position(rang, 'intern');
            END IF;
            IF NEW.gemeente_id IS NULL AND wordt >= was AND (
                was <= array_position(rang, 'intern')
                OR COALESCE(NEW.geheim_tot, 'infinity') >= COALESCE(OLD.geheim_tot, 'infinity')
            ) THEN
                RETURN NEW;
            END IF;
            PERFORM 1 FROM samenwerking_versoepeling v
            WHERE v.soort = '{verdieping}.{naam}' AND v.nummer = NEW.id
              AND NEW.gemeente_id IS NULL AND v.vertrouwelijkheid = NEW.vertrouwelijkheid
              AND v.geheim_tot IS NOT DISTINCT FROM NEW.geheim_tot
              AND EXISTS (SELECT 1 FROM samenwerking_instemming WHERE versoepeling_id = v.id)
              AND NOT EXISTS (
                SELECT 1 FROM samenwerking_deelnemer d
                WHERE d.samenwerking_id = NEW.samenwerking_id
                  AND daterange(d.begin, d.einde, '[]') @> CURRENT_DATE
                  AND NOT EXISTS (
                    SELECT 1 FROM samenwerking_instemming i
                    WHERE i.versoepeling_id = v.id AND i.gemeente_id = d.gemeente_id
                  )
              );
            IF NOT FOUND THEN
                RAISE EXCEPTION 'Dit is van alle gemeenten samen: elke gemeente stemt in.'
                    USING ERRCODE = 'check_violation',
                    CONSTRAINT = '{naam}_versoepelen_allen';
            END IF;
            RETURN NEW;
        """,
    )
