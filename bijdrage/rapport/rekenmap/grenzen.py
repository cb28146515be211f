"""How large the numbers of a workbook may be so that a spreadsheet calculates them to the cent.

A spreadsheet calculates in doubles and shows or rounds at 15 digits. So no formula here makes a
number of 10**15 or more that has to be exact. Larger ones stand in several cells of four digits
each (see ``groot``). An amount times such four digits, and hours or a weight times them, must stay
below that bound. Further on a workbook becomes too large or too slow to open; what does not fit is
refused.
"""

from bijdrage.rekenmodel.invoer import VOLGENS_AFSPRAAK, Invoer
from samenwerking.werkboek.schrijven import PastNiet

MAX_URENREGELS = 2_000
MAX_BEDRAG = 5 * 10**10
"""Cents of one amount to divide: 500 million euro."""
MAX_GEWICHT = 5 * 10**10
"""Hundredths of hours, or the values of a key, added up."""
MAX_CIJFERGROEPEN = 60
"""Cells of four digits for one number; formulas name them all."""


class NietNaTeRekenen(PastNiet):
    """A calculation that a spreadsheet cannot work out to the cent; says in Dutch why."""


def controleer(invoer: Invoer) -> None:
    """Raise NietNaTeRekenen when an input has more rows or larger numbers than fit."""
    if len(invoer.uren) > MAX_URENREGELS:
        raise NietNaTeRekenen(
            f"deze berekening heeft {len(invoer.uren)} urenregels; een rekenmap kan er hoogstens "
            f"{MAX_URENREGELS} narekenen. Gebruik het rapport of de invoer als csv"
        )
    hoogste = max((abs(bedrag) for bedrag in _bedragen(invoer)), default=0)
    if hoogste > MAX_BEDRAG:
        raise _te_groot("een bedrag", f"{hoogste // 100} euro", f"{MAX_BEDRAG // 100} euro")
    uren = sum(sum(rij.uren) + rij.gezamenlijk for rij in invoer.uren)
    if uren > MAX_GEWICHT:
        raise _te_groot("het totaal van de uren", f"{uren // 100}", f"{MAX_GEWICHT // 100}")
    for sleutel in invoer.sleutels:
        if sum(waarde or 0 for waarde in sleutel.waarden) > MAX_GEWICHT:
            raise _te_groot(f"sleutel {sleutel.naam}", "een groter totaal", f"{MAX_GEWICHT}")


def controleer_breedte(groepen: int) -> None:
    """Raise NietNaTeRekenen when the shares need more digits than formulas can hold."""
    if groepen > MAX_CIJFERGROEPEN:
        raise NietNaTeRekenen(
            f"de aandelen van deze berekening vragen breuken van {4 * groepen} cijfers; een "
            f"rekenmap kan er hoogstens {4 * MAX_CIJFERGROEPEN} aan. Dat komt door veel "
            "verschillende sleutels voor gezamenlijke uren, zoals uren-onderdeel bij veel teams"
        )


def _te_groot(wat: str, gevonden: str, hoogstens: str) -> NietNaTeRekenen:
    return NietNaTeRekenen(
        f"{wat} is {gevonden}; een rekenmap rekent tot en met {hoogstens} op de cent nauwkeurig. "
        "Splits de regel, of gebruik het rapport"
    )


def _bedragen(invoer: Invoer) -> list[int]:
    afgesproken = [
        bedrag or 0
        for component in invoer.componenten
        if component.behandeling == VOLGENS_AFSPRAAK
        for sleutel in invoer.sleutels
        if sleutel.naam == component.sleutel
        for bedrag in sleutel.waarden
    ]
    regels = [bedrag for regel in invoer.lasten for bedrag in (regel.lasten, regel.baten)]
    return [*afgesproken, *regels, *(c.bedrag or 0 for c in invoer.correcties)]
