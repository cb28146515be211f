"""What comes after the division: corrections of a guest's contribution, and renamed codes."""

import pgtrigger
from django.db import models

from bijdrage.models.correctieafspraak import Correctieafspraak, SoortCorrectie
from bijdrage.models.kostenraming import BEDRAG_CIJFERS, TABEL, VELD, AardLasten, Kostenraming
from samenwerking.models import Besluit, Gemeente
from samenwerking.models.versie import eigen_gemeente, onder_versie, openlijk, zelfde_samenwerking


class Correctie(models.Model):
    """An amount, or a percentage of a basis, on top of a municipality's contribution."""

    kostenraming = models.ForeignKey(
        Kostenraming, on_delete=models.CASCADE, related_name="correcties"
    )
    code = models.CharField(max_length=100)
    soort = models.CharField(max_length=20, choices=SoortCorrectie)
    omschrijving = models.TextField(blank=True)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    taakveld = models.CharField(max_length=10, blank=True)
    bedrag = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2, null=True, blank=True)
    percentage = models.DecimalField(max_digits=12, decimal_places=6, null=True, blank=True)
    basis = models.CharField(max_length=100, blank=True)
    aard = models.CharField(max_length=20, choices=AardLasten)
    besluittekst = models.CharField(
        "besluit in de invoer", max_length=500, blank=True, help_text="Zoals aangeleverd."
    )
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="correcties"
    )
    afspraak = models.ForeignKey(
        Correctieafspraak,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="correcties",
        help_text="Wat over deze correctie is afgesproken.",
    )
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    fictief = models.BooleanField(null=True, blank=True)
    rij = models.PositiveIntegerField(default=0, help_text="Rij in de invoer.")

    class Meta:
        verbose_name = "correctie"
        verbose_name_plural = "correcties"
        ordering = ("kostenraming", "code")
        constraints = [
            models.UniqueConstraint(fields=["kostenraming", "code"], name="correctie_een_keer"),
            models.CheckConstraint(
                condition=models.Q(bedrag__isnull=False, percentage=None, basis="")
                | models.Q(models.Q(bedrag=None, percentage__isnull=False), ~models.Q(basis="")),
                name="correctie_bedrag_of_percentage",
                violation_error_message="Vul een bedrag in, of een percentage met een basis.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=SoortCorrectie.values), name="correctie_soort_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(aard__in=AardLasten.values), name="correctie_aard_bekend"
            ),
        ]
        triggers = [
            *onder_versie("correctie", TABEL, VELD),
            *zelfde_samenwerking("correctie", TABEL, VELD, ("samenwerking_besluit", "besluit_id")),
            *openlijk("correctie", "samenwerking_besluit", "besluit_id"),
            *eigen_gemeente("correctie", TABEL, VELD),
            pgtrigger.Trigger(
                name="correctie_eigen_afspraak",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__afspraak__isnull=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM bijdrage_correctieafspraak a
                        JOIN bijdrage_kostenraming k ON k.samenwerking_id = a.samenwerking_id
                        WHERE a.id = NEW.afspraak_id AND k.id = NEW.kostenraming_id
                          AND (a.code, a.soort, a.gemeente_id)
                            = (NEW.code, NEW.soort, NEW.gemeente_id)
                    ) THEN
                        RAISE EXCEPTION 'De afspraak is van een andere correctie.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'correctie_eigen_afspraak';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.omschrijving}"


class Omnummering(models.Model):
    """A unit or component that only got another code since the year compared with."""

    kostenraming = models.ForeignKey(
        Kostenraming, on_delete=models.CASCADE, related_name="omnummeringen"
    )
    oud = models.CharField(max_length=100)
    nieuw = models.CharField(max_length=100)
    rij = models.PositiveIntegerField(default=0, help_text="Rij in de invoer.")

    class Meta:
        verbose_name = "omnummering"
        verbose_name_plural = "omnummeringen"
        ordering = ("kostenraming", "oud")
        constraints = [
            models.UniqueConstraint(fields=["kostenraming", "oud"], name="omnummering_een_keer"),
        ]
        triggers = onder_versie("omnummering", TABEL, VELD)

    def __str__(self) -> str:
        return f"{self.oud} → {self.nieuw}"
