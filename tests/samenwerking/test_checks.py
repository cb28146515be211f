"""The role of the website in the database: neither superuser nor owner of the tables."""

import pytest

from samenwerking.checks import rol_van_de_website
from tests.registratie import teruggedraaid, voer_uit

pytestmark = pytest.mark.django_db


def test_een_superuser_en_een_eigenaar_vallen_op_een_gewone_rol_niet() -> None:
    (melding,) = rol_van_de_website(None, ["default"])
    assert melding.id == "samenwerking.W001"
    with teruggedraaid():
        voer_uit("CREATE ROLE website_toets", "SET LOCAL ROLE website_toets")
        assert rol_van_de_website(None, ["default"]) == []
    with teruggedraaid():
        voer_uit(
            "CREATE ROLE eigenaar_toets",
            "ALTER TABLE samenwerking_logboekregel OWNER TO eigenaar_toets",
            "SET LOCAL ROLE eigenaar_toets",
        )
        assert len(rol_van_de_website(None, ["default"])) == 1


def test_zonder_databank_zegt_het_niets() -> None:
    assert rol_van_de_website(None) == []
