"""A dispute between municipalities: what each wants, who advises, and what came of it."""

from collections.abc import Mapping, Sequence
from typing import Any

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models

from bijdrage.models import Correctieafspraak
from bijdrage.models.kostenraming import BEDRAG_CIJFERS, AardLasten
from governance.models.opdracht import openbare_bron
from governance.models.orgaan import Orgaan
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from samenwerking.models.bron import Precisie
from samenwerking.models.van_hier import boven, van_hier, zelfde
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    blijft_van,
    vertrouwelijkheidsregels,
)


class Geschilstatus(models.TextChoices):
    """How far a dispute is."""

    INGEDIEND = "ingediend"
    BIJ_COMMISSIE = "bij de commissie"
    ADVIES = "advies uitgebracht"
    AANVAARD = "aanvaard"
    VERWERKT = "verwerkt"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"


S = Geschilstatus
GESCHILSTAPPEN: Mapping[S, tuple[S, ...]] = {
    S.INGEDIEND: (S.BIJ_COMMISSIE, S.INGETROKKEN),
    S.BIJ_COMMISSIE: (S.ADVIES, S.INGETROKKEN),
    S.ADVIES: (S.AANVAARD, S.AFGEWEZEN),
    S.AANVAARD: (S.VERWERKT,),
    S.AFGEWEZEN: (S.BIJ_COMMISSIE, S.INGETROKKEN),
    S.VERWERKT: (),
    S.INGETROKKEN: (),
}
"""From which status to which; an advice that was refused goes back, or the dispute ends."""
GESCHIL_LOOPT = (S.INGEDIEND, S.BIJ_COMMISSIE, S.ADVIES, S.AANVAARD, S.AFGEWEZEN)
"""As long as this, the components read «in geschil»."""
BIJ_ADVIES = (S.ADVIES, S.AANVAARD, S.VERWERKT)
"""As long as this, an advice lies there, and does not change."""
MET_UITKOMST = (S.AANVAARD, S.VERWERKT)
"""When this, the colleges accepted it, and that does not change."""
_STAPPEN = ", ".join(f"('{van}', '{naar}')" for van, tot in GESCHILSTAPPEN.items() for naar in tot)


def _zolang(naam: str, statussen: Sequence[S], fout: str, wanneer: Any) -> pgtrigger.Trigger:
    """What is of a dispute that is in one of these statuses cannot be added, changed or removed.

    wanneer: the operations that are refused.
    """
    lijst = ", ".join(f"'{status}'" for status in statussen)
    return pgtrigger.Trigger(
        name=naam,
        when=pgtrigger.Before,
        operation=wanneer,
        func=f"""
            IF EXISTS (
                SELECT 1 FROM governance_geschil
                WHERE id = (CASE TG_OP WHEN 'INSERT' THEN NEW.geschil_id ELSE OLD.geschil_id END)
                  AND status IN ({lijst})
            ) THEN
                RAISE EXCEPTION '{fout}'
                    USING ERRCODE = 'restrict_violation', CONSTRAINT = '{naam}';
            END IF;
            RETURN (CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
        """,  # noqa: S608  (of names in the code itself)
    )


def _bedrag(naam: str) -> models.DecimalField:
    return models.DecimalField(
        naam, max_digits=BEDRAG_CIJFERS, decimal_places=2, null=True, blank=True
    )


