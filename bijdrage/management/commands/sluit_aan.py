"""``manage.py sluit_aan INVOER``: an input beside an extract of the ledger and an Iv3 delivery.

Straight from files, without the database, as ``bereken`` is.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from bijdrage.boeken.aansluiting import lees_uittreksel, sluit_aan
from bijdrage.boeken.levering import toets_boekingen
from bijdrage.boeken.voorstel import boekingsvoorstel
from bijdrage.doorrekenen import InvoerFout, codelijsten, doorrekenen
from bijdrage.management.opdracht import Opdracht
from bijdrage.management.uitvoer import EXIT_FOUTEN
from bijdrage.rapport.terminal import scherm, toon_fouten
from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.iv3.definitie import BestandFout
from samenwerking.iv3.levering import DUIZEND, EURO, lees_levering
from samenwerking.management.opdracht import NIET_TE_LEZEN
from samenwerking.notatie import bedrag

EENHEDEN = {"euro": EURO, "duizend": DUIZEND}


class Command(Opdracht):
    """Say per row of the ledger whether it is the input, and per booking whether it can be in."""

    help = "Leg een invoer naast een uittreksel van het grootboek, of naast een Iv3-levering."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("invoer", type=Path, help="werkmap (.xlsx) of map met csv")
        parser.add_argument(
            "--grootboek",
            type=Path,
            metavar="UITTREKSEL.csv",
            help="csv met de kolommen rekening, omschrijving, lasten, baten en component",
        )
        parser.add_argument(
            "--levering", type=Path, metavar="IV3.json", help="de Iv3-levering van een gemeente"
        )
        parser.add_argument(
            "--eenheid",
            choices=EENHEDEN,
            default="duizend",
            help="waarin de levering staat: euro of duizend (x € 1.000; standaard)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            berekening = doorrekenen(options["invoer"]).berekening
        except InvoerFout as fout:
            naam = options["invoer"].name
            toon_fouten(scherm(self.stderr), naam, fout.fouten, fout.overgeslagen)
            sys.exit(EXIT_FOUTEN)
        self._toon(options["grootboek"], lambda inhoud: _grootboek(berekening, inhoud))
        eenheid = EENHEDEN[options["eenheid"]]
        self._toon(options["levering"], lambda inhoud: _levering(berekening, inhoud, eenheid))

    def _toon(self, pad: Path | None, lees: Callable[[bytes], Iterator[str]]) -> None:
        if pad is None:
            return
        try:
            self.stdout.write("\n".join(lees(pad.read_bytes())))
        except OSError as fout:
            raise CommandError(NIET_TE_LEZEN.format(pad)) from fout
        except BestandFout as fout:
            raise CommandError(str(fout)) from fout


def _grootboek(berekening: Berekening, inhoud: bytes) -> Iterator[str]:
    posten, fouten = lees_uittreksel(inhoud, [c.naam for c in berekening.invoer.componenten])
    if fouten:
        regels = (
            f"rij {f.rij}, {f.kolom}: gevonden {f.gevonden}, verwacht {f.verwacht}. {f.herstel}"
            for f in fouten
        )
        raise CommandError("\n".join(regels))
    gevonden = sluit_aan(berekening, posten)
    for rij in gevonden.rijen:
        namen = ", ".join(sorted(rij.post.componenten))
        wat = "sluit" if rij.sluit else f"verschil {bedrag(rij.verschil)}"
        yield f"{rij.post.naam} ({namen}): {wat}"
    yield (
        f"verdeeld {bedrag(gevonden.verdeeld)} + niet verdeeld {bedrag(gevonden.buiten)} = "
        f"{bedrag(gevonden.invoer)}; grootboek {bedrag(gevonden.grootboek)}"
    )


def _levering(berekening: Berekening, inhoud: bytes, eenheid: int) -> Iterator[str]:
    boekingen = boekingsvoorstel(berekening, codelijsten()).boekingen
    levering = lees_levering(inhoud, eenheid)
    for t in toets_boekingen(levering, boekingen, berekening.invoer):
        totaal = "" if t.totaal is None else f" van {bedrag(t.totaal)}"
        yield f"{t.cel[0]} {t.cel[1]} × {t.cel[2]}: {bedrag(t.bedrag)}{totaal}: {t.uitkomst}"
    yield "Een levering bevat totalen: dat een bedrag erin staat, is er niet mee te bewijzen."
