"""``manage.py bereken INVOER…``: calculate straight from files, without the database."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bijdrage.doorrekenen import Doorgerekend, InvoerFout, codelijsten, doorrekenen
from bijdrage.management.uitvoer import EXIT_FOUTEN, schrijf
from bijdrage.rapport.brug import brugrapport
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.pdf import schrijf_pdf
from bijdrage.rapport.reeks import vorige
from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rapport.terminal import (
    scherm,
    toon_brug,
    toon_fouten,
    toon_jaar,
    toon_overgeslagen,
)
from bijdrage.rapport.werkmap import schrijf_werkmap
from bijdrage.rekenmodel.uitvoer import als_json, verschil_als_json
from bijdrage.rekenmodel.vergelijkbaar import NietVergelijkbaar
from bijdrage.rekenmodel.verschil import Verschil, verschil
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.gemarkeerd import Onmogelijk, gemarkeerde_kopie
from samenwerking.werkboek.schrijven import PastNiet

Fouten = dict[Path, tuple[Fout, ...]]
"""The faults of every input that has any."""


class Command(BaseCommand):
    """Calculate one or more inputs and show, write or refuse them."""

    help = "Reken een invoer door en toon de bijdrage; met meer dan één ook de verschillen."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("invoer", nargs="+", type=Path, help="werkmap (.xlsx) of map met csv")
        parser.add_argument("--json", type=Path, metavar="UIT", help="schrijf alles als JSON")
        parser.add_argument("--pdf", type=Path, metavar="UIT", help="schrijf het rapport als PDF")
        parser.add_argument(
            "--xlsx", type=Path, metavar="UIT", help="schrijf invoer en uitkomst als werkmap"
        )
        parser.add_argument(
            "--gemarkeerd",
            type=Path,
            metavar="UIT",
            help="schrijf bij fouten de aangeleverde werkmap terug, met de foute cellen gekleurd",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        berekeningen, fouten = _reken(options["invoer"])
        bruggen: list[Verschil] = []
        if not fouten:
            bruggen, fouten = _vergelijk(berekeningen)
        if fouten:
            self._weiger(fouten, options["json"], options["gemarkeerd"])
        rapporten = [_rapporten(berekening) for berekening in berekeningen]
        self._toon(berekeningen, rapporten, bruggen)
        _schrijf_json(options["json"], _als_json(berekeningen, bruggen))
        _schrijf_pdf(options["pdf"], [rapport for groep in rapporten for rapport in groep])
        _schrijf_xlsx(options["xlsx"], berekeningen)

    def _weiger(self, fouten: Fouten, uit: Path | None, gemarkeerd: Path | None) -> None:
        """Show every fault, one table per input, and end."""
        for pad, gevonden in fouten.items():
            toon_fouten(scherm(self.stderr), pad, gevonden)
        alle = [
            fout.als_dict() | ({"invoer": str(pad)} if len(fouten) > 1 else {})
            for pad, gevonden in fouten.items()
            for fout in gevonden
        ]
        _schrijf_json(uit, {"fouten": alle})
        for reden in _schrijf_gemarkeerd(gemarkeerd, fouten):
            self.stderr.write(reden)
        sys.exit(EXIT_FOUTEN)

    def _toon(
        self,
        berekeningen: list[Doorgerekend],
        rapporten: list[list[Jaarrapport]],
        bruggen: list[Verschil],
    ) -> None:
        console = scherm(self.stdout)
        for berekening, groep in zip(berekeningen, rapporten, strict=True):
            for rapport in groep:
                toon_jaar(console, rapport)
            toon_overgeslagen(console, berekening.overgeslagen)
        for brug, (van, naar) in zip(bruggen, pairwise(rapporten), strict=True):
            gasten = {rapport.gemeente: rapport for rapport in van}
            for rapport in naar:
                if rapport.gemeente in gasten:
                    oud = gasten[rapport.gemeente]
                    toon_brug(console, brugrapport(oud, rapport, brug, codelijsten()))


def _reken(paden: list[Path]) -> tuple[list[Doorgerekend], Fouten]:
    """Calculate all inputs, or collect all faults of each."""
    berekeningen: list[Doorgerekend] = []
    fouten: Fouten = {}
    for pad in paden:
        try:
            berekeningen.append(doorrekenen(pad))
        except InvoerFout as fout:
            fouten[pad] = fout.fouten
    return berekeningen, fouten


def _vergelijk(berekeningen: list[Doorgerekend]) -> tuple[list[Verschil], Fouten]:
    """The bridges between consecutive inputs, or why there is none."""
    sleutels = [berekening.sleutel for berekening in berekeningen]
    dubbel = next((sleutel for sleutel in sleutels if sleutels.count(sleutel) > 1), None)
    if dubbel:
        return [], _niet_te_vergelijken(f"{dubbel} staat in meer dan één invoer.")
    invoeren = [berekening.berekening.invoer for berekening in berekeningen]
    try:
        return [verschil(van, naar) for van, naar in pairwise(invoeren)], {}
    except NietVergelijkbaar as reden:
        return [], _niet_te_vergelijken(str(reden))


def _niet_te_vergelijken(reden: str) -> Fouten:
    verwacht = "invoer van verschillende jaren of standen, met dezelfde centrumgemeente"
    herstel = "Reken de mappen afzonderlijk door, of herstel de genoemde oorzaak."
    return {Path("samen"): (Fout(None, None, None, reden, verwacht, herstel),)}


def _rapporten(doorgerekend: Doorgerekend) -> list[Jaarrapport]:
    """A report per gastgemeente."""
    sleutel, _, berekening, bevindingen, _ = doorgerekend
    return [
        jaarrapport(sleutel, berekening, bevindingen, codelijsten(), gast)
        for gast in berekening.gasten
    ]


def _als_json(berekeningen: list[Doorgerekend], bruggen: list[Verschil]) -> dict[str, Any]:
    alle = [als_json(b.berekening, b.bevindingen, b.overgeslagen) for b in berekeningen]
    if len(alle) == 1:
        return alle[0]
    verschillen = [verschil_als_json(brug, codelijsten()) for brug in bruggen]
    return {"berekeningen": alle, "verschillen": verschillen}


def _schrijf_json(pad: Path | None, inhoud: dict[str, Any]) -> None:
    if pad:
        schrijf(pad, (json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n").encode())


def _schrijf_pdf(pad: Path | None, rapporten: list[Jaarrapport]) -> None:
    """One report goes to the path itself, more of them each get their name behind it."""
    if not pad:
        return
    for rapport in rapporten:
        achtervoegsel = f"-{rapport.sleutel}-{rapport.gemeente}" if len(rapporten) > 1 else ""
        schrijf(
            pad.with_name(pad.stem + achtervoegsel + pad.suffix),
            schrijf_pdf(rapport, vorige(rapport, rapporten)),
        )


def _schrijf_xlsx(uit: Path | None, berekeningen: list[Doorgerekend]) -> None:
    """One workbook goes to the path itself, more of them each get their name behind it."""
    if not uit:
        return
    for doorgerekend in berekeningen:
        achtervoegsel = f"-{doorgerekend.sleutel}" if len(berekeningen) > 1 else ""
        try:
            inhoud = schrijf_werkmap(doorgerekend)
        except PastNiet as fout:
            wat = f"{doorgerekend.sleutel} past niet in een werkmap"
            raise CommandError(f"{wat}: {fout}.") from fout
        schrijf(uit.with_name(uit.stem + achtervoegsel + uit.suffix), inhoud)


def _schrijf_gemarkeerd(uit: Path | None, fouten: Fouten) -> Iterator[str]:
    """A marked copy of each refused workbook; more of them get the name of the input behind it.

    Gives the reason, in Dutch, for each that has no marked copy.
    """
    if not uit:
        return
    for pad, gevonden in fouten.items():
        achtervoegsel = f"-{pad.stem}" if len(fouten) > 1 else ""
        kopie = gemarkeerde_kopie(pad, gevonden)
        if isinstance(kopie, Onmogelijk):
            yield kopie.reden
        else:
            schrijf(uit.with_name(uit.stem + achtervoegsel + uit.suffix), kopie)
