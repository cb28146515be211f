"""Rules AFS-01 to AFS-07: corrections and components as agreed, and nothing agreed twice."""

from collections.abc import Callable, Iterator

from bijdrage.afspraken.besparing import ALS_UREN, Besparingsafspraak
from bijdrage.afspraken.correctie import Correctieafspraak, afspraak_over, ontbrekend_bedrag
from bijdrage.afspraken.overeenkomst import Overeenkomst
from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.kosten import ICT
from bijdrage.bbv.oordeel import Oordeel, Punt
from bijdrage.rekenmodel.invoer import BUITEN, VOLGENS_AFSPRAAK, Component, Correctie
from samenwerking.notatie import euro


def bedrag_volgens_afspraak(dossier: Dossier) -> Oordeel:
    """AFS-01: a correction has the agreed amount of its year (Aalsmeer 2e burap 2022)."""
    return _volgens_register(dossier, _andere_bedragen)


def binnen_de_looptijd(dossier: Dossier) -> Oordeel:
    """AFS-02: the year of a correction is in the agreed term (Aalsmeer 2e burap 2022)."""
    return _volgens_register(dossier, _buiten_de_looptijd)


def correctie_met_besluit(dossier: Dossier) -> Oordeel:
    """AFS-03: what was agreed about a correction rests on a decision (geschillencommissie 2020)."""
    return _volgens_register(dossier, _zonder_besluit)


def elke_afspraak_staat_erin(dossier: Dossier) -> Oordeel:
    """AFS-04: what was agreed for the year stands in it; missing is not zero (2e burap 2022)."""
    return _volgens_register(dossier, _ontbrekende)


def ict_niet_dubbel(dossier: Dossier) -> Oordeel:
    """AFS-05: what is claimed for ICT is not in the agreed amount as well (2e burap 2022)."""
    return _volgens_register(dossier, _dubbele_ict)


def component_volgens_afspraak(dossier: Dossier) -> Oordeel:
    """AFS-06: each component is divided as was agreed (Amstelveen begroting 2021, §3.4)."""
    overeenkomst = dossier.overeenkomst
    if overeenkomst is None:
        return Oordeel((), f"de overeenkomst van {dossier.jaar}, met de sleutel per component")
    verdeeld = (c for c in dossier.berekening.invoer.componenten if c.behandeling != BUITEN)
    return Oordeel(tuple(p for c in verdeeld for p in _anders_verdeeld(c, overeenkomst)))


def besparing_niet_dubbel(dossier: Dossier) -> Oordeel:
    """AFS-07: a saving is in the hours or a correction, not both (motion of 25 June 2020)."""
    if dossier.besparingen is None:
        return Oordeel((), "wat over de besparingen is afgesproken")
    invoer = dossier.berekening.invoer
    geldend = (b for b in dossier.besparingen if b.geldt_in(dossier.jaar))
    return Oordeel(
        tuple(
            Punt(
                besparing.code,
                f"Besparing {besparing.code} staat als correctie in de berekening, en de uren "
                "ervan zijn ook al lager: zij telt twee keer.",
                _herstel_dubbel(besparing),
            )
            for besparing in geldend
            if besparing.dubbel_in(invoer)
        )
    )


def _herstel_dubbel(besparing: Besparingsafspraak) -> str:
    if besparing.wijze == ALS_UREN:
        return f"Afgesproken is: in de uren. Haal correctie {besparing.code} weg."
    return "Afgesproken is: als correctie. Zet de uren terug naar wat ze waren."


def _volgens_register(dossier: Dossier, vind: Callable[[Dossier], Iterator[Punt]]) -> Oordeel:
    """What is found beside the register of agreed corrections, where that is known."""
    if dossier.correctieafspraken is None:
        return Oordeel((), "wat over de correcties is afgesproken")
    return Oordeel(tuple(vind(dossier)))


def _buiten_de_looptijd(dossier: Dossier) -> Iterator[Punt]:
    for correctie, afspraak in _afgesproken(dossier):
        if not afspraak.geldt_in(dossier.jaar):
            yield Punt(
                correctie.code,
                f"Correctie {correctie.code} is afgesproken {_looptijd(afspraak)}, "
                f"niet voor {dossier.jaar}.",
                "Haal de correctie weg, of leg de nieuwe afspraak vast.",
            )


def _zonder_besluit(dossier: Dossier) -> Iterator[Punt]:
    for correctie, afspraak in _afgesproken(dossier):
        if not afspraak.besluit:
            yield Punt(
                correctie.code,
                f"Bij de afspraak over correctie {correctie.code} staat geen besluit.",
                "Leg vast wie er wanneer over besloot.",
            )


