"""A calculation as plain data for JSON: amounts as text with two decimals (contract)."""

from collections.abc import Mapping
from typing import Any

from bijdrage.rekenmodel.omzetting import naar_indeling
from bijdrage.rekenmodel.resultaat import Berekening, Bevinding
from bijdrage.rekenmodel.verschil import Stap, Verschil
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from samenwerking.iv3 import Codelijsten


def bedrag(centen: int) -> str:
    """Cents as text with two decimals and a point: 123456 is ``1234.56``."""
    euro, cent = divmod(abs(centen), 100)
    return f"{'-' if centen < 0 else ''}{euro}.{cent:02d}"


def als_json(
    berekening: Berekening,
    bevindingen: tuple[Bevinding, ...] = (),
    overgeslagen: tuple[str, ...] = (),
) -> dict[str, Any]:
    """The calculation in the form of the contract.

    Args: bevindingen: what the rules found; overgeslagen: what the reader left out.
    """
    kenmerken = berekening.invoer.kenmerken
    return {
        "methode": berekening.methode,
        "jaar": kenmerken.jaar,
        "stand": kenmerken.stand,
        "gemeenten": [gemeente.naam for gemeente in berekening.invoer.gemeenten],
        "basisbijdrage": _bedragen(berekening.basisbijdrage),
        "bijdrage": _bedragen(berekening.bijdrage),
        "eigen_aandeel": _bedragen(berekening.eigen_aandeel),
        "toedelingen": [
            t._asdict() | {"lasten": bedrag(t.lasten), "baten": bedrag(t.baten)}
            for t in berekening.toedelingen
        ],
        "correcties": [b._asdict() | {"bedrag": bedrag(b.bedrag)} for b in berekening.correcties],
        "buiten": [
            {
                "regel": b.regel,
                "lasten": bedrag(b.lasten),
                "baten": bedrag(b.baten),
                "grondslag": b.grondslag,
            }
            for b in berekening.buiten
        ],
        "sleutels": _sleutels(berekening),
        "bevindingen": [
            {"regel": b.regel, "ernst": b.ernst, "melding": b.melding} for b in bevindingen
        ],
        "overgeslagen": list(overgeslagen),
        "vingerafdruk": vingerafdruk(berekening),
    }


def verschil_als_json(brug: Verschil, codelijsten: Codelijsten) -> dict[str, Any]:
    """The bridge: per step the effect per municipality, in total, per component and taakveld.

    Taakvelden are those of the newer of the two years.
    """
    return {
        "van": _kop(brug.van),
        "naar": _kop(brug.naar),
        "stappen": [
            {
                "stap": stap.naam,
                "effect": {g: bedrag(centen) for (g,), centen in stap.effect("gemeente").items()},
                "per_component": {
                    gemeente: _bedragen(per_component)
                    for gemeente, per_component in stap.per_gemeente("component").items()
                },
                "per_taakveld": _per_taakveld(stap, codelijsten, brug.nieuwste_jaar),
            }
            for stap in brug.stappen
        ],
    }


def _kop(berekening: Berekening) -> dict[str, Any]:
    kenmerken = berekening.invoer.kenmerken
    bedragen = {**berekening.eigen_aandeel, **berekening.bijdrage}
    return {"jaar": kenmerken.jaar, "stand": kenmerken.stand, "bedragen": _bedragen(bedragen)}


def _per_taakveld(stap: Stap, codelijsten: Codelijsten, jaar: int) -> dict[str, dict[str, str]]:
    return {
        gemeente: _bedragen(naar_indeling(per_taakveld, codelijsten, jaar))
        for gemeente, per_taakveld in stap.per_gemeente("taakveld").items()
    }


def _bedragen(per_gemeente: Mapping[str, int]) -> dict[str, str]:
    return {naam: bedrag(centen) for naam, centen in per_gemeente.items()}


def _sleutels(berekening: Berekening) -> dict[str, dict[str, str]]:
    """Every key as numerator and denominator per municipality, in the order of ``gemeenten``."""
    boek = berekening.sleutels
    volgorde = [gemeente.naam for gemeente in berekening.invoer.gemeenten]
    sleutels = {}
    for naam in boek.namen:
        tellers, noemer = boek.verhouding(naam)
        per_gemeente = dict(zip(boek.kolommen.gemeenten, tellers, strict=True))
        sleutels[naam] = {gemeente: f"{per_gemeente[gemeente]}/{noemer}" for gemeente in volgorde}
    return sleutels
