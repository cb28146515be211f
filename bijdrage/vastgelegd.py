"""What a calculation rests on beside its input, as a fingerprint: what was agreed, and the method.

Adopting keeps these; ``manage.py controleer`` holds them against the registry, so that a change
past the triggers shows. Left out is what may still change by rule: the last year of an agreement
and agreed amounts of other years.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any

import rfc8785

from bijdrage.afgesproken import correctieafspraken, methoden, overeenkomsten
from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.models import Berekening

OVEREENKOMST, METHODE, CORRECTIES = "de overeenkomst", "de methode", "de afspraken over correcties"
NAMEN = (OVEREENKOMST, METHODE, CORRECTIES)


def afspraakmerken(berekening: Berekening) -> dict[str, str]:
    """A SHA-256 of each that a calculation rests on, by what it is."""
    return {
        naam: sha256(rfc8785.dumps(_kaal(record))).hexdigest()
        for naam, record in _records(berekening)
    }


def _records(berekening: Berekening) -> Iterator[tuple[str, Any]]:
    aa = berekening.samenwerking_id
    if berekening.overeenkomst:
        naam = berekening.overeenkomst.naam
        (gevonden,) = (o for o in overeenkomsten(aa) if o.naam == naam)
        yield OVEREENKOMST, gevonden._replace(laatste_jaar=None)
    if berekening.methodeversie:
        code = berekening.methodeversie.code
        (methode,) = (m for m in methoden(aa) if m.code == code)
        yield METHODE, methode
    verwezen = berekening.kostenraming.correcties.exclude(afspraak=None)
    codes = frozenset(verwezen.values_list("afspraak__code", flat=True))
    if codes:
        alle = (a for a in correctieafspraken(aa) if a.code in codes)
        yield CORRECTIES, tuple(_van_het_jaar(afspraak, berekening.jaar) for afspraak in alle)


def _van_het_jaar(afspraak: Correctieafspraak, jaar: int) -> Correctieafspraak:
    bedragen = tuple(deel for deel in afspraak.bedragen if deel[0] == jaar)
    return afspraak._replace(laatste_jaar=None, bedragen=bedragen)


def _kaal(waarde: Any) -> Any:
    """A record as an object without what is empty, so that a new field changes no fingerprint."""
    if isinstance(waarde, date):
        return waarde.isoformat()
    if hasattr(waarde, "_asdict"):
        return {naam: _kaal(deel) for naam, deel in waarde._asdict().items() if deel}
    if isinstance(waarde, tuple):
        return [_kaal(deel) for deel in waarde]
    return waarde
