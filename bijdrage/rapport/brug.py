"""From two calculations to the report of why the contribution of a gastgemeente changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction

from bijdrage.boeken.overgang import HEEL, als_splitsing
from bijdrage.rapport.fictieve_labels import Labels, fictieve_labels
from bijdrage.rapport.model import Brugdeel, Brugrapport, Jaarrapport, Rij, Stapbedrag
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rapport.woorden import STAPPEN
from bijdrage.rekenmodel.groepen import Groepen, wisselt_er_een
from bijdrage.rekenmodel.invoer import Onderdeel
from bijdrage.rekenmodel.omzetting import Splitsing, naar_indeling
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import As, som_met_correcties
from bijdrage.rekenmodel.verschil import (
    NIEUW_EN_PRIJS,
    NIEUW_EN_VERVALLEN,
    PRIJS,
    Stap,
    Verschil,
)
from samenwerking.iv3 import Codelijsten

AFRONDING = "Afronding van de splitsing"
"""Where taakvelden are split per row and in total, the cents by which the rows differ."""


def brugrapport(
    van: Jaarrapport,
    naar: Jaarrapport,
    brug: Verschil,
    codelijsten: Codelijsten,
    deel: Brugdeel | None = None,
) -> Brugrapport:
    """The bridge between two reports of a gastgemeente, taakvelden split as agreed there.

    deel: the part that is followed, None for all of the contribution.
    """
    delen = naar.registratie.splitsingen if naar.registratie else ()
    splitsing, groepen = als_splitsing(delen), naar.groepen or Groepen()
    te_tonen = _samen if wisselt_er_een(brug.van.invoer, brug.naar.invoer, groepen) else tuple
    if deel is None:
        heel = _Lezer(brug, codelijsten, naar.gemeente, splitsing, groepen)
        stappen = te_tonen(map(heel.stap, brug.stappen))
        return Brugrapport(van, naar, naar.gemeente, stappen, van.bijdrage, naar.bijdrage)
    lezer = _Deellezer(brug, codelijsten, naar.gemeente, splitsing, groepen, deel)
    return Brugrapport(
        *(van, naar, naar.gemeente),
        te_tonen(map(lezer.stap, brug.stappen)),
        *(lezer.bedrag(brug.van), lezer.bedrag(brug.naar)),
        *(deel, lezer.naam),
    )


def _samen(stappen: Iterable[Stapbedrag]) -> tuple[Stapbedrag, ...]:
    """The steps, with what is new or ended and the price as one."""
    per_naam = {stap.naam: stap for stap in stappen}
    nieuw, prijs = per_naam.pop(NIEUW_EN_VERVALLEN), per_naam.pop(PRIJS)
    een = Stapbedrag(
        NIEUW_EN_PRIJS,
        STAPPEN[NIEUW_EN_PRIJS].uitleg,
        nieuw.bedrag + prijs.bedrag,
        _opgeteld(nieuw.per_component, prijs.per_component),
        _opgeteld(nieuw.per_taakveld, prijs.per_taakveld),
        _opgeteld(nieuw.per_onderdeel, prijs.per_onderdeel),
    )
    return een, *per_naam.values()


def _opgeteld(nieuw: Iterable[Rij], prijs: Iterable[Rij]) -> tuple[Rij, ...]:
    """The rows of two steps added up per label, the largest first, whatever its sign."""
    samen: dict[str, Rij] = {}
    for rij in (*nieuw, *prijs):
        al = samen.get(rij.code, rij._replace(bedrag=0))
        bedrag, fictief = al.bedrag + rij.bedrag, al.fictief or rij.fictief
        samen[rij.code] = rij._replace(bedrag=bedrag, fictief=fictief)
    totaal = sum(rij.bedrag for rij in samen.values())
    rijen = (
        rij._replace(aandeel=Fraction(rij.bedrag, totaal) if totaal else Fraction())
        for rij in samen.values()
        if rij.bedrag
    )
    return tuple(sorted(rijen, key=lambda rij: -abs(rij.bedrag)))


class _Lezer:
    """Reads the effect of a step for one municipality."""

    def __init__(
        self,
        brug: Verschil,
        codelijsten: Codelijsten,
        gemeente: str,
        splitsing: Splitsing,
        groepen: Groepen,
    ) -> None:
        oud, nieuw = brug.van.invoer, brug.naar.invoer
        onderdelen = {o.code: o for o in (*oud.onderdelen, *nieuw.onderdelen)}
        samengevoegd = (Onderdeel(*groep) for groep in groepen.per_code.values())
        onderdelen |= {groep.code: groep for groep in samengevoegd}
        samen = nieuw._replace(onderdelen=tuple(onderdelen.values()))
        self._namen = Namen(samen, codelijsten)
        self._codelijsten = codelijsten
        self._jaar = brug.nieuwste_jaar
        self._gemeente = gemeente
        self._splitsing = splitsing
        self._groepen = groepen
        self._fictief = self._fictieve_labels(brug)

    def stap(self, stap: Stap) -> Stapbedrag:
        per_taakveld = self._effect(stap, "taakveld")
        omgezet = self._omgezet(per_taakveld)
        return Stapbedrag(
            stap.naam,
            STAPPEN[stap.naam].uitleg,
            sum(omgezet.values()),
            self._rijen("component", self._effect(stap, "component")),
            self._rijen("taakveld", omgezet),
            self._rijen("onderdeel", self._samengevoegd(self._effect(stap, "onderdeel"))),
        )

    def _fictieve_labels(self, brug: Verschil) -> Labels:
        """What rests on made-up records on either side, taakvelden in the newest year's."""
        oud, nieuw = (fictieve_labels(kant, self._gemeente) for kant in (brug.van, brug.naar))
        labels = {as_: oud[as_] | nieuw[as_] for as_ in oud}
        per_taakveld = dict.fromkeys(labels["taakveld"], HEEL)
        labels["taakveld"] = set(self._omgezet(per_taakveld))
        labels["onderdeel"] = set(map(self._groepen.code, labels["onderdeel"]))
        return labels

    def _omgezet(self, per_taakveld: Mapping[str, int]) -> dict[str, int]:
        """Amounts in the classification of the newest year."""
        return naar_indeling(per_taakveld, self._codelijsten, self._jaar, self._splitsing)

    def _effect(self, stap: Stap, as_: As) -> dict[str, int]:
        return stap.per_gemeente(as_).get(self._gemeente, {})

    def _samengevoegd(self, per_onderdeel: Mapping[str, int]) -> dict[str, int]:
        """The effect per unit, of joined ones together."""
        samen: dict[str, int] = defaultdict(int)
        for code, bedrag in per_onderdeel.items():
            samen[self._groepen.code(code)] += bedrag
        return {code: bedrag for code, bedrag in samen.items() if bedrag}

    def _rijen(self, as_: As, per_label: dict[str, int]) -> tuple[Rij, ...]:
        """The largest effect first, whatever its sign."""
        rijen = self._namen.rijen(as_, per_label, self._fictief[as_])
        return tuple(sorted(rijen, key=lambda rij: -abs(rij.bedrag)))


