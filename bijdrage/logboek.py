"""What the logbook tells of the contribution: one function per event."""

from bijdrage.models import (
    Aansluitbestand,
    Berekening,
    Componentoordeel,
    Correctie,
    Kostenraming,
    Methode,
    Notitie,
    Ontheffing,
    Scenario,
    Toelichting,
    Zichtbaar,
)
from samenwerking.logboek import schrijf, wie
from samenwerking.models import Besluit, Gemeente, Urenverdeling
from samenwerking.models.versie import Versie
from samenwerking.notatie import datum, euro
from samenwerking.rechten.persoon import Persoon


def geladen(persoon: Persoon, uren: Urenverdeling, kosten: Kostenraming) -> None:
    """Somebody loaded an input, which became a version of the hours and one of the cost."""
    for versie in (uren, kosten):
        zin = f"{wie(persoon)} laadt {_wat(versie)}: {versie.reden}"
        _schrijf(persoon, "geladen", zin, versie)


def berekend(persoon: Persoon, berekening: Berekening) -> None:
    """Somebody calculated."""
    zin = f"{wie(persoon)} maakt {_wat(berekening)}: {berekening.reden}"
    _schrijf(persoon, "berekend", zin, berekening)


def opnieuw_berekend(persoon: Persoon, berekening: Berekening, eerder: str) -> None:
    """Somebody calculated a concept again. eerder: the fingerprint that it had."""
    zin = f"{wie(persoon)} berekent {_wat(berekening)} opnieuw"
    schrijf(
        persoon,
        "opnieuw berekend",
        zin,
        onderwerp=berekening,
        samenwerking=berekening.samenwerking,
        oud={"vingerafdruk": eerder},
        nieuw={"vingerafdruk": berekening.vingerafdruk},
    )


def voorgelegd(persoon: Persoon, berekening: Berekening) -> None:
    """Somebody laid a calculation before the municipalities."""
    _van_naar(persoon, "voorgelegd", berekening, "legt {} voor aan de gemeenten", "concept")


def teruggenomen(persoon: Persoon, berekening: Berekening, reden: str) -> None:
    """Somebody took a calculation back; what was agreed lapsed."""
    _van_naar(persoon, "teruggenomen", berekening, f"neemt {{}} terug: {reden}", "voorgelegd")


def akkoord(persoon: Persoon, berekening: Berekening, gemeente: Gemeente) -> None:
    """A municipality agrees with a calculation."""
    schrijf(
        persoon,
        "akkoord",
        f"{wie(persoon)} vindt {_wat(berekening)} akkoord, namens {gemeente}",
        onderwerp=berekening,
        samenwerking=berekening.samenwerking,
        nieuw={"akkoord": gemeente.naam, **_afdruk(berekening)},
    )


def gepubliceerd(persoon: Persoon, berekening: Berekening) -> None:
    """Somebody published an adopted calculation."""
    _van_naar(persoon, "gepubliceerd", berekening, "publiceert {}", "vastgesteld")


def ingetrokken(persoon: Persoon, berekening: Berekening, reden: str) -> None:
    """Somebody withdrew a published calculation."""
    _van_naar(persoon, "ingetrokken", berekening, "trekt {} in", "gepubliceerd", reden)


def opnieuw_gepubliceerd(persoon: Persoon, berekening: Berekening, reden: str) -> None:
    """Somebody published a withdrawn calculation anew. reden: why it was withdrawn."""
    wat = ("opnieuw gepubliceerd", berekening, "publiceert {} opnieuw, na intrekken", "ingetrokken")
    _van_naar(persoon, *wat, reden)


def component_beoordeeld(persoon: Persoon, oordeel: Componentoordeel, was: str) -> None:
    """Somebody said how a component stands. was: how it stood."""
    wat, berekening = f"de component {oordeel.component}", oordeel.berekening
    schrijf(
        persoon,
        "component beoordeeld",
        f"{wie(persoon)} noemt {wat} van {_wat(berekening)} {oordeel.stand}: {oordeel.toelichting}",
        onderwerp=berekening,
        samenwerking=berekening.samenwerking,
        oud={oordeel.component: was},
        nieuw={oordeel.component: oordeel.stand, "besluit": str(oordeel.besluit or "")},
    )


def vastgesteld(persoon: Persoon, versie: Versie, besluit: Besluit, was: str) -> None:
    """Somebody adopted a version, by a decision. was: the status that it had."""
    zin = (
        f"{wie(persoon)} stelt {_wat(versie)} vast, volgens het besluit van {besluit.orgaan} van "
        f"{datum(besluit.datum)}"
    )
    schrijf(
        persoon,
        "vastgesteld",
        zin,
        onderwerp=versie,
        samenwerking=versie.samenwerking,
        oud={"status": was},
        nieuw={"status": "vastgesteld", "besluit": str(besluit), **_afdruk(versie)},
    )


def vervangen(persoon: Persoon, versie: Versie, door: Versie) -> None:
    """A version gave way to another one that was adopted."""
    zin = f"{wie(persoon)} vervangt {_wat(versie)} door versie {door.versie}"
    schrijf(
        persoon,
        "vervangen",
        zin,
        onderwerp=versie,
        samenwerking=versie.samenwerking,
        oud={"status": "vastgesteld"},
        nieuw={"status": "vervangen"},
    )


def _van_naar(
    persoon: Persoon, gebeurtenis: str, berekening: Berekening, doet: str, was: str, reden: str = ""
) -> None:
    """A step of a calculation. doet: what somebody does, with {} for what it is done to."""
    waarom = f": {reden}" if reden else ""
    schrijf(
        persoon,
        gebeurtenis,
        f"{wie(persoon)} {doet.format(_wat(berekening))}{waarom}",
        onderwerp=berekening,
        samenwerking=berekening.samenwerking,
        oud={"status": was},
        nieuw={"status": berekening.stap, **_afdruk(berekening)},
    )


