"""A scenario that somebody kept: a named list of changes on one calculation.

It reads the registry and nothing of the registry refers to it: it goes with its calculation. What
was kept does not change; who wants something else keeps another one.
"""

import pgtrigger
from django.db import models
from django.db.models import Q

from bijdrage.models.berekening import Berekening
from bijdrage.rekenmodel.scenariotekst import HOOGSTENS, SOORTEN
from samenwerking.models import Gebruiker

_SOORTEN = ", ".join(f"'{soort}'" for soort in sorted(SOORTEN))
_BEKEND = """
IF jsonb_typeof(NEW.wijzigingen) = 'array' THEN
    geldig := jsonb_array_length(NEW.wijzigingen) BETWEEN 1 AND {hoogstens}
        AND NOT EXISTS (
            SELECT 1 FROM jsonb_array_elements(NEW.wijzigingen) AS wijziging
            WHERE wijziging ->> 'soort' IS NULL
                OR wijziging ->> 'soort' <> ALL (ARRAY[{soorten}])
        );
END IF;
IF NOT geldig THEN
    RAISE EXCEPTION 'Een scenario is een lijst van bekende wijzigingen.' USING
        ERRCODE = 'restrict_violation',
        CONSTRAINT = '{naam}_wijzigingen_bekend';
END IF;
RETURN NEW;
"""


def wijzigingen_bekend(naam: str, operatie: pgtrigger.core.Operation) -> pgtrigger.Trigger:
    """The trigger of a table of scenarios: its changes are those that the engine knows."""
    return pgtrigger.Trigger(
        name=f"{naam}_wijzigingen_bekend",
        when=pgtrigger.Before,
        operation=operatie,
        declare=[("geldig", "boolean DEFAULT FALSE")],
        func=_BEKEND.format(naam=naam, hoogstens=HOOGSTENS, soorten=_SOORTEN),
    )


class Zichtbaar(models.TextChoices):
    """Who may see a scenario."""

    EIGEN = "eigen", "alleen ik"
    BINNEN = "binnen", "iedereen met een rol in deze samenwerking"
    OPENBAAR = "openbaar", "iedereen die de berekening mag zien"


class Scenario(models.Model):
    """A scenario. gemeente: the name of the municipality that changes, which may be one that joins.

    wijzigingen: as ``rekenmodel.scenariotekst`` writes them.
    """

    berekening = models.ForeignKey(Berekening, on_delete=models.CASCADE, related_name="scenarios")
    naam = models.CharField(max_length=100)
    gemeente = models.CharField(max_length=100)
    wijzigingen = models.JSONField()
    zichtbaar = models.CharField(max_length=10, choices=Zichtbaar, default=Zichtbaar.EIGEN)
    maker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "scenario"
        verbose_name_plural = "scenario's"
        ordering = ("berekening", "naam", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["berekening", "maker", "naam"], name="scenario_naam_een_keer"
            ),
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(gemeente=""), name="scenario_heeft_naam"
            ),
            models.CheckConstraint(
                condition=Q(zichtbaar__in=Zichtbaar.values), name="scenario_zichtbaar_bekend"
            ),
        ]
        triggers = [
            wijzigingen_bekend("scenario", pgtrigger.Insert),
            pgtrigger.Protect(name="scenario_blijft", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        return self.naam
