"""An OLE2 compound file, the container of .xls and of a workbook with a password."""


def samengesteld_bestand(stromen: dict[str, bytes]) -> bytes:
    """A file that holds these streams by their name."""
    sector, geen, einde, fat_sector = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    data, fat, map_ = bytearray(), [fat_sector, einde], bytearray()
    items = [("Root Entry", 5, 1, einde, 0)]
    for naam, inhoud in stromen.items():
        lengte = max(4096, len(inhoud))
        begin, aantal = len(fat), -(-lengte // sector)
        data += inhoud.ljust(aantal * sector, b"\0")
        fat += [*range(begin + 1, begin + aantal), einde]
        items.append((naam, 2, geen, begin, lengte))
    for nummer, (naam, soort, kind, begin, lengte) in enumerate(items):
        tekst = naam.encode("utf-16-le")
        volgende = nummer + 1 if 0 < nummer < len(items) - 1 else geen
        map_ += tekst.ljust(64, b"\0") + (len(tekst) + 2).to_bytes(2, "little") + bytes([soort, 1])
        map_ += b"".join(g.to_bytes(4, "little") for g in (geen, volgende, kind)) + bytes(36)
        map_ += begin.to_bytes(4, "little") + lengte.to_bytes(8, "little")
    kop = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + bytes.fromhex("3e000300feff09000600")
    velden = (0, 1, 1, 0, 4096, einde, 0, einde, 0, 0, *[geen] * 108)
    kop += bytes(6) + b"".join(g.to_bytes(4, "little") for g in velden)
    tabel = b"".join(g.to_bytes(4, "little") for g in fat).ljust(sector, b"\xff")
    assert len(tabel) == sector and len(map_) <= sector
    return kop[:sector] + tabel + map_.ljust(sector, b"\0") + data
