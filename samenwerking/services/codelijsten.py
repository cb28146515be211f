"""The reference lists of the registry: those of the software, and years loaded since."""

from functools import reduce
from typing import Any, TypeVar

from django.db import models, transaction

from samenwerking import logboek
from samenwerking.iv3 import Codelijsten
from samenwerking.iv3.definitie import BestandFout, Fout
from samenwerking.iv3.vervangen import alleen_jaar, met_jaar
from samenwerking.models import Categorie, GrijzeCel, Taakveld
from samenwerking.rechten.oordeel import eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import codelijsten

M = TypeVar("M", bound=models.Model)

TAAKVELD = ("code", "geldig_van")
CATEGORIE = ("code", "lasten_baten", "geldig_van")
CEL = ("lasten_baten", "taakveld", "categorie", "geldig_van")


@transaction.atomic
def laad_codelijsten(*, lijsten: Codelijsten) -> None:
    """Bring the lists up to date with those of the software; years that were loaded stay."""
    jaren = _geladen_jaren()
    codelijsten.cache_clear()
    geladen = [alleen_jaar(codelijsten(), jaar) for jaar in sorted(jaren)]
    _schrijf(reduce(met_jaar, geladen, lijsten), jaren)


@transaction.atomic
def vervang_jaar(*, persoon: Persoon, lijsten: Codelijsten, bestand: str) -> None:
    """Put the lists of one year in the place of the ones there were.

    lijsten: of that year alone, as a definition file gives them; bestand: its name. Raises
    BestandFout when a year in between would have no lists, Geweigerd when this person may not.
    """
    eis(persoon, Actie.LIJSTEN_BEHEREN)
    list(Taakveld.objects.select_for_update().values_list("pk"))
    codelijsten.cache_clear()
    huidig, (jaar,) = codelijsten(), lijsten.jaren
    if huidig.jaren and jaar > max(huidig.jaren) + 1:
        raise BestandFout(
            Fout(
                *("metadata.boekjaar", str(jaar), f"ten hoogste {max(huidig.jaren) + 1}"),
                "Laad eerst de jaren ertussen.",
            )
        )
    _schrijf(met_jaar(huidig, lijsten), {*_geladen_jaren(), jaar})
    logboek.lijsten_geladen(persoon, jaar, bestand, lijsten)


def zorg_voor_codelijsten(*, lijsten: Codelijsten) -> None:
    """Load the lists into a registry that has none yet."""
    if not Taakveld.objects.exists():
        laad_codelijsten(lijsten=lijsten)


def bewaar(rijen: list[M], sleutel: tuple[str, ...]) -> None:
    """Add rows, or change the ones that are there under the same key."""
    if not rijen:
        return
    model = type(rijen[0])
    velden = [f.name for f in model._meta.concrete_fields if not f.primary_key]
    model._default_manager.bulk_create(
        rijen,
        update_conflicts=True,
        unique_fields=sleutel,
        update_fields=[veld for veld in velden if veld not in sleutel],
    )


def _geladen_jaren() -> set[int]:
    """The years whose lists came from a definition file."""
    return set(Taakveld.objects.filter(geladen=True).values_list("geldig_van", flat=True))


def _schrijf(lijsten: Codelijsten, geladen: set[int]) -> None:
    """Make the three tables hold these lists. geladen: the years that came from a file."""
    _zet_neer(
        [
            Taakveld(
                code=t.code,
                geldig_van=t.geldig_van,
                naam=t.naam,
                hoofdtaakveld=t.hoofdtaakveld,
                boekbaar=t.boekbaar,
                geldig_tot=t.geldig_tot,
                opvolgers=list(t.opvolger),
                geladen=t.geldig_van in geladen,
            )
            for t in lijsten.taakvelden
        ],
        TAAKVELD,
    )
    _zet_neer(
        [
            Categorie(
                code=c.code,
                lasten_baten=c.lasten_baten,
                geldig_van=c.geldig_van,
                naam=c.naam,
                groep=c.groep,
                geldig_tot=c.geldig_tot,
                geladen=c.geldig_van in geladen,
            )
            for c in lijsten.categorieen
        ],
        CATEGORIE,
    )
    _zet_neer(
        [
            GrijzeCel(
                lasten_baten=g.lasten_baten,
                taakveld=g.taakveld,
                categorie=g.categorie,
                geldig_van=g.jaar_van,
                geldig_tot=g.jaar_tot,
                geladen=g.jaar_van in geladen,
            )
            for g in lijsten.grijze_cellen
        ],
        CEL,
    )
    codelijsten.cache_clear()


def _zet_neer(rijen: list[M], sleutel: tuple[str, ...]) -> None:
    """Make a table hold these rows: take away, then change, then add; what is the same stays.

    In that order no code is ever twice in a year, which the database refuses.
    """
    model = type(rijen[0])
    hoort = {_waarden(rij, sleutel): rij for rij in rijen}
    staat = {_waarden(rij, sleutel): rij for rij in model._default_manager.all()}
    weg = [rij.pk for waarden, rij in staat.items() if waarden not in hoort]
    model._default_manager.filter(pk__in=weg).delete()
    velden = tuple(f.attname for f in model._meta.concrete_fields if not f.primary_key)
    anders = [
        rij
        for waarden, rij in hoort.items()
        if waarden in staat and _waarden(rij, velden) != _waarden(staat[waarden], velden)
    ]
    bewaar(anders, sleutel)
    bewaar([rij for waarden, rij in hoort.items() if waarden not in staat], sleutel)


def _waarden(rij: models.Model, velden: tuple[str, ...]) -> tuple[Any, ...]:
    """The values of a row in these fields."""
    return tuple(getattr(rij, veld) for veld in velden)
