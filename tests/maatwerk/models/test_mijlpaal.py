"""Milestones in the database: everything once, of one investigation, as long as it runs."""

import pytest

from maatwerk.models import Mijlpaal
from tests.maatwerk.voorbeeld import motiepunt, onderzoek
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET, KLAAR = (
    "UPDATE maatwerk_mijlpaal SET ",
    "UPDATE maatwerk_onderzoek SET status = 'vervallen', reden_vervallen = 'x' WHERE nummer = 1; ",
)
ANDER = "(SELECT id FROM maatwerk_onderzoek WHERE nummer = 2)"
GEVALLEN = [
    Geval("mijlpaal_een_keer", kopie(Mijlpaal, wat="{}"), "'Anders'", "wat"),
    Geval("mijlpaal_heeft_inhoud", f"{ZET}wat = {{}}", "'x'", "''"),
    Geval("mijlpaal_onderzoek_staat_vast", f"{ZET}onderzoek_id = {{}}", "onderzoek_id", ANDER),
    *(
        Geval("mijlpaal_zolang_het_loopt", f"{{}}{opdracht}", "", KLAAR)
        for opdracht in (
            f"{ZET}bereikt_op = '2026-01-01'",
            kopie(Mijlpaal, wat="'Anders'"),
            "DELETE FROM maatwerk_mijlpaal",
        )
    ),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    punt = motiepunt(goede_registratie().urenverdeling.samenwerking)
    onderzoek(punt).mijlpalen.create(wat="Plan", gepland="2026-01-01")
    onderzoek(punt, 2)
    toets(geval)
