"""How a bad workbook is told: its recipe, and where its refusals stand."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.werkmappen.maken import Werkmap, goede_werkmap


class Waar(NamedTuple):
    """Where a refusal stands, and texts that it holds; what was found is the first of them.

    cel: its address, "" where there is none. of_bestand: the whole file may be refused instead.
    """

    blad: str | None
    rij: int | None
    kolom: str | None
    cel: str
    teksten: tuple[str, ...]
    of_bestand: bool = False


class Foutief(NamedTuple):
    """A recipe with its refusals, in order; zwaar: read it where memory and time are bounded."""

    recept: Callable[[Werkmap], None]
    waar: tuple[Waar, ...]
    zwaar: bool
    extensie: str

    def werkmap(self) -> Werkmap:
        werkmap = goede_werkmap()
        self.recept(werkmap)
        return werkmap


FOUT: dict[str, Foutief] = {}
Recept = Callable[[Werkmap], None]


def neem_op(
    *waar: Waar, zwaar: bool = False, extensie: str = ".xlsx"
) -> Callable[[Recept], Recept]:
    def neem_op(recept: Recept) -> Recept:
        assert recept.__name__ not in FOUT, recept.__name__
        FOUT[recept.__name__] = Foutief(recept, waar, zwaar, extensie)
        return recept

    return neem_op


def in_cel(blad: str, rij: int, kolom: str, *teksten: str, cel: str = "") -> Waar:
    adres = cel or goede_werkmap().adres(blad, min(rij, 2), kolom).rstrip("0123456789") + str(rij)
    return Waar(blad, rij, kolom.lower(), adres, teksten)


def fout_in_cel(
    blad: str, rij: int, kolom: str, *teksten: str, cel: str = ""
) -> Callable[[Recept], Recept]:
    return neem_op(in_cel(blad, rij, kolom, *teksten, cel=cel))


def fout_in_blad(
    blad: str,
    kolom: str | None,
    *teksten: str,
    cel: str = "",
    of_bestand: bool = False,
    zwaar: bool = False,
) -> Callable[[Recept], Recept]:
    return neem_op(Waar(blad, None, kolom, cel, teksten, of_bestand), zwaar=zwaar)


def fout_in_bestand(
    *teksten: str, zwaar: bool = False, extensie: str = ".xlsx"
) -> Callable[[Recept], Recept]:
    return neem_op(Waar(None, None, None, "", teksten), zwaar=zwaar, extensie=extensie)


def in_blad(blad: str, werk: Callable[[Path, str], object]) -> Recept:
    """A recipe that works on the file, given the part of its zip that holds this sheet."""

    def recept(w: Werkmap) -> None:
        naam = w.bladdeel(blad)
        w.na(lambda pad: werk(pad, naam))

    return recept
