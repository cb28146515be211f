"""Whole inputs for property tests: small, valid, and full of what goes wrong easily.

Few distinct numbers, so that remainders are often equal; now and then a number beyond 64 bits.
``invoeren()`` gives one input, ``paren()`` two that a bridge can be built between.
"""

from typing import NamedTuple

from hypothesis import strategies as st

from bijdrage.rekenmodel.invoer import (
    AARD_LASTEN,
    AARD_UREN,
    BEHANDELINGEN,
    CENTRUM,
    GAST,
    PRIMAIR,
    SOORTEN_CORRECTIE,
    Component,
    Correctie,
    Gemeente,
    Invoer,
    Kenmerken,
    Lastenregel,
    Omnummering,
    Onderdeel,
    Sleutel,
    Urenregel,
)

GEMEENTEN = (
    ("Aalsmeer", "0358"),
    ("Amstelveen", "0362"),
    ("Ouder-Amstel", "0437"),
    ("Uithoorn", "0451"),
)
TAAKVELDEN = ("0.4", "0.9", "0.10", "6.1", "6.71", "6.81")
EENHEDEN = ("A", "B", "C", "D", "E")
COMPONENTEN = ("c1", "c2", "c3", "c4", "c5")
HEEL = 100 * 10**6

gewichten = st.sampled_from((0, 0, 1, 1, 2, 3, 7))
procenten = st.one_of(
    st.sampled_from((0, 500_000, HEEL, -HEEL, 33_333_333)), st.integers(-2 * HEEL, 2 * HEEL)
)
_gewone_bedragen = st.one_of(
    st.sampled_from((0, 1, 10, 100, 1000, 99_999, -1, -1000)), st.integers(-(10**9), 10**9)
)
_gewone_uren = st.one_of(st.sampled_from((0, 0, 0, 100, 100, 200, 300)), st.integers(0, 10**6))


class Getallen(NamedTuple):
    """How large the numbers of an input are."""

    bedragen: st.SearchStrategy[int]
    uren: st.SearchStrategy[int]


GEWOON = Getallen(_gewone_bedragen, _gewone_uren)
GROOT = Getallen(
    st.one_of(
        _gewone_bedragen,
        st.integers(-(2**50) - 9, -(2**50) + 9),
        st.integers(2**50 - 9, 2**50 + 9),
        st.integers(-(2**70), 2**70),
    ),
    st.one_of(_gewone_uren, st.integers(2**59, 2**62), st.integers(0, 2**68)),
)
"""Around the bounds of the 64-bit path, and beyond 64 bits."""


class Gebruik(NamedTuple):
    """Which keys add up to more than zero, and where."""

    genoemd: tuple[str, ...]
    exclusief: frozenset[str]
    primair: frozenset[str]

    def van_uren(self, aard: str, onderdeel: str) -> list[str]:
        """The keys that may divide the joint hours of such a row."""
        met_uren = self.exclusief if aard == PRIMAIR else self.primair
        eerste = ["uren-onderdeel"] if onderdeel in met_uren else []
        geheel = ["uren-exclusief"] if self.exclusief else []
        return [
            *eerste,
            *geheel,
            *(["uren"] if aard != PRIMAIR and self.primair else []),
            *self.genoemd,
        ]

    def van_lasten(self) -> list[str]:
        """The keys that a component may name."""
        geheel = ["uren-exclusief"] if self.exclusief else []
        return [*geheel, *(["uren", "uren-onderdeel"] if self.primair else []), *self.genoemd]


