"""Rules BEST-01 to BEST-07: who decided what, when, and whether it was told."""

from collections.abc import Iterator
from datetime import date

from bijdrage.bbv.dossier import Dossier, Stuk, Versiefeit
from bijdrage.bbv.oordeel import Oordeel, Punt
from samenwerking.notatie import datum, euro

RAPPORTAGEGRENS = "rapportagegrens"
"""The name of the chosen amount, in cents, from which a difference is explained (BEST-06)."""
BEGROTING, JAARSTUKKEN = "begroting", "jaarstukken"
REKENING = "rekening"
_GEEN_VERKLARING = "begroot en gerealiseerd, met de verklaring van het verschil"
_GEEN_METHODE = "de versie van de rekenmethode"


def binnen_de_begroting(dossier: Dossier) -> Oordeel:
    """BEST-01: no more is spent than was granted (Gemeentewet art. 189 and 192; BBV art. 18)."""
    cijfers = dossier.verklaring
    if cijfers is None:
        return Oordeel((), _GEEN_VERKLARING)
    ruimte = cijfers.begroot if cijfers.na_wijziging is None else cijfers.na_wijziging
    if cijfers.gerealiseerd <= ruimte:
        return Oordeel()
    gedaan = "besteed" if dossier.stand == REKENING else "verwacht"
    melding = f"Er is {euro(cijfers.gerealiseerd)} {gedaan} en {euro(ruimte)} begroot."
    return Oordeel((Punt("totaal", melding, "Vraag een begrotingswijziging aan."),))


def begroting_op_tijd(dossier: Dossier) -> Oordeel:
    """BEST-02: adopted the year before, sent before 15 November (Gemeentewet art. 191)."""
    return _op_tijd(dossier, BEGROTING, dossier.jaar - 1, date(dossier.jaar - 1, 11, 15))


def jaarstukken_op_tijd(dossier: Dossier) -> Oordeel:
    """BEST-03: sent before 15 July of the year after (Gemeentewet art. 198-200)."""
    return _op_tijd(dossier, JAARSTUKKEN, dossier.jaar + 1, date(dossier.jaar + 1, 7, 15))


def methode_toegelicht(dossier: Dossier) -> Oordeel:
    """BEST-04a: another method is explained, with its effect in euro (BBV art. 3-4)."""
    methode = dossier.methode
    if methode is None:
        return Oordeel((), _GEEN_METHODE)
    if not methode.vorige or (methode.effect and methode.toelichting):
        return Oordeel()
    mist = "het effect in euro" if methode.toelichting else "de toelichting"
    melding = f"Bij de wijziging van {methode.vorige} naar {methode.code} ontbreekt {mist}."
    return Oordeel((Punt(methode.code, melding, "Vul het aan bij de methode."),))


def methode_vastgesteld(dossier: Dossier) -> Oordeel:
    """BEST-04b: another method was adopted by a decision (Amstelveen begroting 2021, §3.4)."""
    methode = dossier.methode
    if methode is None:
        return Oordeel((), _GEEN_METHODE)
    if not methode.vorige or methode.besluit:
        return Oordeel()
    melding = f"De wijziging van {methode.vorige} naar {methode.code} heeft geen besluit."
    return Oordeel((Punt(methode.code, melding, "Laat beide besturen besluiten."),))


def verschil_verklaard(dossier: Dossier) -> Oordeel:
    """BEST-05: the causes are together the difference (BBV art. 27-28)."""
    cijfers = dossier.verklaring
    if cijfers is None:
        return Oordeel((), _GEEN_VERKLARING)
    samen = sum(cijfers.oorzaken.values())
    if samen == cijfers.verschil:
        return Oordeel()
    melding = f"Het verschil is {euro(cijfers.verschil)}, de oorzaken zijn samen {euro(samen)}."
    return Oordeel((Punt("verschil", melding, "Verklaar wat overblijft."),))


def afwijking_toegelicht(dossier: Dossier) -> Oordeel:
    """BEST-06: causes above the chosen limit are explained (Bado art. 2, beside it)."""
    grens, cijfers = dossier.drempels.get(RAPPORTAGEGRENS), dossier.verklaring
    if grens is None or cijfers is None:
        mist = _GEEN_VERKLARING if cijfers is None else "de gekozen rapportagegrens"
        return Oordeel((), mist)
    return Oordeel(
        tuple(
            Punt(
                oorzaak,
                f"De afwijking {euro(bedrag)} is groter dan de grens {euro(grens)}.",
                "Licht de afwijking toe.",
            )
            for oorzaak, bedrag in cijfers.oorzaken.items()
            if abs(bedrag) > grens and not dossier.toegelicht("BEST-06", oorzaak)
        )
    )


def door_een_ander_gecontroleerd(dossier: Dossier) -> Oordeel:
    """BEST-07: who checked it is not who made it (BIO2, functiescheiding)."""
    if not dossier.versies:
        return Oordeel((), "wie uren, kosten en berekening maakten en controleerden")
    return Oordeel(tuple(punt for versie in dossier.versies for punt in _zelfde(versie)))


def _op_tijd(dossier: Dossier, soort: str, jaar: int, grens: date) -> Oordeel:
    stukken = {
        stuk.gemeente: stuk
        for stuk in dossier.stukken or ()
        if (stuk.soort, stuk.jaar) == (soort, dossier.jaar)
    }
    onbekend = [g for g in dossier.gemeenten if g not in stukken or _zonder_dag(stukken[g])]
    punten = tuple(
        Punt(
            gemeente,
            f"De {soort} zijn verzonden op {datum(stuk.verzonden_op)}."
            if soort == JAARSTUKKEN
            else f"De {soort} is verzonden op {datum(stuk.verzonden_op)}.",
            f"Stel vast in {jaar} en verzend vóór {datum(grens)}.",
        )
        for gemeente, stuk in stukken.items()
        if stuk.verzonden_op and stuk.vastgesteld_op
        if stuk.verzonden_op >= grens or stuk.vastgesteld_op.year != jaar
    )
    wat = f"vaststelling en verzending van de {soort} van {' en '.join(onbekend)}"
    return Oordeel(punten, wat if onbekend else "")


def _zonder_dag(stuk: Stuk) -> bool:
    return stuk.verzonden_op is None or stuk.vastgesteld_op is None


def _zelfde(versie: Versiefeit) -> Iterator[Punt]:
    if not versie.controleurs:
        herstel = "Laat een ander dan de maker haar controleren."
        yield Punt(versie.soort, "Niemand heeft deze versie gecontroleerd.", herstel)
    elif versie.makers & versie.controleurs:
        melding = "Wie deze versie maakte, controleerde haar ook."
        yield Punt(versie.soort, melding, "Laat een ander controleren.")
