"""The whole calculation, from a checked input to the contribution (contract, steps 1 to 6)."""

from bijdrage.rekenmodel.correcties import boek_correcties
from bijdrage.rekenmodel.invoer import BUITEN, Invoer
from bijdrage.rekenmodel.kolommen import kolommen
from bijdrage.rekenmodel.resultaat import Berekening, Boeking, Buiten, Toedelingen
from bijdrage.rekenmodel.sleutels import Sleutelboek
from bijdrage.rekenmodel.sommen import som
from bijdrage.rekenmodel.toedeling import verdeel_lasten


def bereken(invoer: Invoer) -> Berekening:
    """Calculate the contribution of every gastgemeente by method AA-1.

    Args: invoer: an input without faults; faults are found by the checks of the input, not here.
    Returns: the calculation; all shares together are exactly the divided net cost.
    """
    uren = kolommen(invoer)
    boek = Sleutelboek(invoer, uren)
    toedelingen = verdeel_lasten(invoer, uren, boek)
    correcties, zonder_basis = boek_correcties(invoer, toedelingen)
    basis = _per_gemeente(invoer, toedelingen)
    totaal = _met_correcties(basis, correcties)
    centrum, *gasten = [gemeente.naam for gemeente in invoer.gemeenten]
    return Berekening(
        invoer=invoer,
        sleutels=boek,
        toedelingen=toedelingen,
        correcties=correcties,
        zonder_basis=zonder_basis,
        buiten=_buiten(invoer),
        basisbijdrage={naam: basis[naam] for naam in gasten},
        bijdrage={naam: totaal[naam] for naam in gasten},
        eigen_aandeel={centrum: totaal[centrum]},
    )


def _per_gemeente(invoer: Invoer, toedelingen: Toedelingen) -> dict[str, int]:
    """Net amount of the cells of every municipality, in cents."""
    sommen = som(toedelingen, "gemeente")
    return {gemeente.naam: sommen.get((gemeente.naam,), 0) for gemeente in invoer.gemeenten}


def _met_correcties(basis: dict[str, int], correcties: tuple[Boeking, ...]) -> dict[str, int]:
    totaal = dict(basis)
    for boeking in correcties:
        totaal[boeking.gemeente] += boeking.bedrag
    return totaal


def _buiten(invoer: Invoer) -> tuple[Buiten, ...]:
    """The cost lines in nobody's share, with the reason that their component gives."""
    grondslagen = {
        component.naam: component.grondslag
        for component in invoer.componenten
        if component.behandeling == BUITEN
    }
    return tuple(
        Buiten(r.regel, r.component, r.lasten, r.baten, grondslagen[r.component])
        for r in sorted(invoer.lasten, key=lambda regel: regel.regel)
        if r.component in grondslagen
    )
