"""Addresses of cells: from a row and a column, and back."""

import pytest
from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell

from samenwerking.werkboek.plaats import celadres, lees_celadres


def test_elke_kolom_heeft_zijn_letters() -> None:
    for kolom in range(16_384):
        adres = celadres(7, kolom)
        assert adres == xl_rowcol_to_cell(6, kolom)
        assert lees_celadres(adres) == (7, kolom)


def test_de_laatste_cel() -> None:
    assert celadres(1_048_576, 16_383) == "XFD1048576"
    assert xl_cell_to_rowcol("XFD1048576") == (1_048_575, 16_383)


@pytest.mark.parametrize(
    "adres", ["", "A", "7", "A0", "a1", "A01", "ABCD1", "A1B", "$A$1", "A12345678"]
)
def test_wat_geen_adres_is(adres: str) -> None:
    with pytest.raises(ValueError):
        lees_celadres(adres)
