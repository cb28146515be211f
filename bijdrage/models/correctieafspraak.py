"""What was agreed about corrections, per year: of a claim, a dispute, a saving."""

import pgtrigger
from django.db import models

from bijdrage.models.kostenraming import BEDRAG_CIJFERS, AardLasten
from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.versie import (
    EERSTE_JAAR,
    LAATSTE_JAAR,
    eigen_gemeente,
    openlijk,
    zelfde_samenwerking,
)

NAAM, TABEL = "correctieafspraak", "bijdrage_correctieafspraak"
BESLUIT = ("samenwerking_besluit", "besluit_id")
VASTGESTELD = """
    SELECT 1 FROM bijdrage_correctie c JOIN bijdrage_kostenraming k ON k.id = c.kostenraming_id
    WHERE k.status IN ('vastgesteld', 'vervangen') AND c.afspraak_id
"""
"""What was adopted and rests on an agreement, as SQL up to which one."""
JAREN = models.Q(eerste_jaar=None) | models.Q(eerste_jaar__range=(EERSTE_JAAR, LAATSTE_JAAR))
VOLGORDE = (
    models.Q(eerste_jaar=None)
    | models.Q(laatste_jaar=None)
    | models.Q(laatste_jaar__gte=models.F("eerste_jaar"))
)


class SoortCorrectie(models.TextChoices):
    """What a correction is for."""

    INDEX = "index"
    TAAKSTELLING = "taakstelling"
    KORTING = "korting"
    GESCHIL = "geschil"
    AANVULLEND = "aanvullend"
    VERMINDERING = "vermindering"
    FRICTIE = "frictie"
    AFREKENING = "afrekening"
    INGROEI = "ingroei"
    OVERIG = "overig"


def niet_allebei(naam: str, ander: str, waar: str) -> pgtrigger.Trigger:
    """The trigger by which a saving in the hours has no agreed correction of the same code.

    ander: the other table; waar: when a row of it and a new one exclude each other, as SQL. The
    cooperation is locked, so that two at the same time see each other.
    """
    return pgtrigger.Trigger(
        name=f"{naam}_niet_allebei",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"""
            PERFORM 1 FROM samenwerking_samenwerking WHERE id = NEW.samenwerking_id
                FOR NO KEY UPDATE;
            IF EXISTS (
                SELECT 1 FROM {ander} a WHERE a.samenwerking_id = NEW.samenwerking_id
                AND a.code = NEW.code AND {waar}
            ) THEN
                RAISE EXCEPTION 'Een besparing zit in de uren of in een correctie, niet in allebei.'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{naam}_niet_allebei';
            END IF;
            RETURN NEW;
        """,  # noqa: S608  (of names in the code itself)
    )


