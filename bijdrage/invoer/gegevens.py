"""What the checks look at: the tables as read, and what several checks derive from them.

Everything here is neutral about cells that were refused: they count as "could be anything", so
that one fault never makes another rule complain.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from operator import and_
from typing import NamedTuple

from bijdrage.invoer.bladen import KENMERKEN
from bijdrage.rekenmodel.invoer import (
    BASISBIJDRAGE,
    BEDRAG,
    BIJDRAGE,
    CENTRUM,
    GERESERVEERD,
    INWONERS,
    OVERHEAD,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
)
from samenwerking.iv3 import Codelijsten
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.soort import Waarde
from samenwerking.werkboek.tabel import Tabel

BEREKENDE_SLEUTELS = frozenset({UREN, UREN_EXCLUSIEF, UREN_ONDERDEEL})


class Register(NamedTuple):
    """The codes that a sheet defines, and the ones that other sheets use in vain."""

    codes: frozenset[str]
    onbekend: frozenset[str]


class Component(NamedTuple):
    """A row of Componenten: its position, treatment and key (``""`` where not known)."""

    plek: int
    behandeling: str
    sleutel: str


class Gemeente(NamedTuple):
    """A row of Gemeenten: name, the tail of its columns (``uren <staart>``) and role."""

    naam: str
    staart: str
    rol: str


class Uren(NamedTuple):
    """Which units have hours: with hours that are not known counted as hours.

    alle: units with any hours; per_taakveld: unit and taakveld; taakveld_onzeker: units with a row
    whose taakveld is not valid; exclusief and primair: units with primary hours before and after
    the joint hours are divided; onbekend: unit and taakveld of the rows whose unit is not known.
    """

    alle: frozenset[str]
    per_taakveld: frozenset[tuple[str, str]]
    taakveld_onzeker: frozenset[str]
    exclusief: frozenset[str]
    primair: frozenset[str]
    onbekend: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Gegevens:
    """The tables by the name of their sheet, and the code lists."""

    tabellen: Mapping[str, Tabel]
    codelijsten: Codelijsten

    def __getitem__(self, blad: str) -> Tabel:
        return self.tabellen[blad]

    @cached_property
    def kenmerken(self) -> dict[str, tuple[int, Waarde]]:
        """Position and value per known name in Kenmerken, without what was refused."""
        tabel = self["Kenmerken"]
        bekend = {kenmerk.naam for kenmerk in KENMERKEN}
        waarden = tabel.waarden.get("waarde", ())
        gevonden: dict[str, tuple[int, Waarde]] = {}
        for plek, (naam, waarde) in enumerate(zip(tabel.tekst("naam"), waarden, strict=False)):
            if sleutelvorm(naam) in bekend and plek not in tabel.onbekend("waarde"):
                gevonden.setdefault(sleutelvorm(naam), (plek, waarde))
        return gevonden

    def kenmerk(self, naam: str) -> str:
        """A name or code from Kenmerken; ``""`` where absent, empty or refused."""
        waarde = self.kenmerken.get(naam, (0, ""))[1]
        return waarde if isinstance(waarde, str) else ""

    @cached_property
    def jaar(self) -> int | None:
        """The year, None when it is not one of the code lists."""
        waarde = self.kenmerken.get("jaar", (0, None))[1]
        return waarde if isinstance(waarde, int) and waarde in self.codelijsten.jaren else None

    @property
    def jaren(self) -> tuple[int, ...]:
        """The year of the input; every year of the code lists when it is not known."""
        return self.codelijsten.jaren if self.jaar is None else (self.jaar,)

    @cached_property
    def taakvelden(self) -> frozenset[str]:
        """The taakvelden that can be booked on in that year."""
        codes = map(self.codelijsten.taakveldcodes, self.jaren)
        return frozenset().union(*codes)

    def categorieen(self, zijde: str) -> frozenset[str]:
        """The categories of that year on one side (lasten or baten)."""
        codes = (self.codelijsten.categoriecodes(jaar, zijde) for jaar in self.jaren)
        return frozenset().union(*codes)

    @cached_property
    def gemeenten(self) -> tuple[Gemeente, ...]:
        """The named municipalities in the order of the file, each once."""
        tabel = self["Gemeenten"]
        paren = zip(tabel.tekst("gemeente"), tabel.tekst("rol"), strict=True)
        per_staart = {sleutelvorm(naam): (naam, rol) for naam, rol in reversed([*paren]) if naam}
        return tuple(Gemeente(n, s, r) for s, (n, r) in reversed(per_staart.items()))

    @cached_property
    def centrum(self) -> Gemeente | None:
        """The centrumgemeente, None when there is not exactly one."""
        gevonden = [gemeente for gemeente in self.gemeenten if gemeente.rol == CENTRUM]
        return gevonden[0] if len(gevonden) == 1 else None

    def is_compleet(self, blad: str, kolom: str) -> bool:
        """Whether a sheet is there and everything in this column could be read."""
        tabel = self[blad]
        return tabel.volledig and not tabel.onbekend(kolom)

    @cached_property
    def onderdelen(self) -> Register:
        gebruikt = self["Uren"].tekst("onderdeel"), self["Lasten"].tekst("onderdeel")
        return self._register("Onderdelen", "onderdeel", frozenset(), *gebruikt)

    @cached_property
    def componentnamen(self) -> Register:
        basis = self["Correcties"].tekst("basis")
        namen = [naam for naam in basis if naam not in (BASISBIJDRAGE, BIJDRAGE)]
        gebruikt = self["Lasten"].tekst("component"), namen
        return self._register("Componenten", "component", frozenset(), *gebruikt)

    @cached_property
    def sleutelnamen(self) -> Register:
        ook = BEREKENDE_SLEUTELS | {INWONERS}
        standaard = [self.kenmerk("sleutel gezamenlijk"), self.kenmerk("sleutel overhead")]
        gebruikt = self["Uren"].tekst("sleutel"), self["Componenten"].tekst("sleutel")
        return self._register("Sleutels", "sleutel", ook, *gebruikt, standaard)

    @cached_property
    def gemeentenamen(self) -> Register:
        gebruikt = self["Lasten"].tekst("gemeente"), self["Correcties"].tekst("gemeente")
        return self._register("Gemeenten", "gemeente", frozenset(), *gebruikt)

    def _register(
        self, blad: str, kolom: str, ook: frozenset[str], *gebruikt: Sequence[str]
    ) -> Register:
        """Codes in a column and ``ook``; what is used beside them is unknown.

        A code that could not be read may be any unknown one, so for each the most used unknown
        code is let off. A sheet or column that is missing lets off all of them.
        """
        tabel = self[blad]
        codes = (frozenset(tabel.tekst(kolom)) | ook) - {""}
        onbekend = {code for codes_daar in gebruikt for code in set(codes_daar)} - codes - {""}
        kolom_weg = len(tabel) > 0 and kolom not in tabel.waarden
        if not onbekend or not tabel.volledig or kolom_weg:
            return Register(codes, frozenset())
        aantal = Counter(code for daar in gebruikt for code in daar if code in onbekend)
        vrij = {code for code, _ in aantal.most_common(len(tabel.onbekend(kolom)))}
        return Register(codes, frozenset(onbekend - vrij))

    @cached_property
    def sleutelsoort(self) -> dict[str, str]:
        """Kind per key with a row in Sleutels, and of ``inwoners`` without one."""
        tabel = self["Sleutels"]
        paren = zip(tabel.tekst("sleutel"), tabel.tekst("soort"), strict=True)
        eigen = {naam: soort for naam, soort in paren if naam not in GERESERVEERD | {""}}
        return {INWONERS: INWONERS, **eigen}

    def sleutels_van(self, *soorten: str) -> frozenset[str]:
        """The keys of these kinds; ``""`` is the kind of a key whose kind was refused."""
        return frozenset(naam for naam, soort in self.sleutelsoort.items() if soort in soorten)

    @cached_property
    def afgesproken(self) -> frozenset[str]:
        """Keys of soort bedrag with an amount that is not 0."""
        tabel, bedragen = self["Sleutels"], self.sleutels_van(BEDRAG)
        kolommen = [naam for naam in tabel.waarden if hoort_bij_gemeente(naam, "waarde")]
        rijen = zip(tabel.tekst("sleutel"), *map(tabel.getal, kolommen), strict=True)
        return frozenset(naam for naam, *waarden in rijen if any(waarden) and naam in bedragen)

    @cached_property
    def met_lasten(self) -> frozenset[str]:
        """Components with a line of positive net cost, or of a cost that is not known."""
        tabel = self["Lasten"]
        onzeker = {*tabel.onbekend("lasten"), *tabel.onbekend("baten")}
        rijen = zip(
            tabel.tekst("component"), tabel.getal("lasten"), tabel.getal("baten"), strict=True
        )
        return frozenset(
            naam
            for plek, (naam, lasten, baten) in enumerate(rijen)
            if (lasten or 0) > (baten or 0) or plek in onzeker
        )

    @cached_property
    def componenten(self) -> dict[str, Component]:
        tabel = self["Componenten"]
        kolommen = (tabel.tekst(kolom) for kolom in ("component", "behandeling", "sleutel"))
        gevonden: dict[str, Component] = {}
        for plek, (naam, behandeling, sleutel) in enumerate(zip(*kolommen, strict=True)):
            gevonden.setdefault(naam, Component(plek, behandeling, sleutel))
        return gevonden

    @cached_property
    def behandelingen(self) -> list[str]:
        """Treatment per row of Lasten, ``""`` where it is not known."""
        per_component = {naam: c.behandeling for naam, c in self.componenten.items() if naam}
        return [per_component.get(naam, "") for naam in self["Lasten"].tekst("component")]

    @cached_property
    def gezamenlijk(self) -> list[int]:
        """Joint hours per row of Uren, with hours that are not known as 1."""
        return [1 if q is None else q for q in self["Uren"].getal("uren gezamenlijk")]

    @cached_property
    def uren_bekend(self) -> bool:
        """Whether it can be said which units have hours."""
        tabel = self["Uren"]
        return tabel.volledig and (not len(tabel) or "onderdeel" in tabel.waarden)

    @cached_property
    def exclusief(self) -> list[bool]:
        """Per row of Uren whether it has, or may have, hours for one municipality only."""
        tabel = self["Uren"]
        reeks = [naam for naam in tabel.waarden if hoort_bij_gemeente(naam, "uren")]
        if any(f"uren {g.staart}" not in tabel.waarden for g in self.gemeenten) or not reeks:
            return [True] * len(tabel)
        uren = [any(rij) for rij in zip(*map(tabel.getal, reeks), strict=True)]
        for plek in (plek for naam in reeks for plek in tabel.onbekend(naam)):
            uren[plek] = True
        return uren

    @cached_property
    def uren(self) -> Uren:
        tabel = self["Uren"]
        onderdeel, taakveld = tabel.tekst("onderdeel"), tabel.tekst("taakveld")
        primair = [aard != OVERHEAD for aard in tabel.tekst("aard")]
        samen = [x or q > 0 for x, q in zip(self.exclusief, self.gezamenlijk, strict=True)]
        fout = set(taakveld) - self.taakvelden
        onbekend = self.onderdelen.onbekend | {""}
        return Uren(
            alle=frozenset(compress(onderdeel, samen)),
            per_taakveld=frozenset(compress(zip(onderdeel, taakveld, strict=True), samen)),
            taakveld_onzeker=frozenset(compress(onderdeel, map(fout.__contains__, taakveld))),
            exclusief=frozenset(compress(onderdeel, map(and_, primair, self.exclusief))),
            primair=frozenset(compress(onderdeel, map(and_, primair, samen))),
            onbekend=tuple(
                (o, t) for o, t in zip(onderdeel, taakveld, strict=True) if o in onbekend
            ),
        )


def hoort_bij_gemeente(kolom: str, reeks: str) -> bool:
    """Whether a column is one of ``uren <gemeente>`` or ``waarde <gemeente>``."""
    return kolom.startswith(reeks + " ") and kolom != "uren gezamenlijk"
