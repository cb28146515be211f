"""Two splits of hours beside each other: which rows differ, and what each does to the contribution.

The effect of a row is what the contribution of the gastgemeente changes when only that row changes,
on the same cost. Rows hang together, through keys that follow from the hours: so the effects need
not add up to that of all together. What is left is told as «samenhang».
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bijdrage.rekenmodel.invoer import GERESERVEERD, Invoer, Onderdeel, Urenregel
from bijdrage.uren.doorrekening import bijdragen
from bijdrage.uren.lezen import Deelnemer, Leesrij, Leesversie, Rijsleutel

MEEST = 50
"""As many rows get an effect of their own; the others get one together."""


class Rijverschil(NamedTuple):
    """A row that differs: before and after, one of the two None for a row that is new or gone.

    effect: in cents, None when it was not worked out.
    """

    was: Leesrij | None
    wordt: Leesrij | None
    effect: int | None = None

    @property
    def rij(self) -> Leesrij:
        """The row as it is, or as it was when it is gone."""
        gevonden = self.wordt or self.was
        if gevonden is None:
            raise ValueError("een verschil zonder rij")
        return gevonden

    @property
    def uren(self) -> tuple[int, ...]:
        """The hours more or less for each municipality, and for all together."""
        was, wordt = (_getallen(rij, self.rij) for rij in (self.was, self.wordt))
        return tuple(nu - eerder for nu, eerder in zip(wordt, was, strict=True))

    @property
    def rekent_anders(self) -> bool:
        """Whether the calculation sees the difference; it does not see notes or vte."""
        sleutels = {rij.sleutel for rij in (self.was, self.wordt) if rij and rij.gezamenlijk}
        return any(self.uren) or len(sleutels) > 1

    @property
    def omvang(self) -> int:
        """How much differs, to choose by; of another key all joint hours."""
        if any(self.uren):
            return sum(map(abs, self.uren))
        return self.rij.gezamenlijk if self.rekent_anders else 0


class Euro(NamedTuple):
    """What all differences together do to the contribution, in cents.

    rest: the rows without an effect of their own, together; aantal_rest: how many those are.
    """

    totaal: int
    rest: int
    aantal_rest: int
    samenhang: int


class Vergelijking(NamedTuple):
    """Rows that differ, the largest effect first. reden: why there are no amounts."""

    rijen: tuple[Rijverschil, ...]
    euro: Euro | None
    reden: str = ""


class NietDoorTeRekenen(ValueError):
    """Why the rows of a version cannot be put on this cost, in Dutch."""


def verschillen(was: Leesversie, wordt: Leesversie) -> tuple[Rijverschil, ...]:
    """The rows that differ, most hours first; both versions must have the same municipalities."""
    oud = {rij.rijsleutel: rij for rij in was.rijen}
    nieuw = {rij.rijsleutel: rij for rij in wordt.rijen}
    gevonden = (Rijverschil(oud.get(s), nieuw.get(s)) for s in {**oud, **nieuw})
    anders = (v for v in gevonden if v.was is None or v.wordt is None or _inhoud(v))
    return tuple(sorted(anders, key=lambda v: (-v.omvang, v.rij.rijsleutel)))


def op_deelnemers(versie: Leesversie, deelnemers: Sequence[Deelnemer]) -> Leesversie:
    """A version with its hours in the order of these municipalities, none where it had none."""
    plek = {deelnemer.cbs: nummer for nummer, deelnemer in enumerate(versie.deelnemers)}
    rijen = (
        rij._replace(uren=tuple(rij.uren[plek[d.cbs]] if d.cbs in plek else 0 for d in deelnemers))
        for rij in versie.rijen
    )
    return versie._replace(deelnemers=tuple(deelnemers), rijen=tuple(rijen))


def vergelijk(
    was: Leesversie, wordt: Leesversie, invoer: Invoer | None, meest: int = MEEST
) -> Vergelijking:
    """Rows that differ with their effect, on the cost of this input of the second version.

    invoer: None when there is no cost, or the hours cannot be calculated with.
    """
    was = op_deelnemers(was, wordt.deelnemers)
    gevonden = verschillen(was, wordt)
    if invoer is None:
        return Vergelijking(gevonden, None, "Deze uren zijn nog niet door te rekenen.")
    try:
        basis = met_rijen(invoer, was)
    except NietDoorTeRekenen as weigering:
        return Vergelijking(gevonden, None, str(weigering))
    return _met_effect(gevonden, basis, invoer, meest)


def met_rijen(invoer: Invoer, versie: Leesversie) -> Invoer:
    """An input with the rows of a version in the place of its own.

    Raises NietDoorTeRekenen when a row has a key that this input does not know, or hours of a
    municipality that it does not have.
    """
    bekend = GERESERVEERD | {sleutel.naam for sleutel in invoer.sleutels} | {"", "inwoners"}
    vreemd = sorted({rij.sleutel for rij in versie.rijen} - bekend)
    if vreemd:
        raise NietDoorTeRekenen(
            f"De kosten waarop we rekenen kennen deze sleutels niet: {', '.join(vreemd)}."
        )
    plekken = _plekken(invoer, versie.deelnemers)
    codes = {onderdeel.code for onderdeel in invoer.onderdelen}
    erbij = {rij.onderdeel: rij.naam for rij in versie.rijen if rij.onderdeel not in codes}
    return invoer._replace(
        onderdelen=(*invoer.onderdelen, *(Onderdeel(*nieuw) for nieuw in erbij.items())),
        uren=tuple(_urenregel(rij, plekken) for rij in versie.rijen),
    )


def _plekken(invoer: Invoer, deelnemers: Sequence[Deelnemer]) -> list[int]:
    """Per municipality of the input its place in the rows."""
    codes = [deelnemer.cbs for deelnemer in deelnemers]
    if {*codes} != {gemeente.cbs for gemeente in invoer.gemeenten}:
        raise NietDoorTeRekenen("De gemeenten in beide versies verschillen.")
    return [codes.index(gemeente.cbs) for gemeente in invoer.gemeenten]


def _urenregel(rij: Leesrij, plekken: Iterable[int]) -> Urenregel:
    return Urenregel(
        *rij.rijsleutel, tuple(rij.uren[plek] for plek in plekken), rij.gezamenlijk, rij.sleutel
    )


def _met_effect(
    gevonden: Sequence[Rijverschil], basis: Invoer, nu: Invoer, meest: int
) -> Vergelijking:
    gast = nu.gemeenten[1].naam
    rekent = [v for v in gevonden if v.rekent_anders]
    stil = [v._replace(effect=0) for v in gevonden if not v.rekent_anders]
    eerder, nieuw = bijdragen(basis)[gast], _per_sleutel(nu)

    def effect(*anders: Rijverschil) -> int:
        return bijdragen(_gewijzigd(basis, anders, nieuw))[gast] - eerder

    precies = [v._replace(effect=effect(v)) for v in rekent[:meest]]
    rest = effect(*rekent[meest:]) if rekent[meest:] else 0
    totaal = bijdragen(nu)[gast] - eerder
    samenhang = totaal - rest - sum(v.effect or 0 for v in precies)
    precies.sort(key=lambda v: (-abs(v.effect or 0), v.rij.rijsleutel))
    return Vergelijking(
        (*precies, *rekent[meest:], *stil), Euro(totaal, rest, len(rekent[meest:]), samenhang)
    )


def _per_sleutel(invoer: Invoer) -> dict[Rijsleutel, Urenregel]:
    return {_sleutel(rij): rij for rij in invoer.uren}


def _gewijzigd(
    basis: Invoer, anders: Iterable[Rijverschil], nieuw: dict[Rijsleutel, Urenregel]
) -> Invoer:
    """The earlier input with only these rows as they are now."""
    sleutels = {v.rij.rijsleutel for v in anders}
    blijft = (rij for rij in basis.uren if _sleutel(rij) not in sleutels)
    wordt = (rij for sleutel, rij in nieuw.items() if sleutel in sleutels)
    return basis._replace(uren=(*blijft, *wordt))


def _sleutel(rij: Urenregel) -> Rijsleutel:
    return rij.onderdeel, rij.taak, rij.taakveld, rij.aard


def _getallen(rij: Leesrij | None, zoals: Leesrij) -> tuple[int, ...]:
    if rij is None:
        return (0,) * (len(zoals.uren) + 1)
    return (*rij.uren, rij.gezamenlijk)


def _inhoud(verschil: Rijverschil) -> bool:
    """Whether anything that somebody fills in differs; the name of a unit is no part of a row."""
    was, wordt = (rij and rij._replace(naam="", afdeling="", fictief=False) for rij in verschil[:2])
    return was != wordt
