"""The keys in whole numbers, and one common denominator for all that divide joint hours."""

from collections.abc import Sequence
from typing import NamedTuple

from bijdrage.rapport.rekenmap.groot import Getal, Getallen, Term
from bijdrage.rapport.rekenmap.indeling import (
    EIGEN_OVERHEAD,
    EIGEN_PRIMAIR,
    Indeling,
    Sleutelnaam,
    eigen_uren,
    is_gegeven,
    regelsleutels,
)
from bijdrage.rapport.rekenmap.invoerbladen import Invoerbladen
from bijdrage.rapport.rekenmap.urensommen import Urenregels
from bijdrage.rapport.rekenmap.vel import LETTERS, Cel, Vel
from bijdrage.rekenmodel.correcties import HEEL
from bijdrage.rekenmodel.invoer import (
    BEDRAG,
    INWONERS,
    PERCENTAGE,
    SCHAAL,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
    VOLGENS_AFSPRAAK,
)
from samenwerking.werkboek.schrijven import Werkmap

SLEUTELREKENING = "Sleutelrekening"
_EERSTE = 2


class Sleutelrij(NamedTuple):
    """A key in whole numbers: per municipality (by CBS code) and together."""

    waarden: Sequence[Cel]
    samen: Cel


class Sleutelrekening:
    """A row per key, given or of hours; and the primary joint hours that each divides."""

    def __init__(self, werkmap: Werkmap, regels: Urenregels, bladen: Invoerbladen) -> None:
        self.inhoud: Indeling = regels.inhoud
        self._regels, self._bladen = regels, bladen
        gemeenten = self.inhoud.gemeenten
        self.vel = Vel(
            werkmap, SLEUTELREKENING, ("sleutel", "van", *gemeenten, "samen"),
            (34, 16, *(16 for _ in gemeenten), 18), 2,
        )  # fmt: skip
        self.samen = _EERSTE + len(gemeenten)
        van_uren = {s.naam for s in self.inhoud.sleutels}
        namen = {naam for naam in van_uren | regelsleutels(self.inhoud.invoer) if is_gegeven(naam)}
        self.rijen: dict[str, Sleutelrij] = {naam: self._gegeven(naam) for naam in sorted(namen)}
        self._gegevens = self.vel.rij - 1
        self.afspraken = {naam: self._gegeven(naam) for naam in _afspraken(self.inhoud)}
        self.gezamenlijk: dict[tuple[int, int], Cel] = {}
        self.rijen[UREN_EXCLUSIEF] = self._exclusief()
        self.primair = self._primair()
        self.eigen = {o: self._eigen(o) for o in sorted(eigen_uren(self.inhoud))}

    def aantal_negatief(self) -> str:
        """The formula that counts negative values of keys; amounts may be negative."""
        letters = LETTERS[_EERSTE], LETTERS[self.samen - 1]
        laatste = max(self._gegevens, 1) + 1
        return f'COUNTIF({self.vel.naam}!${letters[0]}$2:${letters[1]}${laatste},"<0")'

    def buiten_honderd(self) -> str:
        """The formula of how far keys in percentages are from 100 %, in millionths."""
        soorten = {s.naam for s in self.inhoud.invoer.sleutels if s.soort == PERCENTAGE}
        rijen = [rij.samen.adres for naam, rij in self.rijen.items() if naam in soorten]
        return "+".join(f"ABS({adres}-{HEEL})" for adres in rijen) or "0"

    @property
    def grootste(self) -> int:
        """The largest sum of a key or of hours."""
        sommen = [rij.samen for rij in self.rijen.values()]
        sommen += [rij.samen for rij in self.afspraken.values()]
        return max(self.primair.waarde, *(cel.waarde for cel in sommen))

    def gezamenlijk_van(self, sleutel: int, onderdeel: int = 0) -> Cel:
        """The primary joint hours that a key divides; onderdeel: from 1, 0 for all together."""
        paar = (sleutel, onderdeel)
        if paar not in self.gezamenlijk:
            waar = {"primair": 1, "sleutel": sleutel + 1}
            waar |= {"onderdeel": onderdeel} if onderdeel else {}
            van = self.inhoud.onderdelen[onderdeel - 1] if onderdeel else "alle teams"
            self.vel.tekst(0, f"gezamenlijk, {self.inhoud.sleutels[sleutel].label}")
            self.vel.tekst(1, van)
            som = self._regels.som(self._regels.gezamenlijk, **waar)
            self.gezamenlijk[paar] = self.vel.cel(self.samen, *som)
            self.vel.rij += 1
        return self.gezamenlijk[paar]

    def uren_van(self, onderdeel: int) -> Sleutelrij:
        """The own exclusive primary hours of a unit."""
        return self.eigen[onderdeel][0]

    def alle_uren_van(self, onderdeel: int) -> Cel:
        """All primary hours of a unit, joint ones too."""
        return self.eigen[onderdeel][1]

    def _gegeven(self, naam: str) -> Sleutelrij:
        """A key of the input, scaled to whole numbers."""
        waarden, macht, adressen = self._bron(naam)
        return self._schrijf(naam, "invoer", [f"ROUND({a}*{macht},0)" for a in adressen], waarden)

    def _bron(self, naam: str) -> tuple[list[int], int, list[str]]:
        """The values by CBS code, what makes them whole, and their cells."""
        invoer, volgorde = self.inhoud.invoer, self.inhoud.in_invoer
        for rij, sleutel in enumerate(invoer.sleutels):
            if sleutel.naam == naam:
                cellen = [self._bladen.adres("Sleutels", rij, "waarde", g) for g in volgorde]
                macht = 10 ** SCHAAL[sleutel.soort]
                return [sleutel.waarden[g] or 0 for g in volgorde], macht, cellen
        if naam != INWONERS:
            raise KeyError(naam)
        cellen = [self._bladen.adres("Gemeenten", g, "inwoners") for g in volgorde]
        return [invoer.gemeenten[g].inwoners or 0 for g in volgorde], 1, cellen

    def _exclusief(self) -> Sleutelrij:
        sommen = [
            self._regels.som(self._regels.uren(g), primair=1)
            for g in range(len(self.inhoud.gemeenten))
        ]
        formules, waarden = [f for f, _ in sommen], [w for _, w in sommen]
        return self._schrijf(UREN_EXCLUSIEF, "alle teams", formules, waarden)

    def _primair(self) -> Cel:
        """All primary hours."""
        exclusief = self.rijen[UREN_EXCLUSIEF].samen
        formule, waarde = self._regels.som(self._regels.gezamenlijk, primair=1)
        self.vel.tekst(0, "alle primaire uren")
        cel = self.vel.cel(self.samen, f"{exclusief.adres}+{formule}", exclusief.waarde + waarde)
        self.vel.rij += 1
        return cel

    def _eigen(self, onderdeel: int) -> tuple[Sleutelrij, Cel]:
        waar = {"onderdeel": onderdeel + 1, "primair": 1}
        sommen = [
            self._regels.som(self._regels.uren(g), **waar)
            for g in range(len(self.inhoud.gemeenten))
        ]
        van = self.inhoud.onderdelen[onderdeel]
        formules, waarden = [f for f, _ in sommen], [w for _, w in sommen]
        rij = self._schrijf("eigen primaire uren", van, formules, waarden)
        formule, waarde = self._regels.som(self._regels.gezamenlijk, **waar)
        self.vel.tekst(0, "eigen primaire uren, ook gezamenlijk")
        self.vel.tekst(1, van)
        cel = self.vel.cel(self.samen, f"{rij.samen.adres}+{formule}", rij.samen.waarde + waarde)
        self.vel.rij += 1
        return rij, cel

    def _schrijf(
        self, naam: str, van: str, formules: Sequence[str], waarden: Sequence[int]
    ) -> Sleutelrij:
        vel = self.vel
        vel.tekst(0, naam)
        vel.tekst(1, van)
        cellen = [
            vel.cel(_EERSTE + g, formule, waarde)
            for g, (formule, waarde) in enumerate(zip(formules, waarden, strict=True))
        ]
        rij = vel.rij + 1
        alles = f"SUM({LETTERS[_EERSTE]}{rij}:{LETTERS[self.samen - 1]}{rij})"
        samen = vel.cel(self.samen, alles, sum(waarden))
        vel.rij += 1
        return Sleutelrij(cellen, samen)


