"""The address of a cell as a spreadsheet shows it: C7 is row 7 (from 1), position 2 (from 0)."""

import re

_ADRES = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_LETTERS = 26


def celadres(rij: int, kolom: int) -> str:
    """The address of a row number and a column position."""
    return f"{_kolomletters(kolom)}{rij}"


def _kolomletters(kolom: int) -> str:
    """A to Z for 0 to 25, then AA."""
    voor, laatste = divmod(kolom, _LETTERS)
    return (_kolomletters(voor - 1) if voor else "") + chr(ord("A") + laatste)


def lees_celadres(adres: str) -> tuple[int, int]:
    """The row number and column position of an address. Raises ValueError when it is none."""
    delen = _ADRES.fullmatch(adres)
    if not delen:
        raise ValueError(adres)
    kolom = 0
    for letter in delen[1]:
        kolom = kolom * _LETTERS + ord(letter) - ord("A") + 1
    return int(delen[2]), kolom - 1
