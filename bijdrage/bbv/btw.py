"""Rules BTW-01 to BTW-05: how a component is taxed, and what is passed on."""

from collections.abc import Iterator

from bijdrage.afspraken.overeenkomst import (
    BTW_REGIMES,
    GEMENE_REKENING,
    VRIJGESTELD,
    Btw,
)
from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Oordeel, Punt
from samenwerking.notatie import datum, euro, procent_exact

ALLES = 100_000_000
"""All of it can be claimed back: 100 %, in millionths of a percent."""
ZONDER_BTW = (VRIJGESTELD, GEMENE_REKENING)
_GEEN_AFSPRAAK = "de overeenkomst, met de btw per component"
_GEEN_OPGAVE = "de jaarlijkse opgave van doorgeschoven btw"


def regime_met_reden(dossier: Dossier) -> Oordeel:
    """BTW-01: every component has a regime and says why (Wet OB 1968; Besluit 2024-13855)."""
    if dossier.overeenkomst is None:
        return Oordeel((), _GEEN_AFSPRAAK)
    return Oordeel(
        tuple(
            Punt(
                afspraak.component,
                "Het btw-regime of de onderbouwing ontbreekt.",
                f"Kies een van {', '.join(BTW_REGIMES)} en schrijf waarom.",
            )
            for afspraak in dossier.overeenkomst.componenten
            if afspraak.btw is None
            or afspraak.btw.regime not in BTW_REGIMES
            or not afspraak.btw.motivering
        )
    )


def bedragen_sluiten(dossier: Dossier) -> Oordeel:
    """BTW-02: without tax and tax are together with tax; none where there is none (Wet OB)."""
    if not dossier.btwopgaven:
        return Oordeel((), _GEEN_OPGAVE)
    regimes = {btw.regime for _, btw in _btw(dossier)}
    geen_btw = bool(regimes) and regimes <= set(ZONDER_BTW)
    punten = []
    for opgave in dossier.btwopgaven:
        if opgave.exclusief + opgave.btw != opgave.inclusief:
            melding = (
                f"{euro(opgave.exclusief)} en {euro(opgave.btw)} btw zijn niet "
                f"{euro(opgave.inclusief)}."
            )
            punten.append(Punt(opgave.gemeente, melding, "Herstel de opgave."))
        if geen_btw and opgave.btw:
            melding = f"Er is {euro(opgave.btw)} btw, en elk regime is zonder btw."
            punten.append(Punt(opgave.gemeente, melding, "Herstel de opgave of het regime."))
    return Oordeel(tuple(punten))


def compensabel_deel(dossier: Dossier) -> Oordeel:
    """BTW-03: what can be claimed back is 0-100%, nothing of what is exempt (Wet BCF art. 3-4)."""
    if dossier.overeenkomst is None:
        return Oordeel((), _GEEN_AFSPRAAK)
    bekend = dict(_btw(dossier))
    punten = tuple(
        Punt(
            component,
            f"Het compensabele deel is {procent_exact(btw.compensabel)}; hoogstens is "
            f"{procent_exact(_hoogstens(btw))}.",
            "Herstel het deel of het regime.",
        )
        for component, btw in bekend.items()
        if btw.compensabel is not None and not 0 <= btw.compensabel <= _hoogstens(btw)
    )
    onbekend = [
        a.component
        for a in dossier.overeenkomst.componenten
        if a.component not in bekend or bekend[a.component].compensabel is None
    ]
    wat = f"het compensabele deel van {', '.join(onbekend)}"
    return Oordeel(punten, wat if onbekend else "")


def gemene_rekening_bewezen(dossier: Dossier) -> Oordeel:
    """BTW-04: joint account: real cost, a fixed key, risk by that key (Besluit 2024-13855)."""
    if dossier.overeenkomst is None:
        return Oordeel((), _GEEN_AFSPRAAK)
    return Oordeel(
        tuple(
            Punt(component, f"Er is geen bewijs van {wat}.", "Noem waar dit staat.")
            for component, btw in _btw(dossier)
            if btw.regime == GEMENE_REKENING
            for wat, bewijs in (
                ("werkelijke kosten", btw.werkelijke_kosten),
                ("een vooraf vaste sleutel", btw.vaste_sleutel),
                ("risico volgens de sleutel", btw.risico_volgens_sleutel),
            )
            if not bewijs
        )
    )


def opgave_op_tijd(dossier: Dossier) -> Oordeel:
    """BTW-05: each gastgemeente had its statement of VAT in time (Wet BCF art. 9)."""
    if dossier.btwopgaven is None:
        return Oordeel((), _GEEN_OPGAVE)
    gegeven = {o.gemeente: o.verstrekt_op for o in dossier.btwopgaven if o.jaar == dossier.jaar}
    uiterlijk, punten = dossier.btwopgave_uiterlijk, []
    for gast in dossier.berekening.gasten:
        if gast not in gegeven:
            melding = f"Er is geen opgave van {dossier.jaar}."
            punten.append(Punt(gast, melding, "Verstrek de opgave."))
        elif uiterlijk and gegeven[gast] > uiterlijk:
            melding = f"De opgave is van {datum(gegeven[gast])}, na {datum(uiterlijk)}."
            punten.append(Punt(gast, melding, "Verstrek de opgave volgend jaar op tijd."))
    wat = "de dag waarop de opgave er uiterlijk moet zijn"
    return Oordeel(tuple(punten), "" if uiterlijk else wat)


def _btw(dossier: Dossier) -> Iterator[tuple[str, Btw]]:
    for afspraak in dossier.overeenkomst.componenten if dossier.overeenkomst else ():
        if afspraak.btw is not None:
            yield afspraak.component, afspraak.btw


def _hoogstens(btw: Btw) -> int:
    return 0 if btw.regime == VRIJGESTELD else ALLES
