"""What may be read of savings and targets, and what is laid beside them."""

from collections.abc import Sequence

from django.db.models import QuerySet

from bijdrage import selectors as bijdrage
from bijdrage.afgesproken import BESPARINGSVELDEN, besparingsafspraak
from bijdrage.models import Besparingsafspraak, Correctie, Kostenraming
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.scenariotekst import uit_json
from maatwerk.besparingen.volgen import Belofte
from maatwerk.keuzescenarios.selectors import rapport_van
from maatwerk.models import Besparing, Keuzescenario, Taakstelling
from maatwerk.onderzoeken.selectors import onderzoeken
from maatwerk.services.besparingen import correctie_van, geldt_in
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking, Status
from samenwerking.models.deelnemer import Rol as Deelnemersrol
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.schaal import naar_geheel
from samenwerking.selectors import samenwerkingen, zichtbare


def besparingen(persoon: Persoon) -> QuerySet[Besparing]:
    """Those of investigations that somebody may know of."""
    rijen = Besparing.objects.filter(onderzoek__in=onderzoeken(persoon).values("pk"))
    erbij = ("onderzoek__samenwerking", "gemeente", "taakstelling", "afspraak")
    scenario = ("keuzescenario__berekening__samenwerking", "keuzescenario__onderzoek")
    return rijen.select_related(*erbij, *scenario).order_by("onderzoek__nummer", "pk")


def besparing(persoon: Persoon, nummer: int) -> Besparing | None:
    """One of them by its id; None when there is none."""
    return besparingen(persoon).filter(pk=nummer).first()


def taakstellingen(persoon: Persoon) -> QuerySet[Taakstelling]:
    """The targets of the cooperations that somebody may know of, newest first."""
    rijen = Taakstelling.objects.filter(samenwerking__in=samenwerkingen(persoon))
    return rijen.select_related("samenwerking", "gemeente", "besluit", "bron")


def taakstelling(persoon: Persoon, nummer: int) -> Taakstelling | None:
    """One of them by its id; None when there is none."""
    return taakstellingen(persoon).filter(pk=nummer).first()


def eigen_samenwerkingen(persoon: Persoon) -> list[Samenwerking]:
    """Those in which somebody keeps targets."""
    eigen = persoon.samenwerkingen(RECHTEN[Actie.ONDERZOEKEN_BIJHOUDEN].rollen)
    return list(Samenwerking.objects.filter(pk__in=eigen).order_by("naam"))


def gasten(samenwerking: Samenwerking) -> QuerySet[Gemeente]:
    """The municipalities that pay a contribution, now or ever."""
    rijen = Gemeente.objects.filter(
        deelnames__samenwerking=samenwerking, deelnames__rol=Deelnemersrol.GAST
    )
    return rijen.distinct().order_by("naam")


def besluit_van(persoon: Persoon, besparing: Besparing) -> Besluit | None:
    """By what it was decided, if somebody may know of that."""
    return zichtbare(persoon, Besluit).filter(pk=besparing.besluit_id).first()


def te_vullen(persoon: Persoon, besparing: Besparing) -> list[Kostenraming]:
    """The concepts of the cost into which somebody can put the correction of a saving."""
    van = besparing.onderzoek.samenwerking_id
    if correctie_van(besparing) is None or not mag(
        persoon, Actie.CONCEPT_WIJZIGEN, samenwerking=van, status=Status.CONCEPT
    ):
        return []
    daar = Correctie.objects.filter(code=besparing.code).values("kostenraming")
    concepten = Kostenraming.objects.filter(samenwerking=van, status=Status.CONCEPT)
    rijen = concepten.exclude(pk__in=daar).order_by("jaar", "stand", "versie")
    return [raming for raming in rijen if geldt_in(besparing, raming.jaar)]


def besluiten(persoon: Persoon, samenwerking: Samenwerking) -> QuerySet[Besluit]:
    """The decisions of a cooperation that somebody may know of."""
    return zichtbare(persoon, Besluit).filter(samenwerking=samenwerking)


def open_besluiten(samenwerking: Samenwerking) -> QuerySet[Besluit]:
    """Those that everybody may know of."""
    return Besluit.objects.filter(samenwerking=samenwerking, vertrouwelijkheid="openbaar")


def open_bronnen() -> QuerySet[Bron]:
    """The documents that come with the software."""
    return Bron.objects.filter(samenwerking=None).order_by("code")


def scenarios_van(besparing: Besparing) -> Sequence[Keuzescenario]:
    """The scenarios of its investigation that still count."""
    return list(besparing.onderzoek.keuzescenarios.filter(vervallen="").order_by("naam"))


def reeks(persoon: Persoon, samenwerking: Samenwerking) -> tuple[Jaarrapport, ...]:
    """The leading calculations of a cooperation, as somebody may read them."""
    return bijdrage.berekeningen(persoon, samenwerking.code)


def basis_van(persoon: Persoon, besparing: Besparing) -> Jaarrapport | None:
    """The calculation of its scenario, None without one or when somebody may not read that."""
    scenario = besparing.keuzescenario
    return rapport_van(persoon, scenario) if scenario else None


def belofte(besparing: Besparing, basis: Jaarrapport | None) -> Belofte | None:
    """What was promised of a saving that is in the calculation; None before that."""
    if besparing.toegezegd is None or besparing.afspraak_id is None:
        return None
    rijen = Besparingsafspraak.objects.filter(pk=besparing.afspraak_id)
    afspraak = besparingsafspraak(rijen.values(*BESPARINGSVELDEN).get())
    toegezegd, scenario = naar_geheel(besparing.toegezegd), besparing.keuzescenario
    if scenario is None:
        return Belofte(toegezegd, afspraak)
    wijzigingen = uit_json(scenario.wijzigingen)
    return Belofte(toegezegd, afspraak, scenario.gemeente, wijzigingen, basis)
