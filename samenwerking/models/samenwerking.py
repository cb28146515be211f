"""The cooperation: one civil service for several municipalities."""

import pgtrigger
from django.db import models


class Samenwerking(models.Model):
    """A cooperation around a centrumgemeente. Its name stands in every calculation."""

    naam = models.CharField(
        max_length=200,
        unique=True,
        help_text="Zoals in het kenmerk «samenwerking» van de invoer. Later niet te wijzigen.",
    )
    code = models.SlugField(unique=True, help_text="De naam in webadressen.")
    omschrijving = models.TextField(blank=True, help_text="Waar de samenwerking voor is.")

    class Meta:
        verbose_name = "samenwerking"
        verbose_name_plural = "samenwerkingen"
        ordering = ("naam",)
        triggers = [
            pgtrigger.ReadOnly(name="samenwerking_naam_staat_vast", fields=["naam"]),
        ]

    def __str__(self) -> str:
        return self.naam
