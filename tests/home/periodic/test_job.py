from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.core.management import get_commands, load_command_class

from config.schedule import schedule
from home.periodic.job import Job

BRUSSELS = ZoneInfo("Europe/Brussels")
NIGHTLY = Job("lapse_consents", daily=time(0, 1))


def test_command_runs_again_after_so_long():
    job = Job("publish_scheduled", every=timedelta(minutes=1))

    assert job.next_after(datetime(2026, 11, 24, 12, tzinfo=UTC), BRUSSELS) == datetime(
        2026, 11, 24, 12, 1, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("last", "due"),
    [
        ("2026-11-24T12:00Z", "2026-11-24T23:01Z"),
        ("2026-11-24T23:00:59Z", "2026-11-24T23:01Z"),
        ("2026-11-24T23:01Z", "2026-11-25T23:01Z"),
        # In summer the clocks are an hour ahead; the night of the change is as any other.
        ("2026-07-01T12:00Z", "2026-07-01T22:01Z"),
        ("2026-03-28T23:01Z", "2026-03-29T22:01Z"),
        ("2026-10-24T22:01Z", "2026-10-25T23:01Z"),
    ],
)
def test_command_of_each_day_runs_at_its_time_on_the_clocks_of_the_site(last, due):
    found = NIGHTLY.next_after(datetime.fromisoformat(last), BRUSSELS)

    assert found == datetime.fromisoformat(due)


def test_each_command_of_the_schedule_exists_and_knows_its_options():
    known = get_commands()

    for job in schedule(has_worker=True):
        parser = load_command_class(known[job.command], job.command).create_parser("", job.command)
        assert set(job.options) <= {action.dest for action in parser._actions}


def test_times_are_none_that_a_change_of_clocks_leaves_out_or_repeats():
    hours = [job.daily.hour for job in schedule(has_worker=True) if job.daily]

    assert [hour for hour in hours if hour in (1, 2)] == []


def test_queue_is_looked_after_only_where_there_is_one():
    names = {job.command for job in settings.SCHEDULE}

    assert {job.command for job in schedule(has_worker=True)} - names == {
        "retry_tasks",
        "prune_db_task_results",
    }
