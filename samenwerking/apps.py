"""Ground floor: the cooperation and what every floor points at."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from samenwerking.ongelogd import schrijf_niet_in_het_log
from samenwerking.triggers import sla_nooit_over


class SamenwerkingConfig(AppConfig):
    """The Django app of this floor."""

    name = "samenwerking"
    verbose_name = "Samenwerking"

    def ready(self) -> None:
        """After every migrate the triggers stand again, and one table is out of the log."""
        post_migrate.connect(sla_nooit_over, sender=self)
        post_migrate.connect(schrijf_niet_in_het_log, sender=self)
