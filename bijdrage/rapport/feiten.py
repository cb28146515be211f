"""What must be known of figures: stand, status, version, last input, unit, sign, price level."""

from collections.abc import Iterator

from bijdrage.rapport.model import Jaarrapport, Registratie
from samenwerking.bronnen import Bron
from samenwerking.notatie import datum
from samenwerking.weergave import Feit

KORT = 12
NIET_IN_REGISTRATIE = "berekend, niet vastgesteld"


def feiten(rapport: Jaarrapport, bron: Bron) -> tuple[Feit, ...]:
    """All facts of a calculation, for beside its figures."""
    rij = [
        *_registratie(rapport.registratie, met_besluit=True),
        Feit(
            "Eenheid",
            "euro; uren per jaar",
            uitleg=(
                f"lasten min baten; zonder teken: {rapport.gemeente} betaalt",
                "met −: het gaat eraf",
            ),
        ),
        Feit("Uitgave", rapport.uitgave or rapport.uitgavenaam),
        Feit("Prijspeil", rapport.prijspeil),
        Feit("Inwoners", rapport.peildatum_inwoners),
        Feit("Bron lasten", bron.titel if bron.code else "", bron.url),
        Feit("Methode", _methode(rapport)),
        Feit("Kenmerk", rapport.vingerafdruk, kenmerk=True),
    ]
    return tuple(feit for feit in rij if feit.tekst)


def kant(rapport: Jaarrapport, naam: str, adres: str) -> tuple[Feit, ...]:
    """The facts of one end of a comparison; ``adres``: its page."""
    return (
        Feit("Stand", naam, adres),
        *_registratie(rapport.registratie),
        *((Feit("Uitgave", rapport.uitgave),) if rapport.uitgave else ()),
        *((Feit("Prijspeil", rapport.prijspeil),) if rapport.prijspeil else ()),
        Feit("Kenmerk", rapport.vingerafdruk, kenmerk=True),
    )


def versie_in_woorden(registratie: Registratie | None) -> str:
    """Version and status in a few words, for under a table."""
    if registratie is None:
        return NIET_IN_REGISTRATIE.capitalize()
    return f"Versie {registratie.versie}, {registratie.status}"


def kenmerk_kort(vingerafdruk: str) -> str:
    """The start of a fingerprint, enough to tell calculations apart."""
    return vingerafdruk.removeprefix("sha256:")[:KORT]


def _methode(rapport: Jaarrapport) -> str:
    """The version of the method that it names, and the rules that it was worked out with."""
    regels, wat = rapport.berekening.methode, rapport.registratie
    return f"{wat.methode.code}, rekenregels {regels}" if wat and wat.methode else regels


def _registratie(registratie: Registratie | None, met_besluit: bool = False) -> Iterator[Feit]:
    if registratie is None:
        yield Feit("Status", NIET_IN_REGISTRATIE)
        return
    op, besluit = registratie.vastgesteld_op, registratie.besluit if met_besluit else ""
    fictief = ", fictief" if registratie.besluit_fictief else ""
    uitleg = (f"op {datum(op)}" if op else "", f"{besluit}{fictief}" if besluit else "")
    yield Feit(
        "Status",
        f"{registratie.status}, versie {registratie.versie}",
        uitleg=tuple(filter(None, uitleg)),
    )
    yield Feit("Laatste invoer", datum(registratie.invoer_op))
