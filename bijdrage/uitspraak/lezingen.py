"""From what was said to the readings of it: which ratio of known quantities gives that figure.

A reading is a numerator over a denominator. It agrees when it is what was said once rounded as
coarsely as that was said; it is near within a tenth of it. No Django, no floats.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import permutations
from typing import NamedTuple

from bijdrage.rekenmodel.deling import afgerond
from bijdrage.uitspraak import grootheden as g
from bijdrage.uitspraak.grootheden import EURO, Grootheid
from samenwerking.werkboek.getallen import Weigering, lees_getal

DEEL = "deel"
"""The unit of a share: numerator and denominator in the same unit; 1 is everything."""
TIENDE = Fraction(1, 10)
HOOGSTENS = 4
"""How many figures of one claim are worked out."""
_DECIMALEN = 6
_MAAL = {"": 1, "miljoen": 10**6, "mln": 10**6, "miljard": 10**9, "ton": 10**5, "duizend": 1000}
_GETAL = r"(?P<getal>\d[\d. \u00a0]*(?:,\d+)?)"
_DUIZENDTALLEN = re.compile(r"\d{1,3}(\.\d{3})+")
"""Who says «€ 1.000» means a thousand."""
_UITSPRAAK = re.compile(
    rf"(?P<euro>€|euro)?\s*{_GETAL}\s*(?P<maal>{'|'.join(filter(None, _MAAL))})?\.?\s*"
    r"(?P<procent>%|procent)?\s*(?:euro\s*)?(?:(?:per|/)\s*(?P<per>inwoner|uur))?",
    re.IGNORECASE,
)


class Bewering(NamedTuple):
    """A figure that was said. stap: how coarsely, as a value (18 % is said in steps of 1 %)."""

    tekst: str
    eenheid: str
    per: str
    waarde: Fraction
    stap: Fraction


class Oordeel(StrEnum):
    """How a reading stands to what was said."""

    KLOPT = "klopt, afgerond"
    BIJNA = "in de buurt"
    NIET = "geeft een ander cijfer"


_ERGER = tuple(Oordeel)
"""From the best to the worst."""


class Lezing(NamedTuple):
    """A reading: what it is in words, its numerator and denominator (None: the amount itself)."""

    tekst: str
    teller: Grootheid
    noemer: Grootheid | None

    @property
    def waarde(self) -> Fraction:
        """The exact figure that this reading gives."""
        return self.teller.waarde / self.noemer.waarde if self.noemer else self.teller.waarde

    @property
    def kenmerk(self) -> tuple[str, ...]:
        """What it is a reading of, whatever the year."""
        noemer = (self.noemer.soort, self.noemer.van) if self.noemer else ("", "")
        return (self.tekst, self.teller.soort, self.teller.van, self.teller.stand, *noemer)

    @property
    def soort(self) -> tuple[str, str]:
        """The units of the figure: of the numerator, and per what; a share is ("deel", "")."""
        if self.noemer is None:
            return self.teller.eenheid, ""
        if self.teller.eenheid == self.noemer.eenheid:
            return DEEL, ""
        return self.teller.eenheid, self.noemer.eenheid


def lees_uitspraak(tekst: str) -> tuple[Bewering, ...]:
    """The figures in what was said, such as «18 % → 25 %» or «€ 800 per inwoner».

    Only a percentage or an amount is one; a year or another bare number is not.
    """
    gevonden = (_bewering(treffer) for treffer in _UITSPRAAK.finditer(tekst))
    return tuple(b for b in gevonden if b is not None)[:HOOGSTENS]


def lezingen(alle: Sequence[Grootheid]) -> tuple[Lezing, ...]:
    """Every sensible reading of the quantities, within one calculation each."""
    gevonden: list[Lezing] = []
    for sleutel in dict.fromkeys(grootheid.sleutel for grootheid in alle):
        hier = [grootheid for grootheid in alle if grootheid.sleutel == sleutel]
        gevonden += _van_een_berekening(hier)
    return tuple(gevonden)


def lezing(teller: Grootheid, noemer: Grootheid) -> Lezing | None:
    """The reading of a free choice; None where it cannot be divided."""
    return Lezing("Uw keuze", teller, noemer) if noemer.waarde else None


def weeg(bewering: Bewering, alle: Iterable[Lezing]) -> list[tuple[Oordeel, Lezing]]:
    """The readings in the unit of what was said, the nearest first."""
    passend = [een for een in alle if een.soort == (bewering.eenheid, bewering.per)]
    passend.sort(key=lambda een: (abs(een.waarde - bewering.waarde), een.teller.code))
    return [(oordeel(bewering, een.waarde), een) for een in passend]


def weeg_beweging(
    van: Bewering, naar: Bewering, alle: Iterable[Lezing]
) -> list[tuple[Oordeel, Lezing, Lezing]]:
    """The same reading in two years of one stand, nearest to both figures first.

    It agrees as far as the worse of the two does. Empty when both are not in one unit.
    """
    soort = van.eenheid, van.per
    if soort != (naar.eenheid, naar.per):
        return []
    passend = [een for een in alle if een.soort == soort]
    gewogen = [
        (max(oordeel(van, een.waarde), oordeel(naar, ander.waarde), key=_ERGER.index), een, ander)
        for een, ander in permutations(passend, 2)
        if een.kenmerk == ander.kenmerk and een.teller.jaar < ander.teller.jaar
    ]
    return sorted(gewogen, key=lambda drie: _afstand(van, naar, drie[1], drie[2]))


def _afstand(van: Bewering, naar: Bewering, een: Lezing, ander: Lezing) -> tuple[Fraction, str]:
    ver = abs(een.waarde - van.waarde) + abs(ander.waarde - naar.waarde)
    return ver, een.teller.code


def oordeel(bewering: Bewering, waarde: Fraction) -> Oordeel:
    """How a figure stands to what was said."""
    verschil = abs(waarde - bewering.waarde)
    if _op_stap(waarde, bewering.stap) == bewering.waarde:
        return Oordeel.KLOPT
    return Oordeel.BIJNA if verschil <= abs(bewering.waarde) * TIENDE else Oordeel.NIET


def _op_stap(waarde: Fraction, stap: Fraction) -> Fraction:
    """Rounded to whole steps, halves away from zero."""
    stappen = waarde / stap
    return afgerond(stappen.numerator, stappen.denominator) * stap


def _bewering(treffer: "re.Match[str]") -> Bewering | None:
    """A figure with its unit; None for a bare number."""
    procent, per = bool(treffer["procent"]), (treffer["per"] or "").lower()
    if not procent and not treffer["euro"] and not per and not treffer["maal"]:
        return None
    cijfers = treffer["getal"].strip().rstrip(".")
    if _DUIZENDTALLEN.fullmatch(cijfers):
        cijfers = cijfers.replace(".", "")
    gelezen = lees_getal(cijfers, _DECIMALEN)
    if isinstance(gelezen, Weigering):
        return None
    maal = Fraction(_MAAL[(treffer["maal"] or "").lower()])
    factor = Fraction(1, 100) if procent else maal
    decimalen = len(cijfers.partition(",")[2])
    return Bewering(
        treffer[0].strip(),
        DEEL if procent else EURO,
        "" if procent else per,
        Fraction(gelezen, 10**_DECIMALEN) * factor,
        factor / 10**decimalen,
    )


def _van_een_berekening(hier: Sequence[Grootheid]) -> Iterator[Lezing]:
    per = {(grootheid.soort, grootheid.van): grootheid for grootheid in hier}
    for (soort, van), teller in per.items():
        noemers = {
            (noemersoort, van if wie == "zelf" else wie): tekst
            for noemersoort, wie, tekst in reversed(_NOEMERS.get(soort, ()))
        }
        for noemersleutel, tekst in noemers.items():
            noemer = per.get(noemersleutel)
            if noemer and noemer.waarde and noemer is not teller:
                yield Lezing(tekst, teller, noemer)
        if teller.eenheid == EURO:
            yield Lezing("het bedrag zelf", teller, None)
        if soort == g.AANDEEL and teller.van_gast:
            centrum = next(x for x in hier if x.soort == soort and _is_centrum(x))
            if centrum.waarde:
                yield Lezing("tegenover het eigen deel van de ander", teller, centrum)


def _is_centrum(grootheid: Grootheid) -> bool:
    return grootheid.van != g.ALLE and not grootheid.van_gast


_PER_INWONER = (
    (g.INWONERS, g.ALLE, "per inwoner van alle gemeenten samen"),
    (g.INWONERS, "zelf", "per eigen inwoner"),
)
_NOEMERS: dict[str, tuple[tuple[str, str, str], ...]] = {
    g.AANDEEL: (
        (g.AANDEEL, g.ALLE, "deel van alle gedeelde kosten"),
        *_PER_INWONER,
        (g.UREN, "zelf", "per uur"),
    ),
    g.GEPUBLICEERD: (
        (g.AANDEEL, g.ALLE, "deel van alle gedeelde kosten"),
        *_PER_INWONER,
        (g.UREN, "zelf", "per uur"),
    ),
    g.OVERHEAD: (
        (g.AANDEEL, "zelf", "overhead als deel van het eigen bedrag"),
        (g.OVERHEAD, g.ALLE, "deel van alle overhead"),
        *_PER_INWONER,
    ),
    g.TAKEN: (
        (g.TAKEN, g.ALLE, "deel van alle kosten zonder overhead"),
        *_PER_INWONER,
        (g.UREN, "zelf", "per uur"),
    ),
    g.UREN: ((g.UREN, g.ALLE, "deel van alle uren"),),
    g.INWONERS: ((g.INWONERS, g.ALLE, "deel van alle inwoners"),),
}
"""Per kind of numerator: the kinds of denominator, whose («zelf»: of the same), and in words."""
