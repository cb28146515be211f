"""A file with hours that somebody handed in; it counts only once it was confirmed."""

from django.db import models

from samenwerking.models import Gebruiker, Urenverdeling
from samenwerking.models.urenverdeling import TABEL, VELD
from samenwerking.models.versie import onder_versie


class Aanlevering(models.Model):
    """A workbook for a version of the hours, what was read of it and what is wrong with it.

    gelezen and fouten are empty until it was checked. A file that was taken over stays: it is where
    the rows come from.
    """

    urenverdeling = models.ForeignKey(
        Urenverdeling, on_delete=models.CASCADE, related_name="aanleveringen"
    )
    naam = models.CharField(max_length=200)
    inhoud = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    aangeleverd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    aangeleverd_op = models.DateTimeField(auto_now_add=True)
    gelezen = models.JSONField(null=True)
    fouten = models.JSONField(null=True)
    overgeslagen = models.JSONField(default=list)
    overgenomen_op = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "aanlevering"
        verbose_name_plural = "aanleveringen"
        ordering = ("-aangeleverd_op",)
        constraints = [
            models.UniqueConstraint(
                fields=["urenverdeling", "sha256"], name="aanlevering_een_keer_per_bestand"
            ),
            models.CheckConstraint(
                condition=models.Q(overgenomen_op__isnull=True)
                | models.Q(gelezen__isnull=False, fouten=[]),
                name="aanlevering_overgenomen_zonder_fouten",
            ),
        ]
        triggers = onder_versie("aanlevering", TABEL, VELD)

    def __str__(self) -> str:
        return self.naam
