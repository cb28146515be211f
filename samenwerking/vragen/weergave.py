"""A published question with its answer, as pages, report and csv show it. No Django."""

from datetime import date
from typing import NamedTuple


class Vraagantwoord(NamedTuple):
    """A question and its answer. vrager: by role and municipality, never by name.

    pad: the page that it is about; adres: the same, with the place on it.
    """

    nummer: int
    pad: str
    adres: str
    jaar: int
    onderwerp: str
    vrager: str
    tekst: str
    antwoord: str
    herkomst: str
    gesteld_op: date
    gepubliceerd_op: date
    fictief: bool


KOLOMMEN = (
    *("nummer", "jaar", "over", "bladzijde", "gesteld door", "gesteld op", "vraag", "antwoord"),
    *("herkomst", "gepubliceerd op", "fictief"),
)


def als_rij(vraag: Vraagantwoord) -> tuple[str, ...]:
    """A row of the csv, under KOLOMMEN."""
    return (
        *(str(vraag.nummer), str(vraag.jaar), vraag.onderwerp, vraag.adres, vraag.vrager),
        *(vraag.gesteld_op.isoformat(), vraag.tekst, vraag.antwoord, vraag.herkomst),
        *(vraag.gepubliceerd_op.isoformat(), "ja" if vraag.fictief else "nee"),
    )
