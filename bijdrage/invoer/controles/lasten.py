"""Rules for the sheet Lasten."""

from collections import Counter
from collections.abc import Iterator

from bijdrage.invoer.controles.hulp import (
    dubbelen,
    herstel_per_code,
    moet_gevuld,
    moet_leeg,
    onbekend,
    onverklaard,
    taakveld_geldig,
    uit_keuzelijst,
    verwijzing,
)
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import (
    BUITEN,
    DIRECT,
    NAAR_SLEUTEL,
    NAAR_UREN,
    UREN_ONDERDEEL,
    VOLGENS_AFSPRAAK,
)
from samenwerking.iv3 import BATEN, LASTEN
from samenwerking.werkboek.fout import Fout

BLAD = "Lasten"
_BIJDRAGE_VAN_GEMEENTEN = "4.3.2"
_INTERNE_VERREKENING = "7.5"
_ANDERE_ZIJDE = {LASTEN: BATEN, BATEN: LASTEN}


def _met_behandeling(gegevens: Gegevens, *behandelingen: str) -> list[int]:
    return [plek for plek, b in enumerate(gegevens.behandelingen) if b in behandelingen]


def regel_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every cost line has a code of its own."""
    yield from dubbelen(gegevens[BLAD], "regel")


def lasten_onderdeel_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The unit of a cost line exists, also where it is only information."""
    wat = "een code uit Onderdelen"
    yield from verwijzing(gegevens[BLAD], "onderdeel", gegevens.onderdelen, wat, "Onderdelen")


