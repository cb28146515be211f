"""The roles that somebody can have, each at a municipality."""

from django.db import models


class Rol(models.TextChoices):
    """What somebody does for a municipality; one person may have several."""

    CONTROLLER = "controller", "controller"
    TWEEDE_CONTROLLER = "tweede-controller", "tweede controller"
    BESTUURDER = "bestuurder", "bestuurder"
    VERTEGENWOORDIGER = "vertegenwoordiger", "raadslid of andere vertegenwoordiger"
    PROJECTMEDEWERKER = "projectmedewerker", "projectmedewerker"
    AUDITOR = "auditor", "auditor of rekenkamer"
    BEHEERDER = "beheerder", "functioneel beheerder"


DOOR_EEN_ANDER = frozenset({*Rol} - {Rol.VERTEGENWOORDIGER})
"""Roles that enter or check figures, read what is kept back, or give roles. Whoever made an account
does not give it one of these: else one beheerder is two people."""

TOEZICHT = frozenset({Rol.BEHEERDER, Rol.AUDITOR})
"""Roles that watch over a beheerder: none of them puts one out alone."""
