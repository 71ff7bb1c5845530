"""A month as weeks of days, in the shape of templates/components/month_grid.html."""

from calendar import Calendar
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Min
from wagtail.models import Locale

from events import words
from events.agenda import Entry
from events.models import Occurrence
from home import cldr
from home.localised import link

EARLIEST, LATEST = 1990, 2099


@dataclass(frozen=True, order=True)
class Month:
    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        return cls(day.year, day.month)

    @property
    def exists(self) -> bool:
        return EARLIEST <= self.year <= LATEST and 1 <= self.number <= 12

    @property
    def path(self) -> str:
        """Its address below the calendar."""
        return f"{self.year:04}/{self.number:02}/"

    @property
    def first(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        return self.following.first - timedelta(days=1)

    @property
    def following(self) -> "Month":
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    @property
    def previous(self) -> "Month":
        return Month.of(self.first - timedelta(days=1))


def lines(month: Month, events, locale: Locale) -> list[Entry]:
    """All dates of the month, one line each."""
    occurrences = list(
        Occurrence.objects.touching(month.first, month.last).filter(
            event_key__in=events.order_by().values("translation_key")
        )
    )
    keys = {occurrence.event_key for occurrence in occurrences}
    by_key = {event.translation_key: event for event in events.filter(translation_key__in=keys)}
    link(list(by_key.values()), locale)
    return [
        Entry(by_key[occurrence.event_key], occurrence, locale.language_code)
        for occurrence in occurrences
    ]


def weeks(month: Month, entries: list[Entry], today: date, language: str) -> list[list[dict]]:
    by_day = defaultdict(list)
    for entry in entries:
        for day in days_of(entry):
            by_day[day].append(cell(entry, day))
    calendar = Calendar(cldr.first_weekday(language))
    return [
        [
            {
                "number": cldr.number(day.day, language),
                "datetime": day.isoformat(),
                "label": cldr.full_date(day, language),
                "outside": day.month != month.number,
                "today": day == today,
                "events": by_day[day] if day.month == month.number else [],
            }
            for day in week
        ]
        for week in calendar.monthdatescalendar(month.year, month.number)
    ]


def days_of(entry: Entry) -> list[date]:
    first, last = entry.occurrence.start_date, entry.occurrence.end_date
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def cell(entry: Entry, day: date) -> dict:
    """The time stands on the first day only: on the others it would be no start."""
    local = entry.occurrence.start.astimezone(entry.event.zone)
    starts = entry.event.is_timed and day == entry.occurrence.start_date
    return {
        "title": entry.title,
        "url": entry.url,
        "time": cldr.time(local, entry.language) if starts else "",
        "kind": words.look(entry.event),
    }


def weekdays(language: str) -> list[dict]:
    return [{"short": short, "full": full} for short, full in cldr.week_header(language)]


def span(events) -> tuple[Month, Month] | None:
    """The first and the last month in which something happens."""
    found = Occurrence.objects.filter(
        event_key__in=events.order_by().values("translation_key")
    ).aggregate(first=Min("start_date"), last=Max("end_date"))
    return (Month.of(found["first"]), Month.of(found["last"])) if found["first"] else None
