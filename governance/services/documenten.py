"""Keep documents: what they are about, and their file."""

from datetime import date
from hashlib import sha256
from typing import NamedTuple

from django.db import transaction
from django.utils.text import slugify

from governance.documenten.bestandssoort import EXTENSIES, soort_van
from governance.models import Document, Documentbestand, Orgaan
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare
from samenwerking.services.bewaren import OPEN, Besloten, bewaar, eis_gezien, merk, vergrendeld

MAX_BYTES = 20_000_000


class Inhoud(NamedTuple):
    """What is kept of a document."""

    titel: str
    samenvatting: str
    soort: str
    datum: date
    orgaan: Orgaan | None = None
    besluit: Besluit | None = None
    url: str = ""
    fictief: bool = False


class Upload(NamedTuple):
    """A file that somebody hands in."""

    naam: str
    inhoud: bytes


@transaction.atomic
def voeg_document_toe(
    *,
    persoon: Persoon,
    samenwerking: Samenwerking,
    inhoud: Inhoud,
    bestand: Upload | None = None,
    besloten: Besloten = OPEN,
) -> Document:
    """Keep a new document, with its address or its file. Raises Geweigerd."""
    eis(persoon, Actie.DOCUMENTEN_BIJHOUDEN, samenwerking=samenwerking.pk)
    if bool(inhoud.url) == bool(bestand):
        raise Geweigerd("Geef het webadres van het document, of kies een bestand: een van de twee.")
    soort = _soort(bestand) if bestand else ""
    _mag_bij_besluit(persoon, samenwerking, inhoud)
    document = Document(samenwerking=samenwerking)
    bewaar(persoon, document, inhoud._asdict(), besloten)
    if bestand:
        naam = _naam(bestand.naam, soort)
        Documentbestand.objects.create(
            document=document,
            naam=naam,
            soort=soort,
            inhoud=bestand.inhoud,
            sha256=sha256(bestand.inhoud).hexdigest(),
            aangeleverd_door_id=persoon.account,
        )
    return document


@transaction.atomic
def wijzig_document(
    *, persoon: Persoon, document: Document, inhoud: Inhoud, gezien: str = ""
) -> Document:
    """Change what is said of a document; its file stays what it is. Raises Geweigerd.

    gezien: the mark of what somebody saw (``merk_van``). Raises DoesNotExist when somebody may not
    know of it.
    """
    nu: Document = vergrendeld(persoon, document)
    eis(persoon, Actie.DOCUMENTEN_BIJHOUDEN, samenwerking=nu.samenwerking_id)
    eis_gezien(merk_van(nu), gezien)
    if bool(inhoud.url) == hasattr(nu, "bestand"):
        raise Geweigerd("Een document met een bestand heeft geen webadres, en een ander wel.")
    if inhoud.besluit is None and nu.besluit_id and not _bekend(persoon, nu.besluit_id):
        inhoud = inhoud._replace(besluit=nu.besluit)  # who changed it could not see it
    else:
        _mag_bij_besluit(persoon, nu.samenwerking, inhoud)
    bewaar(persoon, nu, inhoud._asdict(), OPEN)
    return nu


def merk_van(document: Document) -> str:
    """The mark of what is said of a document."""
    return merk(document, Inhoud._fields)


def _mag_bij_besluit(persoon: Persoon, bij: Samenwerking, inhoud: Inhoud) -> None:
    if inhoud.besluit is not None and not _bekend(persoon, inhoud.besluit.pk, bij.pk):
        raise Geweigerd("Dit besluit kennen we niet. Kies een besluit uit de lijst.")


def _bekend(persoon: Persoon, besluit: int, bij: int | None = None) -> bool:
    rijen = zichtbare(persoon, Besluit).filter(pk=besluit)
    return (rijen.filter(samenwerking=bij) if bij else rijen).exists()


def _soort(bestand: Upload) -> str:
    """The media type of a file that may be kept. Raises Geweigerd."""
    if len(bestand.inhoud) > MAX_BYTES:
        raise Geweigerd(
            f"Het bestand is {len(bestand.inhoud) // 1_000_000} MB; ten hoogste "
            f"{MAX_BYTES // 1_000_000} MB kan. Maak het kleiner, of geef een webadres."
        )
    soort = soort_van(bestand.inhoud)
    if soort is None:
        kan = ", ".join(f".{extensie}" for extensie in EXTENSIES.values())
        raise Geweigerd(
            f"Wat in «{bestand.naam}» staat, is geen document dat we aannemen. Wel: {kan}, zonder "
            "macro's. Bewaar het document zo, en kies het opnieuw."
        )
    return soort


def _naam(naam: str, soort: str) -> str:
    """A name without anything that a browser or a disk reads as more than a name."""
    return f"{slugify(naam.rpartition('.')[0])[:100] or 'document'}.{EXTENSIES[soort]}"
