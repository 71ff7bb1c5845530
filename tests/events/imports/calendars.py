"""Calendars for tests, as bytes."""


def calendar(*events: str) -> bytes:
    return text_of("BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR")


def text_of(*lines: str) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()


def event(*lines: str, uid: str = "tea") -> str:
    """Tea on Tuesday 9 March 2027 at 18:00 in Rome, unless the lines say otherwise."""
    usual = ["SUMMARY:Tea", "DTSTART;TZID=Europe/Rome:20270309T180000"]
    said = {name_of(line) for line in lines}
    own = [*([f"UID:{uid}"] if uid else []), *(line for line in usual if name_of(line) not in said)]
    return "\r\n".join(["BEGIN:VEVENT", *own, *lines, "END:VEVENT"])


def name_of(line: str) -> str:
    return line.partition(":")[0].partition(";")[0]
