"""The outcomes of the rules as stacked bars per group, in the order of UITKOMSTEN."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from bijdrage.rapport.grafieken import BREED, LETTER, SMAL, Beeld, Maat, met_titel
from bijdrage.rapport.kleuren import kleur
from bijdrage.rapport.regelweergave import Groepstelling

STIJLEN = (
    ("accent", "accent", "#ffffff"),
    ("accent-zacht", "accent", "inkt"),
    ("#ffffff", "grijs", "inkt"),
    ("lijn", "lijn-sterk", "inkt"),
    ("#ffffff", "lijn", "grijs"),
)
"""Fill, outline and text of each outcome; the colours of differences are not for these."""


def uitkomsten_per_groep(titel: str, tellingen: tuple[Groepstelling, ...], cbs: str = "") -> Beeld:
    """A bar per group, in the order of the table."""
    return Beeld(titel, _svg(titel, tellingen, cbs, BREED), _svg(titel, tellingen, cbs, SMAL))


@lru_cache(maxsize=64)
def _svg(titel: str, tellingen: tuple[Groepstelling, ...], cbs: str, maat: Maat) -> str:
    with debug_mode(False):
        beschrijving = _beschrijving(tellingen, cbs, maat).to_dict(validate=False)
    return met_titel(vl_convert.vegalite_to_svg(beschrijving, format_locale="nl-NL"), titel)


def _beschrijving(tellingen: tuple[Groepstelling, ...], cbs: str, maat: Maat) -> alt.LayerChart:
    rijen = alt.Y(
        "nr:O",
        axis=None,
        scale=alt.Scale(domain=list(range(len(tellingen))), paddingInner=0, paddingOuter=0),
    )
    namen = alt.Chart(
        alt.Data(values=[{"nr": nr, "naam": t.titel} for nr, t in enumerate(tellingen)])
    ).mark_text(aria=False, align="left", dy=-maat.schuif)
    delen = alt.Chart(alt.Data(values=list(_delen(tellingen, cbs))))
    schaal = _schaal(tellingen, maat)
    staven = delen.mark_bar(aria=False, size=maat.dikte, strokeWidth=1, yOffset=maat.schuif)
    getallen = delen.mark_text(aria=False, dy=maat.schuif, fontSize=maat.letter - 3)
    lagen = (
        namen.encode(y=rijen, x=alt.value(0), text="naam:N"),
        staven.encode(
            y=rijen,
            x=alt.X("van:Q", scale=schaal, axis=None),
            x2="tot:Q",
            fill=alt.Fill("vulling:N", scale=None),
            stroke=alt.Stroke("rand:N", scale=None),
        ),
        getallen.encode(
            y=rijen,
            x=alt.X("midden:Q", scale=schaal, axis=None),
            text="aantal:N",
            color=alt.Color("tekst:N", scale=None),
        ),
    )
    return (
        alt.layer(*lagen)
        .properties(width=maat.breedte, height=maat.rij * len(tellingen))
        .configure(background="transparent", font=LETTER, padding=2)
        .configure_view(stroke=None)
        .configure_text(font=LETTER, fontSize=maat.letter, color=kleur("inkt"), baseline="middle")
    )


def _schaal(tellingen: tuple[Groepstelling, ...], maat: Maat) -> alt.Scale:
    meest = max((sum(telling.aantallen) for telling in tellingen), default=1)
    einde = maat.breedte - 2
    return alt.Scale(domain=[0, meest or 1], range=[maat.namen, einde], nice=False)


def _delen(tellingen: tuple[Groepstelling, ...], cbs: str) -> Iterator[dict[str, Any]]:
    for nr, telling in enumerate(tellingen):
        van = 0
        for hoeveel, stijl in zip(telling.aantallen, STIJLEN, strict=True):
            if hoeveel:
                vulling, rand, tekst = (_tint(naam, cbs) for naam in stijl)
                yield {
                    **{"nr": nr, "van": van, "tot": van + hoeveel, "midden": van + hoeveel / 2},
                    **{"aantal": str(hoeveel), "vulling": vulling, "rand": rand, "tekst": tekst},
                }
            van += hoeveel


def _tint(naam: str, cbs: str) -> str:
    return naam if naam.startswith("#") else kleur(naam, cbs)
