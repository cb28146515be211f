"""How a cooperation splits a taakveld that became several, to compare years."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.lookups import Exact

from samenwerking.models import Samenwerking


class Aantal(models.Func):
    """How many items an array has."""

    function = "cardinality"
    output_field = models.IntegerField()


class Taakveldsplitsing(models.Model):
    """An old taakveld, the new ones that it became, and which part went to each."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="splitsingen"
    )
    taakveld = models.CharField(max_length=10, help_text="Het oude taakveld.")
    opvolgers = ArrayField(
        models.CharField(max_length=10), help_text="De nieuwe taakvelden, met komma's ertussen."
    )
    procenten = ArrayField(
        models.DecimalField(max_digits=9, decimal_places=6),
        help_text="Per nieuw taakveld het deel in procent, met een punt; samen 100.",
    )
    bron = models.CharField(max_length=300, help_text="Waar de splitsing op rust.")

    class Meta:
        verbose_name = "splitsing van een taakveld"
        verbose_name_plural = "splitsingen van taakvelden"
        ordering = ("samenwerking", "taakveld")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "taakveld"],
                name="splitsing_een_keer",
                violation_error_message="Dit taakveld is al gesplitst. Wijzig die splitsing.",
            ),
            models.CheckConstraint(
                condition=models.Q(Exact(Aantal("opvolgers"), Aantal("procenten"))),
                name="splitsing_per_opvolger_een_deel",
                violation_error_message="Geef elk nieuw taakveld een percentage.",
            ),
            models.CheckConstraint(
                condition=~models.Q(bron=""),
                name="splitsing_heeft_bron",
                violation_error_message="Schrijf op waar de splitsing op rust.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="splitsing_is_samen_honderd",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF (SELECT sum(deel) IS DISTINCT FROM 100 OR min(deel) < 0
                        FROM unnest(NEW.procenten) AS deel) THEN
                        RAISE EXCEPTION 'De delen zijn samen 100 procent, elk 0 of meer.' USING
                            ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'splitsing_is_samen_honderd';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.taakveld} naar {', '.join(self.opvolgers)}"
