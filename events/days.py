"""One day of the calendar, and the nearest days on which something is on."""

from datetime import date, timedelta

from django.db.models import Q, Subquery

from events.models import Occurrence
from events.models.occurrence import MOST_DAYS

ONE_DAY = timedelta(days=1)
LONGEST = timedelta(days=MOST_DAYS)


def on(occurrences, day: date):
    """First what begins on this day, by its time, then what goes on."""
    goes_on = Q(start_date__lt=day)
    return (
        occurrences.touching(day, day)
        .alias(goes_on=goes_on)
        .order_by("goes_on", "start", "end", "pk")
    )


def neighbours(occurrences, day: date) -> tuple[date | None, date | None]:
    """The nearest days before and after this one on which something is on."""
    earlier = occurrences.filter(start_date__lt=day)
    latest_start = earlier.order_by("-start_date").values("start_date")[:1]
    ends_last = earlier.filter(end_date__gte=Subquery(latest_start)).order_by("-end_date", "pk")
    later = occurrences.filter(start_date__gt=day - LONGEST, end_date__gt=day)
    rows = either(ends_last, later.order_by("start_date", "pk"))
    before = [min(row.end_date, day - ONE_DAY) for row in rows if row.start_date < day]
    after = [max(row.start_date, day + ONE_DAY) for row in rows if row.end_date > day]
    return max(before, default=None), min(after, default=None)


def span(occurrences) -> tuple[date, date] | None:
    """The first and the last day on which something is on."""
    rows = either(occurrences.order_by("start_date", "pk"), occurrences.order_by("-end", "pk"))
    if not rows:
        return None
    return min(row.start_date for row in rows), max(row.end_date for row in rows)


def either(one, other) -> list[Occurrence]:
    """The first of each of two ordered querysets, in one query."""
    first = [Q(pk=Subquery(rows.values("pk")[:1])) for rows in (one, other)]
    return list(Occurrence.objects.filter(first[0] | first[1]))
