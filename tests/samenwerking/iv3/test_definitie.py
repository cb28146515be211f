"""The definition file of CBS, in the shape in which it is published."""

import json
from typing import Any

import pytest

from samenwerking.iv3 import BATEN, LASTEN
from samenwerking.iv3.definitie import BestandFout, lees_definitie
from tests.definitiebestand import definitie


def lees(**delen: Any) -> Any:
    return lees_definitie(json.dumps(definitie(**delen)).encode())


def test_lijsten_van_een_jaar() -> None:
    lijsten = lees()
    assert lijsten.jaren == (2027,)
    assert lijsten.taakveldcodes(2027) == ("0.1", "0.4", "0.10", "6.1", "6.71a")
    assert lijsten.categoriecodes(2027, LASTEN) == ("1.1", "4.3.2")
    assert lijsten.categoriecodes(2027, BATEN) == ("4.3.2",)
    assert lijsten.is_grijs(LASTEN, "0.10", "4.3.2", 2027)
    assert not lijsten.is_grijs(LASTEN, "0.1", "4.3.2", 2027)
    assert lijsten.taakveld("0.4", 2026) is None


def test_namen_en_koppen() -> None:
    lijsten = lees()
    overhead, hoofd = lijsten.taakveld("0.4", 2027), lijsten.taakveld("0.", 2027)
    assert (overhead.naam, overhead.hoofdtaakveld) == ("Overhead", "0 Bestuur en ondersteuning")
    assert (hoofd.naam, hoofd.boekbaar) == ("Bestuur en ondersteuning", False)
    assert lijsten.taakveld("Tot_TV", 2027) is None
    assert {c.groep for c in lijsten.categorieen} == {"Lopende Rekening"}


def test_lijst_zonder_omhulsel_mag_ook() -> None:
    los = {naam: lijst["codelijst"] for naam, lijst in definitie()["codelijsten"].items()}
    assert lees(codelijsten=los) == lees()


@pytest.mark.parametrize(
    ("delen", "plaats"),
    [
        ({"metadata": None}, "metadata.overheidslaag"),
        ({"metadata": {"overheidslaag": "GR", "boekjaar": "2027"}}, "metadata.overheidslaag"),
        ({"metadata": {"overheidslaag": "Gemeente", "boekjaar": "2016"}}, "metadata.boekjaar"),
        ({"metadata": {"overheidslaag": "Gemeente"}}, "metadata.boekjaar"),
        ({"codelijsten": {}}, "codelijsten.taakveld"),
        ({"grijze_cellen": {"lasten": []}}, "grijze_cellen.lasten"),
        (
            {"grijze_cellen": {"lasten": [{"taakveld": 0.1, "categorie": "1.1"}]}},
            "grijze_cellen.lasten",
        ),
    ],
)
def test_fouten_met_plaats_en_herstel(delen: dict[str, Any], plaats: str) -> None:
    with pytest.raises(BestandFout) as fout:
        lees(**delen)
    assert fout.value.fouten[0].plaats == plaats
    assert fout.value.fouten[0].herstel


def test_code_als_getal_en_dubbele_code() -> None:
    getal = definitie()["codelijsten"]
    getal["taakveld"]["codelijst"][0]["subcodes"][0]["subcodes"][0]["code"] = 0.1
    with pytest.raises(BestandFout, match="een code als tekst"):
        lees(codelijsten=getal)
    dubbel = definitie()["codelijsten"]
    dubbel["categorie_baten"]["codelijst"] *= 2
    with pytest.raises(BestandFout, match="twee keer"):
        lees(codelijsten=dubbel)


@pytest.mark.parametrize(
    "item",
    [{"code": "1.1111111111"}, {"code": "0.1", "omschrijving": "x" * 101}, {"code": "0\x001"}],
)
def test_een_code_of_naam_die_niet_te_bewaren_is(item: dict[str, str]) -> None:
    anders = definitie()["codelijsten"]
    anders["taakveld"]["codelijst"] = [item]
    with pytest.raises(BestandFout, match="leesbare tekens"):
        lees(codelijsten=anders)


@pytest.mark.parametrize("onder", [5, "abc", {"a": 1}])
def test_subcodes_die_geen_lijst_zijn(onder: object) -> None:
    anders = definitie()["codelijsten"]
    anders["taakveld"]["codelijst"][0]["subcodes"] = onder
    with pytest.raises(BestandFout, match="als subcodes van Tot_TV"):
        lees(codelijsten=anders)


@pytest.mark.parametrize("inhoud", [b"", b"[1]", b"{", b"\xff\xfe", b"[" * 200_000])
def test_geen_json(inhoud: bytes) -> None:
    with pytest.raises(BestandFout) as fout:
        lees_definitie(inhoud)
    assert fout.value.fouten[0].plaats == "bestand"
