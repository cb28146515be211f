"""The sheet with the bridge: from the calculation before this one, step by step."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from bijdrage.rapport.fictief import fictief_in_woorden
from bijdrage.rapport.weergave import STANDEN
from bijdrage.rapport.werkmap.resultaten import KLEUR
from bijdrage.rapport.woorden import STAPPEN
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.verschil import Verschil
from samenwerking.werkboek.plaats import celadres
from samenwerking.werkboek.schrijven import (
    INKT_ZACHT,
    LIJN,
    Werkmap,
    als_getal,
    getalopmaak,
    schrijf_tekst,
    schrijf_waarde,
)
from samenwerking.werkboek.soort import Getal

VERSCHIL = "Verschil"
_BEDRAG = Getal(2)
_BREEDTES = (30, 66)
_BEDRAGBREEDTE = 24
_KOPRIJ = 4


class _Rij(NamedTuple):
    """A line of the bridge: what it is, and cents per municipality."""

    naam: str
    uitleg: str
    bedragen: Mapping[str, int]


def schrijf_verschil(werkmap: Werkmap, verschil: Verschil) -> None:
    """Add the sheet: what each municipality bore, every step, and what it bears now."""
    _Verschilblad(werkmap, verschil).schrijf()


class _Verschilblad:
    def __init__(self, werkmap: Werkmap, verschil: Verschil) -> None:
        self._werkmap = werkmap
        self._verschil = verschil
        kanten = verschil.naar, verschil.van
        namen = (gemeente.naam for kant in kanten for gemeente in kant.invoer.gemeenten)
        self._gemeenten = tuple(dict.fromkeys(namen))
        self._blad = werkmap.blad(VERSCHIL)

    def schrijf(self) -> None:
        """Write it from top to bottom."""
        self._blad.hide_gridlines(2)
        self._blad.set_tab_color(KLEUR)
        self._schrijf_titel()
        self._schrijf_kop()
        van, naar = _stand(self._verschil.van), _stand(self._verschil.naar)
        rijen = [van, *self._stappen()]
        for plek, rij in enumerate(rijen, _KOPRIJ + 1):
            self._schrijf_rij(plek, rij)
        self._schrijf_totaal(_KOPRIJ + 1 + len(rijen), naar)

    def _schrijf_titel(self) -> None:
        van, naar = _naam(self._verschil.van), _naam(self._verschil.naar)
        self._blad.set_row(0, 28)
        self._tekst(0, 0, f"Verschil van {van} naar {naar}", bold=True, font_size=16)
        self._tekst(1, 0, "Wat elke gemeente draagt, in euro. Met een min: zij draagt minder.")
        kanten = self._verschil.van, self._verschil.naar
        if any(fictief_in_woorden(kant.invoer) for kant in kanten):
            self._tekst(2, 0, "Let op: berekend met fictieve gegevens.", bold=True)

    def _schrijf_kop(self) -> None:
        koppen = ("Stap", "Uitleg", *(f"{naam} (€)" for naam in self._gemeenten))
        for plek, kop in enumerate(koppen):
            breedte = (*_BREEDTES, *[_BEDRAGBREEDTE] * len(self._gemeenten))[plek]
            self._blad.set_column(plek, plek, max(breedte, len(kop) + 2))
            opmaak = self._werkmap.tussenkop(rechts=plek >= len(_BREEDTES))
            schrijf_tekst(self._blad, (_KOPRIJ, plek), kop, opmaak)
        self._blad.freeze_panes(_KOPRIJ + 1, 0)
        self._blad.repeat_rows(_KOPRIJ)

    def _stappen(self) -> Sequence[_Rij]:
        return [
            _Rij(
                STAPPEN[stap.naam].naam,
                STAPPEN[stap.naam].uitleg,
                {naam: bedrag for (naam,), bedrag in stap.effect("gemeente").items()},
            )
            for stap in self._verschil.stappen
        ]

    def _schrijf_rij(self, plek: int, rij: _Rij) -> None:
        self._tekst(plek, 0, rij.naam)
        self._tekst(plek, 1, rij.uitleg, font_color=INKT_ZACHT)
        for kolom, gemeente in enumerate(self._gemeenten, len(_BREEDTES)):
            bedrag = rij.bedragen.get(gemeente, 0)
            schrijf_waarde(self._blad, (plek, kolom), _BEDRAG, bedrag, self._getalopmaak())

    def _schrijf_totaal(self, plek: int, rij: _Rij) -> None:
        """What is borne now, as the sum of all that stands above it."""
        lijn = {"bold": True, "top": 1, "top_color": LIJN}
        self._tekst(plek, 0, rij.naam, **lijn)
        self._tekst(plek, 1, "De som van alles hierboven.", **lijn)
        for kolom, gemeente in enumerate(self._gemeenten, len(_BREEDTES)):
            bedrag, opmaak = rij.bedragen.get(gemeente, 0), self._getalopmaak(**lijn)
            getal = als_getal(bedrag, _BEDRAG.decimalen)
            if getal is None:
                schrijf_waarde(self._blad, (plek, kolom), _BEDRAG, bedrag, opmaak)
                continue
            cellen = f"{celadres(_KOPRIJ + 2, kolom)}:{celadres(plek, kolom)}"
            self._blad.write_formula(plek, kolom, f"=ROUND(SUM({cellen}),2)", opmaak, getal)

    def _getalopmaak(self, **wat: Any) -> Any:
        return self._werkmap.opmaak(num_format=getalopmaak(_BEDRAG), align="right", **wat)

    def _tekst(self, rij: int, plek: int, tekst: str, **wat: Any) -> None:
        schrijf_tekst(self._blad, (rij, plek), tekst, self._werkmap.opmaak(num_format="@", **wat))


def _naam(berekening: Berekening) -> str:
    kenmerken = berekening.invoer.kenmerken
    return f"{STANDEN[kenmerken.stand]} {kenmerken.jaar}"


def _stand(berekening: Berekening) -> _Rij:
    """What every municipality bears in a calculation."""
    bedragen = {**berekening.eigen_aandeel, **berekening.bijdrage}
    return _Rij(_naam(berekening).capitalize(), "", bedragen)
