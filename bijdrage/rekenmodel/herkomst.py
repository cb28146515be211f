"""Where an allocated amount comes from, worked out again from the input, one line at a time.

This does not read the engine's arrays: it takes the cost line, the hours rows and the key, and
computes the exact share with fractions. So it explains a result and checks it.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from bijdrage.rekenmodel.correcties import HEEL
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import (
    BASISBIJDRAGE,
    BIJDRAGE,
    CENTRUM,
    DIRECT,
    NAAR_SLEUTEL,
    NAAR_UREN,
    VOLGENS_AFSPRAAK,
    Component,
    Correctie,
    Lastenregel,
    Urenregel,
)
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sleutels import Verhouding
from bijdrage.rekenmodel.sommen import som
from samenwerking.notatie import HARDE_SPATIE, MIN, afgekapt, euro, getal, procent_exact

LEESBAAR = 10**10
"""A key with a larger denominator shows as a percentage; the fraction itself stays exact."""


class Urendeel(NamedTuple):
    """An hours row of the unit: the hours of the municipality asked for, and those of all.

    Joint hours are divided by a key: its name and proportion, None where there are none.
    """

    rij: Urenregel
    eigen: Fraction
    alle: Fraction
    sleutel: str = ""
    verhouding: Verhouding | None = None


class Herkomst(NamedTuple):
    """How a cost line comes to one municipality, on some taakvelden or (none named) on all.

    ``teller`` / ``noemer`` is the share, whole numbers in hours or in the weight of the key.
    ``lasten`` and ``baten`` are the exact cents before rounding; rounding by largest remainder
    moves each cell by less than a cent, what the centrumgemeente bears beside agreed amounts by
    less than a cent per gastgemeente.

    Of an agreed amount ``teller`` / ``noemer`` is the part that falls on this line.
    """

    regel: Lastenregel
    component: Component
    gemeente: str
    taakvelden: tuple[str, ...]
    sleutel: str
    teller: int
    noemer: int
    lasten: Fraction
    baten: Fraction
    urenregels: tuple[Urendeel, ...]
    woorden: Callable[[], str]

    @property
    def formule(self) -> str:
        """The same in Dutch; made only when it is asked, most readers want the numbers."""
        return self.woorden()


def herkomst(
    berekening: Berekening, regel: Lastenregel, gemeente: str, *taakvelden: str
) -> Herkomst:
    """Explain what a municipality bears of a cost line that is not ``buiten``.

    Args: taakvelden: only the part on these; none for all of the line.
    """
    component = berekening.componenten[regel.component]
    if regel.onderdeel in berekening.groepen:
        return _van_groep(_Vraag(berekening, component, regel, gemeente, taakvelden))
    uitleg = {
        NAAR_UREN: _door_uren,
        NAAR_SLEUTEL: _door_sleutel,
        VOLGENS_AFSPRAAK: _door_afspraak,
        DIRECT: _direct,
    }[component.behandeling]
    return uitleg(_Vraag(berekening, component, regel, gemeente, taakvelden))


def formule_correctie(berekening: Berekening, correctie: Correctie, gemeente: str) -> str:
    """Explain a correction in Dutch, at its gastgemeente or mirrored at the centrumgemeente."""
    if correctie.percentage is None:
        zin = f"Correctie van {euro(correctie.bedrag or 0)} voor {correctie.gemeente}."
    else:
        basis = _basis(berekening, correctie)
        exact = Fraction(basis * correctie.percentage, HEEL)
        aandeel = procent_exact(correctie.percentage)
        zin = (
            f"{aandeel} van {correctie.basis} van {correctie.gemeente}: {euro(basis)} × {aandeel} "
            f"= {euro_exact(exact)}, afgerond {euro(afgerond(exact.numerator, exact.denominator))}."
        )
    if gemeente == correctie.gemeente:
        return zin
    return f"{zin} Hier staat de tegenboeking, met het omgekeerde teken."


def _basis(berekening: Berekening, correctie: Correctie) -> int:
    """What a percentage is taken of, in cents (contract, step 5)."""
    if correctie.basis not in (BASISBIJDRAGE, BIJDRAGE):
        per_component = som(berekening.toedelingen, "gemeente", "component")
        return per_component.get((correctie.gemeente, correctie.basis), 0)
    basis = berekening.basisbijdrage[correctie.gemeente]
    if correctie.basis == BIJDRAGE:
        eigen = [c for c in berekening.invoer.correcties if c.gemeente == correctie.gemeente]
        basis += sum(c.bedrag or 0 for c in eigen)
    return basis


def urenregels(
    berekening: Berekening, onderdeel: str, gemeente: str, taakveld: str = ""
) -> tuple[Urendeel, ...]:
    """The hours rows of a unit with the hours of one municipality in each, joint ones divided."""
    return tuple(
        _urendeel(berekening, rij, gemeente)
        for rij in berekening.sleutels.rijen_van.get(onderdeel, ())
        if taakveld in ("", rij.taakveld)
    )


def _urendeel(berekening: Berekening, rij: Urenregel, gemeente: str) -> Urendeel:
    boek = berekening.sleutels
    namen = [g.naam for g in berekening.invoer.gemeenten]
    eigen = Fraction(rij.uren[namen.index(gemeente)], 100)
    alle = Fraction(sum(rij.uren) + rij.gezamenlijk, 100)
    if not rij.gezamenlijk:
        return Urendeel(rij, eigen, alle)
    ronde, naam = boek.naam_voor(rij)
    sleutel = boek.verhouding(naam, ronde, rij.onderdeel)
    deel = sleutel.aandeel(boek.kolommen.gemeenten.index(gemeente))
    return Urendeel(rij, eigen + Fraction(rij.gezamenlijk, 100) * deel, alle, naam, sleutel)


class _Vraag(NamedTuple):
    """What is asked: the part of a line that one municipality bears, on some taakvelden or all."""

    berekening: Berekening
    component: Component
    regel: Lastenregel
    gemeente: str
    taakvelden: tuple[str, ...]


def _van_groep(vraag: _Vraag) -> Herkomst:
    """The sum of more units; what divides each of them is not told."""
    berekening, component, regel, gemeente, taakvelden = vraag
    delen = [
        deel
        for deel in berekening.toedelingen
        if (deel.regel, deel.gemeente) == (regel.regel, gemeente)
        and (not taakvelden or deel.taakveld in taakvelden)
    ]
    lasten, baten = sum(deel.lasten for deel in delen), sum(deel.baten for deel in delen)
    van_baten = f", en van hun baten van {euro(regel.baten)} {euro(baten)}" if regel.baten else ""
    formule = (
        "Dit zijn teams samen, elk apart verdeeld zoals de andere teams. "
        f"Van hun lasten van {euro(regel.lasten)} draagt {gemeente} hier {euro(lasten)}{van_baten}."
    )
    return Herkomst(
        regel,
        component,
        gemeente,
        taakvelden,
        "",
        0,
        0,
        Fraction(lasten),
        Fraction(baten),
        (),
        lambda: formule,
    )


def _door_uren(vraag: _Vraag) -> Herkomst:
    """By the hours of the unit, or of the taakveld that the line names."""
    berekening, _, regel, gemeente, taakvelden = vraag
    rijen = urenregels(berekening, regel.onderdeel, gemeente, regel.taakveld)
    alle = _alle(rijen)
    if not alle:
        rijen = urenregels(berekening, regel.onderdeel, gemeente)
        alle = _alle(rijen)
    gekozen = tuple(d for d in rijen if not taakvelden or d.rij.taakveld in taakvelden)
    eigen = sum((deel.eigen for deel in gekozen), Fraction())
    naam = berekening.onderdelen[regel.onderdeel].naam
    groep = naam + (f" op taakveld {regel.taakveld}" if regel.taakveld else "")
    gevonden = dict.fromkeys(deel.rij.taakveld for deel in gekozen)
    waar = f" op taakveld {', '.join(gevonden)}" if taakvelden and not regel.taakveld else ""

    def zin() -> str:
        er_zijn = f"Van de {getal(alle)} uren van {groep} zijn er"
        return f"{er_zijn} {afgekapt(eigen)} voor {gemeente}{waar}."

    return _naar_verhouding(vraag, f"uren van {groep}", eigen, alle, zin)._replace(
        urenregels=gekozen
    )


def _door_sleutel(vraag: _Vraag) -> Herkomst:
    """By the key of the component, wholly on the taakveld of the line."""
    boek, naam = vraag.berekening.sleutels, vraag.component.sleutel
    sleutel = boek.verhouding(naam, onderdeel=vraag.regel.onderdeel)
    teller = sleutel.tellers[boek.kolommen.gemeenten.index(vraag.gemeente)]
    zin = f"De sleutel {naam} bepaalt welk deel {vraag.gemeente} draagt."
    return _naar_verhouding(vraag, naam, Fraction(teller), Fraction(sleutel.noemer), lambda: zin)


def _direct(vraag: _Vraag) -> Herkomst:
    """Wholly to the municipality of the line."""
    zin = f"Deze kosten zijn geheel voor {vraag.regel.gemeente}."
    teller = Fraction(int(vraag.gemeente == vraag.regel.gemeente))
    naam = f"geheel voor {vraag.regel.gemeente}"
    return _naar_verhouding(vraag, naam, teller, Fraction(1), lambda: zin)


def _naar_verhouding(
    vraag: _Vraag, sleutel: str, teller: Fraction, noemer: Fraction, zin: Callable[[], str]
) -> Herkomst:
    """A share of the line's lasten and of its baten. zin: what comes first of the words."""
    regel = vraag.regel
    schaal = lcm(teller.denominator, noemer.denominator)
    boven, onder = int(teller * schaal), int(noemer * schaal)
    lasten, baten = regel.lasten * teller / noemer, regel.baten * teller / noemer

    def woorden() -> str:
        deel = _deel_in_woorden(teller, noemer)
        bedragen = (("Lasten", regel.lasten, lasten), ("Baten", regel.baten, baten))
        sommen = (
            _zin(f"{naam}: {euro(bedrag)} × {deel} = {euro_exact(uitkomst)}")
            for naam, bedrag, uitkomst in bedragen
            if bedrag
        )
        return " ".join([zin(), *sommen])

    return Herkomst(
        regel,
        vraag.component,
        vraag.gemeente,
        vraag.taakvelden,
        sleutel,
        boven,
        onder,
        lasten,
        baten,
        (),
        woorden,
    )


