"""Municipalities, and who takes part when: always with exactly one centrumgemeente."""

import pytest

from samenwerking.models import Deelnemer, Gemeente, Samenwerking
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

CENTRUM, GAST = "rol = 'centrumgemeente'", "rol = 'gastgemeente'"
UITHOORN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0451')"
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"


def _einde(rol: str, dag: str) -> str:
    return f"UPDATE samenwerking_deelnemer SET einde = {dag} WHERE {rol};"


GEVALLEN = [
    Geval("samenwerking_samenwerking_naam_key", kopie(Samenwerking, code="'x'", naam="{}"), "'X'", "naam"),
    Geval("samenwerking_samenwerking_code_key", kopie(Samenwerking, naam="'X'", code="{}"), "'x'", "code"),
    *[
        Geval(
            "samenwerking_code_in_webadres",
            kopie(Samenwerking, naam="'X'", code="{}"),
            "'aa-organisatie_2'",
            fout,
        )
        for fout in ("'AA'", "'a/b'", "''", "'café'")
    ],
    Geval(
        "samenwerking_code_vrij",
        kopie(Samenwerking, naam="'X'", code="{}"),
        "'tijdlijn-2'",
        "'tijdlijn'",
    ),
    Geval(
        "samenwerking_naam_staat_vast",
        "UPDATE samenwerking_samenwerking SET naam = {}",
        "naam",
        "naam || '!'",
    ),
    Geval(
        "samenwerking_code_staat_vast",
        "UPDATE samenwerking_samenwerking SET code = {}",
        "code",
        "code || '-2'",
    ),
    Geval("samenwerking_gemeente_naam_key", kopie(Gemeente, cbs="'0999'", naam="{}"), "'X'", "naam"),
    Geval("samenwerking_gemeente_cbs_key", kopie(Gemeente, naam="'X'", cbs="{}"), "'0999'", "cbs"),
    Geval("gemeente_cbs_vier_cijfers", kopie(Gemeente, naam="'X'", cbs="{}"), "'0999'", "'999'"),
    Geval("gemeente_cbs_vier_cijfers", kopie(Gemeente, naam="'X'", cbs="{}"), "'0999'", "'099x'"),
    Geval(
        "gemeente_cbs_staat_vast",
        "UPDATE samenwerking_gemeente SET cbs = {} WHERE cbs = '0358'",
        "'0358'",
        "'0359'",
    ),
    Geval("deelnemer_periode_klopt", _einde(GAST, "{}"), "'2021-01-01'", "'2020-12-31'"),
    Geval(
        "deelnemer_rol_bekend",
        f"UPDATE samenwerking_deelnemer SET rol = {{}} WHERE {GAST}",
        "'gastgemeente'",
        "'lid'",
    ),
    Geval(
        "deelnemer_een_keer_tegelijk",
        _einde(GAST, "'2021-12-31'") + kopie(Deelnemer, GAST, begin="{}", einde="NULL"),
        "'2022-01-01'",
        "'2021-12-31'",
    ),
    Geval(
        "deelnemer_hoogstens_een_centrumgemeente",
        _einde(CENTRUM, "'2021-12-31'")
        + kopie(Deelnemer, CENTRUM, gemeente_id=UITHOORN, begin="{}", einde="NULL"),
        "'2022-01-01'",
        "'2021-12-31'",
    ),
    # The centrumgemeente leaves too soon, goes alone, or moves alone; or a guest comes too soon.
    Geval("deelnemer_heeft_centrumgemeente", _einde(CENTRUM, "{}"), "NULL", "'2021-12-31'"),
    Geval(
        "deelnemer_heeft_centrumgemeente",
        f"DELETE FROM samenwerking_deelnemer WHERE {CENTRUM} OR {{}}",
        GAST,
        "FALSE",
    ),
    Geval(
        "deelnemer_heeft_centrumgemeente",
        f"UPDATE samenwerking_deelnemer SET samenwerking_id = {ELDERS} WHERE {CENTRUM} OR {{}}",
        GAST,
        "FALSE",
    ),
    Geval(
        "deelnemer_heeft_centrumgemeente",
        kopie(Deelnemer, GAST, gemeente_id=UITHOORN, begin="{}"),
        "'2021-01-01'",
        "'2020-12-31'",
    ),
    Geval(
        "deelnemer_heeft_centrumgemeente",
        kopie(Deelnemer, GAST, samenwerking_id=ELDERS)
        + f"; UPDATE samenwerking_deelnemer SET rol = {{}} WHERE samenwerking_id = {ELDERS}",
        "'centrumgemeente'",
        "'gastgemeente'",
    ),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    goede_registratie()
    Gemeente.objects.create(naam="Uithoorn", cbs="0451")
    if "andere" in geval.opdracht:
        Samenwerking.objects.create(naam="Andere", code="andere")
    toets(geval)
