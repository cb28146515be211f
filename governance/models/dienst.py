"""The catalogue of services, and how much of each was agreed and done per year."""

import pgtrigger
from django.core.validators import MinValueValidator
from django.db import models

from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD
from samenwerking.models import Samenwerking
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR


class Dienstsoort(models.TextChoices):
    """Whether a service is part of what is always done, or comes on top of it."""

    BASIS = "basisdienstverlening", "basisdienstverlening"
    EXTRA = "extra dienstverlening", "extra dienstverlening"


class Dienst(models.Model):
    """A service for the gastgemeente. taakveld: by its code, as in the calculation.

    gewicht: for how many parts it counts in the hours and cost of its taakveld, beside the other
    services there; with one service it has all of them.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="diensten"
    )
    naam = models.CharField(max_length=200)
    taakveld = models.CharField(max_length=10, help_text="De code, zoals 0.2.")
    soort = models.CharField(max_length=30, choices=Dienstsoort, default=Dienstsoort.BASIS)
    norm = models.TextField(help_text="Wat de gemeente mag verwachten, zoals een termijn.")
    eenheid = models.CharField(max_length=50, help_text="Wat er wordt geteld, zoals «aanvragen».")
    gewicht = models.PositiveSmallIntegerField(
        default=1,
        validators=[MinValueValidator(1)],
        help_text="Voor hoeveel delen het telt in de uren en kosten van het taakveld.",
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "dienst"
        verbose_name_plural = "diensten"
        ordering = ("taakveld", "naam")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "naam"],
                name="dienst_een_keer",
                violation_error_message="Deze dienst staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=Dienstsoort.values), name="dienst_soort_bekend"
            ),
            models.CheckConstraint(
                condition=~models.Q(naam="")
                & ~models.Q(taakveld="")
                & ~models.Q(norm="")
                & ~models.Q(eenheid=""),
                name="dienst_heeft_inhoud",
            ),
            models.CheckConstraint(
                condition=~models.Q(taakveld=OVERHEAD_TAAKVELD),
                name="dienst_geen_overhead",
                violation_error_message="Overhead is geen dienst. Kies een ander taakveld.",
            ),
            models.CheckConstraint(
                condition=models.Q(gewicht__gt=0),
                name="dienst_telt_mee",
                violation_error_message="Een dienst telt voor ten minste één deel mee.",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="dienst_samenwerking_staat_vast", fields=["samenwerking"])
        ]

    def __str__(self) -> str:
        return self.naam


class Dienstjaar(models.Model):
    """How much of a service was agreed for a year, and how much was done; None: not known yet."""

    dienst = models.ForeignKey(Dienst, on_delete=models.CASCADE, related_name="jaren")
    jaar = models.PositiveSmallIntegerField()
    gepland = models.PositiveIntegerField(null=True, blank=True)
    gedaan = models.PositiveIntegerField(null=True, blank=True)
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "dienst in een jaar"
        verbose_name_plural = "diensten per jaar"
        ordering = ("jaar", "dienst")
        constraints = [
            models.UniqueConstraint(
                fields=["dienst", "jaar"],
                name="dienstjaar_een_keer",
                violation_error_message="Dit jaar staat er al bij deze dienst.",
            ),
            models.CheckConstraint(
                condition=models.Q(jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)),
                name="dienstjaar_jaar_kan",
                violation_error_message=f"Het jaar ligt tussen {EERSTE_JAAR} en {LAATSTE_JAAR}.",
            ),
        ]
        triggers = [pgtrigger.ReadOnly(name="dienstjaar_staat_vast", fields=["dienst", "jaar"])]

    def __str__(self) -> str:
        return f"{self.dienst} in {self.jaar}"
