"""Begin a dispute, and bring it to its next step."""

from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from bijdrage.betwist import verdeelde
from bijdrage.models import Component
from governance import logboek
from governance.models import Geschil, Geschilstatus
from governance.models.geschil import GESCHILSTAPPEN
from governance.organen.selectors import deelnemers
from samenwerking.models import Samenwerking
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
    """Begin a dispute about components that this cooperation divides. Raises Geweigerd."""
    eis(persoon, _RECHT, samenwerking=samenwerking.pk)
    if onbekend := sorted(set(inhoud.componenten) - set(componenten(samenwerking))):
        raise Geweigerd(
            f"Geen berekening verdeelt «{'» of «'.join(onbekend)}». Kies componenten uit de lijst."
        )
    geschil = Geschil(samenwerking=samenwerking)
    bewaar(persoon, geschil, inhoud._asdict(), besloten)
    return geschil


def componenten(samenwerking: Samenwerking) -> list[str]:
    """What the published calculations of a cooperation divide, by name."""
    gepubliceerd = Component.objects.filter(
        kostenraming__berekeningen__gepubliceerd_op__isnull=False,
        kostenraming__samenwerking=samenwerking,
    )
    namen = verdeelde(gepubliceerd).order_by("naam").values_list("naam", flat=True)
    return list(namen.distinct())


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
    if nu.status == Geschilstatus.AFGEWEZEN and naar == Geschilstatus.BIJ_COMMISSIE:
        nu.ronde += 1
    nu.status = naar
    nu.save()
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
    if naar == Geschilstatus.BIJ_COMMISSIE and (missend := _zonder_lid(nu)):
        raise Geweigerd(
            f"De commissie is niet compleet: er is nog geen {' en geen '.join(missend)}. Vul haar "
            "aan in het beheer."
        )
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


def _zonder_lid(nu: Geschil) -> list[str]:
    """The seats in the commission that are empty: a member of each, and a chair they chose."""
    gekozen = set(nu.commissie.values_list("gemeente_id", flat=True))
    gemeenten = deelnemers(nu.samenwerking, localdate())
    leden = [f"lid van {gemeente}" for gemeente in gemeenten if gemeente.pk not in gekozen]
    return leden if None in gekozen else [*leden, "voorzitter"]


def _zonder_aanvaarding(nu: Geschil) -> list[str]:
    """The municipalities whose college did not accept the advice that lies there now."""
    colleges = nu.aanvaardingen.filter(ronde=nu.ronde, orgaan__soort="college")
    nieuwste = dict(colleges.order_by("datum", "pk").values_list("orgaan__gemeente_id", "aanvaard"))
    gemeenten = deelnemers(nu.samenwerking, localdate())
    return [str(gemeente) for gemeente in gemeenten if not nieuwste.get(gemeente.pk)]
