"""Rules IDX-01 to IDX-03: indexes with a source, each on its own part of the cost."""

from collections.abc import Iterator

from bijdrage.afspraken.overeenkomst import (
    GEINDEXEERD,
    RAMINGEN,
    WERKELIJK,
    Componentafspraak,
    Indexcijfer,
)
from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Oordeel, Punt
from samenwerking.notatie import procent_exact

HEEL = 100_000_000
"""All of a component, in millionths of a percent."""
_GEEN_AFSPRAAK = "de overeenkomst, met de index per component"


def index_volledig(dossier: Dossier) -> Oordeel:
    """IDX-01: an index has a name, a publication and its day (Zoetermeer 2025, Purmerend)."""
    if not dossier.indexcijfers:
        return Oordeel((), "de indexcijfers")
    return Oordeel(
        tuple(
            Punt(
                f"{cijfer.reeks or 'index'} {cijfer.jaar}",
                f"Er ontbreekt: {', '.join(_ontbreekt(cijfer))}.",
                "Vul het aan in het indexregister.",
            )
            for cijfer in dossier.indexcijfers
            if any(_ontbreekt(cijfer))
        )
    )


def index_niet_dubbel(dossier: Dossier) -> Oordeel:
    """IDX-02: the weights of a component are together 100%, each index once (Purmerend 70/30)."""
    if dossier.overeenkomst is None:
        return Oordeel((), _GEEN_AFSPRAAK)
    return Oordeel(
        tuple(
            punt
            for afspraak in dossier.overeenkomst.componenten
            if afspraak.weging
            for punt in _weging(afspraak)
        )
    )


def index_of_werkelijk(dossier: Dossier) -> Oordeel:
    """IDX-03: what is estimated by contract or cao has no index as well (GR-toetsingskader)."""
    if dossier.overeenkomst is None:
        return Oordeel((), _GEEN_AFSPRAAK)
    componenten = dossier.overeenkomst.componenten
    punten = [
        Punt(
            afspraak.component,
            f"De raming is «{afspraak.raming}» en er "
            f"{'is wel' if afspraak.weging else 'is geen'} index.",
            "Kies: geïndexeerd met een index, of werkelijk zonder.",
        )
        for afspraak in componenten
        if (afspraak.raming, bool(afspraak.weging)) in ((WERKELIJK, True), (GEINDEXEERD, False))
    ]
    onbekend = [a.component for a in componenten if a.raming not in RAMINGEN]
    wat = f"of deze geïndexeerd of werkelijk zijn geraamd: {', '.join(onbekend)}"
    return Oordeel(tuple(punten), wat if onbekend else "")


def _ontbreekt(cijfer: Indexcijfer) -> Iterator[str]:
    if not cijfer.reeks:
        yield "de naam"
    if not cijfer.publicatie:
        yield "de publicatie"
    if cijfer.gepubliceerd_op is None:
        yield "de dag van publicatie"


def _weging(afspraak: Componentafspraak) -> Iterator[Punt]:
    reeksen = [weging.reeks for weging in afspraak.weging]
    samen = sum(weging.gewicht for weging in afspraak.weging)
    if len(set(reeksen)) != len(reeksen):
        yield Punt(afspraak.component, "Een index telt twee keer mee.", "Noem elke index één keer.")
    if samen != HEEL:
        melding = f"De gewichten zijn samen {procent_exact(samen)}."
        yield Punt(afspraak.component, melding, "Maak ze samen 100 %.")
