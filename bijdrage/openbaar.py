"""The edition for everybody: which units it joins, and the tables of its input."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from threading import Lock

from cachetools import LRUCache
from django.conf import settings

from bijdrage.invoer.gegevens import Gegevens
from bijdrage.models import Berekening
from bijdrage.rekenmodel.groepen import Groepen, groepeer
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.uitkomsten import uitkomsten
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.soort import Waarde
from samenwerking.werkboek.tabel import Tabel

_bewaard: LRUCache[object, Groepen] = LRUCache(64)
_slot = Lock()


def leest_volledig(persoon: Persoon, samenwerking: int) -> bool:
    """Whether somebody reads the full edition of a cooperation."""
    return samenwerking in persoon.samenwerkingen(RECHTEN[Actie.VOLLEDIG_LEZEN].rollen)


def groepen_voor(persoon: Persoon, berekeningen: Sequence[Berekening]) -> Groepen | None:
    """What is joined for somebody; None for who reads the full edition.

    Args: berekeningen: all of one cooperation that this person may see.
    """
    if not berekeningen or leest_volledig(persoon, berekeningen[0].samenwerking_id):
        return None
    gepubliceerd = sorted(
        (b for b in berekeningen if b.gepubliceerd_op), key=lambda b: (b.gepubliceerd_op, b.pk)
    )
    drempel = settings.KLEIN_TEAM_VTE
    sleutel = (drempel, tuple((b.pk, b.vingerafdruk) for b in gepubliceerd))
    with _slot:
        bekend = _bewaard.get(sleutel)
    return bekend or _groepeer(gepubliceerd, sleutel)


def _groepeer(gepubliceerd: Sequence[Berekening], sleutel: tuple[int, object]) -> Groepen:
    per_id = uitkomsten(gepubliceerd)
    invoeren = [per_id[b.pk].berekening.invoer for b in gepubliceerd if b.pk in per_id]
    groepen = groepeer(invoeren, Fraction(sleutel[0]))
    with _slot:
        _bewaard[sleutel] = groepen
    return groepen


def openbare_gegevens(gegevens: Gegevens, invoer: Invoer) -> Gegevens:
    """The tables of an input with those that name units made from an input that joins them."""
    namen = [gemeente.naam for gemeente in invoer.gemeenten]
    anders = {
        "Onderdelen": _kolommen(
            invoer.onderdelen,
            onderdeel="code", naam="naam", afdeling="afdeling",
            standplaats="standplaats", fictief="fictief",
        ),
        "Uren": {
            **_kolommen(
                invoer.uren,
                onderdeel="onderdeel", taak="taak", taakveld="taakveld", aard="aard",
                sleutel="sleutel", vte="vte", bron="bron", toelichting="toelichting",
                fictief="fictief", **{"uren gezamenlijk": "gezamenlijk"},
            ),
            **{
                f"uren {sleutelvorm(naam)}": [rij.uren[plek] for rij in invoer.uren]
                for plek, naam in enumerate(namen)
            },
        },
        "Lasten": _kolommen(
            invoer.lasten,
            regel="regel", onderdeel="onderdeel", component="component", categorie="categorie",
            lasten="lasten", baten="baten", aard="aard", taakveld="taakveld",
            gemeente="gemeente", omschrijving="omschrijving", bron="bron", fictief="fictief",
        ),
        "Omnummering": _kolommen(invoer.omnummeringen, oud="oud", nieuw="nieuw"),
    }  # fmt: skip
    nummers = {
        "Onderdelen": [rij.rij for rij in invoer.onderdelen],
        "Uren": [rij.rij for rij in invoer.uren],
        "Lasten": [rij.rij for rij in invoer.lasten],
        "Omnummering": [rij.rij for rij in invoer.omnummeringen],
    }
    nieuw = {blad: Tabel(blad, nummers[blad], kolommen) for blad, kolommen in anders.items()}
    return replace(gegevens, tabellen={**gegevens.tabellen, **nieuw})


def _kolommen(rijen: Iterable[object], **velden: str) -> Mapping[str, Sequence[Waarde]]:
    """Per column the values of a field."""
    alle = list(rijen)
    return {kolom: [getattr(rij, veld) for rij in alle] for kolom, veld in velden.items()}
