"""How the term of a question stands, in words."""

from datetime import date
from typing import NamedTuple

from django.utils.timezone import localdate

from samenwerking.models import Vraag
from samenwerking.models.vraag import LOPEND
from samenwerking.notatie import datum

BIJNA = 7
"""So many days before its last day a question is marked."""


class Termijn(NamedTuple):
    """In words, and whether it asks for attention: it is near its last day, or past it."""

    tekst: str
    let_op: bool = False


def termijn(vraag: Vraag, vandaag: date) -> Termijn:
    """Of a question that somebody waits for; else when it was answered, as everybody reads it."""
    if vraag.status not in LOPEND:
        return Termijn(datum(localdate(vraag.gepubliceerd_op)) if vraag.gepubliceerd_op else "")
    over, dag = (vraag.uiterlijk - vandaag).days, datum(vraag.uiterlijk)
    if over < 0:
        return Termijn(f"te laat: uiterlijk {dag}", let_op=True)
    if over > BIJNA:
        return Termijn(f"uiterlijk {dag}")
    nog = "vandaag" if not over else "nog 1 dag" if over == 1 else f"nog {over} dagen"
    return Termijn(f"{nog}: uiterlijk {dag}", let_op=True)
