"""A document: a link or a file, with what it is about and who may know of it."""

import pgtrigger
from django.db import models

from governance.models.orgaan import Orgaan
from samenwerking.models import Besluit, Gebruiker, Samenwerking
from samenwerking.models.van_hier import van_hier, zelfde
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    blijft_van,
    vertrouwelijkheidsregels,
)


class Documentsoort(models.TextChoices):
    """What kind of document."""

    RAADSSTUK = "raadsstuk"
    BRIEF = "brief"
    ADVIES = "advies"
    RAPPORT = "rapport"
    OVEREENKOMST = "overeenkomst"
    NOTITIE = "notitie"
    VERSLAG = "verslag"
    ANDERS = "ander document"


class Document(Vertrouwelijk):
    """A document. url: where it stands elsewhere, "" when its file is kept here."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="documenten"
    )
    titel = models.CharField(max_length=200)
    samenvatting = models.TextField(help_text="Waar het over gaat, in een paar zinnen.")
    soort = models.CharField(max_length=20, choices=Documentsoort)
    datum = models.DateField(help_text="De dag die op het document staat.")
    orgaan = models.ForeignKey(
        Orgaan,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Van welk orgaan het is; leeg: van iemand anders.",
    )
    besluit = models.ForeignKey(
        Besluit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="documenten",
        help_text="Het besluit waar het bij hoort.",
    )
    url = models.URLField("webadres", max_length=500, blank=True)
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "document"
        verbose_name_plural = "documenten"
        ordering = ("-datum", "titel")
        constraints = [
            *vertrouwelijkheidsregels("document"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "titel", "datum"],
                name="document_een_keer",
                nulls_distinct=False,
                violation_error_message="Dit document staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=Documentsoort.values), name="document_soort_bekend"
            ),
            models.CheckConstraint(
                condition=~models.Q(titel="") & ~models.Q(samenvatting=""),
                name="document_heeft_inhoud",
            ),
            models.CheckConstraint(
                condition=models.Q(url="") | models.Q(url__regex=r"^https?://"),
                name="document_webadres",
                violation_error_message="Een webadres begint met https://. Vul het zo in, of laat "
                "het leeg.",
            ),
        ]
        triggers = [
            *blijft_van("document", "governance"),
            van_hier(
                "document_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde("governance_orgaan", "orgaan_id"),
                zelfde("samenwerking_besluit", "besluit_id"),
            ),
        ]

    def __str__(self) -> str:
        return self.titel


class Documentbestand(models.Model):
    """The file of a document, as it was handed in."""

    gaat_mee_met = "document"

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="bestand")
    naam = models.CharField(max_length=200)
    soort = models.CharField(max_length=100, help_text="Het mediatype, naar de inhoud.")
    inhoud = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    aangeleverd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    aangeleverd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "bestand van een document"
        verbose_name_plural = "bestanden van documenten"
        triggers = [
            pgtrigger.Protect(name="documentbestand_blijft", operation=pgtrigger.Update),
            pgtrigger.Trigger(
                name="documentbestand_zonder_webadres",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF EXISTS (
                        SELECT 1 FROM governance_document
                        WHERE id = NEW.document_id AND url <> ''
                    ) THEN
                        RAISE EXCEPTION 'Een document heeft een webadres of een bestand.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'documentbestand_zonder_webadres';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.naam
