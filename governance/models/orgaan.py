"""A body: who asks, decides, advises or carries out in a cooperation."""

import pgtrigger
from django.db import models

from samenwerking.models import Gemeente, Samenwerking


class Orgaansoort(models.TextChoices):
    """What kind of body."""

    RAAD = "raad"
    RAADSCOMMISSIE = "raadscommissie"
    COLLEGE = "college"
    OVERLEG = "bestuurlijk overleg"
    GESCHILLENCOMMISSIE = "geschillencommissie"
    DIRECTIE = "directie"
    SECRETARIS = "gemeentesecretaris"
    ONDERNEMINGSRAAD = "ondernemingsraad"


class Orgaan(models.Model):
    """A body of one municipality, or of the cooperation as a whole (gemeente is None then)."""

    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, related_name="organen")
    naam = models.CharField(max_length=200, help_text="Zoals «raad van Aalsmeer».")
    soort = models.CharField(max_length=30, choices=Orgaansoort)
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Van welke gemeente; leeg: van de samenwerking als geheel.",
    )
    omschrijving = models.TextField(blank=True, help_text="Wie erin zitten en waarvoor het er is.")

    class Meta:
        verbose_name = "orgaan"
        verbose_name_plural = "organen"
        ordering = ("naam",)
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "naam"],
                name="orgaan_een_keer",
                violation_error_message="Dit orgaan staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=Orgaansoort.values), name="orgaan_soort_bekend"
            ),
            models.CheckConstraint(condition=~models.Q(naam=""), name="orgaan_heeft_naam"),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="orgaan_samenwerking_staat_vast", fields=["samenwerking"]),
            pgtrigger.Trigger(
                name="orgaan_van_een_deelnemer",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__gemeente__isnull=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM samenwerking_deelnemer
                        WHERE samenwerking_id = NEW.samenwerking_id
                          AND gemeente_id = NEW.gemeente_id
                    ) THEN
                        RAISE EXCEPTION 'De gemeente is geen deelnemer van de samenwerking.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'orgaan_van_een_deelnemer';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.naam
