"""Keep claims, decide about them, and let a granted one become a correction."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction

from bijdrage.models import Correctieafspraak, Correctiejaar, Kostenraming
from bijdrage.models.correctieafspraak import SoortCorrectie
from bijdrage.models.kostenraming import AardLasten
from bijdrage.services.correctieafspraken import koppel_correcties
from maatwerk import logboek
from maatwerk.models import Claim, Claimjaar, Claimstatus, Maatwerkpunt
from maatwerk.models.claim import MET_BESLUIT, STRUCTUREEL_ACHTERVOEGSEL
from maatwerk.services.concept import vergrendeld_concept, zet_correcties
from maatwerk.services.inventaris import GEEN_BESLUIT
from samenwerking.models import Besluit, Gemeente, Samenwerking, Status
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.notatie import bedrag
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.schaal import naar_geheel
from samenwerking.selectors import codelijsten, zichtbare
from samenwerking.services.bewaren import OPEN, Besloten, bewaar, eis_gezien, merk, vergrendeld

LANGSTE_TEKST = 5000
DEEL = ", structureel deel"
DOOR_EEN_BESTUURDER = MET_BESLUIT
_ERBIJ = ("voor", "incidentele_afspraak", "structurele_afspraak")


class Jaarbedrag(NamedTuple):
    """What a claim costs in a year, in euro."""

    incidenteel: Decimal
    structureel: Decimal


class Inhoud(NamedTuple):
    """A claim as somebody describes it."""

    code: str
    omschrijving: str
    voor: Gemeente
    grondslag: str
    vte: Decimal | None
    taakveld: str
    eerste_jaar: int
    laatste_jaar: int | None
    toelichting: str = ""
    compensatie: str = ""
    betaalt: Claim | None = None
    punt: Maatwerkpunt | None = None
    bron: str = ""
    fictief: bool = False


class Uitspraak(NamedTuple):
    """What becomes of a claim: by which decision, and why (when it does not go on)."""

    naar: Claimstatus
    besluit: Besluit | None = None
    reden: str = ""


@transaction.atomic
def bewaar_claim(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    claim: Claim | None,
    inhoud: Inhoud,
    jaren: Mapping[int, Jaarbedrag],
    besloten: Besloten = OPEN,
    gezien: str = "",
) -> Claim:
    """Add a claim, or change one about which nothing was decided. Raises Geweigerd.

    gezien: the mark of what somebody saw (``merk_van``). Raises DoesNotExist when somebody may not
    know of it.
    """
    eis(persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=samenwerking.pk)
    nu = Claim(samenwerking=samenwerking) if claim is None else vergrendeld(persoon, claim)
    was = _bedragen(nu) if nu.pk else {}
    if nu.pk:
        eis_gezien(merk_van(nu), gezien)
    anders = was != dict(jaren)
    if nu.status != Claimstatus.AANGEVRAAGD:
        if anders or any(getattr(nu, naam) != w for naam, w in inhoud._asdict().items()):
            raise Geweigerd(f"Deze claim is {nu.status} en verandert niet meer. Maak een nieuwe.")
        return nu
    if buiten := [jaar for jaar in jaren if not _in_looptijd(jaar, inhoud)]:
        raise Geweigerd(
            f"Er staan bedragen bij {', '.join(map(str, buiten))}, buiten de looptijd van de claim."
            " Verander de looptijd of haal de bedragen weg."
        )
    _eis_taakveld(inhoud)
    if anders and nu.pk:
        nu.jaren.all().delete()
    bewaar(persoon, nu, inhoud._asdict(), besloten)
    if anders:
        for jaar, bedragen in jaren.items():
            Claimjaar.objects.create(claim=nu, jaar=jaar, **bedragen._asdict())
        logboek.bedragen_gewijzigd(persoon, nu, _in_tekst(was), _in_tekst(jaren))
    return nu


@transaction.atomic
def beslis(*, persoon: Persoon, claim: Claim, van: str, uitspraak: Uitspraak) -> Claim:
    """Grant, refuse or withdraw a claim of which somebody saw the status. Raises Geweigerd.

    Granted, its incidental and its structural part are agreed corrections from then on: the ones
    with its code when the registry has them, with the same amounts; else new ones. Raises
    DoesNotExist when somebody may not know of it.
    """
    nu: Claim = vergrendeld(persoon, claim, *_ERBIJ)
    eis(persoon, recht_voor(uitspraak.naar), samenwerking=nu.samenwerking_id)
    _moet_kunnen(nu, van, uitspraak)
    nu.reden = uitspraak.reden.strip()
    if uitspraak.naar in MET_BESLUIT:
        nu.besluit = _besluit(persoon, nu, uitspraak.besluit)
    if uitspraak.naar == Claimstatus.TOEGEKEND:
        _maak_correcties(persoon, nu)
    nu.status = uitspraak.naar
    nu.save()
    logboek.claim_besloten(persoon, nu, van)
    return nu


@transaction.atomic
def zet_in_concept(*, persoon: Persoon, claim: Claim, raming: Kostenraming) -> int:
    """Put the corrections of a granted claim into a concept of the cost; how many.

    A part that is nought in that year is left out; what is there already stays as it is.
    Raises Geweigerd.
    """
    nu: Claim = vergrendeld(persoon, claim, *_ERBIJ)
    concept = vergrendeld_concept(persoon, raming)
    if concept.samenwerking_id != nu.samenwerking_id or nu.status != Claimstatus.TOEGEKEND:
        raise Geweigerd("Alleen een toegekende claim van deze samenwerking wordt een correctie.")
    codes = zet_correcties(persoon, concept, afspraken_van(nu))
    if not codes:
        raise Geweigerd(f"De correcties van deze claim staan al in {raming}, of zijn daar nul.")
    logboek.in_concept_gezet(persoon, nu, concept, codes)
    return len(codes)


def afspraken_van(claim: Claim) -> list[Correctieafspraak]:
    """The agreed corrections of a granted claim: incidental, structural, or both."""
    return [a for a in (claim.incidentele_afspraak, claim.structurele_afspraak) if a]


def recht_voor(naar: Claimstatus) -> Actie:
    """The right that it needs: granting and refusing is for who governs."""
    return Actie.MAATWERK_BESLUITEN if naar in DOOR_EEN_BESTUURDER else Actie.MAATWERK_BIJHOUDEN


def _in_looptijd(jaar: int, inhoud: Inhoud) -> bool:
    laatste = inhoud.laatste_jaar
    return inhoud.eerste_jaar <= jaar and (laatste is None or jaar <= laatste)


def _eis_taakveld(inhoud: Inhoud) -> None:
    """In the first year of the claim, or the last one that there are lists of."""
    lijsten = codelijsten()
    jaar = min(inhoud.eerste_jaar, max(lijsten.jaren, default=inhoud.eerste_jaar))
    if inhoud.taakveld and inhoud.taakveld not in lijsten.taakveldcodes(jaar):
        raise Geweigerd(f"Taakveld {inhoud.taakveld} bestaat niet in {jaar}. Kies een ander.")


def merk_van(claim: Claim) -> str:
    """The mark of what a claim holds, with its amounts."""
    return merk(claim, Inhoud._fields, sorted(_in_tekst(_bedragen(claim)).items()))


def _bedragen(claim: Claim) -> dict[int, Jaarbedrag]:
    return {j.jaar: Jaarbedrag(j.incidenteel, j.structureel) for j in claim.jaren.all()}


def _in_tekst(jaren: Mapping[int, Jaarbedrag]) -> dict[str, str]:
    return {
        str(jaar): f"incidenteel {_euro(b.incidenteel)}, structureel {_euro(b.structureel)}"
        for jaar, b in sorted(jaren.items())
    }


def _euro(waarde: Decimal) -> str:
    return bedrag(naar_geheel(waarde))


def _moet_kunnen(nu: Claim, van: str, uitspraak: Uitspraak) -> None:
    if nu.status != van:
        raise Geweigerd(
            f"U zag deze claim als «{van}»; intussen is hij «{nu.status}». Bekijk hem opnieuw."
        )
    if nu.status != Claimstatus.AANGEVRAAGD or uitspraak.naar == Claimstatus.AANGEVRAAGD:
        raise Geweigerd(f"Over deze claim is al besloten: hij is {nu.status}.")
    if len(uitspraak.reden) > LANGSTE_TEKST:
        raise Geweigerd(f"De reden is langer dan {LANGSTE_TEKST} tekens. Kort in.")
    if uitspraak.naar != Claimstatus.TOEGEKEND and not uitspraak.reden.strip():
        raise Geweigerd("De reden is nog leeg. Schrijf op waarom de claim niet doorgaat.")


def _besluit(persoon: Persoon, nu: Claim, besluit: Besluit | None) -> Besluit:
    bekend: Any = zichtbare(persoon, Besluit).filter(samenwerking=nu.samenwerking_id)
    if besluit is None or not bekend.filter(pk=besluit.pk).exists():
        raise Geweigerd(GEEN_BESLUIT)
    return besluit


def _maak_correcties(persoon: Persoon, nu: Claim) -> None:
    """Raises Geweigerd when the claim cannot be a correction, which everybody may read."""
    if nu.vertrouwelijkheid != Vertrouwelijkheid.OPENBAAR:
        raise Geweigerd(
            "Deze claim is niet openbaar, een correctie op de bijdrage wel. "
            "Maak de claim eerst openbaar, in het beheer bij «Geheimhouding»."
        )
    if nu.besluit and nu.besluit.vertrouwelijkheid != Vertrouwelijkheid.OPENBAAR:
        raise Geweigerd("Kies een openbaar besluit: een correctie op de bijdrage is openbaar.")
    delen = (
        ("incidentele_afspraak", AardLasten.INCIDENTEEL, ""),
        ("structurele_afspraak", AardLasten.STRUCTUREEL, STRUCTUREEL_ACHTERVOEGSEL),
    )
    bedragen = _bedragen(nu)
    for veld, aard, achter in delen:
        per_jaar = {jaar: getattr(b, aard) for jaar, b in bedragen.items()}
        if any(per_jaar.values()):
            setattr(nu, veld, _afspraak(nu, nu.code + achter, aard, per_jaar))
    if not afspraken_van(nu):
        raise Geweigerd("Deze claim heeft nog geen bedragen. Vul eerst in wat hij per jaar kost.")
    for raming in Kostenraming.objects.filter(
        samenwerking=nu.samenwerking_id, status=Status.CONCEPT
    ):
        koppel_correcties(raming)


def _afspraak(
    claim: Claim, code: str, aard: AardLasten, per_jaar: Mapping[int, Decimal]
) -> Correctieafspraak:
    """The agreed correction with this code, which must say the same, or a new one."""
    bestaand = Correctieafspraak.objects.filter(samenwerking=claim.samenwerking_id, code=code)
    if afspraak := bestaand.first():
        _eis_hetzelfde(claim, afspraak, aard, per_jaar)
        return afspraak
    achter = DEEL if aard == AardLasten.STRUCTUREEL else ""
    afspraak = Correctieafspraak.objects.create(
        samenwerking=claim.samenwerking,
        code=code,
        soort=SoortCorrectie.AANVULLEND,
        gemeente=claim.voor,
        omschrijving=f"{claim.omschrijving[: 500 - len(DEEL)]}{achter}",
        taakveld=claim.taakveld,
        aard=aard,
        eerste_jaar=claim.eerste_jaar,
        laatste_jaar=claim.laatste_jaar,
        besluit=claim.besluit,
        bron=claim.bron,
        fictief=claim.fictief,
    )
    for jaar, waarde in per_jaar.items():
        Correctiejaar.objects.create(afspraak=afspraak, jaar=jaar, bedrag=waarde)
    return afspraak


def _eis_hetzelfde(
    claim: Claim, afspraak: Correctieafspraak, aard: AardLasten, per_jaar: Mapping[int, Decimal]
) -> None:
    wat = f"Over {afspraak.code} staat al een afspraak over een correctie"
    zelfde = (SoortCorrectie.AANVULLEND, claim.voor_id, aard)
    if (afspraak.soort, afspraak.gemeente_id, afspraak.aard) != zelfde:
        raise Geweigerd(f"{wat}, van een andere soort, aard of gemeente. Kies een andere code.")
    daar = dict(afspraak.jaren.values_list("jaar", "bedrag"))
    verschil = [
        f"in {jaar} {_euro(daar.get(jaar, Decimal()))} in plaats van {_euro(bedrag_)}"
        for jaar, bedrag_ in sorted({**dict.fromkeys(daar, Decimal()), **per_jaar}.items())
        if daar.get(jaar, Decimal()) != bedrag_
    ]
    if verschil:
        raise Geweigerd(f"{wat}, met {'; '.join(verschil)}. Maak de bedragen gelijk.")
