"""Sentences that the figures write: short, active, Dutch at B1 level."""

from collections.abc import Sequence

from bijdrage.rapport.brugweergave import Brugweergave, Staprij
from bijdrage.rapport.urenweergave import Urenweergave
from bijdrage.rapport.weergave import Jaarweergave, naam_van
from bijdrage.rapport.woorden import STAPPEN
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD
from samenwerking.notatie import euro, procent, verandering


def oorzaak(stap: Staprij) -> str:
    """A step in words, by the direction of its effect."""
    woorden = STAPPEN[stap.naam]
    return woorden.omhoog if stap.bedrag > 0 else woorden.omlaag


def boodschap_opbouw(jaar: Jaarweergave) -> str:
    """The message of the chart of the make-up: the share of overhead and the largest task."""
    taken = [rij for rij in jaar.opbouw.rijen if rij.code != OVERHEAD_TAAKVELD]
    overhead = next((rij for rij in jaar.opbouw.rijen if rij.code == OVERHEAD_TAAKVELD), None)
    delen = []
    if overhead:
        delen.append(f"{procent(overhead.aandeel, 0)} van de berekende bijdrage is overhead")
    if taken:
        grootste = max(taken, key=lambda rij: rij.bedrag)
        deel = procent(grootste.aandeel, 0)
        delen.append(f"de grootste taak is {_klein(grootste.naam)} ({deel})")
    return _groot("; ".join(delen)) or "De berekende bijdrage is nul"


def boodschap_uren(gemeente: str, uren: Urenweergave) -> str:
    """The message of the chart of hours: the part of the gastgemeente, and where most is."""
    if not uren.gast_uren:
        return f"Er zijn geen uren voor {gemeente}"
    meeste = max(uren.groepen, key=lambda groep: groep.som.uren[uren.gast])
    deel = procent(uren.totaal.aandeel, 0)
    return f"{deel} van alle uren is voor {gemeente}; de meeste bij {meeste.som.naam}"


def boodschap_deel(gemeente: str, uren: Urenweergave) -> str:
    """The message of the chart of teams: the part of all of them, and where it is largest."""
    meeste = uren.grootste_deel(1)
    if not meeste:
        return f"Geen team werkt voor {gemeente}"
    alle, hoogste = procent(uren.totaal.aandeel, 0), procent(meeste[0].aandeel, 0)
    return f"{alle} van alle uren is voor {gemeente}; bij {meeste[0].naam} is dat {hoogste}"


def boodschap_jaren(jaren: Sequence[Jaarweergave]) -> str:
    """The message of the chart of years: from the first year to the last of one stand.

    jaren: the newest first, with one at least.
    """
    nu = jaren[0]
    eerste = [jaar for jaar in jaren if jaar.rapport.stand == nu.rapport.stand][-1]
    bedrag = euro(nu.bijdrage * 100, 0)
    if eerste is nu:
        return f"In de {nu.naam} is de berekende bijdrage {bedrag}"
    verschil = nu.bijdrage - eerste.bijdrage
    if not verschil:
        return f"De berekende bijdrage is in de {eerste.naam} en in de {nu.naam} gelijk: {bedrag}"
    richting = "steeg" if verschil > 0 else "daalde"
    return (
        f"De berekende bijdrage {richting} van {euro(eerste.bijdrage * 100, 0)} in de "
        f"{eerste.naam} naar {bedrag} in de {nu.naam}"
    )


def boodschap_brug(brug: Brugweergave) -> str:
    """The message of the bridge: the direction, its largest cause, and what works against it."""
    if not brug.verandering:
        return f"{brug.onderwerp} blijft gelijk"
    richting = "stijgt" if brug.verandering > 0 else "daalt"
    mee, tegen = _gesorteerd(brug, zelfde=True), _gesorteerd(brug, zelfde=False)
    zin = f"{brug.onderwerp} {richting}"
    if mee:
        zin += f", vooral door {oorzaak(mee[0])}"
    if tegen:
        zin += f", ondanks {oorzaak(tegen[0])}"
    return zin


def reden(jaar: Jaarweergave, brug: Brugweergave | None) -> str:
    """Why the amount of a year is other than a year before, in one sentence."""
    if brug is None:
        return _zonder_brug(jaar)
    boodschap = boodschap_brug(brug)
    if jaar.afgesproken is not None:
        boodschap = f"Het bedrag is zo afgesproken; {_klein(boodschap)}"
    return f"{boodschap}."


def _zonder_brug(jaar: Jaarweergave) -> str:
    """Why there is nothing to compare a year with."""
    eerder = jaar.vorige
    if eerder is None:
        return f"Er is geen {jaar.stand} van een eerder jaar om mee te vergelijken."
    toen, nu = eerder.berekening.centrum, jaar.rapport.berekening.centrum
    if toen != nu:
        waarom = f"toen was {toen} de centrumgemeente, nu {nu}"
    else:
        waarom = "de codes van teams of soorten kosten passen niet op elkaar"
    return f"Met de {naam_van(eerder)} is niet te vergelijken: {waarom}."


def stappen_in_woorden(brug: Brugweergave) -> tuple[str, ...]:
    """Two sentences at most: the largest steps up and the largest steps down, with amounts."""
    omhoog = sorted((s for s in brug.stappen if s.bedrag > 0), key=lambda s: -s.bedrag)
    omlaag = sorted((s for s in brug.stappen if s.bedrag < 0), key=lambda s: s.bedrag)
    return tuple(
        f"{woord}: {_opsomming(stappen[:2])}."
        for woord, stappen in (("Omhoog", omhoog), ("Omlaag", omlaag))
        if stappen
    )


def blikken(jaar: Jaarweergave) -> dict[str, str]:
    """The same amount as who pays and who receives it sees it, by municipality.

    The gastgemeente has it as lasten, the centrumgemeente as baten beside the cost of all.
    """
    gast, centrum = jaar.rapport.gemeente, jaar.rapport.berekening.centrum
    bedrag, kosten = euro(jaar.bijdrage * 100, 0), euro(jaar.kosten * 100, 0)
    zelf = next(deelnemer for deelnemer in jaar.deelnemers if deelnemer.gemeente == centrum)
    overhead = next((rij for rij in jaar.opbouw.rijen if rij.code == OVERHEAD_TAAKVELD), None)
    ervan = f" {euro(overhead.bedrag * 100, 0)} ervan is overhead." if overhead else ""
    return {
        gast: f"{gast} betaalt volgens de berekening {bedrag} aan {centrum}. In de begroting van "
        f"{gast} zijn dat lasten, bij de taken waar het geld voor is.{ervan}",
        centrum: f"{centrum} betaalt de hele organisatie: {kosten}. De {bedrag} van {gast} staat "
        f"daar in de begroting tegenover, als baten. Zelf draagt {centrum} "
        f"{euro(zelf.bedrag * 100, 0)}.",
    }


def _gesorteerd(brug: Brugweergave, zelfde: bool) -> list[Staprij]:
    """The steps in the direction of the change (or against it), the largest first."""
    stijgt = brug.verandering > 0
    gekozen = [s for s in brug.stappen if s.bedrag and ((s.bedrag > 0) == stijgt) == zelfde]
    return sorted(gekozen, key=lambda s: -abs(s.bedrag))


def _opsomming(stappen: Sequence[Staprij]) -> str:
    return " en ".join(f"{oorzaak(s)} ({verandering(s.bedrag * 100)})" for s in stappen)


def _groot(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _klein(naam: str) -> str:
    return naam[:1].lower() + naam[1:]
