"""The public documents that figures come from, and what happened when."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, RangeOperators
from django.db import models
from django.db.models.functions import MD5

from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    Vertrouwelijkheid,
    blijft_van,
    van_alle_is_openbaar,
    vertrouwelijkheidsregels,
)


class Gelezen(models.TextChoices):
    """How much of a document was read by who took figures from it."""

    GEHEEL = "geheel"
    AFGEKAPT = "afgekapt"
    DEELS = "deels"


class VanWie(models.Func):
    """The cooperation of a source as a range: that of all overlaps with each."""

    function = "int8range"
    template = "%(function)s(%(expressions)s, '[]')"
    output_field = BigIntegerRangeField()


class Bron(Vertrouwelijk):
    """A document, by the code that records carry.

    A code is one open document for a cooperation: its own, or one that comes with the software.
    ``vast``: what was adopted cites it. The database sets it, and from then on the document is
    what it was.
    """

    code = models.CharField(max_length=50, help_text="Zoals in de kolom «bron».")
    titel = models.CharField(max_length=500)
    url = models.URLField("webadres", max_length=500, blank=True)
    gelezen = models.CharField(
        max_length=20, choices=Gelezen, help_text="Hoeveel van het document gelezen is."
    )
    vast = models.BooleanField(
        "ligt vast", default=False, editable=False, help_text="Wat is vastgesteld, noemt haar."
    )

    class Meta:
        verbose_name = "bron"
        verbose_name_plural = "bronnen"
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gelezen__in=Gelezen.values), name="bron_gelezen_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(url="") | models.Q(url__regex=r"^https?://"),
                name="bron_webadres",
                violation_error_message="Een webadres begint met https://. Vul het zo in, of laat "
                "het leeg.",
            ),
            van_alle_is_openbaar("bron"),
            *vertrouwelijkheidsregels("bron"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "code"],
                name="bron_een_keer",
                nulls_distinct=False,
                violation_error_message="Er is al een bron met deze code. Kies een andere code.",
            ),
            ExclusionConstraint(
                name="bron_een_openbare",
                expressions=[
                    ("code", RangeOperators.EQUAL),
                    (VanWie("samenwerking", "samenwerking"), RangeOperators.OVERLAPS),
                ],
                condition=models.Q(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR),
                violation_error_message="Er is al een openbare bron met deze code, van deze"
                " samenwerking of van alle. Kies een andere code.",
            ),
        ]
        triggers = [
            *blijft_van("bron"),
            pgtrigger.Trigger(
                name="bron_staat",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__vast=True),
                func="""
                    IF TG_OP = 'UPDATE'
                        AND to_jsonb(NEW) - 'gelezen' = to_jsonb(OLD) - 'gelezen' THEN
                        RETURN NEW;
                    END IF;
                    RAISE EXCEPTION 'Wat is vastgesteld, noemt deze bron; zij ligt vast.'
                        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'bron_staat';
                """,
            ),
            niet_leeg_te_maken("bron"),
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
            van_alle_is_openbaar("gebeurtenis"),
            *vertrouwelijkheidsregels("gebeurtenis"),
            models.UniqueConstraint(  # a long text does not fit an index, its hash does
                *EIGENAAR,
                "datum",
                MD5("tekst"),
                name="gebeurtenis_een_keer",
                nulls_distinct=False,
                violation_error_message="Deze gebeurtenis staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(precisie__in=Precisie.values), name="gebeurtenis_precisie_bekend"
            ),
        ]
        triggers = [
            *blijft_van("gebeurtenis"),
            pgtrigger.Trigger(
                name="gebeurtenis_eigen_bron",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__bron__isnull=False),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM samenwerking_bron WHERE id = NEW.bron_id
                        AND samenwerking_id IS DISTINCT FROM NEW.samenwerking_id
                        AND samenwerking_id IS NOT NULL
                    ) THEN
                        RAISE EXCEPTION 'De bron is van een andere samenwerking.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'gebeurtenis_eigen_bron';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.datum}: {self.tekst}"
