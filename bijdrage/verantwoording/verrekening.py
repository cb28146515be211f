"""What the page of the realisation shows of settling a year, as proposed corrections."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bijdrage.afspraken.raming import BEGROTING, REKENING
from bijdrage.afspraken.verrekening import (
    AFREKENING,
    INDEX,
    Afrekening,
    Afrekenrij,
    Indexrij,
    Indexverrekening,
    VerrekenFout,
    reken_af,
    verreken_index,
)
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.invoer import Correctie
from bijdrage.selectors import Afspraken
from bijdrage.verantwoording.weergave import NIETS
from samenwerking.notatie import bedrag, euro, procent_exact
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

_AFREKENKOPPEN = (
    Kop("Component"),
    *(Kop(naam, True) for naam in ("Begroot in euro", "Gerealiseerd in euro")),
    Kop("Regel"),
    Kop("Te verrekenen in euro", True),
)
_INDEXKOPPEN = (
    Kop("Component"),
    *(Kop(naam, True) for naam in ("Zonder index in euro", "Voorlopig", "Definitief")),
    Kop("Te verrekenen in euro", True),
)
_UITLEG_AFREKENING = (
    "In euro en centen. Begroot: de begroting zelf, zonder latere wijzigingen. "
    "Nacalculatie: het hele verschil. Boven drempel, "
    "meerdere: wat van het verschil boven de drempel van de overeenkomst uitkomt. Boven drempel, "
    "geheel: het hele verschil, zodra het groter is dan de drempel. Geen: er wordt niets verrekend."
)
_UITLEG_INDEX = (
    "In euro en centen: het bedrag zonder index, keer de definitieve min de voorlopige index. "
    "Alleen vaste kosten die met een index zijn geraamd. Kosten met nacalculatie staan er niet in: "
    "hun afrekening bevat de index al."
)


class Verrekenweergave(NamedTuple):
    """A proposed correction with how and on what it was worked out, or why there is none."""

    zin: str = ""
    uitleg: str = ""
    tabel: Tabel | None = None
    ontbreekt: tuple[str, ...] = ()
    voorstel: Correctie | None = None
    op: tuple[Jaarrapport, ...] = ()


def standen_van(rapport: Jaarrapport, reeks: Iterable[Jaarrapport]) -> dict[str, Jaarrapport]:
    """The calculations of the year of a report by their stand; of its own stand itself."""
    zelfde = (r for r in reeks if (r.jaar, r.gemeente) == (rapport.jaar, rapport.gemeente))
    return {r.stand: r for r in (*zelfde, rapport)}


def verrekend(
    standen: Mapping[str, Jaarrapport], afspraken: Afspraken
) -> dict[str, Verrekenweergave]:
    """What is settled the year after, as far as the year has the standen for it."""
    begroting, rekening = standen.get(BEGROTING), standen.get(REKENING)
    gevonden = {}
    if begroting and rekening:
        gevonden[AFREKENING] = afrekening(begroting, rekening, afspraken)
    if begroting:
        gevonden[INDEX] = index(begroting, afspraken)
    return gevonden


def afrekening(
    begroting: Jaarrapport, rekening: Jaarrapport, afspraken: Afspraken
) -> Verrekenweergave:
    """The difference between begroting and rekening, by the rule of each component."""
    overeenkomst = afspraken.van(rekening.jaar)
    try:
        gevonden = reken_af(begroting.motor, rekening.motor, rekening.gemeente, overeenkomst)
    except VerrekenFout as fout:
        return Verrekenweergave(ontbreekt=fout.ontbreekt)
    sommen = (sum(r.begroot for r in gevonden.rijen), sum(r.gerealiseerd for r in gevonden.rijen))
    samen = _samen(_AFREKENKOPPEN, gevonden, *map(bedrag, sommen), NIETS)
    rijen = (*map(_afrekenrij, gevonden.rijen), samen)
    tabel = Tabel(f"De afrekening van {rekening.jaar}", _AFREKENKOPPEN, rijen)
    return Verrekenweergave(
        _zin(gevonden),
        _UITLEG_AFREKENING,
        tabel,
        voorstel=gevonden.voorstel,
        op=(begroting, rekening),
    )


def index(rapport: Jaarrapport, afspraken: Afspraken) -> Verrekenweergave:
    """The final index of the year beside the provisional one, on the begroting."""
    overeenkomst = afspraken.van(rapport.jaar)
    try:
        gevonden = verreken_index(
            rapport.motor, rapport.gemeente, overeenkomst, afspraken.indexcijfers
        )
    except VerrekenFout as fout:
        return Verrekenweergave(ontbreekt=fout.ontbreekt)
    basis = bedrag(sum(rij.basis for rij in gevonden.rijen))
    samen = _samen(_INDEXKOPPEN, gevonden, basis, NIETS, NIETS)
    rijen = (*map(_indexrij, gevonden.rijen), samen)
    tabel = Tabel(f"De index van {rapport.jaar}", _INDEXKOPPEN, rijen)
    return Verrekenweergave(
        _zin(gevonden), _UITLEG_INDEX, tabel, voorstel=gevonden.voorstel, op=(rapport,)
    )


def _zin(gevonden: Afrekening | Indexverrekening) -> str:
    voorstel, volgend = gevonden.voorstel, gevonden.jaar + 1
    bedrag_ = voorstel.bedrag or 0
    if not bedrag_:
        return f"Voor {volgend} komt er geen correctie «{voorstel.soort}» uit."
    richting = "meer" if bedrag_ > 0 else "minder"
    return (
        f"Voorstel voor {volgend}: correctie {voorstel.code}, soort {voorstel.soort}. "
        f"{voorstel.gemeente} betaalt {euro(abs(bedrag_))} {richting}."
    )


def _afrekenrij(rij: Afrekenrij) -> Tabelrij:
    drempel = "" if rij.drempel is None else f"drempel {euro(rij.drempel)}"
    return tabelrij(
        _AFREKENKOPPEN,
        Cel(_groot(rij.component)),
        *(Cel(bedrag(rij.begroot)), Cel(bedrag(rij.gerealiseerd))),
        Cel(rij.regel, uitleg=drempel),
        Cel(bedrag(rij.bedrag)),
    )


def _indexrij(rij: Indexrij) -> Tabelrij:
    return tabelrij(
        _INDEXKOPPEN,
        *(Cel(_groot(rij.component)), Cel(bedrag(rij.basis))),
        *(Cel(procent_exact(rij.voorlopig)), Cel(procent_exact(rij.definitief))),
        Cel(bedrag(rij.bedrag)),
    )


def _samen(
    koppen: tuple[Kop, ...], gevonden: Afrekening | Indexverrekening, *cellen: str
) -> Tabelrij:
    bedrag_ = bedrag(gevonden.voorstel.bedrag or 0)
    return tabelrij(koppen, Cel("Samen"), *map(Cel, cellen), Cel(bedrag_), totaal=True)


def _groot(naam: str) -> str:
    return naam[:1].upper() + naam[1:]
