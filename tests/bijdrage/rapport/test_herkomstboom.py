"""An amount as a tree: every level adds up to the one above, to the cent, and leads further."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from django.test import Client

from bijdrage.rapport.herkomst import Keuze, herkomstrapport
from bijdrage.rapport.herkomstboom import Tak, boom
from bijdrage.rapport.samenstellen import Namen, jaarrapport
from tests.invoer import CODELIJSTEN
from tests.voorbeeld import SLEUTELS, voorbeelden

BLAD = "/aa-organisatie/2023-begroting/herkomst/"


def _alle(tak: Tak) -> Iterator[Tak]:
    yield tak
    for onder in tak.takken:
        yield from _alle(onder)


@pytest.mark.parametrize("sleutel", SLEUTELS)
@pytest.mark.parametrize("gemeente", ["Aalsmeer", "Amstelveen"])
def test_elke_laag_telt_op_tot_het_bedrag_erboven(sleutel: str, gemeente: str) -> None:
    berekening = voorbeelden()[sleutel].berekening
    top = boom(berekening, Keuze(gemeente), Namen(berekening.invoer, CODELIJSTEN)).top
    alles = jaarrapport(sleutel, berekening, (), CODELIJSTEN)
    assert top.bedrag == {g.gemeente: g.bedrag for g in alles.gemeenten}[gemeente]
    for tak in _alle(top):
        if tak.takken:
            assert sum(onder.bedrag for onder in tak.takken) == tak.bedrag


def test_het_pad_loopt_van_het_geheel_omlaag_en_elke_tak_is_zijn_eigen_blad() -> None:
    sleutel = SLEUTELS[0]
    berekening = voorbeelden()[sleutel].berekening
    namen = Namen(berekening.invoer, CODELIJSTEN)
    tak = boom(berekening, Keuze("Aalsmeer"), namen).top
    while tak.takken:
        tak = tak.takken[0]
        labels = dict(tak.keuze)
        keuze = Keuze(
            "Aalsmeer",
            str(labels.get("component", "")),
            tuple(v for k, v in tak.keuze if k == "taakveld"),
            tuple(v for k, v in tak.keuze if k == "onderdeel"),
        )
        zelf = boom(berekening, keuze, namen)
        assert zelf.top.bedrag == tak.bedrag
        assert len(zelf.pad) == len(tak.keuze)
        assert all(
            onder.keuze[: len(boven.keuze)] == boven.keuze for boven, onder in pairwise(zelf.pad)
        )
        rapport = herkomstrapport(sleutel, berekening, keuze, CODELIJSTEN)
        assert rapport is not None
        assert rapport.bedrag == tak.bedrag
        tak = zelf.top
    assert len(tak.keuze) == 3


@pytest.mark.django_db
def test_van_het_geheel_naar_het_fijnste_bedrag_met_klikken(client: Client) -> None:
    adres, lagen = f"{BLAD}?gemeente=0358", []
    while True:
        blad = client.get(adres).content.decode()
        hoofd = re.search(r'id="boom".*?</section>', blad, re.S)
        assert hoofd
        takken = re.findall(r'<ul class="boom">.*?href="([^"]+)"', hoofd[0], re.S)
        if not takken:
            break
        adres = takken[0].replace("&amp;", "&")
        lagen.append(adres)
        assert len(lagen) < 5
    assert [laag.count("&") for laag in lagen] == [1, 2, 3]
    assert "Deel van" in hoofd[0]
    assert 'href="/aa-organisatie/2023-begroting/invoer/Lasten/' in blad
