"""What the logbook tells of governance: one function per event."""

from governance.models import Geschil
from samenwerking.logboek import schrijf, wie
from samenwerking.rechten.persoon import Persoon


def geschilstap(persoon: Persoon, geschil: Geschil, van: str, toelichting: str) -> None:
    """A dispute went from one status to another."""
    schrijf(
        persoon,
        "geschil naar volgende stap",
        f"{wie(persoon)} zet {geschil} van {van} op {geschil.status}",
        onderwerp=geschil,
        samenwerking=geschil.samenwerking,
        oud={"status": van},
        nieuw={"status": geschil.status, "toelichting": toelichting},
    )
