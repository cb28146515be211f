"""A made-up input of any size: cost lines a tenth and units a twenty-fifth of the hours rows."""

from random import Random

from bijdrage.rekenmodel.invoer import (
    CENTRUM,
    GAST,
    INWONERS,
    OVERHEAD,
    OVERHEAD_TAAKVELD,
    PRIMAIR,
    STRUCTUREEL,
    Component,
    Gemeente,
    Invoer,
    Kenmerken,
    Lastenregel,
    Onderdeel,
    Urenregel,
)

TAAKVELDEN = ("0.1", "0.2", "1.2", "2.1", "3.3", "4.3", "5.7", "6.1", "6.3", "7.4", "8.1", "8.3")
GEMEENTEN = (
    Gemeente("Amstelveen", "0362", CENTRUM, 90_000),
    Gemeente("Aalsmeer", "0358", GAST, 30_000),
)


def maak_invoer(urenregels: int) -> Invoer:
    """An input with so many hours rows, the same at every call."""
    toeval = Random(urenregels)
    onderdelen = [f"T{i:05d}" for i in range(max(urenregels // 25, 1))]
    return Invoer(
        kenmerken=Kenmerken("Meting", 2021, "begroting"),
        gemeenten=GEMEENTEN,
        onderdelen=tuple(Onderdeel(code, f"Team {code}") for code in onderdelen),
        uren=tuple(_uren(toeval, onderdelen, i) for i in range(urenregels)),
        lasten=tuple(_lasten(toeval, onderdelen, i) for i in range(urenregels // 10)),
        componenten=(Component("personeel", "uren"), Component("ict", "sleutel", INWONERS)),
    )


def _uren(toeval: Random, onderdelen: list[str], i: int) -> Urenregel:
    """One row in five is overhead, one in six has joint hours only."""
    onderdeel = onderdelen[i % len(onderdelen)]
    overhead = i // len(onderdelen) % 5 == 0
    gezamenlijk = toeval.randrange(10_000, 900_000) if toeval.random() < 1 / 6 else 0
    exclusief = (0, 0) if gezamenlijk else (toeval.randrange(900_000), toeval.randrange(300_000))
    taakveld = OVERHEAD_TAAKVELD if overhead else toeval.choice(TAAKVELDEN)
    aard = OVERHEAD if overhead else PRIMAIR
    return Urenregel(onderdeel, f"taak {i}", taakveld, aard, exclusief, gezamenlijk)


def _lasten(toeval: Random, onderdelen: list[str], i: int) -> Lastenregel:
    """One line in ten is divided by a key, the others by the hours of their unit."""
    component = "ict" if i % 10 == 0 else "personeel"
    bedrag = toeval.randrange(100_000_00)
    baten = toeval.randrange(10_000_00) if i % 20 == 1 else 0
    onderdeel = onderdelen[i % len(onderdelen)]
    return Lastenregel(f"L{i:06d}", component, "3.8", bedrag, baten, STRUCTUREEL, onderdeel)
