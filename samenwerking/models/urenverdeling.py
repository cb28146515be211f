"""The yearly split of hours: per unit and task the hours for each municipality."""

import pgtrigger
from django.db import models

from samenwerking.models.deelnemer import Gemeente, Rol
from samenwerking.models.onderdeel import Onderdeel
from samenwerking.models.versie import (
    OPEN,
    Status,
    Versie,
    eigen_gemeente,
    onder_versie,
    staat_bij_controle,
    versie_staat,
    versieregels,
    zelfde_samenwerking,
)

TABEL = "samenwerking_urenverdeling"
VELD = "urenverdeling_id"
REGELS = ("samenwerking_urenregel", "regel_id")
ONDERDEEL = ("samenwerking_onderdeel", "onderdeel_id")
UREN_CIJFERS = 16
TE_WIJZIGEN = """
    (v.status = 'concept' OR v.status = 'ter controle' AND EXISTS (
        SELECT 1 FROM samenwerking_bezwaar b WHERE b.urenverdeling_id = v.id AND b.uitkomst = ''
    )) AND NOT EXISTS (SELECT 1 FROM samenwerking_akkoord a WHERE a.urenverdeling_id = v.id)
"""
"""When rows of a version v may change: as a concept, or while an objection is open; and nobody
has agreed with them as they are."""


class Aard(models.TextChoices):
    """Whether hours serve a task directly."""

    PRIMAIR = "primair"
    OVERHEAD = "overhead"


class BronUren(models.TextChoices):
    """What hours are known from."""

    FORMATIE = "formatie"
    SCHATTING = "schatting"
    TIJDSCHRIJVEN = "tijdschrijven"


class Urenverdeling(Versie):
    """A version of the split of hours of a year and stand."""

    sleutel_gezamenlijk = models.CharField(
        max_length=100,
        blank=True,
        help_text="Sleutel voor gezamenlijke primaire uren; leeg: uren-exclusief.",
    )
    sleutel_overhead = models.CharField(
        max_length=100, blank=True, help_text="Sleutel voor gezamenlijke overheaduren; leeg: uren."
    )
    productieve_uren = models.DecimalField(
        "productieve uren per vte", max_digits=8, decimal_places=2, null=True, blank=True
    )
    bron_productieve_uren = models.CharField(
        "bron van de productieve uren",
        max_length=200,
        blank=True,
        help_text="Waar het aantal vandaan komt, zoals «personeelsbegroting 2024».",
    )
    drempel_voorhang = models.DecimalField(
        "drempel voor voorhang",
        max_digits=18,
        decimal_places=2,
        default=25_000,
        help_text="In euro. Verandert de bijdrage van een gemeente door deze uren met meer dan"
        " dit bedrag, dan telt dat pas als die gemeente het heeft erkend.",
    )
    marge_vte = models.DecimalField(
        "marge op de vte",
        max_digits=5,
        decimal_places=2,
        default=5,
        help_text="In procenten: hoeveel uren een onderdeel meer mag hebben dan vte × productieve"
        " uren (UREN-02).",
    )
    drempel_aandeel = models.DecimalField(
        "drempel voor een toelichting",
        max_digits=5,
        decimal_places=2,
        default=5,
        help_text="In procentpunt: vanaf welke wijziging van het deel van de gastgemeente een"
        " toelichting nodig is (UREN-09).",
    )
    bron_drempels = models.CharField(
        "bron van marge en drempels",
        max_length=200,
        blank=True,
        help_text="Waar ze zijn afgesproken, zoals «bestuurlijk overleg, 14 mei 2024».",
    )
    uiterlijk = models.DateField(
        "uiterste dag", null=True, blank=True, help_text="Tot en met deze dag wordt er ingevuld."
    )
    overgenomen_van = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="opvolgers",
        help_text="De versie waaruit deze is begonnen.",
    )

    class Meta(Versie.Meta):
        verbose_name = "urenverdeling"
        verbose_name_plural = "urenverdelingen"
        default_related_name = "urenverdelingen"
        constraints = [
            *versieregels("urenverdeling", Status.TER_CONTROLE),
            models.CheckConstraint(
                condition=models.Q(productieve_uren__gte=0) | models.Q(productieve_uren=None),
                name="urenverdeling_productieve_uren_niet_negatief",
            ),
            models.CheckConstraint(
                condition=models.Q(drempel_voorhang__gte=0),
                name="urenverdeling_drempel_niet_negatief",
            ),
            models.CheckConstraint(
                condition=models.Q(marge_vte__range=(0, 100), drempel_aandeel__range=(0, 100)),
                name="urenverdeling_marges_zijn_procenten",
            ),
        ]
        triggers = [
            *versie_staat("urenverdeling"),
            pgtrigger.Trigger(
                name="urenverdeling_door_ieder_akkoord",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__status="vastgesteld", old__status__in=OPEN),
                func="""
                    IF OLD.status <> 'ter controle' OR NOT EXISTS (
                        SELECT 1 FROM samenwerking_akkoord WHERE urenverdeling_id = NEW.id
                    ) OR EXISTS (
                        SELECT 1 FROM samenwerking_gemeentegegeven g
                        WHERE g.urenverdeling_id = NEW.id AND NOT EXISTS (
                            SELECT 1 FROM samenwerking_akkoord a
                            WHERE a.urenverdeling_id = NEW.id AND a.gemeente_id = g.gemeente_id
                        )
                    ) OR EXISTS (
                        SELECT 1 FROM samenwerking_voorhang
                        WHERE urenverdeling_id = NEW.id AND erkend_op IS NULL
                    ) OR EXISTS (
                        SELECT 1 FROM samenwerking_bezwaar
                        WHERE urenverdeling_id = NEW.id AND uitkomst = ''
                    ) THEN
                        RAISE EXCEPTION 'Niet elke gemeente is akkoord met de uren.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'urenverdeling_door_ieder_akkoord';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="urenverdeling_terug_zonder_bezwaar",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status="ter controle", new__status="concept"),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM samenwerking_bezwaar
                        WHERE urenverdeling_id = NEW.id AND uitkomst = ''
                    ) THEN
                        RAISE EXCEPTION 'Een open bezwaar gaat over uren die ter controle liggen.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'urenverdeling_terug_zonder_bezwaar';
                    END IF;
                    RETURN NEW;
                """,
            ),
            staat_bij_controle("urenverdeling", Status.TER_CONTROLE),
        ]


