"""The changes of a scenario as JSON, for an address and for keeping; checked when they come back.

A change is an object with its ``soort`` and its fields; a field that has its default is left out::

    {"soort": "uren", "gemeente": "Aalsmeer", "honderdsten": -135000, "onderdeel": "S51"}

Numbers are whole, in the units of ``wijziging``.
"""

import json
from collections.abc import Mapping, Sequence
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from bijdrage.rekenmodel import wijziging as w
from bijdrage.rekenmodel.invoer import Correctie, Gemeente
from bijdrage.rekenmodel.wijziging import OngeldigScenario, Wijziging

SOORTEN: Mapping[str, Any] = {
    "uren": w.Urenwijziging,
    "kosten": w.Kostenwijziging,
    "sleutelwaarde": w.Sleutelwaarde,
    "componentsleutel": w.Componentsleutel,
    "correctie-erbij": w.CorrectieErbij,
    "correctie-anders": w.CorrectieAnders,
    "correctie-weg": w.CorrectieWeg,
    "toetreding": w.Toetreding,
    "uittreding": w.Uittreding,
}
_NAMEN = {soort: naam for naam, soort in SOORTEN.items()}
HOOGSTENS = 50
"""How many changes a scenario has at most."""
PAAR = 2
LANGSTE = 500
GROOTSTE = 10**15
"""The longest text and the largest number of a change."""


def als_json(wijziging: Wijziging) -> dict[str, Any]:
    """A change as an object."""
    return {"soort": _NAMEN[type(wijziging)], **_velden(wijziging)}


def als_tekst(wijziging: Wijziging) -> str:
    """A change as text for an address; the same change always gives the same text."""
    return json.dumps(als_json(wijziging), ensure_ascii=False, separators=(",", ":"))


def uit_teksten(teksten: Sequence[str]) -> tuple[Wijziging, ...]:
    """The changes in an address. Raises OngeldigScenario where a text is none."""
    try:
        return uit_json([json.loads(tekst) for tekst in teksten])
    except (ValueError, RecursionError) as fout:
        if isinstance(fout, OngeldigScenario):
            raise
        raise OngeldigScenario(("Een wijziging in dit adres is niet te lezen.",)) from fout


def uit_json(inhoud: Any) -> tuple[Wijziging, ...]:
    """The changes that were kept. Raises OngeldigScenario where they do not follow the schema."""
    if not isinstance(inhoud, list) or len(inhoud) > HOOGSTENS:
        raise OngeldigScenario(
            (f"Een scenario is een lijst van hoogstens {HOOGSTENS} wijzigingen.",)
        )
    return tuple(map(_wijziging, inhoud))


def _wijziging(inhoud: Any) -> Wijziging:
    soort = inhoud.get("soort") if isinstance(inhoud, dict) else None
    if not isinstance(soort, str) or soort not in SOORTEN:
        raise OngeldigScenario((f"De soort {soort!r} is geen soort wijziging.",))
    velden = {naam: waarde for naam, waarde in inhoud.items() if naam != "soort"}
    gemaakt: Wijziging = _maak(SOORTEN[soort], velden)
    return gemaakt


def _velden(record: Any) -> dict[str, Any]:
    standaard = record._field_defaults
    return {
        naam: _kaal(waarde)
        for naam, waarde in record._asdict().items()
        if naam not in standaard or waarde != standaard[naam]
    }


def _kaal(waarde: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(waarde, Correctie | Gemeente):
        return _velden(waarde)
    return [list(paar) for paar in waarde] if isinstance(waarde, tuple) else waarde


def _maak(record: Any, velden: Any) -> Any:
    """A record of its fields, each of the kind that the record asks."""
    soorten = get_type_hints(record)
    if not isinstance(velden, dict) or not velden.keys() <= soorten.keys():
        raise _anders(record.__name__)
    if set(record._fields) - record._field_defaults.keys() - velden.keys():
        raise _anders(record.__name__)
    return record(**{naam: _waarde(soorten[naam], w) for naam, w in velden.items()})


def _waarde(soort: Any, waarde: Any) -> Any:
    """A value that is of its kind, within bounds."""
    if soort in (Correctie, Gemeente):
        return _maak(soort, waarde)
    if get_origin(soort) is UnionType and waarde is None and NoneType in get_args(soort):
        return None
    if get_origin(soort) is tuple:
        return (
            tuple(_paar(deel) for deel in waarde) if isinstance(waarde, list) else _weiger(waarde)
        )
    kaal = next(s for s in (get_args(soort) or (soort,)) if s is not NoneType)
    if type(waarde) is not kaal:
        return _weiger(waarde)
    past = len(waarde) <= LANGSTE if kaal is str else abs(waarde) <= GROOTSTE
    return waarde if past else _weiger(waarde)


def _paar(deel: Any) -> tuple[str, int]:
    """A name of a key and its value."""
    naam, waarde = deel if isinstance(deel, list) and len(deel) == PAAR else _weiger(deel)
    return _waarde(str, naam), _waarde(int, waarde)


def _weiger(waarde: Any) -> Any:
    raise _anders(str(waarde)[:50])


def _anders(wat: str) -> OngeldigScenario:
    return OngeldigScenario((f"De wijziging met «{wat}» heeft niet de vorm die zij moet hebben.",))
