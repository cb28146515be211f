"""First floor: costs, keys, the calculation and its reports."""

from django.apps import AppConfig


class BijdrageConfig(AppConfig):
    """The Django app of this floor."""

    name = "bijdrage"
    verbose_name = "Dienstverleningsbijdrage"

    def ready(self) -> None:
        """This floor has blocks on the own page of somebody."""
        # It needs the models, which are loaded by now.
        from bijdrage.start import blokken
        from samenwerking.startblokken import voeg_toe

        voeg_toe(blokken)
