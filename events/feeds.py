"""Which entries go into a calendar file, and what is said with them."""

from datetime import date, datetime
from itertools import accumulate, takewhile
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import BinaryField, Case, F, When
from wagtail.models import Locale

from events import entries
from events.funding import funding_in
from events.ical import calendar
from events.models import CalendarEntry, EventPage, Occurrence
from home.models import SiteSettings
from home.remembered import remembered

#: The oldest leave first: a program reads a feed whole each time, and some read no more than a megabyte.
MOST_ENTRIES = 1000
MOST_OCTETS = 1_000_000


class Joined(NamedTuple):
    """One event as it stands in a file. Ordered by its first date: the same for the same events."""

    first_start: datetime
    key: UUID
    octets: bytes
    zones: list[str]
    count: int


def feed(events, locale: Locale, *, names: list[str], url: str, at: datetime) -> bytes:
    """`events` is filtered already; `names` says in words what they are.

    Events that have no version in the language are marked with theirs.
    """
    entries.make_missing(events, at)
    site = remembered("settings", SiteSettings.load)
    joined = joined_within_bounds(events, locale)
    return calendar.feed(
        b"".join(row.octets for row in joined),
        # A calendar has at least one component: RFC 5545, 3.6.
        {settings.TIME_ZONE, *(zone for row in joined for zone in row.zones)},
        name=" – ".join([site.site_name, *names]),
        description=funding_in(locale.language_code, site.programme_id).statement(),
        url=url,
        time_zone=settings.TIME_ZONE,
    )


def joined_within_bounds(events, locale: Locale) -> list[Joined]:
    octets = Case(
        When(page__locale=locale, then=F("content")),
        default=F("marked"),
        output_field=BinaryField(),
    )
    rows = (
        CalendarEntry.objects.filter(page__in=events.order_by().values("pk"), count__gt=0)
        .annotate(octets=octets)
        .order_by("-last_end", "page__translation_key")
        .values_list("first_start", "page__translation_key", "octets", "zones", "count")
    )
    found = [Joined(*row) for row in rows[:MOST_ENTRIES]]
    return sorted(found[: how_many_fit(found)], key=attrgetter("first_start", "key"))


def how_many_fit(rows: list[Joined]) -> int:
    """The first always, so that no file is empty for its size."""
    counts = accumulate(row.count for row in rows)
    sizes = accumulate(len(row.octets) for row in rows)
    fitting = takewhile(
        lambda sums: sums[0] <= MOST_ENTRIES and sums[1] <= MOST_OCTETS,
        zip(counts, sizes, strict=True),
    )
    return max(1, sum(1 for _sums in fitting))


def single_file(event: EventPage, at: datetime) -> bytes | None:
    """A published event with all its dates; None where no day is known."""
    entries.make_missing(EventPage.objects.filter(pk=event.pk), at)
    entry = CalendarEntry.objects.get(pk=event.pk)
    return calendar.single_file(bytes(entry.content), entry.zones) if entry.count else None


def one_date(event: EventPage, day: date, at: datetime) -> bytes | None:
    """None for a day that is none of the series."""
    row = Occurrence.objects.filter(event_key=event.translation_key, day=day).first()
    if row is None:
        return None
    written = entries.one_date(event, row, at)
    return calendar.single_file(written.octets, written.zones)