def effect_bepaald(persoon: Persoon, methode: Methode, effect: dict[str, int]) -> None:
    """What changing to a method does was worked out. effect: cents per municipality."""
    schrijf(
        persoon,
        "effect bepaald",
        f"{wie(persoon)} laat het effect van methode {methode} berekenen op {methode.berekening}",
        onderwerp=methode,
        samenwerking=methode.samenwerking,
        nieuw={gemeente: euro(bedrag) for gemeente, bedrag in effect.items()},
    )


def voorstel_overgenomen(persoon: Persoon, correctie: Correctie) -> None:
    """Somebody took a proposed correction over in a new version of the cost."""
    raming = correctie.kostenraming
    schrijf(
        persoon,
        "voorstel overgenomen",
        f"{wie(persoon)} neemt correctie {correctie.code} over in {_wat(raming)}: {raming.reden}",
        onderwerp=raming,
        samenwerking=raming.samenwerking,
        nieuw={"bedrag": str(correctie.bedrag), "omschrijving": correctie.omschrijving},
    )


def toegelicht(persoon: Persoon, toelichting: Toelichting, was: str) -> None:
    """Somebody wrote why a finding is as it is. was: what stood there."""
    schrijf(
        persoon,
        "toegelicht",
        f"{wie(persoon)} licht {toelichting} toe",
        onderwerp=toelichting,
        samenwerking=toelichting.samenwerking,
        oud={"tekst": was} if was else {},
        nieuw={"tekst": toelichting.tekst},
    )


def notitie_geschreven(persoon: Persoon, notitie: Notitie, was: str) -> None:
    """Somebody wrote a note at a figure. was: what stood there."""
    _notitie(persoon, notitie, "notitie geschreven", "schrijft een notitie", was, notitie.tekst)


def notitie_verwijderd(persoon: Persoon, notitie: Notitie) -> None:
    """Somebody took a note away."""
    _notitie(persoon, notitie, "notitie verwijderd", "verwijdert de notitie", notitie.tekst, "")


def _notitie(
    persoon: Persoon, notitie: Notitie, gebeurtenis: str, doet: str, was: str, nu: str
) -> None:
    berekening = notitie.berekening
    schrijf(
        persoon,
        gebeurtenis,
        f"{wie(persoon)} {doet} bij {notitie} van {_wat(berekening)}",
        onderwerp=berekening,
        samenwerking=berekening.samenwerking,
        oud={"notitie": was},
        nieuw={"notitie": nu},
    )


def ontheffing(persoon: Persoon, ontheffing: Ontheffing, gebeurtenis: str, doet: str) -> None:
    """Something happened to a waiver. gebeurtenis: its code; doet: such as «vraagt»."""
    schrijf(
        persoon,
        gebeurtenis,
        f"{wie(persoon)} {doet} ontheffing van {ontheffing}, tot en met {datum(ontheffing.tot)}: "
        f"{ontheffing.reden}",
        onderwerp=ontheffing,
        samenwerking=ontheffing.samenwerking,
        nieuw={"tot": ontheffing.tot.isoformat(), "reden": ontheffing.reden},
    )


def scenario_bewaard(persoon: Persoon, scenario: Scenario) -> None:
    """Somebody kept a scenario. Of what is only his own the name stays out of the logbook."""
    _scenario(persoon, scenario, "scenario bewaard", "bewaart")


def scenario_verwijderd(persoon: Persoon, scenario: Scenario) -> None:
    """Somebody removed a scenario of his own."""
    _scenario(persoon, scenario, "scenario verwijderd", "verwijdert")


def _scenario(persoon: Persoon, scenario: Scenario, gebeurtenis: str, doet: str) -> None:
    eigen = scenario.zichtbaar == Zichtbaar.EIGEN
    naam = "een eigen scenario" if eigen else f"het scenario «{scenario}»"
    berekening = scenario.berekening
    schrijf(
        persoon,
        gebeurtenis,
        f"{wie(persoon)} {doet} {naam} bij {_wat(berekening)}",
        onderwerp=berekening,
        samenwerking=berekening.samenwerking,
        nieuw={"zichtbaar": scenario.zichtbaar},
    )


def aangesloten(persoon: Persoon, bestand: Aansluitbestand) -> None:
    """Somebody laid a file beside the calculations of a year and stand."""
    wat = f"{bestand.get_soort_display()} «{bestand}»"
    schrijf(
        persoon,
        "bestand naast berekening",
        f"{wie(persoon)} legt {wat} naast {bestand.get_stand_display()} {bestand.jaar}",
        onderwerp=bestand,
        samenwerking=bestand.samenwerking,
        nieuw={"sha256": bestand.sha256, "eenheid": bestand.eenheid},
    )


def _schrijf(persoon: Persoon, gebeurtenis: str, zin: str, versie: Versie) -> None:
    schrijf(
        persoon,
        gebeurtenis,
        zin,
        onderwerp=versie,
        samenwerking=versie.samenwerking,
        nieuw={"status": versie.status, "reden": versie.reden, **_afdruk(versie)},
    )


def _wat(versie: Versie) -> str:
    """Which version: «de urenverdeling van AA-organisatie, begroting 2023, versie 2»."""
    return f"de {versie._meta.verbose_name} van {versie.samenwerking}, {versie}"


def _afdruk(versie: Versie) -> dict[str, str]:
    return {"vingerafdruk": versie.vingerafdruk} if isinstance(versie, Berekening) else {}
