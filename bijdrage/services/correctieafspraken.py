"""Corrections of a cost version refer to what was agreed about them."""

from bijdrage.models import Correctie, Correctieafspraak, Kostenraming


def koppel_correcties(raming: Kostenraming) -> None:
    """Let every correction of a concept refer to the agreement with its code, as it is now."""
    afspraken = {
        (afspraak.code, afspraak.soort, afspraak.gemeente_id): afspraak
        for afspraak in Correctieafspraak.objects.filter(samenwerking=raming.samenwerking_id)
    }
    for correctie in raming.correcties.all() if afspraken else ():
        _koppel(correctie, afspraken.get((correctie.code, correctie.soort, correctie.gemeente_id)))


def koppel_correctie(correctie: Correctie) -> None:
    """Set the agreement of a correction that is about to be kept."""
    correctie.afspraak = Correctieafspraak.objects.filter(
        samenwerking=correctie.kostenraming.samenwerking_id,
        code=correctie.code,
        soort=correctie.soort,
        gemeente=correctie.gemeente_id,
    ).first()


def _koppel(correctie: Correctie, afspraak: Correctieafspraak | None) -> None:
    if correctie.afspraak_id != (afspraak.pk if afspraak else None):
        correctie.afspraak = afspraak
        correctie.save(update_fields=["afspraak"])
