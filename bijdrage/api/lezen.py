"""What the API reads: only what everybody may, through the selectors of the pages."""

from typing import Any, NamedTuple

import pandas as pd
from django.http import Http404
from django.urls import reverse

from bijdrage import selectors
from bijdrage.api.antwoorden import HERKOMST
from bijdrage.rapport.frames import BEDRAGEN, Frames, frames
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.vergelijken import Versiekeuze
from bijdrage.rekenmodel.uitvoer import bedrag
from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.selectors import codelijsten, samenwerkingen

Rijen = list[dict[str, Any]]


class Versie(NamedTuple):
    """A published version and its report."""

    keuze: Versiekeuze
    rapport: Jaarrapport

    @property
    def adres(self) -> str:
        """Its address in the API."""
        return reverse("api:berekening", args=self.keuze.sleutel.split("/"))


def alle_samenwerkingen() -> list[Samenwerking]:
    """The cooperations of which something was published."""
    return list(samenwerkingen(IEDEREEN))


def een_samenwerking(code: str) -> Samenwerking:
    """One of them. Raises Http404."""
    gevonden = samenwerkingen(IEDEREEN).filter(code=code).first()
    if gevonden is None:
        raise Http404(f"Er is geen samenwerking met de code «{code}».")
    return gevonden


def berekeningen(code: str) -> tuple[Versie, ...]:
    """Every published version of a cooperation, the newest year first. Raises Http404."""
    gevonden = selectors.alle_versies_van(IEDEREEN, een_samenwerking(code).code)
    return tuple(Versie(keuze, rapport) for keuze, rapport in gevonden)


def versie(code: str, naam: str) -> Versie:
    """One of them. Raises Http404."""
    for een in berekeningen(code):
        if een.keuze.sleutel == f"{code}/{naam}":
            return een
    raise Http404(f"Er is geen gepubliceerde berekening «{naam}». Noem jaar, stand en versie.")


def tabellen(een: Versie) -> Frames:
    """Its tables."""
    return frames(een.rapport, codelijsten())


def herkomst(een: Versie) -> dict[str, str]:
    """What stands in every row of a csv of a calculation: its edition and where it is from."""
    bron = f"{een.keuze.sleutel}, {een.keuze.vingerafdruk}"
    return dict(zip(HERKOMST, (een.rapport.uitgavenaam, bron), strict=True))


def als_rijen(frame: pd.DataFrame) -> Rijen:
    """The rows of a table, with amounts as text and a share as a fraction."""
    bedragkolommen = [kolom for kolom in BEDRAGEN if kolom in frame]
    met_tekst = frame.assign(**{k: frame[k].map(_euro) for k in bedragkolommen})
    return [_met_breuk(rij) for rij in met_tekst.to_dict("records")]


def _euro(centen: Any) -> str | None:
    return None if centen is None else bedrag(int(centen))


def _met_breuk(rij: dict[Any, Any]) -> dict[str, Any]:
    if "teller" in rij:
        rij["aandeel"] = f"{rij.pop('teller')}/{rij.pop('noemer')}"
    return {str(naam): waarde for naam, waarde in rij.items()}
