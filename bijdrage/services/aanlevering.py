"""A file with hours: handed in, checked, and taken over once somebody confirms it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import transaction
from django.utils import timezone

from bijdrage.invoer.gegevens import BEREKENDE_SLEUTELS, Gegevens
from bijdrage.invoer.lezen import lees_uren
from bijdrage.models import Aanlevering, Verdeelsleutel
from bijdrage.rekenmodel.invoer import BEDRAG, INWONERS
from bijdrage.services.past import uren_die_niet_passen
from bijdrage.services.uren import ZONDER_KOSTEN
from bijdrage.uren.bestand import rijen_van, wijzigingen
from bijdrage.uren.doorrekening import gegevens_van, kosten_bij
from samenwerking import logboek_uren as logboek
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Onderdeelgegeven, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.organisatie import OnderdeelInvoer, zorg_voor_onderdelen
from samenwerking.services.uren.rijen import (
    Rij,
    om_te_wijzigen,
    regels_van,
    stand_van,
    zet_rijen,
)
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.geheugen import zonder_opruimen
from samenwerking.werkboek.gemarkeerd import Onmogelijk, gemarkeerde_kopie


@transaction.atomic
def lever_aan(
    *, persoon: Persoon, verdeling: Urenverdeling, naam: str, inhoud: bytes
) -> tuple[Aanlevering, bool]:
    """Keep a file beside a version; whether it was not handed in before. Raises Geweigerd.

    One that was not taken over is checked anew: what was wrong may be mended beside the file.
    """
    verdeling = om_te_wijzigen(persoon, verdeling)
    aanlevering, nieuw = Aanlevering.objects.get_or_create(
        urenverdeling=verdeling,
        sha256=sha256(inhoud).hexdigest(),
        defaults={"naam": naam[:200], "inhoud": inhoud, "aangeleverd_door_id": persoon.account},
    )
    if not nieuw and aanlevering.overgenomen_op is None:
        aanlevering.gelezen = aanlevering.fouten = None
        aanlevering.save(update_fields=["gelezen", "fouten"])
    return aanlevering, nieuw


@transaction.atomic
def controleer(*, persoon: Persoon, aanlevering: Aanlevering, codelijsten: Codelijsten) -> None:
    """Read and check a file; what was found is kept with it. Raises Geweigerd."""
    verdeling = om_te_wijzigen(persoon, aanlevering.urenverdeling)
    bestaand = gegevens_van(verdeling, codelijsten)
    if bestaand is None:
        raise Geweigerd(ZONDER_KOSTEN)
    with TemporaryDirectory() as map, zonder_opruimen():
        pad = Path(map) / "uren.xlsx"
        pad.write_bytes(aanlevering.inhoud)
        gegevens, fouten, overgeslagen = lees_uren(pad, bestaand)
    fouten = fouten or tuple(uren_die_niet_passen(gegevens))
    aanlevering.fouten = [list(fout) for fout in fouten]
    aanlevering.overgeslagen = list(overgeslagen)
    aanlevering.gelezen = None if fouten else _bewaarbaar(gegevens)
    aanlevering.save(update_fields=["fouten", "overgeslagen", "gelezen"])


@transaction.atomic
def neem_over(*, persoon: Persoon, aanlevering: Aanlevering, gezien: str) -> dict[str, int]:
    """Make the rows of a version those of a file; how many are new, changed, gone and the same.

    gezien: what the rows of the version were when this person saw the preview (``stand_van``).
    Raises Geweigerd, also when they changed since, or the file has faults or names what is gone.
    """
    verdeling = om_te_wijzigen(persoon, aanlevering.urenverdeling)
    aanlevering = Aanlevering.objects.select_for_update().get(pk=aanlevering.pk)
    if aanlevering.gelezen is None:
        raise Geweigerd("In dit bestand staan nog fouten. Verbeter ze en lever het opnieuw aan.")
    regels = regels_van(verdeling)
    if stand_van(regels) != gezien:
        raise Geweigerd("De uren zijn gewijzigd sinds u dit zag. Bekijk het voorbeeld opnieuw.")
    rijen = gelezen_rijen(aanlevering)
    _zet_onderdelen(verdeling, aanlevering.gelezen["onderdelen"])
    _eis_bekend(verdeling, rijen)
    te_doen = wijzigingen(regels, rijen)
    if not te_doen:
        raise Geweigerd("Er is niets over te nemen: de uren zijn al zoals in dit bestand.")
    zet_rijen(persoon, verdeling, te_doen)
    aantallen = {
        "nieuw": sum(w.regel is None for w in te_doen),
        "gewijzigd": sum(w.regel is not None and w.rij is not None for w in te_doen),
        "vervallen": sum(w.rij is None for w in te_doen),
    }
    aanlevering.overgenomen_op = timezone.now()
    aanlevering.save(update_fields=["overgenomen_op"])
    logboek.bestand_overgenomen(persoon, verdeling, aantallen)
    return aantallen


def gelezen_rijen(aanlevering: Aanlevering) -> list[Rij]:
    """The rows that were read of a file without faults."""
    gelezen: dict[str, Any] = aanlevering.gelezen or {"rijen": ()}
    return [
        Rij(
            **rij
            | {
                "uren": {cbs: Decimal(uren) for cbs, uren in rij["uren"].items()},
                "gezamenlijk": Decimal(rij["gezamenlijk"]),
                "vte": None if rij["vte"] is None else Decimal(rij["vte"]),
            }
        )
        for rij in gelezen["rijen"]
    ]


def fouten_van(aanlevering: Aanlevering) -> list[Fout]:
    """What is wrong with a file that was checked."""
    return [Fout(*fout) for fout in aanlevering.fouten or ()]


def kopie_met_merken(aanlevering: Aanlevering) -> bytes | Onmogelijk:
    """The file with its faulty cells marked."""
    with TemporaryDirectory() as map:
        pad = Path(map) / "uren.xlsx"
        pad.write_bytes(aanlevering.inhoud)
        return gemarkeerde_kopie(pad, fouten_van(aanlevering))


def _bewaarbaar(gegevens: Gegevens) -> dict[str, Any]:
    """Rows and units as JSON; numbers as text, so that nothing is rounded."""
    rijen = [
        rij._asdict()
        | {
            "uren": {cbs: str(uren) for cbs, uren in rij.uren.items()},
            "gezamenlijk": str(rij.gezamenlijk),
            "vte": None if rij.vte is None else str(rij.vte),
        }
        for rij in rijen_van(gegevens)
    ]
    tabel = gegevens["Onderdelen"]
    kolommen = (tabel.tekst(kolom) for kolom in ("onderdeel", "naam", "afdeling", "standplaats"))
    return {"rijen": rijen, "onderdelen": [list(rij) for rij in zip(*kolommen, strict=True)]}


def _eis_bekend(verdeling: Urenverdeling, rijen: Sequence[Rij]) -> None:
    """Raise Geweigerd when a unit or key of the rows went since the file was checked."""
    eigen = Verdeelsleutel.objects.filter(kostenraming=kosten_bij(verdeling)).exclude(soort=BEDRAG)
    sleutels = {"", INWONERS, *BEREKENDE_SLEUTELS, *eigen.values_list("naam", flat=True)}
    onderdelen = {*verdeling.onderdelen.values_list("onderdeel__code", flat=True)}
    weg = {rij.sleutel for rij in rijen} - sleutels | {rij.onderdeel for rij in rijen} - onderdelen
    if weg:
        raise Geweigerd(
            f"Dit bestand noemt wat er niet meer is: {', '.join(sorted(weg))}. "
            "Lever het bestand opnieuw aan; het wordt dan opnieuw gecontroleerd."
        )


def _zet_onderdelen(verdeling: Urenverdeling, onderdelen: list[list[str]]) -> None:
    """Units that a file names and the version does not know yet."""
    bekend = set(verdeling.onderdelen.values_list("onderdeel__code", flat=True))
    nieuw = [OnderdeelInvoer(*onderdeel) for onderdeel in onderdelen if onderdeel[0] not in bekend]
    if not nieuw:
        return
    per_code = zorg_voor_onderdelen(verdeling.samenwerking, nieuw, date(verdeling.jaar, 1, 1))
    Onderdeelgegeven.objects.bulk_create(
        Onderdeelgegeven(
            urenverdeling=verdeling,
            onderdeel=per_code[o.code],
            naam=o.naam,
            afdeling=o.afdeling,
            standplaats=o.standplaats,
        )
        for o in nieuw
    )
