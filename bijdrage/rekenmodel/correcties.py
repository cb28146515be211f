"""Corrections on the basisbijdrage of a gastgemeente (contract, step 5)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bijdrage.rekenmodel.deling import afgerond, grootste_rest
from bijdrage.rekenmodel.invoer import (
    BASISBIJDRAGE,
    BIJDRAGE,
    OVERHEAD_TAAKVELD,
    Correctie,
    Invoer,
)
from bijdrage.rekenmodel.resultaat import Boeking, Toedelingen
from bijdrage.rekenmodel.sommen import som
from samenwerking.iv3 import taakveld_volgorde

PerTaakveld = dict[str, int]

HEEL = 100 * 10**6
"""100 % in millionths of a percent."""


def boek_correcties(
    invoer: Invoer, toedelingen: Toedelingen
) -> tuple[tuple[Boeking, ...], tuple[Correctie, ...]]:
    """Post every correction at its gastgemeente and, mirrored, at the centrumgemeente.

    Corrections in bedrag come first, since the basis ``bijdrage`` of a percentage holds them;
    percentages do not build on each other.
    Returns: the postings, zeros left out; and the corrections whose basis is zero.
    """
    grondslagen = _Grondslagen(toedelingen)
    bedragen = [c for c in invoer.correcties if c.bedrag is not None]
    delen = [_bedrag(correctie) for correctie in bedragen]
    for correctie, per_taakveld in zip(bedragen, delen, strict=True):
        grondslagen.tel_op(correctie.gemeente, per_taakveld)
    percentages = [c for c in invoer.correcties if c.bedrag is None]
    grondslag = [grondslagen.van(correctie) for correctie in percentages]
    delen += map(_percentage, percentages, grondslag)
    paren = zip([*bedragen, *percentages], delen, strict=True)
    zonder_basis = [
        correctie
        for correctie, basis in zip(percentages, grondslag, strict=True)
        if not sum(basis.values())
    ]
    return tuple(_boekingen(paren, invoer.gemeenten[0].naam)), tuple(zonder_basis)


class _Grondslagen:
    """The net amounts per taakveld that a percentage may be taken of."""

    def __init__(self, toedelingen: Toedelingen) -> None:
        self._per_component: dict[tuple[str, str], PerTaakveld] = defaultdict(dict)
        self._basisbijdrage: dict[str, PerTaakveld] = defaultdict(dict)
        self._bedragen: dict[str, PerTaakveld] = defaultdict(dict)
        per_cel = som(toedelingen, "gemeente", "component", "taakveld")
        for (gemeente, component, taakveld), bedrag in per_cel.items():
            _tel_op(self._per_component[gemeente, component], taakveld, bedrag)
            _tel_op(self._basisbijdrage[gemeente], taakveld, bedrag)

    def tel_op(self, gemeente: str, per_taakveld: PerTaakveld) -> None:
        """Let a correction in bedrag count in the basis ``bijdrage``."""
        for taakveld, bedrag in per_taakveld.items():
            _tel_op(self._bedragen[gemeente], taakveld, bedrag)

    def van(self, correctie: Correctie) -> PerTaakveld:
        """The basis of a correction in percentage."""
        if correctie.basis not in (BASISBIJDRAGE, BIJDRAGE):
            return self._per_component[correctie.gemeente, correctie.basis]
        basis = dict(self._basisbijdrage[correctie.gemeente])
        if correctie.basis == BIJDRAGE:
            for taakveld, bedrag in self._bedragen[correctie.gemeente].items():
                _tel_op(basis, taakveld, bedrag)
        return basis


def _tel_op(per_taakveld: PerTaakveld, taakveld: str, bedrag: int) -> None:
    per_taakveld[taakveld] = per_taakveld.get(taakveld, 0) + bedrag


def _bedrag(correctie: Correctie) -> PerTaakveld:
    """The amount on its taakveld; on that of overhead if it names none."""
    return {correctie.taakveld or OVERHEAD_TAAKVELD: correctie.bedrag or 0}


def _percentage(correctie: Correctie, basis: PerTaakveld) -> PerTaakveld:
    """The amount of a percentage, on its taakveld or spread over those of its basis."""
    totaal = sum(basis.values())
    if not totaal:
        return {}
    bedrag = afgerond(totaal * (correctie.percentage or 0), HEEL)
    if correctie.taakveld:
        return {correctie.taakveld: bedrag}
    taakvelden = sorted(basis, key=taakveld_volgorde)
    teken = 1 if totaal > 0 else -1
    delen = grootste_rest(bedrag, [max(teken * basis[taakveld], 0) for taakveld in taakvelden])
    return dict(zip(taakvelden, delen, strict=True))


def _boekingen(paren: Iterable[tuple[Correctie, PerTaakveld]], centrum: str) -> Iterator[Boeking]:
    """By code; in the bridge two corrections may have one code, one of A and one of B."""
    for correctie, per_taakveld in sorted(paren, key=lambda paar: paar[0].code):
        gevuld = [taakveld for taakveld, bedrag in per_taakveld.items() if bedrag]
        for taakveld in sorted(gevuld, key=taakveld_volgorde):
            bedrag = per_taakveld[taakveld]
            code, soort = correctie.code, correctie.soort
            yield Boeking(code, soort, correctie.gemeente, taakveld, bedrag)
            yield Boeking(code, soort, centrum, taakveld, -bedrag)
