"""What the strategies make is valid input: the reader takes it without a fault, unchanged."""

from hypothesis import given, settings

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import SCHAAL, Invoer
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from samenwerking.werkboek.getallen import toon_getal
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.bijdrage.rekenmodel.voorbeeld import invoer_uit
from tests.invoer import Tabellen


def tekst(getal: int | None, decimalen: int = 2) -> str:
    return "" if getal is None else toon_getal(getal, decimalen)


def tabellen(invoer: Invoer) -> Tabellen:
    """The input as the sheets that a controller would fill in."""
    k, namen = invoer.kenmerken, [gemeente.naam for gemeente in invoer.gemeenten]
    return {
        "Kenmerken": [
            ["naam", "waarde"],
            ["samenwerking", k.samenwerking],
            ["jaar", str(k.jaar)],
            ["stand", k.stand],
            ["sleutel gezamenlijk", k.sleutel_gezamenlijk],
            ["sleutel overhead", k.sleutel_overhead],
            ["fictief", "ja"],
        ],
        "Gemeenten": [
            ["gemeente", "cbs", "rol", "inwoners"],
            *([g.naam, g.cbs, g.rol, tekst(g.inwoners, 0)] for g in reversed(invoer.gemeenten)),
        ],
        "Onderdelen": [["onderdeel", "naam"], *([o.code, o.naam] for o in invoer.onderdelen)],
        "Uren": [
            ["onderdeel", "taak", "taakveld", "aard", "sleutel"]
            + [f"uren {naam}" for naam in ("gezamenlijk", *namen)],
            *(
                [r.onderdeel, r.taak, r.taakveld, r.aard, r.sleutel]
                + [tekst(uren) for uren in (r.gezamenlijk, *r.uren)]
                for r in invoer.uren
            ),
        ],
        "Componenten": [
            ["component", "behandeling", "sleutel"],
            *([c.naam, c.behandeling, c.sleutel] for c in invoer.componenten),
        ],
        "Sleutels": [
            ["sleutel", "soort", *(f"waarde {naam}" for naam in namen)],
            *(
                [s.naam, s.soort, *(tekst(waarde, SCHAAL[s.soort]) for waarde in s.waarden)]
                for s in invoer.sleutels
            ),
        ],
        "Lasten": [
            [
                "regel",
                "component",
                "categorie",
                "lasten",
                "baten",
                "aard",
                "onderdeel",
                "taakveld",
                "gemeente",
            ],
            *(
                [
                    r.regel,
                    r.component,
                    r.categorie,
                    tekst(r.lasten),
                    tekst(r.baten),
                    r.aard,
                    r.onderdeel,
                    r.taakveld,
                    r.gemeente,
                ]
                for r in invoer.lasten
            ),
        ],
        "Correcties": [
            ["code", "soort", "gemeente", "taakveld", "bedrag", "percentage", "basis", "aard"],
            *(
                [
                    c.code,
                    c.soort,
                    c.gemeente,
                    c.taakveld,
                    tekst(c.bedrag),
                    tekst(c.percentage, 6),
                    c.basis,
                    c.aard,
                ]
                for c in invoer.correcties
            ),
        ],
    }


@settings(max_examples=60)
@given(invoeren())
def test_een_gemaakte_invoer_is_een_goede_invoer(invoer: Invoer) -> None:
    """Written as sheets and read back it has no fault, the same rows and the same mark."""
    terug = invoer_uit(tabellen(invoer))
    assert vingerafdruk(bereken(terug)) == vingerafdruk(bereken(invoer))
