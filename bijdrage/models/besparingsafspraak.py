"""What was agreed about savings: each enters the calculation by one way, never by both.

A floor above follows savings; it hands down what the calculation must know of them.
"""

import pgtrigger
from django.db import models
from django.db.models import Q

from bijdrage.models.correctieafspraak import VOLGORDE, niet_allebei
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR, eigen_gemeente

NAAM, TABEL = "besparingsafspraak", "bijdrage_besparingsafspraak"


class Wijze(models.TextChoices):
    """By which way a saving enters the calculation."""

    CORRECTIE = "correctie", "als correctie"
    UREN = "uren", "in de uren"


class Besparingsafspraak(models.Model):
    """A saving as the calculation knows it.

    uren: the hours that it is about, in hundredths: ``{"was": 100000, "wijziging": {...}}``, the
    change as ``rekenmodel.scenariotekst`` writes it. Of a saving as a correction they stay.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="besparingsafspraken"
    )
    code = models.CharField(max_length=100, help_text="Ook de code van haar correctie.")
    naam = models.CharField(max_length=200)
    wijze = models.CharField(max_length=10, choices=Wijze)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    eerste_jaar = models.PositiveSmallIntegerField()
    laatste_jaar = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg: zonder einde."
    )
    uren = models.JSONField(default=list, blank=True)
    pad = models.CharField(
        max_length=200, blank=True, help_text="De bladzijde waarop zij wordt gevolgd."
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "afspraak over een besparing"
        verbose_name_plural = "afspraken over besparingen"
        ordering = ("samenwerking", "code")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "code"],
                name="besparingsafspraak_een_keer",
                violation_error_message="Over deze besparing staat er al een afspraak.",
            ),
            models.CheckConstraint(
                condition=Q(wijze__in=Wijze.values), name="besparingsafspraak_wijze_bekend"
            ),
            models.CheckConstraint(
                condition=~Q(code="") & ~Q(naam=""), name="besparingsafspraak_heeft_naam"
            ),
            models.CheckConstraint(
                condition=~Q(wijze=Wijze.UREN) | ~Q(uren=[]),
                name="besparingsafspraak_uren_genoemd",
            ),
            models.CheckConstraint(
                condition=Q(eerste_jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)) & VOLGORDE,
                name="besparingsafspraak_jaren_kloppen",
            ),
            models.CheckConstraint(
                condition=Q(pad="") | Q(pad__regex=r"^/([-a-z0-9_]+/)+$"),
                name="besparingsafspraak_pad_van_hier",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="besparingsafspraak_blijft", fields=["samenwerking", "code", "gemeente"]
            ),
            niet_allebei(NAAM, "bijdrage_correctieafspraak", "NEW.wijze = 'uren'"),
            *eigen_gemeente(NAAM, TABEL, "id"),
            niet_leeg_te_maken(NAAM),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.naam}"
