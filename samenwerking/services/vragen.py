"""Questions at a page that everybody reads: asking, answering, and publishing by another one."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate, now

from samenwerking import logboek_vragen as logboek
from samenwerking import vraagpaginas
from samenwerking.models import Gemeente, Samenwerking, Vraag, Vraagstatus
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.persoon import Persoon, Rolhouding
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.vraagpaginas import Vraagpagina

LANGSTE_TEKST = 5000
GEEN_PAGINA = (
    "Bij dit adres kan geen vraag. Een vraag gaat over een bladzijde van een gepubliceerde "
    "berekening of haar uren. Open die bladzijde en kies daar «Stel een vraag»."
)
NIEUWER = (
    "Van deze bladzijde is intussen een nieuwere versie gepubliceerd: {}. Kijk of uw vraag daar "
    "nog geldt, en stel haar daar."
)
GEEN_PLEK = "Die plek staat niet op deze bladzijde. Kies een plek uit de lijst."
GEEN_HERKOMST = (
    "Dit adres wijst geen herkomst aan: «{}». Verwacht is een bladzijde van deze website die "
    "iedereen mag lezen, zoals /…/herkomst/. Open die bladzijde en neem haar adres over."
)
NIET_VOOR_IEDEREEN = (
    "{} noemt «{}». Dat team staat in de openbare uitgave niet apart, en iedereen leest vraag en "
    "antwoord na het publiceren. {} het zonder dat team, of over de groep waarin het staat."
)
ANDERMANS = "Een vraag trekt alleen in wie haar stelde."


@transaction.atomic
def stel_vraag(
    *,
    persoon: Persoon,
    als: Rolhouding,
    pad: str,
    plek: str = "",
    tekst: str,
    fictief: bool = False,
) -> Vraag:
    """Ask at a page, or a place on it, in one of one's roles. Raises Geweigerd."""
    pagina = vraagpagina(pad)
    eis(persoon, Actie.VRAAG_STELLEN, samenwerking=pagina.samenwerking)
    if als not in hoedanigheden(persoon, pagina.samenwerking):
        raise Geweigerd(f"Als {als} kunt u hier geen vraag stellen.")
    if plek and plek not in {bekend.anker for bekend in pagina.plekken}:
        raise Geweigerd(GEEN_PLEK)
    van = Samenwerking.objects.get(pk=pagina.samenwerking)
    if mag(persoon, Actie.VOLLEDIG_LEZEN, samenwerking=van.pk):
        _eis_voor_iedereen(van, tekst, "De vraag", "Vraag")
    vraag = Vraag.objects.create(
        samenwerking_id=pagina.samenwerking,
        gemeente=Gemeente.objects.get(cbs=als.cbs),
        rol=als.rol,
        pad=pagina.pad,
        plek=plek,
        jaar=pagina.jaar,
        onderwerp=pagina.onderwerp(plek),
        tekst=_ingevuld(tekst, "De vraag"),
        fictief=fictief,
        gesteld_door_id=persoon.account,
        uiterlijk=localdate() + timedelta(days=settings.VRAAG_TERMIJN_DAGEN),
    )
    logboek.gesteld(persoon, vraag)
    return vraag


@transaction.atomic
def trek_in(*, persoon: Persoon, vraag: Vraag) -> None:
    """Withdraw one's own question, while it is not answered. Raises Geweigerd."""
    vraag = _vergrendel(persoon, vraag, Actie.VRAAG_INTREKKEN)
    if vraag.gesteld_door_id != persoon.id:
        raise Geweigerd(ANDERMANS)
    vraag.status = Vraagstatus.INGETROKKEN
    vraag.save(update_fields=["status"])
    logboek.ingetrokken(persoon, vraag)


@transaction.atomic
def beantwoord(*, persoon: Persoon, vraag: Vraag, antwoord: str, herkomst: str = "") -> None:
    """Answer; it is read by everybody once another one published it. Raises Geweigerd.

    herkomst: the path of a page that shows where the answer comes from, "" for none.
    """
    vraag = _vergrendel(persoon, vraag, Actie.VRAAG_BEANTWOORDEN)
    if herkomst and not vraagpaginas.is_herkomst(herkomst):
        raise Geweigerd(GEEN_HERKOMST.format(herkomst))
    _eis_voor_iedereen(vraag.samenwerking, antwoord, "Het antwoord", "Schrijf")
    vraag.status = Vraagstatus.BEANTWOORD
    vraag.antwoord, vraag.herkomst = _ingevuld(antwoord, "Het antwoord"), herkomst
    vraag.beantwoord_door_id, vraag.beantwoord_op = persoon.account, now()
    vraag.save()
    logboek.beantwoord(persoon, vraag)


