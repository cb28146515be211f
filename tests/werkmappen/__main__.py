"""Write all workbooks into a folder: ``python -m tests.werkmappen UITMAP``."""

import sys
from pathlib import Path

from tests.werkmappen.fout import FOUT
from tests.werkmappen.goed import GOED


def schrijf_alles(uit: Path) -> None:
    """Fill ``goed`` and ``fout`` below a folder."""
    for naam in ("goed", "fout"):
        (uit / naam).mkdir(parents=True, exist_ok=True)
    for naam, goed in GOED.items():
        goed.werkmap().schrijf(uit / "goed" / f"{naam}.xlsx")
    for naam, fout in FOUT.items():
        fout.werkmap().schrijf(uit / "fout" / f"{naam}{fout.extensie}")
    print(f"{len(GOED)} goede en {len(FOUT)} foute werkmappen in {uit}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Gebruik: python -m tests.werkmappen UITMAP")
    schrijf_alles(Path(sys.argv[1]))
