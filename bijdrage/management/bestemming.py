"""Outputs that are refused before anything is read: they would take the place of something else."""

import os
import re
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from django.core.management.base import CommandError

from bijdrage.rekenmodel.invoer import STANDEN

MET_JAAR = rf"-(\d+-)?\d{{4}}-({'|'.join(map(re.escape, STANDEN))})(-.+)?"
"""What is put behind the name of a file per calculation or report, as a regular expression."""


class Bestemming(NamedTuple):
    """An option, and the files that it may write: these, and the first one with ``staart`` behind.

    staart: a regular expression; empty when all names are known.
    """

    optie: str
    paden: Sequence[Path]
    staart: str = ""

    def raakt(self, pad: Path) -> bool:
        """Whether this file may be written."""
        return any(_is_zelfde(eigen, pad) for eigen in self.paden) or self._met_staart(pad)

    def _met_staart(self, pad: Path) -> bool:
        uit = self.paden[0]
        patroon = f"{re.escape(uit.stem)}{self.staart}{re.escape(uit.suffix)}"
        return bool(
            self.staart
            and re.fullmatch(patroon, pad.name, re.IGNORECASE)
            and _is_zelfde(uit.parent, pad.parent)
        )


def weiger_overschrijven(invoer: Sequence[Path], bestemmingen: Sequence[Bestemming]) -> None:
    """Raises CommandError when an output would take the place of an input or of another output."""
    for bestemming in bestemmingen:
        for pad in invoer:
            if _raakt_invoer(bestemming, pad):
                raise CommandError(
                    f"{bestemming.optie} {bestemming.paden[0]} zou de invoer {pad} overschrijven."
                    " Kies een andere naam of plek."
                )
    for een, ander in combinations(bestemmingen, 2):
        if any(map(een.raakt, ander.paden)) or any(map(ander.raakt, een.paden)):
            raise CommandError(
                f"{een.optie} {een.paden[0]} en {ander.optie} {ander.paden[0]} zouden elkaar"
                " overschrijven. Kies een andere naam voor een van beide."
            )


def _raakt_invoer(bestemming: Bestemming, invoer: Path) -> bool:
    """Whether an output would change this workbook, or a csv file of this folder."""
    if bestemming.raakt(invoer):
        return True
    in_de_map = [pad for pad in bestemming.paden if _is_zelfde(pad.parent, invoer)]
    return any(map(_is_csv, in_de_map)) or any(map(bestemming.raakt, _csv_bestanden(invoer)))


def _csv_bestanden(map_: Path) -> list[Path]:
    try:
        return [pad for pad in map_.iterdir() if _is_csv(pad)]
    except OSError:  # no folder, or not one that may be looked into: the reader says so
        return []


def _is_csv(pad: Path) -> bool:
    return pad.suffix.lower() == ".csv"


def _is_zelfde(een: Path, ander: Path) -> bool:
    """Whether two paths lead to one file, also where case does not count or by another link."""
    try:
        return een.samefile(ander)
    except OSError:
        return os.path.realpath(een).casefold() == os.path.realpath(ander).casefold()


def weiger_andere_soort(optie: str, pad: Path | None) -> None:
    """Raises CommandError when a workbook would get a name that Excel does not open."""
    if pad and pad.suffix.lower() != ".xlsx":
        raise CommandError(f"{optie} {pad} is een werkmap: laat de naam eindigen op .xlsx.")