def lasten_component_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The component of a cost line exists."""
    wat = "een component uit Componenten"
    yield from verwijzing(gegevens[BLAD], "component", gegevens.componentnamen, wat, "Componenten")


def lasten_taakveld_geldig(gegevens: Gegevens) -> Iterator[Fout]:
    """The taakveld of a cost line can be booked on in that year."""
    yield from taakveld_geldig(gegevens, BLAD)


def categorie_geldig(gegevens: Gegevens) -> Iterator[Fout]:
    """The category exists in that year, on either side."""
    tabel = gegevens[BLAD]
    geldig = gegevens.categorieen(LASTEN) | gegevens.categorieen(BATEN)
    herstel = herstel_per_code(
        set(tabel.tekst("categorie")) - geldig - {""},
        geldig,
        uit_keuzelijst("categorie", gegevens.jaar),
    )
    yield from onbekend(
        tabel, "categorie", herstel, f"een categorie van Iv3 in {gegevens.jaar or 'dit jaar'}"
    )


def categorie_op_zijde(gegevens: Gegevens) -> Iterator[Fout]:
    """An amount that is not zero stands on a side where its category exists."""
    tabel = gegevens[BLAD]
    for zijde, andere in _ANDERE_ZIJDE.items():
        alleen_ander = gegevens.categorieen(andere) - gegevens.categorieen(zijde)
        paren = zip(tabel.tekst("categorie"), tabel.getal(zijde), strict=True)
        for plek, (categorie, bedrag) in enumerate(paren):
            if bedrag and categorie in alleen_ander:
                verwacht = f"geen {zijde}: {categorie} bestaat alleen bij {andere}"
                herstel = (
                    f"Kies een categorie voor {zijde} of zet het bedrag bij {andere}; maak twee "
                    "regels van een regel met lasten en baten."
                )
                yield tabel.fout(plek, zijde, verwacht, herstel)


def lasten_of_baten(gegevens: Gegevens) -> Iterator[Fout]:
    """A cost line has lasten or baten."""
    tabel = gegevens[BLAD]
    paren = zip(tabel.getal(LASTEN), tabel.getal(BATEN), strict=True)
    onzeker = {*tabel.onbekend(LASTEN), *tabel.onbekend(BATEN)}
    for plek, bedragen in enumerate(paren):
        if bedragen == (None, None) and plek not in onzeker:
            yield tabel.fout(
                plek, LASTEN, "lasten of baten", "Vul er ten minste een in, desnoods 0."
            )


def uren_heeft_onderdeel(gegevens: Gegevens) -> Iterator[Fout]:
    """A line divided by hours names its unit."""
    plekken = _met_behandeling(gegevens, NAAR_UREN)
    wat = "een onderdeel: deze component wordt verdeeld naar uren"
    yield from moet_gevuld(gegevens[BLAD], "onderdeel", plekken, wat)


def direct_heeft_gemeente(gegevens: Gegevens) -> Iterator[Fout]:
    """A line that goes to one municipality names it."""
    plekken = _met_behandeling(gegevens, DIRECT)
    wat = "een gemeente: de behandeling van deze component is direct"
    yield from moet_gevuld(gegevens[BLAD], "gemeente", plekken, wat)


def direct_heeft_taakveld(gegevens: Gegevens) -> Iterator[Fout]:
    """A line that goes to one municipality names its taakveld."""
    plekken = _met_behandeling(gegevens, DIRECT)
    wat = "een taakveld: de behandeling van deze component is direct"
    yield from moet_gevuld(gegevens[BLAD], "taakveld", plekken, wat)


def gemeente_alleen_direct(gegevens: Gegevens) -> Iterator[Fout]:
    """Only a line that goes to one municipality names one."""
    plekken = _met_behandeling(gegevens, NAAR_UREN, NAAR_SLEUTEL, VOLGENS_AFSPRAAK, BUITEN)
    waarom = "alleen een component met behandeling direct heeft een gemeente"
    yield from moet_leeg(gegevens[BLAD], "gemeente", plekken, waarom)


def lasten_gemeente_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """The municipality of a cost line exists."""
    wat = "een gemeente uit Gemeenten"
    yield from verwijzing(gegevens[BLAD], "gemeente", gegevens.gemeentenamen, wat, "Gemeenten")


def bijdrage_alleen_buiten(gegevens: Gegevens) -> Iterator[Fout]:
    """The contribution itself (baten on 4.3.2) lowers no base."""
    tabel = gegevens[BLAD]
    paren = zip(tabel.tekst("categorie"), tabel.getal(BATEN), gegevens.behandelingen, strict=True)
    for plek, (categorie, baten, behandeling) in enumerate(paren):
        if categorie == _BIJDRAGE_VAN_GEMEENTEN and baten and behandeling not in (BUITEN, ""):
            verwacht = "geen baten op 4.3.2, behalve bij een component met behandeling buiten"
            yield tabel.fout(plek, BATEN, verwacht, "Kies een component die buiten valt.")


def verrekening_alleen_buiten(gegevens: Gegevens) -> Iterator[Fout]:
    """An internal charge (7.5) lowers or raises no base."""
    tabel = gegevens[BLAD]
    paren = zip(tabel.tekst("categorie"), gegevens.behandelingen, strict=True)
    for plek, (categorie, behandeling) in enumerate(paren):
        if categorie == _INTERNE_VERREKENING and behandeling not in (BUITEN, ""):
            verwacht = "7.5 alleen bij een component met behandeling buiten"
            yield tabel.fout(plek, "categorie", verwacht, "Kies een component die buiten valt.")


def uren_van_onderdeel(gegevens: Gegevens) -> Iterator[Fout]:
    """The unit of a line divided by hours has hours."""
    tabel, onderdelen = gegevens[BLAD], gegevens[BLAD].tekst("onderdeel")
    plekken = _met_behandeling(gegevens, NAAR_UREN) if gegevens.uren_bekend else []
    met_uren = gegevens.uren.alle | gegevens.onderdelen.onbekend | {""}
    zonder = onverklaard(
        (onderdelen[plek] for plek in plekken if onderdelen[plek] not in met_uren),
        (onderdeel for onderdeel, _ in gegevens.uren.onbekend),
        gegevens.onderdelen.codes,
    )
    for plek in plekken:
        if onderdelen[plek] in zonder:
            verwacht = "een onderdeel met uren"
            yield tabel.fout(
                plek, "onderdeel", verwacht, "Vul uren in of kies een ander onderdeel."
            )


def uren_op_taakveld(gegevens: Gegevens) -> Iterator[Fout]:
    """Where a line divided by hours names a taakveld, its unit has hours on it."""
    tabel, uren = gegevens[BLAD], gegevens.uren
    paren = list(zip(tabel.tekst("onderdeel"), tabel.tekst("taakveld"), strict=True))
    bekend = gegevens.onderdelen.codes & uren.alle - uren.taakveld_onzeker
    misschien = {taakveld for _, taakveld in uren.onbekend}
    if misschien - gegevens.taakvelden:
        return
    for plek in _met_behandeling(gegevens, NAAR_UREN):
        onderdeel, taakveld = paren[plek]
        mist = paren[plek] not in uren.per_taakveld and taakveld not in {"", *misschien}
        if onderdeel in bekend and mist:
            verwacht = f"een taakveld waarop {onderdeel} uren heeft"
            yield tabel.fout(plek, "taakveld", verwacht, "Maak de cel leeg of vul daar uren in.")


def afspraak_een_aard(gegevens: Gegevens) -> Iterator[Fout]:
    """All lines of a component with an agreed amount have the same aard."""
    tabel = gegevens[BLAD]
    componenten, aarden = tabel.tekst("component"), tabel.tekst("aard")
    plekken = [plek for plek in _met_behandeling(gegevens, VOLGENS_AFSPRAAK) if aarden[plek]]
    aantal = Counter((componenten[plek], aarden[plek]) for plek in plekken)
    gewoon = {component: aard for (component, aard), _ in reversed(aantal.most_common())}
    for plek in plekken:
        aard = gewoon[componenten[plek]]
        if aarden[plek] != aard:
            verwacht = f"{aard}, zoals de andere regels van «{componenten[plek]}»"
            yield tabel.fout(plek, "aard", verwacht, "Geef alle regels van de afspraak één aard.")


def sleutel_uren_onderdeel_heeft_onderdeel(gegevens: Gegevens) -> Iterator[Fout]:
    """A line of a component with the key ``uren-onderdeel`` names its unit."""
    componenten = {n for n, c in gegevens.componenten.items() if c.sleutel == UREN_ONDERDEEL}
    namen = gegevens[BLAD].tekst("component")
    plekken = [p for p in _met_behandeling(gegevens, NAAR_SLEUTEL) if namen[p] in componenten]
    wat = "een onderdeel: de sleutel van deze component is uren-onderdeel"
    yield from moet_gevuld(gegevens[BLAD], "onderdeel", plekken, wat)
