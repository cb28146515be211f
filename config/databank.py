"""The embedded PostgreSQL of the demo and the tests: a server of its own, in the project folder.

Importing this module starts nothing. By hand: `python -m config.databank start|stop|url`.
"""

import fcntl
import hashlib
import os
import shlex
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

from config.omgeving import env
from config.postgres_programma import PROJECT, DatabankFout, Programma, vind_programma

NAAM = "dienstverleningsbijdrage"
# Linux allows 107 bytes for the path of a socket; PostgreSQL adds "/.s.PGSQL.5432".
SOCKET = ".s.PGSQL.5432"
LANGSTE_SOCKETMAP = 107 - len("/" + SOCKET)
WACHTTIJD = 60.0
# After a kill -9 the server's children need a moment before a new one may start.
POGINGEN = 5


@dataclass(frozen=True)
class Databank:
    """A PostgreSQL server with everything it owns in one folder."""

    map: Path
    # Off, writing is faster and a power cut fatal: for tests only.
    fsync: bool = True

    @property
    def socketmap(self) -> Path:
        """The folder of the socket: the own folder, or a short one where that path will not do."""
        eigen = os.fsencode(self.map)
        # A client reads a comma as the start of a second server.
        if len(eigen) <= LANGSTE_SOCKETMAP and b"," not in eigen:
            return self.map
        # Not gettempdir(): every process has to find the same folder, whatever its TMPDIR.
        return Path("/tmp") / f"postgres-{os.getuid()}-{hashlib.sha256(eigen).hexdigest()[:12]}"  # noqa: S108

    @property
    def url(self) -> str:
        """The address in the form of DATABASE_URL. Pure arithmetic: starts nothing."""
        return f"postgresql://postgres:@/{NAAM}?host={quote(str(self.socketmap), safe='')}"

    def start(self) -> bool:
        """Make the server and the database answer; return whether a server had to be started."""
        programma = vind_programma(self.map)
        _maak_map(self.map, programma)
        with self._slot():
            _maak_map(self.socketmap, programma)
            begonnen = not self.loopt()
            if begonnen:
                gegevens = self._gegevensmap(programma)
                self._ruim_dode_sloten_op(gegevens)
                self._start_server(programma, gegevens)
            self._maak_databank()
        return begonnen

    def stop(self) -> None:
        """Stop the server if it runs: open connections are broken off, nothing is lost."""
        if not self.map.is_dir():
            return
        with self._slot():
            for pidbestand in self.map.glob("*/postmaster.pid"):
                _stop_server(_lees_pid(pidbestand), pidbestand.parent)
            if self.socketmap != self.map:
                shutil.rmtree(self.socketmap, ignore_errors=True)

    def loopt(self) -> bool:
        """Tell whether the server answers."""
        try:
            self._verbind().close()
        except psycopg.OperationalError:
            return False
        return True

    def _verbind(self) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.socketmap), user="postgres", dbname="postgres", autocommit=True
        )

    @contextmanager
    def _slot(self) -> Iterator[None]:
        """Let one process at a time start or stop this server."""
        with (self.map / "slot").open("w") as bestand:
            fcntl.flock(bestand, fcntl.LOCK_EX)
            yield

    def _gegevensmap(self, programma: Programma) -> Path:
        """Return the data folder of this PostgreSQL version; make it on first use."""
        gegevens = self.map / str(programma.versie)
        if gegevens.is_dir():
            return gegevens
        # Made beside it and renamed: a broken-off initdb never looks like a finished one.
        nieuw = self.map / f"{programma.versie}.nieuw"
        shutil.rmtree(nieuw, ignore_errors=True)
        uitkomst = programma.draai(
            "initdb",
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=icu",
            "--icu-locale=nl",
            *([] if self.fsync else ["--no-sync"]),
            f"--pgdata={nieuw}",
        )
        if uitkomst.returncode != 0:
            raise DatabankFout(
                f"De databank kon niet worden gemaakt in {nieuw}:\n{uitkomst.stderr}"
            )
        return nieuw.rename(gegevens)

    def _ruim_dode_sloten_op(self, gegevens: Path) -> None:
        """Remove the locks of a server that is gone.

        PostgreSQL does so itself, unless its old number was given to another process.
        """
        for slot in (gegevens / "postmaster.pid", self.socketmap / f"{SOCKET}.lock"):
            if slot.exists() and not _is_server(_lees_pid(slot), gegevens):
                slot.unlink()

    def _start_server(self, programma: Programma, gegevens: Path) -> None:
        log = self.map / f"{programma.versie}.log"
        for _ in range(POGINGEN):
            uitkomst = programma.draai(
                "pg_ctl",
                "start",
                "--wait",
                f"--timeout={WACHTTIJD:.0f}",
                f"--pgdata={gegevens}",
                f"--log={log}",
                f"--options={self._opties()}",
            )
            if uitkomst.returncode == 0:
                return
            time.sleep(1)
        raise DatabankFout(
            f"PostgreSQL startte niet. De reden staat in {log}:\n"
            + "\n".join(_laatste_regels(log) or [uitkomst.stderr])
        )

    def _opties(self) -> str:
        """Return the options of the server, quoted for the shell that pg_ctl puts between."""
        opties = {"unix_socket_directories": str(self.socketmap), "listen_addresses": ""}
        if not self.fsync:
            opties |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        return " ".join(f"-c {shlex.quote(f'{naam}={waarde}')}" for naam, waarde in opties.items())

    def _maak_databank(self) -> None:
        with self._verbind() as verbinding:
            bestaat = verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAAM])
            if not bestaat.fetchone():
                verbinding.execute(f"CREATE DATABASE {NAAM}")


