"""The records that a calculation starts from: one type per sheet of the workbook.

Every number is an exact integer. Amounts are cents, hours and vte hundredths, percentages
millionths of a percent point; ``SCHAAL`` gives the number of decimals of a key's values. Text is
trimmed and in NFC; an empty cell is ``""`` for text and ``None`` for a number that may be absent.
``rij`` is the row in the file where the record came from (0 when it came from elsewhere).
"""

from typing import NamedTuple

CENTRUM = "centrumgemeente"
GAST = "gastgemeente"

PRIMAIR = "primair"
OVERHEAD = "overhead"

STRUCTUREEL = "structureel"
INCIDENTEEL = "incidenteel"

NAAR_UREN = "uren"
NAAR_SLEUTEL = "sleutel"
VOLGENS_AFSPRAAK = "afspraak"
DIRECT = "direct"
BUITEN = "buiten"

UREN = "uren"
UREN_EXCLUSIEF = "uren-exclusief"
UREN_ONDERDEEL = "uren-onderdeel"
INWONERS = "inwoners"
BEDRAG = "bedrag"
PERCENTAGE = "percentage"

BASISBIJDRAGE = "basisbijdrage"
BIJDRAGE = "bijdrage"

GERESERVEERD = frozenset(
    {UREN, UREN_EXCLUSIEF, UREN_ONDERDEEL, BASISBIJDRAGE, BIJDRAGE, "gezamenlijk"}
)

STANDEN = ("begroting", "begroting-na-wijziging", "burap1", "burap2", "rekening")
ROLLEN = (CENTRUM, GAST)
AARD_UREN = (PRIMAIR, OVERHEAD)
AARD_LASTEN = (STRUCTUREEL, INCIDENTEEL)
BRONNEN_UREN = ("formatie", "schatting", "tijdschrijven")
BEHANDELINGEN = (NAAR_UREN, NAAR_SLEUTEL, VOLGENS_AFSPRAAK, DIRECT, BUITEN)
SOORTEN_SLEUTEL = (INWONERS, "werkplekken", "vte", "aantal", PERCENTAGE, BEDRAG)
SOORTEN_CORRECTIE = (
    "index",
    "taakstelling",
    "korting",
    "geschil",
    "aanvullend",
    "vermindering",
    "frictie",
    "afrekening",
    "ingroei",
    "overig",
)

SCHAAL = {INWONERS: 0, "werkplekken": 0, "vte": 2, "aantal": 0, PERCENTAGE: 6, BEDRAG: 2}
"""Decimals kept per kind of key: a value of soort percentage 12,5 is stored as 12_500_000."""

OVERHEAD_TAAKVELD = "0.4"


class Kenmerken(NamedTuple):
    """What the calculation is about; an empty key name means the default of the contract."""

    samenwerking: str
    jaar: int
    stand: str
    sleutel_gezamenlijk: str = ""
    sleutel_overhead: str = ""
    productieve_uren: int | None = None
    prijspeil: str = ""
    peildatum_inwoners: str = ""
    fictief: bool | None = None
    bron: str = ""
    sjabloonversie: str = ""


class Gemeente(NamedTuple):
    naam: str
    cbs: str
    rol: str
    inwoners: int | None = None
    rij: int = 0


class Onderdeel(NamedTuple):
    code: str
    naam: str
    afdeling: str = ""
    standplaats: str = ""
    fictief: bool | None = None
    rij: int = 0


class Urenregel(NamedTuple):
    """Hours of one task; ``uren`` in hundredths, one per municipality in the order of Invoer."""

    onderdeel: str
    taak: str
    taakveld: str
    aard: str
    uren: tuple[int, ...]
    gezamenlijk: int = 0
    sleutel: str = ""
    vte: int | None = None
    bron: str = ""
    toelichting: str = ""
    fictief: bool | None = None
    rij: int = 0


class Lastenregel(NamedTuple):
    """A cost line; ``lasten`` and ``baten`` gross, in cents (BBV art. 2 lid 3)."""

    regel: str
    component: str
    categorie: str
    lasten: int
    baten: int
    aard: str
    onderdeel: str = ""
    taakveld: str = ""
    gemeente: str = ""
    omschrijving: str = ""
    bron: str = ""
    fictief: bool | None = None
    rij: int = 0


class Component(NamedTuple):
    """How one kind of cost is treated; ``vermijdbaar`` in millionths of a percent, 0-100 %."""

    naam: str
    behandeling: str
    sleutel: str = ""
    grondslag: str = ""
    vermijdbaar: int | None = None
    fictief: bool | None = None
    rij: int = 0


class Sleutel(NamedTuple):
    """A key; ``waarden`` per municipality in the order of Invoer, scaled by SCHAAL[soort]."""

    naam: str
    soort: str
    waarden: tuple[int | None, ...]
    bron: str = ""
    fictief: bool | None = None
    rij: int = 0


class Correctie(NamedTuple):
    """A correction: ``bedrag`` in cents or ``percentage`` in millionths of a percent."""

    code: str
    soort: str
    gemeente: str
    aard: str
    bedrag: int | None = None
    percentage: int | None = None
    basis: str = ""
    taakveld: str = ""
    omschrijving: str = ""
    besluit: str = ""
    bron: str = ""
    fictief: bool | None = None
    rij: int = 0


class Omnummering(NamedTuple):
    oud: str
    nieuw: str
    rij: int = 0


class Invoer(NamedTuple):
    """Everything a calculation needs. ``gemeenten``: centrumgemeente first, then by CBS code."""

    kenmerken: Kenmerken
    gemeenten: tuple[Gemeente, ...]
    onderdelen: tuple[Onderdeel, ...]
    uren: tuple[Urenregel, ...]
    lasten: tuple[Lastenregel, ...]
    componenten: tuple[Component, ...]
    sleutels: tuple[Sleutel, ...] = ()
    correcties: tuple[Correctie, ...] = ()
    omnummeringen: tuple[Omnummering, ...] = ()
