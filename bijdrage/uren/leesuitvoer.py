"""The hours that were chosen as a workbook, ods and csv: the groups, and the rows below them."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from bijdrage.rapport.afronding import heel_uur
from bijdrage.rapport.model import UITGAVE_NAAM
from bijdrage.uren.leesweergave import Gegroepeerd, volle_naam
from bijdrage.uren.lezen import BRONNEN, GEMEENTE, Groep, Leesrij, kies
from samenwerking.csvuit import als_csv
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.ods import als_ods
from samenwerking.werkboek.schrijven import Vulblad, Vulkolom, Werkmap, als_tekst, schrijf_tabel
from samenwerking.werkboek.soort import Getal, Soort, Tekst, Waarde

FICTIEF = "Bevat fictieve gegevens"
RIJEN = "Rijen"
PER_PROCENT = 4
"""Decimals of a share in percent; the hours beside it give it exactly."""
_TEKST, _UREN, _PROCENT = Tekst(), Getal(2), Getal(PER_PROCENT)


class Kolomrij(NamedTuple):
    """A column of an export: its header, its kind, and its value in every row."""

    kop: str
    soort: Soort
    waarden: tuple[Waarde, ...]


def als_werkmap(uit: Gegroepeerd, over: Sequence[tuple[str, str]]) -> bytes:
    """A workbook with what it is, the groups, and the rows with their notes.

    over: name and text of what a reader must know: version, status, what was chosen.
    """
    werkmap = Werkmap(f"Uren per {uit.per}", over[0][1], FICTIEF if uit.fictief else "")
    for blad in _bladen(uit, over):
        schrijf_tabel(werkmap, blad)
    return werkmap.inhoud()


def als_opendocument(uit: Gegroepeerd, over: Sequence[tuple[str, str]]) -> bytes:
    """The same sheets as an OpenDocument spreadsheet."""
    return als_ods(_bladen(uit, over))


def als_tabel(uit: Gegroepeerd, uitgave: str = UITGAVE_NAAM[False]) -> bytes:
    """The same as csv: first the groups, then the rows; the first column says which it is.

    uitgave: the edition, in the last column of every row.
    """
    groepen, rijen = groepkolommen(uit), rijkolommen(uit)
    koppen = [*dict.fromkeys(kolom.kop for kolom in (*groepen, *rijen))]
    regels = [*_regels("groep", groepen, koppen), *_regels("rij", rijen, koppen)]
    return als_csv(["soort", *koppen, "uitgave"], ([*regel, uitgave] for regel in regels))


def groepkolommen(uit: Gegroepeerd) -> list[Kolomrij]:
    """The groups, and all of them together as the last."""
    groepen = (*uit.groepen, uit.samen)
    return [
        Kolomrij(uit.per, _TEKST, tuple(volle_naam(groep) for groep in groepen)),
        *_urenkolommen(uit, [(*g.uren, g.gezamenlijk, g.totaal) for g in groepen]),
        *_deelkolommen(uit, groepen),
        *(
            Kolomrij(f"% {naam}", _PROCENT, tuple(_procent(g.bronaandeel(b)) for g in groepen))
            for b, naam in BRONNEN.items()
        ),
    ]


def rijkolommen(uit: Gegroepeerd) -> list[Kolomrij]:
    """The rows that were chosen, with their notes."""
    rijen = kies(uit.versie, uit.keuze)
    teksten = ("onderdeel", "naam", "afdeling", "taak", "taakveld", "aard")
    slot = ("sleutel", "bron", "toelichting")
    return [
        *(_tekstkolom(rijen, veld) for veld in teksten),
        Kolomrij("vte", _UREN, tuple(rij.vte for rij in rijen)),
        *_urenkolommen(uit, [(*r.uren, r.gezamenlijk, r.totaal) for r in rijen]),
        *(_tekstkolom(rijen, veld) for veld in slot),
        Kolomrij("fictief", _TEKST, tuple("ja" if rij.fictief else "nee" for rij in rijen)),
    ]


def _tekstkolom(rijen: Sequence[Leesrij], veld: str) -> Kolomrij:
    return Kolomrij(veld, _TEKST, tuple(getattr(rij, veld) for rij in rijen))


def _urenkolommen(uit: Gegroepeerd, rijen: Sequence[tuple[int, ...]]) -> list[Kolomrij]:
    namen = [deelnemer.naam for deelnemer in uit.versie.deelnemers]
    koppen = [f"uren {naam}" for naam in (*namen, "gezamenlijk", "totaal")]
    return [
        Kolomrij(kop, _UREN, tuple(rij[plek] for rij in rijen)) for plek, kop in enumerate(koppen)
    ]


def _deelkolommen(uit: Gegroepeerd, groepen: Sequence[Groep]) -> list[Kolomrij]:
    """The shares, of the hours that are for one municipality alone."""
    if uit.keuze.groep == GEMEENTE:
        return []
    return [
        Kolomrij(f"% {d.naam}", _PROCENT, tuple(_procent(g.aandeel(plek)) for g in groepen))
        for plek, d in enumerate(uit.versie.deelnemers)
    ]


def _procent(aandeel: Fraction | None) -> int | None:
    return None if aandeel is None else heel_uur(aandeel * 100 * 10**PER_PROCENT)


def _bladen(uit: Gegroepeerd, over: Sequence[tuple[str, str]]) -> list[Vulblad]:
    namen, teksten = zip(*over, strict=True)
    return [
        _blad("Over", [Kolomrij("wat", _TEKST, namen), Kolomrij("", _TEKST, teksten)]),
        _blad("Groepen", groepkolommen(uit)),
        _blad(RIJEN, rijkolommen(uit)),
    ]


def _blad(naam: str, kolommen: Sequence[Kolomrij]) -> Vulblad:
    vulkolommen = (
        Vulkolom(k.kop, Kolom(k.kop, k.soort, ""), [k.soort] * len(k.waarden), k.waarden)
        for k in kolommen
    )
    return Vulblad(naam, "", tuple(vulkolommen), afbreken=True)


def _regels(soort: str, kolommen: Sequence[Kolomrij], koppen: Sequence[str]) -> list[list[str]]:
    per_kop = {kolom.kop: kolom for kolom in kolommen}
    aantal = len(kolommen[0].waarden)
    return [
        [soort, *(_tekst(per_kop[kop], plek) if kop in per_kop else "" for kop in koppen)]
        for plek in range(aantal)
    ]


def _tekst(kolom: Kolomrij, plek: int) -> str:
    waarde = kolom.waarden[plek]
    return "" if waarde is None else als_tekst(kolom.soort, waarde)
