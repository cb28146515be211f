"""What pages and commands may read of the contribution: the calculations of the registry."""

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any, NamedTuple

from cachetools import LRUCache, cached

from bijdrage.afgesproken import correctieafspraken, indexcijfers, overeenkomsten
from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.overeenkomst import Indexcijfer, Overeenkomst
from bijdrage.doorrekenen import Doorgerekend
from bijdrage.geregistreerd import (
    documenten,
    invoer_op,
    leesbaar,
    namen,
    registratie,
    versies_van,
)
from bijdrage.invoer.bladen import BLADEN
from bijdrage.models import (
    Berekening,
)
from bijdrage.openbaar import groepen_voor, openbare_gegevens
from bijdrage.rapport.brug import brugrapport as _brugrapport
from bijdrage.rapport.herkomst import herkomstrapport
from bijdrage.rapport.herkomstmodel import Herkomstrapport
from bijdrage.rapport.keuze import Keuze
from bijdrage.rapport.model import Brugdeel, Brugrapport, Jaarrapport, Registratie
from bijdrage.rapport.reeks import BEGROTINGEN, vorige
from bijdrage.rapport.samenstellen import jaarrapport as _jaarrapport
from bijdrage.rapport.uitgave import openbare_bevindingen, openbare_notities
from bijdrage.rapport.vergelijken import Versiekeuze
from bijdrage.rekenmodel.groepen import Groepen
from bijdrage.rekenmodel.openbaar import openbaar
from bijdrage.rekenmodel.vergelijkbaar import NietVergelijkbaar
from bijdrage.rekenmodel.verschil import verschil
from bijdrage.sleutels import (
    alle_versies,
    code_van,
    leidende,
)
from bijdrage.uitkomsten import Uitkomst, uitkomsten
from samenwerking.models import OPEN, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import codelijsten
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


def berekeningen(persoon: Persoon, samenwerking: str) -> tuple[Jaarrapport, ...]:
    """The leading calculation of every year and stand of a cooperation, newest year first.

    samenwerking: its code. As the first gastgemeente reads them.
    """
    alle, groepen = _bekend(persoon, samenwerking)
    return tuple(_rapporten(leidende(alle), groepen).values())


def rapport_in_reeks(
    persoon: Persoon, sleutel: str
) -> tuple[Jaarrapport | None, tuple[Jaarrapport, ...]]:
    """A report, None as jaarrapport gives it, and the leading ones of its cooperation."""
    alle, groepen = _bekend(persoon, code_van(sleutel))
    leidend, versies = leidende(alle), alle_versies(alle)
    gezocht = leidend | {s: versies[s] for s in (sleutel,) if s in versies}
    rapporten = _rapporten(gezocht, groepen)
    reeks = tuple(rapport for naam, rapport in rapporten.items() if naam in leidend)
    return rapporten.get(sleutel), reeks


def begroting_ervoor(persoon: Persoon, rapport: Jaarrapport) -> Jaarrapport | None:
    """The version that a version of a begroting came after; None for the first, and for others."""
    if rapport.stand not in BEGROTINGEN or rapport.registratie is None:
        return None
    bekend, groepen = _bekend(persoon, rapport.registratie.code)
    eerder = {
        naam: berekening
        for naam, berekening in alle_versies(bekend).items()
        if (berekening.jaar, berekening.stand) == (rapport.jaar, rapport.stand)
        and berekening.versie < rapport.registratie.versie
        and berekening.status not in OPEN
    }
    laatste = dict([max(eerder.items(), key=lambda paar: paar[1].versie)]) if eerder else {}
    return next(iter(_rapporten(laatste, groepen).values()), None)


def keuze_van_twee(
    persoon: Persoon, samenwerking: str, van: str = "", naar: str = ""
) -> KeuzeVanTwee:
    """What can be compared, and the bridge between the two chosen, as far as there is one."""
    bekend, groepen = _bekend(persoon, samenwerking)
    alle = alle_versies(bekend)
    gekozen = {s: alle[s] for s in (van, naar) if {van, naar} <= alle.keys()}
    rapporten = _rapporten(gekozen, groepen)
    brug = brug_tussen(rapporten[van], rapporten[naar]) if {van, naar} <= rapporten.keys() else None
    keuzes = tuple(_versiekeuze(sleutel, berekening) for sleutel, berekening in alle.items())
    return KeuzeVanTwee(next((b.samenwerking for b in alle.values()), None), keuzes, brug)


def alle_versies_van(
    persoon: Persoon, samenwerking: str
) -> tuple[tuple[Versiekeuze, Jaarrapport], ...]:
    """Every version of a cooperation with its report, without those whose input changed since."""
    bekend, groepen = _bekend(persoon, samenwerking)
    alle = alle_versies(bekend)
    rapporten = _rapporten(alle, groepen)
    return tuple((_versiekeuze(s, alle[s]), rapport) for s, rapport in rapporten.items())


def _versiekeuze(sleutel: str, berekening: Berekening) -> Versiekeuze:
    return Versiekeuze(
        sleutel,
        berekening.jaar,
        berekening.stand,
        berekening.versie,
        berekening.stap,
        berekening.reden,
        invoer_op(berekening),
        berekening.vingerafdruk,
    )


