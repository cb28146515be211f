"""What a report says, as records. Amounts are whole cents; nothing here is rounded for show."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple, Self

from bijdrage.afspraken.besparing import Besparingsafspraak
from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.overeenkomst import Methode
from bijdrage.boeken.overgang import Deel
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.groepen import Groepen
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Berekening, Bevinding, Buiten
from samenwerking.bronnen import Bron
from samenwerking.vragen.weergave import Vraagantwoord

UITGAVE = (
    "Openbare uitgave: kleine teams staan samen als «overige teams». Vanaf de toedelingen is elk "
    "bedrag na te rekenen."
)

UITGAVE_NAAM = {
    True: "openbare uitgave: kleine teams staan samen",
    False: "volledige uitgave: elk team staat apart",
}
"""What an edition is called in a few words, by whether it joins units."""


class Rij(NamedTuple):
    """A line of a breakdown: what it is about, its amount and its share of the total.

    ``groep`` names the heading it stands under (the hoofdtaakveld, the afdeling), or is empty.
    ``fictief`` tells that the row rests on made-up figures.
    """

    code: str
    naam: str
    groep: str
    bedrag: int
    aandeel: Fraction
    fictief: bool


class Uitsplitsing(NamedTuple):
    """The contribution of one municipality along one axis; the rows add up to ``totaal``.

    ``as_``: component, taakveld or onderdeel.
    """

    as_: str
    titel: str
    rijen: tuple[Rij, ...]
    totaal: int


class Vergelijking(NamedTuple):
    """A calculated amount beside the published one, with the code of its source."""

    naam: str
    gemeente: str
    berekend: int
    gepubliceerd: int
    bron: str

    @property
    def verschil(self) -> int:
        return self.berekend - self.gepubliceerd

    @property
    def afwijking(self) -> Fraction:
        return Fraction(self.verschil, self.gepubliceerd)


class Gemeentebedrag(NamedTuple):
    """What one municipality bears: its contribution, or the own share of the centrumgemeente."""

    gemeente: str
    cbs: str
    bedrag: int
    aandeel: Fraction
    inwoners: int | None

    @property
    def per_inwoner(self) -> Fraction | None:
        """Cents per inhabitant, exact."""
        return Fraction(self.bedrag, self.inwoners) if self.inwoners else None

    @property
    def centen_per_inwoner(self) -> int | None:
        """The same in whole cents, rounded half away from zero."""
        return afgerond(self.bedrag, self.inwoners) if self.inwoners else None


class NieuwereUren(NamedTuple):
    """Hours adopted after those of a calculation; ``sleutel``: their name in addresses."""

    sleutel: str
    versie: int
    vastgesteld_op: date


class Notitie(NamedTuple):
    """A note on a number; ``as_`` and ``code`` say which, as in a breakdown."""

    as_: str
    code: str
    tekst: str


class Registratie(NamedTuple):
    """How a calculation stands in the registry.

    ``status``: concept, voorgelegd, vastgesteld, gepubliceerd or vervangen; ``invoer_op``: the day
    of the last input; ``id``: the number of its record; ``urenversie``: the version of the hours it
    rests on; ``in_geschil``: components in dispute; ``splitsingen``: how its cooperation splits
    taakvelden; ``vragen``: those published at its pages and at those of its hours; ``methode``:
    with its agreements, decision and evaluation, without its effect; ``correctieafspraken``: what
    was agreed about its corrections; ``notities``: the notes on its numbers; ``besparingen``: the
    savings that began in its year or before.
    """

    samenwerking: str
    code: str
    versie: int
    reden: str
    status: str
    invoer_op: date
    vastgesteld_op: date | None
    besluit: str
    besluit_fictief: bool
    id: int = 0
    samenwerking_id: int = 0
    urenverdeling: int = 0
    kostenraming: int = 0
    urenversie: int = 0
    nieuwere_uren: NieuwereUren | None = None
    in_geschil: tuple[str, ...] = ()
    splitsingen: tuple[Deel, ...] = ()
    vragen: tuple[Vraagantwoord, ...] = ()
    methode: Methode | None = None
    correctieafspraken: tuple[Correctieafspraak, ...] = ()
    notities: tuple[Notitie, ...] = ()
    besparingen: tuple[Besparingsafspraak, ...] = ()


class Jaarrapport(NamedTuple):
    """A calculation as one gastgemeente reads it.

    ``sleutel`` is its name in addresses (aa-organisatie/2023-begroting). ``registratie`` tells how
    it stands in the registry and ``gegevens`` are the tables of its input, where it is from there.
    ``bronnen`` are the documents that its figures come from, as far as they are known.
    ``kosten`` is the divided net cost of all municipalities together, the denominator of every
    share. ``afgesproken`` is the published fixed contribution where the calculation is only a
    shadow of it (a rekening), else None. ``lijsten`` tells the code lists it is shown with apart.
    ``groepen``: the units that are joined in the edition for everybody, None in the full one;
    ``berekening`` is then as that edition shows it, and ``onverkort`` what it was made from.
    """

    sleutel: str
    jaar: int
    stand: str
    gemeente: str
    bijdrage: int
    kosten: int
    gemeenten: tuple[Gemeentebedrag, ...]
    uitsplitsingen: tuple[Uitsplitsing, ...]
    buiten: tuple[Buiten, ...]
    vergelijkingen: tuple[Vergelijking, ...]
    afgesproken: int | None
    fictief: tuple[str, ...]
    bevindingen: tuple[Bevinding, ...]
    prijspeil: str
    peildatum_inwoners: str
    bron: str
    vingerafdruk: str
    berekening: Berekening
    registratie: Registratie | None = None
    gegevens: Gegevens | None = None
    bronnen: tuple[Bron, ...] = ()
    lijsten: int = 0
    groepen: Groepen | None = None
    onverkort: Berekening | None = None

    @property
    def motor(self) -> Berekening:
        """What the engine starts from; nothing of it that names a unit may be shown."""
        return self.onverkort or self.berekening

    @property
    def proefinvoer(self) -> Invoer:
        """The input that a scenario is tried on: as this edition shows it.

        On the full input every outcome would be an equation in the hours of each joined unit.
        """
        return self.berekening.invoer

    @property
    def uitgave(self) -> str:
        """What this edition leaves out, in Dutch; "" where it leaves out nothing."""
        return UITGAVE if self.berekening.groepen else ""

    @property
    def uitgavenaam(self) -> str:
        """Which edition it is, also where nothing is joined in it."""
        return UITGAVE_NAAM[bool(self.berekening.groepen)]

    def verbergt(self, onderdeel: str) -> bool:
        """Whether a unit is not shown apart."""
        return self.groepen is not None and onderdeel in self.groepen.per_code

    @property
    def notities(self) -> tuple[Notitie, ...]:
        """The notes on its numbers."""
        return self.registratie.notities if self.registratie else ()

    @property
    def volgt_uit(self) -> tuple[object, ...]:
        """Everything that what is shown of it follows from: the same of two, the same is shown."""
        inhoud = self.vingerafdruk, self.lijsten, self.registratie, self.bronnen, self.groepen
        return self.sleutel, self.gemeente, *inhoud

    @property
    def versiesleutel(self) -> str:
        """The name of its version in addresses, "" when it is not in the registry."""
        if self.registratie is None:
            return ""
        wat = self.registratie
        return f"{wat.code}/{self.jaar}-{self.stand}-v{wat.versie}"

    @property
    def broncodes(self) -> frozenset[str]:
        """The codes of the documents that its figures and what was agreed about them come from."""
        return frozenset((self.bron, *(v.bron for v in self.vergelijkingen), *self._afgesproken))

    @property
    def _afgesproken(self) -> Iterator[str]:
        wat = self.registratie
        if wat and wat.methode:
            yield from (wat.methode.bron, wat.methode.evaluatie_bron)
        yield from (afspraak.bron for afspraak in (wat.correctieafspraken if wat else ()))

    def met_bronnen(self, bekend: Mapping[str, Bron]) -> Self:
        """The same with its documents, as far as they are among these."""
        gevonden = (bekend[code] for code in sorted(self.broncodes & bekend.keys()))
        return self._replace(bronnen=tuple(gevonden))

    def document(self, code: str) -> Bron:
        """The document with this code; one without address when it is not known."""
        return next((b for b in self.bronnen if b.code == code), Bron(code, code, ""))

    @property
    def gepubliceerde_bijdrage(self) -> Vergelijking | None:
        """The contribution beside the published one; None where none was published."""
        return next((v for v in self.vergelijkingen if v.gemeente == self.gemeente), None)

    @property
    def eigen(self) -> Gemeentebedrag:
        """What the gastgemeente of this report bears."""
        return next(bedrag for bedrag in self.gemeenten if bedrag.gemeente == self.gemeente)


class Stapbedrag(NamedTuple):
    """The effect of one step of the bridge on the contribution, in total and per label."""

    naam: str
    uitleg: str
    bedrag: int
    per_component: tuple[Rij, ...]
    per_taakveld: tuple[Rij, ...]
    per_onderdeel: tuple[Rij, ...]


class Brugdeel(NamedTuple):
    """A part of a contribution: one component, or one taakveld in the newest classification."""

    as_: Literal["component", "taakveld"]
    code: str


class Brugrapport(NamedTuple):
    """The bridge between two calculations as one gastgemeente reads it, or of a part of it.

    ``van_bedrag`` plus the steps is ``naar_bedrag``, in cents. ``deel``: None for all of it.
    """

    van: Jaarrapport
    naar: Jaarrapport
    gemeente: str
    stappen: tuple[Stapbedrag, ...]
    van_bedrag: int
    naar_bedrag: int
    deel: Brugdeel | None = None
    deelnaam: str = ""
