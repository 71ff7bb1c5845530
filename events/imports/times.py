"""When an imported event takes place, on the clocks of one zone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from campaign.models.place import zone_choices
from events.imports.probing import FIRST_YEAR
from events.imports.refusal import EventRefused

YEARS_AHEAD = 5
LONGEST = timedelta(days=60)
ONE_DAY = timedelta(days=1)
UTC_NAMES = {"UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT", "Etc/UCT", "UCT", "Zulu"}
#: Zones without the name of a place, as IANA links them since 2024b.
OLD_NAMES = {
    "CET": "Europe/Brussels",
    "MET": "Europe/Brussels",
    "EET": "Europe/Athens",
    "WET": "Europe/Lisbon",
}
#: Always at UTC, and a place: a series in UTC cannot follow clocks that change.
AT_UTC = "Africa/Abidjan"

Plain = dict[str, Any]


@dataclass(frozen=True)
class Period:
    """`end` is exclusive for timed events and None if nobody said it; of whole days, the last one."""

    zone: str
    start: datetime
    end: datetime | None
    all_day: bool

    @property
    def fields(self) -> dict[str, Any]:
        """As EventPage has them."""
        last = self.end.date() if self.end else self.start.date()
        timed = not self.all_day
        return {
            "start_date": self.start.date(),
            "start_time": self.start.time() if timed else None,
            "end_date": last if last != self.start.date() else None,
            "end_time": self.end.time() if timed and self.end else None,
            "all_day": self.all_day,
            "time_zone": self.zone,
        }


def period(event: Plain, default: str, today: date) -> Period:
    """`default` is the zone of times that name none. Raises EventRefused."""
    if not event["start"]:
        raise EventRefused(_("It has no start."))
    check_year(event["start"], today)
    zone = zone_of(event["start"], default, repeats=bool(event["rules"] or event["added"]))
    start = wall_clock(event["start"], zone)
    end = end_of(event, start, zone, today)
    if end and end - start > LONGEST:
        raise EventRefused(_("It lasts longer than 60 days."))
    return Period(zone, start, end, "on" in event["start"])


def check_year(moment: Plain, today: date) -> None:
    year = int((moment.get("on") or moment["at"])[:4])
    if not FIRST_YEAR <= year <= today.year + YEARS_AHEAD:
        raise EventRefused(_("The year %d is too far away.") % year)


def zone_of(moment: Plain, default: str, *, repeats: bool) -> str:
    name = moment.get("zone", "")
    if not name:
        return default
    if name in UTC_NAMES:
        return AT_UTC if repeats else default
    return known_zone(name)


def known_zone(name: str) -> str:
    zone = OLD_NAMES.get(name, name)
    if zone not in dict(zone_choices()):
        raise EventRefused(_("The time zone “%s” is not known.") % name[:60])
    return zone


def wall_clock(moment: Plain, zone: str) -> datetime:
    """What the clocks in `zone` show; midnight of a day."""
    if "on" in moment:
        return datetime.combine(date.fromisoformat(moment["on"]), time.min)
    value = datetime.fromisoformat(moment["at"])
    if not moment["zone"]:
        return value
    known = UTC if moment["zone"] in UTC_NAMES else ZoneInfo(known_zone(moment["zone"]))
    return value.replace(tzinfo=known).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def end_of(event: Plain, start: datetime, zone: str, today: date) -> datetime | None:
    if event["end"]:
        end = given_end(event, zone, today)
    elif event["seconds"] is not None:
        end = start_and(event["seconds"], start, zone)
    else:
        return None
    if end < start:
        raise EventRefused(_("It ends before it starts."))
    if "on" in event["start"]:
        # RFC 5545, 3.6.1: the end is the day after. Some write the last day.
        return max(start, end - ONE_DAY)
    return end if end > start else None


def given_end(event: Plain, zone: str, today: date) -> datetime:
    check_year(event["end"], today)
    if ("on" in event["end"]) != ("on" in event["start"]):
        raise EventRefused(_("It starts with a time and ends without, or the other way round."))
    return wall_clock(event["end"], zone)


def start_and(seconds: float, start: datetime, zone: str) -> datetime:
    """RFC 5545, 3.3.6: days are days on the clocks, hours are exact."""
    length = timedelta(seconds=seconds)
    if abs(length) > LONGEST:
        raise EventRefused(_("It lasts longer than 60 days."))
    if length % ONE_DAY == timedelta(0):
        return start + length
    exact = start.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) + length
    return exact.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
