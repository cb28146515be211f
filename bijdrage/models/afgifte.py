"""A file that the website gave out: its mark, and the calculation that it is of."""

import pgtrigger
from django.db import models
from django.db.models import Q

from bijdrage.models.berekening import Berekening
from samenwerking.models.leegmaken import niet_leeg_te_maken

_GEPUBLICEERD = """
IF EXISTS (
    SELECT 1 FROM bijdrage_berekening b
    WHERE b.id = OLD.berekening_id AND b.gepubliceerd_op IS NOT NULL
) THEN
    RAISE EXCEPTION 'Wat van een gepubliceerde berekening is afgegeven, blijft bekend.' USING
        ERRCODE = 'restrict_violation',
        CONSTRAINT = 'afgifte_blijft_bekend';
END IF;
RETURN OLD;
"""


class Afgiftesoort(models.TextChoices):
    """What kind of file it is."""

    RAPPORT = "rapport.pdf", "het rapport (pdf)"
    WERKMAP = "werkmap.xlsx", "de werkmap"
    REKENMAP = "rekenmap.xlsx", "de rekenmap"
    TABELLEN = "tabellen.ods", "het bestand met tabellen (ods)"
    SAMENVATTING = "samenvatting.pdf", "de samenvatting (pdf)"
    RAADSPAKKET = "raadspakket.pdf", "het raadspakket (pdf)"


class Afgifte(models.Model):
    """A file as it was given out, by the SHA-256 of its bytes; who asked for it is not kept."""

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="afgiften")
    soort = models.CharField(max_length=20, choices=Afgiftesoort)
    sha256 = models.CharField(max_length=64)
    volledig = models.BooleanField("volledige uitgave", default=False)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "afgifte"
        verbose_name_plural = "afgiften"
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["sha256", "berekening"], name="afgifte_een_keer_per_bestand"
            ),
            models.CheckConstraint(
                condition=Q(soort__in=Afgiftesoort.values), name="afgifte_soort_bekend"
            ),
            models.CheckConstraint(
                condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="afgifte_sha256_heel"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="afgifte_verandert_niet", operation=pgtrigger.Update),
            pgtrigger.Trigger(
                name="afgifte_blijft_bekend",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                func=_GEPUBLICEERD,
            ),
            niet_leeg_te_maken("afgifte"),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} van {self.berekening}"
