"""Roles given to people, each at a municipality and for a time."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.periode import Dagen, periode_klopt
from samenwerking.rechten.rollen import DOOR_EEN_ANDER, Rol

VOORGESTELD = models.Q(
    verleend_door__isnull=False, bevestigd_door=None, rol__in=sorted(DOOR_EEN_ANDER)
)
"""Roles that wait for a second beheerder; until then they give no rights."""


def _door_een_beheerder(
    *, editable: bool = False
) -> "models.ForeignKey[Gebruiker | None, Gebruiker | None]":
    """Who did something to a role, None when nobody did by hand."""
    return models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=editable,
        related_name="+",
    )


class Rolverlening(models.Model):
    """That somebody has a role at a municipality, from the first day to the last.

    verleend_door is empty where a command or an identity provider did it; aanmeldpunt is the code
    of that provider, empty where somebody or a command did it. One of DOOR_EEN_ANDER that somebody
    gave is a proposal, and gives no rights, until another one is bevestigd_door. One that somebody
    ended (beeindigd_door) waits until another one is einde_gezien_door.
    """

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="rolverleningen"
    )
    rol = models.CharField(max_length=20, choices=Rol)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="rolverleningen")
    begin = models.DateField(help_text="Eerste dag.")
    einde = models.DateField(null=True, blank=True, help_text="Laatste dag; leeg: nog steeds.")
    verleend_door = _door_een_beheerder(editable=True)
    bevestigd_door = _door_een_beheerder()
    beeindigd_door = _door_een_beheerder()
    einde_gezien_door = _door_een_beheerder()
    reden = models.CharField(max_length=500, help_text="Waarom, en op wiens verzoek.")
    aanmeldpunt = models.CharField(max_length=50, blank=True, editable=False)

    class Meta:
        verbose_name = "rol van een gebruiker"
        verbose_name_plural = "rollen van gebruikers"
        ordering = ("gebruiker", "gemeente", "rol", "begin")
        constraints = [
            periode_klopt("rolverlening_periode_klopt"),
            models.CheckConstraint(
                condition=models.Q(rol__in=Rol.values), name="rolverlening_rol_bekend"
            ),
            models.CheckConstraint(condition=~models.Q(reden=""), name="rolverlening_heeft_reden"),
            models.CheckConstraint(
                condition=models.Q(verleend_door__isnull=True)
                | ~models.Q(verleend_door=models.F("gebruiker")),
                name="rolverlening_niet_aan_uzelf",
                violation_error_message="Niemand geeft zichzelf een rol.",
            ),
            models.CheckConstraint(
                condition=models.Q(aanmeldpunt="") | models.Q(verleend_door__isnull=True),
                name="rolverlening_van_aanmeldpunt_of_iemand",
                violation_error_message="Een rol van een aanmeldpunt geeft niemand met de hand.",
            ),
            models.CheckConstraint(
                condition=models.Q(bevestigd_door=None)
                | models.Q(
                    ~models.Q(bevestigd_door=models.F("verleend_door")),
                    ~models.Q(bevestigd_door=models.F("gebruiker")),
                    verleend_door__isnull=False,
                ),
                name="rolverlening_bevestigd_door_een_ander",
            ),
            models.CheckConstraint(
                condition=models.Q(einde_gezien_door=None)
                | models.Q(
                    ~models.Q(einde_gezien_door=models.F("beeindigd_door")),
                    ~models.Q(einde_gezien_door=models.F("gebruiker")),
                    beeindigd_door__isnull=False,
                ),
                name="rolverlening_einde_gezien_door_een_ander",
            ),
            ExclusionConstraint(
                name="rolverlening_een_keer_tegelijk",
                expressions=[
                    ("gebruiker", RangeOperators.EQUAL),
                    ("gemeente", RangeOperators.EQUAL),
                    ("rol", RangeOperators.EQUAL),
                    (Dagen("begin", "einde"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze gebruiker heeft deze rol in deze periode al.",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="rolverlening_staat_vast",
                fields=["gebruiker", "rol", "gemeente", "verleend_door"],
            ),
            pgtrigger.Protect(
                name="rolverlening_bevestiging_staat_vast",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(
                    old__bevestigd_door__isnull=False,
                    old__bevestigd_door__df=pgtrigger.F("new__bevestigd_door"),
                ),
            ),
            pgtrigger.Trigger(
                name="rolverlening_door_een_ander",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__rol__in=sorted(DOOR_EEN_ANDER)),
                func="""
                    IF (
                        TG_OP = 'INSERT'
                        OR OLD.bevestigd_door_id IS DISTINCT FROM NEW.bevestigd_door_id
                    ) AND (EXISTS (
                        SELECT 1 FROM samenwerking_gebruiker
                        WHERE id = NEW.gebruiker_id
                        AND gemaakt_door_id IN (NEW.verleend_door_id, NEW.bevestigd_door_id)
                    ) OR EXISTS (
                        SELECT 1 FROM samenwerking_toegangsherstel
                        WHERE gebruiker_id = NEW.gebruiker_id
                        AND uitgevoerd_op IS NOT NULL AND gemeld_op IS NULL
                        AND (
                            gevraagd_door_id IN (NEW.verleend_door_id, NEW.bevestigd_door_id)
                            OR bevestigd_door_id IN (NEW.verleend_door_id, NEW.bevestigd_door_id)
                        )
                    )) THEN
                        RAISE EXCEPTION 'Wie een account maakte of herstelde, geeft deze rol niet.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'rolverlening_door_een_ander';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker}: {self.get_rol_display()} van {self.gemeente}"

    @property
    def is_voorstel(self) -> bool:
        """Whether it waits for a second beheerder."""
        van_iemand = self.verleend_door_id is not None and self.bevestigd_door_id is None
        return van_iemand and self.rol in DOOR_EEN_ANDER
