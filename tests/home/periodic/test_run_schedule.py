"""The command as an installation runs it: processes of their own and one database."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from django.conf import settings

from tests.browser.server import ROOT
from tests.store.processes import copy_database, environment

# For the migrated database alone, of which the commands get a copy.
pytestmark = pytest.mark.django_db

PATIENCE = 120  # seconds
NAMES = sorted(job.command for job in settings.SCHEDULE)


@pytest.fixture(scope="module")
def migrated(django_db_setup, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("migrated")
    with django_db_blocker.unblock():
        copy_database(folder)
    return folder


@pytest.fixture
def start(tmp_path, migrated):
    """Starts `manage.py run_schedule` with these options; ended with the test, whatever becomes of it."""
    shutil.copy(migrated / "db.sqlite3", tmp_path)
    started = []

    def begin(*options):
        process = subprocess.Popen(
            [sys.executable, "manage.py", "run_schedule", *options],
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def succeeded(folder):
    with closing(sqlite3.connect(folder / "db.sqlite3")) as database:
        rows = database.execute(
            "SELECT command FROM home_scheduledrun WHERE succeeded_at IS NOT NULL"
        )
        return sorted(name for (name,) in rows)


def test_of_two_at_once_each_command_runs_in_one(tmp_path, start):
    processes = [start("--once"), start("--once")]

    said = [process.communicate(timeout=PATIENCE)[0].split() for process in processes]

    assert sorted([*said[0], *said[1]]) == NAMES
    assert succeeded(tmp_path) == NAMES


def test_it_goes_on_until_it_is_told_to_stop(tmp_path, start):
    process = start()
    end = time.monotonic() + PATIENCE
    while succeeded(tmp_path) != NAMES and time.monotonic() < end:
        assert process.poll() is None
        time.sleep(0.2)
    assert succeeded(tmp_path) == NAMES

    os.kill(process.pid, signal.SIGTERM)

    assert process.wait(timeout=PATIENCE) == 0
