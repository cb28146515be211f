"""A backup holds everything as it was, and comes back whole or not at all."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections, transaction
from pytest_django.plugin import DjangoDbBlocker

from bijdrage.models import Berekening
from bijdrage.uitkomsten import uitkomsten
from samenwerking.models import Gebruiker, Gemeente, Logboekregel, Samenwerking
from samenwerking.reservekopie import MANIFEST, maak_reservekopie, zet_terug
from tests.bewaard import vergeet_alles
from tests.demostand import maak_leeg
from tests.registratie import geweigerd, voer_uit

LASTIG = 'Een «zin» met "quotes", een ; en een ,\nen een \\N, é en 𝔘'


@pytest.fixture(scope="module")
def kopie(django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: Any) -> Path:
    """A backup of the demo, made outside any test, since it is a transaction of its own."""
    pad: Path = tmp_path_factory.mktemp("kopie") / "demo.zip"
    with django_db_blocker.unblock():
        maak_reservekopie(pad)
    return pad


def weigering(opdracht: str, pad: Path) -> str:
    """What a command says when it refuses."""
    with pytest.raises(CommandError) as fout:
        call_command(opdracht, str(pad))
    return str(fout.value)


def alles() -> dict[str, list[Any]]:
    """Every row of the tables that a restore could have touched."""
    modellen = (Samenwerking, Gemeente, Gebruiker, Logboekregel, Berekening)
    return {str(m): list(m._default_manager.order_by("pk").values()) for m in modellen}


def herpak(kopie: Path, pad: Path, wijzig: Callable[[str, bytes], bytes | None]) -> Path:
    """A backup with other content in some files; None leaves a file out."""
    with ZipFile(kopie) as oud, ZipFile(pad, "w", ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            inhoud = wijzig(naam, oud.read(naam))
            if inhoud is not None:
                nieuw.writestr(naam, inhoud)
    return pad


def lees_manifest(kopie: Path) -> dict[str, Any]:
    with ZipFile(kopie) as archief:
        manifest: dict[str, Any] = json.loads(archief.read(MANIFEST))
        return manifest


def met_manifest(kopie: Path, pad: Path, **anders: Any) -> Path:
    def wijzig(naam: str, inhoud: bytes) -> bytes:
        return json.dumps(json.loads(inhoud) | anders).encode() if naam == MANIFEST else inhoud

    return herpak(kopie, pad, wijzig)


@pytest.mark.django_db(transaction=True)
def test_alles_komt_terug_zoals_het_was(tmp_path: Path) -> None:
    Logboekregel.objects.create(naam="", weg="toets", gebeurtenis="toets", zin=LASTIG)
    logboek = list(Logboekregel.objects.order_by("id").values())
    eerst = maak_reservekopie(tmp_path / "eerst.zip")
    maak_leeg()
    zet_terug(tmp_path / "eerst.zip")
    *terug, laatste = Logboekregel.objects.order_by("id").values()
    assert terug == logboek
    moment = eerst["gemaakt_op"]
    assert laatste["zin"] == f"de server zet de reservekopie eerst.zip van {moment} terug"
    assert (laatste["gebruiker_id"], laatste["weg"]) == (None, "opdracht")
    daarna = maak_reservekopie(tmp_path / "daarna.zip")
    logboektabel = Logboekregel._meta.db_table
    assert daarna["tabellen"].pop(logboektabel)["rijen"] == len(logboek) + 1
    assert eerst["tabellen"].pop(logboektabel)["rijen"] == len(logboek)
    assert daarna["tabellen"] == eerst["tabellen"]
    assert daarna["migraties"] == eerst["migraties"]


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_elke_berekening_geeft_haar_eigen_vingerafdruk(kopie: Path) -> None:
    """With the command, which says in the history of rows that it is at work."""
    call_command("terugzetten", str(kopie), stdout=StringIO())
    vergeet_alles()
    berekeningen = list(
        Berekening.objects.select_related("samenwerking", "urenverdeling", "kostenraming")
    )
    assert len(berekeningen) >= 4
    assert uitkomsten(berekeningen).keys() == {b.pk for b in berekeningen}


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_wat_vaststaat_staat_weer_vast(kopie: Path) -> None:
    zet_terug(kopie)
    with geweigerd("berekening_staat"):
        voer_uit("UPDATE bijdrage_berekening SET reden = 'anders' WHERE status = 'vastgesteld'")
    with geweigerd("logboekregel_staat"):
        voer_uit("DELETE FROM samenwerking_logboekregel")


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_een_nieuwe_rij_krijgt_een_vrij_nummer(kopie: Path) -> None:
    voer_uit("ALTER SEQUENCE samenwerking_gemeente_id_seq RESTART")
    zet_terug(kopie)
    hoogste = Gemeente.objects.latest("id").pk
    assert Gemeente.objects.create(naam="Uithoorn", cbs="0451").pk > hoogste


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_wat_er_al_was_maakt_plaats_en_sessies_eindigen(kopie: Path, client: Any) -> None:
    client.force_login(Gebruiker.objects.create_user("eerste"))
    zet_terug(kopie)
    assert not Gebruiker.objects.filter(username="eerste").exists()
    for tabel in ("django_session", "usersessions_usersession"):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {tabel}")
            assert cursor.fetchone() == (0,)


def test_wat_erin_staat(kopie: Path) -> None:
    with ZipFile(kopie) as archief:
        namen = set(archief.namelist())
    manifest = lees_manifest(kopie)
    tabellen = manifest["tabellen"]
    assert namen == {MANIFEST, *(f"{tabel}.csv" for tabel in tabellen)}
    assert {"bijdrage_kostenregel", "mfa_authenticator", "samenwerking_gebruiker"} <= set(tabellen)
    assert not {"django_session", "usersessions_usersession"} & set(tabellen)
    assert tabellen["samenwerking_gemeente"]["rijen"] == 2
    assert "samenwerking.0001_begin" in manifest["migraties"]


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_de_geschiedenis_komt_mee_en_groeit_niet(kopie: Path) -> None:
    """Also what was kept of rows that are no longer there; restoring is no change."""
    tabellen = {naam: t["rijen"] for naam, t in lees_manifest(kopie)["tabellen"].items()}
    bewaard = {naam: rijen for naam, rijen in tabellen.items() if naam.endswith("geschiedenis")}
    assert bewaard["samenwerking_urenverdelinggeschiedenis"]
    zet_terug(kopie)
    for tabel, rijen in bewaard.items():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {tabel}")
            assert cursor.fetchone() == (rijen,), tabel
    with geweigerd("append_only"):
        voer_uit("DELETE FROM samenwerking_urenverdelinggeschiedenis")
    Gemeente.objects.filter(cbs="0358").update(naam="Anders")


def test_alleen_de_eigenaar_leest_haar(kopie: Path) -> None:
    assert kopie.stat().st_mode & 0o077 == 0


@pytest.fixture
def reservekopie_op_de_achtergrond(tmp_path: Path) -> Iterator[Thread]:
    def maak() -> None:
        try:
            maak_reservekopie(tmp_path / "gelijk.zip")
        finally:
            connections.close_all()

    draad = Thread(target=maak)
    yield draad
    draad.join()


@pytest.mark.django_db(transaction=True)
def test_alles_is_van_hetzelfde_moment(
    reservekopie_op_de_achtergrond: Thread, tmp_path: Path
) -> None:
    """What is written while the backup is being made is not half in it."""
    with transaction.atomic():
        voer_uit("LOCK TABLE samenwerking_besluit")
        reservekopie_op_de_achtergrond.start()
        wacht_tot_iemand_wacht()
        Gemeente.objects.create(naam="Uithoorn", cbs="0451")
    reservekopie_op_de_achtergrond.join()
    with ZipFile(tmp_path / "gelijk.zip") as archief:
        assert b"Uithoorn" not in archief.read("samenwerking_gemeente.csv")


def wacht_tot_iemand_wacht() -> None:
    einde = monotonic() + 20
    while monotonic() < einde:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks"
                " WHERE NOT granted AND relation = 'samenwerking_besluit'::regclass"
            )
            if cursor.fetchone() == (1,):
                return
        sleep(0.05)
    pytest.fail("De reservekopie wacht nergens op.")


# Refusals: nothing changes.


def halve_rij(naam: str, inhoud: bytes) -> bytes:
    return inhoud[:-5] if naam == "bijdrage_kostenregel.csv" else inhoud


def zonder_tabel(naam: str, inhoud: bytes) -> bytes | None:
    return None if naam == "bijdrage_kostenregel.csv" else inhoud


def zonder_manifest(naam: str, inhoud: bytes) -> bytes | None:
    return None if naam == MANIFEST else inhoud


def kapot_manifest(naam: str, inhoud: bytes) -> bytes:
    return inhoud[:-5] if naam == MANIFEST else inhoud


def leeg_manifest(naam: str, inhoud: bytes) -> bytes:
    return b"{}" if naam == MANIFEST else inhoud


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize(
    ("wijzig", "gevonden"),
    [
        (halve_rij, "controlesom klopt niet van bijdrage_kostenregel"),
        (zonder_tabel, "bijdrage_kostenregel.csv"),
        (zonder_manifest, "manifest.json"),
        (kapot_manifest, "manifest"),
        (leeg_manifest, "manifest"),
    ],
)
def test_beschadigd(
    kopie: Path, tmp_path: Path, wijzig: Callable[[str, bytes], bytes | None], gevonden: str
) -> None:
    eerst = alles()
    zin = weigering("terugzetten", herpak(kopie, tmp_path / "anders.zip", wijzig))
    assert "beschadigd" in zin
    assert gevonden in zin
    assert alles() == eerst


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_afgekapt_of_iets_anders(kopie: Path, tmp_path: Path) -> None:
    eerst = alles()
    half = tmp_path / "half.zip"
    half.write_bytes(kopie.read_bytes()[: kopie.stat().st_size // 2])
    assert "beschadigd" in weigering("terugzetten", half)
    assert "niet te lezen" in weigering("terugzetten", tmp_path / "ontbreekt.zip")
    assert alles() == eerst


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_een_omgevallen_bit(kopie: Path, tmp_path: Path) -> None:
    eerst = alles()
    inhoud = bytearray(kopie.read_bytes())
    with ZipFile(kopie) as map_:
        grootste = max(map_.infolist(), key=lambda deel: deel.compress_size)
    inhoud[grootste.header_offset + grootste.compress_size // 2] ^= 1
    kapot = tmp_path / "kapot.zip"
    kapot.write_bytes(inhoud)
    assert "beschadigd" in weigering("terugzetten", kapot)
    assert alles() == eerst


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_een_rij_te_weinig(kopie: Path, tmp_path: Path) -> None:
    tabellen = lees_manifest(kopie)["tabellen"]
    tabellen["bijdrage_kostenregel"]["rijen"] += 1
    eerst = alles()
    zin = weigering("terugzetten", met_manifest(kopie, tmp_path / "rijen.zip", tabellen=tabellen))
    assert "bijdrage_kostenregel heeft" in zin
    assert alles() == eerst


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_andere_kolommen(kopie: Path, tmp_path: Path) -> None:
    """They are found by name, so that two that changed places are not mixed up."""

    def wissel(naam: str, inhoud: bytes) -> bytes:
        is_tabel = naam == "bijdrage_kostenregel.csv"
        return inhoud.replace(b"lasten,baten", b"baten,lasten", 1) if is_tabel else inhoud

    anders = herpak(kopie, tmp_path / "anders.zip", wissel)
    tabellen = lees_manifest(kopie)["tabellen"]
    with ZipFile(anders) as archief:
        som = hashlib.sha256(archief.read("bijdrage_kostenregel.csv")).hexdigest()
    assert som != tabellen["bijdrage_kostenregel"]["sha256"]
    tabellen["bijdrage_kostenregel"]["sha256"] = som
    eerst = alles()
    zin = weigering("terugzetten", met_manifest(anders, tmp_path / "som.zip", tabellen=tabellen))
    assert "bijdrage_kostenregel past niet" in zin
    assert alles() == eerst


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_andere_migraties(kopie: Path, tmp_path: Path) -> None:
    migraties = lees_manifest(kopie)["migraties"]
    anders = [*(m for m in migraties if m != "auth.0001_initial"), "bijdrage.0099_later"]
    eerst = alles()
    zin = weigering("terugzetten", met_manifest(kopie, tmp_path / "a.zip", migraties=anders))
    assert "Alleen in de reservekopie: bijdrage.0099_later." in zin
    assert "Alleen in deze databank: auth.0001_initial." in zin
    assert alles() == eerst


@pytest.mark.django_db
def test_registratie_niet_leeg(kopie: Path) -> None:
    eerst = alles()
    zin = weigering("terugzetten", kopie)
    assert "niet leeg" in zin
    assert str(Samenwerking.objects.get()) in zin
    assert alles() == eerst


@pytest.mark.django_db
@pytest.mark.usefixtures("lege_registratie")
def test_zonder_recht_van_de_databank(kopie: Path) -> None:
    eerst = alles()
    voer_uit("CREATE ROLE gewoon", "GRANT pg_read_all_data TO gewoon", "SET LOCAL ROLE gewoon")
    assert "GRANT SET ON PARAMETER session_replication_role" in weigering("terugzetten", kopie)
    assert alles() == eerst


def test_een_bestand_dat_er_al_is_blijft(tmp_path: Path) -> None:
    pad = tmp_path / "is-er.zip"
    pad.write_text("van iemand anders")
    assert "bestaat al" in weigering("reservekopie", pad)
    assert pad.read_text() == "van iemand anders"
    assert "niet te schrijven" in weigering("reservekopie", tmp_path / "geen-map" / "uit.zip")


@pytest.mark.django_db
def test_wat_mislukt_laat_geen_half_bestand(tmp_path: Path) -> None:
    """Such as here: within another transaction it would not be of one moment."""
    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        maak_reservekopie(tmp_path / "half.zip")
    assert not (tmp_path / "half.zip").exists()


@pytest.mark.django_db(transaction=True)
def test_de_opdrachten_zeggen_wat_ze_deden(kopie: Path, tmp_path: Path) -> None:
    uit = StringIO()
    call_command("reservekopie", str(tmp_path / "uit.zip"), stdout=uit)
    maak_leeg()
    shutil.move(tmp_path / "uit.zip", tmp_path / "in.zip")
    call_command("terugzetten", str(tmp_path / "in.zip"), stdout=uit)
    assert "tabellen" in uit.getvalue()
    assert "Teruggezet" in uit.getvalue()
    assert Samenwerking.objects.exists()
