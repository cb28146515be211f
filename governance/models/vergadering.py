"""Meetings with their agenda, how decisions were taken there, and the actions that follow."""

import pgtrigger
from django.db import models

from bijdrage.models import Berekening
from bijdrage.models.kostenraming import BEDRAG_CIJFERS, AardLasten
from governance.models.document import Document
from governance.models.orgaan import Orgaan
from governance.models.pcdocument import Pcdocument
from governance.models.voorstel import Voorstel
from samenwerking.models import Besluit, Samenwerking
from samenwerking.models.van_hier import boven, van_hier, zelfde
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    blijft_van,
    vertrouwelijkheidsregels,
)


class Vergaderstatus(models.TextChoices):
    """Whether a meeting took place."""

    GEPLAND = "gepland", "gepland"
    GEHOUDEN = "gehouden", "gehouden"
    AFGELAST = "afgelast", "afgelast"


class Vergadering(Vertrouwelijk):
    """A meeting of a body."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="vergaderingen"
    )
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="vergaderingen")
    datum = models.DateField()
    aanvang = models.TimeField(null=True, blank=True, help_text="Leeg: nog niet bekend.")
    plaats = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=20, choices=Vergaderstatus, default=Vergaderstatus.GEPLAND)
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "vergadering"
        verbose_name_plural = "vergaderingen"
        ordering = ("-datum", "orgaan__naam")
        constraints = [
            *vertrouwelijkheidsregels("vergadering"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "orgaan", "datum", "aanvang"],
                name="vergadering_een_keer",
                nulls_distinct=False,
                violation_error_message="Deze vergadering staat er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=Vergaderstatus.values),
                name="vergadering_status_bekend",
            ),
        ]
        triggers = [
            *blijft_van("vergadering", "governance"),
            van_hier(
                "vergadering_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde("governance_orgaan", "orgaan_id"),
            ),
        ]

    def __str__(self) -> str:
        return f"vergadering van {self.orgaan} op {self.datum:%d-%m-%Y}"


class Agendapunt(models.Model):
    """A point of an agenda, with what was discussed and what came of it."""

    gaat_mee_met = "vergadering"

    vergadering = models.ForeignKey(
        Vergadering, on_delete=models.CASCADE, related_name="agendapunten"
    )
    nummer = models.PositiveSmallIntegerField()
    onderwerp = models.CharField(max_length=200)
    toelichting = models.TextField(blank=True)
    uitkomst = models.TextField(blank=True, help_text="Wat er is besproken of afgesproken.")
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten"
    )
    voorstel = models.ForeignKey(
        Voorstel, on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten"
    )
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten"
    )

    class Meta:
        verbose_name = "agendapunt"
        verbose_name_plural = "agendapunten"
        ordering = ("vergadering", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["vergadering", "nummer"],
                name="agendapunt_een_keer",
                violation_error_message="Dit nummer heeft de agenda al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(onderwerp=""), name="agendapunt_heeft_onderwerp"
            ),
        ]
        triggers = [
            van_hier(
                "agendapunt_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde(
                    "governance_document",
                    "document_id",
                    boven("governance_vergadering", "vergadering_id"),
                ),
                zelfde(
                    "governance_voorstel",
                    "voorstel_id",
                    boven("governance_vergadering", "vergadering_id"),
                ),
                zelfde(
                    "samenwerking_besluit",
                    "besluit_id",
                    boven("governance_vergadering", "vergadering_id"),
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nummer}. {self.onderwerp}"


class Uitslag(models.TextChoices):
    """How a vote went."""

    UNANIEM = "unaniem aangenomen", "unaniem aangenomen"
    AANGENOMEN = "aangenomen", "aangenomen"
    VERWORPEN = "verworpen", "verworpen"


class Behandeling(models.Model):
    """How a decision was taken and what it does.

    gevraagd_op: when the decision was asked for. voor, tegen: votes, None when they were not
    counted. effect: in euro on the contribution; positive: the contribution rises. berekening: the
    calculation in which that effect is. pcdocument: in which the decision was processed.
    """

    gaat_mee_met = "besluit"

    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="behandeling")
    orgaan = models.ForeignKey(
        Orgaan, on_delete=models.PROTECT, null=True, blank=True, related_name="behandelingen"
    )
    gevraagd_op = models.DateField(
        null=True, blank=True, help_text="De dag waarop het besluit is gevraagd."
    )
    uitslag = models.CharField(max_length=20, choices=Uitslag, blank=True)
    voor = models.PositiveSmallIntegerField("stemmen voor", null=True, blank=True)
    tegen = models.PositiveSmallIntegerField("stemmen tegen", null=True, blank=True)
    effect = models.DecimalField(
        "effect op de bijdrage",
        max_digits=BEDRAG_CIJFERS,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="In euro; boven nul stijgt de bijdrage.",
    )
    aard = models.CharField(max_length=20, choices=AardLasten, blank=True)
    berekening = models.ForeignKey(
        Berekening,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="De berekening waar het effect in zit.",
    )
    pcdocument = models.ForeignKey(
        Pcdocument,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="behandelingen",
        verbose_name="P&C-document",
        help_text="Waarin het besluit is verwerkt.",
    )

    class Meta:
        verbose_name = "behandeling van een besluit"
        verbose_name_plural = "behandelingen van besluiten"
        ordering = ("besluit",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(uitslag__in=["", *Uitslag.values]),
                name="behandeling_uitslag_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(aard__in=["", *AardLasten.values]),
                name="behandeling_aard_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(voor__isnull=True, tegen__isnull=True)
                | models.Q(voor__isnull=False, tegen__isnull=False)
                & (
                    models.Q(uitslag=Uitslag.UNANIEM, voor__gt=0, tegen=0)
                    | models.Q(uitslag=Uitslag.AANGENOMEN, voor__gt=models.F("tegen"))
                    | models.Q(uitslag=Uitslag.VERWORPEN, voor__lte=models.F("tegen"))
                ),
                name="behandeling_stemmen_bij_uitslag",
                violation_error_message="De stemmen passen niet bij de uitslag: unaniem is zonder "
                "tegenstem, aangenomen met meer stemmen voor dan tegen.",
            ),
            models.CheckConstraint(
                condition=models.Q(effect__isnull=True, aard="")
                | models.Q(effect__isnull=False) & ~models.Q(aard=""),
                name="behandeling_effect_met_aard",
                violation_error_message="Zeg bij een effect of het eenmalig is of elk jaar terug "
                "komt, en bij een aard hoe groot het effect is.",
            ),
            models.CheckConstraint(
                condition=~models.Q(uitslag="verworpen") | models.Q(effect__isnull=True),
                name="behandeling_verworpen_zonder_effect",
                violation_error_message="Wat is verworpen, heeft geen effect op de bijdrage.",
            ),
        ]
        triggers = [
            van_hier(
                "behandeling_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde(
                    "governance_orgaan", "orgaan_id", boven("samenwerking_besluit", "besluit_id")
                ),
                zelfde(
                    "bijdrage_berekening",
                    "berekening_id",
                    boven("samenwerking_besluit", "besluit_id"),
                ),
                zelfde(
                    "governance_pcdocument",
                    "pcdocument_id",
                    boven("samenwerking_besluit", "besluit_id"),
                ),
            ),
            pgtrigger.Trigger(
                name="behandeling_eerst_gevraagd",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF EXISTS (
                        SELECT 1 FROM samenwerking_besluit
                        WHERE id = NEW.besluit_id AND datum < NEW.gevraagd_op
                    ) THEN
                        RAISE EXCEPTION 'Een besluit is gevraagd voor het is genomen.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'behandeling_eerst_gevraagd';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="behandeling_waar_iets_op_rust",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__uitslag=Uitslag.VERWORPEN),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM samenwerking_besluit WHERE id = NEW.besluit_id AND vast
                    ) THEN
                        RAISE EXCEPTION 'Op dit besluit rust wat is vastgesteld.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'behandeling_waar_iets_op_rust';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"behandeling van besluit {self.besluit_id}"


class Actiepunt(Vertrouwelijk):
    """What somebody will do before a day, by a decision or a meeting."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="actiepunten"
    )
    wat = models.CharField(max_length=300)
    eigenaar = models.CharField(
        max_length=200, help_text="De functie van wie het doet, zoals «controller Aalsmeer»."
    )
    uiterlijk = models.DateField()
    gedaan_op = models.DateField(null=True, blank=True)
    resultaat = models.TextField(blank=True, help_text="Wat het opleverde, en waar dat staat.")
    vergadering = models.ForeignKey(
        Vergadering, on_delete=models.PROTECT, null=True, blank=True, related_name="actiepunten"
    )
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="actiepunten"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "actiepunt"
        verbose_name_plural = "actiepunten"
        ordering = ("uiterlijk", "wat")
        constraints = [
            *vertrouwelijkheidsregels("actiepunt"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "wat", "uiterlijk"],
                name="actiepunt_een_keer",
                nulls_distinct=False,
                violation_error_message="Dit actiepunt staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(wat="") & ~models.Q(eigenaar=""), name="actiepunt_heeft_inhoud"
            ),
            models.CheckConstraint(
                condition=models.Q(gedaan_op__isnull=True, resultaat="")
                | models.Q(gedaan_op__isnull=False) & ~models.Q(resultaat=""),
                name="actiepunt_gedaan_met_resultaat",
                violation_error_message="Zeg wanneer het is gedaan én wat het opleverde.",
            ),
        ]
        triggers = [
            *blijft_van("actiepunt", "governance"),
            van_hier(
                "actiepunt_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde("governance_vergadering", "vergadering_id"),
                zelfde("samenwerking_besluit", "besluit_id"),
            ),
        ]

    def __str__(self) -> str:
        return self.wat
