"""The units of the organisation: departments and teams, as a tree."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from samenwerking.models.periode import Dagen, periode_klopt
from samenwerking.models.samenwerking import Samenwerking


class Onderdeel(models.Model):
    """A unit, known by its code for as long as it exists.

    How a unit was called in a year stands with the hours of that year.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="onderdelen"
    )
    code = models.CharField(max_length=100, help_text="Later niet te wijzigen.")
    naam = models.CharField(max_length=200)
    ouder = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="kinderen",
        help_text="De afdeling waar dit onderdeel onder valt.",
    )
    standplaats = models.CharField(max_length=100, blank=True)
    begin = models.DateField(help_text="Eerste dag.")
    einde = models.DateField(null=True, blank=True, help_text="Laatste dag; leeg: nog steeds.")

    class Meta:
        verbose_name = "onderdeel"
        verbose_name_plural = "onderdelen"
        ordering = ("code",)
        constraints = [
            periode_klopt("onderdeel_periode_klopt"),
            ExclusionConstraint(
                name="onderdeel_code_een_keer_tegelijk",
                expressions=[
                    ("samenwerking", RangeOperators.EQUAL),
                    ("code", RangeOperators.EQUAL),
                    (Dagen("begin", "einde"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze code is in deze periode al in gebruik.",
            ),
            models.CheckConstraint(
                condition=~models.Q(ouder=models.F("pk")), name="onderdeel_niet_onder_zichzelf"
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="onderdeel_code_staat_vast", fields=["samenwerking", "code"]),
            # One change of a tree at a time: two that are fine alone could make a ring together.
            pgtrigger.Trigger(
                name="onderdeel_geen_kring",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__ouder__isnull=False),
                func="""
                    PERFORM 1 FROM samenwerking_samenwerking
                    WHERE id = NEW.samenwerking_id FOR NO KEY UPDATE;
                    IF EXISTS (
                        WITH RECURSIVE boven(id, ouder_id) AS (
                            SELECT id, ouder_id FROM samenwerking_onderdeel WHERE id = NEW.ouder_id
                            UNION
                            SELECT o.id, o.ouder_id FROM samenwerking_onderdeel o
                            JOIN boven ON o.id = boven.ouder_id
                        ) SELECT 1 FROM boven WHERE id = NEW.id
                    ) THEN
                        RAISE EXCEPTION 'Onderdeel % valt zo onder zichzelf.', NEW.code
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'onderdeel_geen_kring';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="onderdeel_eigen_ouder",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__ouder__isnull=False),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM samenwerking_onderdeel
                        WHERE id = NEW.ouder_id AND samenwerking_id <> NEW.samenwerking_id
                    ) THEN
                        RAISE EXCEPTION 'Onderdeel % valt zo onder een andere samenwerking.',
                            NEW.code USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'onderdeel_eigen_ouder';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.naam}"
