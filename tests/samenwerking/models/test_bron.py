"""Sources, events, decisions and accounts: known words, and everything once."""

from datetime import date
from hashlib import sha256

import pytest

from samenwerking.models import (
    Besluit,
    Bron,
    Gebeurtenis,
    Gebruiker,
    Gemeente,
    Samenwerking,
    Urenverdeling,
)
from tests.registratie import Geval, kopie, namen, toets, versie, voer_uit

LANG = "(SELECT tekst FROM samenwerking_besluit LIMIT 1)"
"""A text of 10.000 characters that does not compress; too long for an index."""
ANDERE_SAMENWERKING = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
INTERN = "UPDATE samenwerking_bron SET vertrouwelijkheid = 'intern', grond = 'x'"
"""SQL without which a decision of no cooperation is refused before any rule with a name."""
GEVALLEN = [
    Geval("bron_webadres", "UPDATE samenwerking_bron SET url = {}", "'https://x.nl'", "'x.nl'"),
    Geval("bron_gelezen_bekend", "UPDATE samenwerking_bron SET gelezen = {}", "'deels'", "'half'"),
    Geval("bron_een_keer", f"{INTERN}; {kopie(Bron, code='{}')}", "'B2'", "'B1'"),
    Geval("bron_een_openbare", kopie(Bron, samenwerking_id="NULL", code="{}"), "'B2'", "'B1'"),
    *[
        Geval(
            "bron_staat", f"UPDATE samenwerking_bron SET vast = {{}}; {wijziging}", "FALSE", "TRUE"
        )
        for wijziging in (
            *(
                f"UPDATE samenwerking_bron SET {veld} = 'https://x'"
                for veld in ("code", "titel", "url")
            ),
            INTERN,
            "UPDATE samenwerking_bron SET vast = FALSE",
            "DELETE FROM samenwerking_bron WHERE code = 'B1'",
        )
    ],
    *[
        Geval(
            f"{tabel}_van_alle_is_openbaar",
            kopie(
                model,
                samenwerking_id="{}",
                vertrouwelijkheid="'intern'",
                grond="'x'",
                **anders,
            ),
            "samenwerking_id",
            "NULL",
        )
        for tabel, model, anders in (
            ("bron", Bron, {"code": "'B9'"}),
            ("gebeurtenis", Gebeurtenis, {"tekst": "'einde'"}),
        )
    ],
    *[
        Geval(
            f"{tabel}_eigen_gemeente",
            f"UPDATE samenwerking_{tabel} SET gemeente_id = {{}} WHERE samenwerking_id <> {ANDERE_SAMENWERKING}",
            "(SELECT gemeente_id FROM samenwerking_deelnemer LIMIT 1)",
            "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0451')",
        )
        for tabel in ("bron", "gebeurtenis", "besluit")
    ],
    *[
        Geval(
            f"{tabel}_samenwerking_staat_vast",
            f"UPDATE samenwerking_{tabel} SET samenwerking_id = {{}}",
            "samenwerking_id",
            ANDERE_SAMENWERKING,
        )
        for tabel in ("bron", "gebeurtenis")
    ],
    Geval(
        "gebeurtenis_eigen_bron",
        "UPDATE samenwerking_gebeurtenis SET bron_id = (SELECT id FROM samenwerking_bron WHERE {})",
        "code = 'B1'",
        "code = 'ELDERS'",
    ),
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
        ANDERE_SAMENWERKING,
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
    samenwerking = versie(Urenverdeling).samenwerking
    aalsmeer = Gemeente.objects.create(naam="Aalsmeer", cbs="0358")
    samenwerking.deelnemers.create(gemeente=aalsmeer, rol="centrumgemeente", begin=dag)
    Gemeente.objects.create(naam="Uithoorn", cbs="0451")
    van = {"samenwerking": samenwerking}
    Bron.objects.create(code="B1", titel="Begroting", gelezen="geheel", **van)
    lang = "".join(sha256(bytes([nummer])).hexdigest() for nummer in range(157))[:10_000]
    Gebeurtenis.objects.create(datum=dag, tekst=lang, **van)
    Besluit.objects.create(orgaan="college", datum=dag, tekst=lang, **van)
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    Bron.objects.create(code="ELDERS", titel="Elders", gelezen="geheel", samenwerking=andere)
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    Gebruiker.objects.create_user("a")
    toets(geval)
