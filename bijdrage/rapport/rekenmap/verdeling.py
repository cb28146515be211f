"""The cost lines, divided over taakvelden and municipalities (contract, steps 2 and 3)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bijdrage.rapport.rekenmap.deling import Blok, Deling, Plek
from bijdrage.rapport.rekenmap.gewichten import Gewichten
from bijdrage.rapport.rekenmap.groot import Getallen
from bijdrage.rapport.rekenmap.indeling import Indeling
from bijdrage.rapport.rekenmap.invoerbladen import Invoerbladen
from bijdrage.rapport.rekenmap.sleutelrekening import Sleutelrekening
from bijdrage.rapport.rekenmap.vel import LETTERS, Cel, Vel
from bijdrage.rekenmodel.invoer import (
    BUITEN,
    DIRECT,
    NAAR_SLEUTEL,
    NAAR_UREN,
    OVERHEAD_TAAKVELD,
    VOLGENS_AFSPRAAK,
    Lastenregel,
)
from bijdrage.rekenmodel.resultaat import Toedelingen
from samenwerking.werkboek.schrijven import Werkmap

VERDELING = "Verdeling"
LASTENREGELS = "Lastenregels"
AFSPRAKEN = "Afspraken"

_LASTEN, _BATEN = Plek(9, 5), Plek(14, 5)
_COMPONENT, _TAAKVELD, _GEMEENTE = 6, 7, 8
NETTO = 19
_APP = 20
_STAPPEN = ("te verdelen", "dichtstbij", "naar beneden", "rang van de rest", "krijgt")


class _Regel(NamedTuple):
    """A cost line in cents; gewicht: its net cost, 0 where that is negative."""

    lasten: Cel
    baten: Cel
    netto: Cel
    gewicht: Cel


class Lastenregels:
    """Every cost line in whole cents."""

    def __init__(self, werkmap: Werkmap, inhoud: Indeling, bladen: Invoerbladen) -> None:
        koppen = ("regel", "component", "lasten (cent)", "baten (cent)", "netto (cent)")
        self.vel = Vel(
            werkmap, LASTENREGELS,
            (*koppen, "gewicht bij afspraak (cent)", "netto buiten de verdeling (cent)"),
            (14, 34, 16, 16, 16, 16, 16), 2,
        )  # fmt: skip
        self._bladen = bladen
        self.regels: list[_Regel] = []
        buiten = {c.naam for c in inhoud.invoer.componenten if c.behandeling == BUITEN}
        for rij, regel in enumerate(inhoud.invoer.lasten):
            self._schrijf(rij, regel, regel.component in buiten)
        self.laatste = max(self.vel.rij - 1, 1)
        self.grootste = max(
            (abs(cel.waarde) for regel in self.regels for cel in regel[:2]), default=0
        )
        self.netto_buiten = sum(r.lasten - r.baten for r in inhoud.invoer.lasten
                                if r.component in buiten)  # fmt: skip

    def _schrijf(self, rij: int, regel: Lastenregel, buiten: bool) -> None:
        vel, nummer = self.vel, self.vel.rij + 1
        vel.tekst(0, regel.regel)
        vel.tekst(1, regel.component)
        netto = regel.lasten - regel.baten
        lasten = f"ROUND({self._bladen.adres('Lasten', rij, 'lasten')}*100,0)"
        baten = f"ROUND({self._bladen.adres('Lasten', rij, 'baten')}*100,0)"
        self.regels.append(
            _Regel(
                vel.cel(2, lasten, regel.lasten),
                vel.cel(3, baten, regel.baten),
                vel.cel(4, f"C{nummer}-D{nummer}", netto),
                vel.cel(5, f"MAX(E{nummer},0)", max(netto, 0)),
            )
        )
        vel.formule(6, f"E{nummer}" if buiten else "0", netto if buiten else 0)
        vel.rij += 1


class Afspraken:
    """The agreed amounts, spread over the lines of their component (contract, step 2)."""

    def __init__(
        self,
        werkmap: Werkmap,
        getallen: Getallen,
        gewichten: Gewichten,
        sleutels: Sleutelrekening,
        lasten: Lastenregels,
    ) -> None:
        self.vel = Vel(
            werkmap, AFSPRAKEN, ("component", "gemeente", "regel", "nr", *_STAPPEN),
            (34, 18, 14, 6, 16, 16, 16, 10, 16), 3,
        )  # fmt: skip
        self._getallen, self._gewichten = getallen, gewichten
        self._sleutels, self._lasten = sleutels, lasten
        self._inhoud: Indeling = sleutels.inhoud
        self.delen: dict[tuple[int, int], Cel] = {}
        regels: Mapping[str, list[int]] = _regels_van(self._inhoud.invoer.lasten)
        for component in self._inhoud.invoer.componenten:
            if component.behandeling == VOLGENS_AFSPRAAK and component.naam in regels:
                self._schrijf(component.naam, component.sleutel, regels[component.naam])

    def _schrijf(self, component: str, sleutel: str, regels: Sequence[int]) -> None:
        """An amount per gastgemeente over the lines; rij: its number in the input."""
        lasten = self._inhoud.invoer.lasten
        codes = [lasten[rij].regel for rij in regels]
        gewichten = [self._lasten.regels[rij].gewicht for rij in regels]
        blok = self._gewichten.klein(component, codes, gewichten)
        for gemeente, naam in enumerate(self._inhoud.gemeenten):
            if gemeente == self._inhoud.centrum:
                continue
            bedrag = self._sleutels.afspraken[sleutel].waarden[gemeente]
            deling = Deling(self.vel, self._getallen, Plek(4, 3), blok, bedrag)
            for nummer, rij in enumerate(regels):
                for kolom, tekst in enumerate((component, naam, codes[nummer])):
                    self.vel.tekst(kolom, tekst)
                self.vel.getal(3, nummer + 1)
                self.delen[rij, gemeente] = deling.schrijf(nummer)
                self.vel.rij += 1


class Doel(NamedTuple):
    """A cell of a cost line: on which taakveld and for which municipality, as numbers."""

    taakveld: int
    gemeente: int


class Verdeling:
    """Every cell of every cost line, in the order of the contract."""

    def __init__(
        self,
        werkmap: Werkmap,
        getallen: Getallen,
        gewichten: Gewichten,
        lasten: Lastenregels,
        afspraken: Afspraken,
        inhoud: Indeling,
    ) -> None:
        namen = ("regel", "onderdeel", "component", "taakveld", "gemeente")
        nummers = ("nr", "nr component", "nr taakveld", "nr gemeente")
        stappen = (*(f"lasten: {s}" for s in _STAPPEN), *(f"baten: {s}" for s in _STAPPEN))
        self.vel = Vel(
            werkmap, VERDELING,
            (*namen, *nummers, *stappen, "netto (cent)",
             "lasten volgens de applicatie", "baten volgens de applicatie", "anders (1 is ja)"),
            (12, 10, 28, 9, 16, 6, 8, 8, 8, *(14 for _ in stappen), 14, 14, 14, 8), 5,
        )  # fmt: skip
        self.vel.blad.freeze_panes(1, 5)
        self._getallen, self._gewichten = getallen, gewichten
        self._lasten, self._afspraken, self._inhoud = lasten, afspraken, inhoud
        self._behandeling = {c.naam: c for c in inhoud.invoer.componenten}
        self._plek = {taakveld: i for i, taakveld in enumerate(inhoud.taakvelden)}
        self._waarden: list[tuple[int, int, int, int]] = []
        self._bekend: dict[tuple[str, int, int], tuple[int, int]] = {}
        self._opgeteld: dict[tuple[int, ...], dict[tuple[int, ...], int]] = {}

    def schrijf(self, toedelingen: Toedelingen) -> None:
        """All lines that are not ``buiten``; toedelingen: what the engine made of them."""
        self._bekend = _van_de_applicatie(toedelingen, self._inhoud)
        regels = self._inhoud.invoer.lasten
        for rij in sorted(range(len(regels)), key=lambda i: regels[i].regel):
            behandeling = self._behandeling[regels[rij].component].behandeling
            if behandeling in (NAAR_UREN, NAAR_SLEUTEL):
                self._verdeel(rij, regels[rij])
            elif behandeling == DIRECT:
                self._direct(rij, regels[rij])
            elif behandeling == VOLGENS_AFSPRAAK:
                self._volgens_afspraak(rij, regels[rij])

    @property
    def laatste(self) -> int:
        """The last row with a cell."""
        return max(self.vel.rij - 1, 1)

    def som(self, **waar: int) -> tuple[str, int]:
        """The net cents of the cells with these numbers (from 1): the formula and the value.

        Args: waar: component, taakveld, gemeente.
        """
        kolommen = {"component": _COMPONENT, "taakveld": _TAAKVELD, "gemeente": _GEMEENTE}
        eisen = "".join(
            f",{self.vel.bereik(kolommen[naam], 1, self.laatste)},{nummer}"
            for naam, nummer in waar.items()
        )
        plekken = tuple(("component", "taakveld", "gemeente").index(naam) for naam in waar)
        waarde = self._sommen(plekken).get(tuple(waar.values()), 0)
        return f"SUMIFS({self.vel.bereik(NETTO, 1, self.laatste)}{eisen})", waarde

    def _sommen(self, plekken: tuple[int, ...]) -> dict[tuple[int, ...], int]:
        """The net cents per combination of numbers, worked out once all cells are there."""
        if plekken not in self._opgeteld:
            sommen: dict[tuple[int, ...], int] = defaultdict(int)
            for cel in self._waarden:
                sommen[tuple(cel[plek] for plek in plekken)] += cel[3]
            self._opgeteld[plekken] = sommen
        return self._opgeteld[plekken]

    def aantal_anders(self) -> str:
        """The formula that counts the cells that are not those of the application."""
        return f"SUM({self.vel.bereik(_APP + 2, 1, self.laatste)})"

    def _verdeel(self, rij: int, regel: Lastenregel) -> None:
        """A line by hours or by a key."""
        doelen, blok = self._doelen(regel)
        bedragen = self._lasten.regels[rij]
        lasten = Deling(self.vel, self._getallen, _LASTEN, blok, bedragen.lasten)
        baten = Deling(self.vel, self._getallen, _BATEN, blok, bedragen.baten)
        for nummer, doel in enumerate(doelen):
            self._schrijf_namen(regel, doel, nummer + 1)
            self._sluit_rij(regel, doel, lasten.schrijf(nummer), baten.schrijf(nummer))

    def _doelen(self, regel: Lastenregel) -> tuple[list[Doel], Blok]:
        component, inhoud = self._behandeling[regel.component], self._inhoud
        onderdeel = inhoud.onderdelen.index(regel.onderdeel) if regel.onderdeel else 0
        gemeenten = range(len(inhoud.gemeenten))
        if component.behandeling == NAAR_SLEUTEL:
            taakveld = self._plek[regel.taakveld or OVERHEAD_TAAKVELD]
            blok = self._gewichten.van_sleutel(component.sleutel, onderdeel)
            return [Doel(taakveld, g) for g in gemeenten], blok
        op = self._plek[regel.taakveld] if regel.taakveld else None
        taakvelden = [inhoud.cellen[nummer][1] for nummer in self._gewichten.cellen(onderdeel)]
        doelen = [Doel(t, g) for t in taakvelden if op in (None, t) for g in gemeenten]
        return doelen, self._gewichten.van_uren(onderdeel, op)

    def _direct(self, rij: int, regel: Lastenregel) -> None:
        """Wholly to the municipality of the line."""
        doel = Doel(self._plek[regel.taakveld], list(self._inhoud.gemeenten).index(regel.gemeente))
        bedragen = self._lasten.regels[rij]
        self._schrijf_namen(regel, doel, 1)
        self._zonder_deling(regel, doel, bedragen.lasten, bedragen.baten)

    def _volgens_afspraak(self, rij: int, regel: Lastenregel) -> None:
        """Each gastgemeente its agreed part; the centrumgemeente the rest and all baten."""
        inhoud, bedragen = self._inhoud, self._lasten.regels[rij]
        taakveld = self._plek[regel.taakveld or OVERHEAD_TAAKVELD]
        gasten = [g for g in range(len(inhoud.gemeenten)) if g != inhoud.centrum]
        delen = {g: self._afspraken.delen[rij, g] for g in gasten}
        rest = Cel(
            "-".join((bedragen.lasten.adres, *(deel.adres for deel in delen.values()))),
            bedragen.lasten.waarde - sum(deel.waarde for deel in delen.values()),
        )
        for gemeente in range(len(inhoud.gemeenten)):
            doel = Doel(taakveld, gemeente)
            self._schrijf_namen(regel, doel, gemeente + 1)
            centrum = gemeente == inhoud.centrum
            baten = bedragen.baten if centrum else Cel("0", 0)
            self._zonder_deling(regel, doel, rest if centrum else delen[gemeente], baten)

    def _zonder_deling(self, regel: Lastenregel, doel: Doel, lasten: Cel, baten: Cel) -> None:
        self._sluit_rij(
            regel,
            doel,
            self.vel.cel(_LASTEN.uitkomst, lasten.adres, lasten.waarde),
            self.vel.cel(_BATEN.uitkomst, baten.adres, baten.waarde),
        )

    def _schrijf_namen(self, regel: Lastenregel, doel: Doel, nummer: int) -> None:
        vel, inhoud = self.vel, self._inhoud
        teksten = (
            *(regel.regel, regel.onderdeel, regel.component),
            *(inhoud.taakvelden[doel.taakveld], inhoud.gemeenten[doel.gemeente]),
        )
        for kolom, tekst in enumerate(teksten):
            vel.tekst(kolom, tekst)
        component = inhoud.componenten[regel.component]
        nummers = (nummer, component, doel.taakveld + 1, doel.gemeente + 1)
        for kolom, getal in enumerate(nummers, len(teksten)):
            vel.getal(kolom, getal)

    def _sluit_rij(self, regel: Lastenregel, doel: Doel, lasten: Cel, baten: Cel) -> None:
        """Net cost, and the amounts of the application beside those of the formulas."""
        vel, rij = self.vel, self.vel.rij + 1
        a, b = LETTERS[_LASTEN.uitkomst], LETTERS[_BATEN.uitkomst]
        netto = lasten.waarde - baten.waarde
        vel.formule(NETTO, f"{a}{rij}-{b}{rij}", netto)
        app = self._bekend.pop((regel.regel, *doel), (0, 0))
        if app != (lasten.waarde, baten.waarde):
            raise AssertionError(
                f"regel {regel.regel}: de formules geven iets anders dan de engine"
            )
        vel.getal(_APP, app[0])
        vel.getal(_APP + 1, app[1])
        u, v = LETTERS[_APP], LETTERS[_APP + 1]
        vel.formule(_APP + 2, f"IF(AND({a}{rij}={u}{rij},{b}{rij}={v}{rij}),0,1)", 0)
        component = self._inhoud.componenten[regel.component]
        self._waarden.append((component, doel.taakveld + 1, doel.gemeente + 1, netto))
        vel.rij += 1


def _regels_van(lasten: Sequence[Lastenregel]) -> dict[str, list[int]]:
    """The numbers of the lines of every component, by their code."""
    regels: dict[str, list[int]] = defaultdict(list)
    for rij in sorted(range(len(lasten)), key=lambda i: lasten[i].regel):
        regels[lasten[rij].component].append(rij)
    return regels


def _van_de_applicatie(
    toedelingen: Toedelingen, inhoud: Indeling
) -> dict[tuple[str, int, int], tuple[int, int]]:
    """Lasten and baten of every cell that is not zero."""
    taakvelden = {naam: i for i, naam in enumerate(inhoud.taakvelden)}
    gemeenten = {naam: i for i, naam in enumerate(inhoud.gemeenten)}
    return {
        (d.regel, taakvelden[d.taakveld], gemeenten[d.gemeente]): (d.lasten, d.baten)
        for d in toedelingen
    }
