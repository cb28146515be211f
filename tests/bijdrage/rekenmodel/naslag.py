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

from bijdrage.rekenmodel.invoer import (
    SOORTEN_CORRECTIE,
    Correctie,
    Gemeente,
    Invoer,
    Lastenregel,
    Urenregel,
)

Verdeling = dict[str, Fraction]
"""Something per municipality."""

Cel = tuple[str, str]
"""A taakveld and a municipality."""


class Naslag:
    """Steps 1 to 6 of AA-1 for one input."""

    def __init__(self, invoer: Invoer) -> None:
        self.invoer = invoer
        op_cbs = sorted(invoer.gemeenten, key=lambda gemeente: gemeente.cbs)
        self.gemeenten = [gemeente.naam for gemeente in op_cbs]
        self.centrum = next(g.naam for g in invoer.gemeenten if g.rol == "centrumgemeente")
        self.component = {component.naam: component for component in invoer.componenten}
        self.u: dict[int, Verdeling] = {}
        self.exact: dict[tuple[str, str, str], tuple[Fraction, Fraction]] = {}
        self.cellen: dict[tuple[str, str, str], tuple[int, int]] = {}
        self.correcties: dict[tuple[str, str, str], int] = {}
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
        for regel in self.invoer.lasten:
            behandeling = self.component[regel.component].behandeling
            if behandeling not in ("buiten", "afspraak"):
                self._verdeel(regel, self._cellen(regel, behandeling))
        for component in self.invoer.componenten:
            if component.behandeling == "afspraak":
                self._spreek_af(component.naam, component.sleutel)
        self.cellen = {cel: delen for cel, delen in self.cellen.items() if any(delen)}

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

    def _verdeel(self, regel: Lastenregel, cellen: dict[Cel, Fraction]) -> None:
        volgorde = {cel: (taakveld_volgorde(cel[0]), self.gemeenten.index(cel[1])) for cel in cellen}
        gewichten = {cel: cellen[cel] for cel in sorted(cellen, key=volgorde.__getitem__)}
        lasten, baten = grootste_rest(regel.lasten, gewichten), grootste_rest(regel.baten, gewichten)
        for (taakveld, g), gewicht in gewichten.items():
            deel = gewicht / sum(gewichten.values())
            self.exact[regel.regel, taakveld, g] = regel.lasten * deel, regel.baten * deel
            self.cellen[regel.regel, taakveld, g] = lasten[taakveld, g], baten[taakveld, g]

    def _spreek_af(self, naam: str, sleutel: str) -> None:
        """Gastgemeenten pay their agreed amounts, the centrumgemeente bears the rest."""
        regels = sorted((r for r in self.invoer.lasten if r.component == naam), key=lambda r: r.regel)
        netto = {r.regel: Fraction(max(r.lasten - r.baten, 0)) for r in regels}
        afspraak = self.per_gemeente(next(s for s in self.invoer.sleutels if s.naam == sleutel).waarden)
        rest = {r.regel: r.lasten for r in regels}
        for g in self.gemeenten:
            if g != self.centrum and sum(netto.values()):
                for code, deel in grootste_rest(int(afspraak[g]), netto).items():
                    taakveld = next(r.taakveld for r in regels if r.regel == code) or "0.4"
                    self.cellen[code, taakveld, g] = deel, 0
                    rest[code] -= deel
        for r in regels:
            self.cellen[r.regel, r.taakveld or "0.4", self.centrum] = rest[r.regel], r.baten

    def _netto(self, gemeente: str) -> int:
        return sum(l - b for (_, _, wie), (l, b) in self.cellen.items() if wie == gemeente)

    # Step 5: corrections.

    def _stap_5(self) -> None:
        for correctie in self.invoer.correcties:
            if correctie.bedrag is not None:
                self._boek(correctie, {correctie.taakveld or "0.4": correctie.bedrag})
        in_bedrag = dict(self.correcties)
        for correctie in self.invoer.correcties:
            if correctie.percentage is not None:
                self._boek(correctie, self._percentage(correctie, in_bedrag))

    def _percentage(
        self, correctie: Correctie, in_bedrag: Mapping[tuple[str, str, str], int]
    ) -> dict[str, int]:
        basis: dict[str, int] = defaultdict(int)
        component = {regel.regel: regel.component for regel in self.invoer.lasten}
        for (code, taakveld, g), (lasten, baten) in self.cellen.items():
            telt = correctie.basis in ("basisbijdrage", "bijdrage", component[code])
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
        return grootste_rest(
            bedrag,
            {t: Fraction(abs(basis[t]) if basis[t] * totaal > 0 else 0)
             for t in sorted(basis, key=taakveld_volgorde)},
        )  # fmt: skip

    def _boek(self, correctie: Correctie, per_taakveld: dict[str, int]) -> None:
        """At the gastgemeente and, mirrored, at the centrumgemeente; zeros left out."""
        for taakveld, bedrag in per_taakveld.items():
            if bedrag:
                self.correcties[correctie.code, taakveld, correctie.gemeente] = bedrag
                self.correcties[correctie.code, taakveld, self.centrum] = -bedrag


def grootste_rest[T](bedrag: int, gewichten: Mapping[T, Fraction]) -> dict[T, int]:
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
