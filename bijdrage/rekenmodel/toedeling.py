"""Dividing the cost lines over taakvelden and municipalities (contract, steps 2 and 3)."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bijdrage.rekenmodel.deling import (
    Gehelen,
    gehelen,
    grootste_rest,
    past_in_64_bits,
    verdeel_blokken,
)
from bijdrage.rekenmodel.gewichten import TAAKVELD_VAN_DE_REGEL, Blok, Gewichten
from bijdrage.rekenmodel.invoer import (
    BUITEN,
    CENTRUM,
    DIRECT,
    NAAR_SLEUTEL,
    NAAR_UREN,
    OVERHEAD_TAAKVELD,
    VOLGENS_AFSPRAAK,
    Invoer,
    Lastenregel,
)
from bijdrage.rekenmodel.kolommen import Kolommen
from bijdrage.rekenmodel.resultaat import Toedelingen
from bijdrage.rekenmodel.sleutels import Sleutelboek, Verhouding

Regels = tuple[Lastenregel, ...]


def verdeel_lasten(invoer: Invoer, kolommen: Kolommen, boek: Sleutelboek) -> Toedelingen:
    """Divide every cost line that is not ``buiten`` over its cells, to the cent.

    Returns: the cells, sorted by regel (as text), taakveld and CBS code, zeros left out.
    """
    behandeling = {component.naam: component.behandeling for component in invoer.componenten}
    gedeeld = [regel for regel in invoer.lasten if behandeling[regel.component] != BUITEN]
    regels = tuple(sorted(gedeeld, key=lambda regel: regel.regel))
    afspraken = list(_afspraken(invoer, kolommen))
    wijzer = _Wijzer(invoer, kolommen, boek)
    blokken = [wijzer.blok(regel) for regel in regels]
    cellen = _Cellen(wijzer, regels, blokken)
    lasten = cellen.verdeel([regel.lasten for regel in regels])
    baten = cellen.verdeel([regel.baten for regel in regels])
    lasten = _met_afspraken(lasten, afspraken, kolommen.centrum, cellen)
    return cellen.toedelingen(kolommen, lasten, baten)


class _Wijzer:
    """Finds the block of weights by which a cost line is divided."""

    def __init__(self, invoer: Invoer, kolommen: Kolommen, boek: Sleutelboek) -> None:
        self._componenten = {component.naam: component for component in invoer.componenten}
        self._kolommen = kolommen
        self._boek = boek
        self._plek = {naam: i for i, naam in enumerate(kolommen.taakvelden)}
        self.gewichten = Gewichten(kolommen, boek)

    def blok(self, regel: Lastenregel) -> Blok:
        component = self._componenten[regel.component]
        if component.behandeling == NAAR_UREN:
            return self._van_uren(regel)
        if component.behandeling == NAAR_SLEUTEL:
            sleutel = self._boek.verhouding(component.sleutel, onderdeel=regel.onderdeel)
            return self.gewichten.verhouding(sleutel)
        if component.behandeling == DIRECT:
            return self._geheel_naar(self._kolommen.gemeenten.index(regel.gemeente))
        return self._geheel_naar(self._kolommen.centrum)

    def taakveld(self, regel: Lastenregel) -> int:
        return self._plek[regel.taakveld or OVERHEAD_TAAKVELD]

    def _van_uren(self, regel: Lastenregel) -> Blok:
        """The hours of the unit; without hours on the line's taakveld, all hours of the unit."""
        onderdeel = self._kolommen.onderdelen[regel.onderdeel]
        blok = None
        if regel.taakveld:
            blok = self.gewichten.onderdeel(onderdeel, self._plek[regel.taakveld])
        blok = blok or self.gewichten.onderdeel(onderdeel)
        return blok or self._geheel_naar(self._kolommen.centrum)

    def _geheel_naar(self, gemeente: int) -> Blok:
        tellers = tuple(int(g == gemeente) for g in range(len(self._kolommen.gemeenten)))
        return self.gewichten.verhouding(Verhouding(tellers, 1))


