"""Rules UREN-01 to UREN-10 on the hours of a calculation.

What only a person can see in a row (who leads people, what is of the griffie, how many people there
are), somebody may state who looked at all rows: a toelichting at the rule, about ``ALLE_RIJEN``.
"""

from collections.abc import Callable

from bijdrage.bbv import uren
from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Oordeel, Punt
from bijdrage.rekenmodel.invoer import UREN
from samenwerking.notatie import procent

ALLE_RIJEN = "alle rijen"
TE_BEKIJKEN = ("UREN-06", "UREN-07", "UREN-08", "UREN-10")
"""Rules of which somebody may state to have looked at all rows."""
GEHEEL = "geheel"


def aandelen_zijn_geheel(dossier: Dossier) -> Oordeel:
    """UREN-01: the shares in a row are together all of it (rule of calculation)."""
    return _op_uren(dossier, uren.aandelen_zijn_geheel)


def past_bij_vte(dossier: Dossier) -> Oordeel:
    """UREN-02: not negative, and not more than vte can work (rule of calculation)."""
    return _op_uren(dossier, uren.past_bij_vte)


def productieve_uren_vastgelegd(dossier: Dossier) -> Oordeel:
    """UREN-03: productive hours with a source, and usual (Zwolle, Arnhem, HOT, Goirle)."""
    return _op_uren(dossier, uren.productieve_uren_vastgelegd)


def aard_en_taakveld(dossier: Dossier) -> Oordeel:
    """UREN-04: one kind and one taakveld per row (BBV art. 1 onder l en n)."""
    return _op_uren(dossier, uren.aard_en_taakveld)


def overhead_via_sleutel(dossier: Dossier) -> Oordeel:
    """UREN-05: overhead goes by a key (Notitie Overhead 2016)."""
    return _op_uren(dossier, uren.overhead_via_sleutel)


def griffie_op_bestuur(dossier: Dossier) -> Oordeel:
    """UREN-06: the griffie stands on 0.1 (Iv3-voorschrift)."""
    return _gezien(dossier, "UREN-06", _op_uren(dossier, uren.griffie_op_bestuur))


def leiding_is_overhead(dossier: Dossier) -> Oordeel:
    """UREN-07: who leads people is overhead (Notitie Overhead)."""
    return _gezien(dossier, "UREN-07", _op_uren(dossier, uren.leiding_is_overhead))


def primair_proces_is_primair(dossier: Dossier) -> Oordeel:
    """UREN-08: objections, permits, contact with clients are primary (Iv3-voorschrift)."""
    return _gezien(dossier, "UREN-08", _op_uren(dossier, uren.primair_proces_is_primair))


def aandeel_is_toegelicht(dossier: Dossier) -> Oordeel:
    """UREN-09a: another share in the whole is explained (BBV art. 4 lid 2 and art. 19)."""
    if dossier.vorige is None:
        return Oordeel((), "de berekening van het jaar ervoor")
    toen, nu = dossier.vorige.berekening.sleutels, dossier.berekening.sleutels
    was, wordt = toen.verhouding(UREN), nu.verhouding(UREN)
    punten = []
    for gast in dossier.berekening.gasten:
        if gast not in toen.kolommen.gemeenten:
            return Oordeel((), f"het aandeel van {gast} in {dossier.vorige.jaar}")
        eerder = was.aandeel(list(toen.kolommen.gemeenten).index(gast))
        deel = wordt.aandeel(list(nu.kolommen.gemeenten).index(gast))
        if eerder != deel and not dossier.toegelicht("UREN-09a", gast):
            melding = f"Het aandeel gaat van {procent(eerder, 2)} naar {procent(deel, 2)}."
            punten.append(Punt(gast, melding, "Licht toe waarom het aandeel verandert."))
    return Oordeel(tuple(punten))


def wijziging_is_toegelicht(dossier: Dossier) -> Oordeel:
    """UREN-09b: a large change in a row or unit has a note (Amstelveen begroting 2021, §3.4)."""
    return _op_uren(dossier, uren.wijziging_is_toegelicht)


def niet_te_herleiden(dossier: Dossier) -> Oordeel:
    """UREN-10: no hours of one person in what is public (AVG art. 5)."""
    return _gezien(dossier, "UREN-10", _op_uren(dossier, uren.niet_te_herleiden))


def _op_uren(dossier: Dossier, regel: Callable[[uren.Stand], Oordeel]) -> Oordeel:
    if dossier.uren is None:
        return Oordeel((), "de urenverdeling, met haar rijen")
    return regel(dossier.uren)


def _gezien(dossier: Dossier, code: str, oordeel: Oordeel) -> Oordeel:
    """A judgement to which nothing is missing any more, where somebody looked at all rows."""
    if dossier.uren is None or not dossier.toegelicht(code, ALLE_RIJEN):
        return oordeel
    return oordeel._replace(ontbreekt="")
