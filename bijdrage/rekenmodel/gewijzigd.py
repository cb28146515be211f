"""Carrying out the changes of a scenario on an input, with every fault named."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from bijdrage.rekenmodel.anders import GEDEELD
from bijdrage.rekenmodel.deling import grootste_rest
from bijdrage.rekenmodel.gemeenten import met_gemeenten
from bijdrage.rekenmodel.invoer import (
    BASISBIJDRAGE,
    BEDRAG,
    BIJDRAGE,
    GAST,
    INWONERS,
    NAAR_SLEUTEL,
    PERCENTAGE,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
    Correctie,
    Invoer,
    Urenregel,
)
from bijdrage.rekenmodel.wijziging import (
    GEZAMENLIJK,
    Componentsleutel,
    CorrectieAnders,
    CorrectieErbij,
    CorrectieWeg,
    Kostenwijziging,
    OngeldigScenario,
    Sleutelwaarde,
    Toetreding,
    Uittreding,
    Urenwijziging,
    Wijziging,
)
from samenwerking.notatie import procent_exact, uren

HEEL = 100 * 10**6
"""100 % in millionths of a percent."""


class Gewijzigd(NamedTuple):
    """An input and the same changed; cost that follows the hours is not in it yet.

    voor: the input, with municipalities that join at zero in everything; na: with the changes of
    hours, keys and corrections; erbij: per cost line the lasten and baten in cents that the changes
    of amounts add; geraakt: what is changed, each in words.
    """

    voor: Invoer
    na: Invoer
    erbij: tuple[tuple[int, int], ...]
    geraakt: frozenset[str]

    @property
    def uren(self) -> dict[str, tuple[int, int]]:
        """Per change of hours in a row, named as in ``geraakt``: what was there, and the change."""
        namen = [*(g.naam for g in self.voor.gemeenten), GEZAMENLIJK]
        veranderd = {}
        for was, wordt in zip(self.voor.uren, self.na.uren, strict=True):
            paren = zip((*was.uren, was.gezamenlijk), (*wordt.uren, wordt.gezamenlijk), strict=True)
            for naam, (oud, nieuw) in zip(namen, paren, strict=True):
                if oud != nieuw:
                    veranderd[urennaam(naam, was)] = (oud, nieuw - oud)
        return veranderd


def pas_toe(invoer: Invoer, wijzigingen: Sequence[Wijziging]) -> Gewijzigd:
    """Carry out the changes; in any order, since none may touch what another does.

    Raises OngeldigScenario with every fault.
    """
    werk = Werk(invoer, _met_nieuwkomers(invoer, wijzigingen))
    for soort, voer_uit in _UITVOEREN.items():
        for wijziging in wijzigingen:
            if isinstance(wijziging, soort):
                voer_uit(werk, wijziging)
    werk.controleer()
    if werk.fouten:
        raise OngeldigScenario(tuple(dict.fromkeys(werk.fouten)))
    return Gewijzigd(werk.voor, werk.na, tuple(werk.erbij), frozenset(werk.geraakt))


def rijnaam(rij: Urenregel) -> str:
    """An hours row in words."""
    return f"{rij.onderdeel}, {rij.taak}, {rij.taakveld} ({rij.aard})"


def urennaam(gemeente: str, rij: Urenregel) -> str:
    """The hours of a municipality in a row, in words."""
    return f"uren van {gemeente} in {rijnaam(rij)}"


def _met_nieuwkomers(invoer: Invoer, wijzigingen: Iterable[Wijziging]) -> Invoer:
    """The input with those who join, at zero in everything; whom it knows already is left."""
    bekend = {g.naam for g in invoer.gemeenten}
    nieuw = {
        w.gemeente.naam: w.gemeente._replace(rol=GAST, inwoners=0)
        for w in wijzigingen
        if isinstance(w, Toetreding) and w.gemeente.naam not in bekend
    }
    if not nieuw:
        return invoer
    centrum, *gasten = invoer.gemeenten
    allen = (centrum, *sorted((*gasten, *nieuw.values()), key=lambda g: g.cbs))
    return met_gemeenten(invoer, allen)


class Werk:
    """An input under change: what became of it, what was touched, and what was wrong."""

    def __init__(self, invoer: Invoer, voor: Invoer) -> None:
        self.voor = voor
        self.bekend = frozenset(wat for g in invoer.gemeenten for wat in (g.naam, g.cbs))
        self.vertrek = False
        self.fouten: list[str] = []
        self.geraakt: set[str] = set()
        self.gemeenten = {g.naam: i for i, g in enumerate(voor.gemeenten)}
        self.uren = [[*rij.uren, rij.gezamenlijk] for rij in voor.uren]
        self.erbij = [(0, 0) for _ in voor.lasten]
        self.inwoners = [g.inwoners for g in voor.gemeenten]
        self.sleutels = {s.naam: list(s.waarden) for s in voor.sleutels}
        self.soorten = {s.naam: s.soort for s in voor.sleutels}
        self.componenten = {c.naam: c for c in voor.componenten}
        self.correcties = {c.code: c for c in voor.correcties}

    @property
    def na(self) -> Invoer:
        """The input as it became."""
        return self.voor._replace(
            gemeenten=tuple(
                g._replace(inwoners=inwoners)
                for g, inwoners in zip(self.voor.gemeenten, self.inwoners, strict=True)
            ),
            uren=tuple(
                rij._replace(uren=tuple(u[:-1]), gezamenlijk=u[-1])
                for rij, u in zip(self.voor.uren, self.uren, strict=True)
            ),
            sleutels=tuple(
                s._replace(waarden=tuple(self.sleutels[s.naam])) for s in self.voor.sleutels
            ),
            componenten=tuple(self.componenten.values()),
            correcties=tuple(self.correcties.values()),
        )

    def raak(self, wat: str) -> None:
        """Tell what a change is about; two about the same are a fault."""
        if wat in self.geraakt:
            self.fouten.append(f"Twee wijzigingen gaan over hetzelfde: {wat}. Maak er één van.")
        self.geraakt.add(wat)

    def gast(self, naam: str) -> int | None:
        """The place of a gastgemeente, None when it is none, which is a fault."""
        if self.gemeenten.get(naam, 0):
            return self.gemeenten[naam]
        self.fouten.append(f"{naam} is geen gastgemeente in deze berekening.")
        return None

    def kolom(self, naam: str) -> int | None:
        """The place of a municipality or of the joint hours in a row; a fault when not there."""
        if naam == GEZAMENLIJK:
            return -1
        return self.gemeenten[naam] if self._kent(naam) else None

    def _kent(self, gemeente: str) -> bool:
        bekend = gemeente in self.gemeenten
        if not bekend:
            self.fouten.append(f"De gemeente {gemeente} staat niet in deze berekening.")
        return bekend

    def tel_uren(self, plek: int, kolom: int, honderdsten: int) -> None:
        """Add hours to a row of a municipality; less than zero is a fault."""
        rij, namen = self.voor.uren[plek], [*self.gemeenten, GEZAMENLIJK]
        waar = urennaam(namen[kolom], rij)
        self.raak(waar)
        was = self.uren[plek][kolom]
        if was + honderdsten < 0:
            self.fouten.append(
                f"Er gaan {uren(-honderdsten)} uren af van de {waar}, en er staan er "
                f"{uren(was)}. Haal er hoogstens zoveel af."
            )
        self.uren[plek][kolom] = was + honderdsten

    def zet_waarde(self, sleutel: str, gemeente: str, waarde: int) -> None:
        """Put a value of a municipality in a key, or its inhabitants where that is the key."""
        if not self._kent(gemeente) or not self._kent_sleutel(sleutel):
            return
        plek = self.gemeenten[gemeente]
        self.raak(f"sleutel {sleutel} voor {gemeente}")
        soort = self.soorten.get(sleutel, INWONERS)
        if waarde < 0 and soort != BEDRAG:
            self.fouten.append(f"De waarde van {gemeente} in sleutel {sleutel} is lager dan nul.")
        if soort == BEDRAG and plek == 0:
            self.fouten.append(f"{gemeente} betaalt volgens {sleutel} de rest, geen bedrag.")
        if sleutel in self.sleutels:
            self.sleutels[sleutel][plek] = waarde
        else:
            self.inwoners[plek] = waarde

    def _kent_sleutel(self, naam: str) -> bool:
        bekend = naam in self.sleutels or naam == INWONERS
        if not bekend:
            self.fouten.append(f"De sleutel {naam} staat niet in deze berekening.")
        return bekend

    def deelt(self, naam: str) -> bool:
        """Whether a component may be divided by a key of this name."""
        berekend = (UREN, UREN_EXCLUSIEF, UREN_ONDERDEEL)
        return naam in berekend or (self._kent_sleutel(naam) and self.soorten.get(naam) != BEDRAG)

    def controleer(self) -> None:
        """Faults of what became of it as a whole: percentages that are not 100 together."""
        for naam, soort in self.soorten.items():
            samen = sum(waarde or 0 for waarde in self.sleutels[naam])
            if soort == PERCENTAGE and not self.vertrek and samen != HEEL:
                self.fouten.append(
                    f"De percentages van sleutel {naam} zijn samen {procent_exact(samen)}. "
                    "Maak er samen 100 % van."
                )


def _uren(werk: Werk, wijziging: Urenwijziging) -> None:
    kolom = werk.kolom(wijziging.gemeente)
    plekken = [i for i, rij in enumerate(werk.voor.uren) if past(rij, wijziging)]
    if not plekken:
        werk.fouten.append(f"Er is geen urenregel voor {_waar(wijziging)}.")
    if kolom is None or not plekken:
        return
    rijen = [(*werk.voor.uren[i].uren, werk.voor.uren[i].gezamenlijk) for i in plekken]
    eigen, alle = [rij[kolom] for rij in rijen], [sum(rij) for rij in rijen]
    for plek, deel in zip(plekken, _gespreid(wijziging.honderdsten, eigen, alle), strict=True):
        if deel or len(plekken) == 1:
            werk.tel_uren(plek, kolom, deel)


def past(rij: Urenregel, wijziging: Urenwijziging) -> bool:
    """Whether a change of hours is about a row."""
    gevraagd = wijziging.onderdeel, wijziging.taak, wijziging.taakveld, wijziging.aard
    is_ = rij.onderdeel, rij.taak, rij.taakveld, rij.aard
    return all(wat in ("", deel) for wat, deel in zip(gevraagd, is_, strict=True))


def _waar(wijziging: Urenwijziging) -> str:
    delen = wijziging.onderdeel, wijziging.taak, wijziging.taakveld, wijziging.aard
    return ", ".join(filter(None, delen)) or "deze berekening"


def _gespreid(totaal: int, *gewichten: Sequence[int]) -> list[int]:
    """Spread by the first weights that add up to more than zero; else evenly."""
    for keuze in gewichten:
        if sum(keuze):
            return grootste_rest(totaal, keuze)
    return grootste_rest(totaal, [1] * len(gewichten[0]))


def _kosten(werk: Werk, wijziging: Kostenwijziging) -> None:
    naam = wijziging.regel or wijziging.component
    plekken = [
        i
        for i, r in enumerate(werk.voor.lasten)
        if naam == (r.regel if wijziging.regel else r.component)
    ]
    if not plekken or bool(wijziging.regel) == bool(wijziging.component):
        werk.fouten.append(f"Er is geen kostenregel voor {naam or 'deze wijziging'}.")
        return
    regels = [werk.voor.lasten[i] for i in plekken]
    lasten = _gespreid(wijziging.lasten, [abs(r.lasten) for r in regels])
    baten = _gespreid(wijziging.baten, [abs(r.baten) for r in regels])
    for plek, regel, *erbij in zip(plekken, regels, lasten, baten, strict=True):
        if any(erbij):
            werk.raak(f"kostenregel {regel.regel}")
            werk.erbij[plek] = erbij[0], erbij[1]


def _sleutelwaarde(werk: Werk, wijziging: Sleutelwaarde) -> None:
    werk.zet_waarde(*wijziging)


def _componentsleutel(werk: Werk, wijziging: Componentsleutel) -> None:
    component = werk.componenten.get(wijziging.component)
    if component is None or component.behandeling not in GEDEELD:
        werk.fouten.append(f"{wijziging.component} is geen component die de gemeenten delen.")
        return
    werk.raak(f"sleutel van component {component.naam}")
    if not werk.deelt(wijziging.sleutel):
        return
    werk.componenten[component.naam] = component._replace(
        behandeling=NAAR_SLEUTEL, sleutel=wijziging.sleutel
    )


def _correctie_erbij(werk: Werk, wijziging: CorrectieErbij) -> None:
    _zet_correctie(werk, wijziging.correctie, bestaat=False)


def _correctie_anders(werk: Werk, wijziging: CorrectieAnders) -> None:
    _zet_correctie(werk, wijziging.correctie, bestaat=True)


def _correctie_weg(werk: Werk, wijziging: CorrectieWeg) -> None:
    werk.raak(f"correctie {wijziging.code}")
    if werk.correcties.pop(wijziging.code, None) is None:
        werk.fouten.append(f"De correctie {wijziging.code} staat niet in deze berekening.")


def _zet_correctie(werk: Werk, correctie: Correctie, *, bestaat: bool) -> None:
    werk.raak(f"correctie {correctie.code}")
    if (correctie.code in werk.correcties) != bestaat:
        wat = "niet" if bestaat else "al"
        werk.fouten.append(f"De correctie {correctie.code} staat {wat} in deze berekening.")
    if werk.gast(correctie.gemeente) is None:
        return
    if (correctie.bedrag is None) == (correctie.percentage is None):
        werk.fouten.append(f"Geef correctie {correctie.code} een bedrag of een percentage.")
    grondslagen = {BASISBIJDRAGE, BIJDRAGE, *werk.componenten}
    if correctie.percentage is not None and correctie.basis not in grondslagen:
        werk.fouten.append(
            f"De basis {correctie.basis} van correctie {correctie.code} is onbekend."
        )
    werk.correcties[correctie.code] = correctie


def _toetreding(werk: Werk, wijziging: Toetreding) -> None:
    gemeente, waarden = wijziging.gemeente, dict(wijziging.waarden)
    werk.raak(f"toetreding van {gemeente.naam}")
    if {gemeente.naam, gemeente.cbs} & werk.bekend:
        werk.fouten.append(f"{gemeente.naam} of de code {gemeente.cbs} staat al in de berekening.")
        return
    ontbreekt = sorted(werk.sleutels.keys() - waarden.keys())
    if ontbreekt or gemeente.inwoners is None:
        nodig = [*ontbreekt, *(["het aantal inwoners"] if gemeente.inwoners is None else [])]
        werk.fouten.append(f"Voor {gemeente.naam} ontbreekt: {', '.join(nodig)}.")
    for naam, waarde in waarden.items():
        werk.zet_waarde(naam, gemeente.naam, waarde)
    werk.inwoners[werk.gemeenten[gemeente.naam]] = gemeente.inwoners


def _uittreding(werk: Werk, wijziging: Uittreding) -> None:
    plek = werk.gast(wijziging.gemeente)
    if plek is None:
        return
    werk.raak(f"vertrek van {wijziging.gemeente}")
    werk.vertrek = True
    for nummer, rij in enumerate(werk.voor.uren):
        if rij.uren[plek]:
            werk.tel_uren(nummer, plek, -rij.uren[plek])
    for naam in werk.sleutels:
        werk.zet_waarde(naam, wijziging.gemeente, 0)
    werk.inwoners[plek] = 0


_UITVOEREN: Mapping[type, Callable[[Werk, Any], None]] = {
    Toetreding: _toetreding,
    Uittreding: _uittreding,
    Urenwijziging: _uren,
    Kostenwijziging: _kosten,
    Sleutelwaarde: _sleutelwaarde,
    Componentsleutel: _componentsleutel,
    CorrectieErbij: _correctie_erbij,
    CorrectieAnders: _correctie_anders,
    CorrectieWeg: _correctie_weg,
}
