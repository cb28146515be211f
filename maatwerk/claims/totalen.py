"""Sums over claims in whole cents: per year, with what pays for it, and vte that add up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from maatwerk.models import Claim, Claimstatus
from samenwerking.schaal import naar_geheel

NIET_MEE = (Claimstatus.AFGEWEZEN, Claimstatus.INGETROKKEN)
"""What does not go on counts in no sum."""


class Jaarsom(NamedTuple):
    """Cents of a year."""

    incidenteel: int
    structureel: int

    @property
    def samen(self) -> int:
        """Both."""
        return self.incidenteel + self.structureel


NUL = Jaarsom(0, 0)


class Stand(NamedTuple):
    """A claim with its vte and those of all claims above it; opgeteld: None when not counted."""

    claim: Claim
    jaren: Mapping[int, Jaarsom]
    opgeteld: Decimal | None


def per_jaar(claim: Claim) -> dict[int, Jaarsom]:
    """What a claim costs per year."""
    return {
        j.jaar: Jaarsom(naar_geheel(j.incidenteel), naar_geheel(j.structureel))
        for j in claim.jaren.all()
    }


def totaal(claims: Iterable[Claim]) -> dict[int, Jaarsom]:
    """Per year what claims cost together; refused and withdrawn ones cost nothing."""
    incidenteel: Counter[int] = Counter()
    structureel: Counter[int] = Counter()
    for claim in claims:
        if telt(claim):
            for jaar, som in per_jaar(claim).items():
                incidenteel[jaar] += som.incidenteel
                structureel[jaar] += som.structureel
    return {
        j: Jaarsom(incidenteel[j], structureel[j]) for j in sorted({*incidenteel, *structureel})
    }


def telt(claim: Claim) -> bool:
    """Whether a claim counts: it was not refused and not withdrawn."""
    return claim.status not in NIET_MEE


def netto(claim: Claim) -> dict[int, Jaarsom]:
    """What a claim costs together with the claims that pay for it, as far as they are known."""
    betaling: list[Claim] = list(getattr(claim, "bekende_betaling", ()))
    return totaal([claim, *betaling])


def standen(claims: Iterable[Claim]) -> list[Stand]:
    """The claims in this order, with the vte so far; one of which they are not known adds none."""
    som, rijen = Decimal(), []
    for claim in claims:
        mee = telt(claim) and claim.vte is not None
        som += (claim.vte or Decimal()) if mee else Decimal()
        rijen.append(Stand(claim, per_jaar(claim), som if mee else None))
    return rijen
