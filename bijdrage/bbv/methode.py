"""Rules of the method itself: things that can be calculated but deserve a look."""

from collections.abc import Iterator

from bijdrage.rekenmodel.invoer import CENTRUM, INWONERS, VOLGENS_AFSPRAAK
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som_met_correcties
from samenwerking.iv3 import Codelijsten, taakveld_volgorde
from samenwerking.notatie import euro


def afspraak_boven_kosten(
    berekening: Berekening, codelijsten: Codelijsten
) -> Iterator[tuple[str, str]]:
    """AA-01: together the agreed amounts are not more than the component costs."""
    sleutels = {sleutel.naam: sleutel for sleutel in berekening.invoer.sleutels}
    for component in berekening.invoer.componenten:
        if component.behandeling != VOLGENS_AFSPRAAK:
            continue
        kosten = sum(
            regel.lasten - regel.baten
            for regel in berekening.invoer.lasten
            if regel.component == component.naam
        )
        afgesproken = sum(waarde or 0 for waarde in sleutels[component.sleutel].waarden)
        if afgesproken > kosten:
            yield (
                component.naam,
                f"Voor {component.naam} is {euro(afgesproken)} afgesproken, maar de kosten zijn "
                f"{euro(kosten)}. De centrumgemeente houdt daar geld aan over: klopt dat?",
            )


def correctie_zonder_basis(
    berekening: Berekening, codelijsten: Codelijsten
) -> Iterator[tuple[str, str]]:
    """AA-03: a correction in percentage has a basis that is not zero."""
    for correctie in berekening.zonder_basis:
        yield (
            correctie.code,
            f"Correctie {correctie.code} geeft geen bedrag: {correctie.basis} van "
            f"{correctie.gemeente} is nul. Controleer de basis.",
        )


def negatieve_boeking(
    berekening: Berekening, codelijsten: Codelijsten
) -> Iterator[tuple[str, str]]:
    """AA-04: no gastgemeente books a negative contribution on a taakveld."""
    gasten = {g.naam for g in berekening.invoer.gemeenten if g.rol != CENTRUM}
    sommen = som_met_correcties(berekening, "gemeente", "taakveld")
    volgorde = sorted(sommen, key=lambda label: (label[0], taakveld_volgorde(label[1])))
    for gemeente, taakveld in volgorde:
        bedrag = sommen[gemeente, taakveld]
        if gemeente in gasten and bedrag < 0:
            yield (
                taakveld,
                f"Op taakveld {taakveld} komt de bijdrage van {gemeente} uit op {euro(bedrag)}. "
                "Een negatieve boeking is zelden bedoeld: bekijk de regels op dit taakveld.",
            )


def inwoners_overschreven(
    berekening: Berekening, codelijsten: Codelijsten
) -> Iterator[tuple[str, str]]:
    """AA-05: the key ``inwoners`` is that of Gemeenten unless a row in Sleutels overrules it."""
    if any(sleutel.naam == INWONERS for sleutel in berekening.invoer.sleutels):
        yield (
            INWONERS,
            "De sleutel inwoners komt uit het blad Sleutels, niet uit de inwoners in het blad "
            "Gemeenten.",
        )


def buiten_zonder_reden(
    berekening: Berekening, codelijsten: Codelijsten
) -> Iterator[tuple[str, str]]:
    """AA-06: what is in nobody's share says why, in the grondslag of its component."""
    for buiten in berekening.buiten:
        if not buiten.grondslag:
            yield (
                buiten.regel,
                f"Regel {buiten.regel} ({buiten.component}) blijft buiten de verdeling, zonder "
                "reden. Vul de grondslag van de component in.",
            )