class Aandelen:
    """Every key as long numerators over one denominator, ``noemer``, so that all add up exactly."""

    def __init__(self, getallen: Getallen, sleutels: Sleutelrekening) -> None:
        self._getallen, self._sleutels = getallen, sleutels
        self.inhoud = sleutels.inhoud
        self.noemer = self._gezamenlijke_noemer()
        self.tellers: dict[tuple[Sleutelnaam, int], list[Getal]] = {}
        self._uren: list[Getal] = []
        for naam in self._enkelvoudig():
            self.tellers[naam, 0] = self._van_rij(naam.label, sleutels.rijen[naam.naam])
        for onderdeel in self._eigen_primair():
            rij = sleutels.uren_van(onderdeel)
            van = f"{EIGEN_PRIMAIR.label}, {self.inhoud.onderdelen[onderdeel]}"
            self.tellers[EIGEN_PRIMAIR, onderdeel + 1] = self._van_rij(van, rij)
        if Sleutelnaam(UREN) in self.inhoud.sleutels:
            self.tellers[Sleutelnaam(UREN), 0] = [
                getallen.gedeeld("aandeel, uren", gemeente, getal, sleutels.primair)
                for gemeente, getal in zip(self.inhoud.gemeenten, self.uren, strict=True)
            ]
        self._eigen_uren: dict[int, list[Getal]] = {}

    @property
    def uren(self) -> list[Getal]:
        """All primary hours per municipality, joint ones divided, times the denominator."""
        if not self._uren:
            exclusief = self._sleutels.rijen[UREN_EXCLUSIEF].waarden
            self._uren = self._na_verdeling("uren", exclusief, 0)
        return self._uren

    def eigen_uren(self, onderdeel: int) -> list[Getal]:
        """The same of one unit."""
        if onderdeel not in self._eigen_uren:
            rij = self._sleutels.uren_van(onderdeel)
            naam = f"eigen uren, {self.inhoud.onderdelen[onderdeel]}"
            self._eigen_uren[onderdeel] = self._na_verdeling(naam, rij.waarden, onderdeel + 1)
        return self._eigen_uren[onderdeel]

    def teller(self, sleutel: int, onderdeel: int) -> list[Getal]:
        """The numerators of a key, as a unit (from 0) sees it."""
        naam = self.inhoud.sleutels[sleutel]
        return self.tellers[naam, onderdeel + 1 if naam.ronde else 0]

    def _na_verdeling(self, naam: str, exclusief: Sequence[Cel], onderdeel: int) -> list[Getal]:
        """Hours per municipality: exclusive ones, and the share in the joint ones of every key."""
        delen = list(self._gezamenlijk(onderdeel))
        return [
            self._getallen.som(
                naam,
                gemeente,
                [Term(exclusief[g], self.noemer), *(Term(uren, t[g]) for uren, t in delen)],
            )
            for g, gemeente in enumerate(self.inhoud.gemeenten)
        ]

    def _gezamenlijk(self, onderdeel: int) -> list[tuple[Cel, list[Getal]]]:
        """Primary joint hours with the numerators that divide them.

        Args: onderdeel: the unit, from 1; 0 for all of them.
        """
        paren = sorted(
            {
                (sleutel, self.inhoud.cellen[cel][0] + 1)
                for cel, sleutel, rij in zip(
                    self.inhoud.cel_van,
                    self.inhoud.sleutel_van,
                    self.inhoud.invoer.uren,
                    strict=True,
                )
                if sleutel >= 0 and rij.aard == "primair"
            }
        )
        delen = {}
        for sleutel, team in paren:
            if onderdeel in (0, team):
                eigen = team if onderdeel or self.inhoud.sleutels[sleutel].ronde else 0
                teller = self.teller(sleutel, team - 1)
                delen[sleutel, eigen] = (self._sleutels.gezamenlijk_van(sleutel, eigen), teller)
        return list(delen.values())

    def _enkelvoudig(self) -> list[Sleutelnaam]:
        """The keys in use that do not follow from other keys."""
        return [s for s in self.inhoud.sleutels if not s.ronde and s.naam != UREN]

    def _eigen_primair(self) -> list[int]:
        """The units with primary joint hours that follow their own hours."""
        if EIGEN_PRIMAIR not in self.inhoud.sleutels:
            return []
        nummer = self.inhoud.sleutels.index(EIGEN_PRIMAIR)
        paren = zip(self.inhoud.cel_van, self.inhoud.sleutel_van, strict=True)
        return sorted({self.inhoud.cellen[cel][0] for cel, s in paren if s == nummer})

    def noemers(self) -> list[Cel]:
        """What every key in use adds up to."""
        rijen = [self._sleutels.rijen[naam.naam].samen for naam in self._enkelvoudig()]
        rijen += [self._sleutels.uren_van(o).samen for o in self._eigen_primair()]
        if Sleutelnaam(UREN) in self.inhoud.sleutels:
            rijen.append(self._sleutels.primair)
        return rijen

    def _gezamenlijke_noemer(self) -> Getal:
        """The product of what the keys add up to; 1 when no hours are joint."""
        eerste, *rest = self.noemers() or [Cel("1", 1)]
        product = self._getallen.som("noemer", "", [Term(eerste)])
        for nummer, noemer in enumerate(rest, 2):
            product = self._getallen.som(f"noemer, stap {nummer}", "", [Term(noemer, product)])
        return product

    def _van_rij(self, naam: str, rij: Sleutelrij) -> list[Getal]:
        deel = self._getallen.gedeeld(f"noemer / {naam}", "", self.noemer, rij.samen)
        return [
            self._getallen.som(f"aandeel, {naam}", gemeente, [Term(waarde, deel)])
            for gemeente, waarde in zip(self.inhoud.gemeenten, rij.waarden, strict=True)
        ]


