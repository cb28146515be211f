"""The name of a calculation in addresses: aa-organisatie/2023-begroting, with -v2 for a version.

Without a version it is the leading one: the adopted version, else the newest concept.
"""

import re
from collections.abc import Iterable
from typing import TypeVar

from bijdrage.models import Berekening
from samenwerking.models import Stand, Status
from samenwerking.models.versie import Versie

_JAAR = rf"[-a-z0-9_]+/[0-9]{{4}}-(?:{'|'.join(Stand.values)})"
PATROON = rf"{_JAAR}(?:-v[0-9]+)?"
_VOORRANG = (Status.VASTGESTELD, Status.VOORGELEGD, Status.CONCEPT, Status.VERVANGEN)
Soort = TypeVar("Soort", bound=Versie)
_STAAT = (Status.VASTGESTELD, Status.VERVANGEN)
_STANDEN = tuple(Stand.values)


class SleutelConverter:
    """Reads such a name from an address."""

    regex = PATROON

    def to_python(self, value: str) -> str:
        """The name as it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """The address of the name."""
        return value


class VersieConverter(SleutelConverter):
    """Reads the name of one version from an address: aa-organisatie/2024-begroting-v1."""

    regex = rf"{_JAAR}-v[0-9]+"


def delen_van(sleutel: str) -> tuple[str, int, str, int]:
    """The code of the cooperation, year, stand and version in the name of a version."""
    code, _, rest = sleutel.partition("/")
    jaar, _, rest = rest.partition("-")
    stand, _, versie = rest.rpartition("-v")
    return code, int(jaar), stand, int(versie)


def jaar_en_stand_van(sleutel: str) -> tuple[int, str, int | None] | None:
    """Year, stand and (where it has one) version in a name; None when it is none."""
    if not re.fullmatch(PATROON, sleutel):
        return None
    jaar, _, rest = sleutel.partition("/")[2].partition("-")
    stand, _, versie = rest.partition("-v")
    return int(jaar), stand, int(versie) if versie else None


def versiesleutel(versie: Versie) -> str:
    """The name of a version in addresses."""
    return f"{versie.samenwerking.code}/{versie.jaar}-{versie.stand}-v{versie.versie}"


def code_van(sleutel: str) -> str:
    """The code of the cooperation in a name."""
    return sleutel.partition("/")[0]


def alle_versies(berekeningen: Iterable[Berekening]) -> dict[str, Berekening]:
    """Every calculation by its name with the version, newest year first."""
    return {f"{zonder_versie(b)}-v{b.versie}": b for b in sorted(berekeningen, key=_volgorde)}


def zoals_bekend(versies: list[Soort]) -> list[Soort]:
    """Versions as who sees these and no others knows them.

    What was replaced by a version that he does not see, still stands for him.
    """
    nieuwste: dict[str, Soort] = {}
    for versie in sorted(versies, key=lambda versie: versie.versie):
        if versie.status in _STAAT:
            nieuwste[zonder_versie(versie)] = versie
    for versie in nieuwste.values():
        versie.status = Status.VASTGESTELD
    return versies


def leidende(berekeningen: Iterable[Berekening]) -> dict[str, Berekening]:
    """The leading calculation of every year and stand by its name, newest year first."""
    gevonden: dict[str, Berekening] = {}
    for berekening in sorted(berekeningen, key=_volgorde):
        gevonden.setdefault(zonder_versie(berekening), berekening)
    return gevonden


def zonder_versie(versie: Versie) -> str:
    """The name of the leading version of its year and stand."""
    return f"{versie.samenwerking.code}/{versie.jaar}-{versie.stand}"


def _volgorde(berekening: Berekening) -> tuple[int, int, int, int]:
    status = Status(berekening.status)
    return (
        -berekening.jaar,
        _STANDEN.index(berekening.stand),
        _VOORRANG.index(status),
        -berekening.versie,
    )