def _door_afspraak(vraag: _Vraag) -> Herkomst:
    """The agreed amount, over the lines of the component; the centrumgemeente bears the rest."""
    berekening, component, regel, gemeente, _ = vraag
    sleutel = next(s for s in berekening.invoer.sleutels if s.naam == component.sleutel)
    afspraken = {
        g.naam: bedrag or 0
        for g, bedrag in zip(berekening.invoer.gemeenten, sleutel.waarden, strict=True)
        if g.rol != CENTRUM
    }
    gewicht, totaal = _gewicht_in_component(berekening, regel)
    if gemeente in afspraken:
        lasten, baten = Fraction(afspraken[gemeente] * gewicht, totaal), Fraction()
        zin = (
            f"Afgesproken is dat {gemeente} voor {component.naam} {euro(afspraken[gemeente])} "
            f"betaalt. Dat bedrag gaat naar verhouding over de kostenregels: "
            f"{euro(afspraken[gemeente])} × {euro(gewicht)} / {euro(totaal)} = "
            f"{euro_exact(lasten)}"
        )
    else:
        anderen = Fraction(sum(afspraken.values()) * gewicht, totaal)
        lasten, baten = regel.lasten - anderen, Fraction(regel.baten)
        zin = (
            f"{gemeente} draagt wat na de afgesproken bedragen overblijft: "
            f"{euro(regel.lasten)} min {euro_exact(anderen)}"
        )
    naam = f"afspraak {component.sleutel}"
    return Herkomst(
        regel,
        component,
        gemeente,
        vraag.taakvelden,
        naam,
        gewicht,
        totaal,
        lasten,
        baten,
        (),
        lambda: _zin(zin),
    )


