"""What the rules look at: a calculation and everything around it that is known.

What is not known is None; a rule that needs it says that it cannot tell. Amounts are cents.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from bijdrage.afspraken.besparing import Besparingsafspraak
from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.overeenkomst import Indexcijfer, Methode, Overeenkomst
from bijdrage.bbv.uren import Stand as Urenstand
from bijdrage.boeken.boeking import Boeking
from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.iv3 import Codelijsten


class Versiefeit(NamedTuple):
    """A version that a calculation rests on, or the calculation itself.

    soort: urenverdeling, kostenraming or berekening; makers and controleurs: who made or
    changed it, and who agreed to it or adopted it; numbers, not names.
    """

    soort: str
    jaar: int
    status: str
    vastgesteld_op: date | None
    besluit: str
    makers: frozenset[int]
    controleurs: frozenset[int]


class Jaarcijfer(NamedTuple):
    """The contribution of all gastgemeenten in a year and stand; raming: worked out ahead."""

    jaar: int
    stand: str
    bedrag: int
    raming: bool = False


class Vorige(NamedTuple):
    """The calculation of the year before, in the same stand."""

    jaar: int
    berekening: Berekening


class Verklaring(NamedTuple):
    """Why realisation differs from the begroting: cents per cause, and the difference itself."""

    verschil: int
    oorzaken: Mapping[str, int]
    begroot: int
    na_wijziging: int | None
    gerealiseerd: int


class Aansluiting(NamedTuple):
    """A total of the ledger beside what the input holds; bron: which document or extract."""

    post: str
    grootboek: int
    invoer: int
    bron: str


class Stuk(NamedTuple):
    """A P&C document of a municipality. soort: begroting or jaarstukken.

    verzonden_op: the day on which it went to gedeputeerde staten; paragraaf: where the contribution
    is told in it; renteomslag: the percentage in it, in millionths; principe: by which principle
    taakvelden are spread over programmas.
    """

    soort: str
    gemeente: str
    jaar: int
    vastgesteld_op: date | None = None
    verzonden_op: date | None = None
    paragraaf: str = ""
    renteomslag: int | None = None
    principe: str = ""


class Btwopgave(NamedTuple):
    """The yearly statement of VAT passed on to a gastgemeente (Wet BCF art. 9)."""

    gemeente: str
    jaar: int
    verstrekt_op: date
    exclusief: int
    btw: int
    inclusief: int


class Uitvoer(NamedTuple):
    """What a report of the calculation says of itself.

    afgerond_sluit: whether rounded rows add up to the rounded total, or the difference is told.
    """

    eenheid: str
    prijspeil: str
    tekenafspraak: str
    methode: str
    versies: tuple[str, ...]
    datum: date | None
    vingerafdruk: str
    herberekend: str
    afgerond_sluit: bool


class Rente(NamedTuple):
    """The interest that capital charges were worked out with, in millionths of a percent."""

    percentage: int
    bron: str


class Overheadcijfer(NamedTuple):
    """The overhead of a municipality as indicator bi.5 defines it: cents, and what was shown.

    aftrek: what others pay of its overhead; bruto, netto: the shown percentages, in millionths.
    """

    gemeente: str
    overhead: int
    lasten: int
    aftrek: int
    bruto: int | None
    netto: int | None


class Dossier(NamedTuple):
    """A calculation with all that is known around it.

    toelichtingen: what somebody wrote at a finding, per rule and object; drempels: amounts and
    percentages that were agreed, per name; mutaties_zonder_logboek: objects that changed without a
    line in the logbook. notitie_overhead: the version of the Notitie Overhead that was chosen, by
    its year. begroting_vastgesteld_op: when the calculation of the begroting was adopted.
    btwopgave_uiterlijk: the last day on which the statement of VAT is in time.
    """

    berekening: Berekening
    codelijsten: Codelijsten
    uren: Urenstand | None = None
    versies: tuple[Versiefeit, ...] | None = None
    overeenkomst: Overeenkomst | None = None
    indexcijfers: tuple[Indexcijfer, ...] | None = None
    methode: Methode | None = None
    correctieafspraken: tuple[Correctieafspraak, ...] | None = None
    besparingen: tuple[Besparingsafspraak, ...] | None = None
    vorige: Vorige | None = None
    begroting: Berekening | None = None
    begroting_vastgesteld_op: date | None = None
    jaarcijfers: tuple[Jaarcijfer, ...] | None = None
    verklaring: Verklaring | None = None
    aansluiting: tuple[Aansluiting, ...] | None = None
    boekingen: tuple[Boeking, ...] | None = None
    omgezette_taakvelden: frozenset[str] | None = None
    stukken: tuple[Stuk, ...] | None = None
    btwopgaven: tuple[Btwopgave, ...] | None = None
    uitvoer: Uitvoer | None = None
    mutaties_zonder_logboek: tuple[str, ...] | None = None
    rente: Rente | None = None
    overheadcijfers: tuple[Overheadcijfer, ...] | None = None
    notitie_overhead: int | None = None
    btwopgave_uiterlijk: date | None = None
    drempels: Mapping[str, int] = {}
    toelichtingen: Mapping[tuple[str, str], str] = {}

    @property
    def jaar(self) -> int:
        """The year that it is about."""
        return self.berekening.invoer.kenmerken.jaar

    @property
    def stand(self) -> str:
        """Its stand: begroting, rekening or one between them."""
        return self.berekening.invoer.kenmerken.stand

    @property
    def gemeenten(self) -> tuple[str, ...]:
        """The names of the municipalities, the centrumgemeente first."""
        return self.berekening.centrum, *self.berekening.gasten

    def toegelicht(self, regel: str, wat: str) -> bool:
        """Whether somebody wrote why, at this rule and object."""
        return bool(self.toelichtingen.get((regel, wat)))

    def versie(self, soort: str) -> Versiefeit | None:
        """The version of a soort that it rests on."""
        return next((v for v in self.versies or () if v.soort == soort), None)
