"""What page and PDF show of a year: the report in whole euros that add up, grouped and named.

Every amount in these records is in whole euros (see ``afronding``); shares stay exact.
"""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rapport.afronding import hele_euro, hele_euros
from bijdrage.rapport.model import Gemeentebedrag, Jaarrapport, Rij, Uitsplitsing, Vergelijking
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD
from samenwerking.bronnen import Bron, bron

KOPPEN = {"component": "Soort kosten", "taakveld": "Taakveld", "onderdeel": "Team"}
VRAGEN = {
    "component": "Welke kosten zijn het?",
    "taakveld": "Voor welke taken is het?",
    "onderdeel": "Welke teams werken eraan?",
}
STANDEN = {
    "begroting": "begroting",
    "begroting-na-wijziging": "begroting na wijziging",
    "burap1": "eerste bestuursrapportage",
    "burap2": "tweede bestuursrapportage",
    "rekening": "rekening",
}
UITLEG_VERGELIJKING = {
    "dienstverleningsbijdrage": "wat deze gemeente betaalt",
    "eigen primaire kosten": "het eigen deel van deze gemeente, zonder overhead",
    "saldo overhead": "het eigen deel van deze gemeente in de overhead",
    "overheaddeel van de bijdrage": "het deel van de bijdrage op taakveld 0.4",
}


class Tabelrij(NamedTuple):
    """A row of a breakdown; ``sinds`` is the change since the year compared with, if any."""

    code: str
    naam: str
    bedrag: int
    aandeel: Fraction
    fictief: bool
    sinds: int | None = None


class Groep(NamedTuple):
    """Rows under one heading with their subtotal; without heading ``naam`` is empty."""

    naam: str
    bedrag: int
    aandeel: Fraction
    rijen: tuple[Tabelrij, ...]


class Tabel(NamedTuple):
    """A breakdown along one axis; ``kop`` is the head of its first column."""

    as_: str
    vraag: str
    kop: str
    groepen: tuple[Groep, ...]
    totaal: int

    @property
    def rijen(self) -> tuple[Tabelrij, ...]:
        return tuple(rij for groep in self.groepen for rij in groep.rijen)

    @property
    def niet_fictief(self) -> tuple[str, ...]:
        """Names of the rows that rest on published figures only."""
        return tuple(rij.naam for rij in self.rijen if not rij.fictief)


class Opbouw(NamedTuple):
    """The contribution as overhead and tasks per hoofdtaakveld, largest first."""

    rijen: tuple[Tabelrij, ...]
    totaal: int
    sinds: int | None


class Gepubliceerd(NamedTuple):
    """A calculated amount beside the published one."""

    naam: str
    uitleg: str
    gemeente: str
    berekend: int
    gepubliceerd: int
    verschil: int
    afwijking: Fraction
    bron: Bron


class Buitenregel(NamedTuple):
    """A cost line outside the calculation, with its row in Lasten."""

    naam: str
    lasten: int
    baten: int
    reden: str
    rij: int


class Deelnemer(NamedTuple):
    """What one municipality bears, with its share and the amount per inhabitant."""

    gemeente: str
    cbs: str
    bedrag: int
    aandeel: Fraction
    inwoners: int | None
    per_inwoner: int | None


class Jaarweergave(NamedTuple):
    """A year as page and PDF show it; ``vorige`` is the calculation it is compared with."""

    rapport: Jaarrapport
    naam: str
    bijdrage: int
    kosten: int
    overhead: int
    overheaddeel: Fraction
    afgesproken: int | None
    niet_verrekend: int | None
    gast: Deelnemer
    deelnemers: tuple[Deelnemer, ...]
    opbouw: Opbouw
    tabellen: tuple[Tabel, ...]
    vergelijkingen: tuple[Gepubliceerd, ...]
    buiten: tuple[Buitenregel, ...]
    bron: Bron
    vorige: Jaarrapport | None

    @property
    def statuswoorden(self) -> tuple[str, ...]:
        """The status in words, from the most to the least important."""
        fictief = ("met fictieve gegevens",) if self.rapport.fictief else ()
        return (STANDEN[self.rapport.stand], "niet vastgesteld", *fictief)


def naam_van(rapport: Jaarrapport) -> str:
    """How a calculation is called in a sentence: begroting 2023."""
    return f"{STANDEN[rapport.stand]} {rapport.jaar}"


def jaarweergave(rapport: Jaarrapport, vorige: Jaarrapport | None = None) -> Jaarweergave:
    """A year in whole euros.

    Args: vorige: the calculation whose amounts show as the change since then.
    """
    deelnemers = _deelnemers(rapport)
    bijdrage = hele_euro(rapport.bijdrage)
    afgesproken = None if rapport.afgesproken is None else hele_euro(rapport.afgesproken)
    return Jaarweergave(
        rapport=rapport,
        naam=naam_van(rapport),
        bijdrage=bijdrage,
        kosten=hele_euro(rapport.kosten),
        overhead=hele_euro(rapport.overheaddeel),
        overheaddeel=_deel(rapport.overheaddeel, rapport.bijdrage),
        afgesproken=afgesproken,
        niet_verrekend=None if afgesproken is None else afgesproken - bijdrage,
        gast=next(d for d in deelnemers if d.gemeente == rapport.gemeente),
        deelnemers=deelnemers,
        opbouw=_opbouw(rapport, vorige),
        tabellen=tuple(_tabel(u) for u in rapport.uitsplitsingen),
        vergelijkingen=tuple(map(_gepubliceerd, rapport.vergelijkingen)),
        buiten=_buiten(rapport),
        bron=bron(rapport.bron),
        vorige=vorige,
    )


