"""What the municipalities agreed about the contribution, per period."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import IntegerRangeField, RangeBoundary, RangeOperators
from django.db import models

from bijdrage.afspraken import overeenkomst as records
from bijdrage.models.index import Indexreeks
from bijdrage.models.kostenraming import BEDRAG_CIJFERS, Behandeling
from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.versie import (
    EERSTE_JAAR,
    LAATSTE_JAAR,
    eigen_gemeente,
    onder_versie,
    zelfde_samenwerking,
)

TABEL, VELD = "bijdrage_overeenkomst", "overeenkomst_id"
AFSPRAKEN = ("bijdrage_componentafspraak", "afspraak_id")
OVEREENKOMST_VAN = (
    "(SELECT a.id, o.samenwerking_id FROM bijdrage_componentafspraak a"
    " JOIN bijdrage_overeenkomst o ON o.id = a.overeenkomst_id)"
)
REEKS = ("bijdrage_indexreeks", "reeks_id")
ZOLANG_LOS = "NOT v.vast"
"""When rows of an agreement v may change: as long as nothing adopted rests on it."""


def _keuzes(waarden: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(waarde, waarde) for waarde in waarden]


class _Jaren(models.Func):
    """The years of a period as a range of the database; open when it has no last year."""

    function = "int4range"
    output_field = IntegerRangeField()

    def __init__(self) -> None:
        grens = RangeBoundary(inclusive_lower=True, inclusive_upper=True)
        super().__init__("eerste_jaar", "laatste_jaar", grens)


class Overeenkomst(models.Model):
    """The agreements of a period.

    ``vast``: an adopted calculation rests on it. The database sets it, and from then on only its
    last year can still change, to one after what was adopted.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="overeenkomsten"
    )
    naam = models.CharField(max_length=200)
    eerste_jaar = models.PositiveSmallIntegerField()
    laatste_jaar = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg: nog geen einde afgesproken."
    )
    omschrijving = models.TextField(blank=True)
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="overeenkomsten"
    )
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    drempel_extra = models.DecimalField(
        "drempel voor een extra bijdrage",
        max_digits=BEDRAG_CIJFERS,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=(
            "In euro. Een hogere bijdrage dan dit bovenop de afspraak vraagt een besluit. Ook de "
            "drempel van componenten die boven een drempel worden verrekend."
        ),
    )
    fictief = models.BooleanField(default=False)
    vast = models.BooleanField("ligt vast", default=False, editable=False)

    class Meta:
        verbose_name = "overeenkomst"
        verbose_name_plural = "overeenkomsten"
        ordering = ("samenwerking", "eerste_jaar")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(eerste_jaar__range=(EERSTE_JAAR, LAATSTE_JAAR))
                & (
                    models.Q(laatste_jaar=None)
                    | models.Q(laatste_jaar__gte=models.F("eerste_jaar"))
                ),
                name="overeenkomst_jaren_kloppen",
                violation_error_message="Het laatste jaar ligt voor het eerste.",
            ),
            models.CheckConstraint(
                condition=models.Q(drempel_extra=None) | models.Q(drempel_extra__gte=0),
                name="overeenkomst_drempel_niet_negatief",
            ),
            ExclusionConstraint(
                name="overeenkomst_een_per_jaar",
                expressions=[
                    ("samenwerking", RangeOperators.EQUAL),
                    (_Jaren(), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Over een van deze jaren is er al een overeenkomst.",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="overeenkomst_samenwerking_staat_vast", fields=["samenwerking"]
            ),
            pgtrigger.Trigger(
                name="overeenkomst_staat",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__vast=True),
                func="""
                    IF TG_OP = 'DELETE'
                        OR to_jsonb(NEW) - 'laatste_jaar' <> to_jsonb(OLD) - 'laatste_jaar'
                        OR EXISTS (
                            SELECT 1 FROM bijdrage_berekening
                            WHERE overeenkomst_id = OLD.id AND jaar > NEW.laatste_jaar
                        ) THEN
                        RAISE EXCEPTION 'Op deze overeenkomst rust wat is vastgesteld.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'overeenkomst_staat';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="overeenkomst_eigen_besluit",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__besluit__isnull=False),
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM samenwerking_besluit
                        WHERE id = NEW.besluit_id AND samenwerking_id = NEW.samenwerking_id
                    ) THEN
                        RAISE EXCEPTION 'Het besluit is van een andere samenwerking.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'overeenkomst_eigen_besluit';
                    END IF;
                    RETURN NEW;
                """,
            ),
            niet_leeg_te_maken("overeenkomst"),
        ]

    def __str__(self) -> str:
        tot = self.laatste_jaar or "nog open"
        return f"{self.naam} ({self.eerste_jaar}–{tot})"