class Geschil(Vertrouwelijk):
    """A dispute about components of the contribution in some years.

    afspraak: the agreed correction by which the outcome comes into the contribution. ronde: how
    many times it was brought before the commission.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="geschillen"
    )
    onderwerp = models.CharField(max_length=200)
    toelichting = models.TextField()
    componenten = ArrayField(
        models.CharField(max_length=100), help_text="De componenten waar het over gaat."
    )
    eerste_jaar = models.PositiveSmallIntegerField()
    laatste_jaar = models.PositiveSmallIntegerField()
    status = models.CharField(
        max_length=20, choices=Geschilstatus, default=Geschilstatus.INGEDIEND, editable=False
    )
    ronde = models.PositiveSmallIntegerField(default=1, editable=False)
    afspraak = models.OneToOneField(
        Correctieafspraak,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="geschil",
        help_text="De afgesproken correctie met de uitkomst per jaar.",
    )
    verwerkt_in = models.CharField(
        max_length=200, blank=True, help_text="Het stuk waarin de uitkomst is verwerkt."
    )
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "geschil"
        verbose_name_plural = "geschillen"
        ordering = ("-eerste_jaar", "onderwerp")
        constraints = [
            *vertrouwelijkheidsregels("geschil"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "onderwerp", "eerste_jaar"],
                name="geschil_een_keer",
                nulls_distinct=False,
                violation_error_message="Dit geschil staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(onderwerp="")
                & ~models.Q(toelichting="")
                & models.Q(componenten__len__gt=0),
                name="geschil_heeft_inhoud",
                violation_error_message="Vul het onderwerp, de toelichting en een component in.",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    eerste_jaar__range=(EERSTE_JAAR, LAATSTE_JAAR),
                    laatste_jaar__gte=models.F("eerste_jaar"),
                    laatste_jaar__lte=LAATSTE_JAAR,
                ),
                name="geschil_jaren_kloppen",
                violation_error_message="Het laatste jaar ligt voor het eerste.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=Geschilstatus.VERWERKT)
                | models.Q(afspraak__isnull=False) & ~models.Q(verwerkt_in=""),
                name="geschil_verwerkt_met_correctie",
            ),
            models.CheckConstraint(
                condition=models.Q(afspraak__isnull=True) | models.Q(vertrouwelijkheid="openbaar"),
                name="geschil_in_de_bijdrage_openbaar",
                violation_error_message="De correctie in de bijdrage is openbaar; dan is het "
                "geschil het ook.",
            ),
        ]
        triggers = [
            *blijft_van("geschil", "governance"),
            pgtrigger.Trigger(
                name="geschil_volgt_de_stappen",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=f"""
                    IF (TG_OP = 'INSERT' AND NEW.status <> 'ingediend')
                        OR (TG_OP = 'UPDATE' AND NEW.status <> OLD.status
                            AND (OLD.status, NEW.status) NOT IN ({_STAPPEN})) THEN
                        RAISE EXCEPTION 'Een geschil slaat geen stap over.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'geschil_volgt_de_stappen';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(
                name="geschil_blijft",
                operation=pgtrigger.Delete,
                condition=~pgtrigger.Q(old__status=Geschilstatus.INGEDIEND),
            ),
            pgtrigger.Trigger(
                name="geschil_afspraak_van_hier",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__afspraak__isnull=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM bijdrage_correctieafspraak
                        WHERE id = NEW.afspraak_id AND soort = 'geschil'
                          AND samenwerking_id = NEW.samenwerking_id
                    ) THEN
                        RAISE EXCEPTION 'De correctie is er een van een geschil, en van hier.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'geschil_afspraak_van_hier';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"geschil over {self.onderwerp}, {self.eerste_jaar} tot en met {self.laatste_jaar}"


class Geschilpartij(models.Model):
    """Where a municipality stands, and the amounts that it asks or would pay.

    afgeleid: how an amount was worked out from others; "" when it was said as it is.
    """

    gaat_mee_met = "geschil"

    geschil = models.ForeignKey(Geschil, on_delete=models.CASCADE, related_name="partijen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    standpunt = models.TextField()
    incidenteel = _bedrag("incidenteel")
    structureel = _bedrag("structureel per jaar")
    afgeleid = models.CharField(max_length=500, blank=True)
    fictief = models.BooleanField(default=False)

    class Meta:
        verbose_name = "standpunt in een geschil"
        verbose_name_plural = "standpunten in geschillen"
        ordering = ("geschil", "gemeente__naam")
        constraints = [
            models.UniqueConstraint(
                fields=["geschil", "gemeente"],
                name="geschilpartij_een_keer",
                violation_error_message="Deze gemeente heeft hier al een standpunt.",
            ),
            models.CheckConstraint(
                condition=~models.Q(standpunt=""), name="geschilpartij_heeft_standpunt"
            ),
        ]

    def __str__(self) -> str:
        return f"standpunt van {self.gemeente}"


class Commissielid(models.Model):
    """A seat in the commission, by its function; never a name. gemeente: who named the member."""

    gaat_mee_met = "geschil"

    geschil = models.ForeignKey(Geschil, on_delete=models.CASCADE, related_name="commissie")
    functie = models.CharField(max_length=200, help_text="Zoals «lid» of «voorzitter».")
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Wie dit lid koos; leeg: de leden samen, zoals de voorzitter.",
    )

    class Meta:
        verbose_name = "lid van de geschillencommissie"
        verbose_name_plural = "leden van de geschillencommissie"
        ordering = ("geschil", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["geschil", "gemeente"],
                name="commissielid_een_per_gemeente",
                nulls_distinct=False,
                violation_error_message="Elke gemeente kiest één lid, en de leden één voorzitter.",
            ),
            models.CheckConstraint(
                condition=~models.Q(functie=""), name="commissielid_heeft_functie"
            ),
        ]

    def __str__(self) -> str:
        return self.functie


