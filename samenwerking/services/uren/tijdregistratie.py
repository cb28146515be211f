"""Booked hours beside a split of hours: handed in as sums, and taken over in the rows chosen."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import BinaryIO, NamedTuple

from django.db import transaction
from django.db.models import Q

from samenwerking import logboek_uren as logboek
from samenwerking.kopie import kopieer
from samenwerking.models import Geboekt, Tijdregistratie, Urenregel, Urenverdeling
from samenwerking.models.urenverdeling import BronUren
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.uren.boekingen import Som, tel_op
from samenwerking.services.uren.controle import eis_reden
from samenwerking.services.uren.rijen import (
    Rij,
    Wijziging,
    om_te_wijzigen,
    regels_van,
    stand_van,
    zet_rijen,
)

Plek = tuple[str, str]
"""A unit and a task: what booked hours and rows have in common."""


class Uren(NamedTuple):
    """Hours per municipality (by CBS code, without those that are zero), and joint hours."""

    per_gemeente: Mapping[str, Decimal]
    gezamenlijk: Decimal = Decimal(0)

    @property
    def totaal(self) -> Decimal:
        """All of them."""
        return sum(self.per_gemeente.values(), self.gezamenlijk)


class Koppeling(NamedTuple):
    """Rows beside what was booked.

    paren: a row with its bookings. meer_rijen: bookings on a unit and task with more than one row,
    which they do not choose between. zonder_rij: bookings on what has no row. zonder_boeking: rows.
    """

    paren: tuple[tuple[Urenregel, Uren], ...]
    meer_rijen: tuple[tuple[Plek, Uren], ...]
    zonder_rij: tuple[tuple[Plek, Uren], ...]
    zonder_boeking: tuple[Urenregel, ...]


@transaction.atomic
def lever_aan(
    *, persoon: Persoon, verdeling: Urenverdeling, naam: str, bestand: BinaryIO
) -> tuple[Tijdregistratie, bool]:
    """Keep the sums of a file beside a version; whether it was not handed in before.

    Raises Geweigerd, and BoekingFout with what is wrong with the file; then nothing is kept. A file
    of other weeks than an earlier one is refused, and one of another municipality on the same task:
    taken over one after the other, the rows would hold the hours of the last one alone.
    """
    verdeling = om_te_wijzigen(persoon, verdeling)
    gegevens = verdeling.gemeenten.values_list("gemeente", "naam", "gemeente__cbs")
    gemeenten = {naam: id_ for id_, *namen in gegevens for naam in namen}
    boekingen = tel_op(bestand, verdeling.jaar, gemeenten)
    eerder = verdeling.tijdregistraties.filter(sha256=boekingen.sha256).first()
    if eerder:
        return eerder, False
    _eis_hele_jaar(verdeling, boekingen.weken)
    _eis_alle_gemeenten(verdeling, boekingen.sommen)
    tijdregistratie = Tijdregistratie.objects.create(
        urenverdeling=verdeling,
        naam=naam[:200],
        sha256=boekingen.sha256,
        regels=boekingen.regels,
        eerste_week=boekingen.weken[0],
        laatste_week=boekingen.weken[-1],
        weken=len(boekingen.weken),
        aangeleverd_door_id=persoon.account,
    )
    velden = ("tijdregistratie", *Som._fields)
    kopieer(Geboekt, velden, ((tijdregistratie.pk, *som) for som in boekingen.sommen))
    logboek.tijdregistratie_aangeleverd(persoon, tijdregistratie)
    return tijdregistratie, True


def _eis_hele_jaar(verdeling: Urenverdeling, weken: Sequence[int]) -> None:
    """Raise Geweigerd about weeks beside those of an earlier file, with neither holding both."""
    van, tot = weken[0], weken[-1]
    naast = Q(eerste_week__lt=van, laatste_week__lt=tot) | Q(
        eerste_week__gt=van, laatste_week__gt=tot
    )
    ander = verdeling.tijdregistraties.filter(naast).first()
    if ander:
        raise Geweigerd(
            f"Dit bestand heeft {weken_van(van, tot)}, en «{ander}» heeft "
            f"{weken_van(ander.eerste_week, ander.laatste_week)}. Uren van twee bestanden worden "
            "niet opgeteld. Zet de regels van beide in één bestand en lever dat aan."
        )


def _eis_alle_gemeenten(verdeling: Urenverdeling, sommen: Iterable[Som]) -> None:
    """Raise Geweigerd about a task of which an earlier file alone has hours of a municipality."""
    hier: dict[Plek, set[int | None]] = defaultdict(set)
    for som in sommen:
        hier[som.onderdeel, som.taak].add(som.gemeente)
    eerder = Geboekt.objects.filter(tijdregistratie__urenverdeling=verdeling, uren__gt=0)
    for geboekt in eerder.select_related("tijdregistratie", "gemeente"):
        plek = geboekt.onderdeel, geboekt.taak
        if plek in hier and geboekt.gemeente_id not in hier[plek]:
            wie = geboekt.gemeente or "de gemeenten samen"
            raise Geweigerd(
                f"«{geboekt.tijdregistratie}» heeft van {' '.join(plek)} uren voor {wie}, en dit "
                "bestand niet. Uren van twee bestanden worden niet opgeteld. Zet de regels van "
                "beide in één bestand, of verwijder eerst het vorige."
            )


def weken_van(eerste: int, laatste: int) -> str:
    """A span of weeks in words."""
    return f"week {eerste}" if eerste == laatste else f"week {eerste} tot en met {laatste}"


@transaction.atomic
def neem_over(
    *, persoon: Persoon, tijdregistratie: Tijdregistratie, regels: Collection[int], gezien: str
) -> int:
    """Set the hours of these rows to what was booked, as it is; how many rows that are.

    gezien: what the rows of the version were when this person saw them (``stand_van``). Raises
    Geweigerd, also when they changed since, or a row has no booked hours of its own.
    """
    verdeling = om_te_wijzigen(persoon, tijdregistratie.urenverdeling)
    alle = regels_van(verdeling)
    if stand_van(alle) != gezien:
        raise Geweigerd("De uren zijn gewijzigd sinds u dit zag. Bekijk het voorstel opnieuw.")
    paren = {regel.pk: (regel, uren) for regel, uren in koppel(alle, tijdregistratie).paren}
    if not regels:
        raise Geweigerd("U koos geen enkele rij. Zet een vinkje bij de rijen die u overneemt.")
    if not paren.keys() >= {*regels}:
        raise Geweigerd("Een gekozen rij heeft geen geboekte uren. Kies rijen uit de lijst.")
    zet_rijen(persoon, verdeling, [_zoals_geboekt(*paren[regel]) for regel in sorted({*regels})])
    logboek.geboekt_overgenomen(persoon, tijdregistratie, len({*regels}))
    return len({*regels})


@transaction.atomic
def verwijder(*, persoon: Persoon, tijdregistratie: Tijdregistratie, reden: str) -> None:
    """Take the sums of a file away, because it was the wrong one; rows stay as they are.

    The logbook keeps its name, sha256 and weeks. Raises Geweigerd.
    """
    verdeling = om_te_wijzigen(persoon, tijdregistratie.urenverdeling)
    eis_reden(reden)
    weg = verdeling.tijdregistraties.select_for_update().filter(pk=tijdregistratie.pk).first()
    if weg is None:
        raise Geweigerd(f"«{tijdregistratie}» is al verwijderd. Kies een ander bestand.")
    logboek.tijdregistratie_verwijderd(persoon, weg, reden)
    weg.delete()


def koppel(regels: Sequence[Urenregel], tijdregistratie: Tijdregistratie) -> Koppeling:
    """Put booked hours beside the rows of the same unit and task."""
    geboekt = _per_plek(tijdregistratie.geboekt.select_related("gemeente"))
    per_plek: dict[Plek, list[Urenregel]] = defaultdict(list)
    for regel in regels:
        per_plek[regel.onderdeel.code, regel.taak].append(regel)
    return Koppeling(
        tuple((r[0], geboekt[p]) for p, r in per_plek.items() if len(r) == 1 and p in geboekt),
        tuple((p, uren) for p, uren in geboekt.items() if len(per_plek.get(p, ())) > 1),
        tuple((p, uren) for p, uren in geboekt.items() if p not in per_plek),
        tuple(regel for p, rijen in per_plek.items() if p not in geboekt for regel in rijen),
    )


def uren_van(regel: Urenregel) -> Uren:
    """The hours of a row as it is."""
    return Uren({u.gemeente.cbs: u.uren for u in regel.uren.all() if u.uren}, regel.gezamenlijk)


def _per_plek(geboekt: Iterable[Geboekt]) -> dict[Plek, Uren]:
    gevonden: dict[Plek, Uren] = {}
    for som in geboekt:
        plek = som.onderdeel, som.taak
        uren = gevonden.get(plek, Uren({}))
        if som.gemeente is None:
            gevonden[plek] = uren._replace(gezamenlijk=som.uren)
        elif som.uren:
            gevonden[plek] = uren._replace(
                per_gemeente={**uren.per_gemeente, som.gemeente.cbs: som.uren}
            )
        else:
            gevonden[plek] = uren
    return gevonden


def _zoals_geboekt(regel: Urenregel, uren: Uren) -> Wijziging:
    """A row with the hours that were booked; a key only where there are joint hours."""
    rij = Rij(
        onderdeel=regel.onderdeel.code,
        taak=regel.taak,
        taakveld=regel.taakveld,
        aard=regel.aard,
        uren=uren.per_gemeente,
        gezamenlijk=uren.gezamenlijk,
        vte=regel.vte,
        sleutel=regel.sleutel if uren.gezamenlijk else "",
        bron=BronUren.TIJDSCHRIJVEN,
        toelichting=regel.toelichting,
    )
    return Wijziging(rij, regel.pk, regel.wijziging)
