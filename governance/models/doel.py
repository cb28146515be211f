"""The goals of an assignment, and by what is measured whether they are reached."""

from typing import Any

import pgtrigger
from django.db import models

from governance.models.opdracht import Opdracht, openbare_bron
from samenwerking.models import Bron

CIJFERS, DECIMALEN = 14, 2


def _getal(naam: str, **opties: Any) -> models.DecimalField:
    return models.DecimalField(naam, max_digits=CIJFERS, decimal_places=DECIMALEN, **opties)


class Doel(models.Model):
    """A goal. Whether it is reached follows from its indicators; nobody fills that in."""

    opdracht = models.ForeignKey(Opdracht, on_delete=models.CASCADE, related_name="doelen")
    nummer = models.PositiveSmallIntegerField()
    tekst = models.TextField()

    class Meta:
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        ordering = ("opdracht", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["opdracht", "nummer"],
                name="doel_een_keer",
                violation_error_message="Dit nummer heeft de opdracht al.",
            ),
            models.CheckConstraint(condition=~models.Q(tekst=""), name="doel_heeft_inhoud"),
        ]

    def __str__(self) -> str:
        return f"{self.kort}: {self.tekst}"

    @property
    def kort(self) -> str:
        """By its number."""
        return f"doel {self.nummer}"


class Richting(models.TextChoices):
    """On which side of its target a measured value has to be."""

    HOGER = "ten minste"
    LAGER = "ten hoogste"


class Indicator(models.Model):
    """What is measured for a goal: from where, to where, in which direction, and how.

    streef: None when no target is known; then nothing shows that the goal is reached. berekend: the
    code of what the software works out from the records (``opdrachten.gemeten``), "" when somebody
    fills in what was measured.
    """

    doel = models.ForeignKey(Doel, on_delete=models.CASCADE, related_name="indicatoren")
    nummer = models.PositiveSmallIntegerField()
    naam = models.CharField(max_length=200)
    eenheid = models.CharField(max_length=50, help_text="Zoals %, euro of dagen.")
    hoe = models.TextField("hoe gemeten", help_text="Wat wordt geteld, en waar dat staat.")
    begin = _getal("beginwaarde", null=True, blank=True)
    begin_dag = models.DateField("gemeten op", null=True, blank=True)
    streef = _getal("streefwaarde", null=True, blank=True)
    streef_dag = models.DateField("te halen op", null=True, blank=True)
    richting = models.CharField(max_length=20, choices=Richting, default=Richting.HOGER)
    berekend = models.SlugField(max_length=50, blank=True, help_text="Leeg: iemand vult in.")
    bron = models.ForeignKey(
        Bron,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Waar de streefwaarde staat.",
    )
    fictief = models.BooleanField(
        default=False, help_text="De begin- of streefwaarde is verzonnen, voor het voorbeeld."
    )

    class Meta:
        verbose_name = "indicator"
        verbose_name_plural = "indicatoren"
        ordering = ("doel", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["doel", "nummer"],
                name="indicator_een_keer",
                violation_error_message="Dit nummer heeft het doel al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(naam="") & ~models.Q(eenheid="") & ~models.Q(hoe=""),
                name="indicator_heeft_inhoud",
            ),
            models.CheckConstraint(
                condition=models.Q(richting__in=Richting.values), name="indicator_richting_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(begin__isnull=True, begin_dag__isnull=True)
                | models.Q(begin__isnull=False, begin_dag__isnull=False),
                name="indicator_begin_met_dag",
                violation_error_message="Vul bij een beginwaarde ook in wanneer zij is gemeten.",
            ),
        ]
        triggers = [openbare_bron("indicator")]

    def __str__(self) -> str:
        return f"indicator {self.doel.nummer}.{self.nummer}: {self.naam}"


class Meting(models.Model):
    """A measured value on a day, with where it comes from. A better one is a new one."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="metingen")
    dag = models.DateField()
    waarde = _getal("gemeten waarde")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    toelichting = models.TextField(blank=True, help_text="Hoe de waarde tot stand kwam.")
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "meting"
        verbose_name_plural = "metingen"
        ordering = ("indicator", "dag", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "dag"],
                name="meting_een_per_dag",
                violation_error_message="Op deze dag is deze indicator al gemeten.",
            ),
            models.CheckConstraint(
                condition=models.Q(bron__isnull=False) | ~models.Q(toelichting=""),
                name="meting_met_herkomst",
                violation_error_message="Kies een bron, of schrijf op hoe de waarde is gevonden.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="meting_blijft", operation=pgtrigger.Update | pgtrigger.Delete),
            openbare_bron("meting"),
            pgtrigger.Trigger(
                name="meting_door_iemand",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF EXISTS (
                        SELECT 1 FROM governance_indicator
                        WHERE id = NEW.indicator_id AND berekend <> ''
                    ) THEN
                        RAISE EXCEPTION 'Deze indicator rekent de software zelf uit.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'meting_door_iemand';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"meting van {self.dag} bij {self.indicator}"
