"""The Iv3 code lists, each row with the years in which it holds."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import (
    ArrayField,
    IntegerRangeField,
    RangeBoundary,
    RangeOperators,
)
from django.db import models


class Jaren(models.Func):
    """The years of a code as a range of the database; open where it still holds."""

    function = "int4range"
    output_field = IntegerRangeField()

    def __init__(self) -> None:
        heel = RangeBoundary(inclusive_lower=True, inclusive_upper=True)
        super().__init__("geldig_van", "geldig_tot", heel)


class Zijde(models.TextChoices):
    """The two sides of a budget."""

    LASTEN = "lasten"
    BATEN = "baten"


def _geladen() -> models.BooleanField:
    return models.BooleanField(
        default=False, help_text="Uit een definitiebestand van het CBS, niet van de software."
    )


def _jaren_kloppen(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=models.Q(geldig_van__gte=2017)
        & (models.Q(geldig_tot__isnull=True) | models.Q(geldig_tot__gte=models.F("geldig_van"))),
        name=naam,
        violation_error_message="Het laatste jaar ligt voor het eerste, of voor 2017.",
    )


class Taakveld(models.Model):
    """A taakveld in a run of years."""

    code = models.CharField(max_length=10, help_text="Tekst: 0.10 is een ander taakveld dan 0.1.")
    naam = models.CharField(max_length=200)
    hoofdtaakveld = models.CharField(max_length=200)
    boekbaar = models.BooleanField(help_text="Of er uren en bedragen op mogen staan.")
    geldig_van = models.PositiveSmallIntegerField(help_text="Eerste jaar.")
    geldig_tot = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Laatste jaar; leeg: nog steeds."
    )
    opvolgers = ArrayField(
        models.CharField(max_length=10),
        default=list,
        blank=True,
        help_text="Codes die ervoor in de plaats kwamen.",
    )
    geladen = _geladen()

    class Meta:
        verbose_name = "taakveld"
        verbose_name_plural = "taakvelden"
        ordering = ("code", "geldig_van")
        constraints = [
            _jaren_kloppen("taakveld_jaren_kloppen"),
            models.UniqueConstraint(fields=["code", "geldig_van"], name="taakveld_begint_een_keer"),
            ExclusionConstraint(
                name="taakveld_een_keer_per_jaar",
                expressions=[("code", RangeOperators.EQUAL), (Jaren(), RangeOperators.OVERLAPS)],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.naam}"


class Categorie(models.Model):
    """An economic category on one side of the budget in a run of years."""

    code = models.CharField(max_length=10)
    naam = models.CharField(max_length=200)
    lasten_baten = models.CharField("lasten of baten", max_length=6, choices=Zijde)
    groep = models.CharField(max_length=100, blank=True)
    geldig_van = models.PositiveSmallIntegerField(help_text="Eerste jaar.")
    geldig_tot = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Laatste jaar; leeg: nog steeds."
    )
    geladen = _geladen()

    class Meta:
        verbose_name = "categorie"
        verbose_name_plural = "categorieën"
        ordering = ("code", "lasten_baten", "geldig_van")
        constraints = [
            _jaren_kloppen("categorie_jaren_kloppen"),
            models.UniqueConstraint(
                fields=["code", "lasten_baten", "geldig_van"], name="categorie_begint_een_keer"
            ),
            models.CheckConstraint(
                condition=models.Q(lasten_baten__in=Zijde.values), name="categorie_zijde_bekend"
            ),
            ExclusionConstraint(
                name="categorie_een_keer_per_jaar",
                expressions=[
                    ("code", RangeOperators.EQUAL),
                    ("lasten_baten", RangeOperators.EQUAL),
                    (Jaren(), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.naam} ({self.lasten_baten})"


class GrijzeCel(models.Model):
    """A combination of taakveld and category that Iv3 forbids in a run of years."""

    lasten_baten = models.CharField("lasten of baten", max_length=6, choices=Zijde)
    taakveld = models.CharField(max_length=10)
    categorie = models.CharField(max_length=10)
    geldig_van = models.PositiveSmallIntegerField(help_text="Eerste jaar.")
    geldig_tot = models.PositiveSmallIntegerField(help_text="Laatste jaar.")
    geladen = _geladen()

    class Meta:
        verbose_name = "grijze cel"
        verbose_name_plural = "grijze cellen"
        ordering = ("taakveld", "categorie", "lasten_baten")
        constraints = [
            _jaren_kloppen("grijze_cel_jaren_kloppen"),
            models.UniqueConstraint(
                fields=["lasten_baten", "taakveld", "categorie", "geldig_van"],
                name="grijze_cel_begint_een_keer",
            ),
            models.CheckConstraint(
                condition=models.Q(lasten_baten__in=Zijde.values), name="grijze_cel_zijde_bekend"
            ),
            ExclusionConstraint(
                name="grijze_cel_een_keer_per_jaar",
                expressions=[
                    ("lasten_baten", RangeOperators.EQUAL),
                    ("taakveld", RangeOperators.EQUAL),
                    ("categorie", RangeOperators.EQUAL),
                    (Jaren(), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.taakveld} × {self.categorie} ({self.lasten_baten})"
