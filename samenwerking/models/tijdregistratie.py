"""Hours that were booked, beside a version of the estimate: sums of a file, never its lines."""

import pgtrigger
from django.db import models

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.urenverdeling import UREN_CIJFERS, Urenverdeling
from samenwerking.models.versie import eigen_gemeente, onder_versie

TABEL, VELD = "samenwerking_urenverdeling", "urenverdeling_id"
VIA = ("samenwerking_tijdregistratie", "tijdregistratie_id")
LAATSTE_WEEK = 53


class Tijdregistratie(models.Model):
    """A csv of booked hours that somebody handed in beside a version.

    The file is not kept: its sha256, its number of lines and the weeks in it say which one it was.
    """

    urenverdeling = models.ForeignKey(
        Urenverdeling, on_delete=models.CASCADE, related_name="tijdregistraties"
    )
    naam = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    regels = models.PositiveIntegerField(help_text="Hoeveel regels er in het bestand staan.")
    eerste_week = models.PositiveSmallIntegerField()
    laatste_week = models.PositiveSmallIntegerField()
    weken = models.PositiveSmallIntegerField(help_text="In hoeveel weken er is geboekt.")
    aangeleverd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    aangeleverd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "tijdregistratie"
        verbose_name_plural = "tijdregistraties"
        ordering = ("-aangeleverd_op",)
        constraints = [
            models.UniqueConstraint(
                fields=["urenverdeling", "sha256"], name="tijdregistratie_een_keer_per_bestand"
            ),
            models.CheckConstraint(
                condition=models.Q(regels__gte=1), name="tijdregistratie_heeft_regels"
            ),
            models.CheckConstraint(
                condition=models.Q(eerste_week__gte=1, laatste_week__lte=LAATSTE_WEEK)
                & models.Q(laatste_week__gte=models.F("eerste_week")),
                name="tijdregistratie_weken_kloppen",
            ),
        ]
        triggers = [
            *onder_versie("tijdregistratie", TABEL, VELD, bij=["insert", "delete"]),
            pgtrigger.Protect(name="tijdregistratie_blijft", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return self.naam


class Geboekt(models.Model):
    """The booked hours of one unit and task for one municipality; without one: joint hours.

    onderdeel and taak as they stand in the file: they may be unknown in the version.
    """

    tijdregistratie = models.ForeignKey(
        Tijdregistratie, on_delete=models.CASCADE, related_name="geboekt"
    )
    onderdeel = models.CharField(max_length=100)
    taak = models.CharField(max_length=500)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, null=True, related_name="+")
    uren = models.DecimalField(max_digits=UREN_CIJFERS, decimal_places=2)
    regels = models.PositiveIntegerField(help_text="Hoeveel regels hierin zijn opgeteld.")

    class Meta:
        verbose_name = "geboekte uren"
        verbose_name_plural = "geboekte uren"
        ordering = ("tijdregistratie", "onderdeel", "taak", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(
                fields=["tijdregistratie", "onderdeel", "taak", "gemeente"],
                name="geboekt_een_keer",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=models.Q(uren__gte=0), name="geboekt_niet_negatief"),
            models.CheckConstraint(condition=models.Q(regels__gte=1), name="geboekt_heeft_regels"),
        ]
        triggers = [
            *onder_versie("geboekt", TABEL, VELD, via=VIA, bij=["insert", "delete"]),
            *eigen_gemeente("geboekt", TABEL, VELD, via=VIA, bij=["insert"]),
            pgtrigger.Protect(name="geboekt_blijft", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return f"{self.onderdeel} {self.taak}: {self.uren}"


class Boekregel(models.Model):
    """A line of a file as text, only while it is summed: no transaction leaves one behind.

    The table is made UNLOGGED after each migrate, see ``samenwerking/ongelogd.py``.
    """

    week = models.TextField()
    onderdeel = models.TextField()
    taak = models.TextField()
    gemeente = models.TextField()
    uren = models.TextField()

    class Meta:
        verbose_name = "regel van een tijdregistratie"
        verbose_name_plural = "regels van een tijdregistratie"

    def __str__(self) -> str:
        return f"{self.week} {self.onderdeel} {self.taak}: {self.uren}"
