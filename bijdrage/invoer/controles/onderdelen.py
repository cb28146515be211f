"""Rules for the sheets Onderdelen and Omnummering, and for names that may not be used."""

from collections.abc import Iterator

from bijdrage.invoer.controles.hulp import dubbelen, herstel_per_code, onbekend, van_blad
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import GERESERVEERD
from samenwerking.werkboek.fout import Fout


def onderdeel_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every unit stands once in Onderdelen."""
    yield from dubbelen(gegevens["Onderdelen"], "onderdeel")


def oud_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every old code stands once in Omnummering."""
    yield from dubbelen(gegevens["Omnummering"], "oud")


def nieuw_eens(gegevens: Gegevens) -> Iterator[Fout]:
    """Every new code stands once in Omnummering."""
    yield from dubbelen(gegevens["Omnummering"], "nieuw")


def nieuw_bestaat(gegevens: Gegevens) -> Iterator[Fout]:
    """A new code is a unit or component of this input."""
    if not gegevens.is_compleet("Onderdelen", "onderdeel"):
        return
    if not gegevens.is_compleet("Componenten", "component"):
        return
    tabel, bekend = gegevens["Omnummering"], gegevens.onderdelen.codes | set(gegevens.componenten)
    herstel = herstel_per_code(
        set(tabel.tekst("nieuw")) - bekend - {""}, bekend, van_blad("Onderdelen of Componenten")
    )
    yield from onbekend(tabel, "nieuw", herstel, "een code uit Onderdelen of Componenten")


def naam_niet_gereserveerd(gegevens: Gegevens) -> Iterator[Fout]:
    """No municipality, component or key has a name that the calculation uses itself."""
    for blad, kolom in (
        ("Gemeenten", "gemeente"),
        ("Componenten", "component"),
        ("Sleutels", "sleutel"),
    ):
        tabel = gegevens[blad]
        for plek, naam in enumerate(tabel.tekst(kolom)):
            if naam.lower() in GERESERVEERD:
                verwacht = f"een andere naam dan {', '.join(sorted(GERESERVEERD))}"
                yield tabel.fout(plek, kolom, verwacht, "Kies een andere naam, overal dezelfde.")