def jaarrapport(persoon: Persoon, sleutel: str) -> Jaarrapport | None:
    """The report of a calculation, None when there is none or its input changed since."""
    return _rapporten(*_gezocht(persoon, sleutel)).get(sleutel)


def groepen_van(persoon: Persoon, samenwerking: str) -> Groepen | None:
    """What is joined for somebody in a cooperation; None for who reads the full edition."""
    return groepen_voor(persoon, versies_van(persoon, samenwerking))


def waarom_niet(persoon: Persoon, sleutel: str) -> str:
    """Why there is no report of a calculation, in Dutch."""
    if sleutel in namen(persoon, code_van(sleutel)):
        return "De invoer is veranderd sinds deze berekening. Laat haar opnieuw berekenen."
    return "We kennen deze berekening niet."


def brugrapport(
    persoon: Persoon,
    van: str,
    naar: str,
    uren_voor_prijs: bool = False,
    deel: Brugdeel | None = None,
) -> Brugrapport | None:
    """The bridge between two calculations, None when one is missing or they do not compare.

    deel: the part of the contribution that is followed; None too when neither has it.
    """
    if code_van(van) != code_van(naar):
        return None
    rapporten = _rapporten(*_gezocht(persoon, van, naar))
    if not {van, naar} <= rapporten.keys():
        return None
    brug = brug_tussen(rapporten[van], rapporten[naar], uren_voor_prijs, deel)
    return brug if brug and (deel is None or _bestaat(brug)) else None


def _bestaat(brug: Brugrapport) -> bool:
    """Whether either side, or a step between them, has an amount for the part."""
    return any((brug.van_bedrag, brug.naar_bedrag, *(stap.bedrag for stap in brug.stappen)))


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


def brug_tussen(
    van: Jaarrapport,
    naar: Jaarrapport,
    uren_voor_prijs: bool = False,
    deel: Brugdeel | None = None,
) -> Brugrapport | None:
    """The bridge between two reports, or of a part; None when they do not compare."""
    brug = _brug(van, naar, uren_voor_prijs, deel)
    return brug and brug._replace(van=van, naar=naar)


def herkomst(rapport: Jaarrapport, cbs: str, **keuze: Any) -> Herkomstrapport | None:
    """What is behind an amount of a municipality (by CBS code), None when there is nothing.

    keuze: component, taakvelden, onderdelen, regel; see Keuze.
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
    wat = (naam, rapport.gegevens, rapport.berekening, rapport.bevindingen, ())
    return Doorgerekend(*wat, rapport.vingerafdruk)


def _gezocht(persoon: Persoon, *sleutels: str) -> tuple[dict[str, Berekening], Groepen | None]:
    """The calculations with these names, as far as there are any; of one cooperation.

    With what is joined for this person."""
    alle, groepen = _bekend(persoon, code_van(sleutels[0]))
    bekend = {**leidende(alle), **alle_versies(alle)}
    return {sleutel: bekend[sleutel] for sleutel in sleutels if sleutel in bekend}, groepen


def _bekend(persoon: Persoon, samenwerking: str) -> tuple[list[Berekening], Groepen | None]:
    """The calculations that somebody may read, with what is joined for this person.

    What was withdrawn counts for the joining: who kept a copy of it could subtract.
    """
    alle = versies_van(persoon, samenwerking)
    return leesbaar(persoon, alle), groepen_voor(persoon, alle)


def _rapporten(
    berekeningen: Mapping[str, Berekening], groepen: Groepen | None
) -> dict[str, Jaarrapport]:
    """The report of each calculation, without those whose input changed since."""
    per_id = uitkomsten(list(berekeningen.values()))
    return {
        sleutel: _rapport(berekening, per_id[berekening.pk], groepen)
        ._replace(sleutel=sleutel, registratie=_registratie(berekening, per_id, groepen))
        .met_bronnen(documenten(berekening))
        for sleutel, berekening in berekeningen.items()
        if berekening.pk in per_id
    }


def _registratie(
    berekening: Berekening, per_id: Mapping[int, Uitkomst], groepen: Groepen | None
) -> Registratie:
    """How a calculation stands in the registry, with the notes that this edition shows."""
    wat = registratie(berekening)
    if groepen is None or not wat.notities:
        return wat
    invoer = per_id[berekening.pk].berekening.invoer
    return wat._replace(notities=openbare_notities(wat.notities, invoer, groepen))


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


@cached(
    LRUCache(64),
    lock=Lock(),
    key=lambda van, naar, volgorde, deel: (
        *(van.vingerafdruk, naar.vingerafdruk, naar.gemeente, naar.lijsten, volgorde, deel),
        *(van.groepen, naar.groepen),
        naar.registratie and naar.registratie.splitsingen,
    ),
)
def _brug(
    van: Jaarrapport, naar: Jaarrapport, uren_voor_prijs: bool, deel: Brugdeel | None
) -> Brugrapport | None:
    """The bridge; which addresses its two ends have does not matter here."""
    try:
        stappen = verschil(van.motor.invoer, naar.motor.invoer, uren_voor_prijs)
    except NietVergelijkbaar:
        return None
    return _brugrapport(van, naar, stappen, codelijsten(), deel)
