"""Somebody who logs in."""

from typing import Any

import pgtrigger
from django.contrib.auth.models import AbstractUser
from django.db import models

from samenwerking.rechten.rollen import TOEZICHT

_TOEZICHT = ", ".join(f"'{rol}'" for rol in sorted(TOEZICHT))
GEWIST = "gewist-"
"""How the user name begins of an account whose personal data is blanked; its id follows."""


class Gebruiker(AbstractUser):
    """An account. What it may do follows from its roles (Rolverlening), from nothing else.

    An account is put out of use, not removed: the logbook refers to it. gemaakt_door is empty where
    a command or an identity provider made it. tijdelijk_wachtwoord: somebody else knows the
    password, so the account chooses its own first. The user name is fixed: nobody becomes another.
    overzicht_per_mail: it asked for a mail with what waits for it.
    buiten_gebruik_door: who put it out of use or, while it is in use, proposes that; it waits until
    somebody else is buiten_gebruik_gezien_door. Empty where no second one is needed.
    """

    gemaakt_door = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    tijdelijk_wachtwoord = models.BooleanField(default=False, editable=False)
    overzicht_per_mail = models.BooleanField(default=False, editable=False)
    buiten_gebruik_op = models.DateTimeField(null=True, blank=True, editable=False)
    buiten_gebruik_door = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    buiten_gebruik_gezien_door = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta(AbstractUser.Meta):
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_active=True, buiten_gebruik_op=None)
                | models.Q(is_active=False, buiten_gebruik_op__isnull=False),
                name="gebruiker_buiten_gebruik_met_moment",
            ),
            models.CheckConstraint(
                condition=models.Q(buiten_gebruik_gezien_door=None)
                | models.Q(
                    ~models.Q(buiten_gebruik_gezien_door=models.F("buiten_gebruik_door")),
                    ~models.Q(buiten_gebruik_gezien_door=models.F("id")),
                    buiten_gebruik_door__isnull=False,
                    is_active=False,
                ),
                name="gebruiker_buiten_gebruik_gezien_door_een_ander",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="gebruiker_maker_staat_vast", fields=["gemaakt_door"]),
            pgtrigger.Protect(
                name="gebruiker_naam_staat_vast",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.username IS DISTINCT FROM NEW.username"
                    f" AND (NEW.is_active OR NEW.username <> '{GEWIST}' || NEW.id)"
                ),
            ),
            pgtrigger.Trigger(
                name="gebruiker_buiten_gebruik_door_twee",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(
                    old__is_active=True,
                    new__is_active=False,
                    new__buiten_gebruik_door__isnull=False,
                    new__buiten_gebruik_gezien_door__isnull=True,
                ),
                func=f"""
                    IF EXISTS (
                        SELECT 1 FROM samenwerking_rolverlening
                        WHERE gebruiker_id = NEW.id AND rol IN ({_TOEZICHT})
                        AND (verleend_door_id IS NULL OR bevestigd_door_id IS NOT NULL)
                        AND (einde IS NULL OR einde >= CURRENT_DATE)
                    ) THEN
                        RAISE EXCEPTION 'Dit account stellen twee beheerders buiten gebruik.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'gebruiker_buiten_gebruik_door_twee';
                    END IF;
                    RETURN NEW;
                """,  # noqa: S608
            ),
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

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def voluit(self) -> str:
        """The name with the user name, by which somebody stays known when the name changes."""
        return f"{self} ({self.username})" if str(self) != self.username else self.username

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Never: rights come from roles, also for who is a superuser."""
        return False

    def has_module_perms(self, app_label: str) -> bool:
        """Never, as has_perm."""
        return False