class Correctieafspraak(models.Model):
    """A correction as it was agreed, for the years of its term.

    ``vast``: an adopted cost version rests on it. The database sets it, and from then on only its
    last year can still move, to one after what was adopted.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="correctieafspraken"
    )
    code = models.CharField(max_length=100, help_text="Zoals in het blad Correcties.")
    soort = models.CharField(max_length=20, choices=SoortCorrectie)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField(max_length=500, blank=True)
    taakveld = models.CharField(max_length=10, blank=True, help_text="Leeg: 0.4.")
    aard = models.CharField(max_length=20, choices=AardLasten)
    eerste_jaar = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg: zolang de samenwerking er is."
    )
    laatste_jaar = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg: nog geen einde afgesproken."
    )
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    apart_van = models.CharField(
        "waarom apart",
        max_length=500,
        blank=True,
        help_text="Waarom dit niet ook in een afgesproken bedrag van een component zit.",
    )
    fictief = models.BooleanField(default=False)
    vast = models.BooleanField("ligt vast", default=False, editable=False)

    class Meta:
        verbose_name = "afspraak over een correctie"
        verbose_name_plural = "afspraken over correcties"
        ordering = ("samenwerking", "code")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "code"],
                name="correctieafspraak_een_keer",
                violation_error_message="Over deze correctie staat er al een afspraak.",
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=SoortCorrectie.values),
                name="correctieafspraak_soort_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(aard__in=AardLasten.values),
                name="correctieafspraak_aard_bekend",
            ),
            models.CheckConstraint(
                condition=JAREN & VOLGORDE,
                name="correctieafspraak_jaren_kloppen",
                violation_error_message="Het laatste jaar ligt voor het eerste.",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="correctieafspraak_blijft",
                fields=["samenwerking", "code", "soort", "gemeente"],
            ),
            pgtrigger.Trigger(
                name="correctieafspraak_staat",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__vast=True),
                func=f"""
                    IF TG_OP = 'DELETE'
                        OR to_jsonb(NEW) - 'laatste_jaar' <> to_jsonb(OLD) - 'laatste_jaar'
                        OR EXISTS ({VASTGESTELD} = OLD.id AND k.jaar > NEW.laatste_jaar) THEN
                        RAISE EXCEPTION 'Op deze afspraak rust wat is vastgesteld.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'correctieafspraak_staat';
                    END IF;
                    RETURN NEW;
                """,
            ),
            *zelfde_samenwerking(NAAM, TABEL, "id", BESLUIT),
            *openlijk(NAAM, *BESLUIT),
            *eigen_gemeente(NAAM, TABEL, "id"),
            niet_allebei(NAAM, "bijdrage_besparingsafspraak", "a.wijze = 'uren'"),
            niet_leeg_te_maken(NAAM),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.omschrijving}".strip()


class Correctiejaar(models.Model):
    """The agreed amount of one year; it stands once a cost version of that year was adopted."""

    afspraak = models.ForeignKey(Correctieafspraak, on_delete=models.CASCADE, related_name="jaren")
    jaar = models.PositiveSmallIntegerField()
    bedrag = models.DecimalField(
        max_digits=BEDRAG_CIJFERS, decimal_places=2, help_text="In euro; wat eraf gaat is negatief."
    )

    class Meta:
        verbose_name = "bedrag van een jaar"
        verbose_name_plural = "bedragen per jaar"
        ordering = ("afspraak", "jaar")
        constraints = [
            models.UniqueConstraint(
                fields=["afspraak", "jaar"],
                name="correctiejaar_een_keer",
                violation_error_message="Van dit jaar staat er al een bedrag.",
            ),
            models.CheckConstraint(
                condition=models.Q(jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)),
                name="correctiejaar_jaar_klopt",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="correctiejaar_staat",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                declare=[("rijen", "bijdrage_correctiejaar[]")],
                func=f"""
                    rijen = CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW] WHEN 'DELETE'
                        THEN ARRAY[OLD] ELSE ARRAY[OLD, NEW] END;
                    PERFORM 1 FROM bijdrage_correctieafspraak a WHERE a.id IN (
                        SELECT r.afspraak_id FROM unnest(rijen) r
                    ) ORDER BY a.id FOR SHARE;
                    IF EXISTS ({VASTGESTELD} IN (
                        SELECT r.afspraak_id FROM unnest(rijen) r WHERE r.jaar = k.jaar
                    )) THEN
                        RAISE EXCEPTION 'Van dit jaar is vastgesteld wat op de afspraak rust.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'correctiejaar_staat';
                    END IF;
                    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
                """,  # noqa: S608  (of names in the code itself)
            ),
            niet_leeg_te_maken("correctiejaar"),
        ]

    def __str__(self) -> str:
        return f"{self.afspraak.code}, {self.jaar}: {self.bedrag}"

    @property
    def ligt_vast(self) -> bool:
        """Whether a cost version of its year that rests on it was adopted."""
        van_dit_jaar = self.afspraak.correcties.filter(kostenraming__jaar=self.jaar)
        return van_dit_jaar.filter(kostenraming__vastgesteld_op__isnull=False).exists()
