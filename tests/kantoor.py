"""A real office program: LibreOffice opens files and saves them again, as a controller would."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

WACHTTIJD = 120
"""Seconds; a start takes a few, a workbook well under one."""


def herbewaar(paden: Sequence[Path], doel: Path, naar: str = "xlsx") -> list[Path]:
    """Open files in LibreOffice and save them into ``doel``: the new paths, in the same order.

    All in one call, since starting costs seconds. ``naar`` is the extension to save as, or a filter
    of LibreOffice with its options (``csv:…``). The user profile stands in ``doel``, so that tests
    may do this at the same time.

    Raises:
        AssertionError: two files would get the same name, or one could not be saved.
        subprocess.SubprocessError: LibreOffice failed, or took longer than WACHTTIJD.
    """
    extensie = naar.partition(":")[0]
    nieuw = [doel / f"{pad.stem}.{extensie}" for pad in paden]
    assert len({*nieuw, *paden}) == 2 * len(paden), "twee bestanden met dezelfde naam"
    profiel = (doel / "profiel").resolve().as_uri()
    opdracht = ["soffice", f"-env:UserInstallation={profiel}", "--headless", "--convert-to", naar]
    klaar = subprocess.run(
        [*opdracht, "--outdir", str(doel), *map(str, paden)],
        check=True,
        capture_output=True,
        text=True,
        timeout=WACHTTIJD,
    )
    weg = [pad.name for pad in nieuw if not pad.is_file()]
    assert not weg, f"niet bewaard: {weg}; {klaar.stdout} {klaar.stderr}"
    return nieuw
