"""What happens to an event from its announcement on, and what a subscriber must find before and after."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from django.utils import timezone
from recurrence import WEEKLY, Recurrence, Rule

from events.models import ChangedDate, EventPage
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import translated
from tests.interop.listed import Listed
from tests.interop.publishing import get


@dataclass(frozen=True)
class Found:
    """Of each entry in a file: event and rest of the UID, RECURRENCE-ID, SEQUENCE, STATUS; and the dates."""

    entries: set[tuple[str, str, int, str]] = field(default_factory=set)
    dates: list[Listed] = field(default_factory=list)


@dataclass(frozen=True)
class Scenario:
    """`act` returns the events that are known by then, by name, and whose feed tells what came of it."""

    act: Callable[[EventPage], dict[str, EventPage]]
    before: Found
    after: Found
    facts: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Life:
    """Two files, and the names of the events by their UID."""

    before: Path
    after: Path
    names: dict[str, str]


SERIES = {
    "start_date": date(2027, 3, 2),
    "recurrence": Recurrence(rrules=[Rule(WEEKLY, count=4)], include_dtstart=False),
}
FOUR_WEEKS = [2, 9, 16, 23]
SECOND = "2027-03-09T17:00:00Z"
#: When three of the four weeks are over.
LATER = datetime(2027, 3, 18, 9, tzinfo=UTC)


def on(day: int, hour: int = 17, cancelled: bool = False) -> Listed:
    """Two hours on a day of March 2027, from `hour` in UTC."""
    return Listed(
        f"2027-03-{day:02}T{hour:02}:00:00Z", f"2027-03-{day:02}T{hour + 2:02}:00:00Z", cancelled
    )


def entry(name="tea", recurrence_id="", sequence=0, status="CONFIRMED"):
    return name, recurrence_id, sequence, status


def publish(event: EventPage) -> dict[str, EventPage]:
    event.save_revision().publish()
    return {"tea": event}


def reschedule(event):
    event.start_date, event.start_time, event.end_time = date(2027, 3, 11), time(10), time(12)
    return publish(event)


def cancel(event):
    event.status = "cancelled"
    return publish(event)


def change_second_date(**kwargs):
    def act(event):
        event.changed_dates = [
            ChangedDate(day=date(2027, 3, 9), locale=event.locale, **kwargs),
        ]
        return publish(event)

    return act


def edit_series(event):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: LATER)
        event.start_time, event.end_time = time(19), time(21)
        return publish(event)


def copy(event):
    copied = event.copy(update_attrs={"slug": "copy"}, keep_live=False)
    publish(copied)
    return {"tea": event, "copy": copied}


def translate(event):
    translated(event.get_parent().specific, "fr")
    return {"tea": translated(event, "fr", title="Thé")}


def unpublish(event):
    event.unpublish()
    return {"tea": event}


ONE = Found({entry()}, [on(9)])
FOUR = Found({entry()}, [on(day) for day in FOUR_WEEKS])
SCENARIOS = {
    "reschedule": Scenario(reschedule, ONE, Found({entry(sequence=1)}, [on(11, 9)])),
    "cancel": Scenario(
        cancel, ONE, Found({entry(sequence=1, status="CANCELLED")}, [on(9, cancelled=True)])
    ),
    "move one date": Scenario(
        change_second_date(kind="moved", new_day=date(2027, 3, 11), start_time=time(10)),
        FOUR,
        Found(
            {entry(sequence=1), entry(recurrence_id=SECOND, sequence=1)},
            [on(2), on(11, 9), on(16), on(23)],
        ),
        SERIES,
    ),
    "move one date past the next": Scenario(
        change_second_date(kind="moved", new_day=date(2027, 3, 18)),
        FOUR,
        Found(
            {entry(sequence=1), entry("tea-20270309", sequence=1)},
            [on(2), on(16), on(18), on(23)],
        ),
        SERIES,
    ),
    "cancel one date": Scenario(
        change_second_date(kind="cancelled"),
        FOUR,
        Found(
            {entry(sequence=1), entry(recurrence_id=SECOND, sequence=1, status="CANCELLED")},
            [on(2), on(9, cancelled=True), on(16), on(23)],
        ),
        SERIES,
    ),
    "edit the series": Scenario(
        edit_series,
        FOUR,
        Found(
            {
                entry(sequence=1),
                *(entry(f"tea-202703{day:02}", sequence=1) for day in FOUR_WEEKS[:3]),
            },
            [on(2), on(9), on(16), on(23, 18)],
        ),
        SERIES,
    ),
    "copy": Scenario(copy, ONE, Found({entry(), entry("copy")}, [on(9), on(9)])),
    "translate": Scenario(translate, ONE, ONE),
    "unpublish": Scenario(unpublish, ONE, Found()),
}


def live(name: str, home, folder: Path) -> Life:
    scenario = SCENARIOS[name]
    facts = {"start_date": date(2027, 3, 9), "start_time": time(18), "end_time": time(20)}
    index = EventIndexPageFactory(parent=home, slug=name.replace(" ", "-"))
    event = EventPageFactory(parent=index, title="Tea", slug="tea", **{**facts, **scenario.facts})
    publish(event)
    before = kept(folder / f"{index.slug}-before.ics", event)
    events = scenario.act(EventPage.objects.get(pk=event.pk))
    after = kept(folder / f"{index.slug}-after.ics", events["tea"])
    return Life(before, after, {str(page.translation_key): known for known, page in events.items()})


def kept(path: Path, event: EventPage) -> Path:
    path.write_bytes(get(f"{event.get_parent().url}feed.ics"))
    return path
