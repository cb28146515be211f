"""``manage.py controleer``: prove that everything ever adopted still gives the same outcome."""

import sys
from typing import Any

from bijdrage.management.opdracht import Opdracht
from bijdrage.management.uitvoer import EXIT_FOUTEN
from bijdrage.naslag import controleer
from samenwerking.selectors import codelijsten


class Command(Opdracht):
    """Calculate all again; exit status 0 when nothing differs, else each difference by name."""

    help = "Bereken alles wat ooit is vastgesteld opnieuw, en noem wat verschilt."

    def handle(self, *args: Any, **options: Any) -> None:
        aantal = anders = 0
        for berekening, verschillen in controleer(codelijsten()):
            aantal += 1
            anders += bool(verschillen)
            uitslag = "verschilt" if verschillen else f"gelijk, {berekening.vingerafdruk}"
            self.stdout.write(f"{berekening.samenwerking}, {berekening}: {uitslag}")
            for verschil in verschillen:
                self.stdout.write(f"  {verschil}")
        self.stdout.write(f"{aantal} vastgestelde berekeningen, waarvan {anders} anders.")
        if anders:
            sys.exit(EXIT_FOUTEN)
