"""What the page shows of who can change what: a chart, and a table with the moment of decision."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from bijdrage.afspraken.overeenkomst import Overeenkomst
from bijdrage.knoppen.indeling import Deel, Knop
from bijdrage.rapport.afronding import hele_euros
from bijdrage.rapport.grafieken import Beeld, knoppen
from bijdrage.rapport.model import Jaarrapport
from samenwerking.notatie import bedrag, procent
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

KOPPEN = (Kop("Wat"), Kop("Bedrag in euro", True), Kop("Deel van de bijdrage", True))


class Knopdeel(NamedTuple):
    """A knob with its parts: its name, what it is, when it is decided, and the table."""

    knop: Knop
    naam: str
    uitleg: str
    moment: str
    euros: int
    aandeel: Fraction
    tabel: Tabel


def knopdelen(
    rapport: Jaarrapport, delen: Iterable[Deel], overeenkomst: Overeenkomst | None
) -> tuple[Knopdeel, ...]:
    """The knobs that anything hangs on, each with its parts, the largest first.

    Every part is shown in whole euros that add up to the contribution in whole euros.
    """
    alle = tuple(delen)
    heel = hele_euros([deel.bedrag for deel in alle])
    alle = tuple(d._replace(bedrag=e * 100) for d, e in zip(alle, heel, strict=True))
    woorden = _woorden(rapport, overeenkomst)
    return tuple(
        _knopdeel(rapport, knop, eigen, woorden[knop])
        for knop in Knop
        for eigen in [[deel for deel in alle if deel.knop == knop]]
        if eigen
    )


def grafiek(rapport: Jaarrapport, gevonden: Iterable[Knopdeel]) -> Beeld:
    """The knobs as bars, each in its own tint."""
    balken = [(d.knop.value, d.naam, d.euros, d.aandeel) for d in gevonden]
    return knoppen(_titel(balken), balken)


def _titel(balken: Sequence[tuple[str, str, int, Fraction]]) -> str:
    if not balken:
        return "De bijdrage is nul"
    _, grootste, _, aandeel = max(balken, key=lambda balk: balk[2])
    return f"{procent(aandeel, 0)} van de bijdrage: {grootste[:1].lower()}{grootste[1:]}"


def _knopdeel(
    rapport: Jaarrapport, knop: Knop, delen: list[Deel], woorden: tuple[str, str, str]
) -> Knopdeel:
    som = sum(deel.bedrag for deel in delen)
    naam, uitleg, moment = woorden
    rijen = [
        tabelrij(
            KOPPEN,
            Cel(deel.naam, uitleg="met fictieve gegevens" if deel.fictief else ""),
            Cel(bedrag(deel.bedrag, 0), _herkomst(rapport, deel.code)),
            Cel(procent(_aandeel(rapport, deel.bedrag))),
        )
        for deel in delen
    ]
    samen = tabelrij(
        KOPPEN,
        Cel("Samen"),
        Cel(bedrag(som, 0)),
        Cel(procent(_aandeel(rapport, som))),
        totaal=True,
    )
    aandeel, tabel = _aandeel(rapport, som), Tabel(naam, KOPPEN, (*rijen, samen))
    return Knopdeel(knop, naam, uitleg, moment, som // 100, aandeel, tabel)


def _aandeel(rapport: Jaarrapport, centen: int) -> Fraction:
    return Fraction(centen, rapport.bijdrage) if rapport.bijdrage else Fraction()


def _herkomst(rapport: Jaarrapport, component: str) -> str:
    vraag = urlencode({"gemeente": rapport.eigen.cbs, "component": component})
    return f"{reverse('herkomst', args=[rapport.sleutel])}?{vraag}"


def _woorden(
    rapport: Jaarrapport, overeenkomst: Overeenkomst | None
) -> dict[Knop, tuple[str, str, str]]:
    """Of each knob its name, what it is, and when it is decided."""
    gast, centrum = rapport.gemeente, rapport.berekening.invoer.gemeenten[0].naam
    return {
        Knop.EIGEN: (
            f"Eigen keuze van {gast}",
            f"Extra of minder dienstverlening, en kosten die alleen voor {gast} worden gemaakt.",
            f"{gast} besluit hier zelf over, met een eigen raadsbesluit.",
        ),
        Knop.UREN: (
            "Volgens de uren",
            f"Kosten die worden verdeeld naar de uren die voor {gast} worden gewerkt. Meer uren is "
            "meer betalen. Wat een uur kost, volgt uit de kosten van de organisatie.",
            f"Elk jaar, als beide gemeenten de urenverdeling vaststellen: die van {rapport.jaar} "
            f"voor {rapport.jaar}.",
        ),
        Knop.AFSPRAAK: (
            "Volgens een afspraak",
            "Bedragen en kortingen die vooraf zijn afgesproken.",
            _tot_wanneer(overeenkomst),
        ),
        Knop.KOSTEN: (
            f"Kosten waar {centrum} over besluit",
            f"{gast} betaalt een vast deel, bijvoorbeeld naar werkplekken of inwoners. Het bedrag "
            "verandert als de kosten veranderen.",
            f"Elk jaar, als {centrum} zijn begroting vaststelt. {gast} kan daarvoor een zienswijze "
            "geven.",
        ),
    }


def _tot_wanneer(overeenkomst: Overeenkomst | None) -> str:
    if overeenkomst is None:
        return "We kennen geen overeenkomst die in dit jaar geldt."
    if overeenkomst.laatste_jaar is None:
        return f"De afspraak ({overeenkomst.naam}) heeft geen einddatum."
    return (
        f"De afspraak ({overeenkomst.naam}) loopt tot en met {overeenkomst.laatste_jaar}; daarna "
        "besluiten de raden opnieuw."
    )
