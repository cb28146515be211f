"""What happened to a question, from the logbook, by role and never by name."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from samenwerking import logboek_vragen as logboek
from samenwerking.models import Logboekregel

WOORDEN: Mapping[str, str] = {
    logboek.GESTELD: "Gesteld",
    logboek.INGETROKKEN: "Ingetrokken",
    logboek.BEANTWOORD: "Beantwoord",
    logboek.TERUGGESTUURD: "Antwoord teruggestuurd",
    logboek.GEPUBLICEERD: "Gepubliceerd",
}


class Stap(NamedTuple):
    """Something that happened. reden: why an answer was sent back, "" for anything else."""

    wat: str
    wie: str
    wanneer: datetime
    reden: str


def verloop(regels: Iterable[Logboekregel], met_antwoord: bool) -> list[Stap]:
    """What happened, in order of time. met_antwoord: also what was said of answers."""
    return [
        Stap(
            WOORDEN[regel.gebeurtenis],
            ", ".join(regel.rollen),
            regel.moment,
            regel.nieuw.get("reden", "") if met_antwoord else "",
        )
        for regel in regels
        if regel.gebeurtenis in WOORDEN
    ]
