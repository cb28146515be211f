"""What a workbook says of itself: where each sheet stands, and which styles are percentages."""

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from samenwerking.werkboek.xlsx.pakket import STIJLEN, WERKMAP, Pakket
from samenwerking.werkboek.xlsx.weigering import beschadigd

_RELATIES = "xl/_rels/workbook.xml.rels"
_PROCENTEN = ("9", "10")
"""The built-in number formats 0% and 0.00%."""

_GEEN_OPMAAK = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
"""The parts of a number format that are shown as they stand."""


class Deel(NamedTuple):
    """A sheet of a workbook: its name and the part that holds it."""

    naam: str
    deel: str


def lees_bladen(pakket: Pakket) -> list[Deel]:
    """The sheets in their order. Raises WerkmapFout when a sheet has no part."""
    delen = {relatie["Id"]: _pad(relatie["Target"]) for relatie in _relaties(pakket)}
    bladen = []
    for blad in _elementen(pakket, WERKMAP, "sheet"):
        verwijzing = next((w for n, w in blad.items() if _lokaal(n) == "id"), "")
        naam, deel = blad.get("name", ""), delen.get(verwijzing, "")
        if deel not in pakket.delen:
            raise beschadigd(f"blad «{naam}» ontbreekt in het bestand")
        bladen.append(Deel(naam, deel))
    return bladen


def heeft_koppelingen(pakket: Pakket) -> bool:
    """Whether the workbook takes values from other files."""
    return any(naam.startswith("xl/externalLinks/") for naam in pakket.delen)


def procentstijlen(pakket: Pakket) -> frozenset[int]:
    """The numbers of the cell styles that show a number as a percentage."""
    opmaken = _elementen(pakket, STIJLEN, "numFmt", binnen="numFmts")
    eigen = {opmaak.get("numFmtId"): opmaak.get("formatCode", "") for opmaak in opmaken}
    procenten = {*_PROCENTEN} - eigen.keys()
    procenten |= {nummer for nummer, opmaak in eigen.items() if nummer and _is_procent(opmaak)}
    stijlen = _elementen(pakket, STIJLEN, "xf", binnen="cellXfs")
    return frozenset(
        plek for plek, stijl in enumerate(stijlen) if stijl.get("numFmtId") in procenten
    )


def _is_procent(opmaak: str) -> bool:
    return "%" in _GEEN_OPMAAK.sub("", opmaak)


def _relaties(pakket: Pakket) -> Iterator[dict[str, str]]:
    for relatie in _elementen(pakket, _RELATIES, "Relationship"):
        if {"Id", "Target"} <= relatie.keys():
            yield relatie


def _pad(doel: str) -> str:
    """The name of a part from how the workbook refers to it."""
    if doel.startswith("/"):
        return doel.removeprefix("/")
    return posixpath.normpath(posixpath.join("xl", doel))


def _elementen(pakket: Pakket, deel: str, naam: str, binnen: str = "") -> Iterator[dict[str, str]]:
    """The attributes of the elements with this name, or of those within ``binnen``."""
    wortel = _ontleed(pakket, deel)
    for ouder in wortel.iter() if wortel is not None else ():
        if not binnen or _lokaal(ouder.tag) == binnen:
            yield from (kind.attrib for kind in ouder if _lokaal(kind.tag) == naam)


def _ontleed(pakket: Pakket, deel: str) -> ElementTree.Element | None:
    inhoud = pakket.lees(deel)
    if not inhoud:
        return None
    if b"<!DOCTYPE" in inhoud:
        raise beschadigd(f"«{deel}» heeft een documentdefinitie")
    try:
        return ElementTree.fromstring(inhoud)  # noqa: S314 (no document type, and measured)
    except (ElementTree.ParseError, ValueError, LookupError) as fout:
        raise beschadigd(f"«{deel}» is geen geldige XML") from fout


def _lokaal(naam: str) -> str:
    return naam.rpartition("}")[2]
