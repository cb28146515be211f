"""A file from outside that somebody laid beside the calculations of a year and stand."""

import pgtrigger
from django.db import models
from django.db.models import Q

from samenwerking.models import Gebruiker, Samenwerking
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR, Stand

EURO, DUIZEND = "euro", "duizend"
EENHEDEN = [(EURO, "euro"), (DUIZEND, "duizenden euro's")]


class Bestandsoort(models.TextChoices):
    """What it is an extract of."""

    GROOTBOEK = "grootboek", "uittreksel van het grootboek"
    LEVERING = "iv3-levering", "Iv3-levering"


class Aansluitbestand(models.Model):
    """A file that was checked and kept; it never changes, and the last one of its soort counts.

    Of a delivery the last one of each municipality counts. eenheid: in what its amounts are
    written; cbs: of which municipality a delivery is.
    """

    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, related_name="+")
    jaar = models.PositiveSmallIntegerField()
    stand = models.CharField(max_length=30, choices=Stand)
    soort = models.CharField(max_length=20, choices=Bestandsoort)
    eenheid = models.CharField(max_length=10, choices=EENHEDEN, default=EURO)
    cbs = models.CharField(max_length=4, blank=True, verbose_name="gemeente van de levering")
    naam = models.CharField(max_length=200)
    inhoud = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    aangeleverd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    aangeleverd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "bestand bij de aansluiting"
        verbose_name_plural = "bestanden bij de aansluiting"
        ordering = ("-pk",)
        indexes = [
            models.Index(
                fields=["samenwerking", "jaar", "stand", "soort"], name="aansluitbestand_waarbij"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(soort__in=Bestandsoort.values), name="aansluitbestand_soort_bekend"
            ),
            models.CheckConstraint(
                condition=Q(stand__in=Stand.values), name="aansluitbestand_stand_bekend"
            ),
            models.CheckConstraint(
                condition=Q(eenheid__in=(EURO, DUIZEND)), name="aansluitbestand_eenheid_bekend"
            ),
            models.CheckConstraint(
                condition=Q(jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)),
                name="aansluitbestand_jaar_klopt",
            ),
            models.CheckConstraint(
                condition=Q(soort=Bestandsoort.GROOTBOEK, cbs="")
                | Q(soort=Bestandsoort.LEVERING, cbs__regex=r"^[0-9]{4}$"),
                name="aansluitbestand_van_wie",
            ),
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(sha256=""), name="aansluitbestand_volledig"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="aansluitbestand_blijft", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            niet_leeg_te_maken("aansluitbestand"),
        ]

    def __str__(self) -> str:
        return self.naam
