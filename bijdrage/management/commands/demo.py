"""``manage.py demo``: the example calculated, summed up on the terminal and written as PDF."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from bijdrage import selectors
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.reeks import vorige
from bijdrage.rapport.terminal import scherm, toon_samenvatting

UITVOER = Path(__file__).resolve().parents[3] / "uitvoer"


class Command(BaseCommand):
    """Show the example and write its reports."""

    help = "Reken het voorbeeld door, toon een samenvatting en schrijf de rapporten in uitvoer/."

    def handle(self, *args: Any, **options: Any) -> None:
        rapporten = selectors.berekeningen()
        toon_samenvatting(scherm(self.stdout), rapporten)
        UITVOER.mkdir(exist_ok=True)
        for rapport in rapporten:
            pad = UITVOER / f"bijdrage-{rapport.sleutel}.pdf"
            pad.write_bytes(schrijf_pdf(rapport, vorige(rapport, rapporten)))
            self.stdout.write(f"Rapport: {pad.relative_to(UITVOER.parent)}")
