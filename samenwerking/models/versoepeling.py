"""What is kept back for all municipalities becomes less secret: proposed, and agreed to by each."""

import pgtrigger
from django.db import models

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.samenwerking import Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid


class Versoepeling(models.Model):
    """How a record would be kept back. It is there while it waits; the history remembers it.

    soort and nummer: the table of the record and its id, as in the logbook. inhoud: a mark of what
    the record said then, so that nobody agrees with another text than was proposed.
    """

    soort = models.CharField(max_length=60)
    nummer = models.PositiveBigIntegerField()
    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, related_name="+")
    vertrouwelijkheid = models.CharField(max_length=20, choices=Vertrouwelijkheid)
    orgaan = models.CharField(max_length=200)
    reden = models.CharField(max_length=500)
    grond = models.CharField(max_length=200, blank=True)
    bekrachtigd_op = models.DateField(null=True)
    geheim_tot = models.DateField(null=True)
    inhoud = models.CharField(max_length=64)

    class Meta:
        verbose_name = "versoepeling van geheimhouding"
        verbose_name_plural = "versoepelingen van geheimhouding"
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(vertrouwelijkheid__in=Vertrouwelijkheid.values),
                name="versoepeling_vertrouwelijkheid_bekend",
            ),
            models.CheckConstraint(
                condition=~models.Q(orgaan="") & ~models.Q(reden=""),
                name="versoepeling_met_orgaan_en_reden",
            ),
            models.UniqueConstraint(fields=["soort", "nummer"], name="versoepeling_wacht_een_keer"),
        ]
        triggers = [pgtrigger.Protect(name="versoepeling_staat", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.soort} {self.nummer}: {self.vertrouwelijkheid}"


class Instemming(models.Model):
    """A bestuurder agrees for one municipality. One person agrees for one."""

    versoepeling = models.ForeignKey(
        Versoepeling, on_delete=models.CASCADE, related_name="instemmingen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "instemming met versoepeling"
        verbose_name_plural = "instemmingen met versoepeling"
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["versoepeling", "gemeente"], name="instemming_een_keer_per_gemeente"
            ),
            models.UniqueConstraint(
                fields=["versoepeling", "door"], name="instemming_een_keer_per_persoon"
            ),
        ]
        triggers = [pgtrigger.Protect(name="instemming_staat", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.door.voluit} namens {self.gemeente}"
