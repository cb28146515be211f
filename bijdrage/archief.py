"""A calculation of the registry as files for the archive, readable without this software."""

import csv
import hashlib
import io
import json
from typing import Any

from django.utils import timezone

from bijdrage.invoer.bladen import BLADEN
from bijdrage.rapport.invoerbladweergave import invoerbladweergave
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.regelweergave import Bbvblok
from bijdrage.rapport.samenstellen import van_gast
from bijdrage.rekenmodel.uitvoer import als_json
from bijdrage.selectors import Invoerblad, invoerblad
from samenwerking.csvuit import veilig
from samenwerking.reservekopie import softwareversie
from samenwerking.selectors import codelijsten

_LEESWIJZER = (
    "Begint een tekst met een apostrof en daarna =, +, -, @ of een tab, dan hoort de eerste "
    "apostrof niet bij de tekst. Zij voorkomt dat een rekenblad de tekst als formule uitvoert."
)


def archiefbestanden(rapport: Jaarrapport, bbv: Bbvblok) -> dict[str, bytes]:
    """The content of each file by its path: reports, input, outcome, and what they are.

    bbv: the verdict of the rules on the day of the archive.
    """
    inhoud = {**_rapporten(rapport, bbv), **_invoer(rapport)}
    bestanden = {**inhoud, "uitkomst.json": _uitkomst(rapport)}
    sommen = {naam: hashlib.sha256(inhoud).hexdigest() for naam, inhoud in bestanden.items()}
    return {**bestanden, "metagegevens.json": _json({**_metagegevens(rapport), "sha256": sommen})}


def _rapporten(rapport: Jaarrapport, bbv: Bbvblok) -> dict[str, bytes]:
    """A report per gastgemeente, by its CBS code."""
    cbs = {gemeente.naam: gemeente.cbs for gemeente in rapport.berekening.invoer.gemeenten}
    per_gast = (van_gast(rapport, gast, codelijsten()) for gast in rapport.berekening.gasten)
    return {f"rapport-{cbs[r.gemeente]}.pdf": schrijf_pdf(r, bbv=bbv) for r in per_gast}


def _invoer(rapport: Jaarrapport) -> dict[str, bytes]:
    """The sheets of the input, as ``manage.py bereken`` reads them."""
    bladen = (invoerblad(rapport, blad.naam) for blad in BLADEN)
    return {f"invoer/{blad.inhoud.naam}.csv": _csv(blad) for blad in bladen if blad}


def _csv(blad: Invoerblad) -> bytes:
    """Every column. Text that looks like a formula is guarded; reading it takes the guard away."""
    weergave = invoerbladweergave(blad)
    gevuld = [kolom.tekst for kolom in weergave.kolommen]
    uit = io.StringIO(newline="")
    schrijver = csv.DictWriter(uit, [kolom.kop for kolom in blad.inhoud.kolommen], delimiter=";")
    schrijver.writeheader()
    for _, cellen in weergave.rijen:
        teksten = (cel.tekst if cel.is_getal else veilig(cel.tekst) for cel in cellen)
        schrijver.writerow(dict(zip(gevuld, teksten, strict=True)))
    return uit.getvalue().encode("utf-8-sig")


def _uitkomst(rapport: Jaarrapport) -> bytes:
    return _json(als_json(rapport.berekening, rapport.bevindingen))


def _metagegevens(rapport: Jaarrapport) -> dict[str, Any]:
    registratie = rapport.registratie
    return {
        "sleutel": rapport.sleutel,
        "jaar": rapport.jaar,
        "stand": rapport.stand,
        **(registratie._asdict() if registratie else {}),
        "vingerafdruk": rapport.vingerafdruk,
        "uitgevoerd_op": timezone.now(),
        "software": softwareversie(),
        "csv": _LEESWIJZER,
    }


def _json(inhoud: dict[str, Any]) -> bytes:
    """Days and moments in the form of ISO 8601."""
    tekst = json.dumps(inhoud, ensure_ascii=False, indent=2, default=lambda dag: dag.isoformat())
    return f"{tekst}\n".encode()
