"""From a choice (a component, a taakveld, a unit, or all) to everything behind its amount."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from bijdrage.rapport.fictief import fictief_in_woorden, is_fictief
from bijdrage.rapport.model import Herkomstrapport, Herkomstregel, Herkomsturen
from bijdrage.rapport.samenstellen import GEEN_ONDERDEEL, Namen
from bijdrage.rekenmodel.herkomst import Urendeel, herkomst
from bijdrage.rekenmodel.invoer import Correctie
from bijdrage.rekenmodel.resultaat import Berekening, Boeking, Toedeling
from bijdrage.rekenmodel.sommen import correctie_als_component
from samenwerking.iv3 import Codelijsten
from samenwerking.notatie import euro, procent


class Keuze:
    """Which part of what a municipality bears is asked for; an empty choice is no restriction."""

    def __init__(self, gemeente: str, component: str, taakveld: str, onderdeel: str) -> None:
        self.gemeente = gemeente
        self.component = component
        self.taakveld = taakveld
        self.onderdeel = onderdeel

    def past(self, gemeente: str, component: str, taakveld: str, onderdeel: str) -> bool:
        return (
            gemeente == self.gemeente
            and self.component in ("", component)
            and self.taakveld in ("", taakveld)
            and self.onderdeel in ("", onderdeel or GEEN_ONDERDEEL)
        )

    def titel(self, namen: Namen) -> str:
        """The choice in words; "Alles" without any."""
        delen = []
        if self.component:
            delen.append(namen.naam("component", self.component))
        if self.onderdeel:
            delen.append(namen.naam("onderdeel", self.onderdeel.removeprefix(GEEN_ONDERDEEL)))
        if self.taakveld:
            delen.append(f"taakveld {self.taakveld} {namen.naam('taakveld', self.taakveld)}")
        return ", ".join(delen) or "Alles"


def herkomstrapport(
    sleutel: str, berekening: Berekening, keuze: Keuze, codelijsten: Codelijsten
) -> Herkomstrapport:
    """Everything behind the amount of a choice: cost lines, corrections, hours rows and keys."""
    uitleg = _Uitleg(berekening, keuze)
    regels = (*uitleg.kostenregels(), *uitleg.correcties())
    return Herkomstrapport(
        sleutel=sleutel,
        gemeente=keuze.gemeente,
        component=keuze.component,
        taakveld=keuze.taakveld,
        onderdeel=keuze.onderdeel,
        titel=keuze.titel(Namen(berekening.invoer, codelijsten)),
        bedrag=sum(regel.bedrag for regel in regels),
        regels=tuple(sorted(regels, key=lambda regel: (-abs(regel.bedrag), regel.regel))),
        uren=tuple(uitleg.uren()),
        methode=berekening.methode,
        fictief=fictief_in_woorden(berekening.invoer),
    )


class _Uitleg:
    """Explains the cost lines of a choice and remembers which hours rows they rest on."""

    def __init__(self, berekening: Berekening, keuze: Keuze) -> None:
        self._berekening = berekening
        self._keuze = keuze
        self._uren: dict[int, Urendeel] = {}

    def kostenregels(self) -> Iterator[Herkomstregel]:
        cellen: dict[str, list[Toedeling]] = defaultdict(list)
        for cel in self._berekening.toedelingen:
            if self._keuze.past(cel.gemeente, cel.component, cel.taakveld, cel.onderdeel):
                cellen[cel.regel].append(cel)
        for regel in self._berekening.toedelingen.regels:
            if regel.regel in cellen:
                yield self._kostenregel(cellen[regel.regel])

    def _kostenregel(self, cellen: list[Toedeling]) -> Herkomstregel:
        invoer, keuze = self._berekening.invoer, self._keuze
        regel = next(r for r in invoer.lasten if r.regel == cellen[0].regel)
        uitleg = herkomst(self._berekening, regel, keuze.gemeente, keuze.taakveld)
        self._uren |= {id(deel.rij): deel for deel in uitleg.urenregels}
        return Herkomstregel(
            regel=regel.regel,
            omschrijving=regel.omschrijving,
            onderdeel=regel.onderdeel,
            component=regel.component,
            taakvelden=tuple(cel.taakveld for cel in cellen),
            lasten=regel.lasten,
            baten=regel.baten,
            teller=uitleg.teller,
            noemer=uitleg.noemer,
            sleutel=uitleg.sleutel,
            bedrag=sum(cel.netto for cel in cellen),
            formule=uitleg.formule,
            grondslag=uitleg.component.grondslag,
            blad="Lasten",
            rij=regel.rij,
            fictief=is_fictief(regel, invoer),
        )

    def correcties(self) -> Iterator[Herkomstregel]:
        boekingen: dict[str, list[Boeking]] = defaultdict(list)
        for boeking in self._berekening.correcties:
            component = correctie_als_component(boeking.soort)
            if self._keuze.past(boeking.gemeente, component, boeking.taakveld, ""):
                boekingen[boeking.code].append(boeking)
        for correctie in self._berekening.invoer.correcties:
            if correctie.code in boekingen:
                yield self._correctie(correctie, boekingen[correctie.code])

    def _correctie(self, correctie: Correctie, boekingen: list[Boeking]) -> Herkomstregel:
        bedrag = sum(boeking.bedrag for boeking in boekingen)
        return Herkomstregel(
            regel=correctie.code,
            omschrijving=correctie.omschrijving,
            onderdeel="",
            component=correctie_als_component(correctie.soort),
            taakvelden=tuple(boeking.taakveld for boeking in boekingen),
            lasten=bedrag,
            baten=0,
            teller=0,
            noemer=0,
            sleutel="",
            bedrag=bedrag,
            formule=_formule(correctie, bedrag),
            grondslag=correctie.besluit,
            blad="Correcties",
            rij=correctie.rij,
            fictief=is_fictief(correctie, self._berekening.invoer),
        )

    def uren(self) -> Iterator[Herkomsturen]:
        """The hours rows behind the cost lines that were asked for, in the order of the input."""
        invoer = self._berekening.invoer
        namen = {onderdeel.code: onderdeel.naam for onderdeel in invoer.onderdelen}
        for rij in invoer.uren:
            if id(rij) in self._uren:
                _, eigen, alle, sleutel, verhouding = self._uren[id(rij)]
                plek = self._berekening.sleutels.kolommen.gemeenten.index(self._keuze.gemeente)
                yield Herkomsturen(
                    onderdeel=rij.onderdeel,
                    onderdeelnaam=namen[rij.onderdeel],
                    taak=rij.taak,
                    taakveld=rij.taakveld,
                    aard=rij.aard,
                    eigen=eigen,
                    alle=alle,
                    sleutel=sleutel,
                    teller=verhouding.tellers[plek] if verhouding else 0,
                    noemer=verhouding.noemer if verhouding else 0,
                    blad="Uren",
                    rij=rij.rij,
                    fictief=is_fictief(rij, invoer),
                )


def _formule(correctie: Correctie, bedrag: int) -> str:
    if correctie.percentage is None:
        return f"Correctie van {euro(bedrag)} voor {correctie.gemeente}."
    aandeel = procent(Fraction(correctie.percentage, 10**8), 2)
    return f"Correctie van {aandeel} van {correctie.basis}: {euro(bedrag)}."
