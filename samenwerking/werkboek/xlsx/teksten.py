"""How much text a workbook holds once every cell has its own.

Texts are stored once and shared by cells: one long text in a hundred thousand cells is a small
file, and gigabytes in memory.
"""

import re
from collections.abc import Collection, Iterable
from html import unescape

import numpy as np
import numpy.typing as npt

from samenwerking.werkboek.xlsx.pakket import TEKSTEN, Pakket
from samenwerking.werkboek.xlsx.weigering import MAX_TEKENS, beschadigd, te_groot, te_lange_tekst

_MEGA = 1_000_000
MAX_TEKSTEN = 100 * _MEGA
"""Bytes of all different texts together."""

MAX_UITGESCHREVEN = 500 * _MEGA
"""Bytes of the texts of all cells together."""

_STUURTEKENS = bytes(teken for teken in range(0x20) if teken not in b"\t\n\r")
_TEKST = re.compile(rb"<(?:\w+:)?si[\s/>]")
_STUK = re.compile(rb"<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<")
_GETAL = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?>([0-9]{1,9})<")


def weiger_te_veel_tekst(pakket: Pakket, bladen: Collection[str], waarden: int) -> None:
    """Raise WerkmapFout when the cells of these parts hold more text than any real workbook.

    waarden: at least as many as there are cells with a value.
    """
    if TEKSTEN not in pakket.delen:
        return
    if pakket.delen[TEKSTEN].file_size > MAX_TEKSTEN:
        raise te_groot("meer dan 100 MB aan teksten", "ten hoogste 100 MB aan teksten")
    inhoud = pakket.lees(TEKSTEN)
    weiger_ongeldige_tekens(inhoud)
    lengtes = _lengtes(inhoud)
    _weiger_lange_tekst(inhoud, lengtes)
    if not len(lengtes) or int(lengtes.max()) * waarden <= MAX_UITGESCHREVEN:
        return
    if sum(_uitgeschreven(pakket.blokken(blad), lengtes) for blad in bladen) > MAX_UITGESCHREVEN:
        raise te_groot("lange teksten in zeer veel cellen", "ten hoogste 500 MB aan teksten")


def weiger_ongeldige_tekens(xml: bytes) -> None:
    """Raise WerkmapFout for signs that XML cannot hold, or the end of CDATA outside of it."""
    los_einde = b"]]>" in xml and b"<![CDATA[" not in xml
    if los_einde or len(xml.translate(None, _STUURTEKENS)) < len(xml):
        raise beschadigd("een tekst met tekens die er niet in kunnen staan")


def _weiger_lange_tekst(inhoud: bytes, lengtes: npt.NDArray[np.int64]) -> None:
    """Raise WerkmapFout for a text that is too long for any cell."""
    eindes = np.cumsum(lengtes) + len(inhoud) - lengtes.sum()
    for lang in np.flatnonzero(lengtes > MAX_TEKENS):
        stukken = _STUK.findall(inhoud, int(eindes[lang] - lengtes[lang]), int(eindes[lang]))
        if len(unescape(b"".join(stukken).decode(errors="replace"))) > MAX_TEKENS:
            raise te_lange_tekst()


def _lengtes(inhoud: bytes) -> npt.NDArray[np.int64]:
    """At least the length of each shared text, in their order."""
    plekken = [gevonden.start() for gevonden in _TEKST.finditer(inhoud)]
    grenzen = np.array([*plekken, len(inhoud)], dtype=np.int64)
    return grenzen[1:] - grenzen[:-1]


def _uitgeschreven(blokken: Iterable[bytes], lengtes: npt.NDArray[np.int64]) -> int:
    """At least the bytes of text in a sheet: every whole number is taken for a shared text."""
    totaal, rest = 0, b""
    for blok in blokken:
        stuk = rest + blok
        einde = stuk.rfind(b"<")
        rest = stuk[max(einde, 0) :]
        nummers = np.array(_GETAL.findall(stuk[: einde + 1]), dtype=np.int64)
        totaal += int(lengtes[nummers[nummers < len(lengtes)]].sum())
    return totaal
