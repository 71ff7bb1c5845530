"""A month as weeks of days, in the shape of templates/components/month_grid.html."""

from calendar import Calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from events.agenda import Entry
from events.grid import Day, Grid
from home import cldr

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


def months_between(first: date, last: date) -> Iterator[Month]:
    """Each month that has one of these days or one between them."""
    month = Month.of(first)
    while month <= Month.of(last):
        yield month
        month = month.following


def day_path(day: date) -> str:
    """The address of a day below the calendar."""
    return f"{Month.of(day).path}{day.day:02}/"


def weeks(
    month: Month, grid: Grid, entries: list[Entry], today: date, language: str
) -> list[list[dict]]:
    """`entries` are the lines of what the grid shows."""
    by_row = {entry.occurrence.pk: entry for entry in entries}
    calendar = Calendar(cldr.first_weekday(language))
    short_names = cldr.weekday_names(language, "abbreviated")

    def cell_of(day: date) -> dict:
        shown = grid.days.get(day, Day())
        known = [by_row[row.pk] for row in shown.occurrences if row.pk in by_row]
        return {
            "number": cldr.number(day.day, language),
            "weekday": short_names[day.weekday()],
            "datetime": day.isoformat(),
            "label": cldr.full_date(day, language),
            "path": day_path(day) if shown.total else "",
            "outside": day.month != month.number,
            "today": day == today,
            "events": [cell(entry, day) for entry in known],
            "more": shown.more,
        }

    weeks = calendar.monthdatescalendar(month.year, month.number)
    return [[cell_of(day) for day in week] for week in weeks]


def cell(entry: Entry, day: date) -> dict:
    """The time stands on the first day only: on the others it would be no start."""
    row = entry.occurrence
    goes_on = day != row.start_date
    local = row.start.astimezone(entry.event.zone)
    return {
        "title": entry.title,
        "url": entry.date_url,
        "time": "" if row.all_day or goes_on else cldr.time(local, entry.language),
        "goes_on": goes_on,
        "kind": entry.kind,
        "tag": entry.tag if entry.kind else "",
        "foreign": entry.foreign,
    }


def weekdays(language: str) -> list[dict]:
    return [{"short": short, "full": full} for short, full in cldr.week_header(language)]
