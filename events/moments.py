"""The present moment, and how long what is said of it holds."""

from datetime import datetime, timedelta
from functools import partial

from django.db.models import Q
from django.utils import timezone

from events.models import Occurrence
from home.loading.remembered import remembered
from home.validity import changes_at


def present() -> datetime:
    """Now. An answer that asks for it holds until something begins or ends, or until midnight."""
    return noted(timezone.now())


def noted(at: datetime) -> datetime:
    """The same for a moment that somebody else has asked for."""
    changes_at(partial(next_change, at))
    return at


def next_change(at: datetime) -> datetime:
    """Of anything that depends on the moment: what is on, what is over, what "today" is."""
    midnight = end_of_day(at)
    moments = remembered(("moments until", midnight), lambda: moments_between(at, midnight))
    return min((moment for moment in moments if moment > at), default=midnight)


def end_of_day(at: datetime) -> datetime:
    """Midnight in the zone of the site, also on a day of 23 or 25 hours."""
    tomorrow = timezone.localdate(at) + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, datetime.min.time()))


def moments_between(at: datetime, end: datetime) -> set[datetime]:
    begins, ends = Q(start__gt=at, start__lt=end), Q(end__gt=at, end__lt=end)
    rows = Occurrence.objects.filter(begins | ends).order_by().values_list("start", "end")
    return {moment for row in rows for moment in row}
