import logging
from datetime import UTC, datetime, time, timedelta

import pytest
from django.core.management import CommandError

from home.models import Generation, ScheduledRun
from home.periodic import running
from home.periodic.job import Job
from home.periodic.running import LONGEST, PAUSE, claim, run_due

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NIGHTLY = Job("lapse_consents", daily=time(0, 1))
HOURLY = Job("erase_files", every=timedelta(hours=1), options={"verbosity": 0})


@pytest.fixture
def called(monkeypatch):
    """The commands that were called, in place of calling them."""
    names = []

    def call(name, stdout, **options):
        names.append((name, options))
        stdout.write("2 consents ended\n")

    monkeypatch.setattr(running, "call_command", call)
    return names


def at(moment):
    return lambda: moment


def test_what_never_ran_runs_at_once_and_then_at_its_time(called):
    jobs = [NIGHTLY, HOURLY]

    assert [
        run_due(jobs, at(NOW + timedelta(minutes=minutes))) for minutes in (0, 1, 59, 60, 661)
    ] == [
        ["lapse_consents", "erase_files"],
        [],
        [],
        ["erase_files"],
        ["lapse_consents", "erase_files"],
    ]
    assert called[1] == ("erase_files", {"verbosity": 0})


def test_what_was_missed_often_runs_once(called):
    run_due([HOURLY], at(NOW))

    later = NOW + timedelta(days=3)
    assert [run_due([HOURLY], at(later)) for _time in range(2)] == [["erase_files"], []]


def test_each_run_is_logged_with_what_it_said(called, caplog):
    caplog.set_level(logging.INFO)

    run_due([NIGHTLY], at(NOW))

    (record,) = [one for one in caplog.records if one.name == "home.periodic.running"]
    assert (record.command, record.said, record.seconds) == (
        "lapse_consents",
        "2 consents ended",
        0.0,
    )


def test_what_fails_is_reported_holds_nobody_up_and_is_tried_again_soon(
    called, monkeypatch, caplog
):
    healthy = running.call_command

    def call(name, stdout, **options):
        if name == "lapse_consents":
            raise CommandError("away")
        healthy(name, stdout, **options)

    monkeypatch.setattr(running, "call_command", call)
    assert run_due([NIGHTLY, HOURLY], at(NOW)) == ["lapse_consents", "erase_files"]
    assert [one.levelno for one in caplog.records if one.exc_info] == [logging.ERROR]

    monkeypatch.setattr(running, "call_command", healthy)
    assert run_due([NIGHTLY], at(NOW + PAUSE - timedelta(seconds=1))) == []
    assert run_due([NIGHTLY], at(NOW + PAUSE)) == ["lapse_consents"]
    assert ScheduledRun.objects.get(command="lapse_consents").succeeded_at == NOW + PAUSE


def test_last_success_outlives_a_failure(called, monkeypatch):
    run_due([HOURLY], at(NOW))
    monkeypatch.setattr(running, "call_command", lambda *args, **options: 1 / 0)

    run_due([HOURLY], at(NOW + timedelta(hours=1)))

    row = ScheduledRun.objects.get()
    assert (row.failed, row.succeeded_at) == (True, NOW)


def test_what_another_process_runs_is_left_to_it():
    assert claim(HOURLY, NOW)

    assert claim(HOURLY, NOW + timedelta(minutes=59)) is None


def test_command_whose_process_died_runs_anew():
    claim(HOURLY, NOW)

    assert claim(HOURLY, NOW + LONGEST).started_at == NOW + LONGEST


def test_process_that_was_given_up_does_not_speak_for_its_successor():
    first = claim(HOURLY, NOW)
    claim(HOURLY, NOW + LONGEST)

    running.finish(first, NOW + LONGEST, failed=False)

    assert ScheduledRun.objects.get().finished_at is None


def test_it_stops_between_two_commands(called):
    assert run_due([NIGHTLY, HOURLY], at(NOW), is_stopping=lambda: bool(called)) == [
        "lapse_consents"
    ]


def test_looking_at_the_clock_costs_one_query_a_command(called, django_assert_num_queries):
    run_due([NIGHTLY, HOURLY], at(NOW))

    with django_assert_num_queries(2):
        run_due([NIGHTLY, HOURLY], at(NOW))


def test_readers_see_nothing_of_it(called):
    Generation.move()
    before = Generation.current()

    run_due([NIGHTLY], at(NOW))

    assert Generation.current() == before
