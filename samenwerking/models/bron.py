"""The public documents that figures come from, and what happened when."""

from django.db import models
from django.db.models.functions import MD5

from samenwerking.models.vertrouwelijk import Vertrouwelijk, vertrouwelijkheidsregels


class Gelezen(models.TextChoices):
    """How much of a document was read by who took figures from it."""

    GEHEEL = "geheel"
    AFGEKAPT = "afgekapt"
    DEELS = "deels"


class Bron(Vertrouwelijk):
    """A document, by the code that records carry."""

    code = models.CharField(max_length=50, unique=True, help_text="Zoals in de kolom «bron».")
    titel = models.CharField(max_length=500)
    url = models.URLField("webadres", max_length=500, blank=True)
    gelezen = models.CharField(
        max_length=20, choices=Gelezen, help_text="Hoeveel van het document gelezen is."
    )

    class Meta:
        verbose_name = "bron"
        verbose_name_plural = "bronnen"
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gelezen__in=Gelezen.values), name="bron_gelezen_bekend"
            ),
            *vertrouwelijkheidsregels("bron"),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.titel}"


class Precisie(models.TextChoices):
    """How precisely a date is known."""

    DAG = "dag"
    MAAND = "maand"
    JAAR = "jaar"


class Gebeurtenis(Vertrouwelijk):
    """What happened in the cooperation, with the document that says so."""

    datum = models.DateField(help_text="Bij een maand of jaar: de eerste dag ervan.")
    precisie = models.CharField(max_length=5, choices=Precisie, default=Precisie.DAG)
    tekst = models.TextField("gebeurtenis")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="gebeurtenissen"
    )

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        ordering = ("datum", "pk")
        constraints = [
            *vertrouwelijkheidsregels("gebeurtenis"),
            models.UniqueConstraint(  # a long text does not fit an index, its hash does
                "datum",
                MD5("tekst"),
                name="gebeurtenis_een_keer",
                violation_error_message="Deze gebeurtenis staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(precisie__in=Precisie.values), name="gebeurtenis_precisie_bekend"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.datum}: {self.tekst}"
