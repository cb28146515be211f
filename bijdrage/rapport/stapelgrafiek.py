"""Stacked bars: a row per name, its parts beside each other, as SVG for page and PDF."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from bijdrage.rapport.grafieken import BREED, LETTER, SMAL, Beeld, Maat
from bijdrage.rapport.kleuren import kleur
from bijdrage.rapport.svg import HIER, met_titel

Stijl = tuple[str, str, str]
"""Fill, outline and text, by the names of the colours."""


class Deel(NamedTuple):
    """A part of a bar: how long it is, and what stands in it."""

    waarde: int
    tekst: str


class Stapel(NamedTuple):
    """A bar with its name; its parts in the order of the styles; where it leads."""

    naam: str
    delen: tuple[Deel, ...]
    adres: str = ""

    @property
    def tekst(self) -> str:
        """What it says."""
        return f"{self.naam}: {', '.join(deel.tekst for deel in self.delen if deel.tekst)}"


def gestapeld(
    titel: str, stapels: tuple[Stapel, ...], stijlen: tuple[Stijl, ...], cbs: str = ""
) -> Beeld:
    """A bar per stack, in their order."""
    breed, smal = (_svg(titel, stapels, stijlen, cbs, maat) for maat in (BREED, SMAL))
    return Beeld(titel, breed, smal)


@lru_cache(maxsize=64)
def _svg(
    titel: str, stapels: tuple[Stapel, ...], stijlen: tuple[Stijl, ...], cbs: str, maat: Maat
) -> str:
    with debug_mode(False):
        beschrijving = _beschrijving(stapels, stijlen, cbs, maat).to_dict(validate=False)
    svg = vl_convert.vegalite_to_svg(beschrijving, format_locale="nl-NL")
    koppelingen = [s.tekst for s in stapels if s.adres for deel in s.delen if deel.waarde]
    return met_titel(svg, titel, [stapel.tekst for stapel in stapels], koppelingen)


def _beschrijving(
    stapels: tuple[Stapel, ...], stijlen: tuple[Stijl, ...], cbs: str, maat: Maat
) -> alt.LayerChart:
    rijen = alt.Y(
        "nr:O",
        axis=None,
        scale=alt.Scale(domain=list(range(len(stapels))), paddingInner=0, paddingOuter=0),
    )
    namen = alt.Chart(
        alt.Data(values=[{"nr": nr, "naam": stapel.naam} for nr, stapel in enumerate(stapels)])
    ).mark_text(aria=False, align="left", dy=-maat.schuif)
    delen = alt.Chart(alt.Data(values=list(_delen(stapels, stijlen, cbs))))
    schaal = _schaal(stapels, maat)
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
            **({"href": "adres:N"} if any(stapel.adres for stapel in stapels) else {}),
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
        .properties(width=maat.breedte, height=maat.rij * len(stapels))
        .configure(background="transparent", font=LETTER, padding=2)
        .configure_view(stroke=None)
        .configure_text(font=LETTER, fontSize=maat.letter, color=kleur("inkt"), baseline="middle")
    )


def _schaal(stapels: tuple[Stapel, ...], maat: Maat) -> alt.Scale:
    meest = max((sum(deel.waarde for deel in stapel.delen) for stapel in stapels), default=1)
    einde = maat.breedte - 2
    return alt.Scale(domain=[0, meest or 1], range=[maat.namen, einde], nice=False)


def _delen(
    stapels: tuple[Stapel, ...], stijlen: tuple[Stijl, ...], cbs: str
) -> Iterator[dict[str, Any]]:
    for nr, stapel in enumerate(stapels):
        van = 0
        for (waarde, tekst), stijl in zip(stapel.delen, stijlen, strict=True):
            if waarde:
                vulling, rand, inkt = (_tint(naam, cbs) for naam in stijl)
                yield {
                    **{"nr": nr, "van": van, "tot": van + waarde, "midden": van + waarde / 2},
                    **{"aantal": tekst, "vulling": vulling, "rand": rand, "tekst": inkt},
                    "adres": stapel.adres and HIER + stapel.adres,
                }
            van += waarde


def _tint(naam: str, cbs: str) -> str:
    return naam if naam.startswith("#") else kleur(naam, cbs)
