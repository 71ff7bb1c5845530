"""Schedules as editors make them: every way to repeat with every kind of time, and what happens to dates."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise, product
from random import Random
from zoneinfo import ZoneInfo

from recurrence import DAILY, WEEKLY, YEARLY, Rule

from tests.interop.kinds import (
    AS_DATES,
    CLOCKS,
    DENSE,
    LISTED,
    PATTERNS,
    ZONES,
)

#: Fixed, so that everybody judges the same schedules.
SEED = 20270301
#: When they are published; those with a history were first published at FIRST_PUBLISHED.
FIRST_PUBLISHED = datetime(2026, 9, 1, 11, tzinfo=UTC)
PUBLISHED = datetime(2027, 3, 1, 11, tzinfo=UTC)
#: Dates are compared from here to there: as far as the site lists those of endless series.
FROM, TO = date(2026, 9, 1), date(2029, 2, 25)

ROUNDS = 2
MORE = 44


@dataclass(frozen=True)
class Change:
    """Of the date with this number in the series. `shift` is to another day."""

    number: int
    kind: str
    shift: int | None = None
    start_time: time | None = None
    end_time: time | None = None
    venue: str = ""


@dataclass(frozen=True)
class Schedule:
    """`facts` are fields of the event, `left_out` the numbers of excluded dates.

    `earlier` holds the fields by which it was published at first, if that was otherwise.
    """

    title: str
    facts: dict
    rule: Rule | None = None
    listed: list[date] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    country: str = ""
    earlier: dict = field(default_factory=dict)


def schedules() -> list[Schedule]:
    """Every pattern with every kind of time, in turn in each zone, and some more."""
    random = Random(SEED)
    pairs = list(product(PATTERNS, CLOCKS))
    chosen = pairs * ROUNDS + random.choices(pairs, k=MORE)
    zones = list(ZONES)
    made = [
        # One further with each pattern, so that every kind of time meets every zone.
        schedule(random, number, *pair, zones[(number + number // len(CLOCKS)) % len(zones)])
        for number, pair in enumerate(chosen)
    ]
    return made + special()


def special() -> list[Schedule]:
    """What chance may miss."""
    autumn, spring = date(2027, 4, 1), date(2027, 9, 2)
    return [
        *(
            of_kind(kind, "America/Santiago", first, Rule(DAILY, count=6))
            for first in (autumn, spring)
            for kind in ("late", "until midnight", "without an end")
        ),
        of_kind("evening", "Europe/Athens", date(2024, 2, 29), Rule(YEARLY)),
        of_kind("whole day", "Europe/Athens", date(2024, 2, 29), Rule(YEARLY)),
        *(
            of_kind(
                kind, "Europe/Brussels", date(2027, 9, 7), Rule(WEEKLY, count=10), [first, last]
            )
            for kind in ("evening", "whole days")
            for first in (Change(0, "cancelled"), Change(0, "moved", 2))
            for last in (Change(-1, "cancelled"), Change(-1, "moved", 30))
        ),
        *(
            of_kind("whole days", "Europe/Brussels", first, Rule(WEEKLY, count=4))
            for first in (date(2027, 3, 27), date(2027, 10, 17))
        ),
        of_kind(
            "evening",
            "Europe/Brussels",
            date(2027, 9, 7),
            Rule(DAILY, count=9),
            [Change(number, "moved", 1, time(21)) for number in (1, 4, 5)],
        ),
    ]


def of_kind(
    kind: str, zone: str, first: date, rule: Rule, changes: list[Change] | None = None
) -> Schedule:
    facts = {**facts_of(CLOCKS[kind], first), "time_zone": zone, "status": "confirmed"}
    return Schedule(
        title=f"special {kind}, {zone}, {first}",
        facts={**facts, "skip_holidays": False},
        rule=rule,
        changes=changes or [],
    )


def schedule(random: Random, number: int, pattern: str, kind: str, zone: str) -> Schedule:
    first = first_day(random, pattern, zone)
    rule = PATTERNS[pattern](random, first)
    is_long = pattern in DENSE and (kind in AS_DATES or zone == "Africa/Cairo")
    if rule:
        end(random, rule, first, is_long)
    listed = sorted(
        first + timedelta(days=random.randint(1, 200))
        for _ in range(random.randint(1, 5) if pattern in LISTED else 0)
    )
    repeats = rule is not None or bool(listed)
    facts = {**facts_of(CLOCKS[kind], first), "time_zone": zone, "status": status(random)}
    pauses = pattern in DENSE | {"weekly"} and random.random() < 0.4
    return Schedule(
        title=f"{number:03} {pattern}, {kind}, {zone}",
        facts={**facts, "skip_holidays": pauses},
        rule=rule,
        listed=listed,
        left_out=left_out(random, rule) if repeats else [],
        changes=changes(random, CLOCKS[kind]) if repeats else [],
        country=ZONES[zone],
        earlier=earlier(random, facts, first) if rule and rule.freq != YEARLY else {},
    )


def facts_of(kind: dict, first: date) -> dict:
    times = {name: kind[name] for name in ("start_time", "end_time", "all_day")}
    last = first + timedelta(days=kind["days"]) if kind["days"] else None
    return {**times, "start_date": first, "end_date": last}


def first_day(random: Random, pattern: str, zone: str) -> date:
    """Often so that the second or third date lies at a change of the clocks."""
    moment = FROM + timedelta(days=random.randint(2, 500))
    changing = changes_of_clocks(ZoneInfo(zone))
    if not changing or random.random() < 0.4:
        return moment
    step = {"daily": 2, "weekly": 14, "every fifth week": 35}.get(pattern, 0)
    return random.choice(changing) - timedelta(days=step + random.choice([0, 0, 1]))


def changes_of_clocks(zone: ZoneInfo) -> list[date]:
    """The days on which the clocks change, in a year from the first publication."""
    days = [FROM + timedelta(days=40 + number) for number in range(366)]
    midnights = [datetime.combine(day, time.min, zone) for day in days]
    return [
        before.date()
        for before, after in pairwise(midnights)
        if before.utcoffset() != after.utcoffset()
    ]


def end(random: Random, rule: Rule, first: date, is_long: bool) -> None:
    """Never, after a number of dates or after a day."""
    kind = random.choice(["count", "until"] if is_long else ["", "count", "until"])
    if kind == "count":
        rule.count = random.randint(3, 15)
    elif kind == "until":
        yearly = rule.freq == YEARLY
        days = random.randint(20, 40) if is_long else random.randint(400 if yearly else 90, 800)
        # The field stores a midnight in UTC that means the day.
        rule.until = datetime.combine(first + timedelta(days=days), time.min, UTC)


def left_out(random: Random, rule: Rule | None) -> list[int]:
    """Up to three. Of a yearly series not the first: there must be a date within two years."""
    first = 1 if rule and rule.freq == YEARLY else 0
    return random.sample(range(first, 12), random.choice([0, 0, 1, 2, 3]))


def status(random: Random) -> str:
    return random.choice(
        ["confirmed"] * 8 + ["tentative", "cancelled", "postponed", "moved-online"]
    )


def changes(random: Random, kind: dict) -> list[Change]:
    """Of up to four dates; the first and the last of the series among them now and then."""
    numbers = random.sample([-1, *range(14)], random.choice([0, 0, 1, 2, 4]))
    return [change(random, number, kind) for number in numbers]


def change(random: Random, number: int, kind: dict) -> Change:
    what = random.choice(["cancelled", "cancelled", "time", "day", "both", "venue"])
    if what == "cancelled":
        return Change(number, "cancelled")
    if what == "venue" or (what == "time" and kind["all_day"]):
        return Change(number, "changed", venue="Music school")
    shift = random.choice([-9, -1, 1, 2, 8, 30]) if what in ("day", "both") else None
    if what == "day" or kind["all_day"]:
        return Change(number, "moved", shift)
    start = random.choice([time(8), time(10, 15), time(16, 45), time(21)])
    ends = kind["end_time"] is not None and kind["days"] == 0 and random.random() < 0.5
    return Change(number, "moved", shift, start, time(23) if ends else None)


def earlier(random: Random, facts: dict, first: date) -> dict:
    """Another first day or another time, for some of those that began before the last publication."""
    began = FIRST_PUBLISHED.date() < first < PUBLISHED.date() - timedelta(days=20)
    if not began or facts["status"] != "confirmed" or random.random() < 0.5:
        return {}
    if facts["all_day"] or random.random() < 0.5:
        days = timedelta(days=random.choice([1, 2]))
        last = facts["end_date"] and facts["end_date"] + days
        return {"start_date": first + days, "end_date": last}
    return {"start_time": facts["start_time"].replace(minute=40)}
