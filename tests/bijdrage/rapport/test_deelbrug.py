"""The bridge of one component or taakveld: it closes, and all parts together are the whole."""

from itertools import chain
from typing import Any

import pytest
from django.test import Client

from bijdrage import selectors
from bijdrage.rapport.brug import AFRONDING
from bijdrage.rapport.brugweergave import brugweergave
from bijdrage.rapport.model import Brugdeel, Brugrapport
from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from tests.personen import persoon
from tests.registratie import splitsing

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
VAN, NAAR = f"{AA}/2021-begroting", f"{AA}/2023-begroting"
ADRES = f"/verschil/{VAN}/{NAAR}/"


def _brug(wie: Persoon, naar: str, deel: Brugdeel | None, uren_eerst: bool = False) -> Brugrapport:
    brug = selectors.brugrapport(wie, VAN, naar, uren_eerst, deel)
    assert brug is not None, deel
    return brug


def _delen(heel: Brugrapport, as_: Any) -> list[Brugdeel]:
    """Every label that either side, or a step, has an amount for."""
    kanten = (u.rijen for r in (heel.van, heel.naar) for u in r.uitsplitsingen if u.as_ == as_)
    stappen = (getattr(stap, f"per_{as_}") for stap in heel.stappen)
    codes = {rij.code for rij in chain.from_iterable((*kanten, *stappen))}
    return [Brugdeel(as_, code) for code in sorted(codes)]


def _bestaande(wie: Persoon, naar: str, delen: list[Brugdeel]) -> list[Brugrapport]:
    bruggen = (selectors.brugrapport(wie, VAN, naar, False, deel) for deel in delen)
    return [brug for brug in bruggen if brug is not None]


def _sluit(brug: Brugrapport) -> None:
    """The steps are the difference, and the rows along each axis are their step."""
    assert brug.van_bedrag + sum(stap.bedrag for stap in brug.stappen) == brug.naar_bedrag
    for stap in brug.stappen:
        for rijen in (stap.per_component, stap.per_taakveld, stap.per_onderdeel):
            assert sum(rij.bedrag for rij in rijen) == stap.bedrag


@pytest.mark.parametrize("naar", [NAAR, f"{AA}/2021-rekening"])
@pytest.mark.parametrize("rol", [None, Rol.CONTROLLER])
@pytest.mark.parametrize("as_", ["component", "taakveld"])
def test_elk_deel_sluit_en_samen_zijn_ze_de_hele_brug(as_: str, rol: Rol | None, naar: str) -> None:
    wie = persoon(rol) if rol else IEDEREEN
    heel = _brug(wie, naar, None)
    bruggen = _bestaande(wie, naar, _delen(heel, as_))
    for brug in bruggen:
        _sluit(brug)
    assert sum(brug.van_bedrag for brug in bruggen) == heel.van.bijdrage == heel.van_bedrag
    assert sum(brug.naar_bedrag for brug in bruggen) == heel.naar.bijdrage == heel.naar_bedrag
    for stappen in zip(heel.stappen, *(brug.stappen for brug in bruggen), strict=True):
        assert stappen[0].bedrag == sum(stap.bedrag for stap in stappen[1:])


def test_een_taakveld_dat_is_gesplitst_sluit_tot_op_de_cent() -> None:
    heel = _brug(IEDEREEN, NAAR, None)
    zonder = {deel.code for deel in _delen(heel, "taakveld")}
    splitsing(Samenwerking.objects.get(code=AA), "6.72")
    heel = _brug(IEDEREEN, NAAR, None)
    bruggen = _bestaande(IEDEREEN, NAAR, _delen(heel, "taakveld"))
    assert {brug.deel.code for brug in bruggen if brug.deel} != zonder
    for brug in bruggen:
        _sluit(brug)
    namen = {r.naam for b in bruggen for s in b.stappen for r in s.per_onderdeel if not r.code}
    assert namen <= {AFRONDING}
    assert sum(brug.van_bedrag for brug in bruggen) == heel.van_bedrag


def test_de_andere_volgorde_geldt_ook_voor_een_deel() -> None:
    deel = Brugdeel("taakveld", "6.1")
    wie = persoon(Rol.CONTROLLER)
    prijs, uren = (_brug(wie, NAAR, deel, volgorde) for volgorde in (False, True))
    _sluit(uren)
    assert (prijs.van_bedrag, prijs.naar_bedrag) == (uren.van_bedrag, uren.naar_bedrag)
    assert [s.naam for s in prijs.stappen] != [s.naam for s in uren.stappen]


def test_de_grootste_stap_noemt_zijn_teams(client: Client) -> None:
    heel = _brug(IEDEREEN, NAAR, None)
    grootste = max(heel.stappen, key=lambda stap: abs(stap.bedrag))
    teams = [rij.naam for rij in grootste.per_onderdeel if rij.code != "-"]
    assert [abs(r.bedrag) for r in grootste.per_onderdeel] == sorted(
        (abs(r.bedrag) for r in grootste.per_onderdeel), reverse=True
    )
    blad = client.get(ADRES).content.decode()
    assert teams
    assert all(team in blad for team in teams)


def test_van_de_hele_brug_naar_een_deel_en_terug(client: Client) -> None:
    blad = client.get(ADRES).content.decode()
    for vraag in ("?component=ICT+structureel", "?taakveld=6.1"):
        assert f'href="{ADRES}{vraag}"' in blad
        deel = client.get(ADRES + vraag)
        assert deel.status_code == 200
        assert "Dit is één deel van de bijdrage" in deel.content.decode()
        assert f'href="{ADRES}"' in deel.content.decode()


@pytest.mark.parametrize("vraag", ["?component=onzin", "?taakveld=99"])
def test_een_deel_dat_er_niet_is(client: Client, vraag: str) -> None:
    assert client.get(ADRES + vraag).status_code == 404


def test_per_deel_in_hele_euros_is_samen_het_verschil() -> None:
    weergave = brugweergave(_brug(IEDEREEN, NAAR, None))
    assert [effect.as_ for effect in weergave.delen] == ["component", "taakveld"]
    for effect in weergave.delen:
        assert sum(rij.bedrag for rij in effect.rijen) == effect.totaal == weergave.verandering
    deel = Brugdeel("taakveld", "6.1")
    assert brugweergave(_brug(IEDEREEN, NAAR, deel)).delen == ()
