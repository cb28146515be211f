"""Savings that are followed, and the targets that they fill."""

import pgtrigger
from django.db import models
from django.db.models import Q

from bijdrage.models import Besparingsafspraak
from bijdrage.models.feit import ZICHZELF
from bijdrage.models.kostenraming import BEDRAG_CIJFERS
from maatwerk.models.keuzescenario import Keuzescenario
from maatwerk.models.onderzoek import Onderzoek
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from samenwerking.models.versie import (
    EERSTE_JAAR,
    LAATSTE_JAAR,
    eigen_gemeente,
    openlijk,
    zelfde_samenwerking,
)

_TAAKSTELLING = "taakstelling", ZICHZELF, "samenwerking_id"


def _jaren(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(eerste_jaar__range=(EERSTE_JAAR, LAATSTE_JAAR))
        & (Q(laatste_jaar=None) | Q(laatste_jaar__gte=models.F("eerste_jaar"))),
        name=f"{naam}_jaren_kloppen",
        violation_error_message="Het laatste jaar ligt voor het eerste.",
    )


def _per_jaar(naam: str, **opties: bool) -> models.DecimalField:
    return models.DecimalField(
        naam,
        max_digits=BEDRAG_CIJFERS,
        decimal_places=2,
        help_text="In euro per jaar.",
        **opties,  # type: ignore[arg-type]
    )


class Taakstelling(models.Model):
    """A target that was set: so much a year off the contribution of a municipality; it is public.

    percentage: of the contribution, where the target was set as one.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="taakstellingen"
    )
    naam = models.CharField(max_length=200)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    bedrag = _per_jaar("bedrag")
    percentage = models.DecimalField(
        max_digits=9, decimal_places=6, null=True, blank=True, help_text="Van de bijdrage."
    )
    eerste_jaar = models.PositiveSmallIntegerField()
    laatste_jaar = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg: zonder einde."
    )
    toelichting = models.TextField(blank=True)
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "taakstelling"
        verbose_name_plural = "taakstellingen"
        ordering = ("-eerste_jaar", "naam")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "naam"],
                name="taakstelling_een_keer",
                violation_error_message="Deze taakstelling staat er al.",
            ),
            models.CheckConstraint(condition=~Q(naam=""), name="taakstelling_heeft_naam"),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="taakstelling_bedrag_klopt"),
            models.CheckConstraint(
                condition=Q(percentage=None) | Q(percentage__gt=0, percentage__lte=100),
                name="taakstelling_percentage_klopt",
            ),
            _jaren("taakstelling"),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="taakstelling_samenwerking_staat_vast", fields=["samenwerking"]
            ),
            *eigen_gemeente(*_TAAKSTELLING),
            pgtrigger.Trigger(
                name="taakstelling_gemeente_blijft",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__gemeente__df=pgtrigger.F("new__gemeente")),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM maatwerk_besparing WHERE taakstelling_id = NEW.id
                    ) THEN
                        RAISE EXCEPTION 'Een besparing vult deze taakstelling al.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'taakstelling_gemeente_blijft';
                    END IF;
                    RETURN NEW;
                """,
            ),
            *zelfde_samenwerking(*_TAAKSTELLING, ("samenwerking_besluit", "besluit_id")),
            *openlijk("taakstelling", "samenwerking_besluit", "besluit_id"),
            *openlijk("taakstelling", "samenwerking_bron", "bron_id"),
        ]

    def __str__(self) -> str:
        return self.naam


