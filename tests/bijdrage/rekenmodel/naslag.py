"""The contract once more, as naively as it can be written, to hold the engine against.

Written from the text (docs/rekenmodel.md) and not from the engine: dictionaries instead of
arrays, a ``Fraction`` for every hour, no bounds and no shortcuts. Amounts in cents, hours in
hundredths. ``Naslag(invoer)`` carries out steps 1 to 6; ``brug(a, b)`` gives the runs of the bridge.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from bijdrage.rekenmodel.invoer import (
    SOORTEN_CORRECTIE,
    Correctie,
    Gemeente,
    Invoer,
    Lastenregel,
    Urenregel,
)

T = TypeVar("T")

Verdeling = dict[str, Fraction]
"""Something per municipality."""

Cel = tuple[str, str]
"""A taakveld and a municipality."""

Plek = tuple[int, str, str]
"""Position of a cost line or correction in the input, taakveld and municipality."""


class Naslag:
    """Steps 1 to 6 of AA-1 for one input."""

    def __init__(self, invoer: Invoer) -> None:
        self.invoer = invoer
        op_cbs = sorted(invoer.gemeenten, key=lambda gemeente: gemeente.cbs)
        self.gemeenten = [gemeente.naam for gemeente in op_cbs]
        self.centrum = next(g.naam for g in invoer.gemeenten if g.rol == "centrumgemeente")
        self.component = {component.naam: component for component in invoer.componenten}
        self.u: dict[int, Verdeling] = {}
        self.exact: dict[Plek, tuple[Fraction, Fraction]] = {}
        self.cellen: dict[Plek, tuple[int, int]] = {}
        self.correcties: dict[Plek, int] = {}
        self._stap_1()
        self._stap_2_en_3()
        self.basisbijdrage = {g: self._netto(g) for g in self.gemeenten}  # step 4
        self._stap_5()
        self.bijdrage = {  # step 6; the own share of the centrumgemeente stands here too
            g: self.basisbijdrage[g]
            + sum(bedrag for (_, _, wie), bedrag in self.correcties.items() if wie == g)
            for g in self.gemeenten
        }

    # Step 1: joint hours in two rounds.

    def _stap_1(self) -> None:
        standaard = self.invoer.kenmerken
        for i, rij in enumerate(self.invoer.uren):
            if rij.aard == "primair":
                naam = rij.sleutel or standaard.sleutel_gezamenlijk or "uren-exclusief"
                self.u[i] = self._uren(rij, self.gewichten(naam, rij.onderdeel, ronde=1))
        for i, rij in enumerate(self.invoer.uren):
            if rij.aard == "overhead":
                naam = rij.sleutel or standaard.sleutel_overhead or "uren"
                self.u[i] = self._uren(rij, self.gewichten(naam, rij.onderdeel, ronde=2))

    def _uren(self, rij: Urenregel, w: Verdeling) -> Verdeling:
        """u(r,g) = x(r,g) + q(r) . w(g) / sum of w."""
        x = self.per_gemeente(rij.uren)
        return {g: x[g] + rij.gezamenlijk * w[g] / sum(w.values()) for g in self.gemeenten}

    def gewichten(self, naam: str, onderdeel: str, ronde: int) -> Verdeling:
        """The weights of a key; all to the centrumgemeente if they add up to zero."""
        w = self._gewichten(naam, onderdeel, ronde)
        alles_naar_centrum = {g: Fraction(g == self.centrum) for g in self.gemeenten}
        return w if sum(w.values()) else alles_naar_centrum

    def _gewichten(self, naam: str, onderdeel: str, ronde: int) -> Verdeling:
        primair = [(i, rij) for i, rij in enumerate(self.invoer.uren) if rij.aard == "primair"]
        eigen = [(i, rij) for i, rij in primair if rij.onderdeel == onderdeel]
        if naam == "uren-exclusief":
            return self._som(self.per_gemeente(rij.uren) for _, rij in primair)
        if naam == "uren-onderdeel" and ronde == 1:
            return self._som(self.per_gemeente(rij.uren) for _, rij in eigen)
        if naam == "uren-onderdeel":
            return self._som(self.u[i] for i, _ in eigen)
        if naam == "uren":
            return self._som(self.u[i] for i, _ in primair)
        for sleutel in self.invoer.sleutels:
            if sleutel.naam == naam:
                return self.per_gemeente(sleutel.waarden)
        assert naam == "inwoners"
        return self.per_gemeente(tuple(g.inwoners for g in self.invoer.gemeenten))

    def per_gemeente(self, waarden: tuple[int | None, ...]) -> Verdeling:
        """Values in the order of Gemeenten, by name."""
        paren = zip(self.invoer.gemeenten, waarden, strict=True)
        return {gemeente.naam: Fraction(waarde or 0) for gemeente, waarde in paren}

    def _som(self, delen: Iterator[Verdeling]) -> Verdeling:
        lijst = list(delen)
        return {g: sum((deel[g] for deel in lijst), Fraction()) for g in self.gemeenten}

    # Steps 2 and 3: cost lines over their cells, in whole cents.

    def _stap_2_en_3(self) -> None:
        for i, regel in enumerate(self.invoer.lasten):
            behandeling = self.component[regel.component].behandeling
            if behandeling not in ("buiten", "afspraak"):
                self._verdeel(i, regel, self._cellen(regel, behandeling))
        for component in self.invoer.componenten:
            if component.behandeling == "afspraak":
                self._spreek_af(component.naam, component.sleutel)

    def _cellen(self, regel: Lastenregel, behandeling: str) -> dict[Cel, Fraction]:
        """The weight of each cell of a line."""
        if behandeling == "uren":
            rijen = [i for i, r in enumerate(self.invoer.uren) if r.onderdeel == regel.onderdeel]
            op_taakveld = [i for i in rijen if self.invoer.uren[i].taakveld == regel.taakveld]
            heeft_uren = any(sum(self.u[i].values()) for i in op_taakveld)
            cellen: dict[Cel, Fraction] = defaultdict(Fraction)
            for i in op_taakveld if regel.taakveld and heeft_uren else rijen:
                for g in self.gemeenten:
                    cellen[self.invoer.uren[i].taakveld, g] += self.u[i][g]
            return cellen
        taakveld = regel.taakveld or "0.4"
        if behandeling == "direct":
            return {(taakveld, regel.gemeente): Fraction(1)}
        w = self.gewichten(self.component[regel.component].sleutel, regel.onderdeel, ronde=2)
        return {(taakveld, g): w[g] for g in self.gemeenten}

    def _verdeel(self, i: int, regel: Lastenregel, cellen: dict[Cel, Fraction]) -> None:
        volgorde = {
            cel: (taakveld_volgorde(cel[0]), self.gemeenten.index(cel[1])) for cel in cellen
        }
        gewichten = {cel: cellen[cel] for cel in sorted(cellen, key=volgorde.__getitem__)}
        lasten, baten = (
            grootste_rest(regel.lasten, gewichten),
            grootste_rest(regel.baten, gewichten),
        )
        for (taakveld, g), gewicht in gewichten.items():
            deel = gewicht / sum(gewichten.values())
            self.exact[i, taakveld, g] = regel.lasten * deel, regel.baten * deel
            self.cellen[i, taakveld, g] = lasten[taakveld, g], baten[taakveld, g]

    def _spreek_af(self, naam: str, sleutel: str) -> None:
        """Gastgemeenten pay their agreed amounts, the centrumgemeente bears the rest."""
        regels = [(i, r) for i, r in enumerate(self.invoer.lasten) if r.component == naam]
        regels.sort(key=lambda paar: paar[1].regel)
        netto = {i: Fraction(max(r.lasten - r.baten, 0)) for i, r in regels}
        afspraak = self.per_gemeente(
            next(s for s in self.invoer.sleutels if s.naam == sleutel).waarden
        )
        afspraak = {g: afspraak[g] if sum(netto.values()) else Fraction() for g in self.gemeenten}
        delen = {g: grootste_rest(int(afspraak[g]), netto) if afspraak[g] else dict.fromkeys(netto, 0)
                 for g in self.gemeenten if g != self.centrum}  # fmt: skip
        for i, r in regels:
            taakveld = r.taakveld or "0.4"
            for g in delen:
                self.cellen[i, taakveld, g] = delen[g][i], 0
            rest = r.lasten - sum(delen[g][i] for g in delen)
            self.cellen[i, taakveld, self.centrum] = rest, r.baten

    def _netto(self, gemeente: str) -> int:
        return sum(
            delen[0] - delen[1] for (_, _, wie), delen in self.cellen.items() if wie == gemeente
        )

    # Step 5: corrections.

    def _stap_5(self) -> None:
        for i, correctie in enumerate(self.invoer.correcties):
            if correctie.bedrag is not None:
                self._boek(i, correctie, {correctie.taakveld or "0.4": correctie.bedrag})
        in_bedrag = dict(self.correcties)
        for i, correctie in enumerate(self.invoer.correcties):
            if correctie.percentage is not None:
                self._boek(i, correctie, self._percentage(correctie, in_bedrag))

    def _percentage(self, correctie: Correctie, in_bedrag: dict[Plek, int]) -> dict[str, int]:
        basis: dict[str, int] = defaultdict(int)
        for (i, taakveld, g), (lasten, baten) in self.cellen.items():
            component = self.invoer.lasten[i].component
            telt = correctie.basis in ("basisbijdrage", "bijdrage", component)
            if g == correctie.gemeente and telt:
                basis[taakveld] += lasten - baten
        for (_, taakveld, g), bedrag in in_bedrag.items():
            if g == correctie.gemeente and correctie.basis == "bijdrage":
                basis[taakveld] += bedrag
        totaal = sum(basis.values())
        if not totaal:
            return {}
        bedrag = half_van_nul_af(Fraction(totaal * (correctie.percentage or 0), 100 * 10**6))
        if correctie.taakveld:
            return {correctie.taakveld: bedrag}
        op_volgorde = sorted(basis, key=taakveld_volgorde)
        telt_mee = {t: Fraction(abs(basis[t]) * (basis[t] * totaal > 0)) for t in op_volgorde}
        return grootste_rest(bedrag, telt_mee)

    def _boek(self, i: int, correctie: Correctie, per_taakveld: dict[str, int]) -> None:
        """At the gastgemeente and, mirrored, at the centrumgemeente."""
        for taakveld, bedrag in ((t, b) for t, b in per_taakveld.items() if b):
            self.correcties[i, taakveld, correctie.gemeente] = bedrag
            self.correcties[i, taakveld, self.centrum] = -bedrag


def grootste_rest(bedrag: int, gewichten: Mapping[T, Fraction]) -> dict[T, int]:
    """Largest remainder; ``gewichten`` in the order that decides between equal remainders."""
    som = sum(gewichten.values())
    exact = {cel: abs(bedrag) * gewicht / som for cel, gewicht in gewichten.items()}
    delen = {cel: int(deel) for cel, deel in exact.items()}
    over = abs(bedrag) - sum(delen.values())
    met_aandeel = [cel for cel, gewicht in gewichten.items() if gewicht > 0]
    for cel in sorted(met_aandeel, key=lambda cel: delen[cel] - exact[cel])[:over]:
        delen[cel] += 1
    return {cel: deel if bedrag >= 0 else -deel for cel, deel in delen.items()}


def half_van_nul_af(waarde: Fraction) -> int:
    """Round to a whole number, halves away from zero."""
    heel = int(abs(waarde) + Fraction(1, 2))
    return heel if waarde >= 0 else -heel


def taakveld_volgorde(code: str) -> list[tuple[int, str]]:
    """Per part the digits as a number, then the letters: 0.9 < 0.10 and 6.71 < 6.71a < 6.81."""
    return [(int(re.sub(r"\D", "", deel)), re.sub(r"\d", "", deel)) for deel in code.split(".")]


# The bridge: six steps from A to B, each a full run.

STAPPEN = ("nieuw en vervallen", "eenmalig", "prijs", "uren", "sleutels en behandeling")
WISSEL, EENMALIG, PRIJS, UREN, SLEUTELS = 1, 2, 3, 4, 5


def brug(
    a: Invoer, b: Invoer, volgorde: tuple[int, ...] = (WISSEL, EENMALIG, PRIJS, UREN, SLEUTELS)
) -> Iterator[tuple[str, Naslag]]:
    """The runs from A to B, each with the name of the step that led to it.

    Args: volgorde: the first five steps; for the sensitivity to the order 3 and 4 exchanged.
    """
    a, b = _hernummer(a, b), b
    a, b = _met_gemeenten(a, b), _met_gemeenten(b, a)
    gedaan: set[int] = set()
    yield "", Naslag(a)
    for stap in volgorde:
        gedaan.add(stap)
        yield STAPPEN[stap - 1], Naslag(_Wissel(a, b).invoer(gedaan))
    correcties = a.correcties
    for soort in SOORTEN_CORRECTIE:
        nieuw = tuple(c for c in b.correcties if c.soort == soort)
        if nieuw or any(c.soort == soort for c in a.correcties):
            correcties = tuple(c for c in correcties if c.soort != soort) + nieuw
            yield soort, Naslag(b._replace(correcties=correcties))


@dataclass
class _Wissel:
    """Which part of A has made place for which part of B."""

    a: Invoer
    b: Invoer

    def __post_init__(self) -> None:
        a, b = self.a, self.b
        codes_a, codes_b = {o.code for o in a.onderdelen}, {o.code for o in b.onderdelen}
        in_een_van_beide = codes_a ^ codes_b
        met_uren_in_een = {o for o in codes_a & codes_b if bool(_uren(a, o)) != bool(_uren(b, o))}
        self.onderdeel_wisselt = in_een_van_beide | met_uren_in_een
        self.van_a = {c.naam: c.behandeling for c in a.componenten}
        self.van_b = {c.naam: c.behandeling for c in b.componenten}

    def invoer(self, gedaan: set[int]) -> Invoer:
        """The input after these steps, before any correction of B."""
        a, b = self.a, self.b
        if SLEUTELS in gedaan:
            return b._replace(correcties=a.correcties)
        blijft = [r for r in a.lasten if self._stap_van_vertrek(r) not in gedaan]
        gekomen = [r for r in b.lasten if self._stap_van_komst(r) in gedaan]
        if UREN in gedaan:
            uren = b.uren
            blijft = [self._geschaald(r, van=a, naar=b) for r in blijft]
        else:
            uren = tuple(r for r in a.uren if r.onderdeel not in self.onderdeel_wisselt)
            uren += tuple(r for r in b.uren if r.onderdeel in self.onderdeel_wisselt)
            gekomen = [self._geschaald(r, van=b, naar=a) for r in gekomen]
        eigen_sleutels = {s.naam for s in a.sleutels}
        return a._replace(
            onderdelen=(*a.onderdelen, *b.onderdelen),
            uren=uren,
            lasten=(*blijft, *gekomen),
            componenten=(*a.componenten, *(c for c in b.componenten if c.naam not in self.van_a)),
            sleutels=(*a.sleutels, *(s for s in b.sleutels if s.naam not in eigen_sleutels)),
        )

    def _anders_behandeld(self, regel: Lastenregel) -> bool:
        naam = regel.component
        return self.van_a.get(naam, self.van_b.get(naam)) != self.van_b.get(
            naam, self.van_a.get(naam)
        )

    def _stap_van_vertrek(self, regel: Lastenregel) -> int:
        """In which step a line of A leaves."""
        if regel.onderdeel in self.onderdeel_wisselt or regel.component not in self.van_b:
            return WISSEL
        if self._anders_behandeld(regel):
            return SLEUTELS
        return EENMALIG if regel.aard == "incidenteel" else PRIJS

    def _stap_van_komst(self, regel: Lastenregel) -> int:
        """In which step a line of B enters."""
        if self._anders_behandeld(regel):
            return SLEUTELS
        if regel.onderdeel in self.onderdeel_wisselt or regel.component not in self.van_a:
            return WISSEL
        return EENMALIG if regel.aard == "incidenteel" else PRIJS

    def _geschaald(self, regel: Lastenregel, van: Invoer, naar: Invoer) -> Lastenregel:
        """Its cost per hour in one on the hours of the other, where it is divided by hours."""
        nieuw = regel.onderdeel in self.onderdeel_wisselt or WISSEL in (
            self._stap_van_vertrek(regel),
            self._stap_van_komst(regel),
        )
        if nieuw or self._anders_behandeld(regel) or self.van_a[regel.component] != "uren":
            return regel
        hier = _uren(van, regel.onderdeel, regel.taakveld)
        daar = _uren(naar, regel.onderdeel, regel.taakveld)
        return regel._replace(
            lasten=half_van_nul_af(Fraction(regel.lasten * daar, hier)),
            baten=half_van_nul_af(Fraction(regel.baten * daar, hier)),
        )


def _uren(invoer: Invoer, onderdeel: str, taakveld: str = "") -> int:
    """All hours of a unit, or of one taakveld of it."""
    return sum(
        sum(rij.uren) + rij.gezamenlijk
        for rij in invoer.uren
        if rij.onderdeel == onderdeel and taakveld in ("", rij.taakveld)
    )


def _hernummer(a: Invoer, b: Invoer) -> Invoer:
    """A on the codes of B."""
    codes, namen = {o.code for o in b.onderdelen}, {c.naam for c in b.componenten}
    o = {r.oud: r.nieuw for r in b.omnummeringen if r.nieuw in codes}
    c = {r.oud: r.nieuw for r in b.omnummeringen if r.nieuw in namen}
    return a._replace(
        onderdelen=tuple(r._replace(code=o.get(r.code, r.code)) for r in a.onderdelen),
        uren=tuple(r._replace(onderdeel=o.get(r.onderdeel, r.onderdeel)) for r in a.uren),
        lasten=tuple(
            r._replace(
                onderdeel=o.get(r.onderdeel, r.onderdeel), component=c.get(r.component, r.component)
            )
            for r in a.lasten
        ),
        componenten=tuple(r._replace(naam=c.get(r.naam, r.naam)) for r in a.componenten),
        correcties=tuple(r._replace(basis=c.get(r.basis, r.basis)) for r in a.correcties),
    )


def _met_gemeenten(invoer: Invoer, ander: Invoer) -> Invoer:
    """The municipalities of the other too, with zero; inhabitants that are not known: the other's."""
    bekend = {gemeente.naam for gemeente in invoer.gemeenten}
    erbij = tuple(g._replace(inwoners=0) for g in ander.gemeenten if g.naam not in bekend)
    return invoer._replace(
        gemeenten=_inwoners(invoer.gemeenten, ander.gemeenten) + erbij,
        uren=tuple(r._replace(uren=r.uren + (0,) * len(erbij)) for r in invoer.uren),
        sleutels=tuple(s._replace(waarden=s.waarden + (0,) * len(erbij)) for s in invoer.sleutels),
    )


def _inwoners(eigen: tuple[Gemeente, ...], anders: tuple[Gemeente, ...]) -> tuple[Gemeente, ...]:
    if all(gemeente.inwoners is not None for gemeente in eigen):
        return eigen
    van = {gemeente.naam: gemeente.inwoners for gemeente in anders}
    return tuple(g._replace(inwoners=van.get(g.naam, g.inwoners)) for g in eigen)
