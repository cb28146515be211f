"""A calculation as everybody may read it: small units joined, every amount the same to the cent.

Nothing is divided again. The cells of joined units are added up, so that whoever adds up from
the cells finds every amount per municipality, component, category and taakveld back.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

import numpy as np

from bijdrage.rekenmodel.groepen import Groepen, kostenplaats
from bijdrage.rekenmodel.invoer import (
    UREN_ONDERDEEL,
    Invoer,
    Lastenregel,
    Omnummering,
    Onderdeel,
    Urenregel,
)
from bijdrage.rekenmodel.kolommen import kolommen, som_per
from bijdrage.rekenmodel.resultaat import Berekening, Buiten, Toedelingen
from bijdrage.rekenmodel.sleutels import Sleutelboek, Verhouding, verhouding
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk

TAAK = "overige teams"
Rij = TypeVar("Rij", Onderdeel, Urenregel, Lastenregel, Omnummering)


def openbaar(berekening: Berekening, groepen: Groepen) -> Berekening:
    """The calculation with the units of each group as one; itself where it has none of them."""
    eigen = {o.code for o in berekening.invoer.onderdelen} & groepen.per_code.keys()
    if not eigen:
        return berekening
    nieuwe_regel, lasten = _lasten(berekening.invoer, groepen)
    invoer = berekening.invoer._replace(
        onderdelen=_genummerd(_onderdelen(berekening.invoer, groepen)),
        uren=_genummerd(_uren(berekening.invoer, groepen)),
        lasten=lasten,
        omnummeringen=_genummerd(
            o
            for o in berekening.invoer.omnummeringen
            if not {o.oud, o.nieuw} & groepen.per_code.keys()
        ),
    )
    return replace(
        berekening,
        invoer=invoer,
        sleutels=_sleutelboek(berekening, invoer, groepen),
        toedelingen=_toedelingen(berekening.toedelingen, lasten, nieuwe_regel),
        buiten=_buiten(berekening, lasten),
        groepen=frozenset(groepen.per_code[code].code for code in eigen),
        merk=vingerafdruk(berekening),
    )


def _onderdelen(invoer: Invoer, groepen: Groepen) -> tuple[Onderdeel, ...]:
    getoond = [o for o in invoer.onderdelen if o.code not in groepen.per_code]
    fictief: dict[str, bool] = defaultdict(bool)
    for onderdeel in invoer.onderdelen:
        if groep := groepen.per_code.get(onderdeel.code):
            fictief[groep.code] |= _fictief(onderdeel.fictief, invoer)
    per_code = {groep.code: groep for groep in groepen.per_code.values()}
    return (
        *getoond,
        *(
            Onderdeel(code, per_code[code].naam, per_code[code].afdeling, "", is_fictief)
            for code, is_fictief in sorted(fictief.items())
        ),
    )


def _uren(invoer: Invoer, groepen: Groepen) -> tuple[Urenregel, ...]:
    """Hours per group, taakveld, aard and key."""
    getoond, samen = list[Urenregel](), defaultdict[tuple[str, ...], list[Urenregel]](list)
    for rij in invoer.uren:
        if rij.onderdeel in groepen.per_code:
            samen[groepen.code(rij.onderdeel), rij.taakveld, rij.aard, rij.sleutel].append(rij)
        else:
            getoond.append(rij)
    return (*getoond, *(_urenregel(wat, samen[wat], invoer) for wat in sorted(samen)))


def _urenregel(wat: tuple[str, ...], rijen: list[Urenregel], invoer: Invoer) -> Urenregel:
    groep, taakveld, aard, sleutel = wat
    vte = [rij.vte for rij in rijen if rij.vte is not None]
    return Urenregel(
        groep,
        f"{TAAK}, sleutel {sleutel}" if sleutel else TAAK,
        taakveld,
        aard,
        tuple(map(sum, zip(*(rij.uren for rij in rijen), strict=True))),
        sum(rij.gezamenlijk for rij in rijen),
        sleutel,
        sum(vte) if len(vte) == len(rijen) else None,
        _dezelfde(rij.bron for rij in rijen),
        "",
        any(_fictief(rij.fictief, invoer) for rij in rijen),
    )


def _lasten(invoer: Invoer, groepen: Groepen) -> tuple[dict[str, str], tuple[Lastenregel, ...]]:
    """The new code of every cost line, and the lines; joined where all but the unit is the same."""
    getoond, samen = list[Lastenregel](), defaultdict[tuple[str, ...], list[Lastenregel]](list)
    for regel in invoer.lasten:
        if regel.onderdeel in groepen.per_code:
            samen[groepen.code(regel.onderdeel), *kostenplaats(regel)].append(regel)
        else:
            getoond.append(regel)
    codes = {regel.regel: regel.regel for regel in getoond}
    nieuw = list[Lastenregel]()
    for nummer, wat in enumerate(sorted(samen), 1):
        code = f"{wat[0]}-{nummer}"
        codes |= {regel.regel: code for regel in samen[wat]}
        nieuw.append(_lastenregel(code, wat[0], samen[wat], invoer))
    return codes, _genummerd((*getoond, *nieuw))


def _lastenregel(code: str, groep: str, regels: list[Lastenregel], invoer: Invoer) -> Lastenregel:
    return regels[0]._replace(
        regel=code,
        onderdeel=groep,
        lasten=sum(regel.lasten for regel in regels),
        baten=sum(regel.baten for regel in regels),
        omschrijving=TAAK,
        bron=_dezelfde(regel.bron for regel in regels),
        fictief=any(_fictief(regel.fictief, invoer) for regel in regels),
    )


def _toedelingen(
    cellen: Toedelingen, lasten: tuple[Lastenregel, ...], nieuwe_regel: dict[str, str]
) -> Toedelingen:
    """The cells, added up per line, taakveld and municipality; those that come to zero stay out."""
    gebruikt = {nieuwe_regel[regel.regel] for regel in cellen.regels}
    regels = tuple(sorted((r for r in lasten if r.regel in gebruikt), key=lambda r: r.regel))
    plek = {regel.regel: i for i, regel in enumerate(regels)}
    naar = np.array([plek[nieuwe_regel[regel.regel]] for regel in cellen.regels], dtype=np.int64)
    vorm = (len(regels) or 1, len(cellen.taakvelden) or 1, len(cellen.gemeenten))
    oud = (naar[cellen.regel], cellen.taakveld, cellen.gemeente)
    uniek, groep = np.unique(np.ravel_multi_index(oud, vorm), return_inverse=True)
    regel, taakveld, gemeente = np.unravel_index(uniek, vorm)
    sommen = [som_per(groep, len(uniek), wat) for wat in (cellen.lasten, cellen.baten)]
    gevuld = np.flatnonzero((sommen[0] != 0) | (sommen[1] != 0))
    return Toedelingen(
        regels,
        cellen.taakvelden,
        cellen.gemeenten,
        regel[gevuld],
        taakveld[gevuld],
        gemeente[gevuld],
        sommen[0][gevuld],
        sommen[1][gevuld],
    )


def _buiten(berekening: Berekening, lasten: tuple[Lastenregel, ...]) -> tuple[Buiten, ...]:
    gronden = {buiten.component: buiten.grondslag for buiten in berekening.buiten}
    return tuple(
        Buiten(r.regel, r.component, r.lasten, r.baten, gronden[r.component])
        for r in sorted(lasten, key=lambda regel: regel.regel)
        if r.component in gronden
    )


def _sleutelboek(berekening: Berekening, invoer: Invoer, groepen: Groepen) -> Sleutelboek:
    """The keys; the own hours of a group are in proportion to those of its units together."""
    boek, gemeenten = berekening.sleutels, berekening.sleutels.kolommen.gemeenten
    sommen: dict[tuple[int, str], list[Fraction]] = {}
    for rij in berekening.invoer.uren:
        ronde, naam = boek.naam_voor(rij)
        if naam != UREN_ONDERDEEL or rij.onderdeel not in groepen.per_code or not rij.gezamenlijk:
            continue
        deel = boek.verhouding(naam, ronde, rij.onderdeel)
        som = sommen.setdefault(
            (ronde, groepen.code(rij.onderdeel)), [Fraction() for _ in gemeenten]
        )
        for plek in range(len(gemeenten)):
            som[plek] += rij.gezamenlijk * deel.aandeel(plek)
    bekend: dict[tuple[int, str, str], Verhouding] = {
        (ronde, UREN_ONDERDEEL, groep): verhouding(som, boek.kolommen.centrum)
        for (ronde, groep), som in sommen.items()
    }
    return Sleutelboek(invoer, kolommen(invoer), bekend)


def _fictief(merk: bool | None, invoer: Invoer) -> bool:
    return bool(invoer.kenmerken.fictief if merk is None else merk)


def _dezelfde(teksten: Iterable[str]) -> str:
    """What all say; "" where they do not say the same."""
    alle = set(teksten)
    return alle.pop() if len(alle) == 1 else ""


def _genummerd(rijen: Iterable[Rij]) -> tuple[Rij, ...]:
    """The rows with their place in the workbook of this edition, below the head."""
    return tuple(rij._replace(rij=nummer) for nummer, rij in enumerate(rijen, 2))
