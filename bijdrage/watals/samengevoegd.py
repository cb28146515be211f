"""What the edition for everybody does not work out: a change of a unit that it does not show."""

from collections.abc import Iterable

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rekenmodel.scenariotekst import uit_teksten
from bijdrage.rekenmodel.wijziging import (
    Kostenwijziging,
    OngeldigScenario,
    Urenwijziging,
    Wijziging,
)

KLEIN_TEAM = (
    "Dit verandert een team of regel die hier niet apart staat. Kies een team uit de lijst, of een "
    "taakveld."
)


def raakt_samengevoegd(wat: Wijziging, rapport: Jaarrapport) -> bool:
    """Whether a change names a unit, task or cost line that is not shown apart."""
    if not rapport.berekening.groepen:
        return False
    if isinstance(wat, Urenwijziging):
        if wat.onderdeel:
            return wat.onderdeel in rapport.berekening.groepen or rapport.verbergt(wat.onderdeel)
        return bool(wat.taak)
    if isinstance(wat, Kostenwijziging) and wat.regel:
        return wat.regel in _samengevoegde_regels(rapport)
    return False


def _samengevoegde_regels(rapport: Jaarrapport) -> set[str]:
    samen = (
        r.regel for r in rapport.proefinvoer.lasten if r.onderdeel in rapport.berekening.groepen
    )
    return {r.regel for r in rapport.motor.invoer.lasten if rapport.verbergt(r.onderdeel)}.union(
        samen
    )


def weiger_samengevoegd(teksten: Iterable[str], rapport: Jaarrapport) -> None:
    """Raises OngeldigScenario for such a change."""
    if any(raakt_samengevoegd(wat, rapport) for wat in uit_teksten(list(teksten))):
        raise OngeldigScenario((KLEIN_TEAM,))
