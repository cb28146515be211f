"""What changing the method does on one and the same input."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijdrage.afspraken.methode import MethodeFout, effect
from bijdrage.afspraken.overeenkomst import Componentafspraak, Methode, Overeenkomst
from bijdrage.rekenmodel.anders import met_percentages, met_sleutel
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import INWONERS, Invoer
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.invoer import goede_invoer

NU = bereken(goede_invoer())
HEEL = 100_000_000
PERS = Methode("M1", percentages=(("Amstelveen", 75_000_000), ("Aalsmeer", 25_000_000)))
NIEUW = Methode("M2", "Nieuw")


def overeenkomst(**anders: Any) -> Overeenkomst:
    """The treatment and key of every component as in the good input, of one another."""
    componenten = tuple(
        Componentafspraak(c.naam, c.behandeling, c.sleutel)
        for c in NU.invoer.componenten
        if c.naam != "huisvesting"
    )
    huis = Componentafspraak("huisvesting", "sleutel", "plekken")._replace(**anders)
    return Overeenkomst("Nieuw", 2013, None, componenten=(*componenten, huis))


def test_van_vaste_percentages_naar_de_afspraken_per_component() -> None:
    """The agreements are those of the input, so the first side is the calculation itself."""
    gevonden = effect(NU, NIEUW, PERS, [overeenkomst()])
    pers = bereken(met_percentages(NU.invoer, (75_000_000, 25_000_000)))
    assert gevonden["Aalsmeer"] == NU.bijdrage["Aalsmeer"] - pers.bijdrage["Aalsmeer"] != 0
    assert sum(gevonden.values()) == 0


def test_van_een_afspraak_naar_een_andere() -> None:
    """Only housing gets another key; what the earlier agreements do not name stays as it is."""
    eerder = overeenkomst(sleutel=INWONERS)._replace(naam="Eerder")
    alleen_huis = eerder._replace(componenten=eerder.componenten[-1:])
    methode = Methode("M0", "Eerder")
    gevonden = effect(NU, NIEUW, methode, [overeenkomst(), alleen_huis])
    assert gevonden == effect(NU, NIEUW, methode, [overeenkomst(), eerder])
    invoer = NU.invoer._replace(
        componenten=tuple(
            c._replace(sleutel=INWONERS) if c.naam == "huisvesting" else c
            for c in NU.invoer.componenten
        )
    )
    assert gevonden["Aalsmeer"] == NU.bijdrage["Aalsmeer"] - bereken(invoer).bijdrage["Aalsmeer"]


@settings(max_examples=30)
@given(invoeren(), st.data())
def test_samen_verandert_er_niets(invoer: Invoer, data: st.DataObject) -> None:
    """The same cost is divided by both, whatever the keys."""
    nu = bereken(invoer)
    namen = [g.naam for g in invoer.gemeenten]
    delen = data.draw(st.permutations([HEEL, *([0] * (len(namen) - 1))]))
    sleutel = data.draw(st.sampled_from(nu.sleutels.namen or [""]))
    if not sleutel:
        return
    componenten = tuple(
        Componentafspraak(c.naam, "sleutel", sleutel)
        for c in met_sleutel(invoer, sleutel).componenten
        if c.behandeling == "sleutel"
    )
    afspraken = Overeenkomst("Nieuw", 2013, None, componenten=componenten)
    vorige = Methode("M1", percentages=tuple(zip(namen, delen, strict=True)))
    assert sum(effect(nu, NIEUW, vorige, [afspraken]).values()) == 0


@pytest.mark.parametrize(
    ("vorige", "zin"),
    [
        (Methode("M0", "Weg"), "De overeenkomst van methode M0 ontbreekt. Leg haar vast."),
        (
            Methode("M0", percentages=(("Amstelveen", HEEL),)),
            "Methode M0 noemt geen deel voor Aalsmeer.",
        ),
    ],
)
def test_een_methode_waarvan_iets_ontbreekt_is_niet_uit_te_voeren(
    vorige: Methode, zin: str
) -> None:
    with pytest.raises(MethodeFout, match=zin):
        effect(NU, NIEUW, vorige, [overeenkomst()])


@pytest.mark.parametrize("anders", [{"sleutel": "onbekend"}, {"behandeling": "afspraak"}])
def test_een_sleutel_die_de_invoer_niet_kent_is_een_fout(anders: dict[str, Any]) -> None:
    with pytest.raises(MethodeFout, match=r"en die staat niet in de berekening\."):
        effect(NU, NIEUW, PERS, [overeenkomst(**anders)])
