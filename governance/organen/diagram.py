"""The bodies as a diagram: a lane per municipality and one between them, highest body on top."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from textwrap import wrap
from typing import NamedTuple

from django.template.loader import render_to_string

from bijdrage.rapport.grafieken import Beeld
from bijdrage.rapport.kleuren import kleur
from governance.models import Inbreng, Orgaan, Orgaansoort, Rolsoort

S = Orgaansoort
_LAGEN = (
    *((S.RAAD,), (S.RAADSCOMMISSIE,), (S.COLLEGE,), (S.OVERLEG, S.GESCHILLENCOMMISSIE)),
    *((S.SECRETARIS,), (S.DIRECTIE,), (S.ONDERNEMINGSRAAD,)),
)
_LAAG = {soort: nummer for nummer, soorten in enumerate(_LAGEN) for soort in soorten}
SAMEN = "samen"
_BREED, _SMAL = 760, 300
_TUSSEN, _RIJ, _KOP, _REGEL, _RAND = 56, 16, 34, 19, 12
_LETTER_BREED = 8


class Kaart(NamedTuple):
    """A body as it is drawn: its lane, what it is, and what it does about the chosen subject."""

    naam: str
    baan: str
    laag: int
    rollen: tuple[str, ...]
    inbreng: str = ""


class Regel(NamedTuple):
    """A line of text and how far down it stands."""

    tekst: str
    y: int
    nadruk: bool


class Doos(NamedTuple):
    """A body with its place in pixels."""

    x: int
    y: int
    breed: int
    hoog: int
    midden: int
    regels: tuple[Regel, ...]
    vulling: str
    rand: str
    inkt: str


class Pijl(NamedTuple):
    """From a body that gives an assignment to the one that carries it out."""

    van: int
    tot: int
    midden: int
    y: int


class Tekening(NamedTuple):
    """All that is drawn."""

    breed: int
    hoog: int
    koppen: tuple[tuple[str, int, int], ...]
    dozen: tuple[Doos, ...]
    pijlen: tuple[Pijl, ...]


def kaarten(
    organen: Iterable[Orgaan], rollen: Mapping[int, Sequence[str]], inbreng: Mapping[int, str]
) -> tuple[Kaart, ...]:
    """The bodies to draw; rollen and inbreng by the id of a body."""
    return tuple(
        Kaart(
            orgaan.naam,
            str(orgaan.gemeente or SAMEN),
            _LAAG[Orgaansoort(orgaan.soort)],
            tuple(rollen.get(orgaan.pk, ())),
            inbreng.get(orgaan.pk, ""),
        )
        for orgaan in organen
    )


def beeld(titel: str, kaarten: tuple[Kaart, ...], gemeenten: Sequence[str]) -> Beeld | None:
    """The diagram in two widths; None when there is nobody to draw."""
    if not kaarten:
        return None
    helft = len(gemeenten) - 1
    banen = (*gemeenten[:helft], SAMEN, *gemeenten[helft:])
    return Beeld(titel, _svg(titel, kaarten, banen, True), _svg(titel, kaarten, banen, False))


@lru_cache(maxsize=32)
def _svg(titel: str, kaarten: tuple[Kaart, ...], banen: tuple[str, ...], breed: bool) -> str:
    getekend = _naast_elkaar(kaarten, banen) if breed else _onder_elkaar(kaarten, banen)
    kleuren = {naam.replace("-", "_"): kleur(naam) for naam in ("inkt", "inkt-zacht", "accent")}
    return render_to_string(
        "governance/organen/diagram.svg", {"titel": titel, "getekend": getekend, **kleuren}
    )


def _naast_elkaar(kaarten: tuple[Kaart, ...], banen: tuple[str, ...]) -> Tekening:
    """A lane beside a lane; bodies of one kind stand at one height."""
    breed = (_BREED - _TUSSEN * (len(banen) - 1)) // len(banen)
    x = {baan: nummer * (breed + _TUSSEN) for nummer, baan in enumerate(banen)}
    dozen: dict[Kaart, Doos] = {}
    y = _KOP
    for laag in sorted({kaart.laag for kaart in kaarten}):
        onder = y
        for baan in banen:
            top = y
            for kaart in (k for k in kaarten if (k.baan, k.laag) == (baan, laag)):
                dozen[kaart] = _doos(kaart, x[baan], top, breed)
                top += dozen[kaart].hoog + _RIJ
            onder = max(onder, top)
        y = onder
    koppen = tuple((baan, x[baan] + breed // 2, _REGEL) for baan in banen)
    return Tekening(_BREED, y, koppen, tuple(dozen.values()), tuple(_pijlen(dozen)))


def _onder_elkaar(kaarten: tuple[Kaart, ...], banen: tuple[str, ...]) -> Tekening:
    """A lane below a lane, for a narrow screen; without arrows, the roles say the same."""
    koppen, dozen, y = [], [], 0
    for baan in banen:
        koppen.append((baan, _SMAL // 2, y + _REGEL))
        y += _KOP
        for kaart in sorted((k for k in kaarten if k.baan == baan), key=lambda k: k.laag):
            dozen.append(_doos(kaart, 1, y, _SMAL - 2))
            y += dozen[-1].hoog + _RIJ
    return Tekening(_SMAL, y, tuple(koppen), tuple(dozen), ())


def _pijlen(dozen: Mapping[Kaart, Doos]) -> Iterable[Pijl]:
    """From who gives the assignment to who carries it out, of bodies at the same height."""
    per_laag = defaultdict(list)
    for kaart in dozen:
        per_laag[kaart.laag].append(kaart)
    for van, naar in (paar for rij in per_laag.values() for paar in product(rij, rij)):
        if Rolsoort.OPDRACHTGEVER in van.rollen and Rolsoort.OPDRACHTNEMER in naar.rollen:
            geeft, krijgt = dozen[van], dozen[naar]
            begin = geeft.x + geeft.breed if geeft.x < krijgt.x else geeft.x
            eind = krijgt.x if geeft.x < krijgt.x else krijgt.x + krijgt.breed
            yield Pijl(begin, eind, (begin + eind) // 2, geeft.y + _RAND + _REGEL)


def _doos(kaart: Kaart, x: int, y: int, breed: int) -> Doos:
    past = (breed - 2 * _RAND) // _LETTER_BREED
    namen = wrap(kaart.naam[:1].upper() + kaart.naam[1:], past)
    onder = [kaart.inbreng] if kaart.inbreng else wrap(", ".join(kaart.rollen), past)
    eerste = y + _RAND + _REGEL - 5
    regels = tuple(
        Regel(tekst, eerste + nummer * _REGEL, nummer < len(namen))
        for nummer, tekst in enumerate([*namen, *onder])
    )
    hoog = 2 * _RAND + len(regels) * _REGEL
    return Doos(x, y, breed, hoog, x + breed // 2, regels, *_kleuren(kaart.inbreng))


def _kleuren(inbreng: str) -> tuple[str, str, str]:
    """How a body is filled, outlined and written, by what it does about the subject."""
    if inbreng == Inbreng.BESLIST:
        return kleur("accent"), kleur("accent"), "#ffffff"
    if inbreng:
        return kleur("accent-zacht"), kleur("accent"), kleur("inkt")
    return "#ffffff", kleur("lijn-sterk"), kleur("inkt")
