"""``manage.py bereken INVOER…``: calculate straight from files, without the database."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from bijdrage.bbv import beoordeel_invoer
from bijdrage.doorrekenen import (
    Doorgerekend,
    Ingelezen,
    InvoerFout,
    codelijsten,
    inlezen,
    reken,
)
from bijdrage.management.bestemming import (
    MET_JAAR,
    Bestemming,
    weiger_andere_soort,
    weiger_overschrijven,
)
from bijdrage.management.opdracht import Opdracht
from bijdrage.management.uitvoer import (
    EXIT_FOUTEN,
    Schrijver,
    paden_gemarkeerd,
    schrijf_json,
    schrijf_rapporten,
    schrijf_werkmappen,
    weiger_onschrijfbaar,
)
from bijdrage.rapport.brug import brugrapport
from bijdrage.rapport.model import Brugrapport, Jaarrapport
from bijdrage.rapport.regelweergave import bbvblok
from bijdrage.rapport.samenstellen import jaarrapport
from bijdrage.rapport.terminal import (
    scherm,
    toon_brug,
    toon_fouten,
    toon_jaar,
    toon_oordeel,
    toon_overgeslagen,
)
from bijdrage.rekenmodel.uitvoer import als_json, verschil_als_json
from bijdrage.rekenmodel.vergelijkbaar import NietVergelijkbaar
from bijdrage.rekenmodel.verschil import Verschil, verschil
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.gemarkeerd import Onmogelijk, gemarkeerde_kopie

_UITVOER = {
    "json": ("UIT.json", "schrijf alle uitkomsten en verschillen, of alle fouten"),
    "pdf": (
        "UIT.pdf",
        "schrijf het rapport; zijn het er meer, dan komen jaar, stand en gemeente achter de naam",
    ),
    "xlsx": (
        "UIT.xlsx",
        "schrijf een werkmap met de uitkomst, elke stap en de invoer; bij meer dan één invoer komen"
        " jaar en stand achter de naam",
    ),
    "gemarkeerd": (
        "UIT.xlsx",
        "schrijf, alleen bij fouten, de aangeleverde werkmap terug, met de foute cellen gekleurd en"
        " vooraan een lijst; bij meer dan één invoer komt de naam daarvan erachter",
    ),
}
"""The options that name a file to write: what it is called in the help, and what goes in it."""

_EINDE = (
    "Elk geschreven bestand wordt genoemd. Een bestand dat er al is, wordt vervangen; de invoer"
    " nooit. Eindigt met 0 als alles gelukt is, met 2 bij fouten in de invoer (zij staan dan in een"
    " tabel) en met 1 als er iets anders misging. Er is geen databank voor nodig."
)


class Geweigerd(NamedTuple):
    """The faults of an input and what the reader left out; without path: of all inputs together."""

    pad: Path | None
    fouten: tuple[Fout, ...]
    overgeslagen: tuple[str, ...] = ()


class Command(Opdracht):
    """Calculate one or more inputs and show, write or refuse them."""

    help = "Reken een invoer door en toon de bijdrage; met meer dan één ook de verschillen."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = _EINDE
        parser.add_argument(
            "invoer",
            nargs="+",
            type=Path,
            metavar="INVOER",
            help="een werkmap (.xlsx) of een map met csv-bestanden; bij meer dan één van oud naar"
            " nieuw",
        )
        for optie, (naam, uitleg) in _UITVOER.items():
            parser.add_argument(f"--{optie}", type=Path, metavar=naam, help=uitleg)

    def handle(self, *args: Any, **options: Any) -> None:
        invoer: list[Path] = options["invoer"]
        for optie in ("xlsx", "gemarkeerd"):
            weiger_andere_soort(f"--{optie}", options[optie])
        weiger_overschrijven(invoer, list(_bestemmingen(options)))
        ingelezen, geweigerd = _lees(invoer)
        bruggen, niet_vergelijkbaar = ([], []) if geweigerd else _vergelijk(ingelezen)
        if geweigerd or niet_vergelijkbaar:
            self._weiger([*geweigerd, *niet_vergelijkbaar], options)
        weiger_onschrijfbaar({f"--{optie}": options[optie] for optie in ("json", "pdf", "xlsx")})
        self._geef(ingelezen, bruggen, options)

    def _geef(
        self, ingelezen: list[Ingelezen], bruggen: list[Verschil], options: dict[str, Any]
    ) -> None:
        """Calculate, show the reports, and write what is asked for."""
        berekeningen = [reken(een) for een in ingelezen]
        rapporten = [_rapporten(berekening) for berekening in berekeningen]
        brugrapporten = list(_brugrapporten(bruggen, rapporten))
        self._toon(berekeningen, rapporten, brugrapporten)
        if options["gemarkeerd"]:
            self.stdout.write(f"Geen fouten: {options['gemarkeerd']} is niet geschreven.")
        schrijver = Schrijver(self.stdout.write)
        schrijf_json(schrijver, options["json"], _als_json(berekeningen, bruggen))
        alle = [rapport for groep in rapporten for rapport in groep]
        schrijf_rapporten(schrijver, options["pdf"], alle, brugrapporten)
        schrijf_werkmappen(schrijver, options["xlsx"], berekeningen, bruggen)
        schrijver.sluit_af()

    def _weiger(self, geweigerd: Sequence[Geweigerd], options: dict[str, Any]) -> None:
        """Show every fault, one table per input, write what is asked for, and end."""
        for pad, fouten, overgeslagen in geweigerd:
            titel = f"{pad or 'Deze invoer samen'} kan niet worden doorgerekend"
            toon_fouten(scherm(self.stderr), titel, fouten, overgeslagen)
        schrijver = Schrijver(self.stdout.write)
        meer = len(options["invoer"]) > 1
        schrijf_json(schrijver, options["json"], _fouten_als_json(geweigerd, meer))
        if options["gemarkeerd"]:
            paden = paden_gemarkeerd(options["gemarkeerd"], options["invoer"])
            for reden in _schrijf_gemarkeerd(schrijver, paden, geweigerd):
                self.stderr.write(reden)
        for mislukt in schrijver.mislukt:
            self.stderr.write(mislukt)
        sys.exit(EXIT_FOUTEN)

    def _toon(
        self,
        berekeningen: list[Doorgerekend],
        rapporten: list[list[Jaarrapport]],
        bruggen: list[Brugrapport],
    ) -> None:
        console = scherm(self.stdout)
        for berekening, groep in zip(berekeningen, rapporten, strict=True):
            for rapport in groep:
                toon_jaar(console, rapport)
            uitkomsten = beoordeel_invoer(berekening.berekening, codelijsten())
            toon_oordeel(console, bbvblok(uitkomsten))
            toon_overgeslagen(console, berekening.overgeslagen)
        for brug in bruggen:
            toon_brug(console, brug)


def _bestemmingen(options: dict[str, Any]) -> Iterator[Bestemming]:
    """Every output that is asked for, with the names that it may get."""
    invoer, gemarkeerd = options["invoer"], options["gemarkeerd"]
    staarten = {"json": "", "pdf": MET_JAAR, "xlsx": MET_JAAR if len(invoer) > 1 else ""}
    for optie, staart in staarten.items():
        if options[optie]:
            yield Bestemming(f"--{optie}", [options[optie]], staart)
    if gemarkeerd:
        paden = paden_gemarkeerd(gemarkeerd, invoer).values()
        yield Bestemming("--gemarkeerd", [gemarkeerd, *paden])


def _lees(paden: Iterable[Path]) -> tuple[list[Ingelezen], list[Geweigerd]]:
    """Read all inputs, or collect all faults of each."""
    ingelezen: list[Ingelezen] = []
    geweigerd: list[Geweigerd] = []
    for pad in paden:
        try:
            ingelezen.append(inlezen(pad))
        except InvoerFout as fout:
            geweigerd.append(Geweigerd(pad, fout.fouten, fout.overgeslagen))
    return ingelezen, geweigerd


def _vergelijk(ingelezen: Sequence[Ingelezen]) -> tuple[list[Verschil], list[Geweigerd]]:
    """The bridges between consecutive inputs, or why there is none."""
    sleutels = [een.sleutel for een in ingelezen]
    dubbel = next((sleutel for sleutel in sleutels if sleutels.count(sleutel) > 1), None)
    if dubbel:
        return [], [_niet_te_vergelijken(f"{dubbel} staat in meer dan één invoer.")]
    try:
        return [verschil(van.invoer, naar.invoer) for van, naar in pairwise(ingelezen)], []
    except NietVergelijkbaar as reden:
        return [], [_niet_te_vergelijken(str(reden))]


def _niet_te_vergelijken(reden: str) -> Geweigerd:
    verwacht = "invoer van verschillende jaren of standen, met dezelfde centrumgemeente"
    herstel = "Reken elke invoer afzonderlijk door, of herstel de genoemde oorzaak."
    return Geweigerd(None, (Fout(None, None, None, reden, verwacht, herstel),))


def _rapporten(doorgerekend: Doorgerekend) -> list[Jaarrapport]:
    """A report per gastgemeente."""
    berekening = doorgerekend.berekening
    wat = (doorgerekend.sleutel, berekening, doorgerekend.bevindingen, codelijsten())
    return [jaarrapport(*wat, gast) for gast in berekening.gasten]


def _brugrapporten(
    bruggen: Sequence[Verschil], rapporten: Sequence[Sequence[Jaarrapport]]
) -> Iterator[Brugrapport]:
    """The bridge of every gastgemeente that is in two consecutive inputs."""
    for brug, (van, naar) in zip(bruggen, pairwise(rapporten), strict=True):
        gasten = {rapport.gemeente: rapport for rapport in van}
        for rapport in naar:
            if rapport.gemeente in gasten:
                yield brugrapport(gasten[rapport.gemeente], rapport, brug, codelijsten())


def _als_json(berekeningen: list[Doorgerekend], bruggen: list[Verschil]) -> dict[str, Any]:
    alle = [als_json(b.berekening, b.bevindingen, b.overgeslagen) for b in berekeningen]
    if len(alle) == 1:
        return alle[0]
    verschillen = [verschil_als_json(brug, codelijsten()) for brug in bruggen]
    return {"berekeningen": alle, "verschillen": verschillen}


def _fouten_als_json(geweigerd: Iterable[Geweigerd], meer: bool) -> dict[str, Any]:
    """Every fault; of more inputs with the path of its own."""
    return {
        "fouten": [
            fout.als_dict() | ({"invoer": str(pad)} if meer and pad else {})
            for pad, fouten, _ in geweigerd
            for fout in fouten
        ]
    }


def _schrijf_gemarkeerd(
    schrijver: Schrijver, paden: dict[Path, Path], geweigerd: Iterable[Geweigerd]
) -> Iterator[str]:
    """A marked copy of each refused workbook; gives, in Dutch, why there is none of another."""
    for pad, fouten, _ in geweigerd:
        if pad is None:
            yield "Geen gemarkeerde kopie: in de werkmappen zelf zijn geen foute cellen."
            continue
        kopie = gemarkeerde_kopie(pad, fouten)
        if isinstance(kopie, Onmogelijk):
            yield f"Geen gemarkeerde kopie van {pad}. {kopie.reden}"
        else:
            schrijver.schrijf(paden[pad], kopie.__bytes__)
