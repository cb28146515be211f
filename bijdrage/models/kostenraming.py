"""The cost side of a year: gross cost lines, how each kind of cost is treated, and corrections."""

import pgtrigger
from django.db import models

from samenwerking.models import Gemeente, Onderdeel
from samenwerking.models.urenverdeling import ONDERDEEL
from samenwerking.models.versie import (
    Status,
    Versie,
    eigen_gemeente,
    onder_versie,
    staat_bij_controle,
    versie_staat,
    versieregels,
    zelfde_samenwerking,
)

TABEL = "bijdrage_kostenraming"
VELD = "kostenraming_id"
BEDRAG_CIJFERS = 17
BRONNEN = (
    "SELECT NEW.bron"
    " UNION SELECT bron FROM bijdrage_kostenregel WHERE kostenraming_id = NEW.id"
    " UNION SELECT bron FROM bijdrage_verdeelsleutel WHERE kostenraming_id = NEW.id"
    " UNION SELECT bron FROM bijdrage_correctie WHERE kostenraming_id = NEW.id"
    " UNION SELECT a.bron FROM bijdrage_correctieafspraak a"
    " JOIN bijdrage_correctie c ON c.afspraak_id = a.id WHERE c.kostenraming_id = NEW.id"
)
"""The codes of the sources that a version cites, as SQL."""
COMPONENT = (
    "(SELECT c.id, k.samenwerking_id FROM bijdrage_component c"
    " JOIN bijdrage_kostenraming k ON k.id = c.kostenraming_id)",
    "component_id",
)


class AardLasten(models.TextChoices):
    """Whether cost returns every year."""

    STRUCTUREEL = "structureel"
    INCIDENTEEL = "incidenteel"


class Behandeling(models.TextChoices):
    """How a kind of cost is divided over the municipalities."""

    UREN = "uren"
    SLEUTEL = "sleutel"
    AFSPRAAK = "afspraak"
    DIRECT = "direct"
    BUITEN = "buiten", "buiten de verdeling"


class Kostenraming(Versie):
    """A version of the cost side of a year and stand."""

    prijspeil = models.CharField(max_length=100, blank=True)
    peildatum_inwoners = models.CharField(max_length=100, blank=True)

    class Meta(Versie.Meta):
        verbose_name = "kostenraming"
        verbose_name_plural = "kostenramingen"
        default_related_name = "kostenramingen"
        constraints = versieregels("kostenraming", Status.VOORGELEGD)
        triggers = [
            *versie_staat("kostenraming", BRONNEN),
            staat_bij_controle("kostenraming", Status.VOORGELEGD),
            # A component of another version could still change.
            pgtrigger.Trigger(
                name="kostenraming_eigen_componenten",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__status="vastgesteld"),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM bijdrage_kostenregel r
                        JOIN bijdrage_component c ON c.id = r.component_id
                        WHERE r.kostenraming_id = NEW.id AND c.kostenraming_id <> NEW.id
                    ) THEN
                        RAISE EXCEPTION 'Een kostenregel heeft een component van elders.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'kostenraming_eigen_componenten';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="kostenraming_besluiten_staan_vast",
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__status="vastgesteld"),
                func="""
                    UPDATE samenwerking_besluit SET vast = TRUE WHERE NOT vast AND id IN (
                        SELECT besluit_id FROM bijdrage_correctie WHERE kostenraming_id = NEW.id
                        UNION SELECT a.besluit_id FROM bijdrage_correctieafspraak a
                        JOIN bijdrage_correctie c ON c.afspraak_id = a.id
                        WHERE c.kostenraming_id = NEW.id
                    );
                    RETURN NULL;
                """,
            ),
            # No amount of its year changes while this is decided.
            pgtrigger.Trigger(
                name="kostenraming_afspraken_staan_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__status="vastgesteld"),
                func="""
                    PERFORM 1 FROM bijdrage_correctieafspraak WHERE id IN (
                        SELECT afspraak_id FROM bijdrage_correctie WHERE kostenraming_id = NEW.id
                    ) ORDER BY id FOR UPDATE;
                    UPDATE bijdrage_correctieafspraak SET vast = TRUE WHERE NOT vast AND id IN (
                        SELECT afspraak_id FROM bijdrage_correctie WHERE kostenraming_id = NEW.id
                    );
                    RETURN NEW;
                """,
            ),
        ]


