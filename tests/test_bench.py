"""The measurements say what to do when they cannot be done."""

import os
import subprocess
import sys

from tests.bench.paginas import GEEN_DEMO


def test_zonder_databank_zegt_de_meting_wat_te_doen() -> None:
    """Nothing listens on port 9."""
    omgeving = os.environ | {"DATABASE_URL": "postgres://niemand@127.0.0.1:9/niets"}
    opdracht = [sys.executable, "-m", "tests.bench.paginas"]
    klaar = subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, check=False)
    assert klaar.returncode == 1
    assert klaar.stderr.strip() == GEEN_DEMO
    assert "make demo" in GEEN_DEMO
