from datetime import UTC, datetime, time, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from config.schedule import schedule
from home.concerns.tasks import tell
from home.models import ScheduledRun
from home.periodic.job import Job
from home.periodic.standing import LATE, overdue
from tests.markup import texts

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOURLY = Job("erase_files", every=timedelta(hours=1))
NIGHTLY = Job("lapse_consents", daily=time(0, 1))


def note(job, succeeded_at):
    ScheduledRun.objects.create(
        command=job.command, started_at=succeeded_at, succeeded_at=succeeded_at
    )


def test_what_never_ran_is_overdue():
    assert overdue([HOURLY, NIGHTLY], NOW) == ["erase_files", "lapse_consents"]


def test_command_is_overdue_an_hour_after_it_should_have_run():
    note(HOURLY, NOW)
    due = NOW + timedelta(hours=1)

    assert overdue([HOURLY], due + LATE) == []
    assert overdue([HOURLY], due + LATE + timedelta(seconds=1)) == ["erase_files"]


def test_night_that_was_missed_is_noticed_in_the_morning():
    note(NIGHTLY, datetime(2026, 11, 23, 23, 1, tzinfo=UTC))

    assert overdue([NIGHTLY], datetime(2026, 11, 25, 6, tzinfo=UTC)) == ["lapse_consents"]


def test_worker_is_named_when_a_task_has_waited_for_an_hour(settings):
    settings.TASKS = {"default": {"BACKEND": "home.background.backend.WorkerBackend"}}
    tell.enqueue(1, 1)
    since = DBTaskResult.objects.get().enqueued_at

    assert overdue([], since + LATE) == []
    assert overdue([], since + LATE + timedelta(seconds=1)) == ["db_worker"]


@pytest.mark.parametrize("is_production", [True, False])
def test_staff_of_an_installation_are_told(admin_client, settings, is_production):
    settings.PRODUCTION, settings.SCHEDULE = is_production, [HOURLY, NIGHTLY]

    told = texts(admin_client.get("/cms/"), ".help-warning")

    assert [text.split(". ")[0] for text in told] == (
        ["Overdue on the server: erase_files, lapse_consents"] if is_production else []
    )


def test_nothing_is_said_while_all_is_well(admin_client, settings):
    settings.PRODUCTION = True
    for job in schedule(has_worker=False):
        note(job, datetime.now(UTC))

    assert texts(admin_client.get("/cms/"), ".help-warning") == []