class _Deellezer(_Lezer):
    """Reads the effect of a step on one part of the contribution.

    Taakvelden are converted before and after a step, so that the steps add up to the cent also
    where a taakveld is split.
    """

    def __init__(
        self,
        brug: Verschil,
        codelijsten: Codelijsten,
        gemeente: str,
        splitsing: Splitsing,
        groepen: Groepen,
        deel: Brugdeel,
    ) -> None:
        super().__init__(brug, codelijsten, gemeente, splitsing, groepen)
        self._deel = deel

    @property
    def naam(self) -> str:
        """What the part is called."""
        return self._namen.naam(self._deel.as_, self._deel.code)

    def bedrag(self, berekening: Berekening) -> int:
        """The part of the contribution in a run, in cents."""
        return sum(self._per_label(berekening, self._deel.as_).values())

    def stap(self, stap: Stap) -> Stapbedrag:
        return Stapbedrag(
            stap.naam,
            STAPPEN[stap.naam].uitleg,
            self.bedrag(stap.na) - self.bedrag(stap.voor),
            self._met_rest(stap, "component"),
            self._met_rest(stap, "taakveld"),
            self._met_rest(stap, "onderdeel"),
        )

    def _met_rest(self, stap: Stap, as_: As) -> tuple[Rij, ...]:
        """The effect along an axis, with what converting the rows one by one leaves over."""
        voor, na = self._per_label(stap.voor, as_), self._per_label(stap.na, as_)
        effect = {label: na.get(label, 0) - voor.get(label, 0) for label in voor | na}
        effect = {label: bedrag for label, bedrag in effect.items() if bedrag}
        if as_ == "onderdeel":
            effect = self._samengevoegd(effect)
        rest = self.bedrag(stap.na) - self.bedrag(stap.voor) - sum(effect.values())
        afronding = (Rij("", AFRONDING, "", rest, Fraction(), False),) if rest else ()
        return self._rijen(as_, effect) + afronding

    def _per_label(self, berekening: Berekening, as_: As) -> dict[str, int]:
        """Cents along an axis within the part, taakvelden as in the newest year."""
        as_deel, code = self._deel
        if as_deel == "component":
            per_label = self._binnen(berekening, as_)
            return self._omgezet(per_label) if as_ == "taakveld" else per_label
        if as_ == "taakveld":
            return {code: self._van_taakveld(self._kolom(berekening, "taakveld"))}
        per_label_taakveld: dict[str, dict[str, int]] = defaultdict(dict)
        for (gemeente, taakveld, label), bedrag in som_met_correcties(
            berekening, "gemeente", "taakveld", as_
        ).items():
            if gemeente == self._gemeente:
                per_label_taakveld[label][taakveld] = bedrag
        return {label: self._van_taakveld(per) for label, per in per_label_taakveld.items()}

    def _binnen(self, berekening: Berekening, as_: As) -> dict[str, int]:
        """Cents along an axis within the component."""
        if as_ == "component":
            return {self._deel.code: self._kolom(berekening, as_).get(self._deel.code, 0)}
        sommen = som_met_correcties(berekening, "gemeente", "component", as_)
        return {
            label: bedrag
            for (gemeente, component, label), bedrag in sommen.items()
            if (gemeente, component) == (self._gemeente, self._deel.code)
        }

    def _kolom(self, berekening: Berekening, as_: As) -> dict[str, int]:
        sommen = som_met_correcties(berekening, "gemeente", as_)
        return {label: bedrag for (g, label), bedrag in sommen.items() if g == self._gemeente}

    def _van_taakveld(self, per_taakveld: Mapping[str, int]) -> int:
        return self._omgezet(per_taakveld).get(self._deel.code, 0)
