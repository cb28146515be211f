"""A calculation: which hours and cost it rests on, and every amount that it allocated."""

import pgtrigger
from django.db import models

from bijdrage.models.kostenraming import BEDRAG_CIJFERS, Kostenraming
from bijdrage.models.methode import Methode
from bijdrage.models.overeenkomst import Overeenkomst
from samenwerking.models import Gemeente, Urenverdeling
from samenwerking.models.versie import (
    OPEN,
    Status,
    Versie,
    eigen_gemeente,
    onder_versie,
    staat_bij_controle,
    versie_staat,
    versieregels,
)

TABEL = "bijdrage_berekening"
VELD = "berekening_id"


class Berekening(Versie):
    """A calculation of a year and stand from one version of the hours and one of the cost.

    Once adopted it is published, from when everybody may read it.
    """

    urenverdeling = models.ForeignKey(Urenverdeling, on_delete=models.PROTECT)
    kostenraming = models.ForeignKey(Kostenraming, on_delete=models.PROTECT)
    overeenkomst = models.ForeignKey(
        Overeenkomst,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="Wat er voor dit jaar is afgesproken.",
    )
    methodeversie = models.ForeignKey(
        Methode,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="Met welke versie van de methode die afspraken zijn uitgevoerd.",
    )
    methode = models.CharField("rekenregels", max_length=20)
    vingerafdruk = models.CharField(max_length=71)
    merken = models.JSONField(default=dict, editable=False, help_text="SHA-256 per blad.")
    afspraakmerken = models.JSONField(
        default=dict, editable=False, help_text="SHA-256 van wat is afgesproken en de methode."
    )

    class Meta(Versie.Meta):
        verbose_name = "berekening"
        verbose_name_plural = "berekeningen"
        default_related_name = "berekeningen"
        constraints = [
            *versieregels("berekening", Status.VOORGELEGD),
            models.CheckConstraint(
                condition=models.Q(vingerafdruk__regex=r"^sha256:[0-9a-f]{64}$"),
                name="berekening_vingerafdruk_is_sha256",
            ),
        ]
        triggers = [
            *versie_staat("berekening"),
            staat_bij_controle("berekening", Status.VOORGELEGD, "afspraakmerken"),
            pgtrigger.Trigger(
                name="berekening_door_ieder_akkoord",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__status="vastgesteld", old__status__in=OPEN),
                func="""
                    IF OLD.status <> 'voorgelegd' OR EXISTS (
                        SELECT 1 FROM samenwerking_gemeentegegeven g
                        WHERE g.urenverdeling_id = NEW.urenverdeling_id AND NOT EXISTS (
                            SELECT 1 FROM bijdrage_berekeningsakkoord a
                            WHERE a.berekening_id = NEW.id AND a.gemeente_id = g.gemeente_id
                        )
                    ) THEN
                        RAISE EXCEPTION 'Niet elke gemeente is akkoord met de berekening.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'berekening_door_ieder_akkoord';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="berekening_van_een_jaar_en_stand",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF (NEW.samenwerking_id, NEW.jaar, NEW.stand) IS DISTINCT FROM (
                        SELECT (samenwerking_id, jaar, stand) FROM samenwerking_urenverdeling
                        WHERE id = NEW.urenverdeling_id
                    ) OR (NEW.samenwerking_id, NEW.jaar, NEW.stand) IS DISTINCT FROM (
                        SELECT (samenwerking_id, jaar, stand) FROM bijdrage_kostenraming
                        WHERE id = NEW.kostenraming_id
                    ) THEN
                        RAISE EXCEPTION 'Uren en kosten zijn van een ander jaar of andere stand.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'berekening_van_een_jaar_en_stand';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="berekening_eigen_overeenkomst",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__overeenkomst__isnull=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM bijdrage_overeenkomst
                        WHERE id = NEW.overeenkomst_id AND samenwerking_id = NEW.samenwerking_id
                          AND NEW.jaar BETWEEN eerste_jaar AND coalesce(laatste_jaar, NEW.jaar)
                    ) THEN
                        RAISE EXCEPTION 'De overeenkomst is niet van deze samenwerking en dit jaar.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'berekening_eigen_overeenkomst';
                    END IF;
                    UPDATE bijdrage_overeenkomst SET vast = TRUE
                    WHERE id = NEW.overeenkomst_id AND NOT vast AND NEW.status = 'vastgesteld';
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="berekening_eigen_methodeversie",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__methodeversie__isnull=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM bijdrage_methode
                        WHERE id = NEW.methodeversie_id AND eerste_jaar <= NEW.jaar
                          AND overeenkomst_id = NEW.overeenkomst_id
                    ) THEN
                        RAISE EXCEPTION 'De methode is niet van deze overeenkomst en dit jaar.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'berekening_eigen_methodeversie';
                    END IF;
                    IF NEW.status = 'vastgesteld' THEN
                        UPDATE bijdrage_methode SET vast = TRUE
                        WHERE id = NEW.methodeversie_id AND NOT vast;
                        UPDATE samenwerking_besluit SET vast = TRUE WHERE NOT vast AND id = (
                            SELECT besluit_id FROM bijdrage_methode WHERE id = NEW.methodeversie_id
                        );
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="berekening_op_vastgestelde_invoer",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__status="vastgesteld"),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM samenwerking_urenverdeling
                        WHERE id = NEW.urenverdeling_id AND status <> 'vastgesteld'
                    ) OR EXISTS (
                        SELECT 1 FROM bijdrage_kostenraming
                        WHERE id = NEW.kostenraming_id AND status <> 'vastgesteld'
                    ) THEN
                        RAISE EXCEPTION 'Stel eerst de urenverdeling en de kostenraming vast.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'berekening_op_vastgestelde_invoer';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    @property
    def stap(self) -> str:
        """How far it is, in a word: its status, or gepubliceerd, or ingetrokken."""
        if self.ingetrokken_op:
            return "ingetrokken"
        openbaar = self.gepubliceerd_op and self.status == Status.VASTGESTELD
        return "gepubliceerd" if openbaar else str(self.status)


class Aandeel(models.Model):
    """What one municipality bears: its contribution, or the own share of the centrumgemeente."""

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="aandelen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    basis = models.DecimalField(
        max_digits=BEDRAG_CIJFERS, decimal_places=2, help_text="Voor de correcties."
    )
    bedrag = models.DecimalField(
        max_digits=BEDRAG_CIJFERS, decimal_places=2, help_text="Na de correcties."
    )

    class Meta:
        verbose_name = "aandeel"
        verbose_name_plural = "aandelen"
        ordering = ("berekening", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(fields=["berekening", "gemeente"], name="aandeel_een_keer"),
        ]
        triggers = [
            *onder_versie("aandeel", TABEL, VELD),
            *eigen_gemeente("aandeel", TABEL, VELD),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.bedrag}"


class Toedeling(models.Model):
    """One allocated amount: the part of a cost line for a municipality on a taakveld.

    It carries the cooperation and the year, so that a large table can be divided by them.
    """

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="toedelingen")
    regel = models.CharField(max_length=100)
    onderdeel = models.CharField(max_length=100, blank=True)
    component = models.CharField(max_length=100)
    categorie = models.CharField(max_length=10)
    taakveld = models.CharField(max_length=10)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    lasten = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2)
    baten = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2)

    class Meta:
        verbose_name = "toedeling"
        verbose_name_plural = "toedelingen"
        ordering = ("berekening", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["berekening", "regel", "taakveld", "gemeente"], name="toedeling_een_keer"
            ),
        ]
        triggers = [
            *onder_versie("toedeling", TABEL, VELD),
            *eigen_gemeente("toedeling", TABEL, VELD),
        ]

    def __str__(self) -> str:
        return f"{self.regel}, {self.taakveld}, {self.gemeente}"


class Correctieboeking(models.Model):
    """One posting of a correction: at the gastgemeente, or mirrored at the centrumgemeente."""

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="boekingen")
    code = models.CharField(max_length=100)
    taakveld = models.CharField(max_length=10)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    bedrag = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2)

    class Meta:
        verbose_name = "correctieboeking"
        verbose_name_plural = "correctieboekingen"
        ordering = ("berekening", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["berekening", "code", "taakveld", "gemeente"],
                name="correctieboeking_een_keer",
            ),
        ]
        triggers = [
            *onder_versie("correctieboeking", TABEL, VELD),
            *eigen_gemeente("correctieboeking", TABEL, VELD),
        ]

    def __str__(self) -> str:
        return f"{self.code}, {self.taakveld}, {self.gemeente}"
