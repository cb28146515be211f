"""The calendar: what is due when for each, and a feed that calendar programs read."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import get_default_timezone, localdate
from icalendar import Calendar

from governance.kalender.selectors import Kalenderpunt, kalender
from governance.kalender.weergave import stand
from governance.models import Orgaan
from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import IEDEREEN
from tests.governance.voorbeeld import actiepunt, pcdocument, vergadering

VANDAAG = date(2026, 11, 23)
db = pytest.mark.django_db


@pytest.mark.parametrize(
    ("dagen", "klaar", "termijn", "uitkomst"),
    [
        (-1, True, True, "klaar"),
        (1, True, True, "klaar"),
        (-1, False, True, "te laat"),
        (0, False, True, "nog te doen"),
        (1, False, True, "nog te doen"),
        (-1, False, False, "voorbij"),
        (1, False, False, "gepland"),
    ],
)
def test_te_laat_is_alleen_wat_een_termijn_heeft(
    dagen: int, klaar: bool, termijn: bool, uitkomst: str
) -> None:
    dag = VANDAAG + timedelta(dagen)
    punt = Kalenderpunt(dag, "Iets", "samen", "actie", "x", klaar=klaar, termijn=termijn)
    assert stand(punt, VANDAAG) == uitkomst


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


@db
def test_elke_dag_van_een_stuk_staat_er_voor_zijn_gemeente(hier: Samenwerking) -> None:
    dagen = {
        "gegevens_op": date(2033, 2, 1),
        "college_op": date(2033, 3, 1),
        "raad_op": date(2033, 4, 1),
    }
    pcdocument(hier, 8, geleverd_op=date(2033, 2, 2), **dagen)
    actiepunt(hier, 8, uiterlijk=date(2033, 5, 1))
    gevonden = kalender(IEDEREEN, hier, date(2033, 1, 1), date(2033, 12, 31))
    assert [(p.dag, p.wie, p.klaar, p.termijn) for p in gevonden] == [
        (date(2033, 2, 1), "Aalsmeer", True, True),
        (date(2033, 3, 1), "Aalsmeer", False, False),
        (date(2033, 4, 1), "Aalsmeer", False, True),
        (date(2033, 5, 1), "samen", False, True),
        (date(2033, 12, 31), "samen", False, True),
    ]
    assert not kalender(IEDEREEN, hier, date(2033, 5, 2), date(2033, 12, 30))


@db
@pytest.mark.parametrize("vraag", ["", "nu", "99", "0", "²"])
def test_een_jaar_dat_er_geen_is_is_dit_jaar(
    client: Client, hier: Samenwerking, vraag: str
) -> None:
    pagina = client.get(reverse("kalender", args=[hier.code]), {"jaar": vraag})
    assert f"Kalender {localdate().year}" in pagina.content.decode()


@db
def test_de_feed_is_een_agenda(client: Client, hier: Samenwerking) -> None:
    """Read back by a reader of the standard: the same days, words and addresses."""
    overleg = Orgaan.objects.get(samenwerking=hier, soort="bestuurlijk overleg")
    wat = vergadering(overleg, datum=localdate(), plaats="Zaal; twee, boven")
    dag = localdate() + timedelta(1)
    actiepunt(hier, 8, wat="Reken na, en nog eens; " + "lang " * 30, uiterlijk=dag)
    antwoord = client.get(reverse("kalender-ics", args=[hier.code]))
    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    assert max(map(len, antwoord.content.split(b"\r\n"))) <= 75
    agenda: Any = Calendar.from_ical(antwoord.content)
    per_uid = {str(e["UID"]).split("@")[0]: e for e in agenda.walk("VEVENT")}
    dit = localdate().year
    punten = kalender(IEDEREEN, hier, date(dit - 1, 1, 1), date(dit + 1, 12, 31))
    assert set(per_uid) == {punt.kenmerk for punt in punten}
    overlegdag = per_uid[f"vergadering-{wat.pk}"]
    begin = overlegdag["DTSTART"].dt
    assert isinstance(begin, datetime) and begin.tzinfo is not None
    assert begin == datetime.combine(localdate(), time(10), get_default_timezone())
    assert b"TZID" not in antwoord.content  # else the feed has to say what that zone is
    assert str(overlegdag["LOCATION"]) == wat.plaats
    assert str(overlegdag["URL"]).endswith(reverse("vergadering", args=[hier.code, wat.pk]))
    for punt in punten:
        assert str(per_uid[punt.kenmerk]["SUMMARY"]) == f"{punt.wat} ({punt.wie})"
    assert client.get(reverse("kalender-ics", args=[hier.code])).content == antwoord.content
