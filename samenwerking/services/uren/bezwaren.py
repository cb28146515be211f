"""Objections: a municipality puts its own hours beside those of a row, until they agree."""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import NamedTuple

from django.db import transaction

from samenwerking import logboek_uren as logboek
from samenwerking.models import (
    Bericht,
    Bezwaar,
    Gemeente,
    Onderdeel,
    Standpunt,
    Standpunturen,
    Uitkomst,
    Urenregel,
    Urenverdeling,
)
from samenwerking.rechten.namens import eis_namens, gemeenten
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.uren.controle import (
    laat_akkoord_vervallen,
    sluit_bezwaar,
    vergrendel,
)
from samenwerking.services.uren.rijen import Rij, Wijziging, naam_van, zet_rijen


class Voorstel(NamedTuple):
    """The hours that a row should have; uren: per municipality, by CBS code."""

    regel: int
    uren: Mapping[str, Decimal]
    gezamenlijk: Decimal = Decimal(0)


@transaction.atomic
def maak_bezwaar(
    *,
    persoon: Persoon,
    verdeling: Urenverdeling,
    gemeente: Gemeente,
    onderdeel: Onderdeel,
    reden: str,
    voorstellen: list[Voorstel],
) -> Bezwaar:
    """A municipality objects to rows of a unit, with the hours that it would put there.

    Agreements that were given lapse. Raises Geweigerd.
    """
    verdeling = vergrendel(persoon, verdeling, Actie.BEZWAAR_MAKEN)
    eis_namens(persoon, Actie.BEZWAAR_MAKEN, verdeling.samenwerking_id, gemeente)
    if not reden.strip():
        raise Geweigerd("Er staat geen reden bij. Zeg waarom de uren anders moeten zijn.")
    if not verdeling.gemeenten.filter(gemeente=gemeente).exists():
        raise Geweigerd(f"{gemeente} staat niet in deze urenverdeling.")
    laat_akkoord_vervallen(persoon, verdeling, f"bezwaar van {gemeente}")
    bezwaar = Bezwaar.objects.create(
        urenverdeling=verdeling,
        gemeente=gemeente,
        onderdeel=onderdeel,
        reden=reden,
        gemaakt_door_id=persoon.account,
    )
    _bewaar_standpunten(bezwaar, voorstellen)
    logboek.bezwaar_gemaakt(persoon, bezwaar, _in_woorden(bezwaar))
    return bezwaar


@transaction.atomic
def wijzig_standpunt(*, persoon: Persoon, bezwaar: Bezwaar, voorstellen: list[Voorstel]) -> None:
    """The municipality that objects moves: other hours than it wanted before. Raises Geweigerd."""
    bezwaar = _open(persoon, bezwaar)
    eis_namens(
        persoon, Actie.BEZWAAR_AFHANDELEN, bezwaar.urenverdeling.samenwerking_id, bezwaar.gemeente
    )
    oud = _in_woorden(bezwaar)
    bezwaar.standpunten.all().delete()
    _bewaar_standpunten(bezwaar, voorstellen)
    logboek.standpunt_gewijzigd(persoon, bezwaar, oud, _in_woorden(bezwaar))


@transaction.atomic
def reageer(*, persoon: Persoon, bezwaar: Bezwaar, tekst: str) -> Bericht:
    """Say something about an objection, for one's own municipality. Raises Geweigerd."""
    bezwaar = _open(persoon, bezwaar)
    samenwerking = bezwaar.urenverdeling.samenwerking_id
    namens = gemeenten(persoon, Actie.BEZWAAR_AFHANDELEN, samenwerking)
    if not tekst.strip():
        raise Geweigerd("Er staat niets in de reactie.")
    bericht = bezwaar.berichten.create(
        gemeente=Gemeente.objects.filter(cbs__in=namens).earliest("cbs"),
        gebruiker_id=persoon.account,
        tekst=tekst,
    )
    logboek.bericht(persoon, bezwaar)
    return bericht


@transaction.atomic
def neem_over(*, persoon: Persoon, bezwaar: Bezwaar, gezien: Collection[int] | None = None) -> None:
    """Another municipality takes over the hours of an objection: the rows become them.

    gezien: the standpunten (ids) as this person saw them; None for all. The objection stays open as
    long as it has others. Raises Geweigerd, also when one was changed since, or for somebody who
    acts only for the municipality that objects.
    """
    bezwaar = _open(persoon, bezwaar)
    verdeling = bezwaar.urenverdeling
    namens = gemeenten(persoon, Actie.BEZWAAR_AFHANDELEN, verdeling.samenwerking_id)
    andere = verdeling.gemeenten.exclude(gemeente=bezwaar.gemeente)
    if namens.isdisjoint(andere.values_list("gemeente__cbs", flat=True)):
        raise Geweigerd(
            f"{bezwaar.gemeente} maakte dit bezwaar; een andere gemeente neemt het over. "
            "U kunt het intrekken."
        )
    standpunten = bezwaar.standpunten.select_related("regel__onderdeel").prefetch_related(
        "uren__gemeente"
    )
    gekozen = [s for s in standpunten if gezien is None or s.pk in gezien]
    if not gekozen or len(gekozen) < len(gezien or ()):
        raise Geweigerd("Het standpunt is gewijzigd sinds u dit zag. Bekijk het bezwaar opnieuw.")
    zet_rijen(persoon, verdeling, [_zoals_voorgesteld(standpunt) for standpunt in gekozen])
    if len(gekozen) == len(standpunten):
        sluit_bezwaar(persoon, bezwaar, Uitkomst.OVERGENOMEN)
    else:
        oud = _in_woorden(bezwaar)
        bezwaar.standpunten.filter(pk__in=[standpunt.pk for standpunt in gekozen]).delete()
        logboek.rij_overgenomen(persoon, bezwaar, oud, _in_woorden(bezwaar))


