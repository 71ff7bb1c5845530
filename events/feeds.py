"""Which entries go into a calendar file, and what is said with them."""

from bisect import bisect_right
from datetime import date, datetime
from itertools import accumulate
from operator import itemgetter

from django.conf import settings
from django.db.models import BinaryField, Case, Expression, F, When
from wagtail.models import Locale

from events import entries
from events.funding import funding_in
from events.ical import calendar
from events.models import CalendarEntry, EventPage, Occurrence
from home.loading.remembered import remembered
from home.models import SiteSettings

#: The oldest leave first: a program reads a feed whole each time, and some read no more than a megabyte.
MOST_ENTRIES = 1000
MOST_OCTETS = 1_000_000
CONTENT = F("calendar_entry__content")


#: One event as it stands in a file. Plain tuples, as they come from the database: a thousand of them are put in
#: order twice.
Row = tuple[int, int, int, bytes, str, int]
LAST_END, KEY, FIRST_START, OCTETS, ZONES, COUNT = range(6)


def feed(
    events, locale: Locale, *, names: list[str], url: str, at: datetime, mixed: bool = False
) -> bytes:
    """`events` is filtered already; `names` says in words what they are.

    If they are of `mixed` languages, those in another one than the feed's are marked with theirs.
    """
    site = remembered("settings", SiteSettings.load, of_frame=True)
    joined = joined_within_bounds(events, at, octets_for(locale) if mixed else CONTENT)
    zones = {row[ZONES] for row in joined}
    return calendar.feed(
        [row[OCTETS] for row in joined],
        # A calendar has at least one component: RFC 5545, 3.6.
        {settings.TIME_ZONE, *" ".join(zones).split()},
        name=" – ".join([site.site_name, *names]),
        description=funding_in(locale.language_code, site.programme_id).statement(),
        url=url,
        time_zone=settings.TIME_ZONE,
    )


def joined_within_bounds(events, at: datetime, octets: Expression | F) -> list[Row]:
    """In the order of their first dates: the same for the same events."""
    if CalendarEntry.objects.filter(stale=True).exists():
        entries.make_missing(events, at)
    found = latest(events, octets)
    return sorted(found[: how_many_fit(found)], key=itemgetter(FIRST_START, KEY))


def latest(events, octets: Expression | F) -> list[Row]:
    """The last to be over first.

    To put rows in order, a database carries their octets along: it is asked to only for a calendar that is too
    large for one file, and then without them.
    """
    filled = events.filter(calendar_entry__count__gt=0).order_by()
    found = rows_of(filled, octets, MOST_ENTRIES + 1)
    if len(found) > MOST_ENTRIES:
        in_order = filled.order_by("-calendar_entry__last_end", "-pk")
        chosen = EventPage.objects.filter(pk__in=in_order.values("pk")[:MOST_ENTRIES])
        found = rows_of(chosen.order_by(), octets, MOST_ENTRIES)
    return sorted(found, reverse=True)


def rows_of(events, octets: Expression | F, most: int) -> list[Row]:
    rows = events.values_list(
        "calendar_entry__last_end",
        "pk",
        "calendar_entry__first_start",
        octets,
        "calendar_entry__zones",
        "calendar_entry__count",
    )
    return list(rows[:most])


def octets_for(locale: Locale) -> Expression:
    return Case(
        When(locale=locale, then=CONTENT),
        default=F("calendar_entry__marked"),
        output_field=BinaryField(),
    )


def how_many_fit(rows: list[Row]) -> int:
    """The first always, so that no file is empty for its size."""
    counts = accumulate(row[COUNT] for row in rows)
    sizes = accumulate(len(row[OCTETS]) for row in rows)
    fitting = bisect_right([*counts], MOST_ENTRIES), bisect_right([*sizes], MOST_OCTETS)
    return max(1, min(fitting))


def single_file(event: EventPage, at: datetime) -> bytes | None:
    """A published event with all its dates; None where no day is known."""
    entry = entries.of(event, at)
    return calendar.single_file(bytes(entry.content), entry.zones.split()) if entry.count else None


def one_date(event: EventPage, day: date, at: datetime) -> bytes | None:
    """None for a day that is none of the series."""
    row = Occurrence.objects.filter(event_key=event.translation_key, day=day).first()
    if row is None:
        return None
    written = entries.one_date(event, row, at)
    return calendar.single_file(written.octets, written.zones)