class Componentafspraak(models.Model):
    """What was agreed about one component: treatment, key, settlement, estimate and tax."""

    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.CASCADE, related_name="componenten"
    )
    component = models.CharField(max_length=100, help_text="Zoals in het blad Componenten.")
    behandeling = models.CharField(max_length=20, choices=Behandeling)
    sleutel = models.CharField(max_length=100, blank=True)
    grondslag = models.TextField(blank=True, help_text="Waarop de sleutel rust.")
    verrekening = models.CharField(
        max_length=30,
        choices=_keuzes(records.VERREKENINGEN),
        default=records.GEEN,
        help_text=(
            "Meerdere: alleen wat boven de drempel uitkomt. Geheel: het hele verschil, zodra het "
            "groter is dan de drempel."
        ),
    )
    raming = models.CharField(max_length=20, choices=_keuzes(records.RAMINGEN), blank=True)
    overheadcategorie = models.CharField(
        max_length=100, blank=True, help_text="Zoals in de Notitie Overhead."
    )
    btw_regime = models.CharField(
        "btw-regime", max_length=40, choices=_keuzes(records.BTW_REGIMES), blank=True
    )
    btw_motivering = models.TextField("motivering van het btw-regime", blank=True)
    compensabel = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Welk deel van de btw terug te vragen is, in %.",
    )
    werkelijke_kosten = models.CharField(max_length=200, blank=True, help_text="Waar dat blijkt.")
    vaste_sleutel = models.CharField(max_length=200, blank=True, help_text="Waar dat blijkt.")
    risico_volgens_sleutel = models.CharField(
        max_length=200, blank=True, help_text="Waar dat blijkt."
    )

    class Meta:
        verbose_name = "afspraak over een component"
        verbose_name_plural = "afspraken over componenten"
        ordering = ("overeenkomst", "component")
        constraints = [
            models.UniqueConstraint(
                fields=["overeenkomst", "component"], name="componentafspraak_een_keer"
            ),
            models.CheckConstraint(
                condition=models.Q(behandeling__in=Behandeling.values),
                name="componentafspraak_behandeling_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(verrekening__in=records.VERREKENINGEN),
                name="componentafspraak_verrekening_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(raming__in=["", *records.RAMINGEN]),
                name="componentafspraak_raming_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(btw_regime__in=["", *records.BTW_REGIMES]),
                name="componentafspraak_btw_regime_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(compensabel=None) | models.Q(compensabel__range=(0, 100)),
                name="componentafspraak_compensabel_tot_honderd",
                violation_error_message="Vul een percentage van 0 tot en met 100 in.",
            ),
        ]
        triggers = onder_versie("componentafspraak", TABEL, VELD, te_wijzigen=ZOLANG_LOS)

    def __str__(self) -> str:
        return self.component


class Indexweging(models.Model):
    """How heavy an index weighs in a component; together they are all of it (rule IDX-02)."""

    afspraak = models.ForeignKey(
        Componentafspraak, on_delete=models.CASCADE, related_name="wegingen"
    )
    reeks = models.ForeignKey(Indexreeks, on_delete=models.PROTECT, related_name="wegingen")
    gewicht = models.DecimalField(max_digits=9, decimal_places=6, help_text="In procenten.")

    class Meta:
        verbose_name = "weging van een index"
        verbose_name_plural = "wegingen van indexen"
        ordering = ("afspraak", "reeks")
        constraints = [
            models.UniqueConstraint(fields=["afspraak", "reeks"], name="indexweging_een_keer"),
            models.CheckConstraint(
                condition=models.Q(gewicht__gt=0, gewicht__lte=100),
                name="indexweging_tot_honderd",
                violation_error_message="Vul een percentage boven 0 en tot en met 100 in.",
            ),
        ]
        triggers = [
            *onder_versie("indexweging", TABEL, VELD, AFSPRAKEN, te_wijzigen=ZOLANG_LOS),
            *zelfde_samenwerking("indexweging", OVEREENKOMST_VAN, "afspraak_id", REEKS),
        ]

    def __str__(self) -> str:
        return f"{self.reeks}: {self.gewicht} %"


class Afbouw(models.Model):
    """A discount that ends, or a cost that grows in, in equal steps (contract, «ingroei»)."""

    overeenkomst = models.ForeignKey(Overeenkomst, on_delete=models.CASCADE, related_name="afbouw")
    code = models.CharField(max_length=100)
    omschrijving = models.CharField(max_length=500)
    soort = models.CharField(max_length=20, choices=_keuzes(("korting", "ingroei")))
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    bedrag = models.DecimalField(
        max_digits=BEDRAG_CIJFERS,
        decimal_places=2,
        help_text="In euro, over alle stappen samen; een korting is negatief.",
    )
    stappen = models.PositiveSmallIntegerField(help_text="In hoeveel gelijke stappen.")
    eerste_jaar = models.PositiveSmallIntegerField(help_text="Het jaar van de eerste stap.")
    taakveld = models.CharField(max_length=10, blank=True, help_text="Leeg: 0.4.")

    class Meta:
        verbose_name = "afbouw of ingroei"
        verbose_name_plural = "afbouw en ingroei"
        ordering = ("overeenkomst", "code")
        constraints = [
            models.UniqueConstraint(fields=["overeenkomst", "code"], name="afbouw_een_keer"),
            models.CheckConstraint(
                condition=models.Q(soort__in=["korting", "ingroei"]), name="afbouw_soort_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(stappen__gte=1),
                name="afbouw_minstens_een_stap",
                violation_error_message="Vul minstens een stap in.",
            ),
        ]
        triggers = [
            *onder_versie("afbouw", TABEL, VELD, te_wijzigen=ZOLANG_LOS),
            *eigen_gemeente("afbouw", TABEL, VELD),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.omschrijving}"
