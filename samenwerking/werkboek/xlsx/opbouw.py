"""What a workbook says of itself: where each sheet stands, and which styles are percentages."""

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from samenwerking.werkboek.xlsx.bijzonder import Stijlen
from samenwerking.werkboek.xlsx.pakket import STIJLEN, WERKMAP, Pakket
from samenwerking.werkboek.xlsx.weigering import beschadigd

_RELATIES = "xl/_rels/workbook.xml.rels"
_PROCENTEN = ("9", "10")
"""The built-in number formats 0% and 0.00%."""

_EERSTE_EIGEN = 164
_GEEN_OPMAAK = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
"""The parts of a number format that are shown as they stand."""


class Deel(NamedTuple):
    """A sheet of a workbook: its name and the part that holds it."""

    naam: str
    deel: str


def lees_bladen(pakket: Pakket) -> list[Deel]:
    """The sheets in their order. Raises WerkmapFout when a sheet has no part."""
    relaties = list(_relaties(pakket))
    delen = {relatie["Id"]: _pad(relatie["Target"]) for relatie in relaties}
    stijlen = [_pad(r["Target"]) for r in relaties if r["Type"].endswith("/styles")]
    if stijlen and (stijlen != [STIJLEN] or STIJLEN not in pakket.delen):
        raise beschadigd("de opmaak staat niet op haar plaats")
    bladen = []
    for blad in _elementen(pakket, WERKMAP, "sheet"):
        verwijzing = next((w for n, w in blad.items() if _lokaal(n) == "id"), "")
        naam, deel = blad.get("name", ""), delen.get(verwijzing, "")
        if not naam or deel not in pakket.delen:
            raise beschadigd(f"blad «{naam}» ontbreekt in het bestand")
        bladen.append(Deel(naam, deel))
    return bladen


def heeft_koppelingen(pakket: Pakket) -> bool:
    """Whether the workbook takes values from other files."""
    return any(naam.startswith("xl/externalLinks/") for naam in pakket.delen)


def lees_stijlen(pakket: Pakket) -> Stijlen:
    """How many cell styles there are, and the numbers of those that show a percentage."""
    opmaken = list(_elementen(pakket, STIJLEN, "numFmt", binnen="numFmts"))
    if not all({"numFmtId", "formatCode"} <= opmaak.keys() for opmaak in opmaken):
        raise beschadigd("een getalopmaak zonder nummer of vorm")
    eigen = {opmaak["numFmtId"]: opmaak["formatCode"] for opmaak in opmaken}
    procenten = {*_PROCENTEN} - eigen.keys()
    procenten |= {nummer for nummer, opmaak in eigen.items() if _is_procent(opmaak)}
    stijlen = list(_elementen(pakket, STIJLEN, "xf", binnen="cellXfs"))
    if any(_is_eigen(stijl) and stijl["numFmtId"] not in eigen for stijl in stijlen):
        raise beschadigd("een opmaak met een onbekende getalopmaak")
    plekken = (plek for plek, stijl in enumerate(stijlen) if stijl.get("numFmtId") in procenten)
    return Stijlen(len(stijlen), frozenset(plekken))


def _is_eigen(stijl: dict[str, str]) -> bool:
    """Whether a style names a number format of the workbook's own."""
    return stijl.get("numFmtId", "0") not in map(str, range(_EERSTE_EIGEN))


def _is_procent(opmaak: str) -> bool:
    return "%" in _GEEN_OPMAAK.sub("", opmaak)


def _relaties(pakket: Pakket) -> Iterator[dict[str, str]]:
    for relatie in _elementen(pakket, _RELATIES, "Relationship"):
        if not {"Id", "Type", "Target"} <= relatie.keys():
            raise beschadigd("een verwijzing zonder doel")
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
