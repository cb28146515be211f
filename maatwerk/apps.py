"""Second floor: maatwerk, motion, investigations, extra service."""

from django.apps import AppConfig


class MaatwerkConfig(AppConfig):
    """The Django app of this floor."""

    name = "maatwerk"
    verbose_name = "Maatwerk"
