import logging
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from home.background.retrying import LONGEST, PAUSES, retry
from home.concerns.tasks import tell
from home.models import Concern

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("with_worker")]

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def concern():
    return Concern.objects.create(sent_at=NOW, kind="wrong", text="The year.", language="en")


@pytest.fixture
def broken(monkeypatch):
    """The mail server is away."""

    def away(*args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("home.mailing.send_mail", away)
    return monkeypatch


def row():
    return DBTaskResult.objects.get()


def test_failed_task_is_reported_and_tried_again(concern, admin_user, work, broken, caplog):
    tell.enqueue(concern.pk, admin_user.pk)
    work()

    assert (row().status, row().exception_class_path) == (
        "FAILED",
        "builtins.ConnectionRefusedError",
    )
    assert [(one.name, one.levelno) for one in caplog.records if one.exc_info] == [
        ("django_tasks", logging.ERROR)
    ]
    broken.undo()
    assert retry(row().finished_at + PAUSES[0]) == 1
    DBTaskResult.objects.update(run_after=NOW)
    work()
    assert (row().status, len(mail.outbox)) == ("SUCCESSFUL", 1)


def test_it_waits_longer_each_time_and_ends(concern, admin_user, work, broken):
    tell.enqueue(concern.pk, admin_user.pk)
    for pause in PAUSES:
        work()
        failed_at = row().finished_at
        assert retry(failed_at + pause - timedelta(seconds=1)) == 0
        assert retry(failed_at + pause) == 1
        DBTaskResult.objects.update(run_after=NOW)
    work()

    assert retry(row().finished_at + timedelta(days=30)) == 0
    assert (row().status, len(row().worker_ids)) == ("FAILED", len(PAUSES) + 1)


def test_task_of_a_worker_that_died_is_given_back(concern, admin_user):
    tell.enqueue(concern.pk, admin_user.pk)
    row().claim("killed")

    assert retry(row().started_at + LONGEST) == 0
    assert retry(row().started_at + LONGEST + timedelta(seconds=1)) == 1
    assert row().status == "READY"


def test_task_that_goes_well_or_waits_is_left_alone(concern, admin_user, work):
    tell.enqueue(concern.pk, admin_user.pk)
    assert retry(NOW + timedelta(days=30)) == 0
    work()
    assert retry(NOW + timedelta(days=30)) == 0


def test_command_says_how_many():
    said = StringIO()

    call_command("retry_tasks", stdout=said)

    assert said.getvalue() == "0 tasks to try again\n"