@st.composite
def invoeren(draw: st.DrawFn, centrum: int | None = None, jaar: int = 2021) -> Invoer:
    """A valid input with 2-4 municipalities and 1-5 units."""
    getallen = draw(st.sampled_from((GEWOON, GEWOON, GROOT)))
    gemeenten = draw(_gemeenten(centrum))
    onderdelen = draw(st.lists(st.sampled_from(EENHEDEN), min_size=1, max_size=5, unique=True))
    sleutels = draw(_sleutels(len(gemeenten), getallen))
    kaal = draw(_urenregels(onderdelen, len(gemeenten), getallen))
    gebruik = _gebruik(kaal, gemeenten, sleutels)
    gezamenlijk = draw(st.sampled_from(("", *gebruik.van_uren(PRIMAIR, ""))))
    overhead = draw(st.sampled_from(("", *gebruik.van_uren("overhead", ""))))
    kenmerken = Kenmerken("Toets", jaar, "begroting", gezamenlijk, overhead, fictief=True)
    regels = tuple(draw(_met_sleutel(rij, kenmerken, gebruik)) for rij in kaal)
    componenten = draw(_componenten(gebruik))
    lasten = draw(_lasten(gemeenten, onderdelen, regels, componenten, gebruik, getallen))
    return Invoer(
        kenmerken=kenmerken,
        gemeenten=gemeenten,
        onderdelen=tuple(Onderdeel(code, f"Team {code}") for code in onderdelen),
        uren=regels,
        lasten=_met_positieve_regel(lasten, componenten, sleutels),
        componenten=componenten,
        sleutels=sleutels,
        correcties=draw(_correcties(gemeenten, componenten, getallen)),
    )


@st.composite
def _gemeenten(draw: st.DrawFn, centrum: int | None) -> tuple[Gemeente, ...]:
    """Centrumgemeente first, then by CBS code; inhabitants of all or of none."""
    aantal = draw(st.integers(2, 4))
    eerste = draw(st.integers(0, aantal - 1)) if centrum is None else centrum
    gekozen = {*range(aantal), eerste}
    inwoners = draw(st.one_of(st.none(), st.lists(gewichten, min_size=4, max_size=4).filter(any)))
    volgorde = [eerste, *sorted(gekozen - {eerste})]
    return tuple(
        Gemeente(*GEMEENTEN[g], CENTRUM if g == eerste else GAST, inwoners[g] if inwoners else None)
        for g in volgorde
    )


@st.composite
def _sleutels(draw: st.DrawFn, aantal: int, schaal: Getallen) -> tuple[Sleutel, ...]:
    def waarden(getallen: st.SearchStrategy[int]) -> st.SearchStrategy[list[int]]:
        return st.lists(getallen, min_size=aantal, max_size=aantal)

    plekken = draw(waarden(gewichten).filter(any))
    vte = draw(waarden(st.integers(0, 999)).filter(any))
    grenzen = sorted(draw(st.lists(st.integers(0, HEEL), min_size=aantal - 1, max_size=aantal - 1)))
    procent = [b - a for a, b in zip([0, *grenzen], [*grenzen, HEEL], strict=True)]
    afspraken = [
        draw(st.lists(schaal.bedragen, min_size=aantal - 1, max_size=aantal - 1)) for _ in "12"
    ]
    vast = (
        Sleutel("plekken", "werkplekken", tuple(plekken)),
        Sleutel("vte", "vte", tuple(vte)),
        Sleutel("procent", "percentage", tuple(procent)),
        Sleutel("afspraak 1", "bedrag", (None, *afspraken[0])),
        Sleutel("afspraak 2", "bedrag", (None, *afspraken[1])),
    )
    eigen = draw(st.none() | waarden(gewichten).filter(any))
    return (*vast, Sleutel("inwoners", "inwoners", tuple(eigen))) if eigen else vast


@st.composite
def _urenregels(
    draw: st.DrawFn, onderdelen: list[str], aantal: int, schaal: Getallen
) -> list[Urenregel]:
    """Up to three rows per unit; which key divides joint hours is chosen later."""
    regels = []
    for onderdeel in onderdelen:
        for taak in range(draw(st.integers(0, 3))):
            taakveld, aard = draw(st.sampled_from(TAAKVELDEN)), draw(st.sampled_from(AARD_UREN))
            per_gemeente = draw(st.tuples(*[schaal.uren] * aantal))
            gezamenlijk = draw(schaal.uren)
            regels.append(
                Urenregel(onderdeel, f"taak {taak}", taakveld, aard, per_gemeente, gezamenlijk)
            )
    return regels


