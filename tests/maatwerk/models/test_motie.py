"""Motions in the database: everything once, known words, of a municipality that takes part."""

import pytest

from maatwerk.models import Motie, Motiepunt
from samenwerking.models import Bron, Gemeente, Samenwerking
from tests.maatwerk.voorbeeld import motiepunt
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET, PUNT = "UPDATE maatwerk_motie SET ", "UPDATE maatwerk_motiepunt SET "
BRON = "(SELECT id FROM samenwerking_bron WHERE code = '{}')"
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
BUITEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0999')"
GEVALLEN = [
    Geval("motie_een_keer", kopie(Motie, titel="{}"), "'Anders'", "titel"),
    Geval("motie_status_bekend", f"{ZET}status = {{}}", "'verworpen'", "'zoek'"),
    Geval("motie_precisie_bekend", f"{ZET}precisie = {{}}", "'jaar'", "'eeuw'"),
    Geval("motie_heeft_inhoud", f"{ZET}titel = {{}}", "'x'", "''"),
    Geval("motie_heeft_inhoud", f"{ZET}samenvatting = {{}}", "'x'", "''"),
    Geval(
        "motie_samenwerking_staat_vast", f"{ZET}samenwerking_id = {{}}", "samenwerking_id", ELDERS
    ),
    Geval("motie_van_een_deelnemer", f"{ZET}gemeente_id = {{}}", "gemeente_id", BUITEN),
    Geval("motie_openbare_bron", f"{ZET}bron_id = {{}}", BRON.format("OPEN"), BRON.format("DICHT")),
    Geval("motie_openbare_bron", f"{ZET}bron_id = {{}}", "NULL", BRON.format("ELDERS")),
    Geval("motiepunt_een_keer", kopie(Motiepunt, nummer="{}"), "2", "1"),
    Geval("motiepunt_heeft_inhoud", f"{PUNT}tekst = {{}}", "'x'", "''"),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    intern = {"vertrouwelijkheid": "intern", "grond": "x"}
    for code, van, hoe in (
        *(("OPEN", samenwerking, {}), ("DICHT", samenwerking, intern), ("ELDERS", andere, {})),
    ):
        Bron.objects.create(code=code, titel="x", gelezen="geheel", samenwerking=van, **hoe)
    motiepunt(samenwerking)
    toets(geval)
