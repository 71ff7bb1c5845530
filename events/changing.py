"""Changes of a single date, on what is published and on drafts alike."""

from datetime import date

from events.models import ChangedDate, EventPage

#: What a row says of its day.
SAID = ["kind", "new_day", "start_time", "end_time", "venue", "online_url", "reason"]


def row_of(event: EventPage, day: date) -> ChangedDate | None:
    return next((row for row in event.changed_dates.all() if row.day == day), None)


def set_row(event: EventPage, day: date, values: dict) -> None:
    """`values` by the names of SAID, and `translation_key`: a new row has the same one in every draft."""
    row = row_of(event, day) or ChangedDate(
        day=day, locale=event.locale, translation_key=values["translation_key"]
    )
    for name in SAID:
        setattr(row, name, values[name])
    others = [other for other in event.changed_dates.all() if other.day != day]
    event.changed_dates = sorted([*others, row], key=lambda row: row.day)


def drop_row(event: EventPage, day: date) -> None:
    event.changed_dates = [row for row in event.changed_dates.all() if row.day != day]
