"""Each fault is told once, in its own cell, with what to do; and twenty are told at once."""

import pytest

from tests.bijdrage.invoer.gevallen import GEVALLEN, Geval
from tests.invoer import goede_tabellen, lees


def test_uitgangspunt_is_goed() -> None:
    """Every refusal below starts from this input, so it cannot be refused for another reason."""
    gelezen = lees(goede_tabellen())
    assert not gelezen.fouten
    assert gelezen.invoer is not None


def _naam(geval: Geval) -> str:
    return f"{geval.blad}-{geval.kolom}-{geval.wat}"


@pytest.mark.parametrize("geval", GEVALLEN, ids=_naam)
def test_een_fout(geval: Geval) -> None:
    gelezen = lees(geval.tabellen())
    assert [(f.blad, f.rij, f.kolom) for f in gelezen.fouten] == [
        (geval.blad, geval.rij, geval.kolom)
    ], gelezen.fouten
    assert gelezen.invoer is None
    assert all(isinstance(tekst, str) and tekst for tekst in gelezen.fouten[0][3:])
