"""Write the table of docs/privacy.md: ``python -m tests.samenwerking.bewaartabel``."""

import os
import re
from pathlib import Path

import django

BESTAND = Path(__file__).resolve().parents[2] / "docs" / "privacy.md"
KOLOMMEN = ("soort", "termijn", "begint bij", "wat er dan gebeurt", "volgens")


def tabel() -> str:
    """A row per kind of record."""
    from samenwerking.bewaartermijnen import BEWAARTERMIJNEN

    rijen = [(t.soort, t.termijn, t.vanaf, t.daarna.value, t.bron) for t in BEWAARTERMIJNEN]
    alle = [KOLOMMEN, ["---"] * len(KOLOMMEN), *rijen]
    return "".join(f"| {' | '.join(rij)} |\n" for rij in alle)


def bijgewerkt(tekst: str) -> str:
    """The document with the table as it is now."""
    return re.sub(
        r"(## Hoe lang\n(?:.*\n)*?\n)(?:\|.*\n)+", lambda m: m[1] + tabel(), tekst, count=1
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    BESTAND.write_text(bijgewerkt(BESTAND.read_text("utf-8")), encoding="utf-8")
