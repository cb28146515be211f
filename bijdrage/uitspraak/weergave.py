"""What the page shows of readings: each with its formula, and links to both figures."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from django.urls import reverse

from bijdrage.rapport.weergave import STANDEN
from bijdrage.uitspraak.grootheden import EURO, INWONER, UUR, Grootheid
from bijdrage.uitspraak.lezingen import DEEL, Bewering, Lezing, Oordeel
from samenwerking.notatie import HARDE_SPATIE, getal, procent
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

KOPPEN = (
    Kop("Lezing"),
    Kop("Teller"),
    Kop("Noemer"),
    Kop("Uitkomst", True),
    Kop("Oordeel"),
)
VERDEELD = KOPPEN[:4]
TWEE_JAREN = (Kop("Lezing"), Kop("Eerst", True), Kop("Later", True), Kop("Oordeel"))
DICHTSTBIJ = 5
_KLEIN = 10_000
"""Amounts from here on are shown in whole euros."""


def tabel(bewering: Bewering, gewogen: Sequence[tuple[Oordeel, Lezing]], past: bool) -> Tabel:
    """The readings of one figure that fit it or not, the nearest first."""
    rijen = (
        tabelrij(KOPPEN, *_cellen(lezing), Cel(oordeel.value), totaal=oordeel is Oordeel.KLOPT)
        for oordeel, lezing in gewogen
        if past == (oordeel is not Oordeel.NIET)
    )
    wat = "Lezingen die passen bij" if past else "Lezingen die niet passen bij"
    return Tabel(f"{wat} «{bewering.tekst}»", KOPPEN, tuple(rijen))


def beweging(
    van: Bewering, naar: Bewering, gewogen: Sequence[tuple[Oordeel, Lezing, Lezing]]
) -> Tabel:
    """The same reading in two years, the nearest few."""
    rijen = (
        tabelrij(
            TWEE_JAREN,
            Cel(f"{_hoofdletter(een.tekst)}: {een.teller.onderwerp}", uitleg=_jaren(een, ander)),
            *(Cel(in_cijfers(x.waarde, x.soort), uitleg=_formule(x)) for x in (een, ander)),
            Cel(oordeel.value),
            totaal=oordeel is Oordeel.KLOPT,
        )
        for oordeel, een, ander in gewogen[:DICHTSTBIJ]
    )
    titel = f"Van «{van.tekst}» naar «{naar.tekst}»: wat het dichtst in de buurt komt"
    return Tabel(titel, TWEE_JAREN, tuple(rijen))


def een(lezing: Lezing) -> Tabel:
    """The reading that was chosen freely."""
    return Tabel("Uw breuk", VERDEELD, (tabelrij(VERDEELD, *_cellen(lezing)),))


def zin(bewering: Bewering, gewogen: Iterable[tuple[Oordeel, Lezing]]) -> str:
    """What can be said of a figure."""
    alle = list(gewogen)
    kloppend = sum(oordeel is Oordeel.KLOPT for oordeel, _ in alle)
    bijna = sum(oordeel is Oordeel.BIJNA for oordeel, _ in alle)
    if not alle:
        return f"«{bewering.tekst}»: we kennen geen cijfers om dit mee te vergelijken."
    if kloppend:
        lezingen = "lezing geeft" if kloppend == 1 else "lezingen geven"
        return f"«{bewering.tekst}»: {kloppend} {lezingen} dit cijfer."
    if bijna:
        ligt = "ligt" if bijna == 1 else "liggen"
        return f"«{bewering.tekst}»: geen lezing geeft dit cijfer, {bijna} {ligt} in de buurt."
    return f"«{bewering.tekst}»: geen lezing geeft dit cijfer of komt in de buurt."


def keuzes(alle: Iterable[Grootheid]) -> list[tuple[str, str]]:
    """The quantities to choose from, with their value."""
    return [(x.code, f"{x.naam}: {in_cijfers(x.waarde, (x.eenheid, ''))}") for x in alle]


def in_cijfers(waarde: Fraction, soort: tuple[str, str]) -> str:
    """A figure with its unit, rounded for show only."""
    eenheid, per = soort
    if eenheid == DEEL:
        return procent(waarde)
    cijfers = getal(waarde, 0 if abs(waarde) >= _KLEIN else None)
    tekst = {
        EURO: f"€{HARDE_SPATIE}{cijfers}",
        UUR: f"{cijfers} uur",
        INWONER: f"{cijfers} inwoners",
    }[eenheid]
    return f"{tekst} per {per}" if per else tekst


def _cellen(lezing: Lezing) -> tuple[Cel, ...]:
    teller, noemer = lezing.teller, lezing.noemer
    return (
        Cel(_hoofdletter(lezing.tekst)),
        _cel(teller),
        _cel(noemer) if noemer else Cel("geen"),
        Cel(in_cijfers(lezing.waarde, lezing.soort), uitleg=_formule(lezing) if noemer else ""),
    )


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _jaren(een: Lezing, ander: Lezing) -> str:
    return f"{een.teller.jaar} en {ander.teller.jaar}, {STANDEN[een.teller.stand]}"


def _cel(grootheid: Grootheid) -> Cel:
    adres = reverse(grootheid.pagina, args=[grootheid.sleutel])
    anker = f"#{grootheid.anker}" if grootheid.anker else ""
    return Cel(grootheid.naam, adres + anker, "fictief" if grootheid.fictief else "")


def _formule(lezing: Lezing) -> str:
    delen = (lezing.teller, lezing.noemer)
    return " / ".join(in_cijfers(x.waarde, (x.eenheid, "")) for x in delen if x)
