"""Rules AA of the method, on the good dossier: fulfilled, and a finding after one change."""

import pytest

from tests.bijdrage.bbv.test_regels import GEVALLEN as WIJZIGINGEN
from tests.dossier import Geval, cel, met_invoer, toets
from tests.invoer import Tabellen

CODES = ("AA-01", "AA-03", "AA-04", "AA-05", "AA-06")


def _wijzig(code: str, tabellen: Tabellen) -> None:
    if code == "AA-01":
        cel("Componenten", 4, behandeling="afspraak", sleutel="afspraak")(tabellen)
        cel("Lasten", 7, aard="structureel")(tabellen)
    WIJZIGINGEN[code](tabellen)


@pytest.mark.parametrize("code", CODES)
def test_regel(code: str) -> None:
    toets(code, Geval(met_invoer(lambda tabellen: _wijzig(code, tabellen))))