class Gemeentegegeven(models.Model):
    """A municipality as it takes part in a version: its name, role and inhabitants then."""

    urenverdeling = models.ForeignKey(
        Urenverdeling, on_delete=models.CASCADE, related_name="gemeenten"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    naam = models.CharField(max_length=100)
    rol = models.CharField(max_length=20, choices=Rol)
    inwoners = models.PositiveBigIntegerField(null=True, blank=True)
    rij = models.PositiveIntegerField(default=0, help_text="Rij in de invoer.")

    class Meta:
        verbose_name = "gemeente in een urenverdeling"
        verbose_name_plural = "gemeenten in een urenverdeling"
        ordering = ("urenverdeling", "rol", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(
                fields=["urenverdeling", "gemeente"], name="gemeentegegeven_een_keer"
            ),
            models.UniqueConstraint(
                fields=["urenverdeling"],
                condition=models.Q(rol="centrumgemeente"),
                name="gemeentegegeven_een_centrumgemeente",
            ),
            models.CheckConstraint(
                condition=models.Q(rol__in=Rol.values), name="gemeentegegeven_rol_bekend"
            ),
        ]
        triggers = [
            *onder_versie("gemeentegegeven", TABEL, VELD, te_wijzigen=TE_WIJZIGEN),
            *eigen_gemeente("gemeentegegeven", TABEL, VELD),
        ]

    def __str__(self) -> str:
        return self.naam


class Onderdeelgegeven(models.Model):
    """A unit as it stands in a version: its name, department and place then."""

    urenverdeling = models.ForeignKey(
        Urenverdeling, on_delete=models.CASCADE, related_name="onderdelen"
    )
    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT)
    naam = models.CharField(max_length=200)
    afdeling = models.CharField(max_length=100, blank=True)
    standplaats = models.CharField(max_length=100, blank=True)
    fictief = models.BooleanField(null=True, blank=True)
    rij = models.PositiveIntegerField(default=0, help_text="Rij in de invoer.")

    class Meta:
        verbose_name = "onderdeel in een urenverdeling"
        verbose_name_plural = "onderdelen in een urenverdeling"
        ordering = ("urenverdeling", "onderdeel__code")
        constraints = [
            models.UniqueConstraint(
                fields=["urenverdeling", "onderdeel"], name="onderdeelgegeven_een_keer"
            ),
        ]
        triggers = [
            *onder_versie("onderdeelgegeven", TABEL, VELD, te_wijzigen=TE_WIJZIGEN),
            *zelfde_samenwerking("onderdeelgegeven", TABEL, VELD, ONDERDEEL),
        ]

    def __str__(self) -> str:
        return f"{self.onderdeel.code} {self.naam}"


