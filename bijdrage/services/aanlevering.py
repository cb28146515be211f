"""A file with hours: handed in, checked, and taken over once somebody confirms it."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from bijdrage.invoer.gegevens import BEREKENDE_SLEUTELS, Gegevens
from bijdrage.invoer.lezen import lees_uren
from bijdrage.models import Aanlevering, Verdeelsleutel
from bijdrage.rekenmodel.invoer import BEDRAG, INWONERS
from bijdrage.services.past import uren_die_niet_passen
from bijdrage.services.uren import ZONDER_KOSTEN
from bijdrage.uren.bestand import Onderdeelwissel, onderdeelwissels, wijzigingen
from bijdrage.uren.doorrekening import gegevens_van, kosten_bij
from bijdrage.uren.rijcontrole import cbs_per_naam, rijen_van
from samenwerking import logboek_uren as logboek
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Onderdeelgegeven, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.organisatie import OnderdeelInvoer, zorg_voor_onderdelen
from samenwerking.services.uren.rijen import (
    Bewaard,
    Rij,
    bewaarde_rijen,
    om_te_wijzigen,
    stand_van,
    zet_rijen,
)
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.geheugen import zonder_opruimen
from samenwerking.werkboek.gemarkeerd import Onmogelijk, gemarkeerde_kopie
from samenwerking.werkboek.tabel import Tabel

BESCHRIJFT = ("naam", "afdeling", "standplaats")
"""What a file says of a unit."""
MET_WAARDEN = 500
"""The most rows of which the logbook tells every value; of more it names the file."""


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
def controleer(*, persoon: Persoon, aanlevering: Aanlevering, codelijsten: Codelijsten) -> bool:
    """Read and check a file; what was found is kept with it. Raises Geweigerd.

    False when it is being checked already: nobody does the same work twice, and when that one is
    broken off the database lets go, so that the next one checks it.
    """
    if not _als_enige(aanlevering):
        return False
    verdeling = om_te_wijzigen(persoon, aanlevering.urenverdeling)
    aanlevering.refresh_from_db(fields=["fouten"])
    if aanlevering.fouten is None:
        _controleer(aanlevering, verdeling, codelijsten)
    return True


@transaction.atomic
def neem_over(*, persoon: Persoon, aanlevering: Aanlevering, gezien: str) -> dict[str, int]:
    """Make the rows of a version those of a file; how many are new, changed, gone and the same.

    gezien: what the version was when this person saw the preview (``stand_bij``).
    Raises Geweigerd, also when they changed since, or the file has faults or names what is gone.
    """
    verdeling = om_te_wijzigen(persoon, aanlevering.urenverdeling)
    aanlevering = Aanlevering.objects.select_for_update().defer("inhoud").get(pk=aanlevering.pk)
    if aanlevering.gelezen is None:
        raise Geweigerd("In dit bestand staan nog fouten. Verbeter ze en lever het opnieuw aan.")
    bewaard = bewaarde_rijen(verdeling)
    if stand_bij(aanlevering, bewaard) != gezien:
        raise Geweigerd(
            "De uren of de onderdelen zijn gewijzigd sinds u dit zag. Bekijk het voorbeeld opnieuw."
        )
    rijen = gelezen_rijen(aanlevering)
    wissels = gelezen_onderdelen(aanlevering)
    _zet_onderdelen(persoon, verdeling, wissels)
    _eis_bekend(verdeling, rijen)
    te_doen = wijzigingen(bewaard, rijen)
    if not te_doen and not wissels:
        raise Geweigerd("Er is niets over te nemen: de uren zijn al zoals in dit bestand.")
    zet_rijen(persoon, verdeling, te_doen, met_waarden=len(te_doen) <= MET_WAARDEN)
    aantallen = {
        "nieuw": sum(w.regel is None for w in te_doen),
        "gewijzigd": sum(w.regel is not None and w.rij is not None for w in te_doen),
        "vervallen": sum(w.rij is None for w in te_doen),
    }
    aanlevering.overgenomen_op = timezone.now()
    aanlevering.save(update_fields=["overgenomen_op"])
    logboek.bestand_overgenomen(persoon, verdeling, aantallen, str(aanlevering), aanlevering.sha256)
    return aantallen


def stand_bij(aanlevering: Aanlevering, bewaard: Sequence[Bewaard]) -> str:
    """A mark of what a preview shows: other when a row was saved since, or a unit differs."""
    wissels = gelezen_onderdelen(aanlevering)
    return sha256(repr((stand_van(bewaard), wissels)).encode()).hexdigest()


def gelezen_rijen(aanlevering: Aanlevering) -> list[Rij]:
    """The rows that were read of a file without faults."""
    gelezen = aanlevering.gelezen
    if gelezen is None:
        return []
    aantal = len(gelezen["uren"]["onderdeel"])
    return rijen_van(Tabel("Uren", range(aantal), gelezen["uren"]), gelezen["gemeenten"])


def gelezen_onderdelen(aanlevering: Aanlevering) -> tuple[Onderdeelwissel, ...]:
    """The units that a file without faults adds to its version, or describes otherwise."""
    if aanlevering.gelezen is None:
        return ()
    gegevens = aanlevering.urenverdeling.onderdelen.values_list("onderdeel__code", *BESCHRIJFT)
    bekend = {code: dict(zip(BESCHRIJFT, tekst, strict=True)) for code, *tekst in gegevens}
    return onderdeelwissels(bekend, aanlevering.gelezen["onderdelen"])


def fouten_van(aanlevering: Aanlevering) -> list[Fout]:
    """What is wrong with a file that was checked."""
    return [Fout(*fout) for fout in aanlevering.fouten or ()]


def kopie_met_merken(aanlevering: Aanlevering) -> bytes | Onmogelijk:
    """The file with its faulty cells marked."""
    with TemporaryDirectory() as map:
        pad = Path(map) / "uren.xlsx"
        pad.write_bytes(aanlevering.inhoud)
        return gemarkeerde_kopie(pad, fouten_van(aanlevering))


def _als_enige(aanlevering: Aanlevering) -> bool:
    """Whether nobody else checks this file, as long as this transaction lasts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, %s))",
            [Aanlevering._meta.db_table, aanlevering.pk],
        )
        return bool(cursor.fetchone()[0])


