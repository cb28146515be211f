"""How the calendar shows: a table, and a strip of the year as a picture."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode
from django.utils.dates import MONTHS

from bijdrage.rapport.grafieken import BREED, LETTER, SMAL, Beeld, Maat
from bijdrage.rapport.kleuren import kleur
from bijdrage.rapport.svg import met_titel
from governance.kalender.selectors import Kalenderpunt
from samenwerking.notatie import datum
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

KLAAR, TE_LAAT, VOORBIJ = "klaar", "te laat", "voorbij"
KOPPEN = (Kop("Wat"), Kop("Dag"), Kop("Voor wie"), Kop("Stand"))


def tabel(bijschrift: str, punten: Iterable[Kalenderpunt], vandaag: date) -> Tabel:
    """Points of the calendar, in order of time."""
    return Tabel(bijschrift, KOPPEN, tuple(_rij(punt, vandaag) for punt in punten))


def _rij(punt: Kalenderpunt, vandaag: date) -> Any:
    uitleg = "; ".join(filter(None, (punt.soort, punt.bij)))
    tijd = f"{punt.aanvang:%H.%M} uur" if punt.aanvang else ""
    return tabelrij(
        KOPPEN,
        Cel(punt.wat, punt.adres, uitleg),
        Cel(datum(punt.dag), uitleg=tijd),
        Cel(punt.wie),
        Cel(stand(punt, vandaag)),
    )


def stand(punt: Kalenderpunt, vandaag: date) -> str:
    """How it stands, in words."""
    if punt.klaar:
        return KLAAR
    if punt.dag < vandaag:
        return TE_LAAT if punt.termijn else VOORBIJ
    return "nog te doen" if punt.termijn else "gepland"


def beeld(punten: Sequence[Kalenderpunt], wie: Sequence[str], vandaag: date) -> Beeld | None:
    """The year as a strip per municipality, a mark on each day; None without any."""
    if not punten:
        return None
    jaar = punten[0].dag.year
    laat = sum(stand(punt, vandaag) == TE_LAAT for punt in punten)
    titel = f"{jaar}: {len(punten)} momenten, {laat} te laat"
    merken = tuple((punt.dag.isoformat(), punt.wie, stand(punt, vandaag)) for punt in punten)
    return Beeld(
        titel,
        _svg(titel, jaar, merken, tuple(wie), BREED),
        _svg(titel, jaar, merken, tuple(wie), SMAL),
    )


@lru_cache(maxsize=16)
def _svg(
    titel: str,
    jaar: int,
    merken: tuple[tuple[str, str, str], ...],
    wie: tuple[str, ...],
    maat: Maat,
) -> str:
    with debug_mode(False):
        beschrijving = _beschrijving(jaar, merken, wie, maat).to_dict(validate=False)
    return met_titel(vl_convert.vegalite_to_svg(beschrijving, format_locale="nl-NL"), titel)


def _beschrijving(
    jaar: int, merken: tuple[tuple[str, str, str], ...], wie: tuple[str, ...], maat: Maat
) -> alt.LayerChart:
    """Months from left to right; filled: done, open: still to do, red: late."""
    namen = alt.Axis(title=None, domain=False, ticks=False, grid=True, labelLimit=120)
    y = alt.Y("wie:N", scale=alt.Scale(domain=list(wie)), axis=namen)
    dagen = alt.Scale(domain=[_dag(f"{jaar}-01-01"), _dag(f"{jaar}-12-31")])
    midden = [
        {"dag": _dag(f"{jaar}-{maand:02}-15"), "letter": str(MONTHS[maand])[:1]} for maand in MONTHS
    ]
    x = alt.X("dag:Q", scale=dagen, axis=None)
    rijen = alt.Chart(alt.Data(values=[_merk(*merk) for merk in merken]))
    punten = rijen.mark_point(aria=False, size=90, strokeWidth=2, filled=False).encode(
        x=x,
        y=y,
        stroke=alt.Stroke("rand:N", scale=None),
        fill=alt.Fill("vulling:N", scale=None),
    )
    maandnamen = (
        alt.Chart(alt.Data(values=midden))
        .mark_text(aria=False, dy=-14)
        .encode(x=x, y=alt.value(0), text="letter:N")
    )
    return (
        alt.layer(punten, maandnamen)
        .properties(width=maat.breedte - 110, height=44 * len(wie))
        .configure(background="transparent", font=LETTER, padding=2)
        .configure_view(stroke=None)
        .configure_axis(
            gridColor=kleur("lijn"), labelColor=kleur("inkt"), labelFontSize=maat.letter
        )
        .configure_text(font=LETTER, fontSize=maat.letter, color=kleur("inkt-zacht"))
    )


def _merk(dag: str, wie: str, stand: str) -> dict[str, Any]:
    rand = kleur("hoger" if stand == TE_LAAT else "accent")
    return {
        "dag": _dag(dag),
        "wie": wie,
        "rand": rand,
        "vulling": kleur("accent") if stand in (KLAAR, VOORBIJ) else "#ffffff",
    }


def _dag(tekst: str) -> int:
    return date.fromisoformat(tekst).toordinal()
