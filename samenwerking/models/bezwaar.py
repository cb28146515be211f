"""Objections of a municipality to hours, with what it would put in their place, and the talk."""

import pgtrigger
from django.db import models

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.onderdeel import Onderdeel
from samenwerking.models.urenverdeling import UREN_CIJFERS, Urenregel, Urenverdeling
from samenwerking.models.versie import ZOLANG_OPEN, eigen_gemeente, onder_versie

TABEL, VELD = "samenwerking_urenverdeling", "urenverdeling_id"
BEZWAREN = ("samenwerking_bezwaar", "bezwaar_id")
STANDPUNTEN = (
    "(SELECT s.id, b.urenverdeling_id FROM samenwerking_standpunt s"
    " JOIN samenwerking_bezwaar b ON b.id = s.bezwaar_id)",
    "standpunt_id",
)


class Uitkomst(models.TextChoices):
    """How an objection ended."""

    OVERGENOMEN = "overgenomen"
    INGETROKKEN = "ingetrokken"
    VERVALLEN = "vervallen"


class Bezwaar(models.Model):
    """That a municipality does not agree with a row, or with a unit; ``uitkomst`` "" is open."""

    urenverdeling = models.ForeignKey(
        Urenverdeling, on_delete=models.CASCADE, related_name="bezwaren"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT, related_name="+")
    reden = models.TextField(help_text="Waarom de uren anders moeten zijn.")
    gemaakt_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst, blank=True)
    gesloten_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "bezwaar"
        verbose_name_plural = "bezwaren"
        ordering = ("urenverdeling", "pk")
        constraints = [
            models.CheckConstraint(condition=~models.Q(reden=""), name="bezwaar_heeft_reden"),
            models.CheckConstraint(
                condition=models.Q(uitkomst__in=["", *Uitkomst.values]),
                name="bezwaar_uitkomst_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(uitkomst="", gesloten_op__isnull=True)
                | models.Q(~models.Q(uitkomst=""), gesloten_op__isnull=False),
                name="bezwaar_gesloten_met_moment",
            ),
        ]
        triggers = [
            *eigen_gemeente("bezwaar", TABEL, VELD, bij=["insert"]),
            pgtrigger.ReadOnly(
                name="bezwaar_staat_vast",
                fields=["urenverdeling", "gemeente", "onderdeel", "reden", "gemaakt_door"],
            ),
            pgtrigger.Trigger(
                name="bezwaar_tijdens_controle",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                declare=[("stand", "TEXT")],
                func="""
                    SELECT status INTO stand FROM samenwerking_urenverdeling
                    WHERE id = COALESCE(NEW.urenverdeling_id, OLD.urenverdeling_id) FOR UPDATE;
                    IF (TG_OP = 'DELETE' AND stand NOT IN ('concept', 'ter controle'))
                        OR (TG_OP <> 'DELETE' AND stand <> 'ter controle')
                        OR (TG_OP = 'UPDATE' AND OLD.uitkomst <> '') THEN
                        RAISE EXCEPTION 'Bezwaar gaat over wat ter controle ligt, en is eens klaar.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'bezwaar_tijdens_controle';
                    END IF;
                    RETURN COALESCE(NEW, OLD);
                """,
            ),
            niet_leeg_te_maken("bezwaar"),
        ]

    def __str__(self) -> str:
        return f"bezwaar van {self.gemeente} over {self.onderdeel}"


class Standpunt(models.Model):
    """What the hours of a row should be, in the eyes of the municipality that objects."""

    bezwaar = models.ForeignKey(Bezwaar, on_delete=models.CASCADE, related_name="standpunten")
    regel = models.ForeignKey(Urenregel, on_delete=models.CASCADE, related_name="standpunten")
    gezamenlijk = models.DecimalField(
        "uren gezamenlijk", max_digits=UREN_CIJFERS, decimal_places=2, default=0
    )

    class Meta:
        verbose_name = "standpunt"
        verbose_name_plural = "standpunten"
        ordering = ("bezwaar", "pk")
        constraints = [
            models.UniqueConstraint(fields=["bezwaar", "regel"], name="standpunt_een_keer"),
            models.CheckConstraint(
                condition=models.Q(gezamenlijk__gte=0), name="standpunt_gezamenlijk_niet_negatief"
            ),
        ]
        triggers = [
            *onder_versie("standpunt", TABEL, VELD, BEZWAREN, ZOLANG_OPEN, bij=["delete"]),
            pgtrigger.Trigger(
                name="standpunt_van_eigen_onderdeel",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM samenwerking_bezwaar b
                        JOIN samenwerking_urenregel r ON r.urenverdeling_id = b.urenverdeling_id
                            AND r.onderdeel_id = b.onderdeel_id
                        WHERE b.id = NEW.bezwaar_id AND r.id = NEW.regel_id AND b.uitkomst = ''
                    ) THEN
                        RAISE EXCEPTION 'Een standpunt gaat over een rij van zijn bezwaar.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'standpunt_van_eigen_onderdeel';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bezwaar}: {self.regel}"


class Standpunturen(models.Model):
    """The hours for one municipality in a standpunt."""

    standpunt = models.ForeignKey(Standpunt, on_delete=models.CASCADE, related_name="uren")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    uren = models.DecimalField(max_digits=UREN_CIJFERS, decimal_places=2)

    class Meta:
        verbose_name = "uren in een standpunt"
        verbose_name_plural = "uren in standpunten"
        ordering = ("standpunt", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(
                fields=["standpunt", "gemeente"], name="standpunturen_een_keer"
            ),
            models.CheckConstraint(
                condition=models.Q(uren__gte=0), name="standpunturen_niet_negatief"
            ),
        ]
        triggers = [
            *onder_versie("standpunturen", TABEL, VELD, STANDPUNTEN, ZOLANG_OPEN),
            *eigen_gemeente("standpunturen", TABEL, VELD, via=STANDPUNTEN),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.uren}"


class Bericht(models.Model):
    """Something said about an objection; it stays as it was said."""

    bezwaar = models.ForeignKey(Bezwaar, on_delete=models.CASCADE, related_name="berichten")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    tekst = models.TextField()
    gezegd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ("bezwaar", "pk")
        constraints = [
            models.CheckConstraint(condition=~models.Q(tekst=""), name="bericht_heeft_tekst"),
        ]
        triggers = [
            *onder_versie("bericht", TABEL, VELD, BEZWAREN, ZOLANG_OPEN, bij=["insert", "delete"]),
            *eigen_gemeente("bericht", TABEL, VELD, via=BEZWAREN, bij=["insert"]),
            pgtrigger.Protect(name="bericht_blijft", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return self.tekst
