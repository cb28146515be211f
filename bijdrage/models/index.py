"""The register of indexes: which there are, and what was published of every year."""

import pgtrigger
from django.db import models

from samenwerking.models import Samenwerking
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR


class Indexreeks(models.Model):
    """An index that is published every year, such as that of wages in the government."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="indexreeksen"
    )
    code = models.SlugField()
    naam = models.CharField(max_length=200)
    publicatie = models.CharField(max_length=200, help_text="Wie haar waarin publiceert.")
    url = models.URLField("webadres", max_length=500, blank=True)

    class Meta:
        verbose_name = "index"
        verbose_name_plural = "indexen"
        ordering = ("naam",)
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "code"],
                name="indexreeks_een_keer",
                violation_error_message="Deze index staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(naam="") & ~models.Q(publicatie=""),
                name="indexreeks_met_publicatie",
                violation_error_message="Zeg hoe de index heet en waarin zij verschijnt.",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="indexreeks_samenwerking_staat_vast", fields=["samenwerking"]),
            niet_leeg_te_maken("indexreeks"),
        ]

    def __str__(self) -> str:
        return self.naam


class Indexcijfer(models.Model):
    """What an index says of a year: first provisional, later final. It is never changed."""

    reeks = models.ForeignKey(Indexreeks, on_delete=models.PROTECT, related_name="cijfers")
    jaar = models.PositiveSmallIntegerField()
    percentage = models.DecimalField(max_digits=9, decimal_places=6)
    gepubliceerd_op = models.DateField()
    definitief = models.BooleanField(default=False)
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    fictief = models.BooleanField(default=False)

    class Meta:
        verbose_name = "indexcijfer"
        verbose_name_plural = "indexcijfers"
        ordering = ("reeks", "-jaar", "definitief")
        constraints = [
            models.UniqueConstraint(
                fields=["reeks", "jaar", "definitief"],
                name="indexcijfer_een_keer",
                violation_error_message="Van dit jaar staat dit cijfer er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)),
                name="indexcijfer_jaar_klopt",
            ),
            models.CheckConstraint(
                condition=models.Q(percentage__gt=-100), name="indexcijfer_boven_min_honderd"
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="indexcijfer_staat_vast",
                fields=["reeks", "jaar", "percentage", "gepubliceerd_op", "definitief"],
            ),
            niet_leeg_te_maken("indexcijfer"),
        ]

    def __str__(self) -> str:
        soort = "definitief" if self.definitief else "voorlopig"
        return f"{self.reeks} {self.jaar}: {self.percentage.normalize():f} % ({soort})"
