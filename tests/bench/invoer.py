"""Made-up inputs of any size: cost lines a tenth and units a twenty-fifth of the hours rows.

``gewoon`` looks like a real year, only larger. ``lastig`` has what makes exact division hard: four
municipalities, equal hours (so equal remainders) and keys whose common denominator needs more
than 64 bits.
"""

from collections.abc import Callable
from random import Random

from bijdrage.rekenmodel.invoer import (
    CENTRUM,
    GAST,
    INWONERS,
    OVERHEAD,
    OVERHEAD_TAAKVELD,
    PERCENTAGE,
    PRIMAIR,
    STRUCTUREEL,
    UREN_ONDERDEEL,
    Component,
    Gemeente,
    Invoer,
    Kenmerken,
    Lastenregel,
    Onderdeel,
    Sleutel,
    Urenregel,
)

TAAKVELDEN = ("0.1", "0.2", "1.2", "2.1", "3.3", "4.3", "5.7", "6.1", "6.3", "7.4", "8.1", "8.3")
GEMEENTEN = (
    Gemeente("Amstelveen", "0362", CENTRUM, 90_000),
    Gemeente("Aalsmeer", "0358", GAST, 30_000),
)
VIER_GEMEENTEN = (
    Gemeente("Amstelveen", "0362", CENTRUM, 90_829),
    Gemeente("Aalsmeer", "0358", GAST, 31_859),
    Gemeente("Ouder-Amstel", "0437", GAST, 14_197),
    Gemeente("Uithoorn", "0451", GAST, 30_071),
)
PROCENT = Sleutel("procent", PERCENTAGE, (41_234_567, 27_345_679, 20_000_003, 11_419_751))


def maak_invoer(urenregels: int) -> Invoer:
    """Two municipalities, hours of all kinds, joint hours by the default keys."""
    toeval = Random(urenregels)
    onderdelen = [f"T{i:05d}" for i in range(max(urenregels // 25, 1))]
    return Invoer(
        kenmerken=Kenmerken("Meting", 2021, "begroting"),
        gemeenten=GEMEENTEN,
        onderdelen=tuple(Onderdeel(code, f"Team {code}") for code in onderdelen),
        uren=tuple(_uren(toeval, onderdelen, i) for i in range(urenregels)),
        lasten=tuple(_lasten(toeval, onderdelen, i, ("ict",)) for i in range(urenregels // 10)),
        componenten=(Component("personeel", "uren"), Component("ict", "sleutel", INWONERS)),
    )


def maak_lastige_invoer(urenregels: int) -> Invoer:
    """Four municipalities, whole hours that are often equal, joint hours by four keys."""
    toeval = Random(urenregels)
    onderdelen = [f"T{i:05d}" for i in range(max(urenregels // 25, 1))]
    componenten = (
        Component("personeel", "uren"),
        Component("ict", "sleutel", INWONERS),
        Component("huisvesting", "sleutel", PROCENT.naam),
    )
    keuze = ("ict", "huisvesting")
    return Invoer(
        kenmerken=Kenmerken("Meting", 2021, "begroting"),
        gemeenten=VIER_GEMEENTEN,
        onderdelen=tuple(Onderdeel(code, f"Team {code}") for code in onderdelen),
        uren=tuple(_lastige_uren(toeval, onderdelen, i) for i in range(urenregels)),
        lasten=tuple(_lasten(toeval, onderdelen, i, keuze) for i in range(urenregels // 10)),
        componenten=componenten,
        sleutels=(PROCENT,),
    )


PROFIELEN: dict[str, Callable[[int], Invoer]] = {
    "gewoon": maak_invoer,
    "lastig": maak_lastige_invoer,
}


def _uren(toeval: Random, onderdelen: list[str], i: int) -> Urenregel:
    """One row in five is overhead, one in six has joint hours only."""
    onderdeel, taakveld, aard = _plaats(toeval, onderdelen, i)
    gezamenlijk = toeval.randrange(10_000, 900_000) if toeval.random() < 1 / 6 else 0
    exclusief = (0, 0) if gezamenlijk else (toeval.randrange(900_000), toeval.randrange(300_000))
    return Urenregel(onderdeel, f"taak {i}", taakveld, aard, exclusief, gezamenlijk)


def _lastige_uren(toeval: Random, onderdelen: list[str], i: int) -> Urenregel:
    """Mostly the same hours for all; one row in six joint, each with one of the keys.

    In a unit with joint hours by ``uren-onderdeel`` the row before them has exclusive hours.
    """
    onderdeel, taakveld, aard = _plaats(toeval, onderdelen, i)
    uren = 100 * toeval.randint(1, 4)
    if i // len(onderdelen) % 6 != 2:
        gelijk = (uren,) * len(VIER_GEMEENTEN)
        return Urenregel(onderdeel, f"taak {i}", taakveld, aard, gelijk)
    geen = (0,) * len(VIER_GEMEENTEN)
    sleutel = toeval.choice(("", INWONERS, UREN_ONDERDEEL, PROCENT.naam))
    return Urenregel(onderdeel, f"taak {i}", taakveld, aard, geen, uren, sleutel)


def _plaats(toeval: Random, onderdelen: list[str], i: int) -> tuple[str, str, str]:
    """Unit, taakveld and aard of row i; one in five is overhead."""
    onderdeel = onderdelen[i % len(onderdelen)]
    if i // len(onderdelen) % 5 == 0:
        return onderdeel, OVERHEAD_TAAKVELD, OVERHEAD
    return onderdeel, toeval.choice(TAAKVELDEN), PRIMAIR


def _lasten(
    toeval: Random, onderdelen: list[str], i: int, sleutels: tuple[str, ...]
) -> Lastenregel:
    """One line in ten is divided by a key, the others by the hours of their unit."""
    component = sleutels[i // 10 % len(sleutels)] if i % 10 == 0 else "personeel"
    bedrag = toeval.randrange(100_000_00)
    baten = toeval.randrange(10_000_00) if i % 20 == 1 else 0
    onderdeel = onderdelen[i % len(onderdelen)]
    return Lastenregel(f"L{i:06d}", component, "3.8", bedrag, baten, STRUCTUREEL, onderdeel)
