"""What waits for a second beheerder, as far as somebody may know of it."""

from typing import NamedTuple

from samenwerking.models import Rolverlening, Toegangsherstel
from samenwerking.models.rolverlening import VOORGESTELD
from samenwerking.notatie import datum
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import Actie
from samenwerking.services import herstel, rolvoorstellen

ROL, HERSTEL = "rol", "herstel"


class Voorstel(NamedTuple):
    """A proposal. soort and nummer: of what; waarom_niet: why this person does not confirm it."""

    soort: str
    nummer: int
    wat: str
    wie: str
    reden: str
    door: str
    eigen: bool
    waarom_niet: str


def voorstellen(persoon: Persoon) -> list[Voorstel]:
    """What waits at the municipalities of which somebody is beheerder. Raises Geweigerd."""
    eis(persoon, Actie.ACCOUNTS_BEHEREN)
    rijen = Rolverlening.objects.filter(
        VOORGESTELD, gemeente__cbs__in=persoon.gemeenten(Rol.BEHEERDER)
    ).select_related("gebruiker", "gemeente", "verleend_door")
    wachtend = herstel.wachtend(persoon)
    return [*(_rol(persoon, rij) for rij in rijen), *(_herstel(persoon, v) for v in wachtend)]


def voorstel(persoon: Persoon, soort: str, nummer: int) -> Voorstel | None:
    """One of these, None when it is not there. Raises Geweigerd."""
    alle = voorstellen(persoon)
    return next((v for v in alle if (v.soort, v.nummer) == (soort, nummer)), None)


def _rol(persoon: Persoon, rij: Rolverlening) -> Voorstel:
    einde = f" tot en met {datum(rij.einde)}" if rij.einde else ""
    wat = f"{rij.get_rol_display()} van {rij.gemeente} vanaf {datum(rij.begin)}{einde}"
    return Voorstel(
        soort=ROL,
        nummer=rij.pk,
        wat=f"Rol {wat}",
        wie=rij.gebruiker.voluit,
        reden=rij.reden,
        door=rij.verleend_door.voluit if rij.verleend_door else "",
        eigen=rij.verleend_door_id == persoon.id,
        waarom_niet=rolvoorstellen.niet_te_bevestigen(persoon, rij),
    )


def _herstel(persoon: Persoon, verzoek: Toegangsherstel) -> Voorstel:
    return Voorstel(
        soort=HERSTEL,
        nummer=verzoek.pk,
        wat=f"Herstel van toegang: {verzoek.get_soort_display()}",
        wie=verzoek.gebruiker.voluit,
        reden=verzoek.reden,
        door=verzoek.gevraagd_door.voluit,
        eigen=verzoek.gevraagd_door_id == persoon.id,
        waarom_niet=herstel.niet_te_bevestigen(persoon, verzoek),
    )
