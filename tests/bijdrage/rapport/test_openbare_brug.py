"""The bridge of the edition for everybody: one small unit that comes or goes is not told apart."""

import pytest

from bijdrage.boeken.realisatie import TAKEN_EN_PRIJS, verklaar
from bijdrage.rapport.brug import brugrapport
from bijdrage.rapport.model import Brugdeel, Brugrapport, Jaarrapport, Stapbedrag
from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.groepen import Groep, Groepen, wisselt_er_een
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.rekenmodel.openbaar import openbaar
from bijdrage.rekenmodel.verschil import NIEUW_EN_PRIJS, NIEUW_EN_VERVALLEN, PRIJS, verschil
from bijdrage.verantwoording.weergave import oorzaken, stappen
from tests.invoer import CODELIJSTEN
from tests.voorbeeld import voorbeelden

SAMEN = ("R74", "R75", "R78", "R80")
GROEPEN = Groepen(
    tuple((code, Groep("ruimte-overig", "Overige teams", "Ruimte")) for code in SAMEN)
)


def _zonder(invoer: Invoer, codes: set[str]) -> Invoer:
    """The input as it would be without some units."""
    return invoer._replace(
        onderdelen=tuple(o for o in invoer.onderdelen if o.code not in codes),
        uren=tuple(r for r in invoer.uren if r.onderdeel not in codes),
        lasten=tuple(r for r in invoer.lasten if r.onderdeel not in codes),
    )


def _begroting() -> Invoer:
    return voorbeelden()["2023-begroting"].berekening.invoer._replace(omnummeringen=())


def _duurder(invoer: Invoer) -> Invoer:
    lasten = tuple(r._replace(lasten=r.lasten * 103 // 100) for r in invoer.lasten)
    return invoer._replace(lasten=lasten)


def _rapport(invoer: Invoer, groepen: Groepen | None) -> Jaarrapport:
    onverkort = bereken(invoer)
    getoond = openbaar(onverkort, groepen) if groepen else onverkort
    return jaarrapport("", getoond, (), CODELIJSTEN)._replace(groepen=groepen, onverkort=onverkort)


@pytest.fixture(scope="module")
def met() -> Invoer:
    return _duurder(_begroting())


@pytest.fixture(scope="module")
def groep() -> tuple[str, ...]:
    """The units that are joined."""
    return SAMEN


def _brug(
    van: Invoer, naar: Invoer, openbare: bool = True, deel: Brugdeel | None = None
) -> Brugrapport:
    groepen = GROEPEN if openbare else None
    kanten = _rapport(van, groepen), _rapport(naar, groepen)
    return brugrapport(*kanten, verschil(van, naar), CODELIJSTEN, deel)


def _van(brug: Brugrapport, naam: str) -> Stapbedrag:
    return next(stap for stap in brug.stappen if stap.naam == naam)


@pytest.mark.parametrize("deel", [None, Brugdeel("component", "personeel en inhuur")])
def test_one_small_unit_that_comes_is_shown_with_the_price(
    met: Invoer, groep: tuple[str, ...], deel: Brugdeel | None
) -> None:
    van = _zonder(_begroting(), {groep[0]})
    openbare, volledig = (_brug(van, met, wel, deel) for wel in (True, False))
    nieuw, prijs = _van(volledig, NIEUW_EN_VERVALLEN), _van(volledig, PRIJS)
    samen = _van(openbare, NIEUW_EN_PRIJS)
    assert {NIEUW_EN_VERVALLEN, PRIJS}.isdisjoint(stap.naam for stap in openbare.stappen)
    assert samen.bedrag == nieuw.bedrag + prijs.bedrag
    assert openbare.van_bedrag + sum(s.bedrag for s in openbare.stappen) == openbare.naar_bedrag
    for stap in openbare.stappen:
        for rijen in (stap.per_component, stap.per_taakveld, stap.per_onderdeel):
            assert sum(rij.bedrag for rij in rijen) == stap.bedrag
            assert len({rij.code for rij in rijen}) == len(rijen)
            assert not rijen or sum(rij.aandeel for rij in rijen) == (1 if stap.bedrag else 0)
    apart = {r.code: r.bedrag for r in nieuw.per_onderdeel}[groep[0]]
    assert apart
    assert apart not in {r.bedrag for stap in openbare.stappen for r in stap.per_onderdeel}


@pytest.mark.parametrize("aantal", [0, 2])
def test_two_or_none_are_shown_as_they_are(
    met: Invoer, groep: tuple[str, ...], aantal: int
) -> None:
    van = _zonder(met, set(groep[:aantal]))
    assert not wisselt_er_een(van, met, GROEPEN)
    namen = [stap.naam for stap in _brug(van, met).stappen]
    assert namen[0] == NIEUW_EN_VERVALLEN
    assert NIEUW_EN_PRIJS not in namen


def test_the_causes_of_a_year_tell_it_no_more(met: Invoer, groep: tuple[str, ...]) -> None:
    van = _zonder(_begroting(), {groep[0]})
    brug = _brug(van, met)
    bedragen = {stap.naam: stap.bedrag for stap in brug.stappen}
    verklaring = verklaar(bedragen, brug.van_bedrag, brug.naar_bedrag)
    assert sum(verklaring.oorzaken.values()) == verklaring.verschil
    assert verklaring.oorzaken[TAKEN_EN_PRIJS] == bedragen[NIEUW_EN_PRIJS]
    gewoon = verklaar({PRIJS: 5}, 0, 5)
    tabel = stappen([("burap1", verklaring), ("rekening", gewoon)])
    assert tabel is not None
    assert "Taken en prijs" in [kop.tekst for kop in tabel.koppen]
    assert [rij.naam.tekst for rij in oorzaken(verklaring).rijen][-1] == "Taken en prijs"
