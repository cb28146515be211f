"""The calendar as a feed that a calendar program reads (RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from django.utils.timezone import get_default_timezone
from icalendar import Calendar, Event

from governance.kalender.selectors import Kalenderpunt

_DUUR = timedelta(hours=2)
"""How long a meeting is set to last; only its beginning is known."""


def als_ics(naam: str, punten: Iterable[Kalenderpunt], basis: str, host: str) -> bytes:
    """All points as events. basis: what comes before an address; host: who makes the feed."""
    agenda = Calendar()
    agenda.add("prodid", "-//Dienstverleningsbijdrage//Kalender//NL")
    agenda.add("version", "2.0")
    agenda.add("name", naam)
    agenda.add("x-wr-calname", naam)
    for punt in punten:
        agenda.add_component(_gebeurtenis(punt, basis, host))
    return agenda.to_ical()


def _gebeurtenis(punt: Kalenderpunt, basis: str, host: str) -> Event:
    """A point; a time in UTC, which every calendar program shows in the zone of its reader."""
    event = Event()
    event.add("uid", f"{punt.kenmerk}@{host}")
    # The same each time, so that a reader that saw it before finds nothing changed.
    event.add("dtstamp", datetime.combine(punt.dag, time(), UTC))
    event.add("summary", f"{punt.wat} ({punt.wie})")
    event.add("categories", [punt.soort])
    if punt.bij:
        event.add("description", punt.bij.capitalize())
    if punt.plaats:
        event.add("location", punt.plaats)
    if punt.adres:
        event.add("url", basis + punt.adres)
    if punt.aanvang:
        begin = datetime.combine(punt.dag, punt.aanvang, get_default_timezone())
        event.add("dtstart", begin.astimezone(UTC))
        event.add("dtend", (begin + _DUUR).astimezone(UTC))
    else:
        event.add("dtstart", punt.dag)
        event.add("dtend", punt.dag + timedelta(days=1))
    return event
