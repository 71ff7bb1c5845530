"""Every program follows what happens to an event."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from tests.interop import panel
from tests.interop.comparing import KEY
from tests.interop.conftest import READERS, WINDOW
from tests.interop.listed import Listed
from tests.interop.lives import SCENARIOS, Found, live

EACH = pytest.mark.parametrize("scenario", SCENARIOS)


@pytest.fixture(scope="module")
def lives(site, tmp_path_factory):
    with site() as home:
        return {name: live(name, home, tmp_path_factory.mktemp("life")) for name in SCENARIOS}


@pytest.fixture(scope="module")
def readings(lives):
    files = [path for life in lives.values() for path in (life.before, life.after)]
    return panel.read_everywhere(files, READERS[:1], WINDOW)


def found(reading, names) -> Found:
    return Found(
        {
            (named(one.uid, names), one.recurrence_id, one.sequence or 0, one.status)
            for one in reading.entries
        },
        sorted(Listed(one.start, one.end, one.status == "CANCELLED") for one in reading.dates),
    )


def named(uid: str, names: dict[str, str]) -> str:
    return names[uid[:KEY]] + uid[KEY:]


@EACH
def test_program_finds_what_was_published_and_what_became_of_it(program, scenario, lives, readings):
    life, read = lives[scenario], readings[program, READERS[0]]

    assert [read[path].problems for path in (life.before, life.after)] == [[], []]
    assert found(read[life.before], life.names) == SCENARIOS[scenario].before
    assert found(read[life.after], life.names) == SCENARIOS[scenario].after


@EACH
def test_icalendar_finds_the_same_entries(scenario, lives):
    life = lives[scenario]

    for path, expected in (
        (life.before, SCENARIOS[scenario].before),
        (life.after, SCENARIOS[scenario].after),
    ):
        entries = Calendar.from_ical(path.read_bytes()).events

        assert {
            (named(one["uid"], life.names), instance(one), one["sequence"], one["status"])
            for one in entries
        } == expected.entries


def instance(event) -> str:
    if "recurrence-id" not in event:
        return ""
    moment: datetime = event["recurrence-id"].dt
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
