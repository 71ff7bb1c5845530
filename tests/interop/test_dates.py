"""Every program lists the dates that our pages show, and no other."""

from collections import Counter

import pytest
from icalendar import Calendar

from tests.interop.comparing import wrong_dates
from tests.interop.conftest import READERS
from tests.interop.excuses import DATES, excuse_for
from tests.interop.kinds import ZONES


@pytest.mark.parametrize("reader", READERS)
def test_program_lists_the_dates_of_our_pages(program, reader, published, readings):
    wrong = wrong_dates(program, reader, published, readings[program, reader])

    assert [str(one) for one in wrong if not excuse_for(one)] == []


@pytest.mark.parametrize("reader", READERS)
def test_program_finds_no_fault(program, reader, published, readings):
    """Least of all the validator of libical."""
    found = readings[program, reader]

    assert {file.path.name: found[file.path].problems for file in published} == {
        file.path.name: [] for file in published
    }


@pytest.mark.parametrize("excuse", DATES, ids=lambda excuse: excuse.what)
def test_excuse_is_needed(excuse, published, readings):
    if not any(name == excuse.program for name, _reader in readings):
        pytest.skip(f"{excuse.program} is not there.")
    wrong = [
        one
        for reader in READERS
        for one in wrong_dates(excuse.program, reader, published, readings[excuse.program, reader])
    ]

    assert excuse in map(excuse_for, wrong)


def test_schedules_are_many_and_of_every_kind(published):
    """So that no change of the generator or of the feeds empties what is compared."""
    feeds = [file for file in published if len(file.shown) > 1]
    shown = [one for file in feeds for one in file.shown.values()]
    entries = [
        entry for file in feeds for entry in Calendar.from_ical(file.path.read_bytes()).events
    ]
    kinds = Counter(
        kind
        for entry in entries
        for kind, applies in {
            "series": "rrule" in entry,
            "without some dates": "exdate" in entry,
            "changed date": "recurrence-id" in entry,
            "single date": len(entry["uid"]) > 36,
            "cancelled": entry["status"] == "CANCELLED",
            "whole days": "VALUE" in entry["dtstart"].params,
            "in UTC": b"Z" in entry["dtstart"].to_ical(),
        }.items()
        if applies
    )

    assert len(shown) >= 300
    assert {one.schedule.facts["time_zone"] for one in shown} == ZONES.keys()
    assert sum(bool(one.schedule.earlier) for one in shown) >= 10
    assert sum(len(one.dates) for one in shown) >= 8_000
    assert min(kinds.values()) >= 50
