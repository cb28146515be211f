"""Writing files: each is named when it was written, and so is what could not be."""

import errno
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from bijdrage.bbv import beoordeel_invoer
from bijdrage.doorrekenen import Doorgerekend, codelijsten
from bijdrage.rapport.model import Brugrapport, Jaarrapport
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.reeks import vorige
from bijdrage.rapport.regelweergave import bbvblok
from bijdrage.rapport.werkmap import schrijf_werkmap
from bijdrage.rekenmodel.verschil import Verschil
from samenwerking.werkboek.schrijven import PastNiet

EXIT_FOUTEN = 2
"""The exit status of a refused input."""

_NIET_IN_EEN_NAAM = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_GEEN_TOESTEMMING = "u mag daar niet schrijven, of het bestand staat nog open"
_OORZAKEN = {
    errno.EACCES: _GEEN_TOESTEMMING,
    errno.EPERM: _GEEN_TOESTEMMING,
    errno.EROFS: "daar kan alleen gelezen worden",
    errno.ENOSPC: "de schijf is vol",
    errno.ENAMETOOLONG: "de naam is te lang",
}


def weiger_onschrijfbaar(opties: Mapping[str, Path | None]) -> None:
    """Raises CommandError when a file surely cannot be written, with the option that names it."""
    for optie, pad in opties.items():
        if pad and (reden := _onschrijfbaar(pad)):
            raise CommandError(f"{optie} {_kan_niet(pad, reden)}")


def _onschrijfbaar(pad: Path) -> str:
    """Why a file cannot be written, as far as can be known without trying; "" when it can."""
    try:
        if pad.is_dir():
            return "dat is een map"
        if not pad.parent.is_dir():
            return f"de map {pad.parent} bestaat niet"
        mag = os.access(pad if pad.exists() else pad.parent, os.W_OK)
    except OSError as fout:
        return _oorzaak(fout)
    return "" if mag else _GEEN_TOESTEMMING


def _oorzaak(fout: OSError) -> str:
    return _OORZAKEN.get(fout.errno or 0, str(fout.strerror))


def _kan_niet(pad: Path, reden: str) -> str:
    return f"{pad} kan niet worden geschreven: {reden}. Kies een andere plek."


def met_namen(uit: Path, namen: Sequence[str]) -> list[Path]:
    """A file per name: one goes to the path itself, more of them get their name behind it.

    With a number in front of the name where two would be the same file.
    """
    if len(namen) == 1:
        return [uit]
    staarten = [_NIET_IN_EEN_NAAM.sub("-", naam) for naam in namen]
    if len({staart.casefold() for staart in staarten}) < len(staarten):
        staarten = [f"{nummer}-{staart}" for nummer, staart in enumerate(staarten, 1)]
    return [uit.parent / f"{uit.stem}-{staart}{uit.suffix}" for staart in staarten]


class Schrijver:
    """Writes files, says which, and remembers what could not be written.

    Args: meld: takes a line for standard output.
    """

    def __init__(self, meld: Callable[[str], object]) -> None:
        self._meld = meld
        self.mislukt: list[str] = []

    def schrijf(self, pad: Path, maak: Callable[[], bytes]) -> None:
        """Make and write a file, if that can be done."""
        reden = _onschrijfbaar(pad)
        if reden:
            self.mislukt.append(_kan_niet(pad, reden))
            return
        try:
            self._schrijf(pad, maak())
        except PastNiet as fout:
            self.mislukt.append(f"{pad} is niet geschreven, het past niet in een werkmap: {fout}.")

    def _schrijf(self, pad: Path, inhoud: bytes) -> None:
        try:
            pad.write_bytes(inhoud)
        except OSError as fout:
            self.mislukt.append(_kan_niet(pad, _oorzaak(fout)))
        else:
            self._meld(f"Geschreven: {pad}")

    def sluit_af(self) -> None:
        """Raises CommandError when something could not be written."""
        if self.mislukt:
            raise CommandError("\n".join(self.mislukt))


def schrijf_json(schrijver: Schrijver, uit: Path | None, inhoud: Mapping[str, Any]) -> None:
    """Everything in one file."""
    if uit:
        tekst = json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n"
        schrijver.schrijf(uit, tekst.encode)


def schrijf_rapporten(
    schrijver: Schrijver,
    uit: Path | None,
    rapporten: Sequence[Jaarrapport],
    bruggen: Sequence[Brugrapport],
) -> None:
    """A PDF per report, with what the rules say of its input alone.

    More of them are told apart by year, stand and municipality.

    Args: bruggen: those that lead to a report, for a section in it.
    """
    if uit:
        naar = {(brug.naar.sleutel, brug.gemeente): brug for brug in bruggen}
        namen = [f"{rapport.sleutel}-{rapport.gemeente}" for rapport in rapporten]
        for pad, rapport in zip(met_namen(uit, namen), rapporten, strict=True):
            brug = naar.get((rapport.sleutel, rapport.gemeente))
            bbv = bbvblok(beoordeel_invoer(rapport.berekening, codelijsten()))
            maak = partial(schrijf_pdf, rapport, vorige(rapport, rapporten), brug, bbv)
            schrijver.schrijf(pad, maak)


def schrijf_werkmappen(
    schrijver: Schrijver,
    uit: Path | None,
    berekeningen: Sequence[Doorgerekend],
    verschillen: Sequence[Verschil],
) -> None:
    """A workbook per calculation; more of them are told apart by year and stand.

    Args: verschillen: the bridge to every calculation but the first.
    """
    if uit:
        paden = met_namen(uit, [doorgerekend.sleutel for doorgerekend in berekeningen])
        alle = zip(paden, berekeningen, [None, *verschillen], strict=True)
        for pad, doorgerekend, verschil in alle:
            schrijver.schrijf(pad, partial(schrijf_werkmap, doorgerekend, verschil))


def paden_gemarkeerd(uit: Path, invoer: Iterable[Path]) -> dict[Path, Path]:
    """Where the marked copy of each input goes: with more inputs, the name of it stands behind."""
    paden = list(dict.fromkeys(invoer))
    return dict(zip(paden, met_namen(uit, [pad.stem for pad in paden]), strict=True))