DEMO = Databank(PROJECT / ".postgres")
TOETS = Databank(PROJECT / ".postgres-toets", fsync=False)


def _maak_map(map_: Path, programma: Programma) -> None:
    """Make a folder that only the owner of the server can enter."""
    eigenaar = programma.uitvoerder.eigenaar or (os.geteuid(), os.getegid())
    map_.mkdir(exist_ok=True, mode=0o700)
    if map_.is_symlink() or map_.stat().st_uid not in (os.geteuid(), eigenaar[0]):
        raise DatabankFout(f"De map {map_} is van iemand anders. Verwijder hem en begin opnieuw.")
    os.chown(map_, *eigenaar)
    map_.chmod(0o700)


def _lees_pid(slot: Path) -> int:
    """Return the process number on the first line of a lock file; 0 when there is none."""
    try:
        return int(slot.read_text().split("\n")[0] or 0)
    except FileNotFoundError:
        return 0


def _is_server(pid: int, gegevens: Path) -> bool:
    """Tell whether this process is the PostgreSQL that serves this data folder."""
    proces = Path("/proc") / str(pid)
    try:
        naam = (proces / "comm").read_text().strip()
        return naam == "postgres" and (proces / "cwd").readlink() == gegevens.resolve()
    except OSError:
        return False


def _stop_server(pid: int, gegevens: Path) -> None:
    einde = time.monotonic() + WACHTTIJD
    if _is_server(pid, gegevens):
        os.kill(pid, signal.SIGINT)
    while _is_server(pid, gegevens):
        if time.monotonic() > einde:
            raise DatabankFout(f"PostgreSQL stopte niet binnen {WACHTTIJD:.0f} seconden.")
        time.sleep(0.02)


def _laatste_regels(log: Path) -> list[str]:
    return log.read_text(errors="replace").splitlines()[-5:] if log.exists() else []


def main(opdracht: str) -> str:
    """Carry out a command from the command line and return what to tell the user."""
    if opdracht == "url":
        return env("DATABASE_URL") or DEMO.url
    if env("DATABASE_URL"):
        return "DATABASE_URL is ingesteld: die databank wordt gebruikt, er start of stopt niets."
    if opdracht == "start":
        DEMO.start()
        return f"De databank loopt in {DEMO.map}"
    if opdracht == "stop":
        DEMO.stop()
        TOETS.stop()
        return "De databank is gestopt."
    raise DatabankFout("Gebruik: python -m config.databank start|stop|url")


if __name__ == "__main__":
    try:
        print(main(" ".join(sys.argv[1:])))
    except DatabankFout as fout:
        sys.exit(str(fout))
