"""What a municipality itself spends beside the contribution, for what all of it costs together."""

from django.db import models
from django.db.models import Q

from bijdrage.models.feit import ZICHZELF, GemeentelijkFeit, bedragveld, jaar_klopt, met_bron
from samenwerking.models.versie import eigen_gemeente


class Lastsoort(models.TextChoices):
    """What the money is for; an organisation of one's own and friction count in the total."""

    KERNORGANISATIE = "kernorganisatie"
    BESTUUR = "bestuur en controle"
    FRICTIE = "frictie"


class EigenLast(GemeentelijkFeit):
    """A row of the budget of a municipality itself, as it was published, in euro.

    onderdeel: a part of the post of that name; empty for the post itself. is_bijdrage: the part
    that is the contribution, charged on, which would count twice.
    """

    soort = models.CharField(max_length=30, choices=Lastsoort)
    post = models.CharField(max_length=100)
    onderdeel = models.CharField(
        "waarvan", max_length=100, blank=True, help_text="Leeg: de post zelf."
    )
    is_bijdrage = models.BooleanField(
        "is de bijdrage",
        default=False,
        help_text="Het deel van de post dat de dienstverleningsbijdrage is.",
    )
    bedrag = bedragveld()

    class Meta:
        verbose_name = "eigen last"
        verbose_name_plural = "eigen lasten"
        ordering = ("samenwerking", "-jaar", "gemeente", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "gemeente", "jaar", "post", "onderdeel"],
                name="eigenlast_een_keer",
                violation_error_message="Deze post staat er al. Wijzig die.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=Lastsoort.values), name="eigenlast_soort_bekend"
            ),
            models.CheckConstraint(condition=~Q(post=""), name="eigenlast_met_post"),
            models.CheckConstraint(
                condition=Q(is_bijdrage=False) | ~Q(onderdeel=""),
                name="eigenlast_bijdrage_is_een_deel",
                violation_error_message="De bijdrage is een deel van een post. Vul «waarvan» in.",
            ),
            jaar_klopt("eigenlast"),
            met_bron("eigenlast"),
        ]
        triggers = eigen_gemeente("eigenlast", ZICHZELF, "samenwerking_id")

    def __str__(self) -> str:
        return f"{self.onderdeel or self.post} {self.jaar} van {self.gemeente}"