@transaction.atomic
def trek_in(*, persoon: Persoon, bezwaar: Bezwaar) -> None:
    """The municipality that objects agrees with the rows after all. Raises Geweigerd."""
    bezwaar = _open(persoon, bezwaar)
    eis_namens(
        persoon, Actie.BEZWAAR_AFHANDELEN, bezwaar.urenverdeling.samenwerking_id, bezwaar.gemeente
    )
    sluit_bezwaar(persoon, bezwaar, Uitkomst.INGETROKKEN)


def _open(persoon: Persoon, bezwaar: Bezwaar) -> Bezwaar:
    """The objection as it is now, and still open; its version is locked."""
    verdeling = vergrendel(persoon, bezwaar.urenverdeling, Actie.BEZWAAR_AFHANDELEN)
    bezwaar = Bezwaar.objects.select_related("gemeente", "onderdeel").get(pk=bezwaar.pk)
    bezwaar.urenverdeling = verdeling
    if bezwaar.uitkomst:
        raise Geweigerd(f"Dit bezwaar is al {bezwaar.uitkomst}.")
    return bezwaar


def _bewaar_standpunten(bezwaar: Bezwaar, voorstellen: list[Voorstel]) -> None:
    """Keep the proposals. Raises Geweigerd without any, or about a row of another unit."""
    regels = dict(
        Urenregel.objects.filter(
            urenverdeling=bezwaar.urenverdeling_id, onderdeel=bezwaar.onderdeel_id
        ).values_list("pk", "pk")
    )
    if not voorstellen:
        raise Geweigerd("Er zijn geen andere uren ingevuld. Zet bij ten minste één rij wat u wilt.")
    if any(voorstel.regel not in regels for voorstel in voorstellen):
        raise Geweigerd(
            f"Een rij hoort niet bij {bezwaar.onderdeel}. Een bezwaar gaat over de rijen van het "
            "onderdeel: maak er per onderdeel een."
        )
    ids = dict(bezwaar.urenverdeling.gemeenten.values_list("gemeente__cbs", "gemeente"))
    _eis_uren(voorstellen, ids)
    _eis_nieuw(bezwaar, voorstellen)
    for voorstel in voorstellen:
        standpunt = bezwaar.standpunten.create(
            regel_id=voorstel.regel, gezamenlijk=voorstel.gezamenlijk
        )
        Standpunturen.objects.bulk_create(
            Standpunturen(standpunt=standpunt, gemeente_id=ids[cbs], uren=uren)
            for cbs, uren in voorstel.uren.items()
            if uren
        )


def _eis_uren(voorstellen: list[Voorstel], gemeenten_: Collection[str]) -> None:
    """Raise Geweigerd about hours below zero, or of a municipality that does not take part."""
    for voorstel in voorstellen:
        if not voorstel.uren.keys() <= set(gemeenten_):
            raise Geweigerd("Uren zijn van gemeenten die in deze urenverdeling staan.")
        if any(uren < 0 for uren in (*voorstel.uren.values(), voorstel.gezamenlijk)):
            raise Geweigerd("Uren zijn nul of meer. Vul een getal zonder min in.")


def _eis_nieuw(bezwaar: Bezwaar, voorstellen: list[Voorstel]) -> None:
    """Raise Geweigerd when a municipality speaks twice of one row."""
    regels = [voorstel.regel for voorstel in voorstellen]
    ander = Standpunt.objects.filter(
        regel__in=regels, bezwaar__gemeente=bezwaar.gemeente, bezwaar__uitkomst=""
    )
    if len(regels) > len(set(regels)) or ander.exclude(bezwaar=bezwaar).exists():
        raise Geweigerd(
            f"{bezwaar.gemeente} maakt al bezwaar tegen deze rij. Wijzig daar het standpunt."
        )


def _in_woorden(bezwaar: Bezwaar) -> dict[str, str]:
    """The hours of each row in an objection, by the name of the row."""
    standpunten = bezwaar.standpunten.select_related("regel__onderdeel").prefetch_related(
        "uren__gemeente"
    )
    return {
        naam_van(s.regel): ", ".join(
            [*(f"{u.gemeente} {u.uren}" for u in s.uren.all()), f"gezamenlijk {s.gezamenlijk}"]
        )
        for s in standpunten
    }


def _zoals_voorgesteld(standpunt: Standpunt) -> Wijziging:
    """The row of a standpunt with its hours."""
    regel = standpunt.regel
    rij = Rij(
        onderdeel=regel.onderdeel.code,
        taak=regel.taak,
        taakveld=regel.taakveld,
        aard=regel.aard,
        uren={u.gemeente.cbs: u.uren for u in standpunt.uren.all()},
        gezamenlijk=standpunt.gezamenlijk,
        vte=regel.vte,
        sleutel=regel.sleutel if standpunt.gezamenlijk else "",
        bron=regel.bron,
        toelichting=regel.toelichting,
    )
    return Wijziging(rij, regel.pk, regel.wijziging)
