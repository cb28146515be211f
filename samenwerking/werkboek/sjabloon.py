"""A template as a workbook: sheets to fill in, with lists to choose from and an explanation.

The headers are protected, without a password; everything below and beside them is free. What
the sheets are about is told by who calls it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.namen import KEUZELIJSTEN, UITLEG
from samenwerking.werkboek.schrijven import (
    INKT_ZACHT,
    LIJN,
    VLAK,
    Lijst,
    Vulblad,
    Vulkolom,
    Werkmap,
    schrijf_tabel,
)
from samenwerking.werkboek.soort import Getal, Iv3Code, JaNee, Keuze, PerRij, Soort
from samenwerking.werkboek.xlsx.bijzonder import MAX_RIJEN

_RUIMTE = 1000
"""Rows that a filter covers, and that a list looks at in another sheet, when few are filled."""

_LIJSTREGELS = 200
"""Rows of another sheet that stand behind the fixed values of a list."""

_OPMAAK = ("format_cells", "format_columns", "format_rows")
_RIJEN = ("insert_rows", "delete_rows", "sort", "autofilter")
_TOEGESTAAN = dict.fromkeys((*_OPMAAK, *_RIJEN), True)

_NOTITIEBREEDTE = 260
_TEKENS_PER_REGEL = 40
_REGELHOOGTE = 15

_UITLEGBREEDTES = (30, 62, 50, 46)


class Keuzeuitleg(NamedTuple):
    """A list of choices: where it is chosen from, and what each choice means."""

    titel: str
    waarden: Mapping[str, str]


class Toelichting(NamedTuple):
    """What the sheet Uitleg tells besides its columns.

    A title and sentences that say what to do, on top; what the choices mean, at the end.
    """

    titel: str
    zinnen: tuple[str, ...]
    keuzes: tuple[Keuzeuitleg, ...] = ()


def schrijf_sjabloon(
    werkmap: Werkmap, bladen: Sequence[Vulblad], toelichting: Toelichting, kleur: str
) -> None:
    """Add the sheet Uitleg, all sheets to fill in, and the lists to choose from.

    Args: kleur: that of the tabs of the sheets to fill in.

    Raises PastNiet when something does not fit in a workbook.
    """
    _schrijf_uitleg(werkmap, bladen, toelichting)
    lijsten = _Keuzelijsten(bladen)
    for vulblad in bladen:
        blad = schrijf_tabel(werkmap, vulblad, _RUIMTE)
        blad.set_tab_color(kleur)
        _beveilig(werkmap, blad)
        for plek, kolom in enumerate(vulblad.kolommen):
            _schrijf_notitie(blad, plek, kolom.kolom)
            _schrijf_keuzes(blad, plek, kolom, lijsten)
    lijsten.schrijf(werkmap)


def _beveilig(werkmap: Werkmap, blad: Any) -> None:
    """Protect the header. Rows can be deleted only if nothing in them is locked, up to the end."""
    breedte = blad.dim_colmax
    blad.alle_vanaf(breedte + 1, werkmap.opmaak(locked=False))
    # Else XlsxWriter visits all of these columns in every row.
    blad.dim_colmax = breedte
    blad.protect("", _TOEGESTAAN)


def _schrijf_notitie(blad: Any, plek: int, kolom: Kolom) -> None:
    """The explanation of a column as a note on its header."""
    tekst = "\n".join(uitleg_in_zinnen(kolom))
    regels = sum(1 + len(zin) // _TEKENS_PER_REGEL for zin in tekst.split("\n"))
    maat = {"width": _NOTITIEBREEDTE, "height": (regels + 1) * _REGELHOOGTE}
    blad.write_comment(0, plek, tekst, {"author": "", "color": VLAK, "font_size": 9, **maat})


def uitleg_in_zinnen(kolom: Kolom, wat: str = "kolom") -> tuple[str, str, str]:
    """What a column is for, what it holds and whether it must be filled, in Dutch.

    wat: what it is called; the names in a sheet of names are a ``regel``.
    """
    return (
        f"{_hoofdletter(kolom.uitleg)}.",
        f"{_hoofdletter(_wat_erin(kolom.soort))}.",
        _verplicht(kolom, wat),
    )


def _verplicht(kolom: Kolom, wat: str) -> str:
    if kolom.gevuld:
        return "Verplicht." if wat == "regel" else "Verplicht in elke regel."
    if kolom.verplicht:
        return f"Mag leeg blijven; laat de {wat} wel staan."
    return f"Mag leeg blijven; de {wat} mag ook weg."


def _wat_erin(soort: Soort | PerRij) -> str:
    if isinstance(soort, PerRij):
        return f"wat erin hoort, hangt af van «{soort.kolom}»"
    if isinstance(soort, Getal):
        return _getal_in_woorden(soort)
    if isinstance(soort, Keuze):
        return f"keuze uit: {', '.join(soort.lijst)}"
    if isinstance(soort, JaNee):
        return "ja of nee"
    return "code uit de lijst, als tekst" if isinstance(soort, Iv3Code) else "tekst"


def _getal_in_woorden(soort: Getal) -> str:
    wat = "getal" if soort.decimalen else "geheel getal"
    delen = [
        "percentage als getal: 1,5 is 1,5 %" if soort.procent else wat,
        f"met hoogstens {soort.decimalen} decimalen" if soort.decimalen else "",
        "" if soort.minimum is None else "niet negatief",
    ]
    return ", ".join(filter(None, delen))


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _schrijf_keuzes(blad: Any, plek: int, kolom: Vulkolom, lijsten: "_Keuzelijsten") -> None:
    """The drop-down lists of a column, from the first row below the header."""
    if kolom.lijst:
        blad.data_validation(1, plek, MAX_RIJEN - 1, plek, lijsten.regel(kolom.lijst))
    for rij, lijst in kolom.rijlijsten.items():
        blad.data_validation(rij + 1, plek, rij + 1, plek, lijsten.regel(lijst))


class _Keuzelijsten:
    """The lists in use. Fixed values stand in a column of a sheet of their own, hidden."""

    def __init__(self, bladen: Sequence[Vulblad]) -> None:
        self._bladen = {blad.naam: blad for blad in bladen}
        self._kolommen: list[Lijst] = []

    def regel(self, lijst: Lijst) -> dict[str, Any]:
        """The rule for cells that take a value of this list."""
        return {
            "validate": "list",
            "source": self._formule(lijst),
            "error_type": "stop" if lijst.streng else "warning",
            "error_title": lijst.naam[:32],
            "error_message": _melding(lijst),
        }

    def _formule(self, lijst: Lijst) -> str:
        if lijst.bron and not lijst.waarden:
            return _gevuld_deel(*self._bron(*lijst.bron))
        if lijst not in self._kolommen:
            self._kolommen.append(lijst)
        return _gevuld_deel(KEUZELIJSTEN, self._kolommen.index(lijst), _lengte(lijst))

    def schrijf(self, werkmap: Werkmap) -> None:
        """Write the sheet with the lists, when no more are asked for."""
        blad = werkmap.blad(KEUZELIJSTEN)
        blad.hide()
        blad.protect()
        for plek, lijst in enumerate(self._kolommen):
            blad.write_string(0, plek, lijst.naam, werkmap.kopopmaak(gevuld=False, rechts=False))
            blad.set_column(plek, plek, 24, werkmap.opmaak(num_format="@"))
            for rij, waarde in enumerate(lijst.waarden, 1):
                blad.write_string(rij, plek, waarde)
            if lijst.bron:
                self._schrijf_verwijzingen(blad, plek, lijst, lijst.bron)

    def _schrijf_verwijzingen(
        self, blad: Any, plek: int, lijst: Lijst, bron: tuple[str, str]
    ) -> None:
        """Below the fixed values those of another sheet, also when its rows move."""
        cellen = _cellen(*self._bron(*bron))
        waarden = self._bladen[bron[0]].kolom(bron[1]).waarden
        for nummer in range(_LIJSTREGELS):
            waarde = waarden[nummer] if nummer < len(waarden) else ""
            formule = f'=INDEX({cellen},{nummer + 1})&""'
            blad.write_formula(1 + len(lijst.waarden) + nummer, plek, formule, None, waarde)

    def _bron(self, naam: str, kop: str) -> tuple[str, int, int]:
        """Sheet, position of the column with this header, and how many rows a list looks at."""
        blad = self._bladen[naam]
        return naam, blad.plek(kop), max(_RUIMTE, 2 * blad.aantal)


def _melding(lijst: Lijst) -> str:
    """What a spreadsheet says of a value that is not in a list."""
    if lijst.streng:
        return "Kies een waarde uit de lijst."
    if lijst.bron:
        return (
            f"Deze waarde staat nog niet op het blad {lijst.bron[0]}. Wilt u haar toch gebruiken?"
        )
    return "Deze waarde staat niet in de lijst. Wilt u haar toch gebruiken?"


def _lengte(lijst: Lijst) -> int:
    return len(lijst.waarden) + (_LIJSTREGELS if lijst.bron else 0)


def _cellen(blad: str, plek: int, aantal: int) -> str:
    return f"{quote_sheetname(blad)}!{xl_range_abs(1, plek, aantal, plek)}"


def _gevuld_deel(blad: str, plek: int, aantal: int) -> str:
    """The cells of a column that hold text, so that a list does not end in empty lines."""
    cellen = _cellen(blad, plek, aantal)
    eerste = f"{quote_sheetname(blad)}!{xl_range_abs(1, plek, 1, plek)}".partition(":")[0]
    return f'=OFFSET({eerste},0,0,MAX(1,COUNTIF({cellen},"?*")),1)'


def _schrijf_uitleg(werkmap: Werkmap, bladen: Sequence[Vulblad], toelichting: Toelichting) -> None:
    """What to do, and every sheet and column."""
    blad = werkmap.blad(UITLEG)
    blad.hide_gridlines(2)
    blad.protect()
    for plek, breedte in enumerate(_UITLEGBREEDTES):
        blad.set_column(plek, plek, breedte)
    blad.set_row(0, 26)
    blad.write_string(0, 0, toelichting.titel, werkmap.opmaak(bold=True, font_size=16))
    for rij, zin in enumerate(toelichting.zinnen, 2):
        blad.write_string(rij, 0, zin, werkmap.opmaak())
    rij = len(toelichting.zinnen) + 3
    for vulblad in bladen:
        rij = _schrijf_bladuitleg(werkmap, blad, rij, vulblad)
    for keuze in toelichting.keuzes:
        rij = _schrijf_keuzeuitleg(werkmap, blad, rij, keuze)


def _schrijf_bladuitleg(werkmap: Werkmap, blad: Any, rij: int, vulblad: Vulblad) -> int:
    """A sheet and its columns, from this row; gives the row for the next."""
    naam = _schrijf_tussenkop(werkmap, blad, rij, ("", vulblad.uitleg, "", ""))
    blad.write_url(rij, 0, f"internal:{quote_sheetname(vulblad.naam)}!A2", naam, vulblad.naam)
    regels = [(kolom.kop, uitleg_in_zinnen(kolom.kolom)) for kolom in vulblad.kolommen]
    regels += [(f"   regel «{n.naam}»", uitleg_in_zinnen(n, "regel")) for n in vulblad.namen]
    for plek, (kop, zinnen) in enumerate(regels, rij + 1):
        _schrijf_regel(werkmap, blad, plek, (kop, *zinnen))
    return rij + len(regels) + 2


def _schrijf_keuzeuitleg(werkmap: Werkmap, blad: Any, rij: int, keuze: Keuzeuitleg) -> int:
    """What the choices of a list mean, from this row; gives the row for the next."""
    _schrijf_tussenkop(werkmap, blad, rij, (keuze.titel, "", "", ""))
    for plek, regel in enumerate(keuze.waarden.items(), rij + 1):
        _schrijf_regel(werkmap, blad, plek, regel)
    return rij + len(keuze.waarden) + 2


def _schrijf_tussenkop(werkmap: Werkmap, blad: Any, rij: int, teksten: Sequence[str]) -> Any:
    """A line with a header above it, over all columns; gives the format of its first cell."""
    lijn = {"bold": True, "bottom": 1, "bottom_color": LIJN, "valign": "vcenter"}
    groot, gewoon = werkmap.opmaak(font_size=12, **lijn), werkmap.opmaak(**lijn)
    blad.set_row(rij, 20)
    for plek, tekst in enumerate(teksten):
        blad.write(rij, plek, tekst, gewoon if plek else groot)
    return groot


def _schrijf_regel(werkmap: Werkmap, blad: Any, rij: int, teksten: Sequence[str]) -> None:
    """A row of texts, as high as its longest one needs."""
    lengtes = zip(teksten, _UITLEGBREEDTES, strict=False)
    blad.set_row(rij, _REGELHOOGTE * max(1 + len(tekst) // breedte for tekst, breedte in lengtes))
    for plek, tekst in enumerate(teksten):
        kleur = {"font_color": INKT_ZACHT} if plek > 1 else {}
        blad.write_string(rij, plek, tekst, werkmap.opmaak(text_wrap=True, valign="top", **kleur))
