"""What the calendar and an event answer over HTTP."""

from events.views.day import day
from events.views.events import event, event_date
from events.views.lists import past, upcoming
from events.views.month import jump, month
from events.views.subscribe import subscribe

__all__ = [
    "day",
    "event",
    "event_date",
    "jump",
    "month",
    "past",
    "subscribe",
    "upcoming",
]
