"""Sources, events, decisions and accounts: known words, and everything once."""

from datetime import date
from hashlib import sha256

import pytest

from samenwerking.models import Besluit, Bron, Gebeurtenis, Gebruiker, Samenwerking, Urenverdeling
from tests.registratie import Geval, kopie, namen, toets, versie, voer_uit

LANG = "(SELECT tekst FROM samenwerking_besluit LIMIT 1)"
"""A text of 10.000 characters that does not compress; too long for an index."""
GEVALLEN = [
    Geval("bron_gelezen_bekend", "UPDATE samenwerking_bron SET gelezen = {}", "'deels'", "'half'"),
    Geval("samenwerking_bron_code_key", kopie(Bron, code="{}"), "'B2'", "'B1'"),
    Geval(
        "gebeurtenis_precisie_bekend",
        "UPDATE samenwerking_gebeurtenis SET precisie = {}",
        "'maand'",
        "'eeuw'",
    ),
    Geval("gebeurtenis_een_keer", kopie(Gebeurtenis, tekst="{}"), "'einde'", LANG),
    Geval("gebeurtenis_een_keer", kopie(Gebeurtenis, tekst="{}"), f"{LANG} || '!'", LANG),
    Geval("besluit_een_keer", kopie(Besluit, orgaan="{}"), "'raad'", "'college'"),
    Geval("besluit_een_keer", kopie(Besluit, tekst="{}"), f"{LANG} || '!'", LANG),
    Geval(
        "besluit_samenwerking_staat_vast",
        "UPDATE samenwerking_besluit SET samenwerking_id = {}",
        "samenwerking_id",
        "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')",
    ),
    *[
        Geval(
            "besluit_staat",
            f"UPDATE samenwerking_besluit SET vast = {{}}; {wijziging}",
            "FALSE",
            "TRUE",
        )
        for wijziging in (
            "UPDATE samenwerking_besluit SET tekst = 'Anders'",
            "UPDATE samenwerking_besluit SET vast = FALSE",
            "DELETE FROM samenwerking_besluit",
        )
    ],
    Geval(
        "besluit_niet_leeg",
        "SET LOCAL session_replication_role = {}; TRUNCATE samenwerking_besluit CASCADE",
        "replica",
        "origin",
    ),
    *[
        Geval(f"{tabel}_{regel}", f"UPDATE samenwerking_{tabel} SET {wijziging}", goed, fout)
        for tabel in ("bron", "gebeurtenis", "besluit")
        for regel, wijziging, goed, fout in (
            (
                "vertrouwelijkheid_bekend",
                "grond = 'x', vertrouwelijkheid = {}",
                "'intern'",
                "'half'",
            ),
            ("niet_openbaar_met_grond", "vertrouwelijkheid = 'intern', grond = {}", "'Woo'", "''"),
            (
                "geheim_door_een_orgaan",
                "vertrouwelijkheid = 'geheim', grond = 'Woo', opgelegd_door = {}",
                "'raad'",
                "''",
            ),
        )
    ],
    Geval("samenwerking_gebruiker_username_key", kopie(Gebruiker, username="{}"), "'b'", "'a'"),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    dag = date(2021, 1, 1)
    Bron.objects.create(code="B1", titel="Begroting", gelezen="geheel")
    lang = "".join(sha256(bytes([nummer])).hexdigest() for nummer in range(157))[:10_000]
    Gebeurtenis.objects.create(datum=dag, tekst=lang)
    samenwerking = versie(Urenverdeling).samenwerking
    Besluit.objects.create(samenwerking=samenwerking, orgaan="college", datum=dag, tekst=lang)
    Samenwerking.objects.create(naam="Andere", code="andere")
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    Gebruiker.objects.create_user("a")
    toets(geval)
