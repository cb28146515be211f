"""What the logbook tells of governance: one function per event."""

from collections.abc import Mapping

from governance.models import Agendapunt, Geschil, Orgaanstandpunt, Vergadering, Voorstel
from samenwerking.logboek import schrijf, wie
from samenwerking.models import Besluit
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


def standpunt(persoon: Persoon, voorstel: Voorstel, wat: Orgaanstandpunt) -> None:
    """A body said where it stands on a proposal."""
    schrijf(
        persoon,
        "standpunt ingenomen",
        f"{wie(persoon)} legt vast dat {wat.orgaan} het voorstel {wat.houding}",
        onderwerp=voorstel,
        samenwerking=voorstel.samenwerking,
        nieuw={
            "orgaan": str(wat.orgaan),
            "houding": wat.houding,
            "datum": str(wat.datum),
            "toelichting": wat.toelichting,
        },
    )


def agendapunt(persoon: Persoon, vergadering: Vergadering, punt: Agendapunt) -> None:
    """A point was put on an agenda."""
    schrijf(
        persoon,
        "op de agenda gezet",
        f"{wie(persoon)} zet een punt op de agenda",
        onderwerp=vergadering,
        samenwerking=vergadering.samenwerking,
        nieuw={"nummer": punt.nummer, "onderwerp": punt.onderwerp, "uitkomst": punt.uitkomst},
    )


def behandeling(
    persoon: Persoon, besluit: Besluit, oud: Mapping[str, str], nieuw: Mapping[str, str]
) -> None:
    """It was told how a decision was taken, or what it does."""
    anders = [naam for naam in nieuw if nieuw[naam] != oud[naam]]
    schrijf(
        persoon,
        "behandeling van een besluit",
        f"{wie(persoon)} legt vast hoe een besluit is genomen en wat het doet",
        onderwerp=besluit,
        samenwerking=besluit.samenwerking,
        oud={naam: oud[naam] for naam in anders},
        nieuw={naam: nieuw[naam] for naam in anders},
    )
