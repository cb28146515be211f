"""Follow a saving: its target, the decision, and the one way by which the calculation gets it."""

from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction
from django.urls import reverse

from bijdrage.afspraken.besparing import uren_in
from bijdrage.models import Besparingsafspraak, Correctieafspraak, Kostenraming, Wijze
from bijdrage.models.correctieafspraak import SoortCorrectie
from bijdrage.models.kostenraming import AardLasten
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.scenariotekst import als_json, uit_json
from bijdrage.rekenmodel.wijziging import Urenwijziging
from maatwerk import logboek
from maatwerk.models import Besparing, Keuzescenario, Onderzoek, Taakstelling
from maatwerk.services.concept import vergrendeld_concept, zet_correcties
from maatwerk.services.keuzescenarios import eis_bij
from samenwerking.models import Besluit, Gemeente
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare

VOORUIT = 3
"""For how many years after its first a saving without an end gets an agreed amount at once.

Later years get theirs when the saving is put into a concept of such a year.
"""


class Doel(NamedTuple):
    """What a saving should bring; see the fields of Besparing."""

    naam: str
    gemeente: Gemeente
    doel: Decimal
    eerste_jaar: int
    laatste_jaar: int | None = None
    keuzescenario: Keuzescenario | None = None
    taakstelling: Taakstelling | None = None
    vervallen: str = ""
    fictief: bool = False


@transaction.atomic
def voeg_toe(*, persoon: Persoon, onderzoek: Onderzoek, doel: Doel) -> Besparing:
    """Begin to follow a saving. Raises Geweigerd."""
    wat = Besparing(onderzoek=onderzoek)
    _bewaar(persoon, wat, doel)
    logboek.besparing_bewaard(persoon, wat, nieuw=True)
    return wat


@transaction.atomic
def wijzig(*, persoon: Persoon, besparing: Besparing, doel: Doel) -> Besparing:
    """Change what a saving should bring; once decided only its name, target and end of it."""
    wat = _vergrendeld(persoon, besparing)
    if wat.besluit_id and _vast(wat) != _vast(doel):
        raise Geweigerd(
            "Over deze besparing is besloten: bedrag, jaren, gemeente en scenario liggen vast. "
            "Laat haar vervallen en begin een nieuwe."
        )
    if wat.afspraak_id and doel.vervallen:
        raise Geweigerd(
            "Deze besparing is verwerkt in de berekening en kan niet vervallen. Neem een nieuw "
            "besluit, en volg dat als een eigen besparing."
        )
    _bewaar(persoon, wat, doel)
    logboek.besparing_bewaard(persoon, wat, nieuw=False)
    return wat


@transaction.atomic
def leg_besluit_vast(
    *, persoon: Persoon, besparing: Besparing, besluit: Besluit | None, toegezegd: Decimal
) -> Besparing:
    """Decide on a saving: by which decision, and how much a year is promised. Raises Geweigerd."""
    wat = _vergrendeld(persoon, besparing)
    van = wat.onderzoek.samenwerking_id
    eis(persoon, Actie.ONDERZOEK_BESLUITEN, samenwerking=van)
    if wat.stand != "doel":
        raise Geweigerd(f"Deze besparing is al {wat.stand}.")
    bekend: Any = zichtbare(persoon, Besluit).filter(samenwerking=van)
    if besluit is None or not bekend.filter(pk=besluit.pk).exists():
        raise Geweigerd(
            "Er is geen besluit gekozen. Leg het eerst vast in het beheer, en kies het hier."
        )
    if toegezegd <= 0:
        raise Geweigerd(f"Het toegezegde bedrag is {toegezegd}. Vul een bedrag boven nul in.")
    wat.besluit, wat.toegezegd = besluit, toegezegd
    wat.save()
    logboek.besparing_besloten(persoon, wat)
    return wat


@transaction.atomic
def verwerk(
    *, persoon: Persoon, besparing: Besparing, wijze: Wijze, invoer: Invoer | None
) -> Besparing:
    """Lay down how a decided saving enters the calculation: as a correction or in the hours.

    invoer: of the calculation that its scenario is computed on, None without a scenario. Raises
    Geweigerd.
    """
    wat = _vergrendeld(persoon, besparing)
    samenwerking = wat.onderzoek.samenwerking
    eis(persoon, Actie.AFSPRAKEN_BIJHOUDEN, samenwerking=samenwerking.pk)
    _moet_te_verwerken_zijn(wat)
    uren = _uren(wat, invoer)
    if wijze == Wijze.UREN and not uren:
        raise Geweigerd(
            "Het scenario van deze besparing verandert geen uren, of niet alleen uren. Verwerk "
            "haar als correctie, of kies eerst een scenario met alleen uren."
        )
    wat.afspraak = Besparingsafspraak.objects.create(
        samenwerking=samenwerking,
        code=wat.code,
        naam=wat.naam,
        wijze=wijze,
        gemeente=wat.gemeente,
        eerste_jaar=wat.eerste_jaar,
        laatste_jaar=wat.laatste_jaar,
        uren=uren,
        pad=reverse("besparing", args=[wat.pk]),
        fictief=wat.fictief,
    )
    if wijze == Wijze.CORRECTIE:
        _spreek_correctie_af(wat)
    wat.save()
    logboek.besparing_verwerkt(persoon, wat)
    return wat


