"""From two calculations to the report of why the contribution of a gastgemeente changed."""

from bijdrage.rapport.model import Brugrapport, Jaarrapport, Rij, Stapbedrag
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.omzetting import INDELING_GEWIJZIGD, naar_indeling
from bijdrage.rekenmodel.sommen import As
from bijdrage.rekenmodel.verschil import (
    EENMALIG,
    NIEUW_EN_VERVALLEN,
    PRIJS,
    SLEUTELS,
    UREN,
    Stap,
    Verschil,
)
from samenwerking.iv3 import Codelijsten

UITLEG = {
    NIEUW_EN_VERVALLEN: "Onderdelen en soorten kosten die er bijkwamen of verdwenen, met hun uren.",
    EENMALIG: "Kosten die maar één keer voorkomen.",
    PRIJS: "De structurele kosten per uur, bij gelijke uren.",
    UREN: "De uren: wie neemt hoeveel af, bij de kosten van het nieuwe jaar.",
    SLEUTELS: "De sleutels waarmee kosten worden verdeeld, en de behandeling van soorten kosten.",
    "index": "De afgesproken index.",
    "taakstelling": "De afgesproken taakstelling.",
    "korting": "De afgesproken korting.",
    "geschil": "De uitkomst van een geschil.",
    "aanvullend": "Aanvullende dienstverlening die is toegekend.",
    "vermindering": "Dienstverlening die is verminderd.",
    "frictie": "Frictiekosten: kosten van de overgang.",
    "afrekening": "De afrekening over een eerder jaar.",
    "ingroei": "Een bedrag dat in stappen wordt ingevoerd.",
    "overig": "Overige correcties.",
}


def brugrapport(
    van: Jaarrapport, naar: Jaarrapport, brug: Verschil, codelijsten: Codelijsten
) -> Brugrapport:
    """The bridge between two reports of the same gastgemeente."""
    lezer = _Lezer(brug, codelijsten, naar.gemeente)
    return Brugrapport(van, naar, naar.gemeente, tuple(map(lezer.stap, brug.stappen)))


class _Lezer:
    """Reads the effect of a step for one municipality."""

    def __init__(self, brug: Verschil, codelijsten: Codelijsten, gemeente: str) -> None:
        oud, nieuw = brug.van.invoer, brug.naar.invoer
        onderdelen = {o.code: o for o in (*oud.onderdelen, *nieuw.onderdelen)}
        samen = nieuw._replace(onderdelen=tuple(onderdelen.values()))
        self._namen = Namen(samen, codelijsten)
        self._codelijsten = codelijsten
        self._jaar = brug.nieuwste_jaar
        self._gemeente = gemeente

    def stap(self, stap: Stap) -> Stapbedrag:
        per_taakveld = self._effect(stap, "taakveld")
        omgezet = naar_indeling(per_taakveld, self._codelijsten, self._jaar)
        return Stapbedrag(
            stap.naam,
            UITLEG[stap.naam],
            sum(omgezet.values()),
            self._rijen("component", self._effect(stap, "component")),
            self._rijen("taakveld", omgezet),
            self._rijen("onderdeel", self._effect(stap, "onderdeel")),
        )

    def _effect(self, stap: Stap, as_: As) -> dict[str, int]:
        return stap.per_gemeente(as_).get(self._gemeente, {})

    def _rijen(self, as_: As, per_label: dict[str, int]) -> tuple[Rij, ...]:
        """The largest effect first, whatever its sign; what could not be converted last."""
        rijen = self._namen.rijen(as_, per_label)
        return tuple(sorted(rijen, key=lambda r: (r.code == INDELING_GEWIJZIGD, -abs(r.bedrag))))
