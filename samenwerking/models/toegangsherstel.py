"""A lost password or second factor: that a beheerder gives another, or clears it."""

import pgtrigger
from django.db import models

from samenwerking.models.gebruiker import Gebruiker
from samenwerking.rechten.rollen import DOOR_EEN_ANDER

_ROLLEN = ", ".join(f"'{rol}'" for rol in sorted(DOOR_EEN_ANDER))


class Herstelsoort(models.TextChoices):
    """What was lost."""

    WACHTWOORD = "wachtwoord", "een nieuw tijdelijk wachtwoord geven"
    TWEEDE_FACTOR = "tweede-factor", "de tweede factor verwijderen"


class Toegangsherstel(models.Model):
    """That an account can come in again. Waits while uitgevoerd_op is empty.

    Of an account with one of DOOR_EEN_ANDER a second beheerder confirms it: else one of them takes
    over the account. gemeld_op: when the account was told, having come in with its own password.
    """

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="herstel")
    soort = models.CharField(max_length=20, choices=Herstelsoort)
    reden = models.CharField(max_length=500, help_text="Hoe u weet dat het verzoek echt is.")
    gevraagd_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField(auto_now_add=True)
    bevestigd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, related_name="+"
    )
    uitgevoerd_op = models.DateTimeField(null=True)
    gemeld_op = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "herstel van toegang"
        verbose_name_plural = "herstel van toegang"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(soort__in=Herstelsoort.values),
                name="toegangsherstel_soort_bekend",
            ),
            models.CheckConstraint(
                condition=~models.Q(reden=""), name="toegangsherstel_heeft_reden"
            ),
            models.CheckConstraint(
                condition=~models.Q(gevraagd_door=models.F("gebruiker")),
                name="toegangsherstel_door_een_ander",
            ),
            models.CheckConstraint(
                condition=models.Q(bevestigd_door=None)
                | models.Q(
                    ~models.Q(bevestigd_door=models.F("gevraagd_door")),
                    ~models.Q(bevestigd_door=models.F("gebruiker")),
                    uitgevoerd_op__isnull=False,
                ),
                name="toegangsherstel_bevestigd_door_een_ander",
            ),
            models.UniqueConstraint(
                fields=["gebruiker", "soort"],
                condition=models.Q(uitgevoerd_op=None),
                name="toegangsherstel_wacht_een_keer",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="toegangsherstel_staat_vast",
                fields=["gebruiker", "soort", "reden", "gevraagd_door"],
            ),
            pgtrigger.Protect(
                name="toegangsherstel_is_klaar",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.uitgevoerd_op IS NOT NULL AND"
                    " (OLD.uitgevoerd_op, OLD.bevestigd_door_id)"
                    " IS DISTINCT FROM (NEW.uitgevoerd_op, NEW.bevestigd_door_id)"
                ),
            ),
            pgtrigger.Protect(
                name="toegangsherstel_blijft",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__uitgevoerd_op__isnull=False),
            ),
            pgtrigger.Trigger(
                name="toegangsherstel_door_twee",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(
                    new__uitgevoerd_op__isnull=False, new__bevestigd_door__isnull=True
                ),
                func=f"""
                    IF (TG_OP = 'INSERT' OR OLD.uitgevoerd_op IS NULL) AND EXISTS (
                        SELECT 1 FROM samenwerking_rolverlening
                        WHERE gebruiker_id = NEW.gebruiker_id AND rol IN ({_ROLLEN})
                        AND (verleend_door_id IS NULL OR bevestigd_door_id IS NOT NULL)
                        AND (einde IS NULL OR einde >= CURRENT_DATE)
                    ) THEN
                        RAISE EXCEPTION 'De toegang van dit account herstellen twee beheerders.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'toegangsherstel_door_twee';
                    END IF;
                    RETURN NEW;
                """,  # noqa: S608
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker}: {self.get_soort_display()}"
