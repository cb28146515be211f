"""Hours worked out on cost, to see what they do to the contribution; nothing is kept.

As long as the cost of a year is not known, the last one that was adopted is taken.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import CONTROLES, JAARGEBONDEN
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.models import Kostenraming
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer, Urenregel
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Status, Urenverdeling
from samenwerking.models.versie import OPENBAAR
from samenwerking.notatie import euro
from samenwerking.schaal import naar_geheel
from samenwerking.services.uren.rijen import Rij
from samenwerking.werkboek.fout import Fout


class Effect(NamedTuple):
    """What a municipality bears with one split of hours and with another, in cents."""

    gemeente: str
    cbs: str
    was: int
    wordt: int

    @property
    def verschil(self) -> int:
        """With + it pays more."""
        return self.wordt - self.was

    @property
    def in_woorden(self) -> str:
        """What it comes to, in whole euro."""
        if not self.verschil:
            return f"{self.gemeente} betaalt evenveel."
        meer = "meer" if self.verschil > 0 else "minder"
        return f"{self.gemeente} betaalt {euro(abs(self.verschil), 0)} {meer}."


class Doorrekening(NamedTuple):
    """Two splits of hours on the same cost. fouten: why it could not be worked out.

    was, kosten: None when there is nothing to compare with, or to work it out on.
    """

    was: Urenverdeling | None
    kosten: Kostenraming | None
    effecten: tuple[Effect, ...]
    fouten: tuple[Fout, ...]

    @property
    def grondslag(self) -> str:
        """On which cost it was worked out, for under every figure."""
        if self.kosten is None:
            return ""
        return f"Berekend op de kosten van {self.kosten}."


def doorreken(verdeling: Urenverdeling, codelijsten: Codelijsten) -> Doorrekening:
    """What the hours of a version do to the contribution, against those it began with."""
    was, kosten = vergelijkbare(verdeling), kosten_bij(verdeling)
    if was is None or kosten is None:
        return Doorrekening(was, kosten, (), ())
    versies = [Invoerversies(v, kosten) for v in (was, verdeling)]
    eerder, nu = lees_registratie(versies, codelijsten)
    return _vergelijk(was, kosten, eerder, nu)


def doorreken_rijen(
    verdeling: Urenverdeling, rijen: Sequence[Rij], codelijsten: Codelijsten
) -> Doorrekening:
    """The same for rows that are not in the registry yet, against the rows of the version."""
    kosten = kosten_bij(verdeling)
    if kosten is None:
        return Doorrekening(verdeling, None, (), ())
    gegevens = lees_registratie([Invoerversies(verdeling, kosten)], codelijsten)[0]
    nu, fouten = invoer_zonder_fouten(gegevens)
    if nu is None:
        return Doorrekening(verdeling, kosten, (), fouten)
    nieuw = nu._replace(uren=tuple(_urenregel(rij, nu) for rij in rijen))
    effecten = _effecten(nu, bijdragen(nu), bijdragen(nieuw))
    return Doorrekening(verdeling, kosten, effecten, ())


def gegevens_van(verdeling: Urenverdeling, codelijsten: Codelijsten) -> Gegevens | None:
    """The hours of a version as tables, with the cost it is worked out on; None without cost."""
    kosten = kosten_bij(verdeling)
    if kosten is None:
        return None
    return lees_registratie([Invoerversies(verdeling, kosten)], codelijsten)[0]


def kosten_voor_iedereen(verdeling: Urenverdeling) -> Kostenraming | None:
    """The same, of what was published."""
    gepubliceerd = Kostenraming.objects.filter(OPENBAAR)
    alle = gepubliceerd.filter(samenwerking=verdeling.samenwerking_id, jaar__lte=verdeling.jaar)
    van_de_stand = alle.filter(stand=verdeling.stand).select_related("samenwerking")
    laatste = van_de_stand.order_by("-jaar", "-versie").first()
    return laatste or alle.select_related("samenwerking").order_by("-jaar", "-versie").first()


def kosten_bij(verdeling: Urenverdeling) -> Kostenraming | None:
    """The cost of the same year and stand; without those the last that was adopted."""
    alle = Kostenraming.objects.filter(samenwerking=verdeling.samenwerking_id)
    alle = alle.select_related("samenwerking")
    eigen = alle.filter(jaar=verdeling.jaar, stand=verdeling.stand).order_by("-versie")
    vast = alle.filter(status=Status.VASTGESTELD, jaar__lte=verdeling.jaar)
    eerder = vast.filter(stand=verdeling.stand).order_by("-jaar")
    return (
        eigen.filter(status=Status.VASTGESTELD).first()
        or eigen.first()
        or eerder.first()
        or vast.order_by("-jaar").first()
    )


def vergelijkbare(verdeling: Urenverdeling) -> Urenverdeling | None:
    """What a version is measured against: what was adopted of its year, or what it began with."""
    vast = Urenverdeling.objects.filter(
        samenwerking=verdeling.samenwerking_id,
        jaar=verdeling.jaar,
        stand=verdeling.stand,
        status=Status.VASTGESTELD,
    ).exclude(pk=verdeling.pk)
    return vast.select_related("samenwerking").first() or verdeling.overgenomen_van


def bijdragen(invoer: Invoer) -> dict[str, int]:
    """What each municipality bears, in cents."""
    uitkomst = bereken(invoer)
    return {**uitkomst.eigen_aandeel, **uitkomst.bijdrage}


def invoer_zonder_fouten(gegevens: Gegevens) -> tuple[Invoer | None, tuple[Fout, ...]]:
    """The input of the engine, or the faults; cost of an earlier year is not held to this one."""
    controles = (controle for controle in CONTROLES if controle not in JAARGEBONDEN)
    fouten = tuple(fout for controle in controles for fout in controle(gegevens))
    return (None if fouten else bouw(gegevens)), fouten


def _urenregel(rij: Rij, invoer: Invoer) -> Urenregel:
    """A row as the engine takes it: whole hundredths, municipalities in order."""
    return Urenregel(
        rij.onderdeel,
        rij.taak,
        rij.taakveld,
        rij.aard,
        tuple(naar_geheel(rij.uren.get(g.cbs, Decimal(0))) for g in invoer.gemeenten),
        naar_geheel(rij.gezamenlijk),
        rij.sleutel,
    )


def _vergelijk(
    was: Urenverdeling, kosten: Kostenraming, eerder: Gegevens, nu: Gegevens
) -> Doorrekening:
    (invoer_was, fouten_was), (invoer_nu, fouten_nu) = map(invoer_zonder_fouten, (eerder, nu))
    if invoer_was is None or invoer_nu is None:
        return Doorrekening(was, kosten, (), fouten_nu or fouten_was)
    effecten = _effecten(invoer_nu, bijdragen(invoer_was), bijdragen(invoer_nu))
    return Doorrekening(was, kosten, effecten, ())


def _effecten(
    invoer: Invoer, was: Mapping[str, int], wordt: Mapping[str, int]
) -> tuple[Effect, ...]:
    return tuple(Effect(g.naam, g.cbs, was.get(g.naam, 0), wordt[g.naam]) for g in invoer.gemeenten)
