"""What the edition for everybody tells of findings: nothing that names a joined unit."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bijdrage.bbv.oordeel import Punt, Uitkomst
from bijdrage.rapport.model import Notitie
from bijdrage.rekenmodel.groepen import Groepen
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.resultaat import Bevinding

OVERIG = "overige teams"
MELDING = "Dit gaat over een team dat hier niet apart staat."
HERSTEL = "Zie de volledige uitgave."
ONMOGELIJK = (
    "Dit kan niet bij een team dat hier niet apart staat. Verander minder, of kies een team uit de "
    "lijst."
)
_RIJ = r"rij(?:en)?\s+\d"


def openbare_bevindingen(
    bevindingen: Iterable[Bevinding], invoer: Invoer, groepen: Groepen
) -> tuple[Bevinding, ...]:
    """Findings without those words; how many there are, and how grave, stays."""
    patroon = _patroon(invoer, groepen)
    return tuple(
        b._replace(melding=MELDING, object=OVERIG) if _raakt(patroon, *b) else b
        for b in bevindingen
    )


def openbare_uitkomsten(
    uitkomsten: Iterable[Uitkomst], invoer: Invoer, groepen: Groepen
) -> tuple[Uitkomst, ...]:
    """What the rules say, the findings about joined units of each rule as one."""
    patroon = _patroon(invoer, groepen)
    return tuple(
        u._replace(
            oordeel=u.oordeel._replace(
                punten=tuple(dict.fromkeys(_punten(u.oordeel.punten, patroon)))
            ),
            ontheffingen=tuple(o for o in u.ontheffingen if not _raakt(patroon, *map(str, o))),
        )
        for u in uitkomsten
    )


def openbare_toelichtingen(
    toelichtingen: Mapping[tuple[str, str], str], invoer: Invoer, groepen: Groepen
) -> dict[tuple[str, str], str]:
    """What people say at findings, without what is about a joined unit."""
    patroon = _patroon(invoer, groepen)
    return {bij: t for bij, t in toelichtingen.items() if not _raakt(patroon, *bij, t)}


def openbare_notities(
    notities: Iterable[Notitie], invoer: Invoer, groepen: Groepen
) -> tuple[Notitie, ...]:
    """The notes on numbers, without those at a joined unit or about one."""
    patroon = _patroon(invoer, groepen)
    return tuple(n for n in notities if not _raakt(patroon, n.code, n.tekst))


def openbare_fouten(fouten: Iterable[str], invoer: Invoer, groepen: Groepen) -> tuple[str, ...]:
    """Why a scenario cannot be, without what names a joined unit or its hours."""
    patroon = _patroon(invoer, groepen)
    return tuple(dict.fromkeys(ONMOGELIJK if _raakt(patroon, fout) else fout for fout in fouten))


def genoemd(tekst: str, invoer: Invoer, groepen: Groepen) -> str:
    """The first joined unit, or cost line of one, that a text names; "" for none."""
    gevonden = re.search(_van_teams(invoer, groepen), tekst, re.IGNORECASE)
    return gevonden[0] if gevonden else ""


def _punten(punten: Iterable[Punt], patroon: re.Pattern[str]) -> Iterator[Punt]:
    for punt in punten:
        yield Punt(OVERIG, MELDING, HERSTEL) if _raakt(patroon, *punt) else punt


def _patroon(invoer: Invoer, groepen: Groepen) -> re.Pattern[str]:
    """The codes and names of joined units, the codes of their cost lines, and row numbers."""
    return re.compile(f"{_RIJ}|{_van_teams(invoer, groepen)}", re.IGNORECASE)


def _van_teams(invoer: Invoer, groepen: Groepen) -> str:
    """The codes and names of joined units, and the codes of their cost lines; as a pattern."""
    regels = {r.regel for r in invoer.lasten if r.onderdeel in groepen.per_code}
    namen = {o.naam for o in invoer.onderdelen if o.code in groepen.per_code}
    woorden = sorted(filter(None, {*groepen.per_code, *regels, *namen}), reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, woorden)) or '(?!)'})(?!\w)"


def _raakt(patroon: re.Pattern[str], *teksten: str) -> bool:
    return any(patroon.search(tekst) for tekst in teksten)
