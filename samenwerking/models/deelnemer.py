"""Municipalities, and when they take part in a cooperation."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from samenwerking.models.periode import Dagen, periode_klopt
from samenwerking.models.samenwerking import Samenwerking


class Gemeente(models.Model):
    """A municipality, known by its CBS code."""

    naam = models.CharField(max_length=100, unique=True)
    cbs = models.CharField(
        "CBS-code", max_length=4, unique=True, help_text="Vier cijfers. Later niet te wijzigen."
    )

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering = ("naam",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(cbs__regex=r"^[0-9]{4}$"),
                name="gemeente_cbs_vier_cijfers",
                violation_error_message="Een CBS-code is vier cijfers.",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="gemeente_cbs_staat_vast", fields=["cbs"]),
        ]

    def __str__(self) -> str:
        return self.naam


class Rol(models.TextChoices):
    """What a municipality is in the cooperation."""

    CENTRUM = "centrumgemeente"
    GAST = "gastgemeente"


class Deelnemer(models.Model):
    """A municipality in a cooperation, for a time and in a role.

    At any moment a cooperation has one centrumgemeente, and a municipality takes part once.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="deelnemers"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="deelnames")
    rol = models.CharField(max_length=20, choices=Rol)
    begin = models.DateField(help_text="Eerste dag.")
    einde = models.DateField(null=True, blank=True, help_text="Laatste dag; leeg: nog steeds.")

    class Meta:
        verbose_name = "deelnemer"
        verbose_name_plural = "deelnemers"
        ordering = ("samenwerking", "rol", "gemeente")
        constraints = [
            periode_klopt("deelnemer_periode_klopt"),
            ExclusionConstraint(
                name="deelnemer_een_keer_tegelijk",
                expressions=[
                    ("samenwerking", RangeOperators.EQUAL),
                    ("gemeente", RangeOperators.EQUAL),
                    (Dagen("begin", "einde"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze gemeente neemt in deze periode al deel.",
            ),
            ExclusionConstraint(
                name="deelnemer_hoogstens_een_centrumgemeente",
                expressions=[
                    ("samenwerking", RangeOperators.EQUAL),
                    (Dagen("begin", "einde"), RangeOperators.OVERLAPS),
                ],
                condition=models.Q(rol="centrumgemeente"),
                violation_error_message="Er is in deze periode al een centrumgemeente.",
            ),
            models.CheckConstraint(
                condition=models.Q(rol__in=Rol.values), name="deelnemer_rol_bekend"
            ),
        ]
        triggers = [
            # One transaction at a time: two that are fine alone could leave a guest alone together.
            pgtrigger.Trigger(
                name="deelnemer_heeft_centrumgemeente",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                timing=pgtrigger.Deferred,
                declare=[("wie", "RECORD")],
                func="""
                    PERFORM 1 FROM samenwerking_samenwerking
                    WHERE id IN (NEW.samenwerking_id, OLD.samenwerking_id)
                    ORDER BY id FOR NO KEY UPDATE;
                    SELECT g.* INTO wie FROM samenwerking_deelnemer g
                    WHERE g.samenwerking_id IN (NEW.samenwerking_id, OLD.samenwerking_id)
                      AND NOT COALESCE((
                        SELECT range_agg(daterange(c.begin, c.einde, '[]'))
                        FROM samenwerking_deelnemer c
                        WHERE c.samenwerking_id = g.samenwerking_id AND c.rol = 'centrumgemeente'
                      ) @> daterange(g.begin, g.einde, '[]'), FALSE)
                    LIMIT 1;
                    IF FOUND THEN
                        RAISE EXCEPTION 'Deelnemer % neemt deel op dagen zonder centrumgemeente.',
                            wie.id USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'deelnemer_heeft_centrumgemeente';
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} in {self.samenwerking}"