class _Cellen:
    """The cells of all lines behind each other, in the order of the lines."""

    def __init__(self, wijzer: _Wijzer, regels: Regels, blokken: list[Blok]) -> None:
        self.regels = regels
        self._noemers = [blok.noemer for blok in blokken]
        self._lengtes = np.array([blok.lengte for blok in blokken], dtype=np.int64)
        self.begin = np.cumsum(self._lengtes) - self._lengtes
        self.regel = np.repeat(np.arange(len(regels)), self._lengtes)
        verschuiving = np.array([blok.begin for blok in blokken], dtype=np.int64) - self.begin
        plek = np.arange(len(self.regel)) + np.repeat(verschuiving, self._lengtes)
        self._gewicht = wijzer.gewichten.gewichten()[plek]
        self._gemeente = wijzer.gewichten.gemeenten()[plek]
        eigen = np.array([wijzer.taakveld(regel) for regel in regels], dtype=np.int64)
        taakveld = wijzer.gewichten.taakvelden()[plek]
        van_de_regel = taakveld == TAAKVELD_VAN_DE_REGEL
        self._taakveld = np.where(van_de_regel, eigen[self.regel], taakveld)

    def verdeel(self, bedragen: list[int]) -> Gehelen:
        """The part in cents of every cell; ``bedragen`` has an amount in cents per line."""
        delen: Gehelen = np.zeros(len(self.regel), dtype=gehelen(bedragen).dtype)
        snel = np.array([b != 0 for b in bedragen], dtype=np.bool_)
        for i, (bedrag, noemer) in enumerate(zip(bedragen, self._noemers, strict=True)):
            if bedrag and not past_in_64_bits(bedrag, noemer):
                snel[i] = False
                cellen = self._cellen_van(i)
                delen[cellen] = grootste_rest(bedrag, self._gewicht[cellen].tolist())
        self._verdeel_snel(delen, snel, bedragen)
        return delen

    def _verdeel_snel(
        self, delen: Gehelen, snel: npt.NDArray[np.bool_], bedragen: list[int]
    ) -> None:
        if not snel.any():
            return
        cellen = np.flatnonzero(snel[self.regel])
        gekozen = np.flatnonzero(snel).tolist()
        delen[cellen] = verdeel_blokken(
            np.array([bedragen[i] for i in gekozen], dtype=np.int64),
            self._lengtes[snel],
            self._gewicht[cellen].astype(np.int64),
            np.array([self._noemers[i] for i in gekozen], dtype=np.int64),
        )

    def _cellen_van(self, regel: int) -> slice:
        begin = int(self.begin[regel])
        return slice(begin, begin + int(self._lengtes[regel]))

    def toedelingen(self, kolommen: Kolommen, lasten: Gehelen, baten: Gehelen) -> Toedelingen:
        """The cells that are not zero."""
        gevuld = np.flatnonzero((lasten != 0) | (baten != 0))
        return Toedelingen(
            self.regels,
            kolommen.taakvelden,
            kolommen.gemeenten,
            self.regel[gevuld],
            self._taakveld[gevuld],
            self._gemeente[gevuld],
            lasten[gevuld],
            baten[gevuld],
        )


class _Afspraak(NamedTuple):
    """An agreed amount in cents that a gastgemeente pays for a component."""

    component: str
    gemeente: int
    bedrag: int


def _afspraken(invoer: Invoer, kolommen: Kolommen) -> Iterator[_Afspraak]:
    sleutels = {sleutel.naam: sleutel for sleutel in invoer.sleutels}
    for component in invoer.componenten:
        if component.behandeling == VOLGENS_AFSPRAAK:
            waarden = sleutels[component.sleutel].waarden
            for gemeente, bedrag in zip(invoer.gemeenten, waarden, strict=True):
                if bedrag and gemeente.rol != CENTRUM:
                    plek = kolommen.gemeenten.index(gemeente.naam)
                    yield _Afspraak(component.naam, plek, bedrag)


def _met_afspraken(
    lasten: Gehelen, afspraken: list[_Afspraak], centrum: int, cellen: _Cellen
) -> Gehelen:
    """Let each gastgemeente pay its agreed amount; the centrumgemeente, so far paying all, less."""
    if not afspraken:
        return lasten
    per_component: dict[str, list[int]] = defaultdict(list)
    for i, regel in enumerate(cellen.regels):
        per_component[regel.component].append(i)
    bedragen = [afspraak.bedrag for afspraak in afspraken]
    verrekend = lasten.astype(gehelen([*bedragen, *lasten.tolist()]).dtype)
    for naam, gemeente, bedrag in afspraken:
        plekken = per_component[naam]
        netto = [cellen.regels[i].lasten - cellen.regels[i].baten for i in plekken]
        gewichten = [max(bedrag, 0) for bedrag in netto]
        if sum(gewichten):
            delen = np.array(grootste_rest(bedrag, gewichten), dtype=verrekend.dtype)
            begin = cellen.begin[plekken]
            verrekend[begin + gemeente] += delen
            verrekend[begin + centrum] -= delen
    return verrekend
