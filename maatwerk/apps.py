"""Second floor: maatwerk, motion, investigations, extra service."""

from django.apps import AppConfig


class MaatwerkConfig(AppConfig):
    """The Django app of this floor."""

    name = "maatwerk"
    verbose_name = "Maatwerk"

    def ready(self) -> None:
        """This floor has blocks on the own page of somebody, and a part of the example."""
        # It needs the models, which are loaded by now.
        from bijdrage import correctiebladen
        from bijdrage.services import voorbeeld
        from maatwerk.besluitgevolgen import gevolgen
        from maatwerk.claims.wijzer import claim_van
        from maatwerk.raad import blokken as raad
        from maatwerk.services.voorbeeld import laad
        from maatwerk.start import blokken
        from samenwerking import besluitgevolgen, raadsblokken, startblokken

        startblokken.voeg_toe(blokken)
        raadsblokken.voeg_toe(raad)
        voorbeeld.voeg_toe(laad)
        correctiebladen.voeg_toe(claim_van)
        besluitgevolgen.voeg_toe(gevolgen)