def _gebruik(
    regels: list[Urenregel], gemeenten: tuple[Gemeente, ...], sleutels: tuple[Sleutel, ...]
) -> Gebruik:
    genoemd = [sleutel.naam for sleutel in sleutels if sleutel.soort != "bedrag"]
    if any(gemeente.inwoners for gemeente in gemeenten):
        genoemd.append("inwoners")
    primair = [rij for rij in regels if rij.aard == PRIMAIR]
    return Gebruik(
        tuple(dict.fromkeys(genoemd)),
        frozenset(rij.onderdeel for rij in primair if any(rij.uren)),
        frozenset(rij.onderdeel for rij in primair if any(rij.uren) or rij.gezamenlijk),
    )


@st.composite
def _met_sleutel(
    draw: st.DrawFn, rij: Urenregel, kenmerken: Kenmerken, gebruik: Gebruik
) -> Urenregel:
    """The row with a key where it has joint hours; none where the default can divide them."""
    if not rij.gezamenlijk:
        return rij
    mogelijk = gebruik.van_uren(rij.aard, rij.onderdeel)
    if rij.aard == PRIMAIR:
        standaard = kenmerken.sleutel_gezamenlijk or "uren-exclusief"
    else:
        standaard = kenmerken.sleutel_overhead or "uren"
    return rij._replace(sleutel=draw(st.sampled_from([""] * (standaard in mogelijk) + mogelijk)))


@st.composite
def _componenten(draw: st.DrawFn, gebruik: Gebruik) -> tuple[Component, ...]:
    namen = draw(st.lists(st.sampled_from(COMPONENTEN), min_size=1, max_size=5, unique=True))
    componenten = []
    for naam in namen:
        behandeling = draw(st.sampled_from(("uren", *BEHANDELINGEN)))
        sleutels = {
            "sleutel": gebruik.van_lasten(),
            "afspraak": ["afspraak 1", "afspraak 2"],
        }.get(behandeling, [""])
        componenten.append(Component(naam, behandeling, draw(st.sampled_from(sleutels))))
    return tuple(componenten)


@st.composite
def _lasten(
    draw: st.DrawFn,
    gemeenten: tuple[Gemeente, ...],
    onderdelen: list[str],
    regels: tuple[Urenregel, ...],
    componenten: tuple[Component, ...],
    gebruik: Gebruik,
    schaal: Getallen,
) -> tuple[Lastenregel, ...]:
    """Up to eight cost lines, in any order of their codes."""
    met_uren = sorted({(r.onderdeel, r.taakveld) for r in regels if sum(r.uren) + r.gezamenlijk})
    codes = draw(st.permutations([f"L{i}" for i in range(4, 12)]))
    lasten = []
    for code in codes[: draw(st.integers(0, 8))]:
        component = draw(st.sampled_from(componenten))
        onderdeel, taakveld, gemeente = draw(st.sampled_from(("", *onderdelen))), "", ""
        if component.behandeling == "uren":
            if not met_uren:
                continue
            onderdeel, taakveld = draw(st.sampled_from(met_uren))
            taakveld = draw(st.sampled_from(("", taakveld)))
        else:
            taakveld = draw(st.sampled_from(("", *TAAKVELDEN)))
        if component.sleutel == "uren-onderdeel":
            onderdeel = draw(st.sampled_from(sorted(gebruik.primair)))
        if component.behandeling == "direct":
            gemeente = draw(st.sampled_from(gemeenten)).naam
            taakveld = taakveld or "6.1"
        aard = draw(st.sampled_from(AARD_LASTEN))
        if component.behandeling == "afspraak":
            aard = AARD_LASTEN[COMPONENTEN.index(component.naam) % 2]
        baten = draw(st.one_of(st.just(0), schaal.bedragen))
        lasten.append(
            Lastenregel(
                code,
                component.naam,
                "3.8",
                draw(schaal.bedragen),
                baten,
                aard,
                onderdeel,
                taakveld,
                gemeente,
            )
        )
    return tuple(lasten)


def _met_positieve_regel(
    lasten: tuple[Lastenregel, ...],
    componenten: tuple[Component, ...],
    sleutels: tuple[Sleutel, ...],
) -> tuple[Lastenregel, ...]:
    """An agreed amount that is not 0 has a line of positive net cost to stand on."""
    afgesproken = {sleutel.naam for sleutel in sleutels if any(map(bool, sleutel.waarden))}
    gedekt = {regel.component for regel in lasten if regel.lasten > regel.baten}
    for component in componenten:
        open_ = component.behandeling == "afspraak" and component.sleutel in afgesproken
        if open_ and component.naam not in gedekt:
            aard = AARD_LASTEN[COMPONENTEN.index(component.naam) % 2]
            lasten += (Lastenregel(f"M{component.naam}", component.naam, "3.8", 100, 0, aard),)
    return lasten


