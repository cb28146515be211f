"""The questions of the page in plain words, as changes of the input. No Django."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bijdrage.rekenmodel.anders import GEDEELD
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import (
    BASISBIJDRAGE,
    BEDRAG,
    DIRECT,
    STRUCTUREEL,
    Correctie,
    Gemeente,
    Invoer,
    Sleutel,
)
from bijdrage.rekenmodel.wijziging import (
    Componentsleutel,
    CorrectieErbij,
    Kostenwijziging,
    Sleutelwaarde,
    Toetreding,
    Uittreding,
    Urenwijziging,
    Wijziging,
)

HEEL = 100 * 10**6
"""100 % in millionths of a percent."""
INDEX = "wat-als-index"
"""The code of the correction that is made for another index."""


class Voorbeelden(NamedTuple):
    """What the example buttons are about: empty where the input has none of it.

    onderdeel, taakveld: where the gastgemeente has most hours; afspraak: its largest agreed amount.
    """

    onderdeel: str
    taakveld: str
    afspraak: str


def voorbeelden(invoer: Invoer, gemeente: str) -> Voorbeelden:
    """The largest of each, for a gastgemeente."""
    plek = _plek(invoer, gemeente)
    per_onderdeel: Counter[str] = Counter()
    per_taakveld: Counter[str] = Counter()
    for rij in invoer.uren:
        per_onderdeel[rij.onderdeel] += rij.uren[plek]
        per_taakveld[rij.taakveld] += rij.uren[plek]
    bedragen = Counter({s.naam: s.waarden[plek] or 0 for s in afspraken(invoer)})
    return Voorbeelden(*(_grootste(telling) for telling in (per_onderdeel, per_taakveld, bedragen)))


def afspraken(invoer: Invoer) -> tuple[Sleutel, ...]:
    """The keys with agreed amounts."""
    return tuple(s for s in invoer.sleutels if s.soort == BEDRAG)


def meer_uren(
    gemeente: str, honderdsten: int, onderdeel: str = "", taakveld: str = ""
) -> tuple[Wijziging, ...]:
    """More (+) or fewer (-) hours of a municipality in a unit, a taakveld or both."""
    return (Urenwijziging(gemeente, honderdsten, onderdeel=onderdeel, taakveld=taakveld),)


def niveau(invoer: Invoer, gemeente: str, taakveld: str, procent: int) -> tuple[Wijziging, ...]:
    """More (+) or less (-) service for a municipality in a taakveld, in millionths of a percent.

    Its hours there, and the cost there that it bears alone, go with it. Other cost follows from
    the hours.
    """
    plek = _plek(invoer, gemeente)
    uren = sum(rij.uren[plek] for rij in invoer.uren if rij.taakveld == taakveld)
    erbij = afgerond(uren * procent, HEEL)
    wijzigingen = meer_uren(gemeente, erbij, taakveld=taakveld) if erbij else ()
    return (*wijzigingen, *_eigen_kosten(invoer, gemeente, taakveld, procent))


def ander_bedrag(invoer: Invoer, gemeente: str, afspraak: str, erbij: int) -> tuple[Wijziging, ...]:
    """An agreed amount that is higher (+) or lower (-), in cents."""
    sleutel = next(s for s in afspraken(invoer) if s.naam == afspraak)
    nu = sleutel.waarden[_plek(invoer, gemeente)] or 0
    return (Sleutelwaarde(afspraak, gemeente, nu + erbij),)


def andere_index(invoer: Invoer, gemeente: str, procent: int) -> tuple[Wijziging, ...]:
    """An index that is higher (+) or lower (-) over the basisbijdrage, in millionths."""
    bekend = {correctie.code for correctie in invoer.correcties}
    code = INDEX if INDEX not in bekend else f"{INDEX}-{len(bekend)}"
    basis = BASISBIJDRAGE
    correctie = Correctie(code, "index", gemeente, STRUCTUREEL, percentage=procent, basis=basis)
    return (CorrectieErbij(correctie),)


def andere_sleutel(invoer: Invoer, component: str, sleutel: str) -> tuple[Wijziging, ...]:
    """A component, or with an empty name all shared cost, divided by another key."""
    gedeeld = (c.naam for c in invoer.componenten if c.behandeling in GEDEELD)
    return tuple(Componentsleutel(naam, sleutel) for naam in gedeeld if component in ("", naam))


def toetreding(
    gemeente: Gemeente, waarden: Mapping[str, int], honderdsten: int
) -> tuple[Wijziging, ...]:
    """A gastgemeente that joins, with a value in every key and its hours over all rows."""
    erbij = Toetreding(gemeente, tuple(waarden.items()))
    return (erbij, *(meer_uren(gemeente.naam, honderdsten) if honderdsten else ()))


def uittreding(gemeente: str) -> tuple[Wijziging, ...]:
    """A gastgemeente that leaves."""
    return (Uittreding(gemeente),)


def _eigen_kosten(
    invoer: Invoer, gemeente: str, taakveld: str, procent: int
) -> Iterator[Kostenwijziging]:
    direct = {c.naam for c in invoer.componenten if c.behandeling == DIRECT}
    for regel in invoer.lasten:
        hier = regel.gemeente == gemeente and regel.taakveld == taakveld
        if hier and regel.component in direct:
            lasten, baten = (afgerond(b * procent, HEEL) for b in (regel.lasten, regel.baten))
            yield Kostenwijziging(lasten, baten, regel=regel.regel)


def _plek(invoer: Invoer, gemeente: str) -> int:
    return [g.naam for g in invoer.gemeenten].index(gemeente)


def _grootste(telling: Counter[str]) -> str:
    """The name with the largest number above zero, the first of equals; else empty."""
    naam, aantal = min(telling.items(), key=lambda paar: (-paar[1], paar[0]), default=("", 0))
    return naam if aantal > 0 else ""
