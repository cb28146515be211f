"""The measurements say what to do when they cannot be done."""

import os
import subprocess
import sys

import pytest

from tests.bench.paginas import GEEN_DEMO


@pytest.mark.parametrize("module", ["tests.bench", "tests.bench.paginas"])
def test_zonder_databank_zegt_de_meting_wat_te_doen(module: str) -> None:
    """Nothing listens on port 9."""
    omgeving = os.environ | {"DATABASE_URL": "postgres://niemand@127.0.0.1:9/niets"}
    opdracht = [sys.executable, "-m", module]
    klaar = subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, check=False)
    assert klaar.returncode == 1
    assert klaar.stderr.strip() == GEEN_DEMO
    assert "make demo" in GEEN_DEMO
