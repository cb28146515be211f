"""The address of the website: free, or a Dutch message that says what to do."""

import socket
import subprocess
import sys

from config.poort import is_vrij
from config.postgres_programma import PROJECT


def test_bezet_adres_geeft_een_melding() -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        adres = f"127.0.0.1:{bezet.getsockname()[1]}"
        assert not is_vrij(adres)
        klaar = subprocess.run(
            [sys.executable, "-m", "config.poort", adres],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert klaar.returncode == 1
        assert "make demo ADRES=" in klaar.stderr
    assert is_vrij(adres)
