"""What a page shows of a file with hours: its faults, and what it would change."""

from collections.abc import Iterable, Iterator, Mapping

from bijdrage.uren.bestand import Voorbeeld, Wisseling
from bijdrage.uren.weergave import getypt
from samenwerking.notatie import MIN, uren
from samenwerking.services.uren.rijen import Rij
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij
from samenwerking.werkboek.fout import Fout

MEEST = 500
"""The most rows of a table on a page; the heading says how many there are."""
FOUTKOPPEN = (Kop("Waar"), Kop("Gevonden"), Kop("Verwacht"), Kop("Herstel"))
ONDERDEELKOPPEN = (Kop("Onderdeel"), Kop("Wat"), Kop("Verschil"))
WISSELKOPPEN = (Kop("Rij"), Kop("Wat"), Kop("Verschil"))


def foutentabel(fouten: Iterable[Fout]) -> Tabel:
    """Every fault with its place."""
    rijen = (
        tabelrij(
            FOUTKOPPEN,
            Cel(fout.cel or _plaats(fout), uitleg=_blad_en_kolom(fout)),
            Cel(fout.gevonden),
            Cel(fout.verwacht),
            Cel(fout.herstel),
        )
        for fout in fouten
    )
    return Tabel("Fouten in het bestand", FOUTKOPPEN, tuple(rijen))


def verplaatsingtabel(voorbeeld: Voorbeeld, gemeenten: Mapping[str, str]) -> Tabel:
    """Hours that move, per unit and taakveld."""
    namen = [*gemeenten.values(), "gezamenlijk"]
    koppen = (Kop("Onderdeel"), Kop("Taakveld"), *(Kop(f"Uren {naam}", True) for naam in namen))
    rijen = (
        tabelrij(
            koppen,
            Cel(v.onderdeel),
            Cel(v.taakveld),
            *(Cel(_met_teken(v.uren.get(cbs, 0))) for cbs in gemeenten),
            Cel(_met_teken(v.gezamenlijk)),
        )
        for v in voorbeeld.verplaatsingen[:MEEST]
    )
    return Tabel("Uren die verschuiven, de meeste eerst", koppen, tuple(rijen))


def wisseltabel(voorbeeld: Voorbeeld, gemeenten: Mapping[str, str]) -> Tabel:
    """Rows that are new, other or gone."""
    soorten = (
        ("vervallen", voorbeeld.vervallen),
        ("gewijzigd", voorbeeld.gewijzigd),
        ("nieuw", voorbeeld.nieuw),
    )
    alle = ((wat, wisseling) for wat, groep in soorten for wisseling in groep)
    rijen = (
        tabelrij(WISSELKOPPEN, Cel(_naam(w)), Cel(wat), Cel("; ".join(_verschil(w, gemeenten))))
        for wat, w in [*alle][:MEEST]
    )
    return Tabel("Rijen die veranderen", WISSELKOPPEN, tuple(rijen))


def onderdeeltabel(voorbeeld: Voorbeeld) -> Tabel:
    """Units that are new, or described otherwise."""
    rijen = (
        tabelrij(
            ONDERDEELKOPPEN,
            Cel(wissel.code),
            Cel("gewijzigd" if wissel.was else "nieuw"),
            Cel("; ".join(_anders(wissel.was, wissel.wordt))),
        )
        for wissel in voorbeeld.onderdelen[:MEEST]
    )
    return Tabel("Onderdelen die veranderen", ONDERDEELKOPPEN, tuple(rijen))


def _blad_en_kolom(fout: Fout) -> str:
    """Where a fault is, in words: «blad Uren, kolom uren aalsmeer»."""
    delen = ("blad", fout.blad), ("kolom", fout.kolom)
    return ", ".join(f"{wat} {naam}" for wat, naam in delen if naam)


def _plaats(fout: Fout) -> str:
    return f"rij {fout.rij}" if fout.rij else "bestand"


def _met_teken(honderdsten: int) -> str:
    if not honderdsten:
        return "0"
    teken = "+" if honderdsten > 0 else MIN
    return f"{teken} {uren(abs(honderdsten))}"


def _naam(wisseling: Wisseling) -> str:
    rij = wisseling.wordt or wisseling.was
    return f"{rij.onderdeel} {rij.taak}, {rij.taakveld} {rij.aard}" if rij else ""


def _verschil(wisseling: Wisseling, gemeenten: Mapping[str, str]) -> Iterator[str]:
    was, wordt = (_waarden(rij, gemeenten) for rij in wisseling)
    return _anders(was, wordt)


def _anders(was: Mapping[str, str], wordt: Mapping[str, str]) -> Iterator[str]:
    """The values that differ: «uren Aalsmeer: 120 (was 100)»."""
    for naam in {**was, **wordt}:
        if was.get(naam, "") != wordt.get(naam, ""):
            eerder = f" (was {was.get(naam) or 'leeg'})" if was else ""
            yield f"{naam}: {wordt.get(naam) or 'leeg'}{eerder}"


def _waarden(rij: Rij | None, gemeenten: Mapping[str, str]) -> dict[str, str]:
    if rij is None:
        return {}
    per_gemeente = {f"uren {naam}": rij.uren.get(cbs) for cbs, naam in gemeenten.items()}
    alle = {
        **per_gemeente,
        "uren gezamenlijk": rij.gezamenlijk or None,
        "vte": rij.vte,
        "sleutel": rij.sleutel,
        "bron": rij.bron,
        "toelichting": rij.toelichting,
    }
    return {naam: getypt(waarde) for naam, waarde in alle.items() if waarde}
