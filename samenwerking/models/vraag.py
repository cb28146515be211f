"""A question at a page that everybody may read, and its answer."""

from typing import Any

import pgtrigger
from django.db import models

from samenwerking.models.deelnemer import Gemeente
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.samenwerking import Samenwerking
from samenwerking.rechten.rollen import Rol

EIGEN_PAD = r"^/([^/\\[:space:]][^\\[:space:]]*)?$"
"""A path of this website: one slash, so that it never leads to another one."""


class Vraagstatus(models.TextChoices):
    """How far a question is."""

    GESTELD = "gesteld"
    BEANTWOORD = "beantwoord"
    GEPUBLICEERD = "gepubliceerd"
    INGETROKKEN = "ingetrokken"


LOPEND = (Vraagstatus.GESTELD, Vraagstatus.BEANTWOORD)
"""Somebody still waits for the answer."""
STAPPEN = (
    (Vraagstatus.GESTELD, Vraagstatus.BEANTWOORD),
    (Vraagstatus.GESTELD, Vraagstatus.INGETROKKEN),
    (Vraagstatus.BEANTWOORD, Vraagstatus.GESTELD),
    (Vraagstatus.BEANTWOORD, Vraagstatus.GEPUBLICEERD),
)
"""From which status to which; from beantwoord back when the answer is not right yet."""
_STAPPEN = ", ".join(f"('{van}', '{naar}')" for van, naar in STAPPEN)
VAST = (
    *("samenwerking", "gemeente", "rol", "pad", "plek", "jaar", "onderwerp", "tekst", "fictief"),
    *("gesteld_door", "gesteld_op", "uiterlijk"),
)
"""What is asked, by whom, where and by when: nothing of it ever changes."""


def _gezamenlijk(wel: models.Q, **velden: Any) -> models.Q:
    """A condition that holds with every field filled in, and else with every field empty."""
    gevuld, leeg = models.Q(wel), ~models.Q(wel)
    for veld, waarde in velden.items():
        gevuld &= ~models.Q(**{veld: waarde})
        leeg &= models.Q(**{veld: waarde})
    return gevuld | leeg


class Vraag(models.Model):
    """A question of somebody of a municipality, about a page (``pad``) and a place on it.

    ``rol``: in which he asked; everybody reads that and the municipality, never the name.
    ``plek``: the anchor on the page, "" for the page as a whole; ``onderwerp``: what it is about,
    as it was shown; ``jaar``: of that page. ``herkomst``: a path to where the answer comes from.
    """

    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, related_name="vragen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    rol = models.CharField(max_length=20, choices=Rol)
    pad = models.CharField(max_length=300)
    plek = models.SlugField(max_length=200, blank=True, db_index=False)
    jaar = models.PositiveSmallIntegerField()
    onderwerp = models.CharField(max_length=500)
    tekst = models.TextField()
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")
    gesteld_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    gesteld_op = models.DateTimeField(auto_now_add=True)
    uiterlijk = models.DateField()
    status = models.CharField(
        max_length=20, choices=Vraagstatus, default=Vraagstatus.GESTELD, editable=False
    )
    antwoord = models.TextField(blank=True)
    herkomst = models.CharField(max_length=500, blank=True)
    beantwoord_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    gepubliceerd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gepubliceerd_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "vraag"
        verbose_name_plural = "vragen"
        ordering = ("-pk",)
        indexes = [models.Index(fields=["pad", "status"], name="vraag_bij_pagina")]
        constraints = [
            models.CheckConstraint(condition=models.Q(rol__in=Rol.values), name="vraag_rol_bekend"),
            models.CheckConstraint(
                condition=~models.Q(tekst="") & ~models.Q(onderwerp=""), name="vraag_heeft_inhoud"
            ),
            models.CheckConstraint(
                condition=models.Q(pad__regex=EIGEN_PAD), name="vraag_over_eigen_pagina"
            ),
            models.CheckConstraint(
                condition=models.Q(herkomst="")
                | (~models.Q(antwoord="") & models.Q(herkomst__regex=EIGEN_PAD)),
                name="vraag_herkomst_is_eigen_pagina",
            ),
            models.CheckConstraint(
                condition=_gezamenlijk(
                    models.Q(status__in=[Vraagstatus.BEANTWOORD, Vraagstatus.GEPUBLICEERD]),
                    antwoord="",
                    beantwoord_door=None,
                    beantwoord_op=None,
                ),
                name="vraag_beantwoord_met_antwoord",
            ),
            models.CheckConstraint(
                condition=_gezamenlijk(
                    models.Q(status=Vraagstatus.GEPUBLICEERD),
                    gepubliceerd_door=None,
                    gepubliceerd_op=None,
                ),
                name="vraag_gepubliceerd_met_moment",
            ),
            models.CheckConstraint(
                condition=models.Q(gepubliceerd_door=None)
                | ~models.Q(gepubliceerd_door=models.F("beantwoord_door")),
                name="vraag_gepubliceerd_door_een_ander",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="vraag_staat_vast", fields=list(VAST)),
            pgtrigger.Trigger(
                name="vraag_volgt_de_stappen",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=f"""
                    IF (TG_OP = 'INSERT' AND NEW.status <> 'gesteld')
                        OR (TG_OP = 'UPDATE' AND (OLD.status, NEW.status) NOT IN ({_STAPPEN})) THEN
                        RAISE EXCEPTION 'Een vraag gaat van gesteld naar beantwoord en dan open.'
                            USING ERRCODE = 'restrict_violation',
                            CONSTRAINT = 'vraag_volgt_de_stappen';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(
                name="vraag_antwoord_staat_vast",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "NEW.status = 'gepubliceerd' AND"
                    " (OLD.antwoord, OLD.herkomst, OLD.beantwoord_door_id, OLD.beantwoord_op)"
                    " IS DISTINCT FROM"
                    " (NEW.antwoord, NEW.herkomst, NEW.beantwoord_door_id, NEW.beantwoord_op)"
                ),
            ),
            pgtrigger.Protect(name="vraag_blijft", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"vraag {self.pk} over {self.onderwerp}"

    @property
    def adres(self) -> str:
        """Where the question is about, with its place on the page."""
        return adres(self.pad, self.plek)

    @property
    def vrager(self) -> str:
        """Who asks, as everybody reads it: by role and municipality."""
        return vrager(self.rol, str(self.gemeente))


def adres(pad: str, plek: str) -> str:
    """A page, and the place on it where there is one."""
    return f"{pad}#{plek}" if plek else pad


def vrager(rol: str, gemeente: str) -> str:
    """Somebody by role and municipality: «een bestuurder van Aalsmeer»."""
    return f"een {Rol(rol).label} van {gemeente}"
