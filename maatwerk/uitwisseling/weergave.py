"""What a page shows of a workbook with maatwerk."""

from collections.abc import Iterable

from maatwerk.services.bestandrijen import Wissel
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

MEEST = 500
"""The most rows of a table on a page."""
KOPPEN = (Kop("Wat"), Kop("Blad"), Kop("Nieuw of gewijzigd"), Kop("Verschil"))


def wisseltabel(wissels: Iterable[Wissel]) -> Tabel:
    """Records that are new or other, with what differs."""
    rijen = (
        tabelrij(
            KOPPEN,
            Cel(w.naam),
            Cel(w.blad),
            Cel("nieuw" if w.nieuw else "gewijzigd"),
            Cel("; ".join(w.verschil)),
        )
        for w in [*wissels][:MEEST]
    )
    return Tabel("Wat er verandert", KOPPEN, tuple(rijen))
