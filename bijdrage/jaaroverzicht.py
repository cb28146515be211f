"""The year at a glance on somebody's own page: per stand how far hours and calculation are."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django.db.models import F, Q, Sum
from django.urls import reverse

from bijdrage.models import Berekening
from bijdrage.rapport.reeks import jaren_in_woorden
from bijdrage.sleutels import versiesleutel
from samenwerking.models import Samenwerking, Stand, Urenverdeling
from samenwerking.models.deelnemer import Rol as Deelnemerrol
from samenwerking.models.versie import OPENBAAR
from samenwerking.notatie import bedrag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.schaal import naar_geheel
from samenwerking.startblokken import Startblok
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

KOPPEN = (
    Kop("Stand"),
    Kop("Uren"),
    Kop("Berekening"),
    Kop("Bijdrage in euro", getal=True),
)
_VAN_GASTEN = Q(
    urenverdeling__gemeenten__rol=Deelnemerrol.GAST,
    urenverdeling__gemeenten__gemeente=F("aandelen__gemeente"),
)
NOG_NIET = Cel("nog niet")
Versie = TypeVar("Versie", Urenverdeling, Berekening)


def blokken(persoon: Persoon) -> Iterator[Startblok]:
    """The newest year of each cooperation in which somebody has a role."""
    eigen = persoon.samenwerkingen(Rol)
    if not eigen:
        return
    zichtbaar = OPENBAAR | Q(
        samenwerking__in=persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    )
    waar = Q(zichtbaar, samenwerking__in=eigen)
    uren = list(
        Urenverdeling.objects.filter(waar).select_related("samenwerking").order_by("versie")
    )
    berekeningen = list(
        Berekening.objects.filter(waar)
        .select_related("samenwerking")
        .annotate(bijdragen=Sum("aandelen__bedrag", filter=_VAN_GASTEN))
        .order_by("versie")
    )
    alle = {versie.samenwerking for versie in (*uren, *berekeningen)}
    for samenwerking in sorted(alle, key=lambda samenwerking: samenwerking.naam):
        yield _blok(
            samenwerking,
            [verdeling for verdeling in uren if verdeling.samenwerking == samenwerking],
            [berekening for berekening in berekeningen if berekening.samenwerking == samenwerking],
        )


def _blok(
    samenwerking: Samenwerking, uren: list[Urenverdeling], berekeningen: list[Berekening]
) -> Startblok:
    jaar = max(versie.jaar for versie in (*uren, *berekeningen))
    rijen = _rijen(
        [verdeling for verdeling in uren if verdeling.jaar == jaar],
        [berekening for berekening in berekeningen if berekening.jaar == jaar],
    )
    naam = f"{samenwerking}, {jaar}: hoe ver elke stand is"
    jaren = jaren_in_woorden({berekening.jaar for berekening in berekeningen})
    return Startblok(f"{jaar} in één oogopslag", (), jaren, Tabel(naam, KOPPEN, tuple(rijen)))


def _rijen(uren: Iterable[Urenverdeling], berekeningen: Iterable[Berekening]) -> Iterator[Tabelrij]:
    """A row per stand in the order of the year, also for what is not there yet."""
    laatste_uren, laatste = _laatste(uren), _laatste(berekeningen)
    for stand, naam in Stand.choices:
        verdeling, berekening = laatste_uren.get(stand), laatste.get(stand)
        yield tabelrij(
            KOPPEN,
            Cel(naam[:1].upper() + naam[1:]),
            _cel(verdeling, str(verdeling.status), "urenverdeling") if verdeling else NOG_NIET,
            _cel(berekening, berekening.stap, "jaar") if berekening else NOG_NIET,
            Cel(_bijdragen(berekening)),
        )


def _laatste(versies: Iterable[Versie]) -> dict[str, Versie]:
    """The highest version of each stand. versies: in the order of their versions."""
    return {str(versie.stand): versie for versie in versies}


def _cel(versie: Urenverdeling | Berekening, status: str, bladzijde: str) -> Cel:
    adres = reverse(bladzijde, args=[versiesleutel(versie)])
    return Cel(status, adres, f"versie {versie.versie}")


def _bijdragen(berekening: Any) -> str:
    """What the gastgemeenten pay together. berekening: with ``bijdragen``, or None."""
    som = berekening and berekening.bijdragen
    return "–" if som is None else bedrag(naar_geheel(som, 2), 0)
