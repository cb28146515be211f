"""The versions of the template: which one a file was made from, and whether it is still read."""

import re
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

_NUMMER = re.compile(r"[1-9][0-9]{0,5}")

SJABLOONVERSIE = VERSIES[-1].nummer


def beoordeel_versie(nummer: str, versies: Sequence[Versie] = VERSIES) -> Weigering | None:
    """Why a file of this version is refused; None when it is read, as one without number is."""
    leesbaar = _leesbaar(versies)
    if not nummer or nummer in leesbaar:
        return None
    verwacht = f"sjabloonversie {_opsomming(leesbaar)}"
    nieuwste, nummers = versies[-1].nummer, [versie.nummer for versie in versies]
    if nummer in nummers:
        latere = versies[nummers.index(nummer) + 1 :]
        wijzigingen = "; ".join(wat for versie in latere for wat in versie.wijzigingen)
        herstel = f"Neem het nieuwe sjabloon. Sinds versie {nummer} veranderd: {wijzigingen}."
    elif _NUMMER.fullmatch(nummer) and int(nummer) > int(nieuwste):
        verwacht += f"; {nummer} is een nieuwer sjabloon dan dit programma kent"
        herstel = f"Werk het programma bij of neem sjabloon {nieuwste}."
    else:
        herstel = f"Neem de gegevens over in het sjabloon van versie {nieuwste}."
    return Weigering(verwacht, herstel)


def _leesbaar(versies: Sequence[Versie]) -> list[str]:
    """The numbers of the versions that are still read, oldest first."""
    oudste = max(
        plek for plek, versie in enumerate(versies) if plek == 0 or not versie.leest_vorige
    )
    return [versie.nummer for versie in versies[oudste:]]


def _opsomming(nummers: Sequence[str]) -> str:
    """1, 2 of 3."""
    *eerdere, laatste = nummers
    return f"{', '.join(eerdere)} of {laatste}" if eerdere else laatste
