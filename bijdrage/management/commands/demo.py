"""``manage.py demo``: the example in the registry, summed up on the terminal, written as files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError

from bijdrage import selectors
from bijdrage.dossiers import toets
from bijdrage.management.opdracht import Opdracht
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.reeks import BEGROTING, REKENING
from bijdrage.rapport.rekenmap import schrijf_rekenmap, stempel_van
from bijdrage.rapport.terminal import scherm, toon_accounts, toon_samenvatting
from bijdrage.services.voorbeeld import laad_voorbeeld
from bijdrage.services.voorbeeldstanden import laad_concept, laad_standen
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.services.voorbeeld import geef_wachtwoorden

VOORBEELD = "aa-organisatie"
UITVOER = Path(__file__).resolve().parents[3] / "uitvoer"


class Command(Opdracht):
    """Load and show the example, and write its reports."""

    help = "Laad het voorbeeld, toon een samenvatting en schrijf de rapporten in uitvoer/."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--uitvoer", type=Path, default=UITVOER, help="map voor de rapporten")
        parser.add_argument(
            "--concept", action="store_true", help="begin ook een fictief concept van 2024"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTIE:
            raise CommandError("Het voorbeeld, met zijn accounts, is niet voor productie.")
        uitvoer: Path = options["uitvoer"]
        laad_voorbeeld()
        laad_standen()
        if options["concept"]:
            laad_concept()
        rapporten = selectors.berekeningen(IEDEREEN, VOORBEELD)
        toon_samenvatting(scherm(self.stdout), rapporten)
        uitvoer.mkdir(exist_ok=True)
        for rapport in rapporten:
            if rapport.stand not in (BEGROTING, REKENING):
                continue
            pad = uitvoer / f"bijdrage-{rapport.jaar}-{rapport.stand}.pdf"
            vorig, brug = selectors.brug_van_vorige(rapport, rapporten)
            blok = toets(rapport, rapporten).blok
            pad.write_bytes(schrijf_pdf(rapport, vorig, brug, blok))
            self.stdout.write(f"Rapport: {uitvoer.name}/{pad.name}")
            pad = uitvoer / f"rekenmap-{rapport.jaar}-{rapport.stand}.xlsx"
            pad.write_bytes(schrijf_rekenmap(rapport.motor, stempel_van(rapport)))
            self.stdout.write(f"Rekenmap: {uitvoer.name}/{pad.name}")
        toon_accounts(scherm(self.stdout), geef_wachtwoorden())
