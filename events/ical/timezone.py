"""VTIMEZONE with rules of recurrence: lists of dates make Thunderbird an hour wrong and end in 2038."""

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from events.ical.posix import Change, Rule, Season, rule_of

WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
#: Any year before all events: clients read the rule from there.
FIRST_YEAR = 1970
DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


@lru_cache(maxsize=256)
def vtimezone(key: str) -> Timezone | None:
    """None where a rule of recurrence cannot say how the zone changes its clocks."""
    rule = rule_of(key)
    if rule is None:
        return None
    seasons = observances(rule)
    if None in seasons:
        return None
    timezone = Timezone()
    timezone.add("tzid", key)
    for season in seasons:
        timezone.add_component(season)
    return timezone


def holds(key: str, moment: datetime) -> bool:
    """Whether what we publish about the zone is true at this moment: laws change."""
    rule = rule_of(key)
    return (
        rule is not None and rule.offset_at(moment) == moment.astimezone(ZoneInfo(key)).utcoffset()
    )


def observances(rule: Rule) -> list:
    standard, daylight = rule.standard, rule.daylight
    if daylight is None:
        return [observance(TimezoneStandard, standard, standard)]
    # Irish law calls the summer standard; calendars call the later clock daylight.
    summer, winter = sorted((standard, daylight), key=lambda season: season.offset, reverse=True)
    return [
        observance(TimezoneDaylight, summer, winter),
        observance(TimezoneStandard, winter, summer),
    ]


def observance(component, season: Season, before: Season):
    made = component()
    made.add("tzname", season.name)
    made.add("tzoffsetfrom", before.offset)
    made.add("tzoffsetto", season.offset)
    if season.change is None:
        made.add("dtstart", datetime(FIRST_YEAR, 1, 1))
        return made
    parts = recurrence(season.change)
    if parts is None:
        return None
    made.add("dtstart", season.change.at(FIRST_YEAR))
    made.add("rrule", {"FREQ": "YEARLY", **parts})
    return made


def recurrence(change: Change) -> dict | None:
    """BYMONTH with BYDAY; a time beyond midnight moves to another day, which only a range can name."""
    shift = change.time // timedelta(days=1)
    if shift == 0:
        number = -1 if change.week == 5 else change.week
        return {"BYMONTH": change.month, "BYDAY": f"{number}{WEEKDAYS[change.weekday]}"}
    if change.week == 5 and change.month == 2:
        return None
    first = DAYS[change.month] - 6 if change.week == 5 else 7 * change.week - 6
    days = [first + shift + number for number in range(7)]
    if days[0] < 1 or days[-1] > DAYS[change.month]:
        return None
    return {
        "BYMONTH": change.month,
        "BYMONTHDAY": days,
        "BYDAY": WEEKDAYS[(change.weekday + shift) % 7],
    }
