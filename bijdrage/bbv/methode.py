"""Rules AA-01 to AA-06 of the method: things that can be calculated but deserve a look.

AA-02 stands with the overhead, which it is about.
"""

from collections.abc import Iterator

from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Oordeel, Punt
from bijdrage.rekenmodel.invoer import CENTRUM, INWONERS, VOLGENS_AFSPRAAK
from bijdrage.rekenmodel.sommen import som_met_correcties
from samenwerking.iv3 import taakveld_volgorde
from samenwerking.notatie import euro


def afspraak_boven_kosten(dossier: Dossier) -> Oordeel:
    """AA-01: together the agreed amounts are not more than the component costs."""
    return Oordeel(tuple(_boven_kosten(dossier)))


def correctie_zonder_basis(dossier: Dossier) -> Oordeel:
    """AA-03: a correction in percentage has a basis that is not zero."""
    return Oordeel(
        tuple(
            Punt(
                correctie.code,
                f"Correctie {correctie.code} geeft geen bedrag: {correctie.basis} van "
                f"{correctie.gemeente} is nul.",
                "Controleer de basis.",
            )
            for correctie in dossier.berekening.zonder_basis
        )
    )


def negatieve_boeking(dossier: Dossier) -> Oordeel:
    """AA-04: no gastgemeente books a negative contribution on a taakveld."""
    berekening = dossier.berekening
    gasten = {g.naam for g in berekening.invoer.gemeenten if g.rol != CENTRUM}
    sommen = som_met_correcties(berekening, "gemeente", "taakveld")
    volgorde = sorted(sommen, key=lambda label: (label[0], taakveld_volgorde(label[1])))
    return Oordeel(
        tuple(
            Punt(
                taakveld,
                f"Op taakveld {taakveld} komt de bijdrage van {gemeente} uit op "
                f"{euro(sommen[gemeente, taakveld])}.",
                "Een negatieve boeking is zelden bedoeld: bekijk de regels op dit taakveld.",
            )
            for gemeente, taakveld in volgorde
            if gemeente in gasten and sommen[gemeente, taakveld] < 0
        )
    )


def inwoners_overschreven(dossier: Dossier) -> Oordeel:
    """AA-05: the key ``inwoners`` is that of Gemeenten unless a row in Sleutels overrules it."""
    if not any(sleutel.naam == INWONERS for sleutel in dossier.berekening.invoer.sleutels):
        return Oordeel()
    melding = (
        "De sleutel inwoners komt uit het blad Sleutels, niet uit de inwoners in het blad "
        "Gemeenten."
    )
    return Oordeel((Punt(INWONERS, melding, "Haal de rij weg als dat niet de bedoeling is."),))


def buiten_zonder_reden(dossier: Dossier) -> Oordeel:
    """AA-06: what is in nobody's share says why, in the grondslag of its component."""
    return Oordeel(
        tuple(
            Punt(
                buiten.regel,
                f"Regel {buiten.regel} ({buiten.component}) blijft buiten de verdeling, zonder "
                "reden.",
                "Vul de grondslag van de component in.",
            )
            for buiten in dossier.berekening.buiten
            if not buiten.grondslag
        )
    )


def _boven_kosten(dossier: Dossier) -> Iterator[Punt]:
    invoer = dossier.berekening.invoer
    sleutels = {sleutel.naam: sleutel for sleutel in invoer.sleutels}
    for component in invoer.componenten:
        if component.behandeling != VOLGENS_AFSPRAAK:
            continue
        regels = dossier.berekening.regels_van.get(component.naam, ())
        kosten = sum(regel.lasten - regel.baten for regel in regels)
        afgesproken = sum(waarde or 0 for waarde in sleutels[component.sleutel].waarden)
        if afgesproken > kosten:
            yield Punt(
                component.naam,
                f"Voor {component.naam} is {euro(afgesproken)} afgesproken, maar de kosten zijn "
                f"{euro(kosten)}.",
                "De centrumgemeente houdt daar geld aan over: klopt dat?",
            )
