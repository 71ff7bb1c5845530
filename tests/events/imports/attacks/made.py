"""What the calendars of attackers are made of."""

from tests.events.imports.calendars import event

MEGABYTE = 1024 * 1024
#: An innocent event, which must come through unless all is refused.
COFFEE = event("SUMMARY:Coffee", uid="coffee")
SERIES = "RRULE:FREQ=WEEKLY;COUNT=5"
NEVER = "BYMONTH=2;BYMONTHDAY=30"
#: The time zone of `zone`.
CUSTOM_ZONE = "The time zone “Custom Zone” is not known."


def rule(text: str) -> str:
    return event(f"RRULE:{text}")


def many(number: int, *lines: str) -> list[str]:
    return [event(*lines, uid=f"uid-{index}") for index in range(number)]


def zone(*lines: str, name: str = "Custom Zone") -> str:
    return "\r\n".join(["BEGIN:VTIMEZONE", f"TZID:{name}", *lines, "END:VTIMEZONE"])


def observance(*lines: str) -> str:
    usual = ["DTSTART:19700101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0500"]
    return "\r\n".join(["BEGIN:STANDARD", *usual, *lines, "END:STANDARD"])
