"""Rules for keys that the calculation makes itself: they only matter where they are used."""

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from bijdrage.invoer.controles.hulp import moet_gevuld, onverklaard
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import (
    INWONERS,
    NAAR_SLEUTEL,
    OVERHEAD,
    PRIMAIR,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
)
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.kop import kolom_ontbreekt

_STANDAARD = {
    PRIMAIR: ("sleutel gezamenlijk", UREN_EXCLUSIEF),
    OVERHEAD: ("sleutel overhead", UREN),
}


class Gebruik(NamedTuple):
    """A cell that uses a key, for a unit, before or after the joint hours are divided."""

    sleutel: str
    onderdeel: str
    voor_verdeling: bool
    blad: str
    plek: int
    kolom: str


def sleutelgebruik(gegevens: Gegevens) -> list[Gebruik]:
    """Where keys are used: hours rows with joint hours, and cost lines treated ``sleutel``."""
    return [*_in_uren(gegevens), *_in_lasten(gegevens)]


def _in_uren(gegevens: Gegevens) -> Iterator[Gebruik]:
    """The first row with joint hours of every unit, aard and key."""
    tabel, standaard = gegevens["Uren"], _standaard(gegevens)
    kolommen = (tabel.tekst(kolom) for kolom in ("onderdeel", "aard", "sleutel"))
    rijen = list(zip(*kolommen, map(bool, tabel.getal("uren gezamenlijk")), strict=True))
    eerste = dict(zip(reversed(rijen), reversed(range(len(rijen))), strict=True))
    for (onderdeel, aard, eigen, gezamenlijk), plek in sorted(eerste.items(), key=itemgetter(1)):
        if gezamenlijk and aard:
            kolom = "sleutel" if eigen else "uren gezamenlijk"
            sleutel = eigen or standaard.get(aard, "")
            yield Gebruik(sleutel, onderdeel, aard == PRIMAIR, "Uren", plek, kolom)


def _standaard(gegevens: Gegevens) -> dict[str, str]:
    """The key per aard for rows that name none; empty when Kenmerken cannot be read."""
    if not gegevens.is_compleet("Kenmerken", "waarde"):
        return {}
    return {aard: gegevens.kenmerk(naam) or anders for aard, (naam, anders) in _STANDAARD.items()}


def _in_lasten(gegevens: Gegevens) -> Iterator[Gebruik]:
    tabel = gegevens["Lasten"]
    rijen = zip(
        tabel.tekst("component"), tabel.tekst("onderdeel"), gegevens.behandelingen, strict=True
    )
    for plek, (naam, onderdeel, behandeling) in enumerate(rijen):
        if behandeling == NAAR_SLEUTEL:
            component = gegevens.componenten[naam]
            if component.sleutel == UREN_ONDERDEEL:
                yield Gebruik(UREN_ONDERDEEL, onderdeel, False, "Lasten", plek, "onderdeel")
            else:
                yield Gebruik(
                    component.sleutel, "", False, "Componenten", component.plek, "sleutel"
                )


def uren_exclusief_niet_nul(gegevens: Gegevens) -> Iterator[Fout]:
    """The key ``uren-exclusief`` does not add up to zero where it is used."""
    if not gegevens.uren.exclusief:
        yield from _eerste(gegevens, UREN_EXCLUSIEF, "primaire uren per gemeente")


def uren_niet_nul(gegevens: Gegevens) -> Iterator[Fout]:
    """The key ``uren`` does not add up to zero where it is used."""
    if not gegevens.uren.primair:
        yield from _eerste(gegevens, UREN, "primaire uren")


def _eerste(gegevens: Gegevens, sleutel: str, nodig: str) -> Iterator[Fout]:
    gebruikt = (g for g in sleutelgebruik(gegevens) if g.sleutel == sleutel)
    for gebruik in [*gebruikt][:1] if gegevens.uren_bekend else ():
        verwacht = f"{nodig} om met de sleutel {sleutel} te verdelen"
        herstel = "Vul die uren in of kies een andere sleutel."
        yield gegevens[gebruik.blad].fout(gebruik.plek, gebruik.kolom, verwacht, herstel)


def uren_onderdeel_niet_nul(gegevens: Gegevens) -> Iterator[Fout]:
    """The key ``uren-onderdeel`` does not add up to zero for the units where it is used."""
    uren, zonder = gegevens.uren, dict[str, Gebruik]()
    for gebruik in sleutelgebruik(gegevens) if gegevens.uren_bekend else ():
        heeft = uren.exclusief if gebruik.voor_verdeling else uren.primair
        bekend = gebruik.onderdeel and gebruik.onderdeel not in gegevens.onderdelen.onbekend
        if gebruik.sleutel == UREN_ONDERDEEL and bekend and gebruik.onderdeel not in heeft:
            zonder.setdefault(gebruik.onderdeel, gebruik)
    onbekend = (onderdeel for onderdeel, _ in uren.onbekend)
    for onderdeel in onverklaard(zonder, onbekend, gegevens.onderdelen.codes):
        gebruik = zonder[onderdeel]
        verwacht = f"primaire uren van {onderdeel} om met {UREN_ONDERDEEL} te verdelen"
        herstel = "Vul die uren in of kies een andere sleutel."
        yield gegevens[gebruik.blad].fout(gebruik.plek, gebruik.kolom, verwacht, herstel)


def _inwoners_gebruikt(gegevens: Gegevens) -> bool:
    """Whether the key ``inwoners`` is used and takes the column of Gemeenten."""
    sleutels = gegevens["Sleutels"]
    if not sleutels.volledig or INWONERS in sleutels.tekst("sleutel"):
        return False
    return any(gebruik.sleutel == INWONERS for gebruik in sleutelgebruik(gegevens))


def inwoners_gevuld(gegevens: Gegevens) -> Iterator[Fout]:
    """Where the key ``inwoners`` is used, every municipality has its number."""
    tabel = gegevens["Gemeenten"]
    if not tabel.volledig or not _inwoners_gebruikt(gegevens):
        return
    if "inwoners" not in tabel.ruw and "inwoners" not in tabel.geweigerd:
        yield kolom_ontbreekt("Gemeenten", "inwoners")
    wat = "een aantal: er wordt verdeeld naar inwoners"
    yield from moet_gevuld(tabel, "inwoners", range(len(tabel)), wat)


def inwoners_niet_nul(gegevens: Gegevens) -> Iterator[Fout]:
    """Where the key ``inwoners`` is used, it does not add up to zero."""
    aantallen = gegevens["Gemeenten"].getal("inwoners")
    if aantallen and all(aantal == 0 for aantal in aantallen) and _inwoners_gebruikt(gegevens):
        gevonden = "de aantallen tellen op tot 0"
        herstel = "Vul de inwoners in of kies een andere sleutel."
        yield Fout("Gemeenten", None, "inwoners", gevonden, "een som boven 0", herstel)
