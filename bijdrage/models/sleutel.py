"""Allocation keys, with their value per municipality."""

from django.db import models

from bijdrage.models.kostenraming import TABEL, VELD, Kostenraming
from samenwerking.models import Gemeente
from samenwerking.models.versie import eigen_gemeente, onder_versie

SLEUTELS = ("bijdrage_verdeelsleutel", "sleutel_id")


class SoortSleutel(models.TextChoices):
    """What a key counts."""

    INWONERS = "inwoners"
    WERKPLEKKEN = "werkplekken"
    VTE = "vte"
    AANTAL = "aantal"
    PERCENTAGE = "percentage"
    BEDRAG = "bedrag"


class Verdeelsleutel(models.Model):
    """A key of a year."""

    kostenraming = models.ForeignKey(
        Kostenraming, on_delete=models.CASCADE, related_name="sleutels"
    )
    naam = models.CharField("sleutel", max_length=100)
    soort = models.CharField(max_length=20, choices=SoortSleutel)
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    fictief = models.BooleanField(null=True, blank=True)
    rij = models.PositiveIntegerField(default=0, help_text="Rij in de invoer.")

    class Meta:
        verbose_name = "verdeelsleutel"
        verbose_name_plural = "verdeelsleutels"
        ordering = ("kostenraming", "naam")
        constraints = [
            models.UniqueConstraint(
                fields=["kostenraming", "naam"], name="verdeelsleutel_een_keer"
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=SoortSleutel.values),
                name="verdeelsleutel_soort_bekend",
            ),
        ]
        triggers = onder_versie("verdeelsleutel", TABEL, VELD)

    def __str__(self) -> str:
        return self.naam


class Sleutelwaarde(models.Model):
    """The value of a key for one municipality."""

    sleutel = models.ForeignKey(Verdeelsleutel, on_delete=models.CASCADE, related_name="waarden")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    waarde = models.DecimalField(max_digits=23, decimal_places=6)

    class Meta:
        verbose_name = "waarde van een sleutel"
        verbose_name_plural = "waarden van sleutels"
        ordering = ("sleutel", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(fields=["sleutel", "gemeente"], name="sleutelwaarde_een_keer"),
        ]
        triggers = [
            *onder_versie("sleutelwaarde", TABEL, VELD, via=SLEUTELS),
            *eigen_gemeente("sleutelwaarde", TABEL, VELD, via=SLEUTELS),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.waarde}"
