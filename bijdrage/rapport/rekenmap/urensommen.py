"""From the hours rows to hours per unit and taakveld, in whole hundredths (contract, step 1)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bijdrage.rapport.rekenmap.indeling import Indeling, is_primair
from bijdrage.rapport.rekenmap.invoerbladen import Invoerbladen
from bijdrage.rapport.rekenmap.vel import LETTERS, Cel, Vel
from samenwerking.werkboek.schrijven import Werkmap

URENREGELS = "Urenregels"
URENSOMMEN = "Urensommen"
_UREN = 7
"""The column with the hours of the first municipality."""
_CEL, _ONDERDEEL, _PRIMAIR, _SLEUTEL = 3, 4, 5, 6
_EERSTE = 3


class Urenregels:
    """The hours rows as whole numbers, each with the numbers of its cell and its key."""

    def __init__(self, werkmap: Werkmap, inhoud: Indeling, bladen: Invoerbladen) -> None:
        self.inhoud = inhoud
        self._bladen = bladen
        gemeenten = inhoud.gemeenten
        koppen = ("onderdeel", "taak", "taakveld", "cel", "team", "primair", "sleutel")
        self.vel = Vel(
            werkmap, URENREGELS,
            (*koppen, *(f"uren {g} (honderdsten)" for g in gemeenten),
             "gezamenlijk (honderdsten)", "gezamenlijk zonder sleutel"),
            (12, 34, 10, 7, 7, 8, 8, *(14 for _ in gemeenten), 14, 14), 3,
        )  # fmt: skip
        self.gezamenlijk = _UREN + len(gemeenten)
        for rij in range(len(inhoud.invoer.uren)):
            self._schrijf_rij(rij)
        self.laatste = max(self.vel.rij - 1, 1)

    def _schrijf_rij(self, rij: int) -> None:
        inhoud, vel = self.inhoud, self.vel
        regel = inhoud.invoer.uren[rij]
        for kolom, tekst in enumerate((regel.onderdeel, regel.taak, regel.taakveld)):
            vel.tekst(kolom, tekst)
        cel, sleutel = inhoud.cel_van[rij], inhoud.sleutel_van[rij] + 1
        primair = int(is_primair(inhoud, rij))
        nummers = (cel + 1, inhoud.cellen[cel][0] + 1, primair, sleutel)
        for kolom, nummer in enumerate(nummers, _CEL):
            vel.getal(kolom, nummer)
        for kolom, plek in enumerate(inhoud.in_invoer, _UREN):
            bron = self._bladen.adres("Uren", rij, "uren", plek)
            vel.formule(kolom, f"ROUND({bron}*100,0)", regel.uren[plek])
        bron = self._bladen.adres("Uren", rij, "uren gezamenlijk")
        vel.formule(self.gezamenlijk, f"ROUND({bron}*100,0)", regel.gezamenlijk)
        letter, nummer = LETTERS[_SLEUTEL], vel.rij + 1
        zonder = f"IF(AND({letter}{nummer}=0,{LETTERS[self.gezamenlijk]}{nummer}>0),1,0)"
        vel.formule(self.gezamenlijk + 1, zonder, 0)
        vel.rij += 1

    def som(self, kolom: int, **waar: int) -> tuple[str, int]:
        """The sum of a column over the rows with these numbers: its formula and its value.

        Args: waar: cel, onderdeel, sleutel (from 1) or primair.
        """
        plekken = {
            "cel": _CEL, "onderdeel": _ONDERDEEL, "primair": _PRIMAIR, "sleutel": _SLEUTEL
        }  # fmt: skip
        eisen = "".join(
            f",{self.vel.bereik(plekken[naam], 1, self.laatste)},{waarde}"
            for naam, waarde in waar.items()
        )
        rijen = [rij for rij in range(len(self.inhoud.invoer.uren)) if self._past(rij, waar)]
        waarde = sum(self.waarde(rij, kolom) for rij in rijen)
        return f"SUMIFS({self.vel.bereik(kolom, 1, self.laatste)}{eisen})", waarde

    def aantal_negatief(self) -> str:
        """The formula that counts negative hours."""
        letters = LETTERS[_UREN], LETTERS[self.gezamenlijk]
        return f'COUNTIF({self.vel.naam}!${letters[0]}$2:${letters[1]}${self.laatste + 1},"<0")'

    def uren(self, gemeente: int) -> int:
        """The column with the exclusive hours of a municipality."""
        return _UREN + gemeente

    def _past(self, rij: int, waar: dict[str, int]) -> bool:
        inhoud = self.inhoud
        cel = inhoud.cel_van[rij]
        heeft = {
            "cel": cel + 1,
            "onderdeel": inhoud.cellen[cel][0] + 1,
            "primair": int(is_primair(inhoud, rij)),
            "sleutel": inhoud.sleutel_van[rij] + 1,
        }
        return all(heeft[naam] == waarde for naam, waarde in waar.items())

    def waarde(self, rij: int, kolom: int) -> int:
        """What a row has in one of the columns with hours, in hundredths."""
        regel = self.inhoud.invoer.uren[rij]
        if kolom == self.gezamenlijk:
            return regel.gezamenlijk
        return regel.uren[self.inhoud.in_invoer[kolom - _UREN]]


class Urensommen:
    """The hours per unit and taakveld: per municipality, joint per key, and all together."""

    def __init__(self, werkmap: Werkmap, regels: Urenregels) -> None:
        inhoud = regels.inhoud
        breed = len(inhoud.gemeenten) + len(inhoud.sleutels)
        namen = (
            *(f"uren {g}" for g in inhoud.gemeenten),
            *(f"gezamenlijk, {s.label}" for s in inhoud.sleutels),
        )
        self.vel = Vel(
            werkmap, URENSOMMEN, ("onderdeel", "taakveld", "cel", *namen, "samen"),
            (12, 10, 7, *(15 for _ in range(breed + 1))), 2,
        )  # fmt: skip
        self._regels, self._inhoud = regels, inhoud
        self.exclusief: list[list[Cel]] = []
        self.gezamenlijk: list[dict[int, Cel]] = []
        self.samen: list[Cel] = []
        for nummer in range(len(inhoud.cellen)):
            self._schrijf_cel(nummer)

    @property
    def meeste(self) -> int:
        """The most hours of one unit, in hundredths."""
        per_onderdeel: dict[int, int] = defaultdict(int)
        for (onderdeel, _), samen in zip(self._inhoud.cellen, self.samen, strict=True):
            per_onderdeel[onderdeel] += samen.waarde
        return max(per_onderdeel.values(), default=1)

    def _schrijf_cel(self, nummer: int) -> None:
        inhoud, vel, regels = self._inhoud, self.vel, self._regels
        onderdeel, taakveld = inhoud.cellen[nummer]
        vel.tekst(0, inhoud.onderdelen[onderdeel])
        vel.tekst(1, inhoud.taakvelden[taakveld])
        vel.getal(2, nummer + 1)
        rijen = inhoud.rijen_van[nummer]
        breed = len(inhoud.gemeenten)
        self.exclusief.append(
            [
                vel.cel(_EERSTE + g, *self._som(rijen, regels.uren(g), f"{nummer + 1}"))
                for g in range(breed)
            ]
        )
        sleutels = sorted({inhoud.sleutel_van[rij] for rij in rijen} - {-1})
        self.gezamenlijk.append(
            {
                sleutel: vel.cel(
                    _EERSTE + breed + sleutel,
                    *self._som(
                        [rij for rij in rijen if inhoud.sleutel_van[rij] == sleutel],
                        regels.gezamenlijk,
                        f"{nummer + 1}",
                        f"{sleutel + 1}",
                    ),
                )
                for sleutel in sleutels
            }
        )
        delen: Iterable[Cel] = (*self.exclusief[-1], *self.gezamenlijk[-1].values())
        laatste = _EERSTE + breed + len(inhoud.sleutels)
        boven = f"{LETTERS[_EERSTE]}{vel.rij + 1}:{LETTERS[laatste - 1]}{vel.rij + 1}"
        self.samen.append(vel.cel(laatste, f"SUM({boven})", sum(cel.waarde for cel in delen)))
        vel.rij += 1

    def _som(
        self, rijen: Sequence[int], kolom: int, cel: str, sleutel: str = ""
    ) -> tuple[str, int]:
        """As Urenregels.som, over rows that are known already."""
        vel, laatste = self._regels.vel, self._regels.laatste
        eisen = f",{vel.bereik(_CEL, 1, laatste)},{cel}"
        if sleutel:
            eisen += f",{vel.bereik(_SLEUTEL, 1, laatste)},{sleutel}"
        waarde = sum(self._regels.waarde(rij, kolom) for rij in rijen)
        return f"SUMIFS({vel.bereik(kolom, 1, laatste)}{eisen})", waarde
