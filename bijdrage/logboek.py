"""What the logbook tells of the contribution: one function per event."""

from bijdrage.models import Berekening, Kostenraming, Ontheffing, Toelichting
from samenwerking.logboek import schrijf, wie
from samenwerking.models import Besluit, Urenverdeling
from samenwerking.models.versie import Versie
from samenwerking.notatie import datum
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
