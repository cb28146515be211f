"""What the logbook tells of investigations: one function per event."""

from maatwerk.models import Onderzoek
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