class Component(models.Model):
    """A kind of cost, and how it is divided."""

    kostenraming = models.ForeignKey(
        Kostenraming, on_delete=models.CASCADE, related_name="componenten"
    )
    naam = models.CharField("component", max_length=100)
    behandeling = models.CharField(max_length=20, choices=Behandeling)
    sleutel = models.CharField(
        max_length=100, blank=True, help_text="Alleen bij sleutel en afspraak."
    )
    grondslag = models.CharField(
        max_length=500, blank=True, help_text="Afspraak of besluit erachter."
    )
    vermijdbaar = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Procent dat vervalt als uren vervallen.",
    )
    fictief = models.BooleanField(null=True, blank=True)
    rij = models.PositiveIntegerField(default=0, help_text="Rij in de invoer.")

    class Meta:
        verbose_name = "component"
        verbose_name_plural = "componenten"
        ordering = ("kostenraming", "naam")
        constraints = [
            models.UniqueConstraint(fields=["kostenraming", "naam"], name="component_een_keer"),
            models.CheckConstraint(
                condition=models.Q(behandeling__in=Behandeling.values),
                name="component_behandeling_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(behandeling__in=(Behandeling.SLEUTEL, Behandeling.AFSPRAAK)),
                    ~models.Q(sleutel=""),
                )
                | models.Q(
                    ~models.Q(behandeling__in=(Behandeling.SLEUTEL, Behandeling.AFSPRAAK)),
                    sleutel="",
                ),
                name="component_sleutel_past_bij_behandeling",
            ),
            models.CheckConstraint(
                condition=models.Q(vermijdbaar=None) | models.Q(vermijdbaar__range=(0, 100)),
                name="component_vermijdbaar_procent",
            ),
        ]
        triggers = onder_versie("component", TABEL, VELD)

    def __str__(self) -> str:
        return self.naam


class Kostenregel(models.Model):
    """A cost line: lasten and baten gross (BBV art. 2 lid 3)."""

    kostenraming = models.ForeignKey(Kostenraming, on_delete=models.CASCADE, related_name="regels")
    regel = models.CharField(max_length=100, help_text="Eigen code van de regel.")
    component = models.ForeignKey(Component, on_delete=models.RESTRICT, related_name="regels")
    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT, null=True, blank=True)
    categorie = models.CharField(max_length=10)
    omschrijving = models.TextField(blank=True)
    lasten = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2, default=0)
    baten = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2, default=0)
    aard = models.CharField(max_length=20, choices=AardLasten)
    taakveld = models.CharField(max_length=10, blank=True)
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="Alleen bij behandeling direct.",
    )
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    fictief = models.BooleanField(null=True, blank=True)
    rij = models.PositiveIntegerField(default=0, help_text="Rij in de invoer.")

    class Meta:
        verbose_name = "kostenregel"
        verbose_name_plural = "kostenregels"
        ordering = ("kostenraming", "rij", "pk")
        constraints = [
            models.UniqueConstraint(fields=["kostenraming", "regel"], name="kostenregel_een_keer"),
            models.CheckConstraint(
                condition=models.Q(aard__in=AardLasten.values), name="kostenregel_aard_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(categorie__regex=r"^[0-9]+(\.[0-9]+)+$"),
                name="kostenregel_categorie_is_code",
            ),
            models.CheckConstraint(
                condition=models.Q(taakveld="")
                | models.Q(taakveld__regex=r"^[0-9]+\.[0-9]+[a-z]?$"),
                name="kostenregel_taakveld_is_code",
            ),
        ]
        triggers = [
            *onder_versie("kostenregel", TABEL, VELD),
            *zelfde_samenwerking("kostenregel", TABEL, VELD, ONDERDEEL),
            *zelfde_samenwerking("kostenregel", TABEL, VELD, COMPONENT),
            *eigen_gemeente("kostenregel", TABEL, VELD),
        ]

    def __str__(self) -> str:
        return f"{self.regel} {self.omschrijving}"
