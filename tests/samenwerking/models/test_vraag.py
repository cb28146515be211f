"""Questions in the database: the steps they go, and that nothing of them changes afterwards."""

from collections.abc import Iterator

import pytest

from samenwerking.models import Gemeente, Samenwerking, Vraag
from tests.personen import AALSMEER, account
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET = "UPDATE samenwerking_vraag SET "
WIE, ANDER = (
    f"(SELECT id FROM samenwerking_gebruiker WHERE username = '{naam}')"
    for naam in ("schrijver", "ander")
)
ANTWOORD = (
    f"status = 'beantwoord', antwoord = 'Ja.', beantwoord_door_id = {WIE}, beantwoord_op = now()"
)
OPEN = f"status = 'gepubliceerd', gepubliceerd_door_id = {ANDER}, gepubliceerd_op = now()"
LEEG = "antwoord = '', beantwoord_door_id = NULL, beantwoord_op = NULL"
BEANTWOORD, GEPUBLICEERD = f"{ZET}{ANTWOORD}; ", f"{ZET}{ANTWOORD}; {ZET}{OPEN}; "


def _inhoud() -> Iterator[Geval]:
    yield Geval("vraag_rol_bekend", kopie(Vraag, rol="{}"), "'auditor'", "'raadslid'")
    for veld in ("tekst", "onderwerp"):
        yield Geval("vraag_heeft_inhoud", kopie(Vraag, **{veld: "{}"}), "'x'", "''")
    for elders in ("//elders.nl/", "https://elders.nl/", r"/\elders.nl", "/aa /", ""):
        yield Geval("vraag_over_eigen_pagina", kopie(Vraag, pad="{}"), "'/aa/'", f"'{elders}'")
    herkomst = f"{ZET}{ANTWOORD}, herkomst = {{}}"
    for elders in ("//elders.nl/", "javascript:alert(1)"):
        yield Geval("vraag_herkomst_is_eigen_pagina", herkomst, "'/aa/?x=1'", f"'{elders}'")
    yield Geval("vraag_herkomst_is_eigen_pagina", kopie(Vraag, herkomst="{}"), "''", "'/aa/'")


def _antwoorden() -> Iterator[Geval]:
    for veld, goed, fout in (
        ("antwoord", "'Ja.'", "''"),
        ("beantwoord_door_id", WIE, "NULL"),
        ("beantwoord_op", "now()", "NULL"),
    ):
        anders = ANTWOORD.replace(f"{veld} = {goed}", f"{veld} = {{}}")
        yield Geval("vraag_beantwoord_met_antwoord", ZET + anders, goed, fout)
    for veld, goed in (("gepubliceerd_door_id", ANDER), ("gepubliceerd_op", "now()")):
        anders = OPEN.replace(f"{veld} = {goed}", f"{veld} = {{}}")
        yield Geval("vraag_gepubliceerd_met_moment", f"{BEANTWOORD}{ZET}{anders}", goed, "NULL")
    door = OPEN.replace(ANDER, "{}")
    yield Geval("vraag_gepubliceerd_door_een_ander", f"{BEANTWOORD}{ZET}{door}", ANDER, WIE)


def _stappen() -> Iterator[Geval]:
    stap = "vraag_volgt_de_stappen"
    yield Geval(stap, kopie(Vraag, status="{}"), "'gesteld'", "'ingetrokken'")
    yield Geval(stap, f"{ZET}{{}}", "status = 'ingetrokken'", OPEN)
    yield Geval(stap, f"{ZET}{{}}", ANTWOORD, "antwoord = ''")
    yield Geval(stap, f"{BEANTWOORD}{ZET}{{}}", f"status = 'gesteld', {LEEG}", "antwoord = 'Nee.'")
    yield Geval(stap, "{}", BEANTWOORD, f"{BEANTWOORD}{ZET}status = 'ingetrokken', {LEEG}")
    yield Geval(stap, "{}", GEPUBLICEERD, f"{GEPUBLICEERD}{ZET}status = 'beantwoord'")
    yield Geval(stap, f"{ZET}status = {{}}", "'ingetrokken'", "'weg'")
    weg = f"{ZET}status = 'ingetrokken'; {ZET}{{}}"
    yield Geval(stap, "{}", weg.partition(";")[0], weg.format("status = 'gesteld'"))


def _vast() -> Iterator[Geval]:
    for veld, anders in (
        *(("tekst", "'Anders.'"), ("onderwerp", "'Anders.'"), ("pad", "'/anders/'")),
        *(("plek", "'elders'"), ("jaar", "2022"), ("rol", "'auditor'"), ("fictief", "TRUE")),
        ("uiterlijk", "uiterlijk + 1"),
        ("gesteld_op", "gesteld_op - INTERVAL '1 day'"),
        ("gesteld_door_id", ANDER),
        ("gemeente_id", "(SELECT id FROM samenwerking_gemeente WHERE cbs <> '0358' LIMIT 1)"),
        ("samenwerking_id", "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"),
    ):
        yield Geval("vraag_staat_vast", f"{ZET}{ANTWOORD}, {veld} = {{}}", veld, anders)
    for veld, anders in (
        *(("antwoord", "'Nee.'"), ("herkomst", "'/aa/'")),
        *(("beantwoord_door_id", "gesteld_door_id"), ("beantwoord_op", "'2026-01-01'")),
    ):
        open_ = f"{BEANTWOORD}{ZET}{OPEN}, {veld} = {{}}"
        yield Geval("vraag_antwoord_staat_vast", open_, veld, anders)
    for veld, anders in (("antwoord", "'Nee.'"), ("herkomst", "'/aa/'")):
        later = f"{GEPUBLICEERD}{ZET}{veld} = {anders}"
        yield Geval("vraag_antwoord_staat_vast", "{}", GEPUBLICEERD, later)
    for eerst in ("", BEANTWOORD, GEPUBLICEERD):
        yield Geval("vraag_blijft", f"{eerst}{{}}", "SELECT 1", "DELETE FROM samenwerking_vraag")


GEVALLEN = [*_inhoud(), *_antwoorden(), *_stappen(), *_vast()]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    verdeling = goede_registratie().urenverdeling
    Samenwerking.objects.create(naam="Andere", code="andere")
    for naam in ("schrijver", "ander"):
        account(naam)
    Vraag.objects.create(
        samenwerking=verdeling.samenwerking,
        gemeente=Gemeente.objects.get(cbs=AALSMEER),
        rol="vertegenwoordiger",
        pad="/voorbeeldregeling/2021-begroting-v1/",
        jaar=2021,
        onderwerp="Bijdrage",
        tekst="Waarom?",
        gesteld_door=account("vrager"),
        uiterlijk="2026-12-31",
    )
    toets(geval)
