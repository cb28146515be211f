"""Versions of the method: which agreements each carries out, and what changing to it did."""

import pgtrigger
from django.db import models

from bijdrage.models.kostenraming import BEDRAG_CIJFERS
from bijdrage.models.overeenkomst import ZOLANG_LOS, Overeenkomst
from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.versie import (
    EERSTE_JAAR,
    LAATSTE_JAAR,
    eigen_gemeente,
    onder_versie,
    openlijk,
    zelfde_samenwerking,
)

NAAM, TABEL, VELD = "methode", "bijdrage_methode", "methode_id"
BESLUIT = ("samenwerking_besluit", "besluit_id")


class Methode(models.Model):
    """A version of the method, from a year on.

    Its effect stands with the municipalities, with the fingerprint of the calculation that it was
    worked out on; nobody types it. ``vast``: an adopted calculation rests on it. The database sets
    it, and from then on nothing of it changes.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="methoden"
    )
    code = models.CharField(max_length=20)
    eerste_jaar = models.PositiveSmallIntegerField(help_text="Het eerste jaar met deze methode.")
    overeenkomst = models.ForeignKey(
        Overeenkomst,
        on_delete=models.PROTECT,
        related_name="methoden",
        help_text="De afspraken die deze methode uitvoert.",
    )
    vorige = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="De methode ervoor.",
    )
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    evaluatie = models.TextField(blank=True, help_text="Wat de evaluatie erachter vond.")
    evaluatie_bron = models.CharField(
        "bron van de evaluatie", max_length=50, blank=True, help_text="Code van de bron."
    )
    toelichting = models.TextField(blank=True, help_text="Wat er is veranderd, en waarom.")
    berekening = models.CharField("effect berekend op", max_length=100, blank=True, editable=False)
    vingerafdruk = models.CharField(max_length=71, blank=True, editable=False)
    fictief = models.BooleanField(default=False)
    vast = models.BooleanField("ligt vast", default=False, editable=False)

    class Meta:
        verbose_name = "methode"
        verbose_name_plural = "methoden"
        ordering = ("samenwerking", "eerste_jaar")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "code"],
                name="methode_een_keer",
                violation_error_message="Deze methode staat er al.",
            ),
            models.UniqueConstraint(
                fields=["samenwerking", "eerste_jaar"],
                name="methode_een_per_jaar",
                violation_error_message="Vanaf dit jaar is er al een methode.",
            ),
            models.CheckConstraint(
                condition=models.Q(eerste_jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)),
                name="methode_jaar_klopt",
            ),
            models.CheckConstraint(
                condition=models.Q(vorige=None) | ~models.Q(vorige=models.F("id")),
                name="methode_volgt_niet_op_zichzelf",
                violation_error_message="Een methode volgt niet op zichzelf.",
            ),
            models.CheckConstraint(
                condition=models.Q(vingerafdruk="", berekening="")
                | models.Q(~models.Q(berekening=""), vingerafdruk__regex=r"^sha256:[0-9a-f]{64}$"),
                name="methode_effect_met_vingerafdruk",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="methode_samenwerking_staat_vast", fields=["samenwerking"]),
            pgtrigger.Trigger(
                name="methode_staat",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__vast=True),
                func="""
                    RAISE EXCEPTION 'Op deze methode rust wat is vastgesteld.'
                        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'methode_staat';
                """,
            ),
            *zelfde_samenwerking(NAAM, TABEL, "id", ("bijdrage_overeenkomst", "overeenkomst_id")),
            *zelfde_samenwerking(NAAM, TABEL, "id", (TABEL, "vorige_id")),
            *zelfde_samenwerking(NAAM, TABEL, "id", BESLUIT),
            *openlijk(NAAM, *BESLUIT),
            niet_leeg_te_maken(NAAM),
        ]

    def __str__(self) -> str:
        return f"{self.code} (vanaf {self.eerste_jaar})"


class Methodedeel(models.Model):
    """A method at one municipality: its fixed percentage, if so, and the effect of the change."""

    methode = models.ForeignKey(Methode, on_delete=models.CASCADE, related_name="delen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    percentage = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="Alleen als alle gedeelde kosten naar vaste percentages gaan.",
    )
    effect = models.DecimalField(
        "effect in euro",
        max_digits=BEDRAG_CIJFERS,
        decimal_places=2,
        null=True,
        editable=False,
        help_text="Wat de gemeente meer draagt dan met de methode ervoor.",
    )

    class Meta:
        verbose_name = "methode bij een gemeente"
        verbose_name_plural = "methoden bij gemeenten"
        ordering = ("methode", "gemeente")
        constraints = [
            models.UniqueConstraint(fields=["methode", "gemeente"], name="methodedeel_een_keer"),
            models.CheckConstraint(
                condition=models.Q(percentage=None) | models.Q(percentage__range=(0, 100)),
                name="methodedeel_percentage_tot_honderd",
                violation_error_message="Vul een percentage van 0 tot en met 100 in.",
            ),
        ]
        triggers = [
            *onder_versie("methodedeel", TABEL, VELD, te_wijzigen=ZOLANG_LOS),
            *eigen_gemeente("methodedeel", TABEL, VELD),
        ]

    def __str__(self) -> str:
        return f"{self.methode.code}, {self.gemeente}"
