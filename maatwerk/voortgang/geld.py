"""What the investigations bring against the targets: found, promised, in the calculation."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from bijdrage.rapport.grafieken import Beeld
from bijdrage.rapport.stapelgrafiek import Deel, Stapel, gestapeld
from maatwerk.models import Voortgangsregel
from samenwerking.notatie import bedrag, euro
from samenwerking.schaal import naar_geheel
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

STIJLEN = (("accent-zacht", "accent", "inkt"),)
KOPPEN = (Kop("Stap"), Kop("Euro per jaar", getal=True))


class Geldweergave(NamedTuple):
    """The chart and its table."""

    grafiek: Beeld
    tabel: Tabel


def geldweergave(taakstelling: Decimal, regels: Sequence[Voortgangsregel]) -> Geldweergave | None:
    """Of these investigations together; None without a target."""
    if not taakstelling:
        return None
    stappen = {
        "Taakstelling": taakstelling,
        "Gevonden": sum((regel.gevonden for regel in regels), Decimal()),
        "Toegezegd": sum((regel.toegezegd for regel in regels), Decimal()),
        "Verwerkt in de bijdrage": sum((regel.verwerkt for regel in regels), Decimal()),
    }
    centen = {naam: naar_geheel(waarde) for naam, waarde in stappen.items()}
    titel = (
        f"Van de taakstelling van {euro(centen['Taakstelling'], 0)} is "
        f"{euro(centen['Toegezegd'], 0)} toegezegd"
    )
    stapels = tuple(
        Stapel(naam, (Deel(waarde, bedrag(waarde, 0)),)) for naam, waarde in centen.items()
    )
    rijen = tuple(
        tabelrij(KOPPEN, Cel(naam), Cel(bedrag(waarde, 0))) for naam, waarde in centen.items()
    )
    return Geldweergave(
        gestapeld(titel, stapels, STIJLEN), Tabel("Tegen de taakstelling", KOPPEN, rijen)
    )