@transaction.atomic
def zet_in_concept(*, persoon: Persoon, besparing: Besparing, raming: Kostenraming) -> None:
    """Put the correction of a saving into a concept of the cost. Raises Geweigerd.

    A year of its term for which no amount was agreed yet gets what was promised.
    """
    wat = _vergrendeld(persoon, besparing)
    concept = vergrendeld_concept(persoon, raming)
    hier = wat.onderzoek.samenwerking_id == concept.samenwerking_id
    afspraak = correctie_van(wat)
    if afspraak is None or not hier:
        raise Geweigerd("Alleen een besparing die als correctie is verwerkt, komt in een concept.")
    if not geldt_in(wat, concept.jaar):
        raise Geweigerd(f"De besparing geldt niet in {concept.jaar}. Kies een ander concept.")
    afspraak.jaren.get_or_create(jaar=concept.jaar, defaults={"bedrag": -(wat.toegezegd or 0)})
    if not zet_correcties(persoon, concept, [afspraak]):
        raise Geweigerd(f"Correctie {wat.code} staat al in {concept}, of is daar nul.")
    logboek.besparing_in_concept(persoon, wat, concept)


def correctie_van(wat: Besparing) -> Correctieafspraak | None:
    """The agreed correction of a saving that was processed as one."""
    if wat.afspraak is None or wat.afspraak.wijze != Wijze.CORRECTIE:
        return None
    van = wat.afspraak.samenwerking_id
    return Correctieafspraak.objects.filter(samenwerking=van, code=wat.code).first()


def geldt_in(wat: Besparing, jaar: int) -> bool:
    """Whether a year is in the term of a saving."""
    return wat.eerste_jaar <= jaar and (wat.laatste_jaar is None or jaar <= wat.laatste_jaar)


def _moet_te_verwerken_zijn(wat: Besparing) -> None:
    if wat.stand != "besloten" or wat.besluit is None:
        raise Geweigerd(
            f"Deze besparing is «{wat.stand}». Alleen wat is besloten, komt in de berekening."
        )
    niet_openbaar = {wat.onderzoek.vertrouwelijkheid, wat.besluit.vertrouwelijkheid}
    if niet_openbaar != {Vertrouwelijkheid.OPENBAAR}:
        raise Geweigerd(
            "Het onderzoek of het besluit is niet openbaar. Wat in de bijdrage komt, kan iedereen "
            "lezen: hef eerst de geheimhouding op."
        )


def _spreek_correctie_af(wat: Besparing) -> None:
    """The agreed correction of a saving, with its amount for the years ahead."""
    laatste = wat.laatste_jaar or wat.eerste_jaar + VOORUIT
    afspraak = Correctieafspraak.objects.create(
        samenwerking=wat.onderzoek.samenwerking,
        code=wat.code,
        soort=SoortCorrectie.VERMINDERING,
        gemeente=wat.gemeente,
        omschrijving=f"Besparing {wat.naam} (onderzoek {wat.onderzoek.nummer})",
        aard=AardLasten.STRUCTUREEL if wat.laatste_jaar is None else AardLasten.INCIDENTEEL,
        eerste_jaar=wat.eerste_jaar,
        laatste_jaar=wat.laatste_jaar,
        besluit=wat.besluit,
        fictief=wat.fictief,
    )
    for jaar in range(wat.eerste_jaar, laatste + 1):
        afspraak.jaren.create(jaar=jaar, bedrag=-(wat.toegezegd or 0))


def _uren(wat: Besparing, invoer: Invoer | None) -> list[dict[str, Any]]:
    """The hours that its scenario changes, with what there was; none where it changes more."""
    if wat.keuzescenario is None or invoer is None:
        return []
    wijzigingen = uit_json(wat.keuzescenario.wijzigingen)
    if not all(isinstance(wijziging, Urenwijziging) for wijziging in wijzigingen):
        return []
    return [
        {"was": uren_in(invoer, wijziging), "wijziging": als_json(wijziging)}
        for wijziging in wijzigingen
        if isinstance(wijziging, Urenwijziging)
    ]


def _bewaar(persoon: Persoon, wat: Besparing, doel: Doel) -> None:
    eis_bij(persoon, wat.onderzoek)
    naam = doel.naam.strip()
    if wat.onderzoek.besparingen.filter(naam=naam).exclude(pk=wat.pk).exists():
        raise Geweigerd(f"Dit onderzoek heeft al een besparing «{naam}». Kies een andere naam.")
    if doel.keuzescenario and doel.keuzescenario.onderzoek_id != wat.onderzoek_id:
        raise Geweigerd("Het scenario is van een ander onderzoek. Kies er een van dit onderzoek.")
    if doel.taakstelling and doel.taakstelling.gemeente_id != doel.gemeente.pk:
        raise Geweigerd(
            f"De taakstelling is van {doel.taakstelling.gemeente}, de besparing van "
            f"{doel.gemeente}. Kies dezelfde gemeente."
        )
    for veld, waarde in doel._replace(naam=naam)._asdict().items():
        setattr(wat, veld, waarde)
    wat.save()


def _vast(wat: Besparing | Doel) -> tuple[object, ...]:
    """What no longer changes once it was decided."""
    return wat.gemeente, wat.doel, wat.eerste_jaar, wat.laatste_jaar, wat.keuzescenario


def _vergrendeld(persoon: Persoon, besparing: Besparing) -> Besparing:
    """The saving as it is now. Raises DoesNotExist when somebody may not know of it."""
    rijen = Besparing.objects.select_for_update(of=("self",)).select_related(
        *("onderzoek__samenwerking", "gemeente", "keuzescenario", "besluit", "taakstelling"),
        "afspraak",
    )
    bekend = zichtbare(persoon, Onderzoek).values("pk")
    return rijen.get(pk=besparing.pk, onderzoek__in=bekend)
