"""What page and PDF show of a year: the report in whole euros that add up, grouped and named.

Every amount in these records is in whole euros (see ``afronding``); shares stay exact.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from bijdrage.gepubliceerd import BIJDRAGE, OVERHEADDEEL, PRIMAIR, SALDO
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
# What a published quantity means, and the taakveld whose herkomst explains it; None: no single one.
GROOTHEDEN = {
    BIJDRAGE: ("wat deze gemeente in totaal betaalt", ""),
    PRIMAIR: ("het eigen deel van deze gemeente, zonder overhead", None),
    SALDO: ("het eigen deel van deze gemeente in de overhead", OVERHEAD_TAAKVELD),
    OVERHEADDEEL: ("het deel van de bijdrage voor overhead", OVERHEAD_TAAKVELD),
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
    """A calculated amount beside the published one.

    ``taakveld``: which herkomst explains the calculated amount ("" for all); None if none does.
    """

    naam: str
    uitleg: str
    gemeente: str
    cbs: str
    taakveld: str | None
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
    def stand(self) -> str:
        """The stand in words."""
        return STANDEN[self.rapport.stand]

    @property
    def onderwerp(self) -> str:
        """Subject, unit and year, under the message of a chart."""
        return f"Bijdrage van {self.rapport.gemeente} in euro, {self.aanduiding}, met het aandeel"

    @property
    def aanduiding(self) -> str:
        """What the tables are about: the calculation, and whether it is only a shadow."""
        return self.naam if self.afgesproken is None else f"{self.naam} (schaduwberekening)"

    @property
    def inwoners(self) -> int:
        """Inhabitants of the municipalities together, as far as known."""
        return sum(deelnemer.inwoners or 0 for deelnemer in self.deelnemers)

    @property
    def gepubliceerde_bijdrage(self) -> Gepubliceerd | None:
        """The published contribution beside the calculated one."""
        return next((v for v in self.vergelijkingen if v.taakveld == ""), None)

    @property
    def verandering(self) -> int | None:
        """The change since the calculation compared with."""
        return self.opbouw.sinds

    @property
    def verandering_deel(self) -> Fraction | None:
        """The same as a share of what it was."""
        if self.vorige is None or not self.vorige.bijdrage:
            return None
        return Fraction(self.rapport.bijdrage - self.vorige.bijdrage, abs(self.vorige.bijdrage))

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
        afgesproken=afgesproken,
        niet_verrekend=None if afgesproken is None else afgesproken - bijdrage,
        gast=next(d for d in deelnemers if d.gemeente == rapport.gemeente),
        deelnemers=deelnemers,
        opbouw=_opbouw(_taakvelden(rapport), _taakvelden(vorige) if vorige else None),
        tabellen=tuple(map(_tabel, rapport.uitsplitsingen)),
        vergelijkingen=_vergelijkingen(rapport),
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


def _taakvelden(rapport: Jaarrapport) -> Tabel:
    return _tabel(next(u for u in rapport.uitsplitsingen if u.as_ == "taakveld"))


def _opbouw(tabel: Tabel, vorige: Tabel | None) -> Opbouw:
    """Overhead apart from the hoofdtaakvelden, since it belongs to all of them."""
    toen = {rij.code: rij for rij in _hoofdrijen(vorige)} if vorige else {}
    nu = {rij.code: rij for rij in _hoofdrijen(tabel)}
    vervallen = {code: rij._replace(bedrag=0, aandeel=Fraction()) for code, rij in toen.items()}
    rijen = [
        rij._replace(sinds=rij.bedrag - (toen[code].bedrag if code in toen else 0))
        if vorige
        else rij
        for code, rij in (vervallen | nu).items()
    ]
    return Opbouw(
        tuple(sorted(rijen, key=lambda rij: (-rij.bedrag, rij.naam))),
        tabel.totaal,
        tabel.totaal - vorige.totaal if vorige else None,
    )


def _hoofdrijen(tabel: Tabel) -> Iterator[Tabelrij]:
    """A row per hoofdtaakveld, known by its number, without overhead; and one for overhead."""
    for groep in tabel.groepen:
        taken = [rij for rij in groep.rijen if rij.code != OVERHEAD_TAAKVELD]
        nummer, _, naam = groep.naam.partition(" ")
        if taken:
            yield _som(nummer, naam or nummer, taken)
        yield from (rij for rij in groep.rijen if rij.code == OVERHEAD_TAAKVELD)


def _som(code: str, naam: str, rijen: Sequence[Tabelrij]) -> Tabelrij:
    return Tabelrij(
        code,
        naam,
        sum(rij.bedrag for rij in rijen),
        sum((rij.aandeel for rij in rijen), Fraction()),
        any(rij.fictief for rij in rijen),
    )


def _vergelijkingen(rapport: Jaarrapport) -> tuple[Gepubliceerd, ...]:
    cbs = {gemeente.gemeente: gemeente.cbs for gemeente in rapport.gemeenten}
    return tuple(_gepubliceerd(v, cbs[v.gemeente]) for v in rapport.vergelijkingen)


def _gepubliceerd(vergelijking: Vergelijking, cbs: str) -> Gepubliceerd:
    berekend, gepubliceerd = hele_euro(vergelijking.berekend), hele_euro(vergelijking.gepubliceerd)
    uitleg, taakveld = GROOTHEDEN[vergelijking.naam]
    return Gepubliceerd(
        naam=vergelijking.naam[:1].upper() + vergelijking.naam[1:],
        uitleg=uitleg,
        gemeente=vergelijking.gemeente,
        cbs=cbs,
        taakveld=taakveld,
        berekend=berekend,
        gepubliceerd=gepubliceerd,
        verschil=berekend - gepubliceerd,
        afwijking=vergelijking.afwijking,
        bron=bron(vergelijking.bron),
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
