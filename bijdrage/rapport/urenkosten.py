"""Hours against cost: what each afdeling has of the hours and of the cost of a gastgemeente.

Hours as the page of the hours shows them, amounts as the page of the year does: one thing has one
number everywhere.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rapport.afronding import hele_euro
from bijdrage.rapport.tabellen import Groep
from bijdrage.rapport.urenweergave import GEEN_AFDELING, Urengroep, Urenweergave
from bijdrage.rapport.weergave import Jaarweergave
from samenwerking.notatie import bedrag, euro, getal, procent
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

KOPPEN = (
    Kop("Afdeling"),
    Kop("Uren", True),
    Kop("Deel van de uren", True),
    Kop("Kosten in euro", True),
    Kop("Deel van de kosten", True),
    Kop("Euro per uur", True),
)


class Urenkosten(NamedTuple):
    """An afdeling: hours and whole euros of the gastgemeente, and its part of each.

    codes: the units that the amount adds up.
    """

    naam: str
    uren: int
    urendeel: Fraction
    euros: int
    kostendeel: Fraction
    codes: tuple[str, ...]

    @property
    def per_uur(self) -> int | None:
        """Whole euros per hour; None without hours."""
        return hele_euro(Fraction(100 * self.euros, self.uren)) if self.uren else None


def urenkosten(jaar: Jaarweergave, weergave: Urenweergave) -> tuple[Urenkosten, ...]:
    """Every afdeling with hours or cost, the most hours first; cost of no team is left out."""
    uren = {groep.som.naam: groep for groep in weergave.groepen}
    kosten = _met_team(jaar)
    alle_uren = sum(groep.som.uren[weergave.gast] for groep in weergave.groepen)
    alle_kosten = sum(groep.bedrag for groep in kosten.values())
    rijen = (
        _rij(naam, uren.get(naam), kosten.get(naam), weergave.gast, (alle_uren, alle_kosten))
        for naam in dict.fromkeys((*uren, *kosten))
    )
    gevuld = (rij for rij in rijen if rij.uren or rij.euros)
    return tuple(sorted(gevuld, key=lambda rij: (-rij.uren, -rij.euros, rij.naam)))


def boodschap(gemeente: str, rijen: Sequence[Urenkosten]) -> str:
    """The message of the chart: both parts of the afdeling where they differ most."""
    if not rijen:
        return f"Er zijn geen uren en geen kosten van teams voor {gemeente}"
    anders = max(rijen, key=lambda rij: abs(rij.kostendeel - rij.urendeel))
    return (
        f"{anders.naam} heeft {procent(anders.urendeel, 0)} van de uren voor {gemeente} en "
        f"{procent(anders.kostendeel, 0)} van de kosten van teams"
    )


def tabel(gemeente: str, rijen: Sequence[Urenkosten]) -> Tabel:
    """The same as a table, with what an hour costs."""
    samen = Urenkosten(
        *("Samen", sum(r.uren for r in rijen), sum((r.urendeel for r in rijen), Fraction())),
        *(sum(r.euros for r in rijen), sum((r.kostendeel for r in rijen), Fraction()), ()),
    )
    alle = ((samen, True), *((rij, False) for rij in rijen))
    return Tabel(
        f"Uren en kosten van teams voor {gemeente}, per afdeling",
        KOPPEN,
        tuple(tabelrij(KOPPEN, *_cellen(rij), totaal=totaal) for rij, totaal in alle),
    )


def _cellen(rij: Urenkosten) -> tuple[Cel, ...]:
    per_uur = rij.per_uur
    return (
        Cel(rij.naam),
        Cel(getal(rij.uren, 0)),
        Cel(procent(rij.urendeel)),
        Cel(bedrag(rij.euros * 100, 0)),
        Cel(procent(rij.kostendeel)),
        Cel("geen uren" if per_uur is None else euro(per_uur * 100, 0)),
    )


def _met_team(jaar: Jaarweergave) -> dict[str, Groep]:
    """The cost per afdeling as the page of the year shows it, without what belongs to no team."""
    groepen = next(tabel.groepen for tabel in jaar.tabellen if tabel.as_ == "onderdeel")
    bekend = {o.code for o in jaar.rapport.berekening.invoer.onderdelen}
    return {
        groep.naam or GEEN_AFDELING: groep for groep in groepen if bekend.intersection(groep.codes)
    }


def _rij(
    naam: str, uren: Urengroep | None, kosten: Groep | None, gast: int, samen: tuple[int, int]
) -> Urenkosten:
    heel = uren.som.uren[gast] if uren else 0
    euros = kosten.bedrag if kosten else 0
    delen = (
        Fraction(deel, alle) if alle else Fraction()
        for deel, alle in zip((heel, euros), samen, strict=True)
    )
    urendeel, kostendeel = delen
    return Urenkosten(naam, heel, urendeel, euros, kostendeel, kosten.codes if kosten else ())
