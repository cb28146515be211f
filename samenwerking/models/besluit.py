"""A decision of a body, to which what was adopted refers."""

import pgtrigger
from django.db import models
from django.db.models.functions import MD5

from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.samenwerking import Samenwerking
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    blijft_van,
    vertrouwelijkheidsregels,
)


class Besluit(Vertrouwelijk):
    """What was decided by whom and when.

    ``vast``: what was adopted refers to it. The database sets it, and from then on nothing of the
    decision changes.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="besluiten"
    )
    orgaan = models.CharField(max_length=200, help_text="Wie besloot, zoals «college Aalsmeer».")
    datum = models.DateField()
    tekst = models.TextField(help_text="Wat er besloten is.")
    url = models.URLField("webadres", max_length=500, blank=True)
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")
    vast = models.BooleanField(
        "ligt vast", default=False, editable=False, help_text="Wat is vastgesteld, rust erop."
    )

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering = ("-datum", "orgaan")
        constraints = [
            *vertrouwelijkheidsregels("besluit"),
            models.UniqueConstraint(  # a long text does not fit an index, its hash does
                *EIGENAAR,
                "orgaan",
                "datum",
                MD5("tekst"),
                name="besluit_een_keer",
                nulls_distinct=False,
                violation_error_message="Dit besluit staat er al.",
            ),
        ]
        triggers = [
            *blijft_van("besluit"),
            pgtrigger.Trigger(
                name="besluit_staat",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__vast=True),
                func="""
                    RAISE EXCEPTION 'Op dit besluit rust wat is vastgesteld; het ligt vast.'
                        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'besluit_staat';
                """,
            ),
            niet_leeg_te_maken("besluit"),
        ]

    def __str__(self) -> str:
        return f"{self.orgaan}, {self.datum}: {self.tekst}"
