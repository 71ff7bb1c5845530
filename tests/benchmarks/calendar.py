"""Month page, feed and conditional request in calendars of growing size; and a feed against icalendar."""

from collections.abc import Callable, Iterator

from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from icalendar import Calendar

from config.urls import urlpatterns as urls_of_the_site
from events import feeds
from events.models import EventIndexPage
from home.loading.remembered import one_generation
from home.models import Generation
from tests.benchmarks.population import DATES_OF_EVENT, IN_MONTH, MONTH, NOW, grow_to, index
from tests.benchmarks.timing import Result, ratio, timed

SIZES = (1_000, 10_000, 100_000)
SIZE_OF_A_THOUSAND_EVENTS = IN_MONTH + (1000 - IN_MONTH) * DATES_OF_EVENT
MONTH_PAGE = f"/en/events/{MONTH:%Y/%m}/"
FEED = "/en/events/feed/kind/transnational-meeting.ics"
#: What the largest calendar may cost by the cost of one of a thousand dates.
AT_MOST = {"month page": 1.5, "feed, unchanged (304)": 1.5}

urlpatterns = [path("empty/", lambda request: HttpResponse()), *urls_of_the_site]

Actions = dict[str, Callable[[], object]]


def results() -> Iterator[Result]:
    with override_settings(ROOT_URLCONF=__name__):
        yield from measured()


def measured() -> Iterator[Result]:
    calendar, client = index(), Client()
    grow_to(calendar, 100)
    small = times(client)
    grow_to(calendar, SIZES[0])
    base = times(client)
    yield from (against(name, base[name], small[name], "1,000 dates / 100") for name in base)
    for size in SIZES[1:]:
        if size == SIZES[-1]:
            grow_to(calendar, SIZE_OF_A_THOUSAND_EVENTS)
            yield against_icalendar(calendar)
        grow_to(calendar, size)
        for name, seconds in times(client).items():
            bound = AT_MOST.get(name) if size == SIZES[-1] else None
            yield against(name, seconds, base[name], f"{size:,} dates / 1,000", bound)
    yield against_empty_view(client)


def against(
    name: str, seconds: float, base: float, sizes: str, at_most: float | None = None
) -> Result:
    return Result(f"{name}: {sizes}", seconds / base, at_most)


def times(client: Client) -> dict[str, float]:
    return {name: timed(action) for name, action in actions(client).items()}


def actions(client: Client) -> Actions:
    etag = client.get(FEED)["ETag"]
    return {
        "month page": lambda: client.get(MONTH_PAGE),
        "month page, first after a change": lambda: (Generation.move(), client.get(MONTH_PAGE)),
        "filtered feed": lambda: client.get(FEED),
        "feed, unchanged (304)": lambda: client.get(FEED, headers={"If-None-Match": etag}),
    }


def against_empty_view(client: Client) -> Result:
    etag = client.get(FEED)["ETag"]
    found = ratio(
        lambda: client.get(FEED, headers={"If-None-Match": etag}), lambda: client.get("/empty/")
    )
    return Result("feed, unchanged (304) / empty view", found)


def against_icalendar(calendar: EventIndexPage) -> Result:
    """The feed of everything, from the same entries."""

    def join() -> bytes:
        with one_generation():
            return feeds.feed(
                calendar.events(), calendar.locale, names=[], url="https://a.example/", at=NOW
            )

    parsed = Calendar.from_ical(join())
    number = len(parsed.walk("VEVENT"))
    return Result(
        f"joining {number} entries / icalendar writing them", ratio(join, parsed.to_ical), 1 / 50
    )
