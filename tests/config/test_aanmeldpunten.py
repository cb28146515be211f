"""Identity providers: read from one variable, or refused with what is wrong."""

import json
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.aanmeldpunten import lees_aanmeldpunten
from tests.config.test_instellingen import draai

PUNT = {
    "code": "amstelveen",
    "naam": "Amstelveen",
    "cbs": "0362",
    "server": "https://inloggen.example",
    "client_id": "bijdrage",
    "client_secret": "zeer-geheim",
    "claim": "groups",
    "rollen": {"bijdrage-controllers": "controller"},
}
ANDER = {"code": "aalsmeer", "client_id": "bijdrage-aalsmeer"}


def lees(*punten: dict[str, Any]) -> Any:
    return lees_aanmeldpunten(json.dumps(punten))


def test_zonder_variabele_zijn_er_geen() -> None:
    assert lees_aanmeldpunten("") == ()


def test_twee_gemeenten() -> None:
    een, twee = lees(PUNT, PUNT | ANDER)
    assert (een.naam, twee.code) == ("Amstelveen", "aalsmeer")
    assert een.als_app()["settings"] == {
        "server_url": "https://inloggen.example",
        "oauth_pkce_enabled": True,
    }
    assert een.oorsprong == "https://inloggen.example"
    assert "zeer-geheim" not in repr(een)


@pytest.mark.parametrize(
    ("punten", "melding"),
    [
        ([PUNT | {"groep": "x"}], "groep"),
        ([{naam: waarde for naam, waarde in PUNT.items() if naam != "cbs"}], "cbs"),
        ([PUNT | {"server": "http://inloggen.example"}], "https://"),
        ([PUNT, PUNT | ANDER | {"code": PUNT["code"]}], "elke code"),
        ([PUNT, PUNT | ANDER | {"client_id": PUNT["client_id"]}], "elke client_id"),
        (["amstelveen"], "JSON-lijst"),
    ],
)
def test_fout_wordt_genoemd_zonder_het_geheim(punten: list[Any], melding: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=melding) as fout:
        lees(*punten)
    assert "zeer-geheim" not in str(fout.value)


@pytest.mark.parametrize(("rol", "werkt"), [("controller", True), ("koning", False)])
def test_een_rol_die_er_niet_is_wordt_bij_de_start_geweigerd(rol: str, werkt: bool) -> None:
    punten = json.dumps([PUNT | {"rollen": {"groep": rol}}])
    uitkomst = draai("manage.py", "check", AANMELDPUNTEN=punten)
    assert (uitkomst.returncode == 0) is werkt, uitkomst.stderr
    assert werkt or "Amstelveen geeft de rol koning" in uitkomst.stderr