@transaction.atomic
def stuur_terug(*, persoon: Persoon, vraag: Vraag, reden: str) -> None:
    """Send an answer back that is not right yet; logbook and history keep it. Raises Geweigerd."""
    vraag = _vergrendel(persoon, vraag, Actie.VRAAG_PUBLICEREN)
    was, reden = vraag.antwoord, _ingevuld(reden, "De reden")
    vraag.status = Vraagstatus.GESTELD
    vraag.antwoord = vraag.herkomst = ""
    vraag.beantwoord_door = vraag.beantwoord_op = None
    vraag.save()
    logboek.teruggestuurd(persoon, vraag, reden, was)


@transaction.atomic
def publiceer(*, persoon: Persoon, vraag: Vraag) -> None:
    """Let everybody read a question with its answer. Raises Geweigerd."""
    vraag = _vergrendel(persoon, vraag, Actie.VRAAG_PUBLICEREN)
    _eis_voor_iedereen(
        vraag.samenwerking, vraag.antwoord, "Het antwoord", "Stuur het terug en schrijf"
    )
    vraag.status = Vraagstatus.GEPUBLICEERD
    vraag.gepubliceerd_door_id, vraag.gepubliceerd_op = persoon.account, now()
    vraag.save(update_fields=["status", "gepubliceerd_door", "gepubliceerd_op"])
    logboek.gepubliceerd(persoon, vraag)


def hoedanigheden(persoon: Persoon, samenwerking: int) -> list[Rolhouding]:
    """The roles in which somebody can ask in a cooperation."""
    rollen = RECHTEN[Actie.VRAAG_STELLEN].rollen
    return [h for h in persoon.houdingen if h.rol in rollen and samenwerking in h.samenwerkingen]


def vraagpagina(adres: str) -> Vraagpagina:
    """The page at an address of this website, without what stands behind its path.

    Raises Geweigerd when nobody asks there, also when a newer version took its place.
    """
    delen = urlsplit(adres)
    pagina = None if delen.scheme or delen.netloc else vraagpaginas.vind(delen.path)
    if pagina is None:
        raise Geweigerd(GEEN_PAGINA)
    if pagina.nieuwer:
        raise Geweigerd(NIEUWER.format(pagina.nieuwer))
    return pagina


def makers(vraag: Vraag) -> frozenset[int]:
    """Who wrote the answer: he does not publish it."""
    return frozenset({vraag.beantwoord_door_id} if vraag.beantwoord_door_id else ())


def _eis_voor_iedereen(van: Samenwerking, tekst: str, wat: str, doe: str) -> None:
    """Raises Geweigerd when a text names what the edition for everybody does not show apart."""
    if woord := vraagpaginas.verborgen(van.code, tekst):
        raise Geweigerd(NIET_VOOR_IEDEREEN.format(wat, woord, doe))


def _vergrendel(persoon: Persoon, vraag: Vraag, actie: Actie) -> Vraag:
    """The question as it stands now, held until the end of the transaction. Raises Geweigerd."""
    rijen = Vraag.objects.select_for_update(of=("self",)).select_related("samenwerking")
    nu = rijen.get(pk=vraag.pk)
    eis(persoon, actie, samenwerking=nu.samenwerking_id, status=nu.status, makers=makers(nu))
    return nu


def _ingevuld(tekst: str, wat: str) -> str:
    """A text without blanks around it. Raises Geweigerd when it is empty or too long."""
    tekst = tekst.replace("\0", "").strip()
    if not tekst:
        raise Geweigerd(f"{wat} is leeg. Schrijf ten minste een zin.")
    if len(tekst) > LANGSTE_TEKST:
        raise Geweigerd(
            f"{wat} is {len(tekst)} tekens lang; ten hoogste {LANGSTE_TEKST} is toegestaan. "
            "Maak de tekst korter."
        )
    return tekst
