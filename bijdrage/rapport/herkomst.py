"""From a choice (a component, a taakveld, a unit, or all) to everything behind its amount."""

from collections import defaultdict
from collections.abc import Iterator

from bijdrage.afspraken.correctie import Correctieafspraak, afspraak_over
from bijdrage.rapport.boom import boom
from bijdrage.rapport.fictief import fictief_in_woorden, is_fictief
from bijdrage.rapport.herkomstmodel import Herkomstrapport, Herkomstregel, Herkomsturen, Plaats
from bijdrage.rapport.keuze import Keuze
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.herkomst import Urendeel, formule_correctie, herkomst
from bijdrage.rekenmodel.invoer import INWONERS, Correctie, Lastenregel
from bijdrage.rekenmodel.resultaat import Berekening, Boeking, Toedeling
from bijdrage.rekenmodel.sommen import correctie_als_component
from samenwerking.iv3 import Codelijsten


def herkomstrapport(
    sleutel: str,
    berekening: Berekening,
    keuze: Keuze,
    codelijsten: Codelijsten,
    afspraken: tuple[Correctieafspraak, ...] = (),
) -> Herkomstrapport | None:
    """Everything behind the amount of a choice; None where there is nothing behind a part.

    afspraken: what was agreed about its corrections.
    """
    uitleg = _Uitleg(berekening, keuze, afspraken)
    regels = (*uitleg.kostenregels(), *uitleg.correcties())
    if not regels and keuze != Keuze(keuze.gemeente):
        return None
    namen = Namen(berekening.invoer, codelijsten)
    return Herkomstrapport(
        sleutel=sleutel,
        gemeente=keuze.gemeente,
        keuze=keuze,
        titel=keuze.titel(namen),
        boom=boom(berekening, keuze, namen),
        bedrag=sum(regel.bedrag for regel in regels),
        regels=tuple(sorted(regels, key=lambda regel: (-abs(regel.bedrag), regel.regel))),
        uren=tuple(uitleg.uren()),
        methode=berekening.methode,
        fictief=fictief_in_woorden(berekening.invoer),
    )


class _Uitleg:
    """Explains the cost lines of a choice and remembers which hours rows they rest on."""

    def __init__(
        self, berekening: Berekening, keuze: Keuze, afspraken: tuple[Correctieafspraak, ...]
    ) -> None:
        self._berekening = berekening
        self._afspraken = afspraken
        self._keuze = keuze
        self._uren: dict[int, Urendeel] = {}

    def kostenregels(self) -> Iterator[Herkomstregel]:
        cellen: dict[str, list[Toedeling]] = defaultdict(list)
        for cel in self._berekening.toedelingen:
            labels = cel.component, cel.taakveld, cel.onderdeel, cel.regel
            if self._keuze.past(cel.gemeente, *labels):
                cellen[cel.regel].append(cel)
        for regel in self._berekening.toedelingen.regels:
            if regel.regel in cellen:
                yield self._kostenregel(regel, cellen[regel.regel])

    def _kostenregel(self, regel: Lastenregel, cellen: list[Toedeling]) -> Herkomstregel:
        keuze = self._keuze
        uitleg = herkomst(self._berekening, regel, keuze.gemeente, *keuze.taakvelden)
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
            sleutelplaats=self._plaats(uitleg.component.sleutel),
            blad="Lasten",
            rij=regel.rij,
            fictief=is_fictief(regel, self._berekening.invoer),
        )

    def _plaats(self, sleutel: str) -> Plaats | None:
        """Where a key was filled in; None for a key that follows from the hours."""
        for gegeven in self._berekening.invoer.sleutels:
            if gegeven.naam == sleutel:
                return Plaats("Sleutels", gegeven.rij)
        if sleutel != INWONERS:
            return None
        eigen = self._keuze.gemeente
        rijen = {gemeente.naam: gemeente.rij for gemeente in self._berekening.invoer.gemeenten}
        return Plaats("Gemeenten", rijen[eigen])

    def correcties(self) -> Iterator[Herkomstregel]:
        boekingen: dict[str, list[Boeking]] = defaultdict(list)
        for boeking in self._berekening.correcties:
            component = correctie_als_component(boeking.soort)
            labels = component, boeking.taakveld, "", boeking.code
            if self._keuze.past(boeking.gemeente, *labels):
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
            formule=formule_correctie(self._berekening, correctie, self._keuze.gemeente),
            grondslag=correctie.besluit,
            sleutelplaats=None,
            blad="Correcties",
            rij=correctie.rij,
            fictief=is_fictief(correctie, self._berekening.invoer),
            afspraak=afspraak_over(correctie, self._afspraken),
        )

    def uren(self) -> Iterator[Herkomsturen]:
        """The hours rows behind the cost lines that were asked for, in the order of the input."""
        invoer = self._berekening.invoer
        for rij in invoer.uren:
            if id(rij) in self._uren:
                _, eigen, alle, sleutel, verhouding = self._uren[id(rij)]
                plek = self._berekening.sleutels.kolommen.gemeenten.index(self._keuze.gemeente)
                yield Herkomsturen(
                    onderdeel=rij.onderdeel,
                    onderdeelnaam=self._berekening.onderdelen[rij.onderdeel].naam,
                    taak=rij.taak,
                    taakveld=rij.taakveld,
                    aard=rij.aard,
                    eigen=eigen,
                    alle=alle,
                    sleutel=sleutel,
                    sleutelplaats=self._plaats(sleutel),
                    teller=verhouding.tellers[plek] if verhouding else 0,
                    noemer=verhouding.noemer if verhouding else 0,
                    blad="Uren",
                    rij=rij.rij,
                    fictief=is_fictief(rij, invoer),
                )
