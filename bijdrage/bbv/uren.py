"""Rules UREN-01 to UREN-10 on a split of hours; each is fulfilled, finds something, or cannot tell.

What a rule needs and the hours do not hold, it names: it is never silently fulfilled. Rules 06 to
08 ask for facts that no column holds (griffie, who leads people); they go by the words of the task.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple

from bijdrage.bbv.lijst import lijst
from bijdrage.bbv.oordeel import Oordeel, Punt, Uitkomst, Uitleg
from bijdrage.rekenmodel.herkomst import urenregels
from bijdrage.rekenmodel.invoer import AARD_UREN, OVERHEAD, PRIMAIR
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.uren.lezen import Leesrij, Leesversie
from samenwerking.iv3 import Codelijsten
from samenwerking.notatie import getal, procent, uren

MARGE = Fraction(5, 100)
"""As much more than vte times productive hours a unit may have (UREN-02), if nothing was agreed."""
BAND = (120_000, 150_000)
"""Between how many productive hours per vte is usual, in hundredths (UREN-03)."""
DREMPEL = Fraction(5, 100)
"""From how large a change of the share of the guest a note is asked (UREN-09b), likewise."""
EEN_PERSOON = 100
"""With at most so many hundredths of vte, hours may be those of one person (UREN-10)."""
GRIFFIETAAKVELD = "0.1"

_GRIFFIE = re.compile(
    r"griffie(?!recht)\w*|raadsondersteun\w*"
    r"|\bondersteuning (?:van )?(?:de )?(?:gemeente)?raad(?:scommissie\w*|sleden)?\b",
    re.IGNORECASE,
)
_LEIDING = re.compile(
    r"\b(?:leiding(?:gevend\w*)?|team(?:leid|manage)\w*|afdelingshoofd\w*|manager\w*)\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"\b(?:projectleid|co[oö]rdinat)\w*", re.IGNORECASE)
_PRIMAIR = re.compile(
    r"\b(?:bezwaar|bezwaren|beroep)\b|vergunning\w*.*jur|jur\w*.*vergunning|\bklantco(?:nt|mm)",
    re.IGNORECASE,
)


class Stand(NamedTuple):
    """What the rules look at. productieve_uren: per vte, in hundredths.

    vorige: the version that this one began from; berekening: None when there is none.
    """

    versie: Leesversie
    codelijsten: Codelijsten
    productieve_uren: int | None = None
    bron_productieve_uren: str = ""
    vorige: Leesversie | None = None
    berekening: Berekening | None = None
    marge: Fraction = MARGE
    drempel: Fraction = DREMPEL


def aandelen_zijn_geheel(stand: Stand) -> Oordeel:
    """UREN-01: the shares of the municipalities in a row add up to all of it, exactly."""
    if stand.berekening is None:
        samen = sum(bool(rij.gezamenlijk) for rij in stand.versie.rijen)
        ontbreekt = f"een berekening van de {samen} rijen met gezamenlijke uren"
        return Oordeel((), ontbreekt if samen else "")
    return Oordeel(tuple(_niet_geheel(stand.berekening)))


def past_bij_vte(stand: Stand) -> Oordeel:
    """UREN-02: hours are not negative, and of a unit not more than its vte can work.

    The margin is that of the version.
    """
    punten = [
        Punt(naam_van(rij), "Er staan negatieve uren.", "Vul nul of meer uren in.")
        for rij in stand.versie.rijen
        if min((*rij.uren, rij.gezamenlijk)) < 0
    ]
    if not stand.productieve_uren:
        return Oordeel(tuple(punten), "het aantal productieve uren per vte")
    zonder_vte = []
    for code, rijen in _per_onderdeel(stand.versie).items():
        if any(rij.vte is None for rij in rijen):
            zonder_vte.append(code)
            continue
        vte, aantal = sum(rij.vte or 0 for rij in rijen), sum(rij.totaal for rij in rijen)
        meest = Fraction(vte * stand.productieve_uren, 100) * (1 + stand.marge)
        if aantal > meest:
            punten.append(_te_veel(code, aantal, vte, stand.productieve_uren))
    ontbreekt = f"de vte van {_opsomming(zonder_vte)}" if zonder_vte else ""
    return Oordeel(tuple(punten), ontbreekt)


def productieve_uren_vastgelegd(stand: Stand) -> Oordeel:
    """UREN-03: the productive hours per vte are there, with their source, and are usual."""
    punten, aantal, waar = [], stand.productieve_uren, "productieve uren per vte"
    if aantal is None:
        punten.append(Punt(waar, "Het aantal is niet vastgelegd.", "Leg het vast bij de versie."))
    elif not BAND[0] <= aantal <= BAND[1]:
        melding = f"Het zijn er {uren(aantal)}; gangbaar is {uren(BAND[0])} tot {uren(BAND[1])}."
        punten.append(Punt(waar, melding, "Controleer het aantal."))
    if not stand.bron_productieve_uren:
        punten.append(Punt(waar, "De bron ontbreekt.", "Noem waar het aantal vandaan komt."))
    return Oordeel(tuple(punten))


def aard_en_taakveld(stand: Stand) -> Oordeel:
    """UREN-04: every row is primary or overhead, on one taakveld that holds in its year."""
    jaar, lijsten = stand.versie.jaar, stand.codelijsten
    soorten = [
        Punt(naam_van(rij), f"De aard is «{rij.aard}».", "Kies primair of overhead.")
        for rij in stand.versie.rijen
        if rij.aard not in AARD_UREN
    ]
    if jaar not in lijsten.jaren:
        return Oordeel(tuple(soorten), f"de lijst van taakvelden van {jaar}")
    taakvelden = [
        Punt(
            naam_van(rij),
            f"Taakveld {rij.taakveld} is in {jaar} niet te boeken.",
            f"Kies een taakveld dat in {jaar} geldt.",
        )
        for rij in stand.versie.rijen
        if not lijsten.is_boekbaar(rij.taakveld, jaar)
    ]
    return Oordeel((*soorten, *taakvelden))


def overhead_via_sleutel(stand: Stand) -> Oordeel:
    """UREN-05: overhead hours go by a key, unless it is said why they are of one municipality.

    Any note takes the finding away; it is told with the rule, for another to judge.
    """
    melding = "Overheaduren staan rechtstreeks bij een gemeente."
    herstel = "Zet ze bij de gezamenlijke uren, of licht toe waarom ze van één gemeente zijn."
    direct = [rij for rij in stand.versie.rijen if rij.aard == OVERHEAD and any(rij.uren)]
    return Oordeel(
        tuple(Punt(naam_van(rij), melding, herstel) for rij in direct if not rij.toelichting),
        uitgelegd=tuple(
            Uitleg(naam_van(rij), melding, rij.toelichting) for rij in direct if rij.toelichting
        ),
    )


def griffie_op_bestuur(stand: Stand) -> Oordeel:
    """UREN-06: hours of the griffie and for the council stand on 0.1 and not on overhead.

    It goes by words in names, and says so: a name without them may hide such hours. The rule knows
    no exception, so a note does not take a finding away; it is told with it.
    """
    gezien = [
        (rij, woord.group())
        for rij in stand.versie.rijen
        if (woord := _GRIFFIE.search(f"{rij.naam} / {rij.taak}"))
    ]
    punten = tuple(
        Punt(
            naam_van(rij),
            f"Onderdeel of taak noemt «{woord}», en de uren staan op taakveld {rij.taakveld}."
            + (f" Toelichting bij de rij: «{rij.toelichting}»." if rij.toelichting else ""),
            f"Zet de uren op {GRIFFIETAAKVELD}. Zijn ze niet van de griffie of voor de raad, vraag "
            "dan ontheffing bij de berekening.",
        )
        for rij, woord in gezien
        if rij.taakveld != GRIFFIETAAKVELD
    )
    hoeveel = "1 rij" if len(gezien) == 1 else f"{len(gezien)} rijen"
    wat = (
        "welke uren van de griffie of voor de raad zijn: geen kolom zegt het. Gekeken is naar "
        f"woorden als «griffie» en «raadsondersteuning» in onderdeel en taak; {hoeveel} gevonden"
    )
    return Oordeel(punten, wat)


def leiding_is_overhead(stand: Stand) -> Oordeel:
    """UREN-07: who leads people is overhead; who leads a project is not."""
    gevonden = []
    for rij in stand.versie.rijen:
        leiding, project = _LEIDING.search(rij.taak), _PROJECT.search(rij.taak)
        hoort = OVERHEAD if leiding else PRIMAIR
        if (leiding or project) and rij.aard != hoort:
            wie = "Leiding" if leiding else "Projectleiding of coördinatie"
            gevonden.append((rij, f"{wie} staat als {rij.aard}.", f"Maak er {hoort} van"))
    wat = "functies; alleen taken met leiding, project of coördinatie in hun naam zijn bekeken"
    return _tenzij_uitgelegd("UREN-07", gevonden, wat)


def primair_proces_is_primair(stand: Stand) -> Oordeel:
    """UREN-08: objections, permits, contact with clients and ICT of a task are primary."""
    melding = "Deze taak hoort bij een primair proces en staat als overhead."
    herstel = "Maak er primair van op het taakveld van de taak"
    gevonden = [
        (rij, melding, herstel)
        for rij in stand.versie.rijen
        if _PRIMAIR.search(rij.taak) and rij.aard == OVERHEAD
    ]
    wat = "welke ICT van een primair proces is; de andere taken zijn op hun naam bekeken"
    return _tenzij_uitgelegd("UREN-08", gevonden, wat)


def wijziging_is_toegelicht(stand: Stand) -> Oordeel:
    """UREN-09b: a large change of the share of the gastgemeente has a note of its own.

    Per row and per unit, as was agreed.
    """
    if stand.vorige is None:
        return Oordeel((), "de versie waaruit deze is begonnen")
    eerder, nu = stand.vorige, stand.versie
    oud = {rij.rijsleutel: rij for rij in eerder.rijen}
    per_rij = [
        _verschuiving(naam_van(rij), was, wordt)
        for rij in nu.rijen
        if rij.rijsleutel in oud and not _nieuw_toegelicht(rij, oud.get(rij.rijsleutel))
        for was in [_aandeel([oud[rij.rijsleutel]], eerder.gast)]
        for wordt in [_aandeel([rij], nu.gast)]
        if was is not None and wordt is not None and abs(wordt - was) > stand.drempel
    ]
    return Oordeel((*per_rij, *_verschoven_onderdelen(eerder, nu, stand.drempel)))


def niet_te_herleiden(stand: Stand) -> Oordeel:
    """UREN-10: what is published holds no hours of one person; adopted rows are published."""
    punten = tuple(
        Punt(
            code,
            f"Dit onderdeel heeft {getal(Fraction(vte, 100))} vte: de uren kunnen van één persoon "
            "zijn.",
            "Voeg het onderdeel samen met een ander voordat de uren openbaar worden.",
        )
        for code, rijen in _per_onderdeel(stand.versie).items()
        for vte in [sum(rij.vte or 0 for rij in rijen)]
        if 0 < vte <= EEN_PERSOON and all(rij.vte is not None for rij in rijen)
    )
    return Oordeel(punten, "hoeveel mensen er achter elk onderdeel zitten; vte zegt dat niet")


CONTROLES: dict[str, Callable[[Stand], Oordeel]] = {
    "UREN-01": aandelen_zijn_geheel,
    "UREN-02": past_bij_vte,
    "UREN-03": productieve_uren_vastgelegd,
    "UREN-04": aard_en_taakveld,
    "UREN-05": overhead_via_sleutel,
    "UREN-06": griffie_op_bestuur,
    "UREN-07": leiding_is_overhead,
    "UREN-08": primair_proces_is_primair,
    "UREN-09b": wijziging_is_toegelicht,
    "UREN-10": niet_te_herleiden,
}
"""The rules that look at hours alone, by their code in the list."""


def beoordeel_uren(stand: Stand) -> tuple[Uitkomst, ...]:
    """What every rule says of these hours, in their order."""
    return tuple(
        Uitkomst(regel, CONTROLES[regel.code](stand))
        for regel in lijst()
        if regel.code in CONTROLES
    )


def naam_van(rij: Leesrij) -> str:
    """How a row is told: «B20 balie, 0.2 primair»."""
    return f"{rij.onderdeel} {rij.taak}, {rij.taakveld} {rij.aard}"


def _tenzij_uitgelegd(
    code: str, gevonden: list[tuple[Leesrij, str, str]], ontbreekt: str
) -> Oordeel:
    """Findings (row, what, how to mend), unless the note of the row names the rule.

    A note that does not is about something else: a row keeps the notes that it came with.
    """
    of = f"of zeg in de toelichting bij de rij waarom het klopt, en begin met «{code}:»."
    punten, uitgelegd = [], []
    for rij, melding, herstel in gevonden:
        if code.casefold() in rij.toelichting.casefold():
            uitgelegd.append(Uitleg(naam_van(rij), melding, rij.toelichting))
        else:
            punten.append(Punt(naam_van(rij), melding, f"{herstel}, {of}"))
    return Oordeel(tuple(punten), ontbreekt, uitgelegd=tuple(uitgelegd))


def _niet_geheel(berekening: Berekening) -> Iterator[Punt]:
    namen = [gemeente.naam for gemeente in berekening.invoer.gemeenten]
    for code in berekening.sleutels.rijen_van:
        delen = zip(*(urenregels(berekening, code, naam) for naam in namen), strict=True)
        for per_gemeente in delen:
            rij, alle = per_gemeente[0].rij, per_gemeente[0].alle
            samen = sum(deel.eigen for deel in per_gemeente)
            if samen != alle:
                yield Punt(
                    f"{rij.onderdeel} {rij.taak}, {rij.taakveld} {rij.aard}",
                    f"De gemeenten hebben samen {getal(samen)} van de {getal(alle)} uren.",
                    "Controleer de sleutel van de gezamenlijke uren.",
                )


def _te_veel(code: str, aantal: int, vte: int, productief: int) -> Punt:
    return Punt(
        code,
        f"Er zijn {uren(aantal)} uren; {getal(Fraction(vte, 100))} vte × {uren(productief)} is "
        f"{getal(Fraction(vte * productief, 10_000))}.",
        "Verlaag de uren of verhoog de vte.",
    )


def _per_onderdeel(versie: Leesversie) -> dict[str, list[Leesrij]]:
    per_onderdeel: dict[str, list[Leesrij]] = defaultdict(list)
    for rij in versie.rijen:
        per_onderdeel[rij.onderdeel].append(rij)
    return per_onderdeel


def _opsomming(codes: list[str], meest: int = 10) -> str:
    meer = f" en nog {len(codes) - meest}" if len(codes) > meest else ""
    return f"{', '.join(codes[:meest])}{meer}"


def _aandeel(rijen: list[Leesrij], plek: int) -> Fraction | None:
    """The share of a municipality in the hours that are for one of them alone."""
    alle = sum(sum(rij.uren) for rij in rijen)
    return Fraction(sum(rij.uren[plek] for rij in rijen), alle) if alle else None


def _nieuw_toegelicht(rij: Leesrij, was: Leesrij | None) -> bool:
    """Whether a row has a note that it did not come with."""
    return bool(rij.toelichting) and (was is None or rij.toelichting != was.toelichting)


def _verschuiving(wat: str, was: Fraction, wordt: Fraction) -> Punt:
    return Punt(
        wat,
        f"Het deel van de gastgemeente gaat van {procent(was)} naar {procent(wordt)}.",
        "Licht de wijziging toe bij de rij.",
    )


def _verschoven_onderdelen(eerder: Leesversie, nu: Leesversie, drempel: Fraction) -> Iterator[Punt]:
    """Units of which the share changes through rows that are new or gone, without a new note."""
    oud, oude_rijen = _per_onderdeel(eerder), {rij.rijsleutel: rij for rij in eerder.rijen}
    for code, rijen in _per_onderdeel(nu).items():
        zelfde = {r.rijsleutel for r in rijen} == {r.rijsleutel for r in oud.get(code, ())}
        toegelicht = any(_nieuw_toegelicht(r, oude_rijen.get(r.rijsleutel)) for r in rijen)
        was, wordt = _aandeel(oud.get(code, []), eerder.gast), _aandeel(rijen, nu.gast)
        if zelfde or toegelicht or was is None or wordt is None:
            continue
        if abs(wordt - was) > drempel:
            yield _verschuiving(code, was, wordt)
