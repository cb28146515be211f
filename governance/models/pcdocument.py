"""The documents of planning and control of a municipality, and what is due when for each."""

import pgtrigger
from django.db import models

from governance.models.opdracht import openbare_bron
from samenwerking.models import Bron, Gemeente, Samenwerking
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR


class Pcsoort(models.TextChoices):
    """What kind, in the order of the cycle."""

    KADERNOTA = "kadernota of perspectiefnota", "kadernota of perspectiefnota"
    BEGROTING = "begroting", "begroting"
    RAPPORTAGE = "tussentijdse rapportage", "tussentijdse rapportage"
    JAARSTUKKEN = "jaarstukken", "jaarstukken"


class Pcdocument(models.Model):
    """A document of planning and control of a municipality.

    gegevens_op: when the figures on the contribution must be there; geleverd_op: when they were.
    raad_op: when the council decides by plan; vastgesteld_op: when it did.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="pcdocumenten"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=40, choices=Pcsoort)
    jaar = models.PositiveSmallIntegerField("boekjaar", help_text="Het jaar waar het over gaat.")
    titel = models.CharField(max_length=200, help_text="Zoals «Perspectiefnota 2021».")
    gegevens_op = models.DateField(
        "gegevens uiterlijk",
        null=True,
        blank=True,
        help_text="Wanneer de cijfers over de bijdrage er moeten zijn.",
    )
    geleverd_op = models.DateField(
        "gegevens geleverd", null=True, blank=True, help_text="Wanneer de cijfers er waren."
    )
    college_op = models.DateField("in het college", null=True, blank=True)
    raad_op = models.DateField(
        "in de raad", null=True, blank=True, help_text="Wanneer de raad volgens plan beslist."
    )
    vastgesteld_op = models.DateField(null=True, blank=True, help_text="Wanneer de raad besloot.")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fictief = models.BooleanField(
        default=False, help_text="De dagen zijn verzonnen, voor het voorbeeld."
    )

    class Meta:
        verbose_name = "P&C-document"
        verbose_name_plural = "P&C-documenten"
        ordering = ("-jaar", "gemeente", "titel")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "gemeente", "titel"],
                name="pcdocument_een_keer",
                violation_error_message="Dit P&C-document staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=Pcsoort.values), name="pcdocument_soort_bekend"
            ),
            models.CheckConstraint(condition=~models.Q(titel=""), name="pcdocument_heeft_titel"),
            models.CheckConstraint(
                condition=models.Q(jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)),
                name="pcdocument_jaar_kan",
                violation_error_message=f"Het boekjaar ligt tussen {EERSTE_JAAR} en "
                f"{LAATSTE_JAAR}.",
            ),
            models.CheckConstraint(
                condition=~models.Q(gegevens_op__gt=models.F("college_op"))
                & ~models.Q(gegevens_op__gt=models.F("raad_op"))
                & ~models.Q(college_op__gt=models.F("raad_op")),
                name="pcdocument_op_volgorde",
                violation_error_message="Eerst de gegevens, dan het college, dan de raad.",
            ),
        ]
        triggers = [
            openbare_bron("pcdocument"),
            pgtrigger.ReadOnly(
                name="pcdocument_van_wie_staat_vast", fields=["samenwerking", "gemeente"]
            ),
            pgtrigger.Trigger(
                name="pcdocument_van_een_deelnemer",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM samenwerking_deelnemer
                        WHERE samenwerking_id = NEW.samenwerking_id
                          AND gemeente_id = NEW.gemeente_id
                    ) THEN
                        RAISE EXCEPTION 'De gemeente is geen deelnemer van de samenwerking.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'pcdocument_van_een_deelnemer';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.titel}, {self.gemeente}"
