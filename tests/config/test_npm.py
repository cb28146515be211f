"""Static files from node_modules: what pages use is found, the rest is hidden."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from config.npm import MAPPEN, NpmFinder


@pytest.mark.parametrize(
    "path",
    [
        "npm/utrecht/html.css",
        "npm/voorbeeld/theme.css",
        "npm/noto-sans/400.css",
        "npm/noto-serif/700.css",
    ],
)
def test_wat_bladen_gebruiken_wordt_gevonden(path: str) -> None:
    gevonden = finders.find(path)
    assert gevonden
    assert Path(gevonden).is_file()


@pytest.mark.parametrize(
    "path",
    [
        "npm/utrecht/index.css",
        "npm/utrecht/../package.json",
        "npm/voorbeeld/tokens.json",
        "npm/noto-sans/package.json",
        "npm/noto-sans/files/../package.json",
        "npm/bestaat-niet/html.css",
    ],
)
def test_de_rest_blijft_verborgen(path: str) -> None:
    assert not finders.find(path)


def test_elk_lettertype_dat_een_stijlblad_noemt_wordt_getoond() -> None:
    getoond = {f"{map_.prefix}/{path}" for path, map_ in NpmFinder().list([])}
    for blad in (naam for naam in getoond if naam.startswith("npm/noto") and naam.endswith(".css")):
        inhoud = Path(str(finders.find(blad))).read_text()
        genoemd = {f"{Path(blad).parent}/{naam}" for naam in re.findall(r"url\(\./(.+?)\)", inhoud)}
        assert genoemd
        assert genoemd <= getoond


def test_het_blijft_weinig() -> None:
    assert len(list(NpmFinder().list([]))) < 200
    assert all(Path(map_.location).is_dir() for map_ in MAPPEN)


def test_de_website_levert_een_stijlblad(client: Client) -> None:
    antwoord = client.get("/statisch/npm/utrecht/html.css")
    assert antwoord.status_code == 200
    assert antwoord.headers["Content-Type"].startswith("text/css")
