"""A choice scenario of an investigation: what could change, for whom, and at what price.

What it does to the contribution is not kept: the engine works it out whenever it is read.
"""

import pgtrigger
from django.db import models
from django.db.models import Q

from bijdrage.models import Berekening
from bijdrage.models.scenario import wijzigingen_bekend
from bijdrage.rekenmodel.scenario import Drager
from maatwerk.models.onderzoek import Onderzoek
from samenwerking.models import Samenwerking

LANGST_JAREN = 20
"""In how many years cost that stays behind may go down, at most."""
_DRAGERS = [(drager.value, drager.value) for drager in Drager]


class Keuzescenario(models.Model):
    """A scenario on an adopted calculation. Who may know of the investigation may know of it.

    gemeente, wijzigingen: as in ``bijdrage.models.Scenario``. drager, frictiejaren: who bears the
    cost that stays behind, and in how many years it goes down. vervallen: why it no longer counts.
    """

    gaat_mee_met = "onderzoek"

    onderzoek = models.ForeignKey(
        Onderzoek, on_delete=models.PROTECT, related_name="keuzescenarios"
    )
    naam = models.CharField(max_length=100)
    berekening = models.ForeignKey(Berekening, on_delete=models.PROTECT, related_name="+")
    gemeente = models.CharField(max_length=100)
    wijzigingen = models.JSONField()
    voor_wie = models.CharField("voor wie", max_length=200, blank=True)
    dienstniveau = models.TextField("niveau van de dienst", blank=True)
    drager = models.CharField("wie betaalt wat achterblijft", max_length=20, choices=_DRAGERS)
    frictiejaren = models.PositiveSmallIntegerField("jaren afbouw", default=5)
    frictie = models.TextField("frictie", blank=True)
    risico = models.TextField("risico", blank=True)
    vervallen = models.CharField(max_length=500, blank=True)
    fictief = models.BooleanField(default=False)

    class Meta:
        verbose_name = "keuzescenario"
        verbose_name_plural = "keuzescenario's"
        ordering = ("onderzoek__nummer", "naam", "pk")
        constraints = [
            models.UniqueConstraint(fields=["onderzoek", "naam"], name="keuzescenario_een_keer"),
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(gemeente=""), name="keuzescenario_heeft_naam"
            ),
            models.CheckConstraint(
                condition=Q(drager__in=[drager.value for drager in Drager]),
                name="keuzescenario_drager_bekend",
            ),
            models.CheckConstraint(
                condition=Q(frictiejaren__range=(1, LANGST_JAREN)),
                name="keuzescenario_jaren_kloppen",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="keuzescenario_onderzoek_staat_vast", fields=["onderzoek"]),
            wijzigingen_bekend("keuzescenario", pgtrigger.Insert | pgtrigger.Update),
            pgtrigger.Trigger(
                name="keuzescenario_op_wat_vaststaat",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM bijdrage_berekening b JOIN maatwerk_onderzoek o
                        ON o.samenwerking_id = b.samenwerking_id
                        WHERE b.id = NEW.berekening_id AND o.id = NEW.onderzoek_id
                          AND b.status IN ('vastgesteld', 'vervangen')
                    ) THEN
                        RAISE EXCEPTION 'De berekening is vastgesteld, in dezelfde samenwerking.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'keuzescenario_op_wat_vaststaat';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="keuzescenario_besloten_blijft",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="""
                    IF (OLD.berekening_id, OLD.gemeente, OLD.wijzigingen) IS DISTINCT FROM
                        (NEW.berekening_id, NEW.gemeente, NEW.wijzigingen) AND EXISTS (
                        SELECT 1 FROM maatwerk_besparing
                        WHERE keuzescenario_id = NEW.id AND besluit_id IS NOT NULL
                    ) THEN
                        RAISE EXCEPTION 'Over dit scenario is besloten; het verandert niet meer.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'keuzescenario_besloten_blijft';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(name="keuzescenario_blijft", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def samenwerking(self) -> Samenwerking:
        """Of which it is."""
        return self.onderzoek.samenwerking
