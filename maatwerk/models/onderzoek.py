"""An investigation into a saving: its question, how far it is, and what came of it."""

from collections.abc import Mapping

import pgtrigger
from django.db import models

from bijdrage.models.kostenraming import BEDRAG_CIJFERS
from maatwerk.models.motie import Motiepunt
from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.models.vertrouwelijk import (
    EIGENAAR,
    Vertrouwelijk,
    blijft_van,
    vertrouwelijkheidsregels,
)
from samenwerking.rechten.rollen import Rol


class Onderzoekstatus(models.TextChoices):
    """How far an investigation is."""

    VOORSTEL = "voorstel"
    PLAN = "plan"
    IN_ONDERZOEK = "in onderzoek"
    OPGELEVERD = "opgeleverd"
    BESPROKEN = "besproken"
    BESLOTEN = "besloten"
    IN_UITVOERING = "in uitvoering"
    AFGEROND = "afgerond"
    VERVALLEN = "vervallen"


class Duur(models.TextChoices):
    """Whether a saving comes back every year."""

    INCIDENTEEL = "incidenteel"
    STRUCTUREEL = "structureel"


S = Onderzoekstatus
STAPPEN: Mapping[S, tuple[S, ...]] = {
    S.VOORSTEL: (S.PLAN, S.VERVALLEN),
    S.PLAN: (S.IN_ONDERZOEK, S.VERVALLEN),
    S.IN_ONDERZOEK: (S.OPGELEVERD, S.VERVALLEN),
    S.OPGELEVERD: (S.BESPROKEN, S.IN_ONDERZOEK, S.VERVALLEN),
    S.BESPROKEN: (S.BESLOTEN, S.IN_ONDERZOEK, S.VERVALLEN),
    S.BESLOTEN: (S.IN_UITVOERING, S.AFGEROND, S.VERVALLEN),
    S.IN_UITVOERING: (S.AFGEROND, S.VERVALLEN),
    S.AFGEROND: (),
    S.VERVALLEN: (),
}
"""From which status to which; back to the investigation when the findings are not enough."""
KLAAR = (S.AFGEROND, S.VERVALLEN)
"""Nothing is waited for any more."""
MET_BEVINDINGEN = (S.OPGELEVERD, S.BESPROKEN, S.BESLOTEN, S.IN_UITVOERING, S.AFGEROND)
BEDRAGEN = ("laag", "bedrag", "hoog")
MET_BESLUIT = (S.BESLOTEN, S.IN_UITVOERING, S.AFGEROND)
_STAPPEN = ", ".join(f"('{van}', '{naar}')" for van, naar_ in STAPPEN.items() for naar in naar_)


def _bedrag(naam: str) -> models.DecimalField:
    return models.DecimalField(
        naam,
        max_digits=BEDRAG_CIJFERS,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Besparing op de bijdrage in euro per jaar.",
    )


