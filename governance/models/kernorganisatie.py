"""The small team of its own of a municipality: why, who by function, where and when to be found."""

import pgtrigger
from django.db import models

from governance.models.opdracht import openbare_bron
from samenwerking.models import Bron, Gemeente, Samenwerking
from samenwerking.models.bron import Precisie
from samenwerking.models.periode import periode_klopt


def _getal(naam: str) -> models.DecimalField:
    return models.DecimalField(naam, max_digits=7, decimal_places=2)


class Kernorganisatie(models.Model):
    """The own team of a municipality, with when it would begin and when it did."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="kernorganisaties"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    doel = models.TextField()
    gepland = models.DateField(help_text="Bij een maand: de eerste dag ervan.")
    gepland_precisie = models.CharField(max_length=5, choices=Precisie, default=Precisie.DAG)
    begonnen = models.DateField(null=True, blank=True)
    reden = models.TextField(blank=True, help_text="Waarom het later begon dan gepland.")
    evaluatie = models.TextField(blank=True, help_text="Wat een evaluatie vond; leeg: nog geen.")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "kernorganisatie"
        verbose_name_plural = "kernorganisaties"
        ordering = ("gemeente__naam",)
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "gemeente"],
                name="kernorganisatie_een_keer",
                violation_error_message="Deze gemeente heeft al een kernorganisatie.",
            ),
            models.CheckConstraint(condition=~models.Q(doel=""), name="kernorganisatie_heeft_doel"),
            models.CheckConstraint(
                condition=models.Q(gepland_precisie__in=Precisie.values),
                name="kernorganisatie_precisie_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(begonnen__isnull=True)
                | models.Q(begonnen__lte=models.F("gepland"))
                | ~models.Q(reden=""),
                name="kernorganisatie_later_met_reden",
                violation_error_message="Het begon later dan gepland. Vul de reden in.",
            ),
        ]
        triggers = [
            openbare_bron("kernorganisatie"),
            pgtrigger.ReadOnly(
                name="kernorganisatie_blijft_van", fields=["samenwerking", "gemeente"]
            ),
            pgtrigger.Trigger(
                name="kernorganisatie_van_een_deelnemer",
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
                            CONSTRAINT = 'kernorganisatie_van_een_deelnemer';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"kernorganisatie van {self.gemeente}"


class _Deel(models.Model):
    """What is of a kernorganisatie in a period. fictief: made up, for the example."""

    begin = models.DateField()
    einde = models.DateField(null=True, blank=True)
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        abstract = True


class Formatieplaats(_Deel):
    """A function with its vte and where it works; never a name."""

    kernorganisatie = models.ForeignKey(
        Kernorganisatie, on_delete=models.CASCADE, related_name="formatie"
    )
    functie = models.CharField(max_length=200)
    vte = _getal("vte")
    standplaats = models.CharField(max_length=100)

    class Meta:
        verbose_name = "formatieplaats"
        verbose_name_plural = "formatieplaatsen"
        ordering = ("kernorganisatie", "functie", "begin")
        constraints = [
            models.UniqueConstraint(
                fields=["kernorganisatie", "functie", "begin"],
                name="formatieplaats_een_keer",
                violation_error_message="Deze functie staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(functie="") & models.Q(vte__gt=0),
                name="formatieplaats_heeft_inhoud",
            ),
            periode_klopt("formatieplaats_periode_klopt"),
        ]

    def __str__(self) -> str:
        return self.functie


class Aanwezigheid(_Deel):
    """How many half days a week staff are there: planned, and as it was (None: not counted)."""

    kernorganisatie = models.ForeignKey(
        Kernorganisatie, on_delete=models.CASCADE, related_name="aanwezigheid"
    )
    gepland = _getal("dagdelen per week, gepland")
    werkelijk = models.DecimalField(
        "dagdelen per week, werkelijk", max_digits=7, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = "aanwezigheid"
        verbose_name_plural = "aanwezigheid"
        ordering = ("kernorganisatie", "begin")
        constraints = [
            models.UniqueConstraint(
                fields=["kernorganisatie", "begin"],
                name="aanwezigheid_een_keer",
                violation_error_message="Deze periode staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(gepland__gte=0)
                & (models.Q(werkelijk=None) | models.Q(werkelijk__gte=0)),
                name="aanwezigheid_niet_negatief",
            ),
            periode_klopt("aanwezigheid_periode_klopt"),
        ]

    def __str__(self) -> str:
        return f"aanwezigheid vanaf {self.begin}"


class Loket(_Deel):
    """A counter with its services and opening hours in a period."""

    kernorganisatie = models.ForeignKey(
        Kernorganisatie, on_delete=models.CASCADE, related_name="loketten"
    )
    naam = models.CharField(max_length=100)
    diensten = models.TextField(help_text="Zoals paspoorten en trouwen.")
    openingstijden = models.CharField(max_length=200, blank=True, help_text="Leeg: niet bekend.")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "loket"
        verbose_name_plural = "loketten"
        ordering = ("kernorganisatie", "naam", "begin")
        constraints = [
            models.UniqueConstraint(
                fields=["kernorganisatie", "naam", "begin"],
                name="loket_een_keer",
                violation_error_message="Dit loket staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(naam="") & ~models.Q(diensten=""), name="loket_heeft_inhoud"
            ),
            periode_klopt("loket_periode_klopt"),
        ]
        triggers = [openbare_bron("loket")]

    def __str__(self) -> str:
        return self.naam
