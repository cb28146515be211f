"""Two at once, each fine by itself: the second waits for the first, and is judged after it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import monotonic, sleep
from typing import NamedTuple

import pytest
from django.db import connection, transaction

from samenwerking.models import Deelnemer, Gemeente
from tests.registratie import geweigerd, goede_registratie, kopie, voer_uit

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("lege_registratie"),
]

METEEN = "SET CONSTRAINTS ALL IMMEDIATE"
WACHTTIJD = 10.0
WACHT_IEMAND = """
    SELECT EXISTS (
        SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
    )
"""


class Tweetal(NamedTuple):
    """A rule, and two changes that keep it, but not together."""

    naam: str
    eerste: str
    tweede: str


def _onder(code: str, ouder: str) -> str:
    van = f"(SELECT id FROM samenwerking_onderdeel WHERE code = '{ouder}')"
    return f"UPDATE samenwerking_onderdeel SET ouder_id = {van} WHERE code = '{code}'"


UITHOORN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0451')"
TWEETALLEN = (
    Tweetal("onderdeel_geen_kring", _onder("WM", "ICT"), _onder("ICT", "WM")),
    # Uithoorn joins while the centrumgemeente leaves with its only guest.
    Tweetal(
        "deelnemer_heeft_centrumgemeente",
        kopie(Deelnemer, "rol = 'gastgemeente'", gemeente_id=UITHOORN),
        f"DELETE FROM samenwerking_deelnemer WHERE gemeente_id <> {UITHOORN}",
    ),
)
per_tweetal = pytest.mark.parametrize("tweetal", TWEETALLEN, ids=[t.naam for t in TWEETALLEN])


def _zet_op() -> None:
    goede_registratie()
    Gemeente.objects.create(naam="Uithoorn", cbs="0451")


@transaction.atomic
def _doe(opdracht: str) -> None:
    voer_uit(opdracht, METEEN)


def _doe_en_laat_wachten(opdracht: str, gedaan: Event) -> bool:
    """Carry something out on a connection of this thread; end once somebody waits for it."""
    try:
        with transaction.atomic():
            _doe(opdracht)
            gedaan.set()
            return wacht_iemand()
    finally:
        connection.close()


def wacht_iemand() -> bool:
    """Whether another connection waits for this one, soon."""
    einde = monotonic() + WACHTTIJD
    with connection.cursor() as cursor:
        while monotonic() < einde:
            cursor.execute(WACHT_IEMAND)
            if cursor.fetchall() == [(True,)]:
                return True
            sleep(0.02)
    return False


@per_tweetal
@pytest.mark.parametrize("welke", ["eerste", "tweede"])
def test_elk_alleen(tweetal: Tweetal, welke: str) -> None:
    _zet_op()
    _doe(getattr(tweetal, welke))


@per_tweetal
def test_samen(tweetal: Tweetal) -> None:
    _zet_op()
    gedaan = Event()
    with ThreadPoolExecutor(1) as draad:
        eerste = draad.submit(_doe_en_laat_wachten, tweetal.eerste, gedaan)
        assert gedaan.wait(WACHTTIJD)
        with geweigerd(tweetal.naam):
            _doe(tweetal.tweede)
    assert eerste.result()
