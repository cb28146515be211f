"""What a workbook says about the calculation that it is of."""

from typing import NamedTuple

from bijdrage.rapport.model import Jaarrapport
from samenwerking.notatie import datum


class Stempel(NamedTuple):
    """The name of a calculation, how it stands, and the mark of its content."""

    naam: str
    status: str
    versie: str
    invoer_van: str
    vingerafdruk: str


def stempel_van(rapport: Jaarrapport) -> Stempel:
    """The stamp of a calculation; one that is not in the registry has no status."""
    naam = f"Dienstverleningsbijdrage {rapport.jaar}, {rapport.stand}: rekenmap"
    wat = rapport.registratie
    if wat is None:
        return Stempel(naam, "niet in de registratie", "", "", rapport.vingerafdruk)
    status = f"{wat.status} op {datum(wat.vastgesteld_op)}" if wat.vastgesteld_op else wat.status
    versie = f"{wat.versie}: {wat.reden}"
    return Stempel(naam, status, versie, datum(wat.invoer_op), rapport.vingerafdruk)
