"""Putting two inputs side by side: the same municipalities, the same codes, no mixed-up keys."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bijdrage.rekenmodel.gemeenten import met_gemeenten
from bijdrage.rekenmodel.invoer import Gemeente, Invoer


class NietVergelijkbaar(ValueError):
    """Two calculations between which no bridge can be built; the text says why, in Dutch."""


def vergelijkbaar(a: Invoer, b: Invoer) -> tuple[Invoer, Invoer]:
    """Put two inputs on the same municipalities, and A on the codes of B (Omnummering).

    A key that has the same name in both but another soort becomes a key of its own in B.

    Raises: NietVergelijkbaar when the centrumgemeente differs, or when a renumbering would put
    two units or components of A under one code.
    """
    centrum_a, centrum_b = a.gemeenten[0].naam, b.gemeenten[0].naam
    if centrum_a != centrum_b:
        raise NietVergelijkbaar(
            f"De centrumgemeente is {centrum_a} in de ene en {centrum_b} in de andere berekening. "
            "Vergelijk twee berekeningen met dezelfde centrumgemeente."
        )
    return _met_gemeenten(_hernummerd(a, b), b), _met_gemeenten(_met_eigen_sleutels(b, a), a)


def _met_gemeenten(invoer: Invoer, ander: Invoer) -> Invoer:
    """The input with the municipalities of the other added, with zero in everything."""
    eigen = {gemeente.naam for gemeente in invoer.gemeenten}
    erbij = [g._replace(inwoners=0) for g in ander.gemeenten if g.naam not in eigen]
    centrum, *gasten = _met_inwoners(invoer, ander)
    allen = (centrum, *sorted((*gasten, *erbij), key=lambda gemeente: gemeente.cbs))
    return met_gemeenten(invoer, allen)


def _met_inwoners(invoer: Invoer, ander: Invoer) -> list[Gemeente]:
    """The municipalities; inhabitants that this input lacks are those of the other."""
    if all(gemeente.inwoners is not None for gemeente in invoer.gemeenten):
        return list(invoer.gemeenten)
    bekend = {gemeente.naam: gemeente.inwoners for gemeente in ander.gemeenten}
    return [g._replace(inwoners=bekend.get(g.naam, g.inwoners)) for g in invoer.gemeenten]


def _hernummerd(a: Invoer, b: Invoer) -> Invoer:
    """A with the codes that B gave its units and components; the newer of the two names them."""
    if a.kenmerken.jaar > b.kenmerken.jaar:
        nieuw = {omnummering.nieuw: omnummering.oud for omnummering in a.omnummeringen}
    else:
        nieuw = {omnummering.oud: omnummering.nieuw for omnummering in b.omnummeringen}
    onderdelen = _namen([o.code for o in a.onderdelen], [o.code for o in b.onderdelen], nieuw)
    componenten = _namen([c.naam for c in a.componenten], [c.naam for c in b.componenten], nieuw)
    return a._replace(
        onderdelen=tuple(o._replace(code=onderdelen[o.code]) for o in a.onderdelen),
        uren=tuple(rij._replace(onderdeel=onderdelen[rij.onderdeel]) for rij in a.uren),
        lasten=tuple(
            regel._replace(
                onderdeel=onderdelen.get(regel.onderdeel, ""),
                component=componenten[regel.component],
            )
            for regel in a.lasten
        ),
        componenten=tuple(c._replace(naam=componenten[c.naam]) for c in a.componenten),
        correcties=tuple(c._replace(basis=componenten.get(c.basis, c.basis)) for c in a.correcties),
    )


def _namen(van: Iterable[str], naar: Iterable[str], nieuw: Mapping[str, str]) -> dict[str, str]:
    """The new name of each old one, where the renumbering leads to a name that B has."""
    bekend = frozenset(naar)
    namen = {naam: nieuw[naam] if nieuw.get(naam) in bekend else naam for naam in van}
    dubbel = [naam for naam, keren in Counter(namen.values()).items() if keren > 1]
    if dubbel:
        raise NietVergelijkbaar(
            f"Door de omnummering krijgen twee codes samen de code {dubbel[0]}. Haal in "
            "Omnummering de regel weg die geen zuivere omnummering is."
        )
    return namen


def _met_eigen_sleutels(b: Invoer, a: Invoer) -> Invoer:
    """B with another name for every key that A knows as a key of another soort."""
    soorten = {sleutel.naam: sleutel.soort for sleutel in a.sleutels}
    anders = [s for s in b.sleutels if soorten.get(s.naam, s.soort) != s.soort]
    nieuw = {sleutel.naam: f"{sleutel.naam} ({sleutel.soort})" for sleutel in anders}

    def naam(oud: str) -> str:
        return nieuw.get(oud, oud)

    kenmerken = b.kenmerken._replace(
        sleutel_gezamenlijk=naam(b.kenmerken.sleutel_gezamenlijk),
        sleutel_overhead=naam(b.kenmerken.sleutel_overhead),
    )
    return b._replace(
        kenmerken=kenmerken,
        uren=tuple(rij._replace(sleutel=naam(rij.sleutel)) for rij in b.uren),
        componenten=tuple(c._replace(sleutel=naam(c.sleutel)) for c in b.componenten),
        sleutels=tuple(sleutel._replace(naam=naam(sleutel.naam)) for sleutel in b.sleutels),
    )
