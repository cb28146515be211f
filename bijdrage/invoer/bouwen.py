"""From checked tables to the records of the engine, column by column."""

from collections.abc import Iterator, Sequence
from typing import cast

from bijdrage.invoer.gegevens import Gegevens
from bijdrage.rekenmodel.invoer import (
    CENTRUM,
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
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.tabel import Tabel


def bouw(gegevens: Gegevens) -> Invoer:
    """The input as records. Only for tables without a single fault."""
    gemeenten = _gemeenten(gegevens["Gemeenten"])
    namen = [gemeente.naam for gemeente in gemeenten]
    return Invoer(
        kenmerken=_kenmerken(gegevens),
        gemeenten=gemeenten,
        onderdelen=_onderdelen(gegevens["Onderdelen"]),
        uren=_uren(gegevens["Uren"], namen),
        lasten=_lasten(gegevens["Lasten"]),
        componenten=_componenten(gegevens["Componenten"]),
        sleutels=_sleutels(gegevens["Sleutels"], namen),
        correcties=_correcties(gegevens["Correcties"]),
        omnummeringen=_omnummeringen(gegevens["Omnummering"]),
    )


def _kenmerken(gegevens: Gegevens) -> Kenmerken:
    waarden = {naam: waarde for naam, (_, waarde) in gegevens.kenmerken.items()}
    return Kenmerken(
        samenwerking=gegevens.kenmerk("samenwerking"),
        jaar=cast(int, gegevens.jaar),
        stand=gegevens.kenmerk("stand"),
        sleutel_gezamenlijk=gegevens.kenmerk("sleutel gezamenlijk"),
        sleutel_overhead=gegevens.kenmerk("sleutel overhead"),
        productieve_uren=cast(int | None, waarden.get("productieve uren per vte")),
        prijspeil=gegevens.kenmerk("prijspeil"),
        peildatum_inwoners=gegevens.kenmerk("peildatum inwoners"),
        fictief=cast(bool | None, waarden.get("fictief")),
        bron=gegevens.kenmerk("bron"),
        sjabloonversie=gegevens.kenmerk("sjabloonversie"),
    )


def _gemeenten(tabel: Tabel) -> tuple[Gemeente, ...]:
    """Centrumgemeente first, then by CBS code."""
    kolommen = zip(
        tabel.tekst("gemeente"),
        tabel.tekst("cbs"),
        tabel.tekst("rol"),
        tabel.getal("inwoners"),
        tabel.rijen,
        strict=True,
    )
    return tuple(sorted(map(Gemeente._make, kolommen), key=lambda g: (g.rol != CENTRUM, g.cbs)))


def _onderdelen(tabel: Tabel) -> tuple[Onderdeel, ...]:
    kolommen = zip(
        tabel.tekst("onderdeel"),
        tabel.tekst("naam"),
        tabel.tekst("afdeling"),
        tabel.tekst("standplaats"),
        tabel.janee("fictief"),
        tabel.rijen,
        strict=True,
    )
    return tuple(map(Onderdeel._make, kolommen))


def _uren(tabel: Tabel, gemeenten: Sequence[str]) -> tuple[Urenregel, ...]:
    kolommen = zip(
        tabel.tekst("onderdeel"),
        tabel.tekst("taak"),
        tabel.tekst("taakveld"),
        tabel.tekst("aard"),
        _per_gemeente(tabel, "uren", gemeenten),
        tabel.getal("uren gezamenlijk"),
        tabel.tekst("sleutel"),
        tabel.getal("vte"),
        tabel.tekst("bron"),
        tabel.tekst("toelichting"),
        tabel.janee("fictief"),
        tabel.rijen,
        strict=True,
    )
    return tuple(map(Urenregel._make, kolommen))


def _lasten(tabel: Tabel) -> tuple[Lastenregel, ...]:
    kolommen = zip(
        tabel.tekst("regel"),
        tabel.tekst("component"),
        tabel.tekst("categorie"),
        _bedragen(tabel, "lasten"),
        _bedragen(tabel, "baten"),
        tabel.tekst("aard"),
        tabel.tekst("onderdeel"),
        tabel.tekst("taakveld"),
        tabel.tekst("gemeente"),
        tabel.tekst("omschrijving"),
        tabel.tekst("bron"),
        tabel.janee("fictief"),
        tabel.rijen,
        strict=True,
    )
    return tuple(map(Lastenregel._make, kolommen))


def _componenten(tabel: Tabel) -> tuple[Component, ...]:
    kolommen = zip(
        tabel.tekst("component"),
        tabel.tekst("behandeling"),
        tabel.tekst("sleutel"),
        tabel.tekst("grondslag"),
        tabel.getal("vermijdbaar"),
        tabel.janee("fictief"),
        tabel.rijen,
        strict=True,
    )
    return tuple(map(Component._make, kolommen))


def _sleutels(tabel: Tabel, gemeenten: Sequence[str]) -> tuple[Sleutel, ...]:
    kolommen = zip(
        tabel.tekst("sleutel"),
        tabel.tekst("soort"),
        _per_gemeente(tabel, "waarde", gemeenten),
        tabel.tekst("bron"),
        tabel.janee("fictief"),
        tabel.rijen,
        strict=True,
    )
    return tuple(map(Sleutel._make, kolommen))


def _correcties(tabel: Tabel) -> tuple[Correctie, ...]:
    kolommen = zip(
        tabel.tekst("code"),
        tabel.tekst("soort"),
        tabel.tekst("gemeente"),
        tabel.tekst("aard"),
        tabel.getal("bedrag"),
        tabel.getal("percentage"),
        tabel.tekst("basis"),
        tabel.tekst("taakveld"),
        tabel.tekst("omschrijving"),
        tabel.tekst("besluit"),
        tabel.tekst("bron"),
        tabel.janee("fictief"),
        tabel.rijen,
        strict=True,
    )
    return tuple(map(Correctie._make, kolommen))


def _omnummeringen(tabel: Tabel) -> tuple[Omnummering, ...]:
    kolommen = zip(tabel.tekst("oud"), tabel.tekst("nieuw"), tabel.rijen, strict=True)
    return tuple(map(Omnummering._make, kolommen))


def _per_gemeente(
    tabel: Tabel, reeks: str, gemeenten: Sequence[str]
) -> Iterator[tuple[int | None, ...]]:
    """Per row the numbers of ``<reeks> <gemeente>``, in the order of the municipalities."""
    kolommen = [tabel.getal(f"{reeks} {sleutelvorm(naam)}") for naam in gemeenten]
    return zip(*kolommen, strict=True)


def _bedragen(tabel: Tabel, kolom: str) -> list[int]:
    return [bedrag or 0 for bedrag in tabel.getal(kolom)]
