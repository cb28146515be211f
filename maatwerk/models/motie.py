"""A motion: what a council asks for, point by point."""

import pgtrigger
from django.db import models

from samenwerking.models import Bron, Gemeente, Samenwerking
from samenwerking.models.bron import Precisie


class Motiestatus(models.TextChoices):
    """What the council did with it."""

    INGEDIEND = "ingediend"
    AANGENOMEN = "aangenomen"
    VERWORPEN = "verworpen"
    AANGEHOUDEN = "aangehouden"
    INGETROKKEN = "ingetrokken"


class Motie(models.Model):
    """A motion of the council of a municipality. Motions are public (Gemeentewet, article 23)."""

    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, related_name="moties")
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="raad van",
        help_text="De gemeente waarvan de raad haar behandelde.",
    )
    datum = models.DateField(help_text="Bij een maand of jaar: de eerste dag ervan.")
    precisie = models.CharField(max_length=5, choices=Precisie, default=Precisie.DAG)
    titel = models.CharField(max_length=200)
    partijen = models.CharField(
        max_length=500, blank=True, help_text="Wie haar indienden; leeg: niet bekend."
    )
    samenvatting = models.TextField()
    status = models.CharField(max_length=20, choices=Motiestatus)
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="moties"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "motie"
        verbose_name_plural = "moties"
        ordering = ("-datum", "titel")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "gemeente", "datum", "titel"],
                name="motie_een_keer",
                violation_error_message="Deze motie staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=Motiestatus.values), name="motie_status_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(precisie__in=Precisie.values), name="motie_precisie_bekend"
            ),
            models.CheckConstraint(
                condition=~models.Q(titel="") & ~models.Q(samenvatting=""),
                name="motie_heeft_inhoud",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="motie_samenwerking_staat_vast", fields=["samenwerking"]),
            pgtrigger.Trigger(
                name="motie_van_een_deelnemer",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM samenwerking_deelnemer
                        WHERE samenwerking_id = NEW.samenwerking_id
                          AND gemeente_id = NEW.gemeente_id
                    ) THEN
                        RAISE EXCEPTION 'De gemeente is geen deelnemer van de samenwerking.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'motie_van_een_deelnemer';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="motie_openbare_bron",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__bron__isnull=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM samenwerking_bron
                        WHERE id = NEW.bron_id AND vertrouwelijkheid = 'openbaar'
                          AND (samenwerking_id IS NULL OR samenwerking_id = NEW.samenwerking_id)
                    ) THEN
                        RAISE EXCEPTION 'De bron van een motie is openbaar en van hier.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'motie_openbare_bron';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"motie «{self.titel}»"


class Motiepunt(models.Model):
    """What a motion asks for, one thing a point."""

    motie = models.ForeignKey(Motie, on_delete=models.CASCADE, related_name="punten")
    nummer = models.PositiveSmallIntegerField()
    tekst = models.TextField()

    class Meta:
        verbose_name = "punt van een motie"
        verbose_name_plural = "punten van moties"
        ordering = ("motie", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["motie", "nummer"],
                name="motiepunt_een_keer",
                violation_error_message="Dit nummer heeft de motie al.",
            ),
            models.CheckConstraint(condition=~models.Q(tekst=""), name="motiepunt_heeft_inhoud"),
        ]

    def __str__(self) -> str:
        return f"punt {self.nummer} van {self.motie}"
