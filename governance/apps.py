"""Second floor: assignment, bodies, meetings, decisions, disputes."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """The Django app of this floor."""

    name = "governance"
    verbose_name = "Governance"
