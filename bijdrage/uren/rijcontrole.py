"""Rows of hours as they are typed: read and checked by the same rules as a workbook."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import count, repeat, starmap
from typing import Any, NamedTuple

from bijdrage.invoer.bladen import BLADEN
from bijdrage.invoer.controles import URENCONTROLES
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.invoer.lezen import een_per_cel
from bijdrage.services.past import uren_die_niet_passen
from samenwerking.schaal import naar_decimaal
from samenwerking.services.uren.rijen import Rij
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.lezen import lees_regels
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.tabel import Tabel

UREN = next(blad for blad in BLADEN if blad.naam == "Uren")
GETYPT = ("onderdeel", "taak", "taakveld", "aard", "vte", "uren gezamenlijk", "sleutel", "bron")


class Getypt(NamedTuple):
    """A row as it was typed: text per column; plek: which row of the version, None for a new one.

    None for cellen: the row goes.
    """

    cellen: Mapping[str, str] | None
    plek: int | None = None


class Gelezen(NamedTuple):
    """A typed row as values, or None with what is wrong with it."""

    rij: Rij | None
    fouten: tuple[Fout, ...]


def kolommen(gegevens: Gegevens) -> tuple[str, ...]:
    """The columns to type in, with one per municipality."""
    gemeenten = [f"uren {sleutelvorm(naam)}" for naam in gegevens["Gemeenten"].tekst("gemeente")]
    voor, na = GETYPT[:5], GETYPT[5:]
    return (*voor, *gemeenten, *na, "toelichting")


def lees_rijen(gegevens: Gegevens, getypt: Sequence[Getypt]) -> list[Gelezen]:
    """Read and check rows among the other rows of a version; each fault stands with its row.

    gegevens: the version as it is. A row that goes is read as no row, without faults.
    """
    bestaand, namen = gegevens["Uren"], kolommen(gegevens)
    blijft = [rij for rij in getypt if rij.cellen is not None]
    nummers = _nummers(bestaand, blijft)
    cellen = [[(rij.cellen or {}).get(naam, "").strip() for naam in namen] for rij in blijft]
    tabel, fouten = lees_regels(namen, cellen, nummers, UREN)
    samen = _voeg_samen(bestaand, tabel, {rij.plek for rij in getypt})
    alle = Gegevens({**gegevens.tabellen, "Uren": samen}, gegevens.codelijsten)
    controles = (*URENCONTROLES, uren_die_niet_passen)
    fouten += [fout for controle in controles for fout in controle(alle)]
    per_rij: dict[int | None, list[Fout]] = defaultdict(list)
    for fout in een_per_cel(fouten):
        per_rij[fout.rij].append(fout)
    rijen = rijen_van(tabel, cbs_per_naam(gegevens))
    gelezen = iter(
        Gelezen(None if per_rij[nummer] else rij, tuple(per_rij[nummer]))
        for nummer, rij in zip(nummers, rijen, strict=True)
    )
    return [next(gelezen) if rij.cellen is not None else Gelezen(None, ()) for rij in getypt]


def rijen_van(tabel: Tabel, cbs: Mapping[str, str]) -> list[Rij]:
    """The rows of a sheet Uren; cbs: the CBS code of each municipality by its name."""
    teksten = [tabel.tekst(kolom) for kolom in ("onderdeel", "taak", "taakveld", "aard")]
    uren = [tabel.getal(f"uren {sleutelvorm(naam)}") for naam in cbs]
    per_gemeente = [
        {code: naar_decimaal(q) for code, q in zip(cbs.values(), rij, strict=True) if q}
        for rij in (zip(*uren, strict=True) if uren else repeat((), len(tabel)))
    ]
    gezamenlijk = [naar_decimaal(aantal or 0) for aantal in tabel.getal("uren gezamenlijk")]
    vte = [None if aantal is None else naar_decimaal(aantal) for aantal in tabel.getal("vte")]
    slot = [tabel.tekst(kolom) for kolom in ("sleutel", "bron", "toelichting")]
    return [*starmap(Rij, zip(*teksten, per_gemeente, gezamenlijk, vte, *slot, strict=True))]


def cbs_per_naam(gegevens: Gegevens) -> dict[str, str]:
    """The CBS code of each municipality by its name."""
    tabel = gegevens["Gemeenten"]
    return dict(zip(tabel.tekst("gemeente"), tabel.tekst("cbs"), strict=True))


def _nummers(bestaand: Tabel, getypt: Sequence[Getypt]) -> list[int]:
    """The number of each typed row; a new one comes below what there is."""
    vrij = count(max(bestaand.rijen, default=1) + 1)
    return [next(vrij) if rij.plek is None else bestaand.rijen[rij.plek] for rij in getypt]


def _voeg_samen(bestaand: Tabel, nieuw: Tabel, weg: Collection[int | None]) -> Tabel:
    """The rows of the version with the typed ones in the place of those that go."""
    houd = [plek for plek in range(len(bestaand)) if plek not in weg]

    def kolom(oud: Sequence[Any] | None, erbij: Sequence[Any] | None) -> list[Any]:
        begin = [oud[plek] if oud else "" for plek in houd]
        return [*begin, *(erbij or [""] * len(nieuw))]

    return Tabel(
        "Uren",
        [*(bestaand.rijen[plek] for plek in houd), *nieuw.rijen],
        {n: kolom(bestaand.waarden.get(n), nieuw.waarden.get(n)) for n in nieuw.waarden},
        {n: kolom(bestaand.ruw.get(n), nieuw.ruw.get(n)) for n in nieuw.ruw},
        {n: {len(houd) + plek for plek in plekken} for n, plekken in nieuw.geweigerd.items()},
    )
