"""The history of rows as a table."""

from collections.abc import Iterable

from samenwerking.geschiedenis.lezen import Verschil, Wijziging
from samenwerking.tijd import moment_in_woorden
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

KOPPEN = (Kop("Wat"), Kop("Verschil"), Kop("Wanneer"), Kop("Wie"))


def geschiedenistabel(wijzigingen: Iterable[Wijziging]) -> Tabel:
    """Changes, each with the fields that became different."""
    rijen = (
        tabelrij(
            KOPPEN,
            Cel(f"{w.soort} {w.wat}", uitleg=w.onderwerp),
            Cel("; ".join(map(_in_woorden, w.verschillen))),
            Cel(moment_in_woorden(w.moment)),
            Cel(w.wie, uitleg=w.weg),
        )
        for w in wijzigingen
    )
    return Tabel("Wijzigingen, de nieuwste eerst", KOPPEN, tuple(rijen))


def _in_woorden(verschil: Verschil) -> str:
    """A field old → new; only the one that there is when a row came or went."""
    delen = (deel for deel in (verschil.oud, verschil.nieuw) if deel is not None)
    return f"{verschil.veld}: {' → '.join(delen)}"
