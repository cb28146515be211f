"""Reading and checking a folder of csv files, beside only splitting them into cells."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bijdrage.invoer.lezen import lees_invoer
from bijdrage.rekenmodel.invoer import Invoer, Lastenregel, Urenregel
from samenwerking.werkboek.getallen import toon_getal
from tests.bench.invoer import maak_invoer
from tests.invoer import CODELIJSTEN, Rijen, Tabellen, schrijf

GROOTTES = (1_000, 10_000, 100_000)
RONDEN = 5


def meet() -> None:
    """Print a row per size; times are the best of a few rounds, taken in turns in one run."""
    print("urenregels | lezen en controleren s | alleen splitsen s | fouten")
    for grootte in GROOTTES:
        with TemporaryDirectory() as map:
            pad = schrijf(tabellen_van(maak_invoer(grootte)), Path(map))
            lezen, splitsen = float("inf"), float("inf")
            for _ in range(RONDEN):
                lezen = min(lezen, _duur_lezen(pad))
                splitsen = min(splitsen, _duur_splitsen(pad))
            fouten = len(lees_invoer(pad, CODELIJSTEN).fouten)
        print(f"{grootte:10d} | {lezen:22.4f} | {splitsen:17.4f} | {fouten}")


def _duur_lezen(pad: Path) -> float:
    begin = perf_counter()
    lees_invoer(pad, CODELIJSTEN)
    return perf_counter() - begin


def _duur_splitsen(pad: Path) -> float:
    begin = perf_counter()
    for bestand in pad.iterdir():
        list(csv.reader(io.StringIO(bestand.read_text(encoding="utf-8")), delimiter=";"))
    return perf_counter() - begin


def tabellen_van(invoer: Invoer) -> Tabellen:
    """The sheets that a made-up input fills, as text."""
    k, namen = invoer.kenmerken, [gemeente.naam for gemeente in invoer.gemeenten]
    kenmerken = {"samenwerking": k.samenwerking, "jaar": str(k.jaar), "stand": k.stand}
    return {
        "Kenmerken": [["naam", "waarde"], *map(list, kenmerken.items())],
        "Gemeenten": _tabel(
            "gemeente cbs rol inwoners",
            [[g.naam, g.cbs, g.rol, str(g.inwoners)] for g in invoer.gemeenten],
        ),
        "Onderdelen": _tabel("onderdeel naam", [[o.code, o.naam] for o in invoer.onderdelen]),
        "Uren": [
            ["onderdeel", "taak", "taakveld", "aard", "uren gezamenlijk"]
            + [f"uren {naam}" for naam in namen],
            *map(_urenregel, invoer.uren),
        ],
        "Lasten": _tabel(
            "regel onderdeel component categorie aard taakveld gemeente lasten baten",
            [
                [r.regel, r.onderdeel, r.component, r.categorie, r.aard, "", "", *_bedragen(r)]
                for r in invoer.lasten
            ],
        ),
        "Componenten": _tabel(
            "component behandeling sleutel grondslag",
            [[c.naam, c.behandeling, c.sleutel, ""] for c in invoer.componenten],
        ),
    }


def _tabel(kop: str, rijen: Rijen) -> Rijen:
    return [kop.split(), *rijen]


def _urenregel(regel: Urenregel) -> list[str]:
    uren = [toon_getal(uren, 2) for uren in (regel.gezamenlijk, *regel.uren)]
    return [regel.onderdeel, regel.taak, regel.taakveld, regel.aard, *uren]


def _bedragen(regel: Lastenregel) -> list[str]:
    return [toon_getal(regel.lasten, 2), toon_getal(regel.baten, 2)]


if __name__ == "__main__":
    meet()
