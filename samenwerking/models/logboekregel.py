"""The logbook: what was done by whom, in a sentence, kept for good."""

import pgtrigger
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models.functions import Now

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.samenwerking import Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid


class Logboekregel(models.Model):
    """One event. Written in the transaction of what it tells of; never changed, never removed.

    naam, gebruikersnaam and rollen are those of the moment itself. soort and sleutel say which
    record it is about (``bijdrage.berekening`` and its id), onderwerp how that was called. oud and
    nieuw are the values that changed. vertrouwelijkheid, gemeente, geheim_tot: as that record was
    kept back. transactie: when its transaction began, by which the history of rows finds its line.
    """

    moment = models.DateTimeField(db_default=Now())
    transactie = models.DateTimeField(db_default=TransactionNow(), editable=False)
    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, related_name="logboekregels"
    )
    naam = models.CharField(max_length=200)
    gebruikersnaam = models.CharField(max_length=150, blank=True)
    rollen = models.JSONField(default=list)
    weg = models.CharField(max_length=20)
    gebeurtenis = models.CharField(max_length=50)
    zin = models.TextField()
    gelukt = models.BooleanField(default=True)
    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, null=True)
    soort = models.CharField(max_length=100, blank=True)
    sleutel = models.CharField(max_length=50, blank=True)
    onderwerp = models.TextField(blank=True)
    oud = models.JSONField(default=dict)
    nieuw = models.JSONField(default=dict)
    vertrouwelijkheid = models.CharField(
        max_length=20, choices=Vertrouwelijkheid, default=Vertrouwelijkheid.OPENBAAR
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, null=True, related_name="+")
    geheim_tot = models.DateField(null=True)

    class Meta:
        verbose_name = "logboekregel"
        verbose_name_plural = "logboek"
        ordering = ("-moment", "-id")
        indexes = [
            models.Index(fields=["soort", "sleutel"], name="logboek_onderwerp"),
            models.Index(fields=["gebruiker", "-moment"], name="logboek_gebruiker"),
            models.Index(fields=["transactie"], name="logboek_transactie"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(zin=""), name="logboekregel_heeft_zin"),
            models.CheckConstraint(
                condition=models.Q(vertrouwelijkheid__in=Vertrouwelijkheid.values),
                name="logboekregel_vertrouwelijkheid_bekend",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="logboekregel_staat",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func="""
                    RAISE EXCEPTION 'Een regel van het logboek verandert niet.'
                        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'logboekregel_staat';
                """,
            ),
            niet_leeg_te_maken("logboekregel"),
        ]

    def __str__(self) -> str:
        return self.zin
