"""That a municipality agrees with a split of hours as it stands."""

import pgtrigger
from django.db import models

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.urenverdeling import Urenverdeling


class Akkoord(models.Model):
    """A municipality agrees, by somebody who did not make the version.

    As long as there is one, no row of the version changes: see ``Urenverdeling``.
    """

    urenverdeling = models.ForeignKey(
        Urenverdeling, on_delete=models.CASCADE, related_name="akkoorden"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    gegeven_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gegeven_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "akkoord"
        verbose_name_plural = "akkoorden"
        ordering = ("urenverdeling", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(
                fields=["urenverdeling", "gemeente"], name="akkoord_een_keer_per_gemeente"
            ),
            models.UniqueConstraint(
                fields=["urenverdeling", "gegeven_door"],
                name="akkoord_elke_gemeente_een_ander",
                violation_error_message="Elke gemeente geeft akkoord door iemand anders.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="akkoord_op_wat_ter_controle_ligt",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("v", "samenwerking_urenverdeling%ROWTYPE")],
                func="""
                    SELECT * INTO v FROM samenwerking_urenverdeling
                    WHERE id = NEW.urenverdeling_id FOR UPDATE;
                    IF v.status <> 'ter controle' OR v.gemaakt_door_id = NEW.gegeven_door_id
                        OR v.bewerkers @> ARRAY[NEW.gegeven_door_id]
                        OR NOT EXISTS (
                            SELECT 1 FROM samenwerking_gemeentegegeven g
                            WHERE g.urenverdeling_id = v.id AND g.gemeente_id = NEW.gemeente_id
                        ) OR EXISTS (
                            SELECT 1 FROM samenwerking_bezwaar b
                            WHERE b.urenverdeling_id = v.id AND b.uitkomst = ''
                        ) THEN
                        RAISE EXCEPTION 'Akkoord kan een deelnemer geven, door een ander dan de '
                            'maker, op wat ter controle ligt zonder open bezwaar.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'akkoord_op_wat_ter_controle_ligt';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="akkoord_blijft_bij_wat_vaststaat",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func="""
                    IF TG_OP = 'UPDATE' OR EXISTS (
                        SELECT 1 FROM samenwerking_urenverdeling
                        WHERE id = OLD.urenverdeling_id
                          AND status NOT IN ('concept', 'ter controle')
                    ) THEN
                        RAISE EXCEPTION 'Een akkoord verandert niet.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'akkoord_blijft_bij_wat_vaststaat';
                    END IF;
                    RETURN OLD;
                """,
            ),
            niet_leeg_te_maken("akkoord"),
        ]

    def __str__(self) -> str:
        return f"akkoord van {self.gemeente}"
