"""A progress report: how far every investigation was at one moment, kept as it was."""

import pgtrigger
from django.db import models

from bijdrage.models.kostenraming import BEDRAG_CIJFERS
from maatwerk.models.onderzoek import Onderzoek, Onderzoekstatus
from samenwerking.models import Samenwerking
from samenwerking.models.leegmaken import niet_leeg_te_maken


def _bedrag() -> models.DecimalField:
    return models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2, default=0)


class Voortgangsbericht(models.Model):
    """What was reported, by its number. Who kept it stands in the logbook.

    taakstelling: what all targets together ask a year in euro.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="voortgangsberichten"
    )
    nummer = models.PositiveSmallIntegerField()
    dag = models.DateField()
    moment = models.DateTimeField()
    inleiding = models.TextField(blank=True)
    taakstelling = _bedrag()

    class Meta:
        verbose_name = "voortgangsbericht"
        verbose_name_plural = "voortgangsberichten"
        ordering = ("-nummer",)
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "nummer"], name="voortgangsbericht_een_keer"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="voortgangsbericht_blijft", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            niet_leeg_te_maken("voortgangsbericht"),
        ]

    def __str__(self) -> str:
        return f"voortgangsbericht {self.nummer}"


class Voortgangsregel(models.Model):
    """How far one investigation was. bedrag: the indicated saving a year in euro.

    aan_zet: who was to move, by role. mijlpaal: the first that was not there yet, with its day.
    gevonden, toegezegd, verwerkt: of its savings that fill a target, in euro a year.
    """

    bericht = models.ForeignKey(Voortgangsbericht, on_delete=models.PROTECT, related_name="regels")
    gaat_mee_met = "onderzoek"

    onderzoek = models.ForeignKey(
        Onderzoek, on_delete=models.PROTECT, related_name="voortgangsregels"
    )
    titel = models.CharField(max_length=200)
    status = models.CharField(max_length=20, choices=Onderzoekstatus)
    aan_zet = models.CharField(max_length=200, blank=True)
    uiterlijk = models.DateField(null=True)
    mijlpaal = models.CharField(max_length=200, blank=True)
    mijlpaal_gepland = models.DateField(null=True)
    bedrag = models.DecimalField(max_digits=BEDRAG_CIJFERS, decimal_places=2, null=True)

    gevonden = _bedrag()
    toegezegd = _bedrag()
    verwerkt = _bedrag()

    class Meta:
        verbose_name = "voortgangsregel"
        verbose_name_plural = "voortgangsregels"
        ordering = ("onderzoek__nummer", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["bericht", "onderzoek"], name="voortgangsregel_een_keer"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=Onderzoekstatus.values),
                name="voortgangsregel_status_bekend",
            ),
            models.CheckConstraint(
                condition=models.Q(mijlpaal="", mijlpaal_gepland=None)
                | ~models.Q(mijlpaal="") & models.Q(mijlpaal_gepland__isnull=False),
                name="voortgangsregel_mijlpaal_met_dag",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="voortgangsregel_blijft", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            niet_leeg_te_maken("voortgangsregel"),
            pgtrigger.Trigger(
                name="voortgangsregel_van_hier",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM maatwerk_voortgangsbericht b
                        JOIN maatwerk_onderzoek o ON o.samenwerking_id = b.samenwerking_id
                        WHERE b.id = NEW.bericht_id AND o.id = NEW.onderzoek_id
                    ) THEN
                        RAISE EXCEPTION 'Het onderzoek is van een andere samenwerking.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'voortgangsregel_van_hier';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bericht}, onderzoek {self.onderzoek_id}"
