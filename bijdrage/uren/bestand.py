"""What a file with hours would change: rows, hours between municipalities, and euro."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from samenwerking.schaal import naar_geheel
from samenwerking.services.uren.rijen import Bewaard, Rij, Wijziging

Sleutel = tuple[str, str, str, str]


class Wisseling(NamedTuple):
    """A row before and after; one of the two is None for a row that is new or gone."""

    was: Rij | None
    wordt: Rij | None


class Verplaatsing(NamedTuple):
    """Hours in hundredths that a unit has more, or less, for each municipality on a taakveld."""

    onderdeel: str
    taakveld: str
    uren: Mapping[str, int]
    gezamenlijk: int


class Onderdeelwissel(NamedTuple):
    """A unit before and after, by column; was is empty for a unit that is new."""

    code: str
    was: Mapping[str, str]
    wordt: Mapping[str, str]


class Voorbeeld(NamedTuple):
    """What would change. gelijk: rows that stay as they are."""

    nieuw: tuple[Wisseling, ...]
    gewijzigd: tuple[Wisseling, ...]
    vervallen: tuple[Wisseling, ...]
    gelijk: int
    verplaatsingen: tuple[Verplaatsing, ...]
    onderdelen: tuple[Onderdeelwissel, ...] = ()

    @property
    def verandert(self) -> bool:
        """Whether anything would be different."""
        return bool(self.nieuw or self.gewijzigd or self.vervallen or self.onderdelen)

    @property
    def aantallen(self) -> dict[str, int]:
        """How many rows are new, changed, gone and the same."""
        return {
            "nieuw": len(self.nieuw),
            "gewijzigd": len(self.gewijzigd),
            "vervallen": len(self.vervallen),
            "gelijk": self.gelijk,
        }


def voorbeeld(
    bewaard: Sequence[Bewaard],
    rijen: Sequence[Rij],
    onderdelen: tuple[Onderdeelwissel, ...] = (),
) -> Voorbeeld:
    """What the rows of a file would change; a row is known by unit, task, taakveld and aard."""
    oud = {sleutel(b.rij): b.rij for b in bewaard}
    nieuw = {sleutel(rij): rij for rij in rijen}
    samen = [(oud[s], nieuw[s]) for s in nieuw if s in oud]
    return Voorbeeld(
        nieuw=tuple(Wisseling(None, rij) for s, rij in nieuw.items() if s not in oud),
        gewijzigd=tuple(Wisseling(was, wordt) for was, wordt in samen if was != wordt),
        vervallen=tuple(Wisseling(rij, None) for s, rij in oud.items() if s not in nieuw),
        gelijk=sum(was == wordt for was, wordt in samen),
        verplaatsingen=_verplaatsingen(oud, nieuw),
        onderdelen=onderdelen,
    )


def onderdeelwissels(
    bekend: Mapping[str, Mapping[str, str]], kolommen: Mapping[str, Sequence[str]]
) -> tuple[Onderdeelwissel, ...]:
    """The units that a file adds or describes otherwise; it keeps what it has no column for.

    bekend: per code what the version says of a unit; kolommen: the sheet Onderdelen.
    """
    wissels = []
    beschrijving = {naam: kolom for naam, kolom in kolommen.items() if naam != "onderdeel"}
    for plek, code in enumerate(kolommen["onderdeel"]):
        was = bekend.get(code, {})
        nu = {naam: kolom[plek] for naam, kolom in beschrijving.items()}
        if not nu.get("naam"):  # a unit has a name, so an empty cell says nothing
            nu["naam"] = was.get("naam", code)
        wissels.append(Onderdeelwissel(code, was, {**was, **nu}))
    return tuple(wissel for wissel in wissels if wissel.was != wissel.wordt)


def wijzigingen(bewaard: Sequence[Bewaard], rijen: Sequence[Rij]) -> list[Wijziging]:
    """The same as changes to the registry; what stays as it is is left out."""
    oud = {sleutel(b.rij): b for b in bewaard}
    nieuw = {sleutel(rij): rij for rij in rijen}
    return [
        *(Wijziging(None, b.id, b.wijziging) for s, b in oud.items() if s not in nieuw),
        *(
            Wijziging(rij, oud[s].id, oud[s].wijziging)
            for s, rij in nieuw.items()
            if s in oud and oud[s].rij != rij
        ),
        *(Wijziging(rij) for s, rij in nieuw.items() if s not in oud),
    ]


def sleutel(rij: Rij) -> Sleutel:
    """What a row is known by."""
    return rij.onderdeel, rij.taak, rij.taakveld, rij.aard


def _verplaatsingen(
    oud: Mapping[Sleutel, Rij], nieuw: Mapping[Sleutel, Rij]
) -> tuple[Verplaatsing, ...]:
    """Per unit and taakveld the hours that differ, the most first."""
    verschil: dict[tuple[str, str], Counter[str]] = {}
    for teken, rijen in ((-1, oud), (1, nieuw)):
        for rij in rijen.values():
            per_gemeente = verschil.setdefault((rij.onderdeel, rij.taakveld), Counter())
            per_gemeente[""] += teken * naar_geheel(rij.gezamenlijk)
            for cbs, uren in rij.uren.items():
                per_gemeente[cbs] += teken * naar_geheel(uren)
    gevonden = [
        Verplaatsing(onderdeel, taakveld, {c: n for c, n in uren.items() if c and n}, uren[""])
        for (onderdeel, taakveld), uren in verschil.items()
        if any(uren.values())
    ]
    return tuple(
        sorted(gevonden, key=lambda v: -sum(map(abs, v.uren.values())) - abs(v.gezamenlijk))
    )
