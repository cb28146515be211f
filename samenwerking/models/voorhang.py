"""A warning to a municipality that its contribution moves by more than was agreed."""

import pgtrigger
from django.db import models

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.urenverdeling import Urenverdeling
from samenwerking.models.versie import ZOLANG_OPEN, eigen_gemeente, onder_versie

EURO_CIJFERS = 18
TABEL, VELD = "samenwerking_urenverdeling", "urenverdeling_id"


class Voorhang(models.Model):
    """The effect in euro that a municipality has to acknowledge before the hours count.

    effect: with + it pays more. ten_opzichte_van: which calculation it is measured against.
    """

    urenverdeling = models.ForeignKey(
        Urenverdeling, on_delete=models.CASCADE, related_name="voorhangen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    effect = models.DecimalField(max_digits=EURO_CIJFERS, decimal_places=2)
    drempel = models.DecimalField(max_digits=EURO_CIJFERS, decimal_places=2)
    ten_opzichte_van = models.CharField(max_length=200)
    verzonden_op = models.DateTimeField(auto_now_add=True)
    erkend_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    erkend_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "voorhang"
        verbose_name_plural = "voorhangen"
        ordering = ("urenverdeling", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(
                fields=["urenverdeling", "gemeente"], name="voorhang_een_keer_per_gemeente"
            ),
            models.CheckConstraint(
                condition=models.Q(erkend_door__isnull=True, erkend_op__isnull=True)
                | models.Q(erkend_door__isnull=False, erkend_op__isnull=False),
                name="voorhang_erkend_met_moment",
            ),
        ]
        triggers = [
            *onder_versie("voorhang", TABEL, VELD, te_wijzigen=ZOLANG_OPEN),
            *eigen_gemeente("voorhang", TABEL, VELD, bij=["insert"]),
            pgtrigger.ReadOnly(
                name="voorhang_staat_vast",
                fields=["urenverdeling", "gemeente", "effect", "drempel", "ten_opzichte_van"],
            ),
        ]

    def __str__(self) -> str:
        return f"voorhang voor {self.gemeente}"
