"""An older template is read as long as it can be; otherwise the refusal says what changed."""

import pytest

from bijdrage.invoer.sjabloonversie import SJABLOONVERSIE, Versie, beoordeel_versie

VERSIES = (
    Versie("1"),
    Versie("2", ("«ureninzet» heet nu «uren»",), leest_vorige=False),
    Versie("3", ("een blad «Omnummering» erbij",)),
)


@pytest.mark.parametrize("nummer", ["", "2", "3"])
def test_leesbaar(nummer: str) -> None:
    assert beoordeel_versie(nummer, VERSIES) is None


def test_te_oud_zegt_wat_er_sindsdien_veranderd_is() -> None:
    weigering = beoordeel_versie("1", VERSIES)
    assert weigering is not None
    assert weigering.verwacht == "sjabloonversie 3"
    assert "«ureninzet» heet nu «uren»; een blad «Omnummering» erbij" in weigering.herstel


@pytest.mark.parametrize("nummer", ["4", "0", "2b"])
def test_onbekend_is_een_weigering(nummer: str) -> None:
    weigering = beoordeel_versie(nummer, VERSIES)
    assert weigering is not None
    assert weigering.verwacht == "sjabloonversie 1 of 2 of 3"


def test_de_eigen_versie_wordt_gelezen() -> None:
    assert beoordeel_versie(SJABLOONVERSIE) is None
