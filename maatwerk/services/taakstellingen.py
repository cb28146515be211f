"""Keep the targets that were set."""

from decimal import Decimal
from typing import NamedTuple

from django.db import transaction

from maatwerk import logboek
from maatwerk.models import Taakstelling
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie


class Inhoud(NamedTuple):
    """A target as it was set; see the fields of Taakstelling."""

    naam: str
    gemeente: Gemeente
    bedrag: Decimal
    eerste_jaar: int
    laatste_jaar: int | None = None
    percentage: Decimal | None = None
    toelichting: str = ""
    besluit: Besluit | None = None
    bron: Bron | None = None
    fictief: bool = False


@transaction.atomic
def bewaar_taakstelling(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    inhoud: Inhoud,
    bestaand: Taakstelling | None = None,
) -> Taakstelling:
    """Add a target, or change one. Raises Geweigerd."""
    eis(persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=samenwerking.pk)
    Samenwerking.objects.select_for_update(no_key=True).get(pk=samenwerking.pk)
    wat = bestaand or Taakstelling(samenwerking=samenwerking)
    gelijk = Taakstelling.objects.filter(samenwerking=samenwerking, naam=inhoud.naam.strip())
    if gelijk.exclude(pk=wat.pk).exists():
        raise Geweigerd(f"Er is al een taakstelling «{inhoud.naam}». Kies een andere naam.")
    if bestaand and _andere_gemeente(bestaand, inhoud):
        raise Geweigerd(
            "Er zijn al besparingen die deze taakstelling vullen; haar gemeente blijft dezelfde."
        )
    for veld, waarde in inhoud._replace(naam=inhoud.naam.strip())._asdict().items():
        setattr(wat, veld, waarde)
    wat.save()
    logboek.taakstelling_bewaard(persoon, wat, nieuw=bestaand is None)
    return wat


def _andere_gemeente(wat: Taakstelling, inhoud: Inhoud) -> bool:
    return wat.gemeente_id != inhoud.gemeente.pk and wat.besparingen.exists()
