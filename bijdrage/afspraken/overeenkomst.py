"""The agreements of a period: per component how it is divided, settled, indexed and taxed.

Amounts are cents, percentages and weights millionths of a percent, as in ``rekenmodel.invoer``.
"""

from datetime import date
from typing import NamedTuple

GEEN, NACALCULATIE = "geen", "nacalculatie"
HET_MEERDERE, HET_GEHEEL = "boven drempel: meerdere", "boven drempel: geheel"
BOVEN_DREMPEL = (HET_MEERDERE, HET_GEHEEL)
VERREKENINGEN = (GEEN, NACALCULATIE, *BOVEN_DREMPEL)
"""How a difference between begroting and rekening is settled. Above a threshold that is only what
of it is above, or all of it: which of the two is a choice of the agreement."""

GEINDEXEERD, WERKELIJK = "geïndexeerd", "werkelijk"
RAMINGEN = (GEINDEXEERD, WERKELIJK)
"""Whether a component is estimated by an index or by what contracts and the cao really ask."""

GEEN_ONDERNEMER, BELAST, VRIJGESTELD = "geen ondernemer", "belast 21%", "vrijgesteld"
GEMENE_REKENING, KOEPEL = "kosten voor gemene rekening", "koepelvrijstelling"
BTW_REGIMES = (GEEN_ONDERNEMER, BELAST, VRIJGESTELD, GEMENE_REKENING, KOEPEL)


class Indexcijfer(NamedTuple):
    """What an index says of a year; percentage in millionths of a percent."""

    reeks: str
    jaar: int
    percentage: int
    publicatie: str
    gepubliceerd_op: date | None
    definitief: bool


class Indexweging(NamedTuple):
    """How heavy an index weighs in a component, in millionths of a percent."""

    reeks: str
    gewicht: int


class Btw(NamedTuple):
    """How a component is taxed, and why.

    compensabel: which part can be claimed back, in millionths of a percent; None when unknown.
    werkelijke_kosten, vaste_sleutel, risico_volgens_sleutel: where it is proved, for cost on joint
    account (kosten voor gemene rekening); empty when it is not.
    """

    regime: str
    motivering: str
    compensabel: int | None = None
    werkelijke_kosten: str = ""
    vaste_sleutel: str = ""
    risico_volgens_sleutel: str = ""


class Componentafspraak(NamedTuple):
    """What was agreed about one component. overheadcategorie: as in the Notitie Overhead."""

    component: str
    behandeling: str
    sleutel: str = ""
    grondslag: str = ""
    verrekening: str = GEEN
    raming: str = ""
    weging: tuple[Indexweging, ...] = ()
    overheadcategorie: str = ""
    btw: Btw | None = None


class Afbouw(NamedTuple):
    """A discount that ends, or a cost that grows in, in equal steps.

    bedrag: cents, over all steps together; the first step falls in eerste_jaar.
    """

    code: str
    omschrijving: str
    soort: str
    gemeente: str
    bedrag: int
    stappen: int
    eerste_jaar: int
    taakveld: str = ""


class Overeenkomst(NamedTuple):
    """The agreements of a period. laatste_jaar: None while nothing ends it.

    besluit: the decision in words, and its day; drempel_extra: from how many cents an extra
    contribution needs a decision of its own.
    """

    naam: str
    eerste_jaar: int
    laatste_jaar: int | None
    besluit: str = ""
    besloten_op: date | None = None
    bron: str = ""
    drempel_extra: int | None = None
    componenten: tuple[Componentafspraak, ...] = ()
    afbouw: tuple[Afbouw, ...] = ()

    def geldt_in(self, jaar: int) -> bool:
        """Whether these agreements are about a year."""
        return self.eerste_jaar <= jaar and (self.laatste_jaar is None or jaar <= self.laatste_jaar)

    def over(self, component: str) -> Componentafspraak | None:
        """What was agreed about a component; None when nothing was."""
        return next((a for a in self.componenten if a.component == component), None)


class Methode(NamedTuple):
    """A version of the method: which agreements it carries out, and what changing to it did.

    eerste_jaar: from when; percentages: millionths of a percent per municipality where all shared
    cost was divided by fixed percentages, else it is divided as the agreements say per component.
    vorige: the method before it, "" when there is none; effect: cents per municipality on one and
    the same input, empty when it was not worked out; berekend_op: the fingerprint of that input's
    calculation, berekening what it is called.
    """

    code: str
    overeenkomst: str = ""
    besluit: str = ""
    evaluatie: str = ""
    vorige: str = ""
    effect: tuple[tuple[str, int], ...] = ()
    toelichting: str = ""
    eerste_jaar: int = 0
    percentages: tuple[tuple[str, int], ...] = ()
    besloten_op: date | None = None
    bron: str = ""
    evaluatie_bron: str = ""
    berekening: str = ""
    berekend_op: str = ""
    fictief: bool = False