class Besparing(models.Model):
    """A saving from an investigation, from target to what came of it.

    Who may know of the investigation may know of it. doel: what it should bring a year; besluit,
    toegezegd: that it was decided, and what was promised; afspraak: how it enters the calculation.
    What it brought is not kept: the engine works it out. vervallen: why it does not go on.
    """

    gaat_mee_met = "onderzoek"

    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.PROTECT, related_name="besparingen")
    naam = models.CharField(max_length=200)
    keuzescenario = models.ForeignKey(
        Keuzescenario, on_delete=models.PROTECT, null=True, blank=True, related_name="besparingen"
    )
    taakstelling = models.ForeignKey(
        Taakstelling, on_delete=models.PROTECT, null=True, blank=True, related_name="besparingen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    doel = _per_jaar("doel")
    eerste_jaar = models.PositiveSmallIntegerField()
    laatste_jaar = models.PositiveSmallIntegerField(null=True, blank=True)
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    toegezegd = _per_jaar("toegezegd", null=True, blank=True)
    afspraak = models.ForeignKey(
        Besparingsafspraak, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    vervallen = models.CharField(max_length=500, blank=True)
    fictief = models.BooleanField(default=False)

    class Meta:
        verbose_name = "besparing"
        verbose_name_plural = "besparingen"
        ordering = ("onderzoek__nummer", "pk")
        constraints = [
            models.UniqueConstraint(fields=["onderzoek", "naam"], name="besparing_een_keer"),
            models.UniqueConstraint(fields=["afspraak"], name="besparing_eigen_afspraak"),
            models.CheckConstraint(condition=~Q(naam=""), name="besparing_heeft_naam"),
            models.CheckConstraint(
                condition=Q(doel__gt=0) & (Q(toegezegd=None) | Q(toegezegd__gt=0)),
                name="besparing_bedragen_kloppen",
            ),
            _jaren("besparing"),
            models.CheckConstraint(
                condition=Q(besluit=None, toegezegd=None)
                | Q(besluit__isnull=False, toegezegd__isnull=False),
                name="besparing_besloten_met_bedrag",
            ),
            models.CheckConstraint(
                condition=Q(afspraak=None) | Q(besluit__isnull=False, vervallen=""),
                name="besparing_verwerkt_na_besluit",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="besparing_onderzoek_staat_vast", fields=["onderzoek"]),
            pgtrigger.Trigger(
                name="besparing_van_hier",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("hier", "INTEGER")],
                func="""
                    SELECT samenwerking_id INTO hier FROM maatwerk_onderzoek
                    WHERE id = NEW.onderzoek_id;
                    IF (NEW.keuzescenario_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM maatwerk_keuzescenario
                        WHERE id = NEW.keuzescenario_id AND onderzoek_id = NEW.onderzoek_id
                    )) OR (NEW.taakstelling_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM maatwerk_taakstelling WHERE id = NEW.taakstelling_id
                          AND samenwerking_id = hier AND gemeente_id = NEW.gemeente_id
                    )) OR (NEW.besluit_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM samenwerking_besluit
                        WHERE id = NEW.besluit_id AND samenwerking_id = hier
                    )) OR (NEW.afspraak_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM bijdrage_besparingsafspraak WHERE id = NEW.afspraak_id
                          AND samenwerking_id = hier AND gemeente_id = NEW.gemeente_id
                          AND eerste_jaar = NEW.eerste_jaar
                    )) OR NOT EXISTS (
                        SELECT 1 FROM samenwerking_deelnemer
                        WHERE samenwerking_id = hier AND gemeente_id = NEW.gemeente_id
                    ) THEN
                        RAISE EXCEPTION 'Waar een besparing naar verwijst, is van haarzelf.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'besparing_van_hier';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="besparing_verwerkt_openbaar",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__afspraak__isnull=False),
                func="""
                    PERFORM 1 FROM maatwerk_onderzoek WHERE id = NEW.onderzoek_id FOR SHARE;
                    IF NOT EXISTS (
                        SELECT 1 FROM maatwerk_onderzoek
                        WHERE id = NEW.onderzoek_id AND vertrouwelijkheid = 'openbaar'
                    ) THEN
                        RAISE EXCEPTION 'Wat in de bijdrage komt, is openbaar.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'besparing_verwerkt_openbaar';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(
                name="besparing_besloten_blijft",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.besluit_id IS NOT NULL AND"
                    " (OLD.besluit_id, OLD.toegezegd, OLD.keuzescenario_id, OLD.gemeente_id,"
                    " OLD.doel, OLD.eerste_jaar, OLD.laatste_jaar) IS DISTINCT FROM"
                    " (NEW.besluit_id, NEW.toegezegd, NEW.keuzescenario_id, NEW.gemeente_id,"
                    " NEW.doel, NEW.eerste_jaar, NEW.laatste_jaar) OR"
                    " OLD.afspraak_id IS NOT NULL AND OLD.afspraak_id IS DISTINCT FROM"
                    " NEW.afspraak_id"
                ),
            ),
            pgtrigger.Protect(name="besparing_blijft", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"besparing «{self.naam}»"

    @property
    def code(self) -> str:
        """How it is called in the calculation, also its correction."""
        return f"B-{self.pk}"

    @property
    def stand(self) -> str:
        """How far it is, as far as people bring it; what came of it the calculations say."""
        if self.vervallen:
            return "vervallen"
        if self.afspraak_id:
            return "verwerkt"
        return "besloten" if self.besluit_id else "doel"
