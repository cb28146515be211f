"""Charts as SVG, the same picture on page and PDF, in the notation that controllers know (IBCS).

Begroting is outlined, rekening solid, anything between them tinted; totals are grey; scales start
at zero; the values stand at the marks. Every chart exists in two widths; a page shows the one that
fits. The picture carries one Dutch ``<title>``, and the table beside it carries the figures.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from textwrap import fill, shorten
from typing import Any, NamedTuple

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from bijdrage.rapport.brugweergave import Brugweergave
from bijdrage.rapport.kleuren import kleur
from bijdrage.rapport.svg import HIER, met_titel, zonder_koppelingen
from bijdrage.rapport.urenkosten import Urenkosten
from bijdrage.rapport.urenweergave import Urenweergave
from bijdrage.rapport.weergave import Jaarweergave
from bijdrage.rekenmodel.deling import afgerond
from samenwerking.notatie import HARDE_SPATIE, bedrag, getal, procent, verandering

LETTER = "Noto Sans, sans-serif"
Adres = Callable[[Sequence[str]], str]
"""Gives the address that explains the amount of some codes."""


TEAMS = 12
"""As many teams the chart of their shares shows; the table under it shows all."""


class Maat(NamedTuple):
    """Sizes in pixels. Without a column for names they stand above the bars, values beside them."""

    namen: int
    staven: int
    waarden: int
    rij: int
    dikte: int
    letter: int

    @property
    def breedte(self) -> int:
        return self.namen + self.staven + self.waarden

    @property
    def schuif(self) -> int:
        """How far the bar stands below the middle of its row, and the name above it."""
        return 0 if self.namen else self.dikte // 2 + 3


BREED = Maat(namen=262, staven=330, waarden=140, rij=34, dikte=18, letter=14)
SMAL = Maat(namen=0, staven=296, waarden=4, rij=46, dikte=12, letter=13)
LANGSTE_NAAM = {BREED: 34, SMAL: 28}


class Staaf(NamedTuple):
    """A bar from ``van`` to ``tot``, its name, what is written at it, and where it leads."""

    naam: str
    van: int
    tot: int
    waarde: str
    vulling: str
    rand: str
    adres: str = ""

    @property
    def tekst(self) -> str:
        """What it says."""
        return f"{self.naam}: {self.waarde}"


class Balk(NamedTuple):
    """A part for a chart of parts: its name, whole euros or hours, share, and where it leads."""

    naam: str
    heel: int
    aandeel: Fraction
    adres: str = ""


class Beeld(NamedTuple):
    """A chart in two widths; ``titel`` is its message."""

    titel: str
    breed: str
    smal: str

    @property
    def papier(self) -> str:
        """The picture for paper."""
        return zonder_koppelingen(self.breed)


def opbouw(jaar: Jaarweergave, titel: str, adres: Adres | None = None) -> Beeld:
    """The make-up of the contribution as horizontal bars, largest first.

    adres: of the amount of some taakvelden.
    """
    balken = (
        Balk(rij.naam, rij.bedrag, rij.aandeel, adres(rij.codes) if adres and rij.bedrag else "")
        for rij in jaar.opbouw.rijen
    )
    return liggend(titel, balken, jaar.rapport.stand, jaar.gast.cbs)


def waterval(brug: Brugweergave, titel: str, adressen: Sequence[str] = ()) -> Beeld:
    """The bridge: both totals from zero, and between them the steps on a wider scale of their own.

    The steps start at zero too: the line they start from is the total above them.
    adressen: of the total before, of every step, and of the total after.
    """
    van_adres, *stapadressen, naar_adres = adressen or ("",) * (len(brug.stappen) + 2)
    stappen = tuple(
        Staaf(
            _groot(stap.naam),
            stap.voor - brug.van,
            stap.na - brug.van,
            _met_teken(stap.bedrag),
            *_verschilstijl(stap.bedrag),
            adres,
        )
        for stap, adres in zip(brug.stappen, stapadressen, strict=True)
    )
    samen = Staaf(
        "Verandering samen",
        0,
        brug.verandering,
        _met_teken(brug.verandering),
        *_vol(kleur("grijs")),
    )
    van = _totaal(brug.van_naam, brug.van, brug.rapport.van.stand, van_adres)
    naar = _totaal(brug.naar_naam, brug.naar, brug.rapport.naar.stand, naar_adres)
    return _beeld(titel, ((van,), (*stappen, samen), (naar,)))


def uren(jaar: Jaarweergave, weergave: Urenweergave, titel: str, adres: Adres) -> Beeld:
    """The hours for the gastgemeente per afdeling, most first, with its part of them.

    adres: of the amount of some units.
    """
    sommen = [groep.som for groep in weergave.groepen]
    balken = [
        Balk(som.naam, som.uren[weergave.gast], som.aandeel, adres(som.codes) if som.codes else "")
        for som in sommen
    ]
    balken.sort(key=lambda balk: -balk.heel)
    return liggend(titel, balken, jaar.rapport.stand, jaar.gast.cbs)


def ontwikkeling(jaren: Sequence[Jaarweergave], titel: str, adressen: Sequence[str]) -> Beeld:
    """The calculated contribution of years, each in the notation of its stand."""
    staven = tuple(
        Staaf(
            *(_groot(jaar.naam), 0, jaar.bijdrage, bedrag(jaar.bijdrage * 100, 0)),
            *_stijl(jaar.rapport.stand, kleur("accent", jaar.gast.cbs)),
            adres,
        )
        for jaar, adres in zip(jaren, adressen, strict=True)
    )
    return _beeld(titel, (staven,))


def uren_tegen_kosten(
    jaar: Jaarweergave, rijen: Iterable[Urenkosten], titel: str, adres: Adres | None = None
) -> Beeld:
    """Per afdeling its part of the hours, grey, and under it its part of the cost."""
    stijl = _stijl(jaar.rapport.stand, kleur("accent", jaar.gast.cbs))
    staven = []
    for rij in rijen:
        naar = adres(rij.codes) if adres and rij.codes else ""
        delen = (
            ("Uren", rij.urendeel, _vol(kleur("lijn-sterk"))),
            ("Kosten", rij.kostendeel, stijl),
        )
        for wat, deel, tint in delen:
            naam, waarde = f"{wat}: {rij.naam}", procent(deel, 0)
            staven.append(Staaf(naam, 0, _lengte(deel), waarde, *tint, naar))
    return _beeld(titel, (tuple(staven),))


def deel_per_team(
    jaar: Jaarweergave, weergave: Urenweergave, titel: str, adres: Adres | None = None
) -> Beeld:
    """The part of the hours of all teams, grey, and of those of whom it is largest."""
    stijl = _stijl(jaar.rapport.stand, kleur("accent", jaar.gast.cbs))
    alle = weergave.totaal.aandeel
    staven = [
        Staaf("Alle teams samen", 0, _lengte(alle), procent(alle, 0), *_vol(kleur("lijn-sterk")))
    ]
    for rij in weergave.grootste_deel(TEAMS):
        naar = adres(rij.codes) if adres and rij.codes else ""
        waarde = f"{procent(rij.aandeel, 0)}  ({getal(rij.uren[weergave.gast], 0)} uur)"
        staven.append(Staaf(rij.naam, 0, _lengte(rij.aandeel), waarde, *stijl, naar))
    return _beeld(titel, (tuple(staven),))


def liggend(titel: str, balken: Iterable[Balk], stand: str, cbs: str = "") -> Beeld:
    """Parts as horizontal bars in the colour of a municipality, in the notation of the stand."""
    vulling, rand = _stijl(stand, kleur("accent", cbs))
    staven = tuple(
        Staaf(
            balk.naam, 0, balk.heel, _met_deel(balk.heel, balk.aandeel), vulling, rand, balk.adres
        )
        for balk in balken
    )
    return _beeld(titel, (staven,))


def verschillen(titel: str, balken: Iterable[tuple[str, int, str]]) -> Beeld:
    """Differences as horizontal bars from zero, each in the colour of its sign.

    balken: per bar its name, whole euros, and where it leads.
    """
    staven = tuple(
        Staaf(naam, 0, euros, _met_teken(euros), *_verschilstijl(euros), adres)
        for naam, euros, adres in balken
    )
    return _beeld(titel, (staven,))


def knoppen(titel: str, balken: Iterable[tuple[str, str, int, Fraction]]) -> Beeld:
    """What moves parts of an amount: per bar its tint, name, whole euros and share.

    Each leads to the place on the page that is named after its tint.
    """
    staven = tuple(
        Staaf(
            *(naam, 0, heel, _met_deel(heel, aandeel)),
            *_vol(kleur(f"knop-{tint}")),
            f"#knop-{tint}",
        )
        for tint, naam, heel, aandeel in balken
    )
    return _beeld(titel, (staven,))


def _totaal(naam: str, euros: int, stand: str, adres: str) -> Staaf:
    tekst, stijl = bedrag(euros * 100, 0), _stijl(stand, kleur("grijs"))
    return Staaf(_groot(naam), 0, euros, tekst, *stijl, adres)


def _lengte(deel: Fraction) -> int:
    """How long a bar of a share is; only the drawing knows."""
    return afgerond(deel.numerator * 10_000, deel.denominator)


def _groot(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _met_teken(euros: int) -> str:
    """A difference without its unit: the caption names that."""
    return verandering(euros * 100).replace(f"€{HARDE_SPATIE}", "")


def _met_deel(heel: int, aandeel: Fraction) -> str:
    return f"{bedrag(heel * 100, 0)}  ({procent(aandeel, 0)})"


def _stijl(stand: str, tint: str) -> tuple[str, str]:
    """Fill and outline of a bar, by the notation."""
    if stand == "rekening":
        return _vol(tint)
    return ("#ffffff" if stand == "begroting" else kleur("lijn"), tint)


def _verschilstijl(euros: int) -> tuple[str, str]:
    return _vol(kleur("hoger" if euros > 0 else "lager"))


def _vol(tint: str) -> tuple[str, str]:
    return tint, tint


def _beeld(titel: str, panelen: tuple[tuple[Staaf, ...], ...]) -> Beeld:
    return Beeld(titel, _svg(titel, panelen, BREED), _svg(titel, panelen, SMAL))


@lru_cache(maxsize=64)
def _svg(titel: str, panelen: tuple[tuple[Staaf, ...], ...], maat: Maat) -> str:
    """Panels of bars under each other; panels of one bar share the scale of their totals.

    Altair's own check of the description takes a third of the time, and tests draw every chart.
    """
    with debug_mode(False):
        beschrijving = _beschrijving(panelen, maat).to_dict(validate=False)
    svg = vl_convert.vegalite_to_svg(beschrijving, format_locale="nl-NL")
    staven = [staaf for paneel in panelen for staaf in paneel]
    koppelingen = [staaf.tekst for staaf in staven if staaf.adres]
    return met_titel(svg, titel, [staaf.tekst for staaf in staven], koppelingen)


def _beschrijving(panelen: tuple[tuple[Staaf, ...], ...], maat: Maat) -> alt.VConcatChart:
    totalen = [staaf for paneel in panelen if len(paneel) == 1 for staaf in paneel]
    delen = [
        Paneel(staven, _bereik(totalen if len(staven) == 1 else staven), maat, len(panelen) > 1)
        for staven in panelen
    ]
    return (
        alt.vconcat(*(deel.teken() for deel in delen), spacing=8)
        .configure(background="transparent", font=LETTER, padding=2)
        .configure_view(stroke=None)
        .configure_text(font=LETTER, fontSize=maat.letter, color=kleur("inkt"), baseline="middle")
    )


class Paneel(NamedTuple):
    """Bars on one scale. In a waterfall the values stand in a column and lines join the steps."""

    staven: Sequence[Staaf]
    bereik: tuple[int, int]
    maat: Maat
    waterval: bool

    def teken(self) -> alt.LayerChart | alt.FacetChart:
        maat = self.maat
        lagen = [self._nullijn(), *self._namen(), self._staven(), self._waarden()]
        if self.waterval and maat.namen and len(self.staven) > 1:
            lagen.insert(1, self._verbindingen())
        return alt.layer(*lagen).properties(width=maat.breedte, height=maat.rij * len(self.staven))

    def _rijen(self, staven: Iterable[tuple[int, Staaf]]) -> alt.Chart:
        nummers = list(range(len(self.staven)))
        schaal = alt.Scale(domain=nummers, paddingInner=0, paddingOuter=0)
        gegevens = alt.Data(values=[self._punt(nr, staaf) for nr, staaf in staven])
        return alt.Chart(gegevens).encode(y=alt.Y("nr:O", axis=None, scale=schaal))

    def _punt(self, nr: int, staaf: Staaf) -> dict[str, Any]:
        naam = staaf.naam
        lengte = LANGSTE_NAAM[self.maat]
        return {
            **staaf._asdict(),
            "adres": staaf.adres and HIER + staaf.adres,
            "nr": nr,
            "naam": fill(naam, lengte)
            if self.maat.namen
            else shorten(naam, lengte, placeholder="…"),
            "einde": max(staaf.van, staaf.tot),
        }

    def _x(self, veld: str) -> alt.X:
        begin = self.maat.namen
        bereik = [begin, begin + self.maat.staven]
        schaal = alt.Scale(domain=self.bereik, range=bereik, nice=False, zero=False)
        return alt.X(f"{veld}:Q", scale=schaal, axis=None)

    def _nullijn(self) -> alt.Chart:
        nul = alt.Chart(alt.Data(values=[{"nul": 0}]))
        return nul.mark_rule(aria=False, color=kleur("lijn-sterk")).encode(x=self._x("nul"))

    def _namen(self) -> Iterator[alt.Chart]:
        """The names; one of two lines starts half a line higher."""
        maat = self.maat
        hoogte = maat.letter + 2
        for regels in (1, 2):
            staven = [s for s in enumerate(self.staven) if self._aantal_regels(s[1]) == regels]
            dy = -maat.schuif - (regels - 1) * hoogte // 2
            tekst = self._rijen(staven).mark_text(
                aria=False, align="left", lineBreak="\n", lineHeight=hoogte, dy=dy
            )
            yield tekst.encode(x=alt.value(0), text="naam:N")

    def _aantal_regels(self, staaf: Staaf) -> int:
        return 2 if self.maat.namen and len(staaf.naam) > LANGSTE_NAAM[self.maat] else 1

    def _staven(self) -> alt.Chart:
        maat = self.maat
        staven = self._rijen(enumerate(self.staven)).mark_bar(
            aria=False, size=maat.dikte, strokeWidth=1.5, yOffset=maat.schuif
        )
        return staven.encode(
            x=self._x("van"),
            x2="tot:Q",
            fill=alt.Fill("vulling:N", scale=None),
            stroke=alt.Stroke("rand:N", scale=None),
            **({"href": "adres:N"} if any(staaf.adres for staaf in self.staven) else {}),
        )

    def _waarden(self) -> alt.Chart:
        """The values: at the end of the bars, or in a column at the right."""
        maat, rijen = self.maat, self._rijen(enumerate(self.staven))
        if maat.namen and not self.waterval:
            tekst = rijen.mark_text(aria=False, align="left", dx=7)
            return tekst.encode(x=self._x("einde"), text="waarde:N")
        tekst = rijen.mark_text(aria=False, align="right", dy=-maat.schuif)
        return tekst.encode(x=alt.value(maat.breedte), text="waarde:N")

    def _verbindingen(self) -> alt.Chart:
        """Thin lines from the end of a step to the start of the next."""
        maat = self.maat
        lijnen = self._rijen(enumerate(self.staven[:-1])).mark_tick(
            aria=False,
            orient="vertical",
            size=maat.rij,
            thickness=1,
            color=kleur("lijn-sterk"),
            yOffset=maat.rij // 2 + maat.schuif,
        )
        return lijnen.encode(x=self._x("tot"))


def _bereik(staven: Sequence[Staaf]) -> tuple[int, int]:
    """From the lowest to the highest end, zero always among them."""
    einden = [0, *(einde for staaf in staven for einde in (staaf.van, staaf.tot))]
    return min(einden), max(einden) or 1
