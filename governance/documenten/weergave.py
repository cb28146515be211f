"""How documents show: a table of many, facts of one."""

from collections.abc import Iterable

from django.urls import reverse

from governance.models import Document
from governance.onder import onder
from samenwerking.models import Besluit
from samenwerking.notatie import datum
from samenwerking.weergave import Cel, Feit, Kop, Tabel, tabelrij

KOPPEN = (Kop("Document"), Kop("Soort"), Kop("Van"), Kop("Datum"))


def documententabel(code: str, documenten: Iterable[Document]) -> Tabel:
    """The documents, each with a link to its page."""
    rijen = (
        tabelrij(
            KOPPEN,
            Cel(d.titel, reverse("document", args=[code, d.pk]), onder(d)),
            Cel(str(d.get_soort_display())),
            Cel(str(d.orgaan or "")),
            Cel(datum(d.datum)),
        )
        for d in documenten
    )
    return Tabel("Documenten, het nieuwste bovenaan", KOPPEN, tuple(rijen))


def feiten(document: Document, besluit: Besluit | None) -> list[Feit]:
    """What is known of a document."""
    wat = [
        Feit("Soort", str(document.get_soort_display())),
        Feit("Datum", datum(document.datum)),
        Feit("Van", str(document.orgaan or "een ander")),
    ]
    if besluit:
        wat.append(Feit("Hoort bij", str(besluit)))
    if document.vertrouwelijkheid != "openbaar":
        tot = f"tot en met {datum(document.geheim_tot)}" if document.geheim_tot else ""
        uitleg = tuple(filter(None, (document.grond, document.opgelegd_door, tot)))
        wat.append(Feit("Wie mag dit weten", document.vertrouwelijkheid, uitleg=uitleg))
    if hasattr(document, "bestand"):
        wat.append(Feit("Kenmerk", f"sha256:{document.bestand.sha256}", kenmerk=True))
    return wat
