"""What a workbook says of itself: where its sheets stand, what its styles show, its links."""

import posixpath
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree

from samenwerking.werkboek.xlsx.formules import namen_van_elders
from samenwerking.werkboek.xlsx.getalopmaak import MAX_LENGTE, Toont, toont
from samenwerking.werkboek.xlsx.pakket import STIJLEN, WERKMAP, Pakket
from samenwerking.werkboek.xlsx.weigering import beschadigd, te_groot

_RELATIES = "xl/_rels/workbook.xml.rels"
_KOPPELINGEN = "xl/externalLinks/"
_MAX_TAGS = 500_000
"""Of a part that is read as a whole; the styles of the fullest workbook have 200.000."""

_EERSTE_EIGEN = 164
_INGEBOUWD = {
    **{str(nummer): Toont.GETAL for nummer in range(_EERSTE_EIGEN)},
    **dict.fromkeys(("9", "10"), Toont.PROCENT),
    **{
        str(nummer): Toont.DATUM
        for nummer in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
    },
}
"""What the number formats show that every spreadsheet has."""


class Deel(NamedTuple):
    """A sheet of a workbook: its name and the part that holds it."""

    naam: str
    deel: str


def lees_bladen(pakket: Pakket) -> list[Deel]:
    """The sheets in their order. Raises WerkmapFout when a sheet has no part."""
    relaties = list(_relaties(pakket, _RELATIES))
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


def lees_koppelingen(pakket: Pakket) -> list[str] | None:
    """The names of the files that a workbook takes values from; None without any link."""
    delen = [naam for naam in pakket.delen if naam.startswith(_KOPPELINGEN)]
    doelen = (
        unquote(relatie["Target"]).replace("\\", "/")
        for deel in delen
        if deel.endswith(".rels")
        for relatie in _relaties(pakket, deel)
    )
    return sorted({posixpath.basename(doel) for doel in doelen}) if delen else None


def lees_namen_van_elders(pakket: Pakket) -> frozenset[str]:
    """The defined names, in lower case, that stand for something in another file."""
    namen = _elementen(pakket, WERKMAP, "definedName")
    return namen_van_elders({naam.get("name", ""): naam.text or "" for naam in namen})


def wordt_nog_berekend(pakket: Pakket) -> bool:
    """Whether a spreadsheet must calculate all formulas when it opens the workbook.

    Libraries ask for that; what is stored with a formula may be no more than a guess.
    """
    instellingen = _elementen(pakket, WERKMAP, "calcPr")
    return any(i.get("fullCalcOnLoad") in ("1", "true") for i in instellingen)


def lees_stijlen(pakket: Pakket) -> list[Toont]:
    """What each cell style shows of a number; without styles there is one, and it is plain."""
    opmaken = list(_elementen(pakket, STIJLEN, "numFmt", binnen="numFmts"))
    if not all({"numFmtId", "formatCode"} <= opmaak.attrib.keys() for opmaak in opmaken):
        raise beschadigd("een getalopmaak zonder nummer of vorm")
    eigen = {opmaak.attrib["numFmtId"]: opmaak.attrib["formatCode"] for opmaak in opmaken}
    if any(len(opmaak) > MAX_LENGTE for opmaak in eigen.values()):
        raise beschadigd(f"een getalopmaak van meer dan {MAX_LENGTE} tekens")
    bekend = {**_INGEBOUWD, **{nummer: toont(opmaak) for nummer, opmaak in eigen.items()}}
    stijlen = [s.get("numFmtId", "0") for s in _elementen(pakket, STIJLEN, "xf", binnen="cellXfs")]
    if not bekend.keys() >= set(stijlen):
        raise beschadigd("een opmaak met een onbekende getalopmaak")
    return [bekend[nummer] for nummer in stijlen] or [Toont.GETAL]


def _relaties(pakket: Pakket, deel: str) -> Iterator[dict[str, str]]:
    for relatie in _elementen(pakket, deel, "Relationship"):
        if not {"Id", "Type", "Target"} <= relatie.attrib.keys():
            raise beschadigd("een verwijzing zonder doel")
        yield relatie.attrib


def _pad(doel: str) -> str:
    """The name of a part from how the workbook refers to it."""
    if doel.startswith("/"):
        return doel.removeprefix("/")
    return posixpath.normpath(posixpath.join("xl", doel))


def _elementen(
    pakket: Pakket, deel: str, naam: str, binnen: str = ""
) -> Iterator[ElementTree.Element]:
    """The elements with this name that have a parent, or the parent ``binnen``."""
    wortel = _ontleed(pakket, deel)
    for ouder in wortel.iter() if wortel is not None else ():
        if not binnen or _lokaal(ouder.tag) == binnen:
            yield from (kind for kind in ouder if _lokaal(kind.tag) == naam)


def _ontleed(pakket: Pakket, deel: str) -> ElementTree.Element | None:
    inhoud = pakket.lees(deel)
    if not inhoud:
        return None
    if b"<!DOCTYPE" in inhoud:
        raise beschadigd(f"«{deel}» heeft een documentdefinitie")
    if inhoud.count(b"<") > _MAX_TAGS:
        raise te_groot(f"«{deel}» met meer dan {_MAX_TAGS // 1000}.000 tags", "een gewone werkmap")
    try:
        return ElementTree.fromstring(inhoud)  # noqa: S314 (no document type, and measured)
    except (ElementTree.ParseError, ValueError, LookupError) as fout:
        raise beschadigd(f"«{deel}» is geen geldige XML") from fout


def _lokaal(naam: str) -> str:
    return naam.rpartition("}")[2]
