"""What the logbook tells of investigations, claims and files: one function per event."""

from collections.abc import Mapping, Sequence

from bijdrage.models import Kostenraming
from maatwerk.models import Claim, Maatwerkbestand, Onderzoek
from samenwerking.logboek import schrijf, wie
from samenwerking.rechten.persoon import Persoon

STAP = "onderzoek naar volgende stap"


def stap_gezet(persoon: Persoon, onderzoek: Onderzoek, van: str, toelichting: str) -> None:
    """An investigation went from one status to another. toelichting: why, or what came of it."""
    schrijf(
        persoon,
        STAP,
        f"{wie(persoon)} zet {onderzoek} van {van} op {onderzoek.status}",
        onderwerp=onderzoek,
        samenwerking=onderzoek.samenwerking,
        oud={"status": van},
        nieuw={"status": onderzoek.status, "toelichting": toelichting},
    )


def bedragen_gewijzigd(
    persoon: Persoon, claim: Claim, oud: Mapping[str, str], nieuw: Mapping[str, str]
) -> None:
    """The amounts of a claim are others now, by year."""
    schrijf(
        persoon,
        "bedragen van claim",
        f"{wie(persoon)} zet de bedragen van {claim}",
        onderwerp=claim,
        samenwerking=claim.samenwerking,
        oud=oud,
        nieuw=nieuw,
    )


def claim_besloten(persoon: Persoon, claim: Claim, van: str) -> None:
    """A claim was granted, refused or withdrawn."""
    schrijf(
        persoon,
        "claim besloten",
        f"{wie(persoon)} zet {claim} van {van} op {claim.status}",
        onderwerp=claim,
        samenwerking=claim.samenwerking,
        oud={"status": van},
        nieuw={"status": claim.status, "toelichting": claim.reden},
    )


def in_concept_gezet(
    persoon: Persoon, claim: Claim, raming: Kostenraming, codes: Sequence[str]
) -> None:
    """The corrections of a claim stand in a concept of the cost."""
    schrijf(
        persoon,
        "claim in concept",
        f"{wie(persoon)} zet {claim} als correctie in {raming}",
        onderwerp=claim,
        samenwerking=claim.samenwerking,
        nieuw={"kostenraming": str(raming), "correcties": ", ".join(codes)},
    )


def bestand_overgenomen(
    persoon: Persoon, bestand: Maatwerkbestand, aantallen: Mapping[str, int]
) -> None:
    """A workbook with maatwerk was taken over; each record of it is told apart."""
    schrijf(
        persoon,
        "maatwerk overgenomen",
        f"{wie(persoon)} neemt maatwerk over uit een bestand",
        onderwerp=bestand,
        samenwerking=bestand.samenwerking,
        nieuw={
            **{naam: str(aantal) for naam, aantal in aantallen.items()},
            "sha256": bestand.sha256,
        },
    )
