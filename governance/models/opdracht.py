"""What the municipalities asked of the cooperation: assignments, their parts and their limits."""

import pgtrigger
from django.db import models

from governance.models.orgaan import Orgaan
from samenwerking.models import Bron, Samenwerking
from samenwerking.models.bron import Precisie
from samenwerking.models.periode import periode_klopt
from samenwerking.models.van_hier import boven, van_hier, zelfde


class Opdrachtstatus(models.TextChoices):
    """How far an assignment, or a part of one, is."""

    VOORGENOMEN = "voorgenomen"
    LOOPT = "loopt"
    AFGEROND = "afgerond"
    GESTOPT = "gestopt"


class Deelsoort(models.TextChoices):
    """What a part of an assignment is: a subject, or a stretch of time."""

    ONDERDEEL = "onderdeel"
    FASE = "fase"


def openbare_bron(naam: str) -> pgtrigger.Trigger:
    """The trigger of a table with a source: an open one."""
    return pgtrigger.Trigger(
        name=f"{naam}_openbare_bron",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        condition=pgtrigger.Q(new__bron__isnull=False),
        func=f"""
            IF NOT EXISTS (
                SELECT 1 FROM samenwerking_bron
                WHERE id = NEW.bron_id AND vertrouwelijkheid = 'openbaar'
            ) THEN
                RAISE EXCEPTION 'Wie dit leest, kan ook de bron lezen: kies een openbare.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{naam}_openbare_bron';
            END IF;
            RETURN NEW;
        """,
    )


def _orgaan_van_hier(naam: str) -> pgtrigger.Trigger:
    """The trigger of a table under an assignment: the body is of its cooperation."""
    opdracht = boven("governance_opdracht", "opdracht_id")
    return van_hier(
        f"{naam}_van_hier",
        "Dit verwijst naar iets van een andere samenwerking.",
        zelfde("governance_orgaan", "orgaan_id", opdracht),
    )


class Opdracht(models.Model):
    """An assignment of the municipalities, in a period. precisie: how well its begin is known."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="opdrachten"
    )
    titel = models.CharField(max_length=200)
    omschrijving = models.TextField()
    begin = models.DateField(help_text="Bij een maand of jaar: de eerste dag ervan.")
    precisie = models.CharField(max_length=5, choices=Precisie, default=Precisie.DAG)
    einde = models.DateField(null=True, blank=True, help_text="Leeg: nog niet bekend.")
    status = models.CharField(max_length=20, choices=Opdrachtstatus)
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="opdrachten"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "opdracht"
        verbose_name_plural = "opdrachten"
        ordering = ("-begin", "titel")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "titel"],
                name="opdracht_een_keer",
                violation_error_message="Deze opdracht staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(titel="") & ~models.Q(omschrijving=""),
                name="opdracht_heeft_inhoud",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=Opdrachtstatus.values), name="opdracht_status_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(precisie__in=Precisie.values), name="opdracht_precisie_bekend"
            ),
            periode_klopt("opdracht_periode_klopt"),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="opdracht_samenwerking_staat_vast", fields=["samenwerking"]),
            openbare_bron("opdracht"),
        ]

    def __str__(self) -> str:
        return self.titel


class Opdrachtgever(models.Model):
    """A body that gave an assignment."""

    opdracht = models.ForeignKey(Opdracht, on_delete=models.CASCADE, related_name="opdrachtgevers")
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "opdrachtgever"
        verbose_name_plural = "opdrachtgevers"
        ordering = ("opdracht", "orgaan__naam")
        constraints = [
            models.UniqueConstraint(
                fields=["opdracht", "orgaan"],
                name="opdrachtgever_een_keer",
                violation_error_message="Dit orgaan staat er al bij.",
            )
        ]
        triggers = [_orgaan_van_hier("opdrachtgever")]

    def __str__(self) -> str:
        return str(self.orgaan)


class Opdrachtdeel(models.Model):
    """A part of an assignment, or a phase of it."""

    opdracht = models.ForeignKey(Opdracht, on_delete=models.CASCADE, related_name="delen")
    soort = models.CharField(max_length=20, choices=Deelsoort)
    code = models.CharField(max_length=10, help_text="Zoals a, b of 1.")
    tekst = models.TextField()
    begin = models.DateField(null=True, blank=True)
    einde = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=Opdrachtstatus)
    fictief = models.BooleanField(
        default=False, help_text="De status is verzonnen, voor het voorbeeld."
    )

    class Meta:
        verbose_name = "deel van een opdracht"
        verbose_name_plural = "delen van opdrachten"
        ordering = ("opdracht", "soort", "code")
        constraints = [
            models.UniqueConstraint(
                fields=["opdracht", "soort", "code"],
                name="opdrachtdeel_een_keer",
                violation_error_message="Dit deel heeft de opdracht al.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=Deelsoort.values), name="opdrachtdeel_soort_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=Opdrachtstatus.values),
                name="opdrachtdeel_status_bekend",
            ),
            models.CheckConstraint(
                condition=~models.Q(code="") & ~models.Q(tekst=""),
                name="opdrachtdeel_heeft_inhoud",
            ),
            periode_klopt("opdrachtdeel_periode_klopt"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.code}"


class Randvoorwaarde(models.Model):
    """Within what an assignment stays, as a body set it.

    parafrase: it is told as the press wrote it, not in the words of the body.
    """

    opdracht = models.ForeignKey(Opdracht, on_delete=models.CASCADE, related_name="randvoorwaarden")
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="+")
    tekst = models.TextField()
    parafrase = models.BooleanField(
        default=True, help_text="Naverteld uit de pers, niet de woorden van het orgaan."
    )
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "randvoorwaarde"
        verbose_name_plural = "randvoorwaarden"
        ordering = ("opdracht", "orgaan__naam", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(tekst=""), name="randvoorwaarde_heeft_inhoud"
            ),
        ]
        triggers = [openbare_bron("randvoorwaarde"), _orgaan_van_hier("randvoorwaarde")]

    def __str__(self) -> str:
        return self.tekst
