"""Is the address of the website still free? ``python -m config.poort 127.0.0.1:8000``."""

import socket
import sys


def is_vrij(adres: str) -> bool:
    """Whether a server can listen on ``host:port``."""
    gastheer, _, poort = adres.rpartition(":")
    with socket.socket() as stopcontact:
        stopcontact.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            stopcontact.bind((gastheer, int(poort)))
        except OSError:
            return False
    return True


if __name__ == "__main__" and not is_vrij(sys.argv[1]):
    sys.exit(
        f"Op {sys.argv[1]} draait al iets. Stop dat, of kies een ander adres: "
        "make demo ADRES=127.0.0.1:8001"
    )
