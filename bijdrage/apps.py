"""First floor: costs, keys, the calculation and its reports."""

from django.apps import AppConfig


class BijdrageConfig(AppConfig):
    """The Django app of this floor."""

    name = "bijdrage"
    verbose_name = "Dienstverleningsbijdrage"
