"""First floor: costs, keys, the calculation and its reports."""

from django.apps import AppConfig


class BijdrageConfig(AppConfig):
    """The Django app of this floor."""

    name = "bijdrage"
    verbose_name = "Dienstverleningsbijdrage"

    def ready(self) -> None:
        """This floor has blocks on the own page of somebody, and pages at which to ask."""
        # It needs the models, which are loaded by now.
        from bijdrage import jaaroverzicht
        from bijdrage.besluitgevolgen import gevolgen
        from bijdrage.start import blokken
        from bijdrage.vraagpaginas import BLADEN
        from samenwerking import besluitgevolgen, startblokken, vraagpaginas

        startblokken.voeg_toe(blokken)
        startblokken.voeg_toe(jaaroverzicht.blokken, later=True)
        vraagpaginas.voeg_toe(BLADEN)
        besluitgevolgen.voeg_toe(gevolgen)