class Urenregel(models.Model):
    """The hours of one task of a unit; those of each municipality stand in Gemeenteuren."""

    urenverdeling = models.ForeignKey(
        Urenverdeling, on_delete=models.CASCADE, related_name="regels"
    )
    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT)
    taak = models.CharField(max_length=500, blank=True)
    taakveld = models.CharField(max_length=10)
    aard = models.CharField(max_length=10, choices=Aard)
    vte = models.DecimalField(max_digits=UREN_CIJFERS, decimal_places=2, null=True, blank=True)
    gezamenlijk = models.DecimalField(
        "uren gezamenlijk", max_digits=UREN_CIJFERS, decimal_places=2, default=0
    )
    sleutel = models.CharField(
        max_length=100, blank=True, help_text="Sleutel voor de gezamenlijke uren."
    )
    bron = models.CharField(max_length=20, choices=BronUren, blank=True)
    toelichting = models.TextField(blank=True)
    fictief = models.BooleanField(null=True, blank=True)
    rij = models.PositiveIntegerField(default=0, help_text="Rij in de invoer.")
    overgenomen = models.BooleanField(
        "ongewijzigd",
        default=False,
        db_default=False,
        help_text="Overgenomen van de vorige versie en nog niet aangeraakt.",
    )
    wijziging = models.PositiveIntegerField(
        default=1, db_default=1, editable=False, help_text="Hoe vaak de rij is bewaard."
    )

    class Meta:
        verbose_name = "urenregel"
        verbose_name_plural = "urenregels"
        ordering = ("urenverdeling", "rij", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["urenverdeling", "onderdeel", "taak", "taakveld", "aard"],
                name="urenregel_een_keer",
                deferrable=models.Deferrable.IMMEDIATE,
                violation_error_message="Deze taak staat er al, met hetzelfde taakveld en aard.",
            ),
            models.CheckConstraint(
                condition=models.Q(gezamenlijk__gte=0), name="urenregel_gezamenlijk_niet_negatief"
            ),
            models.CheckConstraint(
                condition=models.Q(sleutel="") | models.Q(gezamenlijk__gt=0),
                name="urenregel_sleutel_alleen_gezamenlijk",
            ),
            models.CheckConstraint(
                condition=models.Q(aard__in=Aard.values), name="urenregel_aard_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(bron="") | models.Q(bron__in=BronUren.values),
                name="urenregel_bron_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(taakveld__regex=r"^[0-9]+\.[0-9]+[a-z]?$"),
                name="urenregel_taakveld_is_code",
            ),
        ]
        triggers = [
            *onder_versie("urenregel", TABEL, VELD, te_wijzigen=TE_WIJZIGEN),
            *zelfde_samenwerking("urenregel", TABEL, VELD, ONDERDEEL),
        ]

    def __str__(self) -> str:
        return f"{self.taak} ({self.taakveld}, {self.aard})"


class Gemeenteuren(models.Model):
    """The hours of a row that are for one municipality alone."""

    regel = models.ForeignKey(Urenregel, on_delete=models.CASCADE, related_name="uren")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    uren = models.DecimalField(max_digits=UREN_CIJFERS, decimal_places=2)

    class Meta:
        verbose_name = "uren van een gemeente"
        verbose_name_plural = "uren per gemeente"
        ordering = ("regel", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(fields=["regel", "gemeente"], name="gemeenteuren_een_keer"),
            models.CheckConstraint(
                condition=models.Q(uren__gte=0), name="gemeenteuren_niet_negatief"
            ),
        ]
        triggers = [
            *onder_versie("gemeenteuren", TABEL, VELD, via=REGELS, te_wijzigen=TE_WIJZIGEN),
            *eigen_gemeente("gemeenteuren", TABEL, VELD, via=REGELS),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.uren}"
