"""A small definition file of Iv3, in the shape in which CBS publishes it; made up for the tests."""

from typing import Any


def definitie(jaar: int = 2027, **delen: Any) -> dict[str, Any]:
    """The file as an object, with parts of it replaced."""
    velden = {"0.": ("0.1", "0.4", "0.10"), "6.": ("6.1", "6.71a")}
    namen = {"0.": "BESTUUR EN ONDERSTEUNING", "6.": "SOCIAAL DOMEIN", "0.4": "Overhead"}
    taakvelden = [
        _item(h, namen[h], [_item(c, namen.get(c, c)) for c in v]) for h, v in velden.items()
    ]
    return {
        "metadata": {
            "overheidslaag": "Gemeente",
            "boekjaar": str(jaar),
            "omschrijving": "verzonnen",
        },
        "codelijsten": {
            "taakveld": {"codelijst": [_item("Tot_TV", "Totaal taakvelden", taakvelden)]},
            "categorie_lasten": _categorieen("Tot_cat_l", "1.1", "4.3.2"),
            "categorie_baten": _categorieen("Tot_cat_b", "4.3.2"),
        },
        "grijze_cellen": {
            "lasten": [{"taakveld": "0.10", "categorie": "4.3.2"}],
            "baten": [{"taakveld": "0.10", "categorie": "4.3.2"}],
        },
        **delen,
    }


def _categorieen(totaal: str, *codes: str) -> dict[str, Any]:
    lopend = _item("LR", "Lopende Rekening", [_item(code, f"Categorie {code}") for code in codes])
    return {"codelijst": [_item(totaal, "Totaal", [lopend])]}


def _item(code: str, naam: str, onder: list[Any] | None = None) -> dict[str, Any]:
    item = {"code": code, "omschrijving": naam}
    return {**item, "subcodes": onder} if onder else item
