"""Who may know of a record: open, or kept back on a ground, by a body, until a day.

One mechanism for all records that may be kept back. Who sees which is in
``samenwerking.rechten.vertrouwelijk``; lists, pages and exports ask there.
"""

from django.db import models


class Vertrouwelijkheid(models.TextChoices):
    """From open to everybody to secret."""

    OPENBAAR = "openbaar"
    INTERN = "intern"
    VERTROUWELIJK = "vertrouwelijk"
    GEHEIM = "geheim"


class Vertrouwelijk(models.Model):
    """What every record has that may be kept back.

    Secrecy (geheimhouding) needs a ground and the body that imposes it, and may have to be ratified
    by a council. Source: Gemeentewet, articles 87 to 89.
    """

    vertrouwelijkheid = models.CharField(
        max_length=20, choices=Vertrouwelijkheid, default=Vertrouwelijkheid.OPENBAAR
    )
    grond = models.CharField(
        max_length=200, blank=True, help_text="Waarom het niet openbaar is, met het artikel."
    )
    opgelegd_door = models.CharField(
        max_length=200, blank=True, help_text="Welk orgaan de geheimhouding oplegde."
    )
    bekrachtigd_op = models.DateField(
        null=True, blank=True, help_text="Wanneer de raad de geheimhouding bekrachtigde."
    )
    geheim_tot = models.DateField(
        null=True, blank=True, help_text="Laatste dag; daarna geldt het als intern."
    )

    class Meta:
        abstract = True


def vertrouwelijkheidsregels(naam: str) -> list[models.BaseConstraint]:
    """The constraints of a table of records that may be kept back, named after it."""
    geheim = models.Q(vertrouwelijkheid=Vertrouwelijkheid.GEHEIM)
    openbaar = models.Q(vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR)
    return [
        models.CheckConstraint(
            condition=models.Q(vertrouwelijkheid__in=Vertrouwelijkheid.values),
            name=f"{naam}_vertrouwelijkheid_bekend",
        ),
        models.CheckConstraint(
            condition=openbaar | ~models.Q(grond=""),
            name=f"{naam}_niet_openbaar_met_grond",
            violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
        ),
        models.CheckConstraint(
            condition=~geheim | ~models.Q(opgelegd_door=""),
            name=f"{naam}_geheim_door_een_orgaan",
            violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
        ),
    ]
