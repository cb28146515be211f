"""The charts of pages about a contribution: each mark leads to the figures that it draws."""

from collections.abc import Sequence
from functools import partial

from django.urls import reverse

from bijdrage.rapport import grafieken, zinnen
from bijdrage.rapport.brugweergave import Brugweergave
from bijdrage.rapport.grafieken import Adres, Beeld
from bijdrage.rapport.urenkosten import Urenkosten, boodschap
from bijdrage.rapport.urenweergave import Urenweergave
from bijdrage.rapport.weergave import Jaarweergave
from bijdrage.templatetags.adressen import herkomst


def ontwikkeling(jaren: Sequence[Jaarweergave]) -> Beeld:
    """The calculated contribution of every year and stand, the first year first.

    jaren: with the newest year first, standen in their order.
    """
    op_volgorde = sorted(jaren, key=lambda jaar: jaar.rapport.jaar)
    adressen = [reverse("jaar", args=[jaar.rapport.sleutel]) for jaar in op_volgorde]
    return grafieken.ontwikkeling(op_volgorde, zinnen.boodschap_jaren(jaren), adressen)


def opbouw(jaar: Jaarweergave) -> Beeld:
    """The make-up; a bar leads to the origin of the amount."""
    return grafieken.opbouw(jaar, zinnen.boodschap_opbouw(jaar), _herkomst(jaar, "taakveld"))


def verschil(brug: Brugweergave) -> Beeld:
    """The bridge; a step leads to what is in it, a total to its origin."""
    van, naar = (herkomst(r.sleutel, r.eigen.cbs) for r in (brug.rapport.van, brug.rapport.naar))
    if brug.rapport.deel:
        van = naar = "#stappen"
    stappen = (f"#stap-{nummer}" for nummer, _ in enumerate(brug.stappen, 1))
    return grafieken.waterval(brug, zinnen.boodschap_brug(brug), (van, *stappen, naar))


def uren(jaar: Jaarweergave, weergave: Urenweergave) -> Beeld:
    """The hours per afdeling; a bar leads to what they cost."""
    titel = zinnen.boodschap_uren(jaar.rapport.gemeente, weergave)
    return grafieken.uren(jaar, weergave, titel, _herkomst(jaar, "onderdeel"))


def uren_tegen_kosten(jaar: Jaarweergave, rijen: Sequence[Urenkosten]) -> Beeld:
    """Hours against cost per afdeling; a bar leads to the cost."""
    titel = boodschap(jaar.rapport.gemeente, rijen)
    return grafieken.uren_tegen_kosten(jaar, rijen, titel, _herkomst(jaar, "onderdeel"))


def deel_per_team(jaar: Jaarweergave, weergave: Urenweergave) -> Beeld:
    """The teams that work most for the gastgemeente; a bar leads to what they cost."""
    titel = zinnen.boodschap_deel(jaar.rapport.gemeente, weergave)
    return grafieken.deel_per_team(jaar, weergave, titel, _herkomst(jaar, "onderdeel"))


def _herkomst(jaar: Jaarweergave, as_: str) -> Adres:
    """Gives the page about the amount of some codes of an axis."""
    return partial(herkomst, jaar.rapport.sleutel, jaar.gast.cbs, as_)
