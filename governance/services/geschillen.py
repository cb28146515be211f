"""Bring a dispute to its next step; as long as it runs its components read «in geschil»."""

from typing import NamedTuple

from django.db import transaction

from bijdrage.models import Berekening, Componentstand
from bijdrage.services.levensloop import beoordeel_component, standen
from governance import logboek
from governance.models import Geschil, Geschilstatus
from governance.models.geschil import GESCHIL_LOOPT, GESCHILSTAPPEN
from samenwerking.models import Deelnemer, Samenwerking, Status
from samenwerking.rechten.oordeel import Geweigerd, eis, weigering
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.bewaren import Besloten, bewaar, vergrendeld

_RECHT = Actie.STANDPUNT_INNEMEN


class Inhoud(NamedTuple):
    """What a dispute is about."""

    onderwerp: str
    toelichting: str
    componenten: list[str]
    eerste_jaar: int
    laatste_jaar: int
    fictief: bool = False


@transaction.atomic
def dien_in(
    *, persoon: Persoon, samenwerking: Samenwerking, inhoud: Inhoud, besloten: Besloten
) -> Geschil:
    """Begin a dispute. Raises Geweigerd.

    An open one tells so at its components in every calculation of its years; one that is kept back
    would be known by that, and does not.
    """
    eis(persoon, _RECHT, samenwerking=samenwerking.pk)
    geschil = Geschil(samenwerking=samenwerking)
    bewaar(persoon, geschil, inhoud._asdict(), besloten)
    if geschil.vertrouwelijkheid == "openbaar":
        _zet_componenten(persoon, geschil, Componentstand.IN_GESCHIL)
    return geschil


@transaction.atomic
def zet_stap(
    *, persoon: Persoon, geschil: Geschil, van: str, naar: Geschilstatus, toelichting: str = ""
) -> Geschil:
    """Bring a dispute from the status that somebody saw to another. Raises Geweigerd.

    Raises DoesNotExist when somebody may not know of it.
    """
    nu: Geschil = vergrendeld(persoon, geschil)
    eis(persoon, _RECHT, samenwerking=nu.samenwerking_id)
    _moet_kunnen(nu, van, naar)
    nu.status = naar
    nu.save()
    if naar not in GESCHIL_LOOPT and nu.vertrouwelijkheid == "openbaar":
        _zet_componenten(persoon, nu, Componentstand.OVEREENGEKOMEN)
    logboek.geschilstap(persoon, nu, van, toelichting)
    return nu


def open_stappen(persoon: Persoon, geschil: Geschil) -> list[Geschilstatus]:
    """The statuses to which somebody can bring a dispute now."""
    if weigering(persoon, _RECHT, samenwerking=geschil.samenwerking_id):
        return []
    return list(GESCHILSTAPPEN[Geschilstatus(geschil.status)])


def _moet_kunnen(nu: Geschil, van: str, naar: Geschilstatus) -> None:
    if nu.status != van:
        raise Geweigerd(
            f"U zag dit geschil als «{van}»; intussen is het «{nu.status}». Bekijk het opnieuw en "
            "zet dan de stap."
        )
    kan = GESCHILSTAPPEN[Geschilstatus(nu.status)]
    if naar not in kan:
        mogelijk = " of ".join(f"«{status}»" for status in kan) or "geen enkele meer"
        raise Geweigerd(f"Van «{nu.status}» kan dit geschil niet naar «{naar}». Wel: {mogelijk}.")
    if naar == Geschilstatus.ADVIES and not nu.advies.exists():
        raise Geweigerd("Het advies heeft nog geen punten. Leg ze eerst vast in het beheer.")
    if naar == Geschilstatus.AANVAARD and (missend := _zonder_aanvaarding(nu)):
        raise Geweigerd(
            f"Nog niet aanvaard door het college van {' en '.join(missend)}. Leg dat eerst vast."
        )
    if naar == Geschilstatus.VERWERKT and not (nu.afspraak_id and nu.verwerkt_in):
        raise Geweigerd(
            "De uitkomst heeft nog geen correctie, of er staat niet bij in welk stuk zij is "
            "verwerkt. Vul beide in het beheer in."
        )


def _zonder_aanvaarding(nu: Geschil) -> list[str]:
    """The municipalities of the dispute whose college did not accept the advice."""
    ja = nu.aanvaardingen.filter(aanvaard=True, orgaan__soort="college")
    aanvaard = set(ja.values_list("orgaan__gemeente_id", flat=True))
    deelnemers = Deelnemer.objects.filter(
        samenwerking=nu.samenwerking_id, einde=None
    ).select_related("gemeente")
    return sorted(str(d.gemeente) for d in deelnemers if d.gemeente_id not in aanvaard)


def _zet_componenten(persoon: Persoon, geschil: Geschil, stand: Componentstand) -> None:
    """Say at the components of a dispute how they stand, in every calculation of its years."""
    berekeningen = Berekening.objects.filter(
        samenwerking=geschil.samenwerking_id,
        jaar__range=(geschil.eerste_jaar, geschil.laatste_jaar),
    ).exclude(status=Status.VERVANGEN)
    for berekening in berekeningen:
        nu = standen(berekening)
        for component in geschil.componenten:
            if component in nu and nu[component] != stand:
                beoordeel_component(
                    persoon=persoon,
                    berekening=berekening,
                    component=component,
                    stand=stand,
                    toelichting=f"Door het {geschil}."[:500],
                )
