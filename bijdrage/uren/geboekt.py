"""What a page shows of booked hours beside the estimate."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from bijdrage.uren.bestandweergave import MEEST
from samenwerking.models import Tijdregistratie, Urenregel
from samenwerking.notatie import MIN, getal, procent, uren
from samenwerking.schaal import naar_geheel
from samenwerking.services.uren.boekingen import weken_in
from samenwerking.services.uren.rijen import naam_van
from samenwerking.services.uren.tijdregistratie import Koppeling, Plek, Uren, uren_van, weken_van
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij


class Naast(NamedTuple):
    """A row with its hours as estimated and as booked, and what they differ; in words."""

    regel: int
    naam: str
    geschat: str
    geboekt: str
    verschil: str
    procent: str
    delen: str
    gelijk: bool


def naast_elkaar(koppeling: Koppeling, gemeenten: Mapping[str, str]) -> tuple[Naast, ...]:
    """Rows beside what was booked, the largest difference first. gemeenten: names by CBS code."""
    paren = sorted(koppeling.paren, key=lambda paar: -abs(_verschil(*paar)))
    return tuple(_naast(regel, geboekt, gemeenten) for regel, geboekt in paren)


def niet_gekoppeld(koppeling: Koppeling) -> Tabel:
    """Bookings without a row to stand beside, and rows without bookings; the most hours first."""
    koppen = (Kop("Onderdeel en taak"), Kop("Geschat", True), Kop("Geboekt", True), Kop("Waarom"))

    def rij(naam: str, geschat: str, geboekt: str, waarom: str) -> Tabelrij:
        return tabelrij(koppen, Cel(naam), Cel(geschat), Cel(geboekt), Cel(waarom))

    meer = "meer dan één rij heeft dit onderdeel en deze taak; boekingen noemen geen taakveld"
    rijen = [
        *(
            rij(" ".join(plek), "", _uren(geboekt.totaal), waarom)
            for waarom, groep in (
                ("geen rij met dit onderdeel en deze taak", koppeling.zonder_rij),
                (meer, koppeling.meer_rijen),
            )
            for plek, geboekt in _meeste_eerst(groep)
        ),
        *(
            rij(naam_van(regel), _uren(uren_van(regel).totaal), "", "niets op geboekt")
            for regel in sorted(koppeling.zonder_boeking, key=lambda r: -uren_van(r).totaal)
        ),
    ]
    return Tabel("Niet gekoppeld", koppen, tuple(rijen[:MEEST]))


def weken_in_woorden(tijdregistratie: Tijdregistratie) -> str:
    """Which weeks the bookings are of, and that nothing is made of the others."""
    van, tot = tijdregistratie.eerste_week, tijdregistratie.laatste_week
    jaar = tijdregistratie.urenverdeling.jaar
    alle, aantal = weken_in(jaar), tijdregistratie.weken
    weken = weken_van(van, tot)
    if aantal == alle:
        return f"Er is geboekt in alle {alle} weken van {jaar}."
    return (
        f"Er is geboekt in {aantal} van de {alle} weken van {jaar}: {weken}. De uren van de andere "
        "weken ontbreken; er is niets bijgerekend."
    )


def van_een_persoon(koppeling: Koppeling, productief: Decimal | None) -> int | None:
    """How many sums are less than the hours of one person; None when those are not known."""
    if productief is None:
        return None
    groepen = (koppeling.paren, koppeling.meer_rijen, koppeling.zonder_rij)
    return sum(0 < geboekt.totaal <= productief for groep in groepen for _, geboekt in groep)


def _naast(regel: Urenregel, geboekt: Uren, gemeenten: Mapping[str, str]) -> Naast:
    geschat, anders = uren_van(regel), _verschil(regel, geboekt)
    deel = Fraction(anders) / Fraction(geschat.totaal) if geschat.totaal else None
    return Naast(
        regel.pk,
        naam_van(regel),
        _uren(geschat.totaal),
        _uren(geboekt.totaal),
        _met_teken(getal(abs(Fraction(anders))), anders),
        "nieuw" if deel is None else _met_teken(procent(abs(deel)), anders),
        "; ".join(_delen(geschat, geboekt, gemeenten)),
        geschat == geboekt,
    )


def _delen(geschat: Uren, geboekt: Uren, gemeenten: Mapping[str, str]) -> Sequence[str]:
    """Per municipality what was estimated and booked: «Aalsmeer 100, geboekt 120»."""
    delen = [
        *(
            (n, geschat.per_gemeente.get(c), geboekt.per_gemeente.get(c))
            for c, n in gemeenten.items()
        ),
        ("gezamenlijk", geschat.gezamenlijk, geboekt.gezamenlijk),
    ]
    nul = Decimal(0)
    return [
        f"{naam} {_uren(was or nul)}, geboekt {_uren(nu or nul)}"
        for naam, was, nu in delen
        if was or nu
    ]


def _verschil(regel: Urenregel, geboekt: Uren) -> Decimal:
    return geboekt.totaal - uren_van(regel).totaal


def _meeste_eerst(groep: Sequence[tuple[Plek, Uren]]) -> Sequence[tuple[Plek, Uren]]:
    return sorted(groep, key=lambda paar: -paar[1].totaal)


def _uren(aantal: Decimal) -> str:
    return uren(naar_geheel(aantal))


def _met_teken(tekst: str, waarde: Decimal) -> str:
    teken = "+" if waarde > 0 else MIN if waarde else ""
    return f"{teken} {tekst}".strip()
