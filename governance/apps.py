"""Second floor: assignment, bodies, meetings, decisions, disputes."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """The Django app of this floor."""

    name = "governance"
    verbose_name = "Governance"

    def ready(self) -> None:
        """This floor has a part of the example."""
        # It needs the models, which are loaded by now.
        from bijdrage.services import voorbeeld
        from governance.services.voorbeeld import laad

        voorbeeld.voeg_toe(laad)