def breedte(inhoud: Indeling, sleutels: Sleutelrekening, grootste_som: int) -> int:
    """How many cells of four digits the largest number takes, with eight digits to spare.

    Args: grootste_som: the most hours of one unit.
    """
    enkel = [
        sleutels.rijen[s.naam].samen for s in inhoud.sleutels if not s.ronde and s.naam != UREN
    ]
    eigen = (
        [rij.samen for rij, _ in sleutels.eigen.values()]
        if EIGEN_PRIMAIR in inhoud.sleutels
        else []
    )
    product = max(sleutels.primair.waarde, 1) * max(grootste_som, 1)
    for cel in (*enkel, *eigen, sleutels.primair):
        product *= max(cel.waarde, 1)
    if EIGEN_OVERHEAD in inhoud.sleutels or UREN_ONDERDEEL in regelsleutels(inhoud.invoer):
        product *= max((cel.waarde for _, cel in sleutels.eigen.values()), default=1)
    return len(str(product)) // 4 + 3


def _afspraken(inhoud: Indeling) -> list[str]:
    """The keys with agreed amounts that a component names."""
    soorten = {s.naam for s in inhoud.invoer.sleutels if s.soort == BEDRAG}
    namen = {c.sleutel for c in inhoud.invoer.componenten if c.behandeling == VOLGENS_AFSPRAAK}
    return sorted(soorten & namen)
