"""The code lists: years that are in order, and a code once a year."""

import pytest

from samenwerking.models import Categorie, GrijzeCel, Taakveld
from tests.registratie import Geval, kopie, namen, toets

GEVALLEN = [
    Geval(
        "taakveld_jaren_kloppen",
        "UPDATE samenwerking_taakveld SET geldig_van = 2023, geldig_tot = {}",
        "2023",
        "2022",
    ),
    Geval(
        "taakveld_jaren_kloppen", "UPDATE samenwerking_taakveld SET geldig_van = {}", "2017", "2016"
    ),
    Geval(
        "taakveld_een_keer_per_jaar",
        kopie(Taakveld, geldig_van="{}", geldig_tot="NULL"),
        "2023",
        "2022",
    ),
    Geval("taakveld_begint_een_keer", kopie(Taakveld, code="{}"), "'0.10'", "'0.1'"),
    Geval(
        "categorie_jaren_kloppen",
        "UPDATE samenwerking_categorie SET geldig_tot = {}",
        "NULL",
        "2016",
    ),
    Geval(
        "categorie_zijde_bekend",
        "UPDATE samenwerking_categorie SET lasten_baten = {}",
        "'baten'",
        "'saldo'",
    ),
    Geval("categorie_begint_een_keer", kopie(Categorie, lasten_baten="{}"), "'baten'", "'lasten'"),
    Geval(
        "categorie_een_keer_per_jaar",
        kopie(Categorie, geldig_van="{}", geldig_tot="NULL"),
        "2023",
        "2022",
    ),
    Geval(
        "grijze_cel_jaren_kloppen",
        "UPDATE samenwerking_grijzecel SET geldig_tot = {}",
        "2017",
        "2016",
    ),
    Geval(
        "grijze_cel_zijde_bekend",
        "UPDATE samenwerking_grijzecel SET lasten_baten = {}",
        "'baten'",
        "'beide'",
    ),
    Geval("grijze_cel_begint_een_keer", kopie(GrijzeCel, categorie="{}"), "'1.1'", "'3.8'"),
    Geval(
        "grijze_cel_een_keer_per_jaar",
        kopie(GrijzeCel, geldig_van="{}", geldig_tot="2026"),
        "2023",
        "2022",
    ),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    jaren = {"geldig_van": 2017, "geldig_tot": 2022}
    Taakveld.objects.create(code="0.1", naam="Bestuur", hoofdtaakveld="0", boekbaar=True, **jaren)
    Categorie.objects.create(code="3.8", naam="Goederen", lasten_baten="lasten", **jaren)
    GrijzeCel.objects.create(lasten_baten="lasten", taakveld="0.10", categorie="3.8", **jaren)
    toets(geval)
