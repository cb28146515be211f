"""Put the agreed corrections of a claim or a saving into a concept of the cost of a year."""

from collections.abc import Iterable
from decimal import Decimal

from bijdrage.models import Correctie, Correctieafspraak, Kostenraming
from bijdrage.services.correctieafspraken import koppel_correctie
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import noteer_bewerker


def vergrendeld_concept(persoon: Persoon, raming: Kostenraming) -> Kostenraming:
    """The cost as it is now, until the transaction ends. Raises Geweigerd for who may not."""
    nu = Kostenraming.objects.select_for_update().get(pk=raming.pk)
    eis(persoon, Actie.CONCEPT_WIJZIGEN, samenwerking=nu.samenwerking_id, status=nu.status)
    return nu


def zet_correcties(
    persoon: Persoon, raming: Kostenraming, afspraken: Iterable[Correctieafspraak]
) -> list[str]:
    """Put what was agreed for its year into a concept that is locked; the codes of what is new.

    A part that is nought in that year is left out; what is there already stays as it is.
    """
    al_daar = set(raming.correcties.values_list("code", flat=True))
    nieuw = [
        _correctie(raming, afspraak, jaar.bedrag)
        for afspraak in afspraken
        for jaar in afspraak.jaren.filter(jaar=raming.jaar).exclude(bedrag=0)
        if afspraak.code not in al_daar
    ]
    for correctie in nieuw:
        koppel_correctie(correctie)
        correctie.save()
    if nieuw:
        noteer_bewerker(persoon=persoon, versie=raming)
    return [correctie.code for correctie in nieuw]


def _correctie(raming: Kostenraming, afspraak: Correctieafspraak, waarde: Decimal) -> Correctie:
    besluit = afspraak.besluit
    return Correctie(
        kostenraming=raming,
        code=afspraak.code,
        soort=afspraak.soort,
        omschrijving=afspraak.omschrijving,
        gemeente_id=afspraak.gemeente_id,
        taakveld=afspraak.taakveld,
        bedrag=waarde,
        aard=afspraak.aard,
        besluittekst=str(besluit)[:500] if besluit else "",
        besluit=besluit,
        bron=afspraak.bron,
        fictief=afspraak.fictief,
    )
