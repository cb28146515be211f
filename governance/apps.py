"""Second floor: assignment, bodies, meetings, decisions, disputes."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """The Django app of this floor."""

    name = "governance"
    verbose_name = "Governance"

    def ready(self) -> None:
        """This floor has a part of the example, and tells councils, decisions and people more."""
        # It needs the models, which are loaded by now.
        from bijdrage import betwist, correctiebladen
        from bijdrage.services import voorbeeld
        from governance.besluiten.gevolgen import gevolgen
        from governance.geschillen.betwist import betwist as in_geschil
        from governance.geschillen.wijzer import geschil_van
        from governance.raad import blokken
        from governance.services.voorbeeld import laad
        from governance.start import blokken as eigen
        from samenwerking import besluitgevolgen, raadsblokken, startblokken

        voorbeeld.voeg_toe(laad)
        raadsblokken.voeg_toe(blokken)
        startblokken.voeg_toe(eigen)
        correctiebladen.voeg_toe(geschil_van)
        betwist.voeg_toe(in_geschil)
        besluitgevolgen.voeg_toe(gevolgen)
