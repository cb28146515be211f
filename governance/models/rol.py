"""Who is what in the cooperation, who decides about what, and who steers which unit: by period."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from governance.models.opdracht import openbare_bron
from governance.models.orgaan import Orgaan
from samenwerking.models import Bron, Onderdeel, Samenwerking
from samenwerking.models.periode import Dagen, periode_klopt
from samenwerking.models.van_hier import boven, van_hier, zelfde


class Rolsoort(models.TextChoices):
    """What a body is."""

    OPDRACHTGEVER = "opdrachtgever", "opdrachtgever"
    OPDRACHTNEMER = "opdrachtnemer", "opdrachtnemer"
    BUDGETRECHT = "budgetrecht", "budgetrecht"
    ADVIES = "advies", "advies"


class Inbreng(models.TextChoices):
    """What a body does about a subject, in the order of time."""

    BEREIDT_VOOR = "bereidt voor", "bereidt voor"
    ADVISEERT = "adviseert", "adviseert"
    BESLIST = "beslist", "beslist"


class MetPeriode(models.Model):
    """What holds from a first to a last day. fictief: made up for the example."""

    begin = models.DateField(help_text="Eerste dag.")
    einde = models.DateField(null=True, blank=True, help_text="Laatste dag; leeg: nog steeds.")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        abstract = True


class Orgaanrol(MetPeriode):
    """That a body has a role in the cooperation, for a time."""

    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="rollen")
    rol = models.CharField(max_length=20, choices=Rolsoort)

    class Meta:
        verbose_name = "rol van een orgaan"
        verbose_name_plural = "rollen van organen"
        ordering = ("orgaan", "begin", "rol")
        constraints = [
            periode_klopt("orgaanrol_periode_klopt"),
            models.CheckConstraint(
                condition=models.Q(rol__in=Rolsoort.values), name="orgaanrol_rol_bekend"
            ),
            ExclusionConstraint(
                name="orgaanrol_een_keer_tegelijk",
                expressions=[
                    ("orgaan", RangeOperators.EQUAL),
                    ("rol", RangeOperators.EQUAL),
                    (Dagen("begin", "einde"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Dit orgaan heeft deze rol in deze periode al.",
            ),
        ]
        triggers = [openbare_bron("orgaanrol")]

    def __str__(self) -> str:
        return f"{self.orgaan} als {self.rol}"


class Onderwerp(models.Model):
    """Something about which is decided, such as the contribution of a year."""

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="onderwerpen"
    )
    naam = models.CharField(max_length=200, help_text="Zoals «de bijdrage van een jaar».")

    class Meta:
        verbose_name = "onderwerp van besluiten"
        verbose_name_plural = "onderwerpen van besluiten"
        ordering = ("naam",)
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "naam"],
                name="onderwerp_een_keer",
                violation_error_message="Dit onderwerp staat er al.",
            ),
            models.CheckConstraint(condition=~models.Q(naam=""), name="onderwerp_heeft_naam"),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="onderwerp_samenwerking_staat_vast", fields=["samenwerking"])
        ]

    def __str__(self) -> str:
        return self.naam


class Zeggenschap(MetPeriode):
    """What a body does about a subject, for a time: one thing at a time."""

    onderwerp = models.ForeignKey(Onderwerp, on_delete=models.PROTECT, related_name="zeggenschap")
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="zeggenschap")
    inbreng = models.CharField(max_length=20, choices=Inbreng)

    class Meta:
        verbose_name = "zeggenschap"
        verbose_name_plural = "zeggenschap"
        ordering = ("onderwerp", "begin", "orgaan")
        constraints = [
            periode_klopt("zeggenschap_periode_klopt"),
            models.CheckConstraint(
                condition=models.Q(inbreng__in=Inbreng.values), name="zeggenschap_inbreng_bekend"
            ),
            ExclusionConstraint(
                name="zeggenschap_een_keer_tegelijk",
                expressions=[
                    ("onderwerp", RangeOperators.EQUAL),
                    ("orgaan", RangeOperators.EQUAL),
                    (Dagen("begin", "einde"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Dit orgaan doet over dit onderwerp in deze periode al "
                "iets. Sluit dat eerst af.",
            ),
        ]
        triggers = [
            openbare_bron("zeggenschap"),
            van_hier(
                "zeggenschap_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde(
                    "governance_orgaan", "orgaan_id", boven("governance_onderwerp", "onderwerp_id")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.orgaan} {self.inbreng}: {self.onderwerp}"


class Sturing(MetPeriode):
    """Which body steers a department: one at a time, so that steering is single-minded."""

    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT, related_name="sturing")
    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "sturing van een onderdeel"
        verbose_name_plural = "sturing van onderdelen"
        ordering = ("onderdeel", "begin")
        constraints = [
            periode_klopt("sturing_periode_klopt"),
            ExclusionConstraint(
                name="sturing_door_een_tegelijk",
                expressions=[
                    ("onderdeel", RangeOperators.EQUAL),
                    (Dagen("begin", "einde"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Een ander orgaan stuurt dit onderdeel in deze periode al. "
                "Sluit dat eerst af.",
            ),
        ]
        triggers = [
            openbare_bron("sturing"),
            van_hier(
                "sturing_van_hier",
                "Dit verwijst naar iets van een andere samenwerking.",
                zelfde(
                    "governance_orgaan",
                    "orgaan_id",
                    boven("samenwerking_onderdeel", "onderdeel_id"),
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.orgaan} stuurt {self.onderdeel}"
