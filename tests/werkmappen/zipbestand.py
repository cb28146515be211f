"""The zip file of a workbook, part by part; also one that is not as it should be."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple


class Deel(NamedTuple):
    """A part of a zip file, and what its directory tells about it (None: the truth)."""

    naam: str
    inhoud: bytes
    gepakt: bytes | None = None
    crc: int | None = None
    grootte: int | None = None


def lees_delen(pad: Path) -> list[Deel]:
    """All parts of a zip file, in order."""
    with zipfile.ZipFile(pad) as bron:
        return [Deel(naam, bron.read(naam)) for naam in bron.namelist()]


def lees_deel(pad: Path, naam: str) -> bytes:
    """What is in the part of a zip file with this name."""
    return next(deel.inhoud for deel in lees_delen(pad) if deel.naam == naam)


def bewerk_delen(
    pad: Path, delen: Iterable[tuple[str, Callable[[bytes], bytes]]], erbij: dict[str, bytes]
) -> None:
    """Change parts by a pattern of their name, and add others."""
    inhoud = {deel.naam: deel.inhoud for deel in lees_delen(pad)}
    for naam_patroon, werk in delen:
        namen = [naam for naam in inhoud if re.fullmatch(naam_patroon, naam)]
        assert namen, naam_patroon
        inhoud.update({naam: werk(inhoud[naam]) for naam in namen})
    schrijf_delen(pad, [Deel(naam, data) for naam, data in {**inhoud, **erbij}.items()])


def schrijf_delen(pad: Path, delen: Iterable[Deel]) -> None:
    """Write a zip file, also one whose directory lies or that holds a name twice."""
    lokaal, centraal, aantal = bytearray(), bytearray(), 0
    for deel in delen:
        naam, gepakt = deel.naam.encode(), _pak_in(deel)
        crc = zlib.crc32(deel.inhoud) if deel.crc is None else deel.crc
        grootte = len(deel.inhoud) if deel.grootte is None else deel.grootte
        kern = b"".join(
            (
                (20).to_bytes(2, "little") + (0).to_bytes(2, "little"),
                (8).to_bytes(2, "little") + bytes.fromhex("00002100"),
                *(getal.to_bytes(4, "little") for getal in (crc, len(gepakt), grootte)),
                len(naam).to_bytes(2, "little") + bytes(2),
            )
        )
        plaats = len(lokaal).to_bytes(4, "little")
        lokaal += b"PK\3\4" + kern + naam + gepakt
        centraal += b"PK\1\2\x14\0" + kern + bytes(10) + plaats + naam
        aantal += 1
    einde = b"PK\5\6" + bytes(4) + aantal.to_bytes(2, "little") * 2
    einde += len(centraal).to_bytes(4, "little") + len(lokaal).to_bytes(4, "little") + bytes(2)
    pad.write_bytes(lokaal + centraal + einde)


def _pak_in(deel: Deel) -> bytes:
    if deel.gepakt is not None:
        return deel.gepakt
    inpakker = zlib.compressobj(6, zlib.DEFLATED, -15)
    return inpakker.compress(deel.inhoud) + inpakker.flush()


def bom(naam: str, voor: bytes, blok: bytes, keer: int, na: bytes) -> Deel:
    """A part that says ``blok`` so many times, made without ever holding all of it."""
    inpakker = zlib.compressobj(9, zlib.DEFLATED, -15)
    gepakt = inpakker.compress(voor) + inpakker.flush(zlib.Z_FULL_FLUSH)
    herhaald = inpakker.compress(blok) + inpakker.flush(zlib.Z_FULL_FLUSH)
    gepakt += herhaald * keer + inpakker.compress(na) + inpakker.flush()
    crc = zlib.crc32(voor)
    for _ in range(keer):
        crc = zlib.crc32(blok, crc)
    return Deel(naam, b"", gepakt, zlib.crc32(na, crc), len(voor) + keer * len(blok) + len(na))


def vervang_deel(pad: Path, *nieuwe: Deel) -> None:
    """Put other parts in the place of those with the same name, or add them."""
    namen = {deel.naam for deel in nieuwe}
    schrijf_delen(pad, [*(d for d in lees_delen(pad) if d.naam not in namen), *nieuwe])


def als_stroom(pad: Path) -> None:
    """Write the zip as a program does that cannot look back: sizes stand behind the data."""
    delen = lees_delen(pad)

    class Stroom:
        """A file that can only be written onward."""

        def __init__(self) -> None:
            self.inhoud = bytearray()

        def write(self, stuk: bytes) -> int:
            self.inhoud += stuk
            return len(stuk)

        def flush(self) -> None: ...

    stroom = Stroom()
    with zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as zip_:  # type: ignore[call-overload]
        for deel in delen:
            zip_.writestr(deel.naam, deel.inhoud)
    pad.write_bytes(stroom.inhoud)
