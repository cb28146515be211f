"""How far each indicator of a goal is on the way from its baseline to its target, as a chart."""

from fractions import Fraction
from functools import lru_cache
from textwrap import shorten
from typing import Any, NamedTuple

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from bijdrage.rapport.grafieken import BREED, LANGSTE_NAAM, LETTER, SMAL, Beeld, Maat
from bijdrage.rapport.kleuren import kleur
from bijdrage.rapport.svg import met_titel
from governance.opdrachten.stand import GEHAALD, Doelstand
from samenwerking.notatie import procent

_UITERST = (Fraction(0), Fraction(1))


class Weg(NamedTuple):
    """An indicator on its way; deel: 0 at the baseline, 1 at the target."""

    naam: str
    deel: Fraction
    gehaald: bool


def beeld(stand: Doelstand) -> Beeld | None:
    """The chart of the indicators with a baseline, a target and a value; None without any."""
    wegen = tuple(
        Weg(een.indicator.naam, een.deel, een.uitkomst == GEHAALD)
        for een in stand.indicatoren
        if een.deel is not None
    )
    if not wegen:
        return None
    gehaald = sum(weg.gehaald for weg in wegen)
    titel = f"{gehaald} van {len(stand.indicatoren)} indicatoren gehaald"
    return Beeld(titel, _svg(titel, wegen, BREED), _svg(titel, wegen, SMAL))


@lru_cache(maxsize=16)
def _svg(titel: str, wegen: tuple[Weg, ...], maat: Maat) -> str:
    with debug_mode(False):
        beschrijving = _beschrijving(wegen, maat).to_dict(validate=False)
    return met_titel(vl_convert.vegalite_to_svg(beschrijving, format_locale="nl-NL"), titel)


def _beschrijving(wegen: tuple[Weg, ...], maat: Maat) -> alt.LayerChart:
    """A track per indicator from baseline to target, filled as far as it is."""
    rijen = alt.Chart(alt.Data(values=[_rij(nr, weg, maat) for nr, weg in enumerate(wegen)]))
    hoogte = alt.Scale(domain=list(range(len(wegen))), paddingInner=0, paddingOuter=0)
    y = alt.Y("nr:O", axis=None, scale=hoogte)
    breedte = alt.Scale(domain=[0, 1], range=[maat.namen, maat.namen + maat.staven * 3 // 4])
    baan = rijen.mark_bar(aria=False, height=maat.dikte, yOffset=maat.schuif)
    lagen = (
        baan.encode(y=y, x=_x("nul", breedte), x2="een:Q", color=alt.value(kleur("vlak"))),
        baan.encode(y=y, x=_x("nul", breedte), x2="deel:Q", color=alt.Color("tint:N", scale=None)),
        rijen.mark_text(aria=False, align="left", dy=-maat.schuif).encode(
            y=y, x=alt.value(0), text="naam:N"
        ),
        rijen.mark_text(aria=False, align="left", dx=8, dy=maat.schuif).encode(
            y=y, x=_x("een", breedte), text="waarde:N"
        ),
    )
    return (
        alt.layer(*lagen)
        .properties(width=maat.breedte, height=maat.rij * len(wegen))
        .configure(background="transparent", font=LETTER, padding=2)
        .configure_view(stroke=None)
        .configure_text(font=LETTER, fontSize=maat.letter, color=kleur("inkt"), baseline="middle")
    )


def _x(veld: str, schaal: alt.Scale) -> alt.X:
    return alt.X(f"{veld}:Q", scale=schaal, axis=None)


def _rij(nr: int, weg: Weg, maat: Maat) -> dict[str, Any]:
    laag, hoog = _UITERST
    return {
        "nr": nr,
        "naam": shorten(weg.naam, LANGSTE_NAAM[maat], placeholder="…"),
        "nul": 0,
        "een": 1,
        "deel": float(min(max(weg.deel, laag), hoog)),  # only how wide it is drawn
        "waarde": "gehaald" if weg.gehaald else procent(weg.deel, 0),
        "tint": kleur("accent" if weg.gehaald else "hoger"),
    }
