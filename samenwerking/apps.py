"""Ground floor: the cooperation and what every floor points at."""

from django.apps import AppConfig


class SamenwerkingConfig(AppConfig):
    """The Django app of this floor."""

    name = "samenwerking"
    verbose_name = "Samenwerking"
