"""The calculations of the registry with what is told of them, as one query reads them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from threading import get_ident
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.timezone import localdate

from bijdrage.afgesproken import BESPARINGSVELDEN, besparingsafspraak
from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.overeenkomst import Methode
from bijdrage.betwist import betwiste
from bijdrage.boeken.overgang import Deel
from bijdrage.gepubliceerd import broncodes
from bijdrage.models import (
    Berekening,
    Besparingsafspraak,
    Component,
    Componentoordeel,
    Componentstand,
    Correctie,
    Correctiejaar,
    Taakveldsplitsing,
)
from bijdrage.models import Correctieafspraak as Correctieafspraakmodel
from bijdrage.models import Notitie as Notitiemodel
from bijdrage.rapport.model import (
    NieuwereUren,
    Notitie,
    Registratie,
)
from bijdrage.sleutels import (
    alle_versies,
    leidende,
    versiesleutel,
    zoals_bekend,
    zonder_versie,
)
from samenwerking import vraagpaginas
from samenwerking.bronnen import Bron
from samenwerking.models import OPEN, Status, Urenverdeling
from samenwerking.models import Bron as Brondocument
from samenwerking.models.versie import OPENBAAR
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.selectors import zichtbare
from samenwerking.vragen.lezen import als_deelvraag, uit_json
from samenwerking.vragen.weergave import Vraagantwoord

# What pages show of a calculation, and what its input is read from: a third of all the fields.
_VELDEN = (
    *("jaar", "stand", "versie", "reden", "status", "vastgesteld_op", "vingerafdruk"),
    *("gepubliceerd_op", "ingetrokken_op"),
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

_VERSCHIL = "/verschil/"
_ZELFDE_JAAR = Q(samenwerking=OuterRef("samenwerking"), jaar=OuterRef("jaar"))


def versies_van(persoon: Persoon, samenwerking: str) -> list[Berekening]:
    """The calculations of a cooperation that somebody may know of, with what is shown of them.

    What was published everybody knows of, also when it was withdrawn (see ``leesbaar``); the rest
    is for who works on it. ``documenten``, ``standen``, ``betwist`` and ``afspraken`` too.
    """
    vraag = _vraag(_concepten(persoon), samenwerking, broncodes(), localdate(), get_ident())
    return zoals_bekend(list(vraag.all()))


@lru_cache(maxsize=256)
def _vraag(
    concepten: frozenset[int], samenwerking: str, codes: frozenset[str], dag: date, draad: int
) -> QuerySet[Berekening, Any]:
    """Those calculations, not asked yet; kept, since making this takes as long as answering it.

    concepten: the cooperations of which somebody reads what is not published; codes: of documents
    of no cooperation; dag: on which it is asked, since secrecy of a document ends by day; draad:
    each thread its own, since Django counts joins in a query while it writes it out.
    """
    nieuwer = Urenverdeling.objects.filter(
        OPENBAAR | Q(samenwerking__in=concepten),
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
        | Q(samenwerking=None, code__in=codes)
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
        _zichtbare(concepten, samenwerking)
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
    betwist = betwiste(Component.objects.filter(kostenraming=OuterRef("kostenraming")))
    splitsingen = Taakveldsplitsing.objects.filter(samenwerking=OuterRef("samenwerking")).values(
        _=JSONObject(oud="taakveld", nieuw="opvolgers", delen="procenten", bron="bron")
    )
    besparingen = Besparingsafspraak.objects.filter(
        samenwerking=OuterRef("samenwerking"), eerste_jaar__lte=OuterRef("jaar")
    ).order_by("code")
    notities = (
        Notitiemodel.objects.filter(berekening=OuterRef("pk"))
        .order_by("as_naam", "code")
        .values(_=JSONObject(as_="as_naam", code="code", tekst="tekst"))
    )
    return berekeningen.annotate(
        documenten=ArraySubquery(documenten),
        nieuwere_uren=ArraySubquery(nieuwer),
        standen=ArraySubquery(oordelen),
        betwist=ArraySubquery(betwist.values("naam")),
        splitsingen=ArraySubquery(splitsingen),
        vragen=als_deelvraag(_ZELFDE_JAAR & ~vraagpaginas.ingetrokken()),
        afspraken=ArraySubquery(_afspraken()),
        besparingen=ArraySubquery(
            besparingen.values(_=JSONObject(**{veld: veld for veld in BESPARINGSVELDEN}))
        ),
        aantekeningen=ArraySubquery(notities),
    )


def namen(persoon: Persoon, samenwerking: str) -> set[str]:
    """What the calculations that somebody may read are called in addresses."""
    zichtbaar = _zichtbare(_concepten(persoon), samenwerking).select_related("samenwerking")
    leest = leesbaar(persoon, zoals_bekend(list(zichtbaar)))
    return {*leidende(leest), *alle_versies(leest)}


def _concepten(persoon: Persoon) -> frozenset[int]:
    """The cooperations of which somebody reads what is not published."""
    return persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)


def _zichtbare(concepten: frozenset[int], samenwerking: str) -> QuerySet[Berekening]:
    zichtbaar = Q(gepubliceerd_op__isnull=False) | Q(samenwerking__in=concepten)
    return Berekening.objects.filter(zichtbaar, samenwerking__code=samenwerking)


def leesbaar(persoon: Persoon, berekeningen: Iterable[Berekening]) -> list[Berekening]:
    """Those that somebody may read: what was withdrawn only who works on it."""
    concepten = _concepten(persoon)
    return [b for b in berekeningen if b.ingetrokken_op is None or b.samenwerking_id in concepten]


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


def documenten(berekening: Any) -> dict[str, Bron]:
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
    """The published questions at the pages of a calculation, of its hours, and of what changed
    up to it."""
    begin = (
        reverse("jaar", args=[versiesleutel(berekening)]),
        reverse("urenverdeling", args=[_urensleutel(berekening)]),
    )
    tot_hier = f"/{versiesleutel(berekening)}/"
    for rij in berekening.vragen:
        pad = rij["pad"]
        if pad.startswith(begin) or (pad.startswith(_VERSCHIL) and pad.endswith(tot_hier)):
            yield uit_json(rij)


def _urensleutel(berekening: Berekening) -> str:
    """The name of the hours of a calculation in addresses."""
    uren = berekening.urenverdeling
    return f"{berekening.samenwerking.code}/{uren.jaar}-{uren.stand}-v{uren.versie}"


def registratie(berekening: Any) -> Registratie:
    """berekening: with ``betwist``, and in ``standen`` the last word on each component."""
    besluit = berekening.besluit
    return Registratie(
        samenwerking=berekening.samenwerking.naam,
        code=berekening.samenwerking.code,
        versie=berekening.versie,
        reden=berekening.reden,
        status=berekening.stap,
        invoer_op=invoer_op(berekening),
        vastgesteld_op=berekening.vastgesteld_op and localdate(berekening.vastgesteld_op),
        besluit=f"{besluit.orgaan}: {besluit.tekst}" if besluit else "",
        besluit_fictief=bool(besluit and besluit.fictief),
        id=berekening.pk,
        samenwerking_id=berekening.samenwerking_id,
        urenverdeling=berekening.urenverdeling_id,
        kostenraming=berekening.kostenraming_id,
        urenversie=berekening.urenverdeling.versie,
        nieuwere_uren=_nieuwere_uren(berekening),
        in_geschil=_in_geschil(berekening),
        splitsingen=tuple(_splitsingen(berekening)),
        vragen=tuple(_vragen(berekening)),
        methode=_methode(berekening),
        correctieafspraken=tuple(map(_correctieafspraak, berekening.afspraken)),
        besparingen=tuple(map(besparingsafspraak, berekening.besparingen)),
        notities=tuple(Notitie(**rij) for rij in berekening.aantekeningen),
    )


def _in_geschil(berekening: Any) -> tuple[str, ...]:
    """The components of which somebody said so, and those that a dispute is about."""
    gezegd = {
        oordeel["component"]
        for oordeel in berekening.standen
        if oordeel["stand"] == Componentstand.IN_GESCHIL
    }
    return tuple(sorted(gezegd.union(berekening.betwist)))


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


def invoer_op(berekening: Berekening) -> date:
    """The day of the last input that a calculation rests on."""
    invoer = (berekening.urenverdeling, berekening.kostenraming)
    return localdate(max(versie.gemaakt_op for versie in invoer))
