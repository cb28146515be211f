"""From two calculations to the report of why the contribution of a gastgemeente changed."""

from collections import defaultdict
from collections.abc import Mapping

from bijdrage.boeken.overgang import HEEL, als_splitsing
from bijdrage.rapport.fictieve_labels import Labels, fictieve_labels
from bijdrage.rapport.model import Brugrapport, Jaarrapport, Rij, Stapbedrag
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rapport.woorden import STAPPEN
from bijdrage.rekenmodel.groepen import Groepen
from bijdrage.rekenmodel.invoer import Onderdeel
from bijdrage.rekenmodel.omzetting import Splitsing, naar_indeling
from bijdrage.rekenmodel.sommen import As
from bijdrage.rekenmodel.verschil import Stap, Verschil
from samenwerking.iv3 import Codelijsten


def brugrapport(
    van: Jaarrapport, naar: Jaarrapport, brug: Verschil, codelijsten: Codelijsten
) -> Brugrapport:
    """The bridge between two reports of a gastgemeente, taakvelden split as agreed there."""
    delen = naar.registratie.splitsingen if naar.registratie else ()
    lezer = _Lezer(
        brug, codelijsten, naar.gemeente, als_splitsing(delen), naar.groepen or Groepen()
    )
    return Brugrapport(van, naar, naar.gemeente, tuple(map(lezer.stap, brug.stappen)))


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
            self._rijen("onderdeel", self._per_onderdeel(stap)),
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

    def _per_onderdeel(self, stap: Stap) -> dict[str, int]:
        """The effect per unit, of joined ones together."""
        samen: dict[str, int] = defaultdict(int)
        for code, bedrag in self._effect(stap, "onderdeel").items():
            samen[self._groepen.code(code)] += bedrag
        return {code: bedrag for code, bedrag in samen.items() if bedrag}

    def _rijen(self, as_: As, per_label: dict[str, int]) -> tuple[Rij, ...]:
        """The largest effect first, whatever its sign."""
        rijen = self._namen.rijen(as_, per_label, self._fictief[as_])
        return tuple(sorted(rijen, key=lambda rij: -abs(rij.bedrag)))
