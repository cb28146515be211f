"""Reading a workbook in a process that may use little memory and little time.

What would fill the machine fails the test instead.
"""

import pickle
import resource
import subprocess
import sys
from pathlib import Path

from bijdrage.invoer.lezen import Gelezen, lees_invoer
from tests.invoer import CODELIJSTEN

GEHEUGEN = 1500 << 20
SECONDEN = 20
"""Of the processor, so that what else the machine does counts for nothing."""

_HANGT = 600
"""Seconds of the clock; a process that only waits is ended too."""


def lees_begrensd(pad: Path) -> Gelezen:
    """What lees_invoer makes of a file. Fails when it takes too much, or raises."""
    opdracht = [sys.executable, "-m", "tests.werkmappen.begrensd", str(pad)]
    klaar = subprocess.run(opdracht, capture_output=True, timeout=_HANGT)
    assert klaar.returncode == 0, klaar.stderr.decode()[-2000:]
    gelezen = pickle.loads(klaar.stdout)
    assert isinstance(gelezen, Gelezen)
    return gelezen


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDEN, SECONDEN))
    sys.stdout.buffer.write(pickle.dumps(lees_invoer(Path(sys.argv[1]), CODELIJSTEN)))
