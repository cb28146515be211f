"""The versions of the method of a cooperation: which there were, and what each did."""

from typing import NamedTuple

from django.db.models import Q

from bijdrage.afgesproken import methoden
from bijdrage.afspraken.overeenkomst import Methode
from bijdrage.models import (
    Berekening,
)
from bijdrage.rekenmodel.invoer import CENTRUM
from samenwerking.bronnen import Bron
from samenwerking.models import Bron as Brondocument
from samenwerking.models import Samenwerking
from samenwerking.models.versie import OPENBAAR
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import zichtbare


class Methodegeschiedenis(NamedTuple):
    """The versions of the method of a cooperation, its gastgemeente, and the documents named."""

    methoden: tuple[Methode, ...]
    gast: str
    documenten: tuple[Bron, ...]

    def document(self, code: str) -> Bron:
        """The document with this code; one without address when it is not known."""
        return next((b for b in self.documenten if b.code == code), Bron(code, code, ""))


def methodegeschiedenis(persoon: Persoon, samenwerking: Samenwerking) -> Methodegeschiedenis:
    """The versions of the method of a cooperation, the oldest first. A fixed number of queries.

    What nothing adopted rests on yet, and an effect on what was not published, are for who works
    on it.
    """
    alle = methoden(samenwerking.pk)
    if samenwerking.pk not in persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen):
        alle = _openbaar(samenwerking, alle)
    codes = {code for methode in alle for code in (methode.bron, methode.evaluatie_bron)}
    hier = Q(samenwerking=None) | Q(samenwerking=samenwerking)
    documenten = zichtbare(IEDEREEN, Brondocument).filter(hier, code__in=codes).order_by("code")
    gasten = samenwerking.deelnemers.exclude(rol=CENTRUM).order_by("gemeente__cbs")
    return Methodegeschiedenis(
        alle,
        gasten.values_list("gemeente__naam", flat=True).first() or "",
        tuple(Bron(d.code, d.titel, d.url) for d in documenten),
    )


def _openbaar(samenwerking: Samenwerking, alle: tuple[Methode, ...]) -> tuple[Methode, ...]:
    """The methods up to the last that a published calculation names."""
    gepubliceerd = list(
        Berekening.objects.filter(OPENBAAR, samenwerking=samenwerking)
        .values_list("methodeversie__eerste_jaar", "vingerafdruk")
        .order_by()
    )
    laatste = max((jaar for jaar, _ in gepubliceerd if jaar), default=0)
    bekend = {afdruk for _, afdruk in gepubliceerd}
    return tuple(
        methode if methode.berekend_op in bekend else methode._replace(effect=(), berekening="")
        for methode in alle
        if methode.eerste_jaar <= laatste
    )
