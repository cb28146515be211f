"""The weights that amounts are divided by, as blocks of long numbers (contract, steps 1 and 2)."""

from collections import defaultdict
from collections.abc import Sequence

from bijdrage.rapport.rekenmap.deling import Blok
from bijdrage.rapport.rekenmap.groot import KLEIN, Getal, Getallen, Term
from bijdrage.rapport.rekenmap.indeling import EIGEN_OVERHEAD, Indeling
from bijdrage.rapport.rekenmap.sleutelrekening import Aandelen, Sleutelrekening
from bijdrage.rapport.rekenmap.urensommen import Urensommen
from bijdrage.rapport.rekenmap.vel import Cel
from bijdrage.rekenmodel.invoer import UREN, UREN_ONDERDEEL


class Gewichten:
    """The blocks, each written when a cost line first asks for it."""

    def __init__(
        self, getallen: Getallen, sommen: Urensommen, sleutels: Sleutelrekening, aandelen: Aandelen
    ) -> None:
        self._getallen, self._sommen = getallen, sommen
        self._sleutels, self._aandelen = sleutels, aandelen
        self._inhoud: Indeling = sleutels.inhoud
        self._cellen: dict[int, list[int]] = defaultdict(list)
        for nummer, (onderdeel, _) in enumerate(self._inhoud.cellen):
            self._cellen[onderdeel].append(nummer)
        self._uren: dict[int, list[Getal]] = {}
        self._schalen: dict[int, Getal] = {}
        self._blokken: dict[tuple[str, int, int], Blok] = {}

    def cellen(self, onderdeel: int) -> Sequence[int]:
        """The numbers of the cells of a unit, by taakveld."""
        return self._cellen[onderdeel]

    def van_uren(self, onderdeel: int, taakveld: int | None) -> Blok:
        """The hours of a unit, or those on one taakveld of it; per taakveld, then by CBS code."""
        plek = ("", onderdeel, -1 if taakveld is None else taakveld)
        if plek not in self._blokken:
            self._blokken[plek] = self._blok_van_uren(onderdeel, taakveld)
        return self._blokken[plek]

    def van_sleutel(self, naam: str, onderdeel: int) -> Blok:
        """The weights of a key; onderdeel: the unit, which only ``uren-onderdeel`` looks at."""
        plek = (naam, onderdeel if naam == UREN_ONDERDEEL else 0, -2)
        if plek not in self._blokken:
            self._blokken[plek] = self._blok_van_sleutel(naam, onderdeel)
        return self._blokken[plek]

    def klein(self, naam: str, van: Sequence[str], gewichten: Sequence[Cel]) -> Blok:
        """A block of weights that each fit in one cell."""
        som = self._getallen.som(
            f"som, {naam}", "samen", [Term(gewicht) for gewicht in gewichten], KLEIN
        )
        delen = [
            self._getallen.som(f"gewicht, {naam}", wie, [Term(gewicht)], KLEIN)
            for wie, gewicht in zip(van, gewichten, strict=True)
        ]
        return Blok(delen, som, KLEIN)

    def _blok_van_sleutel(self, naam: str, onderdeel: int) -> Blok:
        if naam == UREN:
            uren, samen = self._aandelen.uren, self._sleutels.primair
        elif naam == UREN_ONDERDEEL:
            uren = self._aandelen.eigen_uren(onderdeel)
            samen = self._sleutels.alle_uren_van(onderdeel)
        else:
            rij = self._sleutels.rijen[naam]
            return self.klein(naam, self._inhoud.gemeenten, rij.waarden)
        som = self._getallen.som(f"som, {naam}", "samen", [Term(samen, self._aandelen.noemer)])
        return Blok(uren, som, self._getallen.breedte)

    def _blok_van_uren(self, onderdeel: int, taakveld: int | None) -> Blok:
        nummers = self.cellen(onderdeel)
        if onderdeel not in self._uren:
            self._uren[onderdeel] = self._uren_van(onderdeel)
        code, breed = self._inhoud.onderdelen[onderdeel], len(self._inhoud.gemeenten)
        gewichten, naam = self._uren[onderdeel], f"som van de uren, {code}"
        gekozen = [n for n in nummers if taakveld in (None, self._inhoud.cellen[n][1])]
        if taakveld is not None:
            naam = f"{naam} {self._inhoud.taakvelden[taakveld]}"
            begin = nummers.index(gekozen[0]) * breed
            gewichten = gewichten[begin : begin + breed]
        schaal = self._schalen[onderdeel]
        termen = [Term(self._sommen.samen[nummer], schaal) for nummer in gekozen]
        som = self._getallen.som(naam, "samen", termen)
        return Blok(gewichten, som, self._getallen.breedte)

    def _uren_van(self, onderdeel: int) -> list[Getal]:
        """The hours of a unit per taakveld and municipality, in a scale of its own."""
        nummers = self.cellen(onderdeel)
        uren = [
            self._uren_op(onderdeel, nummer, g)
            for nummer in nummers
            for g in range(len(self._inhoud.gemeenten))
        ]
        self._schalen[onderdeel] = self._aandelen.noemer
        if not any(EIGEN_OVERHEAD in self._namen(nummer) for nummer in nummers):
            return uren
        return self._met_eigen_overhead(onderdeel, uren)

    def _namen(self, nummer: int) -> set[object]:
        return {self._inhoud.sleutels[sleutel] for sleutel in self._sommen.gezamenlijk[nummer]}

    def _uren_op(self, onderdeel: int, nummer: int, gemeente: int) -> Getal:
        """Exclusive hours and the share in the joint ones, apart from those by the own hours."""
        termen = [Term(self._sommen.exclusief[nummer][gemeente], self._aandelen.noemer)]
        for sleutel, cel in self._sommen.gezamenlijk[nummer].items():
            if self._inhoud.sleutels[sleutel] != EIGEN_OVERHEAD:
                tellers = self._aandelen.teller(sleutel, onderdeel)
                termen.append(Term(cel, tellers[gemeente]))
        naam = self._naam(nummer)
        return self._getallen.som(naam, self._inhoud.gemeenten[gemeente], termen)

    def _met_eigen_overhead(self, onderdeel: int, uren: Sequence[Getal]) -> list[Getal]:
        """Joint overhead hours by the unit's own hours: everything times those, and its share."""
        eigen = self._aandelen.eigen_uren(onderdeel)
        alle = self._sleutels.alle_uren_van(onderdeel)
        code = self._inhoud.onderdelen[onderdeel]
        schaal = self._getallen.som(f"noemer, {code}", "", [Term(alle, self._aandelen.noemer)])
        self._schalen[onderdeel] = schaal
        nummer_van_sleutel = self._inhoud.sleutels.index(EIGEN_OVERHEAD)
        breed, delen = len(self._inhoud.gemeenten), []
        for plek, getal in enumerate(uren):
            nummer, gemeente = self.cellen(onderdeel)[plek // breed], plek % breed
            termen = [Term(alle, getal)]
            cel = self._sommen.gezamenlijk[nummer].get(nummer_van_sleutel)
            if cel:
                termen.append(Term(cel, eigen[gemeente]))
            naam = f"{self._naam(nummer)}, met eigen overhead"
            delen.append(self._getallen.som(naam, self._inhoud.gemeenten[gemeente], termen))
        return delen

    def _naam(self, nummer: int) -> str:
        onderdeel, taakveld = self._inhoud.cellen[nummer]
        return f"uren, {self._inhoud.onderdelen[onderdeel]} {self._inhoud.taakvelden[taakveld]}"
