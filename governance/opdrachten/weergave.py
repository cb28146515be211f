"""How assignments and goals show."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from django.urls import reverse

from governance.models import Indicator, Opdracht
from governance.models.opdracht import Deelsoort
from governance.opdrachten.stand import NIET_AANGETOOND, Doelstand, Indicatorstand, doelstand
from samenwerking.models import Samenwerking
from samenwerking.notatie import datum, getal
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

DOELKOPPEN = (Kop("Doel"), Kop("Stand"), Kop("Waaraan dat te zien is"))
METINGKOPPEN = (Kop("Dag"), Kop("Gemeten", getal=True), Kop("Waar het staat"))


class Opdrachtweergave(NamedTuple):
    """An assignment with its goals, parts and phases."""

    opdracht: Opdracht
    periode: str
    gevers: str
    doelen: Tabel | None
    onderdelen: tuple[str, ...]
    fasen: tuple[str, ...]


class Indicatorweergave(NamedTuple):
    """An indicator as facts, with the table of what was measured."""

    indicator: Indicator
    uitkomst: str
    van: str
    naar: str
    nu: str
    uitleg: str
    metingen: Tabel | None


def opdracht(bij: Samenwerking, wat: Opdracht, vandaag: date) -> Opdrachtweergave:
    """An assignment as its section shows it."""
    standen = [doelstand(doel, bij, vandaag) for doel in wat.doelen.all()]
    tot = datum(wat.einde) if wat.einde else "nu"
    return Opdrachtweergave(
        wat,
        f"{datum(wat.begin, wat.precisie)} tot {tot}",
        ", ".join(str(gever) for gever in wat.opdrachtgevers.all()),
        _doelentabel(bij.code, wat, standen) if standen else None,
        tuple(_delen(wat, Deelsoort.ONDERDEEL)),
        tuple(_delen(wat, Deelsoort.FASE)),
    )


def _delen(wat: Opdracht, soort: str) -> Iterable[str]:
    for deel in wat.delen.all():
        if deel.soort == soort:
            dagen = [datum(dag) for dag in (deel.begin, deel.einde) if dag]
            wanneer = f" ({' tot '.join(dagen)})" if dagen else ""
            verzonnen = " (status fictief)" if deel.fictief else ""
            yield f"{deel.code}. {deel.tekst}{wanneer}: {deel.status}{verzonnen}"


def _doelentabel(code: str, wat: Opdracht, standen: list[Doelstand]) -> Tabel:
    rijen = (
        tabelrij(
            DOELKOPPEN,
            Cel(f"{s.doel.nummer}. {s.doel.tekst}", reverse("doel", args=[code, s.doel.pk])),
            Cel(_uitkomst(s), uitleg="; ".join(s.ontbreekt)),
            Cel("; ".join(_kort(stand) for stand in s.indicatoren) or "nog niets"),
        )
        for s in standen
    )
    return Tabel(f"Doelen van {wat}", DOELKOPPEN, tuple(rijen))


def _uitkomst(stand: Doelstand) -> str:
    """Of a goal, with whether it rests on something that is made up; what is not shown does not."""
    verzonnen = stand.fictief and stand.uitkomst != NIET_AANGETOOND
    return f"{stand.uitkomst} (fictief)" if verzonnen else stand.uitkomst


def _kort(stand: Indicatorstand) -> str:
    return f"{stand.indicator.naam}: {_nu(stand)}"


def _nu(stand: Indicatorstand) -> str:
    """What was measured last, with whether that is made up."""
    laatste = stand.laatste
    if laatste is None:
        return "niet gemeten"
    return f"{_waarde(laatste.waarde, stand.indicator)}{' (fictief)' if laatste.fictief else ''}"


def indicatoren(stand: Doelstand) -> list[Indicatorweergave]:
    """The indicators of a goal, each with what was measured."""
    return [_indicator(een) for een in stand.indicatoren]


def _indicator(stand: Indicatorstand) -> Indicatorweergave:
    i = stand.indicator
    fictief = " (fictief)" if i.fictief else ""
    return Indicatorweergave(
        i,
        stand.uitkomst,
        _op(i.begin, i.begin_dag, i) + fictief if i.begin is not None else "niet bekend",
        f"{i.richting} {_op(i.streef, i.streef_dag, i)}{fictief}"
        if i.streef is not None
        else "niet bekend",
        _nu(stand),
        stand.uitleg,
        _metingen(stand) if stand.waarden else None,
    )


def _metingen(stand: Indicatorstand) -> Tabel:
    rijen = (
        tabelrij(
            METINGKOPPEN,
            Cel(datum(waarde.dag)),
            Cel(_waarde(waarde.waarde, stand.indicator), uitleg="fictief" * waarde.fictief),
            Cel(waarde.hoe),
        )
        for waarde in stand.waarden
    )
    return Tabel(f"Metingen van «{stand.indicator.naam}»", METINGKOPPEN, tuple(rijen))


def _op(waarde: object, dag: date | None, indicator: Indicator) -> str:
    wanneer = f" op {datum(dag)}" if dag else ""
    return f"{_waarde(Fraction(str(waarde)), indicator)}{wanneer}"


def _waarde(waarde: Fraction, indicator: Indicator) -> str:
    return f"{getal(waarde)} {indicator.eenheid}"