def _dubbele_ict(dossier: Dossier) -> Iterator[Punt]:
    invoer = dossier.berekening.invoer
    componenten = [
        component.naam
        for component in invoer.componenten
        if component.behandeling == VOLGENS_AFSPRAAK and ICT.search(component.naam)
    ]
    for correctie in invoer.correcties if componenten else ():
        if ICT.search(correctie.omschrijving) and not _apart(correctie, dossier):
            yield Punt(
                correctie.code,
                f"Correctie {correctie.code} gaat over ICT, en {' en '.join(componenten)} "
                f"heeft voor {dossier.jaar} al een afgesproken bedrag.",
                "Zeg bij de afspraak waarom dit er niet ook in zit, of haal de correctie weg.",
            )


def _anders_verdeeld(component: Component, overeenkomst: Overeenkomst) -> Iterator[Punt]:
    afspraak = overeenkomst.over(component.naam)
    if afspraak is None:
        melding = f"Over component {component.naam} zegt {overeenkomst.naam} niets."
        yield Punt(component.naam, melding, "Leg de afspraak vast, of verdeel haar niet.")
        return
    gekozen = (component.behandeling, component.sleutel)
    afgesproken = (afspraak.behandeling, afspraak.sleutel)
    if gekozen != afgesproken:
        melding = (
            f"Component {component.naam} is verdeeld volgens {_zo(*gekozen)}; "
            f"{overeenkomst.naam} zegt {_zo(*afgesproken)}."
        )
        yield Punt(component.naam, melding, "Volg de afspraak, of leg de nieuwe vast.")


def _zo(behandeling: str, sleutel: str) -> str:
    """How a component is divided, in Dutch."""
    return f"«{behandeling}» met sleutel «{sleutel}»" if sleutel else f"«{behandeling}»"


def _afgesproken(dossier: Dossier) -> Iterator[tuple[Correctie, Correctieafspraak]]:
    """The corrections of the calculation about which something was agreed."""
    for correctie in dossier.berekening.invoer.correcties:
        afspraak = afspraak_over(correctie, dossier.correctieafspraken or ())
        if afspraak:
            yield correctie, afspraak


def _andere_bedragen(dossier: Dossier) -> Iterator[Punt]:
    for correctie, afspraak in _afgesproken(dossier):
        afgesproken = afspraak.bedrag(dossier.jaar)
        geboekt = _geboekt(dossier, correctie)
        if afspraak.geldt_in(dossier.jaar) and afgesproken not in (None, geboekt):
            yield Punt(
                correctie.code,
                f"Voor {dossier.jaar} is {euro(afgesproken or 0)} afgesproken; "
                f"de berekening heeft {euro(geboekt)}.",
                "Neem het afgesproken bedrag over, of leg de nieuwe afspraak vast.",
            )


def _geboekt(dossier: Dossier, correctie: Correctie) -> int:
    return sum(
        boeking.bedrag
        for boeking in dossier.berekening.correcties
        if (boeking.code, boeking.gemeente) == (correctie.code, correctie.gemeente)
    )


def _ontbrekende(dossier: Dossier) -> Iterator[Punt]:
    """What was agreed for the year and is not there, or was agreed without an amount."""
    correcties, jaar = dossier.berekening.invoer.correcties, dossier.jaar
    for afspraak in dossier.correctieafspraken or ():
        if not afspraak.geldt_in(jaar) or afspraak.gemeente not in dossier.gemeenten:
            continue
        bedrag = afspraak.bedrag(jaar)
        if bedrag is None:
            melding = ontbrekend_bedrag(afspraak, jaar)
            yield Punt(afspraak.code, melding, "Vul 0 in als er niets is afgesproken.")
        elif bedrag and not any(map(afspraak.gaat_over, correcties)):
            melding = f"Voor {jaar} is {euro(bedrag)} afgesproken; geen correctie heeft die code."
            yield Punt(afspraak.code, melding, f"Neem correctie {afspraak.code} op.")


def _apart(correctie: Correctie, dossier: Dossier) -> bool:
    afspraak = afspraak_over(correctie, dossier.correctieafspraken or ())
    return bool(afspraak and afspraak.apart_van)


def _looptijd(afspraak: Correctieafspraak) -> str:
    eerste, laatste = afspraak.eerste_jaar, afspraak.laatste_jaar
    if eerste is None:
        return f"tot en met {laatste}"
    return f"vanaf {eerste}" if laatste is None else f"voor {eerste} tot en met {laatste}"
