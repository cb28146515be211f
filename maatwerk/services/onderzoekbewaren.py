"""Keep what an investigation asks; how far it is, is for ``services.onderzoeken``."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction

from maatwerk.models import Motiepunt, Onderzoek
from maatwerk.models.onderzoek import KLAAR
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.bewaren import OPEN, Besloten, bewaar, vergrendeld


class Vraag(NamedTuple):
    """An investigation as somebody describes it."""

    nummer: int
    titel: str
    vraag: str
    denkrichting: str
    motiepunt: Motiepunt | None
    eigenaar_rol: str
    eigenaar_gemeente: Gemeente
    laag: Decimal | None
    bedrag: Decimal | None
    hoog: Decimal | None
    duur: str
    uiterlijk: date | None
    fictief: bool = False


@transaction.atomic
def bewaar_onderzoek(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    onderzoek: Onderzoek | None,
    inhoud: Vraag,
    besloten: Besloten = OPEN,
) -> Onderzoek:
    """Add an investigation, or change one that runs. Raises Geweigerd.

    Raises DoesNotExist when somebody may not know of it.
    """
    eis(persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=samenwerking.pk)
    nieuw = onderzoek is None
    nu = Onderzoek(samenwerking=samenwerking) if nieuw else vergrendeld(persoon, onderzoek)
    if nu.status in KLAAR and inhoud._asdict() != {n: getattr(nu, n) for n in Vraag._fields}:
        raise Geweigerd(f"Dit onderzoek is {nu.status}; het ligt vast.")
    bewaar(persoon, nu, inhoud._asdict(), besloten)
    return nu
