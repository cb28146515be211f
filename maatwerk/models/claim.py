"""Aanvullende dienstverlening: a claim per task, what it costs per year, and what was decided."""

from collections.abc import Mapping

import pgtrigger
from django.db import models

from bijdrage.models import Correctieafspraak
from bijdrage.models.correctieafspraak import SoortCorrectie
from bijdrage.models.kostenraming import BEDRAG_CIJFERS
from maatwerk.models.inventaris import Maatwerkpunt
from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.models.van_hier import van_hier, zelfde
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    blijft_van,
    vertrouwelijkheidsregels,
)

CODE = r"^[0-9]+(\.[0-9]+)*[a-z]?$"
STRUCTUREEL_ACHTERVOEGSEL = "-S"
"""A cost version has a code once, so the structural part of a claim is a code of its own."""
GEHEIM = (
    *("vertrouwelijkheid", "grond", "opgelegd_door", "bekrachtigd_op", "geheim_tot", "gemeente_id"),
)
"""What of a decided claim may still change: how it is kept back."""
_VRIJ = ["status", *GEHEIM]
"""What the trigger of a decided claim leaves to others: its status has one of its own."""


class Grondslag(models.TextChoices):
    """Why a municipality asks for more service."""

    AUTONOOM = "autonoom"
    WENS = "wens"


class Claimstatus(models.TextChoices):
    """What was decided about a claim."""

    AANGEVRAAGD = "aangevraagd"
    TOEGEKEND = "toegekend"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"


C = Claimstatus
STAPPEN: Mapping[C, tuple[C, ...]] = {
    C.AANGEVRAAGD: (C.TOEGEKEND, C.AFGEWEZEN, C.INGETROKKEN),
    C.TOEGEKEND: (),
    C.AFGEWEZEN: (),
    C.INGETROKKEN: (),
}
"""From which status to which; another decision is another claim."""
MET_BESLUIT = (C.TOEGEKEND, C.AFGEWEZEN)
_STAPPEN = ", ".join(f"('{van}', '{naar}')" for van, naar_ in STAPPEN.items() for naar in naar_)
_AFSPRAKEN = ("incidentele_afspraak", "structurele_afspraak")


def _afspraak() -> models.ForeignKey[Correctieafspraak | None, Correctieafspraak | None]:
    return models.ForeignKey(
        Correctieafspraak,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )


def _eigen_afspraak(kolom: str, achter: str) -> str:
    """SQL: the agreed correction that a column refers to, if any, is of this claim."""
    return (
        f"NEW.{kolom} IS NULL OR EXISTS (SELECT 1 FROM bijdrage_correctieafspraak a"  # noqa: S608
        f" WHERE a.id = NEW.{kolom} AND (a.samenwerking_id, a.code, a.soort, a.gemeente_id)"
        f" = (NEW.samenwerking_id, NEW.code || '{achter}', '{SoortCorrectie.AANVULLEND}',"
        " NEW.voor_id))"
    )


