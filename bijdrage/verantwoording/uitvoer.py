"""The booking proposal for the ledger, as csv and workbook. What looks like a formula is text."""

from collections.abc import Sequence
from typing import NamedTuple

from bijdrage.boeken.boeking import Boeking
from bijdrage.boeken.voorstel import Voorstel
from bijdrage.rapport.model import Jaarrapport
from samenwerking.csvuit import als_csv
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.schrijven import Vulblad, Vulkolom, Werkmap, als_tekst, schrijf_tabel
from samenwerking.werkboek.soort import Getal, Soort, Tekst

FICTIEF = "Bevat fictieve gegevens"
_TEKST, _EURO = Tekst(), Getal(2)


class Reeks(NamedTuple):
    """A column: its head, its kind, and a value per row."""

    kop: str
    soort: Soort
    waarden: tuple[str, ...] | tuple[int, ...]


def journaal_csv(voorstel: Voorstel, rapport: Jaarrapport) -> bytes:
    """A line per booking, with what it is of."""
    kolommen = _kolommen(voorstel.boekingen, rapport)
    rijen = (
        [als_tekst(k.soort, k.waarden[plek]) for k in kolommen]
        for plek in range(len(voorstel.boekingen))
    )
    return als_csv([kolom.kop for kolom in kolommen], rijen)


def journaal_xlsx(voorstel: Voorstel, rapport: Jaarrapport) -> bytes:
    """The same as a workbook, with a sheet on what it is and what was found."""
    fictief = FICTIEF if rapport.fictief else ""
    werkmap = Werkmap("Boekingsvoorstel", rapport.sleutel, fictief)
    schrijf_tabel(werkmap, _blad("Over", _over(voorstel, rapport)))
    schrijf_tabel(werkmap, _blad("Boekingen", _kolommen(voorstel.boekingen, rapport)))
    if voorstel.bevindingen:
        schrijf_tabel(werkmap, _blad("Bevindingen", _bevindingen(voorstel)))
    return werkmap.inhoud()


def _kolommen(boekingen: Sequence[Boeking], rapport: Jaarrapport) -> list[Reeks]:
    def tekst(kop: str, waarden: Sequence[str]) -> Reeks:
        return Reeks(kop, _TEKST, tuple(waarden))

    return [
        tekst("jaar", [str(rapport.jaar)] * len(boekingen)),
        tekst("stand", [rapport.stand] * len(boekingen)),
        tekst("gemeente", [b.gemeente for b in boekingen]),
        tekst("lasten of baten", [b.zijde for b in boekingen]),
        tekst("taakveld", [b.taakveld for b in boekingen]),
        tekst("categorie", [b.categorie for b in boekingen]),
        Reeks("bedrag", _EURO, tuple(b.bedrag for b in boekingen)),
        tekst("overheaddeel", ["ja" if b.overhead else "nee" for b in boekingen]),
        tekst("tegenpartij", [b.tegenpartij for b in boekingen]),
        tekst("motief", [b.motief for b in boekingen]),
        tekst("fictief", ["ja" if rapport.fictief else "nee"] * len(boekingen)),
        tekst("kenmerk", [rapport.vingerafdruk] * len(boekingen)),
        tekst("uitgave", [rapport.uitgavenaam] * len(boekingen)),
    ]


def _over(voorstel: Voorstel, rapport: Jaarrapport) -> list[Reeks]:
    registratie = rapport.registratie
    regels = [
        ("berekening", rapport.sleutel),
        ("status", registratie.status if registratie else "niet vastgesteld"),
        ("kenmerk", rapport.vingerafdruk),
        ("methode", rapport.berekening.methode),
        ("prijspeil", rapport.prijspeil),
        ("categorie van het overheaddeel", voorstel.keuze.categorie),
        ("baten", "gespiegeld" if voorstel.keuze.gespiegeld else "alles op 0.4"),
        *(("fictief", zin) for zin in rapport.fictief),
    ]
    namen, teksten = zip(*regels, strict=True)
    return [Reeks("wat", _TEKST, namen), Reeks("", _TEKST, teksten)]


def _bevindingen(voorstel: Voorstel) -> list[Reeks]:
    return [
        Reeks("waar", _TEKST, tuple(p.wat for p in voorstel.bevindingen)),
        Reeks("gevonden", _TEKST, tuple(p.melding for p in voorstel.bevindingen)),
        Reeks("herstel", _TEKST, tuple(p.herstel for p in voorstel.bevindingen)),
    ]


def _blad(naam: str, kolommen: Sequence[Reeks]) -> Vulblad:
    vulkolommen = (
        Vulkolom(k.kop, Kolom(k.kop, k.soort, ""), [k.soort] * len(k.waarden), k.waarden)
        for k in kolommen
    )
    return Vulblad(naam, "", tuple(vulkolommen), afbreken=True)