def _deelnemers(rapport: Jaarrapport) -> tuple[Deelnemer, ...]:
    euros = hele_euros([g.bedrag for g in rapport.gemeenten], hele_euro(rapport.kosten))
    return tuple(map(_deelnemer, rapport.gemeenten, euros))


def _deelnemer(gemeente: Gemeentebedrag, euros: int) -> Deelnemer:
    per_inwoner = gemeente.per_inwoner
    return Deelnemer(
        gemeente.gemeente,
        gemeente.cbs,
        euros,
        gemeente.aandeel,
        gemeente.inwoners,
        None if per_inwoner is None else hele_euro(round(per_inwoner)),
    )


def _tabel(uitsplitsing: Uitsplitsing) -> Tabel:
    """The rows under their headings; groups of teams with the largest first."""
    rijen = uitsplitsing.rijen
    euros = hele_euros([rij.bedrag for rij in rijen])
    per_groep: dict[str, list[tuple[Rij, int]]] = defaultdict(list)
    for rij, bedrag in zip(rijen, euros, strict=True):
        per_groep[rij.groep].append((rij, bedrag))
    groepen = [_groep(naam, inhoud) for naam, inhoud in per_groep.items()]
    if uitsplitsing.as_ == "onderdeel":
        groepen.sort(key=lambda groep: -groep.bedrag)
    return Tabel(
        uitsplitsing.as_,
        VRAGEN[uitsplitsing.as_],
        KOPPEN[uitsplitsing.as_],
        tuple(groepen),
        sum(euros),
    )


def _groep(naam: str, inhoud: Sequence[tuple[Rij, int]]) -> Groep:
    return Groep(
        naam,
        sum(bedrag for _, bedrag in inhoud),
        sum((rij.aandeel for rij, _ in inhoud), Fraction()),
        tuple(
            Tabelrij(rij.code, rij.naam, bedrag, rij.aandeel, rij.fictief) for rij, bedrag in inhoud
        ),
    )


def _opbouw(rapport: Jaarrapport, vorige: Jaarrapport | None) -> Opbouw:
    """Overhead apart from the hoofdtaakvelden, since it belongs to all of them."""
    nu = _per_hoofdtaakveld(rapport)
    toen = _per_hoofdtaakveld(vorige) if vorige else None
    totaal = sum(bedrag for bedrag, _, _ in nu.values())
    rijen = [
        Tabelrij(
            code="",
            naam=naam,
            bedrag=bedrag,
            aandeel=aandeel,
            fictief=fictief,
            sinds=None if toen is None else bedrag - toen.get(naam, (0,))[0],
        )
        for naam, (bedrag, aandeel, fictief) in nu.items()
    ]
    return Opbouw(
        tuple(sorted(rijen, key=lambda rij: (-rij.bedrag, rij.naam))),
        totaal,
        None if toen is None else totaal - sum(waarde[0] for waarde in toen.values()),
    )


def _per_hoofdtaakveld(rapport: Jaarrapport) -> dict[str, tuple[int, Fraction, bool]]:
    """Whole euros, share and label per hoofdtaakveld, with overhead as one of its own."""
    (rijen,) = (u.rijen for u in rapport.uitsplitsingen if u.as_ == "taakveld")
    per_naam: dict[str, list[Rij]] = defaultdict(list)
    for rij in rijen:
        per_naam[_hoofdnaam(rij)].append(rij)
    centen = [sum(rij.bedrag for rij in groep) for groep in per_naam.values()]
    return {
        naam: (
            euros,
            sum((rij.aandeel for rij in groep), Fraction()),
            any(rij.fictief for rij in groep),
        )
        for (naam, groep), euros in zip(per_naam.items(), hele_euros(centen), strict=True)
    }


def _hoofdnaam(rij: Rij) -> str:
    """The heading without its number; overhead under its own name."""
    return rij.naam if rij.code == OVERHEAD_TAAKVELD else rij.groep.split(" ", 1)[-1] or rij.naam


def _gepubliceerd(vergelijking: Vergelijking) -> Gepubliceerd:
    berekend, gepubliceerd = hele_euro(vergelijking.berekend), hele_euro(vergelijking.gepubliceerd)
    return Gepubliceerd(
        vergelijking.naam[:1].upper() + vergelijking.naam[1:],
        UITLEG_VERGELIJKING.get(vergelijking.naam, ""),
        vergelijking.gemeente,
        berekend,
        gepubliceerd,
        berekend - gepubliceerd,
        vergelijking.afwijking,
        bron(vergelijking.bron),
    )


def _buiten(rapport: Jaarrapport) -> tuple[Buitenregel, ...]:
    regels = {regel.regel: regel for regel in rapport.berekening.invoer.lasten}
    return tuple(
        Buitenregel(
            regels[buiten.regel].omschrijving or buiten.component,
            hele_euro(buiten.lasten),
            hele_euro(buiten.baten),
            buiten.grondslag,
            regels[buiten.regel].rij,
        )
        for buiten in rapport.buiten
    )


def _deel(deel: int, geheel: int) -> Fraction:
    return Fraction(deel, geheel) if geheel else Fraction()
