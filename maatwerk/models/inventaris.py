"""The inventory of maatwerk: parts of the service, and what each municipality has and wants."""

import pgtrigger
from django.db import models

from maatwerk.models.onderzoek import Onderzoek
from samenwerking.models import Besluit, Gemeente, Onderdeel, Samenwerking
from samenwerking.models.van_hier import van_hier, zelfde
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    blijft_van,
    vertrouwelijkheidsregels,
)


class Haalbaarheid(models.TextChoices):
    """Whether a wish can be carried out, as far as somebody looked."""

    ONBEKEND = "nog niet bekeken", "nog niet bekeken"
    HAALBAAR = "haalbaar", "haalbaar"
    DEELS = "deels haalbaar", "deels haalbaar"
    NIET = "niet haalbaar", "niet haalbaar"


class Basis(models.TextChoices):
    """How a part of the service relates to the basisdienstverlening."""

    ONBEKEND = "nog niet bepaald", "nog niet bepaald"
    BINNEN = "hoort bij de basisdienstverlening", "hoort bij de basisdienstverlening"
    BOVENOP = "komt bovenop de basisdienstverlening", "komt bovenop de basisdienstverlening"
    MINDER = "minder dan de basisdienstverlening", "minder dan de basisdienstverlening"


class Maatwerkcategorie(models.Model):
    """A heading of the inventory; the users of a cooperation keep the list."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="maatwerkcategorieen"
    )
    naam = models.CharField(max_length=200)
    volgorde = models.PositiveSmallIntegerField(default=1, help_text="De laagste staat bovenaan.")

    class Meta:
        verbose_name = "categorie van maatwerk"
        verbose_name_plural = "categorieën van maatwerk"
        ordering = ("samenwerking", "volgorde", "naam")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "naam"],
                name="maatwerkcategorie_een_keer",
                violation_error_message="Deze categorie staat er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(naam=""), name="maatwerkcategorie_heeft_naam"
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="maatwerkcategorie_samenwerking_staat_vast", fields=["samenwerking"]
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Maatwerkpunt(Vertrouwelijk):
    """A part of the service (dienst) of which a municipality may want more or less.

    onderdeel: the unit whose hours go with it, so that the engine can say what a wish does.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="maatwerkpunten"
    )
    nummer = models.PositiveSmallIntegerField()
    dienst = models.CharField(max_length=200, help_text="Het deel van de dienstverlening.")
    toelichting = models.TextField(blank=True)
    categorie = models.ForeignKey(
        Maatwerkcategorie, on_delete=models.PROTECT, related_name="punten"
    )
    basis = models.CharField(
        "basisdienstverlening", max_length=40, choices=Basis, default=Basis.ONBEKEND
    )
    haalbaarheid = models.CharField(
        max_length=20, choices=Haalbaarheid, default=Haalbaarheid.ONBEKEND
    )
    onderdeel = models.ForeignKey(
        Onderdeel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Het team van de uren in de wensen; nodig om het gevolg uit te rekenen.",
    )
    onderzoek = models.ForeignKey(
        Onderzoek,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="maatwerkpunten",
        help_text="Het onderzoek dat hierover gaat.",
    )
    besluit = models.ForeignKey(
        Besluit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="maatwerkpunten",
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "punt van de maatwerkinventaris"
        verbose_name_plural = "maatwerkinventaris"
        ordering = ("nummer", "pk")
        constraints = [
            *vertrouwelijkheidsregels("maatwerkpunt"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "nummer"],
                name="maatwerkpunt_een_keer",
                nulls_distinct=False,
                violation_error_message="Er is al een punt met dit nummer. Kies een ander.",
            ),
            models.CheckConstraint(
                condition=~models.Q(dienst=""), name="maatwerkpunt_heeft_inhoud"
            ),
            models.CheckConstraint(
                condition=models.Q(basis__in=Basis.values), name="maatwerkpunt_basis_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(haalbaarheid__in=Haalbaarheid.values),
                name="maatwerkpunt_haalbaarheid_bekend",
            ),
        ]
        triggers = [
            *blijft_van("maatwerkpunt", "maatwerk"),
            van_hier(
                "maatwerkpunt_van_hier",
                "Categorie, onderdeel, onderzoek en besluit zijn van dezelfde samenwerking.",
                zelfde("maatwerk_maatwerkcategorie", "categorie_id"),
                zelfde("samenwerking_onderdeel", "onderdeel_id"),
                zelfde("maatwerk_onderzoek", "onderzoek_id"),
                zelfde("samenwerking_besluit", "besluit_id"),
            ),
            pgtrigger.Protect(
                name="maatwerkpunt_blijft",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__besluit__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"maatwerk {self.nummer}: {self.dienst}"


class Maatwerkwens(models.Model):
    """What a municipality has of a part of the service, and what it wants. uren: + is more."""

    gaat_mee_met = "punt"

    punt = models.ForeignKey(Maatwerkpunt, on_delete=models.CASCADE, related_name="wensen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    nu = models.TextField("niveau nu", blank=True)
    wens = models.TextField(blank=True)
    uren = models.DecimalField(
        "uren per jaar erbij of eraf",
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Leeg: niet bekend. Minder uren: met een minteken.",
    )

    class Meta:
        verbose_name = "wens van een gemeente"
        verbose_name_plural = "wensen van gemeenten"
        ordering = ("punt", "gemeente")
        constraints = [
            models.UniqueConstraint(
                fields=["punt", "gemeente"],
                name="maatwerkwens_een_keer",
                violation_error_message="Van deze gemeente staat er al een wens.",
            ),
        ]
        triggers = [
            van_hier(
                "maatwerkwens_van_een_deelnemer",
                "De gemeente is geen deelnemer van de samenwerking.",
                "EXISTS (SELECT 1 FROM maatwerk_maatwerkpunt p JOIN samenwerking_deelnemer d"
                " ON d.samenwerking_id = p.samenwerking_id"
                " WHERE p.id = NEW.punt_id AND d.gemeente_id = NEW.gemeente_id)",
            ),
            pgtrigger.ReadOnly(name="maatwerkwens_blijft_van", fields=["punt", "gemeente"]),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente} bij {self.punt}"
