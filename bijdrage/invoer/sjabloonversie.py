"""The versions of the template: which one a file was made from, and whether it is still read."""

from collections.abc import Sequence
from typing import NamedTuple

from samenwerking.werkboek.getallen import Weigering


class Versie(NamedTuple):
    """A version of the template.

    wijzigingen: in Dutch, what changed since the version before. leest_vorige: whether a file of
    the version before is still read rightly.
    """

    nummer: str
    wijzigingen: tuple[str, ...] = ()
    leest_vorige: bool = True


VERSIES = (Versie("1"),)
"""Oldest first. A change of sheets or columns adds a version here."""

SJABLOONVERSIE = VERSIES[-1].nummer


def beoordeel_versie(nummer: str, versies: Sequence[Versie] = VERSIES) -> Weigering | None:
    """Why a file of this version is refused; None when it is read, as one without number is."""
    nieuwste, nummers = versies[-1].nummer, [versie.nummer for versie in versies]
    if not nummer:
        return None
    if nummer not in nummers:
        return Weigering(
            f"sjabloonversie {' of '.join(nummers)}",
            f"Neem de gegevens over in het sjabloon van versie {nieuwste}.",
        )
    latere = versies[nummers.index(nummer) + 1 :]
    if all(versie.leest_vorige for versie in latere):
        return None
    wijzigingen = "; ".join(wat for versie in latere for wat in versie.wijzigingen)
    return Weigering(
        f"sjabloonversie {nieuwste}",
        f"Neem het nieuwe sjabloon. Sinds versie {nummer} veranderd: {wijzigingen}.",
    )
