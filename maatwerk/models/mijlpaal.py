"""A milestone of an investigation: what will be there when, and when it was there."""

import pgtrigger
from django.db import models

from maatwerk.models.onderzoek import Onderzoek


class Mijlpaal(models.Model):
    """What an investigation delivers on a day. bereikt_op: empty as long as it is not there."""

    gaat_mee_met = "onderzoek"

    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.CASCADE, related_name="mijlpalen")
    wat = models.CharField(max_length=200, help_text="Wat er dan is, in enkele woorden.")
    gepland = models.DateField("gepland op")
    bereikt_op = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "mijlpaal"
        verbose_name_plural = "mijlpalen"
        ordering = ("gepland", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["onderzoek", "wat"],
                name="mijlpaal_een_keer",
                violation_error_message="Deze mijlpaal staat er al. Wijzig hem daar.",
            ),
            models.CheckConstraint(condition=~models.Q(wat=""), name="mijlpaal_heeft_inhoud"),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="mijlpaal_onderzoek_staat_vast", fields=["onderzoek"]),
            pgtrigger.Trigger(
                name="mijlpaal_zolang_het_loopt",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func="""
                    IF EXISTS (
                        SELECT 1 FROM maatwerk_onderzoek
                        WHERE id = COALESCE(NEW.onderzoek_id, OLD.onderzoek_id)
                          AND status IN ('afgerond', 'vervallen')
                    ) THEN
                        RAISE EXCEPTION 'Het onderzoek is klaar; zijn mijlpalen liggen vast.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'mijlpaal_zolang_het_loopt';
                    END IF;
                    RETURN COALESCE(NEW, OLD);
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wat} ({self.onderzoek})"
