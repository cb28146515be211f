"""Where reports name the savings that are in a calculation."""

from bijdrage.afspraken.besparing import Besparingsafspraak
from bijdrage.rapport.herkomstmodel import Herkomstrapport, Herkomsturen
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.wijziging import Urenwijziging


def nieuwe_besparingen(van: Jaarrapport, naar: Jaarrapport) -> dict[Besparingsafspraak, str]:
    """The savings that came in between two calculations, each with its step of the bridge."""
    bekend = naar.registratie.besparingen if naar.registratie else ()
    stappen = {b: b.stap(naar.motor.invoer) for b in bekend if b.geldt_in(naar.jaar)}
    return {b: stap for b, stap in stappen.items() if stap and not b.stap(van.motor.invoer)}


def besparingen_achter(
    herkomst: Herkomstrapport, rapport: Jaarrapport
) -> tuple[Besparingsafspraak, ...]:
    """The savings in the corrections and hours behind an amount."""
    bekend = rapport.registratie.besparingen if rapport.registratie else ()
    codes = {regel.regel for regel in herkomst.regels}
    return tuple(
        b
        for b in bekend
        if b.geldt_in(rapport.jaar)
        and b.stap(rapport.motor.invoer)
        and (b.code in codes or any(_is_in(b, rij) for rij in herkomst.uren))
    )


def _is_in(besparing: Besparingsafspraak, rij: Herkomsturen) -> bool:
    """Whether hours of a saving are in a row; a joined unit matches none."""
    return any(_past(rij, deel.wijziging) for deel in besparing.uren)


def _past(rij: Herkomsturen, wijziging: Urenwijziging) -> bool:
    gevraagd = wijziging.onderdeel, wijziging.taak, wijziging.taakveld, wijziging.aard
    is_ = rij.onderdeel, rij.taak, rij.taakveld, rij.aard
    return all(wat in ("", deel) for wat, deel in zip(gevraagd, is_, strict=True))
