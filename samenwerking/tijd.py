"""A moment as Dutch readers know it."""

from datetime import datetime

from django.utils.timezone import localtime

from samenwerking.notatie import datum


def moment_in_woorden(moment: datetime) -> str:
    """The day and the time: 1 januari 2023, 14:05."""
    lokaal = localtime(moment)
    return f"{datum(lokaal.date())}, {lokaal:%H:%M}"
