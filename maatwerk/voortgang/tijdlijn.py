"""The milestones of all investigations in time, as a chart and as the table beside it."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from textwrap import shorten
from typing import Any, NamedTuple

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from bijdrage.rapport.grafieken import BREED, LANGSTE_NAAM, LETTER, SMAL, Beeld, Maat
from bijdrage.rapport.kleuren import kleur
from bijdrage.rapport.svg import met_titel
from maatwerk.models import Mijlpaal, Onderzoek

BEREIKT, GEPLAND, TE_LAAT = "bereikt", "gepland", "te laat"
TEKENS = {BEREIKT: "circle", GEPLAND: "circle", TE_LAAT: "triangle-up"}


class Punt(NamedTuple):
    """A milestone. dag: when it was reached, else when it is planned."""

    onderzoek: int
    titel: str
    wat: str
    dag: date
    gepland: date
    hoe: str


def punten(onderzoeken: Iterable[Onderzoek], vandaag: date) -> tuple[Punt, ...]:
    """The milestones per investigation, in order of time."""
    return tuple(
        Punt(
            onderzoek.pk,
            f"{onderzoek.nummer}. {onderzoek.titel}",
            mijlpaal.wat,
            mijlpaal.bereikt_op or mijlpaal.gepland,
            mijlpaal.gepland,
            hoe(mijlpaal, vandaag),
        )
        for onderzoek in onderzoeken
        for mijlpaal in onderzoek.mijlpalen.all()
    )


def hoe(mijlpaal: Mijlpaal, vandaag: date) -> str:
    """Whether it is there, still to come, or should have been there."""
    if mijlpaal.bereikt_op:
        return BEREIKT
    return TE_LAAT if mijlpaal.gepland < vandaag else GEPLAND


def beeld(punten: tuple[Punt, ...], vandaag: date) -> Beeld | None:
    """The chart; None when there is no milestone."""
    if not punten:
        return None
    laat = sum(punt.hoe == TE_LAAT for punt in punten)
    titel = f"{laat} van {len(punten)} mijlpalen te laat" if laat else "Geen mijlpaal is te laat"
    return Beeld(titel, _svg(titel, punten, vandaag, BREED), _svg(titel, punten, vandaag, SMAL))


@lru_cache(maxsize=16)
def _svg(titel: str, punten: tuple[Punt, ...], vandaag: date, maat: Maat) -> str:
    with debug_mode(False):
        beschrijving = _beschrijving(punten, vandaag, maat).to_dict(validate=False)
    return met_titel(vl_convert.vegalite_to_svg(beschrijving, format_locale="nl-NL"), titel)


def _beschrijving(punten: tuple[Punt, ...], vandaag: date, maat: Maat) -> alt.LayerChart:
    """A row per investigation, a mark per milestone, and a line at today."""
    titels = list(dict.fromkeys(punt.titel for punt in punten))
    nummers = list(range(len(titels)))
    hoogte = alt.Scale(domain=nummers, paddingInner=0, paddingOuter=0)
    y = alt.Y("nr:O", axis=None, scale=hoogte)
    breedte = _schaal(punten, vandaag, maat)
    namen = alt.Chart(alt.Data(values=[_naam(nr, titel, maat) for nr, titel in enumerate(titels)]))
    rijen = alt.Chart(alt.Data(values=[_rij(titels.index(p.titel), p) for p in punten]))
    streep = alt.Chart(alt.Data(values=[{"dag": vandaag.isoformat(), "tekst": "vandaag"}]))
    as_ = alt.Axis(title=None, grid=True, format="%m-%Y", tickCount=4, domain=False)
    tekens = rijen.mark_point(aria=False, size=110, strokeWidth=1.6, yOffset=maat.schuif)
    lagen = (
        streep.mark_rule(aria=False, color=kleur("lijn-sterk"), strokeDash=[4, 3]).encode(
            x=alt.X("dag:T", scale=breedte, axis=as_)
        ),
        streep.mark_text(aria=False, dy=-8, fontSize=maat.letter - 3).encode(
            x=alt.X("dag:T", scale=breedte), y=alt.value(0), text="tekst:N"
        ),
        namen.mark_text(aria=False, align="left", dy=-maat.schuif).encode(
            y=y, x=alt.value(0), text="naam:N"
        ),
        tekens.encode(
            y=y,
            x=alt.X("dag:T", scale=breedte),
            shape=alt.Shape("teken:N", scale=None),
            fill=alt.Fill("vulling:N", scale=None),
            stroke=alt.Stroke("rand:N", scale=None),
        ),
    )
    return (
        alt.layer(*lagen)
        .properties(width=maat.breedte, height=maat.rij * len(titels))
        .configure(background="transparent", font=LETTER, padding=2)
        .configure_view(stroke=None)
        .configure_axis(
            labelFont=LETTER,
            labelFontSize=maat.letter - 2,
            labelColor=kleur("inkt-zacht"),
            gridColor=kleur("lijn"),
            ticks=False,
        )
        .configure_text(font=LETTER, fontSize=maat.letter, color=kleur("inkt"), baseline="middle")
    )


def _schaal(punten: tuple[Punt, ...], vandaag: date, maat: Maat) -> alt.Scale:
    dagen = [vandaag, *(punt.dag for punt in punten)]
    grenzen = [min(dagen).isoformat(), max(dagen).isoformat()]
    return alt.Scale(
        domain=grenzen, range=[maat.namen + 12, maat.breedte - 24], nice=False, type="time"
    )


def _naam(nr: int, titel: str, maat: Maat) -> dict[str, Any]:
    return {"nr": nr, "naam": shorten(titel, LANGSTE_NAAM[maat], placeholder="…")}


def _rij(nr: int, punt: Punt) -> dict[str, Any]:
    rand = kleur("hoger" if punt.hoe == TE_LAAT else "accent")
    return {
        "nr": nr,
        "dag": punt.dag.isoformat(),
        "teken": TEKENS[punt.hoe],
        "rand": rand,
        "vulling": kleur("accent") if punt.hoe == BEREIKT else "#ffffff",
    }