class Geschilstap(models.Model):
    """A step of the procedure with its term, and when it was taken."""

    gaat_mee_met = "geschil"

    geschil = models.ForeignKey(Geschil, on_delete=models.CASCADE, related_name="stappen")
    nummer = models.PositiveSmallIntegerField()
    wat = models.CharField(max_length=200)
    uiterlijk = models.DateField(null=True, blank=True)
    gedaan_op = models.DateField(null=True, blank=True)
    precisie = models.CharField(max_length=5, choices=Precisie, default=Precisie.DAG)

    class Meta:
        verbose_name = "stap in een geschil"
        verbose_name_plural = "stappen in geschillen"
        ordering = ("geschil", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["geschil", "nummer"],
                name="geschilstap_een_keer",
                violation_error_message="Dit nummer heeft het geschil al.",
            ),
            models.CheckConstraint(condition=~models.Q(wat=""), name="geschilstap_heeft_inhoud"),
            models.CheckConstraint(
                condition=models.Q(precisie__in=Precisie.values), name="geschilstap_precisie_bekend"
            ),
        ]

    def __str__(self) -> str:
        return f"stap {self.nummer}: {self.wat}"


class Adviespunt(models.Model):
    """What the commission advised, one thing a point; bedrag in euro, None when it is in words."""

    gaat_mee_met = "geschil"

    geschil = models.ForeignKey(Geschil, on_delete=models.CASCADE, related_name="advies")
    nummer = models.PositiveSmallIntegerField()
    tekst = models.TextField()
    bedrag = _bedrag("bedrag")
    aard = models.CharField(max_length=20, choices=AardLasten, blank=True)
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fictief = models.BooleanField(default=False)

    class Meta:
        verbose_name = "punt van een advies"
        verbose_name_plural = "punten van adviezen"
        ordering = ("geschil", "nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["geschil", "nummer"],
                name="adviespunt_een_keer",
                violation_error_message="Dit nummer heeft het advies al.",
            ),
            models.CheckConstraint(condition=~models.Q(tekst=""), name="adviespunt_heeft_inhoud"),
            models.CheckConstraint(
                condition=models.Q(aard__in=["", *AardLasten.values]), name="adviespunt_aard_bekend"
            ),
        ]
        triggers = [
            openbare_bron("adviespunt"),
            _zolang(
                "adviespunt_staat_vast",
                BIJ_ADVIES,
                "Het advies is uitgebracht en verandert niet meer.",
                pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
            ),
        ]

    def __str__(self) -> str:
        return f"punt {self.nummer} van het advies"


class Aanvaarding(models.Model):
    """What a body said to the advice; it does not change. besluit: where that stands.

    ronde: of the dispute when it was said; the database fills it in.
    """

    gaat_mee_met = "geschil"

    geschil = models.ForeignKey(Geschil, on_delete=models.CASCADE, related_name="aanvaardingen")
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="+")
    ronde = models.PositiveSmallIntegerField(default=1, editable=False)
    aanvaard = models.BooleanField()
    datum = models.DateField(help_text="Bij een maand of jaar: de eerste dag ervan.")
    precisie = models.CharField(max_length=5, choices=Precisie, default=Precisie.DAG)
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="aanvaardingen"
    )

    class Meta:
        verbose_name = "aanvaarding van een advies"
        verbose_name_plural = "aanvaardingen van adviezen"
        ordering = ("geschil", "datum", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["geschil", "orgaan", "datum"],
                name="aanvaarding_een_keer",
                violation_error_message="Dit orgaan sprak zich die dag al uit.",
            ),
            models.CheckConstraint(
                condition=models.Q(precisie__in=Precisie.values), name="aanvaarding_precisie_bekend"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="aanvaarding_blijft", operation=pgtrigger.Update),
            van_hier(
                "aanvaarding_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde("governance_orgaan", "orgaan_id", boven("governance_geschil", "geschil_id")),
                zelfde(
                    "samenwerking_besluit", "besluit_id", boven("governance_geschil", "geschil_id")
                ),
            ),
            pgtrigger.Trigger(
                name="aanvaarding_van_deze_ronde",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                declare=[("geschil", "governance_geschil%ROWTYPE")],
                func="""
                    SELECT * INTO geschil FROM governance_geschil WHERE id = NEW.geschil_id;
                    IF geschil.status <> 'advies uitgebracht' THEN
                        RAISE EXCEPTION 'Er ligt geen advies om te aanvaarden.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'aanvaarding_van_deze_ronde';
                    END IF;
                    NEW.ronde = geschil.ronde;
                    RETURN NEW;
                """,
            ),
            _zolang(
                "aanvaarding_staat_vast",
                MET_UITKOMST,
                "Het advies is aanvaard; wat erover is gezegd, blijft.",
                pgtrigger.Delete,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.orgaan}: {'aanvaard' if self.aanvaard else 'niet aanvaard'}"
