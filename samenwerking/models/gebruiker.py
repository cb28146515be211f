"""Somebody who logs in."""

from typing import Any

import pgtrigger
from django.contrib.auth.models import AbstractUser
from django.db import models

GEWIST = "gewist-"
"""How the user name begins of an account whose personal data is blanked; its id follows."""


class Gebruiker(AbstractUser):
    """An account. What it may do follows from its roles (Rolverlening), from nothing else.

    An account is put out of use, not removed: the logbook refers to it. gemaakt_door is empty where
    a command or an identity provider made it. tijdelijk_wachtwoord: somebody else knows the
    password, so the account chooses its own first.
    """

    gemaakt_door = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    tijdelijk_wachtwoord = models.BooleanField(default=False, editable=False)
    buiten_gebruik_op = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_active=True, buiten_gebruik_op=None)
                | models.Q(is_active=False, buiten_gebruik_op__isnull=False),
                name="gebruiker_buiten_gebruik_met_moment",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="gebruiker_maker_staat_vast", fields=["gemaakt_door"]),
            pgtrigger.Trigger(
                name="gebruiker_blijft",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                func="""
                    RAISE EXCEPTION 'Een account blijft; stel het buiten gebruik.'
                        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'gebruiker_blijft';
                """,
            ),
        ]

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Never: rights come from roles, also for who is a superuser."""
        return False

    def has_module_perms(self, app_label: str) -> bool:
        """Never, as has_perm."""
        return False

    def __str__(self) -> str:
        return self.get_full_name() or self.username
