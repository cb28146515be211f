"""At which pages of this floor somebody may ask: those of what was published."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from django.db.models import CharField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat, StrIndex
from django.http import QueryDict
from django.urls import Resolver404, resolve, reverse

from bijdrage import selectors
from bijdrage.models import Berekening
from bijdrage.rapport.brugweergave import Brugweergave, brugweergave
from bijdrage.rapport.keuze import Keuze
from bijdrage.rapport.model import Brugrapport, Jaarrapport
from bijdrage.rapport.tabellen import Tabel, anker
from bijdrage.rapport.uitgave import genoemd
from bijdrage.rapport.urenweergave import urenweergave
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.sleutels import versiesleutel
from bijdrage.templatetags.adressen import herkomst
from bijdrage.uren import selectors as uren
from samenwerking.models import Status, Urenverdeling
from samenwerking.models.versie import OPENBAAR, Versie
from samenwerking.notatie import HARDE_SPATIE, euro, getal, verandering
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.vraagpaginas import Bladen, Plek, Vraagpagina

HERKOMST = "herkomst"
UREN = "/urenverdeling/"
DELEN = (
    ("waarvoor", "de opbouw"),
    ("gemeenten", "wat elke gemeente draagt"),
    ("buiten", "wat er niet in zit"),
    ("gepubliceerd", "wat er is gepubliceerd"),
    ("bevindingen", "wat opvalt"),
)
"""The parts of the page of a year without rows to ask about one by one."""


def vind(pad: str) -> Vraagpagina | None:
    """The page at a path, None when nobody can ask there."""
    naam, waarvan = _ontleed(pad)
    maak = _MAKERS.get(naam)
    return maak(**waarvan) if maak else None


def is_herkomst(pad: str) -> bool:
    """Whether a path leads to where an amount of a published calculation comes from."""
    pad, _, vraag = pad.partition("?")
    naam, waarvan = _ontleed(pad)
    if naam != HERKOMST:
        return False
    rapport, velden = selectors.jaarrapport(IEDEREEN, **waarvan), QueryDict(vraag)
    return (
        rapport is not None
        and selectors.herkomst(
            rapport,
            velden.get("gemeente", ""),
            component=velden.get("component", ""),
            taakvelden=tuple(velden.getlist("taakveld")),
            onderdelen=tuple(velden.getlist("onderdeel")),
            regel=velden.get("regel", ""),
        )
        is not None
    )


def verborgen(samenwerking: str, tekst: str) -> str:
    """The unit that a text names, while what everybody reads of a cooperation joins it."""
    rapporten = selectors.berekeningen(IEDEREEN, samenwerking)
    namen = (genoemd(tekst, r.motor.invoer, r.groepen) for r in rapporten if r.groepen)
    return next(filter(None, namen), "")


def ingetrokken() -> Q:
    """Which questions are about a version that was withdrawn: its name is in their path."""
    uren = Q(pad__startswith=UREN)
    return (uren & _met_naam_van(Urenverdeling)) | (~uren & _met_naam_van(Berekening))


def _met_naam_van(model: type[Versie]) -> Q:
    naam = Concat(
        Value("/"), "samenwerking__code", Value("/"), _tekst("jaar"), Value("-"), "stand",
        Value("-v"), _tekst("versie"), Value("/"),
    )  # fmt: skip
    rijen = model.objects.filter(ingetrokken_op__isnull=False).annotate(naam=naam)  # type: ignore[attr-defined]
    return Q(Exists(rijen.annotate(plek=StrIndex(OuterRef("pad"), F("naam"))).filter(plek__gt=0)))


def _tekst(veld: str) -> Cast:
    return Cast(veld, CharField())


def _ontleed(pad: str) -> tuple[str, dict[str, str]]:
    """The name of the page at a path, and what of the registry it is about; else empty."""
    try:
        gevonden = resolve(pad)
    except Resolver404:
        return "", {}
    return gevonden.url_name or "", gevonden.kwargs


def _van_berekening(
    naam: str, titel: str, plekken: Callable[[Jaarrapport], Iterator[Plek]]
) -> Callable[[str], Vraagpagina | None]:
    """How a page about a calculation is made. titel: what it shows, before the year."""

    def maak(sleutel: str) -> Vraagpagina | None:
        rapport, reeks = selectors.rapport_in_reeks(IEDEREEN, sleutel)
        if rapport is None or rapport.registratie is None:
            return None
        pad = reverse(naam, args=[rapport.versiesleutel])
        leidend = reverse(naam, args=[_nu(rapport, reeks).versiesleutel])
        wat = f"{jaarweergave(rapport).aanduiding}, versie {rapport.registratie.versie}"
        return Vraagpagina(
            pad=pad,
            titel=f"{titel.format(rapport.gemeente)}, {wat}",
            samenwerking=rapport.registratie.samenwerking_id,
            jaar=rapport.jaar,
            plekken=tuple(plekken(rapport)),
            nieuwer="" if leidend == pad else leidend,
        )

    return maak


def _nu(rapport: Jaarrapport, reeks: Iterable[Jaarrapport]) -> Jaarrapport:
    """The leading one of the same year and stand."""
    zelfde = (r for r in reeks if (r.jaar, r.stand) == (rapport.jaar, rapport.stand))
    return next(zelfde, rapport)


def _van_verschil(van: str, naar: str) -> Vraagpagina | None:
    """The page about why the contribution changed between two calculations."""
    brug = selectors.brugrapport(IEDEREEN, van, naar)
    if brug is None or brug.naar.registratie is None:
        return None
    _, reeks = selectors.rapport_in_reeks(IEDEREEN, naar)
    pad = verschilpad(brug)
    leidend = verschilpad(brug._replace(van=_nu(brug.van, reeks), naar=_nu(brug.naar, reeks)))
    weergave = brugweergave(brug)
    return Vraagpagina(
        pad=pad,
        titel=f"Verschil van {weergave.van_naam} naar {weergave.naar_naam}, {brug.gemeente}",
        samenwerking=brug.naar.registratie.samenwerking_id,
        jaar=brug.naar.jaar,
        plekken=tuple(_stappen(weergave)),
        nieuwer="" if leidend == pad else leidend,
    )


def verschilpad(brug: Brugrapport) -> str:
    """The path of the page of a bridge, with the versions of both ends."""
    return reverse("verschil", args=[brug.van.versiesleutel, brug.naar.versiesleutel])


def plek_van(keuze: Keuze, hele: str) -> str:
    """The place on the page of a year where an amount of the gastgemeente stands.

    The row of the most precise part that has one there; ``hele`` is the place of the whole.
    """
    for as_ in ("onderdeel", "taakveld", "component"):
        codes = keuze.codes(as_)
        if len(codes) == 1:
            return f"{as_}-{anker(codes[0])}"
    return hele


def _stappen(brug: Brugweergave) -> Iterator[Plek]:
    """The steps of a bridge as its page shows them."""
    for nummer, stap in enumerate(brug.stappen, 1):
        yield Plek(f"stap-{nummer}", f"{stap.naam}, {verandering(stap.bedrag * 100)}")


def _van_uren(sleutel: str) -> Vraagpagina | None:
    """The page on which hours are read."""
    verdeling = uren.verdeling(IEDEREEN, sleutel)
    if verdeling is None:
        return None
    zelfde = {veld: getattr(verdeling, veld) for veld in ("samenwerking", "jaar", "stand")}
    nu = Urenverdeling.objects.filter(OPENBAAR, **zelfde, status=Status.VASTGESTELD).first()
    nieuwer = nu is not None and nu != verdeling
    return Vraagpagina(
        pad=reverse("uren-lezen", args=[sleutel]),
        titel=f"Urenverdeling {verdeling}",
        samenwerking=verdeling.samenwerking_id,
        jaar=verdeling.jaar,
        nieuwer=reverse("uren-lezen", args=[versiesleutel(nu)]) if nu and nieuwer else "",
    )


def _bedragen(rapport: Jaarrapport) -> Iterator[Plek]:
    """The amounts of a year as its page shows them: its parts, and each row of its tables."""
    jaar = jaarweergave(rapport)
    van = partial(herkomst, rapport.versiesleutel, jaar.gast.cbs)
    yield from (Plek(anker, tekst, "Een deel van de pagina") for anker, tekst in DELEN)
    for tabel in jaar.tabellen:
        alles = f"hele bijdrage, {euro(tabel.totaal * 100, 0)}"
        yield Plek(tabel.as_, alles, _groep(tabel), van())
        for rij in tabel.rijen:
            naam = rij.naam if tabel.as_ == "component" else f"{rij.code} {rij.naam}"
            wat, waar = f"{naam}, {euro(rij.bedrag * 100, 0)}", f"{tabel.as_}-{rij.anker}"
            yield Plek(waar, wat, _groep(tabel), van(tabel.as_, rij.codes))


def _groep(tabel: Tabel) -> str:
    return f"Per {tabel.kop.lower()}"


def _uren(rapport: Jaarrapport) -> Iterator[Plek]:
    """The hours of a year as its page shows them: all of them."""
    weergave = urenweergave(rapport)
    aantal = f"{getal(weergave.gast_uren)}{HARDE_SPATIE}uur"
    yield Plek("uren", f"alle uren voor {rapport.gemeente}, {aantal}")


_MAKERS: Mapping[str, Callable[..., Vraagpagina | None]] = {
    "verschil": _van_verschil,
    "jaar": _van_berekening("jaar", "Bijdrage van {}", _bedragen),
    "uren": _van_berekening("uren", "Uren voor {}", _uren),
    "uren-lezen": _van_uren,
}
BLADEN = Bladen(vind, is_herkomst, verborgen, ingetrokken)
