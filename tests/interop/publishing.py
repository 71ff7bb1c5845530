"""Puts schedules on the site and takes from it the calendar files, and the dates that its pages show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from django.test import Client
from recurrence import Recurrence

from campaign.models import PlacePage
from events import schedule as dates_of_events
from events.ical.component import STATUS
from events.indexing import reindex
from events.models import ChangedDate, EventIndexPage, EventPage, Occurrence
from tests.factories.campaign import PlacePageFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.interop.listed import Listed, within
from tests.interop.schedules import FIRST_PUBLISHED, PUBLISHED, Schedule

#: So many that none has to leave out events: a feed has at most a thousand entries.
FEEDS = 12
#: Of so many events one is also taken from its own file.
ONE_OF = 10
#: Dates of a series to choose from.
CHOICE = 40
#: In calendars, for an event of which nobody said when it ends.
SET_ASIDE = timedelta(hours=1)


@dataclass(frozen=True)
class Shown:
    """An event and its dates as our pages show them."""

    schedule: Schedule
    dates: list[Listed]


@dataclass(frozen=True)
class Published:
    """A calendar file, and by UID what is shown of the events in it."""

    path: Path
    shown: dict[str, Shown]


def publish_all(schedules: list[Schedule], home, folder: Path) -> list[Published]:
    """Feeds, and files of single events."""
    files = []
    for number in range(FEEDS):
        index = EventIndexPageFactory(parent=home, slug=f"events-{number}")
        events = {
            publish(one, index, f"event-{count}"): one
            for count, one in enumerate(schedules[number::FEEDS])
        }
        files.append(fetched(f"{index.url}feed.ics", events, folder))
        for page, one in list(events.items())[::ONE_OF]:
            files.append(fetched(page.calendar_file_url, {page: one}, folder))
    return files


def fetched(url: str, events: dict[EventPage, Schedule], folder: Path) -> Published:
    path = folder / url.strip("/").replace("/", "--")
    path.write_bytes(get(url))
    found = {str(page.translation_key): Shown(one, shown(page)) for page, one in events.items()}
    return Published(path, found)


def get(url: str) -> bytes:
    response = Client().get(url)
    assert response.status_code == 200, url
    return response.content


def publish(schedule: Schedule, index: EventIndexPage, slug: str) -> EventPage:
    """As it was at first, if that was otherwise, and then as it is."""
    wanted = fields(schedule)
    page = EventPageFactory(parent=index, slug=slug, **{**wanted, **schedule.earlier})
    if schedule.earlier:
        reindex(page.translation_key, FIRST_PUBLISHED)
        EventPage.objects.filter(pk=page.pk).update(**wanted)
    ChangedDate.objects.bulk_create(changed_dates(schedule, page, days(EventPage(**wanted))))
    reindex(page.translation_key, PUBLISHED)
    return EventPage.objects.get(pk=page.pk)


def fields(schedule: Schedule) -> dict:
    """Of the event; the days that it leaves out are chosen among those that it would have."""
    found = {**schedule.facts, "title": schedule.title, "place": place(schedule)}
    whole = days(EventPage(**found, recurrence=rule(schedule)))
    # Never all of them.
    left_out = [whole[number] for number in schedule.left_out if number < len(whole) - 1]
    return {**found, "recurrence": rule(schedule, left_out)}


def place(schedule: Schedule) -> PlacePage | None:
    """Only its country matters: that of the public holidays."""
    if not schedule.facts["skip_holidays"]:
        return None
    found = PlacePage.objects.filter(country=schedule.country).first()
    return found or PlacePageFactory(country=schedule.country, title=schedule.country)


def rule(schedule: Schedule, left_out: Iterable[date] = ()) -> Recurrence:
    """The field stores midnights that mean days."""
    return Recurrence(
        rrules=[schedule.rule] if schedule.rule else [],
        rdates=[datetime.combine(day, time.min, UTC) for day in schedule.listed],
        exdates=[datetime.combine(day, time.min, UTC) for day in left_out],
        include_dtstart=False,
    )


def days(page: EventPage) -> list[date]:
    return list(islice(dates_of_events.days(page), CHOICE))


def changed_dates(schedule: Schedule, page: EventPage, found: list[date]) -> list[ChangedDate]:
    rows = {
        found[change.number]: ChangedDate(
            event=page,
            locale=page.locale,
            day=found[change.number],
            kind=change.kind,
            new_day=change.shift and found[change.number] + timedelta(days=change.shift),
            start_time=change.start_time,
            end_time=change.end_time,
            venue=change.venue,
        )
        for change in schedule.changes
        if -len(found) <= change.number < len(found)
    }
    return list(rows.values())


def shown(page: EventPage) -> list[Listed]:
    """The rows from which every page is made."""
    rows = Occurrence.objects.filter(event_key=page.translation_key)
    return within(listed(page, row) for row in rows)


def listed(page: EventPage, row: Occurrence) -> Listed:
    is_off = row.cancelled or STATUS[page.status] == "CANCELLED"
    if row.all_day or (row.open_end and row.start_date != row.end_date):
        return Listed(f"{row.start_date}", f"{row.end_date + timedelta(days=1)}", is_off)
    end = row.start + SET_ASIDE if row.open_end else row.end
    return Listed(moment(row.start), moment(end), is_off)


def moment(value: datetime) -> str:
    return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
