"""Ground floor: the cooperation and what every floor points at."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate

from samenwerking.checks import rol_van_de_website
from samenwerking.ongelogd import schrijf_niet_in_het_log
from samenwerking.triggers import zet_neer


class SamenwerkingConfig(AppConfig):
    """The Django app of this floor."""

    name = "samenwerking"
    verbose_name = "Samenwerking"

    def ready(self) -> None:
        """After every migrate triggers stand and one table is unlogged; the own page has blocks."""
        # These need the models, which are loaded by now.
        from samenwerking.start import blokken
        from samenwerking.startblokken import voeg_toe
        from samenwerking.vragen.start import blokken as over_vragen

        voeg_toe(blokken)
        voeg_toe(over_vragen, later=True)
        register(rol_van_de_website, Tags.database, deploy=True)
        post_migrate.connect(zet_neer, sender=self)
        post_migrate.connect(schrijf_niet_in_het_log, sender=self)
