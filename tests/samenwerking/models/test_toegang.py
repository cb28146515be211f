"""Accounts, roles and the logbook: what the database keeps, whoever asks."""

import pytest

from samenwerking.models import Gebruiker, Logboekregel, Rolverlening
from tests.personen import account, geef_rol
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

REGEL = Logboekregel._meta.db_table
ANDER, DERDE = (
    f"(SELECT id FROM samenwerking_gebruiker WHERE username = '{naam}')"
    for naam in ("ander", "derde")
)
MAKER = "(SELECT gemaakt_door_id FROM samenwerking_gebruiker WHERE username = 'iemand')"
GEVALLEN = [
    Geval("rolverlening_periode_klopt", "UPDATE samenwerking_rolverlening SET einde = {}", "'2026-01-01'", "'2025-12-31'"),
    Geval("rolverlening_rol_bekend", kopie(Rolverlening, rol="{}"), "'auditor'", "'koning'"),
    Geval("rolverlening_heeft_reden", "UPDATE samenwerking_rolverlening SET reden = {}", "'Omdat.'", "''"),
    Geval(
        "rolverlening_niet_aan_uzelf",
        kopie(Rolverlening, rol="'auditor'", verleend_door_id="{}"),
        ANDER,
        "gebruiker_id",
    ),
    Geval(
        "rolverlening_een_keer_tegelijk",
        "UPDATE samenwerking_rolverlening SET einde = '2026-06-30';"
        + kopie(Rolverlening, begin="{}", einde="NULL"),
        "'2026-07-01'",
        "'2026-06-30'",
    ),
    Geval("logboekregel_heeft_zin", kopie(Logboekregel, zin="{}"), "'Iets.'", "''"),
    Geval(
        "logboekregel_vertrouwelijkheid_bekend",
        kopie(Logboekregel, vertrouwelijkheid="{}"),
        "'intern'",
        "'half'",
    ),
    Geval(
        "logboekregel_staat",
        f"SET LOCAL session_replication_role = {{}}; UPDATE {REGEL} SET zin = 'Anders.'",
        "replica",
        "origin",
    ),
    Geval(
        "logboekregel_staat",
        f"SET LOCAL session_replication_role = {{}}; DELETE FROM {REGEL}",
        "replica",
        "origin",
    ),
    Geval(
        "logboekregel_niet_leeg",
        f"SET CONSTRAINTS ALL IMMEDIATE; SET LOCAL session_replication_role = {{}}; TRUNCATE {REGEL} CASCADE",
        "replica",
        "origin",
    ),
    Geval(
        "rolverlening_van_aanmeldpunt_of_iemand",
        kopie(Rolverlening, rol="'auditor'", aanmeldpunt="'aalsmeer'", verleend_door_id="{}"),
        "NULL",
        ANDER,
    ),
    Geval(
        "rolverlening_door_een_ander",
        kopie(Rolverlening, verleend_door_id=MAKER, rol="{}"),
        "'vertegenwoordiger'",
        "'bestuurder'",
    ),
    Geval(
        "rolverlening_door_een_ander",
        kopie(Rolverlening, rol="'auditor'", verleend_door_id=DERDE, bevestigd_door_id="{}"),
        ANDER,
        MAKER,
    ),
    *[
        Geval(
            "rolverlening_bevestigd_door_een_ander",
            kopie(Rolverlening, rol="'auditor'", verleend_door_id="{}", bevestigd_door_id=wie),
            DERDE,
            fout,
        )
        for wie, fout in ((ANDER, ANDER), (ANDER, "NULL"))
    ],
    Geval(
        "rolverlening_bevestigd_door_een_ander",
        kopie(Rolverlening, rol="'auditor'", verleend_door_id=DERDE, bevestigd_door_id="{}"),
        ANDER,
        "gebruiker_id",
    ),
    *[
        Geval("rolverlening_staat_vast", f"UPDATE samenwerking_rolverlening SET {veld} = {{}}", veld, fout)
        for veld, fout in (("verleend_door_id", ANDER), ("gebruiker_id", ANDER), ("rol", "'auditor'"))
    ],
    Geval(
        "rolverlening_bevestiging_staat_vast",
        kopie(Rolverlening, rol="'auditor'", verleend_door_id=DERDE, bevestigd_door_id=ANDER)
        + "; UPDATE samenwerking_rolverlening SET bevestigd_door_id = {} WHERE rol = 'auditor'",
        ANDER,
        "NULL",
    ),
    Geval(
        "gebruiker_maker_staat_vast",
        "UPDATE samenwerking_gebruiker SET gemaakt_door_id = {} WHERE username = 'iemand'",
        "gemaakt_door_id",
        "NULL",
    ),
    Geval(
        "gebruiker_naam_staat_vast",
        "UPDATE samenwerking_gebruiker SET username = {} WHERE username = 'ander'",
        "'ander'",
        "'iemand.anders'",
    ),
    Geval(
        "gebruiker_naam_staat_vast",
        "UPDATE samenwerking_gebruiker SET is_active = FALSE, buiten_gebruik_op = now(),"
        " username = {} WHERE username = 'ander'",
        "'gewist-' || id",
        "'gewist'",
    ),
    Geval(
        "gebruiker_blijft",
        "SET LOCAL session_replication_role = {};"
        "DELETE FROM samenwerking_gebruiker WHERE username = 'ander'",
        "replica",
        "origin",
    ),
    Geval(
        "gebruiker_buiten_gebruik_met_moment",
        "UPDATE samenwerking_gebruiker SET is_active = FALSE, buiten_gebruik_op = {}",
        "now()",
        "NULL",
    ),
    Geval(
        "gebruiker_buiten_gebruik_met_moment",
        "UPDATE samenwerking_gebruiker SET is_active = {}, buiten_gebruik_op = now()",
        "FALSE",
        "TRUE",
    ),
    *[
        Geval(
            "gebruiker_buiten_gebruik_gezien_door_een_ander",
            f"UPDATE samenwerking_gebruiker SET is_active = {in_gebruik}, buiten_gebruik_op = {op},"
            f" buiten_gebruik_door_id = {door}, buiten_gebruik_gezien_door_id = {{}}"
            " WHERE username = 'iemand'",
            goed,
            fout,
        )
        for in_gebruik, op, door, goed, fout in (
            ("FALSE", "now()", ANDER, DERDE, ANDER),
            ("FALSE", "now()", ANDER, DERDE, "id"),
            ("FALSE", "now()", "NULL", "NULL", DERDE),
            ("TRUE", "NULL", ANDER, "NULL", DERDE),
        )
    ],
    Geval(
        "gebruiker_buiten_gebruik_door_twee",
        kopie(Rolverlening, rol="{}")
        + "; UPDATE samenwerking_gebruiker SET is_active = FALSE, buiten_gebruik_op = now(),"
        f" buiten_gebruik_door_id = {ANDER} WHERE username = 'iemand'",
        "'bestuurder'",
        "'auditor'",
    ),
    *[
        Geval(
            "rolverlening_einde_gezien_door_een_ander",
            f"UPDATE samenwerking_rolverlening SET beeindigd_door_id = {door},"
            " einde_gezien_door_id = {}",
            goed,
            fout,
        )
        for door, goed, fout in (
            (ANDER, DERDE, ANDER),
            (ANDER, DERDE, "gebruiker_id"),
            ("NULL", "NULL", DERDE),
        )
    ],
    *[
        Geval(
            "rolverlening_door_een_ander",
            "INSERT INTO samenwerking_toegangsherstel (gebruiker_id, soort, reden,"
            " gevraagd_door_id, gevraagd_op, uitgevoerd_op, gemeld_op, bevestigd_door_id) SELECT"
            f" id, 'wachtwoord', 'x', {ANDER}, now(), now(), {{}}, {DERDE}"
            " FROM samenwerking_gebruiker WHERE username = 'iemand';"
            + kopie(Rolverlening, rol="'auditor'", verleend_door_id=van),
            "now()",
            "NULL",
        )
        for van in (ANDER, DERDE)
    ],
    Geval("samenwerking_gebruiker_username_key", kopie(Gebruiker, "username = 'ander'", username="{}"), "'vierde'", "'ander'"),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    goede_registratie()
    account("ander")
    account("derde")
    geef_rol(account("iemand", gemaakt_door=account("vaststeller")), "controller", "0358")
    Logboekregel.objects.create(naam="Iemand", weg="pagina", gebeurtenis="proef", zin="Een proef.")
    toets(geval)