class Onderzoek(Vertrouwelijk):
    """An investigation. laag, bedrag, hoog: the indicated saving a year in euro, and its range.

    The amounts are what somebody expects; what a change does to the contribution the engine says.
    uiterlijk: when the present status must have ended. eigenaar: by role, never by name.
    """

    samenwerking = models.ForeignKey(
        Samenwerking, on_delete=models.PROTECT, related_name="onderzoeken"
    )
    nummer = models.PositiveSmallIntegerField()
    titel = models.CharField(max_length=200)
    vraag = models.TextField(help_text="Wat het onderzoek moet beantwoorden.")
    denkrichting = models.TextField(blank=True, help_text="Waaraan bij de oplossing wordt gedacht.")
    motiepunt = models.ForeignKey(
        Motiepunt,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="onderzoeken",
        help_text="Het punt van een motie dat erom vraagt.",
    )
    eigenaar_rol = models.CharField("eigenaar", max_length=20, choices=Rol)
    eigenaar_gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="eigenaar van"
    )
    laag = _bedrag("ten minste")
    bedrag = _bedrag("indicatie")
    hoog = _bedrag("ten hoogste")
    duur = models.CharField(max_length=20, choices=Duur)
    status = models.CharField(
        max_length=20,
        choices=Onderzoekstatus,
        default=Onderzoekstatus.VOORSTEL,
        editable=False,
    )
    uiterlijk = models.DateField(
        null=True, blank=True, help_text="Wanneer de volgende stap gezet hoort te zijn."
    )
    bevindingen = models.TextField(blank=True, editable=False)
    besluit = models.ForeignKey(
        Besluit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="onderzoeken",
    )
    vervolg = models.TextField(blank=True, editable=False)
    reden_vervallen = models.TextField(blank=True, editable=False)
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        verbose_name = "onderzoek"
        verbose_name_plural = "onderzoeken"
        ordering = ("nummer", "pk")
        constraints = [
            *vertrouwelijkheidsregels("onderzoek"),
            models.UniqueConstraint(
                fields=[*EIGENAAR, "nummer"],
                name="onderzoek_een_keer",
                nulls_distinct=False,
                violation_error_message="Er is al een onderzoek met dit nummer. Kies een ander.",
            ),
            models.CheckConstraint(
                condition=models.Q(eigenaar_rol__in=Rol.values), name="onderzoek_rol_bekend"
            ),
            models.CheckConstraint(
                condition=models.Q(duur__in=Duur.values), name="onderzoek_duur_bekend"
            ),
            models.CheckConstraint(
                condition=~models.Q(titel="") & ~models.Q(vraag=""), name="onderzoek_heeft_inhoud"
            ),
            models.CheckConstraint(
                condition=models.Q(laag=None, bedrag=None, hoog=None)
                | models.Q(
                    *(models.Q((f"{naam}__isnull", False)) for naam in BEDRAGEN),
                    laag__lte=models.F("bedrag"),
                    bedrag__lte=models.F("hoog"),
                ),
                name="onderzoek_bandbreedte",
                violation_error_message="Vul de drie bedragen in, oplopend van ten minste tot ten"
                " hoogste, of geen van drie.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=MET_BEVINDINGEN) | ~models.Q(bevindingen=""),
                name="onderzoek_opgeleverd_met_bevindingen",
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=MET_BESLUIT) | models.Q(besluit__isnull=False),
                name="onderzoek_besloten_met_besluit",
            ),
            models.CheckConstraint(
                condition=models.Q(status=Onderzoekstatus.VERVALLEN) & ~models.Q(reden_vervallen="")
                | ~models.Q(status=Onderzoekstatus.VERVALLEN) & models.Q(reden_vervallen=""),
                name="onderzoek_vervallen_met_reden",
            ),
        ]
        triggers = [
            *blijft_van("onderzoek", "maatwerk"),
            pgtrigger.Trigger(
                name="onderzoek_volgt_de_stappen",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=f"""
                    IF (TG_OP = 'INSERT' AND NEW.status <> 'voorstel')
                        OR (TG_OP = 'UPDATE' AND NEW.status <> OLD.status
                            AND (OLD.status, NEW.status) NOT IN ({_STAPPEN})) THEN
                        RAISE EXCEPTION 'Een onderzoek slaat geen stap over.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'onderzoek_volgt_de_stappen';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(
                name="onderzoek_klaar_blijft",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.status IN ('afgerond', 'vervallen') AND"
                    " (OLD.titel, OLD.vraag, OLD.bevindingen, OLD.vervolg, OLD.besluit_id,"
                    " OLD.laag, OLD.bedrag, OLD.hoog, OLD.reden_vervallen) IS DISTINCT FROM"
                    " (NEW.titel, NEW.vraag, NEW.bevindingen, NEW.vervolg, NEW.besluit_id,"
                    " NEW.laag, NEW.bedrag, NEW.hoog, NEW.reden_vervallen)"
                ),
            ),
            pgtrigger.Protect(
                name="onderzoek_blijft",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__status__df="voorstel"),
            ),
            pgtrigger.Trigger(
                name="onderzoek_in_de_bijdrage_openbaar",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__vertrouwelijkheid__df="openbaar"),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM maatwerk_besparing
                        WHERE onderzoek_id = NEW.id AND afspraak_id IS NOT NULL
                    ) THEN
                        RAISE EXCEPTION 'Wat in de bijdrage zit, is openbaar.'
                            USING ERRCODE = 'check_violation',
                            CONSTRAINT = 'onderzoek_in_de_bijdrage_openbaar';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="onderzoek_van_hier",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF (NEW.motiepunt_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM maatwerk_motiepunt p
                        JOIN maatwerk_motie m ON m.id = p.motie_id
                        WHERE p.id = NEW.motiepunt_id AND m.samenwerking_id = NEW.samenwerking_id
                    )) OR (NEW.besluit_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM samenwerking_besluit
                        WHERE id = NEW.besluit_id AND samenwerking_id = NEW.samenwerking_id
                    )) OR NOT EXISTS (
                        SELECT 1 FROM samenwerking_deelnemer
                        WHERE samenwerking_id = NEW.samenwerking_id
                          AND gemeente_id = NEW.eigenaar_gemeente_id
                    ) THEN
                        RAISE EXCEPTION 'Motie, besluit en eigenaar zijn van dezelfde samenwerking.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'onderzoek_van_hier';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"onderzoek {self.nummer}: {self.titel}"

    @property
    def eigenaar(self) -> str:
        """Who keeps it going, by role: «projectmedewerker van Aalsmeer»."""
        return f"{Rol(self.eigenaar_rol).label} van {self.eigenaar_gemeente}"

    @property
    def vast(self) -> bool:
        """Whether something of it is in the contribution, so that it stays open."""
        return any(besparing.afspraak_id for besparing in self.besparingen.all())
