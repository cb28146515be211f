"""The calculations that can be compared, as a list to choose from."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bijdrage.rapport.feiten import kenmerk_kort
from bijdrage.rapport.weergave import STANDEN
from samenwerking.notatie import datum
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

KOPPEN = (Kop("Berekening"), Kop("Status"), Kop("Laatste invoer"), Kop("Kenmerk"))


class Versiekeuze(NamedTuple):
    """A version of a year and stand, with its address and how it stands in the registry."""

    sleutel: str
    jaar: int
    stand: str
    versie: int
    status: str
    reden: str
    invoer_op: date
    vingerafdruk: str

    @property
    def naam(self) -> str:
        """How it is called: begroting 2023, versie 1."""
        return f"{STANDEN[self.stand]} {self.jaar}, versie {self.versie}"

    @property
    def in_woorden(self) -> str:
        """The same with its status, for a list."""
        return f"{self.jaar}: {STANDEN[self.stand]}, versie {self.versie} ({self.status})"


def voorstel(keuzes: Sequence[Versiekeuze]) -> dict[str, str]:
    """What is filled in at first: the newest, and the same stand of the year before it."""
    if len(keuzes) <= 1:
        return {}
    naar, *rest = keuzes
    eerder = [k for k in rest if k.stand == naar.stand and k.jaar < naar.jaar]
    return {"van": (eerder or rest)[0].sleutel, "naar": naar.sleutel}


def versietabel(keuzes: Sequence[Versiekeuze], adressen: Sequence[str]) -> Tabel:
    """All versions beside each other, each with its page."""
    rijen = (
        tabelrij(
            KOPPEN,
            Cel(keuze.naam[:1].upper() + keuze.naam[1:], adres, keuze.reden),
            Cel(keuze.status),
            Cel(datum(keuze.invoer_op)),
            Cel(kenmerk_kort(keuze.vingerafdruk)),
        )
        for keuze, adres in zip(keuzes, adressen, strict=True)
    )
    return Tabel("Alle berekeningen, het nieuwste jaar eerst", KOPPEN, tuple(rijen))
