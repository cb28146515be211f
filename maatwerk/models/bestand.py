"""A workbook with investigations, inventory and claims; it counts only once it was confirmed."""

from django.db import models

from samenwerking.models import Gebruiker, Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid


class Maatwerkbestand(models.Model):
    """A workbook that somebody handed in, what was read of it and what is wrong with it.

    gelezen and fouten are empty until it was checked. Only who handed it in sees it. What is new
    in it is kept back as ``vertrouwelijkheid`` and ``grond`` say.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="maatwerkbestanden"
    )
    naam = models.CharField(max_length=200)
    inhoud = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    vertrouwelijkheid = models.CharField(max_length=20, choices=Vertrouwelijkheid)
    grond = models.CharField(max_length=200, blank=True)
    aangeleverd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    aangeleverd_op = models.DateTimeField(auto_now_add=True)
    gelezen = models.JSONField(null=True)
    fouten = models.JSONField(null=True)
    overgeslagen = models.JSONField(default=list)
    overgenomen_op = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "bestand met maatwerk"
        verbose_name_plural = "bestanden met maatwerk"
        ordering = ("-aangeleverd_op",)
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "aangeleverd_door", "sha256"],
                name="maatwerkbestand_een_keer",
            ),
            models.CheckConstraint(
                condition=models.Q(overgenomen_op__isnull=True)
                | models.Q(gelezen__isnull=False, fouten=[]),
                name="maatwerkbestand_overgenomen_zonder_fouten",
            ),
        ]

    def __str__(self) -> str:
        return self.naam
