"""Rules TIJD-01 to TIJD-06: the year of what is divided, and the years beside it."""

from datetime import date

from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Oordeel, Punt
from bijdrage.rekenmodel.invoer import STANDEN
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som
from samenwerking.notatie import datum

BEGROTING, NA_WIJZIGING, REKENING = STANDEN[0], STANDEN[1], STANDEN[-1]
VOORUIT = 3
"""How many years the meerjarenraming looks ahead (BBV art. 22)."""
URENVERDELING = "urenverdeling"
_GEEN_UREN = "de versie van de urenverdeling, met haar jaar en status"


def een_begrotingsjaar(dossier: Dossier) -> Oordeel:
    """TIJD-01: all cost and hours are of the year of the calculation (BBV art. 2 lid 1-2)."""
    if not dossier.versies:
        return Oordeel((), "de versies van uren en kosten waarop de berekening rust")
    return Oordeel(
        tuple(
            Punt(
                versie.soort,
                f"Deze versie is van {versie.jaar}, de berekening van {dossier.jaar}.",
                f"Kies een versie van {dossier.jaar}.",
            )
            for versie in dossier.versies
            if versie.jaar != dossier.jaar
        )
    )


def uren_geactualiseerd(dossier: Dossier) -> Oordeel:
    """TIJD-02: the hours were adopted for this year (Amstelveen begroting 2021, §3.4)."""
    uren = dossier.versie(URENVERDELING)
    if uren is None:
        return Oordeel((), _GEEN_UREN)
    if uren.jaar == dossier.jaar and uren.status in ("vastgesteld", "vervangen"):
        return Oordeel()
    melding = f"De urenverdeling is van {uren.jaar} en is {uren.status}."
    herstel = f"Stel een urenverdeling van {dossier.jaar} vast."
    return Oordeel((Punt(URENVERDELING, melding, herstel),))


def sleutel_voor_het_jaar(dossier: Dossier) -> Oordeel:
    """TIJD-03a: the key stood before the year began (Besluit 7-6-2024 nr. 2024-13855)."""
    uren, grens = dossier.versie(URENVERDELING), date(dossier.jaar, 1, 1)
    if uren is None:
        return Oordeel((), _GEEN_UREN)
    if uren.vastgesteld_op and uren.vastgesteld_op < grens:
        return Oordeel()
    herstel = f"Stel de urenverdeling vast vóór {datum(grens)}."
    return Oordeel((Punt(URENVERDELING, _wanneer(uren.vastgesteld_op), herstel),))


def sleutel_voor_de_begroting(dossier: Dossier) -> Oordeel:
    """TIJD-03b: the key was adopted no later than the begroting (Amstelveen begroting 2021)."""
    uren, grens = dossier.versie(URENVERDELING), _begroting_vastgesteld(dossier)
    if uren is None:
        return Oordeel((), _GEEN_UREN)
    if grens is None:
        return Oordeel((), "de dag waarop de begroting is vastgesteld")
    if uren.vastgesteld_op and uren.vastgesteld_op <= grens:
        return Oordeel()
    herstel = f"Stel de urenverdeling uiterlijk vast met de begroting, op {datum(grens)}."
    return Oordeel((Punt(URENVERDELING, _wanneer(uren.vastgesteld_op), herstel),))


def meerjarig_geraamd(dossier: Dossier) -> Oordeel:
    """TIJD-04: the contribution is there for the year and three years after it (BBV art. 22)."""
    if dossier.jaarcijfers is None:
        return Oordeel((), "de bijdrage van dit jaar en de geraamde bijdrage van de jaren erna")
    if not any(cijfer.raming for cijfer in dossier.jaarcijfers):
        return Oordeel((), "de geraamde bijdrage van de jaren erna")
    er_zijn = {c.jaar for c in dossier.jaarcijfers if c.raming or c.jaar == dossier.jaar}
    jaren = range(dossier.jaar, dossier.jaar + VOORUIT + 1)
    return Oordeel(
        tuple(
            Punt(str(jaar), f"Er is geen bedrag voor {jaar}.", f"Raam de bijdrage van {jaar}.")
            for jaar in jaren
            if jaar not in er_zijn
        )
    )


def vergelijkende_cijfers(dossier: Dossier) -> Oordeel:
    """TIJD-05: rekening t-2, amended begroting t-1 and begroting stand together (BBV art. 19).

    A begroting that was never amended stands for the amended one.
    """
    if dossier.jaarcijfers is None:
        return Oordeel((), "de bijdrage van de twee jaren ervoor")
    er_zijn = {(c.jaar, c.stand) for c in dossier.jaarcijfers if not c.raming}
    ongewijzigd = (dossier.jaar - 1, NA_WIJZIGING) not in er_zijn
    if not any(dossier.jaar - 2 <= jaar < dossier.jaar for jaar, _ in er_zijn):
        return Oordeel((), "de bijdrage van de twee jaren ervoor")
    nodig = (
        (dossier.jaar - 2, REKENING),
        (dossier.jaar - 1, BEGROTING if ongewijzigd else NA_WIJZIGING),
        (dossier.jaar, BEGROTING),
    )
    return Oordeel(
        tuple(
            Punt(f"{jaar} {stand}", "Dit cijfer ontbreekt.", f"Zet {stand} {jaar} ernaast.")
            for jaar, stand in nodig
            if (jaar, stand) not in er_zijn
        )
    )


def indeling_gelijk(dossier: Dossier) -> Oordeel:
    """TIJD-06: components and taakvelden are those of last year, or it is said why not (BBV 4)."""
    if dossier.vorige is None:
        return Oordeel((), "de berekening van het jaar ervoor")
    nu, toen = _posten(dossier.berekening), _posten(dossier.vorige.berekening)
    omgezet = dossier.omgezette_taakvelden or frozenset()
    return Oordeel(
        tuple(
            Punt(
                post,
                f"Deze post is {'nieuw' if post in nu else 'vervallen'} sinds "
                f"{dossier.vorige.jaar}.",
                "Licht de wijziging van de indeling toe.",
            )
            for post in sorted(nu ^ toen)
            if post not in omgezet and not dossier.toegelicht("TIJD-06", post)
        )
    )


def _wanneer(dag: date | None) -> str:
    return (
        f"De urenverdeling is vastgesteld op {datum(dag)}."
        if dag
        else ("De urenverdeling is niet vastgesteld.")
    )


def _begroting_vastgesteld(dossier: Dossier) -> date | None:
    """When the council of the centrumgemeente adopted the begroting, else its calculation was."""
    for stuk in dossier.stukken or ():
        wie = (stuk.soort, stuk.gemeente, stuk.jaar)
        if wie == ("begroting", dossier.berekening.centrum, dossier.jaar):
            return stuk.vastgesteld_op
    return dossier.begroting_vastgesteld_op


def _posten(berekening: Berekening) -> set[str]:
    taakvelden = {taakveld for (taakveld,) in som(berekening.toedelingen, "taakveld")}
    return taakvelden | set(berekening.componenten)
