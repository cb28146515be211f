"""A note on a number: what a controller says at a figure of a calculation."""

from django.db import models
from django.db.models import Q

from bijdrage.models.berekening import TABEL, VELD, Berekening
from samenwerking.models import Gebruiker
from samenwerking.models.versie import onder_versie

LANGSTE_NOTITIE = 1000


class Notitieas(models.TextChoices):
    """Along which axis the figure stands."""

    COMPONENT = "component", "soort kosten"
    TAAKVELD = "taakveld", "taakveld"
    ONDERDEEL = "onderdeel", "team"


class Notitie(models.Model):
    """A note at one figure, by its axis and code. It goes with its calculation: it is adopted with
    it, and published with it. What was adopted says no other thing later."""

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="notities")
    as_naam = models.CharField("waarbij", max_length=20, choices=Notitieas)
    code = models.CharField(max_length=100)
    tekst = models.CharField(max_length=LANGSTE_NOTITIE)
    geschreven_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    geschreven_op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        ordering = ("berekening", "as_naam", "code")
        constraints = [
            models.UniqueConstraint(
                fields=["berekening", "as_naam", "code"], name="notitie_een_keer"
            ),
            models.CheckConstraint(
                condition=Q(as_naam__in=Notitieas.values), name="notitie_as_bekend"
            ),
            models.CheckConstraint(
                condition=~Q(code="") & ~Q(tekst=""), name="notitie_heeft_tekst"
            ),
        ]
        triggers = onder_versie("notitie", TABEL, VELD)

    def __str__(self) -> str:
        return f"{self.as_naam} {self.code}"
