"""What pages and commands may read of the contribution: the calculations of the registry."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from threading import Lock
from typing import Any, NamedTuple

from cachetools import LRUCache, cached
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.db.models.functions import JSONObject
from django.utils.timezone import localdate

from bijdrage.afgesproken import indexcijfers, overeenkomsten
from bijdrage.afspraken.overeenkomst import Indexcijfer, Overeenkomst
from bijdrage.boeken.overgang import Deel
from bijdrage.doorrekenen import Doorgerekend
from bijdrage.gepubliceerd import broncodes
from bijdrage.invoer.bladen import BLADEN
from bijdrage.models import Berekening, Componentoordeel, Componentstand, Taakveldsplitsing
from bijdrage.rapport.brug import brugrapport as _brugrapport
from bijdrage.rapport.herkomst import Keuze, herkomstrapport
from bijdrage.rapport.model import (
    Brugrapport,
    Herkomstrapport,
    Jaarrapport,
    NieuwereUren,
    Registratie,
)
from bijdrage.rapport.reeks import vorige
from bijdrage.rapport.samenstellen import jaarrapport as _jaarrapport
from bijdrage.rapport.vergelijken import Versiekeuze
from bijdrage.rekenmodel.vergelijkbaar import NietVergelijkbaar
from bijdrage.rekenmodel.verschil import verschil
from bijdrage.sleutels import alle_versies, code_van, leidende, zonder_versie
from bijdrage.uitkomsten import Uitkomst, uitkomsten
from samenwerking.bronnen import Bron
from samenwerking.models import OPEN, Samenwerking, Status, Urenverdeling
from samenwerking.models import Bron as Brondocument
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import codelijsten, zichtbare
from samenwerking.werkboek.schrijven import Vulblad, vul


class Invoerblad(NamedTuple):
    """A sheet of the input of a calculation, with the row numbers of the file it came from."""

    inhoud: Vulblad
    rijen: tuple[int, ...]


class KeuzeVanTwee(NamedTuple):
    """The calculations of a cooperation to choose from, and the bridge between two of them.

    ``samenwerking`` and ``brug`` are None where there are no calculations or no such bridge.
    """

    samenwerking: Samenwerking | None
    keuzes: tuple[Versiekeuze, ...]
    brug: Brugrapport | None


class Afspraken(NamedTuple):
    """What the municipalities agreed, and the figures of the indices that it names."""

    overeenkomsten: tuple[Overeenkomst, ...]
    indexcijfers: tuple[Indexcijfer, ...]


# What pages show of a calculation, and what its input is read from: a third of all the fields.
_VELDEN = (
    *("jaar", "stand", "versie", "reden", "status", "vastgesteld_op", "vingerafdruk"),
    "gepubliceerd_op",
    *("samenwerking__code", "samenwerking__naam"),
    *("besluit__orgaan", "besluit__tekst", "besluit__fictief"),
)
_UREN = (
    "gemaakt_op",
    "jaar",
    "stand",
    "versie",
    "fictief",
    "sleutel_gezamenlijk",
    "sleutel_overhead",
    "productieve_uren",
)
_KOSTEN = ("status", "gemaakt_op", "fictief", "prijspeil", "peildatum_inwoners", "bron")


def berekeningen(persoon: Persoon, samenwerking: str) -> tuple[Jaarrapport, ...]:
    """The leading calculation of every year and stand of a cooperation, newest year first.

    samenwerking: its code. As the first gastgemeente reads them.
    """
    return tuple(_rapporten(leidende(_alle(persoon, samenwerking))).values())


def rapport_in_reeks(
    persoon: Persoon, sleutel: str
) -> tuple[Jaarrapport | None, tuple[Jaarrapport, ...]]:
    """A report, None as jaarrapport gives it, and the leading ones of its cooperation."""
    alle = _alle(persoon, code_van(sleutel))
    leidend, versies = leidende(alle), alle_versies(alle)
    rapporten = _rapporten(leidend | {s: versies[s] for s in (sleutel,) if s in versies})
    reeks = tuple(rapport for naam, rapport in rapporten.items() if naam in leidend)
    return rapporten.get(sleutel), reeks


def keuze_van_twee(
    persoon: Persoon, samenwerking: str, van: str = "", naar: str = ""
) -> KeuzeVanTwee:
    """What can be compared, and the bridge between the two chosen, as far as there is one."""
    alle = alle_versies(_alle(persoon, samenwerking))
    rapporten = _rapporten({s: alle[s] for s in (van, naar) if {van, naar} <= alle.keys()})
    brug = brug_tussen(rapporten[van], rapporten[naar]) if {van, naar} <= rapporten.keys() else None
    keuzes = tuple(_versiekeuze(sleutel, berekening) for sleutel, berekening in alle.items())
    return KeuzeVanTwee(next((b.samenwerking for b in alle.values()), None), keuzes, brug)


def _versiekeuze(sleutel: str, berekening: Berekening) -> Versiekeuze:
    return Versiekeuze(
        sleutel,
        berekening.jaar,
        berekening.stand,
        berekening.versie,
        berekening.stap,
        berekening.reden,
        _invoer_op(berekening),
        berekening.vingerafdruk,
    )


def jaarrapport(persoon: Persoon, sleutel: str) -> Jaarrapport | None:
    """The report of a calculation, None when there is none or its input changed since."""
    return _rapporten(_gezocht(persoon, sleutel)).get(sleutel)


def waarom_niet(persoon: Persoon, sleutel: str) -> str:
    """Why there is no report of a calculation, in Dutch."""
    if _gezocht(persoon, sleutel):
        return "De invoer is veranderd sinds deze berekening. Laat haar opnieuw berekenen."
    return "We kennen deze berekening niet."


def brugrapport(
    persoon: Persoon, van: str, naar: str, uren_voor_prijs: bool = False
) -> Brugrapport | None:
    """The bridge between two calculations, None when one is missing or they do not compare."""
    if code_van(van) != code_van(naar):
        return None
    rapporten = _rapporten(_gezocht(persoon, van, naar))
    if not {van, naar} <= rapporten.keys():
        return None
    return brug_tussen(rapporten[van], rapporten[naar], uren_voor_prijs)


def brug_van_vorige(
    rapport: Jaarrapport, reeks: Sequence[Jaarrapport]
) -> tuple[Jaarrapport | None, Brugrapport | None]:
    """The calculation a year earlier of the same stand, and why it changed since."""
    eerder = vorige(rapport, reeks)
    return eerder, eerder and brug_tussen(eerder, rapport)


def afspraken(rapport: Jaarrapport) -> Afspraken:
    """The agreements of the cooperation of a calculation, and its register of indexes."""
    wat = rapport.registratie
    if wat is None:
        return Afspraken((), ())
    return Afspraken(overeenkomsten(wat.samenwerking_id), indexcijfers(wat.samenwerking_id))


def brug_tussen(
    van: Jaarrapport, naar: Jaarrapport, uren_voor_prijs: bool = False
) -> Brugrapport | None:
    """The bridge between two reports, None when they do not compare."""
    brug = _brug(van, naar, uren_voor_prijs)
    return brug and brug._replace(van=van, naar=naar)


def herkomst(rapport: Jaarrapport, cbs: str, **keuze: Any) -> Herkomstrapport | None:
    """What is behind an amount of a municipality (by CBS code), None when there is nothing.

    keuze: component, taakvelden, onderdelen; see Keuze.
    """
    gemeenten = rapport.berekening.invoer.gemeenten
    naam = next((gemeente.naam for gemeente in gemeenten if gemeente.cbs == cbs), None)
    if naam is None:
        return None
    gekozen = Keuze(naam, **keuze)
    return herkomstrapport(rapport.sleutel, rapport.berekening, gekozen, codelijsten())


def invoerblad(rapport: Jaarrapport, naam: str) -> Invoerblad | None:
    """A sheet of the input of a calculation, None when there is no such sheet."""
    blad = next((blad for blad in BLADEN if blad.naam == naam), None)
    if blad is None or rapport.gegevens is None:
        return None
    tabel, gemeenten = rapport.gegevens[naam], rapport.berekening.invoer.gemeenten
    namen = [gemeente.naam for gemeente in gemeenten]
    return Invoerblad(vul(blad, tabel, namen), tuple(tabel.rijen))


def doorgerekend(rapport: Jaarrapport) -> Doorgerekend:
    """A calculation of the registry as one that was made from a file."""
    if rapport.gegevens is None:
        raise ValueError("deze berekening staat niet in de registratie")
    naam = f"{rapport.jaar}-{rapport.stand}"
    return Doorgerekend(naam, rapport.gegevens, rapport.berekening, rapport.bevindingen, ())


def _alle(persoon: Persoon, samenwerking: str) -> list[Berekening]:
    """The calculations of a cooperation that somebody may see, with what is shown of them.

    What was published everybody sees; the rest is for who works on it. ``documenten`` and
    ``standen`` too.
    """
    concepten = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    zichtbaar = Q(gepubliceerd_op__isnull=False) | Q(samenwerking__in=concepten)
    nieuwer = Urenverdeling.objects.filter(
        zichtbaar,
        samenwerking=OuterRef("samenwerking"),
        jaar=OuterRef("jaar"),
        stand=OuterRef("stand"),
        versie__gt=OuterRef("urenverdeling__versie"),
        status=Status.VASTGESTELD,
    ).values(_=JSONObject(versie="versie", vastgesteld_op="vastgesteld_op"))
    hier = Q(samenwerking=None) | Q(samenwerking=OuterRef("samenwerking"))
    genoemd = Q(hier, code=OuterRef("kostenraming__bron")) | Q(
        samenwerking=None, code__in=broncodes()
    )
    documenten = (
        zichtbare(IEDEREEN, Brondocument)
        .filter(genoemd)
        .order_by("code")
        .values(
            _=JSONObject(code="code", titel="titel", url="url", van="samenwerking", vast="vast")
        )
    )
    berekeningen = (
        Berekening.objects.filter(zichtbaar, samenwerking__code=samenwerking)
        .select_related("samenwerking", "besluit", "urenverdeling", "kostenraming")
        .only(
            *_VELDEN,
            *(f"urenverdeling__{v}" for v in _UREN),
            *(f"kostenraming__{v}" for v in _KOSTEN),
        )
    )
    oordelen = (
        Componentoordeel.objects.filter(berekening=OuterRef("pk"))
        .order_by("component", "-pk")
        .distinct("component")
        .values(_=JSONObject(component="component", stand="stand"))
    )
    splitsingen = Taakveldsplitsing.objects.filter(samenwerking=OuterRef("samenwerking")).values(
        _=JSONObject(oud="taakveld", nieuw="opvolgers", delen="procenten", bron="bron")
    )
    return list(
        berekeningen.annotate(
            documenten=ArraySubquery(documenten),
            nieuwere_uren=ArraySubquery(nieuwer),
            standen=ArraySubquery(oordelen),
            splitsingen=ArraySubquery(splitsingen),
        )
    )


def _gezocht(persoon: Persoon, *sleutels: str) -> dict[str, Berekening]:
    """The calculations with these names, as far as there are any; of one cooperation."""
    alle = _alle(persoon, code_van(sleutels[0]))
    bekend = {**leidende(alle), **alle_versies(alle)}
    return {sleutel: bekend[sleutel] for sleutel in sleutels if sleutel in bekend}


def _rapporten(berekeningen: Mapping[str, Berekening]) -> dict[str, Jaarrapport]:
    """The report of each calculation, without those whose input changed since."""
    per_id = uitkomsten(list(berekeningen.values()))
    return {
        sleutel: _rapport(berekening, per_id[berekening.pk])
        ._replace(sleutel=sleutel, registratie=_registratie(berekening))
        .met_bronnen(_documenten(berekening))
        for sleutel, berekening in berekeningen.items()
        if berekening.pk in per_id
    }


@cached(
    LRUCache(64),
    lock=Lock(),
    key=lambda b, uitkomst: (b.pk, b.vingerafdruk, uitkomst.codelijsten.kenmerk),
)
def _rapport(berekening: Berekening, uitkomst: Uitkomst) -> Jaarrapport:
    lijsten = uitkomst.codelijsten
    rapport = _jaarrapport("", uitkomst.berekening, uitkomst.bevindingen, lijsten)
    return rapport._replace(gegevens=uitkomst.gegevens, lijsten=lijsten.kenmerk)


def _documenten(berekening: Any) -> dict[str, Bron]:
    """The documents in the registry that may stand with a calculation, by their code.

    With what was adopted none that a cooperation entered afterwards: nobody saw it then.
    """
    open_ = berekening.kostenraming.status in OPEN
    return {
        document["code"]: Bron(document["code"], document["titel"], document["url"])
        for document in berekening.documenten
        if open_ or document["vast"] or document["van"] is None
    }


def _splitsingen(berekening: Any) -> Iterator[Deel]:
    """How the cooperation splits taakvelden, in the order of the codes."""
    for rij in sorted(berekening.splitsingen, key=lambda rij: str(rij["oud"])):
        for code, procent in zip(rij["nieuw"], rij["delen"], strict=True):
            yield Deel(rij["oud"], code, int(Decimal(str(procent)) * 10**6), rij["bron"])


def _registratie(berekening: Any) -> Registratie:
    """berekening: with ``standen``, the last of what was said of each component."""
    besluit = berekening.besluit
    return Registratie(
        samenwerking=berekening.samenwerking.naam,
        code=berekening.samenwerking.code,
        versie=berekening.versie,
        reden=berekening.reden,
        status=berekening.stap,
        invoer_op=_invoer_op(berekening),
        vastgesteld_op=berekening.vastgesteld_op and localdate(berekening.vastgesteld_op),
        besluit=f"{besluit.orgaan}: {besluit.tekst}" if besluit else "",
        besluit_fictief=bool(besluit and besluit.fictief),
        id=berekening.pk,
        samenwerking_id=berekening.samenwerking_id,
        urenverdeling=berekening.urenverdeling_id,
        kostenraming=berekening.kostenraming_id,
        urenversie=berekening.urenverdeling.versie,
        nieuwere_uren=_nieuwere_uren(berekening),
        in_geschil=tuple(
            oordeel["component"]
            for oordeel in berekening.standen
            if oordeel["stand"] == Componentstand.IN_GESCHIL
        ),
        splitsingen=tuple(_splitsingen(berekening)),
    )


def _nieuwere_uren(berekening: Any) -> NieuwereUren | None:
    """The hours that were adopted after those of a calculation; at most one version is."""
    for uren in berekening.nieuwere_uren:
        sleutel = f"{zonder_versie(berekening)}-v{uren['versie']}"
        dag = localdate(datetime.fromisoformat(uren["vastgesteld_op"]))
        return NieuwereUren(sleutel, uren["versie"], dag)
    return None


def _invoer_op(berekening: Berekening) -> date:
    """The day of the last input that a calculation rests on."""
    invoer = (berekening.urenverdeling, berekening.kostenraming)
    return localdate(max(versie.gemaakt_op for versie in invoer))


@cached(
    LRUCache(64),
    lock=Lock(),
    key=lambda van, naar, volgorde: (
        *(van.vingerafdruk, naar.vingerafdruk, naar.gemeente, naar.lijsten, volgorde),
        naar.registratie and naar.registratie.splitsingen,
    ),
)
def _brug(van: Jaarrapport, naar: Jaarrapport, uren_voor_prijs: bool) -> Brugrapport | None:
    """The bridge; which addresses its two ends have does not matter here."""
    try:
        stappen = verschil(van.berekening.invoer, naar.berekening.invoer, uren_voor_prijs)
    except NietVergelijkbaar:
        return None
    return _brugrapport(van, naar, stappen, codelijsten())
