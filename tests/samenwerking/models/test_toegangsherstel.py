"""Access that was lost, in the database: who asks, who confirms, and that it stands once done."""

from collections.abc import Iterator

import pytest

from samenwerking.models import Rolverlening, Toegangsherstel
from tests.personen import AALSMEER, account, geef_rol
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET = "UPDATE samenwerking_toegangsherstel SET "
NOOR, ZWAAR, ANDER, DERDE = (
    f"(SELECT id FROM samenwerking_gebruiker WHERE username = '{naam}')"
    for naam in ("noor", "zwaar", "ander", "derde")
)
KLAAR = {"uitgevoerd_op": "now()"}


def _verzoeken() -> Iterator[Geval]:
    soort = kopie(Toegangsherstel, soort="{}")
    yield Geval("toegangsherstel_soort_bekend", soort, "'tweede-factor'", "'x'")
    reden = kopie(Toegangsherstel, **KLAAR, reden="{}")
    yield Geval("toegangsherstel_heeft_reden", reden, "'x'", "''")
    gevraagd = kopie(Toegangsherstel, **KLAAR, gevraagd_door_id="{}")
    yield Geval("toegangsherstel_door_een_ander", gevraagd, DERDE, NOOR)
    wacht = "toegangsherstel_wacht_een_keer"
    yield Geval(wacht, kopie(Toegangsherstel, uitgevoerd_op="{}"), "now()", "NULL")
    yield Geval(wacht, soort, "'tweede-factor'", "soort")
    yield Geval(wacht, kopie(Toegangsherstel, gebruiker_id="{}"), ZWAAR, NOOR)
    for veld, anders in (
        ("gebruiker_id", ZWAAR),
        ("soort", "'tweede-factor'"),
        ("reden", "'Anders.'"),
        ("gevraagd_door_id", DERDE),
    ):
        yield Geval("toegangsherstel_staat_vast", f"{ZET}{veld} = {{}}", veld, anders)


def _blijven() -> Iterator[Geval]:
    """What waits may go, what was done stays."""
    weg = f"{ZET}uitgevoerd_op = {{}}; DELETE FROM samenwerking_toegangsherstel"
    yield Geval("toegangsherstel_blijft", weg, "NULL", "now()")


def _bevestigen() -> Iterator[Geval]:
    bevestigd = "toegangsherstel_bevestigd_door_een_ander"
    for fout in (ANDER, NOOR):
        yield Geval(bevestigd, kopie(Toegangsherstel, **KLAAR, bevestigd_door_id="{}"), DERDE, fout)
    yield Geval(
        bevestigd, f"{ZET}bevestigd_door_id = {DERDE}, uitgevoerd_op = {{}}", "now()", "NULL"
    )
    klaar = f"{ZET}uitgevoerd_op = '2026-01-01', bevestigd_door_id = {DERDE}; {ZET}"
    for veld, anders in (
        ("uitgevoerd_op", "now()"),
        ("bevestigd_door_id", "NULL"),
        ("uitgevoerd_op = NULL, bevestigd_door_id", "NULL"),
    ):
        goed = "gemeld_op = now()"
        yield Geval("toegangsherstel_is_klaar", klaar + "{}", goed, f"{veld} = {anders}")


def _door_twee() -> Iterator[Geval]:
    """Of an account with a role that only two give: not with one that ended or still waits."""
    twee, van = "toegangsherstel_door_twee", kopie(Toegangsherstel, **KLAAR, gebruiker_id="{}")
    yield Geval(twee, van, NOOR, ZWAAR)
    later = f"{kopie(Toegangsherstel, gebruiker_id=ZWAAR)}; {ZET}uitgevoerd_op = now(),"
    bevestigd = f"{later} bevestigd_door_id = {{}} WHERE gebruiker_id = {ZWAAR}"
    yield Geval(twee, bevestigd, DERDE, "NULL")
    einde = "UPDATE samenwerking_rolverlening SET einde = {};" + van.format(ZWAAR)
    yield Geval(twee, einde, "CURRENT_DATE - 1", "CURRENT_DATE")
    rol = kopie(
        Rolverlening,
        f"gebruiker_id = {NOOR}",
        rol="'auditor'",
        verleend_door_id=ANDER,
        bevestigd_door_id="{}",
    )
    yield Geval(twee, f"{rol};{van.format(NOOR)}", "NULL", DERDE)


GEVALLEN = [*_verzoeken(), *_blijven(), *_bevestigen(), *_door_twee()]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    goede_registratie()
    for naam, rol in (("noor", "vertegenwoordiger"), ("zwaar", "controller")):
        geef_rol(account(naam), rol, AALSMEER)
    account("derde")
    Toegangsherstel.objects.create(
        gebruiker=account("noor"),
        soort="wachtwoord",
        reden="Langs geweest.",
        gevraagd_door=account("ander"),
    )
    toets(geval)
