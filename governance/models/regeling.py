"""What the municipalities agreed on paper, how it was judged, and the reserve beside it."""

import pgtrigger
from django.db import models

from bijdrage.models import Overeenkomst
from bijdrage.models.kostenraming import BEDRAG_CIJFERS
from governance.models.opdracht import openbare_bron
from governance.models.orgaan import Orgaan
from samenwerking.models import Bron, Samenwerking
from samenwerking.models.bron import Precisie
from samenwerking.models.periode import periode_klopt
from samenwerking.models.van_hier import van_hier, zelfde


class Regelingsoort(models.TextChoices):
    """What kind of paper."""

    CENTRUMREGELING = "centrumregeling"
    HANDVEST = "dienstverleningshandvest"
    OVEREENKOMST = "samenwerkingsovereenkomst"
    UITVOERINGSPLAN = "uitvoeringsplan"


class Regeling(models.Model):
    """A regulation or agreement in its period. overeenkomst: the agreements on cost in it."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="regelingen"
    )
    soort = models.CharField(max_length=30, choices=Regelingsoort)
    titel = models.CharField(max_length=200)
    omschrijving = models.TextField()
    begin = models.DateField()
    einde = models.DateField(null=True, blank=True, help_text="Leeg: zonder einde.")
    overeenkomst = models.ForeignKey(
        Overeenkomst,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="De afspraken over de bijdrage die hierin staan.",
    )
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "regeling"
        verbose_name_plural = "regelingen"
        ordering = ("-begin", "titel")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "titel", "begin"],
                name="regeling_een_keer",
                violation_error_message="Deze regeling staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=Regelingsoort.values), name="regeling_soort_bekend"
            ),
            models.CheckConstraint(
                condition=~models.Q(titel="") & ~models.Q(omschrijving=""),
                name="regeling_heeft_inhoud",
            ),
            periode_klopt("regeling_periode_klopt"),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="regeling_samenwerking_staat_vast", fields=["samenwerking"]),
            openbare_bron("regeling"),
            van_hier(
                "regeling_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde("bijdrage_overeenkomst", "overeenkomst_id"),
            ),
        ]

    def __str__(self) -> str:
        return self.titel


class Evaluatiestatus(models.TextChoices):
    """How far an evaluation is."""

    GEPLAND = "gepland"
    LOOPT = "loopt"
    AFGEROND = "afgerond"


class Evaluatie(models.Model):
    """A judgement of the cooperation: by whom, what was found, and what was done with it."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="evaluaties"
    )
    titel = models.CharField(max_length=200)
    bureau = models.CharField(max_length=200, blank=True, help_text="Wie haar deed; leeg: zelf.")
    gevraagd_door = models.ForeignKey(
        Orgaan, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    datum = models.DateField(help_text="Bij een maand of jaar: de eerste dag ervan.")
    precisie = models.CharField(max_length=5, choices=Precisie, default=Precisie.DAG)
    status = models.CharField(max_length=20, choices=Evaluatiestatus)
    bevindingen = models.TextField(blank=True)
    vervolg = models.TextField(blank=True)
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        ordering = ("-datum", "titel")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "titel", "datum"],
                name="evaluatie_een_keer",
                violation_error_message="Deze evaluatie staat er al.",
            ),
            models.CheckConstraint(condition=~models.Q(titel=""), name="evaluatie_heeft_titel"),
            models.CheckConstraint(
                condition=models.Q(status__in=Evaluatiestatus.values),
                name="evaluatie_status_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(precisie__in=Precisie.values), name="evaluatie_precisie_bekend"
            ),
            models.CheckConstraint(
                condition=~models.Q(status=Evaluatiestatus.AFGEROND) | ~models.Q(bevindingen=""),
                name="evaluatie_afgerond_met_bevindingen",
                violation_error_message="Een evaluatie die af is, heeft bevindingen. Vul ze in.",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="evaluatie_samenwerking_staat_vast", fields=["samenwerking"]),
            openbare_bron("evaluatie"),
            van_hier(
                "evaluatie_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde("governance_orgaan", "gevraagd_door_id"),
            ),
        ]

    def __str__(self) -> str:
        return self.titel


class Reservemutatie(models.Model):
    """What went into or out of the egalisatiereserve (out is negative). It does not change.

    The reserve is never part of the contribution; its balance is the sum and never below zero.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="reservemutaties"
    )
    datum = models.DateField()
    wat = models.CharField(max_length=200)
    bedrag = models.DecimalField(
        max_digits=BEDRAG_CIJFERS, decimal_places=2, help_text="In euro; wat eruit gaat met een −."
    )
    besluit = models.CharField(max_length=500, help_text="Wie dit wanneer besloot.")
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "mutatie van de egalisatiereserve"
        verbose_name_plural = "mutaties van de egalisatiereserve"
        ordering = ("datum", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "datum", "wat"],
                name="reservemutatie_een_keer",
                violation_error_message="Deze mutatie staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(wat="") & ~models.Q(besluit="") & ~models.Q(bedrag=0),
                name="reservemutatie_heeft_inhoud",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="reservemutatie_blijft", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            pgtrigger.Trigger(
                name="reservemutatie_niet_onder_nul",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    PERFORM 1 FROM samenwerking_samenwerking WHERE id = NEW.samenwerking_id
                        FOR NO KEY UPDATE;
                    IF EXISTS (
                        SELECT 1 FROM (
                            SELECT sum(bedrag) OVER (ORDER BY datum) AS saldo FROM (
                                SELECT datum, bedrag FROM governance_reservemutatie
                                WHERE samenwerking_id = NEW.samenwerking_id
                                UNION ALL SELECT NEW.datum, NEW.bedrag
                            ) AS mutatie
                        ) AS verloop WHERE saldo < 0
                    ) THEN
                        RAISE EXCEPTION 'Zoveel zit of zat er die dag niet in de reserve.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'reservemutatie_niet_onder_nul';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wat}, {self.datum}"
