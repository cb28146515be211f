"""Ground floor: the cooperation and what every floor points at."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from samenwerking.triggers import sla_nooit_over


class SamenwerkingConfig(AppConfig):
    """The Django app of this floor."""

    name = "samenwerking"
    verbose_name = "Samenwerking"

    def ready(self) -> None:
        """After every migrate the triggers stand again; the blocks of the own page."""
        # These need the models, which are loaded by now.
        from samenwerking.start import blokken
        from samenwerking.startblokken import voeg_toe

        voeg_toe(blokken)
        post_migrate.connect(sla_nooit_over, sender=self)
