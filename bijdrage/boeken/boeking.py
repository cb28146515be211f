"""One booking of the contribution in the ledger of a municipality."""

from typing import NamedTuple


class Boeking(NamedTuple):
    """A line for the ledger; bedrag in cents, gross; zijde: lasten or baten.

    overhead: whether it is the overhead part; motief: why this category; tegenpartij: the other
    municipality.
    """

    gemeente: str
    zijde: str
    taakveld: str
    categorie: str
    bedrag: int
    overhead: bool = False
    motief: str = ""
    tegenpartij: str = ""
