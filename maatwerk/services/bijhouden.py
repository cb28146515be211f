"""Put an investigation down, and change what is asked; its steps are in «onderzoeken»."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.forms.models import model_to_dict

from maatwerk import logboek
from maatwerk.models import Onderzoek
from maatwerk.models.onderzoek import KLAAR
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare

INHOUD = (
    *("titel", "vraag", "denkrichting", "motiepunt", "eigenaar_rol", "eigenaar_gemeente"),
    *("laag", "bedrag", "hoog", "duur", "uiterlijk"),
)
"""The fields that somebody fills in; the rest comes with the steps."""


@transaction.atomic
def leg_onderzoek_vast(*, persoon: Persoon, onderzoek: Onderzoek) -> Onderzoek:
    """Keep a new investigation, as a proposal. Raises Geweigerd and ValidationError."""
    eis(persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=onderzoek.samenwerking_id)
    onderzoek.full_clean()
    onderzoek.save()
    logboek.onderzoek_vastgelegd(persoon, onderzoek)
    return onderzoek


@transaction.atomic
def wijzig_onderzoek(
    *, persoon: Persoon, onderzoek: Onderzoek, gezien: str, inhoud: Mapping[str, Any]
) -> Onderzoek:
    """Change what is asked. gezien: the mark of what somebody saw, so that no change is lost.

    inhoud: by the names of INHOUD. Raises Geweigerd and ValidationError, and DoesNotExist when
    somebody may not know of it.
    """
    rijen = zichtbare(persoon, Onderzoek).select_for_update(of=("self",))
    nu: Onderzoek = rijen.select_related("samenwerking").get(pk=onderzoek.pk)
    eis(persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=nu.samenwerking_id)
    if nu.status in KLAAR:
        raise Geweigerd(f"Het onderzoek is {nu.status} en ligt vast.")
    was, eerst = merk(nu), _leesbaar(nu)
    if was != gezien:
        raise Geweigerd(
            "Intussen heeft iemand dit onderzoek gewijzigd. Uw wijziging is niet bewaard; open het "
            "formulier opnieuw en wijzig wat er nu staat."
        )
    for naam in INHOUD:
        setattr(nu, naam, inhoud[naam])
    if merk(nu) == was:
        raise Geweigerd("Er is niets gewijzigd. Wijzig iets, of ga terug naar het onderzoek.")
    nu.full_clean()
    nu.save()
    logboek.onderzoek_gewijzigd(persoon, nu, eerst, _leesbaar(nu))
    return nu


def merk(onderzoek: Onderzoek) -> str:
    """A mark of what is filled in, other as soon as something of it is."""
    waarden = repr(sorted(model_to_dict(onderzoek, INHOUD).items()))
    return hashlib.sha256(waarden.encode()).hexdigest()


def _leesbaar(onderzoek: Onderzoek) -> dict[str, str]:
    waarden = ((naam, getattr(onderzoek, naam)) for naam in INHOUD)
    return {naam: "" if waarde is None else str(waarde) for naam, waarde in waarden}
