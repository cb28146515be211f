"""What a page shows of the hours: per unit how many there are for each municipality.

Joint hours are divided by their keys first, exactly as the calculation does. Then the hours are
rounded to whole ones, from the top down: all hours, those of each municipality, of each afdeling,
of each unit (see ``afronding``). What a unit has in all is the sum of what is shown for the
municipalities, so that the table adds up in both directions.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from bijdrage.rapport.afronding import hele_uren
from bijdrage.rapport.fictief import is_fictief
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.tabellen import fictief_in_namen
from bijdrage.rapport.weergave import naam_van
from bijdrage.rekenmodel.herkomst import urenregels
from bijdrage.rekenmodel.invoer import Gemeente, Urenregel
from bijdrage.rekenmodel.resultaat import Berekening

GEEN_AFDELING = "Zonder afdeling"


class Bereik(NamedTuple):
    """Rows of the sheet Uren that follow each other."""

    eerste: int
    laatste: int


class Urenrij(NamedTuple):
    """The hours of a unit, an afdeling or all, in whole hours, in the order of the municipalities.

    ``aandeel`` is the exact part of the gastgemeente, ``vte`` in hundredths (None when not known).
    ``codes`` are the units whose amount herkomst can explain.
    """

    naam: str
    code: str
    gemeenten: tuple[str, ...]
    uren: tuple[int, ...]
    alle: int
    aandeel: Fraction
    vte: int | None
    codes: tuple[str, ...]
    fictief: bool
    plaatsen: tuple[Bereik, ...] = ()

    @property
    def kolommen(self) -> tuple[tuple[str, int], ...]:
        """The name of every municipality with its hours."""
        return tuple(zip(self.gemeenten, self.uren, strict=True))

    @property
    def vte_exact(self) -> Fraction | None:
        """The vte as a number."""
        return None if self.vte is None else Fraction(self.vte, 100)


class Urengroep(NamedTuple):
    """An afdeling with its units, those with the most hours first."""

    som: Urenrij
    rijen: tuple[Urenrij, ...]


class Urenweergave(NamedTuple):
    """All hours of a calculation; ``gast`` is the place of the gastgemeente in every row."""

    naam: str
    gemeenten: tuple[Gemeente, ...]
    gast: int
    totaal: Urenrij
    groepen: tuple[Urengroep, ...]

    @property
    def wie(self) -> str:
        """Whose hours the one big number of the page tells."""
        return f"Uren voor {self.gemeenten[self.gast].naam}, {self.naam}"

    @property
    def merk(self) -> str:
        """The word before made-up hours; else nothing."""
        return "met fictieve gegevens" if self.totaal.fictief else ""

    @property
    def onderwerp(self) -> str:
        """Subject, unit and year, under the message of the chart."""
        gast = self.gemeenten[self.gast].naam
        return (
            f"Uren voor {gast} per afdeling, {self.naam}, met hun deel van de uren van die afdeling"
        )

    @property
    def gast_uren(self) -> int:
        """The hours for the gastgemeente."""
        return self.totaal.uren[self.gast]

    def grootste_deel(self, aantal: int) -> tuple[Urenrij, ...]:
        """The units that work most for the gastgemeente, as a part of their own hours."""
        rijen = (rij for groep in self.groepen for rij in groep.rijen if rij.uren[self.gast])
        return tuple(sorted(rijen, key=lambda rij: (-rij.aandeel, -rij.alle, rij.code))[:aantal])

    @property
    def fictief(self) -> str:
        """Which units have made-up hours, in as few names as it takes; empty when none have."""
        rijen = [rij for groep in self.groepen for rij in groep.rijen]
        return fictief_in_namen(rijen, "Alle uren in deze tabel zijn fictief.", "Fictieve uren")

    @property
    def deels_fictief(self) -> bool:
        """Whether some rows are made up and others are not, so that each has to say it."""
        return len({rij.fictief for groep in self.groepen for rij in groep.rijen}) > 1


class _Eenheid(NamedTuple):
    """A unit with its exact hours per municipality."""

    code: str
    naam: str
    afdeling: str
    uren: tuple[Fraction, ...]
    rijen: tuple[Urenregel, ...]
    fictief: bool


def urenweergave(rapport: Jaarrapport) -> Urenweergave:
    """The hours of a calculation in whole hours that add up."""
    gemeenten = rapport.berekening.invoer.gemeenten
    gast = [gemeente.naam for gemeente in gemeenten].index(rapport.gemeente)
    per_afdeling: dict[str, list[_Eenheid]] = defaultdict(list)
    for eenheid in _eenheden(rapport.berekening):
        per_afdeling[eenheid.afdeling].append(eenheid)
    maker = _Maker(gast, tuple(g.naam for g in gemeenten), _met_bedrag(rapport))
    totaal, groepen = maker.alles(per_afdeling)
    return Urenweergave(naam_van(rapport), gemeenten, gast, totaal, groepen)


def _eenheden(berekening: Berekening) -> Iterator[_Eenheid]:
    """Every unit that has hours."""
    invoer = berekening.invoer
    for onderdeel in invoer.onderdelen:
        rijen = tuple(berekening.sleutels.rijen_van.get(onderdeel.code, ()))
        if rijen:
            uren = (
                sum((d.eigen for d in urenregels(berekening, onderdeel.code, g.naam)), Fraction())
                for g in invoer.gemeenten
            )
            yield _Eenheid(
                onderdeel.code,
                onderdeel.naam,
                onderdeel.afdeling or GEEN_AFDELING,
                tuple(uren),
                rijen,
                any(is_fictief(rij, invoer) for rij in rijen),
            )


def _met_bedrag(rapport: Jaarrapport) -> frozenset[str]:
    """The units that the gastgemeente has an amount of."""
    per_as = {u.as_: u.rijen for u in rapport.uitsplitsingen}
    return frozenset(rij.code for rij in per_as["onderdeel"])


class _Maker(NamedTuple):
    """Makes the rows: ``gast`` is the place of the gastgemeente, ``met_bedrag`` who has amounts."""

    gast: int
    gemeenten: tuple[str, ...]
    met_bedrag: frozenset[str]

    def alles(
        self, per_afdeling: dict[str, list[_Eenheid]]
    ) -> tuple[Urenrij, tuple[Urengroep, ...]]:
        alle = [eenheid for eenheden in per_afdeling.values() for eenheid in eenheden]
        heel = hele_uren(self._som(alle))
        sommen = _per_kolom([self._som(eenheden) for eenheden in per_afdeling.values()], heel)
        groepen = [
            self._groep(naam, eenheden, som)
            for (naam, eenheden), som in zip(per_afdeling.items(), sommen, strict=True)
        ]
        groepen.sort(key=lambda groep: (-groep.som.alle, groep.som.naam))
        return self._rij("Alle uren", "", alle, heel), tuple(groepen)

    def _groep(self, naam: str, eenheden: list[_Eenheid], som: tuple[int, ...]) -> Urengroep:
        heel = _per_kolom([eenheid.uren for eenheid in eenheden], som)
        rijen = [
            self._rij(eenheid.naam, eenheid.code, [eenheid], uren)._replace(
                plaatsen=tuple(_bereiken(rij.rij for rij in eenheid.rijen))
            )
            for eenheid, uren in zip(eenheden, heel, strict=True)
        ]
        rijen.sort(key=lambda rij: (-rij.alle, rij.code))
        return Urengroep(self._rij(naam, "", eenheden, som), tuple(rijen))

    def _rij(
        self, naam: str, code: str, eenheden: list[_Eenheid], uren: tuple[int, ...]
    ) -> Urenrij:
        exact = self._som(eenheden)
        alle = sum(exact)
        vte = [rij.vte for eenheid in eenheden for rij in eenheid.rijen if rij.vte is not None]
        return Urenrij(
            naam=naam,
            code=code,
            gemeenten=self.gemeenten,
            uren=uren,
            alle=sum(uren),
            aandeel=exact[self.gast] / alle if alle else Fraction(),
            vte=sum(vte) if vte else None,
            codes=tuple(e.code for e in eenheden if e.code in self.met_bedrag),
            fictief=any(eenheid.fictief for eenheid in eenheden),
        )

    def _som(self, eenheden: Sequence[_Eenheid]) -> tuple[Fraction, ...]:
        """The exact hours of units together, per municipality."""
        plekken = range(len(self.gemeenten))
        return tuple(sum((e.uren[plek] for e in eenheden), Fraction()) for plek in plekken)


def _per_kolom(
    rijen: Sequence[tuple[Fraction, ...]], totalen: Sequence[int]
) -> list[tuple[int, ...]]:
    """Whole hours, per municipality adding up to its total; a tuple for every row."""
    kolommen = [
        hele_uren(kolom, totaal)
        for kolom, totaal in zip(zip(*rijen, strict=True), totalen, strict=False)
    ]
    return list(zip(*kolommen, strict=True))


def _bereiken(nummers: Iterable[int]) -> Iterator[Bereik]:
    """Row numbers as runs of rows that follow each other."""
    genummerd = enumerate(sorted(set(nummers)))
    for _, groep in groupby(genummerd, key=lambda paar: paar[1] - paar[0]):
        rijen = [nummer for _, nummer in groep]
        yield Bereik(rijen[0], rijen[-1])
