"""One day of the calendar, and the nearest days on which something is on."""

from datetime import date, timedelta

from django.db.models import Max, Q

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


def before(occurrences, day: date) -> date | None:
    """The latest day before this one on which something was on."""
    earlier = occurrences.filter(start_date__lt=day)
    begins = earlier.order_by("-start_date").values_list("start_date", flat=True).first()
    if begins is None:
        return None
    near = earlier.filter(start_date__gt=begins - LONGEST).order_by()
    return min(near.aggregate(last=Max("end_date"))["last"], day - ONE_DAY)


def after(occurrences, day: date) -> date | None:
    """The next day after this one on which something is on."""
    later = occurrences.filter(start_date__gt=day - LONGEST, end_date__gt=day)
    begins = later.order_by("start_date").values_list("start_date", flat=True).first()
    return begins and max(begins, day + ONE_DAY)
