"""What the logbook tells of questions: one function per event."""

from samenwerking.logboek import Waarden, schrijf, wie
from samenwerking.models import Vraag
from samenwerking.notatie import datum
from samenwerking.rechten.persoon import Persoon

GESTELD = "vraag gesteld"
INGETROKKEN = "vraag ingetrokken"
BEANTWOORD = "vraag beantwoord"
TERUGGESTUURD = "antwoord teruggestuurd"
GEPUBLICEERD = "antwoord gepubliceerd"


def gesteld(persoon: Persoon, vraag: Vraag) -> None:
    """Somebody asked."""
    doet = f"stelt {vraag}, te beantwoorden tot en met {datum(vraag.uiterlijk)}"
    _schrijf(persoon, GESTELD, vraag, doet, nieuw={"vraag": vraag.tekst, "over": vraag.adres})


def ingetrokken(persoon: Persoon, vraag: Vraag) -> None:
    """Somebody withdrew his question."""
    _schrijf(persoon, INGETROKKEN, vraag, f"trekt {vraag} in")


def beantwoord(persoon: Persoon, vraag: Vraag) -> None:
    """Somebody answered; nobody reads it before another one published it."""
    nieuw = {"antwoord": vraag.antwoord, "herkomst": vraag.herkomst}
    _schrijf(persoon, BEANTWOORD, vraag, f"beantwoordt {vraag}", nieuw=nieuw)


def teruggestuurd(persoon: Persoon, vraag: Vraag, reden: str, antwoord: str) -> None:
    """An answer is not right yet. antwoord: as it was."""
    _schrijf(
        persoon,
        TERUGGESTUURD,
        vraag,
        f"stuurt het antwoord op {vraag} terug: {reden}",
        oud={"antwoord": antwoord},
        nieuw={"reden": reden},
    )


def gepubliceerd(persoon: Persoon, vraag: Vraag) -> None:
    """Everybody reads the question with its answer."""
    _schrijf(persoon, GEPUBLICEERD, vraag, f"publiceert het antwoord op {vraag}")


def _schrijf(
    persoon: Persoon,
    gebeurtenis: str,
    vraag: Vraag,
    doet: str,
    oud: Waarden | None = None,
    nieuw: Waarden | None = None,
) -> None:
    schrijf(
        persoon,
        gebeurtenis,
        f"{wie(persoon)} {doet}",
        onderwerp=vraag,
        samenwerking=vraag.samenwerking,
        oud=oud,
        nieuw=nieuw,
    )
