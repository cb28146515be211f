"""What people say at a finding of the rules: why it is so, or that it may be so for a while.

A finding is known by cooperation, year, rule and object, so that it holds for every stand of the
year and for every version that shows the same finding.
"""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localdate

from samenwerking.models import Gebruiker, Gemeente, Samenwerking

WAT = ("samenwerking", "jaar", "regel", "wat")
_GEVRAAGD = ("reden", "tot", "gevraagd_door", "gevraagd_voor")


class BijBevinding(models.Model):
    """What every remark at a finding has: which finding it is about."""

    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, related_name="+")
    jaar = models.PositiveSmallIntegerField()
    regel = models.CharField(max_length=20, help_text="Code van de regel, zoals KOST-01.")
    wat = models.CharField("object", max_length=200, help_text="Waarover de bevinding gaat.")
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.regel}, {self.wat}, {self.jaar}"


class Toelichting(BijBevinding):
    """Why something is as it is, in words (BBV art. 4 lid 2); earlier words stay in the history."""

    tekst = models.TextField()
    geschreven_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    geschreven_op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "toelichting"
        verbose_name_plural = "toelichtingen"
        ordering = WAT
        constraints = [
            models.UniqueConstraint(fields=WAT, name="toelichting_een_keer"),
            models.CheckConstraint(
                condition=~Q(tekst="") & ~Q(regel="") & ~Q(wat=""), name="toelichting_volledig"
            ),
        ]
        triggers = [pgtrigger.ReadOnly(name="toelichting_waarover", fields=list(WAT))]


class Ontheffing(BijBevinding):
    """A waiver of one finding: asked by one, approved by somebody of another municipality.

    It holds up to and including ``tot``, from when it was approved and until it is withdrawn.
    """

    reden = models.TextField()
    tot = models.DateField("geldt tot en met")
    gevraagd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gevraagd_voor = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField(auto_now_add=True)
    goedgekeurd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    goedgekeurd_voor = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    goedgekeurd_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "ontheffing"
        verbose_name_plural = "ontheffingen"
        ordering = (*WAT, "pk")
        constraints = [
            models.UniqueConstraint(
                fields=WAT, condition=Q(ingetrokken_op=None), name="ontheffing_een_keer"
            ),
            models.CheckConstraint(
                condition=~Q(reden="") & ~Q(regel="") & ~Q(wat=""), name="ontheffing_volledig"
            ),
            models.CheckConstraint(
                condition=Q(
                    goedgekeurd_door=None, goedgekeurd_voor=None, goedgekeurd_op__isnull=True
                )
                | Q(
                    goedgekeurd_door__isnull=False,
                    goedgekeurd_voor__isnull=False,
                    goedgekeurd_op__isnull=False,
                ),
                name="ontheffing_goedgekeurd_met_naam_en_moment",
            ),
            models.CheckConstraint(
                condition=~Q(goedgekeurd_door=F("gevraagd_door")),
                name="ontheffing_door_een_ander",
            ),
            models.CheckConstraint(
                condition=~Q(goedgekeurd_voor=F("gevraagd_voor")),
                name="ontheffing_van_een_andere_gemeente",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="ontheffing_staat_vast", fields=[*WAT, *_GEVRAAGD]),
            pgtrigger.Protect(
                name="ontheffing_blijft_zoals_goedgekeurd",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__goedgekeurd_door__isnull=False)
                & (
                    pgtrigger.Q(old__goedgekeurd_door__df=pgtrigger.F("new__goedgekeurd_door"))
                    | pgtrigger.Q(old__goedgekeurd_voor__df=pgtrigger.F("new__goedgekeurd_voor"))
                    | pgtrigger.Q(old__goedgekeurd_op__df=pgtrigger.F("new__goedgekeurd_op"))
                ),
            ),
            pgtrigger.Protect(
                name="ontheffing_blijft_ingetrokken",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__ingetrokken_op__isnull=False),
            ),
            pgtrigger.Protect(name="ontheffing_blijft", operation=pgtrigger.Delete),
        ]

    @property
    def verlopen(self) -> bool:
        """Whether its last day has passed, so that the finding is open again."""
        return self.tot < localdate()
