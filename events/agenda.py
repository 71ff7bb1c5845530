"""Events as lines of a list, each with the date that matters now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from django.utils.translation import gettext as _
from wagtail.models import Locale

from events import words
from events.models import EventPage, Occurrence
from home import cldr
from home.localised import link


@dataclass(frozen=True)
class Entry:
    """An event in one language, and the date that is meant: None where no day is known.

    The properties are those of templates/components/date_row.html.
    """

    event: EventPage
    occurrence: Occurrence | None
    language: str
    over: bool = False

    @property
    def day(self) -> str:
        first = self.occurrence and self.occurrence.start_date
        last = self.occurrence and self.occurrence.end_date
        return words.date(self.event, first, last, self.language)

    @property
    def time(self) -> str:
        if self.occurrence is None:
            return words.precision_note(self.event, over=self.over)
        time = words.time(self.event, self.occurrence.start, self.occurrence.end, self.language)
        return " · ".join(filter(None, [time, _("repeats") if self.event.repeats else ""]))

    @property
    def datetime(self) -> str:
        if self.occurrence is None:
            return ""
        if self.occurrence.all_day:
            return self.occurrence.start_date.isoformat()
        return self.occurrence.start.astimezone(self.event.zone).isoformat()

    @property
    def title(self) -> str:
        return self.event.title

    @property
    def url(self) -> str:
        return self.event.url

    @property
    def place(self) -> str:
        return words.where(self.event, self.language)

    @property
    def tag(self) -> str:
        return words.tag(self.event)

    @property
    def kind(self) -> str:
        return words.look(self.event)


@dataclass(frozen=True)
class Group:
    heading: str
    entries: list[Entry]


def entries(events: Iterable[EventPage], locale: Locale, *, over: bool = False) -> list[Entry]:
    """Lines for events that a queryset gave an `occurrence_id`, in the same order."""
    events = list(events)
    link(events, locale)
    wanted = {getattr(event, "occurrence_id", None) for event in events} - {None}
    occurrences = Occurrence.objects.in_bulk(wanted) if wanted else {}
    return [
        Entry(
            event,
            occurrences.get(getattr(event, "occurrence_id", None)),
            locale.language_code,
            over,
        )
        for event in events
    ]


def upcoming_groups(lines: list[Entry], at: datetime, today: date) -> list[Group]:
    def heading(entry: Entry) -> str:
        occurrence = entry.occurrence
        if occurrence.start <= at:
            return _("On now")
        if occurrence.start_date <= last_day_of_week(today, entry.language):
            return _("This week")
        return cldr.month_year(occurrence.start_date, entry.language)

    return grouped(lines, heading)


def past_groups(lines: list[Entry]) -> list[Group]:
    def heading(entry: Entry) -> str:
        if entry.event.precision == EventPage.Precision.UNRECORDED:
            return _("Day not recorded")
        day = entry.occurrence.start_date if entry.occurrence else entry.event.start_date
        return cldr.month_year(day, entry.language)

    return grouped(lines, heading)


def grouped(lines: list[Entry], heading) -> list[Group]:
    return [Group(name, list(members)) for name, members in groupby(lines, heading)]


def last_day_of_week(today: date, language: str) -> date:
    return today + timedelta(days=6 - (today.weekday() - cldr.first_weekday(language)) % 7)
