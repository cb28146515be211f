"""At which municipality somebody does something: a second controller agrees for his own."""

from samenwerking.models import Gemeente
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie


def gemeenten(persoon: Persoon, actie: Actie, samenwerking: int) -> frozenset[str]:
    """The CBS codes of the municipalities for which somebody may do this in a cooperation."""
    rollen = RECHTEN[actie].rollen
    return frozenset(
        h.cbs for h in persoon.houdingen if h.rol in rollen and samenwerking in h.samenwerkingen
    )


def eis_namens(persoon: Persoon, actie: Actie, samenwerking: int, gemeente: Gemeente) -> None:
    """Raise Geweigerd when somebody does not do this for that municipality."""
    if gemeente.cbs not in gemeenten(persoon, actie, samenwerking):
        raise Geweigerd(f"Om namens {gemeente} {actie.value} hebt u daar een rol nodig.")
