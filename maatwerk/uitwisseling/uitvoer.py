"""Maatwerk as files: workbook, OpenDocument, csv, and the template to fill in."""

from collections.abc import Callable, Mapping, Sequence

from maatwerk.uitwisseling.rijen import Uit, vulblad
from samenwerking.csvuit import als_csv
from samenwerking.werkboek.ods import als_ods
from samenwerking.werkboek.schrijven import (
    INKT_ZACHT,
    Vulblad,
    Werkmap,
    als_tekst,
    schrijf_tabel,
)
from samenwerking.werkboek.sjabloon import Toelichting, schrijf_sjabloon
from samenwerking.werkboek.soort import Getal

FICTIEF = "Bevat fictieve gegevens"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
SOORTEN: Mapping[str, str] = {"xlsx": XLSX, "ods": ODS, "csv": "text/csv; charset=utf-8"}
_TITEL = "Maatwerk: onderzoeken, inventaris en claims"
_TOELICHTING = Toelichting(
    _TITEL,
    (
        "1. Vul de bladen in die u nodig hebt; een blad dat u niet gebruikt, mag weg.",
        "2. Een rij met een nummer of code die er al is, wijzigt wat er staat. Een andere rij is"
        " nieuw. Wat niet in het bestand staat, blijft zoals het is.",
        "3. Nummers en codes zijn tekst of hele getallen. Bedragen zijn in euro per jaar; wat eraf"
        " gaat, krijgt een minteken.",
        "4. Achter «nu», «wens» en «uren» staat een gemeente, achter «incidenteel» en"
        " «structureel» een jaar. Zet er gerust kolommen bij.",
        "5. Stuur het bestand op als .xlsx. Wat niet klopt, komt terug met de cel en wat u moet"
        " doen. Er verandert niets voordat u het voorbeeld hebt gezien en bevestigd.",
    ),
)


def schrijf(uit: Uit, soort: str) -> bytes:
    """Rows as a file of one of SOORTEN. Texts are texts, also where they look like a formula."""
    return _SCHRIJVERS[soort](uit)


def schrijf_invulmap(bladen: Sequence[Uit], staarten: Sequence[Sequence[str]]) -> bytes:
    """The template with what is there. staarten: per sheet those of its families of columns."""
    werkmap = Werkmap(_TITEL, "Maatwerk")
    vulbladen = [vulblad(u, s, erbij=False) for u, s in zip(bladen, staarten, strict=True)]
    schrijf_sjabloon(werkmap, vulbladen, _TOELICHTING, INKT_ZACHT)
    return werkmap.inhoud()


def _xlsx(uit: Uit) -> bytes:
    werkmap = Werkmap(uit.blad.naam, "Maatwerk", FICTIEF if _is_fictief(uit) else "")
    schrijf_tabel(werkmap, vulblad(uit))
    return werkmap.inhoud()


def _ods(uit: Uit) -> bytes:
    return als_ods([vulblad(uit)])


def _csv(uit: Uit) -> bytes:
    blad = vulblad(uit)
    kolommen = [_in_tekst(blad, plek) for plek in range(len(blad.kolommen))]
    return als_csv([kolom.kop for kolom in blad.kolommen], zip(*kolommen, strict=True))


def _in_tekst(blad: Vulblad, plek: int) -> list[str]:
    """A column as texts; a number without points between thousands."""
    kolom = blad.kolommen[plek]
    return [
        ""
        if waarde is None
        else als_tekst(soort, waarde).replace(".", "")
        if isinstance(soort, Getal)
        else als_tekst(soort, waarde)
        for soort, waarde in zip(kolom.soorten, kolom.waarden, strict=True)
    ]


def _is_fictief(uit: Uit) -> bool:
    return any(rij.get("fictief") for rij in uit.rijen)


_SCHRIJVERS: Mapping[str, Callable[[Uit], bytes]] = {"xlsx": _xlsx, "ods": _ods, "csv": _csv}
