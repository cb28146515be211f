"""Hours read in groups: what is chosen, the hours of every group, and where they come from.

No Django and no rounding: hours are whole hundredths, shares are fractions.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rekenmodel.groepen import Groepen
from bijdrage.rekenmodel.openbaar import TAAK
from samenwerking.iv3 import Codelijsten, taakveld_volgorde

ONDERDEEL, AFDELING, TAAKVELD = "onderdeel", "afdeling", "taakveld"
PROGRAMMA, GEMEENTE = "programma", "gemeente"
GROEPEN = {
    ONDERDEEL: "Onderdeel",
    AFDELING: "Afdeling",
    TAAKVELD: "Taakveld",
    PROGRAMMA: "Programma (hoofdtaakveld)",
    GEMEENTE: "Gemeente",
}
SAMEN = "gemeenten samen"
GEEN_AFDELING = "zonder afdeling"
ZONDER_BRON = "niet-gezegd"
BRONNEN = {
    "formatie": "formatie",
    "schatting": "schatting",
    "tijdschrijven": "tijdschrijven",
    ZONDER_BRON: "niet gezegd",
}

Rijsleutel = tuple[str, str, str, str]


class Deelnemer(NamedTuple):
    """A municipality as it takes part in a version."""

    cbs: str
    naam: str
    is_gast: bool


class Leesrij(NamedTuple):
    """A row of hours; uren in hundredths, in the order of the municipalities of its version."""

    onderdeel: str
    naam: str
    afdeling: str
    taak: str
    taakveld: str
    aard: str
    uren: tuple[int, ...]
    gezamenlijk: int = 0
    vte: int | None = None
    sleutel: str = ""
    bron: str = ""
    toelichting: str = ""
    fictief: bool = False

    @property
    def rijsleutel(self) -> Rijsleutel:
        """What a row is known by, in every version."""
        return self.onderdeel, self.taak, self.taakveld, self.aard

    @property
    def totaal(self) -> int:
        """All its hours."""
        return sum(self.uren) + self.gezamenlijk


class Leesversie(NamedTuple):
    """A split of hours as it is read: its municipalities, centrumgemeente first, and its rows."""

    jaar: int
    deelnemers: tuple[Deelnemer, ...]
    rijen: tuple[Leesrij, ...]

    @property
    def gast(self) -> int:
        """The place of the (first) gastgemeente."""
        return next((plek for plek, d in enumerate(self.deelnemers) if d.is_gast), 0)


def samengevoegd(versie: Leesversie, groepen: Groepen) -> Leesversie:
    """A version with the rows of joined units added up per taakveld, aard and key."""
    getoond, samen = list[Leesrij](), defaultdict[tuple[str, ...], list[Leesrij]](list)
    for rij in versie.rijen:
        groep = groepen.per_code.get(rij.onderdeel)
        if groep is None:
            getoond.append(rij)
        else:
            samen[(*groep, rij.taakveld, rij.aard, rij.sleutel)].append(rij)
    return versie._replace(rijen=(*getoond, *(_som(wat, samen[wat]) for wat in sorted(samen))))


def getoonde_sleutel(rij: Leesrij, groepen: Groepen) -> Rijsleutel:
    """What the row is known by in which it is shown: its own, or that of the joined one."""
    groep = groepen.per_code.get(rij.onderdeel)
    if groep is None:
        return rij.rijsleutel
    return groep[0], _taak(rij.sleutel), rij.taakveld, rij.aard


def _taak(sleutel: str) -> str:
    return f"{TAAK}, sleutel {sleutel}" if sleutel else TAAK


def _som(wat: tuple[str, ...], rijen: Sequence[Leesrij]) -> Leesrij:
    code, naam, afdeling, taakveld, aard, sleutel = wat
    vte, bronnen = [r.vte for r in rijen if r.vte is not None], {r.bron for r in rijen}
    return Leesrij(
        onderdeel=code,
        naam=naam,
        afdeling=afdeling,
        taak=_taak(sleutel),
        taakveld=taakveld,
        aard=aard,
        uren=tuple(map(sum, zip(*(rij.uren for rij in rijen), strict=True))),
        gezamenlijk=sum(rij.gezamenlijk for rij in rijen),
        vte=sum(vte) if len(vte) == len(rijen) else None,
        sleutel=sleutel,
        bron=bronnen.pop() if len(bronnen) == 1 else "",
        fictief=any(rij.fictief for rij in rijen),
    )


class Keuze(NamedTuple):
    """What of the hours is read: in which groups, and only the rows that fit all of these."""

    groep: str = ONDERDEEL
    gemeente: str = ""
    aard: str = ""
    onderdeel: str = ""
    bron: str = ""
    zoek: str = ""

    def past(self, rij: Leesrij, plek: int | None) -> bool:
        """Whether a row is read; plek: the place of the municipality that was chosen."""
        gezocht = f"{rij.onderdeel} {rij.naam} {rij.taak} {rij.taakveld}".casefold()
        return (
            self.aard in ("", rij.aard)
            and self.onderdeel in ("", rij.onderdeel)
            and self.bron in ("", rij.bron or ZONDER_BRON)
            and self.zoek.casefold() in gezocht
            and (not self.gemeente or (plek is not None and rij.uren[plek] > 0))
        )


class Groep(NamedTuple):
    """The hours of a group; ``volgorde`` is where it stands among the others."""

    code: str
    naam: str
    uren: tuple[int, ...]
    gezamenlijk: int
    per_bron: Mapping[str, int]
    rijen: int
    volgorde: tuple[object, ...] = ()

    @property
    def eigen(self) -> int:
        """The hours that are for one municipality: what shares are taken of."""
        return sum(self.uren)

    @property
    def totaal(self) -> int:
        """All hours, with those for the municipalities together."""
        return self.eigen + self.gezamenlijk

    def aandeel(self, plek: int) -> Fraction | None:
        """The share of a municipality, None when no hours are for one municipality alone."""
        return Fraction(self.uren[plek], self.eigen) if self.eigen else None

    def bronaandeel(self, bron: str) -> Fraction:
        """The share of the hours that are known from this."""
        return Fraction(self.per_bron.get(bron, 0), self.totaal) if self.totaal else Fraction()


def kies(versie: Leesversie, keuze: Keuze) -> tuple[Leesrij, ...]:
    """The rows that fit what was chosen."""
    codes = [deelnemer.cbs for deelnemer in versie.deelnemers]
    plek = codes.index(keuze.gemeente) if keuze.gemeente in codes else None
    return tuple(rij for rij in versie.rijen if keuze.past(rij, plek))


def groepeer(versie: Leesversie, keuze: Keuze, codelijsten: Codelijsten) -> tuple[Groep, ...]:
    """The groups of the rows that fit, in their order."""
    gekozen = kies(versie, keuze)
    if keuze.groep == GEMEENTE:
        return _per_gemeente(versie, gekozen)
    per_groep: dict[tuple[str, str, tuple[object, ...]], list[Leesrij]] = defaultdict(list)
    for rij in gekozen:
        per_groep[_groep_van(rij, keuze.groep, versie.jaar, codelijsten)].append(rij)
    groepen = [
        som(rijen, len(versie.deelnemers), code, naam)._replace(volgorde=volgorde)
        for (code, naam, volgorde), rijen in per_groep.items()
    ]
    return tuple(sorted(groepen, key=lambda groep: groep.volgorde))


def som(
    rijen: Sequence[Leesrij], breedte: int, code: str = "", naam: str = "Alles bij elkaar"
) -> Groep:
    """Rows as one group; breedte: how many municipalities there are."""
    per_bron: Counter[str] = Counter()
    for rij in rijen:
        per_bron[rij.bron or ZONDER_BRON] += rij.totaal
    return Groep(
        code,
        naam,
        tuple(sum(rij.uren[plek] for rij in rijen) for plek in range(breedte)),
        sum(rij.gezamenlijk for rij in rijen),
        per_bron,
        len(rijen),
    )


def _groep_van(
    rij: Leesrij, groep: str, jaar: int, codelijsten: Codelijsten
) -> tuple[str, str, tuple[object, ...]]:
    """Code, name and place of the group that a row is in."""
    if groep == AFDELING:
        naam = rij.afdeling or GEEN_AFDELING
        return naam, naam, (not rij.afdeling, naam)
    if groep == ONDERDEEL:
        return rij.onderdeel, rij.naam, (rij.onderdeel,)
    taakveld = codelijsten.taakveld(rij.taakveld, jaar)
    if groep == PROGRAMMA:
        cijfer = rij.taakveld.partition(".")[0]
        programma = codelijsten.taakveld(f"{cijfer}.", jaar)
        return cijfer, programma.hoofdtaakveld if programma else cijfer, (int(cijfer),)
    naam = taakveld.naam if taakveld else ""
    return rij.taakveld, naam, taakveld_volgorde(rij.taakveld)


def _per_gemeente(versie: Leesversie, rijen: Iterable[Leesrij]) -> tuple[Groep, ...]:
    """A group for every municipality and one for all together; a row may be in several."""
    alle, breedte = list(rijen), len(versie.deelnemers)
    groepen = []
    for plek, deelnemer in enumerate(versie.deelnemers):
        eigen = [_alleen(rij, plek) for rij in alle if rij.uren[plek]]
        groepen.append(som(eigen, breedte, deelnemer.cbs, deelnemer.naam))
    samen = [_alleen(rij, None) for rij in alle if rij.gezamenlijk]
    groepen.append(som(samen, breedte, "", SAMEN))
    return tuple(groep for groep in groepen if groep.rijen)


def _alleen(rij: Leesrij, plek: int | None) -> Leesrij:
    """A row with only the hours of one municipality, or (None) those of all together."""
    uren = tuple(aantal if nummer == plek else 0 for nummer, aantal in enumerate(rij.uren))
    return rij._replace(uren=uren, gezamenlijk=rij.gezamenlijk if plek is None else 0)
