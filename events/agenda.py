"""Events as lines of a list, each with the date that matters now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from django.utils.translation import gettext as _
from wagtail.models import Locale

from events import changed_dates, notices, words
from events.changed_dates import Key, Pair
from events.models import ChangedDate, EventPage, Occurrence
from home import cldr
from home.languages.said import Said, of_interface
from home.localised import link


@dataclass(frozen=True)
class Entry:
    """An event in the words of one language, and the date that is meant: None where no day is known.

    `change` is what was said of this date alone, `following` the next date that takes place when this one
    does not. The properties are those of templates/components/date_row.html.
    """

    event: EventPage
    occurrence: Occurrence | None
    language: str
    over: bool = False
    change: ChangedDate | None = None
    following: Occurrence | None = None

    @property
    def day(self) -> str:
        first = self.occurrence and self.occurrence.start_date
        last = self.occurrence and self.occurrence.end_date
        return words.date(self.event, first, last, self.language)

    @property
    def time(self) -> str:
        return " · ".join(self.times)

    @property
    def times(self) -> list[str]:
        """What stands beside the day, each part in its own language."""
        if self.occurrence is None:
            parts = [words.precision_note(self.event, over=self.over)]
        else:
            repeats = self.event.repeats and not self.over
            repeated = [of_interface(_("repeats"))] if repeats else []
            parts = [self.time_of(self.occurrence), *repeated]
        return [part for part in parts if part]

    def time_of(self, occurrence: Occurrence) -> str:
        if occurrence.all_day:
            return ""
        end = None if occurrence.open_end else occurrence.end
        return words.time(self.event, occurrence.start, end, self.language)

    @property
    def clock(self) -> str:
        """The time alone, for a list of one day."""
        if self.occurrence and not self.occurrence.all_day:
            return self.time_of(self.occurrence)
        return words.no_time(self.event)

    @property
    def lasts_days(self) -> bool:
        row = self.occurrence
        return row is not None and row.start_date != row.end_date

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
    def date_url(self) -> str:
        """The address of this date alone."""
        if self.occurrence is None or not self.event.repeats:
            return self.event.url
        return self.event.date_url(self.occurrence.day)

    @property
    def foreign(self) -> str:
        """The language of the event, where it is not the reader's."""
        own = self.event.language
        return own if own != self.language else ""

    @property
    def places(self) -> list[str]:
        venue = self.change.venue if self.change else ""
        return words.places(self.event, self.language, venue)

    @property
    def is_cancelled(self) -> bool:
        """Whether this date alone is cancelled; of the whole event its status says so."""
        return bool(self.occurrence and self.occurrence.cancelled) and not self.event.is_cancelled

    @property
    def tag(self) -> str:
        if self.is_cancelled or (self.change and not self.event.is_cancelled):
            return words.changed(self.change, cancelled=self.is_cancelled)
        return words.tag(self.event)

    @property
    def kind(self) -> str:
        if self.is_cancelled:
            return "cancelled"
        return words.look(self.event) or ("changed" if self.change else "")

    @property
    def notes(self) -> list[Said]:
        """What to know of this date: why it is another one, and which comes instead."""
        reason = notices.of_event(self.event, self.change.reason) if self.change else ""
        return [note for note in [self.instead_of, reason, self.next_date] if note]

    @property
    def instead_of(self) -> str:
        moved = self.occurrence and self.occurrence.start_date != self.occurrence.day
        if not moved or self.is_cancelled:
            return ""
        return words.instead_of(self.occurrence.day, self.language)

    @property
    def next_date(self) -> str:
        if self.following is None or not self.is_cancelled:
            return ""
        day = cldr.full_date(self.following.start_date, self.language)
        return words.next_date(day, self.time_of(self.following))

    @property
    def has_report(self) -> bool:
        return self.over and bool(self.event.report)

    @property
    def recording(self):
        """The page of the film, in the reader's language where there is one."""
        return self.event.linked.get("recording") if self.over else None


@dataclass(frozen=True)
class Group:
    heading: str
    entries: list[Entry]


def entries(events: Iterable[EventPage], locale: Locale, *, over: bool = False) -> list[Entry]:
    """Lines for events that a queryset gave an `occurrence_id`, in the same order."""
    events = list(events)
    wanted = {getattr(event, "occurrence_id", None) for event in events} - {None}
    rows = changed_dates.with_following(wanted) if wanted else []
    by_pk = {row.pk: row for row in rows}
    pairs = [(event, by_pk.get(getattr(event, "occurrence_id", None))) for event in events]
    return lines(pairs, locale, rows, over=over)


def dates(
    occurrences: Iterable[Occurrence], events: Iterable[EventPage], locale: Locale
) -> list[Entry]:
    """A line for each date, in the same order; without those whose event is not among `events`.

    What comes instead of a cancelled date is only said where it is among them.
    """
    rows = list(occurrences)
    by_key = {event.translation_key: event for event in events}
    pairs = [(by_key[row.event_key], row) for row in rows if row.event_key in by_key]
    return lines(pairs, locale, rows)


def lines(
    pairs: list[Pair], locale: Locale, rows: Iterable[Occurrence], *, over: bool = False
) -> list[Entry]:
    """`rows` are the dates among which one looks for what comes instead of a cancelled one."""
    link([event for event, _row in pairs], locale)
    changes = changed_dates.changes(pairs)
    return [
        Entry(
            event,
            row,
            locale.language_code,
            over,
            change=changes.get(Key(event.pk, row.day)) if row else None,
            following=changed_dates.following(row, rows) if row and not over else None,
        )
        for event, row in pairs
    ]


@dataclass(frozen=True)
class Around:
    """What is to come and what took place."""

    upcoming: list[Entry]
    past: list[Entry]


def around(upcoming: Iterable[EventPage], past: Iterable[EventPage], locale: Locale) -> Around:
    """Both lists with their dates and places looked up together."""
    upcoming, past = list(upcoming), list(past)
    lines = entries([*upcoming, *past], locale)
    over = [replace(line, over=True) for line in lines[len(upcoming) :]]
    return Around(lines[: len(upcoming)], over)


def upcoming_groups(lines: list[Entry], at: datetime, today: date) -> list[Group]:
    def heading(entry: Entry) -> str:
        occurrence = entry.occurrence
        sunday = last_day_of_week(today, entry.language)
        if occurrence.start <= at:
            return of_interface(_("On now"))
        if occurrence.start_date <= sunday:
            return of_interface(_("This week"))
        if occurrence.start_date <= sunday + timedelta(days=7):
            return of_interface(_("Next week"))
        return cldr.month_year(occurrence.start_date, entry.language)

    return grouped(lines, heading)


def past_groups(lines: list[Entry]) -> list[Group]:
    def heading(entry: Entry) -> str:
        if entry.event.precision == EventPage.Precision.UNRECORDED:
            return of_interface(_("Day not recorded"))
        day = entry.occurrence.start_date if entry.occurrence else entry.event.start_date
        return cldr.month_year(day, entry.language)

    return grouped(lines, heading)


def grouped(lines: list[Entry], heading) -> list[Group]:
    return [Group(name, list(members)) for name, members in groupby(lines, heading)]


def last_day_of_week(today: date, language: str) -> date:
    return today + timedelta(days=6 - (today.weekday() - cldr.first_weekday(language)) % 7)
