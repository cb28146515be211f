"""A workbook with maatwerk: handed in, checked, and taken over once somebody confirms it.

Checking and taking over do the same: every row goes through the service that a form uses. Checking
takes it all back, so that a preview tells exactly what taking over will do.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from maatwerk import logboek
from maatwerk.kiezen import gemeenten
from maatwerk.models import Maatwerkbestand
from maatwerk.services.bestandrijen import Fouten, Wissel, zet_rijen
from maatwerk.uitwisseling.lezen import lees, met_cel_, op_volgorde
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.bewaren import Besloten
from samenwerking.services.geheimhouding import waarom_niet_toe_te_voegen
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.gemarkeerd import Onmogelijk, gemarkeerde_kopie
from samenwerking.werkboek.lezen import GelezenTabel
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.tabel import Tabel

GELIJK = "gelijk"


class Voorbeeld(NamedTuple):
    """What a file would change; gezien: a mark of it, other when anything of it differs."""

    wissels: tuple[Wissel, ...]
    gelijk: int

    @property
    def gezien(self) -> str:
        """The mark."""
        return sha256(repr(self).encode()).hexdigest()

    @property
    def aantallen(self) -> dict[str, int]:
        """How many rows are new, changed and the same."""
        nieuw = sum(wissel.nieuw for wissel in self.wissels)
        return {"nieuw": nieuw, "gewijzigd": len(self.wissels) - nieuw, GELIJK: self.gelijk}


@transaction.atomic
def lever_aan(
    *, persoon: Persoon, samenwerking: Samenwerking, naam: str, inhoud: bytes, besloten: Besloten
) -> tuple[Maatwerkbestand, bool]:
    """Keep a file; whether it was not handed in before by this person. Raises Geweigerd.

    One that was not taken over is checked anew: what was wrong may be mended beside the file.
    """
    eis(persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=samenwerking.pk)
    waarom = waarom_niet_toe_te_voegen(persoon, samenwerking.pk, None, besloten.niveau)
    if waarom or (besloten.niveau != "openbaar" and not besloten.grond):
        raise Geweigerd(waarom or "Wat niet openbaar is, heeft een grond. Vul haar in.")
    bestand, nieuw = Maatwerkbestand.objects.get_or_create(
        samenwerking=samenwerking,
        aangeleverd_door_id=persoon.account,
        sha256=sha256(inhoud).hexdigest(),
        defaults={"naam": naam[:200], "inhoud": inhoud, "vertrouwelijkheid": besloten.niveau},
    )
    if bestand.overgenomen_op is None:
        bestand.vertrouwelijkheid, bestand.grond = besloten
        bestand.gelezen = bestand.fouten = None
        bestand.save()
    return bestand, nieuw


@transaction.atomic
def controleer(*, persoon: Persoon, bestand: Maatwerkbestand) -> None:
    """Read and check a file; what was found is kept with it. Raises Geweigerd."""
    eis(persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=bestand.samenwerking_id)
    namen = {sleutelvorm(str(g)): str(g) for g in gemeenten(bestand.samenwerking_id)}
    gelezen = lees(bytes(bestand.inhoud), namen)
    fouten = list(gelezen.fouten)
    if not fouten:
        tabellen = {naam: tabel.tabel for naam, tabel in gelezen.tabellen.items()}
        fouten = _proef(persoon, bestand, tabellen, gelezen.tabellen)
    bestand.fouten = [list(fout) for fout in op_volgorde(fouten)]
    bestand.overgeslagen = list(gelezen.overgeslagen)
    bestand.gelezen = None if fouten else _bewaarbaar(gelezen.tabellen)
    bestand.save(update_fields=["fouten", "overgeslagen", "gelezen"])


def voorbeeld(*, persoon: Persoon, bestand: Maatwerkbestand) -> Voorbeeld | None:
    """What taking over a file without faults would change now; None when it can no longer be."""
    try:
        with transaction.atomic():
            gevonden = _zet(persoon, bestand)
            transaction.set_rollback(True)
    except Fouten:
        return None
    return gevonden


@transaction.atomic
def neem_over(*, persoon: Persoon, bestand: Maatwerkbestand, gezien: str) -> Voorbeeld:
    """Take over what stands in a file. gezien: the mark of the preview that somebody saw.

    Raises Geweigerd, also when anything differs from that preview.
    """
    eis(persoon, Actie.MAATWERK_BIJHOUDEN, samenwerking=bestand.samenwerking_id)
    bestand = Maatwerkbestand.objects.select_for_update(of=("self",)).get(pk=bestand.pk)
    if bestand.gelezen is None:
        raise Geweigerd("In dit bestand staan nog fouten. Verbeter ze en lever het opnieuw aan.")
    try:
        gedaan = _zet(persoon, bestand)
    except Fouten as fout:
        raise Geweigerd(
            "Er is iets veranderd waardoor dit bestand niet meer past. Lever het opnieuw aan."
        ) from fout
    if gedaan.gezien != gezien:
        raise Geweigerd("Er is iets veranderd sinds u dit zag. Bekijk het voorbeeld opnieuw.")
    if not gedaan.wissels:
        raise Geweigerd("Er is niets over te nemen: alles is al zoals in dit bestand.")
    bestand.overgenomen_op = timezone.now()
    bestand.save(update_fields=["overgenomen_op"])
    logboek.bestand_overgenomen(persoon, bestand, gedaan.aantallen)
    return gedaan


def fouten_van(bestand: Maatwerkbestand) -> list[Fout]:
    """What is wrong with a file that was checked."""
    return [Fout(*fout) for fout in bestand.fouten or ()]


def kopie_met_merken(bestand: Maatwerkbestand) -> bytes | Onmogelijk:
    """The file with its faulty cells marked."""
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "maatwerk.xlsx"
        pad.write_bytes(bestand.inhoud)
        return gemarkeerde_kopie(pad, fouten_van(bestand))


def _proef(
    persoon: Persoon,
    bestand: Maatwerkbestand,
    tabellen: Mapping[str, Tabel],
    plaatsen: Mapping[str, GelezenTabel],
) -> list[Fout]:
    """The faults that come up in keeping the rows; nothing of it stays."""
    try:
        with transaction.atomic():
            zet_rijen(persoon, bestand.samenwerking, tabellen, _besloten(bestand))
            transaction.set_rollback(True)
    except Fouten as fouten:
        return [met_cel_(fout, plaatsen) for fout in fouten.fouten]
    return []


def _zet(persoon: Persoon, bestand: Maatwerkbestand) -> Voorbeeld:
    """Keep the rows of a file that was checked. Raises Fouten."""
    tabellen = {naam: Tabel(naam, **inhoud) for naam, inhoud in (bestand.gelezen or {}).items()}
    wissels = zet_rijen(persoon, bestand.samenwerking, tabellen, _besloten(bestand))
    anders = tuple(wissel for wissel in wissels if wissel.nieuw or wissel.verschil)
    return Voorbeeld(anders, len(wissels) - len(anders))


def _besloten(bestand: Maatwerkbestand) -> Besloten:
    return Besloten(bestand.vertrouwelijkheid, bestand.grond)


def _bewaarbaar(gelezen: Mapping[str, GelezenTabel]) -> dict[str, Any]:
    """Rows as JSON, a list per column; numbers are whole hundredths, so exact."""
    return {
        naam: {
            "rijen": [*tabel.tabel.rijen],
            "waarden": {kop: [*kolom] for kop, kolom in tabel.tabel.waarden.items()},
        }
        for naam, tabel in gelezen.items()
    }
