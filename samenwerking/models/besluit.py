"""A decision of a body, to which what was adopted refers."""

from django.db import models

from samenwerking.models.samenwerking import Samenwerking


class Besluit(models.Model):
    """What was decided by whom and when."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="besluiten"
    )
    orgaan = models.CharField(max_length=200, help_text="Wie besloot, zoals «college Aalsmeer».")
    datum = models.DateField()
    tekst = models.TextField(help_text="Wat er besloten is.")
    url = models.URLField("webadres", max_length=500, blank=True)
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering = ("-datum", "orgaan")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "orgaan", "datum", "tekst"], name="besluit_een_keer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.orgaan}, {self.datum}: {self.tekst}"
