"""That a municipality agrees with a calculation, and how its components stand."""

import pgtrigger
from django.db import models

from bijdrage.models.berekening import Berekening
from samenwerking.models import Besluit, Gebruiker, Gemeente
from samenwerking.models.leegmaken import niet_leeg_te_maken


def _blijft(naam: str, melding: str) -> pgtrigger.Trigger:
    """A row under a calculation never changes, and goes only with what nobody adopted yet."""
    return pgtrigger.Trigger(
        name=f"{naam}_blijft",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF TG_OP = 'UPDATE' OR EXISTS (
                SELECT 1 FROM bijdrage_berekening
                WHERE id = OLD.berekening_id AND status NOT IN ('concept', 'voorgelegd')
            ) THEN
                RAISE EXCEPTION '{melding}'
                    USING ERRCODE = 'restrict_violation', CONSTRAINT = '{naam}_blijft';
            END IF;
            RETURN OLD;
        """,
    )


class Berekeningsakkoord(models.Model):
    """A municipality agrees with a calculation, by somebody who did not make it."""

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="akkoorden")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    gegeven_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gegeven_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "akkoord met een berekening"
        verbose_name_plural = "akkoorden met berekeningen"
        ordering = ("berekening", "gemeente__cbs")
        constraints = [
            models.UniqueConstraint(
                fields=["berekening", "gemeente"], name="berekeningsakkoord_een_keer"
            ),
            models.UniqueConstraint(
                fields=["berekening", "gegeven_door"],
                name="berekeningsakkoord_elke_gemeente_een_ander",
                violation_error_message="Elke gemeente geeft akkoord door iemand anders.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="berekeningsakkoord_op_wat_is_voorgelegd",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                declare=[("b", "bijdrage_berekening%ROWTYPE")],
                func="""
                    SELECT * INTO b FROM bijdrage_berekening
                    WHERE id = NEW.berekening_id FOR UPDATE;
                    IF b.status <> 'voorgelegd' OR b.gemaakt_door_id = NEW.gegeven_door_id
                        OR b.bewerkers @> ARRAY[NEW.gegeven_door_id]
                        OR NOT EXISTS (
                            SELECT 1 FROM samenwerking_gemeentegegeven g
                            WHERE g.urenverdeling_id = b.urenverdeling_id
                              AND g.gemeente_id = NEW.gemeente_id
                        ) THEN
                        RAISE EXCEPTION 'Akkoord kan een deelnemer geven, door een ander dan de '
                            'maker, op een berekening die is voorgelegd.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'berekeningsakkoord_op_wat_is_voorgelegd';
                    END IF;
                    RETURN NEW;
                """,
            ),
            _blijft("berekeningsakkoord", "Een akkoord verandert niet."),
            niet_leeg_te_maken("berekeningsakkoord"),
        ]

    def __str__(self) -> str:
        return f"akkoord van {self.gemeente}"


class Componentstand(models.TextChoices):
    """How far the municipalities are about a component."""

    VOORLOPIG = "voorlopig"
    OVEREENGEKOMEN = "overeengekomen"
    IN_GESCHIL = "in geschil"


class Componentoordeel(models.Model):
    """How a component of a calculation stands from a moment on; the last one counts.

    It is added and never changed: also of an adopted calculation a component may come into dispute,
    or be agreed by a decision.
    """

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="oordelen")
    component = models.CharField(max_length=100)
    stand = models.CharField(max_length=20, choices=Componentstand)
    toelichting = models.CharField(max_length=500)
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="componentoordelen"
    )
    gezet_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gezet_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "stand van een component"
        verbose_name_plural = "standen van componenten"
        ordering = ("berekening", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stand__in=Componentstand.values),
                name="componentoordeel_stand_bekend",
            ),
            models.CheckConstraint(
                condition=~models.Q(toelichting=""), name="componentoordeel_toegelicht"
            ),
        ]
        triggers = [
            _blijft("componentoordeel", "De stand van een component verandert niet."),
            pgtrigger.Trigger(
                name="componentoordeel_eigen",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM bijdrage_berekening b
                        JOIN bijdrage_component c ON c.kostenraming_id = b.kostenraming_id
                        WHERE b.id = NEW.berekening_id AND c.naam = NEW.component
                    ) OR EXISTS (
                        SELECT 1 FROM bijdrage_berekening b
                        JOIN samenwerking_besluit d ON d.id = NEW.besluit_id
                        WHERE b.id = NEW.berekening_id AND d.samenwerking_id <> b.samenwerking_id
                    ) THEN
                        RAISE EXCEPTION 'De component of het besluit is van elders.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'componentoordeel_eigen';
                    END IF;
                    RETURN NEW;
                """,
            ),
            niet_leeg_te_maken("componentoordeel"),
        ]

    def __str__(self) -> str:
        return f"{self.component}: {self.stand}"
