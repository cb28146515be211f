"""A proposal to change how the cooperation is governed, and where each body stands on it."""

import pgtrigger
from django.db import models

from governance.models.orgaan import Orgaan
from samenwerking.models import Besluit, Samenwerking
from samenwerking.models.van_hier import boven, van_hier, zelfde
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    blijft_van,
    vertrouwelijkheidsregels,
)


class Houding(models.TextChoices):
    """Where a body stands on a proposal."""

    STEUNT = "steunt", "steunt"
    ONDER_VOORWAARDE = "steunt onder voorwaarde", "steunt onder voorwaarde"
    STEUNT_NIET = "steunt niet", "steunt niet"


STAAT_VAST = (
    "Over dit voorstel is al een standpunt ingenomen, of het is ingevoerd of ingetrokken; het "
    "verandert niet meer. Trek het in en breng het gewijzigd opnieuw in."
)


def _vast(rij: str) -> str:
    """SQL: whether a proposal does not change any more. rij: the record, as SQL."""
    standpunten = f"SELECT 1 FROM governance_orgaanstandpunt WHERE voorstel_id = {rij}.id"  # noqa: S608
    return (
        f"({rij}.besluit_id IS NOT NULL OR {rij}.ingetrokken_op IS NOT NULL"
        f" OR EXISTS ({standpunten}))"
    )


class Voorstel(Vertrouwelijk):
    """A proposal. Whether it is carried is no field: it follows from where the bodies stand."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="voorstellen"
    )
    titel = models.CharField(max_length=200)
    inhoud = models.TextField(help_text="Wat er anders wordt, en waarom.")
    ingebracht_op = models.DateField()
    ingebracht_door = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="+")
    ingetrokken_op = models.DateField(null=True, blank=True)
    besluit = models.ForeignKey(
        Besluit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="voorstellen",
        help_text="Het besluit waarmee het is ingevoerd.",
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "voorstel"
        verbose_name_plural = "voorstellen"
        ordering = ("-ingebracht_op", "titel")
        constraints = [
            *vertrouwelijkheidsregels("voorstel"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "titel", "ingebracht_op"],
                name="voorstel_een_keer",
                nulls_distinct=False,
                violation_error_message="Dit voorstel staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(titel="") & ~models.Q(inhoud=""), name="voorstel_heeft_inhoud"
            ),
            models.CheckConstraint(
                condition=models.Q(ingetrokken_op__isnull=True)
                | models.Q(besluit__isnull=True, ingetrokken_op__gte=models.F("ingebracht_op")),
                name="voorstel_ingevoerd_of_ingetrokken",
                violation_error_message="Wat is ingetrokken, is niet ingevoerd, en was eerst "
                "ingebracht.",
            ),
        ]
        triggers = [
            *blijft_van("voorstel", "governance"),
            van_hier(
                "voorstel_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde("governance_orgaan", "ingebracht_door_id"),
                zelfde("samenwerking_besluit", "besluit_id"),
            ),
            pgtrigger.Trigger(
                name="voorstel_staat_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=f"""
                    IF (OLD.titel, OLD.inhoud, OLD.ingebracht_op, OLD.ingebracht_door_id)
                            IS DISTINCT FROM
                            (NEW.titel, NEW.inhoud, NEW.ingebracht_op, NEW.ingebracht_door_id)
                        AND {_vast("OLD")} THEN
                        RAISE EXCEPTION '{STAAT_VAST}'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'voorstel_staat_vast';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="voorstel_met_een_besluit",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__besluit__isnull=False),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM samenwerking_besluit
                        WHERE id = NEW.besluit_id AND datum < NEW.ingebracht_op
                    ) THEN
                        RAISE EXCEPTION 'Dit besluit is van voor het voorstel.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'voorstel_met_een_besluit';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.titel


class Gevraagd(models.Model):
    """A body whose support a proposal needs."""

    gaat_mee_met = "voorstel"

    voorstel = models.ForeignKey(Voorstel, on_delete=models.CASCADE, related_name="gevraagd")
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "gevraagd orgaan bij een voorstel"
        verbose_name_plural = "gevraagde organen bij voorstellen"
        ordering = ("voorstel", "orgaan__naam")
        constraints = [
            models.UniqueConstraint(
                fields=["voorstel", "orgaan"],
                name="gevraagd_een_keer",
                violation_error_message="Dit orgaan is al gevraagd.",
            ),
        ]
        triggers = [
            van_hier(
                "gevraagd_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde(
                    "governance_orgaan", "orgaan_id", boven("governance_voorstel", "voorstel_id")
                ),
            ),
            pgtrigger.Trigger(
                name="gevraagd_staat_vast",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                declare=[("voorstel", "governance_voorstel%ROWTYPE")],
                func=f"""
                    SELECT * INTO voorstel FROM governance_voorstel
                    WHERE id = (CASE TG_OP WHEN 'INSERT' THEN NEW.voorstel_id
                        ELSE OLD.voorstel_id END);
                    IF {_vast("voorstel")} THEN
                        RAISE EXCEPTION '{STAAT_VAST}'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'gevraagd_staat_vast';
                    END IF;
                    RETURN (CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
                """,  # noqa: S608  (of names in the code itself)
            ),
        ]

    def __str__(self) -> str:
        return str(self.orgaan)


class Orgaanstandpunt(models.Model):
    """Where a body stands from a day on; the newest counts, and none changes."""

    gaat_mee_met = "voorstel"

    voorstel = models.ForeignKey(Voorstel, on_delete=models.CASCADE, related_name="standpunten")
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="+")
    houding = models.CharField(max_length=30, choices=Houding)
    datum = models.DateField()
    toelichting = models.TextField(blank=True, help_text="De voorwaarde, of waarom niet.")
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "standpunt over een voorstel"
        verbose_name_plural = "standpunten over voorstellen"
        ordering = ("voorstel", "datum", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["voorstel", "orgaan", "datum"],
                name="orgaanstandpunt_een_keer",
                violation_error_message="Dit orgaan sprak zich die dag al uit.",
            ),
            models.CheckConstraint(
                condition=models.Q(houding__in=Houding.values),
                name="orgaanstandpunt_houding_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(houding=Houding.STEUNT) | ~models.Q(toelichting=""),
                name="orgaanstandpunt_zegt_waarom",
                violation_error_message="Wie niet zonder meer steunt, zegt waarom.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="orgaanstandpunt_blijft", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            pgtrigger.Trigger(
                name="orgaanstandpunt_gevraagd",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM governance_gevraagd
                        WHERE voorstel_id = NEW.voorstel_id AND orgaan_id = NEW.orgaan_id
                    ) OR EXISTS (
                        SELECT 1 FROM governance_voorstel
                        WHERE id = NEW.voorstel_id AND ingebracht_op > NEW.datum
                    ) THEN
                        RAISE EXCEPTION 'Dit orgaan is niet gevraagd, of was het die dag nog niet.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'orgaanstandpunt_gevraagd';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.orgaan} {self.houding}"