def _gewicht_in_component(berekening: Berekening, regel: Lastenregel) -> tuple[int, int]:
    """The line's positive net cost in cents, and that of all lines of its component."""
    netto = [max(r.lasten - r.baten, 0) for r in berekening.regels_van[regel.component]]
    return max(regel.lasten - regel.baten, 0), sum(netto) or 1


def _zin(tekst: str) -> str:
    """A sentence with its full stop, unless it ends in an ellipsis."""
    return tekst if tekst.endswith("…") else f"{tekst}."


def euro_exact(centen: Fraction) -> str:
    """Exact cents as euro: with an ellipsis where digits were cut off."""
    if centen.denominator == 1:
        return euro(int(centen))
    teken = MIN if centen < 0 else ""
    return f"{teken}€{HARDE_SPATIE}{afgekapt(abs(centen) / 100)}"


def _deel_in_woorden(teller: Fraction, noemer: Fraction) -> str:
    """A share as numerator over denominator, or as a percentage where that is too long to read."""
    if noemer < LEESBAAR:
        return f"{afgekapt(teller)} / {getal(noemer)}"
    return f"{afgekapt(100 * teller / noemer, 8)}{HARDE_SPATIE}%"


def _alle(rijen: Iterable[Urendeel]) -> Fraction:
    return sum((deel.alle for deel in rijen), Fraction())
