"""The cooperation: one civil service for several municipalities."""

import pgtrigger
from django.db import models

GERESERVEERD = (
    *("account", "accounts", "admin", "afronding", "api", "beheer", "besluiten", "besparingen"),
    *("bestuur", "bouwstenen", "bronnen", "controleer", "controleer-document", "geschiedenis"),
    *("governance", "inloggen", "keuzescenarios", "logboek", "maatwerk", "moties", "onderzoeken"),
    *("open-data", "rapport", "rechten", "scenario", "statisch", "taakstellingen", "tijdlijn"),
    *("toegang", "uitloggen"),
    *("uitspraak", "urenverdeling", "vergaderingen", "verschil", "vragen"),
)
"""Words with which addresses begin, now or later. A cooperation with such a code has no page."""


class Samenwerking(models.Model):
    """A cooperation around a centrumgemeente. Its name stands in every calculation."""

    naam = models.CharField(
        max_length=200,
        unique=True,
        help_text="Zoals in het kenmerk «samenwerking» van de invoer. Later niet te wijzigen.",
    )
    code = models.SlugField(
        unique=True, help_text="De naam in webadressen. Later niet te wijzigen."
    )
    omschrijving = models.TextField(blank=True, help_text="Waar de samenwerking voor is.")

    class Meta:
        verbose_name = "samenwerking"
        verbose_name_plural = "samenwerkingen"
        ordering = ("naam",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[-a-z0-9_]+$"),
                name="samenwerking_code_in_webadres",
                violation_error_message="De code staat in webadressen: gebruik alleen kleine"
                " letters, cijfers en streepjes, zoals «aa-organisatie».",
            ),
            models.CheckConstraint(
                condition=~models.Q(code__in=GERESERVEERD),
                name="samenwerking_code_vrij",
                violation_error_message="Deze code is al het webadres van een andere bladzijde."
                " Kies een andere, zoals «aa-organisatie».",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="samenwerking_naam_staat_vast", fields=["naam"]),
            pgtrigger.ReadOnly(name="samenwerking_code_staat_vast", fields=["code"]),
        ]

    def __str__(self) -> str:
        return self.naam
