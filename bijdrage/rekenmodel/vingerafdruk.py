"""The mark of a calculation: SHA-256 over the canonical JSON (RFC 8785) of input and outcome.

The same input gives the same mark whether it came from csv, workbook or database: it does not
depend on file names, on the order of sheets, columns and rows, or on how a number was typed.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

import rfc8785

from bijdrage.rekenmodel.invoer import (
    BEDRAG,
    SCHAAL,
    Component,
    Correctie,
    Invoer,
    Kenmerken,
    Lastenregel,
    Sleutel,
    Urenregel,
)
from bijdrage.rekenmodel.resultaat import Berekening

Rij = dict[str, Any]
"""A row in canonical form: column name to whole number (cents, hundredths of hours) or text."""


def vingerafdruk(berekening: Berekening) -> str:
    """The mark of a calculation: ``sha256:`` and 64 hexadecimal digits."""
    if berekening.merk:
        return berekening.merk
    inhoud: Rij = {
        "methode": berekening.methode,
        "invoer": canonieke_invoer(berekening.invoer),
        "uitkomst": _uitkomst(berekening),
    }
    return "sha256:" + sha256(rfc8785.dumps(inhoud)).hexdigest()


def merken(invoer: Invoer) -> dict[str, str]:
    """The SHA-256 of every table of an input in canonical form: which of them is different."""
    return {
        naam: sha256(rfc8785.dumps(rijen)).hexdigest()
        for naam, rijen in canonieke_invoer(invoer).items()
    }


def canonieke_invoer(invoer: Invoer) -> dict[str, list[Rij]]:
    """The tables of an input in canonical form: empty cells and tables left out, rows sorted."""
    namen = [gemeente.naam for gemeente in invoer.gemeenten]
    tabellen: dict[str, Iterable[Rij]] = {
        "Kenmerken": _kenmerken(invoer.kenmerken),
        "Gemeenten": (
            _rij(gemeente=g.naam, cbs=g.cbs, rol=g.rol, inwoners=_tekst(g.inwoners))
            for g in invoer.gemeenten
        ),
        "Onderdelen": (
            _rij(
                onderdeel=o.code,
                naam=o.naam,
                afdeling=o.afdeling,
                standplaats=o.standplaats,
                fictief=_ja_nee(o.fictief),
            )
            for o in invoer.onderdelen
        ),
        "Uren": (_urenregel(rij, namen) for rij in invoer.uren),
        "Lasten": (_lastenregel(regel) for regel in invoer.lasten),
        "Componenten": (_component(component) for component in invoer.componenten),
        "Sleutels": (_sleutel(sleutel, namen) for sleutel in invoer.sleutels),
        "Correcties": (_correctie(correctie) for correctie in invoer.correcties),
        "Omnummering": (_rij(oud=o.oud, nieuw=o.nieuw) for o in invoer.omnummeringen),
    }
    gesorteerd = {naam: sorted(rijen, key=_volgorde) for naam, rijen in tabellen.items()}
    return {naam: rijen for naam, rijen in gesorteerd.items() if rijen}


def _uitkomst(berekening: Berekening) -> dict[str, Any]:
    return {
        "toedelingen": [
            [t.regel, t.taakveld, t.gemeente, _geheel(t.lasten), _geheel(t.baten)]
            for t in berekening.toedelingen
        ],
        "correcties": [
            [b.code, b.taakveld, b.gemeente, _geheel(b.bedrag)] for b in berekening.correcties
        ],
        "bijdrage": {naam: _geheel(bedrag) for naam, bedrag in berekening.bijdrage.items()},
    }


def _kenmerken(kenmerken: Kenmerken) -> Iterator[Rij]:
    waarden = {
        "samenwerking": kenmerken.samenwerking,
        "jaar": str(kenmerken.jaar),
        "stand": kenmerken.stand,
        "sleutel gezamenlijk": kenmerken.sleutel_gezamenlijk,
        "sleutel overhead": kenmerken.sleutel_overhead,
        "productieve uren per vte": _tekst(kenmerken.productieve_uren, 2),
        "prijspeil": kenmerken.prijspeil,
        "peildatum inwoners": kenmerken.peildatum_inwoners,
        "fictief": _ja_nee(kenmerken.fictief),
        "bron": kenmerken.bron,
    }
    return (_rij(naam=naam, waarde=waarde) for naam, waarde in waarden.items() if waarde)


def _urenregel(rij: Urenregel, gemeenten: list[str]) -> Rij:
    uren = {f"uren {naam.lower()}": u for naam, u in zip(gemeenten, rij.uren, strict=True)}
    return _rij(
        onderdeel=rij.onderdeel,
        taak=rij.taak,
        taakveld=rij.taakveld,
        aard=rij.aard,
        vte=_tekst(rij.vte, 2),
        sleutel=rij.sleutel,
        bron=rij.bron,
        toelichting=rij.toelichting,
        fictief=_ja_nee(rij.fictief),
        **uren,
        **{"uren gezamenlijk": rij.gezamenlijk},
    )


def _lastenregel(regel: Lastenregel) -> Rij:
    return _rij(
        regel=regel.regel,
        onderdeel=regel.onderdeel,
        component=regel.component,
        categorie=regel.categorie,
        omschrijving=regel.omschrijving,
        lasten=regel.lasten,
        baten=regel.baten,
        aard=regel.aard,
        taakveld=regel.taakveld,
        gemeente=regel.gemeente,
        bron=regel.bron,
        fictief=_ja_nee(regel.fictief),
    )


def _component(component: Component) -> Rij:
    return _rij(
        component=component.naam,
        behandeling=component.behandeling,
        sleutel=component.sleutel,
        grondslag=component.grondslag,
        vermijdbaar=_tekst(component.vermijdbaar, 6),
        fictief=_ja_nee(component.fictief),
    )


def _sleutel(sleutel: Sleutel, gemeenten: list[str]) -> Rij:
    schaal = SCHAAL[sleutel.soort]
    waarden = {
        f"waarde {naam.lower()}": w if sleutel.soort == BEDRAG else _tekst(w, schaal)
        for naam, w in zip(gemeenten, sleutel.waarden, strict=True)
    }
    return _rij(
        sleutel=sleutel.naam,
        soort=sleutel.soort,
        bron=sleutel.bron,
        fictief=_ja_nee(sleutel.fictief),
        **waarden,
    )


def _correctie(correctie: Correctie) -> Rij:
    return _rij(
        code=correctie.code,
        soort=correctie.soort,
        omschrijving=correctie.omschrijving,
        gemeente=correctie.gemeente,
        taakveld=correctie.taakveld,
        bedrag=correctie.bedrag,
        percentage=_tekst(correctie.percentage, 6),
        basis=correctie.basis,
        aard=correctie.aard,
        besluit=correctie.besluit,
        bron=correctie.bron,
        fictief=_ja_nee(correctie.fictief),
    )


def _rij(**cellen: int | str | None) -> Rij:
    return {
        kolom: _geheel(waarde) if isinstance(waarde, int) else waarde
        for kolom, waarde in cellen.items()
        if waarde not in (None, "")
    }


def _geheel(waarde: int) -> int | str:
    """A whole number, as text where JSON numbers are no longer exact (RFC 8785, section 3.1)."""
    return waarde if abs(waarde) < 2**53 else str(waarde)


def _tekst(waarde: int | None, decimalen: int = 0) -> str:
    """A scaled whole number as decimal text without trailing zeros: 150 at 2 is ``1.5``."""
    if waarde is None:
        return ""
    teken, cijfers = ("-" if waarde < 0 else ""), str(abs(waarde)).rjust(decimalen + 1, "0")
    if not decimalen:
        return teken + cijfers
    breuk = cijfers[-decimalen:].rstrip("0")
    return teken + cijfers[:-decimalen] + (f".{breuk}" if breuk else "")


def _ja_nee(waarde: bool | None) -> str:
    return "" if waarde is None else ("ja" if waarde else "nee")


def _volgorde(rij: Rij) -> list[tuple[str, str]]:
    return sorted((kolom, str(waarde)) for kolom, waarde in rij.items())
