"""What pages and commands may read of the contribution: the calculations of the registry."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from threading import Lock
from typing import Any, NamedTuple

from cachetools import LRUCache, cached
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.timezone import localdate

from bijdrage.afgesproken import correctieafspraken, indexcijfers, methoden, overeenkomsten
from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.overeenkomst import Indexcijfer, Methode, Overeenkomst
from bijdrage.boeken.overgang import Deel
from bijdrage.doorrekenen import Doorgerekend
from bijdrage.gepubliceerd import broncodes
from bijdrage.invoer.bladen import BLADEN
from bijdrage.models import (
    Berekening,
    Componentoordeel,
    Componentstand,
    Correctie,
    Correctiejaar,
    Taakveldsplitsing,
)
from bijdrage.models import Correctieafspraak as Correctieafspraakmodel
from bijdrage.openbaar import groepen_voor, openbare_gegevens
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
from bijdrage.rapport.uitgave import openbare_bevindingen
from bijdrage.rapport.vergelijken import Versiekeuze
from bijdrage.rekenmodel.groepen import Groepen
from bijdrage.rekenmodel.invoer import CENTRUM
from bijdrage.rekenmodel.openbaar import openbaar
from bijdrage.rekenmodel.vergelijkbaar import NietVergelijkbaar
from bijdrage.rekenmodel.verschil import verschil
from bijdrage.sleutels import (
    alle_versies,
    code_van,
    leidende,
    versiesleutel,
    zoals_bekend,
    zonder_versie,
)
from bijdrage.uitkomsten import Uitkomst, uitkomsten
from samenwerking.bronnen import Bron
from samenwerking.models import OPEN, Samenwerking, Status, Urenverdeling
from samenwerking.models import Bron as Brondocument
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import codelijsten, zichtbare
from samenwerking.vragen.lezen import als_deelvraag, uit_json
from samenwerking.vragen.weergave import Vraagantwoord
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
    """What the municipalities agreed, the figures of the indices, and the agreed corrections."""

    overeenkomsten: tuple[Overeenkomst, ...]
    indexcijfers: tuple[Indexcijfer, ...]
    correcties: tuple[Correctieafspraak, ...] = ()

    def van(self, jaar: int) -> Overeenkomst | None:
        """The agreements that hold in a year."""
        return next((o for o in self.overeenkomsten if o.geldt_in(jaar)), None)


# What pages show of a calculation, and what its input is read from: a third of all the fields.
_VELDEN = (
    *("jaar", "stand", "versie", "reden", "status", "vastgesteld_op", "vingerafdruk"),
    "gepubliceerd_op",
    *("samenwerking__code", "samenwerking__naam"),
    *("besluit__orgaan", "besluit__tekst", "besluit__fictief"),
    *("methodeversie__code", "methodeversie__evaluatie", "methodeversie__evaluatie_bron"),
    *("methodeversie__bron", "methodeversie__toelichting", "methodeversie__fictief"),
    *("methodeversie__overeenkomst__naam", "methodeversie__besluit__orgaan"),
    *("methodeversie__besluit__tekst", "methodeversie__besluit__datum"),
)
_AFGESPROKEN = (
    *("code", "soort", "aard", "omschrijving", "taakveld", "bron", "fictief"),
    *("eerste_jaar", "laatste_jaar", "apart_van"),
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

_ZELFDE_JAAR = Q(samenwerking=OuterRef("samenwerking"), jaar=OuterRef("jaar"))


def berekeningen(persoon: Persoon, samenwerking: str) -> tuple[Jaarrapport, ...]:
    """The leading calculation of every year and stand of a cooperation, newest year first.

    samenwerking: its code. As the first gastgemeente reads them.
    """
    alle = _alle(persoon, samenwerking)
    return tuple(_rapporten(leidende(alle), groepen_voor(persoon, alle)).values())


def rapport_in_reeks(
    persoon: Persoon, sleutel: str
) -> tuple[Jaarrapport | None, tuple[Jaarrapport, ...]]:
    """A report, None as jaarrapport gives it, and the leading ones of its cooperation."""
    alle = _alle(persoon, code_van(sleutel))
    leidend, versies = leidende(alle), alle_versies(alle)
    gezocht = leidend | {s: versies[s] for s in (sleutel,) if s in versies}
    rapporten = _rapporten(gezocht, groepen_voor(persoon, alle))
    reeks = tuple(rapport for naam, rapport in rapporten.items() if naam in leidend)
    return rapporten.get(sleutel), reeks


def keuze_van_twee(
    persoon: Persoon, samenwerking: str, van: str = "", naar: str = ""
) -> KeuzeVanTwee:
    """What can be compared, and the bridge between the two chosen, as far as there is one."""
    bekend = _alle(persoon, samenwerking)
    alle, groepen = alle_versies(bekend), groepen_voor(persoon, bekend)
    gekozen = {s: alle[s] for s in (van, naar) if {van, naar} <= alle.keys()}
    rapporten = _rapporten(gekozen, groepen)
    brug = brug_tussen(rapporten[van], rapporten[naar]) if {van, naar} <= rapporten.keys() else None
    keuzes = tuple(_versiekeuze(sleutel, berekening) for sleutel, berekening in alle.items())
    return KeuzeVanTwee(next((b.samenwerking for b in alle.values()), None), keuzes, brug)


def alle_versies_van(
    persoon: Persoon, samenwerking: str
) -> tuple[tuple[Versiekeuze, Jaarrapport], ...]:
    """Every version of a cooperation with its report, without those whose input changed since."""
    bekend = _alle(persoon, samenwerking)
    alle = alle_versies(bekend)
    rapporten = _rapporten(alle, groepen_voor(persoon, bekend))
    return tuple((_versiekeuze(s, alle[s]), rapport) for s, rapport in rapporten.items())


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
    return _rapporten(*_gezocht(persoon, sleutel)).get(sleutel)


def groepen_van(persoon: Persoon, samenwerking: str) -> Groepen | None:
    """What is joined for somebody in a cooperation; None for who reads the full edition."""
    return groepen_voor(persoon, _alle(persoon, samenwerking))


def waarom_niet(persoon: Persoon, sleutel: str) -> str:
    """Why there is no report of a calculation, in Dutch."""
    if _gezocht(persoon, sleutel)[0]:
        return "De invoer is veranderd sinds deze berekening. Laat haar opnieuw berekenen."
    return "We kennen deze berekening niet."


def brugrapport(
    persoon: Persoon, van: str, naar: str, uren_voor_prijs: bool = False
) -> Brugrapport | None:
    """The bridge between two calculations, None when one is missing or they do not compare."""
    if code_van(van) != code_van(naar):
        return None
    rapporten = _rapporten(*_gezocht(persoon, van, naar))
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
    """The agreements of the cooperation of a calculation, with its indexes and corrections."""
    wat = rapport.registratie
    if wat is None:
        return Afspraken((), ())
    van = wat.samenwerking_id
    return Afspraken(overeenkomsten(van), indexcijfers(van), correctieafspraken(van))


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
        Berekening.objects.filter(samenwerking=samenwerking, gepubliceerd_op__isnull=False)
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
    wat = rapport.registratie
    afgesproken = wat.correctieafspraken if wat else ()
    return herkomstrapport(rapport.sleutel, rapport.berekening, gekozen, codelijsten(), afgesproken)


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

    What was published everybody sees; the rest is for who works on it. ``documenten``, ``standen``
    and ``afspraken`` too.
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
    van_afspraken = Correctieafspraakmodel.objects.filter(
        correcties__kostenraming=OuterRef(OuterRef("kostenraming"))
    ).values("bron")
    genoemd = (
        Q(hier, code=OuterRef("kostenraming__bron"))
        | Q(hier, code=OuterRef("methodeversie__bron"))
        | Q(hier, code=OuterRef("methodeversie__evaluatie_bron"))
        | Q(hier, code__in=van_afspraken)
        | Q(samenwerking=None, code__in=broncodes())
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
        .select_related("methodeversie__overeenkomst", "methodeversie__besluit")
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
    gevonden = berekeningen.annotate(
        documenten=ArraySubquery(documenten),
        nieuwere_uren=ArraySubquery(nieuwer),
        standen=ArraySubquery(oordelen),
        splitsingen=ArraySubquery(splitsingen),
        vragen=als_deelvraag(_ZELFDE_JAAR),
        afspraken=ArraySubquery(_afspraken()),
    )
    return zoals_bekend(list(gevonden))


def _afspraken() -> QuerySet[Correctie, Any]:
    """What was agreed about the corrections of the cost of a calculation, in the outer query."""
    jaren = Correctiejaar.objects.filter(afspraak=OuterRef("afspraak")).order_by("jaar")
    return (
        Correctie.objects.filter(kostenraming=OuterRef("kostenraming"), afspraak__isnull=False)
        .order_by("code")
        .values(
            _=JSONObject(
                **{naam: f"afspraak__{naam}" for naam in _AFGESPROKEN},
                gemeente="gemeente__naam",
                orgaan="afspraak__besluit__orgaan",
                tekst="afspraak__besluit__tekst",
                datum="afspraak__besluit__datum",
                bedragen=ArraySubquery(jaren.values(_=JSONObject(jaar="jaar", bedrag="bedrag"))),
            )
        )
    )


def _gezocht(persoon: Persoon, *sleutels: str) -> tuple[dict[str, Berekening], Groepen | None]:
    """The calculations with these names, as far as there are any; of one cooperation.

    With what is joined for this person."""
    alle = _alle(persoon, code_van(sleutels[0]))
    bekend = {**leidende(alle), **alle_versies(alle)}
    gevonden = {sleutel: bekend[sleutel] for sleutel in sleutels if sleutel in bekend}
    return gevonden, groepen_voor(persoon, alle)


def _rapporten(
    berekeningen: Mapping[str, Berekening], groepen: Groepen | None
) -> dict[str, Jaarrapport]:
    """The report of each calculation, without those whose input changed since."""
    per_id = uitkomsten(list(berekeningen.values()))
    return {
        sleutel: _rapport(berekening, per_id[berekening.pk], groepen)
        ._replace(sleutel=sleutel, registratie=_registratie(berekening))
        .met_bronnen(_documenten(berekening))
        for sleutel, berekening in berekeningen.items()
        if berekening.pk in per_id
    }


@cached(
    LRUCache(64),
    lock=Lock(),
    key=lambda b, uitkomst, groepen: (
        *(b.pk, b.vingerafdruk, uitkomst.codelijsten.kenmerk, groepen),
    ),
)
def _rapport(berekening: Berekening, uitkomst: Uitkomst, groepen: Groepen | None) -> Jaarrapport:
    """The report of the edition that somebody reads."""
    lijsten, onverkort = uitkomst.codelijsten, uitkomst.berekening
    getoond = openbaar(onverkort, groepen) if groepen else onverkort
    bevindingen, gegevens = uitkomst.bevindingen, uitkomst.gegevens
    if groepen and getoond is not onverkort:
        bevindingen = openbare_bevindingen(bevindingen, onverkort.invoer, groepen)
        gegevens = openbare_gegevens(gegevens, getoond.invoer)
    rapport = _jaarrapport("", getoond, bevindingen, lijsten)
    return rapport._replace(
        gegevens=gegevens, lijsten=lijsten.kenmerk, groepen=groepen, onverkort=onverkort
    )


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


def _vragen(berekening: Any) -> Iterator[Vraagantwoord]:
    """The published questions at the pages of a calculation, and at those of its hours."""
    begin = (
        reverse("jaar", args=[versiesleutel(berekening)]),
        reverse("urenverdeling", args=[_urensleutel(berekening)]),
    )
    for rij in berekening.vragen:
        if rij["pad"].startswith(begin):
            yield uit_json(rij)


def _urensleutel(berekening: Berekening) -> str:
    """The name of the hours of a calculation in addresses."""
    uren = berekening.urenverdeling
    return f"{berekening.samenwerking.code}/{uren.jaar}-{uren.stand}-v{uren.versie}"


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
        vragen=tuple(_vragen(berekening)),
        methode=_methode(berekening),
        correctieafspraken=tuple(map(_correctieafspraak, berekening.afspraken)),
    )


def _methode(berekening: Berekening) -> Methode | None:
    """The version of the method that a calculation names; its effect stands on its own page."""
    methode = berekening.methodeversie
    if methode is None:
        return None
    besluit = methode.besluit
    return Methode(
        methode.code,
        overeenkomst=methode.overeenkomst.naam,
        besluit=f"{besluit.orgaan}: {besluit.tekst}" if besluit else "",
        evaluatie=methode.evaluatie,
        toelichting=methode.toelichting,
        besloten_op=besluit.datum if besluit else None,
        bron=methode.bron,
        evaluatie_bron=methode.evaluatie_bron,
        fictief=methode.fictief,
    )


def _correctieafspraak(rij: dict[str, Any]) -> Correctieafspraak:
    """rij: as ``_afspraken`` gives it."""
    dag = rij["datum"]
    return Correctieafspraak(
        **{naam: rij[naam] for naam in _AFGESPROKEN},
        gemeente=rij["gemeente"],
        besluit=f"{rij['orgaan']}: {rij['tekst']}" if dag else "",
        besloten_op=date.fromisoformat(dag) if dag else None,
        bedragen=tuple((j["jaar"], int(Decimal(str(j["bedrag"])) * 100)) for j in rij["bedragen"]),
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
        *(van.groepen, naar.groepen),
        naar.registratie and naar.registratie.splitsingen,
    ),
)
def _brug(van: Jaarrapport, naar: Jaarrapport, uren_voor_prijs: bool) -> Brugrapport | None:
    """The bridge; which addresses its two ends have does not matter here."""
    try:
        stappen = verschil(van.motor.invoer, naar.motor.invoer, uren_voor_prijs)
    except NietVergelijkbaar:
        return None
    return _brugrapport(van, naar, stappen, codelijsten())
