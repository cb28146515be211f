"""The embedded PostgreSQL, with real servers in temporary folders, through everything that can happen to it."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import psycopg
import pytest
from environ import Env

from config import databank, postgres_programma
from config.databank import NAAM, Databank
from config.postgres_programma import PROJECT, DatabankFout

STARTER = """
import sys
from pathlib import Path
from config.databank import Databank
print(Databank(Path(sys.argv[1]), fsync=False).start())
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Databank]:
    eigen = Databank(tmp_path / "pg", fsync=False)
    yield eigen
    eigen.stop()


def vraag(server: Databank, sql: str) -> object:
    with psycopg.connect(
        host=str(server.socketmap), user="postgres", dbname=NAAM, autocommit=True
    ) as verbinding:
        resultaat = verbinding.execute(sql)
        rij = resultaat.fetchone() if resultaat.description else None
        return rij[0] if rij else None


def pidbestand(server: Databank) -> Path:
    return next(server.map.glob("*/postmaster.pid"))


def pid(server: Databank) -> int:
    return int(pidbestand(server).read_text().split("\n")[0])


def test_start_geeft_een_databank_die_nederlands_sorteert(server: Databank) -> None:
    assert server.start() is True
    assert vraag(server, "SELECT current_setting('server_version_num')::int >= 150000")
    assert vraag(server, f"SELECT datlocprovider = 'i' FROM pg_database WHERE datname = '{NAAM}'")
    assert vraag(server, "SELECT 'égel' < 'fazant'")


def test_tweede_start_doet_niets(server: Databank) -> None:
    server.start()
    eerste = pid(server)
    assert server.start() is False
    assert pid(server) == eerste


def test_gegevens_blijven_na_stop_en_start(server: Databank) -> None:
    server.start()
    vraag(server, "CREATE TABLE t AS SELECT 42 AS antwoord")
    server.stop()
    assert not server.loopt()
    server.start()
    assert vraag(server, "SELECT antwoord FROM t") == 42


def test_start_na_kill_9(tmp_path: Path) -> None:
    server = Databank(tmp_path / "pg")
    try:
        server.start()
        vraag(server, "CREATE TABLE t AS SELECT 42 AS antwoord")
        os.kill(pid(server), signal.SIGKILL)
        assert server.start() is True
        assert vraag(server, "SELECT antwoord FROM t") == 42
    finally:
        server.stop()


def test_oud_pidbestand_met_het_nummer_van_een_ander_proces(server: Databank) -> None:
    server.start()
    inhoud = pidbestand(server).read_text()
    gegevens = pidbestand(server).parent
    eigen_nummer = str(pid(server))
    server.stop()
    with subprocess.Popen(["sleep", "60"]) as ander:
        oud = inhoud.replace(eigen_nummer, str(ander.pid), 1)
        (gegevens / "postmaster.pid").write_text(oud)
        (server.socketmap / ".s.PGSQL.5432.lock").write_text(oud)
        server.stop()
        assert ander.poll() is None, "stoppen mag het andere proces niet raken"
        assert server.start() is True
        assert ander.poll() is None
        ander.kill()


def test_leeg_pidbestand(server: Databank) -> None:
    server.start()
    leeg = pidbestand(server)
    server.stop()
    leeg.write_text("")
    assert server.start() is True


def test_twee_tegelijk_geven_een_server(server: Databank) -> None:
    opdracht = [sys.executable, "-c", STARTER, str(server.map)]
    starters = [
        subprocess.Popen(opdracht, stdout=subprocess.PIPE, text=True, cwd=PROJECT) for _ in range(2)
    ]
    uitkomsten = [starter.communicate()[0].strip() for starter in starters]
    assert sorted(uitkomsten) == ["False", "True"]


def test_afgebroken_initdb_wordt_overgedaan(server: Databank) -> None:
    versie = postgres_programma.vind_programma(server.map).versie
    half = server.map / f"{versie}.nieuw"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text(str(versie))
    assert server.start() is True


@pytest.mark.parametrize("naam", ["map met spatie", "map, met 'tekens' & zo", "x" * 120])
def test_lastige_paden(tmp_path: Path, naam: str) -> None:
    server = Databank(tmp_path / naam, fsync=False)
    try:
        assert server.start() is True
        assert vraag(server, "SELECT 1") == 1
    finally:
        server.stop()
    assert not list(server.socketmap.glob(".s.PGSQL*"))


def test_lang_pad_krijgt_een_korte_socketmap(tmp_path: Path) -> None:
    kort, lang = Databank(Path("/srv/pg")), Databank(tmp_path / ("x" * 120))
    assert kort.socketmap == kort.map
    assert len(os.fsencode(lang.socketmap)) <= databank.LANGSTE_SOCKETMAP < 120
    assert lang.socketmap != Databank(tmp_path / ("y" * 120)).socketmap


def test_map_van_een_ander_wordt_geweigerd(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "pg").symlink_to(tmp_path / "elders")
    with pytest.raises(DatabankFout, match="van iemand anders"):
        Databank(tmp_path / "pg").start()


def test_url_wordt_door_de_instellingen_begrepen() -> None:
    server = Databank(Path("/srv/een map/pg"))
    gelezen = Env.db_url_config(server.url)
    assert gelezen["NAME"] == NAAM
    assert unquote(gelezen["OPTIONS"]["host"]) == "/srv/een map/pg"


def beschikbare_programmas() -> list[Path]:
    return [map_ for map_ in postgres_programma._kandidaten() if (map_ / "postgres").exists()]


@pytest.mark.parametrize("bin_", beschikbare_programmas(), ids=str)
def test_elke_postgresql_van_deze_machine(
    bin_: Path, server: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PG_BIN", str(bin_))
    server.start()
    versie = int(str(vraag(server, "SHOW server_version_num"))) // 10000
    assert (server.map / str(versie)).is_dir()


def test_zonder_gebruikersnaamruimte_draait_root_als_niemand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """For somebody else than root this is an ordinary start."""
    echt = postgres_programma._lukt
    monkeypatch.setattr(
        postgres_programma, "_lukt", lambda opdracht: opdracht[0] != "unshare" and echt(opdracht)
    )
    with tempfile.TemporaryDirectory() as tijdelijk:
        Path(tijdelijk).chmod(0o755)
        server = Databank(Path(tijdelijk) / "pg", fsync=False)
        try:
            server.start()
            assert vraag(server, "SELECT 1") == 1
            verwacht = postgres_programma.NIEMAND if os.geteuid() == 0 else os.geteuid()
            assert Path(f"/proc/{pid(server)}").stat().st_uid == verwacht
        finally:
            server.stop()


def test_ontbrekende_postgresql_zegt_wat_te_doen(
    server: Databank, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PG_BIN", str(tmp_path))
    with pytest.raises(DatabankFout, match="make demo"):
        server.start()


def test_met_database_url_start_er_niets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://elders/naam")
    assert databank.main("url") == "postgresql://elders/naam"
    assert "start of stopt niets" in databank.main("start")


def test_onbekende_opdracht_zegt_hoe_het_moet() -> None:
    with pytest.raises(DatabankFout, match=r"start\|stop\|url"):
        databank.main("herstart")