def _controleer(
    aanlevering: Aanlevering, verdeling: Urenverdeling, codelijsten: Codelijsten
) -> None:
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


def _bewaarbaar(gegevens: Gegevens) -> dict[str, Any]:
    """Rows and units as JSON, a list per column; numbers are whole hundredths, so exact."""
    onderdelen = gegevens["Onderdelen"]
    return {
        "uren": {naam: [*kolom] for naam, kolom in gegevens["Uren"].waarden.items()},
        "gemeenten": cbs_per_naam(gegevens),
        "onderdelen": {
            naam: [*onderdelen.tekst(naam)]
            for naam in ("onderdeel", *BESCHRIJFT)
            if naam in onderdelen.waarden
        },
    }


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


def _zet_onderdelen(
    persoon: Persoon, verdeling: Urenverdeling, wissels: Sequence[Onderdeelwissel]
) -> None:
    """Units that a file adds, or describes otherwise than the version does."""
    nieuw = [wissel for wissel in wissels if not wissel.was]
    invoer = [OnderdeelInvoer(w.code, *(w.wordt.get(k, "") for k in BESCHRIJFT)) for w in nieuw]
    per_code = zorg_voor_onderdelen(verdeling.samenwerking, invoer, date(verdeling.jaar, 1, 1))
    Onderdeelgegeven.objects.bulk_create(
        Onderdeelgegeven(urenverdeling=verdeling, onderdeel=per_code[w.code], **w.wordt)
        for w in nieuw
    )
    for wissel in wissels:
        if wissel.was:
            verdeling.onderdelen.filter(onderdeel__code=wissel.code).update(**wissel.wordt)
    logboek.onderdelen_gewijzigd(persoon, verdeling, {w.code: (w.was, w.wordt) for w in wissels})
