"""The reference lists of the registry, kept equal to the ones that come with the software."""

from typing import TypeVar

from django.db import models, transaction

from samenwerking.iv3 import Codelijsten
from samenwerking.models import Categorie, GrijzeCel, Taakveld
from samenwerking.selectors import codelijsten

M = TypeVar("M", bound=models.Model)


@transaction.atomic
def laad_codelijsten(*, lijsten: Codelijsten) -> None:
    """Bring the taakvelden, categorieën and grey cells up to date. Takes none away."""
    codelijsten.cache_clear()
    bewaar(
        [
            Taakveld(
                code=t.code,
                geldig_van=t.geldig_van,
                naam=t.naam,
                hoofdtaakveld=t.hoofdtaakveld,
                boekbaar=t.boekbaar,
                geldig_tot=t.geldig_tot,
                opvolgers=list(t.opvolger),
            )
            for t in lijsten.taakvelden
        ],
        ("code", "geldig_van"),
    )
    bewaar(
        [
            Categorie(
                code=c.code,
                lasten_baten=c.lasten_baten,
                geldig_van=c.geldig_van,
                naam=c.naam,
                groep=c.groep,
                geldig_tot=c.geldig_tot,
            )
            for c in lijsten.categorieen
        ],
        ("code", "lasten_baten", "geldig_van"),
    )
    bewaar(
        [
            GrijzeCel(
                lasten_baten=g.lasten_baten,
                taakveld=g.taakveld,
                categorie=g.categorie,
                geldig_van=g.jaar_van,
                geldig_tot=g.jaar_tot,
            )
            for g in lijsten.grijze_cellen
        ],
        ("lasten_baten", "taakveld", "categorie", "geldig_van"),
    )


def zorg_voor_codelijsten(*, lijsten: Codelijsten) -> None:
    """Load the lists into a registry that has none yet."""
    if not Taakveld.objects.exists():
        laad_codelijsten(lijsten=lijsten)


def bewaar(rijen: list[M], sleutel: tuple[str, ...]) -> None:
    """Add rows, or change the ones that are there under the same key."""
    model = type(rijen[0])
    velden = [f.name for f in model._meta.concrete_fields if not f.primary_key]
    model._default_manager.bulk_create(
        rijen,
        update_conflicts=True,
        unique_fields=sleutel,
        update_fields=[veld for veld in velden if veld not in sleutel],
    )