@st.composite
def _correcties(
    draw: st.DrawFn,
    gemeenten: tuple[Gemeente, ...],
    componenten: tuple[Component, ...],
    schaal: Getallen,
) -> tuple[Correctie, ...]:
    grondslagen = ("basisbijdrage", "bijdrage", *(component.naam for component in componenten))
    correcties = []
    for nummer in range(draw(st.integers(0, 4))):
        bedrag = draw(st.none() | schaal.bedragen)
        correcties.append(
            Correctie(
                code=f"K{nummer}",
                soort=draw(st.sampled_from(SOORTEN_CORRECTIE)),
                gemeente=draw(st.sampled_from(gemeenten[1:])).naam,
                aard=draw(st.sampled_from(AARD_LASTEN)),
                bedrag=bedrag,
                percentage=draw(procenten) if bedrag is None else None,
                basis=draw(st.sampled_from(grondslagen)) if bedrag is None else "",
                taakveld=draw(st.sampled_from(("", *TAAKVELDEN))),
            )
        )
    return tuple(correcties)


@st.composite
def paren(draw: st.DrawFn) -> tuple[Invoer, Invoer]:
    """A and B with the same centrumgemeente: two of their own, or B as a change of A."""
    centrum = draw(st.integers(0, 3))
    a = draw(invoeren(centrum=centrum))
    b = draw(st.one_of(invoeren(centrum=centrum, jaar=2022), _gewijzigd(a)))
    return a, draw(_hernummerd(b))


@st.composite
def _gewijzigd(draw: st.DrawFn, invoer: Invoer) -> Invoer:
    """The input a year later: other amounts, more hours, another default, another key."""
    factor = draw(st.sampled_from((1, 2, 3)))
    lasten = tuple(
        regel._replace(lasten=regel.lasten + draw(st.sampled_from((0, 0, 1, 7, 1000))))
        for regel in invoer.lasten
    )
    componenten = tuple(
        c._replace(sleutel=draw(st.sampled_from((c.sleutel, "plekken"))))
        if c.behandeling == "sleutel"
        else c
        for c in invoer.componenten
    )
    kenmerken = invoer.kenmerken._replace(
        jaar=2022,
        sleutel_overhead=draw(st.sampled_from((invoer.kenmerken.sleutel_overhead, "vte"))),
    )
    return invoer._replace(
        kenmerken=kenmerken,
        uren=tuple(rij._replace(uren=(rij.uren[0] * factor, *rij.uren[1:])) for rij in invoer.uren),
        lasten=lasten,
        componenten=componenten,
        correcties=invoer.correcties[draw(st.integers(0, 1)) :],
    )


@st.composite
def _hernummerd(draw: st.DrawFn, invoer: Invoer) -> Invoer:
    """The input with other codes for one unit and one component, and a table that says so."""
    onderdeel = draw(st.sampled_from(("", invoer.onderdelen[0].code)))
    component = draw(st.sampled_from(("", invoer.componenten[0].naam)))
    nieuw = {oud: f"{oud} nieuw" for oud in (onderdeel, component) if oud}

    def code(oud: str) -> str:
        return nieuw.get(oud, oud)

    return invoer._replace(
        onderdelen=tuple(o._replace(code=code(o.code)) for o in invoer.onderdelen),
        uren=tuple(r._replace(onderdeel=code(r.onderdeel)) for r in invoer.uren),
        lasten=tuple(
            r._replace(onderdeel=code(r.onderdeel), component=code(r.component))
            for r in invoer.lasten
        ),
        componenten=tuple(c._replace(naam=code(c.naam)) for c in invoer.componenten),
        correcties=tuple(c._replace(basis=code(c.basis)) for c in invoer.correcties),
        omnummeringen=tuple(Omnummering(oud, anders) for oud, anders in nieuw.items()),
    )
