"""Units: a tree without a ring, and a code that is used once at a time and stays."""

from datetime import date

import pytest

from bijdrage.models import Kostenregel
from samenwerking.models import Onderdeel, Onderdeelgegeven, Samenwerking, Urenregel
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

BZ = "code = 'BZ'"


def _id(code: str) -> str:
    return f"(SELECT id FROM samenwerking_onderdeel WHERE code = {code})"


ICT = _id("'ICT'")
ANDERS = {"onderdeelgegeven": {}, "urenregel": {}, "kostenregel": {"regel": "'L99'"}}
"""What a copy of a row has to have of its own, beside its unit."""
GEVALLEN = [
    Geval(
        "onderdeel_periode_klopt",
        f"UPDATE samenwerking_onderdeel SET einde = {{}} WHERE {BZ}",
        "'2021-01-01'",
        "'2020-12-31'",
    ),
    Geval(
        "onderdeel_code_een_keer_tegelijk",
        f"UPDATE samenwerking_onderdeel SET einde = '2021-12-31' WHERE {BZ};"
        + kopie(Onderdeel, BZ, begin="{}", einde="NULL"),
        "'2022-01-01'",
        "'2021-12-31'",
    ),
    Geval(
        "onderdeel_niet_onder_zichzelf",
        kopie(Onderdeel, BZ, id="99999999", code="'BZ2'", ouder_id="{}"),
        "NULL",
        "99999999",
    ),
    Geval(
        "onderdeel_code_staat_vast",
        f"UPDATE samenwerking_onderdeel SET code = {{}} WHERE {BZ}",
        "'BZ'",
        "'BZ2'",
    ),
    Geval(
        "onderdeel_code_staat_vast",
        f"UPDATE samenwerking_onderdeel SET samenwerking_id = {{}} WHERE {BZ}",
        "samenwerking_id",
        "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')",
    ),
    # BZ stands under Dienstverlening; and two units that go under each other at once.
    Geval(
        "onderdeel_geen_kring",
        f"UPDATE samenwerking_onderdeel SET ouder_id = {_id('{}')} WHERE code = 'Dienstverlening'",
        "'Samenleving'",
        "'BZ'",
    ),
    Geval(
        "onderdeel_geen_kring",
        "UPDATE samenwerking_onderdeel SET ouder_id = CASE code WHEN 'WM' THEN "
        + f"{ICT} ELSE {_id('{}')} END WHERE code IN ('WM', 'ICT')",
        "'BZ'",
        "'WM'",
    ),
    Geval(
        "onderdeel_eigen_ouder",
        f"UPDATE samenwerking_onderdeel SET ouder_id = {_id('{}')} WHERE {BZ}",
        "'Samenleving'",
        "'ELDERS'",
    ),
    *[
        Geval(f"{tabel}_eigen_onderdeel_{soort}", opdracht, "'Samenleving'", "'ELDERS'")
        for model in (Onderdeelgegeven, Urenregel, Kostenregel)
        for tabel in [str(model._meta.model_name)]
        for soort, opdracht in (
            ("insert", kopie(model, **ANDERS[tabel], onderdeel_id=_id("{}"))),
            (
                "update",
                f"UPDATE {model._meta.db_table} SET onderdeel_id = {_id('{}')}"
                f" WHERE id = (SELECT min(id) FROM {model._meta.db_table})",
            ),
        )
    ],
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    goede_registratie()
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    Onderdeel.objects.create(samenwerking=andere, code="ELDERS", naam="X", begin=date(2021, 1, 1))
    toets(geval)