class Claim(Vertrouwelijk):
    """A claim on extra service. vte: of this claim alone; betaalt: the claim that it pays for.

    A granted claim rests on an agreed correction for its incidental and its structural part: from
    there it comes into the contribution of each of its years, and nowhere else.
    """

    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, related_name="claims")
    code = models.CharField(
        max_length=50, help_text="Zoals 1.1.1a; de punten zeggen waar de claim onder valt."
    )
    omschrijving = models.CharField(max_length=500)
    voor = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="voor gemeente",
        help_text="De gastgemeente die ervoor betaalt.",
    )
    grondslag = models.CharField(
        max_length=20, choices=Grondslag, blank=True, help_text="Leeg: niet bekend."
    )
    vte = models.DecimalField(
        max_digits=7,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Leeg: niet bekend. Minder: met een minteken.",
    )
    taakveld = models.CharField(max_length=10, blank=True, help_text="Leeg: 0.4.")
    eerste_jaar = models.PositiveSmallIntegerField()
    laatste_jaar = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg: zonder einde."
    )
    toelichting = models.TextField(blank=True)
    compensatie = models.TextField(
        blank=True, help_text="Nieuw voor oud: waarmee de claim wordt betaald, in woorden."
    )
    betaalt = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="betaald_met",
        verbose_name="betaalt voor",
        help_text="Nieuw voor oud: de claim die hiermee wordt betaald.",
    )
    punt = models.ForeignKey(
        Maatwerkpunt,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name="punt van de inventaris",
    )
    status = models.CharField(
        max_length=20, choices=Claimstatus, default=Claimstatus.AANGEVRAAGD, editable=False
    )
    besluit = models.ForeignKey(
        Besluit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="claims",
    )
    reden = models.TextField(blank=True, editable=False)
    incidentele_afspraak = _afspraak()
    structurele_afspraak = _afspraak()
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "claim"
        verbose_name_plural = "claims"
        ordering = ("code", "pk")
        constraints = [
            *vertrouwelijkheidsregels("claim"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "code"],
                name="claim_een_keer",
                nulls_distinct=False,
                violation_error_message="Er is al een claim met deze code. Kies een andere.",
            ),
            models.CheckConstraint(
                condition=models.Q(code__regex=CODE),
                name="claim_code_klopt",
                violation_error_message="Een code is zoals 1.1.1 of 1.1.1a: cijfers met punten, en"
                " aan het eind misschien een kleine letter.",
            ),
            models.CheckConstraint(condition=~models.Q(omschrijving=""), name="claim_heeft_inhoud"),
            models.CheckConstraint(
                condition=models.Q(grondslag__in=["", *Grondslag.values]),
                name="claim_grondslag_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(eerste_jaar__range=(EERSTE_JAAR, LAATSTE_JAAR))
                & (
                    models.Q(laatste_jaar=None)
                    | models.Q(laatste_jaar__gte=models.F("eerste_jaar"))
                ),
                name="claim_looptijd_klopt",
                violation_error_message="Het laatste jaar ligt voor het eerste.",
            ),
            models.CheckConstraint(
                condition=models.Q(betaalt=None) | ~models.Q(betaalt=models.F("id")),
                name="claim_betaalt_een_ander",
                violation_error_message="Een claim betaalt niet voor zichzelf.",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=MET_BESLUIT, besluit__isnull=False)
                | (~models.Q(status__in=MET_BESLUIT) & models.Q(besluit=None)),
                name="claim_besloten_met_besluit",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=(C.AFGEWEZEN, C.INGETROKKEN)) | ~models.Q(reden=""),
                name="claim_niet_door_met_reden",
            ),
            models.CheckConstraint(
                condition=models.Q(status=C.TOEGEKEND)
                & (
                    models.Q(incidentele_afspraak__isnull=False)
                    | models.Q(structurele_afspraak__isnull=False)
                )
                | ~models.Q(status=C.TOEGEKEND)
                & models.Q(incidentele_afspraak=None, structurele_afspraak=None),
                name="claim_toegekend_met_correctie",
            ),
            *(
                models.UniqueConstraint(fields=[veld], name=f"claim_{veld}_een_keer")
                for veld in _AFSPRAKEN
            ),
        ]
        triggers = [
            *blijft_van("claim", "maatwerk"),
            pgtrigger.Trigger(
                name="claim_volgt_de_stappen",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=f"""
                    IF (TG_OP = 'INSERT' AND NEW.status <> '{C.AANGEVRAAGD}')
                        OR (TG_OP = 'UPDATE' AND NEW.status <> OLD.status
                            AND (OLD.status, NEW.status) NOT IN ({_STAPPEN})) THEN
                        RAISE EXCEPTION 'Over een claim wordt een keer besloten.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'claim_volgt_de_stappen';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(
                name="claim_besloten_blijft",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    f"OLD.status <> '{C.AANGEVRAAGD}' AND"
                    f" to_jsonb(OLD) - ARRAY{_VRIJ} IS DISTINCT FROM"
                    f" to_jsonb(NEW) - ARRAY{_VRIJ}"
                ),
            ),
            pgtrigger.Protect(
                name="claim_blijft",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__status__df=C.AANGEVRAAGD),
            ),
            van_hier(
                "claim_van_hier",
                "Gemeente, besluit, punt en andere claim zijn van dezelfde samenwerking.",
                "EXISTS (SELECT 1 FROM samenwerking_deelnemer d"
                " WHERE d.samenwerking_id = NEW.samenwerking_id AND d.gemeente_id = NEW.voor_id)",
                zelfde("samenwerking_besluit", "besluit_id"),
                zelfde("maatwerk_maatwerkpunt", "punt_id"),
                zelfde("maatwerk_claim", "betaalt_id"),
            ),
            van_hier(
                "claim_eigen_correctie",
                "De correctie is die van deze claim.",
                _eigen_afspraak("incidentele_afspraak_id", ""),
                _eigen_afspraak("structurele_afspraak_id", STRUCTUREEL_ACHTERVOEGSEL),
            ),
            van_hier(
                "claim_met_correctie_openbaar",
                "Een toegekende claim is een correctie op de bijdrage, en die is openbaar.",
                f"NEW.status <> '{C.TOEGEKEND}' OR NEW.vertrouwelijkheid = 'openbaar'",
            ),
            van_hier(
                "claim_jaren_in_looptijd",
                "De bedragen van de claim liggen in zijn looptijd.",
                "NOT EXISTS (SELECT 1 FROM maatwerk_claimjaar j WHERE j.claim_id = NEW.id"
                " AND NOT j.jaar BETWEEN NEW.eerste_jaar AND COALESCE(NEW.laatste_jaar, 9999))",
            ),
        ]

    def __str__(self) -> str:
        return f"claim {self.code}: {self.omschrijving}"

    @property
    def vast(self) -> bool:
        """Whether it is in the contribution, so that it stays open."""
        return self.status == Claimstatus.TOEGEKEND


class Claimjaar(models.Model):
    """What a claim costs in a year, once and structurally; what comes off is negative."""

    gaat_mee_met = "claim"

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="jaren")
    jaar = models.PositiveSmallIntegerField()
    incidenteel = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2, default=0)
    structureel = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2, default=0)

    class Meta:
        verbose_name = "bedrag van een claim"
        verbose_name_plural = "bedragen van claims"
        ordering = ("claim", "jaar")
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "jaar"],
                name="claimjaar_een_keer",
                violation_error_message="Van dit jaar staat er al een bedrag.",
            ),
        ]
        triggers = [
            van_hier(
                "claimjaar_in_looptijd",
                "Het jaar ligt buiten de looptijd van de claim.",
                "EXISTS (SELECT 1 FROM maatwerk_claim c WHERE c.id = NEW.claim_id AND NEW.jaar"
                " BETWEEN c.eerste_jaar AND COALESCE(c.laatste_jaar, 9999))",
            ),
            pgtrigger.Trigger(
                name="claimjaar_besloten_blijft",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                declare=[("rijen", "maatwerk_claimjaar[]")],
                func=f"""
                    rijen = CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW] WHEN 'DELETE'
                        THEN ARRAY[OLD] ELSE ARRAY[OLD, NEW] END;
                    IF EXISTS (
                        SELECT 1 FROM unnest(rijen) r JOIN maatwerk_claim c ON c.id = r.claim_id
                        WHERE c.status <> '{C.AANGEVRAAGD}'
                    ) THEN
                        RAISE EXCEPTION 'Over deze claim is besloten; zijn bedragen liggen vast.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'claimjaar_besloten_blijft';
                    END IF;
                    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
                """,  # noqa: S608  (of names in the code itself)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim.code}, {self.jaar}: {self.incidenteel} en {self.structureel}"
