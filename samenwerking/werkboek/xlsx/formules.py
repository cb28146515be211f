"""Whether a formula takes its value from another file, directly or through a name."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

_TEKST = re.compile(r'"[^"]*"')
_BLADNAAM = r"[^\s()+\-*/^&=<>,;!'\[\]{}%#@]"
_ANDER_BESTAND = re.compile(
    rf"\](?:(?!:){_BLADNAAM}+)?!"  # [1]Blad1!A1, [1]!naam
    r"|\](?:[^'\[\]!]|'')*'!"  # '[1]Mijn blad'!A1, 'C:\map\[Budget 2021.xlsx]Blad1'!A1
)
"""Brackets of a file name, and nothing but the name of a sheet between them and the ``!``.

``SUM(Tabel1[2021])+Blad2!A1`` has the brackets of a column and a sheet of its own.
"""

_NAAM = re.compile(r"[^\W\d][\w.\\?]*")


def verwijst_elders(formule: str, namen: Collection[str] = ()) -> bool:
    """Whether a formula refers to another file, or to one of these names in lower case."""
    kaal = _TEKST.sub('""', formule)
    return _ANDER_BESTAND.search(kaal) is not None or (
        bool(namen) and not _namen_in(kaal).isdisjoint(namen)
    )


def namen_van_elders(definities: Mapping[str, str]) -> frozenset[str]:
    """The names, in lower case, that stand for something in another file, if need be by a name."""
    noemers = defaultdict(set)
    for naam, definitie in definities.items():
        for genoemd in _namen_in(_TEKST.sub('""', definitie)):
            noemers[genoemd].add(naam.lower())
    gevonden: set[str] = set()
    nieuw = {naam.lower() for naam, d in definities.items() if verwijst_elders(d)}
    while nieuw:
        gevonden |= nieuw
        nieuw = {noemer for naam in nieuw for noemer in noemers[naam]} - gevonden
    return frozenset(gevonden)


def _namen_in(formule: str) -> set[str]:
    return set(_NAAM.findall(formule.lower()))
