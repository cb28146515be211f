"""What waits for another beheerder or bestuurder, as far as somebody may know of it."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.text import capfirst

from samenwerking import logboek
from samenwerking.models import Gebruiker, Rolverlening, Toegangsherstel, Versoepeling
from samenwerking.models.rolverlening import VOORGESTELD
from samenwerking.models.vertrouwelijk import Vertrouwelijk
from samenwerking.notatie import datum
from samenwerking.rechten.oordeel import eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import Actie
from samenwerking.services import buitengebruik, herstel, rolvoorstellen, versoepelen
from samenwerking.services.accounts import Collega, collegas, met_herstel

ROL, HERSTEL, BUITEN_GEBRUIK, EINDE = "rol", "herstel", "buiten-gebruik", "einde"
VERSOEPELING = "geheimhouding"
AL_GEDAAN = "Dit is al gedaan. Bevestig dat u ervan weet."

Beheerders = Mapping[int, Collega]


class Voorstel(NamedTuple):
    """A proposal, or what one beheerder did and another has to see.

    soort and nummer: of what; waarom_niet: why this person does not confirm it; hersteld: how the
    access of the account was restored; terug: how to stop it, "" when that cannot be.
    """

    soort: str
    nummer: int
    wat: str
    wie: str
    reden: str
    door: str
    eigen: bool
    waarom_niet: str
    hersteld: str = ""
    terug: str = "Wijs het voorstel af"


def voorstellen(persoon: Persoon) -> list[Voorstel]:
    """What waits for the beheerders of a municipality, and for bestuurders. Raises Geweigerd."""
    if not mag(persoon, Actie.GEHEIMHOUDING_BEHEREN):
        eis(persoon, Actie.ACCOUNTS_BEHEREN)
    return [*_van_beheerder(persoon), *versoepelingen(persoon)]


def versoepelingen(persoon: Persoon) -> list[Voorstel]:
    """What would become less secret, in the cooperations of which somebody is bestuurder."""
    return [_versoepeling(persoon, *paar) for paar in versoepelen.wachtend(persoon)]


def _van_beheerder(persoon: Persoon) -> list[Voorstel]:
    if not mag(persoon, Actie.ACCOUNTS_BEHEREN):
        return []
    rijen = Rolverlening.objects.filter(
        VOORGESTELD, gemeente__cbs__in=persoon.gemeenten(Rol.BEHEERDER)
    ).select_related("gebruiker", "gemeente", "verleend_door")
    wie = collegas(persoon)
    return [
        *(_rol(persoon, rij, wie) for rij in rijen.prefetch_related(met_herstel())),
        *(_herstel(persoon, verzoek, wie) for verzoek in herstel.wachtend(persoon)),
        *(_buiten_gebruik(persoon, account, wie) for account in buitengebruik.wachtend(persoon)),
        *(_einde(persoon, rij, wie) for rij in rolvoorstellen.ongeziene_einden(persoon)),
    ]


def voor_de_auditor(persoon: Persoon) -> list[tuple[str, str]]:
    """What one beheerder did or proposes against an account, and no other one saw: what, by whom.

    At the municipalities of which somebody is auditor. Raises Geweigerd.
    """
    eis(persoon, Actie.LOGBOEK_LEZEN)
    accounts = buitengebruik.wachtend(persoon, Rol.AUDITOR)
    einden = rolvoorstellen.ongeziene_einden(persoon, Rol.AUDITOR)
    return [
        *(
            (f"{_wat_buiten_gebruik(a)}: {a.voluit}", _naam(a.buiten_gebruik_door))
            for a in accounts
        ),
        *((f"{_wat_einde(r)}: {r.gebruiker.voluit}", _naam(r.beeindigd_door)) for r in einden),
    ]


def voorstel(persoon: Persoon, soort: str, nummer: int) -> Voorstel | None:
    """One of these, None when it is not there. Raises Geweigerd."""
    alle = voorstellen(persoon)
    return next((v for v in alle if (v.soort, v.nummer) == (soort, nummer)), None)


def _rol(persoon: Persoon, rij: Rolverlening, beheerders: Beheerders) -> Voorstel:
    einde = f" tot en met {datum(rij.einde)}" if rij.einde else ""
    wat = f"{rij.get_rol_display()} van {rij.gemeente} vanaf {datum(rij.begin)}{einde}"
    laatste = next(iter(rij.gebruiker.herstel.all()), None)
    return Voorstel(
        soort=ROL,
        nummer=rij.pk,
        wat=f"Rol {wat}",
        wie=rij.gebruiker.voluit,
        reden=rij.reden,
        door=_naam(rij.verleend_door),
        eigen=rij.verleend_door_id == persoon.id,
        waarom_niet=rolvoorstellen.niet_te_bevestigen(persoon, rij, beheerders),
        hersteld=logboek.herstelzin(laatste) if laatste else "",
    )


def _herstel(persoon: Persoon, verzoek: Toegangsherstel, beheerders: Beheerders) -> Voorstel:
    return Voorstel(
        soort=HERSTEL,
        nummer=verzoek.pk,
        wat=f"Herstel van toegang: {verzoek.get_soort_display()}",
        wie=verzoek.gebruiker.voluit,
        reden=verzoek.reden,
        door=verzoek.gevraagd_door.voluit,
        eigen=verzoek.gevraagd_door_id == persoon.id,
        waarom_niet=herstel.niet_te_bevestigen(persoon, verzoek, beheerders),
    )


def _buiten_gebruik(persoon: Persoon, account: Gebruiker, beheerders: Beheerders) -> Voorstel:
    return Voorstel(
        soort=BUITEN_GEBRUIK,
        nummer=account.pk,
        wat=_wat_buiten_gebruik(account),
        wie=account.voluit,
        reden="" if account.is_active else AL_GEDAAN,
        door=_naam(account.buiten_gebruik_door),
        eigen=account.buiten_gebruik_door_id == persoon.id,
        waarom_niet=buitengebruik.niet_te_bevestigen(persoon, account, beheerders),
        terug="Wijs het voorstel af" if account.is_active else "Stel het weer in gebruik",
    )


def _einde(persoon: Persoon, rij: Rolverlening, beheerders: Beheerders) -> Voorstel:
    return Voorstel(
        soort=EINDE,
        nummer=rij.pk,
        wat=_wat_einde(rij),
        wie=rij.gebruiker.voluit,
        reden=AL_GEDAAN,
        door=_naam(rij.beeindigd_door),
        eigen=rij.beeindigd_door_id == persoon.id,
        waarom_niet=rolvoorstellen.einde_niet_te_zien(persoon, rij, beheerders),
        terug="",
    )


def _versoepeling(persoon: Persoon, voorstel: Versoepeling, record: Vertrouwelijk) -> Voorstel:
    naam = capfirst(f"{record._meta.verbose_name} «{record}»")
    tot = f" tot en met {datum(voorstel.geheim_tot)}" if voorstel.geheim_tot else ""
    instemmingen = list(voorstel.instemmingen.all())
    return Voorstel(
        soort=VERSOEPELING,
        nummer=voorstel.pk,
        wat=f"{naam} wordt {voorstel.vertrouwelijkheid}{tot} (nu {record.vertrouwelijkheid})",
        wie="alle gemeenten samen",
        reden=f"Volgens {voorstel.orgaan}: {voorstel.reden}",
        door=", ".join(map(str, instemmingen)),
        eigen=instemmingen[0].door_id == persoon.id,
        waarom_niet=versoepelen.niet_in_te_stemmen(persoon, voorstel, record),
    )


def _wat_buiten_gebruik(account: Gebruiker) -> str:
    return "Account buiten gebruik stellen" if account.is_active else "Account is buiten gebruik"


def _wat_einde(rij: Rolverlening) -> str:
    einde = datum(rij.einde) if rij.einde else ""
    return f"Rol {rij.get_rol_display()} van {rij.gemeente} eindigt na {einde}"


def _naam(beheerder: Gebruiker | None) -> str:
    return beheerder.voluit if beheerder else ""
