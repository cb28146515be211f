"""Published questions out of the database: by themselves, or as a part of a larger query."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils.timezone import localdate

from samenwerking.models import Vraag, Vraagstatus
from samenwerking.models.vraag import adres, vrager
from samenwerking.vragen.weergave import Vraagantwoord

_ZELFDE = (
    *("pk", "pad", "plek", "jaar", "onderwerp", "rol", "tekst", "antwoord", "herkomst"),
    *("gesteld_op", "gepubliceerd_op", "fictief"),
)
_RIJ = JSONObject(**{veld: veld for veld in _ZELFDE}, gemeente="gemeente__naam")


def gepubliceerd(waar: Q) -> list[Vraagantwoord]:
    """What everybody reads of questions, in the order in which they were asked."""
    return [uit_json(rij) for rij in _rijen(waar).values_list(_RIJ, flat=True)]


def als_deelvraag(waar: Q) -> ArraySubquery:
    """The same as a part of a larger query: an array, each of which uit_json reads."""
    return ArraySubquery(_rijen(waar).values(_=_RIJ))


def uit_json(rij: Mapping[str, Any]) -> Vraagantwoord:
    """One element of that array."""
    return Vraagantwoord(
        nummer=rij["pk"],
        pad=rij["pad"],
        adres=adres(rij["pad"], rij["plek"]),
        jaar=rij["jaar"],
        onderwerp=rij["onderwerp"],
        vrager=vrager(rij["rol"], rij["gemeente"]),
        tekst=rij["tekst"],
        antwoord=rij["antwoord"],
        herkomst=rij["herkomst"],
        gesteld_op=localdate(datetime.fromisoformat(rij["gesteld_op"])),
        gepubliceerd_op=localdate(datetime.fromisoformat(rij["gepubliceerd_op"])),
        fictief=rij["fictief"],
    )


def _rijen(waar: Q) -> QuerySet[Vraag]:
    return Vraag.objects.filter(waar, status=Vraagstatus.GEPUBLICEERD).order_by("pk")
