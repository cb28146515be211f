"""What somebody can do to a version as a whole, on a page of its own.

The right, the words, what is asked, and the service that does it stand in one record.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from django import forms

from samenwerking.models.versie import Versie
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.services.makers import makers

V = TypeVar("V", bound=Versie)


class Handeling(NamedTuple, Generic[V]):
    """An act. knop: what the button says; gevolg: what will happen; klaar: what happened."""

    actie: Actie
    naam: str
    knop: str
    gevolg: str
    klaar: str
    doe: Callable[[Persoon, V, Mapping[str, Any]], None]
    formulier: type[forms.Form]


def mag_doen(persoon: Persoon, handeling: Handeling[V], versie: V) -> bool:
    """Whether somebody has the right to do this to a version, in the status that it has."""
    return mag(
        persoon,
        handeling.actie,
        samenwerking=versie.samenwerking_id,
        status=versie.status,
        makers=makers(versie),
    )
